// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"
#include "ui/connections/savedconnections.h"
#include "ui/mainwindow.h"
#include "ui/statusbar.h"
#include "ui/toprow.h"

#include "base/textsafety.h"

#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace glasshouse {

// What the window knows of other connections, and of being cut off from its own. Part of MainWindow, in a file of its own
// for its length.

namespace {

constexpr size_t MostInMenu = 12; ///< the dialog has them all

WantedConnection connectionOf(const SavedConnection &saved)
{
    if (saved.kind == SavedConnection::Kind::Paths)
        return {WantedConnection::Kind::Paths, saved.paths};
    return {WantedConnection::Kind::Remote, {}, saved};
}

} // namespace

void MainWindow::connectFreshness()
{
    connect(&m_backend, &Backend::freshnessChanged, this, &MainWindow::showFreshness);
    connect(m_banner, &Banner::actionTriggered, this, [this] { m_backend.retryNow(); });
    connect(m_banner, &Banner::secondTriggered, this, &MainWindow::connectionsRequested);
}

void MainWindow::showFreshness()
{
    m_status->showFreshness(m_backend.freshness());
    showBanner();
}

/// One line for all: what is cut off comes first, then a store in trouble, then listening.
void MainWindow::showBanner()
{
    const Freshness freshness = m_backend.freshness();
    if (freshness.stale) {
        const QString since = m_filter.format().timeOfDay(freshness.sinceMs);
        return m_banner->showTrouble(tr("As of %1. %2").arg(since, freshness.why), tr("Try again"), tr("Connections…"));
    }
    if (m_trouble.isEmpty() || m_backend.canImport())
        return m_banner->showTrouble(m_trouble.isEmpty() ? m_listenTrouble : m_trouble);
    m_banner->showTrouble(m_trouble, tr("Try again"), tr("Connections…"));
}

/// The saved ones, as they are when the menu opens.
void MainWindow::addSavedConnections(QMenu *menu)
{
    QAction *const end = menu->addSeparator();
    menu->addAction(tr("Connections…"), this, &MainWindow::connectionsRequested);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, end] {
        for (QAction *old : menu->actions()) {
            if (old->property("saved").toBool())
                delete old;
        }
        QSettings settings;
        const SavedConnections saved = SavedConnections::load(settings);
        const size_t count = std::min(saved.list.size(), MostInMenu);
        for (size_t i = 0; i < count; ++i) {
            const WantedConnection connection = connectionOf(saved.list[i]);
            // An ampersand would be taken for a key.
            auto *action = new QAction(escapeControls(saved.list[i].shownName()).replace(u'&', u"&&"_s).left(60), menu);
            action->setProperty("saved", true);
            connect(action, &QAction::triggered, this, [this, connection] { Q_EMIT connectionRequested(connection); });
            menu->insertAction(end, action);
        }
        end->setVisible(count > 0);
    });
}

} // namespace glasshouse
