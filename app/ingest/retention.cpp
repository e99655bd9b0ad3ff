// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/retention.h"

#include "base/jsonwriter.h"
#include "domain/activity.h"
#include "ingest/archive.h"
#include "ingest/eventarchive.h"
#include "store/archivestore.h"
#include "store/dictionary.h"
#include "store/freepages.h"
#include "store/retentionstore.h"
#include "store/tokenstore.h"

#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 DayMilliseconds = 24LL * 3600 * 1000;
/// Rows looked at in one transaction: ingest waits for no longer than that takes, some tens of milliseconds.
constexpr qint64 BatchRows = 2'000;
/// Pages given back in one transaction.
constexpr qint64 BatchPages = 256;
/// What a row and its place in the index of correlations take beside its body, near enough.
constexpr qint64 RowBytes = 90;

const QString Quarantine = u"quarantine"_s, Archived = u"archive"_s, All = u"all"_s;

/// The kind's number as RetentionStore has it; nullopt: there is none of that name.
std::optional<qint64> numberOf(const QString &kind)
{
    if (kind == All)
        return RetentionOfAll;
    if (kind == Quarantine)
        return RetentionOfQuarantine;
    if (kind == Archived)
        return RetentionOfArchive;
    if (const auto known = eventKindOf(kind.toStdString()))
        return qint64(*known);
    return std::nullopt;
}

QString nameOfKind(qint64 number)
{
    if (number == RetentionOfQuarantine)
        return Quarantine;
    if (number == RetentionOfArchive)
        return Archived;
    const std::string_view name = nameOf(EventKind(number));
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

std::vector<qint64> allKinds()
{
    std::vector<qint64> kinds;
    for (qint64 kind = qint64(EventKind::ModelCall); kind <= qint64(EventKind::Audit); ++kind)
        kinds.push_back(kind);
    kinds.push_back(RetentionOfQuarantine);
    kinds.push_back(RetentionOfArchive);
    return kinds;
}

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

std::vector<KindRetention> settings(RetentionStore &store)
{
    const RetentionRows rows = store.rows();
    const auto daysOf = [&rows](qint64 kind) {
        const auto row = rows.find(kind);
        return row == rows.end() ? std::nullopt : row->second.days;
    };
    const qint64 usual = daysOf(RetentionOfAll).value_or(DefaultKeptDays);
    std::vector<KindRetention> kinds;
    for (const qint64 number : allKinds()) {
        KindRetention kind;
        kind.kind = nameOfKind(number);
        kind.days = daysOf(number).value_or(number == RetentionOfArchive ? KeptForever : usual);
        kind.ownDays = daysOf(number).has_value();
        if (const auto row = rows.find(number); row != rows.end())
            kind.prunedBeforeMs = row->second.prunedBeforeMs;
        kinds.push_back(kind);
    }
    return kinds;
}

/// What is due today: rows before the beginning of the quarter hour that is `days` back. What has been pruned stays due,
/// however the days were set since: of that time the rest must go, too.
Watermarks dueOf(const std::vector<KindRetention> &kinds, qint64 nowMs)
{
    Watermarks due;
    for (const KindRetention &kind : kinds) {
        qint64 before = kind.prunedBeforeMs;
        if (kind.days != KeptForever)
            before = std::max(before, quarterStart(nowMs - kind.days * DayMilliseconds));
        if (before != NoTime)
            due[*numberOf(kind.kind)] = before;
    }
    return due;
}

QByteArray lineOf(const LeavingEvent &event, const Dictionary &d)
{
    const EventRow &e = event.row;
    ActivityEvent shown;
    shown.sequence = e.seq, shown.timeMs = e.timeMs, shown.kind = e.kind, shown.outcome = e.outcome;
    shown.durationNs = e.durationNs;
    shown.action = d.text(Dimension::Action, e.action), shown.actor = d.text(Dimension::Actor, e.actor);
    shown.agent = d.text(Dimension::Agent, e.agent), shown.machine = d.text(Dimension::Machine, e.machine);
    shown.project = d.text(Dimension::Project, e.project), shown.source = d.text(Dimension::Source, e.source);
    shown.resource = d.text(Dimension::Resource, e.resource), shown.model = d.text(Dimension::Model, e.model);
    shown.tool = d.text(Dimension::Tool, e.tool), shown.client = d.text(Dimension::Client, e.client);
    shown.session = event.session, shown.correlation = event.correlation, shown.body = event.body;
    JsonWriter json;
    writeJson(json, shown);
    return json.take() + '\n';
}

/// One run of `prune`.
class Pruning
{
public:
    Pruning(Connection &connection, qint64 tenant, const RetentionRequest &request, qint64 nowMs)
        : m_connection(connection),
          m_tenant(tenant),
          m_request(request),
          m_nowMs(nowMs),
          m_store(connection, tenant)
    {
        m_answer.kinds = settings(m_store);
        m_due = dueOf(m_answer.kinds, nowMs);
    }

    /// The watermarks come first, in a transaction of their own: from then on nothing below them is written any more, and
    /// a run that is killed is finished by the next.
    Result<void> mark()
    {
        Transaction transaction(m_connection);
        if (auto begun = transaction.begin(); !begun)
            return begun;
        for (KindRetention &kind : m_answer.kinds) {
            const auto before = m_due.find(*numberOf(kind.kind));
            if (before == m_due.end())
                continue;
            m_store.setPrunedBefore(before->first, before->second);
            kind.prunedBeforeMs = before->second;
        }
        return transaction.commit();
    }

    Result<RetentionAnswer> run(const std::function<void()> &between, const std::atomic_bool &stop)
    {
        if (auto rows = deleteRows(between, stop); !rows)
            return tl::unexpected(rows.error());
        if (auto records = deleteQuarantined(); !records)
            return tl::unexpected(records.error());
        if (auto copies = deleteCopies(); !copies)
            return tl::unexpected(copies.error());
        m_answer.cancelled = stop;
        if (auto given = giveSpaceBack(between, stop); !given)
            return tl::unexpected(given.error());
        return m_answer;
    }

private:
    KindRetention &of(qint64 number)
    {
        const QString name = nameOfKind(number);
        return *std::ranges::find(m_answer.kinds, name, &KindRetention::kind);
    }

    Result<void> deleteRows(const std::function<void()> &between, const std::atomic_bool &stop)
    {
        const bool archiving = !m_request.archiveFolder.isEmpty();
        RetentionStore::Batch batch;
        while (!batch.last && !stop) {
            Transaction transaction(m_connection);
            if (auto begun = transaction.begin(); !begun)
                return begun;
            batch = m_store.deleteNext(m_due, batch.cursorMs, batch.cursorSeq, BatchRows);
            if (archiving && !batch.events.empty() && !m_connection.hasFailed()) {
                if (auto kept = archive(batch.events); !kept)
                    return kept; // the transaction goes back: nothing is lost
            }
            if (auto committed = transaction.commit(); !committed)
                return committed;
            for (const LeavingEvent &event : batch.events) {
                KindRetention &kind = of(qint64(event.row.kind));
                ++kind.events;
                kind.bytes += RowBytes + event.bodyBytes;
            }
            between();
        }
        return {};
    }

    Result<void> archive(const std::vector<LeavingEvent> &events)
    {
        if (!m_archive) {
            auto made = EventArchive::create(m_request.archiveFolder, m_request.tenant, m_nowMs);
            if (!made)
                return tl::unexpected(made.error());
            m_archive.emplace(std::move(*made));
            m_dictionary.emplace(m_connection, m_tenant);
            m_answer.archivePath = m_archive->path();
        }
        QByteArray lines;
        for (const LeavingEvent &event : events) {
            lines += lineOf(event, *m_dictionary);
            if (lines.size() < MostFrameBytes)
                continue;
            if (auto added = m_archive->add(lines); !added)
                return added;
            lines.clear();
        }
        if (auto added = m_archive->add(lines); !added)
            return added;
        m_answer.archivedBytes = m_archive->bytes();
        return {};
    }

    Result<void> deleteQuarantined()
    {
        const auto before = m_due.find(RetentionOfQuarantine);
        if (before == m_due.end())
            return {};
        Transaction transaction(m_connection);
        if (auto begun = transaction.begin(); !begun)
            return begun;
        KindRetention &kind = of(RetentionOfQuarantine);
        const RetentionStore::Count count = m_store.quarantined(before->second);
        m_store.deleteQuarantined(before->second);
        kind.events = count.events, kind.bytes = count.bodyBytes;
        return transaction.commit();
    }

    Result<void> deleteCopies()
    {
        const auto before = m_due.find(RetentionOfArchive);
        if (before == m_due.end())
            return {};
        const auto removed = Archive(m_connection, m_tenant).removeKeptBefore(before->second);
        if (!removed)
            return tl::unexpected(removed.error());
        KindRetention &kind = of(RetentionOfArchive);
        kind.events = removed->first, kind.bytes = removed->second;
        return {};
    }

    Result<void> giveSpaceBack(const std::function<void()> &between, const std::atomic_bool &stop)
    {
        const auto before = fileRoom(m_connection);
        if (!before)
            return tl::unexpected(before.error());
        Result<bool> more = true;
        while (more && *more && !stop) {
            more = giveBack(m_connection, BatchPages);
            between();
        }
        if (!more)
            return tl::unexpected(more.error());
        if (auto shrunk = shrinkFile(m_connection); !shrunk)
            return shrunk;
        const auto after = fileRoom(m_connection);
        if (!after)
            return tl::unexpected(after.error());
        m_answer.freedBytes = std::max(before->fileBytes - after->fileBytes, qint64(0));
        m_answer.unusedBytes = after->unusedBytes;
        return {};
    }

    static constexpr qsizetype MostFrameBytes = 16 << 20;

    Connection &m_connection;
    qint64 m_tenant;
    const RetentionRequest &m_request;
    qint64 m_nowMs;
    RetentionStore m_store;
    Watermarks m_due;
    RetentionAnswer m_answer;
    std::optional<EventArchive> m_archive;
    std::optional<Dictionary> m_dictionary;
};

Result<void> set(Connection &connection, qint64 tenant, const RetentionRequest &request)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    RetentionStore store(connection, tenant);
    for (const auto &[kind, days] : request.days) {
        const auto number = numberOf(kind);
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
    for (const KindRetention &kind : kinds) // records of the quarantine and copies are no events
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

Result<RetentionAnswer> readRetention(Connection &connection, const RetentionRequest &request, qint64 nowMs)
{
    const auto tenant = tenantNamed(connection, request.tenant);
    if (!tenant)
        return tl::unexpected(tenant.error());
    RetentionStore store(connection, *tenant);
    RetentionAnswer answer;
    answer.kinds = settings(store);
    if (request.action == RetentionRequest::Do::Preview) {
        const auto set = [&answer](const QString &kind, qint64 count, qint64 bytes) {
            KindRetention &row = *std::ranges::find(answer.kinds, kind, &KindRetention::kind);
            row.events = count, row.bytes = bytes;
        };
        const Watermarks due = dueOf(answer.kinds, nowMs);
        const auto counts = store.countDue(due);
        for (KindRetention &kind : answer.kinds) {
            const auto count = counts.find(*numberOf(kind.kind));
            if (count != counts.end())
                kind.events = count->second.events,
                kind.bytes = count->second.bodyBytes + count->second.events * RowBytes;
        }
        if (const auto before = due.find(RetentionOfQuarantine); before != due.end()) {
            const RetentionStore::Count count = store.quarantined(before->second);
            set(Quarantine, count.events, count.bodyBytes);
        }
        if (const auto before = due.find(RetentionOfArchive); before != due.end()) {
            qint64 bytes = 0;
            const auto copies = ArchiveStore(connection, *tenant).keptBefore(before->second);
            for (const ArchivedRow &copy : copies)
                bytes += copy.packed;
            set(Archived, qint64(copies.size()), bytes);
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
                                       const std::function<void()> &between,
                                       const std::function<void()> &watermarksChanged, const std::atomic_bool &stop)
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
    Pruning pruning(connection, *tenant, request, nowMs);
    if (auto failure = connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    if (auto marked = pruning.mark(); !marked)
        return tl::unexpected(marked.error());
    watermarksChanged();
    return pruning.run(between, stop);
}

} // namespace glasshouse
