// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/eventhistogramlayout.h"

#include "charts/trendlayout.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double AxisGap = 8, AxisTextHeight = 14, TimeHeight = 20, TopMargin = 8, RightMargin = 2;
constexpr double LabelSpace = 28; ///< at least so much between two times
constexpr double NarrowestBarWithGap = 3;
constexpr double HandleWidth = 4, HandleHeight = 16;
constexpr int GridLines = 2;
constexpr qint64 MinuteMs = 60'000, HourMs = 60 * MinuteMs, DayMs = 24 * HourMs;
constexpr std::array TimeSteps{1000LL,       5000LL,        15'000LL,      30'000LL,      MinuteMs,    2 * MinuteMs,
                               5 * MinuteMs, 10 * MinuteMs, 15 * MinuteMs, 30 * MinuteMs, HourMs,      2 * HourMs,
                               3 * HourMs,   6 * HourMs,    12 * HourMs,   DayMs,         2 * DayMs,   7 * DayMs,
                               14 * DayMs,   28 * DayMs,    91 * DayMs,    182 * DayMs,   364 * DayMs, 1820 * DayMs};

using Input = EventHistogramLayout::Input;

qint64 mostEvents(const TimelineAnswer &answer)
{
    qint64 most = 0;
    for (const TimelineBucket &bucket : answer.buckets)
        most = std::max(most, bucket.events);
    return most;
}

void placeBars(EventHistogramLayout &layout, const Input &in, double top)
{
    const auto &buckets = in.answer->buckets;
    const QRectF &plot = layout.plot;
    const auto height = [&](qint64 events) { return std::round(plot.height() * double(events) / top); };
    for (const TimelineBucket &bucket : buckets) {
        EventHistogramLayout::Bar bar;
        const double left = std::round(layout.x(bucket.beginMs));
        const double right = std::round(layout.x(bucket.beginMs + in.answer->bucketMs));
        bar.column = QRectF(left, plot.top(), std::max(1.0, right - left), plot.height());
        bar.isLit = in.brush.isUnbounded() || in.brush.contains(bucket.beginMs);
        const double width = right - left >= NarrowestBarWithGap ? right - left - 1 : std::max(1.0, right - left);
        // What is too small to see is still not nothing.
        const double whole = bucket.events > 0 ? std::max(1.0, height(bucket.events)) : 0;
        const double failed = bucket.failures > 0 ? std::clamp(height(bucket.failures), 1.0, whole) : 0;
        if (whole > failed)
            bar.fine = QRectF(left, plot.bottom() - (whole - failed), width, whole - failed);
        if (failed > 0)
            bar.failures = QRectF(left, plot.bottom() - whole, width, failed);
        layout.bars.push_back(bar);
    }
}

QString timeText(const Format &format, qint64 ms, qint64 step)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, format.zone());
    if (step >= DayMs || local.time() == QTime(0, 0))
        return format.dayShort(local.date());
    if (step < MinuteMs)
        return format.timeOfDay(ms);
    return format.locale().toString(local.time(), QLocale::ShortFormat);
}

/// The first instant at or after `ms` that is a multiple of `step` by the local clock.
qint64 alignedUp(const Format &format, qint64 ms, qint64 step)
{
    const auto offsetAt = [&format](qint64 at) {
        return qint64(format.zone().offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))) * 1000;
    };
    const auto restAt = [step](qint64 local) { return ((local % step) + step) % step; };
    const qint64 offset = offsetAt(ms), rest = restAt(ms + offset);
    const qint64 at = ms + (rest == 0 ? 0 : step - rest);
    const qint64 offsetThere = offsetAt(at);
    if (restAt(at + offsetThere) == 0)
        return at;
    const qint64 moved = at + offset - offsetThere; // the clocks were changed in between
    return moved < ms ? moved + step : moved;
}

void placeTimes(EventHistogramLayout &layout, const Input &in)
{
    const double perMs = layout.plot.width() / double(layout.endMs - layout.beginMs);
    for (const qint64 step : TimeSteps) {
        const double widest = in.axisWidth(timeText(*in.format, layout.beginMs + 1, step)) + LabelSpace;
        if (double(step) * perMs < widest)
            continue;
        for (qint64 at = alignedUp(*in.format, layout.beginMs, step); at < layout.endMs;
             at = alignedUp(*in.format, at + 1, step)) {
            const QString text = timeText(*in.format, at, step);
            const double width = in.axisWidth(text) + 2, x = layout.x(at);
            const QRectF rect(x - width / 2, layout.plot.bottom() + 4, width, AxisTextHeight);
            if (rect.left() >= std::max(0.0, layout.plot.left() - width / 2) && rect.right() <= in.size.width())
                layout.times.push_back({x, text, rect});
        }
        return;
    }
}

void placeBrush(EventHistogramLayout &layout, const Input &in)
{
    if (in.brush.isUnbounded())
        return;
    const double left = std::clamp(layout.x(in.brush.beginMs), layout.plot.left(), layout.plot.right());
    const double right = std::clamp(layout.x(in.brush.endMs), layout.plot.left(), layout.plot.right());
    if (right - left < 1)
        return;
    const QRectF &plot = layout.plot;
    layout.brush = QRectF(std::round(left), plot.top() - 4, std::round(right) - std::round(left), plot.height() + 4);
    const double middle = std::round(layout.brush.center().y() - HandleHeight / 2);
    layout.leftHandle = QRectF(layout.brush.left() - HandleWidth / 2, middle, HandleWidth, HandleHeight);
    layout.rightHandle = QRectF(layout.brush.right() - HandleWidth / 2, middle, HandleWidth, HandleHeight);
}

} // namespace

EventHistogramLayout EventHistogramLayout::make(const Input &in)
{
    EventHistogramLayout layout;
    if (!in.answer || in.answer->buckets.empty() || in.answer->bucketMs <= 0)
        return layout;
    layout.beginMs = in.answer->buckets.front().beginMs;
    layout.endMs = in.answer->buckets.back().beginMs + in.answer->bucketMs;
    const AxisTicks ticks = axisTicks(double(mostEvents(*in.answer)), GridLines, true);
    double widest = 0;
    for (const double value : ticks.values)
        widest = std::max(widest, in.axisWidth(in.format->countTick(value, ticks.step)));
    const double left = std::ceil(widest) + AxisGap;
    layout.plot = QRectF(left, TopMargin, std::max(1.0, in.size.width() - left - RightMargin),
                         std::max(1.0, in.size.height() - TopMargin - TimeHeight));
    for (const double value : ticks.values) {
        const double y = std::round(layout.plot.bottom() - layout.plot.height() * value / ticks.top);
        layout.ticks.push_back({y, in.format->countTick(value, ticks.step),
                                QRectF(0, y - AxisTextHeight / 2, left - AxisGap, AxisTextHeight)});
    }
    placeBars(layout, in, ticks.top);
    placeTimes(layout, in);
    placeBrush(layout, in);
    return layout;
}

int EventHistogramLayout::bucketAt(QPointF point, bool clamp) const
{
    if (bars.empty() || (!clamp && !plot.adjusted(0, -4, 1, 4).contains(point)))
        return -1;
    const double x = std::clamp(point.x(), bars.front().column.left(), bars.back().column.right() - 0.5);
    const auto after =
        std::upper_bound(bars.begin(), bars.end(), x, [](double at, const Bar &bar) { return at < bar.column.left(); });
    return std::max(0, int(after - bars.begin()) - 1);
}

double EventHistogramLayout::x(qint64 ms) const
{
    return plot.left() + plot.width() * double(ms - beginMs) / double(endMs - beginMs);
}

} // namespace glasshouse
