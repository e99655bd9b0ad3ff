// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activityspread.h"

#include <algorithm>
#include <cmath>

namespace glasshouse {

ActivitySpread::ActivitySpread(const TimelineAnswer &answer, const TimeRange &range)
{
    if (!answer.exact || answer.bucketMs <= 0)
        return;
    double all = 0;
    for (const TimelineBucket &bucket : answer.buckets) {
        const qint64 begin = std::max(bucket.beginMs, range.beginMs);
        const qint64 end = std::min(bucket.beginMs + answer.bucketMs, range.endMs);
        if (begin >= end || bucket.events <= 0)
            continue;
        const double part = double(bucket.events) * double(end - begin) / double(answer.bucketMs);
        m_stretches.push_back({begin, end, all, part});
        all += part;
    }
    m_events = qint64(std::llround(all));
}

double ActivitySpread::eventsBefore(qint64 ms) const
{
    const auto after = std::upper_bound(m_stretches.begin(), m_stretches.end(), ms,
                                        [](qint64 wanted, const Stretch &stretch) { return wanted < stretch.beginMs; });
    if (after == m_stretches.begin())
        return 0;
    const Stretch &in = *std::prev(after);
    return in.before + in.events * std::min(1.0, double(ms - in.beginMs) / double(in.endMs - in.beginMs));
}

qint64 ActivitySpread::instantAt(qint64 fromMs, qint64 toMs, double share) const
{
    if (m_stretches.empty())
        return fromMs;
    // What lies outside of everything that was counted holds nothing.
    fromMs = std::clamp(fromMs, m_stretches.front().beginMs, m_stretches.back().endMs);
    toMs = std::clamp(toMs, fromMs, m_stretches.back().endMs);
    const double first = eventsBefore(fromMs), last = eventsBefore(toMs);
    share = std::clamp(share, 0.0, 1.0);
    if (last <= first)
        return fromMs + qint64(double(toMs - fromMs) * share);
    const double wanted = first + (last - first) * share;
    const auto after = std::upper_bound(m_stretches.begin(), m_stretches.end(), wanted,
                                        [](double events, const Stretch &stretch) { return events < stretch.before; });
    const Stretch &in = *std::prev(after);
    const double part = std::min(1.0, (wanted - in.before) / in.events);
    return std::clamp(in.beginMs + qint64(part * double(in.endMs - in.beginMs)), fromMs, toMs);
}

double ActivitySpread::shareBefore(qint64 fromMs, qint64 toMs, qint64 ms) const
{
    if (m_stretches.empty())
        return 0;
    fromMs = std::clamp(fromMs, m_stretches.front().beginMs, m_stretches.back().endMs);
    toMs = std::clamp(toMs, fromMs, m_stretches.back().endMs);
    ms = std::clamp(ms, fromMs, toMs);
    const double first = eventsBefore(fromMs), last = eventsBefore(toMs);
    if (last > first)
        return (eventsBefore(ms) - first) / (last - first);
    return toMs > fromMs ? double(ms - fromMs) / double(toMs - fromMs) : 0;
}

} // namespace glasshouse
