// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/channel.h"
#include "notify/deliveryoutcome.h"
#include "notify/noticebatch.h"
#include "notify/noticeshelf.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <random>
#include <vector>

namespace glasshouse {

struct MailboxRules {
    qint64 windowMs = 5 * 60 * 1000;        ///< at most one message in that time
    qint64 firstRetryMs = 30 * 1000;        ///< doubled with each failure, a quarter more or less
    qint64 longestRetryMs = 30 * 60 * 1000; ///< also after a failure that lasts
    qint64 longestWaitMs = 60 * 60 * 1000;  ///< however much the other side asks for
    qint64 mostAgeMs = 24LL * 3600 * 1000;  ///< older notices are dropped
    int mostAttempts = 60;                  ///< of one message
    int mostWaiting = 50;                   ///< notices with their words; more are only counted
    qint64 mostWaitingBytes = 16 << 20;     ///< of attachments; what is too much goes without
};

/// What waits for one recipient, and when it may go: at most one message in five minutes, what comes meanwhile in one
/// digest when they are over; after a failure the same message again, later and later. Pure but for its own state: it
/// knows no clock, socket or disk. Times are UTC ms; a clock that was set back delays nothing by more than it would have
/// waited anyway.
class Mailbox
{
public:
    /// `nextRow` gives the ids of rows. The same `seed` gives the same waits.
    Mailbox(qint64 tenant, QString channel, MailboxRules rules, quint64 seed, std::function<qint64()> nextRow);

    /// What a shelf held of this channel. What cannot be read is dropped, and counted.
    void restore(const std::vector<ShelvedNotice> &rows, qint64 nowMs);
    void accept(Notice notice, qint64 nowMs);

    /// When there is something to do; nothing: not before something comes.
    std::optional<qint64> dueMs() const;
    /// Where it is time: the message to send now. Then delivered() or failed() follows.
    std::optional<NoticeBatch> take(qint64 nowMs);
    void delivered(const DeliveryOutcome &outcome, qint64 nowMs);
    void failed(const DeliveryOutcome &outcome, qint64 nowMs);
    /// The try under way will not end: it counts as one that may have arrived.
    void interrupted();
    /// Something was changed that may help: no further wait for what failed.
    void retryNow() { m_nextMs = 0; }
    /// Forgets what waits and counts it as dropped.
    void drop();
    /// The channel is gone: nothing of it stays on the shelf.
    void close();

    ChannelState state() const;
    /// What a shelf is to be told since the last time.
    ShelfChange takeChange();

private:
    struct Letter {
        qint64 row = 0, createdMs = 0;
        Notice notice;
    };
    void settle(qint64 nowMs);
    void dropOld(qint64 nowMs);
    void dropHand();
    void discard(std::vector<Letter> &letters, MoreNotices &more);
    void restoreLedger(const QJsonObject &ledger);
    NoticeBatch batchInHand() const;
    qint64 backOffMs();
    bool hasHand() const { return !m_hand.empty() || m_handMore.count() > 0; }
    ShelvedNotice rowOf(const Letter &letter, bool inHand) const;
    void keepLedger() { m_ledgerChanged = true; }
    ShelvedNotice ledgerRow();

    qint64 m_tenant;
    QString m_channel;
    MailboxRules m_rules;
    std::mt19937_64 m_random;
    std::function<qint64()> m_nextRow;

    std::vector<Letter> m_hand, m_waiting; ///< the message being tried; what comes after it
    MoreNotices m_handMore, m_waitingMore;
    bool m_sending = false;
    int m_attempts = 0, m_failures = 0; ///< of the message in hand; in a row
    qint64 m_nextMs = 0;                ///< after a failure
    qint64 m_sentMs = NoTime, m_sentBefore = NoTime;
    qint64 m_ledgerRow = 0;
    bool m_ledgerChanged = false, m_handChanged = false;
    ShelfChange m_change;
    ChannelState m_state;
};

} // namespace glasshouse
