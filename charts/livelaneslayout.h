// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/livedots.h"

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace glasshouse {

/// Where everything of the live lanes is, logical pixels. Time runs in whole columns of device pixels, so that the picture
/// scrolls without being drawn anew. Pure: "now" is always given.
struct LiveLanesLayout {
    static constexpr int LanePitch = 14; ///< at least: names of 12 pixels, one under the other, keep a line apart
    static constexpr int AxisHeight = 20;

    struct Input {
        QSizeF size;
        double devicePixelRatio = 1;
        qint64 windowMs = 15LL * 60 * 1000;
        std::vector<QString> names, rates; ///< of each lane
        QString widestRate;                ///< room is kept for it, so that rates do not move the lanes
        std::function<double(const QString &)> labelWidth, axisWidth;
        std::function<QString(qint64)> agoText; ///< of a tick so many ms before now; 0: now
    };
    struct Lane {
        QString name, rate;
        QRectF strip; ///< over the plot's width
        QRectF nameRect, rateRect;
    };
    struct Tick {
        QString text;
        QRectF rect;
        int alignment = Qt::AlignHCenter;
    };

    QRectF plot;
    std::vector<Lane> lanes;
    std::vector<Tick> ticks;
    double devicePixelRatio = 1;
    int columns = 0; ///< device pixels across the plot
    double msPerColumn = 1;

    static LiveLanesLayout make(const Input &input);

    /// Columns are numbered from 1970.
    qint64 columnOf(qint64 timeMs) const { return qint64(double(timeMs) / msPerColumn); }
    /// Middle of a time's column when `nowColumn` stands at the accent line.
    double x(qint64 timeMs, qint64 nowColumn) const;
    /// The lane at a point of the plot or of its names; -1: none.
    int laneAt(QPointF point) const;
    bool isOnName(QPointF point) const { return laneAt(point) >= 0 && point.x() < plot.left(); }

    /// What a point or a key cursor is at.
    struct Hit {
        int lane = -1;
        qint64 bin = -1;
        LiveDot dot;
        qint64 around = 0; ///< events that lie under the mouse together
        bool operator==(const Hit &) const = default;
    };
    /// The nearest dot within reach of a point; lane -1: none.
    Hit hit(QPointF point, const LiveDots &dots, qint64 nowColumn) const;
    /// The dot before (-1) or after (1) in its lane; the same where there is none.
    Hit beside(const Hit &from, int direction, const LiveDots &dots, qint64 nowColumn) const;
    /// The dot nearest in time in the next lane up (-1) or down (1) that has any in view.
    Hit inLane(const Hit &from, int direction, const LiveDots &dots, qint64 nowColumn) const;
    /// The newest dot in view; of the first lane that has some.
    Hit newest(const LiveDots &dots, qint64 nowColumn) const;
    bool isInView(qint64 bin, qint64 nowColumn) const;

private:
    Hit nearest(int lane, double at, double reach, const LiveDots &dots, qint64 nowColumn) const;
    qint64 around(int lane, qint64 bin, const LiveDots &dots) const;
};

} // namespace glasshouse
