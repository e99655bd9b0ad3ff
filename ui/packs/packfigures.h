// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "charts/kpicard.h"
#include "charts/resultlayout.h"
#include "query/heatmap.h"
#include "reports/packdata.h"
#include "ui/tablecell.h"

#include <QString>

#include <vector>

namespace glasshouse {

class SeriesColours;

/// A pack's figures as the charts want them. Pure but for the words' language; GUI thread.

/// A word of a pack (title, note, column) in the viewer's language, where it is one of the built-in packs'.
QString packWord(const QString &word);
/// Every word that packWord() knows.
QStringList packWords();

/// One figure of a panel with its unit: "312 k", "$3.41", "842 ms"; an em dash where it is not known.
QString panelCellText(const PanelColumn &column, const PanelCell &cell, const Format &format, bool isShort);

/// Of Chart and Timeline panels. `colours`: models and other values have one colour everywhere; may be null.
ResultData resultDataOf(const PanelData &data, const TimeRange &range, const QString &zone, const Format &format,
                        SeriesColours *colours);
ResultShape resultShapeOf(const PanelData &data);

/// Of Heatmap panels: days along x, or hours where x has hours; a series a row.
struct PanelHeat {
    HeatmapAnswer answer;
    HeatmapQuestion::Shape shape = HeatmapQuestion::Shape::AgentByDay;
    HeatmapQuestion::Measure measure = HeatmapQuestion::Measure::Calls;
};
PanelHeat heatOf(const PanelData &data, const TimeRange &range, const QString &zone);

/// Of Number panels.
std::vector<KpiCardData> cardsOf(const PanelData &data, const Format &format);

} // namespace glasshouse
