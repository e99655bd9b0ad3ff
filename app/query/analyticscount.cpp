// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/analyticscount.h"

#include "query/activitycount.h"
#include "query/identityactions.h"
#include "query/localdays.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostDays = 3'660;

/// What identity events mean, by the number of their action.
class Acts
{
public:
    explicit Acts(const Lookup &lookup) : m_lookup(lookup) {}

    CredentialAct of(qint64 action)
    {
        const auto [at, isNew] = m_acts.try_emplace(action, CredentialAct::Other);
        if (isNew)
            at->second = credentialActOf(m_lookup.text(Dimension::Action, action));
        return at->second;
    }
    /// The metrics of so many events, of which some failed.
    void tell(qint64 agent, qint64 action, const Figures &sum, QDate day, unsigned metrics, const MetricVisit &visit)
    {
        const auto count = [&](unsigned metric, qint64 events) {
            if (events != 0 && (metrics & metric))
                visit({day, agent, metric, events});
        };
        switch (of(action)) {
        case CredentialAct::Rotated:
            return count(Metric::Rotated, sum.events - sum.failures);
        case CredentialAct::Issued:
            count(Metric::TokenIssued, sum.events - sum.failures);
            return count(Metric::TokenFailed, sum.failures);
        case CredentialAct::Failed:
            return count(Metric::TokenFailed, sum.events);
        case CredentialAct::Other:
            return;
        }
    }

private:
    const Lookup &m_lookup;
    std::map<qint64, CredentialAct> m_acts;
};

ActivityConditions apiCalls()
{
    ActivityConditions conditions;
    conditions.kinds = NumberChoice{{qint64(EventKind::ApiCall)}, false};
    return conditions;
}

/// The smallest cube that tells API calls, and whose if asked.
const CubeShape &cubeOfCalls(bool byAgent)
{
    const unsigned wanted = Aspect::Kind | (byAgent ? unsigned(Aspect::Agent) : 0U);
    const auto shapes = allCubeShapes();
    return *std::find_if(shapes.begin(), shapes.end(),
                         [wanted](const CubeShape &each) { return !(wanted & ~each.aspects); });
}

/// Whole quarter hours of the days; no zone of today changes its day within one.
std::vector<CubeSpan> spansOf(const DaySpan &days)
{
    const TimeRange range = rangeOf(days.zone, days.from, days.to);
    return daySpans(days.zone, {quarterStart(range.beginMs), quarterStart(range.endMs)});
}

void countCalls(bool byAgent, const DaySpan &days, Lookup &lookup, const MetricVisit &visit)
{
    lookup.activity().cells(
        cubeOfCalls(byAgent), apiCalls(), spansOf(days), [&](std::size_t day, const ReadActivity::Cell &cell) {
            visit({days.from.addDays(qint64(day)), byAgent ? cell.d1 : 0, Metric::ApiCall, cell.events});
        });
}

Result<void> countRows(const DaySpan &days, unsigned metrics, Lookup &lookup, const Scope &scope,
                       const MetricVisit &visit)
{
    Filter filter;
    filter.range = rangeOf(days.zone, days.from, days.to);
    filter.events.kinds.values = {u"api_call"_s, u"identity"_s};
    const auto plan = planOf(filter, days.zone.id(), false, lookup, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    Acts acts(lookup);
    countFromRows(*plan, lookup, 0, std::numeric_limits<qint64>::max(), [&](const CountedRows &rows) {
        const EventRow &row = *rows.row;
        const QDate day = days.zone.day(row.timeMs);
        if (row.kind == EventKind::ApiCall) {
            if (metrics & Metric::ApiCall)
                visit({day, row.agent, Metric::ApiCall, 1});
            return;
        }
        Figures figures;
        figures.events = 1, figures.failures = row.outcome == Outcome::Error ? 1 : 0;
        acts.tell(row.agent, row.action, figures, day, metrics, visit);
    });
    return {};
}

} // namespace

Result<DaySpan> daySpan(QDate from, QDate to, const QString &zone)
{
    auto local = zoneOf(zone);
    if (!local)
        return tl::unexpected(local.error());
    if (!from.isValid() || !to.isValid() || from > to || from.daysTo(to) > MostDays)
        return fail(Error::Code::Rejected, u"the days must be from one to a later one, at most ten years"_s);
    return DaySpan{from, to, std::move(*local)};
}

Result<void> countMetrics(const DaySpan &days, unsigned metrics, Lookup &lookup, const Scope &scope,
                          const MetricVisit &visit)
{
    if (scope.seesNothing())
        return {};
    if (scope.onlyActors())
        return countRows(days, metrics, lookup, scope, visit);
    if (metrics & Metric::ApiCall)
        countCalls(true, days, lookup, visit);
    if (!(metrics & ~unsigned(Metric::ApiCall)))
        return {};
    Acts acts(lookup);
    lookup.figures().forEachIdentity(spansOf(days), [&](std::size_t day, const ReadFigures::Cell &cell) {
        acts.tell(cell.d1, cell.d2, cell.figures, days.from.addDays(qint64(day)), metrics, visit);
    });
    return {};
}

Result<void> countApiCalls(const DaySpan &days, Lookup &lookup, const Scope &scope, const MetricVisit &visit)
{
    if (scope.onlyActors())
        return countMetrics(days, Metric::ApiCall, lookup, scope, [&visit](MetricCount count) {
            count.agent = 0;
            visit(count);
        });
    countCalls(false, days, lookup, visit);
    return {};
}

Result<std::vector<qint64>> activeAgents(const DaySpan &days, Lookup &lookup, const Scope &scope)
{
    std::map<qint64, qint64> acts;
    if (scope.onlyActors()) {
        const auto counted = countMetrics(days, Metric::All, lookup, scope,
                                          [&acts](const MetricCount &count) { acts[count.agent] += count.count; });
        if (!counted)
            return tl::unexpected(counted.error());
    } else {
        const TimeRange range = rangeOf(days.zone, days.from, days.to);
        const std::vector<CubeSpan> whole{{{quarterStart(range.beginMs), quarterStart(range.endMs)}, 0}};
        lookup.activity().cells(cubeOfCalls(true), apiCalls(), whole,
                                [&acts](std::size_t, const ReadActivity::Cell &cell) { acts[cell.d1] += cell.events; });
        Acts meanings(lookup);
        lookup.figures().forEachIdentity(whole, [&](std::size_t, const ReadFigures::Cell &cell) {
            if (meanings.of(cell.d2) != CredentialAct::Other)
                acts[cell.d1] += cell.figures.events;
        });
    }
    std::vector<qint64> agents;
    for (const auto &[agent, count] : acts) {
        if (agent && count > 0)
            agents.push_back(agent);
    }
    return agents;
}

} // namespace glasshouse
