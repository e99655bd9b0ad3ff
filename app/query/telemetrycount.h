// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"
#include "query/activityplan.h"
#include "query/telemetry.h"
#include "store/figures.h"

#include <array>
#include <unordered_map>

namespace glasshouse {

/// The sums of one combination of groups.
struct TelemetrySum {
    Figures figures;
    DurationHistogram durations;
};

/// The groups' values, in the order asked: a dictionary number, or what groupText() makes a text of.
using TelemetryKey = std::array<qint64, 2>;
struct TelemetryKeyHash {
    std::size_t operator()(const TelemetryKey &key) const
    {
        const quint64 mixed = quint64(key[0]) * 0x9E3779B97F4A7C15ULL ^ quint64(key[1]);
        return std::size_t((mixed ^ mixed >> 31U) * 0xBF58476D1CE4E5B9ULL);
    }
};

struct TelemetryCounted {
    std::unordered_map<TelemetryKey, TelemetrySum, TelemetryKeyHash> sums;
    TelemetrySum totals;
    bool exact = true;
    qint64 countedToMs = NoTime;
};

/// Counts by groups: from sums where a cube tells, else from so many of the newest rows. Rejected: an unknown value in the
/// filter, groups that are more than two or the same, more than 200,000 combinations.
Result<TelemetryCounted> countTelemetry(const TelemetryQuestion &question, Lookup &lookup, const Scope &scope);

namespace telemetry {
inline constexpr qint64 NoDay = 0; ///< of what has no time; Julian days are all larger
/// What a group is called among the conditions; 0: time.
unsigned aspectOf(TelemetryQuestion::Group group);
bool isTime(TelemetryQuestion::Group group);
} // namespace telemetry

/// A group's value as rows show it; empty: events without one.
QString groupText(TelemetryQuestion::Group group, qint64 value, const Lookup &lookup);

} // namespace glasshouse
