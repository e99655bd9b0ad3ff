// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/handover.h"

#include "ingest/auditnotes.h"
#include "ingest/importreportjson.h"
#include "ingest/tokenadminjson.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTimer>

#include <poll.h>
#include <sys/socket.h>
#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int ConnectMs = 2000;
constexpr int PollMs = 200;
constexpr int TokenAnswerMs = 30'000;
constexpr int NoteAnswerMs = 2000;
constexpr int SmallMs = 50; ///< how long somebody who has come is waited for in the midst of long work
constexpr qint64 MaxRequest = 4 << 20;

/// Beside the store; where that path is too long for a socket's address, a name made of it in the temporary folder.
QString socketPath(const QString &storePath)
{
    const QString path = QFileInfo(storePath).absoluteFilePath();
    const QString beside = path + u".sock"_s;
    if (beside.toUtf8().size() < 100)
        return beside;
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Blake2s_128).toHex();
    return QDir::tempPath() + u"/glasshouse-%1-%2.sock"_s.arg(::getuid()).arg(QString::fromLatin1(hash));
}

bool isOwnUser(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::getuid();
}

void send(QLocalSocket &socket, const QJsonObject &message)
{
    socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    socket.flush();
}

QJsonObject errorJson(const Error &error)
{
    return {{u"error"_s, QJsonObject{{u"code"_s, int(error.code)}, {u"message"_s, error.message}}}};
}

Error errorFromJson(const QJsonObject &error)
{
    return {Error::Code(error.value(u"code"_s).toInt()), error.value(u"message"_s).toString()};
}

Result<void> connectTo(QLocalSocket &socket, const QString &storePath)
{
    socket.connectToServer(socketPath(storePath));
    if (!socket.waitForConnected(ConnectMs))
        return fail(Error::Code::Busy,
                    u"the store %1 is in use by another Glasshouse, which does not answer: %2"_s.arg(
                        storePath, socket.errorString()));
    return {};
}

/// The next line, or an empty object where there is none yet. An Error: the other side has gone.
Result<QJsonObject> nextLine(QLocalSocket &socket)
{
    if (!socket.canReadLine() && !socket.waitForReadyRead(PollMs) && !socket.canReadLine()
        && socket.state() != QLocalSocket::ConnectedState)
        return fail(Error::Code::Io, u"the store's owner ended before it was done; run it again"_s);
    return socket.canReadLine() ? QJsonDocument::fromJson(socket.readLine()).object() : QJsonObject();
}

/// Sends a request and waits for its result.
Result<QJsonObject> resultOf(const QString &storePath, const QJsonObject &request, const QDeadlineTimer &deadline,
                             const std::atomic_bool *stop)
{
    QLocalSocket socket;
    if (auto connected = connectTo(socket, storePath); !connected)
        return tl::unexpected(connected.error());
    send(socket, request);
    while (!deadline.hasExpired()) {
        if (stop && *stop)
            return fail(Error::Code::Cancelled, u"no longer waiting; the store's owner may still do it"_s);
        const auto answer = nextLine(socket);
        if (!answer)
            return tl::unexpected(answer.error());
        if (answer->contains(u"result"_s))
            return answer->value(u"result"_s).toObject();
        if (answer->contains(u"error"_s))
            return tl::unexpected(errorFromJson(answer->value(u"error"_s).toObject()));
    }
    return fail(
        Error::Code::Busy,
        u"the store's owner is busy, perhaps with a long import; look at what it has done before trying again"_s);
}

/// Does a request if it is one that the handler is for.
template<typename Handler, typename Read, typename Write>
std::optional<QJsonObject> handled(const QJsonObject &request, const QString &name, const Handler &handler, Read read,
                                   Write write)
{
    if (!handler || !request.value(name).isObject())
        return std::nullopt;
    const auto asked = read(request.value(name).toObject());
    if (!asked)
        return errorJson(asked.error());
    const auto done = handler(*asked);
    return done ? QJsonObject{{u"result"_s, write(done)}} : errorJson(done.error());
}

} // namespace

HandoverServer::HandoverServer(const QString &storePath, Handlers handlers, QObject *parent)
    : QObject(parent),
      m_path(socketPath(storePath)),
      m_handlers(std::move(handlers)),
      m_server(this)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &HandoverServer::acceptAll);
}

void HandoverServer::acceptAll()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { serve(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    }
}

bool HandoverServer::isAsked() const
{
    pollfd listener{int(m_server.socketDescriptor()), POLLIN, 0};
    return listener.fd >= 0 && ::poll(&listener, 1, 0) > 0;
}

void HandoverServer::serveSmall()
{
    m_smallOnly = true;
    while (m_server.waitForNewConnection(0))
        acceptAll();
    for (QLocalSocket *socket : m_server.findChildren<QLocalSocket *>()) {
        if (!socket->canReadLine())
            socket->waitForReadyRead(SmallMs);
    }
    m_smallOnly = false;
}

Result<void> HandoverServer::listen()
{
    QLocalServer::removeServer(m_path); // of an owner that was killed; the lock says that it is gone
    if (!m_server.listen(m_path))
        return fail(Error::Code::Io, u"cannot listen at %1: %2"_s.arg(m_path, m_server.errorString()));
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

void HandoverServer::serve(QLocalSocket *socket)
{
    if (!isOwnUser(*socket) || (!socket->canReadLine() && socket->bytesAvailable() > MaxRequest)) {
        socket->abort();
        return;
    }
    if (!socket->canReadLine())
        return;
    if (m_smallOnly) {
        const QJsonObject asked = QJsonDocument::fromJson(socket->peek(MaxRequest).split('\n').first()).object();
        for (const QString &large : {u"import"_s, u"retention"_s, u"archive"_s}) {
            if (!asked.contains(large))
                continue;
            QTimer::singleShot(0, socket, [this, socket] { serve(socket); });
            return;
        }
    }
    send(*socket, answer(QJsonDocument::fromJson(socket->readLine()).object(), *socket));
    socket->disconnectFromServer();
}

QJsonObject HandoverServer::answer(const QJsonObject &request, QLocalSocket &socket)
{
    const bool known = request.value(u"version"_s).toInt() == 1;
    if (known) {
        const auto json = [](const auto &done) { return toJson(*done); };
        if (auto done = handled(request, u"token"_s, m_handlers.tokens, tokenRequestFromJson, json))
            return *done;
        if (auto done = handled(request, u"tenant"_s, m_handlers.tenants, tenantRequestFromJson, json))
            return *done;
        if (auto done = handled(request, u"retention"_s, m_handlers.retention, retentionRequestFromJson, json))
            return *done;
        if (auto done = handled(request, u"archive"_s, m_handlers.archive, archiveRequestFromJson, json))
            return *done;
        if (auto done = handled(request, u"view"_s, m_handlers.views, viewChangeFromJson, json))
            return *done;
        if (auto done = handled(request, u"act"_s, m_handlers.acts, actRequestFromJson, json))
            return *done;
        const auto note = [](const QJsonObject &asked) { return Result<AuditNote>(auditNoteFromJson(asked)); };
        if (auto done =
                handled(request, u"audit"_s, m_handlers.audit, note, [](const auto &) { return QJsonObject(); }))
            return *done;
    }
    if (!known || !m_handlers.import || !request.value(u"import"_s).isArray())
        return errorJson({Error::Code::Rejected,
                          u"the store's owner does not know this request; both programs should be of one version"_s});
    QStringList paths;
    const QJsonArray asked = request.value(u"import"_s).toArray();
    for (const QJsonValue &path : asked)
        paths += path.toString();
    const auto report = m_handlers.import(paths, [&socket](const ImportProgress &progress) {
        send(socket, {{u"progress"_s, toJson(progress)}});
    });
    return report ? QJsonObject{{u"report"_s, toJson(*report)}} : errorJson(report.error());
}

Result<ImportReport> handOver(const QString &storePath, const QStringList &paths,
                              const std::function<void(const ImportProgress &)> &progress, const std::atomic_bool &stop)
{
    QLocalSocket socket;
    if (auto connected = connectTo(socket, storePath); !connected)
        return tl::unexpected(connected.error());
    QJsonArray absolute;
    for (const QString &path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    send(socket, {{u"version"_s, 1}, {u"import"_s, absolute}});
    while (!stop) {
        const auto answer = nextLine(socket);
        if (!answer)
            return tl::unexpected(answer.error());
        if (answer->contains(u"report"_s))
            return reportFromJson(answer->value(u"report"_s).toObject());
        if (answer->contains(u"error"_s))
            return tl::unexpected(errorFromJson(answer->value(u"error"_s).toObject()));
        if (progress && answer->contains(u"progress"_s))
            progress(progressFromJson(answer->value(u"progress"_s).toObject()));
    }
    return fail(Error::Code::Cancelled, u"no longer waiting; the store's owner goes on with the import"_s);
}

Result<TokenAnswer> handOver(const QString &storePath, const TokenRequest &request, const std::atomic_bool *stop)
{
    const auto answer =
        resultOf(storePath, {{u"version"_s, 1}, {u"token"_s, toJson(request)}}, QDeadlineTimer(TokenAnswerMs), stop);
    if (!answer)
        return tl::unexpected(answer.error());
    return tokenAnswerFromJson(*answer);
}

Result<TenantAnswer> handOver(const QString &storePath, const TenantRequest &request, const std::atomic_bool *stop)
{
    const auto answer =
        resultOf(storePath, {{u"version"_s, 1}, {u"tenant"_s, toJson(request)}}, QDeadlineTimer(TokenAnswerMs), stop);
    if (!answer)
        return tl::unexpected(answer.error());
    return tenantAnswerFromJson(*answer);
}

Result<void> handOver(const QString &storePath, const AuditNote &note)
{
    const auto answer =
        resultOf(storePath, {{u"version"_s, 1}, {u"audit"_s, toJson(note)}}, QDeadlineTimer(NoteAnswerMs), nullptr);
    if (!answer)
        return tl::unexpected(answer.error());
    return {};
}

Result<RetentionAnswer> handOver(const QString &storePath, const RetentionRequest &request,
                                 const std::atomic_bool &stop)
{
    const auto answer = resultOf(storePath, {{u"version"_s, 1}, {u"retention"_s, toJson(request)}},
                                 QDeadlineTimer(QDeadlineTimer::Forever), &stop);
    if (!answer)
        return tl::unexpected(answer.error());
    return retentionAnswerFromJson(*answer);
}

Result<ArchiveAnswer> handOver(const QString &storePath, const ArchiveRequest &request, const std::atomic_bool &stop)
{
    const auto answer = resultOf(storePath, {{u"version"_s, 1}, {u"archive"_s, toJson(request)}},
                                 QDeadlineTimer(QDeadlineTimer::Forever), &stop);
    if (!answer)
        return tl::unexpected(answer.error());
    return archiveAnswerFromJson(*answer);
}

Result<ViewOutcome> handOver(const QString &storePath, const ViewChange &change)
{
    const auto answer =
        resultOf(storePath, {{u"version"_s, 1}, {u"view"_s, toJson(change)}}, QDeadlineTimer(TokenAnswerMs), nullptr);
    if (!answer)
        return tl::unexpected(answer.error());
    return viewOutcomeFromJson(*answer);
}

Result<ActOutcome> handOver(const QString &storePath, const ActRequest &request)
{
    const auto answer =
        resultOf(storePath, {{u"version"_s, 1}, {u"act"_s, toJson(request)}}, QDeadlineTimer(TokenAnswerMs), nullptr);
    if (!answer)
        return tl::unexpected(answer.error());
    return actOutcomeFromJson(*answer);
}

} // namespace glasshouse
