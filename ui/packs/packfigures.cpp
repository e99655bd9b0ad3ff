// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packfigures.h"

#include "base/zone.h"
#include "charts/resultfigure.h"
#include "charts/seriescolours.h"
#include "ui/filterfields.h"

#include <QDate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = PanelColumn::Unit;

ResultUnit resultUnit(Unit unit)
{
    switch (unit) {
    case Unit::Money:
        return ResultUnit::Usd;
    case Unit::Count:
    case Unit::Tokens:
        return ResultUnit::Tokens; // whole
    case Unit::Share:
        return ResultUnit::Share;
    case Unit::Duration:
        return ResultUnit::Milliseconds;
    case Unit::Text:
    case Unit::Day:
    case Unit::Time:
    case Unit::Number:
        break;
    }
    return ResultUnit::Number;
}

QString textIn(const PanelCell &cell)
{
    if (const auto *const text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *const whole = std::get_if<qint64>(&cell))
        return u"%1"_s.arg(*whole);
    if (const auto *const real = std::get_if<double>(&cell))
        return u"%1"_s.arg(*real);
    return {};
}

/// "18 Nov"; of months "Nov 2026"; weeks tell the year, since they stand for long periods.
QString dayLabel(PanelStep step, QDate day, const Format &format)
{
    return step == PanelStep::Month ? format.month(day)
        : step == PanelStep::Week   ? format.day(day, QDate::currentDate())
                                    : format.dayShort(day);
}

QString dayTitle(PanelStep step, QDate day, const Format &format)
{
    return step == PanelStep::Month ? format.month(day)
        : step == PanelStep::Week   ? format.days(day, day.addDays(6), QDate())
                                    : format.dayWithWeekday(day);
}

/// Values that this program has names of its own for.
QString valueText(const PanelColumn &column, const QString &value)
{
    const bool isNamed = column.key == u"outcome" || column.key == u"class";
    return value.isEmpty() ? Format::absent() : isNamed ? valueWords(column.key, value) : value;
}

QString positionLabel(const PanelColumn &column, const PanelCell &cell, const Format &format)
{
    if (column.unit == Unit::Day) {
        const QDate day = QDate::fromString(textIn(cell), Qt::ISODate);
        return day.isValid() ? dayLabel(column.step, day, format) : textIn(cell);
    }
    if (const auto *const ms = std::get_if<qint64>(&cell); ms && column.unit == Unit::Time)
        return format.dayAndTime(*ms, *ms);
    return valueText(column, textIn(cell));
}

QString positionTitle(const PanelColumn &column, const PanelCell &cell, const Format &format)
{
    if (column.unit == Unit::Day) {
        const QDate day = QDate::fromString(textIn(cell), Qt::ISODate);
        return day.isValid() ? dayTitle(column.step, day, format) : textIn(cell);
    }
    return positionLabel(column, cell, format);
}

/// Instants that are all midnights are days.
std::vector<QString> midnightLabels(const PanelFigure &figure, const QString &zone, const Format &format)
{
    const Zone local = Zone::fromId(zone).value_or(Zone());
    std::vector<QString> labels;
    for (const PanelCell &cell : figure.positions) {
        const auto *const ms = std::get_if<qint64>(&cell);
        if (figure.x.unit != Unit::Time || !ms || local.startOfDay(local.day(*ms)) != *ms)
            return {};
        labels.push_back(format.dayShort(local.day(*ms)));
    }
    return labels;
}

/// Instants, where the axis has them, so that points stand as far apart as they are.
std::vector<qint64> timesOf(const PanelFigure &figure)
{
    std::vector<qint64> times;
    for (const PanelCell &cell : figure.positions) {
        const auto *const ms = std::get_if<qint64>(&cell);
        if (figure.x.unit != Unit::Time || !ms || (!times.empty() && *ms <= times.back()))
            return {};
        times.push_back(*ms);
    }
    return times;
}

/// A value of the series' column, or where it has none the figure's own word.
QString seriesName(const PanelData &data, const PanelFigure::Series &series)
{
    if (series.isOther)
        return QObject::tr("Other");
    const int by = data.panel.series.isEmpty() ? -1 : data.table.indexOf(data.panel.series);
    return by >= 0 ? valueText(data.table.columns[std::size_t(by)], series.name) : packWord(series.name);
}

qint64 wholeOf(const PanelCell &cell)
{
    if (const auto *const whole = std::get_if<qint64>(&cell))
        return *whole;
    if (const auto *const real = std::get_if<double>(&cell))
        return std::isfinite(*real) ? qint64(std::llround(*real)) : 0;
    return 0;
}

} // namespace

QString panelCellText(const PanelColumn &column, const PanelCell &cell, const Format &format, bool isShort)
{
    if (std::holds_alternative<std::monostate>(cell))
        return Format::absent();
    switch (column.unit) {
    case Unit::Text:
    case Unit::Day:
        break;
    case Unit::Time:
        return isShort ? format.dayAndTime(wholeOf(cell), wholeOf(cell)) : format.exact(wholeOf(cell));
    case Unit::Count:
    case Unit::Tokens:
        return isShort ? format.countShort(wholeOf(cell)) : format.countFull(wholeOf(cell));
    case Unit::Money:
        return format.money(NanoUsd{wholeOf(cell)});
    case Unit::Share:
        return format.percent(numberOf(column, cell).value_or(0));
    case Unit::Duration:
        return format.durationFine(wholeOf(cell));
    case Unit::Number:
        if (const auto number = numberOf(column, cell))
            return resultFigure(format, ResultUnit::Number, *number);
        break;
    }
    const QString text = positionLabel(column, cell, format);
    return text.isEmpty() ? Format::absent() : text;
}

ResultShape resultShapeOf(const PanelData &data)
{
    const bool isLine = data.panel.kind == PackPanel::Kind::Chart && data.panel.style == PackPanel::Style::Line;
    if (isLine)
        return ResultShape::Lines;
    const int x = data.table.indexOf(data.panel.x);
    const bool alongNames = x >= 0 && data.table.columns[std::size_t(x)].unit == Unit::Text;
    return data.panel.kind == PackPanel::Kind::Chart && alongNames ? ResultShape::Rows : ResultShape::Columns;
}

ResultData resultDataOf(const PanelData &data, const TimeRange &range, const QString &zone, const Format &format,
                        SeriesColours *colours)
{
    const PanelFigure figure = figureOf(data, range, zone);
    ResultData result;
    result.name = packWord(columnTitle(data.panel, figure.x));
    for (const PanelCell &cell : figure.positions) {
        result.labels.push_back(positionLabel(figure.x, cell, format));
        result.titles.push_back(positionTitle(figure.x, cell, format));
    }
    if (auto days = midnightLabels(figure, zone, format); !days.empty())
        result.labels = std::move(days);
    result.times = timesOf(figure);
    result.stacked = data.panel.kind == PackPanel::Kind::Timeline || data.panel.style == PackPanel::Style::Stacked;
    const bool isByModel = data.panel.series == u"model";
    for (const PanelFigure::Series &each : figure.series) {
        if (result.series.size() == ResultData::MostSeries)
            break;
        ResultData::Series series;
        series.name = seriesName(data, each);
        series.unit = resultUnit(each.unit);
        series.values = each.values;
        if (each.isOther)
            series.colour = ResultData::Series::Other;
        else if (isByModel && colours && !each.name.isEmpty())
            series.colour = colours->slotOf(each.name);
        result.series.push_back(std::move(series));
    }
    return result;
}

PanelHeat heatOf(const PanelData &data, const TimeRange &range, const QString &zone)
{
    const PanelFigure figure = figureOf(data, range, zone);
    PanelHeat heat;
    heat.answer.zone = zone;
    if (!figure.series.empty() && figure.series.front().unit == Unit::Money)
        heat.measure = HeatmapQuestion::Measure::Cost;
    else if (!figure.series.empty() && figure.series.front().unit == Unit::Tokens)
        heat.measure = HeatmapQuestion::Measure::Tokens;
    const auto cellOf = [](const PanelFigure::Series &series, std::size_t at) {
        return at < series.values.size() && series.values[at] ? *series.values[at] : -1.0;
    };
    if (figure.x.unit != Unit::Day) { // hours of the day
        heat.shape = HeatmapQuestion::Shape::WeekdayByHour;
        for (int weekday = 1; weekday <= 7; ++weekday) {
            HeatmapRow row{u"%1"_s.arg(weekday), std::vector<double>(24, -1.0), 0};
            for (const PanelFigure::Series &series : figure.series) {
                if (series.name != row.key)
                    continue;
                for (std::size_t at = 0; at < figure.positions.size(); ++at) {
                    const int hour = textIn(figure.positions[at]).toInt();
                    if (hour >= 0 && hour < 24)
                        row.cells[std::size_t(hour)] = cellOf(series, at);
                }
                row.total = series.total;
            }
            heat.answer.rows.push_back(std::move(row));
        }
        return heat;
    }
    for (const PanelCell &cell : figure.positions)
        heat.answer.days.push_back(QDate::fromString(textIn(cell), Qt::ISODate));
    for (const PanelFigure::Series &series : figure.series) {
        HeatmapRow row{seriesName(data, series), {}, series.total};
        for (std::size_t at = 0; at < figure.positions.size(); ++at)
            row.cells.push_back(cellOf(series, at));
        heat.answer.rows.push_back(std::move(row));
    }
    return heat;
}

std::vector<KpiCardData> cardsOf(const PanelData &data, const Format &format)
{
    std::vector<KpiCardData> cards;
    for (const PanelNumber &number : numbersOf(data)) {
        KpiCardData card;
        card.label = packWord(number.title);
        card.value = panelCellText(number.column, number.value, format, true);
        if (number.column.unit == Unit::Count && !std::holds_alternative<std::monostate>(number.value))
            card.value = format.count(wholeOf(number.value));
        else if (number.column.unit == Unit::Money && !std::holds_alternative<std::monostate>(number.value))
            card.value = format.moneyShort(NanoUsd{wholeOf(number.value)});
        card.toolTip = card.label.toHtmlEscaped();
        const auto now = numberOf(number.column, number.value), before = numberOf(number.column, number.before);
        if (now && before) {
            card.change =
                number.column.unit == Unit::Share ? format.changeInRate(*now, *before) : format.change(*now, *before);
            card.changeNote = QObject::tr("vs before");
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace glasshouse
