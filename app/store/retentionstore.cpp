// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retentionstore.h"

#include "store/body.h"

#include <algorithm>

namespace glasshouse {

namespace {

qint64 latest(const Watermarks &due)
{
    qint64 ms = NoTime;
    for (const auto &[kind, before] : due)
        ms = std::max(ms, before);
    return ms;
}

bool isDue(const Watermarks &due, const EventRow &event)
{
    const auto mark = due.find(qint64(event.kind));
    return mark != due.end() && event.timeMs < mark->second;
}

std::string unpacked(std::string_view stored)
{
    if (stored.empty())
        return {};
    const auto body = unpackBody(stored);
    return body ? body->toStdString() : std::string();
}

} // namespace

RetentionRows RetentionStore::rows()
{
    RetentionRows rows;
    Statement row(m_connection, "SELECT kind, days, pruned_before_ms FROM retention WHERE tenant=?");
    row.bind(m_tenant);
    while (row.next())
        rows[row.integer(0)] = {row.optionalInteger(1), row.integer(2)};
    return rows;
}

void RetentionStore::setDays(qint64 kind, std::optional<qint64> days)
{
    Statement(m_connection, "INSERT INTO retention VALUES(?1,?2,?3,?4) ON CONFLICT DO UPDATE SET days=?3")
        .bind(m_tenant, kind, days, NoTime)
        .run();
}

void RetentionStore::setPrunedBefore(qint64 kind, qint64 ms)
{
    Statement(m_connection,
              "INSERT INTO retention VALUES(?1,?2,NULL,?3)"
              " ON CONFLICT DO UPDATE SET pruned_before_ms=max(pruned_before_ms,?3)")
        .bind(m_tenant, kind, ms)
        .run();
}

std::map<qint64, RetentionStore::Count> RetentionStore::countDue(const Watermarks &due)
{
    std::map<qint64, Count> counts;
    for (const auto &[kind, before] : due) {
        Statement row(m_connection,
                      "SELECT count(*), coalesce(sum(length(b.body)), 0) FROM event e LEFT JOIN event_body b"
                      " USING(tenant, time_ms, seq) WHERE e.tenant=? AND e.time_ms>? AND e.time_ms<? AND e.kind=?");
        row.bind(m_tenant, NoTime, before, kind);
        if (row.next())
            counts[kind] = {row.integer(0), row.integer(1)};
    }
    return counts;
}

RetentionStore::Batch RetentionStore::deleteNext(const Watermarks &due, qint64 cursorMs, qint64 cursorSeq, qint64 most)
{
    Batch batch{{}, cursorMs, cursorSeq, false};
    Statement next(
        m_connection,
        "SELECT time_ms, seq, kind, action, agent, machine, project, source, session, outcome, duration_ns,"
        " model, tool, actor, resource, client, correlation FROM event WHERE tenant=? AND (time_ms, seq) > (?, ?)"
        " AND time_ms<? ORDER BY time_ms, seq LIMIT ?");
    next.bind(m_tenant, cursorMs, cursorSeq, latest(due), most);
    qint64 seen = 0;
    while (next.next()) {
        ++seen;
        LeavingEvent event;
        EventRow &e = event.row;
        e.timeMs = batch.cursorMs = next.integer(0), e.seq = batch.cursorSeq = next.integer(1);
        e.kind = EventKind(next.integer(2));
        if (!isDue(due, e))
            continue;
        e.action = next.integer(3), e.agent = next.integer(4), e.machine = next.integer(5);
        e.project = next.integer(6), e.source = next.integer(7), e.session = next.integer(8);
        e.outcome = Outcome(next.integer(9)), e.durationNs = next.optionalInteger(10);
        e.model = next.integer(11), e.tool = next.integer(12), e.actor = next.integer(13);
        e.resource = next.integer(14), e.client = next.integer(15);
        event.correlation = next.text(16);
        batch.events.push_back(std::move(event));
    }
    next.reset();
    batch.last = seen < most;
    Statement session(m_connection, "SELECT external_id FROM session WHERE id=?");
    Statement body(m_connection, "SELECT body FROM event_body WHERE tenant=? AND time_ms=? AND seq=?");
    Statement dropEvent(m_connection, "DELETE FROM event WHERE tenant=? AND time_ms=? AND seq=?");
    Statement dropBody(m_connection, "DELETE FROM event_body WHERE tenant=? AND time_ms=? AND seq=?");
    for (LeavingEvent &event : batch.events) {
        const EventRow &e = event.row;
        if (e.session && session.bind(e.session).next())
            event.session = session.text(0);
        if (body.bind(m_tenant, e.timeMs, e.seq).next()) {
            event.bodyBytes = qint64(body.blob(0).size());
            event.body = unpacked(body.blob(0));
        }
        session.reset(), body.reset();
        dropEvent.bind(m_tenant, e.timeMs, e.seq).run();
        dropBody.bind(m_tenant, e.timeMs, e.seq).run();
    }
    return batch;
}

RetentionStore::Count RetentionStore::quarantined(qint64 beforeMs)
{
    Statement row(m_connection,
                  "SELECT count(*), coalesce(sum(length(record)), 0) FROM quarantine WHERE tenant=? AND time_ms<?");
    row.bind(m_tenant, beforeMs);
    return row.next() ? Count{row.integer(0), row.integer(1)} : Count{};
}

qint64 RetentionStore::deleteQuarantined(qint64 beforeMs)
{
    const qint64 count = quarantined(beforeMs).events;
    Statement(m_connection, "DELETE FROM quarantine WHERE tenant=? AND time_ms<?").bind(m_tenant, beforeMs).run();
    return count;
}

Watermarks prunedBefore(Connection &connection, qint64 tenant)
{
    Watermarks marks;
    for (const auto &[kind, row] : RetentionStore(connection, tenant).rows()) {
        if (kind > 0 && row.prunedBeforeMs != NoTime)
            marks[kind] = row.prunedBeforeMs;
    }
    return marks;
}

} // namespace glasshouse
