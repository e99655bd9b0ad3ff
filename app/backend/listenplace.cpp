// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/listenplace.h"

#include "ingest/localtoken.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 LongestFile = 4096;

QString listenPath(const QString &storePath)
{
    return storePath + u".listen"_s;
}

bool isRunning(qint64 pid)
{
    return pid > 0 && (::kill(pid_t(pid), 0) == 0 || errno == EPERM);
}

QString withoutPort(const QString &address)
{
    return address.left(address.lastIndexOf(u':'));
}

} // namespace

void publishListenState(const QString &storePath, const ListenState &state)
{
    if (!state.listens()) {
        QFile::remove(listenPath(storePath));
        return;
    }
    QSaveFile file(listenPath(storePath));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"version"_s, 1},
                                         {u"pid"_s, QCoreApplication::applicationPid()},
                                         {u"host"_s, state.host},
                                         {u"http_port"_s, state.httpPort},
                                         {u"grpc_port"_s, state.grpcPort},
                                         {u"fingerprint"_s, state.fingerprint},
                                         {u"certificate"_s, state.certificateFile}})
                   .toJson(QJsonDocument::Compact));
    file.commit();
}

ListenState publishedListenState(const QString &storePath)
{
    QFile file(listenPath(storePath));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject said = QJsonDocument::fromJson(file.read(LongestFile)).object();
    if (said[u"version"_s].toInt() != 1 || !isRunning(said[u"pid"_s].toInteger()))
        return {};
    const auto port = [&said](const QString &key) { return qBound(0, said[key].toInt(), 65535); };
    ListenState state{.httpPort = port(u"http_port"_s),
                      .grpcPort = port(u"grpc_port"_s),
                      .fingerprint = said[u"fingerprint"_s].toString(),
                      .host = said[u"host"_s].toString(),
                      .certificateFile = said[u"certificate"_s].toString(),
                      .elsewhere = true};
    return state.listens() ? state : ListenState{};
}

ListenerFacts listenerFacts(const ListenState &state, const ListenerOptions &options, const QString &storePath)
{
    QString host = state.httpPort > 0 ? state.host : withoutPort(options.http);
    if (host.isEmpty() || host == u"0.0.0.0"_s)
        host = u"127.0.0.1"_s;
    else if (host == u"[::]"_s)
        host = u"[::1]"_s;
    const int asked = options.http.section(u':', -1).toInt();
    const int port = state.httpPort > 0 ? state.httpPort : asked > 0 ? asked : 4318;
    const bool tls = state.httpPort > 0 ? !state.fingerprint.isEmpty() : !options.certificateFile.isEmpty();
    return {u"%1://%2:%3"_s.arg(tls ? u"https"_s : u"http"_s, host).arg(port), localToken(storePath),
            state.httpPort > 0              ? state.certificateFile
                : tls && options.selfSigned ? options.certificateFile
                                            : QString()};
}

ListenState troubleOf(const Error &error)
{
    if (error.code != Error::Code::Busy)
        return {.trouble = error.message};
    static const QRegularExpression port(u"\\bport (\\d+)\\b"_s); // as bindError() names it
    const QString which = port.match(error.message).captured(1);
    return {.trouble = u"Another program uses port %1. Glasshouse tries again every two seconds; stop that program, or "
                       "start with --listen HOST:PORT and --grpc HOST:PORT."_s.arg(which),
            .portTaken = true,
            .takenPort = which.toInt()};
}

} // namespace glasshouse
