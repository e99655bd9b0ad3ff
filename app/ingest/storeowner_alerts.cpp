// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "domain/actcodec.h"
#include "ingest/storeowner.h"
#include "store/alertstore.h"
#include "store/channelstore.h"
#include "store/noticestore.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

AuditNote schedulerNote(const QString &action, const AlertChange &change)
{
    AuditNote note;
    note.tenant = change.tenant;
    note.actor = note.client = u"scheduler"_s;
    note.action = action;
    note.resource = u"alert:%1"_s.arg(change.state.rule.id);
    return note;
}

void keepChange(Connection &connection, const AlertChange &change, std::vector<AuditNote> &notes)
{
    AlertStore alerts(connection, change.tenant);
    const qint64 rule = change.state.rule.id;
    if (!alerts.rule(rule))
        return; // removed meanwhile
    alerts.setState(change.state);
    if (change.keepWorst)
        alerts.setWorst(rule, change.worst, change.state.rule.side == AlertRule::Side::Below);
    for (const qint64 id : alerts.endFirings(rule, change.endedLevels, change.state.evaluatedMs)) {
        AuditNote note = schedulerNote(u"alert.ended"_s, change);
        JsonWriter json;
        json.beginObject().field("firing", id).endObject();
        note.params = json.take();
        notes.push_back(std::move(note));
    }
    for (const AlertFiring &firing : change.fired) {
        const qint64 id = alerts.insertFiring(firing);
        AuditNote note = schedulerNote(u"alert.fired"_s, change);
        JsonWriter json;
        json.beginObject().field("firing", id).key("level").value(firing.level, 6).key("value").value(firing.value, 6);
        json.key("threshold").value(firing.threshold, 6).endObject();
        note.params = json.take();
        notes.push_back(std::move(note));
    }
}

} // namespace

Result<void> StoreOwner::keepAlerts(const std::vector<AlertChange> &changes)
{
    std::vector<AuditNote> notes;
    {
        Transaction transaction(m_connection);
        if (auto begun = transaction.begin(); !begun)
            return begun;
        for (const AlertChange &change : changes)
            keepChange(m_connection, change, notes);
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
    for (const AuditNote &done : notes)
        (void)note(done); // a trail that cannot be written must not undo it
    return {};
}

Result<void> StoreOwner::keepTold(const AlertsTold &told)
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    AlertStore alerts(m_connection, told.tenant);
    for (const qint64 id : told.firings)
        alerts.setTold(id, told.endToo, told.channels);
    return transaction.commit();
}

Result<void> StoreOwner::keepChannelStates(const ChannelStates &states)
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    ChannelStore channels(m_connection);
    for (const ChannelState &state : states)
        channels.setState(state.tenant, state.channel, encode(state));
    return transaction.commit();
}

Result<Channels> StoreOwner::channels()
{
    Channels channels;
    for (const ChannelRow &row : ChannelStore(m_connection).list()) {
        if (auto channel = channelFromJson(QByteArray::fromStdString(row.payload)))
            channels.push_back(std::move(*channel));
    }
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return channels;
}

Result<std::vector<qint64>> StoreOwner::tenantsWithAlerts()
{
    auto ids = AlertStore::tenantsWithRules(m_connection);
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return ids;
}

Result<AlertsLeft> StoreOwner::alertsLeft()
{
    AlertsLeft left;
    AlertStore::forgetUntellable(m_connection);
    left.toldTo = AlertStore::toldTo(m_connection);
    left.tenants = AlertStore::tenantsToTell(m_connection);
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return left;
}

Result<std::vector<ShelvedNotice>> StoreOwner::shelvedNotices()
{
    auto rows = NoticeStore(m_connection).load();
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ShelvedNotice> notices;
    for (NoticeRow &row : *rows)
        notices.push_back(
            {row.id, row.tenant, row.channel, row.createdMs, std::move(row.body), row.attempts, row.nextMs});
    return notices;
}

Result<void> StoreOwner::changeShelf(const ShelfChange &change)
{
    std::vector<NoticeRow> rows;
    for (const ShelvedNotice &notice : change.save)
        rows.push_back(
            {notice.id, notice.tenant, notice.channel, notice.createdMs, notice.body, notice.attempts, notice.nextMs});
    return NoticeStore(m_connection).change(rows, change.remove);
}

} // namespace glasshouse
