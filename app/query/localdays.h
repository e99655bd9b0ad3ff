// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "base/zone.h"
#include "store/cubes.h"

#include <QDate>

#include <vector>

namespace glasshouse {

/// A stretch of sums that belongs to a local day.
struct DayPiece {
    QDate day;
    Cube cube = Cube::AgentModelKind; ///< of quarter hours, or of UTC days
    TimeRange range;
    QDate less; ///< valid: the same is to be taken away from this day, whose piece has it too much
    bool operator==(const DayPiece &) const = default;
};

/// How the sums of local days, both included, are put together from a cube: whole UTC days where there is a cube of days,
/// each with the shorter part that midnight cuts off of it from quarter hours. Every instant counts in exactly one day,
/// whatever the clocks do. Pure.
std::vector<DayPiece> piecesOf(Cube cube, const Zone &zone, QDate first, QDate last);
/// The same of a range of whole quarter hours that has both ends.
std::vector<DayPiece> piecesOf(Cube cube, const Zone &zone, const TimeRange &quarters);

/// The instants of local days, both included.
TimeRange rangeOf(const Zone &zone, QDate first, QDate last);

} // namespace glasshouse
