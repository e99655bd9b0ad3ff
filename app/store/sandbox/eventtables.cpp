// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activity.h"
#include "domain/eventclass.h"
#include "store/readactivity.h"
#include "store/sandbox/sandboxtable.h"

#include <array>
#include <unordered_map>

namespace glasshouse::sandbox {

namespace {

/// The action of every model call, as every list has it.
constexpr std::string_view CallAction = "model.call";

enum Field {
    Id,
    Time,
    TimeMs,
    Kind,
    Class,
    Action,
    Outcome_,
    IsError,
    Actor,
    Agent,
    Machine,
    Project,
    Source,
    Session,
    Tool,
    Model,
    Resource,
    DurationMs,
    Tokens,
    CostUsd,
    CostNano,
    Correlation,
    Client,
    Params,
    Skill,
    Plugin,
    FieldCount
};

using enum ColumnType;

constexpr std::array<Column, FieldCount> Columns{{
    {"id", Integer, Pushed::Nothing, "number in the order of arrival; of model calls negative"},
    {"time", Text, Pushed::TimeText, "UTC, 2026-11-20T10:15:30.123Z; NULL where the record had none"},
    {"time_ms", Integer, Pushed::Time, "the same in ms since 1970"},
    {"kind", Text, Pushed::Equal, "model_call, tool, prompt, api_error, api_call, identity, devops, audit, …"},
    {"class", Text, Pushed::Nothing, "model, tool, query, data, identity, devops, audit, telemetry"},
    {"action", Text, Pushed::Equal, "what was done: model.call, rag_query, token.issued, …"},
    {"outcome", Text, Pushed::Equal, "ok, error, denied, rejected, interrupted, unknown"},
    {"is_error", Integer, Pushed::Nothing, "1: it failed; a refusal is no failure"},
    {"actor", Text, Pushed::Equal, "the person"},
    {"agent", Text, Pushed::Equal, "the agent: claude-code, codex, …"},
    {"machine", Text, Pushed::Equal, "the computer"},
    {"project", Text, Pushed::Equal, "the folder it worked in"},
    {"source", Text, Pushed::Equal, "where the record came from"},
    {"session", Text, Pushed::Equal, "the agent's id of the session"},
    {"tool", Text, Pushed::Equal, "of a tool call"},
    {"model", Text, Pushed::Equal, "of a model call"},
    {"resource", Text, Pushed::Equal, "what it was done to; of an API call its endpoint"},
    {"duration_ms", Real, Pushed::Nothing, "how long it took"},
    {"tokens", Integer, Pushed::Nothing, "of a model call, all kinds; `costs` has them apart"},
    {"cost_usd", Real, Pushed::Nothing, "of a model call; NULL without a price"},
    {"cost_nano_usd", Integer, Pushed::Nothing, "the same, exactly: 1,000,000,000 to the dollar"},
    {"correlation", Text, Pushed::Equal, "trace or request id"},
    {"client", Text, Pushed::Equal, "of audit: console, cli, api, scheduler"},
    {"params", Text, Pushed::Nothing, "JSON, masked as everywhere: $.attributes, $.resource, $.before"},
    {"skill", Text, Pushed::Equal, "at whose work it happened, as the agent says"},
    {"plugin", Text, Pushed::Equal, "whose skill that was"},
}};

/// What agents do in their sessions, without calls of APIs, webhooks, identities and audit.
const std::vector<qint64> AgentKinds{qint64(EventKind::ModelCall),  qint64(EventKind::Tool),
                                     qint64(EventKind::Prompt),     qint64(EventKind::ApiError),
                                     qint64(EventKind::ApiRetry),   qint64(EventKind::Interrupt),
                                     qint64(EventKind::Compaction), qint64(EventKind::ToolDecision),
                                     qint64(EventKind::Telemetry),  qint64(EventKind::Span)};

std::optional<Dimension> dimensionOf(int field)
{
    switch (field) {
    case Action:
        return Dimension::Action;
    case Actor:
        return Dimension::Actor;
    case Agent:
        return Dimension::Agent;
    case Machine:
        return Dimension::Machine;
    case Project:
        return Dimension::Project;
    case Source:
        return Dimension::Source;
    case Tool:
        return Dimension::Tool;
    case Model:
        return Dimension::Model;
    case Resource:
        return Dimension::Resource;
    case Client:
        return Dimension::Client;
    case Skill:
        return Dimension::Skill;
    case Plugin:
        return Dimension::Plugin;
    default:
        return std::nullopt;
    }
}

std::optional<NumberChoice> &choiceOf(ActivityConditions &c, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Actor:
        return c.actors;
    case Dimension::Agent:
        return c.agents;
    case Dimension::Machine:
        return c.machines;
    case Dimension::Project:
        return c.projects;
    case Dimension::Source:
        return c.sources;
    case Dimension::Tool:
        return c.tools;
    case Dimension::Model:
        return c.models;
    case Dimension::Resource:
        return c.resources;
    case Dimension::Client:
        return c.clients;
    case Dimension::Skill:
        return c.skills;
    case Dimension::Plugin:
        return c.plugins;
    case Dimension::Action:
        break;
    }
    return c.actions;
}

qint64 kindNumber(const Value &value)
{
    const auto *const text = std::get_if<std::string>(&value);
    const auto kind = text ? eventKindOf(*text) : std::nullopt;
    return kind ? qint64(*kind) : -1;
}

qint64 outcomeNumber(const Value &value)
{
    const auto *const text = std::get_if<std::string>(&value);
    for (int outcome = 0; text && outcome <= int(Outcome::Interrupted); ++outcome) {
        if (*text == glasshouse::nameOf(Outcome(outcome)))
            return outcome;
    }
    return -1;
}

/// A further restriction to one number.
void only(std::optional<NumberChoice> &choice, qint64 number)
{
    const bool allowed = number >= 0 && (!choice || choice->allows(number));
    choice = NumberChoice{allowed ? std::vector<qint64>{number} : std::vector<qint64>{}, false};
}

class EventCursor : public Cursor
{
public:
    EventCursor(Place &place, bool agents) : m_place(place), m_agents(agents), m_read(place.store, place.tenant) {}

    void open(const Request &request) override
    {
        m_rows.reset();
        const TimeBounds bounds = timeBounds(Columns, request);
        ActivityConditions conditions = conditionsOf(request);
        const qint64 from = std::max(bounds.fromMs, conditions.fromMs);
        const qint64 to = std::min(bounds.toMs, conditions.toMs);
        if (bounds.none || from > to || !(conditions.allowEvents() || conditions.allowCalls()))
            return;
        m_rows.emplace(m_read.rows(conditions, request.order == Request::Order::OldestFirst));
        m_rows->open(from, to, std::nullopt);
    }
    bool next() override
    {
        m_extra.reset();
        return m_rows && m_rows->next(m_row);
    }
    qint64 rowId() const override { return m_row.event.seq; }
    void column(int column, Cell cell) override;

private:
    /// The scope comes first: whatever the statement adds only takes away from it.
    ActivityConditions conditionsOf(const Request &request)
    {
        ActivityConditions c;
        if (!m_place.isWhole())
            c.actors = NumberChoice{m_place.actorNumbers, false};
        if (m_agents)
            c.kinds = NumberChoice{AgentKinds, false};
        for (const Restriction &restriction : request.restrictions) {
            if (restriction.op == Restriction::Op::Equal)
                restrict(c, restriction);
        }
        return c;
    }
    void restrict(ActivityConditions &c, const Restriction &restriction);
    const CallExtra &extra()
    {
        if (!m_extra)
            m_extra = m_read.extraOf(-m_row.event.seq);
        return *m_extra;
    }
    const std::string &sessionText(qint64 session)
    {
        if (m_sessions.size() >= MostSessions)
            m_sessions.clear();
        const auto [known, isNew] = m_sessions.try_emplace(session);
        if (isNew)
            known->second = m_read.sessionText(session);
        return known->second;
    }
    void callColumn(int column, Cell cell);
    std::string params();

    static constexpr std::size_t MostSessions = 20'000;
    Place &m_place;
    bool m_agents;
    ReadActivity m_read;
    std::optional<ActivityRows> m_rows;
    ActivityRow m_row;
    std::optional<CallExtra> m_extra;
    std::unordered_map<qint64, std::string> m_sessions;
};

void EventCursor::restrict(ActivityConditions &c, const Restriction &restriction)
{
    const Value &value = restriction.value;
    if (restriction.column == Kind) {
        only(c.kinds, kindNumber(value));
    } else if (restriction.column == Outcome_) {
        only(c.outcomes, outcomeNumber(value));
    } else if (restriction.column == Session) {
        const qint64 session = sessionNumber(m_place, value);
        only(c.sessions, session ? session : -1);
        const auto [first, last] = m_read.boundsOf(c.sessions->numbers);
        c.fromMs = std::max(c.fromMs, first), c.toMs = std::min(c.toMs, last);
    } else if (restriction.column == Correlation) {
        const auto *const text = std::get_if<std::string>(&value);
        if (!text || text->empty())
            only(c.kinds, -1);
        else if (c.correlation.empty())
            c.correlation = *text;
    } else if (const auto dimension = dimensionOf(restriction.column)) {
        only(choiceOf(c, *dimension), numberOf(m_place.dictionary, *dimension, value));
        if (*dimension == Dimension::Action)
            c.callAction = c.callAction && value == Value(std::string(CallAction));
    }
}

std::string EventCursor::params()
{
    if (m_place.deadline.look())
        return {};
    const ActivityPlace place = m_row.isCall() ? extra().shownBy : m_row.place();
    if (place.sequence == 0)
        return {};
    const std::string json = m_read.bodyOf(place);
    return json.empty() ? json : m_place.masks.json(json);
}

void EventCursor::callColumn(int column, Cell cell)
{
    if (!m_row.isCall()) {
        if (column == Correlation && !m_row.correlation.empty())
            cell.text(m_row.correlation);
        else
            cell.null();
        return;
    }
    switch (column) {
    case Tokens:
        return cell.integer(extra().tokens);
    case CostNano:
        return cell.optional(extra().cost);
    case CostUsd:
        return extra().cost ? cell.real(double(*extra().cost) / 1e9) : cell.null();
    default:
        return extra().correlation.empty() ? cell.null() : cell.text(extra().correlation);
    }
}

void EventCursor::column(int column, Cell cell)
{
    const EventRow &e = m_row.event;
    const auto text = [&](Dimension dimension, qint64 number) {
        cell.lasting(m_place.dictionary.text(dimension, number));
    };
    switch (column) {
    case Id:
        return cell.integer(e.seq);
    case Time:
        return cell.time(e.timeMs);
    case TimeMs:
        return cell.milliseconds(e.timeMs);
    case Kind:
        return cell.lasting(glasshouse::nameOf(e.kind));
    case Class:
        return cell.lasting(glasshouse::nameOf(
            classOf(e.kind, m_row.isCall() ? CallAction : m_place.dictionary.text(Dimension::Action, e.action))));
    case Action:
        return m_row.isCall() ? cell.lasting(CallAction) : text(Dimension::Action, e.action);
    case Outcome_:
        return cell.lasting(glasshouse::nameOf(e.outcome));
    case IsError:
        return cell.integer(isFailure(e.kind, e.outcome) ? 1 : 0);
    case Actor:
        return text(Dimension::Actor, e.actor);
    case Agent:
        return text(Dimension::Agent, e.agent);
    case Machine:
        return text(Dimension::Machine, e.machine);
    case Project:
        return text(Dimension::Project, e.project);
    case Source:
        return text(Dimension::Source, e.source);
    case Session:
        return e.session ? cell.text(sessionText(e.session)) : cell.null();
    case Tool:
        return text(Dimension::Tool, e.tool);
    case Model:
        return text(Dimension::Model, e.model);
    case Resource:
        return text(Dimension::Resource, e.resource);
    case DurationMs:
        return e.durationNs ? cell.real(double(*e.durationNs) / 1e6) : cell.null();
    case Client:
        return text(Dimension::Client, e.client);
    case Skill:
        return text(Dimension::Skill, e.skill);
    case Plugin:
        return text(Dimension::Plugin, e.plugin);
    case Params: {
        const std::string json = params();
        return json.empty() ? cell.null() : cell.text(json);
    }
    default:
        return callColumn(column, cell);
    }
}

class EventTable : public Table
{
public:
    explicit EventTable(bool agents) : m_agents(agents) {}
    const char *name() const override { return m_agents ? "telemetry" : "activity"; }
    const char *about() const override
    {
        return m_agents ? "what agents did in their sessions: model calls, tools, prompts, errors, log records, spans"
                        : "everything that happened, one row each: the activity list";
    }
    std::span<const Column> columns() const override { return Columns; }
    double estimatedRows() const override { return 1e7; }
    bool hasOrder() const override { return true; }
    std::unique_ptr<Cursor> cursor(Place &place) const override
    {
        return std::make_unique<EventCursor>(place, m_agents);
    }

private:
    bool m_agents;
};

} // namespace

Tables eventTables()
{
    Tables tables;
    tables.push_back(std::make_unique<EventTable>(false));
    tables.push_back(std::make_unique<EventTable>(true));
    return tables;
}

} // namespace glasshouse::sandbox
