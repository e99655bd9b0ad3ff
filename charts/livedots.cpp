// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/livedots.h"

#include <algorithm>

namespace glasshouse {

qint64 LiveDots::add(const LiveDot &dot, qint64 nowMs)
{
    if (dot.timeMs <= nowMs - KeptMs)
        return -1;
    const qint64 bin = binOf(std::min(dot.timeMs, nowMs));
    put(laneOf(dot.eventClass), bin, dot);
    if (dot.failure)
        put(ErrorLane, bin, dot);
    return bin;
}

void LiveDots::put(int lane, qint64 index, const LiveDot &dot)
{
    std::deque<Bin> &bins = m_lanes[size_t(lane)];
    auto at = bins.end();
    if (!bins.empty() && bins.back().index >= index)
        at = std::ranges::lower_bound(bins, index, {}, &Bin::index);
    if (at == bins.end() || at->index != index)
        at = bins.insert(at, Bin{index, 0, {}});
    at->count += 1;
    if (at->samples.size() >= Samples)
        at->samples.erase(at->samples.begin());
    at->samples.push_back(dot);
}

void LiveDots::expire(qint64 nowMs)
{
    const qint64 first = binOf(nowMs - KeptMs);
    for (std::deque<Bin> &bins : m_lanes) {
        while (!bins.empty() && bins.front().index < first)
            bins.pop_front();
    }
}

void LiveDots::clear()
{
    for (std::deque<Bin> &bins : m_lanes)
        bins.clear();
}

qint64 LiveDots::count(int lane, qint64 afterMs, qint64 untilMs) const
{
    const std::deque<Bin> &bins = m_lanes[size_t(lane)];
    qint64 sum = 0;
    for (auto at = std::ranges::upper_bound(bins, binOf(afterMs), {}, &Bin::index);
         at != bins.end() && at->index <= binOf(untilMs); ++at)
        sum += at->count;
    return sum;
}

qint64 LiveDots::total(qint64 afterMs, qint64 untilMs) const
{
    qint64 sum = 0;
    for (int lane = 0; lane < ErrorLane; ++lane)
        sum += count(lane, afterMs, untilMs);
    return sum;
}

} // namespace glasshouse
