// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/activitywalk.h"

#include <functional>

namespace glasshouse {

/// Some rows that are alike, as a cube's cell or a single row tells; aspects the cube does not know are 0.
struct CountedRows {
    qint64 timeMs = NoTime; ///< a row's own, or its quarter hour's beginning
    qint64 count = 0, failures = 0;
    EventKind kind = EventKind::Telemetry;
    Outcome outcome = Outcome::Unknown;
    qint64 numberOf(unsigned aspect) const;
    /// The action that tells the class where the kind alone does not.
    qint64 classAction() const;

    const ReadActivity::Cell *cell = nullptr; ///< of a cube
    const CubeShape *shape = nullptr;
    const EventRow *row = nullptr; ///< of a single row
};
using CountVisit = std::function<void(const CountedRows &)>;

/// The smallest cube that knows these aspects besides all that the plan restricts by; nullptr: none.
const CubeShape *cubeFor(const ActivityPlan &plan, unsigned aspects);

/// Everything that passes the plan: whole quarter hours from the cube, what is left of others at the ends row by row.
void countFromCube(const ActivityPlan &plan, const CubeShape &shape, Lookup &lookup, const CountVisit &visit);

/// The same in buckets of a length, which is whole quarter hours, the first of which begins at `firstMs`; length 0: all in
/// one. Rows of a cube stand for its part of a bucket: their time is somewhere in it, and counts may be negative where a
/// longer stretch was counted that holds too much.
void countBuckets(const ActivityPlan &plan, const CubeShape &shape, Lookup &lookup, qint64 firstMs, qint64 lengthMs,
                  const CountVisit &visit);

/// Row by row, the newest first, until it has looked at `mostScanned` or found `mostFound`. Returns NoTime where that was
/// all, else the time down to which every row was counted.
struct CountedTo {
    bool whole = true;
    qint64 timeMs = NoTime;
};
CountedTo countFromRows(const ActivityPlan &plan, Lookup &lookup, qint64 mostScanned, qint64 mostFound,
                        const CountVisit &visit);

/// Whether countFromRows() is sure to come to its limit, as sums tell of the quarter hours it would look into: then
/// nothing has to be looked at to know.
bool isTooMuch(const ActivityPlan &plan, Lookup &lookup, qint64 mostScanned);

} // namespace glasshouse
