// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventclass.h"

#include <QString>

#include <array>
#include <deque>
#include <vector>

namespace glasshouse {

/// One event as the live lanes show it.
struct LiveDot {
    qint64 timeMs = 0, sequence = 0; ///< what names it
    EventClass eventClass = EventClass::Telemetry;
    bool failure = false;
    QString action, actor; ///< outside text
    qint64 acceptedNs = 0; ///< steady clock; 0: not known
    bool operator==(const LiveDot &) const = default;
};

/// The events of the last quarter hour, lane by lane: counted in short bins, of each bin a few events by name. Bounded
/// however many there are. A failure is in the lane of its class and in the lane of errors. Pure.
class LiveDots
{
public:
    static constexpr int Lanes = int(AllEventClasses.size()) + 1;
    static constexpr int ErrorLane = Lanes - 1;
    static constexpr qint64 BinMs = 50;
    static constexpr qint64 KeptMs = 15LL * 60 * 1000;
    static constexpr size_t Samples = 2; ///< named events of a bin: the newest

    struct Bin {
        qint64 index = 0; ///< of the time: ms / BinMs
        qint64 count = 0;
        std::vector<LiveDot> samples; ///< oldest first
    };

    static int laneOf(EventClass eventClass) { return int(eventClass); }
    static qint64 binOf(qint64 timeMs) { return timeMs / BinMs; }
    static qint64 middleOf(qint64 bin) { return bin * BinMs + BinMs / 2; }

    /// What is dated after `nowMs` stands at `nowMs`. Returns the bin, or -1 for an event too old to be kept.
    qint64 add(const LiveDot &dot, qint64 nowMs);
    /// Forgets what is older than a quarter hour.
    void expire(qint64 nowMs);
    void clear();

    const std::deque<Bin> &lane(int lane) const { return m_lanes[size_t(lane)]; }
    /// How many in (afterMs, untilMs], as near as bins can tell.
    qint64 count(int lane, qint64 afterMs, qint64 untilMs) const;
    /// The same over all classes; a failure counts once.
    qint64 total(qint64 afterMs, qint64 untilMs) const;

private:
    void put(int lane, qint64 bin, const LiveDot &dot);

    std::array<std::deque<Bin>, size_t(Lanes)> m_lanes;
};

} // namespace glasshouse
