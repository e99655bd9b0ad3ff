// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/analyticscount.h"
#include "query/answers.h"

#include <algorithm>
#include <map>

namespace glasshouse {

namespace {

struct Tokens {
    qint64 issued = 0, failed = 0;
    std::map<qint64, qint64> agents; ///< attempts of each
};

QDate bucketOf(const TokenTrendsQuestion &question, QDate day)
{
    if (question.granularity == TokenTrendsQuestion::Granularity::Day)
        return day;
    const bool fromSunday = question.weekStart == TokenTrendsQuestion::WeekStart::Sunday;
    return day.addDays(-(fromSunday ? day.dayOfWeek() % 7 : day.dayOfWeek() - 1));
}

TokenPoint pointOf(QDate day, const Tokens &tokens)
{
    const auto distinct = std::count_if(tokens.agents.begin(), tokens.agents.end(),
                                        [](const auto &agent) { return agent.first != 0 && agent.second > 0; });
    return {day, tokens.issued, tokens.failed, qint64(distinct)};
}

} // namespace

Result<TokenTrendsAnswer> answer(const TokenTrendsQuestion &question, Lookup &lookup, const Scope &scope)
{
    const auto days = daySpan(question.from, question.to, question.zone);
    if (!days)
        return tl::unexpected(days.error());
    std::map<QDate, Tokens> buckets;
    const auto counted =
        countMetrics(*days, Metric::TokenIssued | Metric::TokenFailed, lookup, scope, [&](const MetricCount &each) {
            Tokens &bucket = buckets[bucketOf(question, each.day)];
            (each.metric == Metric::TokenIssued ? bucket.issued : bucket.failed) += each.count;
            bucket.agents[each.agent] += each.count;
        });
    if (!counted)
        return tl::unexpected(counted.error());
    TokenTrendsAnswer answer;
    answer.from = question.from, answer.to = question.to;
    for (const auto &[day, tokens] : buckets) {
        if (tokens.issued != 0 || tokens.failed != 0)
            answer.points.push_back(pointOf(day, tokens));
    }
    return answer;
}

Result<AgentTokensAnswer> answer(const AgentTokensQuestion &question, Lookup &lookup, const Scope &scope)
{
    const auto days = daySpan(question.from, question.to, question.zone);
    if (!days)
        return tl::unexpected(days.error());
    std::map<qint64, qint64> issued;
    const auto agents = activeAgents(*days, lookup, scope);
    if (!agents)
        return tl::unexpected(agents.error());
    for (const qint64 agent : *agents)
        issued[agent] = 0;
    const auto counted = countMetrics(*days, Metric::TokenIssued, lookup, scope,
                                      [&issued](const MetricCount &each) { issued[each.agent] += each.count; });
    if (!counted)
        return tl::unexpected(counted.error());
    AgentTokensAnswer answer;
    for (const auto &[agent, tokens] : issued) {
        if (agent)
            answer.rows.push_back({lookup.text(Dimension::Agent, agent), tokens});
    }
    std::sort(answer.rows.begin(), answer.rows.end(), [](const AgentTokensRow &a, const AgentTokensRow &b) {
        return std::tuple(-a.issued, a.agent) < std::tuple(-b.issued, b.agent);
    });
    return answer;
}

} // namespace glasshouse
