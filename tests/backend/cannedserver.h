// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QThread>

#include <functional>
#include <mutex>
#include <vector>

class QTcpServer;

namespace glasshouse {

/// A server that says what a test tells it to, whatever HTTP thinks of it, and keeps what it was asked. Its answers are
/// made on a thread of its own.
class CannedServer
{
public:
    /// What is written for a request, whole; then the connection is closed unless it is a stream.
    using Answer = std::function<QByteArray(const QByteArray &head)>;
    explicit CannedServer(Answer answer);
    ~CannedServer();

    int port() const { return m_port; }
    std::vector<QByteArray> heads() const;
    int count(const QByteArray &start) const;

    static QByteArray answer(const QByteArray &status, const QByteArray &body,
                             const QByteArray &fields = "Content-Type: application/json\r\n");
    /// A stream that goes on, silently.
    static QByteArray stream(const QByteArray &events = {});

private:
    QThread m_thread;
    QTcpServer *m_server;
    Answer m_answer;
    int m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<QByteArray> m_heads;
};

} // namespace glasshouse
