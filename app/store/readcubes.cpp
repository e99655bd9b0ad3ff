// SPDX-License-Identifier: GPL-3.0-or-later
// ReadActivity's part for what the cubes tell, and for bounds.
#include "store/readactivity.h"

#include <algorithm>

namespace glasshouse {

namespace {

constexpr size_t FewValues = 50;

/// Whether the conditions name a few values of the cube's first dimension: its key leads to them.
bool leads(const CubeShape &shape, const ActivityConditions &c)
{
    const std::pair<unsigned, const std::optional<NumberChoice> &> choices[] = {
        {Aspect::Kind, c.kinds},        {Aspect::Agent, c.agents},     {Aspect::Actor, c.actors},
        {Aspect::Action, c.actions},    {Aspect::Project, c.projects}, {Aspect::Tool, c.tools},
        {Aspect::Resource, c.resources}};
    return std::any_of(std::begin(choices), std::end(choices), [&shape](const auto &choice) {
        const char *column = columnOf(shape, choice.first);
        return column && column[1] == '1' && choice.second && !choice.second->excluded
            && choice.second->numbers.size() <= FewValues;
    });
}

} // namespace

std::pair<qint64, qint64> ReadActivity::bounds()
{
    qint64 first = NoTime, last = NoTime;
    for (const char *sql : {"SELECT time_ms FROM event WHERE tenant=?1 AND time_ms>?2 ORDER BY time_ms LIMIT 1",
                            "SELECT first_ms FROM call WHERE tenant=?1 AND first_ms>?2 ORDER BY first_ms LIMIT 1"}) {
        Statement row(m_connection, sql);
        if (row.bind(m_tenant, NoTime).next())
            first = first == NoTime ? row.integer(0) : std::min(first, row.integer(0));
    }
    for (const char *sql : {"SELECT time_ms FROM event WHERE tenant=?1 ORDER BY time_ms DESC LIMIT 1",
                            "SELECT first_ms FROM call WHERE tenant=?1 ORDER BY first_ms DESC LIMIT 1"}) {
        Statement row(m_connection, sql);
        if (row.bind(m_tenant).next())
            last = std::max(last, row.integer(0));
    }
    return {first, last};
}

std::pair<qint64, qint64> ReadActivity::boundsOf(const std::vector<qint64> &sessions)
{
    qint64 first = std::numeric_limits<qint64>::max(), last = NoTime;
    Statement own(m_connection, "SELECT first_ms, last_ms FROM session WHERE id=?");
    for (const qint64 session : sessions) {
        if (own.bind(session).next())
            first = std::min(first, own.integer(0)), last = std::max(last, own.integer(1));
        own.reset();
    }
    // A tool call stands where it began, which may be before its session's first report.
    Statement present(m_connection,
                      "SELECT min(quarter_ms), max(quarter_ms) FROM session_quarter WHERE tenant=? AND session IN "
                          + numberList(sessions));
    if (present.bind(m_tenant).next() && present.optionalInteger(0)) {
        first = std::min(first, present.integer(0));
        const qint64 quarter = present.integer(1);
        last = std::max(last, quarter == NoTime ? NoTime : quarter + QuarterMs - 1);
    }
    return {first, last};
}

std::optional<std::vector<qint64>> ReadActivity::quarters(const ActivityConditions &conditions, qint64 fromMs,
                                                          qint64 toMs, bool always)
{
    const unsigned wanted = aspectsOf(conditions);
    std::vector<std::pair<int, const CubeShape *>>
        useful; // the cheapest first: each narrows down what the next looks at
    for (const CubeShape &shape : cubeShapes()) {
        if (!holdsAll(shape, conditions))
            continue;
        unsigned known = shape.aspects;
        if (shape.kind) // kinds alone narrow a class down
            known |= Aspect::Class;
        if (wanted & known)
            useful.emplace_back(leads(shape, conditions) ? 0 : shape.cube == Cube::KindOutcomeSource ? 1 : 2, &shape);
        else if (always && shape.cube == Cube::KindOutcomeSource)
            useful.emplace_back(1, &shape);
    }
    if (useful.empty())
        return std::nullopt;
    std::stable_sort(useful.begin(), useful.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<qint64> found;
    Statement first(m_connection, "SELECT quarter_ms FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? LIMIT 1");
    const qint64 base = qint64(useful.front().second->cube), last = quarterStart(toMs);
    for (qint64 from = quarterStart(fromMs); first.bind(m_tenant, base, from).next();) {
        const qint64 quarter = first.integer(0);
        if (quarter > last)
            break;
        found.push_back(quarter);
        if (quarter == last)
            break;
        from = quarter + 1;
    }
    for (const auto &[cost, shape] : useful) {
        Statement any(m_connection,
                      "SELECT 1 FROM cube WHERE tenant=? AND cube=? AND quarter_ms=? AND events>0"
                          + cubeSql(*shape, conditions) + " LIMIT 1");
        std::erase_if(found, [&, cube = qint64(shape->cube)](qint64 quarter) {
            return !any.bind(m_tenant, cube, quarter).next();
        });
    }
    return found;
}

std::vector<std::pair<qint64, qint64>> ReadActivity::eventsOfQuarters(qint64 fromMs, qint64 toMs)
{
    Statement row(
        m_connection,
        "SELECT quarter_ms, sum(events) FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<=?"
        " GROUP BY quarter_ms");
    row.bind(m_tenant, qint64(Cube::KindOutcomeSource), quarterStart(fromMs), quarterStart(toMs));
    std::vector<std::pair<qint64, qint64>> counts;
    while (row.next())
        counts.emplace_back(row.integer(0), row.integer(1));
    return counts;
}

void ReadActivity::cells(const CubeShape &shape, const ActivityConditions &conditions, qint64 fromMs, qint64 beforeMs,
                         const std::function<void(const Cell &)> &visit)
{
    Statement row(m_connection,
                  "SELECT quarter_ms, d1, d2, d3, events FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND"
                  " quarter_ms<? AND events<>0"
                      + cubeSql(shape, conditions));
    row.bind(m_tenant, qint64(shape.cube), fromMs, beforeMs);
    while (row.next())
        visit({row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)});
}

ReadActivity::Piece ReadActivity::piece(qint64 fromMs, qint64 toMs, qint64 most, bool calls, bool ascending)
{
    Piece piece;
    const std::string direction = ascending ? " ASC" : " DESC";
    const auto look = [&](const char *column, const char *table) {
        Statement row(m_connection,
                      std::string("SELECT count(*), ") + (ascending ? "max" : "min") + "(t) FROM (SELECT " + column
                          + " AS t FROM " + table + " WHERE tenant=? AND " + column + ">=? AND " + column
                          + "<=? ORDER BY " + column + direction + " LIMIT ?)");
        row.bind(m_tenant, fromMs, toMs, most);
        if (!row.next())
            return;
        piece.rows += row.integer(0);
        if (row.integer(0) < most)
            return;
        const qint64 until = row.integer(1);
        if (piece.whole)
            piece.untilMs = until;
        else
            piece.untilMs = ascending ? std::min(piece.untilMs, until) : std::max(piece.untilMs, until);
        piece.whole = false;
    };
    look("time_ms", "event");
    if (calls)
        look("first_ms", "call");
    return piece;
}

} // namespace glasshouse
