// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace glasshouse {

/// Order of a ValueModel: pinned rows on top, then by the column, then by key; ties and pinned rows stand the same
/// whichever way is sorted.
class ValueOrder : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ValueOrder(QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace glasshouse
