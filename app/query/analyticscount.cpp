// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/analyticscount.h"

#include "query/activitycount.h"
#include "query/identityactions.h"
#include "query/localdays.h"

#include <algorithm>
#include <map>
#include <set>

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
    void tell(const CubeSum &sum, QDate day, qint64 sign, unsigned metrics, const MetricVisit &visit)
    {
        const auto count = [&](unsigned metric, qint64 events) {
            if (events != 0 && (metrics & metric))
                visit({day, sum.d1, metric, sign * events});
        };
        switch (of(sum.d2)) {
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

const CubeShape &shapeOf(Cube cube)
{
    const auto shapes = cubeShapes();
    return *std::find_if(shapes.begin(), shapes.end(), [cube](const CubeShape &each) { return each.cube == cube; });
}

ActivityConditions apiCalls()
{
    ActivityConditions conditions;
    conditions.kinds = NumberChoice{{qint64(EventKind::ApiCall)}, false};
    return conditions;
}

/// Visits a cube's API calls, piece by piece of the days.
void countCalls(Cube cube, const DaySpan &days, Lookup &lookup, const MetricVisit &visit)
{
    for (const DayPiece &piece : piecesOf(cube, days.zone, days.from, days.to)) {
        CubeShape shape = shapeOf(cube);
        shape.cube = piece.cube;
        const bool knowsAgents = (shape.aspects & Aspect::Agent) != 0;
        lookup.activity().cells(shape, apiCalls(), piece.range.beginMs, piece.range.endMs,
                                [&](const ReadActivity::Cell &cell) {
                                    const qint64 agent = knowsAgents ? cell.d1 : 0;
                                    visit({piece.day, agent, Metric::ApiCall, cell.events});
                                    if (piece.less.isValid())
                                        visit({piece.less, agent, Metric::ApiCall, -cell.events});
                                });
    }
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
        const qint64 failures = row.outcome == Outcome::Error ? 1 : 0;
        acts.tell({row.timeMs, row.agent, row.action, row.resource, 1, failures}, day, 1, metrics, visit);
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
        countCalls(Cube::AgentModelKind, days, lookup, visit);
    if (!(metrics & ~unsigned(Metric::ApiCall)))
        return {};
    Acts acts(lookup);
    for (const DayPiece &piece : piecesOf(Cube::AgentActionResource, days.zone, days.from, days.to)) {
        lookup.rollups().forEachCell(piece.cube, piece.range, [&](const CubeSum &cell) {
            acts.tell(cell, piece.day, 1, metrics, visit);
            if (piece.less.isValid())
                acts.tell(cell, piece.less, -1, metrics, visit);
        });
    }
    return {};
}

Result<void> countApiCalls(const DaySpan &days, Lookup &lookup, const Scope &scope, const MetricVisit &visit)
{
    if (scope.onlyActors())
        return countMetrics(days, Metric::ApiCall, lookup, scope, [&visit](MetricCount count) {
            count.agent = 0;
            visit(count);
        });
    countCalls(Cube::KindOutcomeSource, days, lookup, visit);
    return {};
}

Result<std::vector<qint64>> activeAgents(const DaySpan &days, Lookup &lookup, const Scope &scope)
{
    std::set<qint64> agents;
    if (scope.onlyActors()) {
        const auto counted = countMetrics(days, Metric::All, lookup, scope,
                                          [&agents](const MetricCount &count) { agents.insert(count.agent); });
        if (!counted)
            return tl::unexpected(counted.error());
    } else {
        const TimeRange range = rangeOf(days.zone, days.from, days.to);
        CubeShape shape = shapeOf(Cube::AgentModelKind);
        for (const auto &[cube, part] : cubesFor(shape.cube, range)) {
            shape.cube = cube;
            lookup.activity().cells(shape, apiCalls(), part.beginMs, part.endMs,
                                    [&agents](const ReadActivity::Cell &cell) { agents.insert(cell.d1); });
        }
        Acts acts(lookup);
        for (const CubeSum &sum : lookup.rollups().sums(Cube::AgentActionResource, range)) {
            if (acts.of(sum.d2) != CredentialAct::Other)
                agents.insert(sum.d1);
        }
    }
    agents.erase(0);
    return std::vector<qint64>(agents.begin(), agents.end());
}

} // namespace glasshouse
