// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QThread>

#include <functional>
#include <mutex>
#include <vector>

namespace glasshouse {

/// What a server that need not behave does with a request.
struct RudeAnswer {
    enum class Then {
        Close, ///< says its bytes and closes
        Hold,  ///< says its bytes, and then nothing more, ever
        Drip,  ///< says its bytes one by one, then closes
        Reset, ///< says nothing and resets the connection
        Flood  ///< says its bytes, and then the same kilobyte until the other side has enough
    };
    QByteArray bytes;
    Then then = Then::Close;
};

/// An HTTP server on a thread of its own that answers as it is told and keeps what it was sent.
class RudeServer
{
public:
    using Answer = std::function<RudeAnswer(const QByteArray &request, int nth)>; ///< nth: from 0
    /// `server`: what listens; none: a plain one.
    explicit RudeServer(Answer answer, QTcpServer *server = nullptr);
    ~RudeServer();
    Q_DISABLE_COPY_MOVE(RudeServer)

    QString url(const QString &path = {}) const;
    int port() const { return m_port; }
    std::vector<QByteArray> requests() const;
    int count() const { return int(requests().size()); }
    /// The body of a request that was received.
    QByteArray body(int nth) const;
    /// A header's value of it; empty: there is none.
    QByteArray header(int nth, const QByteArray &name) const;

    static RudeAnswer fine() { return {answer("200 OK", "{}")}; }
    static QByteArray answer(const QByteArray &status, const QByteArray &body, const QByteArray &fields = {});

private:
    void take(QTcpSocket *socket);
    void say(QTcpSocket *socket, const RudeAnswer &answer);

    QThread m_thread;
    QTcpServer *m_server;
    Answer m_answer;
    int m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<QByteArray> m_requests;
};

} // namespace glasshouse
