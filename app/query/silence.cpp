// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/silence.h"

#include <algorithm>

namespace glasshouse {

namespace {

constexpr size_t FewestQuarters = 8;
constexpr qint64 ShortestHistoryMs = 24LL * 3600 * 1000;
constexpr qint64 ShortestSilenceMs = 30LL * 60 * 1000;
constexpr qint64 TimesUsual = 2;
constexpr qint64 RareShare = 50; ///< one part in so many of the time

} // namespace

qint64 usualGapMs(std::vector<qint64> quarters)
{
    std::erase(quarters, NoTime);
    std::sort(quarters.begin(), quarters.end());
    quarters.erase(std::unique(quarters.begin(), quarters.end()), quarters.end());
    if (quarters.size() < FewestQuarters || quarters.back() - quarters.front() < ShortestHistoryMs)
        return 0;
    std::vector<qint64> gaps;
    for (size_t i = 1; i < quarters.size(); ++i)
        gaps.push_back(quarters[i] - quarters[i - 1]);
    std::sort(gaps.begin(), gaps.end(), std::greater<>());
    // A gap of length L is longer than g for the time L - g: g is lowered from the longest gap on until the rare share of
    // the time is used up.
    const qint64 rareMs = (quarters.back() - quarters.front()) / RareShare;
    qint64 usedMs = 0;
    for (size_t i = 0; i + 1 < gaps.size(); ++i) {
        const qint64 longer = qint64(i) + 1; // gaps that are longer than what g is lowered to
        const qint64 step = (gaps[i] - gaps[i + 1]) * longer;
        if (usedMs + step > rareMs)
            return gaps[i] - (rareMs - usedMs) / longer;
        usedMs += step;
    }
    return std::max(gaps.back(), QuarterMs);
}

Hearing hearingOf(qint64 lastMs, qint64 usualGapMs, qint64 nowMs)
{
    if (lastMs == NoTime)
        return Hearing::Gone;
    const qint64 quietMs = nowMs - lastMs;
    if (quietMs > SilenceMemoryMs)
        return Hearing::Gone;
    if (usualGapMs <= 0)
        return Hearing::Active;
    return quietMs > std::max(ShortestSilenceMs, TimesUsual * usualGapMs) ? Hearing::Silent : Hearing::Active;
}

} // namespace glasshouse
