// SPDX-License-Identifier: GPL-3.0-or-later
// How a request about retention, or about copies of transcripts, gets to whoever owns the store.
#include "ingest/retention.h"

#include "base/paths.h"
#include "ingest/handover.h"
#include "ingest/hereorthere.h"
#include "store/schema.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Do = RetentionRequest::Do;
struct Word {
    Do action;
    const char16_t *name;
};
constexpr std::array Words{Word{Do::Show, u"show"}, Word{Do::Preview, u"preview"}, Word{Do::Set, u"set"},
                           Word{Do::Prune, u"prune"}, Word{Do::Compact, u"compact"}};

Result<RetentionAnswer> readOnly(const QString &storePath, const RetentionRequest &request)
{
    auto connection = Connection::open(storePath, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto ready = checkSchema(*connection); !ready)
        return tl::unexpected(ready.error());
    return readRetention(*connection, request, QDateTime::currentMSecsSinceEpoch());
}

QJsonValue optionalTime(qint64 ms)
{
    return ms == NoTime ? QJsonValue() : QJsonValue(ms);
}

} // namespace

Result<RetentionAnswer> runRetention(const QString &storePath, const RetentionRequest &request,
                                     const std::atomic_bool &stop)
{
    if (!QFileInfo::exists(storePath))
        return fail(Error::Code::Io, u"there is no store at %1"_s.arg(storePath));
    if (request.action == Do::Show || request.action == Do::Preview) {
        auto read = readOnly(storePath, request);
        if (read || read.error().code != Error::Code::Busy)
            return read; // else an older Glasshouse wrote the store: who owns it brings it up to date
    }
    return hereOrThere(
        storePath, userPricesPath(), [&](StoreOwner &owner) { return owner.retention(request, stop); },
        [&] { return handOver(storePath, request, stop); });
}

Result<ArchiveAnswer> runArchive(const QString &storePath, const ArchiveRequest &request, const std::atomic_bool &stop)
{
    if (!QFileInfo::exists(storePath))
        return fail(Error::Code::Io, u"there is no store at %1"_s.arg(storePath));
    return hereOrThere(
        storePath, userPricesPath(), [&](StoreOwner &owner) { return owner.archive(request, stop); },
        [&] { return handOver(storePath, request, stop); });
}

QJsonObject toJson(const RetentionRequest &request)
{
    QJsonObject json{{u"tenant"_s, request.tenant}, {u"archive"_s, request.archiveFolder}};
    for (const Word &word : Words) {
        if (word.action == request.action)
            json.insert(u"do"_s, QString::fromUtf16(word.name));
    }
    QJsonObject days;
    for (const auto &[kind, kept] : request.days)
        days.insert(kind, kept ? QJsonValue(*kept) : QJsonValue());
    json.insert(u"days"_s, days);
    return json;
}

Result<RetentionRequest> retentionRequestFromJson(const QJsonObject &json)
{
    RetentionRequest request;
    const QString name = json.value(u"do"_s).toString();
    const auto word =
        std::ranges::find_if(Words, [&name](const Word &w) { return name == QString::fromUtf16(w.name); });
    if (word == Words.end())
        return fail(Error::Code::Rejected, u"the store's owner does not know this request about retention"_s);
    request.action = word->action;
    request.tenant = json.value(u"tenant"_s).toString();
    request.archiveFolder = json.value(u"archive"_s).toString();
    const QJsonObject days = json.value(u"days"_s).toObject();
    for (auto kind = days.begin(); kind != days.end(); ++kind)
        request.days[kind.key()] = kind.value().isDouble() ? std::optional(kind.value().toInteger()) : std::nullopt;
    return request;
}

QJsonObject toJson(const RetentionAnswer &answer)
{
    QJsonArray kinds;
    for (const KindRetention &kind : answer.kinds)
        kinds.append(QJsonObject{{u"kind"_s, kind.kind},
                                 {u"days"_s, kind.days},
                                 {u"own"_s, kind.ownDays},
                                 {u"pruned_before_ms"_s, optionalTime(kind.prunedBeforeMs)},
                                 {u"events"_s, kind.events},
                                 {u"bytes"_s, kind.bytes}});
    return {{u"kinds"_s, kinds},
            {u"freed_bytes"_s, answer.freedBytes},
            {u"unused_bytes"_s, answer.unusedBytes},
            {u"archive"_s, answer.archivePath},
            {u"archived_bytes"_s, answer.archivedBytes},
            {u"cancelled"_s, answer.cancelled}};
}

RetentionAnswer retentionAnswerFromJson(const QJsonObject &json)
{
    RetentionAnswer answer;
    for (const QJsonValue &value : json.value(u"kinds"_s).toArray())
        answer.kinds.push_back({value[u"kind"_s].toString(), value[u"days"_s].toInteger(), value[u"own"_s].toBool(),
                                value[u"pruned_before_ms"_s].toInteger(NoTime), value[u"events"_s].toInteger(),
                                value[u"bytes"_s].toInteger()});
    answer.freedBytes = json.value(u"freed_bytes"_s).toInteger();
    answer.unusedBytes = json.value(u"unused_bytes"_s).toInteger();
    answer.archivePath = json.value(u"archive"_s).toString();
    answer.archivedBytes = json.value(u"archived_bytes"_s).toInteger();
    answer.cancelled = json.value(u"cancelled"_s).toBool();
    return answer;
}

} // namespace glasshouse
