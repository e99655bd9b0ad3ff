// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packproblems.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

PackProblems::PackProblems(QObject *parent) : RowsModel<PackProblemRow>({{"place"}, {"problem"}}, parent) {}

void PackProblems::setProblems(const std::vector<TextProblem> &problems)
{
    std::vector<PackProblemRow> rows;
    for (const TextProblem &problem : problems)
        rows.push_back({int(rows.size()), problem});
    setRows(rows);
}

std::vector<TableColumn> PackProblems::heads()
{
    TableColumn place, words;
    place.head = tr("Line"), place.widest = u"1234:123"_s;
    words.head = tr("What is wrong"), words.widest = u"there is no figure"_s, words.stretches = true;
    return {place, words};
}

TableCell PackProblems::cell(int at, int column) const
{
    TableCell cell;
    cell.text = value(row(at), column).toString();
    cell.colour = column == Place ? Token::Text3 : Token::Error;
    return cell;
}

QVariant PackProblems::value(const PackProblemRow &row, int column) const
{
    if (column == Place)
        return u"%1:%2"_s.arg(row.problem.place.line).arg(row.problem.place.column);
    return row.problem.words;
}

} // namespace glasshouse
