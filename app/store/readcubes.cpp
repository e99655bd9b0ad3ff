// SPDX-License-Identifier: GPL-3.0-or-later
// ReadActivity's part for what the cubes tell, and for bounds.
#include "store/presence.h"
#include "store/readactivity.h"
#include "store/retentionstore.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace glasshouse {

namespace {

/// What a shape tells of the conditions: of a class at least what kinds do.
unsigned knownBy(const CubeShape &shape, unsigned wanted)
{
    return (shape.aspects | (shape.kind ? unsigned(Aspect::Class) : 0U)) & wanted;
}

/// The cubes that together tell most of the conditions, the one that tells most first; where they tell as much the one
/// whose key leads to what is wanted, or the smaller.
std::vector<const CubeShape *> usefulShapes(const ActivityConditions &conditions)
{
    const unsigned wanted = aspectsOf(conditions) & ~unsigned(Aspect::Failure);
    std::vector<const CubeShape *> useful;
    const auto count = [](unsigned bits) { return std::popcount(bits); };
    for (unsigned left = wanted; left;) {
        const CubeShape *best = nullptr;
        const auto rank = [&](const CubeShape &shape) {
            const unsigned known = knownBy(shape, wanted);
            return std::tuple(count(known & left), count(known), leads(shape, conditions));
        };
        for (const CubeShape &shape : allCubeShapes()) {
            if ((knownBy(shape, wanted) & left) && (!best || rank(shape) > rank(*best)))
                best = &shape;
        }
        if (!best)
            break;
        left &= ~knownBy(*best, wanted);
        useful.push_back(best);
    }
    if (useful.empty() && conditions.failures)
        useful.push_back(&allCubeShapes().front());
    return useful;
}

ActivityConditions withoutFailures(ActivityConditions conditions)
{
    conditions.failures = false;
    return conditions;
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
    if (const auto present = presenceBounds(m_connection, m_tenant, sessions)) {
        first = std::min(first, present->first);
        last = std::max(last, present->second == NoTime ? NoTime : present->second + QuarterMs - 1);
    }
    return {first, last};
}

std::optional<std::vector<qint64>> ReadActivity::quarters(const ActivityConditions &conditions, qint64 fromMs,
                                                          qint64 toMs, bool always)
{
    const auto useful = conditions.copies ? std::vector<const CubeShape *>() : usefulShapes(conditions);
    if (useful.empty() && !always)
        return std::nullopt;
    const qint64 last = quarterStart(toMs);
    std::vector<qint64> days = cubeDays(m_connection, m_tenant, {fromMs, last < toMs ? toMs : last + 1}), found;
    for (const CubeShape *const shape : useful)
        keepHolding(*shape, CubeTier::Day, conditions, days);
    Statement any(m_connection,
                  "SELECT quarter_ms FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<?");
    for (const qint64 day : days) {
        any.bind(m_tenant, qint64(Cube::Total), std::max(day, quarterStart(fromMs)),
                 day == NoTime ? day + 1 : std::min(day + UtcDayMs, last + 1));
        while (any.next())
            found.push_back(any.integer(0));
        any.reset();
    }
    for (const CubeShape *const shape : useful)
        keepHolding(*shape, CubeTier::Quarter, conditions, found);
    return found;
}

void ReadActivity::keepHolding(const CubeShape &shape, CubeTier tier, const ActivityConditions &conditions,
                               std::vector<qint64> &starts)
{
    Statement any(m_connection,
                  std::string("SELECT 1 FROM cube WHERE tenant=? AND cube=? AND quarter_ms=? AND ")
                      + (conditions.failures ? "failures>0" : "events>0") + cubeSql(shape, withoutFailures(conditions))
                      + " LIMIT 1");
    const qint64 cube = qint64(inTier(shape.cube, tier));
    std::erase_if(starts, [&](qint64 start) { return !any.bind(m_tenant, cube, start).next(); });
}

std::vector<std::pair<qint64, qint64>> ReadActivity::eventsOfQuarters(qint64 fromMs, qint64 toMs, bool calls)
{
    Statement row(m_connection,
                  std::string("SELECT quarter_ms, events") + (calls ? "" : "-calls") + " FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<=?");
    row.bind(m_tenant, qint64(Cube::Total), quarterStart(fromMs), quarterStart(toMs));
    std::vector<std::pair<qint64, qint64>> counts;
    while (row.next())
        counts.emplace_back(row.integer(0), row.integer(1));
    return counts;
}

qint64 ReadActivity::wholeFromMs()
{
    qint64 fromMs = NoTime;
    for (const auto &[kind, beforeMs] : prunedBefore(m_connection, m_tenant))
        fromMs = std::max(fromMs, beforeMs);
    return fromMs;
}

std::vector<qint64> ReadActivity::days(const TimeRange &range)
{
    return cubeDays(m_connection, m_tenant, range);
}

void ReadActivity::cells(const CubeShape &shape, const ActivityConditions &conditions, qint64 fromMs, qint64 beforeMs,
                         const std::function<void(const Cell &)> &visit)
{
    Statement row(m_connection,
                  std::string("SELECT quarter_ms, d1, d2, d3, ") + (conditions.failures ? "failures" : "events")
                      + ", failures FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<? AND"
                        " events<>0"
                      + cubeSql(shape, withoutFailures(conditions)));
    row.bind(m_tenant, qint64(shape.cube), fromMs, beforeMs);
    while (row.next())
        visit({row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5)});
}

void ReadActivity::cells(const CubeShape &shape, const ActivityConditions &conditions,
                         const std::vector<CubeSpan> &spans, const std::function<void(size_t, const Cell &)> &visit)
{
    const CubeRead read{shape.cube,
                        {"d1", "d2", "d3"},
                        {conditions.failures ? "failures" : "events", "failures"},
                        cubeSql(shape, withoutFailures(conditions)),
                        leads(shape, conditions)};
    readCube(m_connection, m_tenant, read, spans, m_caching, [&](const qint64 *sums) {
        if (sums[4] != 0)
            visit(size_t(sums[0]), {NoTime, sums[1], sums[2], sums[3], sums[4], sums[5]});
    });
}

ReadActivity::Piece ReadActivity::piece(qint64 fromMs, qint64 toMs, qint64 most, bool calls, bool named, bool ascending)
{
    Piece piece;
    const std::string direction = ascending ? " ASC" : " DESC";
    const auto look = [&](const char *column, const std::string &table) {
        const std::string led = named ? " INDEXED BY " + table + "_named" : std::string();
        Statement row(m_connection,
                      std::string("SELECT count(*), ") + (ascending ? "max" : "min") + "(t) FROM (SELECT " + column
                          + " AS t FROM " + table + led + " WHERE tenant=? AND " + column + ">=? AND " + column + "<=?"
                          + (named ? " AND (skill<>0 OR plugin<>0)" : "") + " ORDER BY " + column + direction
                          + " LIMIT ?)");
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
