// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/connection.h"
#include "store/cubes.h"
#include "store/durations.h"
#include "store/presence.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace glasshouse {

struct SessionSums {
    Figures figures;
    qint64 apiErrors = 0, denials = 0;
    bool operator==(const SessionSums &) const = default;
};
using Pair = std::pair<qint64, qint64>;

/// Everything that is derived from calls and events.
struct Rollups {
    CubeCells cubes;
    DurationCells durations;
    std::map<qint64, SessionSums> sessions;
    std::map<Pair, Pair> models; ///< (session, model) -> parts, tokens
    PresenceCells presence;
};

/// Sixteen days and what has no time, each summed by itself: all of a large store's cells at once would not fit in memory.
/// Every tier's stretches lie in one of these whole. These are the ones in which there is a row or a sum, by beginning.
std::set<qint64> rollupWindows(Connection &connection, qint64 tenant);
TimeRange windowOf(qint64 eraMs);
/// The numbers of the cubes, in all tiers, of which there are cells.
std::vector<qint64> cubeNumbers(Connection &connection, qint64 tenant);

/// Sums by session of a window's rows, in quarter hours.
CubeCells sessionSums(Connection &connection, qint64 tenant, const TimeRange &window);
/// What the rows of a window come to; what sessions count of it is added to `all`. In the transaction in hand; failures are
/// noted on the connection.
Rollups recomputed(Connection &connection, qint64 tenant, const TimeRange &window, Rollups &all);
/// What is stored of it; sessions not among it.
Rollups storedSums(Connection &connection, qint64 tenant, const TimeRange &window);

} // namespace glasshouse
