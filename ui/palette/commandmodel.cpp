// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandmodel.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// "&File" without the mark of its key, which Chinese and Japanese have in brackets.
QString menuWords(QString text)
{
    if (const qsizetype mark = text.lastIndexOf(u"(&"_s); mark >= 0 && text.indexOf(u')', mark) == mark + 3)
        text.remove(mark, 4);
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1); // of two the second stays
    return text;
}

void addCommands(std::vector<Command> &commands, const QString &group, const QString &before, QMenu *menu)
{
    Q_EMIT menu->aboutToShow(); // what it enables and checks is as if it were opened
    for (QAction *action : menu->actions()) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
            continue;
        const QString text = menuWords(action->text());
        if (action->menu())
            addCommands(commands, group, before + text + u": "_s, action->menu());
        else
            commands.push_back({group, before + text, action->shortcut().toString(QKeySequence::NativeText), action});
    }
}

} // namespace

std::vector<Command> commandsOf(const QMenuBar &menus)
{
    std::vector<Command> commands;
    for (QAction *action : menus.actions()) {
        if (action->menu() && action->isVisible())
            addCommands(commands, menuWords(action->text()), {}, action->menu());
    }
    return commands;
}

void CommandModel::setCommands(std::vector<Command> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    find();
    endResetModel();
}

void CommandModel::setSessions(std::vector<SessionPlace> sessions)
{
    if (sessions == m_sessions)
        return;
    beginResetModel();
    m_sessions = std::move(sessions);
    find();
    endResetModel();
}

void CommandModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = typed;
    find();
    endResetModel();
}

void CommandModel::find()
{
    m_found.clear();
    for (size_t i = 0; i < m_commands.size(); ++i) {
        // By its menu, too: "view" finds what is in it, after what is called so.
        if (auto match = matchCommand(m_commands[i].text, m_typed))
            m_found.push_back({i, false, std::move(*match)});
        else if (auto grouped = matchCommand(m_commands[i].group + u' ' + m_commands[i].text, m_typed))
            m_found.push_back({i, false, {grouped->rank + 100, {}}});
    }
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Found &a, const Found &b) { return a.match.rank < b.match.rank; });
    const QString typed = m_typed.simplified();
    std::vector<Found> sessions;
    for (size_t i = 0; i < m_sessions.size() && !typed.isEmpty(); ++i) {
        if (!m_sessions[i].sought.contains(typed, Qt::CaseInsensitive))
            continue;
        CommandMatch match{LooseRank, {}};
        const qsizetype at = m_sessions[i].text.indexOf(typed, 0, Qt::CaseInsensitive);
        for (qsizetype letter = 0; at >= 0 && letter < typed.size(); ++letter)
            match.marks.push_back(int(at + letter));
        sessions.push_back({i, true, std::move(match)});
    }
    const auto loose =
        std::find_if(m_found.begin(), m_found.end(), [](const Found &found) { return found.match.rank >= LooseRank; });
    m_found.insert(loose, std::make_move_iterator(sessions.begin()), std::make_move_iterator(sessions.end()));
}

const CommandModel::Found *CommandModel::foundAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_found[size_t(row)] : nullptr;
}

const Command *CommandModel::commandAt(int row) const
{
    const Found *found = foundAt(row);
    return found && !found->isSession ? &m_commands[found->at] : nullptr;
}

const SessionPlace *CommandModel::sessionAt(int row) const
{
    const Found *found = foundAt(row);
    return found && found->isSession ? &m_sessions[found->at] : nullptr;
}

const CommandMatch *CommandModel::matchAt(int row) const
{
    const Found *found = foundAt(row);
    return found ? &found->match : nullptr;
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (const SessionPlace *session = sessionAt(index.row())) {
        if (role == Qt::AccessibleTextRole)
            return QStringList{session->text, session->detail}.join(u", "_s);
        return role == Qt::DisplayRole ? QVariant(session->text) : QVariant();
    }
    const Command &command = *commandAt(index.row());
    if (role == Qt::DisplayRole)
        return command.text;
    if (role == Qt::AccessibleTextRole)
        return QStringList{command.text, command.group, command.keys}.join(u", "_s);
    return {};
}

} // namespace glasshouse
