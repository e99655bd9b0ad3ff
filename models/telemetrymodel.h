// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "query/telemetry.h"

namespace glasshouse {

/// Figures by one or two groups. The groups' columns have the groups' own names, a second one that is not there has none.
class TelemetryModel : public RowsModel<TelemetryRow>
{
public:
    enum Column {
        First,
        Second,
        Events,
        Errors,
        ErrorRate,
        Tokens,
        Cost,
        P50,
        P95,
        P99,
        Input,
        Output,
        CacheRead,
        CacheWrite,
        Unpriced,
        ColumnCount
    };
    explicit TelemetryModel(QObject *parent = nullptr);

    /// One or two; takes the rows of others away.
    void setGroups(const std::vector<TelemetryQuestion::Group> &groups);
    const std::vector<TelemetryQuestion::Group> &groups() const { return m_groups; }
    /// Of a row's groups.
    static QString key(const QString &first, const QString &second);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QString keyOf(const TelemetryRow &row) const override { return key(row.first, row.second); }
    QVariant value(const TelemetryRow &row, int column) const override;

private:
    QString groupName(int column) const;

    std::vector<TelemetryQuestion::Group> m_groups{TelemetryQuestion::Group::Day};
};

} // namespace glasshouse
