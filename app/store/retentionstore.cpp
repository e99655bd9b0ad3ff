// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retentionstore.h"

#include "store/cubes.h"
#include "store/dayversions.h"

#include "store/body.h"

#include <algorithm>

#include <set>

namespace glasshouse {

namespace {

constexpr qint64 NanosecondsPerMillisecond = 1'000'000;

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
    Statement next(m_connection,
                   "SELECT time_ms, seq, kind, action, agent, machine, project, source, session, outcome, duration_ns,"
                   " model, tool, actor, resource, client, correlation, skill, plugin FROM event WHERE tenant=? AND "
                   "(time_ms, seq) > (?, ?)"
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
        e.skill = next.integer(17), e.plugin = next.integer(18);
        batch.events.push_back(std::move(event));
    }
    next.reset();
    batch.last = seen < most;
    Statement session(m_connection, "SELECT external_id FROM session WHERE id=?");
    Statement body(m_connection, "SELECT body FROM event_body WHERE tenant=? AND time_ms=? AND seq=?");
    Statement dropEvent(m_connection, "DELETE FROM event WHERE tenant=? AND time_ms=? AND seq=?");
    Statement dropBody(m_connection, "DELETE FROM event_body WHERE tenant=? AND time_ms=? AND seq=?");
    std::set<qint64> days;
    for (LeavingEvent &event : batch.events) {
        const EventRow &e = event.row;
        if (e.session && session.bind(e.session).next())
            event.session = session.text(0);
        if (body.bind(m_tenant, e.timeMs, e.seq).next()) {
            event.bodyBytes = qint64(body.blob(0).size());
            event.body = unpacked(body.blob(0));
        }
        session.reset(), body.reset();
        days.insert(dayStart(e.timeMs));
        dropEvent.bind(m_tenant, e.timeMs, e.seq).run();
        dropBody.bind(m_tenant, e.timeMs, e.seq).run();
    }
    bumpDays(m_connection, m_tenant, days);
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

RetentionStore::Count RetentionStore::points(qint64 beforeMs)
{
    Statement row(m_connection,
                  "SELECT count(*), coalesce(sum(length(p.detail)), 0) FROM metric_series s JOIN metric_point p"
                  " ON p.series=s.id WHERE s.tenant=?1 AND p.start_ns<?2 AND p.time_ns<?2 AND p.time_ns>0");
    row.bind(m_tenant, beforeMs * NanosecondsPerMillisecond);
    return row.next() ? Count{row.integer(0), row.integer(1)} : Count{};
}

/// Points stand by series, start and time, with no index by time alone: one step looks at one start of one series, under
/// which those that are due come first.
RetentionStore::PointBatch RetentionStore::deletePoints(qint64 beforeMs, const PointCursor &cursor, qint64 most)
{
    PointBatch batch{{}, 0, cursor, false};
    const qint64 beforeNs = beforeMs * NanosecondsPerMillisecond;
    Statement nextSeries(m_connection, "SELECT min(id) FROM metric_series WHERE tenant=? AND id>?");
    Statement nextStart(m_connection,
                        "SELECT min(start_ns) FROM metric_point WHERE series=? AND start_ns>=? AND start_ns<?");
    Statement drop(m_connection,
                   "DELETE FROM metric_point WHERE series=?1 AND start_ns=?2 AND time_ns>0 AND time_ns<min(?3,"
                   " coalesce((SELECT time_ns FROM metric_point WHERE series=?1 AND start_ns=?2 AND time_ns>0"
                   " ORDER BY time_ns LIMIT 1 OFFSET ?4), ?3)) RETURNING coalesce(length(detail), 0)");
    Statement dropSeries(
        m_connection,
        "DELETE FROM metric_series WHERE id=?1 AND NOT EXISTS(SELECT 1 FROM metric_point WHERE series=?1)"
        " RETURNING 1");
    PointCursor &at = batch.next;
    for (qint64 step = 0; step < most && batch.gone.events < most; ++step) {
        const std::optional<qint64> start = at.series == 0 || !nextStart.bind(at.series, at.startNs, beforeNs).next()
            ? std::nullopt
            : nextStart.optionalInteger(0);
        nextStart.reset();
        if (!start) {
            if (at.emptied && dropSeries.bind(at.series).next())
                ++batch.series;
            dropSeries.reset();
            const std::optional<qint64> series =
                nextSeries.bind(m_tenant, at.series).next() ? nextSeries.optionalInteger(0) : std::nullopt;
            nextSeries.reset();
            if (!series) {
                batch.last = true;
                break;
            }
            at = {};
            at.series = *series;
            continue;
        }
        qint64 gone = 0;
        drop.bind(at.series, *start, beforeNs, most);
        while (drop.next()) {
            ++gone;
            batch.gone.bodyBytes += drop.integer(0);
        }
        drop.reset();
        batch.gone.events += gone;
        at.emptied = at.emptied || gone > 0;
        at.startNs = gone < most ? *start + 1 : *start; // of this start there may be more
    }
    return batch;
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
