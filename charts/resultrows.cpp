// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/resultrows.h"

#include <algorithm>
#include <cmath>

namespace glasshouse {

namespace {

using Input = ResultLayout::Input;

constexpr double LegendGap = 10;
constexpr double RowHeight = 24, RowBar = 10, ColumnGap = 20, FigureGap = 8;
constexpr double WidestLabelShare = 0.36;

/// The lines of text, a point each. Returns what room the longest needs.
double placeRowLabels(ResultLayout &layout, const Input &in, double top)
{
    double label = in.axisWidth(in.data->name);
    for (const QString &text : in.data->labels)
        label = std::max(label, in.labelWidth(text));
    label = std::min(std::ceil(label), in.size.width() * WidestLabelShare);
    for (size_t i = 0; i < in.data->labels.size(); ++i) {
        ResultLayout::Point point;
        point.column = QRectF(0, top + RowHeight * double(i), in.size.width(), RowHeight);
        point.label = QRectF(0, point.column.top(), label, RowHeight);
        point.x = label;
        layout.points.push_back(point);
    }
    return label;
}

/// A table with bars: each figure has a column of its own, headed by its name in the legend's words.
void placeRowBars(ResultLayout &layout, const Input &in, double label)
{
    const std::vector<int> series = shownSeries(in);
    const double count = double(std::max<size_t>(1, series.size()));
    const double width = (in.size.width() - label) / count - ColumnGap;
    for (size_t s = 0; s < series.size(); ++s) {
        const ResultData::Series &of = in.data->series[size_t(series[s])];
        const ResultExtent extent = extentOf(*in.data, {series[s]});
        double figures = 0;
        std::vector<QString> texts;
        for (const std::optional<double> &value : of.values) {
            texts.push_back(value ? resultFigure(*in.format, of.unit, *value) : Format::absent());
            figures = std::max(figures, in.labelWidth(texts.back()));
        }
        const double left = std::round(label + ColumnGap + double(s) * (width + ColumnGap));
        const double room = std::max(4.0, width - figures - FigureGap);
        const double zero = left + room * -extent.low / extent.span();
        for (size_t i = 0; i < layout.points.size(); ++i) {
            const QRectF row = layout.points[i].column;
            const double end = zero + room * of.values[i].value_or(0) / extent.span();
            double length = std::abs(end - zero);
            if (of.values[i].value_or(0) != 0)
                length = std::max(2.0, length);
            layout.points[i].bars.push_back(
                {series[s], QRectF(std::min(zero, end), row.center().y() - RowBar / 2, length, RowBar), texts[i],
                 QRectF(left + room + FigureGap, row.top(), figures + 1, RowHeight)});
        }
    }
}

/// One bar a line, its parts behind each other, and their sum.
void placeRowStacks(ResultLayout &layout, const Input &in, double label)
{
    const std::vector<int> series = shownSeries(in);
    const ResultUnit unit = in.data->series.front().unit;
    const ResultExtent extent = extentOfSums(*in.data, series);
    double figures = 0;
    for (size_t i = 0; i < layout.points.size(); ++i) {
        double sum = 0;
        bool any = false;
        for (const int at : series) {
            sum += in.data->series[size_t(at)].values[i].value_or(0);
            any = any || in.data->series[size_t(at)].values[i].has_value();
        }
        layout.points[i].total = any ? resultFigure(*in.format, unit, sum) : Format::absent();
        figures = std::max(figures, in.labelWidth(layout.points[i].total));
    }
    const double left = std::round(label + ColumnGap);
    const double room = std::max(4.0, in.size.width() - left - figures - FigureGap - 1);
    for (size_t i = 0; i < layout.points.size(); ++i) {
        ResultLayout::Point &point = layout.points[i];
        const QRectF row = point.column;
        point.totalRect = QRectF(left + room + FigureGap, row.top(), figures + 1, RowHeight);
        double sum = 0, from = left;
        for (const int at : series) {
            const double value = in.data->series[size_t(at)].values[i].value_or(0);
            if (value <= 0)
                continue;
            sum += value;
            const double to = std::max(from + 1, left + room * sum / extent.span());
            const double gap = to - from >= 3 && to < left + room ? 1 : 0;
            point.bars.push_back({at, QRectF(from, row.center().y() - RowBar / 2, to - from - gap, RowBar), {}, {}});
            from = to;
        }
    }
}

} // namespace

ResultExtent extentOf(const ResultData &data, const std::vector<int> &series)
{
    ResultExtent extent;
    for (const int at : series)
        for (const std::optional<double> &value : data.series[size_t(at)].values)
            if (value) {
                extent.low = std::min(extent.low, *value);
                extent.high = std::max(extent.high, *value);
            }
    return extent;
}

ResultExtent extentOfSums(const ResultData &data, const std::vector<int> &series)
{
    ResultExtent extent;
    for (size_t i = 0; i < data.labels.size(); ++i) {
        double sum = 0;
        for (const int at : series)
            sum += data.series[size_t(at)].values[i].value_or(0);
        extent.high = std::max(extent.high, sum);
    }
    return extent;
}

std::vector<int> shownSeries(const ResultLayout::Input &in)
{
    std::vector<int> series;
    for (int i = 0; i < int(in.data->series.size()); ++i)
        if (!in.hidden.contains(i))
            series.push_back(i);
    return series;
}

void placeRows(ResultLayout &layout, const Input &in, double top)
{
    const double label = placeRowLabels(layout, in, top);
    if (in.data->stacked)
        placeRowStacks(layout, in, label);
    else
        placeRowBars(layout, in, label);
    layout.height = top + RowHeight * double(in.data->labels.size()) + LegendGap;
}

} // namespace glasshouse
