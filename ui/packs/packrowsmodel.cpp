// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packrowsmodel.h"

#include "ui/packs/packfigures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = PanelColumn::Unit;

constexpr int MostNameLetters = 32;

ValueModel::Unit modelUnit(Unit unit)
{
    switch (unit) {
    case Unit::Time:
        return ValueModel::Unit::Time;
    case Unit::Count:
    case Unit::Tokens:
    case Unit::Number:
        return ValueModel::Unit::Count;
    case Unit::Money:
        return ValueModel::Unit::Money;
    case Unit::Share:
        return ValueModel::Unit::Share;
    case Unit::Duration:
        return ValueModel::Unit::Nanoseconds;
    case Unit::Text:
    case Unit::Day:
        break;
    }
    return ValueModel::Unit::Text;
}

std::vector<ValueModel::Column> modelColumns(const PanelData &data, std::list<QByteArray> &names)
{
    std::vector<ValueModel::Column> columns;
    for (const int at : shownColumns(data)) {
        const PanelColumn &column = data.table.columns[std::size_t(at)];
        names.push_back(column.key.toUtf8());
        columns.push_back({names.back().constData(), modelUnit(column.unit)});
    }
    return columns;
}

} // namespace

PackRowsModel::PackRowsModel(const PanelData &data, std::list<QByteArray> &names, QObject *parent)
    : RowsModel<PackRow>(modelColumns(data, names), parent),
      m_panel(data.panel)
{
    for (const int at : shownColumns(data))
        m_columns.push_back(data.table.columns[std::size_t(at)]);
    show(data);
}

void PackRowsModel::show(const PanelData &data)
{
    const std::vector<int> shown = shownColumns(data);
    std::vector<PackRow> rows;
    for (const PanelRow &row : data.table.rows) {
        PackRow one{int(rows.size()), {}};
        for (const int at : shown)
            one.cells.push_back(std::size_t(at) < row.size() ? row[std::size_t(at)] : PanelCell());
        rows.push_back(std::move(one));
        if (int(rows.size()) == m_panel.mostRows)
            break;
    }
    setRows(rows);
}

/// Where room is short: how long calls take goes before how many fail, and that before how many there are; of what is left
/// the pack's last column is mostly what it is about. 0: never.
int PackRowsModel::leavesAt(std::size_t at) const
{
    using Kind = PanelColumn::Unit;
    const auto rank = [this](std::size_t which) {
        const Kind unit = m_columns[which].unit;
        return unit == Kind::Duration ? 200 : unit == Kind::Share ? 100 : 0;
    };
    if (!m_columns[at].isMeasure())
        return 0; // without one of its names a row cannot be told from the next
    const int fromEnd = int(m_columns.size() - at);
    if (rank(at) > 0)
        return rank(at) + fromEnd;
    for (std::size_t after = at + 1; after < m_columns.size(); ++after) {
        if (m_columns[after].isMeasure() && rank(after) == 0)
            return fromEnd + 1;
    }
    return 0;
}

/// Names have the room they need, up to a point; a column of dashes takes none from them.
QString PackRowsModel::longestIn(std::size_t at) const
{
    if (m_columns[at].unit != PanelColumn::Unit::Text)
        return u"30 Sep 12:59 PM"_s;
    QString longest;
    for (int row = 0; row < rowCount(); ++row) {
        const QString *const text = std::get_if<QString>(&this->row(row).cells[at]);
        if (text && text->size() > longest.size())
            longest = *text;
    }
    return longest.left(MostNameLetters);
}

std::vector<TableColumn> PackRowsModel::heads() const
{
    std::vector<TableColumn> heads;
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        TableColumn head;
        head.head = packWord(columnTitle(m_panel, m_columns[at]));
        const bool isMeasure = m_columns[at].isMeasure();
        head.widest = isMeasure ? u"$1,234.56"_s : longestIn(at);
        head.stretches = !isMeasure;
        head.leaves = leavesAt(at);
        heads.push_back(std::move(head));
    }
    return heads;
}

TableCell PackRowsModel::cell(int at, int column, const Format &format) const
{
    const PackRow &shown = row(at);
    const PanelColumn &kind = m_columns[std::size_t(column)];
    const PanelCell &value = shown.cells[std::size_t(column)];
    TableCell cell;
    cell.text = panelCellText(kind, value, format, true);
    cell.tip = panelCellText(kind, value, format, false);
    cell.strong = column == 0;
    if (column == 0)
        cell.colour = Token::Text;
    if (std::holds_alternative<std::monostate>(value))
        cell.colour = Token::Text3;
    return cell;
}

QVariant PackRowsModel::value(const PackRow &row, int column) const
{
    const PanelCell &cell = row.cells[std::size_t(column)];
    if (const auto *const text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *const whole = std::get_if<qint64>(&cell))
        return *whole;
    if (const auto *const real = std::get_if<double>(&cell))
        return *real;
    return {};
}

} // namespace glasshouse
