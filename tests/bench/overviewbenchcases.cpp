// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitybenchcases.h"

#include "access/access.h"
#include "base/zone.h"
#include "query/reader.h"

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000;

/// The whole, and the last days up to now, as the filter bar asks for them: from local midnight to no end.
struct Span {
    const char *name;
    const char *zone;
    int days; ///< 0: everything
};
constexpr Span Everything{"everything, UTC", "UTC", 0}, EverythingPrague{"everything, Prague", "Europe/Prague", 0},
    Month{"30 days, Prague", "Europe/Prague", 30}, MonthPacific{"30 days, Los Angeles", "America/Los_Angeles", 30},
    Quarter{"90 days, Los Angeles", "America/Los_Angeles", 90}, Kathmandu{"90 days, Kathmandu", "Asia/Kathmandu", 90};

template<typename Q>
BenchCase overview(std::string name, const Span &span, qint64 lastMs, Q question,
                   const std::function<void(Filter &)> &fill = {})
{
    question.zone = QString::fromLatin1(span.zone);
    if (span.days > 0) {
        const auto zone = Zone::fromId(question.zone);
        question.filter.range.beginMs = zone->startOfDay(zone->day(lastMs).addDays(1 - span.days));
    }
    if (fill)
        fill(question.filter);
    return {name + ": " + span.name, [question](StoreReader &reader) {
                const auto answer = reader.ask(question, Access::localOwner());
                if (!answer) {
                    std::fprintf(stderr, "%s\n", qPrintable(answer.error().message));
                    std::exit(1);
                }
                if constexpr (std::is_same_v<Q, UsageQuestion>)
                    return answer->totals.calls;
                else if constexpr (std::is_same_v<Q, TrendQuestion>)
                    return qint64(answer->buckets.size());
                else if constexpr (std::is_same_v<Q, HeatmapQuestion>)
                    return qint64(answer->rows.size() + size_t(answer->otherRows));
                else if constexpr (std::is_same_v<Q, KpisQuestion>)
                    return answer->now.usage.calls;
                else
                    return qint64(answer->sessions.size());
            }};
}

} // namespace

std::vector<BenchCase> overviewCases(qint64 lastMs)
{
    using G = UsageQuestion::Grouping;
    using S = TrendQuestion::Stack;
    using H = HeatmapQuestion::Shape;
    const auto usage = [](G grouping, bool byModel) {
        UsageQuestion question;
        question.grouping = grouping, question.byModel = byModel;
        return question;
    };
    const auto trend = [](S stack) {
        TrendQuestion question;
        question.stack = stack;
        return question;
    };
    const auto heatmap = [](H shape) {
        HeatmapQuestion question;
        question.shape = shape;
        return question;
    };
    const auto page = [](SessionOrder::By by = SessionOrder::By::LastActive, qint64 offset = 0) {
        SessionsQuestion question; // as the panel asks
        question.order.by = by, question.offset = offset, question.limit = 500;
        return question;
    };
    const auto anAgent = [](Filter &filter) { filter.agents = {u"codex"_s}; };
    const auto agentAndProject = [](Filter &filter) {
        filter.agents = {u"codex"_s}, filter.projects = {u"/p/0"_s, u"/p/1"_s};
    };
    const auto aModel = [](Filter &filter) { filter.models = {u"claude-3"_s}; };
    const auto text = [](Filter &filter) { filter.text = u"session 4711"_s; };
    const auto unaligned = [lastMs](Filter &filter) {
        filter.range = {lastMs - 30 * DayMs - 1'234'567, lastMs - 77'777};
    };
    std::vector<BenchCase> cases;
    for (const Span &span : {Everything, EverythingPrague, Month, MonthPacific, Quarter, Kathmandu}) {
        cases.push_back(overview("usage by day", span, lastMs, usage(G::Daily, false)));
        cases.push_back(overview("trend by model", span, lastMs, trend(S::Model)));
        cases.push_back(overview("trend by agent", span, lastMs, trend(S::Agent)));
        cases.push_back(overview("heatmap project by day", span, lastMs, heatmap(H::ProjectByDay)));
        cases.push_back(overview("heatmap agent by day", span, lastMs, heatmap(H::AgentByDay)));
        cases.push_back(overview("heatmap weekday by hour", span, lastMs, heatmap(H::WeekdayByHour)));
        cases.push_back(overview("kpis", span, lastMs, KpisQuestion{}));
        cases.push_back(overview("sessions, first page", span, lastMs, page()));
    }
    cases.push_back(overview("usage by project and model", Month, lastMs, usage(G::Project, true)));
    cases.push_back(overview("usage by session", Everything, lastMs, usage(G::Session, false)));
    cases.push_back(overview("usage by session", Month, lastMs, usage(G::Session, false)));
    cases.push_back(overview("usage by day, an agent", Quarter, lastMs, usage(G::Daily, false), anAgent));
    cases.push_back(overview("usage by day, a model", Quarter, lastMs, usage(G::Daily, false), aModel));
    cases.push_back(overview("usage by day, not aligned", Month, lastMs, usage(G::Daily, false), unaligned));
    cases.push_back(overview("usage by day, a session's title", Everything, lastMs, usage(G::Daily, false), text));
    cases.push_back(overview("heatmap project by day, an agent", Quarter, lastMs, heatmap(H::ProjectByDay), anAgent));
    cases.push_back(overview("trend by model, agent and project", Quarter, lastMs, trend(S::Model), agentAndProject));
    cases.push_back(overview("heatmap weekday by hour, an agent", Quarter, lastMs, heatmap(H::WeekdayByHour), anAgent));
    cases.push_back(overview("kpis, an agent", Month, lastMs, KpisQuestion{}, anAgent));
    cases.push_back(overview("sessions by tokens, a later page", Month, lastMs, page(SessionOrder::By::Tokens, 9'000)));
    cases.push_back(overview("sessions, first page, an agent", Month, lastMs, page(), anAgent));
    cases.push_back(overview("sessions, all", Everything, lastMs, SessionsQuestion{}));
    return cases;
}

} // namespace glasshouse
