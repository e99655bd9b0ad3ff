// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pruning.h"

#include "base/jsonwriter.h"
#include "domain/activity.h"
#include "ingest/archive.h"
#include "store/freepages.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Rows looked at in one transaction: ingest waits for no longer than that takes, some tens of milliseconds.
constexpr qint64 BatchRows = 2'000;
/// Pages given back in one transaction.
constexpr qint64 BatchPages = 256;
constexpr qsizetype MostFrameBytes = 16 << 20;

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

} // namespace

Pruning::Pruning(Connection &connection, qint64 tenant, const RetentionRequest &request, qint64 nowMs)
    : m_connection(connection),
      m_tenant(tenant),
      m_request(request),
      m_nowMs(nowMs),
      m_store(connection, tenant)
{
    m_answer.kinds = retentionOf(m_store);
    m_due = dueOf(m_answer.kinds, nowMs);
}

Result<void> Pruning::mark()
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (KindRetention &kind : m_answer.kinds) {
        const auto before = m_due.find(*retentionNumber(kind.kind));
        if (before == m_due.end())
            continue;
        m_store.setPrunedBefore(before->first, before->second);
        kind.prunedBeforeMs = before->second;
    }
    return transaction.commit();
}

Result<RetentionAnswer> Pruning::run(const std::function<void()> &between, const std::atomic_bool &stop)
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

Result<void> Pruning::deleteRows(const std::function<void()> &between, const std::atomic_bool &stop)
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
            KindRetention &kind = kindIn(m_answer.kinds, qint64(event.row.kind));
            ++kind.events;
            kind.bytes += RowBytes + event.bodyBytes;
        }
        between();
    }
    return {};
}

Result<void> Pruning::archive(const std::vector<LeavingEvent> &events)
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

Result<void> Pruning::deleteQuarantined()
{
    const auto before = m_due.find(RetentionOfQuarantine);
    if (before == m_due.end())
        return {};
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    KindRetention &kind = kindIn(m_answer.kinds, RetentionOfQuarantine);
    const RetentionStore::Count count = m_store.quarantined(before->second);
    m_store.deleteQuarantined(before->second);
    kind.events = count.events, kind.bytes = count.bodyBytes;
    return transaction.commit();
}

Result<void> Pruning::deleteCopies()
{
    const auto before = m_due.find(RetentionOfArchive);
    if (before == m_due.end())
        return {};
    const auto removed = Archive(m_connection, m_tenant).removeKeptBefore(before->second);
    if (!removed)
        return tl::unexpected(removed.error());
    KindRetention &kind = kindIn(m_answer.kinds, RetentionOfArchive);
    kind.events = removed->first, kind.bytes = removed->second;
    return {};
}

Result<void> Pruning::giveSpaceBack(const std::function<void()> &between, const std::atomic_bool &stop)
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

} // namespace glasshouse
