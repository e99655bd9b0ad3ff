// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activity.h"
#include "store/cubes.h"
#include "store/readactivity.h"
#include "store/sandbox/sandboxtable.h"

#include <algorithm>
#include <array>
#include <map>

namespace glasshouse::sandbox {

namespace {

using enum ColumnType;

enum Field {
    Begin,
    BeginMs,
    Kind,
    Outcome_,
    Source,
    Agent,
    Model,
    Actor,
    Project,
    Machine,
    Action,
    Tool,
    Endpoint,
    FirstFigure // what follows is a figure
};
constexpr int SplitCount = FirstFigure - Kind;

constexpr std::array<Column, FirstFigure + 15> columnsOf(bool daily)
{
    return {{
        {daily ? "day" : "hour", Text, Pushed::TimeText,
         daily ? "2026-11-20, of UTC; NULL: records without a time"
               : "its beginning, UTC; NULL: records without a time"},
        {daily ? "day_ms" : "hour_ms", Integer, Pushed::Time, "its beginning in ms since 1970"},
        {"kind", Text, Pushed::Equal, "as in activity"},
        {"outcome", Text, Pushed::Equal, "as in activity"},
        {"source", Text, Pushed::Equal, "as in activity"},
        {"agent", Text, Pushed::Equal, "as in activity"},
        {"model", Text, Pushed::Equal, "of model calls"},
        {"actor", Text, Pushed::Equal, "as in activity"},
        {"project", Text, Pushed::Equal, "as in activity"},
        {"machine", Text, Pushed::Equal, "as in activity"},
        {"action", Text, Pushed::Equal, "as in activity"},
        {"tool", Text, Pushed::Equal, "with it: tool calls alone"},
        {"endpoint", Text, Pushed::Equal, "with it: calls of APIs alone"},
        {"events", Integer, Pushed::Nothing, "rows of activity"},
        {"prompts", Integer, Pushed::Nothing, "a person's own prompts"},
        {"tool_calls", Integer, Pushed::Nothing, "tool calls"},
        {"errors", Integer, Pushed::Nothing, "failed acts and errors of the API"},
        {"failures", Integer, Pushed::Nothing, "rows of activity with is_error"},
        {"calls", Integer, Pushed::Nothing, "model calls; one with several models counts under its first"},
        {"input_tokens", Integer, Pushed::Nothing, "read anew"},
        {"output_tokens", Integer, Pushed::Nothing, "written"},
        {"cache_read_tokens", Integer, Pushed::Nothing, "read from the cache"},
        {"cache_write_5m_tokens", Integer, Pushed::Nothing, "kept for 5 minutes"},
        {"cache_write_1h_tokens", Integer, Pushed::Nothing, "kept for an hour"},
        {"total_tokens", Integer, Pushed::Nothing, "all five together"},
        {"cost_usd", Real, Pushed::Nothing, "of what has a price"},
        {"cost_nano_usd", Integer, Pushed::Nothing, "the same, exactly"},
        {"unpriced_tokens", Integer, Pushed::Nothing, "tokens without a price"},
    }};
}
constexpr auto HourlyColumns = columnsOf(false), DailyColumns = columnsOf(true);

/// A cube, and the one that holds the same by day, as the columns they are split by; the smallest first. `only`: the kind it
/// holds alone.
struct Shape {
    Cube cube, daily;
    std::array<int, 3> splits; ///< Field; 0: none
    std::optional<EventKind> only = {};
};
constexpr std::array Shapes{
    Shape{Cube::KindOutcomeSource, Cube::KindOutcomeSourceDay, {Kind, Outcome_, Source}},
    Shape{Cube::AgentModelKind, Cube::AgentModelKindDay, {Agent, Model, Kind}},
    Shape{Cube::ActorModelKind, Cube::ActorModelKindDay, {Actor, Model, Kind}},
    Shape{Cube::ProjectMachineModel, Cube::ProjectMachineModelDay, {Project, Machine, Model}},
    Shape{Cube::ActionOutcomeKind, Cube::ActionOutcomeKindDay, {Action, Outcome_, Kind}},
    Shape{Cube::ToolOutcome, Cube::ToolOutcome, {Tool, Outcome_, 0}, EventKind::Tool}, // kept by quarter hour alone
    Shape{Cube::EndpointOutcome, Cube::EndpointOutcomeDay, {Endpoint, Outcome_, 0}, EventKind::ApiCall}};

constexpr quint64 bit(int field)
{
    return 1ULL << unsigned(field);
}

constexpr quint64 splitsOf(const Shape &shape)
{
    quint64 splits = shape.only ? bit(Kind) : 0;
    for (const int field : shape.splits)
        splits |= field ? bit(field) : 0;
    return splits;
}

constexpr quint64 AllSplits = (bit(FirstFigure) - 1) & ~(bit(Kind) - 1);

/// The sums that a statement's columns are answered from; nullptr: there are none of them together. Whoever sees the own
/// rows alone is answered from the only sums that tell people apart.
const Shape *shapeFor(quint64 used, bool whole)
{
    const quint64 wanted = used & AllSplits;
    for (const Shape &shape : Shapes) {
        if ((whole || shape.cube == Cube::ActorModelKind) && (wanted & ~splitsOf(shape)) == 0)
            return &shape;
    }
    return nullptr;
}

Dimension dimensionOf(int field)
{
    constexpr std::array<Dimension, SplitCount> Dimensions{
        Dimension::Agent, // kind and outcome are numbers of their own
        Dimension::Agent,   Dimension::Source,  Dimension::Agent,  Dimension::Model, Dimension::Actor,
        Dimension::Project, Dimension::Machine, Dimension::Action, Dimension::Tool,  Dimension::Resource};
    return Dimensions[std::size_t(field - Kind)];
}

qint64 figureOf(const Figures &f, int field)
{
    const qint64 all[] = {f.events,
                          f.prompts,
                          f.tools,
                          f.errors,
                          f.failures,
                          f.calls,
                          f.tokens.input,
                          f.tokens.output,
                          f.tokens.cacheRead,
                          f.tokens.cacheWrite5m,
                          f.tokens.cacheWrite1h,
                          f.tokens.total(),
                          f.cost,
                          f.cost,
                          f.unpricedTokens};
    return all[field - FirstFigure];
}
constexpr int CostUsd = FirstFigure + 12;

/// One span of time after another: its quarter hours (or its day) are summed before the first row of it is given.
class UsageCursor : public Cursor
{
public:
    UsageCursor(Place &place, bool daily) : m_place(place), m_daily(daily) {}

    void open(const Request &request) override
    {
        m_rows.reset(), m_cells.clear(), m_at = m_cells.end(), m_pending = false;
        const TimeBounds bounds = timeBounds(m_daily ? DailyColumns : HourlyColumns, request);
        m_shape = shapeFor(request.used, m_place.isWhole());
        if (bounds.none || !m_shape || (!m_place.isWhole() && m_place.actorNumbers.empty()))
            return;
        m_rows.emplace(m_place.store, sqlOf(request, bounds));
        m_rows->bind(m_place.tenant);
        m_pending = m_rows->next();
    }

    bool next() override
    {
        if (m_at != m_cells.end())
            ++m_at;
        if (m_at == m_cells.end())
            readSpan();
        return m_at != m_cells.end();
    }

    qint64 rowId() const override
    {
        quint64 h = quint64(m_begin);
        for (const qint64 part : m_at->first)
            h = (h ^ quint64(part)) * 0x9E3779B97F4A7C15ULL, h ^= h >> 29;
        return qint64(h);
    }

    void column(int column, Cell cell) override;

private:
    using Key = std::array<qint64, 3>;

    qint64 spanOf(qint64 quarterMs) const
    {
        constexpr qint64 HourMs = 3'600'000;
        if (quarterMs == NoTime)
            return NoTime;
        const qint64 span = m_daily ? UtcDayMs : HourMs, rest = quarterMs % span;
        return quarterMs - (rest < 0 ? rest + span : rest);
    }

    void readSpan()
    {
        m_cells.clear();
        if (m_pending)
            m_begin = spanOf(m_rows->integer(0));
        while (m_pending && spanOf(m_rows->integer(0)) == m_begin && !m_place.deadline.passed()) {
            const Statement &row = *m_rows;
            Figures f;
            f.events = row.integer(4), f.prompts = row.integer(5), f.tools = row.integer(6), f.errors = row.integer(7);
            f.failures = row.integer(8), f.calls = row.integer(9);
            f.tokens = {row.integer(10), row.integer(11), row.integer(12), row.integer(13), row.integer(14)};
            f.cost = row.integer(15), f.unpricedTokens = row.integer(16);
            m_cells[{row.integer(1), row.integer(2), row.integer(3)}].add(f);
            m_pending = m_rows->next();
        }
        m_at = m_cells.begin();
    }

    /// Numbers of our own only; nothing from outside is in the text.
    std::string sqlOf(const Request &request, const TimeBounds &bounds) const
    {
        const Cube cube = m_daily ? m_shape->daily : m_shape->cube;
        std::string sql =
            "SELECT quarter_ms, d1, d2, d3, events, prompts, tools, errors, failures, calls, input, output,"
            " cache_read, cache_write_5m, cache_write_1h, cost, unpriced_tokens FROM cube WHERE tenant=?1"
            " AND cube="
            + std::to_string(int(cube));
        if (bounds.fromMs != NoTime)
            sql += " AND quarter_ms>=" + std::to_string(bounds.fromMs);
        if (bounds.toMs < std::numeric_limits<qint64>::max() - UtcDayMs)
            sql += " AND quarter_ms<" + std::to_string(bounds.toMs + (m_daily ? UtcDayMs : UtcDayMs / 24));
        if (!m_place.isWhole())
            sql += " AND d1 IN " + numberList(m_place.actorNumbers);
        for (const Restriction &restriction : request.restrictions)
            sql += restrictionSql(restriction);
        return sql + " ORDER BY quarter_ms" + (request.order == Request::Order::NewestFirst ? " DESC" : "");
    }

    std::string restrictionSql(const Restriction &restriction) const
    {
        constexpr const char *Names[] = {"d1", "d2", "d3"};
        // Kinds and outcomes are few, and calls have an action that is no number: SQLite leaves them out.
        if (restriction.op != Restriction::Op::Equal || restriction.column == Kind || restriction.column == Outcome_
            || restriction.column == Action)
            return {};
        for (std::size_t i = 0; i < m_shape->splits.size(); ++i) {
            if (m_shape->splits[i] == restriction.column && restriction.column >= Kind)
                return std::string(" AND ") + Names[i] + "="
                    + std::to_string(numberOf(m_place.dictionary, dimensionOf(restriction.column), restriction.value));
        }
        return {};
    }

    void splitColumn(int column, Cell cell) const;

    Place &m_place;
    bool m_daily;
    const Shape *m_shape = nullptr;
    std::optional<Statement> m_rows;
    bool m_pending = false; ///< m_rows stands on a row of the next span
    qint64 m_begin = NoTime;
    std::map<Key, Figures> m_cells;
    std::map<Key, Figures>::iterator m_at = m_cells.end();
};

void UsageCursor::splitColumn(int column, Cell cell) const
{
    const auto at = std::find(m_shape->splits.begin(), m_shape->splits.end(), column);
    if (at == m_shape->splits.end())
        return column == Kind && m_shape->only ? cell.lasting(glasshouse::nameOf(*m_shape->only)) : cell.null();
    const qint64 number = m_at->first[std::size_t(at - m_shape->splits.begin())];
    if (column == Kind)
        return cell.lasting(glasshouse::nameOf(EventKind(number)));
    if (column == Outcome_)
        return cell.lasting(glasshouse::nameOf(Outcome(number)));
    if (column == Action && m_at->first[2] == qint64(EventKind::ModelCall))
        return cell.lasting("model.call");
    cell.lasting(m_place.dictionary.text(dimensionOf(column), number));
}

void UsageCursor::column(int column, Cell cell)
{
    if (column == Begin)
        return m_daily ? cell.day(m_begin) : cell.time(m_begin);
    if (column == BeginMs)
        return cell.milliseconds(m_begin);
    if (column < FirstFigure)
        return splitColumn(column, cell);
    const qint64 figure = figureOf(m_at->second, column);
    column == CostUsd ? cell.real(double(figure) / 1e9) : cell.integer(figure);
}

class UsageTable : public Table
{
public:
    explicit UsageTable(bool daily) : m_daily(daily) {}
    const char *name() const override { return m_daily ? "usage_daily" : "usage_hourly"; }
    const char *about() const override
    {
        return m_daily ? "sums by day of UTC: of everything that ever was, at once"
                       : "sums by hour of UTC, as usage_daily";
    }
    std::span<const Column> columns() const override
    {
        return m_daily ? std::span<const Column>(DailyColumns) : std::span<const Column>(HourlyColumns);
    }
    double estimatedRows() const override { return m_daily ? 1e5 : 5e5; }
    bool hasOrder() const override { return true; }
    std::unique_ptr<Cursor> cursor(Place &place) const override
    {
        return std::make_unique<UsageCursor>(place, m_daily);
    }

    std::string refusal(quint64 used, bool whole) const override
    {
        if (shapeFor(used, whole))
            return {};
        std::string words;
        for (int field = Kind; field < FirstFigure; ++field) {
            if (used & bit(field))
                words += (words.empty() ? "" : ", ") + std::string(columns()[std::size_t(field)].name);
        }
        return std::string(name()) + " has no sums by " + words + " together; it has those by "
            + (whole ? "kind, outcome and source; by agent, model and kind; by actor, model and kind; by "
                       "project, machine and model; by action, outcome and kind; by tool and outcome; by "
                       "endpoint and outcome"
                     : "actor, model and kind")
            + ". Name the columns that are needed, or ask activity for a shorter time";
    }

private:
    bool m_daily;
};

} // namespace

Tables usageTables()
{
    Tables tables;
    tables.push_back(std::make_unique<UsageTable>(false));
    tables.push_back(std::make_unique<UsageTable>(true));
    return tables;
}

} // namespace glasshouse::sandbox
