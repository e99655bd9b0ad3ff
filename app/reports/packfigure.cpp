// SPDX-License-Identifier: GPL-3.0-or-later
// What charts draw of a panel's table.
#include "reports/packdata.h"
#include "reports/packsteps.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = PanelColumn::Unit;

QString cellAsText(const PanelCell &cell)
{
    if (const auto *const text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *const whole = std::get_if<qint64>(&cell))
        return QString::number(*whole);
    if (const auto *const real = std::get_if<double>(&cell))
        return QString::number(*real);
    return {};
}

std::vector<PanelCell> positionsOf(const PanelTable &table, int x, const TimeRange &range, const QString &zone)
{
    std::vector<PanelCell> positions;
    std::map<QString, bool> known;
    const PanelColumn &column = table.columns[std::size_t(x)];
    for (const PanelRow &row : table.rows) {
        const PanelCell &cell = row[std::size_t(x)];
        if (column.unit != Unit::Text && std::holds_alternative<std::monostate>(cell))
            continue; // without a time it stands nowhere on an axis of time
        if (known.emplace(cellAsText(cell), true).second)
            positions.push_back(cell);
    }
    if (column.unit == Unit::Day)
        positions = wholeSteps(std::move(positions), column.step, range, zone);
    else if (column.unit == Unit::Time)
        std::sort(positions.begin(), positions.end());
    const bool isClock = column.key == u"hour" || column.key == u"weekday";
    if (isClock)
        std::sort(positions.begin(), positions.end());
    return positions;
}

/// Money, counts and durations are summed where they meet; a rate or a percentile is not: the last stands.
void put(std::optional<double> &place, double value, Unit unit)
{
    const bool adds = unit == Unit::Count || unit == Unit::Tokens || unit == Unit::Money;
    place = place && adds ? *place + value : value;
}

void foldOthers(std::vector<PanelFigure::Series> &series, int most)
{
    if (int(series.size()) <= most)
        return;
    PanelFigure::Series other = std::move(series[std::size_t(most - 1)]);
    for (std::size_t i = std::size_t(most); i < series.size(); ++i) {
        other.total += series[i].total;
        for (std::size_t at = 0; at < other.values.size(); ++at) {
            if (series[i].values[at])
                other.values[at] = other.values[at].value_or(0) + *series[i].values[at];
        }
    }
    other.name = u"other"_s;
    other.isOther = true;
    series.resize(std::size_t(most));
    series.back() = std::move(other);
}

/// Of a figure that none of the rows has.
bool isNeverKnown(const PanelTable &table, int at)
{
    return table.columns[std::size_t(at)].isMeasure() && !table.rows.empty()
        && std::all_of(table.rows.begin(), table.rows.end(), [at](const PanelRow &row) {
               return std::size_t(at) >= row.size() || std::holds_alternative<std::monostate>(row[std::size_t(at)]);
           });
}

bool canBeSummed(Unit unit)
{
    return unit == Unit::Count || unit == Unit::Tokens || unit == Unit::Money;
}

} // namespace

PanelFigure figureOf(const PanelData &data, const TimeRange &range, const QString &zone)
{
    PanelFigure figure;
    const int x = data.table.indexOf(data.panel.x);
    const PanelTable table = x >= 0 && areEvents(data.panel) ? binnedTable(data.table, x, range, zone) : data.table;
    const int by = data.panel.series.isEmpty() ? -1 : table.indexOf(data.panel.series);
    if (x < 0 || data.panel.figures.isEmpty())
        return figure;
    figure.x = table.columns[std::size_t(x)];
    figure.positions = positionsOf(table, x, range, zone);
    std::map<QString, std::size_t> places;
    for (std::size_t i = 0; i < figure.positions.size(); ++i)
        places.emplace(cellAsText(figure.positions[i]), i);
    std::map<QString, std::size_t> names;
    for (const QString &key : data.panel.figures) {
        const int at = table.indexOf(key);
        if (at < 0)
            continue;
        const PanelColumn &column = table.columns[std::size_t(at)];
        for (const PanelRow &row : table.rows) {
            const QString name = by >= 0 ? cellAsText(row[std::size_t(by)]) : key;
            const auto [place, isNew] = names.emplace(name, figure.series.size());
            if (isNew) {
                PanelFigure::Series &made = figure.series.emplace_back();
                made.name = by >= 0 ? name : columnTitle(data.panel, column);
                made.unit = column.unit;
                made.values.resize(figure.positions.size());
            }
            const auto position = places.find(cellAsText(row[std::size_t(x)]));
            const auto value = numberOf(column, row[std::size_t(at)]);
            if (position == places.end() || !value)
                continue;
            put(figure.series[place->second].values[position->second], *value, column.unit);
            figure.series[place->second].total += *value;
        }
    }
    if (by >= 0 && data.panel.kind != PackPanel::Kind::Heatmap) {
        std::stable_sort(figure.series.begin(), figure.series.end(),
                         [](const auto &a, const auto &b) { return a.total > b.total; });
        if (!figure.series.empty() && canBeSummed(figure.series.front().unit))
            foldOthers(figure.series, data.panel.mostSeries);
        else if (int(figure.series.size()) > data.panel.mostSeries)
            figure.series.resize(std::size_t(data.panel.mostSeries));
    }
    return figure;
}

std::vector<PanelNumber> numbersOf(const PanelData &data)
{
    std::vector<PanelNumber> numbers;
    const PanelTable &table = data.table;
    const PanelRow &row = !table.totals.empty() || table.rows.empty() ? table.totals : table.rows.front();
    for (const QString &key : data.panel.figures) {
        const int at = table.indexOf(key);
        if (at < 0)
            continue;
        const std::size_t place = std::size_t(at);
        PanelNumber &number = numbers.emplace_back();
        number.column = table.columns[place];
        number.title = columnTitle(data.panel, number.column);
        if (place < row.size())
            number.value = row[place];
        if (place < table.before.size())
            number.before = table.before[place];
    }
    return numbers;
}

std::vector<int> shownColumns(const PanelData &data)
{
    std::vector<int> shown;
    if (data.panel.kind == PackPanel::Kind::Table) {
        for (const QString &key : data.panel.figures) {
            if (const int at = data.table.indexOf(key); at >= 0)
                shown.push_back(at);
        }
    }
    if (shown.empty()) {
        for (int at = 0; at < int(data.table.columns.size()); ++at)
            shown.push_back(at);
    }
    if (data.panel.kind == PackPanel::Kind::Table && !data.columnsAreChosen)
        std::erase_if(shown, [&](int at) { return isNeverKnown(data.table, at); });
    return shown;
}

QString columnTitle(const PackPanel &panel, const PanelColumn &column)
{
    for (const auto &[key, title] : panel.words) {
        if (key == column.key)
            return title;
    }
    return column.title;
}

} // namespace glasshouse
