// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "reports/pack.h"
#include "reports/paneltable.h"

#include <optional>

namespace glasshouse {

/// How charts along days look at long periods: 400 bars of a day are no chart. Pure; any thread.

constexpr int MostDaysByDay = 92;   ///< of a period: a quarter of a year stands day by day
constexpr int MostDaysByWeek = 800; ///< two years and some weeks, week by week; longer ones by month

/// Of a period of whole local days; one without a beginning stands by week.
PanelStep packStep(const TimeRange &range, const QString &zone);

/// Makes a chart's question that asks by day ask by that step, and for all steps there are. False: it asks otherwise, and
/// stays as it is.
bool askBySteps(Question &question, PanelStep step);

/// How far apart the points of a chart along days are; nothing: its axis is another one.
std::optional<PanelStep> stepOf(const PackPanel &panel, const PanelTable &table, const TimeRange &range,
                                const QString &zone);

/// A timeline whose rows are events.
bool areEvents(const PackPanel &panel);
/// What it draws of them: events by hour or by step, not each for itself.
PanelTable binnedTable(const PanelTable &table, int x, const TimeRange &range, const QString &zone);

/// Every step's first day (ISO) from the first to the last of these, and the range's own where it has ends; as they were
/// where there would be too many.
std::vector<PanelCell> wholeSteps(std::vector<PanelCell> positions, PanelStep step, const TimeRange &range,
                                  const QString &zone);

} // namespace glasshouse
