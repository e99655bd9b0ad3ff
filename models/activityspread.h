// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/timeline.h"

#include <vector>

namespace glasshouse {

/// How the events of a filter are spread over time, by what the sums say: where in a long list an instant stands before
/// the rows there are known. Pure. Within a stretch of the sums events are taken to be even.
class ActivitySpread
{
public:
    ActivitySpread() = default;
    /// Of the part of the answer within `range`. Nothing where the answer is a guess itself.
    ActivitySpread(const TimelineAnswer &answer, const TimeRange &range);

    /// All events; 0: nothing is known.
    qint64 events() const { return m_events; }
    /// The instant, ms UTC, between `fromMs` and `toMs` (not before `fromMs`) that has this share of their events before it.
    qint64 instantAt(qint64 fromMs, qint64 toMs, double share) const;
    /// The share of the events between two instants that come before `ms`: 0 to 1.
    double shareBefore(qint64 fromMs, qint64 toMs, qint64 ms) const;

private:
    struct Stretch {
        qint64 beginMs = 0, endMs = 0;
        double before = 0, events = 0; ///< events in all earlier stretches, and in it
    };
    double eventsBefore(qint64 ms) const;

    std::vector<Stretch> m_stretches; ///< in order of time, none empty
    qint64 m_events = 0;
};

} // namespace glasshouse
