// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/handover.h"

#include "ingest/importreportjson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int ConnectMs = 2000;
constexpr int PollMs = 200;
constexpr qint64 MaxRequest = 1 << 20;

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

} // namespace

HandoverServer::HandoverServer(const QString &storePath, Import import, QObject *parent)
    : QObject(parent),
      m_path(socketPath(storePath)),
      m_import(std::move(import)),
      m_server(this)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
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
    const QJsonObject request = QJsonDocument::fromJson(socket->readLine()).object();
    if (request.value(u"version"_s).toInt() != 1 || !request.value(u"import"_s).isArray()) {
        send(*socket,
             errorJson({Error::Code::Rejected,
                        u"the store's owner does not know this request; both programs should be of one version"_s}));
        socket->disconnectFromServer();
        return;
    }
    QStringList paths;
    const QJsonArray asked = request.value(u"import"_s).toArray();
    for (const QJsonValue &path : asked)
        paths += path.toString();
    const auto report = m_import(paths, [socket](const ImportProgress &progress) {
        send(*socket, {{u"progress"_s, toJson(progress)}});
    });
    send(*socket, report ? QJsonObject{{u"report"_s, toJson(*report)}} : errorJson(report.error()));
    socket->disconnectFromServer();
}

Result<ImportReport> handOver(const QString &storePath, const QStringList &paths,
                              const std::function<void(const ImportProgress &)> &progress, const std::atomic_bool &stop)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath(storePath));
    if (!socket.waitForConnected(ConnectMs))
        return fail(Error::Code::Busy,
                    u"the store %1 is in use by another Glasshouse, which does not answer: %2"_s.arg(
                        storePath, socket.errorString()));
    QJsonArray absolute;
    for (const QString &path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    send(socket, {{u"version"_s, 1}, {u"import"_s, absolute}});
    while (!stop) {
        if (!socket.canReadLine() && !socket.waitForReadyRead(PollMs)) {
            if (socket.state() == QLocalSocket::ConnectedState)
                continue;
            if (!socket.canReadLine())
                return fail(Error::Code::Io, u"the store's owner ended before the import was done; run it again"_s);
        }
        while (socket.canReadLine()) {
            const QJsonObject answer = QJsonDocument::fromJson(socket.readLine()).object();
            if (answer.contains(u"report"_s))
                return reportFromJson(answer.value(u"report"_s).toObject());
            if (const QJsonObject error = answer.value(u"error"_s).toObject(); !error.isEmpty())
                return fail(Error::Code(error.value(u"code"_s).toInt()), error.value(u"message"_s).toString());
            if (progress)
                progress(progressFromJson(answer.value(u"progress"_s).toObject()));
        }
    }
    return fail(Error::Code::Cancelled, u"no longer waiting; the store's owner goes on with the import"_s);
}

} // namespace glasshouse
