// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfalllayout.h"

#include <algorithm>
#include <cmath>

namespace glasshouse {

namespace {

constexpr double Side = 14, Gap = 8;
constexpr double Indent = 10;
constexpr int MostIndent = 6; ///< deeper spans stand under each other
constexpr double LabelShare = 0.38, LabelLeast = 84, LabelMost = 260;
constexpr double BarHeight = 10, ThinnestBar = 2;
constexpr int MostTicks = 4;

/// 1, 2 or 5 times a power of ten, so that at most `MostTicks` steps fit.
qint64 tickStep(qint64 span)
{
    qint64 power = 1;
    while (power <= span / 10 / MostTicks)
        power *= 10;
    for (const qint64 factor : {1, 2, 5, 10, 20, 50}) {
        if (span / (power * factor) < MostTicks)
            return power * factor;
    }
    return power * 100;
}

} // namespace

double WaterfallLayout::x(qint64 ns) const
{
    const double share = double(ns - beginNs) / double(endNs - beginNs);
    return plot.left() + plot.width() * std::clamp(share, 0.0, 1.0);
}

int WaterfallLayout::rowAt(QPointF point) const
{
    const double at = (point.y() - AxisHeight) / RowHeight;
    return at >= 0 && at < double(rows.size()) ? int(at) : -1;
}

WaterfallLayout WaterfallLayout::make(const Input &input)
{
    WaterfallLayout layout;
    const std::vector<TraceSpan> &spans = *input.spans;
    const size_t shown = std::min(spans.size(), MostRows);
    layout.hidden = qint64(spans.size() - shown);
    layout.height = shown == 0 ? 0 : AxisHeight + double(shown) * RowHeight;
    if (shown == 0)
        return layout;

    layout.beginNs = std::ranges::min_element(spans, {}, &TraceSpan::beginNs)->beginNs;
    layout.endNs = std::max(layout.beginNs + 1, std::ranges::max_element(spans, {}, &TraceSpan::endNs)->endNs);
    double durations = 0;
    for (size_t i = 0; i < shown; ++i) {
        Row row;
        row.duration = input.format->durationFine(std::max<qint64>(0, spans[i].endNs - spans[i].beginNs));
        durations = std::max(durations, std::ceil(input.axisWidth(row.duration)));
        layout.rows.push_back(row);
    }
    const double label = std::clamp(input.width * LabelShare, LabelLeast, LabelMost);
    const double left = Side + label + Gap, right = input.width - Side - durations - Gap;
    layout.plot = QRectF(left, AxisHeight, std::max(8.0, right - left), double(shown) * RowHeight);

    for (size_t i = 0; i < shown; ++i) {
        const TraceSpan &span = spans[i];
        Row &row = layout.rows[i];
        const double top = AxisHeight + double(i) * RowHeight;
        const double indent = Indent * std::clamp(span.depth, 0, MostIndent);
        row.rect = QRectF(0, top, input.width, RowHeight);
        row.labelRect = QRectF(Side + indent, top, label - indent, RowHeight);
        row.label = input.elide(input.nameOf(span.event), row.labelRect.width());
        row.durationRect = QRectF(input.width - Side - durations, top, durations, RowHeight);
        const double from = std::min(layout.x(span.beginNs), layout.plot.right() - ThinnestBar);
        const double to = std::max(from + ThinnestBar, layout.x(std::max(span.beginNs, span.endNs)));
        row.bar = QRectF(from, top + (RowHeight - BarHeight) / 2, to - from, BarHeight);
        row.failed = isFailure(span.event.kind, span.event.outcome);
        row.eventClass = classOf(span.event.kind, span.event.action);
    }

    const qint64 whole = layout.endNs - layout.beginNs, step = tickStep(whole);
    double free = 0;
    for (qint64 at = 0; at <= whole; at += step) {
        Tick tick;
        tick.x = layout.x(layout.beginNs + at);
        tick.text = input.format->durationFine(at);
        const double width = std::ceil(input.axisWidth(tick.text));
        tick.rect = QRectF(std::min(tick.x, input.width - Side - width), 0, width, AxisHeight);
        if (tick.rect.left() < free)
            continue;
        free = tick.rect.right() + Gap;
        layout.ticks.push_back(tick);
    }
    return layout;
}

} // namespace glasshouse
