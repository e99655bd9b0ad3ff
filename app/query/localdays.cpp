// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/localdays.h"

#include <algorithm>

namespace glasshouse {

TimeRange rangeOf(const Zone &zone, QDate first, QDate last)
{
    return {zone.startOfDay(first), zone.startOfDay(last.addDays(1))};
}

std::vector<CubeSpan> daySpans(const Zone &zone, const TimeRange &quarters)
{
    std::vector<CubeSpan> spans;
    if (quarters.beginMs >= quarters.endMs)
        return spans;
    const QDate first = zone.day(quarters.beginMs);
    qint64 begin = quarters.beginMs;
    for (QDate day = first; begin < quarters.endMs; day = day.addDays(1)) {
        const qint64 end = std::clamp(zone.startOfDay(day.addDays(1)), begin, quarters.endMs);
        if (begin < end) // a day that a zone skips has no instants
            spans.push_back({{begin, end}, std::size_t(first.daysTo(day))});
        begin = end;
    }
    return spans;
}

std::vector<CubeSpan> spansBy(const TimeRange &quarters, const std::function<qint64(qint64)> &bucketAt)
{
    std::vector<CubeSpan> spans;
    for (qint64 at = quarters.beginMs; at < quarters.endMs; at += QuarterMs) {
        const qint64 bucket = bucketAt(at);
        if (bucket < 0)
            continue;
        if (spans.empty() || spans.back().range.endMs != at || spans.back().bucket != std::size_t(bucket))
            spans.push_back({{at, at}, std::size_t(bucket)});
        spans.back().range.endMs = std::min(at + QuarterMs, quarters.endMs);
    }
    return spans;
}

} // namespace glasshouse
