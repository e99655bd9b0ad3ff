// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callbook.h"
#include "ingest/callmerge.h"
#include "ingest/eventbook.h"
#include "ingest/tenanttables.h"
#include "store/filestore.h"
#include "transcripts/filefacts.h"

namespace glasshouse {

/// Joins the facts of transcripts to the store: identity of calls and events, prices, sums. Everything it writes belongs
/// to the open transaction of the connection; failures are noted there. Writer's thread.
class FactsWriter
{
public:
    FactsWriter(Connection &connection, TenantTables &tables, CallBook &book, EventBook &events, qint64 tenant);

    /// One stretch of a file: its facts and, in the same transaction, how far the file has been read. `file` is updated
    /// and gets an id when it is new.
    void write(FileRow &file, const FileFacts &facts);
    /// Before each commit.
    void flush() { m_pendingRows = 0; }

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
    CallRow rowOf(const CallState &state, qint64 id);
    CallState stateOf(const CallRow &row);
    EventRow eventOf(const RecordPlace &place, EventKind kind);
    EventRow callEvent(const CallRow &call);
    qint64 skillOf(const std::string &skill);
    qint64 pluginOf(const std::string &plugin);

    TenantTables &m_tables;
    CallBook &m_book;
    EventBook &m_eventBook;
    FileStore m_files;
    qint64 m_agent = 0, m_machine = 0, m_source = 0;
    qint64 m_newCalls = 0, m_copiesDropped = 0, m_pendingRows = 0;
};

} // namespace glasshouse
