// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feedbackpost.h"
#include "ingest/acts.h"

#include <QTimer>

#include <deque>
#include <functional>

namespace glasshouse {

/// Sends what waits in an outbox: to the store beside it by `act`, elsewhere by HTTPS. Looks after it now and then; what
/// could not be sent stays, what was refused for good stays too, for a person to decide about, and is not tried again by this
/// program. Lives on the writer's thread, on which `act` is called.
class FeedbackCourier : public QObject
{
    Q_OBJECT
public:
    using ActFunction = std::function<Result<ActOutcome>(const ActRequest &)>;
    /// Has the token found that a report for a console's connection is sent with; `found` is called on this thread, now or
    /// later, once. Empty: there is none now.
    using TokenFunction = std::function<void(const QString &connection, std::function<void(const QByteArray &)> found)>;

    FeedbackCourier(const QString &storePath, ActFunction act, QObject *parent = nullptr);

    /// Without it what a console alone can send is left to one.
    void setTokens(TokenFunction tokens) { m_tokens = std::move(tokens); }
    /// How long from one look to the next; half a minute unless set. The first comes after a second.
    void start(int intervalMs = 30'000);
    /// Looks now; finished() follows.
    void look();
    /// The same, also after what was refused.
    void lookAtAll();

Q_SIGNALS:
    /// Of one report; `posted.outcome` says how it went.
    void told(const QString &key, const glasshouse::FeedbackPosted &posted);
    void finished();

private:
    void sendNext();
    void sendThere(const QueuedReport &queued);
    FeedbackPosted keepHere(const QueuedReport &queued);
    void settle(const QString &key, const FeedbackPosted &posted);

    FeedbackOutbox m_outbox;
    ActFunction m_act;
    TokenFunction m_tokens;
    FeedbackPost m_post;
    QTimer m_timer;
    std::deque<QueuedReport> m_waiting;
    QStringList m_refused; ///< keys
    bool m_looking = false;
};

} // namespace glasshouse
