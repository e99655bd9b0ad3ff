// SPDX-License-Identifier: GPL-3.0-or-later
// StoreOwner's part for what comes from the network: group commit, answers, the record that the store refuses.
#include "ingest/storeowner.h"

#include "ingest/storeowner_group.h"
#include "store/body.h"
#include "store/freespace.h"
#include "store/meta.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// One transaction takes this much: more would let the first one wait, less would pay for more syncs.
constexpr qint64 GroupRecords = 8'192;
constexpr qint64 GroupBytes = 4LL << 20;
constexpr qint64 RecentMs = 15LL * 60 * 1000; ///< live views look no further back than this
constexpr int MostGroups = 4;                 ///< before whatever else the writer's thread has to do gets its turn
/// Below this much free space nothing is taken any more, so that reading, and mending, stay possible. On a small disk a
/// tenth of it.
constexpr qint64 ReserveBytes = 256LL << 20;

/// Takes the event's texts: it has been written, and nobody needs them any more.
LiveEvent liveOf(const PreparedBatch &batch, PreparedEvent &event, const NotedEvents::Noted &noted)
{
    LiveEvent live;
    live.sequence = noted.row.seq, live.call = noted.call, live.tenant = batch.tenant;
    live.timeMs = noted.row.timeMs, live.acceptedNs = batch.acceptedNs;
    live.kind = noted.row.kind, live.outcome = noted.row.outcome;
    live.durationNs = event.durationNs;
    live.source = TenantWriter::sourceOf(batch, event.agent);
    live.actor = std::move(event.actor), live.action = std::move(event.action), live.tool = std::move(event.tool);
    live.model = std::move(event.model), live.agent = std::move(event.agent);
    live.machine = std::move(event.machine), live.project = std::move(event.project);
    live.session = std::move(event.session), live.resource = std::move(event.resource);
    live.correlation = std::move(event.correlation), live.skill = std::move(event.skill);
    live.plugin = std::move(event.plugin), live.client = std::move(event.client);
    return live;
}

} // namespace

void StoreOwner::attach(Intake *intake, LiveHub *live, HealthBoard *health)
{
    m_intake = intake;
    m_live = live;
    m_health = health;
    if (m_health)
        probe();
}

Result<QByteArray> StoreOwner::maskKey()
{
    const QString known = readMeta(m_connection, "mask_key");
    if (!known.isEmpty())
        return QByteArray::fromHex(known.toLatin1());
    QByteArray key(32, Qt::Uninitialized);
    for (char &byte : key)
        byte = char(QRandomGenerator::system()->generate() & 0xff);
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    writeMeta(m_connection, "mask_key", QString::fromLatin1(key.toHex()));
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    return key;
}

bool StoreOwner::drain()
{
    if (m_intake && !m_inTask) { // a task may import, and between an import's batches this is called again
        m_inTask = true;
        for (const Intake::Task &task : m_intake->takeTasks())
            task(this);
        m_inTask = false;
    }
    for (int groups = 0; m_intake && groups < MostGroups; ++groups) {
        Group group;
        group.entries = m_intake->take(GroupRecords, GroupBytes);
        if (group.entries.empty())
            return false;
        writeOrAnswer(group);
    }
    return m_intake && !m_intake->isEmpty();
}

Result<void> StoreOwner::checkSpace()
{
    const auto now = std::chrono::steady_clock::now();
    if (now >= m_nextSpaceCheck) {
        m_nextSpaceCheck = now + std::chrono::seconds(1);
        const FreeSpace space = freeSpace(m_connection.path());
        const qint64 reserve = std::min(ReserveBytes, space.totalBytes / 10);
        m_noSpace.reset();
        if (space.totalBytes > 0 && space.freeBytes < reserve)
            m_noSpace = Error{Error::Code::Io,
                              u"the disk of the store %1 is almost full (%2 MiB free); nothing new is taken until "
                              "there is room"_s.arg(m_connection.path())
                                  .arg(space.freeBytes >> 20)};
        if (m_health)
            m_health->sized(QFileInfo(m_connection.path()).size(), QFileInfo(m_connection.path() + u"-wal"_s).size(),
                            space.freeBytes);
    }
    if (m_noSpace)
        return tl::unexpected(*m_noSpace);
    return {};
}

Result<void> StoreOwner::writeGroup(Group &group)
{
    if (auto room = checkSpace(); !room)
        return room;
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    group.results.clear();
    group.written.clear();
    for (const Intake::Entry &entry : group.entries) {
        const PreparedBatch &batch = entry.batch;
        TenantWriter::Written written = tenant(batch.tenant).write(batch, nowMs);
        group.results.push_back({written.accepted, written.duplicate, batch.rejected, batch.reason});
        group.written.push_back(std::move(written));
    }
    for (const auto &[id, writer] : m_tenants)
        writer->flush();
    return transaction.commit();
}

void StoreOwner::writeOrAnswer(Group &group)
{
    const auto written = writeGroup(group);
    if (written) {
        if (m_health)
            m_health->committed();
        for (size_t i = 0; i < group.entries.size(); ++i)
            group.entries[i].done(group.results[i]);
        publish(group);
        return;
    }
    forgetAll();
    if (written.error().code != Error::Code::Rejected) {
        if (m_health)
            m_health->failed(written.error().message);
        for (const Intake::Entry &entry : group.entries)
            entry.done(tl::unexpected<Error>(written.error()));
        return;
    }
    // Some record is one that the store refuses whatever happens: the others must not suffer for it.
    if (group.entries.size() > 1) {
        for (Intake::Entry &entry : group.entries) {
            Group alone;
            alone.entries.push_back(std::move(entry));
            writeOrAnswer(alone);
        }
        return;
    }
    const Intake::Entry &entry = group.entries.front();
    IntakeResult result{0, 0, entry.batch.rejected, entry.batch.reason};
    if (const auto failure = writeHalves(entry.batch, result, written.error()); !failure)
        entry.done(tl::unexpected<Error>(failure.error()));
    else
        entry.done(result);
}

/// Writes a batch that the store refuses as a whole, in ever smaller parts; what is refused alone goes to quarantine.
Result<void> StoreOwner::writeHalves(const PreparedBatch &batch, IntakeResult &result, const Error &reason)
{
    if (batch.records() <= 1) {
        Transaction transaction(m_connection);
        if (auto begun = transaction.begin(); !begun)
            return begun;
        TenantWriter &writer = tenant(batch.tenant);
        writer.quarantine(batch, QDateTime::currentMSecsSinceEpoch(), reason.message.toStdString());
        writer.flush();
        if (auto committed = transaction.commit(); !committed) {
            forgetAll();
            return committed;
        }
        result.rejected += batch.records();
        if (result.reason.isEmpty())
            result.reason =
                u"the store refuses the record"_s; // what SQLite says, with the store's path, is in quarantine
        return {};
    }
    const size_t half = size_t(batch.records()) / 2;
    for (const bool second : {false, true}) {
        Group part;
        part.entries.push_back({{}, {}});
        PreparedBatch &piece = part.entries.front().batch;
        piece.tenant = batch.tenant, piece.source = batch.source;
        piece.rejected = second ? 0 : batch.rejected;
        piece.acceptedNs = batch.acceptedNs;
        const size_t begin = second ? half : 0, end = second ? size_t(batch.records()) : half;
        for (size_t i = begin; i < end; ++i) {
            if (i < batch.events.size())
                piece.events.push_back(batch.events[i]);
            else
                piece.points.push_back(batch.points[i - batch.events.size()]);
        }
        const auto written = writeGroup(part);
        if (written) {
            result.accepted += part.results.front().accepted, result.duplicate += part.results.front().duplicate;
            publish(part);
            continue;
        }
        forgetAll();
        if (written.error().code != Error::Code::Rejected)
            return written;
        if (auto done = writeHalves(piece, result, written.error()); !done)
            return done;
    }
    return {};
}

/// What has just been committed, to whoever watches.
void StoreOwner::publish(Group &group)
{
    const bool watched = isWatched();
    if (!m_live && !watched)
        return;
    size_t count = 0;
    for (const TenantWriter::Written &written : group.written)
        count += written.newEvents.size();
    std::vector<LiveEvent> events;
    events.reserve(count);
    for (size_t i = 0; i < group.entries.size(); ++i) {
        PreparedBatch &batch = group.entries[i].batch;
        for (const auto &[index, noted] : group.written[i].newEvents)
            events.push_back(liveOf(batch, batch.events[index], noted));
    }
    if (!events.empty() && watched)
        m_sink.take(events);
    if (m_live)
        m_live->publish(std::move(events));
}

/// What an import has just committed, and from now on whatever somebody watches for.
void StoreOwner::publishImported(TenantWriter &writer)
{
    TenantWriter::Noted noted = writer.takeNoted();
    const bool watched = isWatched();
    if (!noted.events.empty() && watched)
        m_sink.take(noted.events);
    if (m_live) {
        // A copy, or one that has gone again: lists do not show it either.
        std::erase_if(noted.events, [](const LiveEvent &event) { return event.kind == EventKind::Copy; });
        m_live->publish(std::move(noted.events), noted.leftOut);
    }
    writer.noteSince(watched || m_live ? std::optional(QDateTime::currentMSecsSinceEpoch() - RecentMs) : std::nullopt);
}

void StoreOwner::probe()
{
    if (!m_health)
        return;
    m_nextSpaceCheck = {};
    Result<void> usable = checkSpace();
    if (usable) {
        Transaction transaction(m_connection);
        usable = transaction.begin();
        if (usable) {
            writeMeta(m_connection, "probed", QString::number(QDateTime::currentMSecsSinceEpoch()));
            usable = transaction.commit();
        }
    }
    if (usable)
        m_health->committed();
    else
        m_health->failed(usable.error().message);
}

} // namespace glasshouse
