// SPDX-License-Identifier: GPL-3.0-or-later
#include "cannedserver.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <cstdlib>

namespace glasshouse {

namespace {

/// Where the request ends in what has come; 0: not yet.
qsizetype requestEnd(const QByteArray &in)
{
    const qsizetype head = in.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const QByteArray lower = in.left(head).toLower();
    const qsizetype field = lower.indexOf("content-length:");
    const qsizetype length =
        field < 0 ? 0 : lower.mid(field + 15, lower.indexOf("\r\n", field) - field - 15).trimmed().toLongLong();
    return in.size() >= head + 4 + length ? head + 4 + length : 0;
}

} // namespace

CannedServer::CannedServer(Answer answer) : m_server(new QTcpServer), m_answer(std::move(answer))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        std::abort();
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, in = QByteArray()]() mutable {
                in += socket->readAll();
                const qsizetype end = requestEnd(in);
                if (end == 0)
                    return;
                const QByteArray head = in.left(end);
                in.remove(0, end);
                {
                    const std::lock_guard lock(m_mutex);
                    m_heads.push_back(head);
                }
                const QByteArray text = m_answer(head);
                socket->write(text);
                if (text.startsWith("HTTP/") && !text.contains("text/event-stream"))
                    socket->disconnectFromHost();
            });
        }
    });
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

CannedServer::~CannedServer()
{
    m_thread.quit();
    m_thread.wait();
}

std::vector<QByteArray> CannedServer::heads() const
{
    const std::lock_guard lock(m_mutex);
    return m_heads;
}

int CannedServer::count(const QByteArray &start) const
{
    const std::vector<QByteArray> all = heads();
    return int(std::count_if(all.begin(), all.end(), [&](const QByteArray &head) { return head.startsWith(start); }));
}

QByteArray CannedServer::answer(const QByteArray &status, const QByteArray &body, const QByteArray &fields)
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray CannedServer::stream(const QByteArray &events)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n" + events;
}

} // namespace glasshouse
