// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/heatmap.h"

#include <QRectF>
#include <QStringList>

#include <functional>
#include <vector>

namespace glasshouse {

/// Equal-count bins of the cells above zero. Zero has step 0 to itself where it occurs; cells without data have none.
struct HeatBins {
    std::vector<double> upper; ///< largest value of each bin above zero, rising; at most as many as steps
    double lowest = 0;         ///< what step 0 begins with
    int steps = 7;
    bool hasZero = false;

    /// At most `steps` bins over the values above zero.
    static HeatBins make(std::vector<double> values, int steps);
    /// 0..steps-1; -1 for a value below zero (no data).
    int stepOf(double value) const;
};

/// Where everything of a heatmap is, in logical pixels. Pure.
struct HeatmapLayout {
    struct Input {
        QSizeF size;
        const HeatmapAnswer *answer = nullptr;
        HeatmapQuestion::Shape shape = HeatmapQuestion::Shape::ProjectByDay;
        HeatmapQuestion::Measure measure = HeatmapQuestion::Measure::Calls;
        const Format *format = nullptr;
        QString noDataText;
        std::function<QString(int)> legendTitle; ///< of the number of columns shown
        std::function<QString(int)> hiddenRows;  ///< of the number of rows left out; may be null
        std::function<double(const QString &)> labelWidth;
        std::function<double(const QString &)> axisWidth;
        std::function<QString(const QString &, double)> elide; ///< label font, in the middle
        int steps = 7;
    };
    struct Row {
        QString key;
        QString label; ///< as shown, elided
        QString total;
        QRectF labelRect, totalRect;
    };
    struct Label {
        QString text;
        QRectF rect;
    };

    QRectF grid;
    double pitchX = 0, pitchY = 0; ///< cell and gap
    double cellWidth = 0, cellHeight = 0;
    int firstColumn = 0;   ///< oldest days are left out where there is no room
    int columns = 0;       ///< shown
    std::vector<Row> rows; ///< shown
    int hiddenRows = 0;
    Label hidden; ///< says so below the labels
    std::vector<Label> dates;
    HeatBins bins;
    double maximum = 0;
    QRectF legend;
    QRectF legendTitleRect, legendLowRect, legendHighRect, noDataSwatch, noDataRect;
    QString legendTitle, legendLow, legendHigh, noDataText;
    std::vector<QRectF> legendSteps;

    static HeatmapLayout make(const Input &input);

    /// `column` counts in the answer, not on screen.
    QRectF cell(int row, int column) const;
    struct Hit {
        int row = -1;
        int column = -1; ///< -1 with a row: its label
        bool operator==(const Hit &) const = default;
    };
    Hit hit(QPointF point) const;
};

/// The last parts of paths that tell the projects apart: "api", or "work/api" and "old/api" where two end alike.
QStringList shortPaths(const QStringList &paths);

} // namespace glasshouse
