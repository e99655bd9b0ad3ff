// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pruning.h"

#include "base/jsonwriter.h"
#include "domain/activity.h"
#include "ingest/archive.h"
#include "store/feedbackstore.h"
#include "store/freepages.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Rows looked at in one transaction: ingest waits for no longer than that takes, some tens of milliseconds.
constexpr qint64 BatchRows = 2'000;
/// Pages given back in one transaction.
constexpr qint64 BatchPages = 256;
/// Reports deleted in one transaction: with their excerpts some tens of megabytes.
constexpr qint64 BatchReports = 50;
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
    shown.skill = d.text(Dimension::Skill, e.skill), shown.plugin = d.text(Dimension::Plugin, e.plugin);
    shown.session = event.session, shown.correlation = event.correlation, shown.body = event.body;
    JsonWriter json;
    writeJson(json, shown);
    return json.take() + '\n';
}

} // namespace

Pruning::Pruning(Connection &connection, qint64 tenant, RetentionRequest request, qint64 nowMs,
                 std::function<void()> forget)
    : m_connection(connection),
      m_tenant(tenant),
      m_request(std::move(request)),
      m_nowMs(nowMs),
      m_forget(std::move(forget)),
      m_store(connection, tenant)
{
    m_answer.kinds = retentionOf(m_store);
    m_due = dueOf(m_answer.kinds, nowMs);
}

Result<bool> Pruning::step()
{
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    if (m_part == Part::Done)
        return false;
    const auto done = stepOf(m_part);
    if (!done)
        return done;
    if (*done)
        m_part = Part(int(m_part) + 1);
    return m_part != Part::Done;
}

void Pruning::cancel()
{
    if (m_part >= Part::Shrink)
        return;
    m_answer.cancelled = true;
    m_part = m_part == Part::Free ? Part::Shrink : Part::Room;
}

Result<bool> Pruning::stepOf(Part part)
{
    switch (part) {
    case Part::Marks:
        return mark();
    case Part::Rows:
        return deleteRows();
    case Part::Points:
        return deletePoints();
    case Part::Quarantine:
        return deleteQuarantined();
    case Part::Copies:
        return deleteCopies();
    case Part::Feedback:
        return deleteFeedback();
    case Part::Room:
        return measureRoom();
    case Part::Free:
        return giveBackSome();
    case Part::Shrink:
        return shrink();
    case Part::Done:
        break;
    }
    return true;
}

/// The watermarks come first, in a transaction of their own: from then on nothing below them is written any more, and a
/// run that is killed is finished by the next.
Result<bool> Pruning::mark()
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    for (KindRetention &kind : m_answer.kinds) {
        const auto before = m_due.find(*retentionNumber(kind.kind));
        if (before == m_due.end())
            continue;
        m_store.setPrunedBefore(before->first, before->second);
        kind.prunedBeforeMs = before->second;
    }
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    m_forget();
    return true;
}

Result<bool> Pruning::deleteRows()
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    m_batch = m_store.deleteNext(m_due, m_batch.cursorMs, m_batch.cursorSeq, BatchRows);
    if (!m_request.archiveFolder.isEmpty() && !m_batch.events.empty() && !m_connection.hasFailed()) {
        if (auto kept = archive(m_batch.events); !kept)
            return tl::unexpected(kept.error()); // the transaction goes back: nothing is lost
    }
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    for (const LeavingEvent &event : m_batch.events) {
        KindRetention &kind = kindIn(m_answer.kinds, qint64(event.row.kind));
        ++kind.events;
        kind.bytes += RowBytes + event.bodyBytes;
    }
    m_batch.events.clear();
    return m_batch.last;
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

Result<bool> Pruning::deletePoints()
{
    const auto before = m_due.find(RetentionOfMetrics);
    if (before == m_due.end())
        return true;
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    const RetentionStore::PointBatch batch = m_store.deletePoints(before->second, m_points, BatchRows);
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    m_points = batch.next;
    KindRetention &kind = kindIn(m_answer.kinds, RetentionOfMetrics);
    kind.events += batch.gone.events;
    kind.bytes += batch.gone.bodyBytes + batch.gone.events * PointBytes;
    if (batch.series > 0)
        m_forget();
    return batch.last;
}

Result<bool> Pruning::deleteQuarantined()
{
    const auto before = m_due.find(RetentionOfQuarantine);
    if (before == m_due.end())
        return true;
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    const RetentionStore::Count count = m_store.quarantined(before->second);
    m_store.deleteQuarantined(before->second);
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    KindRetention &kind = kindIn(m_answer.kinds, RetentionOfQuarantine);
    kind.events = count.events, kind.bytes = count.bodyBytes;
    return true;
}

Result<bool> Pruning::deleteCopies()
{
    const auto before = m_due.find(RetentionOfArchive);
    if (before == m_due.end())
        return true;
    const auto removed = Archive(m_connection, m_tenant).removeKeptBefore(before->second);
    if (!removed)
        return tl::unexpected(removed.error());
    KindRetention &kind = kindIn(m_answer.kinds, RetentionOfArchive);
    kind.events = removed->first, kind.bytes = removed->second;
    return true;
}

Result<bool> Pruning::deleteFeedback()
{
    const auto before = m_due.find(RetentionOfFeedback);
    if (before == m_due.end())
        return true;
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    const FeedbackStore::Due gone =
        FeedbackStore(m_connection, m_tenant).removeUnchangedSince(before->second, BatchReports);
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    KindRetention &kind = kindIn(m_answer.kinds, RetentionOfFeedback);
    kind.events += gone.reports, kind.bytes += gone.bytes;
    return gone.reports < BatchReports;
}

Result<bool> Pruning::measureRoom()
{
    const auto before = fileRoom(m_connection);
    if (!before)
        return tl::unexpected(before.error());
    m_fileBytes = before->fileBytes;
    return true;
}

Result<bool> Pruning::giveBackSome()
{
    if (m_answer.cancelled)
        return true;
    const auto more = giveBack(m_connection, BatchPages);
    if (!more)
        return more;
    return !*more;
}

Result<bool> Pruning::shrink()
{
    if (auto shrunk = shrinkFile(m_connection); !shrunk)
        return tl::unexpected(shrunk.error());
    const auto after = fileRoom(m_connection);
    if (!after)
        return tl::unexpected(after.error());
    m_answer.freedBytes = std::max(m_fileBytes - after->fileBytes, qint64(0));
    m_answer.unusedBytes = after->unusedBytes;
    return true;
}

} // namespace glasshouse
