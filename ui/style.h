// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMenu;
class QWidget;

namespace glasshouse {

struct Theme;

/// The style sheet of a theme: menus, fields, scroll bars, tables and pop-ups, filled from its tokens.
QString styleSheet(const Theme &theme);

/// A menu that looks like a pop-up of the program: rounded, without a frame of the system. `parent` owns it.
QMenu *makeMenu(QWidget *parent);

/// Which of the two themes the program wears. GUI thread; one per program, owned by main().
class Appearance : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    /// Remembers the palette the system gave, so create it before anything sets another.
    explicit Appearance(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    /// Dresses the whole application at once.
    void setChoice(Choice choice);

    static Choice fromName(const QString &name);
    static QString name(Choice choice);

Q_SIGNALS:
    void choiceChanged();

private:
    Choice m_choice = Choice::System;
    bool m_systemIsDark = false;
};

} // namespace glasshouse
