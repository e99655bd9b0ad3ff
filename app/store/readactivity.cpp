// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readactivity.h"

#include "store/body.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace glasshouse {

namespace {

constexpr const char *EventColumns =
    "e.time_ms, e.seq, e.kind, e.action, e.agent, e.machine, e.project, e.source, e.session, e.outcome, e.duration_ns,"
    " e.model, e.tool, e.actor, e.resource, e.client, e.skill, e.plugin, e.correlation";
constexpr const char *CallColumns =
    "c.first_ms, -c.id, c.session, c.project, c.agent, c.machine, c.source, c.actor, c.duration_ns, p.model, c.skill,"
    " c.plugin FROM call c";
constexpr const char *CallParts = " CROSS JOIN call_part p ON p.call=c.id AND p.part=0";

constexpr qint64 HourMs = 3'600'000;
constexpr int MostCorrelatedCalls = 50'000;

void readEvent(const Statement &row, ActivityRow &a)
{
    EventRow &e = a.event;
    e.timeMs = row.integer(0), e.seq = row.integer(1);
    e.kind = EventKind(row.integer(2));
    e.action = row.integer(3), e.agent = row.integer(4), e.machine = row.integer(5), e.project = row.integer(6);
    e.source = row.integer(7), e.session = row.integer(8);
    e.outcome = Outcome(row.integer(9));
    e.durationNs = row.optionalInteger(10);
    e.model = row.integer(11), e.tool = row.integer(12), e.actor = row.integer(13), e.resource = row.integer(14);
    e.client = row.integer(15), e.skill = row.integer(16), e.plugin = row.integer(17);
    a.correlation = row.text(18);
}

void readCall(const Statement &row, ActivityRow &a)
{
    EventRow &e = a.event;
    e = {};
    e.kind = EventKind::ModelCall, e.outcome = Outcome::Ok;
    e.timeMs = row.integer(0), e.seq = row.integer(1);
    e.session = row.integer(2), e.project = row.integer(3), e.agent = row.integer(4), e.machine = row.integer(5);
    e.source = row.integer(6), e.actor = row.integer(7);
    e.durationNs = row.optionalInteger(8);
    e.model = row.integer(9), e.skill = row.integer(10), e.plugin = row.integer(11);
    a.correlation.clear();
}

/// The identity of the event that shows a call, see ingest/identity.h: 'o', seven zeros, its number.
QByteArray keyOfCall(qint64 call)
{
    QByteArray key(16, '\0');
    key[0] = 'o';
    qToBigEndian(call, key.data() + 8);
    return key;
}

/// " AND (time<>?4 OR seq<?5)": rows of the cursor's own millisecond on its far side. The others are told by the times.
std::string beyond(const char *time, const char *sequence, bool ascending)
{
    return std::string(" AND (") + time + "<>?4 OR " + sequence + (ascending ? ">" : "<") + "?5)";
}

} // namespace

ActivityRows::ActivityRows(Connection &connection, qint64 tenant, const ActivityConditions &conditions, bool ascending,
                           const Correlated &correlatedRows)
    : m_tenant(tenant),
      m_ascending(ascending),
      m_correlation(conditions.correlation)
{
    const bool correlated = !m_correlation.empty();
    // A condition that nothing fulfils is all that SQLite keeps of a WHERE: then no index has what it asks for.
    const bool named = conditions.onlyNamed() && !correlated && conditions.allowEvents();
    const std::string direction = ascending ? " ASC" : " DESC";
    if (conditions.allowEvents() && (!correlated || !correlatedRows.hours.empty()))
        m_events.emplace(connection,
                         std::string("SELECT ") + EventColumns + " FROM event e"
                             + (correlated  ? " INDEXED BY event_correlation"
                                    : named ? " INDEXED BY event_named"
                                            : "")
                             + " WHERE e.tenant=?1 AND e.time_ms>=?2 AND e.time_ms<=?3"
                             + (correlated ? " AND e.time_ms/3600000 IN " + numberList(correlatedRows.hours)
                                        + " AND e.correlation=?6"
                                           : " AND ?6=''")
                             + beyond("e.time_ms", "e.seq", ascending) + eventSql(conditions) + " ORDER BY e.time_ms"
                             + direction + ", e.seq" + direction);
    if (!conditions.allowCalls() || (correlated && correlatedRows.calls.empty()))
        return;
    m_calls.emplace(connection,
                    std::string("SELECT ") + CallColumns + (named ? " INDEXED BY call_named" : "") + CallParts
                        + " WHERE c.tenant=?1 AND c.first_ms>=?2 AND c.first_ms<=?3"
                        + (correlated ? " AND c.id IN " + numberList(correlatedRows.calls) : std::string())
                        + beyond("c.first_ms", "-c.id", ascending) + callSql(conditions) + " ORDER BY c.first_ms"
                        + direction + ", c.id" + (ascending ? " DESC" : " ASC"));
}

void ActivityRows::open(qint64 fromMs, qint64 toMs, const std::optional<ActivityPlace> &cursor)
{
    constexpr qint64 Least = std::numeric_limits<qint64>::min(), Most = std::numeric_limits<qint64>::max();
    const ActivityPlace at = cursor.value_or(m_ascending ? ActivityPlace{Least, Least} : ActivityPlace{Most, Most});
    if (cursor)
        (m_ascending ? fromMs : toMs) = m_ascending ? std::max(fromMs, at.timeMs) : std::min(toMs, at.timeMs);
    if (m_events)
        m_events->bind(m_tenant, fromMs, toMs, at.timeMs, at.sequence, m_correlation);
    stepEvent();
    if (m_calls)
        m_calls->bind(m_tenant, fromMs, toMs, at.timeMs, at.sequence);
    stepCall();
}

void ActivityRows::stepEvent()
{
    m_hasEvent = m_events && m_events->next();
    if (m_hasEvent)
        readEvent(*m_events, m_event);
}

void ActivityRows::stepCall()
{
    m_hasCall = m_calls && m_calls->next();
    if (m_hasCall)
        readCall(*m_calls, m_call);
}

bool ActivityRows::next(ActivityRow &row)
{
    if (!m_hasEvent && !m_hasCall)
        return false;
    const bool eventFirst = m_hasEvent && (!m_hasCall || (m_event.place() < m_call.place()) == m_ascending);
    if (eventFirst) {
        std::swap(row, m_event);
        stepEvent();
    } else {
        std::swap(row, m_call);
        stepCall();
    }
    return true;
}

ActivityRows ReadActivity::rows(const ActivityConditions &conditions, bool ascending)
{
    ActivityRows::Correlated correlated;
    if (!conditions.correlation.empty()) {
        correlated.hours = hoursOf(conditions.correlation);
        if (conditions.allowCalls())
            correlated.calls = correlatedCalls(conditions.correlation, correlated.hours);
    }
    return ActivityRows(m_connection, m_tenant, conditions, ascending, correlated);
}

std::optional<ActivityRow> ReadActivity::at(const ActivityPlace &place)
{
    ActivityRow found;
    if (place.sequence < 0) {
        Statement row(m_connection,
                      std::string("SELECT ") + CallColumns + CallParts + " WHERE c.tenant=? AND c.id=? AND c.shadow=0");
        if (!row.bind(m_tenant, -place.sequence).next())
            return std::nullopt;
        readCall(row, found);
        return found;
    }
    Statement row(m_connection,
                  std::string("SELECT ") + EventColumns + " FROM event e WHERE e.tenant=? AND e.time_ms=? AND e.seq=?");
    if (!row.bind(m_tenant, place.timeMs, place.sequence).next())
        return std::nullopt;
    readEvent(row, found);
    return found;
}

CallExtra ReadActivity::extraOf(qint64 call, bool sums)
{
    CallExtra extra;
    if (!m_extra) {
        m_extra.emplace(
            m_connection,
            "SELECT sum(input+output+cache_read+cache_write_5m+cache_write_1h), sum(cost), count(*)-count(cost)"
            " FROM call_part WHERE call=?");
        m_pair.emplace(m_connection,
                       "SELECT t.id, t.first_ms FROM call c LEFT JOIN call_pair p ON p.transcript=c.id"
                       " JOIN call t ON t.id=coalesce(p.telemetry, c.id) WHERE c.id=?");
        m_key.emplace(m_connection,
                      "SELECT time_ms, seq FROM event_key WHERE tenant=? AND quarter_ms=? AND hash=? AND ordinal=0");
        m_correlation.emplace(m_connection, "SELECT correlation FROM event WHERE tenant=? AND time_ms=? AND seq=?");
    }
    if (sums && m_extra->bind(call).next()) {
        extra.tokens = m_extra->integer(0);
        if (m_extra->integer(2) == 0)
            extra.cost = m_extra->optionalInteger(1);
    }
    m_extra->reset();
    if (m_pair->bind(call).next()) {
        const QByteArray key = keyOfCall(m_pair->integer(0));
        if (m_key->bind(m_tenant, quarterStart(m_pair->integer(1)), key).next())
            extra.shownBy = {m_key->integer(0), m_key->integer(1)};
        m_key->reset();
    }
    m_pair->reset();
    if (extra.shownBy.sequence) {
        if (m_correlation->bind(m_tenant, extra.shownBy.timeMs, extra.shownBy.sequence).next())
            extra.correlation = m_correlation->text(0);
        m_correlation->reset();
    }
    return extra;
}

std::string ReadActivity::bodyOf(const ActivityPlace &place)
{
    if (!m_body)
        m_body.emplace(m_connection, "SELECT body FROM event_body WHERE tenant=? AND time_ms=? AND seq=?");
    std::string json;
    if (m_body->bind(m_tenant, place.timeMs, place.sequence).next()) {
        if (const auto body = unpackBody(m_body->blob(0)))
            json = body->toStdString();
    }
    m_body->reset();
    return json;
}

qint64 ReadActivity::sessionId(std::string_view externalId)
{
    Statement row(m_connection, "SELECT id FROM session WHERE tenant=? AND external_id=?");
    row.bind(m_tenant, externalId);
    return row.next() ? row.integer(0) : 0;
}

std::string ReadActivity::sessionText(qint64 session)
{
    if (!m_session)
        m_session.emplace(m_connection, "SELECT external_id FROM session WHERE id=?");
    std::string text;
    if (m_session->bind(session).next())
        text = m_session->text(0);
    m_session->reset();
    return text;
}

qint64 ReadActivity::callOf(const ActivityPlace &shownBy)
{
    // Keys of calls lie together in their quarter hour: 'o', seven zeros and the number.
    Statement key(m_connection,
                  "SELECT hash FROM event_key WHERE tenant=? AND quarter_ms=? AND hash>=? AND hash<=? AND time_ms=? AND"
                  " seq=?");
    key.bind(m_tenant, quarterStart(shownBy.timeMs), keyOfCall(0), keyOfCall(std::numeric_limits<qint64>::max()),
             shownBy.timeMs, shownBy.sequence);
    if (!key.next())
        return 0;
    const std::string_view hash = key.blob(0);
    const qint64 id = qFromBigEndian<qint64>(hash.data() + 8);
    Statement counted(m_connection,
                      "SELECT CASE WHEN shadow THEN (SELECT transcript FROM call_pair WHERE telemetry=?1) ELSE id END"
                      " FROM call WHERE id=?1 AND tenant=?2");
    return counted.bind(id, m_tenant).next() ? counted.integer(0) : 0;
}

std::vector<qint64> ReadActivity::hoursOf(std::string_view correlation)
{
    // The index of correlation ids is kept by hour. In each the id is sought; where something comes after it, the hour is
    // there, and most often the next one, too.
    constexpr const char *Hours = " FROM event INDEXED BY event_correlation WHERE tenant=?1 AND correlation IS NOT NULL"
                                  " AND time_ms/3600000";
    Statement next(m_connection,
                   std::string("SELECT time_ms/3600000") + Hours + ">?2 ORDER BY time_ms/3600000 LIMIT 1");
    Statement within(m_connection,
                     std::string("SELECT correlation") + Hours
                         + "=?2 AND correlation>=?3 ORDER BY correlation LIMIT 1");
    std::vector<qint64> hours;
    /// Whether the hour is sure to have ids.
    const auto look = [&](qint64 hour) {
        const bool any = within.bind(m_tenant, hour, correlation).next();
        if (any && within.text(0) == correlation)
            hours.push_back(hour);
        within.reset();
        return any;
    };
    for (qint64 last = NoTime; next.bind(m_tenant, last).next();) {
        last = next.integer(0);
        next.reset();
        look(last);
        while (look(last + 1))
            ++last;
    }
    return hours;
}

std::vector<qint64> ReadActivity::correlatedCalls(std::string_view correlation, const std::vector<qint64> &hours)
{
    std::vector<qint64> calls;
    if (hours.empty())
        return calls;
    Statement row(m_connection,
                  "SELECT time_ms, seq FROM event INDEXED BY event_correlation WHERE tenant=? AND time_ms/3600000 IN "
                      + numberList(hours) + " AND correlation=? AND kind=" + std::to_string(int(EventKind::ModelCall))
                      + " LIMIT " + std::to_string(MostCorrelatedCalls));
    row.bind(m_tenant, correlation);
    while (row.next()) {
        if (const qint64 call = callOf({row.integer(0), row.integer(1)}))
            calls.push_back(call);
    }
    return calls;
}

std::vector<ActivityRow> ReadActivity::correlated(std::string_view correlation, qint64 nearMs, int most)
{
    Statement within(m_connection,
                     std::string("SELECT ") + EventColumns
                         + " FROM event e INDEXED BY event_correlation WHERE e.tenant=? AND e.time_ms/3600000=? AND"
                           " e.correlation=? AND e.kind<>"
                         + std::to_string(int(EventKind::Copy)) + " ORDER BY e.time_ms, e.seq LIMIT ?");
    std::vector<ActivityRow> rows;
    const auto read = [&](qint64 ofHour) {
        std::vector<ActivityPlace> calls;
        within.bind(m_tenant, ofHour, correlation, qint64(most) - qint64(rows.size()));
        while (within.next()) {
            ActivityRow row;
            readEvent(within, row);
            if (row.event.kind == EventKind::ModelCall)
                calls.push_back(row.place());
            else
                rows.push_back(std::move(row));
        }
        within.reset();
        for (const ActivityPlace &shownBy : calls) {
            const qint64 call = callOf(shownBy);
            if (auto row = call ? at({NoTime, -call}) : std::nullopt) {
                row->correlation = correlation;
                rows.push_back(std::move(*row));
            }
        }
    };
    std::vector<qint64> hours = hoursOf(correlation);
    const qint64 own = nearMs / HourMs;
    std::stable_sort(hours.begin(), hours.end(),
                     [own](qint64 a, qint64 b) { return std::abs(a - own) < std::abs(b - own); });
    for (size_t i = 0; i < hours.size() && rows.size() < size_t(most); ++i)
        read(hours[i]);
    return rows;
}

} // namespace glasshouse
