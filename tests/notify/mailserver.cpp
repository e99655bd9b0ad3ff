// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailserver.h"

#include <QSslSocket>
#include <QTcpServer>

#include <cstdlib>
#include <memory>

namespace glasshouse {

namespace {

/// Hands out sockets that can turn to TLS.
class TlsServer final : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *const socket = new QSslSocket(this);
        if (socket->setSocketDescriptor(descriptor))
            addPendingConnection(socket);
        else
            delete socket;
    }
};

} // namespace

MailServer::MailServer(MailManners manners) : m_server(new TlsServer), m_manners(std::move(manners))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        std::abort();
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket *const socket = m_server->nextPendingConnection())
            take(static_cast<QSslSocket *>(socket));
    });
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

MailServer::~MailServer()
{
    m_thread.quit();
    m_thread.wait();
}

QByteArrayList MailServer::lines() const
{
    const std::lock_guard lock(m_mutex);
    return m_lines;
}

QByteArrayList MailServer::mails() const
{
    const std::lock_guard lock(m_mutex);
    return m_mails;
}

void MailServer::take(QSslSocket *socket)
{
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    auto session = std::make_shared<Session>();
    QObject::connect(socket, &QSslSocket::readyRead, socket, [this, socket, session] { read(socket, *session); });
    socket->setSslConfiguration(m_manners.certificate);
    if (m_manners.tls == MailManners::Tls::First) {
        QObject::connect(socket, &QSslSocket::encrypted, socket,
                         [this, socket] { socket->write(m_manners.greeting + "\r\n"); });
        socket->startServerEncryption();
    } else {
        socket->write(m_manners.greeting + "\r\n");
    }
}

void MailServer::read(QSslSocket *socket, Session &session)
{
    session.in += socket->readAll();
    for (qsizetype end = session.in.indexOf("\r\n"); end >= 0; end = session.in.indexOf("\r\n")) {
        const QByteArray line = session.in.left(end);
        session.in.remove(0, end + 2);
        if (session.inData)
            hearMail(socket, session, line);
        else
            hear(socket, session, line);
    }
}

void MailServer::hearMail(QSslSocket *socket, Session &session, const QByteArray &line)
{
    if (line != ".") {
        session.mail += (line.startsWith('.') ? line.mid(1) : line) + "\r\n";
        return;
    }
    session.inData = false;
    {
        const std::lock_guard lock(m_mutex);
        m_mails.append(std::exchange(session.mail, {}));
    }
    if (!m_manners.afterData.isEmpty())
        socket->write(m_manners.afterData + "\r\n");
}

QByteArray MailServer::usual(const QByteArray &line, bool isSecure) const
{
    if (line.startsWith("EHLO")) {
        QByteArray said = "250-mail.example\r\n";
        for (const QByteArray &offer : m_manners.offers)
            said += "250-" + offer + "\r\n";
        if (m_manners.tls == MailManners::Tls::StartTls && !isSecure)
            said += "250-STARTTLS\r\n";
        return said + "250 HELP";
    }
    if (line.startsWith("AUTH"))
        return "334 ";
    if (!line.contains(' ') && line.size() > 8) // what comes after AUTH
        return "235 known";
    if (line == "STARTTLS")
        return "220 go on, hidden";
    if (line == "DATA")
        return "354 go on";
    if (line == "QUIT")
        return "221 bye";
    return "250 fine";
}

void MailServer::hear(QSslSocket *socket, Session &session, const QByteArray &line)
{
    {
        const std::lock_guard lock(m_mutex);
        m_lines.append(socket->isEncrypted() ? "(secure) " + line : line);
    }
    QByteArray said = usual(line, socket->isEncrypted());
    for (auto it = m_manners.answers.begin(); it != m_manners.answers.end(); ++it) {
        if (line.startsWith(it.key()))
            said = it.value();
    }
    session.inData = line == "DATA" && said.startsWith('3');
    if (!said.isEmpty())
        socket->write(said + "\r\n");
    if (line == "STARTTLS" && said.startsWith('2')) {
        socket->flush(); // in clear still
        socket->startServerEncryption();
    }
}

} // namespace glasshouse
