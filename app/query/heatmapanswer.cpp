// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

#include <QDateTime>

#include <algorithm>
#include <map>

namespace glasshouse {

namespace {

constexpr int MaxDays = 400;
constexpr double Nothing = -1;

double measureOf(HeatmapQuestion::Measure measure, const Figures &f)
{
    switch (measure) {
    case HeatmapQuestion::Measure::Calls:
        return double(f.calls);
    case HeatmapQuestion::Measure::Tokens:
        return double(f.tokens.total());
    case HeatmapQuestion::Measure::Cost:
        return double(f.cost) / 1e9;
    case HeatmapQuestion::Measure::Errors:
        return double(f.errors);
    case HeatmapQuestion::Measure::ToolCalls:
        return double(f.tools);
    }
    return 0;
}

void add(std::vector<double> &cells, size_t column, double value)
{
    double &cell = cells[column];
    cell = (cell < 0 ? 0 : cell) + value;
}

void weekdayByHour(const HeatmapQuestion &question, Lookup &lookup, const Zone &zone, HeatmapAnswer &answer)
{
    answer.rows.resize(7);
    for (int day = 0; day < 7; ++day)
        answer.rows[size_t(day)] = {QString::number(day + 1), std::vector<double>(24, Nothing), 0};
    for (const QuarterCell &cell : lookup.cells(Split::None, Split::None, question.filter, zone, Lookup::Grain::Hour)) {
        if (cell.quarterMs == NoTime)
            continue;
        HeatmapRow &row = answer.rows[size_t(zone.day(cell.quarterMs).dayOfWeek() - 1)];
        const double value = measureOf(question.measure, cell.figures);
        add(row.cells, size_t(zone.hour(cell.quarterMs)), value);
        row.total += value;
    }
}

void byDay(const HeatmapQuestion &question, Lookup &lookup, const Zone &zone, HeatmapAnswer &answer)
{
    const bool projects = question.shape == HeatmapQuestion::Shape::ProjectByDay;
    const auto cells =
        lookup.cells(projects ? Split::Project : Split::Agent, Split::None, question.filter, zone, Lookup::Grain::Day);
    std::map<qint64, std::map<QDate, double>> rows;
    QDate first, last;
    for (const QuarterCell &cell : cells) {
        if (cell.quarterMs == NoTime)
            continue;
        const QDate day = zone.day(cell.quarterMs);
        rows[cell.first][day] += measureOf(question.measure, cell.figures);
        first = first.isValid() ? std::min(first, day) : day;
        last = last.isValid() ? std::max(last, day) : day;
    }
    if (rows.empty())
        return;
    const TimeRange &range = question.filter.range;
    if (range.beginMs != NoTime)
        first = zone.day(range.beginMs);
    if (range.endMs != std::numeric_limits<qint64>::max())
        last = std::max(last, zone.day(std::min(range.endMs, QDateTime::currentMSecsSinceEpoch()) - 1));
    if (first.daysTo(last) > MaxDays)
        first = last.addDays(-MaxDays);
    for (QDate day = first; day <= last; day = day.addDays(1))
        answer.days.push_back(day);
    for (const auto &[value, days] : rows) {
        HeatmapRow row{lookup.text(projects ? Dimension::Project : Dimension::Agent, value),
                       std::vector<double>(answer.days.size(), Nothing), 0};
        for (const auto &[day, amount] : days) {
            row.total += amount;
            if (day >= first)
                add(row.cells, size_t(first.daysTo(day)), amount);
        }
        if (!row.key.isEmpty() || row.total > 0) // what belongs to no project or agent counts only where it counts
            answer.rows.push_back(std::move(row));
    }
    std::sort(answer.rows.begin(), answer.rows.end(), [](const HeatmapRow &a, const HeatmapRow &b) {
        return std::tuple(-a.total, a.key) < std::tuple(-b.total, b.key);
    });
    if (answer.rows.size() > size_t(question.maxRows)) {
        answer.otherRows = int(answer.rows.size()) - question.maxRows;
        answer.rows.resize(size_t(question.maxRows));
    }
}

} // namespace

Result<HeatmapAnswer> answer(const HeatmapQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    if (question.maxRows < 1)
        return fail(Error::Code::Rejected, QStringLiteral("a heatmap needs at least one row"));
    HeatmapAnswer answer;
    answer.zone = zone->id();
    if (question.shape == HeatmapQuestion::Shape::WeekdayByHour)
        weekdayByHour(question, lookup, *zone, answer);
    else
        byDay(question, lookup, *zone, answer);
    return answer;
}

} // namespace glasshouse
