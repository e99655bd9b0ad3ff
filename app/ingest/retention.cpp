// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/retention.h"

#include "domain/activity.h"
#include "ingest/pruning.h"
#include "store/archivestore.h"
#include "store/feedbackstore.h"
#include "store/freepages.h"
#include "store/tokenstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Result<qint64> tenantNamed(Connection &connection, const QString &name)
{
    for (const TenantRow &tenant : TokenStore(connection).tenants()) {
        if (QString::fromStdString(tenant.name) == name)
            return tenant.id;
    }
    if (auto failure = connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return fail(Error::Code::Rejected, u"there is no tenant called %1"_s.arg(name));
}

Result<void> set(Connection &connection, qint64 tenant, const RetentionRequest &request)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    RetentionStore store(connection, tenant);
    for (const auto &[kind, days] : request.days) {
        const auto number = retentionNumber(kind);
        if (!number)
            return fail(Error::Code::Rejected, u"there is no kind of event called %1"_s.arg(kind));
        if (days && (*days < KeptForever || *days > MostKeptDays))
            return fail(Error::Code::Rejected, u"events are kept for 1 to %1 days, or for ever"_s.arg(MostKeptDays));
        store.setDays(*number, days);
    }
    return transaction.commit();
}

Result<RetentionAnswer> compacted(Connection &connection, RetentionAnswer answer)
{
    const auto before = fileRoom(connection);
    if (!before)
        return tl::unexpected(before.error());
    if (auto done = compact(connection); !done)
        return tl::unexpected(done.error());
    const auto after = fileRoom(connection);
    if (!after)
        return tl::unexpected(after.error());
    answer.freedBytes = std::max(before->fileBytes - after->fileBytes, qint64(0));
    answer.unusedBytes = after->unusedBytes;
    return answer;
}

} // namespace

qint64 RetentionAnswer::events() const
{
    qint64 sum = 0;
    for (const KindRetention &kind : kinds) // records of the quarantine, copies, points and reports are no events
        sum += eventKindOf(kind.kind.toStdString()) ? kind.events : 0;
    return sum;
}

qint64 RetentionAnswer::bytes() const
{
    qint64 sum = 0;
    for (const KindRetention &kind : kinds)
        sum += kind.bytes;
    return sum;
}

QByteArray pruneParams(const RetentionAnswer &answer)
{
    QJsonObject params{{u"events"_s, answer.events()},
                       {u"freed_bytes"_s, answer.freedBytes},
                       {u"archived"_s, !answer.archivePath.isEmpty()}};
    for (const KindRetention &kind : answer.kinds) {
        if (kind.events > 0 && !eventKindOf(kind.kind.toStdString()))
            params.insert(kind.kind, kind.events);
    }
    return QJsonDocument(params).toJson(QJsonDocument::Compact);
}

Result<RetentionAnswer> readRetention(Connection &connection, const RetentionRequest &request, qint64 nowMs)
{
    const auto tenant = tenantNamed(connection, request.tenant);
    if (!tenant)
        return tl::unexpected(tenant.error());
    RetentionStore store(connection, *tenant);
    RetentionAnswer answer;
    answer.kinds = retentionOf(store);
    if (request.action == RetentionRequest::Do::Preview) {
        const auto set = [&answer](qint64 number, qint64 count, qint64 bytes) {
            KindRetention &row = kindIn(answer.kinds, number);
            row.events = count, row.bytes = bytes;
        };
        const Watermarks due = dueOf(answer.kinds, nowMs);
        const auto counts = store.countDue(due);
        for (KindRetention &kind : answer.kinds) {
            const auto count = counts.find(*retentionNumber(kind.kind));
            if (count != counts.end())
                kind.events = count->second.events,
                kind.bytes = count->second.bodyBytes + count->second.events * RowBytes;
        }
        if (const auto before = due.find(RetentionOfQuarantine); before != due.end()) {
            const RetentionStore::Count count = store.quarantined(before->second);
            set(RetentionOfQuarantine, count.events, count.bodyBytes);
        }
        if (const auto before = due.find(RetentionOfMetrics); before != due.end()) {
            const RetentionStore::Count count = store.points(before->second);
            set(RetentionOfMetrics, count.events, count.bodyBytes + count.events * PointBytes);
        }
        if (const auto before = due.find(RetentionOfFeedback); before != due.end()) {
            const FeedbackStore::Due reports = FeedbackStore(connection, *tenant).unchangedSince(before->second);
            set(RetentionOfFeedback, reports.reports, reports.bytes);
        }
        if (const auto before = due.find(RetentionOfArchive); before != due.end()) {
            qint64 bytes = 0;
            const auto copies = ArchiveStore(connection, *tenant).keptBefore(before->second);
            for (const ArchivedRow &copy : copies)
                bytes += copy.packed;
            set(RetentionOfArchive, qint64(copies.size()), bytes);
        }
    }
    const auto room = fileRoom(connection);
    if (!room)
        return tl::unexpected(room.error());
    answer.unusedBytes = room->unusedBytes;
    if (auto failure = connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return answer;
}

Result<RetentionAnswer> applyRetention(Connection &connection, const RetentionRequest &request, qint64 nowMs,
                                       const std::function<void()> &between, const std::function<void()> &forget,
                                       const std::atomic_bool &stop)
{
    const auto tenant = tenantNamed(connection, request.tenant);
    if (!tenant)
        return tl::unexpected(tenant.error());
    if (request.action == RetentionRequest::Do::Set) {
        if (auto done = set(connection, *tenant, request); !done)
            return tl::unexpected(done.error());
    }
    if (request.action == RetentionRequest::Do::Compact) {
        auto answer = readRetention(connection, request, nowMs);
        return answer ? compacted(connection, std::move(*answer)) : answer;
    }
    if (request.action != RetentionRequest::Do::Prune)
        return readRetention(connection, request, nowMs);
    Pruning pruning(connection, *tenant, request, nowMs, forget);
    while (true) {
        auto more = pruning.step();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return pruning.answer();
        between();
        if (stop)
            pruning.cancel();
    }
}

} // namespace glasshouse
