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

/// A session that can be gone to.
struct SessionPlace {
    QString id;
    QString text;   ///< its title, or its id where it has none; without controls
    QString detail; ///< "ledger-api · 2 min ago"
    QString sought; ///< whatever it can be found by
    bool operator==(const SessionPlace &) const = default;
};

/// Every command of the menus that can be given now, in their order.
std::vector<Command> commandsOf(const QMenuBar &menus);

/// The commands that fit what was typed, the best first, and after those that hold it as it was typed the sessions that do.
/// GUI thread.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands);
    /// In their order. Until there are others, those of them stay that fit what is typed next.
    void setSessions(std::vector<SessionPlace> sessions);
    void setTyped(const QString &typed);
    /// Null where the row is a session's, and beyond the last row.
    const Command *commandAt(int row) const;
    /// Null where the row is a command's, and beyond the last row.
    const SessionPlace *sessionAt(int row) const;
    /// Null beyond the last row.
    const CommandMatch *matchAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Found {
        size_t at = 0;
        bool isSession = false;
        CommandMatch match;
    };
    const Found *foundAt(int row) const;
    void find();

    std::vector<Command> m_commands;
    std::vector<SessionPlace> m_sessions;
    std::vector<Found> m_found;
    QString m_typed;
};

} // namespace glasshouse
