// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "domain/eventclass.h"
#include "query/eventdetail.h"

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace glasshouse {

/// Where everything of a trace's waterfall is, in logical pixels. Pure.
struct WaterfallLayout {
    static constexpr int AxisHeight = 20;
    static constexpr int RowHeight = 22;
    static constexpr size_t MostRows = 1000; ///< later spans are counted only

    struct Input {
        double width = 0;
        const std::vector<TraceSpan> *spans = nullptr;
        const Format *format = nullptr;
        std::function<double(const QString &)> axisWidth;      ///< of a tick's or a duration's text
        std::function<QString(const QString &, double)> elide; ///< label font
        std::function<QString(const ActivityEvent &)> nameOf;  ///< one line, controls visible
    };
    struct Row {
        QRectF rect;      ///< the whole line
        QRectF labelRect; ///< indented by depth
        QRectF bar;       ///< at least two pixels wide
        QRectF durationRect;
        QString label; ///< elided
        QString duration;
        bool failed = false;
        EventClass eventClass = EventClass::Telemetry;
    };
    struct Tick {
        double x = 0;
        QString text;
        QRectF rect;
    };

    qint64 beginNs = 0, endNs = 1; ///< of the time axis; endNs is later
    QRectF plot;                   ///< the bars' area
    std::vector<Row> rows;
    std::vector<Tick> ticks; ///< at most four, none over another
    qint64 hidden = 0;       ///< spans without a row
    double height = 0;

    static WaterfallLayout make(const Input &input);

    double x(qint64 ns) const;
    /// -1: none.
    int rowAt(QPointF point) const;
};

} // namespace glasshouse
