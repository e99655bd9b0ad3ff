// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/findingpass.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

namespace glasshouse {

namespace {

constexpr int MostPlanned = 10'000;             ///< asked for again when they are done
constexpr std::size_t MostInOneGo = 100;        ///< transcripts in one transaction
constexpr std::size_t MostRecent = 8;           ///< transcripts that are read on where they stopped
constexpr std::size_t MostRecentFindings = 500; ///< one with more is read anew: that is what it would keep in memory

/// The session that a line belongs to: the last one named before it.
std::string sessionAt(const std::vector<std::pair<qint64, std::string>> &sessions, qint64 line)
{
    auto after = std::upper_bound(sessions.begin(), sessions.end(), line,
                                  [](qint64 at, const auto &session) { return at < session.first; });
    if (after == sessions.begin())
        return sessions.empty() ? std::string() : sessions.front().second;
    return std::prev(after)->second;
}

} // namespace

void FindingPass::plan()
{
    m_due = false;
    const auto waiting = m_store.waiting(ScannerVersion, MostPlanned);
    m_waiting.assign(waiting.begin(), waiting.end());
    m_due = waiting.size() == std::size_t(MostPlanned); // there may be more
}

std::unique_ptr<FindingReader> FindingPass::takeReader(const FindingStore::WaitingFile &file)
{
    const QString path = QFile::decodeName(QByteArray::fromStdString(file.path));
    for (auto at = m_recent.begin(); at != m_recent.end(); ++at) {
        if (at->first != file.id)
            continue;
        auto reader = std::move(at->second);
        m_recent.erase(at);
        if (reader->path() == path)
            return reader;
        break;
    }
    return std::make_unique<FindingReader>(path);
}

/// Reads on in the file in hand, or takes the next one; false: there is none.
bool FindingPass::readSome(qint64 &left)
{
    if (!m_file && readTogether(left))
        return true;
    if (!m_file) {
        if (m_waiting.empty())
            return false;
        m_file = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_reader = takeReader(*m_file);
    }
    const qint64 before = m_reader->bytes();
    const auto more = m_reader->readOn(left);
    left -= std::max<qint64>(m_reader->bytes() - before, 1);
    if (more && *more)
        return true;
    keep(*std::exchange(m_file, std::nullopt), std::move(m_reader), more);
    return true;
}

/// As many of the next transcripts as fit into the step, on as many cores as there are; false: fewer than two do.
bool FindingPass::readTogether(qint64 &left)
{
    struct Reading {
        FindingStore::WaitingFile file;
        std::unique_ptr<FindingReader> reader;
        qint64 before = 0;
        Result<bool> more = true;
    };
    std::size_t fitting = 0;
    for (qint64 bytes = 0; fitting < m_waiting.size() && m_done.size() + fitting < MostInOneGo; ++fitting) {
        bytes += m_waiting[fitting].bytes;
        if (bytes > left)
            break;
    }
    if (fitting < 2)
        return false;
    std::vector<Reading> readings(fitting);
    for (Reading &each : readings) {
        each.file = std::move(m_waiting.front());
        m_waiting.pop_front();
        each.reader = takeReader(each.file);
        each.before = each.reader->bytes();
    }
    std::atomic<std::size_t> next = 0;
    const auto work = [&readings, &next, most = left] {
        for (std::size_t at = next++; at < readings.size(); at = next++)
            readings[at].more = readings[at].reader->readOn(most);
    };
    {
        std::vector<std::jthread> others; // joined at the end of the block
        for (unsigned i = 1; i < std::min<std::size_t>(std::thread::hardware_concurrency(), fitting); ++i)
            others.emplace_back(work);
        work();
    }
    for (Reading &each : readings) {
        left -= std::max<qint64>(each.reader->bytes() - each.before, 1);
        if (each.more && *each.more) { // it has grown by more than a step since
            m_recent.emplace_front(each.file.id, std::move(each.reader));
            m_waiting.push_front(std::move(each.file));
        } else {
            keep(each.file, std::move(each.reader), each.more);
        }
    }
    return true;
}

/// What came of a transcript that was read to its end, or could not be read.
void FindingPass::keep(const FindingStore::WaitingFile &file, std::unique_ptr<FindingReader> reader,
                       const Result<bool> &more)
{
    if (!more) { // gone, or unreadable: what is known of it stays, and it is not asked for again until it changes
        m_done.push_back({file.id, file.tenant, ScannerVersion, file.bytes, {}, {}, {}, true});
        return;
    }
    finish(file, *reader);
    if (m_done.back().findings.size() <= MostRecentFindings)
        m_recent.emplace_front(file.id, std::move(reader));
    if (m_recent.size() > MostRecent)
        m_recent.pop_back();
}

void FindingPass::finish(const FindingStore::WaitingFile &file, FindingReader &reader)
{
    FindingStore::Scan scan{
        file.id,           file.tenant, ScannerVersion, std::max(file.bytes, reader.bytes()), reader.digest(),
        reader.findings(), {},          false};
    std::map<std::string, qint64> rows;
    qint64 own = -1; // of the file, where no record names one
    for (const Finding &finding : scan.findings) {
        const std::string name = sessionAt(reader.sessions(), finding.line);
        const auto [row, isNew] = rows.try_emplace(name, 0);
        if (isNew && !name.empty())
            row->second = m_store.session(file.tenant, name);
        if (row->second == 0) {
            own = own < 0 ? m_store.sessionOf(file.id) : own;
            row->second = own;
        }
        scan.sessions.push_back(row->second);
    }
    m_done.push_back(std::move(scan));
}

void FindingPass::forget()
{
    m_done.clear();
    m_recent.clear();
    m_file.reset();
    m_reader.reset();
    m_due = true;
}

Result<bool> FindingPass::write(qint64 nowMs)
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    bool changed = m_replacedGone && m_store.removeReplaced();
    for (const FindingStore::Scan &scan : m_done)
        changed = m_store.write(scan, nowMs) || changed;
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    m_replacedGone = false;
    m_done.clear();
    return changed;
}

Result<FindingPass::Step> FindingPass::step(qint64 nowMs, qint64 mostBytes)
{
    Step step;
    if (m_due && m_waiting.empty() && !m_file) {
        plan();
        m_replacedGone = m_store.hasReplaced();
    }
    qint64 left = mostBytes;
    while (left > 0 && m_done.size() < MostInOneGo && readSome(left)) {}
    step.bytes = mostBytes - left;
    if (!m_done.empty() || m_replacedGone) {
        const auto written = write(nowMs);
        if (!written) {
            forget();
            return tl::unexpected(written.error());
        }
        step.changed = *written;
    }
    if (auto failure = m_connection.takeFailure(); !failure) {
        forget();
        return tl::unexpected(failure.error());
    }
    step.done = isDone();
    return step;
}

} // namespace glasshouse
