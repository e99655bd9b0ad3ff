// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/resultlayout.h"
#include "charts/seriescolours.h"
#include "ui/telemetry/telemetrygroup.h"
#include "ui/telemetry/telemetrymeasure.h"

#include <optional>
#include <vector>

namespace glasshouse {

/// Rows of an answer as a chart of one measure: time along the axis where a group is of time, else a line of text for each of
/// the first values; a second group stands on the first in colours where its figures can be summed, else side by side.
struct TelemetryPicture {
    static constexpr std::size_t MostLines = 8;   ///< of text
    static constexpr std::size_t MostColours = 7; ///< and the rest as one

    ResultData data;
    ResultShape shape = ResultShape::Rows;
    std::size_t axis = 0;        ///< which of the groups the points are of
    std::vector<QString> points; ///< their values
    std::vector<std::optional<QString>>
        series;              ///< values of the other group; nothing: the rest of them, or there is none
    std::size_t leftOut = 0; ///< values of the axis that found no room
};

/// `rows` in the order of the table. `colours`: what models have everywhere; null: none. Pure, but for new colours.
TelemetryPicture telemetryPicture(const std::vector<TelemetryRow> &rows,
                                  const std::vector<TelemetryQuestion::Group> &groups, TelemetryMeasure measure,
                                  const Format &format, SeriesColours *colours);

} // namespace glasshouse
