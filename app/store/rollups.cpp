// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rollups.h"

#include "base/timerange.h"
#include "store/cubes.h"
#include "store/dayversions.h"
#include "store/durations.h"
#include "store/meta.h"
#include "store/prunedsums.h"
#include "store/rollupwindows.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype MaxExamples = 10;
constexpr std::string_view StaleKey = "rollups_stale";          ///< written by migrations
constexpr std::string_view LackingKey = "session_sums_lacking"; ///< by one that adds nothing but these

Rollups storedSessions(Connection &connection, qint64 tenant)
{
    Rollups sums;
    Statement session(connection,
                      "SELECT id, prompts, tools, errors, api_errors, denials, calls, input, output, cache_read, "
                      "cache_write_5m, cache_write_1h,"
                      " cost, priced, unpriced_tokens, lower_bound FROM session WHERE tenant=?");
    session.bind(tenant);
    while (session.next()) {
        SessionSums s;
        Figures &f = s.figures;
        f.prompts = session.integer(1), f.tools = session.integer(2), f.errors = session.integer(3);
        s.apiErrors = session.integer(4), s.denials = session.integer(5);
        f.calls = session.integer(6);
        f.tokens = {session.integer(7), session.integer(8), session.integer(9), session.integer(10),
                    session.integer(11)};
        f.cost = session.integer(12), f.priced = session.integer(13), f.unpricedTokens = session.integer(14);
        f.lowerBound = session.integer(15);
        sums.sessions[session.integer(0)] = s;
    }
    Statement model(
        connection,
        "SELECT session, model, parts, tokens FROM session_model WHERE session IN (SELECT id FROM session WHERE"
        " tenant=?)");
    model.bind(tenant);
    while (model.next())
        sums.models[{model.integer(0), model.integer(1)}] = {model.integer(2), model.integer(3)};
    return sums;
}

/// What the sums of a window come to with what is known of events whose rows are gone; notes whose sessions they were.
void complete(Rollups &rows, const Rollups &kept, const PrunedSums &pruned, std::set<qint64> &sessions)
{
    if (pruned.isEmpty()) {
        addPresenceTiers(rows.presence);
        return;
    }
    pruned.complete(rows.cubes, kept.cubes);
    pruned.complete(rows.durations, kept.durations);
    for (const auto &[key, count] : kept.presence) {
        if (key.tier != CubeTier::Quarter || key.startMs >= pruned.sessionMarkMs())
            break; // in order of time
        qint64 &left = rows.presence[key];
        left = std::max(left, count);
        sessions.insert(key.session);
    }
    addPresenceTiers(rows.presence);
}

void completeSessions(Rollups &rows, const Rollups &kept, const std::set<qint64> &sessions)
{
    for (const qint64 id : sessions) {
        const auto session = kept.sessions.find(id);
        if (session == kept.sessions.end())
            continue;
        SessionSums &left = rows.sessions[id];
        PrunedSums::complete(left.figures, session->second.figures);
        left.apiErrors = std::max(left.apiErrors, session->second.apiErrors);
        left.denials = std::max(left.denials, session->second.denials);
    }
}

/// Compares two maps in which an absent value and an all-zero one are the same.
template<typename Map, typename Describe>
void compare(const Map &rows, const Map &kept, RollupDifference &difference, Describe describe)
{
    const typename Map::mapped_type none{};
    const auto note = [&](const auto &key) {
        ++difference.wrong;
        if (difference.examples.size() < MaxExamples)
            difference.examples += describe(key);
    };
    for (const auto &[key, value] : rows) {
        ++difference.cells;
        const auto other = kept.find(key);
        if (!(value == (other == kept.end() ? none : other->second)))
            note(key);
    }
    for (const auto &[key, value] : kept) {
        if (rows.find(key) == rows.end() && !(value == none))
            note(key);
    }
}

/// These and no others in a window.
void write(Connection &connection, qint64 tenant, const TimeRange &window, const Rollups &sums)
{
    Statement dropCube(connection, "DELETE FROM cube WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<?");
    for (const qint64 number : cubeNumbers(connection, tenant))
        dropCube.bind(tenant, number, window.beginMs, window.endMs).run();
    std::map<CubeKey, Figures> cells(sums.cubes.begin(), sums.cubes.end()); // in the table's order
    Statement cube(connection, "INSERT INTO cube VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (const auto &[key, f] : cells) {
        if (f.isZero())
            continue;
        cube.bind(tenant, qint64(key.cube), key.quarterMs, key.d1, key.d2, key.d3, f.events, f.prompts, f.tools,
                  f.errors, f.calls, f.tokens.input, f.tokens.output, f.tokens.cacheRead, f.tokens.cacheWrite5m,
                  f.tokens.cacheWrite1h, f.cost, f.priced, f.unpricedTokens, f.lowerBound, f.failures)
            .run();
    }
    Statement dropDuration(connection, "DELETE FROM duration WHERE tenant=? AND span=? AND start_ms>=? AND start_ms<?");
    for (const qint64 span : {0, 1})
        dropDuration.bind(tenant, span, window.beginMs, window.endMs).run();
    Statement duration(connection, "INSERT INTO duration VALUES(?,?,?,?,?,?)");
    for (const auto &[key, histogram] : sums.durations)
        duration.bind(tenant, qint64(key.span), key.startMs, key.kind, key.value, histogram.packed()).run();
    PresenceStore(connection, tenant).replace(window, sums.presence);
}

void writeSessions(Connection &connection, qint64 tenant, const Rollups &sums)
{
    Statement(connection,
              "UPDATE session SET prompts=0, tools=0, errors=0, api_errors=0, denials=0, calls=0, input=0, output=0, "
              "cache_read=0,"
              " cache_write_5m=0, cache_write_1h=0, cost=0, priced=0, unpriced_tokens=0, lower_bound=0 WHERE tenant=?")
        .bind(tenant)
        .run();
    Statement session(
        connection,
        "UPDATE session SET prompts=?, tools=?, errors=?, api_errors=?, denials=?, calls=?, input=?, output=?, "
        "cache_read=?,"
        " cache_write_5m=?, cache_write_1h=?, cost=?, priced=?, unpriced_tokens=?, lower_bound=? WHERE id=?");
    for (const auto &[id, s] : sums.sessions) {
        const Figures &f = s.figures;
        session.bind(f.prompts, f.tools, f.errors, s.apiErrors, s.denials, f.calls, f.tokens.input, f.tokens.output,
                     f.tokens.cacheRead, f.tokens.cacheWrite5m, f.tokens.cacheWrite1h, f.cost, f.priced,
                     f.unpricedTokens, f.lowerBound, id);
        session.run();
    }
    Statement(connection, "DELETE FROM session_model WHERE session IN (SELECT id FROM session WHERE tenant=?)")
        .bind(tenant)
        .run();
    Statement model(connection, "INSERT INTO session_model VALUES(?,?,?,?)");
    for (const auto &[key, sum] : sums.models)
        model.bind(key.first, key.second, sum.first, sum.second).run();
}

void compareWindow(const Rollups &rows, const Rollups &kept, RollupDifference &difference)
{
    compare(rows.cubes, kept.cubes, difference, [](const CubeKey &k) {
        return u"cube %1, time %2, cell %3/%4/%5"_s.arg(int(k.cube)).arg(k.quarterMs).arg(k.d1).arg(k.d2).arg(k.d3);
    });
    compare(rows.durations, kept.durations, difference, [](const DurationKey &k) {
        return u"durations of kind %1, value %2, %3 %4"_s.arg(k.kind)
            .arg(k.value)
            .arg(k.span == DurationKey::Span::Day ? u"day"_s : u"quarter"_s)
            .arg(k.startMs);
    });
    compare(rows.presence, kept.presence, difference, [](const PresenceKey &k) {
        return u"presence in tier %1, time %2, session row %3"_s.arg(int(k.tier)).arg(k.startMs).arg(k.session);
    });
}

} // namespace

Result<RollupDifference> compareRollups(Connection &connection, qint64 tenant, bool rebuild)
{
    if (auto begun = connection.execute(rebuild ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return tl::unexpected(begun.error());
    const PrunedSums pruned(prunedBefore(connection, tenant));
    RollupDifference difference;
    Rollups sessions;
    std::set<qint64> prunedSessions;
    for (const qint64 era : rollupWindows(connection, tenant)) {
        const TimeRange window = windowOf(era);
        Rollups rows = recomputed(connection, tenant, window, sessions);
        const Rollups kept = storedSums(connection, tenant, window);
        complete(rows, kept, pruned, prunedSessions);
        const qint64 before = difference.wrong;
        compareWindow(rows, kept, difference);
        if (rebuild && difference.wrong > before)
            write(connection, tenant, window, rows);
    }
    for (auto &[id, session] : sessions.sessions)
        session.figures.events = session.figures.failures = 0; // not kept per session
    const Rollups kept = storedSessions(connection, tenant);
    completeSessions(sessions, kept, prunedSessions);
    compare(sessions.sessions, kept.sessions, difference, [](qint64 id) { return u"session row %1"_s.arg(id); });
    compare(sessions.models, kept.models, difference,
            [](Pair k) { return u"session row %1, model %2"_s.arg(k.first).arg(k.second); });
    if (rebuild && difference.wrong > 0) {
        writeSessions(connection, tenant, sessions);
        bumpAllDays(connection, tenant);
    }
    auto result = connection.takeFailure();
    auto ended = connection.execute(result ? "COMMIT" : "ROLLBACK");
    if (!result)
        return tl::unexpected(result.error());
    if (!ended)
        return tl::unexpected(ended.error());
    return difference;
}

namespace {

/// Whether there are sums, but not those of today: a program that was never released has made them.
bool lacksTotals(Connection &connection, qint64 tenant)
{
    Statement row(connection,
                  "SELECT EXISTS(SELECT 1 FROM cube WHERE tenant=?1) AND"
                  " NOT EXISTS(SELECT 1 FROM cube WHERE tenant=?1 AND cube=?2)");
    return row.bind(tenant, qint64(Cube::Total)).next() && row.integer(0) != 0;
}

/// Counts the sums by session, in one transaction: far less than to make all sums anew.
Result<void> addSessionSums(Connection &connection, qint64 tenant)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    Statement drop(connection, "DELETE FROM cube WHERE tenant=? AND cube=?");
    for (const CubeTier tier : tiersOf(Cube::SessionPlaceModel))
        drop.bind(tenant, qint64(inTier(Cube::SessionPlaceModel, tier))).run();
    CubeStore store(connection, tenant);
    for (const qint64 era : rollupWindows(connection, tenant)) {
        CubeCells cells = sessionSums(connection, tenant, windowOf(era));
        store.apply(cells);
    }
    return transaction.commit();
}

} // namespace

Result<void> completeRollups(Connection &connection)
{
    const bool stale = !readMeta(connection, StaleKey).isEmpty(), lacking = !readMeta(connection, LackingKey).isEmpty();
    for (const qint64 tenant : tenantIds(connection)) {
        if (stale || lacksTotals(connection, tenant)) {
            if (auto rebuilt = compareRollups(connection, tenant, true); !rebuilt)
                return tl::unexpected(rebuilt.error());
        } else if (lacking) {
            if (auto added = addSessionSums(connection, tenant); !added)
                return added;
        }
    }
    if (stale || lacking)
        Statement(connection, "DELETE FROM meta WHERE key IN (?, ?)").bind(StaleKey, LackingKey).run();
    return connection.takeFailure();
}

} // namespace glasshouse
