// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/telemetry.h"
#include "ui/tablecell.h"
#include "ui/telemetry/telemetrymeasure.h"

#include <QCoreApplication>

#include <vector>

namespace glasshouse {

/// Figures by groups in words: what the explorer's table and foot say. Pure, but for the language.
class TelemetryWords
{
    Q_DECLARE_TR_FUNCTIONS(glasshouse::TelemetryWords)
public:
    /// What fails at least so often deserves a look.
    static constexpr double NotableErrorRate = 0.05;

    TelemetryWords() = default;
    TelemetryWords(const Format &format, std::vector<TelemetryQuestion::Group> groups, TelemetryMeasure measure)
        : m_format(format),
          m_groups(std::move(groups)),
          m_measure(measure)
    {}

    /// Columns are TelemetryModel's. `most`: the figure of the measure that a full bar stands for.
    TableCell cell(const TelemetryRow &row, int column, double most) const;
    /// `withDurations`: some row has one; without, their columns would be dashes alone.
    std::vector<TableColumn> columns(bool withDurations = true) const;
    /// "1.2 k events, 34 errors, $48.20".
    QString sums(const TelemetryFigures &totals) const;
    const Format &format() const { return m_format; }

private:
    TableCell groupCell(const TelemetryRow &row, int column) const;
    /// A usual figure that needs most room.
    QString widest(TelemetryMeasure measure) const;
    TableCell figureCell(const TelemetryFigures &figures, int column) const;

    Format m_format;
    std::vector<TelemetryQuestion::Group> m_groups;
    TelemetryMeasure m_measure = TelemetryMeasure::Events;
};

} // namespace glasshouse
