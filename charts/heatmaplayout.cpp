// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heatmaplayout.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double Margin = 0; // the panel brings its own
constexpr double Top = 4;
constexpr double LabelGap = 8;
constexpr double WidestLabel = 190, LabelShare = 0.34;
constexpr double DateHeight = 22, LegendHeight = 16, LegendGap = 8, BottomMargin = 8, TextHeight = 14;
constexpr double WidestPitch = 44, HighestPitch = 32, LowestPitch = 14, NarrowestPitch = 7;
constexpr double SwatchWidth = 16, SwatchHeight = 9, SwatchGap = 2;
constexpr double DateSpace = 14;
constexpr int HourStep = 3, MostDailyLabels = 10;

using Input = HeatmapLayout::Input;

bool byDay(const Input &in)
{
    return in.shape != HeatmapQuestion::Shape::WeekdayByHour;
}

int columnsOf(const Input &in)
{
    return byDay(in) ? int(in.answer->days.size()) : 24;
}

QString figure(const Input &in, double value)
{
    if (in.measure == HeatmapQuestion::Measure::Cost)
        return in.format->moneyShort(NanoUsd{qint64(std::llround(value * 1e9))});
    return in.format->countShort(qint64(std::llround(value)));
}

QStringList rowTexts(const Input &in)
{
    QStringList texts;
    for (const HeatmapRow &row : in.answer->rows)
        texts.append(byDay(in) ? row.key : in.format->weekday(std::clamp(row.key.toInt(), 1, 7)));
    return in.shape == HeatmapQuestion::Shape::ProjectByDay ? shortPaths(texts) : texts;
}

/// Rows and the grid between their labels and totals.
void placeGrid(HeatmapLayout &layout, const Input &in)
{
    const QStringList texts = rowTexts(in);
    const double bottom = DateHeight + LegendGap + LegendHeight + BottomMargin;
    const double height = std::max(LowestPitch, in.size.height() - Top - bottom);
    const int all = int(in.answer->rows.size());
    const int shown = std::clamp(int(height / LowestPitch), std::min(1, all), all);
    layout.hiddenRows = all - shown;
    double labelWidth = 0, totalWidth = 0;
    for (int i = 0; i < shown; ++i) {
        labelWidth = std::max(labelWidth, std::ceil(in.labelWidth(texts[i])) + 1);
        totalWidth = std::max(totalWidth, std::ceil(in.labelWidth(figure(in, in.answer->rows[size_t(i)].total))));
    }
    labelWidth = std::min({labelWidth, WidestLabel, in.size.width() * LabelShare});
    const double left = Margin + labelWidth + LabelGap;
    const double room = std::max(NarrowestPitch, in.size.width() - left - LabelGap - totalWidth - Margin);
    const int columns = columnsOf(in);
    layout.columns = std::min(columns, std::max(1, int(room / NarrowestPitch)));
    layout.firstColumn = columns - layout.columns; // the latest days are the ones looked for
    layout.pitchX = std::min(WidestPitch, std::floor(2 * room / std::max(1, layout.columns)) / 2);
    // Cells may stand a little taller than wide, as in a calendar, but not like bars.
    const double highest = std::clamp(layout.pitchX * 1.4, LowestPitch, HighestPitch);
    layout.pitchY = std::floor(std::clamp(height / std::max(1, shown), LowestPitch, highest));
    const double gap = layout.pitchX < 10 ? 1 : 2;
    layout.cellWidth = layout.pitchX - gap;
    layout.cellHeight = layout.pitchY - 2;
    layout.grid = QRectF(left, Top, layout.pitchX * layout.columns, layout.pitchY * shown);
    for (int i = 0; i < shown; ++i) {
        HeatmapLayout::Row row;
        row.key = in.answer->rows[size_t(i)].key;
        row.label = in.elide(texts[i], labelWidth);
        row.total = figure(in, in.answer->rows[size_t(i)].total);
        const double y = Top + layout.pitchY * i;
        row.labelRect = QRectF(Margin, y, labelWidth, layout.cellHeight);
        row.totalRect = QRectF(layout.grid.right() + LabelGap - 2, y, totalWidth, layout.cellHeight);
        layout.rows.push_back(std::move(row));
    }
    if (layout.hiddenRows > 0 && in.hiddenRows) {
        layout.hidden.text = in.hiddenRows(layout.hiddenRows);
        const double width = std::max(labelWidth, in.axisWidth(layout.hidden.text) + 1);
        layout.hidden.rect = QRectF(Margin + labelWidth - width, layout.grid.bottom() + 4, width, TextHeight);
    }
}

void placeDates(HeatmapLayout &layout, const Input &in)
{
    const int weekStart = int(in.format->locale().firstDayOfWeek());
    const auto &days = in.answer->days;
    const bool byWeek = byDay(in) && days.size() > 1 && days[0].daysTo(days[1]) == 7; // all of them begin one
    double end = -1000;
    for (int column = layout.firstColumn; column < layout.firstColumn + layout.columns; ++column) {
        QString text;
        if (!byDay(in)) {
            if (column % HourStep == 0)
                text = in.format->hour(column);
        } else if (const QDate day = in.answer->days[size_t(column)];
                   byWeek || day.dayOfWeek() == weekStart || in.answer->days.size() <= MostDailyLabels) {
            text = in.format->dayShort(day);
        }
        if (text.isEmpty())
            continue;
        const double width = in.axisWidth(text) + 2;
        const double middle = layout.grid.left() + (column - layout.firstColumn) * layout.pitchX + layout.cellWidth / 2;
        QRectF rect(middle - width / 2, layout.grid.bottom() + 4, width, TextHeight);
        rect.moveLeft(std::max(rect.left(), layout.grid.left() - 4));
        if (rect.left() < end + DateSpace || rect.right() > in.size.width() - 2)
            continue;
        end = rect.right();
        layout.dates.push_back({text, rect});
    }
}

void makeBins(HeatmapLayout &layout, const Input &in)
{
    std::vector<double> values;
    for (const HeatmapRow &row : in.answer->rows)
        values.insert(values.end(), row.cells.begin(), row.cells.end());
    layout.maximum = values.empty() ? 0 : std::max(0.0, *std::max_element(values.begin(), values.end()));
    layout.bins = HeatBins::make(std::move(values), in.steps);
}

/// Title, low value, steps, high value, then the cell that stands for no data; what has no room is left out from the ends.
void placeLegend(HeatmapLayout &layout, const Input &in)
{
    const double y = layout.grid.bottom() + DateHeight + LegendGap;
    const auto edge = [&](double value) {
        const bool wholeDollars = in.measure == HeatmapQuestion::Measure::Cost && layout.maximum >= 100;
        return wholeDollars ? in.format->moneyTick(value, 1) : figure(in, value);
    };
    layout.legendLow = edge(layout.bins.lowest);
    layout.legendHigh = edge(layout.maximum);
    layout.legendTitle = in.legendTitle ? in.legendTitle(layout.columns) : QString();
    layout.noDataText = in.noDataText;
    const double titleWidth = in.axisWidth(layout.legendTitle), noDataWidth = in.axisWidth(in.noDataText);
    const double lowWidth = in.axisWidth(layout.legendLow), highWidth = in.axisWidth(layout.legendHigh);
    const double rampWidth = lowWidth + 6 + in.steps * (SwatchWidth + SwatchGap) + 4 + highWidth;
    const double noDataFull = 20 + SwatchHeight + 6 + noDataWidth;
    const double room = in.size.width() - 2 * Margin;
    const bool withNoData = rampWidth + noDataFull <= room;
    const bool withTitle = withNoData && titleWidth + 16 + rampWidth + noDataFull <= room;
    const double all = (withTitle ? titleWidth + 16 : 0) + rampWidth + (withNoData ? noDataFull : 0);
    double x = std::clamp(layout.grid.left(), Margin, std::max(Margin, Margin + room - all));
    if (withTitle) {
        layout.legendTitleRect = QRectF(x, y, titleWidth + 1, LegendHeight);
        x = layout.legendTitleRect.right() + 15;
    }
    layout.legendLowRect = QRectF(x, y, lowWidth, LegendHeight);
    x = layout.legendLowRect.right() + 6;
    for (int step = 0; step < in.steps; ++step, x += SwatchWidth + SwatchGap)
        layout.legendSteps.push_back(
            QRectF(x, std::round(y + (LegendHeight - SwatchHeight) / 2), SwatchWidth, SwatchHeight));
    layout.legendHighRect = QRectF(x + 4, y, highWidth, LegendHeight);
    if (withNoData) {
        x = layout.legendHighRect.right() + 20;
        layout.noDataSwatch = QRectF(x, std::round(y + (LegendHeight - SwatchHeight) / 2), SwatchHeight, SwatchHeight);
        layout.noDataRect = QRectF(x + SwatchHeight + 6, y, noDataWidth + 1, LegendHeight);
    }
    layout.legend = QRectF(Margin, y, room, LegendHeight);
}

} // namespace

HeatBins HeatBins::make(std::vector<double> values, int steps)
{
    HeatBins bins;
    bins.steps = steps;
    bins.hasZero = std::find(values.begin(), values.end(), 0.0) != values.end();
    std::erase_if(values, [](double value) { return value <= 0; });
    std::sort(values.begin(), values.end());
    if (values.empty())
        return bins;
    bins.lowest = bins.hasZero ? 0 : values.front();
    // Zero is a step of its own: a day without an error is not a day with few.
    const size_t count = size_t(steps - (bins.hasZero ? 1 : 0));
    for (size_t i = 1; i <= count; ++i) {
        const double edge = values[(i * values.size() + count - 1) / count - 1];
        if (bins.upper.empty() || edge > bins.upper.back())
            bins.upper.push_back(edge);
    }
    return bins;
}

int HeatBins::stepOf(double value) const
{
    if (value < 0)
        return -1;
    if (value == 0 || upper.empty())
        return 0;
    const auto bin = std::lower_bound(upper.begin(), upper.end(), value);
    const int index = std::min(int(bin - upper.begin()), int(upper.size()) - 1);
    // Fewer different values than steps are spread over the ramp, the largest at its end.
    const int first = hasZero ? 1 : 0;
    const int room = steps - 1 - first;
    return upper.size() == 1 ? first + room / 2
                             : first + int(std::lround(double(room) * index / double(upper.size() - 1)));
}

HeatmapLayout HeatmapLayout::make(const Input &input)
{
    HeatmapLayout layout;
    if (columnsOf(input) == 0 || input.answer->rows.empty())
        return layout;
    placeGrid(layout, input);
    placeDates(layout, input);
    makeBins(layout, input);
    placeLegend(layout, input);
    return layout;
}

QRectF HeatmapLayout::cell(int row, int column) const
{
    return QRectF(grid.left() + (column - firstColumn) * pitchX, grid.top() + row * pitchY, cellWidth, cellHeight);
}

HeatmapLayout::Hit HeatmapLayout::hit(QPointF point) const
{
    if (rows.empty() || point.y() < grid.top() || point.y() >= grid.bottom())
        return {};
    const int row = std::min(int((point.y() - grid.top()) / pitchY), int(rows.size()) - 1);
    if (rows[size_t(row)].labelRect.adjusted(-LabelGap, -1, LabelGap / 2, 1).contains(point))
        return {row, -1};
    if (point.x() < grid.left() || point.x() >= grid.right())
        return {};
    return {row, firstColumn + std::min(int((point.x() - grid.left()) / pitchX), columns - 1)};
}

QStringList shortPaths(const QStringList &paths)
{
    QStringList result;
    QHash<QString, int> uses;
    std::vector<int> depth(size_t(paths.size()), 1);
    const auto tail = [](const QString &path, int parts) {
        const QString last = path.section(u'/', -parts, -1, QString::SectionSkipEmpty);
        return last.isEmpty() ? path : last;
    };
    // Those that end alike get one part more, until they differ or have no more parts.
    for (bool changed = true; changed;) {
        changed = false;
        uses.clear();
        result.clear();
        for (qsizetype i = 0; i < paths.size(); ++i) {
            result.append(tail(paths[i], depth[size_t(i)]));
            ++uses[result.back()];
        }
        for (qsizetype i = 0; i < paths.size(); ++i) {
            if (uses[result[i]] > 1 && tail(paths[i], depth[size_t(i)] + 1) != result[i]) {
                ++depth[size_t(i)];
                changed = true;
            }
        }
    }
    return result;
}

} // namespace glasshouse
