// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/eventstream.h"
#include "backend/remoteoptions.h"
#include "backend/remotetrouble.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace glasshouse {

/// A question on its way.
struct RemoteAsk {
    quint64 id = 0;
    QString name; ///< of the question, for its route
    QByteArray body;
    int tries = 0;
    QByteArray verb{}; ///< of a change: its method, and its route; it is tried once
    QString path{};
};

/// The network's side of RemoteBackend: one stream that says whether the other side is there, and questions while it is.
/// Lives on a thread of its own; everything is called there, and told by signals. No proxy, no cookies, no redirects, no
/// cache; the token stands in one header and nowhere else.
class RemoteLink : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 MostAnswerBytes = 64LL << 20;
    static constexpr int MostInHand = 4;

    explicit RemoteLink(RemoteOptions options);
    ~RemoteLink() override;

    void start(const QByteArray &token);
    void stop();
    /// Tries at once what would be tried again later.
    void retryNow();
    /// Whether rows of what arrives are wanted.
    void setWatched(bool watched) { m_watched = watched; }
    /// Without a stream nothing is asked: who put it has been told by down(), or will be.
    void ask(const RemoteAsk &ask);
    /// Nobody wants the answer any more.
    void drop(quint64 id);

Q_SIGNALS:
    void up();
    /// `heardMs`: when the other side was last heard, ms since 1970; 0: never.
    void down(const glasshouse::RemoteTrouble &trouble, qint64 heardMs);
    void answered(quint64 id, const QByteArray &body);
    void refused(quint64 id, const glasshouse::RemoteTrouble &trouble);
    void arrived(const glasshouse::LiveBatch &batch);
    /// Something has changed; at most four times a second.
    void changed();
    /// What came meanwhile is not known one by one.
    void gap();

private:
    struct InHand {
        RemoteAsk ask;
        QByteArray body;
        QTimer *deadline = nullptr;
        QElapsedTimer since;
    };

    void connectStream();
    void readStream();
    void takeEvent(const StreamEvent &event);
    void endStream();
    void goDown(const RemoteTrouble &trouble);
    int waitFor(const RemoteTrouble &trouble);
    void dropEverything();
    void heard();

    void askNext();
    void put(RemoteAsk ask);
    void readAnswer(QNetworkReply *reply);
    void endAnswer(QNetworkReply *reply);
    void giveUp(QNetworkReply *reply, const RemoteTrouble &trouble);
    void takeRefusal(RemoteAsk ask, const RemoteTrouble &trouble);
    InHand takeOut(QNetworkReply *reply);

    QNetworkRequest request(const QString &path) const;
    QNetworkReply *watchTls(QNetworkReply *reply);
    void judgeCertificate(QNetworkReply *reply, const QList<QSslError> &errors);
    RemoteTrouble troubleOfReply(QNetworkReply *reply, const QByteArray &body) const;
    void deliverLive();

    RemoteOptions m_options;
    QByteArray m_token;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QNetworkReply *m_stream = nullptr;
    EventStream m_events;
    std::optional<CertificateFacts> m_badCertificate;
    QTimer m_silence, m_retry, m_pause, m_liveTimer, m_changedTimer;
    bool m_up = false, m_on = false, m_watched = false;
    int m_attempt = 0;
    qint64 m_heardMs = 0;
    qint64 m_lastId = 0; ///< of the newest event that came; what the stream goes on from
    LiveBatch m_live;
    std::deque<RemoteAsk> m_waiting;
    QHash<QNetworkReply *, InHand> m_inHand;
};

} // namespace glasshouse
