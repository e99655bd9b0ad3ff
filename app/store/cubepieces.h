// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/connection.h"
#include "store/cubecache.h"
#include "store/cubes.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace glasshouse {

/// Whole quarter hours whose sum is wanted, and what it is to be counted under.
struct CubeSpan {
    TimeRange range;
    size_t bucket = 0;
    bool operator==(const CubeSpan &) const = default;
};

/// A stretch of one tier that adds to a bucket, or (sign -1) takes from it what a longer stretch has added too much.
struct CubePiece {
    CubeTier tier = CubeTier::Quarter;
    TimeRange range;
    qint64 sign = 1;
    size_t bucket = 0;
};

/// Puts the spans together from as few cells as it can: the longest stretches that fit nearly, and the difference from
/// finer ones. `data`: outside of it there are no cells that have a time. In the order of tiers and times. Pure.
std::vector<CubePiece> piecesOf(std::span<const CubeTier> tiers, const std::vector<CubeSpan> &spans,
                                const TimeRange &data);

/// From the first day with anything that has a time to the end of the last one.
TimeRange cubeData(Connection &connection, qint64 tenant);
/// The UTC days in which there is anything at all, in order; NoTime first where something has none.
std::vector<qint64> cubeDays(Connection &connection, qint64 tenant, const TimeRange &range);

/// What of a cube is summed: columns it is split by (at most three) and columns that are counted, and conditions
/// (" AND ...") as SQL of our own.
struct CubeRead {
    Cube cube = Cube::Total;
    std::vector<std::string> splits, counts;
    std::string where;
    bool leads = false;                       ///< few values of d1 are wanted: each stretch is sought by itself
    std::optional<std::vector<qint64>> among{}; ///< of d1 these alone, in order: too many for a condition
};

/// With what closed days' sums are kept, and the question they are counted under; no cache: all is read.
struct CubeCaching {
    CubeCache *cache = nullptr;
    std::string question;
};

/// Visits the sums of all spans by bucket and split: the bucket, the values it is split by, what was counted. One that comes
/// to nothing may be among them, and a bucket's sums may come in two parts: of closed days, which may have been kept, and of
/// the days after. The connection's thread, in one snapshot.
void readCube(Connection &connection, qint64 tenant, const CubeRead &read, const std::vector<CubeSpan> &spans,
              const CubeCaching &caching, const std::function<void(const qint64 *sums)> &visit);

} // namespace glasshouse
