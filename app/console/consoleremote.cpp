// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/consoleremote.h"

#include "backend/remotebackend.h"
#include "backend/reportqueue.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "console/console.h"
#include "console/screenshot.h"
#include "console/watchedbackend.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/keychainstore.h"
#include "ui/connections/tokendialog.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace glasshouse {

// Connections to other computers. Part of Console, in a file of its own for its length.

std::unique_ptr<RemoteBackend> remoteBackend(const SavedConnection &saved)
{
    QSettings settings;
    RemoteOptions options;
    options.name = saved.shownName();
    options.address = RemoteAddress::parse(saved.url).value_or(RemoteAddress{});
    options.trusted = SavedConnections::load(settings).trusted;
    options.plainAllowed = saved.plainAllowed;
    return std::make_unique<RemoteBackend>(std::move(options));
}

QByteArray takeTokenFromEnvironment()
{
    const QByteArray token = tokenFrom(qEnvironmentVariable("GLASSHOUSE_TOKEN"));
    qunsetenv("GLASSHOUSE_TOKEN");
    return token;
}

SecretStore &Console::secrets()
{
    if (!m_secrets)
        m_secrets = std::make_unique<KeychainStore>();
    return *m_secrets;
}

void Console::setSecrets(std::unique_ptr<SecretStore> secrets)
{
    m_secrets = std::move(secrets);
}

/// The saved connection with this address, or one for this time.
WantedConnection Console::commandLineRemote()
{
    QSettings settings;
    const SavedConnections known = SavedConnections::load(settings);
    SavedConnection saved;
    if (const SavedConnection *const found = known.findUrl(m_arguments.connect)) {
        saved = *found;
    } else {
        saved.id = u"command-line"_s;
        saved.url = m_arguments.connect;
        saved.keepsToken = true; // perhaps: the last time may have kept one
    }
    if (const QByteArray token = takeTokenFromEnvironment(); !token.isEmpty())
        m_tokens.insert(saved.secretKey(), token);
    return {WantedConnection::Kind::Remote, {}, saved};
}

void Console::feedRemote(const SavedConnection &saved)
{
    m_window->expectData(false);
    if (m_screenshot) {
        connect(m_backend.get(), &Backend::opened, m_screenshot.get(), [this] { m_screenshot->expectImport(false); });
        connect(m_backend.get(), &Backend::troubleChanged, m_screenshot.get(), [](const QString &reason) {
            if (reason.isEmpty())
                return;
            std::fprintf(stderr, "glasshouse: %s\n", qPrintable(escapeControls(reason)));
            // Queued: it may be refused before the event loop runs.
            QMetaObject::invokeMethod(
                qApp, [] { QApplication::exit(ExitIo); }, Qt::QueuedConnection);
        });
    }
    connect(m_backend.get(), &Backend::troubleChanged, m_window.get(), [this, saved] {
        // A token that was refused is asked for again, not shown again.
        if (m_remote->trouble() && m_remote->trouble()->kind == RemoteTrouble::Kind::Unauthorized)
            m_tokens.remove(saved.secretKey());
    });
    if (const auto address = RemoteAddress::parse(saved.url); !address)
        return m_remote->refuse(address.error().message);
    if (const QByteArray known = m_tokens.value(saved.secretKey()); !known.isEmpty())
        return useToken(saved, known);
    if (!saved.keepsToken)
        return askToken(saved, tr("The token of a viewer or an admin, as “glasshousectl token create” shows it once."),
                        true);
    secrets().read(saved.secretKey(), m_window.get(), [this, saved](const SecretResult &result) {
        if (result.isDone() && !result.secret.isEmpty())
            return useToken(saved, result.secret);
        askToken(saved, result.words(saved.shownName()), result.state != SecretResult::State::Missing);
    });
}

/// Reports that cannot be sent wait beside the store that the window shows; those for another computer beside this one's,
/// where the command line has its own.
void Console::openReports(const WantedConnection &connection)
{
    const bool isRemote = connection.kind == WantedConnection::Kind::Remote;
    const bool isTemporary = connection.kind == WantedConnection::Kind::Paths && m_arguments.store.isEmpty();
    if (isTemporary || m_screenshot || !m_arguments.screenshot.isEmpty())
        return;
    ReportTarget target;
    QString store = m_backend->storePath();
    if (isRemote) {
        const RemoteOptions &options = m_remote->options();
        store = m_arguments.store.isEmpty() ? defaultStorePath() : m_arguments.store;
        target.to = connection.remote.url, target.connection = connection.remote.secretKey();
        target.certificate = QString::fromLatin1(options.trusted.value(options.address.hostAndPort()).toHex());
        target.plainAllowed = options.plainAllowed;
    }
    m_reports = std::make_unique<ReportQueue>(
        store, std::move(target), [this](const QString &key, std::function<void(const QByteArray &)> found) {
            if (const QByteArray known = m_tokens.value(key); !known.isEmpty())
                return found(known);
            secrets().read(key, m_window.get(), [found = std::move(found)](const SecretResult &result) {
                found(result.isDone() ? result.secret : QByteArray());
            });
        });
    m_window->setReports(m_reports.get());
    // Whoever could not be reached is there again.
    connect(m_backend.get(), &Backend::opened, m_reports.get(), &ReportQueue::retry);
}

void Console::useToken(const SavedConnection &saved, const QByteArray &token)
{
    m_tokens.insert(saved.secretKey(), token);
    // What it refuses it says itself.
    static_cast<void>(m_remote->connectWith(token));
}

void Console::askToken(const SavedConnection &saved, const QString &reason, bool mayKeep)
{
    m_remote->refuse(reason);
    if (m_screenshot)
        return;
    auto *dialog = new TokenDialog(saved.shownName(), reason, mayKeep, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TokenDialog::given, m_window.get(), [this, saved](const QByteArray &token, bool keep) {
        useToken(saved, token);
        if (!keep)
            return;
        secrets().write(saved.secretKey(), token, m_window.get(), [this, saved](const SecretResult &result) {
            if (!result.isDone())
                return m_window->showTrouble(result.words(saved.shownName()));
            QSettings settings;
            SavedConnections known = SavedConnections::load(settings);
            for (SavedConnection &each : known.list) {
                if (each.id == saved.id)
                    each.keepsToken = true;
            }
            known.save(settings);
        });
    });
    dialog->open();
}

void Console::showConnections()
{
    auto *dialog = new ConnectionsDialog(secrets(), m_window->filter().format(), m_shown.remote.id, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &ConnectionsDialog::connectRequested, this,
        [this](const WantedConnection &connection, const QByteArray &token) {
            if (!token.isEmpty())
                m_tokens.insert(connection.remote.secretKey(), token);
            connectTo(connection);
        },
        Qt::QueuedConnection); // the dialog goes with the window
    dialog->open();
}

} // namespace glasshouse
