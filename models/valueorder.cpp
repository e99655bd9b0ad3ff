// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/valueorder.h"

#include "models/valuemodel.h"

namespace glasshouse {

namespace {

/// Below zero: `a` stands before `b`.
int compare(const QVariant &a, const QVariant &b)
{
    if (a.metaType() == QMetaType::fromType<QString>())
        return a.toString().compare(b.toString(), Qt::CaseInsensitive);
    if (a.metaType() == QMetaType::fromType<double>())
        return a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble() ? 1 : 0;
    return a.toLongLong() < b.toLongLong() ? -1 : a.toLongLong() > b.toLongLong() ? 1 : 0;
}

} // namespace

ValueOrder::ValueOrder(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ValueModel::SortRole);
    setDynamicSortFilter(true);
}

bool ValueOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool descending = sortOrder() == Qt::DescendingOrder; // the caller turns such an order round
    const bool pinned = left.data(ValueModel::PinnedRole).toBool();
    if (pinned != right.data(ValueModel::PinnedRole).toBool())
        return pinned != descending;
    if (const int order = compare(left.data(ValueModel::SortRole), right.data(ValueModel::SortRole)); order != 0)
        return order < 0;
    const int keys = left.data(ValueModel::KeyRole).toString().compare(right.data(ValueModel::KeyRole).toString());
    return descending ? keys > 0 : keys < 0;
}

} // namespace glasshouse
