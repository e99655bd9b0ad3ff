// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cubes.h"
#include "store/durations.h"
#include "store/retentionstore.h"

namespace glasshouse {

/// Sums of events whose rows are gone cannot be made anew: what is kept of them stands, as long as it is no less than the
/// rows that are left. What calls add to such a sum is made anew as ever, for calls stay. Pure.
class PrunedSums
{
public:
    explicit PrunedSums(Watermarks marks) : m_marks(std::move(marks)) {}

    bool isEmpty() const { return m_marks.empty(); }
    /// Before this instant some rows of kinds that count in sessions are gone; NoTime: none are.
    qint64 sessionMarkMs() const;

    /// Put what is kept in place of what the rows that are left come to, where rows are gone.
    void complete(CubeCells &rows, const CubeCells &kept) const;
    void complete(DurationCells &rows, const DurationCells &kept) const;
    /// The part of figures that events add.
    static void complete(Figures &rows, const Figures &kept);

private:
    qint64 markOf(const CubeKey &key) const;
    qint64 markOf(EventKind kind) const;

    Watermarks m_marks;
};

} // namespace glasshouse
