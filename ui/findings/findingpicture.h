// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/resultlayout.h"
#include "query/findings.h"
#include "query/heatmap.h"
#include "ui/findings/findingwords.h"

namespace glasshouse {

/// Counts by type and week as pictures. Pure, but for the language.
struct FindingPicture {
    HeatmapAnswer heat; ///< a row per type, keyed by its words; a column per week, with those in which nothing was
    std::vector<FindingType> types; ///< of the rows
    ResultData trend;               ///< a line per type; a point per week
    bool isEmpty() const { return types.empty(); }

    /// Of counts by Type and Week. What has no time is in the rows' totals alone. At most MostWeeks weeks, the latest.
    static FindingPicture of(const FindingCountsAnswer &answer, const FindingWords &words);
    static constexpr int MostWeeks = 104;
};

} // namespace glasshouse
