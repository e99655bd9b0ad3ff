// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sessionfiles.h"

#include "access/access.h"
#include "ingest/uploadnames.h"
#include "query/archivedtranscript.h"
#include "query/reader.h"
#include "server/bodystream.h"
#include "server/queryrunner.h"
#include "server/servercontext.h"
#include "server/sessionparameters.h"
#include "server/storeasking.h"
#include "server/zipwriter.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;
constexpr qint64 PieceBytes = 256 << 10;
constexpr qsizetype MostZipped = 100;
constexpr qint64 MostZippedBytes = 1LL << 30, MostZippedFiles = 10'000;

/// A session and where each of its files can be read now.
struct Found {
    SessionFiles files;
    QStringList places;
};
using FoundAll = std::vector<Found>;

Result<FoundAll> find(StoreReader &reader, const QStringList &sessions, const Scope &scope, const QString &storePath)
{
    FoundAll all;
    for (const QString &id : sessions) {
        auto files = reader.ask(SessionFilesQuestion{id}, scope);
        if (!files)
            return tl::unexpected(files.error());
        Found found{std::move(*files), {}};
        for (const SessionFile &file : found.files.files) {
            // What cannot be read stays empty: it says so where it is asked for.
            const auto place = readableTranscript(file.path, storePath, scope.tenant());
            const QFileInfo info(place ? *place : QString());
            found.places += info.isFile() && info.isReadable() ? *place : QString();
        }
        all.push_back(std::move(found));
    }
    return all;
}

/// Looks for sessions and goes on with them where the handler ran, so that the connection can be taken.
void withFound(ServerContext &context, const ExchangePtr &exchange, const QStringList &sessions,
               std::function<void(const FoundAll &)> go)
{
    const auto found = std::make_shared<FoundAll>();
    auto ask = [found, sessions, scope = Access::scopeFor(exchange->principal),
                storePath = context.services.storePath](StoreReader &reader) -> Result<Answer> {
        auto all = find(reader, sessions, scope, storePath);
        if (!all)
            return tl::unexpected(all.error());
        *found = std::move(*all);
        return Answer(SessionsAnswer{});
    };
    auto done = [exchange, found, go = std::move(go)](const Result<Answer> &answer) {
        if (!answer)
            return exchange->refuse(refusalOfSession(answer.error()));
        exchange->onStrand([found, go] { go(*found); });
    };
    const auto number = context.queries->submit(std::move(ask), std::move(done), exchange->principal.tenant);
    if (!number)
        return exchange->refuse(tryLater(503, "too many questions wait: ask again later"));
    exchange->whenAbandoned([runner = context.queries, number = *number] { runner->cancel(number); });
}

std::string attachment(const QString &name)
{
    // The name in ASCII for those who read no other; header values are never text from outside.
    QString ascii;
    for (const QChar c : name)
        ascii += c.unicode() < 0x7f && c.unicode() > 0x1f && c != u'"' && c != u'\\' && c != u'%' ? c : u'_';
    return "Content-Disposition: attachment; filename=\"" + ascii.toStdString() + "\"; filename*=UTF-8''"
        + name.toUtf8().toPercentEncoding().toStdString() + "\r\n";
}

std::string head(const std::string &type, const std::string &length, const QString &name)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + length + attachment(name)
        + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
}

void stream(ServerContext &context, Exchange &exchange, std::string head, BodyStream::Source source)
{
    auto place = exchange.takeConnection();
    if (!place)
        return;
    std::make_shared<BodyStream>(std::move(*place), context.limits, std::move(head), std::move(source))->start();
}

HttpError gone()
{
    HttpError error{404, "the transcript is no longer there, and no copy was kept", {}};
    error.code = "TRANSCRIPT_GONE";
    return error;
}

QString nameOf(const SessionFile &file)
{
    const QString name = uploadName(QFileInfo(file.path).fileName());
    return name.isEmpty() ? u"session.jsonl"_s : name;
}

void note(ServerContext &context, const Exchange &exchange, const QString &session)
{
    AuditNote downloaded;
    downloaded.action = u"transcript.downloaded"_s;
    downloaded.resource = session;
    keepNote(context, exchange, std::move(downloaded));
}

void sendFile(ServerContext &context, Exchange &exchange, const Found &found, std::size_t index)
{
    if (index >= found.files.files.size())
        return exchange.refuse(refusalOfSession({Error::Code::Rejected, {}}));
    const auto file = std::make_shared<QFile>(found.places[qsizetype(index)]);
    if (file->fileName().isEmpty() || !file->open(QIODevice::ReadOnly))
        return exchange.refuse(gone());
    note(context, exchange, found.files.session.id);
    const qint64 size = file->size(); // what it grows by from now on is not of this answer
    auto source = [file, left = size]() mutable -> std::optional<std::string> {
        const QByteArray piece = file->read(std::min(PieceBytes, left));
        if (piece.isEmpty() && left > 0)
            return std::nullopt;
        left -= piece.size();
        return piece.toStdString();
    };
    stream(context, exchange,
           head("application/x-ndjson", "Content-Length: " + std::to_string(size) + "\r\n",
                nameOf(found.files.files[index])),
           std::move(source));
}

/// Names in an archive: SESSION/FILE, each once.
QString zipName(const QString &session, const SessionFile &file, QSet<QString> &taken)
{
    QString folder = uploadName(session);
    folder.chop(folder.endsWith(u".jsonl"_s) ? 6 : 0);
    const QString stem = (folder.isEmpty() ? u"session"_s : folder) + u'/' + nameOf(file);
    QString name = stem;
    for (int i = 2; taken.contains(name.toCaseFolded()); ++i)
        name = stem.chopped(6) + u"-%1.jsonl"_s.arg(i);
    taken.insert(name.toCaseFolded());
    return name;
}

void sendZip(ServerContext &context, Exchange &exchange, const FoundAll &all)
{
    std::vector<ZipWriter::Entry> entries;
    QSet<QString> taken;
    QByteArray missing;
    qint64 bytes = 0;
    for (const Found &found : all) {
        for (std::size_t i = 0; i < found.files.files.size(); ++i) {
            const QString name = zipName(found.files.session.id, found.files.files[i], taken);
            const QString place = found.places[qsizetype(i)];
            if (place.isEmpty()) {
                missing += name.toUtf8() + '\n';
                continue;
            }
            const qint64 size = QFileInfo(place).size();
            bytes += size;
            entries.push_back({name, place, {}, size});
        }
    }
    if (bytes > MostZippedBytes || qint64(entries.size()) > MostZippedFiles)
        return exchange.refuse({413, "these sessions are too much for one archive: ask for fewer", {}});
    if (!missing.isEmpty())
        entries.push_back({u"NO-LONGER-THERE.txt"_s, {}, missing, 0});
    for (const Found &found : all)
        note(context, exchange, found.files.session.id);
    const auto zip = std::make_shared<ZipWriter>(std::move(entries));
    auto source = [zip, ended = false]() mutable -> std::optional<std::string> {
        if (ended)
            return std::string();
        const auto piece = zip->next();
        if (!piece)
            return std::nullopt;
        ended = piece->empty();
        return ended ? std::string(BodyStream::LastChunk) : BodyStream::chunk(*piece);
    };
    stream(context, exchange, head("application/zip", "Transfer-Encoding: chunked\r\n", u"sessions.zip"_s),
           std::move(source));
}

tl::expected<QStringList, HttpError> idsIn(const Exchange &exchange)
{
    HttpError wrong{400, "{\"ids\":[…]} with 1 to " + std::to_string(MostZipped) + " ids of sessions is needed", {}};
    wrong.code = "INVALID_BODY";
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(exchange.body)).object();
    const QJsonArray given = body.value(u"ids"_s).toArray();
    QStringList ids;
    for (const QJsonValue &id : given) {
        if (id.toString().isEmpty())
            return tl::unexpected(wrong);
        ids += id.toString();
    }
    ids.removeDuplicates();
    if (ids.isEmpty() || ids.size() > MostZipped || body.size() != 1)
        return tl::unexpected(wrong);
    return ids;
}

} // namespace

HttpError refusalOfSession(const Error &error)
{
    if (error.code != Error::Code::Rejected) // a message of the store's may name its place
        return tryLater(503, "the store cannot be asked now: ask again later");
    return {404, "there is no such session", {}};
}

void downloadSession(ServerContext &context, const ExchangePtr &exchange)
{
    const auto part = sessionPart(exchange->head.target, false);
    if (!part)
        return exchange->refuse(part.error());
    withFound(context, exchange, {part->session},
              [&context, exchange, index = std::size_t(part->file)](const FoundAll &all) {
                  sendFile(context, *exchange, all.front(), index);
              });
}

void zipSessions(ServerContext &context, const ExchangePtr &exchange)
{
    const auto ids = idsIn(*exchange);
    if (!ids)
        return exchange->refuse(ids.error());
    exchange->releaseBody();
    withFound(context, exchange, *ids, [&context, exchange](const FoundAll &all) { sendZip(context, *exchange, all); });
}

} // namespace glasshouse
