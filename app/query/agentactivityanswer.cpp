// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"
#include "query/analyticscount.h"
#include "query/answers.h"
#include "query/localdays.h"

#include <algorithm>
#include <array>
#include <map>

namespace glasshouse {

namespace {

constexpr std::size_t MostAgents = 5'000;

using AgentDays = std::map<QDate, AgentDay>;

void add(AgentDays &days, const MetricCount &count)
{
    AgentDay &day = days[count.day];
    day.day = count.day;
    if (count.metric == Metric::ApiCall)
        day.apiCalls += count.count;
    else if (count.metric == Metric::TokenIssued)
        day.tokensIssued += count.count;
    else
        day.rotations += count.count;
}

AgentActivityRow rowOf(const QString &agent, const AgentDays &days)
{
    AgentActivityRow row{agent, {}};
    for (const auto &[date, day] : days) {
        if (day.apiCalls != 0 || day.tokensIssued != 0 || day.rotations != 0)
            row.days.push_back(day);
    }
    return row;
}

/// The busiest ones, where there are too many.
void shorten(std::vector<AgentActivityRow> &rows)
{
    const auto total = [](const AgentActivityRow &row) {
        qint64 sum = 0;
        for (const AgentDay &day : row.days)
            sum += day.apiCalls + day.tokensIssued + day.rotations;
        return sum;
    };
    if (rows.size() > MostAgents) {
        std::stable_sort(rows.begin(), rows.end(),
                         [&total](const auto &a, const auto &b) { return total(a) > total(b); });
        rows.resize(MostAgents);
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.agent < b.agent; });
}

} // namespace

Result<AgentActivityAnswer> answer(const AgentActivityQuestion &question, Lookup &lookup, const Scope &scope)
{
    const auto days = daySpan(question.from, question.to, question.zone);
    if (!days)
        return tl::unexpected(days.error());
    AgentActivityAnswer answer;
    answer.from = question.from, answer.to = question.to;
    const bool one = !question.agent.isEmpty();
    const qint64 wanted = one ? lookup.number(Dimension::Agent, question.agent) : 0;
    std::map<qint64, AgentDays> agents;
    const auto counted = countMetrics(*days, Metric::ApiCall | Metric::TokenIssued | Metric::Rotated, lookup, scope,
                                      [&](const MetricCount &each) {
                                          if (each.agent && (!one || each.agent == wanted))
                                              add(agents[each.agent], each);
                                      });
    if (!counted)
        return tl::unexpected(counted.error());
    for (const auto &[agent, agentDays] : agents) {
        if (auto row = rowOf(lookup.text(Dimension::Agent, agent), agentDays); one || !row.days.empty())
            answer.rows.push_back(std::move(row));
    }
    if (one && answer.rows.empty()) {
        // Of one person's agents only those are known that did something for that person.
        answer.known = wanted > 0 && scope.isWholeTenant();
        if (answer.known)
            answer.rows.push_back({question.agent, {}});
    }
    shorten(answer.rows);
    return answer;
}

Result<AgentHoursAnswer> answer(const AgentHoursQuestion &question, Lookup &lookup, const Scope &scope)
{
    const auto days = daySpan(question.from, question.to, question.zone);
    if (!days)
        return tl::unexpected(days.error());
    Filter filter;
    filter.range = rangeOf(days->zone, days->from, days->to);
    const auto plan = planOf(filter, question.zone, false, lookup, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->nothing)
        return AgentHoursAnswer{};
    constexpr std::size_t WeekHours = 7 * 24;
    std::map<qint64, std::array<qint64, WeekHours>> agents;
    const auto hourAt = [&days](qint64 ms) {
        return qint64(days->zone.day(ms).dayOfWeek() - 1) * 24 + days->zone.hour(ms);
    };
    if (scope.isWholeTenant()) {
        const auto shapes = allCubeShapes();
        const auto shape = std::find_if(shapes.begin(), shapes.end(),
                                        [](const CubeShape &each) { return (each.aspects & Aspect::Agent) != 0; });
        const TimeRange quarters{quarterStart(filter.range.beginMs), quarterStart(filter.range.endMs)};
        lookup.activity().cells(*shape, {}, spansBy(quarters, hourAt),
                                [&agents](std::size_t hour, const ReadActivity::Cell &cell) {
                                    if (cell.d1)
                                        agents[cell.d1][hour] += cell.events;
                                });
    } else {
        countFromRows(*plan, lookup, 0, std::numeric_limits<qint64>::max(), [&](const CountedRows &rows) {
            if (rows.row->agent)
                ++agents[rows.row->agent][std::size_t(hourAt(rows.timeMs))];
        });
    }
    std::map<QString, const decltype(agents)::mapped_type *> byName;
    for (const auto &[agent, hours] : agents)
        byName.emplace(lookup.text(Dimension::Agent, agent), &hours);
    AgentHoursAnswer answer;
    for (const auto &[name, hours] : byName) {
        for (int cell = 0; cell < int(WeekHours); ++cell) {
            if (const qint64 events = (*hours)[std::size_t(cell)])
                answer.rows.push_back({name, cell / 24 + 1, cell % 24, events});
        }
    }
    return answer;
}

} // namespace glasshouse
