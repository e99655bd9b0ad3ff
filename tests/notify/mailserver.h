// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QSslConfiguration>
#include <QThread>

#include <mutex>

class QSslSocket;
class QTcpServer;

namespace glasshouse {

/// How a mail server speaks.
struct MailManners {
    QByteArray greeting = "220 mail.example ready";
    QByteArrayList offers{"SIZE 33554432"};  ///< lines of EHLO's answer
    QHash<QByteArray, QByteArray> answers{}; ///< to a line that begins so, instead of what is usual; empty: none, ever
    QByteArray afterData = "250 taken";      ///< empty: says nothing any more
    enum class Tls { None, StartTls, First } tls = Tls::None;
    QSslConfiguration certificate{};
};

/// An SMTP server on a thread of its own that keeps the dialogue and the mails.
class MailServer
{
public:
    explicit MailServer(MailManners manners = {});
    ~MailServer();
    Q_DISABLE_COPY_MOVE(MailServer)

    int port() const { return m_port; }
    QByteArrayList lines() const; ///< what clients said, without mails; after "(secure) " where TLS hid it
    QByteArrayList mails() const; ///< as they were sent, dots unstuffed

private:
    struct Session {
        QByteArray in, mail;
        bool inData = false;
    };
    void take(QSslSocket *socket);
    void read(QSslSocket *socket, Session &session);
    void hear(QSslSocket *socket, Session &session, const QByteArray &line);
    void hearMail(QSslSocket *socket, Session &session, const QByteArray &line);
    QByteArray usual(const QByteArray &line, bool isSecure) const;

    QThread m_thread;
    QTcpServer *m_server;
    MailManners m_manners;
    int m_port = 0;
    mutable std::mutex m_mutex;
    QByteArrayList m_lines, m_mails;
};

} // namespace glasshouse
