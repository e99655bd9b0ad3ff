// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

#include <QDateTime>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace glasshouse {

namespace {

constexpr int MaxDays = 400;
constexpr double Nothing = -1;

Amount amountFor(HeatmapQuestion::Measure measure)
{
    switch (measure) {
    case HeatmapQuestion::Measure::Calls:
        return Amount::Calls;
    case HeatmapQuestion::Measure::Tokens:
        return Amount::Tokens;
    case HeatmapQuestion::Measure::Cost:
        return Amount::Cost;
    case HeatmapQuestion::Measure::Errors:
        return Amount::Errors;
    case HeatmapQuestion::Measure::ToolCalls:
        break;
    }
    return Amount::Tools;
}

/// As the cells have it: cost in US dollars.
double inUnits(HeatmapQuestion::Measure measure, qint64 amount)
{
    return measure == HeatmapQuestion::Measure::Cost ? double(amount) / 1e9 : double(amount);
}

/// What a row's cells come to, in whole numbers: in whatever order they are added it is the same.
class RowSums
{
public:
    explicit RowSums(size_t columns) : m_cells(columns) {}

    void add(size_t column, qint64 amount)
    {
        std::optional<qint64> &cell = m_cells[column];
        cell = cell.value_or(0) + amount;
        m_total += amount;
    }
    /// Of what has no column.
    void addToTotal(qint64 amount) { m_total += amount; }

    HeatmapRow row(const QString &key, HeatmapQuestion::Measure measure) const
    {
        HeatmapRow row{key, {}, inUnits(measure, m_total)};
        row.cells.reserve(m_cells.size());
        for (const std::optional<qint64> &cell : m_cells)
            row.cells.push_back(cell ? inUnits(measure, *cell) : Nothing);
        return row;
    }

private:
    std::vector<std::optional<qint64>> m_cells;
    qint64 m_total = 0;
};

void weekdayByHour(const HeatmapQuestion &question, Lookup &lookup, const Zone &zone, HeatmapAnswer &answer)
{
    std::vector<RowSums> days(7, RowSums(24));
    for (const AmountCell &cell :
         lookup.amounts(Split::None, amountFor(question.measure), question.filter, zone, Lookup::Grain::Hour)) {
        if (cell.quarterMs == NoTime)
            continue;
        days[size_t(zone.day(cell.quarterMs).dayOfWeek() - 1)].add(size_t(zone.hour(cell.quarterMs)), cell.amount);
    }
    for (size_t day = 0; day < days.size(); ++day)
        answer.rows.push_back(days[day].row(QString::number(day + 1), question.measure));
}

void byDay(const HeatmapQuestion &question, Lookup &lookup, const Zone &zone, HeatmapAnswer &answer)
{
    const bool projects = question.shape == HeatmapQuestion::Shape::ProjectByDay;
    const auto cells = lookup.amounts(projects ? Split::Project : Split::Agent, amountFor(question.measure),
                                      question.filter, zone, Lookup::Grain::Day);
    std::unordered_map<qint64, std::vector<std::pair<QDate, qint64>>> rows;
    std::unordered_map<qint64, QDate> dates; // cells of one local day stand at few instants
    QDate first, last;                       // days on which something else happened do not stretch the grid
    for (const AmountCell &cell : cells) {
        if (cell.quarterMs == NoTime)
            continue;
        QDate &day = dates[cell.quarterMs];
        if (!day.isValid())
            day = zone.day(cell.quarterMs);
        if (cell.amount != 0) {
            first = first.isValid() ? std::min(first, day) : day;
            last = last.isValid() ? std::max(last, day) : day;
        }
        rows[cell.value].emplace_back(day, cell.amount);
    }
    if (rows.empty())
        return;
    if (!first.isValid()) {
        for (const auto &[quarterMs, day] : dates) {
            first = first.isValid() ? std::min(first, day) : day;
            last = last.isValid() ? std::max(last, day) : day;
        }
    }
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
        RowSums sums(answer.days.size());
        for (const auto &[day, amount] : days) {
            if (day >= first && day <= last)
                sums.add(size_t(first.daysTo(day)), amount);
            else
                sums.addToTotal(amount);
        }
        HeatmapRow row =
            sums.row(lookup.text(projects ? Dimension::Project : Dimension::Agent, value), question.measure);
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
