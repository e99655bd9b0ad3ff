// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessionfiltermodel.h"

#include "models/sessionmodel.h"

namespace glasshouse {

SessionFilterModel::SessionFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SessionModel::SortRole);
    setDynamicSortFilter(true);
}

void SessionFilterModel::setErrorsFirst(bool errorsFirst)
{
    if (m_errorsFirst == errorsFirst)
        return;
    m_errorsFirst = errorsFirst;
    invalidate();
}

void SessionFilterModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    invalidateFilter();
}

bool SessionFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool descending = sortOrder() == Qt::DescendingOrder;
    if (m_errorsFirst) {
        const bool leftFailed = left.data(SessionModel::FailedRole).toBool();
        const bool rightFailed = right.data(SessionModel::FailedRole).toBool();
        if (leftFailed != rightFailed)
            return leftFailed != descending; // the caller turns a descending order round; failed rows stay first
    }
    const QVariant a = left.data(SessionModel::SortRole);
    const QVariant b = right.data(SessionModel::SortRole);
    if (a.metaType() == b.metaType() && a.metaType() == QMetaType::fromType<QString>()) {
        const int order = a.toString().compare(b.toString(), Qt::CaseInsensitive);
        if (order != 0)
            return order < 0;
    } else if (a.toLongLong() != b.toLongLong()) {
        return a.toLongLong() < b.toLongLong();
    }
    // Equal ones stand as the store has them, in either direction, so that a further page comes after those that are here.
    const auto lastOf = [](const QModelIndex &row) {
        return row.siblingAtColumn(SessionModel::LastActive).data(SessionModel::SortRole).toLongLong();
    };
    if (const qint64 leftMs = lastOf(left), rightMs = lastOf(right); leftMs != rightMs)
        return (leftMs > rightMs) != descending;
    const QString leftId = left.data(SessionModel::SessionIdRole).toString(),
                  rightId = right.data(SessionModel::SessionIdRole).toString();
    return leftId != rightId && (leftId < rightId) != descending;
}

bool SessionFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_text.isEmpty())
        return true;
    for (const int column : {SessionModel::Title, SessionModel::Project, SessionModel::Model}) {
        const QModelIndex cell = sourceModel()->index(sourceRow, column, sourceParent);
        if (cell.data(SessionModel::ValueRole).toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    return row.data(SessionModel::SessionIdRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace glasshouse
