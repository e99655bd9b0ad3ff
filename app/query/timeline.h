// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventclass.h"
#include "domain/filter.h"

#include <array>
#include <vector>

namespace glasshouse {

/// How many events when: the histogram above the activity list, and A3's route.
struct TimelineQuestion {
    Filter filter;
    QString zone;
    qint64 bucketMs = 0; ///< 0: chosen so that the range has at most `mostBuckets`
    int mostBuckets = 120;
    using Answer = struct TimelineAnswer;
    bool operator==(const TimelineQuestion &) const = default;
};

struct TimelineBucket {
    qint64 beginMs = 0;
    qint64 events = 0, failures = 0;
    std::array<qint64, AllEventClasses.size()> classes{}; ///< events by EventClass
    bool operator==(const TimelineBucket &) const = default;
};

struct TimelineAnswer {
    qint64 beginMs = 0, endMs = 0, bucketMs = 0; ///< of the whole; buckets follow one another without gaps
    std::vector<TimelineBucket> buckets;
    qint64 events = 0, failures = 0;
    bool exact = true; ///< false: no cube covers the filter and the rows were too many: a part of them, counted up
    bool operator==(const TimelineAnswer &) const = default;
};

} // namespace glasshouse
