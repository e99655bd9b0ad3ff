// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"
#include "query/answers.h"

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 SecondMs = 1000, MinuteMs = 60 * SecondMs, HourMs = 60 * MinuteMs, DayMs = 24 * HourMs;
constexpr qint64 Steps[] = {SecondMs,   2 * SecondMs, 5 * SecondMs, 10 * SecondMs, 15 * SecondMs, 30 * SecondMs,
                            MinuteMs,   2 * MinuteMs, 5 * MinuteMs, 15 * MinuteMs, 30 * MinuteMs, HourMs,
                            2 * HourMs, 3 * HourMs,   6 * HourMs,   12 * HourMs,   DayMs,         2 * DayMs,
                            7 * DayMs,  14 * DayMs,   28 * DayMs};
constexpr int MostBuckets = 10'000;
/// Rows that are counted one by one; where there are more, a part of each bucket is. Looking for a text is dearer.
constexpr qint64 MostRows = 400'000, MostRowsForText = 30'000;

/// The smallest step that needs at most so many buckets.
qint64 bucketFor(qint64 rangeMs, int mostBuckets)
{
    for (const qint64 step : Steps) {
        // One more, since the first begins before the range does.
        if (rangeMs / step + 2 <= mostBuckets)
            return step;
    }
    const qint64 year = 364 * DayMs;
    return year * (rangeMs / year / std::max(1, mostBuckets - 2) + 1);
}

class Counter
{
public:
    Counter(TimelineAnswer &answer, ActivityPlan &plan, Lookup &lookup)
        : m_answer(answer),
          m_plan(plan),
          m_lookup(lookup)
    {}

    void count()
    {
        const bool wholeQuarters = m_answer.bucketMs % QuarterMs == 0 && m_answer.beginMs % QuarterMs == 0;
        if (!wholeQuarters || !(countWholly() || countByKind()))
            countRows();
    }

private:
    void add(const CountedRows &rows, EventClass eventClass, qint64 factor = 1)
    {
        const qint64 bucket = (rows.timeMs - m_answer.beginMs) / m_answer.bucketMs;
        if (rows.timeMs < m_answer.beginMs || bucket >= qint64(m_answer.buckets.size()))
            return;
        TimelineBucket &b = m_answer.buckets[size_t(bucket)];
        b.events += rows.count * factor;
        b.classes[size_t(eventClass)] += rows.count * factor;
    }
    void addFailures(const CountedRows &rows, qint64 factor = 1)
    {
        const qint64 bucket = (rows.timeMs - m_answer.beginMs) / m_answer.bucketMs;
        if (rows.timeMs >= m_answer.beginMs && bucket < qint64(m_answer.buckets.size()))
            m_answer.buckets[size_t(bucket)].failures += rows.count * factor;
    }
    EventClass classOfRows(const CountedRows &rows) const
    {
        return classOf(rows.kind, m_lookup.name(Dimension::Action, rows.numberOf(Aspect::Action)));
    }

    /// From a cube that tells class and outcome.
    bool countWholly()
    {
        const CubeShape *shape = cubeFor(m_plan, Aspect::Class | Aspect::Outcome);
        if (!shape)
            return false;
        countFromCube(m_plan, *shape, m_lookup, [this](const CountedRows &rows) {
            add(rows, classOfRows(rows));
            if (isFailure(rows.kind, rows.outcome))
                addFailures(rows);
        });
        return true;
    }

    /// From a cube that tells the kind; the few rows it leaves open, events that programs name themselves and failures, one
    /// by one.
    bool countByKind()
    {
        const CubeShape *shape = cubeFor(m_plan, Aspect::Kind);
        if (!shape)
            return false;
        const std::vector<TimelineBucket> empty = m_answer.buckets;
        bool anyActivity = false;
        countFromCube(m_plan, *shape, m_lookup, [&](const CountedRows &rows) {
            if (rows.kind == EventKind::Activity && rows.cell)
                anyActivity = true; // counted below, by its action
            else
                add(rows, classOfRows(rows));
        });
        bool whole = true;
        if (anyActivity) {
            ActivityPlan own = m_plan;
            const NumberChoice activity{{qint64(EventKind::Activity)}, false};
            own.nothing = own.nothing || (own.conditions.kinds && !own.conditions.kinds->allows(activity.numbers[0]));
            own.conditions.kinds = activity;
            // Those of the ends are in already.
            const auto [from, to] = wholeQuarters();
            own.conditions.fromMs = from, own.conditions.toMs = to;
            whole = countFromRows(own, m_lookup, MostRows, MostRows, [&](const CountedRows &rows) {
                        add(rows, classOfRows(rows));
                    }).whole;
        }
        if (whole) {
            ActivityPlan failures = m_plan;
            failures.conditions.failures = true;
            whole = countFromRows(failures, m_lookup, MostRows, MostRows, [this](const CountedRows &rows) {
                        addFailures(rows);
                    }).whole;
        }
        if (!whole)
            m_answer.buckets = empty;
        return whole;
    }

    /// The whole quarter hours of the range, as countFromCube() has them.
    std::pair<qint64, qint64> wholeQuarters() const
    {
        const ActivityConditions &c = m_plan.conditions;
        const qint64 from = quarterStart(c.fromMs);
        return {from == c.fromMs ? from : from + QuarterMs, quarterStart(c.toMs + 1) - 1};
    }

    void countRows()
    {
        const qint64 most = m_plan.text ? MostRowsForText : MostRows;
        const qint64 rows = m_plan.conditions.correlation.empty() ? candidates() : 0;
        const auto visit = [this](qint64 factor) {
            return [this, factor](const CountedRows &counted) {
                add(counted, classOfRows(counted), factor);
                if (isFailure(counted.kind, counted.outcome))
                    addFailures(counted, factor);
            };
        };
        if (rows <= most) {
            countFromRows(m_plan, m_lookup, 0, std::numeric_limits<qint64>::max(), visit(1));
            return;
        }
        m_answer.exact = false;
        const qint64 stride = std::min((rows + most - 1) / most, m_answer.bucketMs);
        for (const TimelineBucket &bucket : m_answer.buckets) {
            ActivityPlan part = m_plan;
            const qint64 end = bucket.beginMs + m_answer.bucketMs;
            part.conditions.fromMs = std::max(part.conditions.fromMs, end - m_answer.bucketMs / stride);
            part.conditions.toMs = std::min(part.conditions.toMs, end - 1);
            part.nothing = part.nothing || part.conditions.fromMs > part.conditions.toMs;
            countFromRows(part, m_lookup, 0, most, visit(stride));
        }
    }

    /// How many rows there are to look at, as the cubes tell.
    qint64 candidates()
    {
        const ActivityConditions &c = m_plan.conditions;
        const auto quarters = m_lookup.activity().quarters(c, c.fromMs, c.toMs, m_plan.weekly());
        std::unordered_set<qint64> wanted;
        if (quarters)
            wanted.insert(quarters->begin(), quarters->end());
        ActivityPlan everything;
        const CubeShape *shape = cubeFor(everything, Aspect::Source);
        qint64 rows = 0;
        m_lookup.activity().cells(*shape, everything.conditions, quarterStart(c.fromMs), c.toMs,
                                  [&](const ReadActivity::Cell &cell) {
                                      if (!quarters || wanted.contains(cell.quarterMs))
                                          rows += cell.events;
                                  });
        return rows;
    }

    TimelineAnswer &m_answer;
    ActivityPlan &m_plan;
    Lookup &m_lookup;
};

} // namespace

Result<TimelineAnswer> answer(const TimelineQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (question.mostBuckets < 1 || question.mostBuckets > MostBuckets || question.bucketMs < 0)
        return fail(Error::Code::Rejected, u"a timeline has from 1 to %1 buckets"_s.arg(MostBuckets));
    auto plan = planOf(question.filter, question.zone, false, lookup, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    TimeRange range = question.filter.range;
    const auto [first, last] = lookup.activity().bounds();
    if (range.beginMs == NoTime)
        range.beginMs = first;
    if (range.endMs == TimeRange().endMs)
        range.endMs = last == NoTime ? NoTime : last + 1;
    TimelineAnswer answer;
    if (range.beginMs == NoTime || range.endMs <= range.beginMs)
        return answer;
    if (range.endMs / 2 - range.beginMs / 2 > std::numeric_limits<qint64>::max() / 4)
        return fail(Error::Code::Rejected, u"the range is too long"_s);
    const qint64 length = range.endMs - range.beginMs;
    answer.bucketMs = question.bucketMs > 0 ? question.bucketMs : bucketFor(length, question.mostBuckets);
    if (length / answer.bucketMs + 2 > MostBuckets)
        return fail(Error::Code::Rejected, u"a timeline has from 1 to %1 buckets"_s.arg(MostBuckets));
    // Buckets begin where the viewer's hours and days do, as long as the clocks are not changed.
    const qint64 day = plan->zone.startOfDay(plan->zone.day(range.beginMs));
    answer.beginMs = day + (range.beginMs - day) / answer.bucketMs * answer.bucketMs;
    const qint64 buckets = (range.endMs - answer.beginMs + answer.bucketMs - 1) / answer.bucketMs;
    answer.endMs = answer.beginMs + buckets * answer.bucketMs;
    answer.buckets.resize(size_t(buckets));
    for (size_t i = 0; i < answer.buckets.size(); ++i)
        answer.buckets[i].beginMs = answer.beginMs + qint64(i) * answer.bucketMs;
    ActivityConditions &c = plan->conditions;
    c.fromMs = std::max(c.fromMs, range.beginMs), c.toMs = std::min(c.toMs, range.endMs - 1);
    if (!plan->nothing && c.fromMs <= c.toMs)
        Counter(answer, *plan, lookup).count();
    for (const TimelineBucket &bucket : answer.buckets)
        answer.events += bucket.events, answer.failures += bucket.failures;
    return answer;
}

} // namespace glasshouse
