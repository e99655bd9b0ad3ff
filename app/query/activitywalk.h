// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/activityplan.h"

#include <deque>

namespace glasshouse {

/// The rows that pass a plan, newest first or oldest first. Looks only into those quarter hours that the cubes say can hold
/// one; what no cube knows of is looked through row by row, up to a limit.
class ActivityWalk
{
public:
    /// `mostScanned`: rows looked at before it pauses, in pieces of some thousand; 0: no limit. The plan must outlive it.
    ActivityWalk(ActivityPlan &plan, Lookup &lookup, bool ascending, std::optional<ActivityPlace> cursor,
                 qint64 mostScanned);

    enum class Step { Row, End, Paused };
    Step next(ActivityRow &row);
    /// After a pause: as a cursor, it goes on with what has not been looked at.
    ActivityPlace searchedTo() const;

private:
    struct Stretch {
        qint64 fromMs = 0, toMs = 0; ///< both included
    };
    bool isOfFewNamed(const Stretch &stretch);
    bool nextWindow();
    void addStretches(const std::vector<qint64> &quarters, const Stretch &window);
    void openPiece();
    bool passes(const ActivityRow &row);

    ActivityPlan &m_plan;
    Lookup &m_lookup;
    ActivityRows m_rows;
    bool m_ascending;
    std::optional<ActivityPlace> m_cursor;
    qint64 m_mostScanned, m_scanned = 0;
    bool m_open = false;
    std::deque<Stretch> m_stretches; ///< in the order they are walked
    std::optional<Stretch> m_rest;   ///< where no window has been yet
    Stretch m_data;                  ///< the times of all rows that have one
    qint64 m_windowMs;
    qint64 m_doneMs = 0; ///< looked at up to here, this millisecond included
};

} // namespace glasshouse
