// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"
#include "query/answers.h"
#include "query/timelinecount.h"

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
constexpr qint64 MostRows = 150'000, MostRowsForText = 20'000;

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
    Counter(TimelineAnswer &answer, const ActivityPlan &plan, Lookup &lookup, qint64 mostRows)
        : m_answer(answer),
          m_plan(plan),
          m_lookup(lookup),
          m_mostRows(mostRows)
    {}

    void count()
    {
        const bool wholeQuarters = m_answer.bucketMs % QuarterMs == 0 && m_answer.beginMs % QuarterMs == 0;
        const CubeShape *shape = wholeQuarters ? cubeFor(m_plan, Aspect::Class) : nullptr;
        if (shape) {
            countBuckets(m_plan, *shape, m_lookup, m_answer.beginMs, m_answer.bucketMs,
                         [this](const CountedRows &rows) { add(m_answer.buckets, rows); });
            return;
        }
        const qint64 rows = m_plan.conditions.correlation.empty() ? candidates() : 0;
        if (rows <= m_mostRows) {
            countFromRows(m_plan, m_lookup, 0, Unlimited,
                          [this](const CountedRows &row) { add(m_answer.buckets, row); });
            return;
        }
        m_answer.exact = false;
        const qint64 stride = std::min((rows + m_mostRows - 1) / m_mostRows, m_answer.bucketMs);
        if (wholeQuarters)
            shape = cubeFor(m_plan, Aspect::Kind);
        if (wholeQuarters && !shape)
            shape = cubeFor(m_plan, 0);
        if (shape)
            countWithCube(*shape, stride);
        else
            countPart(stride, [&](const CountedRows &row) { add(m_answer.buckets, row, stride); });
    }

private:
    static constexpr qint64 Unlimited = std::numeric_limits<qint64>::max();

    TimelineBucket *bucketOf(std::vector<TimelineBucket> &buckets, const CountedRows &rows) const
    {
        const qint64 bucket = (rows.timeMs - m_answer.beginMs) / m_answer.bucketMs;
        const bool isIn = rows.timeMs >= m_answer.beginMs && bucket < qint64(buckets.size());
        return isIn ? &buckets[size_t(bucket)] : nullptr;
    }

    void add(std::vector<TimelineBucket> &buckets, const CountedRows &rows, qint64 factor = 1) const
    {
        TimelineBucket *bucket = bucketOf(buckets, rows);
        if (!bucket)
            return;
        const qint64 events = rows.count * factor;
        bucket->events += events;
        bucket->failures += rows.failures * factor;
        const std::string &action = m_lookup.name(Dimension::Action, rows.classAction());
        bucket->classes[size_t(classOf(rows.kind, action))] += events;
    }

    /// The newest rows of each bucket: one part of `stride`.
    void countPart(qint64 stride, const CountVisit &visit)
    {
        for (const TimelineBucket &bucket : m_answer.buckets) {
            ActivityPlan part = m_plan;
            const qint64 end = bucket.beginMs + m_answer.bucketMs;
            part.conditions.fromMs = std::max(part.conditions.fromMs, end - m_answer.bucketMs / stride);
            part.conditions.toMs = std::min(part.conditions.toMs, end - 1);
            part.nothing = part.nothing || part.conditions.fromMs > part.conditions.toMs;
            countFromRows(part, m_lookup, 0, m_mostRows, visit);
        }
    }

    /// How many events, and of which class as far as their kind says it, from a cube; the rest in the proportions that a
    /// part of the rows has.
    void countWithCube(const CubeShape &shape, qint64 stride)
    {
        std::vector<qint64> open(m_answer.buckets.size()); // events whose class is not known
        const auto isOpen = [](EventKind kind) { return kind == EventKind::Activity; };
        countBuckets(m_plan, shape, m_lookup, m_answer.beginMs, m_answer.bucketMs, [&](const CountedRows &rows) {
            if (TimelineBucket *bucket = bucketOf(m_answer.buckets, rows)) {
                bucket->events += rows.count;
                if (!shape.kind || isOpen(rows.kind))
                    open[size_t(bucket - m_answer.buckets.data())] += rows.count;
                else
                    bucket->classes[size_t(classOf(rows.kind, {}))] += rows.count;
            }
        });
        std::vector<TimelineBucket> part = m_answer.buckets, openPart;
        for (TimelineBucket &bucket : part)
            bucket = {bucket.beginMs, 0, 0, {}};
        openPart = part;
        countPart(stride, [&](const CountedRows &row) {
            add(part, row);
            if (!shape.kind || isOpen(row.kind))
                add(openPart, row);
        });
        for (size_t i = 0; i < part.size(); ++i) {
            TimelineBucket &bucket = m_answer.buckets[i];
            bucket.failures = scaled(part[i].failures, bucket.events, part[i].events);
            qint64 left = open[i];
            for (size_t c = 0; c < bucket.classes.size(); ++c) {
                const qint64 share = scaled(openPart[i].classes[c], open[i], openPart[i].events);
                bucket.classes[c] += share, left -= share;
            }
            bucket.classes[size_t(EventClass::Telemetry)] += left; // of rounding, or where no row was looked at
        }
    }

    static qint64 scaled(qint64 part, qint64 whole, qint64 of)
    {
        return of > 0 ? qint64(double(part) * double(whole) / double(of)) : 0;
    }

    /// How many rows there are to look at, as the cubes tell.
    qint64 candidates()
    {
        const ActivityConditions &c = m_plan.conditions;
        const auto quarters = m_lookup.activity().quarters(c, c.fromMs, c.toMs, m_plan.weekly());
        std::unordered_set<qint64> wanted;
        if (quarters)
            wanted.insert(quarters->begin(), quarters->end());
        qint64 rows = 0;
        for (const auto &[quarter, events] : m_lookup.activity().eventsOfQuarters(c.fromMs, c.toMs)) {
            if (!quarters || wanted.contains(quarter))
                rows += events;
        }
        return rows;
    }

    TimelineAnswer &m_answer;
    const ActivityPlan &m_plan;
    Lookup &m_lookup;
    qint64 m_mostRows;
};

/// From when to when one person's rows are, to the quarter hour: when others began is not theirs to know.
std::pair<qint64, qint64> ownBounds(const ActivityPlan &plan, Lookup &lookup)
{
    const auto [first, last] = lookup.activity().bounds();
    if (plan.nothing || first == NoTime)
        return {NoTime, NoTime};
    const auto quarters = lookup.activity().quarters(plan.conditions, first, last, true);
    if (!quarters || quarters->empty())
        return {NoTime, NoTime};
    return {quarters->front(), quarters->back() + QuarterMs - 1};
}

} // namespace

Result<TimelineAnswer> answer(const TimelineQuestion &question, Lookup &lookup, const Scope &scope)
{
    return timelineOf(question, lookup, scope, question.filter.text.isEmpty() ? MostRows : MostRowsForText);
}

Result<TimelineAnswer> timelineOf(const TimelineQuestion &question, Lookup &lookup, const Scope &scope, qint64 mostRows)
{
    if (question.mostBuckets < 1 || question.mostBuckets > MostBuckets || question.bucketMs < 0)
        return fail(Error::Code::Rejected, u"a timeline has from 1 to %1 buckets"_s.arg(MostBuckets));
    auto plan = planOf(question.filter, question.zone, false, lookup, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    TimeRange range = question.filter.range;
    const auto [first, last] = scope.isWholeTenant() ? lookup.activity().bounds() : ownBounds(*plan, lookup);
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
        Counter(answer, *plan, lookup, std::max<qint64>(1, mostRows)).count();
    for (const TimelineBucket &bucket : answer.buckets)
        answer.events += bucket.events, answer.failures += bucket.failures;
    return answer;
}

} // namespace glasshouse
