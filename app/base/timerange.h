// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>

namespace glasshouse {

/// A record without a usable time of its own. Sorts before every real instant.
inline constexpr qint64 NoTime = std::numeric_limits<qint64>::min();

/// Width of one rollup cell. Every time zone in use today is a multiple of it.
inline constexpr qint64 QuarterMs = 15 * 60 * 1000;

/// Start of the quarter hour that holds `ms` (UTC milliseconds); NoTime stays NoTime.
constexpr qint64 quarterStart(qint64 ms)
{
    if (ms == NoTime)
        return NoTime;
    const qint64 rest = ms % QuarterMs;
    return rest < 0 ? ms - rest - QuarterMs : ms - rest;
}

/// For looking for the earliest: a record without a time comes after all others.
constexpr qint64 sortableTime(qint64 ms)
{
    return ms == NoTime ? std::numeric_limits<qint64>::max() : ms;
}

/// Instants from `beginMs` (included) to `endMs` (excluded), ms since the Unix epoch, UTC.
/// The default holds everything, records without a time included.
struct TimeRange {
    qint64 beginMs = NoTime;
    qint64 endMs = std::numeric_limits<qint64>::max();

    bool isUnbounded() const { return beginMs == NoTime && endMs == std::numeric_limits<qint64>::max(); }
    bool contains(qint64 ms) const { return ms >= beginMs && ms < endMs; }
    bool operator==(const TimeRange &) const = default;
};

} // namespace glasshouse
