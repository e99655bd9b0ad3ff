// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mailbox.h"

#include "base/jsonwriter.h"
#include "notify/noticejson.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

void writeMore(JsonWriter &writer, const char *name, const MoreNotices &more)
{
    writer.key(name).beginObject().field("info", more.info).field("warning", more.warning);
    writer.field("error", more.error).endObject();
}

MoreNotices moreFrom(const QJsonObject &object)
{
    const auto count = [&object](QLatin1StringView name) { return std::clamp(object.value(name).toInt(), 0, 1 << 20); };
    return {count("info"_L1), count("warning"_L1), count("error"_L1)};
}

} // namespace

Mailbox::Mailbox(qint64 tenant, QString channel, MailboxRules rules, quint64 seed, std::function<qint64()> nextRow)
    : m_tenant(tenant),
      m_channel(std::move(channel)),
      m_rules(rules),
      m_random(seed),
      m_nextRow(std::move(nextRow))
{
    m_state.tenant = m_tenant;
    m_state.channel = m_channel;
}

void Mailbox::restoreLedger(const QJsonObject &ledger)
{
    m_sentMs = ledger.value("sent"_L1).toInteger(NoTime);
    m_waitingMore = moreFrom(ledger.value("waiting"_L1).toObject());
    m_handMore = moreFrom(ledger.value("in_hand"_L1).toObject());
    m_attempts = std::max(m_attempts, m_handMore.count() > 0 ? 1 : 0);
}

void Mailbox::restore(const std::vector<ShelvedNotice> &rows, qint64 nowMs)
{
    for (const ShelvedNotice &row : rows) {
        const QJsonObject body = QJsonDocument::fromJson(row.body).object();
        if (const QJsonValue ledger = body.value("ledger"_L1); ledger.isObject() && m_ledgerRow == 0) {
            m_ledgerRow = row.id;
            restoreLedger(ledger.toObject());
            continue;
        }
        Result<Notice> notice = noticeFromJson(body.value("notice"_L1).toObject());
        if (!notice) {
            m_change.remove.push_back(row.id);
            m_state.lastError = u"a waiting notice could not be read again"_s;
            ++m_state.dropped;
            continue;
        }
        (row.attempts > 0 ? m_hand : m_waiting).push_back({row.id, row.createdMs, std::move(*notice)});
        m_attempts = std::max(m_attempts, row.attempts);
        m_nextMs = std::max(m_nextMs, row.nextMs);
    }
    m_failures = m_attempts;
    settle(nowMs);
}

void Mailbox::accept(Notice notice, qint64 nowMs)
{
    const auto same = [&notice](const Letter &letter) { return letter.notice.id == notice.id; };
    if (std::any_of(m_waiting.begin(), m_waiting.end(), same) || std::any_of(m_hand.begin(), m_hand.end(), same))
        return;
    if (int(m_waiting.size()) >= m_rules.mostWaiting) {
        m_waitingMore.add(notice.severity);
        keepLedger();
        return;
    }
    const auto bytes = [](qint64 sum, const Letter &letter) {
        return sum + (letter.notice.attachment ? letter.notice.attachment->bytes.size() : 0);
    };
    if (notice.attachment
        && std::accumulate(m_waiting.begin(), m_waiting.end(), qint64(notice.attachment->bytes.size()), bytes)
            > m_rules.mostWaitingBytes) {
        notice.text +=
            u"\n\nThe file %1 was left out: too much waits for this recipient."_s.arg(notice.attachment->name);
        notice.attachment.reset();
    }
    m_waiting.push_back({m_nextRow(), nowMs, std::move(notice)});
    m_change.save.push_back(rowOf(m_waiting.back(), false));
}

std::optional<qint64> Mailbox::dueMs() const
{
    if (m_sending || (!hasHand() && m_waiting.empty() && m_waitingMore.count() == 0))
        return std::nullopt;
    return std::max(m_nextMs, m_sentMs == NoTime ? 0 : m_sentMs + m_rules.windowMs);
}

/// A clock that was set back must not hold anything up for as long as it went back.
void Mailbox::settle(qint64 nowMs)
{
    if (m_sentMs != NoTime && m_sentMs > nowMs)
        m_sentMs = nowMs;
    m_nextMs = std::min(m_nextMs, nowMs + m_rules.longestWaitMs);
}

void Mailbox::discard(std::vector<Letter> &letters, MoreNotices &more)
{
    m_state.dropped += qint64(letters.size()) + more.count();
    for (const Letter &letter : letters)
        m_change.remove.push_back(letter.row);
    letters.clear();
    if (more.count() > 0)
        keepLedger();
    more = {};
}

void Mailbox::dropHand()
{
    discard(m_hand, m_handMore);
    m_attempts = 0;
}

void Mailbox::drop()
{
    m_sending = false;
    dropHand();
    discard(m_waiting, m_waitingMore);
}

void Mailbox::close()
{
    drop();
    m_ledgerChanged = false;
    if (m_ledgerRow != 0)
        m_change.remove.push_back(std::exchange(m_ledgerRow, 0));
}

void Mailbox::dropOld(qint64 nowMs)
{
    const auto isOld = [this, nowMs](const Letter &letter) { return letter.createdMs < nowMs - m_rules.mostAgeMs; };
    if (!m_hand.empty() && std::all_of(m_hand.begin(), m_hand.end(), isOld))
        dropHand();
    const auto kept = std::stable_partition(m_waiting.begin(), m_waiting.end(), std::not_fn(isOld));
    std::vector<Letter> old(std::make_move_iterator(kept), std::make_move_iterator(m_waiting.end()));
    m_waiting.erase(kept, m_waiting.end());
    MoreNotices none;
    if (!old.empty() && m_waiting.empty())
        discard(old, m_waitingMore); // they came with the old ones
    else
        discard(old, none);
}

NoticeBatch Mailbox::batchInHand() const
{
    NoticeBatch batch;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(u"%1 %2 %3"_s.arg(m_tenant).arg(m_channel).arg(m_handMore.count()).toUtf8());
    for (const Letter &letter : m_hand) {
        batch.notices.push_back(letter.notice);
        hash.addData(u" %1 %2"_s.arg(letter.createdMs).arg(letter.notice.id).toUtf8());
    }
    batch.more = m_handMore;
    batch.delivery = QString::fromLatin1(hash.result().toHex().left(32));
    return batch;
}

qint64 Mailbox::backOffMs()
{
    const int doublings = std::min(std::max(m_failures - 1, 0), 20);
    const qint64 plain = std::min(m_rules.firstRetryMs << doublings, m_rules.longestRetryMs);
    const double share = 0.75 + 0.5 * double(m_random() >> 11) / double(1ULL << 53);
    return qint64(double(plain) * share);
}

std::optional<NoticeBatch> Mailbox::take(qint64 nowMs)
{
    settle(nowMs);
    if (m_sending)
        return std::nullopt;
    dropOld(nowMs);
    const std::optional<qint64> due = dueMs();
    if (!due || *due > nowMs)
        return std::nullopt;
    if (!hasHand()) {
        m_hand = std::exchange(m_waiting, {});
        m_handMore = std::exchange(m_waitingMore, {});
        m_attempts = 0;
    }
    // Kept before the try: a program that dies in it neither hurries the next one nor sends twice within the window.
    ++m_attempts;
    m_sending = true;
    m_sentBefore = std::exchange(m_sentMs, nowMs);
    m_nextMs = nowMs + m_rules.firstRetryMs;
    m_handChanged = true;
    keepLedger();
    return batchInHand();
}

void Mailbox::delivered(const DeliveryOutcome &outcome, qint64 nowMs)
{
    if (!m_sending)
        return;
    m_sending = false;
    m_state.delivered += qint64(m_hand.size()) + m_handMore.count();
    m_state.lastSuccessMs = nowMs;
    m_state.lastError.clear();
    m_state.remark = outcome.words;
    for (const Letter &letter : m_hand)
        m_change.remove.push_back(letter.row);
    m_hand.clear();
    m_handMore = {};
    m_attempts = m_failures = 0;
    m_nextMs = 0;
    m_sentMs = nowMs;
    keepLedger();
}

void Mailbox::failed(const DeliveryOutcome &outcome, qint64 nowMs)
{
    if (!m_sending)
        return;
    m_sending = false;
    ++m_failures;
    m_state.lastFailureMs = nowMs;
    m_state.lastError = outcome.words;
    m_state.remark.clear();
    m_sentMs = outcome.maybe ? nowMs : m_sentBefore;
    const qint64 wait = outcome.lasting ? m_rules.longestRetryMs : backOffMs();
    m_nextMs = nowMs + std::max(wait, std::min(outcome.retryAfterMs, m_rules.longestWaitMs));
    m_handChanged = true;
    keepLedger();
    if (m_attempts >= m_rules.mostAttempts)
        dropHand();
    dropOld(nowMs);
}

void Mailbox::interrupted()
{
    m_sending = false; // m_sentMs stays: it may have arrived
}

ChannelState Mailbox::state() const
{
    ChannelState state = m_state;
    state.waiting = int(m_hand.size() + m_waiting.size()) + m_handMore.count() + m_waitingMore.count();
    state.attempts = m_attempts;
    state.nextTryMs = dueMs().value_or(NoTime);
    state.doing = m_sending           ? ChannelState::Doing::Sending
        : state.waiting == 0          ? ChannelState::Doing::Idle
        : hasHand() && m_failures > 0 ? ChannelState::Doing::Retrying
                                      : ChannelState::Doing::Waiting;
    return state;
}

ShelvedNotice Mailbox::rowOf(const Letter &letter, bool inHand) const
{
    JsonWriter writer;
    writer.beginObject().key("notice");
    writeNotice(writer, letter.notice);
    writer.endObject();
    return {letter.row,           m_tenant, m_channel, letter.createdMs, writer.take(), inHand ? m_attempts : 0,
            inHand ? m_nextMs : 0};
}

ShelvedNotice Mailbox::ledgerRow()
{
    if (m_ledgerRow == 0)
        m_ledgerRow = m_nextRow();
    JsonWriter writer;
    writer.beginObject().key("ledger").beginObject();
    if (m_sentMs != NoTime)
        writer.field("sent", m_sentMs);
    writeMore(writer, "waiting", m_waitingMore);
    writeMore(writer, "in_hand", m_handMore);
    writer.endObject().endObject();
    return {m_ledgerRow, m_tenant, m_channel, m_sentMs == NoTime ? 0 : m_sentMs, writer.take(), 0, 0};
}

ShelfChange Mailbox::takeChange()
{
    if (std::exchange(m_handChanged, false)) {
        for (const Letter &letter : m_hand)
            m_change.save.push_back(rowOf(letter, true));
    }
    if (std::exchange(m_ledgerChanged, false))
        m_change.save.push_back(ledgerRow());
    return std::exchange(m_change, {});
}

} // namespace glasshouse
