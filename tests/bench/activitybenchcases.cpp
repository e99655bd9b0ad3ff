// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitybenchcases.h"

#include "access/access.h"
#include "query/reader.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

template<typename Q>
auto asked(StoreReader &reader, const Q &question)
{
    auto answer = reader.ask(question, Access::localOwner());
    if (!answer) {
        std::fprintf(stderr, "%s\n", qPrintable(answer.error().message));
        std::exit(1);
    }
    return std::move(*answer);
}

BenchCase list(const char *name, const std::function<void(ActivityQuestion &)> &fill)
{
    ActivityQuestion question;
    question.zone = u"UTC"_s;
    fill(question);
    return {name, [question](StoreReader &reader) { return qint64(asked(reader, question).events.size()); }};
}

BenchCase timeline(const char *name, const std::function<void(TimelineQuestion &)> &fill)
{
    TimelineQuestion question;
    question.zone = u"UTC"_s;
    fill(question);
    return {name, [question](StoreReader &reader) { return asked(reader, question).events; }};
}

BenchCase facets(const char *name, const std::function<void(FacetsQuestion &)> &fill)
{
    FacetsQuestion question;
    question.zone = u"UTC"_s;
    fill(question);
    return {name, [question](StoreReader &reader) { return qint64(asked(reader, question).facets.size()); }};
}

BenchCase kpis(const char *name, const std::function<void(Filter &)> &fill)
{
    ActivityKpisQuestion question;
    question.zone = u"UTC"_s;
    fill(question.filter);
    return {name, [question](StoreReader &reader) { return asked(reader, question).now.events; }};
}

BenchCase endpoints(const char *name, const std::function<void(Filter &)> &fill)
{
    EndpointsQuestion question;
    question.zone = u"UTC"_s;
    fill(question.filter);
    return {name, [question](StoreReader &reader) { return qint64(asked(reader, question).rows.size()); }};
}

} // namespace

std::vector<BenchCase> sumCases(qint64 lastMs)
{
    const qint64 day = 24LL * 3600 * 1000;
    const auto days = [=](int count) {
        return [=](Filter &filter) { filter.range = {quarterStart(lastMs) - count * day, quarterStart(lastMs)}; };
    };
    const auto agent = [=](Filter &filter) { days(30)(filter), filter.agents = {u"codex"_s}; };
    const auto tool = [=](Filter &filter) { days(30)(filter), filter.events.kinds = {{u"tool"_s}, false}; };
    const auto actor = [=](Filter &filter) { days(30)(filter), filter.events.actors = {{u"person-3"_s}, false}; };
    return {
        kpis("figures: everything", [](Filter &) {}),
        kpis("figures: last day", days(1)),
        kpis("figures: 30 days", days(30)),
        kpis("figures: 30 days, not aligned",
             [=](Filter &filter) {
                 filter.range = {lastMs - 30 * day - 1'234'567, lastMs - 77'777};
             }),
        kpis("figures: 30 days, kind tool", tool),
        kpis("figures: 30 days, an actor", actor),
        kpis("figures: 30 days, an agent", agent),
        endpoints("endpoints: everything", [](Filter &) {}),
        endpoints("endpoints: last day", days(1)),
        endpoints("endpoints: 30 days", days(30)),
        {"credentials: everything",
         [=](StoreReader &reader) {
             return qint64(asked(reader, CredentialsQuestion{{}, lastMs}).rows.size());
         }},
        {"pulse",
         [=](StoreReader &reader) {
             return qint64(asked(reader, PulseQuestion{lastMs, 0, 0, {}}).fields.size());
         }},
    };
}

std::vector<BenchCase> listCases(qint64 lastMs)
{
    using A = ActivityQuestion;
    using T = TimelineQuestion;
    using F = FacetsQuestion;
    const qint64 day = 24LL * 3600 * 1000;
    const auto lastDay = [=](Filter &filter) { filter.range = {quarterStart(lastMs) - day, quarterStart(lastMs)}; };
    return {
        list("list: newest hundred", [](A &) {}),
        list("list: a page in the middle", [=](A &q) { q.cursorMs = lastMs - 45 * day, q.cursorSequence = 1; }),
        list("list: one day, 30 days ago",
             [=](A &q) {
                 q.filter.range = {lastMs - 31 * day, lastMs - 30 * day};
             }),
        list("list: kind tool",
             [](A &q) {
                 q.filter.events.kinds = {{u"tool"_s}, false};
             }),
        list("list: failures", [](A &q) { q.filter.events.failures = true; }),
        list("list: class identity",
             [](A &q) {
                 q.filter.events.classes = {{u"identity"_s}, false};
             }),
        list("list: an agent and a project",
             [](A &q) { q.filter.agents = {u"codex"_s}, q.filter.projects = {u"/p/3"_s}; }),
        list("list: rare actor",
             [](A &q) {
                 q.filter.events.actors = {{u"rare"_s}, false};
             }),
        list("list: rare action",
             [](A &q) {
                 q.filter.events.actions = {{u"rare.action"_s}, false};
             }),
        list("list: rare action prefix", [](A &q) { q.filter.events.actionPrefix = u"rare."_s; }),
        list("list: rare model", [](A &q) { q.filter.models = {u"rare-model"_s}; }),
        list("list: rare machine",
             [](A &q) {
                 q.filter.events.machines = {{u"rare"_s}, false};
             }),
        list("list: rare tool",
             [](A &q) {
                 q.filter.events.tools = {{u"Rare"_s}, false};
             }),
        list("list: rare tool of kind tool",
             [](A &q) {
                 q.filter.events.tools = {{u"Rare"_s}, false}, q.filter.events.kinds = {{u"tool"_s}, false};
             }),
        list("list: rare resource",
             [](A &q) {
                 q.filter.events.resources = {{u"/rare"_s}, false};
             }),
        list("list: rare resource, 100,000 rows looked at",
             [](A &q) {
                 q.filter.events.resources = {{u"/rare"_s}, false}, q.mostScanned = 100'000;
             }),
        list("list: nothing matches (actor and tool that never meet)",
             [](A &q) {
                 q.filter.events.actors = {{u"rare"_s}, false}, q.filter.events.kinds = {{u"devops"_s}, false};
             }),
        list("list: a session", [](A &q) { q.filter.sessions = {u"session-77"_s}; }),
        list("list: a correlation", [](A &q) { q.filter.events.correlation = u"trace-1000"_s; }),
        list("list: Sundays at three", [](A &q) { q.filter.weekday = 7, q.filter.hour = 3; }),
        list("list: text in many rows", [](A &q) { q.filter.text = u"Bash"_s; }),
        list("list: text nowhere, 20,000 rows looked at",
             [](A &q) { q.filter.text = u"nowhere"_s, q.mostScanned = 20'000; }),
        timeline("timeline: everything", [](T &) {}),
        timeline("timeline: last day", [=](T &q) { lastDay(q.filter); }),
        timeline("timeline: last hour, not aligned",
                 [=](T &q) {
                     q.filter.range = {lastMs - 3'600'000, lastMs};
                 }),
        timeline("timeline: kind tool, errors",
                 [](T &q) {
                     q.filter.events.kinds = {{u"tool"_s}, false}, q.filter.events.outcomes = {{u"error"_s}, false};
                 }),
        timeline("timeline: an agent", [](T &q) { q.filter.agents = {u"codex"_s}; }),
        timeline("timeline: a project", [](T &q) { q.filter.projects = {u"/p/3"_s}; }),
        timeline("timeline: rare actor",
                 [](T &q) {
                     q.filter.events.actors = {{u"rare"_s}, false};
                 }),
        facets("facets: everything", [](F &) {}),
        facets("facets: last day", [=](F &q) { lastDay(q.filter); }),
        facets("facets: an agent", [](F &q) { q.filter.agents = {u"codex"_s}; }),
        facets("facets: rare actor",
               [](F &q) {
                   q.filter.events.actors = {{u"rare"_s}, false};
               }),
        {"detail: an event with its correlation",
         [](StoreReader &reader) {
             ActivityQuestion one;
             one.filter.events.correlation = u"trace-1000"_s;
             const auto events = asked(reader, one).events;
             if (events.empty())
                 return qint64(0);
             const EventDetailQuestion detail{.timeMs = events[0].timeMs, .sequence = events[0].sequence};
             return qint64(asked(reader, detail).related.size());
         }},
    };
}

} // namespace glasshouse
