// SPDX-License-Identifier: GPL-3.0-or-later
#include "rudeserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Where the request ends in what has come; 0: not yet.
qsizetype rudeRequestEnd(const QByteArray &in)
{
    const qsizetype head = in.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const QByteArray lower = in.left(head).toLower();
    const qsizetype field = lower.indexOf("content-length:");
    const qsizetype length = field < 0 ? 0 : lower.mid(field + 15).split('\r').front().trimmed().toLongLong();
    return in.size() >= head + 4 + length ? head + 4 + length : 0;
}

} // namespace

RudeServer::RudeServer(Answer answer, QTcpServer *server)
    : m_server(server ? server : new QTcpServer),
      m_answer(std::move(answer))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        std::abort();
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::pendingConnectionAvailable, m_server, [this] {
        while (QTcpSocket *const socket = m_server->nextPendingConnection())
            take(socket);
    });
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

RudeServer::~RudeServer()
{
    m_thread.quit();
    m_thread.wait();
}

void RudeServer::take(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket, in = QByteArray()]() mutable {
        in += socket->readAll();
        const qsizetype end = rudeRequestEnd(in);
        if (end == 0)
            return;
        const QByteArray request = in.left(end);
        in.clear();
        int nth = 0;
        {
            const std::lock_guard lock(m_mutex);
            nth = int(m_requests.size());
            m_requests.push_back(request);
        }
        say(socket, m_answer(request, nth));
    };
    QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
    if (socket->bytesAvailable() > 0)
        Q_EMIT socket->readyRead();
}

void RudeServer::say(QTcpSocket *socket, const RudeAnswer &answer)
{
    switch (answer.then) {
    case RudeAnswer::Then::Close:
        socket->write(answer.bytes);
        socket->disconnectFromHost();
        return;
    case RudeAnswer::Then::Hold:
        socket->write(answer.bytes);
        return;
    case RudeAnswer::Then::Reset:
        socket->abort();
        return;
    case RudeAnswer::Then::Drip: {
        auto *const timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, left = answer.bytes]() mutable {
            socket->write(left.left(1));
            left.remove(0, 1);
            if (left.isEmpty())
                socket->disconnectFromHost();
        });
        timer->start(1);
        return;
    }
    case RudeAnswer::Then::Flood:
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
            if (socket->bytesToWrite() < 4096)
                socket->write("X-More: " + QByteArray(1014, 'x') + "\r\n");
        });
        socket->write(answer.bytes);
        return;
    }
}

QString RudeServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path);
}

std::vector<QByteArray> RudeServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

QByteArray RudeServer::body(int nth) const
{
    const QByteArray request = requests().at(std::size_t(nth));
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

QByteArray RudeServer::header(int nth, const QByteArray &name) const
{
    const QByteArray request = requests().at(std::size_t(nth));
    const QByteArray head = request.left(request.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == name.toLower())
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray RudeServer::answer(const QByteArray &status, const QByteArray &body, const QByteArray &fields)
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace glasshouse
