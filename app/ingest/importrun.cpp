// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importrun.h"

#include "base/threadpriority.h"
#include "ingest/deliverypipe.h"
#include "ingest/filehead.h"
#include "transcripts/claudereader.h"

#include <QFile>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// A batch ends at whichever comes first. Larger ones write fewer pages twice; smaller ones fill the panels sooner.
constexpr qint64 BatchRows = 60'000;
constexpr qint64 BatchMs = 400;
constexpr qint64 TickMs = 100;
constexpr qint64 YieldMs = 40; ///< how long a batch goes on at least, whoever else waits for the writer

} // namespace

struct ImportRun::Job {
    TranscriptFile found;
    FileRow row;
    bool replaces = false; ///< row.id is the file that stood here before
};

struct ImportRun::Delivery {
    Job *job = nullptr;
    FileFacts facts;
    std::optional<Error> error; ///< the file could not be read (further)
    bool last = false;          ///< nothing more comes of its file
    bool complete = false;      ///< last, and read to its end
};

class ImportRun::Pipe : public DeliveryPipe<Delivery>
{
public:
    using DeliveryPipe::DeliveryPipe;
};

ImportRun::ImportRun(Connection &connection, TenantWriter &writer, Between between,
                     const std::function<void(const ImportProgress &)> &progress, const std::atomic_bool &stop)
    : m_connection(connection),
      m_tenant(writer),
      m_writer(writer.facts()),
      m_between(std::move(between)),
      m_progress(progress),
      m_stop(stop),
      m_callsBefore(m_writer.newCalls()),
      m_copiesBefore(m_writer.copiesDropped())
{}

ImportRun::~ImportRun() = default;

Result<ImportReport> ImportRun::run(const QStringList &paths)
{
    m_clock.start();
    m_sinceCommit.start();
    m_sinceTick.start();
    plan(paths);
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    tick(true);
    Result<void> written;
    if (!m_jobs.empty()) {
        const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
        m_pipe = std::make_unique<Pipe>(int(cores));
        std::vector<std::jthread> readers;
        for (unsigned i = 0; i < cores; ++i)
            readers.emplace_back([this] { readFiles(); });
        written = writeDeliveries();
        m_abort = !written.has_value();
        m_pipe->close();
    }
    m_transaction.reset();
    if (!written) {
        m_tenant.forget();
        return tl::unexpected(written.error());
    }
    m_report.cancelled = m_stop;
    tick(true);
    return m_report;
}

void ImportRun::plan(const QStringList &paths)
{
    QStringList places = paths;
    if (places.isEmpty()) {
        for (const AgentFolder &folder : agentFolders()) {
            if (folder.exists)
                places += folder.path;
        }
    }
    const TranscriptListing listing = listTranscripts(places);
    for (const UnreadablePlace &place : listing.unreadable)
        m_report.add({place.path, -1, -1, place.reason});
    auto known = m_writer.files().all();
    for (const TranscriptFile &found : listing.files) {
        const auto row = known.find(QFile::encodeName(found.path).toStdString());
        if (!planFile(found, row == known.end() ? movedHere(found, known) : row->second))
            ++m_report.progress.filesUnchanged;
    }
    m_report.progress.filesTotal = qint64(m_jobs.size());
    // The largest first: a long file started last would leave the other cores idle at the end.
    std::stable_sort(m_jobs.begin(), m_jobs.end(), [](const auto &a, const auto &b) {
        return a->found.size - a->row.nextOffset > b->found.size - b->row.nextOffset;
    });
}

/// The row of a file that has been moved or renamed to where `found` stands; an empty row where there is none.
FileRow ImportRun::movedHere(const TranscriptFile &found, const std::unordered_map<std::string, FileRow> &known)
{
    if (!m_inodes) {
        m_inodes.emplace();
        for (const auto &[path, row] : known)
            m_inodes->emplace(row.inode, &row);
    }
    const auto [begin, end] = m_inodes->equal_range(qint64(found.inode));
    for (auto candidate = begin; candidate != end; ++candidate) {
        const FileRow &row = *candidate->second;
        if (row.device == qint64(found.device) && !QFile::exists(QFile::decodeName(row.path.c_str()))
            && headMatches(found.path, row.head, row.headLength)) {
            FileRow moved = row;
            moved.size = -1; // to be written under its new path even where nothing has been added
            return moved;
        }
    }
    return {};
}

/// False: the file is as it was when it was last read.
bool ImportRun::planFile(const TranscriptFile &found, FileRow row)
{
    const bool same = row.id && row.size == found.size && row.modifiedNs == found.modifiedNs
        && row.inode == qint64(found.inode) && row.device == qint64(found.device);
    if (same)
        return false;
    auto job = std::make_unique<Job>();
    job->found = found;
    // A transcript only grows, in place: another inode, a smaller size or another beginning is another file.
    const bool grown = row.inode == qint64(found.inode) && row.device == qint64(found.device)
        && found.size >= row.nextOffset && headMatches(found.path, row.head, row.headLength);
    if (row.id && !grown) {
        job->replaces = true;
        const qint64 id = row.id;
        row = FileRow{};
        row.id = id;
    }
    row.size = -1;
    if (row.headLength < FullHeadBytes)
        row.headLength = 0; // taken again: there is more of it now
    row.path = QFile::encodeName(found.path).toStdString();
    row.device = qint64(found.device);
    row.inode = qint64(found.inode);
    m_report.progress.bytesTotal += found.size - row.nextOffset;
    job->row = std::move(row);
    m_jobs.push_back(std::move(job));
    return true;
}

void ImportRun::readFiles()
{
    lowerThreadPriority();
    ClaudeReader reader;
    for (size_t next = m_nextJob++; next < m_jobs.size() && !m_stop && !m_abort; next = m_nextJob++) {
        Job &job = *m_jobs[next]; // the writer looks at its row only after the first delivery
        if (!job.row.headLength) {
            const FileHead head = headOf(job.found.path);
            job.row.head = head.hash;
            job.row.headLength = head.length;
        }
        const auto read = reader.read(
            {job.found.path, job.row.nextOffset, job.row.physicalLines},
            [this, &job](FileFacts &&facts) {
                return m_pipe->put({&job, std::move(facts), {}, false, false});
            },
            m_stop);
        Delivery last{&job, {}, {}, true, read.has_value() && !m_stop};
        if (!read && read.error().code != Error::Code::Cancelled)
            last.error = read.error();
        if (!m_pipe->put(std::move(last)))
            break;
    }
    m_pipe->leave();
}

Result<void> ImportRun::writeDeliveries()
{
    while (auto delivery = m_pipe->get()) {
        if (auto taken = take(*delivery); !taken)
            return taken;
        const bool asked = m_sinceCommit.hasExpired(YieldMs) && m_between.isNeeded && m_between.isNeeded();
        if (asked || m_writer.pendingRows() >= BatchRows || m_sinceCommit.hasExpired(BatchMs)) {
            if (auto committed = commitBatch(); !committed)
                return committed;
        }
        if (asked)
            m_between.run();
        tick(false);
    }
    return commitBatch();
}

Result<void> ImportRun::take(Delivery &delivery)
{
    Job &job = *delivery.job;
    if (delivery.error)
        m_report.add({job.found.path, -1, -1, delivery.error->message});
    if (delivery.last)
        ++m_report.progress.filesDone;
    if (delivery.last && !delivery.complete)
        return {};
    if (!m_transaction) {
        m_transaction = std::make_unique<Transaction>(m_connection);
        if (auto begun = m_transaction->begin(); !begun)
            return begun;
    }
    if (job.replaces) {
        m_writer.files().setReplaced(job.row.id);
        job.row.id = 0;
        job.replaces = false;
    }
    if (delivery.last) {
        // Only now is the file known as read: an import that ends earlier goes on at nextOffset. Size and time are what was
        // found before reading, so that a file which grew since is read on next time.
        job.row.size = job.found.size;
        job.row.modifiedNs = job.found.modifiedNs;
        m_writer.files().update(job.row);
        return {};
    }
    m_writer.write(job.row, delivery.facts);
    report(job, delivery.facts);
    return {};
}

Result<void> ImportRun::commitBatch()
{
    m_sinceCommit.restart();
    if (!m_transaction)
        return {};
    m_tenant.flush();
    auto committed = m_transaction->commit();
    m_transaction.reset();
    return committed;
}

void ImportRun::report(const Job &job, const FileFacts &facts)
{
    ImportProgress &p = m_report.progress;
    p.bytesDone += facts.nextOffset - facts.beginOffset;
    p.lines += facts.lines + facts.tailLines;
    p.badLines += facts.badLines + facts.tailBad;
    p.calls = m_writer.newCalls() - m_callsBefore;
    p.copiesDropped = m_writer.copiesDropped() - m_copiesBefore;
    for (const BadLine &bad : facts.bad)
        m_report.add({job.found.path, bad.offset, bad.line, QString::fromStdString(bad.reason)});
}

void ImportRun::tick(bool now)
{
    if (!now && !m_sinceTick.hasExpired(TickMs))
        return;
    m_sinceTick.restart();
    m_report.progress.seconds = double(m_clock.nsecsElapsed()) / 1e9;
    if (m_progress)
        m_progress(m_report.progress);
}

} // namespace glasshouse
