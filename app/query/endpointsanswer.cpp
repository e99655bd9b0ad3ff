// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"
#include "query/answers.h"
#include "query/localdays.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 TrendParts = 24;
constexpr size_t MostEndpoints = 1'000;
/// A range so short is read from its rows, where they are not too many: the parts of its trend are no quarter hours.
constexpr qint64 ShortRangeMs = TrendParts * QuarterMs;
constexpr qint64 MostRows = 50'000;
/// The parts of a range so long are days, near enough.
constexpr qint64 LongRangeMs = 2 * TrendParts * UtcDayMs;

/// The calls of one endpoint at one time, which is a quarter hour's beginning where they come from a cube.
struct Calls {
    qint64 timeMs = NoTime, calls = 0;
};

struct Endpoint {
    qint64 calls = 0, errors = 0;
    std::vector<Calls> times;
    DurationSum durations;
};

class Endpoints
{
public:
    Endpoints(ActivityPlan plan, const TimeRange &range, Lookup &lookup)
        : m_plan(std::move(plan)),
          m_range(range),
          m_lookup(lookup)
    {}

    void read()
    {
        const CubeShape *const shape = cubeShape();
        const RangeParts parts = partsOf(m_range);
        if (!shape || isShort(parts.quarters, *shape)) {
            readRows(m_range);
            return;
        }
        readCube(*shape, parts.quarters);
        for (const TimeRange &edge : parts.edges)
            readRows(edge);
    }

    EndpointsAnswer take()
    {
        const auto [begin, end] = span();
        EndpointsAnswer answer;
        for (const auto &[resource, endpoint] : m_endpoints) {
            EndpointRow row;
            row.endpoint = m_lookup.text(Dimension::Resource, resource);
            row.calls = endpoint.calls, row.errors = endpoint.errors;
            row.p50Ns = endpoint.durations.percentileNs(0.5);
            row.p95Ns = endpoint.durations.percentileNs(0.95);
            row.p99Ns = endpoint.durations.percentileNs(0.99);
            row.trend.assign(size_t(TrendParts), 0);
            for (const Calls &each : endpoint.times) {
                if (each.timeMs != NoTime)
                    row.trend[partOf(each.timeMs, begin, end)] += each.calls;
            }
            answer.rows.push_back(std::move(row));
        }
        std::sort(answer.rows.begin(), answer.rows.end(), [](const EndpointRow &a, const EndpointRow &b) {
            return std::tuple(-a.calls, a.endpoint) < std::tuple(-b.calls, b.endpoint);
        });
        if (answer.rows.size() > MostEndpoints)
            answer.rows.resize(MostEndpoints);
        return answer;
    }

private:
    /// The cube of endpoints, where it knows all that the plan restricts by; that they are API calls it knows by itself.
    const CubeShape *cubeShape() const
    {
        if (m_plan.text)
            return nullptr;
        const unsigned wanted = aspectsOf(m_plan.conditions) & ~unsigned(Aspect::Kind);
        for (const CubeShape &shape : cubeShapes()) {
            if (shape.cube == Cube::EndpointOutcome && !(wanted & ~shape.aspects))
                return &shape;
        }
        return nullptr;
    }

    bool isShort(const TimeRange &quarters, const CubeShape &shape) const
    {
        return quarters.endMs - ShortRangeMs < quarters.beginMs && quarters.beginMs != NoTime
            && m_lookup.rollups().totals(shape, m_plan.conditions, quarters).events <= MostRows;
    }

    void readCube(const CubeShape &shape, const TimeRange &quarters)
    {
        if (!m_plan.weekly() && m_range.beginMs != NoTime && m_range.endMs != TimeRange().endMs)
            readParts(shape, quarters);
        else
            readCells(shape, quarters);
        // The histograms do not tell calls that failed from others.
        if (m_plan.conditions.outcomes || m_plan.conditions.failures)
            return;
        m_lookup.rollups().forEachDuration(quarters, m_plan.weekly(), [this](const ReadRollups::Durations &durations) {
            if (durations.kind != EventKind::ApiCall || !isInWeek(durations.startMs))
                return;
            if (const auto at = m_endpoints.find(durations.value); at != m_endpoints.end())
                at->second.durations.addPacked(durations.packed);
        });
    }

    /// The range has ends: each part of the trend is one sum.
    void readParts(const CubeShape &shape, const TimeRange &quarters)
    {
        const auto [begin, end] = span();
        const std::vector<CubeSpan> spans = spansBy(
            quarters, [begin = begin, end = end](qint64 quarterMs) { return qint64(partOf(quarterMs, begin, end)); });
        std::vector<qint64> starts(size_t(TrendParts), NoTime);
        for (const CubeSpan &each : spans)
            starts[each.bucket] = each.range.beginMs;
        m_lookup.activity().cells(shape, m_plan.conditions, spans, [&](size_t part, const ReadActivity::Cell &cell) {
            add(cell.d1, starts[part], Outcome(cell.d2), cell.events);
        });
    }

    void readCells(const CubeShape &shape, const TimeRange &quarters)
    {
        const bool isLong = !m_plan.weekly() && quarters.beginMs < quarters.endMs - LongRangeMs;
        const std::vector<std::pair<Cube, TimeRange>> whole{{shape.cube, quarters}};
        for (const auto &[cube, range] : isLong ? cubesFor(shape.cube, quarters) : whole) {
            CubeShape part = shape;
            part.cube = cube;
            m_lookup.activity().cells(part, m_plan.conditions, range.beginMs, range.endMs,
                                      [this](const ReadActivity::Cell &cell) {
                                          if (isInWeek(cell.quarterMs))
                                              add(cell.d1, cell.quarterMs, Outcome(cell.d2), cell.events);
                                      });
        }
    }

    void readRows(const TimeRange &range)
    {
        ActivityPlan part = m_plan;
        part.conditions.fromMs = std::max(part.conditions.fromMs, range.beginMs);
        part.conditions.toMs =
            std::min(part.conditions.toMs, range.endMs == TimeRange().endMs ? range.endMs : range.endMs - 1);
        if (part.conditions.fromMs > part.conditions.toMs)
            return;
        countFromRows(part, m_lookup, 0, std::numeric_limits<qint64>::max(), [this](const CountedRows &rows) {
            const EventRow &row = *rows.row;
            Endpoint &endpoint = add(row.resource, row.timeMs, row.outcome, 1);
            if (row.durationNs)
                endpoint.durations.add(*row.durationNs);
        });
    }

    Endpoint &add(qint64 resource, qint64 timeMs, Outcome outcome, qint64 calls)
    {
        Endpoint &endpoint = m_endpoints[resource];
        endpoint.calls += calls;
        endpoint.errors += isFailure(EventKind::ApiCall, outcome) ? calls : 0;
        if (endpoint.times.empty() || endpoint.times.back().timeMs != timeMs)
            endpoint.times.push_back({timeMs, 0});
        endpoint.times.back().calls += calls;
        return endpoint;
    }

    /// What the trend's parts divide: the range, and where it has no end the time in which there were calls.
    std::pair<qint64, qint64> span() const
    {
        qint64 first = std::numeric_limits<qint64>::max(), last = NoTime;
        for (const auto &[resource, endpoint] : m_endpoints) {
            for (const Calls &each : endpoint.times) {
                first = std::min(first, each.timeMs == NoTime ? first : each.timeMs);
                last = std::max(last, each.timeMs);
            }
        }
        const qint64 begin = m_range.beginMs == NoTime ? first : m_range.beginMs;
        const qint64 end = m_range.endMs == TimeRange().endMs ? quarterStart(last) + QuarterMs : m_range.endMs;
        return {begin, std::max(end, begin + 1)};
    }

    static size_t partOf(qint64 timeMs, qint64 begin, qint64 end)
    {
        const double share = double(timeMs - begin) / double(end - begin);
        return size_t(std::clamp(qint64(share * double(TrendParts)), qint64(0), TrendParts - 1));
    }

    bool isInWeek(qint64 quarterMs) const
    {
        return !m_plan.weekly() || Lookup::inWeek(m_plan.week, m_plan.zone, quarterMs);
    }

    ActivityPlan m_plan;
    TimeRange m_range;
    Lookup &m_lookup;
    std::map<qint64, Endpoint> m_endpoints;
};

} // namespace

Result<EndpointsAnswer> answer(const EndpointsQuestion &question, Lookup &lookup, const Scope &scope)
{
    auto plan = planOf(question.filter, question.zone, false, lookup, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    constexpr qint64 kind = qint64(EventKind::ApiCall);
    ActivityConditions &c = plan->conditions;
    const bool isClass =
        !c.classes || std::find(c.classes->kinds.begin(), c.classes->kinds.end(), kind) != c.classes->kinds.end();
    if (plan->nothing || !isClass || (c.kinds && !c.kinds->allows(kind)))
        return EndpointsAnswer{};
    c.kinds = NumberChoice{{kind}, false};
    c.classes.reset();
    Endpoints endpoints(std::move(*plan), question.filter.range, lookup);
    endpoints.read();
    return endpoints.take();
}

} // namespace glasshouse
