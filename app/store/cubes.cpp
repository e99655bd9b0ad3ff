// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cubes.h"

#include "domain/eventclass.h"

#include <algorithm>

namespace glasshouse {

namespace {

Figures partFigures(const CallRow &call, size_t part)
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

Figures figuresOf(const CallRow &call)
{
    Figures sum;
    for (size_t part = 0; part < call.parts.size(); ++part)
        sum.add(partFigures(call, part));
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

void addToCubes(CubeCells &cells, const CallRow &call, qint64 sign)
{
    const qint64 quarter = quarterStart(call.firstMs), day = dayStart(call.firstMs);
    constexpr qint64 kind = qint64(EventKind::ModelCall), ok = qint64(Outcome::Ok);
    for (size_t part = 0; part < call.parts.size(); ++part) {
        const Figures figures = partFigures(call, part);
        const qint64 model = call.parts[part].model;
        const CubeKey keys[] = {{Cube::AgentModelKind, quarter, call.agent, model, kind},
                                {Cube::ProjectMachineModel, quarter, call.project, call.machine, model},
                                {Cube::KindOutcomeSource, quarter, kind, ok, call.source},
                                {Cube::ActorModelKind, quarter, call.actor, model, kind},
                                {Cube::ActionOutcomeKind, quarter, 0, ok, kind},
                                {Cube::AgentModelKindDay, day, call.agent, model, kind},
                                {Cube::ProjectMachineModelDay, day, call.project, call.machine, model},
                                {Cube::KindOutcomeSourceDay, day, kind, ok, call.source},
                                {Cube::ActorModelKindDay, day, call.actor, model, kind},
                                {Cube::ActionOutcomeKindDay, day, 0, ok, kind}};
        for (const CubeKey &key : keys)
            cells[key].add(figures, sign);
    }
}

void addToCubes(CubeCells &cells, const EventRow &event, qint64 sign)
{
    const Figures figures = figuresOf(event);
    if (figures.isZero())
        return;
    const qint64 quarter = quarterStart(event.timeMs), day = dayStart(event.timeMs);
    const qint64 kind = qint64(event.kind), outcome = qint64(event.outcome);
    const CubeKey keys[] = {{Cube::AgentModelKind, quarter, event.agent, event.model, kind},
                            {Cube::ProjectMachineModel, quarter, event.project, event.machine, event.model},
                            {Cube::KindOutcomeSource, quarter, kind, outcome, event.source},
                            {Cube::ActorModelKind, quarter, event.actor, event.model, kind},
                            {Cube::ActionOutcomeKind, quarter, event.action, outcome, kind},
                            {Cube::AgentModelKindDay, day, event.agent, event.model, kind},
                            {Cube::ProjectMachineModelDay, day, event.project, event.machine, event.model},
                            {Cube::KindOutcomeSourceDay, day, kind, outcome, event.source},
                            {Cube::ActorModelKindDay, day, event.actor, event.model, kind},
                            {Cube::ActionOutcomeKindDay, day, event.action, outcome, kind}};
    for (const CubeKey &key : keys)
        cells[key].add(figures, sign);
    if (event.kind == EventKind::Tool)
        cells[{Cube::ToolOutcome, quarter, event.tool, outcome, 0}].add(figures, sign);
    if (event.kind == EventKind::Identity) {
        cells[{Cube::AgentActionResource, quarter, event.agent, event.action, event.resource}].add(figures, sign);
        cells[{Cube::AgentActionResourceDay, day, event.agent, event.action, event.resource}].add(figures, sign);
    }
    if (event.kind == EventKind::ApiCall) {
        cells[{Cube::EndpointOutcome, quarter, event.resource, outcome, 0}].add(figures, sign);
        cells[{Cube::EndpointOutcomeDay, day, event.resource, outcome, 0}].add(figures, sign);
    }
}

std::optional<Cube> byDay(Cube cube)
{
    switch (cube) {
    case Cube::AgentModelKind:
        return Cube::AgentModelKindDay;
    case Cube::ProjectMachineModel:
        return Cube::ProjectMachineModelDay;
    case Cube::KindOutcomeSource:
        return Cube::KindOutcomeSourceDay;
    case Cube::ActorModelKind:
        return Cube::ActorModelKindDay;
    case Cube::EndpointOutcome:
        return Cube::EndpointOutcomeDay;
    case Cube::ActionOutcomeKind:
        return Cube::ActionOutcomeKindDay;
    case Cube::AgentActionResource:
        return Cube::AgentActionResourceDay;
    default:
        return std::nullopt;
    }
}

qint64 dayStart(qint64 ms)
{
    if (ms == NoTime)
        return NoTime;
    const qint64 rest = ms % UtcDayMs;
    return rest < 0 ? ms - rest - UtcDayMs : ms - rest;
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
      m_deleteEmpty(
          connection,
          "DELETE FROM cube WHERE tenant=? AND cube=? AND quarter_ms=? AND d1=? AND d2=? AND d3=? AND events=0 AND "
          "calls=0 AND priced=0"
          " AND unpriced_tokens=0 AND input=0 AND output=0 AND cache_read=0 AND cache_write_5m=0 AND cache_write_1h=0"),
      m_select(connection,
               "SELECT cube, quarter_ms, d1, d2, d3, events, prompts, tools, errors, calls, input, output, cache_read, "
               "cache_write_5m,"
               " cache_write_1h, cost, priced, unpriced_tokens, lower_bound, failures FROM cube WHERE tenant=?")
{}

void CubeStore::apply(CubeCells &deltas)
{
    // In key order: neighbours share a page of the tree.
    std::vector<const CubeCells::value_type *> cells;
    cells.reserve(deltas.size());
    for (const auto &cell : deltas) {
        if (!cell.second.isZero())
            cells.push_back(&cell);
    }
    std::sort(cells.begin(), cells.end(), [](const auto *a, const auto *b) { return a->first < b->first; });
    for (const auto *cell : cells) {
        const auto &[key, f] = *cell;
        m_upsert.bind(m_tenant, qint64(key.cube), key.quarterMs, key.d1, key.d2, key.d3, f.events, f.prompts, f.tools,
                      f.errors, f.calls, f.tokens.input, f.tokens.output, f.tokens.cacheRead, f.tokens.cacheWrite5m,
                      f.tokens.cacheWrite1h, f.cost, f.priced, f.unpricedTokens, f.lowerBound, f.failures);
        m_upsert.run();
        if (f.events < 0 || f.priced < 0 || f.unpricedTokens < 0)
            m_deleteEmpty.bind(m_tenant, qint64(key.cube), key.quarterMs, key.d1, key.d2, key.d3).run();
    }
    deltas.clear();
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
