// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/resultfigure.h"
#include "query/telemetry.h"

#include <QString>

#include <array>
#include <optional>

namespace glasshouse {

/// What the explorer's chart shows and its table is first sorted by.
enum class TelemetryMeasure { Events, Errors, ErrorRate, Tokens, Cost, P50, P95, P99 };
inline constexpr std::array AllTelemetryMeasures{
    TelemetryMeasure::Events, TelemetryMeasure::Errors, TelemetryMeasure::ErrorRate, TelemetryMeasure::Tokens,
    TelemetryMeasure::Cost,   TelemetryMeasure::P50,    TelemetryMeasure::P95,       TelemetryMeasure::P99};

/// In the viewer's language.
QString measureTitle(TelemetryMeasure measure);
/// A word that stays, for views.
QString measureKey(TelemetryMeasure measure);
/// TelemetryModel's.
int modelColumn(TelemetryMeasure measure);
/// What rows are asked for in the order of: a column of TelemetryModel's table.
TelemetryQuestion::Column questionColumn(int modelColumn);
/// In `resultUnit`: dollars, milliseconds, a share, a number. Nothing: not known.
std::optional<double> figureOf(TelemetryMeasure measure, const TelemetryFigures &figures);
ResultUnit resultUnit(TelemetryMeasure measure);
/// Whether figures of parts sum up to that of the whole.
bool isAdditive(TelemetryMeasure measure);

} // namespace glasshouse
