// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/tenantwriter.h"
#include "ingest/importreport.h"
#include "transcripts/agentfolders.h"

#include <QElapsedTimer>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace glasshouse {

/// One import: files are read on all cores, and written by the calling thread in batches, each one transaction with the
/// offsets it reached. Used once.
class ImportRun
{
public:
    /// `between` is called when the store's writer may be needed for something else, no transaction being open; it says
    /// whether it is needed at all, so that a batch is not cut short for nothing.
    struct Between {
        std::function<bool()> isNeeded;
        std::function<void()> run;
        std::function<void()> committed; ///< after each commit
    };
    ImportRun(Connection &connection, TenantWriter &writer, Between between,
              const std::function<void(const ImportProgress &)> &progress, const std::atomic_bool &stop);
    ~ImportRun();

    Result<ImportReport> run(const QStringList &paths);

private:
    struct Job;
    struct Delivery;
    class Pipe;

    void plan(const QStringList &paths);
    bool planFile(const TranscriptFile &found, FileRow row);
    void readFiles();
    Result<void> writeDeliveries();
    Result<void> take(Delivery &delivery);
    Result<void> beginBatch();
    Result<void> commitBatch();
    void report(const Job &job, const FileFacts &facts);
    void tick(bool now);

    Connection &m_connection;
    TenantWriter &m_tenant;
    FactsWriter &m_writer;
    Between m_between;
    const std::function<void(const ImportProgress &)> &m_progress;
    const std::atomic_bool &m_stop;
    std::atomic_bool m_abort{false}; ///< the store failed: readers end
    std::vector<std::unique_ptr<Job>> m_jobs;
    std::atomic<size_t> m_nextJob{0};
    std::unique_ptr<Pipe> m_pipe;
    std::unique_ptr<Transaction> m_transaction;
    QElapsedTimer m_clock, m_sinceCommit, m_sinceTick;
    std::vector<std::pair<qint64, std::string>> m_moved; ///< files known by another path: their new one
    qint64 m_callsBefore = 0, m_copiesBefore = 0;
    ImportReport m_report;
};

} // namespace glasshouse
