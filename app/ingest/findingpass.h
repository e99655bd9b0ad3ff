// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/findingreader.h"
#include "store/findingstore.h"

#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>

namespace glasshouse {

/// Looks through transcripts that were imported since, or by older rules, in short steps, and keeps what it finds. Those that
/// changed last come first; one that only grew is read on where it stopped. What a transcript held stays where it is no longer
/// on disk. On the writer's thread, which several transcripts of one step share with other cores.
class FindingPass
{
public:
    static constexpr qint64 StepBytes = 4LL << 20;

    explicit FindingPass(Connection &connection) : m_store(connection), m_connection(connection) {}

    /// Something was imported: what waits is asked for anew.
    void renew() { m_due = true; }
    bool isDone() const { return !m_due && m_waiting.empty() && m_done.empty() && !m_file; }

    struct Step {
        bool done = false;    ///< nothing waits
        bool changed = false; ///< findings came or went
        qint64 bytes = 0;     ///< read
    };
    /// One short step, and one transaction at most. Errors: the store's; what was read is then forgotten and read again.
    Result<Step> step(qint64 nowMs, qint64 mostBytes = StepBytes);

private:
    void plan();
    bool readSome(qint64 &left);
    bool readTogether(qint64 &left);
    void keep(const FindingStore::WaitingFile &file, std::unique_ptr<FindingReader> reader, const Result<bool> &more);
    void finish(const FindingStore::WaitingFile &file, FindingReader &reader);
    Result<bool> write(qint64 nowMs);
    void forget();
    std::unique_ptr<FindingReader> takeReader(const FindingStore::WaitingFile &file);

    FindingStore m_store;
    Connection &m_connection;
    bool m_due = true, m_replacedGone = false;
    std::deque<FindingStore::WaitingFile> m_waiting;
    std::optional<FindingStore::WaitingFile> m_file;                       ///< in hand
    std::unique_ptr<FindingReader> m_reader;                               ///< of it
    std::list<std::pair<qint64, std::unique_ptr<FindingReader>>> m_recent; ///< by file, the last used first
    std::vector<FindingStore::Scan> m_done;                                ///< to be written
};

} // namespace glasshouse
