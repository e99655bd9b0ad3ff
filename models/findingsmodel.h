// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "query/findings.h"

namespace glasshouse {

/// Findings, one a row.
class FindingsModel : public RowsModel<FindingRow>
{
public:
    enum Column { Severity, Type, Excerpt, Session, Turn, Tool, Project, User, Time, Line, Path, ColumnCount };
    explicit FindingsModel(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    QString keyOf(const FindingRow &row) const override { return QString::number(row.id); }
    QVariant value(const FindingRow &row, int column) const override;
};

/// How many there are, a row per group.
class FindingGroupsModel : public RowsModel<FindingCountsRow>
{
public:
    enum Column { Name, Findings, Errors, Warnings, Sessions, Last, ColumnCount };
    explicit FindingGroupsModel(QObject *parent = nullptr);

protected:
    QString keyOf(const FindingCountsRow &row) const override { return row.first; }
    QVariant value(const FindingCountsRow &row, int column) const override;
};

} // namespace glasshouse
