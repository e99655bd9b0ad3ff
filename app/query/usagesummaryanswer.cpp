// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/analyticscount.h"
#include "query/answers.h"

#include <map>

namespace glasshouse {

Result<UsageSummaryAnswer> answer(const UsageSummaryQuestion &question, Lookup &lookup, const Scope &scope)
{
    const auto days = daySpan(question.from, question.to, question.zone);
    if (!days)
        return tl::unexpected(days.error());
    UsageSummaryAnswer answer;
    answer.from = question.from, answer.to = question.to;
    std::map<QDate, qint64> calls;
    auto counted = countApiCalls(*days, lookup, scope, [&](const MetricCount &each) { calls[each.day] += each.count; });
    if (counted)
        counted = countMetrics(
            *days, Metric::TokenIssued | Metric::Rotated, lookup, scope, [&answer](const MetricCount &each) {
                (each.metric == Metric::Rotated ? answer.rotations : answer.tokensIssued) += each.count;
            });
    if (!counted)
        return tl::unexpected(counted.error());
    const auto agents = activeAgents(*days, lookup, scope);
    if (!agents)
        return tl::unexpected(agents.error());
    answer.activeAgents = qint64(agents->size());
    for (const auto &[day, count] : calls) {
        answer.apiCalls += count;
        if (count > answer.peakCalls)
            answer.peakCalls = count, answer.peakDay = day;
    }
    return answer;
}

} // namespace glasshouse
