// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "reports/packdata.h"
#include "ui/tablecell.h"

namespace glasshouse {

/// One pack of the list.
struct PackListRow {
    QString id, title;
    PackStanding standing = PackStanding::Hidden;
    bool broken = false; ///< a file with mistakes
    bool own = false;    ///< a file of the user's
    bool operator==(const PackListRow &) const = default;
};

/// The packs: what is shown first, then what is offered, then the rest. GUI thread.
class PackListModel : public RowsModel<PackListRow>
{
    Q_OBJECT
public:
    enum Column { Title, State, ColumnCount };
    explicit PackListModel(QObject *parent);

    static std::vector<TableColumn> heads();
    TableCell cell(int row, int column) const;
    static QString stateText(const PackListRow &row);

protected:
    QString keyOf(const PackListRow &row) const override { return row.id; }
    QVariant value(const PackListRow &row, int column) const override;
};

} // namespace glasshouse
