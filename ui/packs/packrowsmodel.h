// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "models/valuemodel.h"
#include "reports/packdata.h"
#include "ui/tablecell.h"

#include <list>

namespace glasshouse {

/// One row of a table panel; the key is its place, for rows of a report have no names of their own.
struct PackRow {
    int place = 0;
    PanelRow cells;
    bool operator==(const PackRow &) const = default;
};

/// A table panel's rows with the columns it shows. The columns are those it was made with. GUI thread.
class PackRowsModel : public RowsModel<PackRow>
{
    Q_OBJECT
public:
    /// `names` of the columns outlive it.
    PackRowsModel(const PanelData &data, std::list<QByteArray> &names, QObject *parent);

    /// Of a panel with the same columns.
    void show(const PanelData &data);
    /// As TableView wants them, for the rows there are.
    std::vector<TableColumn> heads() const;
    TableCell cell(int row, int column, const Format &format) const;
    const std::vector<PanelColumn> &columns() const { return m_columns; }

protected:
    QString keyOf(const PackRow &row) const override { return QStringLiteral("%1").arg(row.place); }
    QVariant value(const PackRow &row, int column) const override;

private:
    int leavesAt(std::size_t at) const;
    QString longestIn(std::size_t at) const;

    PackPanel m_panel;
    std::vector<PanelColumn> m_columns; ///< shown
};

} // namespace glasshouse
