// SPDX-License-Identifier: GPL-3.0-or-later
// StoreOwner's part for the store's own trail, for retention and for copies of transcripts.
#include "access/access.h"
#include "ingest/auditnotes.h"
#include "ingest/storeowner.h"
#include "ingest/storeowner_group.h"
#include "store/auditstore.h"
#include "store/body.h"
#include "store/schema.h"

#include <QDateTime>
#include <QFileInfo>

namespace glasshouse {

namespace {

QByteArray jsonOf(const QByteArray &stored)
{
    return stored.isEmpty() ? QByteArray() : unpackBody({stored.constData(), size_t(stored.size())}).value_or(stored);
}

} // namespace

Result<std::unique_ptr<StoreOwner>> StoreOwner::openForNotes(const QString &storePath)
{
    const QString path = QFileInfo(storePath).absoluteFilePath();
    auto lock = StoreLock::take(path);
    if (!lock)
        return tl::unexpected(lock.error());
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto known = checkSchema(*connection); !known)
        return tl::unexpected(known.error());
    auto prices = PriceTable::load(); // of no matter: a note is no call
    if (!prices)
        return tl::unexpected(prices.error());
    return std::unique_ptr<StoreOwner>(new StoreOwner(std::move(*lock), std::move(*connection), std::move(*prices)));
}

Result<void> StoreOwner::note(const AuditNote &note)
{
    PrepareContext context;
    context.nowMs = QDateTime::currentMSecsSinceEpoch();
    auto key = maskKey();
    if (!key)
        return tl::unexpected(key.error());
    context.maskKey = std::move(*key);
    Group group;
    group.entries.push_back({prepareNote(note, context), {}});
    const PreparedEvent &event = group.entries.front().batch.events.front();
    ReadNames read;
    if (note.isRead) {
        if (!m_trailIsRead) { // what was written before this process had the store
            const qint64 since = context.nowMs - AuditTrail::QuietMs;
            for (const StoredNote &n : notesSince(m_connection, since, AuditTrail::MostReads))
                m_trail.remember(readNames(n.tenant, n.actor, n.action, n.resource, jsonOf(n.body), n.timeMs),
                                 n.timeMs);
            m_trailIsRead = true;
        }
        read = readNames(note.tenant, event.actor, event.action, event.resource, jsonOf(event.body), context.nowMs);
        if (!m_trail.admits(read, context.nowMs))
            return {};
    }
    Result<void> written;
    group.entries.front().done = [&written](const Result<IntakeResult> &result) {
        if (!result)
            written = tl::unexpected(result.error());
    };
    writeOrAnswer(group);
    if (!written && note.isRead)
        m_trail.forget(read);
    return written;
}

Result<RetentionAnswer> StoreOwner::retention(const RetentionRequest &request, const std::atomic_bool &stop)
{
    const auto between = [this] { drainBetween(); };
    return applyRetention(
        m_connection, request, QDateTime::currentMSecsSinceEpoch(), between, [this] { forgetAll(); }, stop);
}

void StoreOwner::setPruneClock(std::function<qint64()> nowMs)
{
    m_pruning = std::make_unique<PruneSchedule>(m_connection, std::move(nowMs), [this] { forgetAll(); });
}

qint64 StoreOwner::pruneSome()
{
    if (!m_pruning)
        setPruneClock([] { return QDateTime::currentMSecsSinceEpoch(); });
    if (const auto told = m_pruning->step())
        (void)note(*told); // a trail that cannot be written must not stop it
    return m_pruning->waitMs();
}

Result<ArchiveAnswer> StoreOwner::archive(const ArchiveRequest &request, const std::atomic_bool &stop)
{
    return Archive(m_connection, Access::localOwner().tenant())
        .apply(
            request, QDateTime::currentMSecsSinceEpoch(), [this] { drainBetween(); }, stop);
}

void StoreOwner::drainBetween()
{
    if (m_intake && !m_intake->isEmpty())
        (void)drain();
    if (m_inErrands || !m_errands.isWaiting || !m_errands.isWaiting())
        return;
    m_inErrands = true; // an errand may be long work itself, between whose batches this is called again
    m_errands.run();
    m_inErrands = false;
}

bool StoreOwner::isAsked() const
{
    return (m_intake && !m_intake->isEmpty()) || (!m_inErrands && m_errands.isWaiting && m_errands.isWaiting());
}

} // namespace glasshouse
