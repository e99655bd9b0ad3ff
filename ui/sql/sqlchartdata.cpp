// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlchartdata.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype DayLength = 10; ///< "2026-11-20"
constexpr size_t UsualFigures = 3;
constexpr qsizetype LongestName = 200;

QDate dayOf(const SqlCell &cell)
{
    const QString *text = std::get_if<QString>(&cell);
    return text && text->size() == DayLength ? QDate::fromString(*text, Qt::ISODate) : QDate();
}

bool holdsDays(const SqlResultModel &result, int column)
{
    bool any = false;
    for (int row = 0; row < result.rowCount(); ++row) {
        const SqlCell &cell = result.cell(row, column);
        if (std::holds_alternative<std::monostate>(cell))
            continue;
        if (!dayOf(cell).isValid())
            return false;
        any = true;
    }
    return any;
}

ResultUnit unitOf(SqlUnit unit)
{
    switch (unit) {
    case SqlUnit::Usd:
    case SqlUnit::NanoUsd:
        return ResultUnit::Usd;
    case SqlUnit::Milliseconds:
        return ResultUnit::Milliseconds;
    case SqlUnit::Nanoseconds:
        return ResultUnit::Nanoseconds;
    case SqlUnit::Tokens:
        return ResultUnit::Tokens;
    case SqlUnit::Bytes:
        return ResultUnit::Bytes;
    default:
        return ResultUnit::Number;
    }
}

/// Where a row stands, and what it is called there.
struct Place {
    int row = 0;
    qint64 ms = 0;
    QString label, title;
};

std::optional<Place> placeOf(const SqlResultModel &result, int row, int column, const Format &format, bool days)
{
    const SqlCell &cell = result.cell(row, column);
    if (days) {
        const QDate day = dayOf(cell);
        if (!day.isValid())
            return std::nullopt;
        return Place{row, day.startOfDay(Qt::UTC).toMSecsSinceEpoch(), format.dayShort(day),
                     format.dayWithWeekday(day)};
    }
    if (result.unit(column) == SqlUnit::Time) {
        const std::optional<qint64> ms = sqlInstant(cell);
        return ms ? std::optional(Place{row, *ms, {}, format.exact(*ms)}) : std::nullopt;
    }
    const bool null = std::holds_alternative<std::monostate>(cell);
    const QString text = null ? u"NULL"_s : sqlCellText(cell).left(LongestName).simplified();
    return Place{row, 0, text, text};
}

/// Days where the points span more than two of them, else the time of day.
void labelTimes(std::vector<Place> &places, const Format &format)
{
    constexpr qint64 TwoDaysMs = 2LL * 24 * 3600 * 1000;
    const bool wide = places.back().ms - places.front().ms > TwoDaysMs;
    for (Place &place : places) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(place.ms, format.zone());
        place.label = wide ? format.dayShort(local.date()) : format.timeOfDay(place.ms);
    }
}

} // namespace

std::vector<int> figureColumns(const SqlResultModel &result)
{
    std::vector<int> columns;
    for (int column = 0; column < result.columnCount(); ++column) {
        const SqlColumn::Type type = result.answer().columns[size_t(column)].type;
        if (isMeasure(result.unit(column)) && (type == SqlColumn::Type::Integer || type == SqlColumn::Type::Real))
            columns.push_back(column);
    }
    return columns;
}

bool isAlongTime(const SqlResultModel &result, int column)
{
    return column >= 0 && (result.unit(column) == SqlUnit::Time || holdsDays(result, column));
}

bool isAlongNames(const SqlResultModel &result, int column)
{
    return column >= 0 && result.unit(column) == SqlUnit::Text && !holdsDays(result, column);
}

SqlChartChoice usualChoice(const SqlResultModel &result)
{
    SqlChartChoice choice;
    const std::vector<int> figures = figureColumns(result);
    for (int column = 0; column < result.columnCount() && choice.along < 0; ++column)
        if (!isMeasure(result.unit(column)))
            choice.along = column;
    if (choice.along < 0 && figures.size() > 1)
        choice.along = figures.front();
    for (const int column : figures)
        if (column != choice.along && choice.figures.size() < UsualFigures)
            choice.figures.push_back(column);
    return choice.figures.empty() || result.rowCount() == 0 ? SqlChartChoice() : choice;
}

ResultData chartData(const SqlResultModel &result, const SqlChartChoice &choice, const Format &format, int *left)
{
    ResultData data;
    *left = 0;
    if (choice.along < 0)
        return data;
    const bool days = holdsDays(result, choice.along);
    const bool time = days || result.unit(choice.along) == SqlUnit::Time;
    const int most = isAlongNames(result, choice.along) ? MostRowsOfBars : MostPoints;
    std::vector<Place> places;
    for (int row = 0; row < result.rowCount() && int(places.size()) < most; ++row)
        if (std::optional<Place> place = placeOf(result, row, choice.along, format, days))
            places.push_back(*std::move(place));
    *left = result.rowCount() - int(places.size());
    if (time && !places.empty()) {
        std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.ms < b.ms; });
        if (!days)
            labelTimes(places, format);
    }
    data.name = result.headerData(choice.along, Qt::Horizontal).toString();
    for (const Place &place : places) {
        data.labels.push_back(place.label);
        data.titles.push_back(place.title);
        if (time)
            data.times.push_back(place.ms);
    }
    for (const int column : choice.figures) {
        ResultData::Series series{
            result.headerData(column, Qt::Horizontal).toString().left(LongestName), unitOf(result.unit(column)), {}};
        for (const Place &place : places) {
            std::optional<double> value = sqlNumber(result.cell(place.row, column));
            if (value && result.unit(column) == SqlUnit::NanoUsd)
                *value /= 1e9;
            series.values.push_back(value);
        }
        data.series.push_back(std::move(series));
    }
    return data;
}

} // namespace glasshouse
