// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/livelaneslayout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace glasshouse {

namespace {

constexpr double NameGap = 12, RateGap = 10;
constexpr double HighestPitch = 22;
constexpr double Overhang = 4; ///< room for half a dot at the accent line
constexpr double Reach = 6;    ///< how far from a dot the mouse may be
constexpr double TickGap = 16;

/// Distance of the ticks: a few round steps across the window.
qint64 tickStep(qint64 windowMs)
{
    constexpr qint64 Second = 1000, Minute = 60 * Second;
    for (const qint64 step : {15 * Second, Minute, 3 * Minute, 5 * Minute}) {
        if (windowMs / step <= 5)
            return step;
    }
    return 15 * Minute;
}

} // namespace

LiveLanesLayout LiveLanesLayout::make(const Input &in)
{
    LiveLanesLayout out;
    const double count = double(in.names.size());
    double names = 0, rates = in.labelWidth(in.widestRate);
    for (size_t i = 0; i < in.names.size(); ++i) {
        names = std::max(names, in.labelWidth(in.names[i]));
        rates = std::max(rates, in.labelWidth(in.rates[i]));
    }
    const double pitch = std::clamp((in.size.height() - AxisHeight) / count, double(LanePitch), HighestPitch);
    const double left = std::ceil(names + NameGap), right = std::floor(in.size.width() - rates - RateGap - Overhang);
    out.plot = QRectF(left, 0, std::max(1.0, right - left), std::round(pitch * count));
    out.devicePixelRatio = in.devicePixelRatio;
    out.columns = std::max(1, int(std::lround(out.plot.width() * in.devicePixelRatio)));
    out.msPerColumn = double(in.windowMs) / out.columns;
    for (size_t i = 0; i < in.names.size(); ++i) {
        const double top = std::round(double(i) * pitch), bottom = std::round(double(i + 1) * pitch);
        Lane lane{in.names[i], in.rates[i], QRectF(left, top, out.plot.width(), bottom - top), {}, {}};
        lane.nameRect = QRectF(0, top, names, bottom - top);
        lane.rateRect = QRectF(in.size.width() - rates, top, rates, bottom - top);
        out.lanes.push_back(lane);
    }
    const double top = out.plot.bottom() + 2;
    double taken = std::numeric_limits<double>::max();
    const qint64 step = tickStep(in.windowMs);
    for (qint64 ago = 0; ago <= in.windowMs; ago += step) {
        const QString text = in.agoText(ago);
        const double width = std::ceil(in.axisWidth(text)) + 1;
        const double middle = out.plot.right() - out.plot.width() * double(ago) / double(in.windowMs);
        Tick tick{text, QRectF(middle - width / 2, top, width, AxisHeight - 4), Qt::AlignHCenter};
        if (ago == 0)
            tick.rect.moveRight(out.plot.right() + Overhang), tick.alignment = Qt::AlignRight;
        else if (tick.rect.left() < out.plot.left())
            tick.rect.moveLeft(out.plot.left()), tick.alignment = Qt::AlignLeft;
        if (tick.rect.right() + TickGap > taken)
            continue;
        taken = tick.rect.left();
        out.ticks.push_back(tick);
    }
    return out;
}

double LiveLanesLayout::x(qint64 timeMs, qint64 nowColumn) const
{
    return plot.right() - (double(nowColumn - columnOf(timeMs)) + 0.5) / devicePixelRatio;
}

int LiveLanesLayout::laneAt(QPointF point) const
{
    if (point.x() > plot.right() + Overhang || point.x() < 0)
        return -1;
    for (size_t i = 0; i < lanes.size(); ++i) {
        if (point.y() >= lanes[i].strip.top() && point.y() < lanes[i].strip.bottom())
            return int(i);
    }
    return -1;
}

bool LiveLanesLayout::isInView(qint64 bin, qint64 nowColumn) const
{
    const qint64 column = columnOf(LiveDots::middleOf(bin));
    return bin >= 0 && column <= nowColumn && column > nowColumn - columns;
}

qint64 LiveLanesLayout::around(int lane, qint64 bin, const LiveDots &dots) const
{
    const double reachMs = Reach * devicePixelRatio * msPerColumn / 2;
    const qint64 middle = LiveDots::middleOf(bin);
    return dots.count(lane, middle - qint64(reachMs) - LiveDots::BinMs, middle + qint64(reachMs));
}

LiveLanesLayout::Hit LiveLanesLayout::nearest(int lane, double at, double reach, const LiveDots &dots,
                                              qint64 nowColumn) const
{
    // Bins are in the order of their times, so those within reach are one stretch.
    const auto &bins = dots.lane(lane);
    const auto timeAt = [this, nowColumn](double place) {
        return qint64((double(nowColumn) - (plot.right() - place) * devicePixelRatio) * msPerColumn);
    };
    const LiveDots::Bin *best = nullptr;
    double distance = reach;
    const qint64 first = LiveDots::binOf(std::max<qint64>(0, timeAt(at - reach - 1) - LiveDots::BinMs));
    for (auto bin = std::ranges::lower_bound(bins, first, {}, &LiveDots::Bin::index); bin != bins.end(); ++bin) {
        const double place = x(LiveDots::middleOf(bin->index), nowColumn);
        if (place > at + reach)
            break;
        if (!isInView(bin->index, nowColumn) || std::abs(place - at) > distance)
            continue;
        distance = std::abs(place - at);
        best = &*bin;
    }
    return best ? Hit{lane, best->index, best->samples.back(), around(lane, best->index, dots)} : Hit{};
}

LiveLanesLayout::Hit LiveLanesLayout::hit(QPointF point, const LiveDots &dots, qint64 nowColumn) const
{
    const int lane = laneAt(point);
    return lane < 0 || isOnName(point) ? Hit{} : nearest(lane, point.x(), Reach, dots, nowColumn);
}

LiveLanesLayout::Hit LiveLanesLayout::beside(const Hit &from, int direction, const LiveDots &dots,
                                             qint64 nowColumn) const
{
    const auto &bins = dots.lane(from.lane);
    const auto made = [&](const LiveDots::Bin &bin, const LiveDot &dot) {
        return Hit{from.lane, bin.index, dot, around(from.lane, bin.index, dots)};
    };
    const auto own = std::ranges::lower_bound(bins, from.bin, {}, &LiveDots::Bin::index);
    if (own != bins.end() && own->index == from.bin) {
        const auto &samples = own->samples;
        const auto sample = std::ranges::find(samples, from.dot.sequence, &LiveDot::sequence);
        if (sample != samples.end()) {
            if (direction < 0 && sample != samples.begin())
                return made(*own, *std::prev(sample));
            if (direction > 0 && std::next(sample) != samples.end())
                return made(*own, *std::next(sample));
        }
    }
    if (direction < 0) {
        if (own == bins.begin() || !isInView(std::prev(own)->index, nowColumn))
            return from;
        return made(*std::prev(own), std::prev(own)->samples.back());
    }
    const auto next = own != bins.end() && own->index == from.bin ? std::next(own) : own;
    if (next == bins.end() || !isInView(next->index, nowColumn))
        return from;
    return made(*next, next->samples.front());
}

LiveLanesLayout::Hit LiveLanesLayout::inLane(const Hit &from, int direction, const LiveDots &dots,
                                             qint64 nowColumn) const
{
    const double at = x(LiveDots::middleOf(from.bin), nowColumn);
    for (int lane = from.lane + direction; lane >= 0 && lane < LiveDots::Lanes; lane += direction) {
        const Hit found = nearest(lane, at, plot.width(), dots, nowColumn);
        if (found.lane >= 0)
            return found;
    }
    return from;
}

LiveLanesLayout::Hit LiveLanesLayout::newest(const LiveDots &dots, qint64 nowColumn) const
{
    for (int lane = 0; lane < LiveDots::Lanes; ++lane) {
        const Hit found = nearest(lane, plot.right(), plot.width(), dots, nowColumn);
        if (found.lane >= 0)
            return found;
    }
    return {};
}

} // namespace glasshouse
