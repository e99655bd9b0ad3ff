// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/commandmatch.h"

#include <QAbstractListModel>
#include <QPointer>

class QAction;
class QMenuBar;

namespace glasshouse {

/// A command of the window's menus, by its words there.
struct Command {
    QString group; ///< the menu it is in
    QString text;  ///< "Panels: Live" where a menu is in the menu
    QString keys;
    QPointer<QAction> action;
};

/// Every command of the menus that can be given now, in their order.
std::vector<Command> commandsOf(const QMenuBar &menus);

/// The commands that fit what was typed, the best first. GUI thread.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands);
    void setTyped(const QString &typed);
    /// Null beyond the last row.
    const Command *commandAt(int row) const;
    const CommandMatch *matchAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Found {
        size_t command = 0;
        CommandMatch match;
    };
    std::vector<Command> m_commands;
    std::vector<Found> m_found;
    QString m_typed;
};

} // namespace glasshouse
