// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keeplisteningdialog.h"
#include "ui/mainwindow.h"
#include "ui/pointagentdialog.h"
#include "ui/statusbar.h"
#include "ui/toprow.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace glasshouse {

// What the window says of listening, and asks about it. Part of MainWindow, in a file of its own for its length.

namespace {

constexpr auto EnabledKey = "listen/enabled";
constexpr auto OnCloseKey = "listen/onClose"; // "keep", "stop"; absent: ask

QString inWords(const ListenState &state)
{
    if (state.portTaken && state.takenPort > 0)
        return MainWindow::tr(
                   "Another program uses port %1. Glasshouse tries again every two seconds; stop that program, "
                   "or start with --listen.")
            .arg(state.takenPort);
    return state.trouble;
}

} // namespace

bool MainWindow::listeningIsWanted()
{
    return QSettings().value(QLatin1StringView(EnabledKey), true).toBool();
}

void MainWindow::connectListening()
{
    m_listens = listeningIsWanted();
    connect(&m_backend, &Backend::listenStateChanged, this, &MainWindow::showListening);
    connect(m_status, &StatusBar::listeningPressed, this, &MainWindow::pointAgent);
    showListening();
}

void MainWindow::addListenActions(QMenu *menu)
{
    if (!m_backend.canListen())
        return;
    menu->addSeparator();
    menu->addAction(tr("Point an agent here…"), this, &MainWindow::pointAgent);
    QAction *listen = menu->addAction(tr("Listen for telemetry"));
    listen->setCheckable(true);
    connect(listen, &QAction::triggered, this, [this](bool on) {
        QSettings settings;
        settings.setValue(QLatin1StringView(EnabledKey), on);
        if (on) // whoever switches it on again has changed their mind about that, too
            settings.remove(QLatin1StringView(OnCloseKey));
        setListens(on);
        m_backend.setListening(on);
    });
    connect(menu, &QMenu::aboutToShow, this, [this, listen] {
        const bool elsewhere = m_backend.listenState().elsewhere;
        listen->setChecked(m_listens || elsewhere);
        listen->setEnabled(!elsewhere); // the program that listens is another one
    });
}

void MainWindow::setListens(bool on)
{
    m_listens = on;
    showListening();
}

void MainWindow::showListening()
{
    const ListenState state = m_backend.listenState();
    m_status->showListening(state, m_backend.canListen());
    m_listenTrouble = m_listens ? inWords(state) : QString();
    showBanner();
}

void MainWindow::showTrouble(const QString &message)
{
    m_trouble = message;
    m_topRow->setConnection(m_backend.name(), !message.isEmpty());
    showBanner();
}

void MainWindow::pointAgent()
{
    auto *dialog = new PointAgentDialog(m_backend, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // When the session ends there is nobody to answer, and the background program would end with it.
    const bool ask = m_keep.due && !m_decided && !qGuiApp->isSavingSession() && m_keep.due();
    if (!ask)
        return QMainWindow::closeEvent(event);
    const QString known = QSettings().value(QLatin1StringView(OnCloseKey)).toString();
    if (known == u"stop"_s || (known == u"keep"_s && m_keep.start()))
        return QMainWindow::closeEvent(event);
    event->ignore();
    if (known != u"keep"_s) // kept by habit, but it could not be started: the window stays and has said why
        askToKeep();
}

void MainWindow::askToKeep()
{
    auto *dialog = new KeepListeningDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeepListeningDialog::decided, this, [this](bool keep, bool remember) {
        if (remember)
            QSettings().setValue(QLatin1StringView(OnCloseKey), keep ? u"keep"_s : u"stop"_s);
        if (keep && !m_keep.start())
            return;
        m_decided = true;
        close();
    });
    dialog->open();
}

} // namespace glasshouse
