// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packlistmodel.h"

#include "ui/packs/packfigures.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

PackListModel::PackListModel(QObject *parent) : RowsModel<PackListRow>({{"title"}, {"state"}}, parent) {}

std::vector<TableColumn> PackListModel::heads()
{
    TableColumn title, state;
    title.head = tr("Pack"), title.widest = u"Audit & compliance"_s, title.extra = 16, title.stretches = true;
    state.head = tr("State"), state.widest = u"Not received"_s;
    return {title, state};
}

QString PackListModel::stateText(const PackListRow &row)
{
    if (row.broken)
        return tr("Mistakes");
    switch (row.standing) {
    case PackStanding::Enabled:
        return tr("On");
    case PackStanding::Offered:
        return tr("Offered");
    case PackStanding::Hidden:
        break;
    }
    return tr("Not received", "a pack's data");
}

TableCell PackListModel::cell(int at, int column) const
{
    const PackListRow &shown = row(at);
    TableCell cell;
    if (column == State) {
        cell.text = stateText(shown);
        cell.colour = shown.broken                    ? Token::Error
            : shown.standing == PackStanding::Offered ? Token::Info
                                                      : Token::Text3;
        return cell;
    }
    cell.text = shown.own ? shown.title : packWord(shown.title);
    cell.strong = true;
    cell.colour = shown.standing == PackStanding::Enabled ? Token::Text : Token::Text2;
    cell.dot = shown.broken                       ? Token::Error
        : shown.standing == PackStanding::Enabled ? Token::Success
        : shown.standing == PackStanding::Offered ? Token::Info
                                                  : Token::BorderStrong;
    return cell;
}

QVariant PackListModel::value(const PackListRow &row, int column) const
{
    return column == Title ? row.title : stateText(row);
}

} // namespace glasshouse
