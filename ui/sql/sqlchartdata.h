// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/resultlayout.h"
#include "models/sqlresultmodel.h"

namespace glasshouse {

/// Which columns of an answer a chart shows.
struct SqlChartChoice {
    int along = -1;           ///< where the points stand; -1: there is nothing to draw
    std::vector<int> figures; ///< at most ResultData::MostSeries
    bool operator==(const SqlChartChoice &) const = default;
};

/// Columns that can be figures: numbers that count or measure.
std::vector<int> figureColumns(const SqlResultModel &result);
/// The first column that is a time or a text, else the first one; and the first three figures beside it.
SqlChartChoice usualChoice(const SqlResultModel &result);
/// Whether the points stand along a time: instants, or texts like 2026-11-20.
bool isAlongTime(const SqlResultModel &result, int column);
/// Text that is no time: names need the room of a row.
bool isAlongNames(const SqlResultModel &result, int column);

/// What is drawn, from at most MostPoints rows in the model's order, times ascending. `left`: how many rows are not in it.
inline constexpr int MostPoints = 1000, MostRowsOfBars = 200;
ResultData chartData(const SqlResultModel &result, const SqlChartChoice &choice, const Format &format, int *left);

} // namespace glasshouse
