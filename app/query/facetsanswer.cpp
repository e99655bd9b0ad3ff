// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"
#include "query/answers.h"

#include <algorithm>
#include <array>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostValues = 1'000;
/// Where no cube knows a facet under a filter: rows that are counted, and rows that are looked at for them. Looking for a
/// text is dearer.
constexpr qint64 MostCounted = 100'000, MostScanned = 100'000, MostScannedForText = 20'000;

struct Field {
    const char *name;
    unsigned aspect;
    std::optional<Dimension> dimension;
};
constexpr std::array Fields{
    Field{"class", Aspect::Class, std::nullopt},
    Field{"outcome", Aspect::Outcome, std::nullopt},
    Field{"actor", Aspect::Actor, Dimension::Actor},
    Field{"client", Aspect::Client, Dimension::Client},
    Field{"resource", Aspect::Resource, Dimension::Resource},
    Field{"source", Aspect::Source, Dimension::Source},
    Field{"action", Aspect::Action, Dimension::Action},
    Field{"agent", Aspect::Agent, Dimension::Agent},
    Field{"model", Aspect::Model, Dimension::Model},
    Field{"tool", Aspect::Tool, Dimension::Tool},
    Field{"project", Aspect::Project, Dimension::Project},
    Field{"machine", Aspect::Machine, Dimension::Machine},
    Field{"skill", Aspect::Skill, Dimension::Skill},
    Field{"plugin", Aspect::Plugin, Dimension::Plugin},
};

/// The filter without what was chosen in this facet.
Filter without(Filter filter, const Field &field)
{
    EventFilter &e = filter.events;
    switch (field.aspect) {
    case Aspect::Class:
        e.classes = {};
        break;
    case Aspect::Outcome:
        e.outcomes = {};
        break;
    case Aspect::Actor:
        e.actors = {};
        break;
    case Aspect::Resource:
        e.resources = {};
        break;
    case Aspect::Source:
        e.sources = {};
        break;
    case Aspect::Action:
        e.actions = {};
        break;
    case Aspect::Agent:
        filter.agents = {};
        break;
    case Aspect::Model:
        filter.models = {};
        break;
    case Aspect::Tool:
        e.tools = {};
        break;
    case Aspect::Project:
        filter.projects = {};
        break;
    case Aspect::Machine:
        e.machines = {};
        break;
    case Aspect::Skill:
        e.skills = {};
        break;
    case Aspect::Plugin:
        e.plugins = {};
        break;
    default:
        e.clients = {};
        break;
    }
    return filter;
}

using Counts = std::unordered_map<qint64, qint64>;

qint64 numberOf(const Field &field, const CountedRows &rows, const Lookup &lookup)
{
    const bool isCall = rows.kind == EventKind::ModelCall;
    if (field.aspect == Aspect::Class)
        return qint64(classOf(rows.kind, lookup.name(Dimension::Action, rows.classAction())));
    if (field.aspect == Aspect::Action && isCall)
        return CallActionNumber;
    return rows.numberOf(field.aspect);
}

QString textOf(const Field &field, qint64 number, const Lookup &lookup)
{
    const auto toText = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); };
    if (field.dimension)
        return number == CallActionNumber ? toText(CallAction) : lookup.text(*field.dimension, number);
    return toText(field.aspect == Aspect::Class ? nameOf(EventClass(number)) : nameOf(Outcome(number)));
}

/// Facets that are counted together: under one filter, by one cube or by rows.
struct Job {
    Filter filter;
    ActivityPlan plan;
    const CubeShape *shape = nullptr;
    std::vector<size_t> facets;
    bool named = false; ///< the shape tells how many there are; which have a skill or a plugin, an index tells
};

constexpr bool isOfNamed(const Field &field)
{
    return field.aspect == Aspect::Skill || field.aspect == Aspect::Plugin;
}

class Counter
{
public:
    Counter(const FacetsQuestion &question, Lookup &lookup, const Scope &scope)
        : m_question(question),
          m_lookup(lookup),
          m_scope(scope)
    {}

    Result<FacetsAnswer> count(const std::vector<const Field *> &fields)
    {
        FacetsAnswer answer;
        m_counts.resize(fields.size());
        for (size_t i = 0; i < fields.size(); ++i) {
            answer.facets.push_back({QString::fromLatin1(fields[i]->name), {}, 0, true});
            if (auto added = add(*fields[i], i); !added)
                return tl::unexpected(added.error());
        }
        for (const Job &job : m_jobs) {
            const CountedTo to = run(job, [&](const CountedRows &rows) {
                for (const size_t facet : job.facets)
                    m_counts[facet][numberOf(*fields[facet], rows, m_lookup)] += rows.count;
            });
            for (const size_t facet : job.facets)
                answer.facets[facet].exact = to.whole;
            if (!to.whole)
                answer.countedToMs = std::max(answer.countedToMs, to.timeMs);
        }
        for (size_t i = 0; i < fields.size(); ++i)
            fill(answer.facets[i], *fields[i], m_counts[i]);
        if (auto failures = countFailures(answer); !failures)
            return tl::unexpected(failures.error());
        return answer;
    }

private:
    Result<void> add(const Field &field, size_t facet)
    {
        const Filter filter = without(m_question.filter, field);
        for (Job &job : m_jobs) {
            const bool covers = job.named || isOfNamed(field) ? job.named && isOfNamed(field)
                : job.shape                                   ? (job.shape->aspects & field.aspect) != 0
                                                              : !cubeFor(job.plan, field.aspect);
            if (covers && job.filter == filter) {
                job.facets.push_back(facet);
                return {};
            }
        }
        auto plan = planOf(filter, m_question.zone, false, m_lookup, m_scope);
        if (!plan)
            return tl::unexpected(plan.error());
        const CubeShape *shape = cubeFor(*plan, isOfNamed(field) ? 0 : field.aspect);
        m_jobs.push_back({filter, std::move(*plan), shape, {facet}, isOfNamed(field)});
        return {};
    }

    /// Few rows have a skill or a plugin: those are looked at, and the others are what is left of all of them.
    CountedTo runNamed(const Job &job, const CountVisit &visit)
    {
        ActivityPlan plan = job.plan;
        plan.conditions.named = true;
        qint64 named = 0, all = 0;
        const CountedTo to = countFromRows(plan, m_lookup, MostScanned, MostCounted, [&](const CountedRows &rows) {
            named += rows.count;
            visit(rows);
        });
        plan = job.plan;
        if (!to.whole)
            plan.conditions.fromMs = std::max(plan.conditions.fromMs, to.timeMs);
        countBuckets(plan, *job.shape, m_lookup, 0, 0, [&](const CountedRows &rows) { all += rows.count; });
        const EventRow none;
        CountedRows rest;
        rest.count = all - named, rest.row = &none;
        visit(rest);
        return to;
    }

    CountedTo run(const Job &job, const CountVisit &visit)
    {
        if (job.shape && job.named)
            return runNamed(job, visit);
        if (job.shape) {
            countBuckets(job.plan, *job.shape, m_lookup, 0, 0, visit);
            return {};
        }
        return countFromRows(job.plan, m_lookup, job.plan.text ? MostScannedForText : MostScanned, MostCounted, visit);
    }

    Result<void> countFailures(FacetsAnswer &answer)
    {
        Filter filter = m_question.filter;
        filter.events.failures = true;
        auto plan = planOf(filter, m_question.zone, false, m_lookup, m_scope);
        if (!plan)
            return tl::unexpected(plan.error());
        const CubeShape *shape = cubeFor(*plan, 0);
        const Job job{filter, std::move(*plan), shape, {}, false};
        const CountedTo to = run(job, [&](const CountedRows &rows) { answer.failures += rows.count; });
        if (!to.whole)
            answer.countedToMs = std::max(answer.countedToMs, to.timeMs);
        return {};
    }

    void fill(Facet &facet, const Field &field, const Counts &counts) const
    {
        std::unordered_map<QString, qint64> byText; // a program may call its own action what calls' is
        for (const auto &[number, events] : counts) {
            if (events > 0)
                byText[textOf(field, number, m_lookup)] += events;
        }
        for (const auto &[text, events] : byText) {
            if (m_question.search.isEmpty() || text.contains(m_question.search, Qt::CaseInsensitive))
                facet.values.push_back({text, events});
        }
        std::sort(facet.values.begin(), facet.values.end(), [](const FacetValue &a, const FacetValue &b) {
            return std::tie(b.events, a.value) < std::tie(a.events, b.value);
        });
        if (facet.values.size() > size_t(m_question.top)) {
            facet.more = qint64(facet.values.size()) - m_question.top;
            facet.values.resize(size_t(m_question.top));
        }
    }

    const FacetsQuestion &m_question;
    Lookup &m_lookup;
    const Scope &m_scope;
    std::vector<Job> m_jobs;
    std::vector<Counts> m_counts;
};

} // namespace

Result<FacetsAnswer> answer(const FacetsQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (question.top < 1 || question.top > MostValues)
        return fail(Error::Code::Rejected, u"values per facet: from 1 to %1"_s.arg(MostValues));
    std::vector<const Field *> fields;
    for (const QString &name : question.fields) {
        const auto field = std::find_if(Fields.begin(), Fields.end(),
                                        [&name](const Field &f) { return name == QLatin1String(f.name); });
        if (field == Fields.end())
            return fail(Error::Code::Rejected, u"there is no facet called %1"_s.arg(name));
        fields.push_back(field);
    }
    if (fields.empty()) {
        for (const Field &field : Fields)
            fields.push_back(&field);
    }
    return Counter(question, lookup, scope).count(fields);
}

} // namespace glasshouse
