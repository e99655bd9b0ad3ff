// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rollups.h"

#include "store/callstore.h"
#include "store/cubes.h"
#include "store/dayversions.h"
#include "store/durations.h"
#include "store/eventstore.h"
#include "store/meta.h"
#include "store/prunedsums.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype MaxExamples = 10;
constexpr std::string_view StaleKey = "rollups_stale"; ///< written by migrations

struct SessionSums {
    Figures figures;
    qint64 apiErrors = 0, denials = 0;
    bool operator==(const SessionSums &) const = default;
};
using Pair = std::pair<qint64, qint64>;

/// Everything that is derived from calls and events.
struct Rollups {
    CubeCells cubes;
    DurationCells durations;
    std::map<qint64, SessionSums> sessions;
    std::map<Pair, Pair> models;     ///< (session, model) -> parts, tokens
    std::map<Pair, qint64> presence; ///< (quarter, session) -> count
};

Rollups recompute(Connection &connection, qint64 tenant)
{
    Rollups sums;
    DurationDeltas durations;
    CallStore(connection, tenant).forEach([&](const CallRow &call) {
        if (call.shadow)
            return;
        addToCubes(sums.cubes, call, 1);
        addToDurations(durations, call, 1);
        if (!call.session)
            return;
        sums.sessions[call.session].figures.add(figuresOf(call));
        for (const CallPartRow &part : call.parts) {
            Pair &model = sums.models[{call.session, part.model}];
            model.first += 1;
            model.second += part.tokens.total();
        }
        ++sums.presence[{quarterStart(call.firstMs), call.session}];
    });
    EventSequence sequence(connection);
    EventStore(connection, sequence, tenant).forEach([&](const EventRow &event) {
        if (event.kind == EventKind::ModelCall)
            return;
        addToCubes(sums.cubes, event, 1);
        addToDurations(durations, event, 1);
        if (!event.session || !countsInSession(event.kind))
            return;
        SessionSums &session = sums.sessions[event.session];
        session.figures.add(figuresOf(event));
        session.apiErrors += event.kind == EventKind::ApiError;
        session.denials += isRefusal(event);
        ++sums.presence[{quarterStart(event.timeMs), event.session}];
    });
    addTiers(sums.cubes);
    sums.durations = cellsOf(durations);
    for (auto &[id, session] : sums.sessions)
        session.figures.events = session.figures.failures = 0; // not kept per session
    return sums;
}

Rollups stored(Connection &connection, qint64 tenant)
{
    Rollups sums;
    sums.cubes = CubeStore(connection, tenant).readAll();
    sums.durations = DurationStore(connection, tenant).readAll();
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
    Statement presence(connection, "SELECT quarter_ms, session, count FROM session_quarter WHERE tenant=?");
    presence.bind(tenant);
    while (presence.next())
        sums.presence[{presence.integer(0), presence.integer(1)}] = presence.integer(2);
    return sums;
}

/// What the sums come to with what is known of events whose rows are gone.
void complete(Rollups &rows, const Rollups &kept, const PrunedSums &pruned)
{
    if (pruned.isEmpty())
        return;
    pruned.complete(rows.cubes, kept.cubes);
    pruned.complete(rows.durations, kept.durations);
    std::set<qint64> sessions;
    for (const auto &[key, count] : kept.presence) {
        if (key.first >= pruned.sessionMarkMs())
            break; // in order of time
        qint64 &left = rows.presence[key];
        left = std::max(left, count);
        sessions.insert(key.second);
    }
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

void write(Connection &connection, qint64 tenant, Rollups sums)
{
    CubeStore(connection, tenant).replaceAll(sums.cubes);
    DurationStore(connection, tenant).replaceAll(sums.durations);
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
    Statement(connection, "DELETE FROM session_quarter WHERE tenant=?").bind(tenant).run();
    Statement presence(connection, "INSERT INTO session_quarter VALUES(?,?,?,?)");
    for (const auto &[key, count] : sums.presence)
        presence.bind(tenant, key.first, key.second, count).run();
    bumpAllDays(connection, tenant);
}

} // namespace

Result<RollupDifference> compareRollups(Connection &connection, qint64 tenant, bool rebuild)
{
    if (auto begun = connection.execute(rebuild ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return tl::unexpected(begun.error());
    Rollups rows = recompute(connection, tenant);
    const Rollups kept = stored(connection, tenant);
    complete(rows, kept, PrunedSums(prunedBefore(connection, tenant)));
    RollupDifference difference;
    compare(rows.cubes, kept.cubes, difference, [](const CubeKey &k) {
        return u"cube %1, quarter %2, cell %3/%4/%5"_s.arg(int(k.cube)).arg(k.quarterMs).arg(k.d1).arg(k.d2).arg(k.d3);
    });
    compare(rows.durations, kept.durations, difference, [](const DurationKey &k) {
        return u"durations of kind %1, value %2, %3 %4"_s.arg(k.kind)
            .arg(k.value)
            .arg(k.span == DurationKey::Span::Day ? u"day"_s : u"quarter"_s)
            .arg(k.startMs);
    });
    compare(rows.sessions, kept.sessions, difference, [](qint64 id) { return u"session row %1"_s.arg(id); });
    compare(rows.models, kept.models, difference,
            [](Pair k) { return u"session row %1, model %2"_s.arg(k.first).arg(k.second); });
    compare(rows.presence, kept.presence, difference,
            [](Pair k) { return u"quarter %1, session row %2"_s.arg(k.first).arg(k.second); });
    if (rebuild && difference.wrong > 0)
        write(connection, tenant, rows);
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

} // namespace

Result<void> completeRollups(Connection &connection)
{
    const bool stale = !readMeta(connection, StaleKey).isEmpty();
    for (const qint64 tenant : tenantIds(connection)) {
        if (!stale && !lacksTotals(connection, tenant))
            continue;
        if (auto rebuilt = compareRollups(connection, tenant, true); !rebuilt)
            return tl::unexpected(rebuilt.error());
    }
    if (stale)
        Statement(connection, "DELETE FROM meta WHERE key=?").bind(StaleKey).run();
    return connection.takeFailure();
}

} // namespace glasshouse
