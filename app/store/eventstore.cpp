// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventstore.h"

#include "store/body.h"

#include <sqlite3.h>

#include <algorithm>

namespace glasshouse {

namespace {
#define GLASSHOUSE_EVENT_SELECT                                                                                        \
    "SELECT time_ms, seq, kind, action, agent, machine, project, source, session, outcome, duration_ns, model, tool, " \
    "actor, resource, client, skill, plugin FROM event "
} // namespace

EventStore::EventStore(Connection &connection, EventSequence &sequence, qint64 tenant)
    : m_connection(connection),
      m_sequence(sequence),
      m_tenant(tenant),
      m_findKey(connection,
                "SELECT time_ms, seq FROM event_key WHERE tenant=? AND quarter_ms=? AND hash=? AND ordinal=0"),
      m_load(connection, GLASSHOUSE_EVENT_SELECT "WHERE tenant=? AND time_ms=? AND seq=?"),
      m_all(connection, GLASSHOUSE_EVENT_SELECT "WHERE tenant=?"),
      m_insert(connection,
               "INSERT INTO event(tenant, time_ms, seq, kind, action, actor, agent, machine, project, source, session,"
               " resource, outcome, duration_ns, model, tool, client, skill, plugin, correlation)"
               " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,nullif(?,''))"),
      m_update(connection,
               "UPDATE event SET time_ms=?, kind=?, agent=?, machine=?, source=?, project=?, session=?, outcome=?,"
               " duration_ns=?, model=?, tool=?, action=?, actor=?, resource=?, client=?, skill=?, plugin=?"
               " WHERE tenant=? AND time_ms=? AND seq=?"),
      m_move(connection,
             "UPDATE event_key SET time_ms=?, quarter_ms=? WHERE tenant=? AND quarter_ms=? AND hash=? AND ordinal=0"),
      m_delete(connection, "DELETE FROM event WHERE tenant=? AND time_ms=? AND seq=?"),
      m_claimKey(connection, "INSERT INTO event_key VALUES(?,?,?,0,?,?) ON CONFLICT DO NOTHING"),
      m_deleteKey(connection, "DELETE FROM event_key WHERE tenant=? AND quarter_ms=? AND hash=? AND ordinal=0"),
      m_insertBody(connection, "INSERT INTO event_body VALUES(?,?,?,?)"),
      m_moveBody(connection, "UPDATE event_body SET time_ms=? WHERE tenant=? AND time_ms=? AND seq=?"),
      m_deleteBody(connection, "DELETE FROM event_body WHERE tenant=? AND time_ms=? AND seq=?"),
      m_putHalf(connection, "INSERT OR REPLACE INTO tool_half VALUES(?,?,?,?,?)"),
      m_half(connection, "SELECT time_ms, outcome FROM tool_half WHERE tenant=? AND hash=? AND side=?"),
      m_dropHalf(connection, "DELETE FROM tool_half WHERE tenant=? AND hash=? AND side=?"),
      m_place(connection, "SELECT time_ms FROM event_place WHERE tenant=? AND session=? AND hash=?"),
      m_setPlace(connection, "INSERT OR REPLACE INTO event_place VALUES(?,?,?,?)"),
      m_ofSession(connection,
                  GLASSHOUSE_EVENT_SELECT "WHERE tenant=? AND time_ms>=? AND time_ms<=? AND session=? AND kind=?"),
      m_keysOfQuarter(connection, "SELECT hash FROM event_key WHERE tenant=? AND quarter_ms=? AND time_ms=? AND seq=?")
{
    reload();
}

void EventStore::reload()
{
    m_halves = m_connection.integer("SELECT count(*) FROM tool_half").value_or(0);
    m_places = m_connection.integer("SELECT EXISTS(SELECT 1 FROM event_place)").value_or(0);
    m_pruned = prunedBefore(m_connection, m_tenant);
    m_prunedBeforeMs = NoTime;
    for (const auto &[kind, before] : m_pruned)
        m_prunedBeforeMs = std::max(m_prunedBeforeMs, before);
}

EventRow EventStore::readEvent(const Statement &row)
{
    EventRow e;
    e.timeMs = row.integer(0), e.seq = row.integer(1);
    e.kind = EventKind(row.integer(2));
    e.action = row.integer(3), e.agent = row.integer(4), e.machine = row.integer(5), e.project = row.integer(6);
    e.source = row.integer(7), e.session = row.integer(8);
    e.outcome = Outcome(row.integer(9));
    e.durationNs = row.optionalInteger(10);
    e.model = row.integer(11), e.tool = row.integer(12);
    e.actor = row.integer(13), e.resource = row.integer(14), e.client = row.integer(15);
    e.skill = row.integer(16), e.plugin = row.integer(17);
    return e;
}

std::optional<EventRow> EventStore::find(const QByteArray &hash, qint64 timeMs)
{
    m_findKey.bind(m_tenant, quarterStart(timeMs), hash);
    if (!m_findKey.next()) {
        m_findKey.reset();
        return std::nullopt;
    }
    EventRow event;
    event.timeMs = m_findKey.integer(0), event.seq = m_findKey.integer(1);
    m_findKey.reset();
    m_load.bind(m_tenant, event.timeMs, event.seq);
    if (m_load.next())
        event = readEvent(m_load);
    else
        event.pruned = true;
    m_load.reset();
    return event;
}

std::optional<EventRow> EventStore::at(qint64 timeMs, qint64 seq)
{
    std::optional<EventRow> event;
    if (m_load.bind(m_tenant, timeMs, seq).next())
        event = readEvent(m_load);
    m_load.reset();
    return event;
}

bool EventStore::isPruned(EventKind kind, qint64 timeMs) const
{
    if (timeMs >= m_prunedBeforeMs || timeMs == NoTime)
        return false;
    const auto mark = m_pruned.find(qint64(kind));
    return mark != m_pruned.end() && timeMs < mark->second;
}

void EventStore::insertRow(const EventRow &e, std::string_view correlation)
{
    m_insert.bind(m_tenant, e.timeMs, e.seq, qint64(e.kind), e.action, e.actor, e.agent, e.machine, e.project, e.source,
                  e.session, e.resource, qint64(e.outcome), e.durationNs, e.model, e.tool, e.client, e.skill, e.plugin,
                  correlation);
    m_insert.run();
}

/// One look at the tree finds whether the identity is taken and where it belongs.
bool EventStore::claimKey(qint64 keyQuarter, const QByteArray &hash, qint64 timeMs, qint64 seq)
{
    return !m_claimKey.bind(m_tenant, keyQuarter, hash, timeMs, seq).run()
        || sqlite3_changes(m_connection.handle()) > 0; // what failed is noted, and does not commit
}

bool EventStore::insertUnder(qint64 keyQuarter, EventRow event, const QByteArray &hash, const QByteArray &body,
                             std::string_view correlation)
{
    const bool pruned = isPruned(event.kind, event.timeMs);
    event.seq = pruned ? 0 : m_sequence.next();
    if (!claimKey(keyQuarter, hash, event.timeMs, event.seq))
        return false;
    m_lastStored = event.seq;
    if (pruned)
        return true;
    m_sequence.take();
    insertRow(event, correlation);
    if (m_noted && event.timeMs >= m_noted->sinceMs) {
        if (m_noted->events.size() < m_noted->most)
            m_noted->events.push_back({event, 0, m_noted->withCorrelation ? std::string(correlation) : std::string()});
        else
            ++m_noted->leftOut;
    }
    if (!body.isEmpty()) {
        const QByteArray packed = body.startsWith('{') ? packBody(body) : body;
        m_insertBody.bind(m_tenant, event.timeMs, event.seq, packed).run();
    }
    return true;
}

NotedEvents::Noted *EventStore::noted(qint64 sequence)
{
    if (!m_noted)
        return nullptr;
    const auto at = std::ranges::lower_bound(m_noted->events, sequence, {}, [](const auto &n) { return n.row.seq; });
    return at != m_noted->events.end() && at->row.seq == sequence ? &*at : nullptr;
}

void EventStore::noteCall(qint64 call)
{
    if (NotedEvents::Noted *const last = noted(m_lastStored))
        last->call = call;
}

bool EventStore::insert(const EventRow &event, const QByteArray &hash, const QByteArray &body,
                        std::string_view correlation)
{
    return insertUnder(quarterStart(event.timeMs), event, hash, body, correlation);
}

bool EventStore::insertTimeless(const EventRow &event, const QByteArray &hash, const QByteArray &body,
                                std::string_view correlation)
{
    return insertUnder(NoTime, event, hash, body, correlation);
}

void EventStore::replace(const EventRow &old, const EventRow &now, const QByteArray &hash)
{
    m_update.bind(now.timeMs, qint64(now.kind), now.agent, now.machine, now.source, now.project, now.session,
                  qint64(now.outcome), now.durationNs, now.model, now.tool, now.action, now.actor, now.resource,
                  now.client, now.skill, now.plugin, m_tenant, old.timeMs, old.seq);
    m_update.run();
    if (NotedEvents::Noted *const stored = noted(old.seq)) {
        stored->row = now;
        stored->row.seq = old.seq;
    }
    if (now.timeMs != old.timeMs) {
        m_move.bind(now.timeMs, quarterStart(now.timeMs), m_tenant, quarterStart(old.timeMs), hash).run();
        m_moveBody.bind(now.timeMs, m_tenant, old.timeMs, old.seq).run();
    }
}

void EventStore::remove(const EventRow &event, const QByteArray &hash)
{
    if (NotedEvents::Noted *const stored = noted(event.seq))
        stored->row.kind = EventKind::Copy;
    m_delete.bind(m_tenant, event.timeMs, event.seq).run();
    m_deleteBody.bind(m_tenant, event.timeMs, event.seq).run();
    m_deleteKey.bind(m_tenant, quarterStart(event.timeMs), hash).run();
}

void EventStore::putHalf(const QByteArray &hash, ToolHalf::Side side, const ToolHalf &half)
{
    m_putHalf.bind(m_tenant, hash, qint64(side), half.timeMs, qint64(half.outcome)).run();
    ++m_halves;
}

std::optional<ToolHalf> EventStore::half(const QByteArray &hash, ToolHalf::Side side)
{
    if (!hasHalves())
        return std::nullopt;
    m_half.bind(m_tenant, hash, qint64(side));
    std::optional<ToolHalf> half;
    if (m_half.next())
        half = ToolHalf{m_half.integer(0), Outcome(m_half.integer(1))};
    m_half.reset();
    return half;
}

void EventStore::dropHalf(const QByteArray &hash, ToolHalf::Side side)
{
    m_dropHalf.bind(m_tenant, hash, qint64(side)).run();
}

std::optional<qint64> EventStore::place(qint64 session, const QByteArray &hash)
{
    std::optional<qint64> timeMs;
    if (!hasPlaces())
        return timeMs;
    if (m_place.bind(m_tenant, session, hash).next())
        timeMs = m_place.integer(0);
    m_place.reset();
    return timeMs;
}

void EventStore::setPlace(qint64 session, const QByteArray &hash, qint64 timeMs)
{
    m_setPlace.bind(m_tenant, session, hash, timeMs).run();
    ++m_places;
}

std::vector<std::pair<EventRow, QByteArray>> EventStore::ofSession(qint64 session, EventKind kind, qint64 fromMs,
                                                                   qint64 toMs)
{
    std::vector<std::pair<EventRow, QByteArray>> events;
    m_ofSession.bind(m_tenant, fromMs, toMs, session, qint64(kind));
    while (m_ofSession.next())
        events.emplace_back(readEvent(m_ofSession), QByteArray());
    m_ofSession.reset();
    for (auto &[event, hash] : events) {
        m_keysOfQuarter.bind(m_tenant, quarterStart(event.timeMs), event.timeMs, event.seq);
        if (m_keysOfQuarter.next()) {
            const std::string_view key = m_keysOfQuarter.blob(0);
            hash = QByteArray(key.data(), qsizetype(key.size()));
        }
        m_keysOfQuarter.reset();
    }
    return events;
}

} // namespace glasshouse
