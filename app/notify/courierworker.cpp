// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/courierworker.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// However far away the next thing is, the clock is looked at this often: it may be set, and the computer may sleep.
constexpr qint64 LongestSleepMs = 60 * 1000;
/// Rows that a broken shelf leaves behind in memory; beyond that they would not outlive a restart anyway.
constexpr std::size_t MostUnshelved = 2000;

} // namespace

CourierWorker::CourierWorker(CourierOptions options, std::unique_ptr<NoticeShelf> shelf,
                             std::shared_ptr<DesktopNotifier> desktop, Courier &courier)
    : m_options(std::move(options)),
      m_shelf(std::move(shelf)),
      m_desktop(std::move(desktop)),
      m_courier(courier)
{
    if (!m_options.nowMs)
        m_options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    if (m_options.seed == 0)
        m_options.seed = QRandomGenerator::system()->generate64();
}

void CourierWorker::begin()
{
    m_transfers = std::make_unique<Transfers>(m_options.transfer);
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    connect(m_timer.get(), &QTimer::timeout, this, &CourierWorker::look);
    auto rows = m_shelf->load();
    if (!rows) {
        m_shelfTrouble = rows.error().message;
        m_lastRow = m_options.nowMs(); // beyond any row that could not be read
        return;
    }
    m_found = std::move(*rows);
    for (const ShelvedNotice &row : m_found)
        m_lastRow = std::max(m_lastRow, row.id);
}

void CourierWorker::setChannels(const Channels &channels, Secrets secrets)
{
    std::map<Key, const Channel *> wanted;
    m_order.clear();
    for (const Channel &channel : channels) {
        const Key key{channel.tenant, channel.id};
        if (wanted.emplace(key, &channel).second)
            m_order.push_back(key);
    }
    for (auto it = m_lanes.begin(); it != m_lanes.end();) {
        const bool stays = wanted.contains(it->first);
        if (!stays)
            dropLane(it->second, true);
        it = stays ? std::next(it) : m_lanes.erase(it);
    }
    for (const auto &[key, channel] : wanted) {
        const auto known = m_lanes.find(key);
        if (known == m_lanes.end()) {
            addLane(*channel);
            continue;
        }
        Lane &lane = known->second;
        const bool changed = lane.channel != *channel || m_secrets.of(lane.channel) != secrets.of(*channel);
        lane.channel = *channel;
        if (!channel->enabled)
            dropLane(lane, false);
        else if (changed)
            lane.mailbox.retryNow();
    }
    m_secrets = std::move(secrets);
    m_knowsChannels = true;
    for (const ShelvedNotice &row : std::exchange(m_found, {}))
        m_unshelved.remove.push_back(row.id); // of channels that are gone
    look();
}

void CourierWorker::addLane(const Channel &channel)
{
    const Key key{channel.tenant, channel.id};
    const auto nextRow = [this] { return ++m_lastRow; };
    const quint64 seed = m_options.seed + m_lanes.size();
    Lane &lane =
        m_lanes.emplace(key, Lane{channel, Mailbox(channel.tenant, channel.id, m_options.mailbox, seed, nextRow)})
            .first->second;
    restore(lane);
    if (!channel.enabled)
        dropLane(lane, false);
}

void CourierWorker::restore(Lane &lane)
{
    const auto own = std::stable_partition(m_found.begin(), m_found.end(), [&lane](const ShelvedNotice &row) {
        return row.tenant != lane.channel.tenant || row.channel != lane.channel.id;
    });
    lane.mailbox.restore(std::vector<ShelvedNotice>(own, m_found.end()), m_options.nowMs());
    m_found.erase(own, m_found.end());
}

void CourierWorker::dropLane(Lane &lane, bool isGone)
{
    if (lane.transfer != 0)
        m_transfers->giveUp(lane.transfer);
    lane.transfer = 0;
    const int waiting = lane.mailbox.state().waiting;
    if (isGone)
        lane.mailbox.close();
    else
        lane.mailbox.drop();
    const ShelfChange change = lane.mailbox.takeChange();
    m_unshelved.save.insert(m_unshelved.save.end(), change.save.begin(), change.save.end());
    m_unshelved.remove.insert(m_unshelved.remove.end(), change.remove.begin(), change.remove.end());
    if (waiting > 0)
        Q_EMIT m_courier.notSent(lane.channel.tenant, lane.channel.id,
                                 u"%1 notices waited when it was removed or switched off"_s.arg(waiting));
}

void CourierWorker::post(const QStringList &channels, const Notice &notice)
{
    for (const QString &id : channels) {
        const auto found = m_lanes.find({notice.tenant, id});
        if (found == m_lanes.end())
            Q_EMIT m_courier.notSent(notice.tenant, id, u"there is no such channel"_s);
        else if (!found->second.channel.enabled)
            Q_EMIT m_courier.notSent(notice.tenant, id, u"it is switched off"_s);
        else
            found->second.mailbox.accept(notice, m_options.nowMs());
    }
    look();
}

void CourierWorker::look()
{
    if (m_ended || !m_knowsChannels)
        return;
    std::vector<std::pair<Lane *, NoticeBatch>> due;
    for (auto &[key, lane] : m_lanes) {
        if (auto batch = lane.channel.enabled ? lane.mailbox.take(m_options.nowMs()) : std::nullopt)
            due.emplace_back(&lane, std::move(*batch));
    }
    shelve(); // that a message is tried is known before it leaves
    for (auto &[lane, batch] : due)
        send(*lane, batch);
    shelve();
    publish();
    setClock();
}

void CourierWorker::send(Lane &lane, const NoticeBatch &batch)
{
    if (lane.channel.kind == Channel::Kind::Desktop) {
        sendToDesktop(lane, batch);
        return;
    }
    const QByteArray secret = m_secrets.of(lane.channel);
    auto transfer = makeTransfer(lane.channel, secret, batch, m_options.nowMs(), m_options.place);
    if (!transfer) {
        finish(lane, {false, false, true, 0, transfer.error().message});
        return;
    }
    const Key key{lane.channel.tenant, lane.channel.id};
    lane.transfer = m_transfers->start(std::move(*transfer),
                                       [this, key, channel = lane.channel, secret](const TransferAnswer &answer) {
                                           Lane &sent = m_lanes.at(key); // a lane that goes gives its transfer up
                                           sent.transfer = 0;
                                           finish(sent, judge(channel, secret, answer));
                                           look();
                                       });
}

void CourierWorker::sendToDesktop(Lane &lane, const NoticeBatch &batch)
{
    constexpr qsizetype most = 500;
    DesktopNotice notice;
    notice.title = batchTitle(batch);
    notice.text = batchText(batch, most, false);
    for (const Notice &each : batch.notices)
        notice.severity = std::max(notice.severity, each.severity);
    if (!batch.isDigest() && !batch.notices.empty())
        notice.where = batch.notices.front().where;
    const Result<void> shown =
        m_desktop ? m_desktop->show(notice) : fail(Error::Code::Io, u"no desktop shows notices here"_s);
    finish(lane,
           shown ? DeliveryOutcome{true, false, false, 0, {}}
                 : DeliveryOutcome{false, false, false, 0, shown.error().message});
}

void CourierWorker::finish(Lane &lane, const DeliveryOutcome &outcome)
{
    const qint64 nowMs = m_options.nowMs();
    if (outcome.delivered) {
        lane.mailbox.delivered(outcome, nowMs);
        return;
    }
    const qint64 droppedBefore = lane.mailbox.state().dropped;
    lane.mailbox.failed(outcome, nowMs);
    if (lane.mailbox.state().dropped > droppedBefore)
        Q_EMIT m_courier.notSent(lane.channel.tenant, lane.channel.id, u"given up: %1"_s.arg(outcome.words));
}

void CourierWorker::shelve()
{
    ShelfChange change = std::exchange(m_unshelved, {});
    for (auto &[key, lane] : m_lanes) {
        ShelfChange own = lane.mailbox.takeChange();
        std::move(own.save.begin(), own.save.end(), std::back_inserter(change.save));
        change.remove.insert(change.remove.end(), own.remove.begin(), own.remove.end());
    }
    if (change.isEmpty())
        return;
    const Result<void> kept = m_shelf->change(change);
    m_shelfTrouble = kept ? QString() : kept.error().message;
    if (!kept && change.save.size() + change.remove.size() <= MostUnshelved)
        m_unshelved = std::move(change);
}

void CourierWorker::publish()
{
    auto states = std::make_shared<ChannelStates>();
    for (const Key &key : m_order) {
        const Lane &lane = m_lanes.at(key);
        states->push_back(lane.mailbox.state());
        states->back().shelfTrouble = m_shelfTrouble;
    }
    if (*states == *m_courier.m_states.load())
        return;
    m_courier.m_states.store(std::move(states));
    Q_EMIT m_courier.statesChanged();
}

void CourierWorker::setClock()
{
    qint64 wait = LongestSleepMs;
    for (const auto &[key, lane] : m_lanes) {
        if (const auto due = lane.mailbox.dueMs())
            wait = std::clamp<qint64>(*due - m_options.nowMs(), 0, wait);
    }
    m_timer->start(std::chrono::milliseconds(wait));
}

void CourierWorker::end()
{
    shelve();
    m_ended = true;
    m_transfers.reset();
    m_timer.reset();
}

} // namespace glasshouse
