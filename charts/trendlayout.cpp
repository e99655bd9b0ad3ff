// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendlayout.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double Margin = 0; // the panel brings its own
constexpr double LegendTop = 2, LegendHeight = 20, LegendGap = 12;
constexpr double Swatch = 9, SwatchGap = 6, TotalGap = 6, EntryGap = 16;
constexpr double AxisGap = 8, AxisTextHeight = 14;
constexpr double DateHeight = 20, BottomMargin = 6;
constexpr double PlotGap = 16;
constexpr double CostShare = 0.28;
constexpr double SmallestCostPlot = 30, SmallestHeightWithCost = 110;
constexpr double WidestBar = 56, NarrowestBarWithGaps = 4;
constexpr double DateSpace = 18;
constexpr int MostDailyLabels = 14, MonthsFrom = 200;
constexpr size_t FewestToJudge = 10;
constexpr double UnusualAgainstMedian = 2.5, UnusualAgainstNext = 1.5;

using Input = TrendLayout::Input;

bool isHidden(const TrendLayout::LegendEntry &entry)
{
    return entry.hidden;
}

void makeEntries(TrendLayout &layout, const Input &in)
{
    TrendLayout::LegendEntry other;
    qint64 otherTokens = 0;
    for (size_t i = 0; i < in.answer->series.size(); ++i) {
        const TrendSeries &series = in.answer->series[i];
        if (series.tokens == 0)
            continue;
        if (!in.hasColour[i]) {
            other.series.push_back(int(i));
            otherTokens += series.tokens;
            continue;
        }
        TrendLayout::LegendEntry entry;
        entry.key = series.name;
        entry.name = in.names[qsizetype(i)];
        entry.total = in.format->countShort(series.tokens);
        entry.series = {int(i)};
        entry.hidden = in.hidden.contains(series.name);
        layout.entries.push_back(std::move(entry));
    }
    if (!other.series.empty()) {
        other.name = in.otherName;
        other.total = in.format->countShort(otherTokens);
        other.hidden = in.hidden.contains(QString());
        layout.entries.push_back(std::move(other));
    }
}

void placeLegend(TrendLayout &layout, const Input &in)
{
    layout.legend = QRectF(Margin, LegendTop, std::max(0.0, in.size.width() - 2 * Margin), LegendHeight);
    const double foldWidth = in.legendWidth(u"+88"_s);
    double x = layout.legend.left();
    for (size_t i = 0; i < layout.entries.size(); ++i) {
        TrendLayout::LegendEntry &entry = layout.entries[i];
        const double nameWidth = in.legendWidth(entry.name), totalWidth = in.legendWidth(entry.total);
        const double width = Swatch + SwatchGap + nameWidth + TotalGap + totalWidth;
        const bool last = i + 1 == layout.entries.size();
        if (x + width + (last ? 0 : EntryGap + foldWidth) > layout.legend.right()) {
            layout.foldedEntries = int(layout.entries.size() - i);
            layout.foldedRect = QRectF(x, layout.legend.top(), foldWidth, LegendHeight);
            return;
        }
        entry.rect = QRectF(x - 4, layout.legend.top(), width + 8, LegendHeight);
        entry.swatch = QRectF(x, std::round(layout.legend.center().y() - Swatch / 2), Swatch, Swatch);
        entry.nameX = x + Swatch + SwatchGap;
        entry.totalX = entry.nameX + nameWidth + TotalGap;
        x += width + EntryGap;
    }
}

double bucketCost(const TrendBucket &bucket)
{
    return bucket.figures.cost ? bucket.figures.cost->usd() : 0;
}

bool anyCost(const TrendAnswer &answer)
{
    return std::any_of(answer.buckets.begin(), answer.buckets.end(),
                       [](const TrendBucket &b) { return bucketCost(b) > 0; });
}

/// Heights of the two plots; their left edge waits for the widest axis label.
void placePlots(TrendLayout &layout, const Input &in, double axisWidth)
{
    const double left = Margin + std::ceil(axisWidth) + AxisGap;
    const double width = std::max(1.0, in.size.width() - Margin - left);
    const double top = layout.entries.empty() ? LegendTop + AxisTextHeight : layout.legend.bottom() + LegendGap;
    const double bottom = std::max(top + 1, in.size.height() - BottomMargin - DateHeight);
    const double height = bottom - top;
    if (!anyCost(*in.answer) || height < SmallestHeightWithCost) {
        layout.bars = QRectF(left, top, width, height);
        return;
    }
    const double costHeight = std::max(SmallestCostPlot, std::round((height - PlotGap) * CostShare));
    layout.bars = QRectF(left, top, width, std::floor(height - PlotGap - costHeight));
    layout.cost = QRectF(left, bottom - costHeight, width, costHeight);
}

void placeTicks(std::vector<TrendLayout::Label> &labels, const AxisTicks &ticks, const QRectF &plot,
                const std::function<QString(double)> &text)
{
    for (double value : ticks.values) {
        const double y = std::round(plot.bottom() - plot.height() * value / ticks.top);
        labels.push_back({y, text(value), QRectF(0, y - AxisTextHeight / 2, plot.left() - AxisGap, AxisTextHeight)});
    }
}

/// Parts from the bottom up, edges on whole pixels so that the gaps between them are even.
std::vector<TrendLayout::Part> stack(const TrendLayout &layout, const TrendBucket &bucket, double left, double width,
                                     double top)
{
    std::vector<TrendLayout::Part> parts;
    qint64 below = 0;
    for (size_t e = 0; e < layout.entries.size(); ++e) {
        if (isHidden(layout.entries[e]))
            continue;
        qint64 tokens = 0;
        for (int series : layout.entries[e].series)
            tokens += bucket.tokens[size_t(series)];
        const auto y = [&](qint64 sum) {
            return std::round(layout.bars.bottom() - layout.bars.height() * double(sum) / top);
        };
        const double lower = y(below), upper = y(below + tokens);
        below += tokens;
        if (lower - upper < 1)
            continue;
        const double gap = parts.empty() || lower - upper < 2 || width < NarrowestBarWithGaps ? 0 : 1;
        parts.push_back({int(e), QRectF(left, upper, width, lower - upper - gap)});
    }
    if (parts.empty() && below > 0) // too small to see is still not nothing
        parts.push_back({0, QRectF(left, layout.bars.bottom() - 1, width, 1)});
    return parts;
}

qint64 visibleTokens(const TrendLayout &layout, const TrendBucket &bucket)
{
    qint64 sum = 0;
    for (const TrendLayout::LegendEntry &entry : layout.entries) {
        if (isHidden(entry))
            continue;
        for (int series : entry.series)
            sum += bucket.tokens[size_t(series)];
    }
    return sum;
}

void placeBuckets(TrendLayout &layout, const Input &in, double tokenTop, double costTop)
{
    const auto &buckets = in.answer->buckets;
    const double step = layout.bars.width() / double(std::max<size_t>(1, buckets.size()));
    const double width = std::clamp(std::round(step * 2 / 3), 1.0, WidestBar);
    const double foot = layout.cost.isEmpty() ? layout.bars.bottom() : layout.cost.bottom();
    for (size_t i = 0; i < buckets.size(); ++i) {
        TrendLayout::Bucket bucket;
        const double from = std::round(layout.bars.left() + step * double(i));
        const double to = std::round(layout.bars.left() + step * double(i + 1));
        bucket.column = QRectF(from, layout.bars.top(), to - from, foot - layout.bars.top());
        bucket.tokens = visibleTokens(layout, buckets[i]);
        bucket.complete = buckets[i].complete;
        bucket.parts = stack(layout, buckets[i], std::round(layout.bars.left() + step * (double(i) + 0.5) - width / 2),
                             width, tokenTop);
        // Nothing used costs nothing; used but without a price is a hole in the line.
        bucket.hasCost = buckets[i].figures.cost.has_value() || buckets[i].figures.tokens.total() == 0;
        bucket.costX = bucket.column.center().x();
        bucket.costY = layout.cost.bottom() - layout.cost.height() * bucketCost(buckets[i]) / costTop;
        layout.buckets.push_back(std::move(bucket));
    }
}

/// The one bucket whose cost stands far out: from the usual one, and from every other too, else it is just uneven use.
void findUnusual(TrendLayout &layout, const TrendAnswer &answer)
{
    std::vector<double> costs;
    size_t highest = 0;
    for (size_t i = 0; i < answer.buckets.size(); ++i) {
        if (const double cost = bucketCost(answer.buckets[i]); cost > 0)
            costs.push_back(cost);
        if (bucketCost(answer.buckets[i]) > bucketCost(answer.buckets[highest]))
            highest = i;
    }
    if (costs.size() < FewestToJudge)
        return;
    std::sort(costs.begin(), costs.end());
    const double median = costs[costs.size() / 2], most = costs.back(), next = costs[costs.size() - 2];
    if (most < median * UnusualAgainstMedian || most < next * UnusualAgainstNext)
        return;
    layout.unusual = int(highest);
    layout.unusualFactor = most / median;
}

bool wantsLabel(const Input &in, size_t index)
{
    const auto &buckets = in.answer->buckets;
    const QDate day = buckets[index].first;
    if (in.step != TrendQuestion::Step::Day || buckets.size() <= MostDailyLabels)
        return true;
    if (buckets.size() > MonthsFrom)
        return day.day() == 1;
    return day.dayOfWeek() == int(in.weekStart);
}

void placeDates(TrendLayout &layout, const Input &in)
{
    const bool months = in.step == TrendQuestion::Step::Month
        || (in.step == TrendQuestion::Step::Day && in.answer->buckets.size() > MonthsFrom);
    std::vector<size_t> wanted;
    double widest = 1;
    std::vector<QString> texts(layout.buckets.size());
    for (size_t i = 0; i < layout.buckets.size(); ++i) {
        if (!wantsLabel(in, i))
            continue;
        wanted.push_back(i);
        texts[i] =
            months ? in.format->month(in.answer->buckets[i].first) : in.format->dayShort(in.answer->buckets[i].first);
        widest = std::max(widest, in.axisWidth(texts[i]));
    }
    if (wanted.empty())
        return;
    // Every n-th of them, so that the distances stay even.
    const double distance = wanted.size() < 2
        ? layout.bars.width()
        : (layout.buckets[wanted.back()].costX - layout.buckets[wanted.front()].costX) / double(wanted.size() - 1);
    const size_t stride = std::max<size_t>(1, size_t(std::ceil((widest + DateSpace) / std::max(1.0, distance))));
    const double top = layout.buckets.front().column.bottom() + 6;
    for (size_t n = 0; n < wanted.size(); n += stride) {
        const double x = layout.buckets[wanted[n]].costX, width = in.axisWidth(texts[wanted[n]]) + 2;
        QRectF rect(x - width / 2, top, width, AxisTextHeight);
        rect.moveLeft(std::clamp(rect.left(), 2.0, std::max(2.0, in.size.width() - 2 - width)));
        layout.dates.push_back({x, texts[wanted[n]], rect});
    }
}

} // namespace

AxisTicks axisTicks(double maximum, int lines, bool whole)
{
    AxisTicks ticks;
    if (maximum > 0) {
        const double wanted = maximum / lines;
        double power = std::pow(10.0, std::floor(std::log10(wanted)));
        double factor = 10;
        for (double candidate : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
            if (power * candidate >= wanted * (1 - 1e-9)) {
                factor = candidate;
                break;
            }
        }
        ticks.step = power * factor;
        if (whole)
            ticks.step = std::max(1.0, std::ceil(ticks.step - 1e-9));
        lines = std::max(1, int(std::ceil(maximum / ticks.step - 1e-9)));
    } else {
        lines = 1;
    }
    for (int i = 0; i <= lines; ++i)
        ticks.values.push_back(ticks.step * i);
    ticks.top = ticks.values.back();
    return ticks;
}

TrendLayout TrendLayout::make(const Input &input)
{
    TrendLayout layout;
    makeEntries(layout, input);
    placeLegend(layout, input);
    qint64 mostTokens = 0;
    double mostCost = 0;
    for (const TrendBucket &bucket : input.answer->buckets) {
        mostTokens = std::max(mostTokens, visibleTokens(layout, bucket));
        mostCost = std::max(mostCost, bucketCost(bucket));
    }
    placePlots(layout, input, 0);
    const AxisTicks tokens = axisTicks(double(mostTokens), layout.bars.height() < 90 ? 2 : 3, true);
    const AxisTicks cost = axisTicks(mostCost, 1, false);
    const auto tokenText = [&](double value) { return input.format->countTick(value, tokens.step); };
    const auto costText = [&](double value) { return input.format->moneyTick(value, cost.step); };
    double axisWidth = 0;
    for (double value : tokens.values)
        axisWidth = std::max(axisWidth, input.axisWidth(tokenText(value)));
    for (double value : cost.values)
        axisWidth = std::max(axisWidth, layout.cost.isEmpty() ? 0 : input.axisWidth(costText(value)));
    layout.bars = layout.cost = {};
    placePlots(layout, input, axisWidth);
    placeTicks(layout.tokenTicks, tokens, layout.bars, tokenText);
    if (!layout.cost.isEmpty())
        placeTicks(layout.costTicks, cost, layout.cost, costText);
    placeBuckets(layout, input, tokens.top, cost.top);
    placeDates(layout, input);
    if (!layout.cost.isEmpty())
        findUnusual(layout, *input.answer);
    return layout;
}

int TrendLayout::bucketAt(QPointF point, bool clampX) const
{
    if (buckets.empty())
        return -1;
    const QRectF area(buckets.front().column.topLeft(), buckets.back().column.bottomRight());
    if (!clampX && !area.adjusted(0, 0, 0, DateHeight).contains(point))
        return -1;
    const auto after = std::upper_bound(buckets.begin(), buckets.end(), point.x(),
                                        [](double x, const Bucket &bucket) { return x < bucket.column.left(); });
    return std::max(0, int(after - buckets.begin()) - 1);
}

int TrendLayout::entryAt(QPointF point) const
{
    for (size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].rect.contains(point))
            return int(i);
    }
    return -1;
}

} // namespace glasshouse
