// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feedbackpost.h"
#include "base/timerange.h"

#include <QHash>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace glasshouse {

class FeedbackCourier;

/// A report that waits to be sent, as a panel shows it. Outside text.
struct WaitingReport {
    QString key, message;
    QString to;    ///< empty: the store on this computer
    QString words; ///< why the last try failed; empty: there was none
    qint64 queuedMs = 0;
    bool refused = false; ///< it will not be tried again before somebody says so
    bool operator==(const WaitingReport &) const = default;
};

/// Where the reports of a window go, and with whose token.
struct ReportTarget {
    QString to; ///< empty: the store beside which they wait
    QString certificate, connection;
    bool plainAllowed = false;
};

/// What a console reported and could not send: it waits in the outbox that the command line uses, too, and is tried again,
/// later and later, up to every ten minutes. GUI thread, which never waits: disk and network have a thread of their own.
class ReportQueue : public QObject
{
    Q_OBJECT
public:
    /// The token of a connection, from the keychain. Called on the GUI thread; `found` may be called later, or never.
    using Tokens = std::function<void(const QString &connection, std::function<void(const QByteArray &)> found)>;
    struct Timing {
        int firstMs = 30'000, longestMs = 600'000; ///< until the next try, doubled each time
        int tokenMs = 60'000;                      ///< how long a keychain is waited for
        int idleMs = 30'000; ///< how often the outbox is looked at: others put into it and send out of it, too
    };

    /// `storePath`: the store beside which reports wait.
    ReportQueue(const QString &storePath, ReportTarget target, Tokens tokens, Timing timing, QObject *parent = nullptr);
    ReportQueue(const QString &storePath, ReportTarget target, Tokens tokens, QObject *parent = nullptr);
    ~ReportQueue() override;

    /// `done` follows on the GUI thread unless `context` has died; without an error it is on the disk, and changed() was told.
    /// Errors: Rejected (too many wait), Io.
    void add(const FeedbackReport &report, QObject *context, std::function<void(const Result<void> &)> done);
    /// Tries all of them, also what was refused.
    void sendNow();
    /// Whoever could not be reached may be there again.
    void retry();
    /// For ever.
    void discard(const QStringList &keys);

    const std::vector<WaitingReport> &waiting() const { return m_waiting; } ///< oldest first
    bool isSending() const { return m_sending; }
    /// UTC ms; NoTime: nothing waits, or it is being sent.
    qint64 nextTryMs() const { return m_nextTryMs; }

Q_SIGNALS:
    /// Of waiting(), isSending() or nextTryMs().
    void changed();
    /// One has arrived.
    void sent(qint64 id);

private:
    struct Worker;
    void connectWorker();
    void begin(bool all);
    void askToken(const QString &connection, std::function<void(const QByteArray &)> found);
    void list();
    void take(std::vector<WaitingReport> waiting);
    void note(const QString &key, const FeedbackPosted &posted);
    void finish();
    void plan();

    ReportTarget m_target;
    Tokens m_tokens;
    Timing m_timing;
    QThread m_thread;
    Worker *m_worker; ///< on the thread
    std::vector<WaitingReport> m_waiting;
    QHash<QString, FeedbackPosted> m_became; ///< of the last try, by key
    QTimer m_retry, m_idle;
    qint64 m_nextTryMs = NoTime;
    int m_failures = 0;
    bool m_sending = false, m_reached = false;
};

} // namespace glasshouse
