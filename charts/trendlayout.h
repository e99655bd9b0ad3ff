// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/trend.h"

#include <QRectF>
#include <QSet>
#include <QStringList>

#include <functional>
#include <vector>

namespace glasshouse {

/// Round ticks from zero: at most four steps, `top` is the last one.
struct AxisTicks {
    double step = 1;
    double top = 1;
    std::vector<double> values; ///< from 0 to top
};
/// For values up to `maximum` (anything not above zero: one empty step), at most `lines` lines besides zero. `whole`: steps of at least one.
AxisTicks axisTicks(double maximum, int lines, bool whole);

/// Where everything of a trend chart is, in logical pixels. Pure: made from numbers, tested without a widget.
struct TrendLayout {
    struct Input {
        QSizeF size;
        const TrendAnswer *answer = nullptr;
        TrendQuestion::Step step = TrendQuestion::Step::Day;
        QSet<QString> hidden;        ///< series switched off
        QStringList names;           ///< words of the series, one per series of the answer
        QString otherName;           ///< word for what has no colour of its own
        std::vector<bool> hasColour; ///< one per series; the others are summed as "Other"
        const Format *format = nullptr;
        std::function<double(const QString &)> axisWidth;   ///< of a text in the axis font
        std::function<double(const QString &)> legendWidth; ///< of a text in the legend font
        Qt::DayOfWeek weekStart = Qt::Monday;
    };

    struct LegendEntry {
        QString key; ///< series name; empty: Other
        QString name, total;
        std::vector<int> series; ///< indexes into the answer
        bool hidden = false;
        QRectF rect; ///< empty where it found no room
        QRectF swatch;
        double nameX = 0, totalX = 0;
    };
    struct Part {
        int entry = 0; ///< index into the legend
        QRectF rect;
    };
    struct Bucket {
        QRectF column;           ///< from the top of the bars to the foot of the cost plot
        std::vector<Part> parts; ///< from the bottom up
        qint64 tokens = 0;       ///< of the visible series
        double costX = 0, costY = 0;
        bool complete = true;
        bool hasCost = false;
    };
    struct Label {
        double at = 0; ///< y of a gridline, x of a date
        QString text;
        QRectF rect;
    };

    QRectF legend, bars, cost;
    std::vector<LegendEntry> entries;
    std::vector<Bucket> buckets;
    std::vector<Label> tokenTicks, costTicks, dates;
    int foldedEntries = 0; ///< legend entries without room
    QRectF foldedRect;
    int unusual = -1;         ///< bucket of a cost far above the others; -1 for none
    double unusualFactor = 0; ///< its cost in medians

    static TrendLayout make(const Input &input);

    /// The bucket at a point of the two plots; -1 outside. `clampX`: the nearest one for any x, for drags.
    int bucketAt(QPointF point, bool clampX = false) const;
    int entryAt(QPointF point) const;
};

} // namespace glasshouse
