// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readrollups.h"

#include "store/presence.h"
#include "store/readactivity.h"
#include "store/statement.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace glasshouse {

namespace {

constexpr qint64 Ever = std::numeric_limits<qint64>::max();

bool isEmpty(const TimeRange &range)
{
    return range.beginMs >= range.endMs;
}

/// Whole UTC days within whole quarter hours, and what is left of those on either side.
struct DayParts {
    TimeRange days;
    std::vector<TimeRange> quarters;
};

DayParts dayPartsOf(const TimeRange &range)
{
    DayParts parts;
    parts.days = range;
    if (range.beginMs != NoTime && range.beginMs != dayStart(range.beginMs))
        parts.days.beginMs = dayStart(range.beginMs) + UtcDayMs;
    if (range.endMs != Ever)
        parts.days.endMs = dayStart(range.endMs);
    if (isEmpty(parts.days)) {
        parts.days = {0, 0};
        parts.quarters = {range};
        return parts;
    }
    for (const TimeRange &rest :
         {TimeRange{range.beginMs, parts.days.beginMs}, TimeRange{parts.days.endMs, range.endMs}}) {
        if (!isEmpty(rest))
            parts.quarters.push_back(rest);
    }
    return parts;
}

template<typename Read>
void forEachPart(Cube cube, const TimeRange &quarters, Read read)
{
    for (const auto &[part, range] : cubesFor(cube, quarters))
        read(part, range);
}

std::string sessionsOfAgentsSql(const NumberChoice &agents)
{
    return " FROM session INDEXED BY session_recent WHERE tenant=?1 AND agent"
        + std::string(agents.excluded ? " NOT IN " : " IN ") + numberList(agents.numbers);
}

std::string presenceSql(const std::optional<NumberChoice> &agents)
{
    std::string sql = " FROM session_quarter WHERE tenant=?1 AND quarter_ms>=?2 AND quarter_ms<?3 AND count>0";
    if (agents)
        sql += " AND session IN (SELECT id" + sessionsOfAgentsSql(*agents) + ")";
    return sql;
}

/// What a sum is kept under: three dimensions.
struct Place {
    qint64 d1 = 0, d2 = 0, d3 = 0;
    bool operator==(const Place &) const = default;
};
struct PlaceHash {
    size_t operator()(const Place &place) const { return CubeKeyHash()({Cube{}, 0, place.d1, place.d2, place.d3}); }
};

} // namespace

RangeParts partsOf(const TimeRange &range)
{
    RangeParts parts;
    parts.quarters = range;
    if (isEmpty(range)) {
        parts.quarters = {0, 0};
        return parts;
    }
    if (range.beginMs != NoTime && range.beginMs != quarterStart(range.beginMs))
        parts.quarters.beginMs = quarterStart(range.beginMs) + QuarterMs;
    if (range.endMs != Ever)
        parts.quarters.endMs = quarterStart(range.endMs);
    if (isEmpty(parts.quarters)) {
        parts.quarters = {0, 0};
        parts.edges = {range};
        return parts;
    }
    for (const TimeRange &edge :
         {TimeRange{range.beginMs, parts.quarters.beginMs}, TimeRange{parts.quarters.endMs, range.endMs}}) {
        if (!isEmpty(edge))
            parts.edges.push_back(edge);
    }
    return parts;
}

std::vector<std::pair<Cube, TimeRange>> cubesFor(Cube cube, const TimeRange &quarters)
{
    const auto days = byDay(cube);
    if (!days)
        return {{cube, quarters}};
    const DayParts parts = dayPartsOf(quarters);
    std::vector<std::pair<Cube, TimeRange>> all;
    if (!isEmpty(parts.days))
        all.emplace_back(*days, parts.days);
    for (const TimeRange &part : parts.quarters)
        all.emplace_back(cube, part);
    return all;
}

std::vector<CubeSum> ReadRollups::sums(Cube cube, const TimeRange &quarters)
{
    std::unordered_map<Place, CubeTotals, PlaceHash> places;
    const auto add = [&places](const CubeSum &cell) {
        CubeTotals &sum = places[{cell.d1, cell.d2, cell.d3}];
        sum.events += cell.events, sum.failures += cell.failures;
    };
    forEachPart(cube, quarters, [&](Cube part, const TimeRange &range) { forEachCell(part, range, add); });
    std::vector<CubeSum> sums;
    sums.reserve(places.size());
    for (const auto &[place, sum] : places) {
        if (sum.events != 0)
            sums.push_back({NoTime, place.d1, place.d2, place.d3, sum.events, sum.failures});
    }
    return sums;
}

void ReadRollups::forEachCell(Cube cube, const TimeRange &quarters, const std::function<void(const CubeSum &)> &visit)
{
    if (isEmpty(quarters))
        return;
    Statement row(
        m_connection,
        "SELECT quarter_ms, d1, d2, d3, events, failures FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=?"
        " AND quarter_ms<?");
    row.bind(m_tenant, qint64(cube), quarters.beginMs, quarters.endMs);
    while (row.next())
        visit({row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5)});
}

std::map<qint64, std::vector<qint64>> ReadRollups::sourceQuarters(const TimeRange &quarters)
{
    std::map<qint64, std::vector<qint64>> heard;
    forEachCell(Cube::KindOutcomeSource, quarters, [&heard](const CubeSum &cell) {
        if (cell.events == 0)
            return;
        std::vector<qint64> &times = heard[cell.d3];
        if (times.empty() || times.back() != cell.quarterMs)
            times.push_back(cell.quarterMs);
    });
    return heard;
}

void ReadRollups::forEachDuration(const TimeRange &quarters, bool byQuarter,
                                  const std::function<void(const Durations &)> &visit)
{
    if (isEmpty(quarters))
        return;
    Statement row(m_connection,
                  "SELECT start_ms, kind, value, buckets FROM duration WHERE tenant=? AND span=? AND start_ms>=? AND"
                  " start_ms<?");
    const auto read = [&](DurationKey::Span span, const TimeRange &range) {
        row.bind(m_tenant, qint64(span), range.beginMs, range.endMs);
        while (row.next())
            visit({row.integer(0), EventKind(row.integer(1)), row.integer(2), row.blob(3)});
        row.reset();
    };
    if (byQuarter) {
        read(DurationKey::Span::Quarter, quarters);
        return;
    }
    const DayParts parts = dayPartsOf(quarters);
    if (!isEmpty(parts.days))
        read(DurationKey::Span::Day, parts.days);
    for (const TimeRange &part : parts.quarters)
        read(DurationKey::Span::Quarter, part);
}

CubeTotals ReadRollups::totals(const CubeShape &shape, const ActivityConditions &conditions, const TimeRange &quarters)
{
    CubeTotals sum;
    if (isEmpty(quarters))
        return sum;
    ReadActivity(m_connection, m_tenant)
        .cells(shape, conditions, {{quarters, 0}}, [&sum](size_t, const ReadActivity::Cell &cell) {
            sum.events += cell.events, sum.failures += cell.failures;
        });
    return sum;
}

void ReadRollups::forEachQuarter(const CubeShape &shape, const ActivityConditions &conditions,
                                 const TimeRange &quarters,
                                 const std::function<void(qint64, const CubeTotals &)> &visit)
{
    if (isEmpty(quarters))
        return;
    ActivityConditions known = conditions;
    known.failures = false; // the sums tell
    Statement row(m_connection,
                  std::string("SELECT quarter_ms, sum(") + (conditions.failures ? "failures" : "events")
                      + "), sum(failures) FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<?"
                      + cubeSql(shape, known) + " GROUP BY quarter_ms");
    row.bind(m_tenant, qint64(shape.cube), quarters.beginMs, quarters.endMs);
    while (row.next())
        visit(row.integer(0), {row.integer(1), row.integer(2)});
}

std::vector<qint64> ReadRollups::actors(const CubeShape &shape, const ActivityConditions &conditions,
                                        const TimeRange &quarters)
{
    const char *const column = columnOf(shape, Aspect::Actor);
    ActivityConditions known = conditions;
    known.failures = false; // the sums tell
    std::set<qint64> actors;
    forEachPart(shape.cube, quarters, [&](Cube cube, const TimeRange &range) {
        if (isEmpty(range))
            return;
        Statement row(m_connection,
                      std::string("SELECT DISTINCT ") + column
                          + " FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<? AND "
                          + (conditions.failures ? "failures>0 AND " : "events>0 AND ") + column + "<>0"
                          + cubeSql(shape, known));
        row.bind(m_tenant, qint64(cube), range.beginMs, range.endMs);
        while (row.next())
            actors.insert(row.integer(0));
    });
    return {actors.begin(), actors.end()};
}

void ReadRollups::forEachPresence(const TimeRange &quarters, const std::optional<NumberChoice> &agents,
                                  const std::function<void(qint64, qint64)> &visit)
{
    if (isEmpty(quarters))
        return;
    Statement row(m_connection, "SELECT quarter_ms, session" + presenceSql(agents));
    row.bind(m_tenant, quarters.beginMs, quarters.endMs);
    while (row.next())
        visit(row.integer(0), row.integer(1));
}

std::vector<qint64> ReadRollups::sessions(const TimeRange &quarters, const std::optional<NumberChoice> &agents)
{
    std::vector<qint64> sessions;
    if (isEmpty(quarters))
        return sessions;
    for (const PresentSession &present : presentSessions(m_connection, m_tenant, {{quarters, 0}}))
        sessions.push_back(present.session);
    if (!agents)
        return sessions;
    std::vector<qint64> theirs, both;
    Statement row(m_connection, "SELECT id" + sessionsOfAgentsSql(*agents));
    row.bind(m_tenant);
    while (row.next())
        theirs.push_back(row.integer(0));
    std::sort(theirs.begin(), theirs.end());
    std::set_intersection(sessions.begin(), sessions.end(), theirs.begin(), theirs.end(), std::back_inserter(both));
    return both;
}

void ReadRollups::forEachRotation(qint64 agent, qint64 action, qint64 beforeMs,
                                  const std::function<bool(const RotationRow &)> &visit)
{
    if (!m_rotations)
        m_rotations.emplace(m_connection,
                            "SELECT time_ms, resource, actor FROM event INDEXED BY event_identity WHERE tenant=? AND"
                            " agent=? AND action=? AND time_ms<? AND kind="
                                + std::to_string(int(EventKind::Identity)) + " AND outcome<>"
                                + std::to_string(int(Outcome::Error)) + " ORDER BY time_ms DESC");
    m_rotations->bind(m_tenant, agent, action, beforeMs);
    while (m_rotations->next()) {
        if (!visit({m_rotations->integer(0), m_rotations->integer(1), m_rotations->integer(2)}))
            break;
    }
    m_rotations->reset();
}

qint64 ReadRollups::firstIdentity(qint64 agent, qint64 action)
{
    if (!m_firstIdentity)
        m_firstIdentity.emplace(m_connection,
                                "SELECT time_ms FROM event INDEXED BY event_identity WHERE tenant=? AND agent=? AND"
                                " action=? AND time_ms>? AND kind="
                                    + std::to_string(int(EventKind::Identity)) + " ORDER BY time_ms LIMIT 1");
    const qint64 first =
        m_firstIdentity->bind(m_tenant, agent, action, NoTime).next() ? m_firstIdentity->integer(0) : NoTime;
    m_firstIdentity->reset();
    return first;
}

std::vector<SourceRow> ReadRollups::sources()
{
    std::vector<SourceRow> rows = SourceStore(m_connection, m_tenant).all();
    std::erase_if(rows, [](const SourceRow &row) { return row.name == AuditSource; });
    return rows;
}

qint64 ReadRollups::quarantinedSince(qint64 sinceMs)
{
    Statement row(m_connection, "SELECT count(*) FROM quarantine WHERE tenant=? AND time_ms>=?");
    row.bind(m_tenant, sinceMs);
    return row.next() ? row.integer(0) : 0;
}

void ReadRollups::forEachRow(const TimeRange &range, const std::function<bool(const EventRow &)> &visit)
{
    if (isEmpty(range))
        return;
    // Two streams in the same order, merged: neither has to be read to its end.
    Statement event(m_connection,
                    "SELECT time_ms, seq, kind, action, agent, machine, project, source, session, outcome, duration_ns,"
                    " model, tool, actor, resource, client FROM event WHERE tenant=? AND time_ms>=? AND time_ms<?"
                    " AND kind<>? AND kind<>? ORDER BY time_ms DESC, seq DESC");
    Statement call(m_connection,
                   "SELECT c.first_ms, c.id, c.agent, c.machine, c.project, c.source, c.session, c.duration_ns,"
                   " c.actor, (SELECT model FROM call_part WHERE call=c.id AND part=0)"
                   " FROM call c WHERE c.tenant=? AND c.first_ms>=? AND c.first_ms<? AND c.shadow=0"
                   " ORDER BY c.first_ms DESC, c.id DESC");
    event.bind(m_tenant, range.beginMs, range.endMs, qint64(EventKind::ModelCall), qint64(EventKind::Copy));
    call.bind(m_tenant, range.beginMs, range.endMs);
    bool hasEvent = event.next(), hasCall = call.next();
    while (hasEvent || hasCall) {
        EventRow e;
        if (hasEvent && (!hasCall || event.integer(0) >= call.integer(0))) {
            e.timeMs = event.integer(0), e.seq = event.integer(1), e.kind = EventKind(event.integer(2));
            e.action = event.integer(3), e.agent = event.integer(4), e.machine = event.integer(5);
            e.project = event.integer(6), e.source = event.integer(7), e.session = event.integer(8);
            e.outcome = Outcome(event.integer(9)), e.durationNs = event.optionalInteger(10);
            e.model = event.integer(11), e.tool = event.integer(12), e.actor = event.integer(13);
            e.resource = event.integer(14), e.client = event.integer(15);
            hasEvent = event.next();
        } else {
            e.timeMs = call.integer(0), e.seq = -call.integer(1), e.kind = EventKind::ModelCall;
            e.outcome = Outcome::Ok;
            e.agent = call.integer(2), e.machine = call.integer(3), e.project = call.integer(4);
            e.source = call.integer(5), e.session = call.integer(6), e.durationNs = call.optionalInteger(7);
            e.actor = call.integer(8), e.model = call.integer(9);
            hasCall = call.next();
        }
        if (!visit(e))
            return;
    }
}

} // namespace glasshouse
