// SPDX-License-Identifier: GPL-3.0-or-later
// ReadStore's part for sums over spans.
#include "store/readstore.h"

#include <array>
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

constexpr std::array UsageColumns{"calls",          "input", "output", "cache_read",      "cache_write_5m",
                                  "cache_write_1h", "cost",  "priced", "unpriced_tokens", "lower_bound"};
constexpr std::array OtherColumns{"events", "prompts", "tools", "errors", "failures"};

Figures figuresOfSums(const qint64 *f, Counted counted)
{
    Figures figures;
    figures.calls = f[0];
    figures.tokens = {f[1], f[2], f[3], f[4], f[5]};
    figures.cost = f[6], figures.priced = f[7], figures.unpricedTokens = f[8], figures.lowerBound = f[9];
    if (counted == Counted::All)
        figures.events = f[10], figures.prompts = f[11], figures.tools = f[12], figures.errors = f[13],
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
    for (const Split split : {first, second}) {
        if (split != Split::None)
            read.splits.push_back(splitBy(split, shape));
    }
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
                                         const std::vector<CubeSpan> &spans, Counted counted)
{
    CubeRead read = readOf(first, second, filter);
    read.counts.assign(UsageColumns.begin(), UsageColumns.end());
    if (counted == Counted::All)
        read.counts.insert(read.counts.end(), OtherColumns.begin(), OtherColumns.end());
    const size_t splits = read.splits.size();
    std::vector<QuarterCell> cells;
    readCube(m_connection, m_tenant, read, spans, m_caching, [&](const qint64 *sums) {
        const Figures figures = figuresOfSums(sums + 1 + splits, counted);
        if (figures.isZero())
            return;
        const qint64 one = first == Split::None ? 0 : sums[1], other = second == Split::None ? 0 : sums[splits];
        cells.push_back({sums[0], one, other, figures});
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
    const size_t splits = read.splits.size();
    const char *const column = amount == Amount::Calls ? "calls"
        : amount == Amount::Tokens                     ? TokenSum
        : amount == Amount::Cost                       ? "cost"
        : amount == Amount::Errors                     ? "errors"
                                                       : "tools";
    read.counts = {column, "events", "calls"};
    std::vector<AmountCell> cells;
    readCube(m_connection, m_tenant, read, spans, m_caching, [&cells, splits](const qint64 *sums) {
        const qint64 *const counts = sums + 1 + splits;
        if (counts[0] || counts[1] || counts[2])
            cells.push_back({sums[0], splits ? sums[1] : 0, counts[0], counts[1], counts[2]});
    });
    return cells;
}

} // namespace glasshouse
