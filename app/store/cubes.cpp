// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cubes.h"

#include "domain/eventclass.h"
#include "store/cubeshapes.h"

#include <algorithm>

namespace glasshouse {

namespace {

/// Kinds whose failure is an error of its own. Log records and spans only tell of one.
bool isAct(EventKind kind)
{
    switch (kind) {
    case EventKind::Tool:
    case EventKind::Activity:
    case EventKind::Identity:
    case EventKind::ApiCall:
    case EventKind::DevOps:
        return true;
    default:
        return false;
    }
}

void addToSessionCube(CubeCells &cells, const CallShape &call, const Figures &figures)
{
    cells[{Cube::SessionPlaceModel, call.quarterMs, call.session, placeOf(call.project, call.agent), call.model}].add(
        figures);
}

Figures readFigures(const Statement &row, int at)
{
    Figures f;
    f.events = row.integer(at), f.prompts = row.integer(at + 1), f.tools = row.integer(at + 2),
    f.errors = row.integer(at + 3);
    f.calls = row.integer(at + 4);
    f.tokens = {row.integer(at + 5), row.integer(at + 6), row.integer(at + 7), row.integer(at + 8),
                row.integer(at + 9)};
    f.cost = row.integer(at + 10), f.priced = row.integer(at + 11), f.unpricedTokens = row.integer(at + 12);
    f.lowerBound = row.integer(at + 13), f.failures = row.integer(at + 14);
    return f;
}

} // namespace

size_t CubeKeyHash::operator()(const CubeKey &key) const
{
    quint64 h = quint64(key.cube);
    for (const qint64 part : {key.quarterMs, key.d1, key.d2, key.d3})
        h = (h ^ quint64(part)) * 0x9E3779B97F4A7C15ULL, h ^= h >> 29;
    return size_t(h);
}

qint64 tierMs(CubeTier tier)
{
    switch (tier) {
    case CubeTier::Watch:
        return UtcDayMs / 4;
    case CubeTier::Day:
        return UtcDayMs;
    case CubeTier::Era:
        return 16 * UtcDayMs;
    case CubeTier::Quarter:
        break;
    }
    return QuarterMs;
}

qint64 tierStart(CubeTier tier, qint64 ms)
{
    if (ms == NoTime)
        return NoTime;
    const qint64 length = tierMs(tier), rest = ms % length;
    if (ms < NoTime + length) // its beginning is no number any more, and may not be the place of what has no time
        return NoTime + 1;
    return rest < 0 ? ms - rest - length : ms - rest;
}

std::span<const CubeTier> tiersOf(Cube cube)
{
    using enum CubeTier;
    static constexpr CubeTier All[] = {Quarter, Watch, Day, Era}, Long[] = {Quarter, Day, Era}, Short[] = {Quarter},
                              Daily[] = {Quarter, Watch, Day}; // few sessions last for longer
    if (cube == Cube::ToolOutcome)
        return Short;
    if (cube == Cube::SessionPlaceModel)
        return Daily;
    // Six hours spare many quarter hours where local days are not UTC's.
    const bool isSmall = cube >= Cube::SourceOutcomeLane;
    return isSmall ? std::span<const CubeTier>(All) : std::span<const CubeTier>(Long);
}

Cube inTier(Cube cube, CubeTier tier)
{
    if (tier == CubeTier::Day && cube < Cube::AgentModelKindDay)
        return Cube(int(cube) + 10);
    return Cube(int(cube) + 100 * int(tier));
}

Cube ofQuarters(Cube cube)
{
    const int number = int(cube) % 100;
    return Cube(number > 10 && number < 20 ? number - 10 : number);
}

Figures figuresOf(const CallRow &call, size_t part)
{
    const CallPartRow &row = call.parts[part];
    Figures figures;
    figures.tokens = row.tokens;
    figures.cost = row.cost.value_or(0);
    figures.priced = row.cost ? 1 : 0;
    figures.unpricedTokens = row.cost ? 0 : row.tokens.total();
    if (part == 0) { // a call with several parts counts once, under its first model
        figures.events = 1;
        figures.calls = 1;
        figures.lowerBound = call.finished ? 0 : 1;
    }
    return figures;
}

Figures figuresOf(const CallRow &call)
{
    Figures sum;
    for (size_t part = 0; part < call.parts.size(); ++part)
        sum.add(figuresOf(call, part));
    return sum;
}

Figures figuresOf(const EventRow &event)
{
    Figures figures;
    if (event.kind == EventKind::ModelCall || event.kind == EventKind::Copy)
        return figures; // its call, or the other copy, counts it
    figures.events = 1;
    figures.prompts = event.kind == EventKind::Prompt;
    figures.tools = event.kind == EventKind::Tool;
    figures.errors = event.kind == EventKind::ApiError || (isAct(event.kind) && event.outcome == Outcome::Error);
    figures.failures = isFailure(event.kind, event.outcome);
    return figures;
}

bool countsInSession(EventKind kind)
{
    switch (kind) {
    case EventKind::Tool:
    case EventKind::Prompt:
    case EventKind::ApiError:
    case EventKind::ApiRetry:
    case EventKind::Interrupt:
    case EventKind::Compaction:
    case EventKind::Activity:
        return true;
    default:
        return false;
    }
}

bool isRefusal(const EventRow &event)
{
    return event.kind == EventKind::Tool && (event.outcome == Outcome::Denied || event.outcome == Outcome::Rejected);
}

CallShape shapeOf(const CallRow &call, size_t part)
{
    return {.quarterMs = quarterStart(call.firstMs),
            .session = call.session,
            .project = call.project,
            .agent = call.agent,
            .machine = call.machine,
            .source = call.source,
            .actor = call.actor,
            .model = call.parts[part].model};
}

void addToCubes(CubeCells &cells, const CallShape &call, const Figures &figures)
{
    constexpr qint64 kind = qint64(EventKind::ModelCall), lane = laneOf(EventKind::ModelCall, 0),
                     ok = qint64(Outcome::Ok);
    const qint64 model = call.model;
    const auto add = [&](Cube cube, qint64 d1 = 0, qint64 d2 = 0, qint64 d3 = 0) {
        cells[{cube, call.quarterMs, d1, d2, d3}].add(figures);
    };
    add(Cube::AgentModelKind, call.agent, model, kind);
    add(Cube::ProjectMachineModel, call.project, call.machine, model);
    add(Cube::KindOutcomeSource, kind, ok, call.source);
    add(Cube::ActorModelKind, call.actor, model, kind);
    add(Cube::ActionOutcomeKind, 0, ok, kind);
    add(Cube::AgentLane, call.agent, lane);
    add(Cube::ActorLane, call.actor, lane);
    add(Cube::ProjectLane, call.project, lane);
    add(Cube::SourceOutcomeLane, call.source, ok, lane);
    add(Cube::ProjectAgentModel, call.project, call.agent, model);
    add(Cube::ToolOutcomeLane, 0, ok, lane);
    add(Cube::ResourceOutcomeLane, 0, ok, lane);
    add(Cube::ClientOutcomeLane, 0, ok, lane);
    add(Cube::Total);
    add(Cube::Lane, lane);
    add(Cube::Agent, call.agent);
    add(Cube::Project, call.project);
    add(Cube::Model, model);
    add(Cube::Actor, call.actor);
    add(Cube::Machine, call.machine);
    add(Cube::Tool), add(Cube::Resource);
    add(Cube::Action, CallActionNumber);
    addToSessionCube(cells, call, figures);
}

void addToCubes(CubeCells &cells, const CallRow &call, qint64 sign)
{
    for (size_t part = 0; part < call.parts.size(); ++part) {
        Figures figures;
        figures.add(figuresOf(call, part), sign);
        addToCubes(cells, shapeOf(call, part), figures);
    }
}

void addToCubes(CubeCells &cells, const EventRow &event, qint64 sign)
{
    const Figures figures = figuresOf(event);
    if (figures.isZero())
        return;
    const qint64 at = quarterStart(event.timeMs), lane = laneOf(event.kind, event.action);
    const qint64 kind = qint64(event.kind), outcome = qint64(event.outcome);
    const auto add = [&](Cube cube, qint64 d1 = 0, qint64 d2 = 0, qint64 d3 = 0) {
        cells[{cube, at, d1, d2, d3}].add(figures, sign);
    };
    add(Cube::AgentModelKind, event.agent, event.model, kind);
    add(Cube::ProjectMachineModel, event.project, event.machine, event.model);
    add(Cube::KindOutcomeSource, kind, outcome, event.source);
    add(Cube::ActorModelKind, event.actor, event.model, kind);
    add(Cube::ActionOutcomeKind, event.action, outcome, kind);
    add(Cube::AgentLane, event.agent, lane);
    add(Cube::ActorLane, event.actor, lane);
    add(Cube::ProjectLane, event.project, lane);
    add(Cube::SourceOutcomeLane, event.source, outcome, lane);
    add(Cube::ProjectAgentModel, event.project, event.agent, event.model);
    add(Cube::ToolOutcomeLane, event.tool, outcome, lane);
    add(Cube::ResourceOutcomeLane, event.resource, outcome, lane);
    add(Cube::ClientOutcomeLane, event.client, outcome, lane);
    add(Cube::Total);
    add(Cube::Lane, lane);
    add(Cube::Agent, event.agent);
    add(Cube::Project, event.project);
    add(Cube::Model, event.model);
    add(Cube::Actor, event.actor);
    add(Cube::Machine, event.machine);
    add(Cube::Tool, event.tool), add(Cube::Resource, event.resource);
    add(Cube::Action, event.action);
    if (event.kind == EventKind::Tool)
        add(Cube::ToolOutcome, event.tool, outcome);
    if (event.kind == EventKind::ApiCall)
        add(Cube::EndpointOutcome, event.resource, outcome);
    if (event.kind == EventKind::Identity)
        add(Cube::AgentActionResource, event.agent, event.action, event.resource);
    addToSessionCube(cells, event, sign);
}

void addToSessionCube(CubeCells &cells, const CallRow &call, qint64 sign)
{
    for (size_t part = 0; part < call.parts.size(); ++part) {
        Figures figures;
        figures.add(figuresOf(call, part), sign);
        addToSessionCube(cells, shapeOf(call, part), figures);
    }
}

void addToSessionCube(CubeCells &cells, const EventRow &event, qint64 sign)
{
    if (const Figures figures = figuresOf(event); !figures.isZero())
        cells[{Cube::SessionPlaceModel, quarterStart(event.timeMs), event.session, placeOf(event.project, event.agent),
               event.model}]
            .add(figures, sign);
}

void addTiers(CubeCells &cells)
{
    CubeCells coarser;
    for (const auto &[key, figures] : cells) {
        for (const CubeTier tier : tiersOf(key.cube).subspan(1))
            coarser[{inTier(key.cube, tier), tierStart(tier, key.quarterMs), key.d1, key.d2, key.d3}].add(figures);
    }
    cells.merge(coarser);
}

std::optional<Cube> byDay(Cube cube)
{
    if (cube == Cube::ToolOutcome)
        return std::nullopt;
    return inTier(cube, CubeTier::Day);
}

qint64 dayStart(qint64 ms)
{
    return tierStart(CubeTier::Day, ms);
}

CubeStore::CubeStore(Connection &connection, qint64 tenant)
    : m_tenant(tenant),
      m_upsert(
          connection,
          "INSERT INTO cube VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21)"
          " ON CONFLICT DO UPDATE SET events=events+?7, prompts=prompts+?8, tools=tools+?9, errors=errors+?10, "
          "calls=calls+?11,"
          " input=input+?12, output=output+?13, cache_read=cache_read+?14, cache_write_5m=cache_write_5m+?15,"
          " cache_write_1h=cache_write_1h+?16, cost=cost+?17, priced=priced+?18, unpriced_tokens=unpriced_tokens+?19,"
          " lower_bound=lower_bound+?20, failures=failures+?21"),
      m_upsertEvents(connection,
                     "INSERT INTO cube VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,0,0,0,0,0,0,0,0,0,0,?11)"
                     " ON CONFLICT DO UPDATE SET events=events+?7, prompts=prompts+?8, tools=tools+?9,"
                     " errors=errors+?10, failures=failures+?11"),
      m_deleteEmpty(
          connection,
          "DELETE FROM cube WHERE tenant=? AND cube=? AND quarter_ms=? AND d1=? AND d2=? AND d3=? AND events=0 AND "
          "calls=0 AND priced=0"
          " AND unpriced_tokens=0 AND input=0 AND output=0 AND cache_read=0 AND cache_write_5m=0 AND cache_write_1h=0"),
      m_deleteAll(connection, "DELETE FROM cube WHERE tenant=?"),
      m_select(connection,
               "SELECT cube, quarter_ms, d1, d2, d3, events, prompts, tools, errors, calls, input, output, cache_read, "
               "cache_write_5m,"
               " cache_write_1h, cost, priced, unpriced_tokens, lower_bound, failures FROM cube WHERE tenant=?")
{}

void CubeStore::apply(CubeCells &deltas)
{
    addTiers(deltas);
    write(deltas);
    deltas.clear();
}

void CubeStore::replaceAll(const CubeCells &cells)
{
    m_deleteAll.bind(m_tenant).run();
    write(cells);
}

void CubeStore::write(const CubeCells &deltas)
{
    // In the table's order: neighbours share a page of the tree.
    std::vector<const CubeCells::value_type *> cells;
    cells.reserve(deltas.size());
    for (const auto &cell : deltas) {
        if (!cell.second.isZero())
            cells.push_back(&cell);
    }
    std::sort(cells.begin(), cells.end(), [](const auto *a, const auto *b) { return a->first < b->first; });
    for (const auto *cell : cells) {
        const auto &[key, f] = *cell;
        const qint64 number = qint64(key.cube);
        Figures events; // most cells are of events alone, which needs less
        events.events = f.events, events.prompts = f.prompts, events.tools = f.tools;
        events.errors = f.errors, events.failures = f.failures;
        if (events == f)
            m_upsertEvents.bind(m_tenant, number, key.quarterMs, key.d1, key.d2, key.d3, f.events, f.prompts, f.tools,
                                f.errors, f.failures);
        else
            m_upsert.bind(m_tenant, number, key.quarterMs, key.d1, key.d2, key.d3, f.events, f.prompts, f.tools,
                          f.errors, f.calls, f.tokens.input, f.tokens.output, f.tokens.cacheRead, f.tokens.cacheWrite5m,
                          f.tokens.cacheWrite1h, f.cost, f.priced, f.unpricedTokens, f.lowerBound, f.failures);
        (events == f ? m_upsertEvents : m_upsert).run();
        if (f.events < 0 || f.priced < 0 || f.unpricedTokens < 0)
            m_deleteEmpty.bind(m_tenant, number, key.quarterMs, key.d1, key.d2, key.d3).run();
    }
}

CubeCells CubeStore::readAll()
{
    CubeCells cells;
    m_select.bind(m_tenant);
    while (m_select.next()) {
        const CubeKey key{Cube(m_select.integer(0)), m_select.integer(1), m_select.integer(2), m_select.integer(3),
                          m_select.integer(4)};
        cells[key] = readFigures(m_select, 5);
    }
    m_select.reset();
    return cells;
}

} // namespace glasshouse
