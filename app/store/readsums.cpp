// SPDX-License-Identifier: GPL-3.0-or-later
// ReadStore's part for sums over spans.
#include "store/readstore.h"

#include <string>

namespace glasshouse {

namespace {

/// " AND column IN (1,2,3)": the numbers are our own.
std::string conditionOf(const char *column, const std::optional<std::vector<qint64>> &numbers)
{
    if (!numbers)
        return {};
    std::string list;
    for (const qint64 number : *numbers)
        list += (list.empty() ? "" : ",") + std::to_string(number);
    return std::string(" AND ") + column + " IN (" + list + ")";
}

bool splitsBy(Split split, Split a, Split b)
{
    return a == split || b == split;
}

Figures figuresOfSums(const qint64 *f)
{
    Figures figures;
    figures.events = f[0], figures.prompts = f[1], figures.tools = f[2], figures.errors = f[3], figures.calls = f[4];
    figures.tokens = {f[5], f[6], f[7], f[8], f[9]};
    figures.cost = f[10], figures.priced = f[11], figures.unpricedTokens = f[12], figures.lowerBound = f[13];
    figures.failures = f[14];
    return figures;
}

/// Of so many sessions each is sought by itself; of more their cells are picked from those of all.
constexpr size_t SoughtSessions = 64;

/// The smallest cube that has what is asked for, and its columns.
struct SumShape {
    Cube cube;
    const char *project, *agent, *model; ///< nullptr: it does not tell
    const char *session = nullptr;
};
SumShape shapeOf(bool byProject, bool byAgent, bool byModel, bool ofAgents)
{
    if (byProject && !byAgent && !byModel)
        return {Cube::Project, "d1", nullptr, nullptr};
    if (byProject || (byAgent && byModel && !ofAgents))
        return {Cube::ProjectAgentModel, "d1", "d2", "d3"};
    if (byAgent && byModel)
        return {Cube::AgentModelKind, nullptr, "d1", "d2"};
    if (byAgent)
        return {Cube::Agent, nullptr, "d1", nullptr};
    if (byModel)
        return {Cube::Model, nullptr, nullptr, "d1"};
    return {Cube::Total, nullptr, nullptr, nullptr};
}

std::string splitBy(Split split, const SumShape &shape)
{
    const char *column = split == Split::Project ? shape.project
        : split == Split::Agent                  ? shape.agent
        : split == Split::Model                  ? shape.model
        : split == Split::Session                ? shape.session
                                                 : nullptr;
    return column ? column : "0";
}

/// What is read for sums under a filter, but for what is counted.
CubeRead readOf(Split first, Split second, const CellFilter &filter)
{
    static_assert(PlaceBase == 1'048'576);
    const bool bySession = filter.sessions || splitsBy(Split::Session, first, second);
    const bool byProject = filter.projects || splitsBy(Split::Project, first, second);
    const bool byAgent = filter.agents || splitsBy(Split::Agent, first, second);
    const bool byModel = filter.models || splitsBy(Split::Model, first, second);
    const SumShape shape = bySession ? SumShape{Cube::SessionPlaceModel, "d2/1048576", "d2%1048576", "d3", "d1"}
                                     : shapeOf(byProject, byAgent, byModel, filter.agents.has_value());
    CubeRead read;
    read.cube = shape.cube;
    read.splits = {splitBy(first, shape), splitBy(second, shape)};
    const std::pair<const char *, const std::optional<std::vector<qint64>> &> choices[] = {
        {shape.project, filter.projects}, {shape.agent, filter.agents}, {shape.model, filter.models}};
    for (const auto &[column, numbers] : choices) {
        if (!numbers)
            continue;
        read.where += conditionOf(column, numbers);
        read.leads = read.leads || std::string_view(column) == "d1";
    }
    if (filter.sessions && !filter.sessions->empty() && filter.sessions->size() <= SoughtSessions)
        read.where += conditionOf("d1", filter.sessions), read.leads = true;
    else
        read.among = filter.sessions;
    return read;
}

constexpr const char *TokenSum = "input+output+cache_read+cache_write_5m+cache_write_1h";

} // namespace

std::vector<QuarterCell> ReadStore::sums(Split first, Split second, const CellFilter &filter,
                                         const std::vector<CubeSpan> &spans)
{
    CubeRead read = readOf(first, second, filter);
    read.counts = {"events", "prompts", "tools",           "errors",         "calls",
                   "input",  "output",  "cache_read",      "cache_write_5m", "cache_write_1h",
                   "cost",   "priced",  "unpriced_tokens", "lower_bound",    "failures"};
    std::vector<QuarterCell> cells;
    readCube(m_connection, m_tenant, read, spans, m_caching, [&cells](const qint64 *sums) {
        const Figures figures = figuresOfSums(sums + 3);
        if (!figures.isZero())
            cells.push_back({sums[0], sums[1], sums[2], figures});
    });
    return cells;
}

qint64 amountOf(Amount amount, const Figures &figures)
{
    switch (amount) {
    case Amount::Calls:
        return figures.calls;
    case Amount::Tokens:
        return figures.tokens.total();
    case Amount::Cost:
        return figures.cost;
    case Amount::Errors:
        return figures.errors;
    case Amount::Tools:
        break;
    }
    return figures.tools;
}

std::vector<AmountCell> ReadStore::amounts(Split split, Amount amount, const CellFilter &filter,
                                           const std::vector<CubeSpan> &spans)
{
    CubeRead read = readOf(split, Split::None, filter);
    read.splits.resize(1);
    const char *const column = amount == Amount::Calls ? "calls"
        : amount == Amount::Tokens                     ? TokenSum
        : amount == Amount::Cost                       ? "cost"
        : amount == Amount::Errors                     ? "errors"
                                                       : "tools";
    read.counts = {column, "events", "calls"};
    std::vector<AmountCell> cells;
    readCube(m_connection, m_tenant, read, spans, m_caching, [&cells](const qint64 *sums) {
        if (sums[2] || sums[3] || sums[4])
            cells.push_back({sums[0], sums[1], sums[2], sums[3], sums[4]});
    });
    return cells;
}

} // namespace glasshouse
