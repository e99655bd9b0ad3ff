// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console.h"

#include "backend/localbackend.h"
#include "backend/remotebackend.h"
#include "backend/reportqueue.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "console/consoleremote.h"
#include "console/keeper.h"
#include "console/screenshot.h"
#include "console/watchedbackend.h"
#include "ingest/demo/demofolder.h"
#include "transcripts/agentfolders.h"
#include "ui/connections/secretstore.h"
#include "ui/keeplisteningdialog.h"
#include "ui/mainwindow.h"
#include "ui/style.h"

#include <QApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString demoStore()
{
    return demoFolder() + u"/demo.db"_s;
}

ListenerOptions listenerOptions(const ConsoleArguments &arguments)
{
    ListenerOptions options;
    options.plans = PlanLimits::fromEnvironment();
    if (!arguments.listen.isEmpty())
        options.http = arguments.listen;
    if (!arguments.grpc.isEmpty())
        options.grpc = arguments.grpc == u"off"_s ? QString() : arguments.grpc;
    return options;
}

LocalBackend::Options optionsOf(const WantedConnection &connection, const ConsoleArguments &arguments)
{
    LocalBackend::Options options;
    options.storePath = arguments.store;
    switch (connection.kind) {
    case WantedConnection::Kind::ThisComputer:
        options.name = Console::tr("This computer");
        if (arguments.screenshot.isEmpty()) {
            options.listener = listenerOptions(arguments);
            options.listenLater = arguments.noListen || !MainWindow::listeningIsWanted();
        }
        break;
    case WantedConnection::Kind::Demo:
        options.name = Console::tr("Demo");
        options.storePath = demoStore();
        break;
    case WantedConnection::Kind::Paths: {
        const QString first = QFileInfo(connection.paths.value(0)).fileName();
        const int more = int(connection.paths.size()) - 1;
        options.name = more > 0 ? Console::tr("%1 and %n more", nullptr, more).arg(first) : first;
        options.temporary = arguments.store.isEmpty();
        break;
    }
    case WantedConnection::Kind::Remote:
        break; // has no store here
    }
    return options;
}

DemoOptions demoOptions()
{
    const QDateTime now = QDateTime::currentDateTime();
    DemoOptions options;
    options.nowMs = now.toMSecsSinceEpoch();
    options.utcOffsetMs = qint64(now.offsetFromUtc()) * 1000;
    return options;
}

} // namespace

Console::Console(ConsoleArguments arguments, Appearance &appearance)
    : m_arguments(std::move(arguments)),
      m_appearance(appearance)
{}

Console::~Console()
{
    m_stop = true;
    m_screenshot.reset();
    m_window.reset();
    m_reports.reset();
    for (const auto &thread : m_threads)
        thread->wait(); // each looks at m_stop or only reads metadata
    m_backend.reset();
    m_background.reset();
}

void Console::start()
{
    if (!m_arguments.connect.isEmpty())
        return openWindow(commandLineRemote());
    const bool paths = !m_arguments.paths.isEmpty();
    openWindow({paths ? WantedConnection::Kind::Paths : WantedConnection::Kind::ThisComputer, m_arguments.paths});
}

void Console::connectTo(const WantedConnection &connection)
{
    // What a menu or a drop asks for replaces the command line's store, which was for the first window.
    if (connection.kind == WantedConnection::Kind::Paths)
        m_arguments.store.clear();
    m_window->saveSettings();
    // The old window and its store go first: the new one may want the same store. No window for a moment is no reason to quit.
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.reset();
    m_reports.reset();
    if (m_backend->canListen())
        m_background = std::move(m_backend); // what agents send meanwhile is not lost
    m_backend.reset();
    openWindow(connection);
    QApplication::setQuitOnLastWindowClosed(true);
}

void Console::openWindow(const WantedConnection &connection)
{
    m_foldersCounted = false;
    const bool again = connection.kind == WantedConnection::Kind::ThisComputer && m_background;
    m_shown = connection;
    m_remote = nullptr;
    m_backend = again ? std::move(m_background) : std::make_unique<WatchedBackend>(makeBackend(connection));
    m_window = std::make_unique<MainWindow>(*m_backend, m_appearance);
    openReports(connection);
    // Queued: the request comes out of a window that is about to be replaced.
    connect(m_window.get(), &MainWindow::connectionRequested, this, &Console::connectTo, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::connectionsRequested, this, &Console::showConnections);
    connect(m_backend.get(), &Backend::importFinished, this, &Console::countFolders, Qt::UniqueConnection);
    if (m_arguments.noListen)
        m_window->setListens(false);
    if (m_arguments.screenshot.isEmpty()) {
        m_window->setKeepListening({[this] { return isWorthKeeping(); }, [this] { return keepListening(); }});
        m_window->restoreSettings();
        connect(qApp, &QApplication::aboutToQuit, m_window.get(), &MainWindow::saveSettings);
    }
    if (m_arguments.zone)
        m_window->filter().setZone(*m_arguments.zone);
    m_window->expectData(true);
    if (!m_arguments.screenshot.isEmpty())
        startScreenshot();
    m_window->show();
    if (const QString view = std::exchange(m_arguments.view, {}); !view.isEmpty())
        m_window->openViewFile(view);
    if (again)
        Q_EMIT m_backend->opened(); // long ago; the new window has yet to ask
    feed(connection);
}

std::unique_ptr<Backend> Console::makeBackend(const WantedConnection &connection)
{
    if (connection.kind != WantedConnection::Kind::Remote)
        return std::make_unique<LocalBackend>(optionsOf(connection, m_arguments));
    auto remote = remoteBackend(connection.remote);
    m_remote = remote.get();
    return remote;
}

WatchedBackend *Console::listening() const
{
    return m_background ? m_background.get() : m_backend.get();
}

bool Console::isWorthKeeping() const
{
    return worthKeeping(*listening(), QDateTime::currentMSecsSinceEpoch());
}

/// Starts a listener that takes over as soon as this process lets the store go.
bool Console::keepListening()
{
    const Result<void> started =
        startListener(listening()->storePath(), listenerOptions(m_arguments), listening()->listenState());
    if (!started)
        m_window->showTrouble(tr("Listening in the background could not be started: %1").arg(started.error().message));
    return started.has_value();
}

void Console::startScreenshot()
{
    m_screenshot = std::make_unique<Screenshot>(
        Screenshot::Job{m_arguments.screenshot, m_arguments.panel, m_arguments.size}, *m_window, *m_backend);
    m_screenshot->prepare();
    connect(m_screenshot.get(), &Screenshot::aboutToDraw, this, &Console::aboutToDraw);
    connect(m_screenshot.get(), &Screenshot::drawn, qApp, &QApplication::quit, Qt::QueuedConnection);
    connect(m_screenshot.get(), &Screenshot::failed, this, [](const Error &error) {
        std::fprintf(stderr, "glasshouse: %s\n", qPrintable(escapeControls(error.message)));
        QApplication::exit(ExitIo);
    });
}

void Console::feed(const WantedConnection &connection)
{
    switch (connection.kind) {
    case WantedConnection::Kind::Paths:
        importInto(connection.paths);
        break;
    case WantedConnection::Kind::Demo:
        feedFromDemo();
        break;
    case WantedConnection::Kind::ThisComputer:
        feedFromAgents();
        break;
    case WantedConnection::Kind::Remote:
        feedRemote(connection.remote);
        break;
    }
}

void Console::inBackground(std::function<void()> work)
{
    std::erase_if(m_threads, [](const auto &thread) { return thread->isFinished(); });
    m_threads.emplace_back(QThread::create(std::move(work)));
    m_threads.back()->start();
}

void Console::importInto(const QStringList &paths)
{
    m_window->setImportPaths(paths);
    m_backend->startImport(paths);
    if (m_screenshot)
        m_screenshot->expectImport(false);
}

void Console::nothingToImport()
{
    m_window->expectData(false);
    countFolders();
    if (m_screenshot)
        m_screenshot->expectImport(false);
}

void Console::feedFromAgents()
{
    inBackground([this, window = QPointer(m_window.get())] {
        const std::vector<AgentFolder> folders = agentFolders();
        const bool any =
            std::any_of(folders.begin(), folders.end(), [](const AgentFolder &folder) { return folder.exists; });
        QMetaObject::invokeMethod(this, [this, window, any] {
            if (!window)
                return;
            if (any)
                importInto({});
            else
                nothingToImport();
        });
    });
}

void Console::feedFromDemo()
{
    inBackground([this, window = QPointer(m_window.get())] {
        const bool made = QFileInfo::exists(demoFolder() + u'/' + QLatin1StringView(DemoMarker));
        const Result<DemoVolume> volume = made ? Result<DemoVolume>() : writeDemo(demoFolder(), demoOptions(), m_stop);
        QMetaObject::invokeMethod(this, [this, window, volume] {
            if (!window)
                return;
            if (volume)
                importInto({demoFolder()});
            else
                window->showTrouble(volume.error().message);
        });
    });
}

void Console::countFolders()
{
    if (m_foldersCounted)
        return;
    m_foldersCounted = true;
    inBackground([this, window = QPointer(m_window.get())] {
        std::vector<FoundFolder> found;
        for (const AgentFolder &folder : agentFolders()) {
            FoundFolder row{folder.agent, folder.path, folder.exists, 0, 0};
            if (folder.exists && !m_stop) {
                for (const TranscriptFile &file : listTranscripts({folder.path}).files) {
                    ++row.files;
                    row.bytes += file.size;
                }
            }
            found.push_back(std::move(row));
        }
        QMetaObject::invokeMethod(this, [window, found] {
            if (window)
                window->setFoundFolders(found);
        });
    });
}

} // namespace glasshouse
