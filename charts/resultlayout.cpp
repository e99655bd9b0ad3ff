// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/resultlayout.h"

#include "charts/resultrows.h"
#include "charts/trendlayout.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double LegendTop = 2, LegendHeight = 20, LegendGap = 10;
constexpr double Swatch = 9, SwatchGap = 6, EntryGap = 16;
constexpr double AlmostAll = 0.75;
constexpr double LeastName = 96, MostOfLine = 0.45;
constexpr double AxisGap = 8, TextHeight = 14, LabelRoom = 22, PlotGap = 18;
constexpr double LeastPlot = 48;
constexpr double WidestBar = 56;
constexpr double LabelSpace = 18;

using Input = ResultLayout::Input;

/// Wraps to further lines; a name that would take half of one is cut in its middle. Returns where it ends.
double placeLegend(ResultLayout &layout, const Input &in)
{
    double x = 0, y = LegendTop;
    for (int i = 0; i < int(in.data->series.size()); ++i) {
        QString name = in.data->series[size_t(i)].name;
        const double most = std::max(LeastName, in.size.width() * MostOfLine);
        if (in.cut && in.labelWidth(name) > most)
            name = in.cut(name, most);
        const double text = in.labelWidth(name);
        const double width = Swatch + SwatchGap + text;
        if (x > 0 && x + width > in.size.width()) {
            x = 0;
            y += LegendHeight;
        }
        ResultLayout::Entry entry{i, in.hidden.contains(i), QRectF(x - 4, y, width + 8, LegendHeight), {}, {}, name};
        entry.swatch = QRectF(x, std::round(y + (LegendHeight - Swatch) / 2), Swatch, Swatch);
        entry.text = QRectF(x + Swatch + SwatchGap, y, text + 1, LegendHeight);
        layout.legend.push_back(entry);
        x += width + EntryGap;
    }
    return y + LegendHeight + LegendGap;
}

/// One plot for each unit, in the order of the columns.
void makePlots(ResultLayout &layout, const Input &in)
{
    for (const int series : shownSeries(in)) {
        const ResultUnit unit = in.data->series[size_t(series)].unit;
        auto plot = std::find_if(layout.plots.begin(), layout.plots.end(),
                                 [unit](const ResultLayout::Plot &p) { return p.unit == unit; });
        if (plot == layout.plots.end())
            plot = layout.plots.insert(layout.plots.end(), ResultLayout::Plot{unit, {}, 0, {}, {}});
        plot->series.push_back(series);
    }
}

struct Scale {
    ResultExtent extent;
    double step = 1;
    std::vector<double> ticks;
};

Scale scaleOf(const Input &in, const ResultLayout::Plot &plot, int lines)
{
    const bool isStack = in.data->stacked && in.shape == ResultShape::Columns;
    const ResultExtent of = isStack ? extentOfSums(*in.data, plot.series) : extentOf(*in.data, plot.series);
    const bool whole = plot.unit == ResultUnit::Tokens || plot.unit == ResultUnit::Bytes;
    Scale scale;
    if (plot.unit == ResultUnit::Share && of.low >= 0 && of.high <= 1 && of.high > AlmostAll) {
        scale.step = 0.5; // there is no more than all of it
        scale.ticks = {0, 0.5, 1};
        scale.extent = {0, 1};
        return scale;
    }
    scale.step = axisTicks(std::max(of.high, -of.low), lines, whole).step;
    const int above = int(std::ceil(of.high / scale.step - 1e-9)), below = int(std::ceil(-of.low / scale.step - 1e-9));
    for (int i = -below; i <= std::max(above, below == 0 ? 1 : 0); ++i)
        scale.ticks.push_back(scale.step * i);
    scale.extent = {scale.ticks.front(), scale.ticks.back()};
    return scale;
}

std::vector<Scale> placePlots(ResultLayout &layout, const Input &in, double top)
{
    const double bottom = in.size.height() - LabelRoom;
    const double gaps = PlotGap * double(layout.plots.size() - 1);
    const double height = std::max(LeastPlot, (bottom - top - gaps) / double(layout.plots.size()));
    std::vector<Scale> scales;
    double left = 0;
    for (const ResultLayout::Plot &plot : layout.plots) {
        scales.push_back(scaleOf(in, plot, height < 90 ? 2 : 3));
        for (const double value : scales.back().ticks)
            left = std::max(left, in.axisWidth(resultTick(*in.format, plot.unit, value, scales.back().step)));
    }
    left = std::ceil(left) + AxisGap;
    for (size_t i = 0; i < layout.plots.size(); ++i) {
        ResultLayout::Plot &plot = layout.plots[i];
        const Scale &scale = scales[i];
        plot.area = QRectF(left, std::round(top + double(i) * (height + PlotGap)),
                           std::max(1.0, in.size.width() - left), std::floor(height));
        const auto y = [&](double value) {
            return std::round(plot.area.bottom()
                              - plot.area.height() * (value - scale.extent.low) / scale.extent.span());
        };
        plot.zero = y(0);
        for (const double value : scale.ticks)
            plot.ticks.push_back({y(value), resultTick(*in.format, plot.unit, value, scale.step),
                                  QRectF(0, y(value) - TextHeight / 2, left - AxisGap, TextHeight)});
    }
    return scales;
}

/// Each point's middle and the room it has, along the plots.
double placePoints(ResultLayout &layout, const Input &in)
{
    const QRectF area = layout.plots.front().area;
    const size_t count = in.data->labels.size();
    double step = area.width() / double(std::max<size_t>(1, count));
    const std::vector<qint64> &times = in.data->times;
    if (times.size() == count && count > 1 && times.back() > times.front()) {
        qint64 least = times.back() - times.front();
        for (size_t i = 1; i < count; ++i)
            if (times[i] > times[i - 1])
                least = std::min(least, times[i] - times[i - 1]);
        const double span = double(times.back() - times.front() + least);
        step = area.width() * double(least) / span;
        for (size_t i = 0; i < count; ++i)
            layout.points.push_back(
                {{}, {}, area.left() + area.width() * double(times[i] - times[0]) / span + step / 2, {}});
    } else {
        for (size_t i = 0; i < count; ++i)
            layout.points.push_back({{}, {}, area.left() + step * (double(i) + 0.5), {}});
    }
    const double foot = layout.plots.back().area.bottom();
    for (size_t i = 0; i < count; ++i) {
        const double from = i == 0 ? area.left() : (layout.points[i - 1].x + layout.points[i].x) / 2;
        const double to = i + 1 == count ? area.right() : (layout.points[i].x + layout.points[i + 1].x) / 2;
        layout.points[i].column = QRectF(from, area.top(), to - from, foot - area.top());
    }
    return step;
}

void placeBars(ResultLayout &layout, const Input &in, const std::vector<Scale> &scales, double step)
{
    for (size_t p = 0; p < layout.plots.size(); ++p) {
        const ResultLayout::Plot &plot = layout.plots[p];
        const double beside = double(plot.series.size());
        const double width = std::clamp(std::floor(step * 2 / 3 / beside), 1.0, WidestBar);
        for (size_t i = 0; i < layout.points.size(); ++i) {
            double x = std::round(layout.points[i].x - width * beside / 2);
            for (const int series : plot.series) {
                const std::optional<double> value = in.data->series[size_t(series)].values[i];
                if (value) {
                    double end = std::round(plot.zero - plot.area.height() * *value / scales[p].extent.span());
                    if (*value != 0 && end == plot.zero) // too small to see is still not nothing
                        end += *value > 0 ? -1 : 1;
                    const double gap = width >= 4 && beside > 1 ? 1 : 0;
                    layout.points[i].bars.push_back(
                        {series, QRectF(x, std::min(end, plot.zero), width - gap, std::abs(end - plot.zero)), {}, {}});
                }
                x += width;
            }
        }
    }
}

void placeStacks(ResultLayout &layout, const Input &in, const std::vector<Scale> &scales, double step)
{
    const double width = std::clamp(std::floor(step * 2 / 3), 1.0, WidestBar);
    for (size_t p = 0; p < layout.plots.size(); ++p) {
        const ResultLayout::Plot &plot = layout.plots[p];
        for (size_t i = 0; i < layout.points.size(); ++i) {
            const double x = std::round(layout.points[i].x - width / 2);
            double sum = 0, foot = plot.zero;
            for (const int series : plot.series) {
                const double value = in.data->series[size_t(series)].values[i].value_or(0);
                if (value <= 0)
                    continue;
                sum += value;
                const double top = std::round(plot.zero - plot.area.height() * sum / scales[p].extent.span());
                const double gap = foot < plot.zero && foot - top >= 3 ? 1 : 0; // between parts that have room for it
                if (top < foot)
                    layout.points[i].bars.push_back({series, QRectF(x, top, width, foot - top - gap), {}, {}});
                foot = top;
            }
            if (sum > 0 && foot == plot.zero) // too small to see is still not nothing
                layout.points[i].bars.push_back({plot.series.front(), QRectF(x, plot.zero - 1, width, 1), {}, {}});
        }
    }
}

void placeLines(ResultLayout &layout, const Input &in, const std::vector<Scale> &scales)
{
    for (size_t p = 0; p < layout.plots.size(); ++p) {
        const ResultLayout::Plot &plot = layout.plots[p];
        for (const int series : plot.series) {
            ResultLayout::Line line{series, {}};
            bool open = false;
            for (size_t i = 0; i < layout.points.size(); ++i) {
                const std::optional<double> value = in.data->series[size_t(series)].values[i];
                if (value) {
                    if (!open)
                        line.stretches.emplace_back();
                    line.stretches.back().emplace_back(
                        layout.points[i].x, plot.zero - plot.area.height() * *value / scales[p].extent.span());
                }
                open = value.has_value();
            }
            layout.lines.push_back(std::move(line));
        }
    }
}

/// Every n-th, so that the distances stay even and none touch.
void placeLabels(ResultLayout &layout, const Input &in)
{
    double widest = 1;
    for (const QString &label : in.data->labels)
        widest = std::max(widest, in.axisWidth(label));
    const double top = layout.plots.back().area.bottom() + 6;
    double free = -LabelSpace;
    for (size_t i = 0; i < layout.points.size(); ++i) {
        const double x = layout.points[i].x;
        if (x - widest / 2 < free + LabelSpace && i > 0)
            continue;
        const double width = in.axisWidth(in.data->labels[i]) + 2;
        QRectF rect(x - width / 2, top, width, TextHeight);
        rect.moveLeft(std::clamp(rect.left(), 0.0, std::max(0.0, in.size.width() - width)));
        layout.labels.push_back({x, in.data->labels[i], rect});
        free = x + widest / 2;
    }
}

} // namespace

ResultLayout ResultLayout::make(const Input &in)
{
    ResultLayout layout;
    if (in.data->labels.empty() || in.data->series.empty())
        return layout;
    const double top = placeLegend(layout, in);
    if (in.shape == ResultShape::Rows) {
        placeRows(layout, in, top);
        return layout;
    }
    makePlots(layout, in);
    if (layout.plots.empty()) { // all of them are switched off
        layout.height = top;
        return layout;
    }
    const std::vector<Scale> scales = placePlots(layout, in, top);
    const double step = placePoints(layout, in);
    if (in.shape == ResultShape::Lines)
        placeLines(layout, in, scales);
    else if (in.data->stacked)
        placeStacks(layout, in, scales, step);
    else
        placeBars(layout, in, scales, step);
    placeLabels(layout, in);
    layout.height = top + double(layout.plots.size()) * (LeastPlot + PlotGap) + LabelRoom;
    return layout;
}

int ResultLayout::pointAt(QPointF at) const
{
    for (size_t i = 0; i < points.size(); ++i)
        if (points[i].column.contains(at))
            return int(i);
    return -1;
}

int ResultLayout::seriesAt(int point, QPointF at) const
{
    for (const Bar &bar : points[size_t(point)].bars)
        if (bar.rect.contains(at))
            return bar.series;
    return -1;
}

int ResultLayout::legendAt(QPointF at) const
{
    for (size_t i = 0; i < legend.size(); ++i)
        if (legend[i].rect.contains(at))
            return int(i);
    return -1;
}

} // namespace glasshouse
