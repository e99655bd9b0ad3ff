// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenuBar;

namespace glasshouse {

class Button;
class PaletteButton;

/// The first row of the window: logo, menus, the way to every command, the connection.
class TopRow : public QWidget
{
    Q_OBJECT
public:
    explicit TopRow(QWidget *parent);
    QMenuBar *menuBar() const { return m_menus; }
    PaletteButton *paletteButton() const { return m_palette; }
    Button *connectionButton() const { return m_connection; }
    Button *alertsButton() const { return m_alerts; }
    /// How many alerts hold that nobody acknowledged; 0: no button.
    void setAlerts(int count, bool error);
    /// `trouble`: the dot warns.
    void setConnection(const QString &name, bool trouble);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMenuBar *m_menus;
    PaletteButton *m_palette;
    Button *m_alerts;
    Button *m_connection;
};

} // namespace glasshouse
