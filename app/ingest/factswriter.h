// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callmerge.h"
#include "pricing/pricetable.h"
#include "store/callstore.h"
#include "store/cubes.h"
#include "store/dictionary.h"
#include "store/eventstore.h"
#include "store/filestore.h"
#include "store/sessionstore.h"
#include "transcripts/filefacts.h"

namespace glasshouse {

/// Joins facts to the store: identity of calls and events, prices, sums. Everything it writes belongs to the open
/// transaction of the connection; failures are noted there. Writer's thread.
class FactsWriter
{
public:
    /// `tenant` comes from a Scope.
    FactsWriter(Connection &connection, const PriceTable &prices, qint64 tenant);

    /// One stretch of a file: its facts and, in the same transaction, how far the file has been read. `file` is updated
    /// and gets an id when it is new.
    void write(FileRow &file, const FileFacts &facts);
    /// Writes what is summed in memory: before each commit.
    void flush();
    /// Forgets what is in memory: after a rollback.
    void forget();
    /// Computes every call's cost anew, with rollup deltas: the price table has changed.
    void reprice();

    FileStore &files() { return m_files; }
    qint64 newCalls() const { return m_newCalls; }
    qint64 copiesDropped() const { return m_copiesDropped; }
    /// Rows written since the last flush, to size batches.
    qint64 pendingRows() const { return m_pendingRows; }

private:
    void writeSessions(const FileRow &file, const FileFacts &facts);
    void writeCalls(const FileRow &file, const FileFacts &facts);
    void writeCall(const CallState &state, std::string_view key, std::vector<const CallCopy *> &copies,
                   const FileRow &file);
    void writeTools(const FileFacts &facts);
    void writeHappenings(const FileFacts &facts);
    void upsertEvent(const QByteArray &hash, EventRow now, const QByteArray &body);

    CallRow rowOf(const CallState &state, qint64 id);
    CallState stateOf(const CallRow &row);
    EventRow eventOf(const RecordPlace &place, EventKind kind);
    EventRow callEvent(const CallRow &call);
    void priceParts(CallRow &row, const std::vector<BillablePart> &parts);
    void count(const CallRow &call, qint64 sign);
    void count(const EventRow &event, qint64 sign);

    const PriceTable &m_prices;
    Dictionary m_dictionary;
    CallStore m_calls;
    EventStore m_events;
    SessionStore m_sessions;
    FileStore m_files;
    CubeStore m_cubes;
    CubeCells m_deltas;
    qint64 m_agent = 0, m_machine = 0, m_source = 0;
    qint64 m_newCalls = 0, m_copiesDropped = 0, m_pendingRows = 0;
};

} // namespace glasshouse
