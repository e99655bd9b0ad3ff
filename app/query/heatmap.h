// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"

#include <QDate>
#include <QString>

#include <vector>

namespace glasshouse {

/// Activity as a grid.
struct HeatmapQuestion {
    enum class Shape { ProjectByDay, WeekdayByHour, AgentByDay };
    enum class Measure { Calls, Tokens, Cost, Errors, ToolCalls };
    Filter filter;
    QString zone;
    Shape shape = Shape::ProjectByDay;
    Measure measure = Measure::Calls;
    int maxRows = 12; ///< ProjectByDay, AgentByDay: the busiest rows; the rest is summed in `otherRows`
    using Answer = struct HeatmapAnswer;
    bool operator==(const HeatmapQuestion &) const = default;
};

struct HeatmapRow {
    QString key;               ///< project path, agent, or "1".."7" (Monday first)
    std::vector<double> cells; ///< one per column; < 0: nothing there at all; cost in US dollars
    double total = 0;
    bool operator==(const HeatmapRow &) const = default;
};

struct HeatmapAnswer {
    QString zone;
    std::vector<QDate> days;      ///< columns of the by-day shapes
    std::vector<HeatmapRow> rows; ///< by total, largest first; weekdays Monday to Sunday, 24 columns
    int otherRows = 0;            ///< rows left out
    bool operator==(const HeatmapAnswer &) const = default;
};

} // namespace glasshouse
