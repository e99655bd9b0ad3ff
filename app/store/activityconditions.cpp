// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activityconditions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace glasshouse {

namespace {

constexpr qint64 CallKind = qint64(EventKind::ModelCall);
constexpr qint64 CallOutcome = qint64(Outcome::Ok);

std::string among(const std::string &column, const NumberChoice &choice)
{
    if (choice.numbers.empty()) // an empty list keeps SQLite from using an index
        return choice.excluded ? "1" : "0";
    return column + (choice.excluded ? " NOT IN " : " IN ") + numberList(choice.numbers);
}

std::string restriction(const char *column, const std::optional<NumberChoice> &choice)
{
    return column && choice ? " AND " + among(column, *choice) : std::string();
}

std::string classSql(const ActivityConditions::Classes &classes, const std::string &kind, const std::string &action)
{
    return " AND (" + kind + " IN " + numberList(classes.kinds) + " OR (" + kind + "="
        + std::to_string(int(EventKind::Activity)) + " AND " + action + " IN " + numberList(classes.actions) + "))";
}

std::string failureSql(const std::string &kind, const std::string &outcome)
{
    return " AND (" + outcome + "=" + std::to_string(int(Outcome::Error)) + " OR " + kind + "="
        + std::to_string(int(EventKind::ApiError)) + ")";
}

constexpr std::array Shapes{
    CubeShape{Cube::AgentModelKind, Aspect::Agent | Aspect::Model | Aspect::Kind, "d3", nullptr, nullptr},
    CubeShape{Cube::ProjectMachineModel, Aspect::Project | Aspect::Machine | Aspect::Model, nullptr, nullptr, nullptr},
    CubeShape{Cube::ToolOutcome, Aspect::Tool | Aspect::Outcome | Aspect::Failure, nullptr, "d2", nullptr,
              EventKind::Tool},
    CubeShape{Cube::KindOutcomeSource, Aspect::Kind | Aspect::Outcome | Aspect::Source | Aspect::Failure, "d1", "d2",
              nullptr},
    CubeShape{Cube::ActorModelKind, Aspect::Actor | Aspect::Model | Aspect::Kind, "d3", nullptr, nullptr},
    CubeShape{Cube::EndpointOutcome, Aspect::Resource | Aspect::Outcome | Aspect::Failure, nullptr, "d2", nullptr,
              EventKind::ApiCall},
    CubeShape{Cube::ActionOutcomeKind,
              Aspect::Action | Aspect::Outcome | Aspect::Kind | Aspect::Class | Aspect::Failure, "d3", "d2", "d1"},
};

constexpr unsigned ByLane = Aspect::Kind | Aspect::Class | Aspect::Failure;

constexpr CubeShape one(Cube cube, unsigned aspect)
{
    return {cube, aspect | Aspect::Failure, nullptr, nullptr, aspect == Aspect::Action ? "d1" : nullptr};
}

/// Of a value and lanes, with outcomes in between or without.
constexpr CubeShape lanes(Cube cube, unsigned aspect, bool outcomes)
{
    if (outcomes)
        return {cube, aspect | ByLane | Aspect::Outcome, "(d3%256)", "d2", "(d3/256)", {}, "d3"};
    return {cube, aspect | ByLane, "(d2%256)", nullptr, "(d2/256)", {}, "d2"};
}

constexpr std::array AllShapes{
    one(Cube::Total, 0),
    CubeShape{Cube::Lane, ByLane, "(d1%256)", nullptr, "(d1/256)", {}, "d1"},
    one(Cube::Model, Aspect::Model),
    one(Cube::Tool, Aspect::Tool),
    one(Cube::Action, Aspect::Action),
    one(Cube::Resource, Aspect::Resource),
    one(Cube::Project, Aspect::Project),
    one(Cube::Machine, Aspect::Machine),
    one(Cube::Actor, Aspect::Actor),
    one(Cube::Agent, Aspect::Agent),
    lanes(Cube::SourceOutcomeLane, Aspect::Source, true),
    lanes(Cube::ClientOutcomeLane, Aspect::Client, true),
    CubeShape{Cube::ActionOutcomeKind,
              Aspect::Action | Aspect::Outcome | Aspect::Kind | Aspect::Class | Aspect::Failure, "d3", "d2", "d1"},
    lanes(Cube::ToolOutcomeLane, Aspect::Tool, true),
    lanes(Cube::ResourceOutcomeLane, Aspect::Resource, true),
    lanes(Cube::ProjectLane, Aspect::Project, false),
    lanes(Cube::ActorLane, Aspect::Actor, false),
    lanes(Cube::AgentLane, Aspect::Agent, false),
    CubeShape{Cube::ActorModelKind, Aspect::Actor | Aspect::Model | Aspect::Kind | Aspect::Failure, "d3", nullptr,
              nullptr},
    CubeShape{Cube::AgentModelKind, Aspect::Agent | Aspect::Model | Aspect::Kind | Aspect::Failure, "d3", nullptr,
              nullptr},
    CubeShape{Cube::ProjectAgentModel, Aspect::Project | Aspect::Agent | Aspect::Model | Aspect::Failure, nullptr,
              nullptr, nullptr},
    CubeShape{Cube::ProjectMachineModel, Aspect::Project | Aspect::Machine | Aspect::Model | Aspect::Failure, nullptr,
              nullptr, nullptr},
};

constexpr size_t FewValues = 50;

} // namespace

std::string numberList(const std::vector<qint64> &numbers)
{
    std::string list;
    for (const qint64 number : numbers) {
        if (!list.empty())
            list += ',';
        list += std::to_string(number);
    }
    return '(' + list + ')';
}

bool NumberChoice::allows(qint64 number) const
{
    return (std::find(numbers.begin(), numbers.end(), number) != numbers.end()) != excluded;
}

bool ActivityConditions::allowEvents() const
{
    for (const auto *choice : {&kinds, &outcomes, &sources, &agents, &models, &actors, &actions, &projects, &machines,
                               &tools, &resources, &clients, &sessions, &skills, &plugins}) {
        if (*choice && !(*choice)->excluded && (*choice)->numbers.empty())
            return false;
    }
    return !classes || !classes->kinds.empty() || !classes->actions.empty();
}

bool ActivityConditions::allowCalls() const
{
    const auto allows = [](const std::optional<NumberChoice> &choice, qint64 number) {
        return !choice || choice->allows(number);
    };
    if (classes && std::find(classes->kinds.begin(), classes->kinds.end(), CallKind) == classes->kinds.end())
        return false;
    return allows(kinds, CallKind) && allows(outcomes, CallOutcome) && allows(tools, 0) && allows(resources, 0)
        && allows(clients, 0) && callAction && !failures;
}

bool ActivityConditions::onlyNamed() const
{
    return named || (skills && !skills->allows(0)) || (plugins && !plugins->allows(0));
}

unsigned aspectsOf(const ActivityConditions &c)
{
    const std::pair<unsigned, bool> all[] = {
        {Aspect::Kind, c.kinds.has_value()},
        {Aspect::Outcome, c.outcomes.has_value()},
        {Aspect::Source, c.sources.has_value()},
        {Aspect::Agent, c.agents.has_value()},
        {Aspect::Model, c.models.has_value()},
        {Aspect::Actor, c.actors.has_value()},
        {Aspect::Action, c.actions.has_value()},
        {Aspect::Project, c.projects.has_value()},
        {Aspect::Machine, c.machines.has_value()},
        {Aspect::Class, c.classes.has_value()},
        {Aspect::Failure, c.failures},
        {Aspect::Tool, c.tools.has_value()},
        {Aspect::Resource, c.resources.has_value()},
        {Aspect::Client, c.clients.has_value()},
        {Aspect::Skill, c.skills.has_value()},
        {Aspect::Plugin, c.plugins.has_value()},
        {Aspect::Other, c.copies || c.sessions || c.erredSessions || c.named || !c.correlation.empty()}};
    unsigned aspects = 0;
    for (const auto &[aspect, used] : all)
        aspects |= used ? aspect : 0;
    return aspects;
}

std::span<const CubeShape> cubeShapes()
{
    return Shapes;
}

std::span<const CubeShape> allCubeShapes()
{
    return AllShapes;
}

bool leads(const CubeShape &shape, const ActivityConditions &c)
{
    const std::pair<unsigned, const std::optional<NumberChoice> &> choices[] = {
        {Aspect::Kind, c.kinds},     {Aspect::Agent, c.agents},    {Aspect::Model, c.models},
        {Aspect::Actor, c.actors},   {Aspect::Action, c.actions},  {Aspect::Project, c.projects},
        {Aspect::Tool, c.tools},     {Aspect::Source, c.sources},  {Aspect::Resource, c.resources},
        {Aspect::Client, c.clients}, {Aspect::Machine, c.machines}};
    return std::any_of(std::begin(choices), std::end(choices), [&](const auto &choice) {
        const char *column = columnOf(shape, choice.first);
        return column && std::string_view(column) == "d1" && choice.second && !choice.second->excluded
            && choice.second->numbers.size() <= FewValues && (choice.first != Aspect::Action || !c.callAction);
    });
}

bool holdsAll(const CubeShape &shape, const ActivityConditions &c)
{
    if (c.copies)
        return false;
    if (!shape.only)
        return true;
    const qint64 only = qint64(*shape.only);
    return c.kinds && !c.kinds->excluded
        && std::all_of(c.kinds->numbers.begin(), c.kinds->numbers.end(), [only](qint64 kind) { return kind == only; });
}

const char *columnOf(const CubeShape &shape, unsigned aspect)
{
    if (!(shape.aspects & aspect))
        return nullptr;
    switch (aspect) {
    case Aspect::Kind:
        return shape.kind;
    case Aspect::Outcome:
        return shape.outcome;
    case Aspect::Action:
        return shape.action;
    case Aspect::Agent:
        return shape.cube == Cube::ProjectAgentModel ? "d2" : "d1";
    case Aspect::Actor:
    case Aspect::Project:
    case Aspect::Tool:
    case Aspect::Resource:
    case Aspect::Client:
        return "d1";
    case Aspect::Machine:
        return shape.cube == Cube::Machine ? "d1" : "d2";
    case Aspect::Model:
        return shape.cube == Cube::Model                                                       ? "d1"
            : shape.cube == Cube::ProjectMachineModel || shape.cube == Cube::ProjectAgentModel ? "d3"
                                                                                               : "d2";
    case Aspect::Source:
        return shape.cube == Cube::SourceOutcomeLane ? "d1" : "d3";
    default:
        return nullptr;
    }
}

std::string eventSql(const ActivityConditions &c)
{
    // A call's own row stands for it; the event that telemetry sent of it does not.
    std::string sql = c.copies ? " AND e.kind<>" + std::to_string(CallKind)
                               : " AND e.kind NOT IN " + numberList({CallKind, qint64(EventKind::Copy)});
    const std::pair<const char *, const std::optional<NumberChoice> &> choices[] = {
        {"e.kind", c.kinds},       {"e.outcome", c.outcomes}, {"e.source", c.sources},     {"e.agent", c.agents},
        {"e.model", c.models},     {"e.actor", c.actors},     {"e.action", c.actions},     {"e.project", c.projects},
        {"e.machine", c.machines}, {"e.tool", c.tools},       {"e.resource", c.resources}, {"e.client", c.clients},
        {"e.session", c.sessions}, {"e.skill", c.skills},     {"e.plugin", c.plugins}};
    for (const auto &[column, choice] : choices)
        sql += restriction(column, choice);
    if (c.onlyNamed())
        sql += " AND (e.skill<>0 OR e.plugin<>0)"; // in the words of the index that leads to them
    if (c.classes)
        sql += classSql(*c.classes, "e.kind", "e.action");
    if (c.failures)
        sql += failureSql("e.kind", "e.outcome");
    if (c.erredSessions)
        sql += " AND e.session IN (SELECT id FROM session WHERE tenant=?1 AND errors>0)";
    return sql;
}

std::string callSql(const ActivityConditions &c)
{
    std::string sql = " AND c.shadow=0";
    const std::pair<const char *, const std::optional<NumberChoice> &> choices[] = {
        {"c.source", c.sources},   {"c.agent", c.agents},     {"p.model", c.models},
        {"c.actor", c.actors},     {"c.project", c.projects}, {"c.machine", c.machines},
        {"c.session", c.sessions}, {"c.skill", c.skills},     {"c.plugin", c.plugins}};
    for (const auto &[column, choice] : choices)
        sql += restriction(column, choice);
    if (c.onlyNamed())
        sql += " AND (c.skill<>0 OR c.plugin<>0)";
    if (c.erredSessions)
        sql += " AND c.session IN (SELECT id FROM session WHERE tenant=?1 AND errors>0)";
    return sql;
}

std::string cubeSql(const CubeShape &shape, const ActivityConditions &c)
{
    const std::pair<unsigned, const std::optional<NumberChoice> &> choices[] = {
        {Aspect::Kind, c.kinds},         {Aspect::Outcome, c.outcomes}, {Aspect::Source, c.sources},
        {Aspect::Agent, c.agents},       {Aspect::Model, c.models},     {Aspect::Actor, c.actors},
        {Aspect::Project, c.projects},   {Aspect::Machine, c.machines}, {Aspect::Tool, c.tools},
        {Aspect::Resource, c.resources}, {Aspect::Client, c.clients}};
    std::string sql;
    for (const auto &[aspect, choice] : choices)
        sql += restriction(columnOf(shape, aspect), choice);
    if (c.actions && shape.action && !shape.lane) {
        const std::string isCall = shape.kind ? std::string(shape.kind) + "=" + std::to_string(CallKind)
                                              : "d1=" + std::to_string(CallActionNumber);
        const std::string events = among(shape.action, *c.actions);
        // Calls have action 0 there. Without the choice in between the key leads to the actions.
        if (!c.callAction && !c.actions->allows(0) && (shape.kind || !c.actions->excluded))
            sql += " AND " + events;
        else
            sql += " AND CASE WHEN " + isCall + " THEN " + (c.callAction ? "1" : "0") + " ELSE " + events + " END";
    }
    if (c.classes && shape.action && shape.kind) {
        sql += classSql(*c.classes, shape.kind, shape.action);
    } else if (c.classes && shape.kind) {
        std::vector<qint64> kinds = c.classes->kinds;
        if (!c.classes->actions.empty())
            kinds.push_back(qint64(EventKind::Activity));
        sql += std::string(" AND ") + shape.kind + " IN " + numberList(kinds);
    }
    if (c.failures && shape.outcome)
        sql += failureSql(shape.kind ? shape.kind : "0", shape.outcome);
    return sql;
}

} // namespace glasshouse
