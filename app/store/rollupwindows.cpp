// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rollupwindows.h"

#include "store/statement.h"

#include <limits>

namespace glasshouse {

namespace {

template<typename Visit>
void forEachCall(Connection &connection, qint64 tenant, const TimeRange &window, Visit visit)
{
    Statement row(connection,
                  "SELECT c.id, c.first_ms, c.session, c.project, c.agent, c.machine, c.source, c.finished, c.actor,"
                  " c.duration_ns, p.model, p.input, p.output, p.cache_read, p.cache_write_5m, p.cache_write_1h, p.cost"
                  " FROM call c JOIN call_part p ON p.call=c.id WHERE c.tenant=? AND c.first_ms>=? AND c.first_ms<?"
                  " AND c.shadow=0 ORDER BY c.first_ms, c.id, p.part");
    row.bind(tenant, window.beginMs, window.endMs);
    CallRow call;
    while (row.next()) {
        if (row.integer(0) != call.id) {
            if (call.id)
                visit(call);
            call = {};
            call.id = row.integer(0), call.firstMs = row.integer(1), call.session = row.integer(2);
            call.project = row.integer(3), call.agent = row.integer(4), call.machine = row.integer(5);
            call.source = row.integer(6), call.finished = row.integer(7) != 0, call.actor = row.integer(8);
            call.durationNs = row.optionalInteger(9);
        }
        CallPartRow part;
        part.model = row.integer(10);
        part.tokens = {row.integer(11), row.integer(12), row.integer(13), row.integer(14), row.integer(15)};
        part.cost = row.optionalInteger(16);
        call.parts.push_back(part);
    }
    if (call.id)
        visit(call);
}

template<typename Visit>
void forEachEvent(Connection &connection, qint64 tenant, const TimeRange &window, Visit visit)
{
    Statement row(connection,
                  "SELECT time_ms, kind, action, agent, machine, project, source, session, outcome, duration_ns, model,"
                  " tool, actor, resource, client FROM event WHERE tenant=? AND time_ms>=? AND time_ms<?");
    row.bind(tenant, window.beginMs, window.endMs);
    while (row.next()) {
        EventRow e;
        e.timeMs = row.integer(0), e.kind = EventKind(row.integer(1)), e.action = row.integer(2);
        e.agent = row.integer(3), e.machine = row.integer(4), e.project = row.integer(5), e.source = row.integer(6);
        e.session = row.integer(7), e.outcome = Outcome(row.integer(8)), e.durationNs = row.optionalInteger(9);
        e.model = row.integer(10), e.tool = row.integer(11), e.actor = row.integer(12);
        e.resource = row.integer(13), e.client = row.integer(14);
        visit(e);
    }
}

} // namespace

TimeRange windowOf(qint64 eraMs)
{
    constexpr qint64 Ever = std::numeric_limits<qint64>::max();
    const qint64 length = eraMs == NoTime ? 1 : tierMs(CubeTier::Era);
    return {eraMs, eraMs > Ever - length ? Ever : eraMs + length};
}

std::vector<qint64> cubeNumbers(Connection &connection, qint64 tenant)
{
    Statement next(connection, "SELECT cube FROM cube WHERE tenant=? AND cube>? ORDER BY cube LIMIT 1");
    std::vector<qint64> numbers;
    for (qint64 last = 0; next.bind(tenant, last).next(); last = numbers.back())
        numbers.push_back(next.integer(0));
    return numbers;
}

std::set<qint64> rollupWindows(Connection &connection, qint64 tenant)
{
    std::set<qint64> eras;
    const auto walk = [&](const std::string &select, const std::string &time) {
        Statement next(connection, select + " AND " + time + ">=? ORDER BY " + time + " LIMIT 1");
        for (qint64 from = NoTime; next.bind(tenant, from).next();) {
            const qint64 era = tierStart(CubeTier::Era, next.integer(0));
            eras.insert(era);
            from = windowOf(era).endMs;
        }
    };
    walk("SELECT time_ms FROM event WHERE tenant=?", "time_ms");
    walk("SELECT first_ms FROM call WHERE tenant=?", "first_ms");
    walk("SELECT quarter_ms FROM session_quarter WHERE tenant=?", "quarter_ms");
    for (const CubeTier tier : presenceTiers().subspan(1))
        walk("SELECT start_ms FROM session_presence WHERE tenant=? AND tier=" + std::to_string(int(tier)), "start_ms");
    for (const char *span : {"0", "1"})
        walk(std::string("SELECT start_ms FROM duration WHERE tenant=? AND span=") + span, "start_ms");
    for (const qint64 number : cubeNumbers(connection, tenant))
        walk("SELECT quarter_ms FROM cube WHERE tenant=? AND cube=" + std::to_string(number), "quarter_ms");
    return eras;
}

CubeCells sessionSums(Connection &connection, qint64 tenant, const TimeRange &window)
{
    CubeCells cells;
    forEachCall(connection, tenant, window, [&](const CallRow &call) { addToSessionCube(cells, call, 1); });
    forEachEvent(connection, tenant, window, [&](const EventRow &event) { addToSessionCube(cells, event, 1); });
    return cells;
}

Rollups recomputed(Connection &connection, qint64 tenant, const TimeRange &window, Rollups &all)
{
    Rollups sums;
    DurationDeltas durations;
    forEachCall(connection, tenant, window, [&](const CallRow &call) {
        addToCubes(sums.cubes, call, 1);
        addToDurations(durations, call, 1);
        if (!call.session)
            return;
        all.sessions[call.session].figures.add(figuresOf(call));
        for (const CallPartRow &part : call.parts) {
            Pair &model = all.models[{call.session, part.model}];
            model.first += 1;
            model.second += part.tokens.total();
        }
        ++sums.presence[{CubeTier::Quarter, quarterStart(call.firstMs), call.session}];
    });
    forEachEvent(connection, tenant, window, [&](const EventRow &event) {
        if (event.kind == EventKind::ModelCall)
            return;
        addToCubes(sums.cubes, event, 1);
        addToDurations(durations, event, 1);
        if (!event.session || !countsInSession(event.kind))
            return;
        SessionSums &session = all.sessions[event.session];
        session.figures.add(figuresOf(event));
        session.apiErrors += event.kind == EventKind::ApiError;
        session.denials += isRefusal(event);
        ++sums.presence[{CubeTier::Quarter, quarterStart(event.timeMs), event.session}];
    });
    addTiers(sums.cubes);
    sums.durations = cellsOf(durations);
    return sums;
}

Rollups storedSums(Connection &connection, qint64 tenant, const TimeRange &window)
{
    Rollups sums;
    Statement cube(connection,
                   "SELECT quarter_ms, d1, d2, d3, events, prompts, tools, errors, calls, input, output, cache_read,"
                   " cache_write_5m, cache_write_1h, cost, priced, unpriced_tokens, lower_bound, failures FROM cube"
                   " WHERE tenant=? AND cube=? AND quarter_ms>=? AND quarter_ms<?");
    for (const qint64 number : cubeNumbers(connection, tenant)) {
        cube.bind(tenant, number, window.beginMs, window.endMs);
        while (cube.next()) {
            Figures &f = sums.cubes[{Cube(number), cube.integer(0), cube.integer(1), cube.integer(2), cube.integer(3)}];
            f.events = cube.integer(4), f.prompts = cube.integer(5), f.tools = cube.integer(6);
            f.errors = cube.integer(7), f.calls = cube.integer(8);
            f.tokens = {cube.integer(9), cube.integer(10), cube.integer(11), cube.integer(12), cube.integer(13)};
            f.cost = cube.integer(14), f.priced = cube.integer(15), f.unpricedTokens = cube.integer(16);
            f.lowerBound = cube.integer(17), f.failures = cube.integer(18);
        }
    }
    Statement duration(connection,
                       "SELECT start_ms, kind, value, buckets FROM duration WHERE tenant=? AND span=? AND start_ms>=?"
                       " AND start_ms<?");
    for (const auto span : {DurationKey::Span::Quarter, DurationKey::Span::Day}) {
        duration.bind(tenant, qint64(span), window.beginMs, window.endMs);
        while (duration.next())
            sums.durations[{span, duration.integer(0), duration.integer(1), duration.integer(2)}] =
                DurationHistogram::unpacked(duration.blob(3));
    }
    sums.presence = PresenceStore(connection, tenant).read(window);
    return sums;
}

} // namespace glasshouse
