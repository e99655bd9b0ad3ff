// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/resultlayout.h"

#include <vector>

namespace glasshouse {

// Parts of ResultLayout::make(), apart for their length.

/// From the least figure to the greatest, nothing included.
struct ResultExtent {
    double low = 0, high = 0;
    double span() const { return high > low ? high - low : 1; }
};

ResultExtent extentOf(const ResultData &data, const std::vector<int> &series);
/// Of figures that stand on each other: their sums.
ResultExtent extentOfSums(const ResultData &data, const std::vector<int> &series);
/// Those that are not switched off.
std::vector<int> shownSeries(const ResultLayout::Input &in);

/// ResultShape::Rows, below `top`.
void placeRows(ResultLayout &layout, const ResultLayout::Input &in, double top);

} // namespace glasshouse
