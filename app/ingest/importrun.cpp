// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importrun.h"

#include "base/threadpriority.h"
#include "ingest/deliverypipe.h"
#include "ingest/filehead.h"
#include "ingest/fileplaces.h"
#include "ingest/knownfiles.h"
#include "transcripts/claudereader.h"

#include <QDateTime>
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
constexpr qint64 TickOfFileSystemMs = 2000; ///< the coarsest there is (FAT)
constexpr qint64 YieldMs = 40;              ///< how long a batch goes on at least, whoever else waits for the writer

/// What one delivery was read from. A file that is cut short and written on while it is read gives lines of two files.
struct Stretch {
    qint64 begin = 0, end = 0;
    LineDigest digest;
};

bool isChanged(const TranscriptFile &found)
{
    const auto now = statOf(QFile::encodeName(found.path).toStdString());
    return !now || now->st_size != found.size || now->st_ino != found.inode
        || qint64(now->st_mtim.tv_sec) * 1'000'000'000 + now->st_mtim.tv_nsec != found.modifiedNs;
}

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
    bool rewritten = false;     ///< last, and other bytes stand there now than when reading began
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
        const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, unsigned(m_jobs.size()));
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
    TranscriptListing listing = listTranscripts(places);
    for (const UnreadablePlace &place : listing.unreadable)
        m_report.add({place.path, -1, -1, place.reason});
    KnownFiles known(m_writer.files(), listing.files.size());
    std::vector<std::optional<FileRow>> rows;
    for (TranscriptFile &found : listing.files)
        rows.push_back(known.find(found));
    for (size_t i = 0; i < rows.size(); ++i) {
        const TranscriptFile &found = listing.files[i];
        const std::string path = QFile::encodeName(found.path).toStdString();
        if (rows[i] && rows[i]->path != path)
            m_moved.emplace_back(rows[i]->id, path);
        if (!planFile(found, rows[i] ? *rows[i] : known.leftAt(path)))
            ++m_report.progress.filesUnchanged;
    }
    m_report.progress.filesTotal = qint64(m_jobs.size());
    // The largest first: a long file started last would leave the other cores idle at the end.
    std::stable_sort(m_jobs.begin(), m_jobs.end(), [](const auto &x, const auto &y) {
        return x->found.size - x->row.nextOffset > y->found.size - y->row.nextOffset;
    });
}

/// False: the file is as it was when it was last read. `row`: what is known of it, or of the file that it replaces.
bool ImportRun::planFile(const TranscriptFile &found, FileRow row)
{
    const bool here = row.id && row.inode == qint64(found.inode) && row.device == qint64(found.device);
    const bool same = here && row.size == found.size && row.modifiedNs == found.modifiedNs
        && row.path == QFile::encodeName(found.path).toStdString();
    // Two writes within one tick of the file system's clock have one time: so soon after it the bytes are looked at too.
    const qint64 age = QDateTime::currentMSecsSinceEpoch() - found.modifiedNs / 1'000'000;
    if (same && (age > TickOfFileSystemMs || isReadPartUnchanged(found.path, row)))
        return false;
    auto job = std::make_unique<Job>();
    job->found = found;
    // A transcript only grows, in place: another inode, a smaller size or other bytes is another file.
    const bool grown = here && found.size >= row.nextOffset && isReadPartUnchanged(found.path, row);
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
        if (!job.row.headLength)
            takeHead(job.found.path, job.row);
        const FileRow before = job.row;
        std::vector<Stretch> stretches;
        const auto read = reader.read(
            {job.found.path, job.row.nextOffset, job.row.physicalLines},
            [this, &job, &stretches](FileFacts &&facts) {
                stretches.push_back({facts.beginOffset, facts.nextOffset, facts.digest});
                return m_pipe->put({&job, std::move(facts), {}, false, false});
            },
            m_stop);
        Delivery last{&job, {}, {}, true, read.has_value() && !m_stop};
        if (!read && read.error().code != Error::Code::Cancelled)
            last.error = read.error();
        last.rewritten = !isReadPartUnchanged(job.found.path, before)
            || (isChanged(job.found) && !std::all_of(stretches.begin(), stretches.end(), [&](const Stretch &stretch) {
                    return LineDigest::of(job.found.path, stretch.begin, stretch.end) == stretch.digest;
                }));
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
    if (delivery.last && !delivery.complete && !(delivery.rewritten && job.row.id))
        return {};
    if (auto begun = beginBatch(); !begun)
        return begun;
    if (job.replaces) {
        m_writer.files().setReplaced(job.row.id);
        job.row.id = 0;
        job.replaces = false;
    }
    if (delivery.last) {
        // Only now is the file known as read: an import that ends earlier goes on at nextOffset. Size and time are what was
        // found before reading, so that a file which grew since is read on next time.
        job.row.size = delivery.complete ? job.found.size : -1;
        job.row.modifiedNs = job.found.modifiedNs;
        if (delivery.rewritten)
            job.row.head.clear(); // nothing matches that: it is read anew as another file, however far this one went
        m_writer.files().update(job.row);
        return {};
    }
    if (delivery.facts.physicalLines > 0)
        setMark(job.row, delivery.facts.lastBytes);
    m_writer.write(job.row, delivery.facts);
    report(job, delivery.facts);
    return {};
}

Result<void> ImportRun::beginBatch()
{
    if (m_transaction)
        return {};
    m_transaction = std::make_unique<Transaction>(m_connection);
    if (auto begun = m_transaction->begin(); !begun)
        return begun;
    // All old paths are given up before the new ones are taken: a rotated file's new path is often another's old one.
    for (const auto &[id, path] : m_moved)
        m_writer.files().setReplaced(id);
    for (const auto &[id, path] : m_moved)
        m_writer.files().move(id, path);
    m_moved.clear();
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
    if (committed && m_between.committed)
        m_between.committed();
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
