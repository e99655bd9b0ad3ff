// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activityplan.h"

#include "query/masking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype MostValues = 10'000;
constexpr std::array AllOutcomes{Outcome::Unknown, Outcome::Ok,       Outcome::Error,
                                 Outcome::Denied,  Outcome::Rejected, Outcome::Interrupted};
constexpr qint64 LastKind = qint64(EventKind::Audit);

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// '%' stands for anything; the case does not matter.
bool matches(QStringView pattern, QStringView text)
{
    const qsizetype percent = pattern.indexOf(u'%');
    if (percent < 0)
        return pattern.compare(text, Qt::CaseInsensitive) == 0;
    if (!text.startsWith(pattern.left(percent), Qt::CaseInsensitive))
        return false;
    const QStringView rest = pattern.mid(percent + 1);
    for (qsizetype at = percent; at <= text.size(); ++at) {
        if (matches(rest, text.mid(at)))
            return true;
    }
    return false;
}

class Planner
{
public:
    Planner(ActivityPlan &plan, Lookup &lookup) : m_plan(plan), m_c(plan.conditions), m_lookup(lookup) {}

    Result<void> kinds(const EventFilter &events, bool withCopies)
    {
        m_c.copies = withCopies;
        if (!events.kinds.isEmpty()) {
            NumberChoice choice{{}, events.kinds.excluded};
            for (const QString &name : events.kinds.values) {
                const auto kind = eventKindOf(name.toStdString());
                if (!kind)
                    return fail(Error::Code::Rejected, u"there is no kind of event called %1"_s.arg(name));
                choice.numbers.push_back(qint64(*kind));
            }
            m_c.copies = withCopies || (!choice.excluded && choice.allows(qint64(EventKind::Copy)));
            m_c.kinds = std::move(choice);
        }
        return {};
    }

    Result<void> outcomes(const EventFilter &events)
    {
        for (const QString &name : events.outcomes.values) {
            if (std::none_of(AllOutcomes.begin(), AllOutcomes.end(),
                             [&name](Outcome outcome) { return name == toText(nameOf(outcome)); }))
                return fail(Error::Code::Rejected, u"there is no outcome called %1"_s.arg(name));
        }
        if (events.outcomes.isEmpty() && events.resultPattern.isEmpty())
            return {};
        m_c.outcomes.emplace();
        for (const Outcome outcome : AllOutcomes) {
            const QString name = toText(nameOf(outcome));
            if (allows(events.outcomes, name)
                && (events.resultPattern.isEmpty() || matches(events.resultPattern, name)))
                m_c.outcomes->numbers.push_back(qint64(outcome));
        }
        return {};
    }

    Result<void> classes(const EventFilter &events)
    {
        if (events.classes.isEmpty())
            return {};
        for (const QString &name : events.classes.values) {
            if (!eventClassOf(name.toStdString()))
                return fail(Error::Code::Rejected, u"there is no class of events called %1"_s.arg(name));
        }
        const auto wanted = [&events](EventClass value) { return allows(events.classes, toText(nameOf(value))); };
        ActivityConditions::Classes classes;
        for (qint64 kind = 1; kind <= LastKind; ++kind) {
            if (EventKind(kind) != EventKind::Activity && wanted(classOf(EventKind(kind), {})))
                classes.kinds.push_back(kind);
        }
        forEachAction([&](qint64 id, const std::string &action) {
            if (wanted(classOf(EventKind::Activity, action)))
                classes.actions.push_back(id);
        });
        m_c.classes = std::move(classes);
        return {};
    }

    void actions(const EventFilter &events)
    {
        const std::string prefix = events.actionPrefix.toStdString();
        if (!prefix.empty()) {
            NumberChoice choice;
            forEachAction([&](qint64 id, const std::string &action) {
                if (action.starts_with(prefix) && allows(events.actions, toText(action)))
                    choice.numbers.push_back(id);
            });
            m_c.actions = std::move(choice);
        } else {
            m_c.actions = numbers(Dimension::Action, events.actions);
        }
        m_c.callAction = CallAction.starts_with(prefix) && allows(events.actions, toText(CallAction));
    }

    std::optional<NumberChoice> numbers(Dimension dimension, const Choice &choice) const
    {
        if (choice.isEmpty())
            return std::nullopt;
        NumberChoice chosen{{}, choice.excluded};
        for (const QString &value : choice.values) {
            const qint64 number = value.isEmpty() ? 0 : m_lookup.number(dimension, value);
            if (number >= 0)
                chosen.numbers.push_back(number);
        }
        return chosen;
    }

    /// Between which times their rows lie is known, which spares the rest.
    void sessions(const QStringList &ids)
    {
        if (ids.isEmpty())
            return;
        m_c.sessions.emplace();
        for (const QString &id : ids) {
            if (const qint64 row = m_lookup.activity().sessionId(id.toStdString()))
                m_c.sessions->numbers.push_back(row);
        }
        const auto [first, last] = m_lookup.activity().boundsOf(m_c.sessions->numbers);
        m_c.fromMs = std::max(m_c.fromMs, first), m_c.toMs = std::min(m_c.toMs, last);
    }

    void onlyActors(const Scope::Actors &names)
    {
        NumberChoice own;
        for (const std::string &name : names) {
            const qint64 number = m_lookup.number(Dimension::Actor, QString::fromStdString(name));
            if (number > 0 && (!m_c.actors || m_c.actors->allows(number)))
                own.numbers.push_back(number);
        }
        m_plan.nothing = m_plan.nothing || own.numbers.empty();
        m_c.actors = std::move(own);
    }

private:
    static bool allows(const Choice &choice, const QString &value)
    {
        return choice.isEmpty() || choice.values.contains(value) != choice.excluded;
    }

    template<typename Visit>
    void forEachAction(Visit visit)
    {
        visit(0, std::string());
        for (qint64 id = 1; !m_lookup.name(Dimension::Action, id).empty(); ++id)
            visit(id, m_lookup.name(Dimension::Action, id));
    }

    ActivityPlan &m_plan;
    ActivityConditions &m_c;
    Lookup &m_lookup;
};

Result<void> checkSizes(const Filter &filter)
{
    const EventFilter &e = filter.events;
    for (const QStringList &values :
         {filter.projects, filter.models, filter.agents, filter.sessions, e.classes.values, e.kinds.values,
          e.outcomes.values, e.actions.values, e.actors.values, e.tools.values, e.resources.values, e.sources.values,
          e.machines.values, e.clients.values, e.skills.values, e.plugins.values}) {
        if (values.size() > MostValues)
            return fail(Error::Code::Rejected, u"a filter takes at most %1 values"_s.arg(MostValues));
    }
    if (e.resultPattern.count(u'%') > 5)
        return fail(Error::Code::Rejected, u"a result pattern takes at most five '%'"_s);
    return {};
}

} // namespace

Result<ActivityPlan> planOf(const Filter &filter, const QString &zone, bool withCopies, Lookup &lookup,
                            const Scope &scope)
{
    auto local = zoneOf(zone);
    if (!local)
        return tl::unexpected(local.error());
    if (auto sizes = checkSizes(filter); !sizes)
        return tl::unexpected(sizes.error());
    const EventFilter &events = filter.events;
    ActivityPlan plan;
    plan.zone = *local;
    plan.week.weekday = filter.weekday, plan.week.hour = filter.hour;
    ActivityConditions &c = plan.conditions;
    c.fromMs = filter.range.beginMs;
    c.toMs = filter.range.endMs == TimeRange().endMs ? filter.range.endMs : filter.range.endMs - 1;
    Planner planner(plan, lookup);
    for (const auto &done : {planner.kinds(events, withCopies), planner.outcomes(events), planner.classes(events)}) {
        if (!done)
            return tl::unexpected(done.error());
    }
    planner.actions(events);
    c.sources = planner.numbers(Dimension::Source, events.sources);
    c.actors = planner.numbers(Dimension::Actor, events.actors);
    c.tools = planner.numbers(Dimension::Tool, events.tools);
    c.resources = planner.numbers(Dimension::Resource, events.resources);
    c.machines = planner.numbers(Dimension::Machine, events.machines);
    c.clients = planner.numbers(Dimension::Client, events.clients);
    c.skills = planner.numbers(Dimension::Skill, events.skills);
    c.plugins = planner.numbers(Dimension::Plugin, events.plugins);
    c.agents = planner.numbers(Dimension::Agent, {filter.agents});
    c.models = planner.numbers(Dimension::Model, {filter.models});
    c.projects = planner.numbers(Dimension::Project, {filter.projects});
    planner.sessions(filter.sessions);
    c.failures = events.failures, c.erredSessions = filter.withErrors;
    c.correlation = events.correlation.toStdString();
    if (scope.onlyActors())
        planner.onlyActors(*scope.onlyActors());
    if (!filter.text.isEmpty())
        plan.text.emplace(filter.text);
    plan.nothing = plan.nothing || c.fromMs > c.toMs || !(c.allowEvents() || c.allowCalls());
    return plan;
}

ActivityEvent shown(const ActivityRow &row, Lookup &lookup, bool withBody)
{
    const EventRow &e = row.event;
    ActivityEvent event;
    event.sequence = e.seq, event.timeMs = e.timeMs, event.kind = e.kind, event.outcome = e.outcome;
    event.durationNs = e.durationNs;
    event.action = lookup.name(Dimension::Action, e.action), event.actor = lookup.name(Dimension::Actor, e.actor);
    event.agent = lookup.name(Dimension::Agent, e.agent), event.machine = lookup.name(Dimension::Machine, e.machine);
    event.project = lookup.name(Dimension::Project, e.project);
    event.source = lookup.name(Dimension::Source, e.source);
    event.resource = lookup.name(Dimension::Resource, e.resource);
    event.model = lookup.name(Dimension::Model, e.model), event.tool = lookup.name(Dimension::Tool, e.tool);
    event.client = lookup.name(Dimension::Client, e.client);
    event.skill = lookup.name(Dimension::Skill, e.skill), event.plugin = lookup.name(Dimension::Plugin, e.plugin);
    if (e.session)
        event.session = lookup.activity().sessionText(e.session);
    event.correlation = row.correlation;
    ActivityPlace body = row.place();
    if (row.isCall()) {
        CallExtra extra = lookup.activity().extraOf(-e.seq);
        event.action = CallAction;
        event.tokens = extra.tokens, event.costNanoUsd = extra.cost;
        event.correlation = std::move(extra.correlation);
        body = extra.shownBy;
    }
    if (withBody && body.sequence)
        event.body = maskedJson(lookup.activity().bodyOf(body)).json;
    return event;
}

EventClass classOf(const ActivityRow &row, const Lookup &lookup)
{
    return classOf(row.event.kind, lookup.name(Dimension::Action, row.event.action));
}

} // namespace glasshouse
