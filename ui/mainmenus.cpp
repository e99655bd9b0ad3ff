// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aboutdialog.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/facetsdock.h"
#include "ui/alerts/alertsdock.h"
#include "ui/button.h"
#include "ui/event/eventdock.h"
#include "ui/feedback/feedbackdock.h"
#include "ui/findings/findingsdock.h"
#include "ui/packs/packsdock.h"
#include "ui/filterbar.h"
#include "ui/live/livedock.h"
#include "ui/mainwindow.h"
#include "ui/sessionsdock.h"
#include "ui/sessionsview.h"
#include "ui/sources/credentialsdock.h"
#include "ui/sources/sourcesdock.h"
#include "ui/sql/sqldock.h"
#include "ui/telemetry/explorerdock.h"
#include "ui/transcript/transcriptdock.h"
#include "ui/transcript/transcriptview.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettebutton.h"
#include "ui/style.h"
#include "ui/toprow.h"
#include "ui/cardsdock.h"
#include "ui/heatmapdock.h"
#include "ui/trendsdock.h"
#include "ui/views/viewsmenu.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace glasshouse {

// The window's menus: every command with its key. Part of MainWindow, in a file of its own for its length.

void MainWindow::createMenus()
{
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createGoMenu();
    QMenu *help = addMenu(tr("&Help"));
    help->addAction(tr("Report a problem…"), this, &MainWindow::reportTranscript);
    help->addAction(tr("About Glasshouse"), this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });

    QMenu *connection = makeMenu(this);
    addConnectionActions(connection);
    addSavedConnections(connection);
    addListenActions(connection);
    m_topRow->connectionButton()->setPopup(connection);
}

QMenu *MainWindow::addMenu(const QString &title)
{
    QMenu *menu = makeMenu(this);
    menu->setTitle(title);
    m_topRow->menuBar()->addMenu(menu);
    return menu;
}

void MainWindow::addConnectionActions(QMenu *menu)
{
    menu->addAction(tr("This computer"), this, [this] {
        Q_EMIT connectionRequested({WantedConnection::Kind::ThisComputer, {}});
    });
    menu->addSeparator();
    menu->addAction(tr("Open folder…"), this, [this] { askPaths(true); });
    menu->addAction(tr("Open file…"), this, [this] { askPaths(false); });
    menu->addAction(tr("Load demo"), this, [this] { Q_EMIT connectionRequested({WantedConnection::Kind::Demo, {}}); });
}

void MainWindow::createFileMenu()
{
    QMenu *file = addMenu(tr("&File"));
    addConnectionActions(file);
    file->actions().at(2)->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    file->actions().at(3)->setShortcut(QKeySequence::Open);
    file->addAction(tr("Connections…"), this, &MainWindow::connectionsRequested);
    file->addSeparator();
    QAction *refresh =
        file->addAction(tr("Import new records"), this, [this] { m_backend.startImport(m_importPaths); });
    refresh->setShortcut(QKeySequence::Refresh);
    refresh->setVisible(m_backend.canImport());
    refresh->setEnabled(m_backend.canImport());
    addListenActions(file);
    file->addSeparator();
    QAction *quit = file->addAction(tr("Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
}

void MainWindow::createEditMenu()
{
    QMenu *edit = addMenu(tr("&Edit"));
    QAction *text = edit->addAction(tr("Filter by text"), m_filterBar, &FilterBar::focusText);
    text->setShortcut(QKeySequence(Qt::Key_Slash));
    edit->addAction(tr("Clear filter"), &m_filter, &FilterController::clear)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace));
    edit->addSeparator();
    QAction *copy = edit->addAction(tr("Copy session id"), this, [this] {
        QApplication::clipboard()->setText(m_sessions->view()->currentSession());
    });
    connect(edit, &QMenu::aboutToShow, this,
            [this, copy] { copy->setEnabled(!m_sessions->view()->currentSession().isEmpty()); });
}

void MainWindow::createViewMenu()
{
    QMenu *view = addMenu(tr("&View"));
    for (const Workspace workspace : allWorkspaces()) {
        QAction *action =
            view->addAction(workspaceName(workspace), this, [this, workspace] { m_workspaces->setCurrent(workspace); });
        action->setShortcut(workspaceKeys(workspace));
    }
    view->addSeparator();
    QMenu *panels = makeMenu(this);
    panels->setTitle(tr("Panels"));
    for (QDockWidget *dock :
         {static_cast<QDockWidget *>(m_cards), static_cast<QDockWidget *>(m_trends),
          static_cast<QDockWidget *>(m_heatmap), static_cast<QDockWidget *>(m_live),
          static_cast<QDockWidget *>(m_sessions), transcript(), static_cast<QDockWidget *>(m_facets),
          static_cast<QDockWidget *>(m_activity), static_cast<QDockWidget *>(m_event),
          static_cast<QDockWidget *>(m_sources), static_cast<QDockWidget *>(m_credentials),
          static_cast<QDockWidget *>(m_sql), static_cast<QDockWidget *>(m_explorer),
          static_cast<QDockWidget *>(m_feedback),
          static_cast<QDockWidget *>(m_findings), static_cast<QDockWidget *>(m_alerts), static_cast<QDockWidget *>(m_packs)})
        panels->addAction(dock->toggleViewAction());
    view->addMenu(panels);
    view->addMenu(m_views->menu());
    QAction *saveView = view->addAction(tr("Save this view…"), m_views, &ViewsMenu::saveNew);
    saveView->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    saveView->setEnabled(m_backend.keepsViews());
    view->addAction(tr("Reset layout"), m_workspaces, &Workspaces::resetLayouts);
    view->addSeparator();
    auto *themes = new QActionGroup(this);
    const QString names[] = {tr("Theme of the system"), tr("Light theme"), tr("Dark theme")};
    for (int i = 0; i < 3; ++i) {
        QAction *action = view->addAction(names[i], this, [this, i] { m_appearance.setChoice(Appearance::Choice(i)); });
        action->setCheckable(true);
        themes->addAction(action);
    }
    connect(view, &QMenu::aboutToShow, this,
            [this, themes] { themes->actions().at(int(m_appearance.choice()))->setChecked(true); });
}

void MainWindow::createGoMenu()
{
    QMenu *go = addMenu(tr("&Go"));
    auto *palette = new CommandPalette(*m_topRow->menuBar(), this);
    palette->offerSessions(m_backend, m_filter);
    connect(palette, &CommandPalette::sessionChosen, this, [this](const QString &sessionId) {
        openTranscript(sessionId);
        m_transcript->view()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_topRow->paletteButton(), &QAbstractButton::clicked, palette, &CommandPalette::open);
    go->addAction(tr("Go to a session, panel or command…"), palette, &CommandPalette::open)
        ->setShortcut(PaletteButton::keys());
    go->addAction(tr("Next panel"), m_workspaces, [this] { m_workspaces->focusNext(1); })
        ->setShortcut(QKeySequence(Qt::Key_F6));
    go->addAction(tr("Panel before"), m_workspaces, [this] { m_workspaces->focusNext(-1); })
        ->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    go->addSeparator();
    QAction *back = go->addAction(tr("Back"), &m_filter, &FilterController::goBack);
    back->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_BracketLeft)});
    QAction *forward = go->addAction(tr("Forward"), &m_filter, &FilterController::goForward);
    forward->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_BracketRight)});
    go->addSeparator();
    const std::pair<QString, RangeChoice> ranges[] = {{tr("Today"), RangeChoice::lastDays(1)},
                                                      {tr("Last 7 days"), RangeChoice::lastDays(7)},
                                                      {tr("Last 30 days"), RangeChoice::lastDays(30)},
                                                      {tr("All time"), RangeChoice::allTime()}};
    for (const auto &[name, range] : ranges)
        go->addAction(name, &m_filter, [this, range = range] { m_filter.setRange(range); });
    connect(&m_filter, &FilterController::changed, this, [this, back, forward] {
        back->setEnabled(m_filter.canGoBack());
        forward->setEnabled(m_filter.canGoForward());
    });
    back->setEnabled(false);
    forward->setEnabled(false);
}

} // namespace glasshouse
