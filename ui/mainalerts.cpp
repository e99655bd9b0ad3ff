// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/icons.h"
#include "ui/alerts/alertsdock.h"
#include "ui/alerts/alertwatch.h"
#include "ui/button.h"
#include "ui/mainwindow.h"
#include "ui/toprow.h"

#include <QSystemTrayIcon>

namespace glasshouse {

// How alerts reach the window. Part of MainWindow, in a file of its own for its length.

namespace {

QSystemTrayIcon::MessageIcon trayIcon(Severity severity)
{
    return severity == Severity::Error  ? QSystemTrayIcon::Critical
        : severity == Severity::Warning ? QSystemTrayIcon::Warning
                                        : QSystemTrayIcon::Information;
}

} // namespace

void MainWindow::connectAlerts()
{
    m_alertWatch = new AlertWatch(m_backend, this);
    connect(m_alertWatch, &AlertWatch::changed, m_topRow,
            [this](int count, Severity gravest) { m_topRow->setAlerts(count, gravest == Severity::Error); });
    connect(m_topRow->alertsButton(), &Button::clicked, m_workspaces,
            [this] { m_workspaces->setCurrent(Workspace::Alerts); });
    connect(m_alerts, &AlertsDock::activityRequested, m_workspaces,
            [this] { m_workspaces->setCurrent(Workspace::Activity); });
    m_alertWatch->setShow([this, tray = static_cast<QSystemTrayIcon *>(nullptr)](
                              const QString &title, const QString &text, Severity severity) mutable {
        if (!QSystemTrayIcon::isSystemTrayAvailable())
            return;
        if (!tray) {
            tray = new QSystemTrayIcon(applicationIcon(), this);
            connect(tray, &QSystemTrayIcon::messageClicked, this, [this] {
                m_workspaces->setCurrent(Workspace::Alerts);
                raise();
                activateWindow();
            });
        }
        tray->show(); // a message needs its icon
        // Bodies may be read as markup by the desktop: nothing of it may be.
        tray->showMessage(title, text.toHtmlEscaped(), trayIcon(severity));
    });
}

} // namespace glasshouse
