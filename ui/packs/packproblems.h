// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "reports/placedjson.h"
#include "ui/tablecell.h"

namespace glasshouse {

/// A mistake of a pack's text; the key is its place among the others.
struct PackProblemRow {
    int number = 0;
    TextProblem problem;
    bool operator==(const PackProblemRow &) const = default;
};

/// What is wrong with a pack that is being written, in the order of the text. GUI thread.
class PackProblems : public RowsModel<PackProblemRow>
{
    Q_OBJECT
public:
    enum Column { Place, Words, ColumnCount };
    explicit PackProblems(QObject *parent);

    void setProblems(const std::vector<TextProblem> &problems);
    static std::vector<TableColumn> heads();
    TableCell cell(int row, int column) const;

protected:
    QString keyOf(const PackProblemRow &row) const override { return QStringLiteral("%1").arg(row.number); }
    QVariant value(const PackProblemRow &row, int column) const override;
};

} // namespace glasshouse
