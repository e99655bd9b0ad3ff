// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionmodel.h"

#include "base/textsafety.h"
#include "charts/icons.h"

namespace glasshouse {

ConnectionModel::ConnectionModel(std::vector<SavedConnection> list, QObject *parent)
    : QAbstractListModel(parent),
      m_list(std::move(list))
{}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_list.size());
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SavedConnection *const saved = at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return saved ? escapeControls(saved->shownName()) : tr("This computer");
    if (role == Qt::DecorationRole) {
        const Icon which = !saved                         ? Icon::Home
            : saved->kind == SavedConnection::Kind::Paths ? Icon::Folder
                                                          : Icon::Globe;
        return glasshouse::icon(which, Token::Text2);
    }
    return {};
}

const SavedConnection *ConnectionModel::at(int row) const
{
    return row >= 1 && row <= int(m_list.size()) ? &m_list[size_t(row - 1)] : nullptr;
}

int ConnectionModel::rowOf(const QString &id) const
{
    for (size_t i = 0; i < m_list.size(); ++i) {
        if (m_list[i].id == id)
            return int(i) + 1;
    }
    return -1;
}

int ConnectionModel::add(const SavedConnection &saved)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_list.push_back(saved);
    endInsertRows();
    return row;
}

void ConnectionModel::change(int row, const SavedConnection &saved)
{
    if (!at(row) || *at(row) == saved)
        return;
    m_list[size_t(row - 1)] = saved;
    Q_EMIT dataChanged(index(row), index(row));
}

void ConnectionModel::remove(int row)
{
    if (!at(row))
        return;
    beginRemoveRows({}, row, row);
    m_list.erase(m_list.begin() + row - 1);
    endRemoveRows();
}

} // namespace glasshouse
