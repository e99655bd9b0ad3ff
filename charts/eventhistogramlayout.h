// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "charts/format.h"
#include "query/timeline.h"

#include <QRectF>

#include <functional>
#include <vector>

namespace glasshouse {

/// Where everything of the histogram over the activity list is, in logical pixels. Pure: made from numbers, tested
/// without a widget.
struct EventHistogramLayout {
    struct Input {
        QSizeF size;
        const TimelineAnswer *answer = nullptr;
        const Format *format = nullptr;
        std::function<double(const QString &)> axisWidth; ///< of a text in the axis font
        TimeRange brush;                                  ///< unbounded: none
    };

    struct Bar {
        QRectF column;     ///< the bucket's share of the plot, for hover and brush
        QRectF fine;       ///< what went well; empty: nothing
        QRectF failures;   ///< on top of it; empty: none
        bool isLit = true; ///< in the brush, or there is none
    };
    struct Label {
        double at = 0; ///< y of a gridline, x of a time
        QString text;
        QRectF rect;
    };

    QRectF plot;
    std::vector<Bar> bars;
    std::vector<Label> ticks, times;
    QRectF brush;                   ///< empty: none
    QRectF leftHandle, rightHandle; ///< of the brush
    qint64 beginMs = 0, endMs = 0;

    static EventHistogramLayout make(const Input &input);

    /// The bucket at a point; -1 outside the plot. `clamp`: the nearest one, for drags.
    int bucketAt(QPointF point, bool clamp = false) const;
    double x(qint64 ms) const;
};

} // namespace glasshouse
