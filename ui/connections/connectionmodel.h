// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/savedconnections.h"

#include <QAbstractListModel>

namespace glasshouse {

/// This computer first, then the saved connections in their order.
class ConnectionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ConnectionModel(std::vector<SavedConnection> list, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const std::vector<SavedConnection> &list() const { return m_list; }
    /// Null for this computer, or no row.
    const SavedConnection *at(int row) const;
    int rowOf(const QString &id) const; ///< -1: not there
    int add(const SavedConnection &saved);
    void change(int row, const SavedConnection &saved);
    void remove(int row);

private:
    std::vector<SavedConnection> m_list;
};

} // namespace glasshouse
