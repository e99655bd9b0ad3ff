// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feedbackpost.h"
#include "backend/remoteaddress.h"
#include "backend/trustonly.h"
#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "base/zstdframes.h"
#include "ctl/arguments.h"
#include "ctl/figures.h"
#include "ctl/sessionextra.h"
#include "ingest/uploads.h"
#include "server/gunzip.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 PieceBytes = 8 << 20;
constexpr qint64 MostAnswer = 1 << 20;
constexpr int TransferMs = 90'000, StopPollMs = 100, Tries = 5, PauseMs = 1000;

struct Reply {
    int status = 0; ///< 0: nobody answered
    QJsonObject body;
    QString trouble;
};

/// Where transcripts go, with the token and what is trusted. One request at a time.
class Destination
{
public:
    Destination(RemoteAddress address, const RemoteArguments &to, QByteArray token, const Terminal &terminal)
        : m_address(std::move(address)),
          m_fingerprint(QByteArray::fromHex(to.fingerprint.toLatin1())),
          m_token(std::move(token)),
          m_terminal(terminal)
    {
        m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    Reply post(const QString &name, qint64 offset, const QByteArray &piece)
    {
        QUrl url = m_address.route(u"/api/v1/sessions"_s);
        url.setQuery(u"name="_s + QString::fromLatin1(QUrl::toPercentEncoding(name)) + u"&offset=%1"_s.arg(offset));
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + m_token);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-ndjson"_s);
        request.setTransferTimeout(TransferMs);
        QNetworkReply *reply = m_network.post(request, piece);
        trustOnly(reply, m_fingerprint);
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply] {
            if (reply->bytesAvailable() > MostAnswer)
                reply->abort();
        });
        QEventLoop loop;
        QTimer stop;
        QObject::connect(&stop, &QTimer::timeout, reply, [this, reply] {
            if (m_terminal.stop)
                reply->abort();
        });
        stop.start(StopPollMs);
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        Reply answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = QJsonDocument::fromJson(reply->read(MostAnswer)).object();
        answer.trouble = answer.body.value(u"error"_s).toObject().value(u"message"_s).toString();
        if (answer.trouble.isEmpty() && (answer.status < 200 || answer.status > 299))
            answer.trouble = reply->errorString();
        reply->deleteLater();
        return answer;
    }

    /// What may work a little later is tried again.
    Reply send(const QString &name, qint64 offset, const QByteArray &piece)
    {
        Reply reply;
        for (int i = 0; i < Tries && !m_terminal.stop; ++i) {
            reply = post(name, offset, piece);
            if (reply.status != 0 && reply.status != 429 && reply.status != 503)
                break;
            QEventLoop pause;
            QTimer::singleShot(PauseMs << i, &pause, &QEventLoop::quit);
            if (i + 1 < Tries)
                pause.exec();
        }
        return reply;
    }

private:
    RemoteAddress m_address;
    QByteArray m_fingerprint, m_token;
    const Terminal &m_terminal;
    QNetworkAccessManager m_network;
};

Result<void> gunzip(const QString &from, const QString &to)
{
    QFile in(from), out(to);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(Error::Code::Io, u"cannot read %1: %2"_s.arg(from, in.errorString()));
    Gunzip gunzip(Upload::MostFileBytes, {});
    while (!in.atEnd()) {
        std::string plain;
        const QByteArray piece = in.read(1 << 18);
        if (gunzip.feed({piece.constData(), std::size_t(piece.size())}, plain) != Gunzip::Outcome::Good)
            return fail(Error::Code::Corrupt, u"%1 is damaged, or unpacks to more than it may"_s.arg(from));
        if (out.write(plain.data(), qint64(plain.size())) != qint64(plain.size()))
            return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(to, out.errorString()));
    }
    if (!gunzip.isWhole())
        return fail(Error::Code::Corrupt, u"%1 is cut off"_s.arg(from));
    return {};
}

/// The transcript itself: the file, or what it holds packed, in `folder`.
Result<QString> plainFile(const QString &path, const QString &folder)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    const QByteArray head = file.read(4);
    const QString to = folder + u"/plain.jsonl"_s;
    QFile::remove(to);
    if (head.startsWith("\x1f\x8b")) {
        if (auto done = gunzip(path, to); !done)
            return tl::unexpected(done.error());
        return to;
    }
    if (head.startsWith("\x28\xb5\x2f\xfd")) {
        if (auto done = zstdDecompress(path, to, Upload::MostFileBytes); !done)
            return tl::unexpected(done.error());
        return to;
    }
    return path;
}

/// Sends one file, piece after piece; the last answer.
Result<Reply> sendFile(Destination &destination, const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    Reply reply;
    qint64 offset = 0;
    do {
        QByteArray piece = file.read(PieceBytes);
        // Whole lines, so that each piece can be read by itself.
        if (const qsizetype end = piece.lastIndexOf('\n'); end >= 0 && !file.atEnd()) {
            piece.truncate(end + 1);
            file.seek(offset + piece.size());
        }
        reply = destination.send(name, offset, piece);
        if (reply.status < 200 || reply.status > 299)
            return reply;
        offset += piece.size();
    } while (!file.atEnd());
    return reply;
}

} // namespace

ExitCode runUploadCommand(const Arguments &arguments, const UploadArguments &upload, const Terminal &terminal)
{
    const QByteArray token = feedbackToken(upload.to.tokenFile);
    if (token.isEmpty()) {
        terminal.complain(upload.to.tokenFile.isEmpty()
                              ? u"GLASSHOUSE_TOKEN is not set: it holds the token of the Glasshouse at --to"_s
                              : u"there is no token in %1"_s.arg(upload.to.tokenFile));
        return ExitCode::Usage;
    }
    const auto address = RemoteAddress::parse(upload.to.url);
    if (!address)
        return terminal.refuse(address.error());
    if (!address->isEncrypted() && !address->isLoopback() && !upload.to.plainAllowed) {
        terminal.complain(u"%1 is another computer and not encrypted: token and transcripts could be read on the way; "
                          "--insecure-http sends them all the same"_s.arg(address->text()));
        return ExitCode::Usage;
    }
    Destination destination(*address, upload.to, token, terminal);
    const QTemporaryDir folder;
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.uploads.v1").key("files").beginArray();
    ExitCode code = ExitCode::Ok;
    for (const QString &path : upload.files) {
        if (terminal.stop)
            break;
        const auto plain = plainFile(path, folder.path());
        const auto reply =
            plain ? sendFile(destination, *plain, QFileInfo(path).fileName()) : tl::unexpected(plain.error());
        if (!reply) {
            code = terminal.refuse(reply.error());
            continue;
        }
        const bool good = reply->status >= 200 && reply->status <= 299;
        const QString outcome = reply->body.value(u"outcome"_s).toString();
        json.beginObject().field("path", path).field("status", reply->status);
        json.field("outcome", good ? outcome : u"refused"_s)
            .field("message", reply->trouble)
            .key("sessions")
            .beginArray();
        for (const QJsonValue &session : reply->body.value(u"sessions"_s).toArray())
            json.value(session.toString());
        json.endArray().endObject();
        if (!good) {
            terminal.complain(escapeControls(u"%1: %2"_s.arg(path, reply->trouble)));
            code = reply->status == 0 ? ExitCode::Io : ExitCode::No;
        } else if (!arguments.json) {
            terminal.print(u"%1: %2, %3\n"_s.arg(escapeControls(path), escapeControls(outcome),
                                                 bytesText(reply->body.value(u"bytes"_s).toInteger())));
        }
    }
    json.endArray().endObject();
    if (arguments.json)
        terminal.print(json.take() + '\n');
    return terminal.stop ? ExitCode::Interrupted : code;
}

} // namespace glasshouse
