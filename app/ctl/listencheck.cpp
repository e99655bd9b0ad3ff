// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/listencheck.h"

#include "backend/listenplace.h"
#include "ingest/localtoken.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Level = HealthCheck::Level;

constexpr int WaitMs = 1000;
constexpr qint64 LongestAnswer = 16'384;

enum class Found {
    Nobody,
    Glasshouse,
    Somebody ///< TLS, or a stranger
};

/// With TLS a connection is all that is tried: whose certificate it is, is the agents' business.
Found lookAt(const QUrl &address)
{
    QTcpSocket socket;
    socket.connectToHost(address.host(), quint16(address.port()));
    if (!socket.waitForConnected(WaitMs))
        return Found::Nobody;
    if (address.scheme() == u"https"_s)
        return Found::Somebody;
    socket.write("GET /livez HTTP/1.1\r\nHost: " + address.authority().toLatin1() + "\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    QElapsedTimer since;
    since.start();
    while (answer.size() < LongestAnswer && !since.hasExpired(WaitMs) && socket.waitForReadyRead(WaitMs))
        answer += socket.readAll();
    return answer.startsWith("HTTP/1.1 200") && answer.contains("\"status\":\"alive\"") ? Found::Glasshouse
                                                                                        : Found::Somebody;
}

} // namespace

HealthCheck listenerCheck(const ListenState &published, const ListenerOptions &options)
{
    const QString where = listenerFacts(published, options, {}).http;
    const Found found = lookAt(QUrl(where));
    if (published.listens()) {
        QString text = u"listens at %1"_s.arg(where);
        if (published.grpcPort > 0)
            text += u", and for gRPC at port %1"_s.arg(published.grpcPort);
        if (!published.fingerprint.isEmpty())
            text += u"; certificate (SHA-256) %1"_s.arg(published.fingerprint);
        if (found != Found::Nobody)
            return {u"listener"_s, Level::Ok, text, {}};
        return {u"listener"_s, Level::Problem,
                u"the store's owner says that it %1, and nobody answers there"_s.arg(text),
                u"End that program and start it again."_s};
    }
    if (found == Found::Nobody)
        return {
            u"listener"_s, Level::Note, u"nobody listens at %1"_s.arg(where),
            u"Open the console, or run glasshousectl serve; agents that point here keep their telemetry until then, or "
            "drop it."_s};
    if (found == Found::Glasshouse)
        return {u"listener"_s, Level::Note, u"at %1 a Glasshouse listens for another store"_s.arg(where),
                u"Name that store with --store to see what arrives there."_s};
    return {u"listener"_s, Level::Note, u"another program uses %1"_s.arg(where),
            u"Stop that program, or choose other ports: glasshousectl serve --listen HOST:PORT --grpc HOST:PORT."_s};
}

HealthCheck tokenCheck(const QString &storePath)
{
    const QFileInfo file(localTokenPath(storePath));
    if (!file.exists())
        return {u"token"_s, Level::Note, u"none yet for this computer's agents"_s,
                u"It is made when Glasshouse listens for the first time."_s};
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & Others)
        return {u"token"_s, Level::Problem, u"others on this computer can read or change %1"_s.arg(file.filePath()),
                u"chmod 600 \"%1\""_s.arg(file.filePath())};
    if (localToken(storePath).isEmpty())
        return {u"token"_s, Level::Problem, u"%1 cannot be read, or is empty"_s.arg(file.filePath()),
                u"Remove it: a new token is made when Glasshouse listens next."_s};
    return {u"token"_s, Level::Ok, u"only you can read %1"_s.arg(file.filePath()), {}};
}

} // namespace glasshouse
