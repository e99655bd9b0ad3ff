// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/arguments.h"
#include "ui/connection.h"
#include "ui/firstrunpage.h"

#include <QHash>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace glasshouse {

class Appearance;
class Backend;
class MainWindow;
class RemoteBackend;
class ReportQueue;
class Screenshot;
class SecretStore;
class WatchedBackend;

/// Puts the program together: a backend and a window for each connection, one at a time; finds the agents' folders, makes
/// the demo, starts imports. GUI thread; what touches the disk runs on a thread of its own.
class Console : public QObject
{
    Q_OBJECT
public:
    /// `appearance` outlives this.
    Console(ConsoleArguments arguments, Appearance &appearance);
    /// Instead of the system's keychain, before start(): for tests.
    void setSecrets(std::unique_ptr<SecretStore> secrets);
    ~Console() override;

    /// Opens what the command line asked for.
    void start();

Q_SIGNALS:
    /// A picture is drawn next, and then the program ends.
    void aboutToDraw();

private:
    void connectTo(const WantedConnection &connection);
    void openWindow(const WantedConnection &connection);
    std::unique_ptr<Backend> makeBackend(const WantedConnection &connection);
    WantedConnection commandLineRemote();
    void feedRemote(const SavedConnection &saved);
    void askToken(const SavedConnection &saved, const QString &reason, bool mayKeep);
    void openReports(const WantedConnection &connection);
    void useToken(const SavedConnection &saved, const QByteArray &token);
    void showConnections();
    SecretStore &secrets();
    void startScreenshot();
    void feed(const WantedConnection &connection);
    WatchedBackend *listening() const;
    bool isWorthKeeping() const;
    bool keepListening();
    void feedFromAgents();
    void feedFromDemo();
    void importInto(const QStringList &paths);
    void nothingToImport();
    void countFolders();
    void inBackground(std::function<void()> work);

    ConsoleArguments m_arguments;
    Appearance &m_appearance;
    std::unique_ptr<SecretStore> m_secrets;
    QHash<QString, QByteArray> m_tokens; ///< by SavedConnection::secretKey(): typed, for this run alone
    RemoteBackend *m_remote = nullptr;   ///< inside m_backend, while that is a remote one
    WantedConnection m_shown;
    std::unique_ptr<WatchedBackend> m_backend;
    std::unique_ptr<WatchedBackend>
        m_background; ///< this computer's, which listens on while a window shows something else
    std::unique_ptr<ReportQueue> m_reports; ///< of the window's backend
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screenshot> m_screenshot;
    std::vector<std::unique_ptr<QThread>> m_threads;
    std::atomic_bool m_stop = false;
    bool m_foldersCounted = false;
};

} // namespace glasshouse
