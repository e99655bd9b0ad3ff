// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/cleanup.h"
#include "query/masking.h"
#include "query/silence.h"
#include "store/body.h"
#include "transcripts/agentfolders.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 DayLongMs = 24LL * 3600 * 1000;
/// A transcript that the agent's clean-up will take within this time is told of.
constexpr qint64 SweepNoticeMs = 7 * DayLongMs;
constexpr qint64 NsPerMs = 1'000'000;
constexpr int MostQuarantined = 1'000;
/// Folders beside the agents' own are shown one by one up to so many; more are shown as what they have in common.
constexpr size_t MostOtherFolders = 12;

QString textOf(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString pathOf(const ArchiveStore::KnownFile &file)
{
    return QFile::decodeName(QByteArray::fromRawData(file.path.data(), qsizetype(file.path.size())));
}

SourceSummary::Kind kindOf(const std::string &name)
{
    if (name.starts_with("otlp:"))
        return SourceSummary::Kind::Otlp;
    if (name.starts_with("native:"))
        return SourceSummary::Kind::Native;
    if (name.starts_with("remote:"))
        return SourceSummary::Kind::Remote;
    return SourceSummary::Kind::Webhook;
}

/// The folder that both lie in, or are.
QString common(const QString &a, const QString &b)
{
    const QStringList x = a.split(u'/'), y = b.split(u'/');
    QStringList both;
    for (qsizetype i = 0; i < std::min(x.size(), y.size()) && x[i] == y[i]; ++i)
        both += x[i];
    const QString path = both.join(u'/');
    return path.isEmpty() ? u"/"_s : path;
}

class Sources
{
public:
    Sources(Lookup &lookup, qint64 nowMs) : m_lookup(lookup), m_files(lookup.archive().files())
    {
        m_answer.nowMs = nowMs;
        m_heard =
            lookup.rollups().sourceQuarters({quarterStart(nowMs - SilenceMemoryMs), quarterStart(nowMs) + QuarterMs});
        for (const AgentFolder &folder : agentFolders())
            m_agentFolders += folder.path;
    }

    SourcesAnswer answer()
    {
        addNetwork();
        addFolders();
        std::ranges::sort(m_answer.sources, {}, [](const SourceSummary &s) { return std::tuple(!s.silent, s.name); });
        addSweeps();
        const ArchiveStore::Totals totals = m_lookup.archive().totals();
        m_answer.archivedFiles = totals.files, m_answer.archivedBytes = totals.bytes;
        m_answer.archiving = m_lookup.keepsAllTranscripts();
        return std::move(m_answer);
    }

private:
    void listen(SourceSummary &source, const QString &name)
    {
        const auto quarters = m_heard.find(m_lookup.number(Dimension::Source, name));
        source.usualGapMs = quarters == m_heard.end() ? 0 : usualGapMs(quarters->second);
        source.silent = hearingOf(source.lastMs, source.usualGapMs, m_answer.nowMs) == Hearing::Silent;
    }

    void addNetwork()
    {
        for (const SourceRow &row : m_lookup.rollups().sources()) {
            SourceSummary source;
            source.name = textOf(row.name);
            source.kind = kindOf(row.name);
            source.firstMs = row.firstMs, source.lastMs = row.lastMs;
            source.accepted = row.accepted, source.duplicate = row.duplicate;
            source.rejected = row.rejected, source.quarantined = row.quarantined;
            listen(source, source.name);
            m_answer.sources.push_back(source);
        }
    }

    /// The agents' own folder that a file lies in; empty: in none.
    QString agentFolderOf(const QString &path) const
    {
        for (const QString &folder : m_agentFolders) {
            if (path.startsWith(folder + u'/'))
                return folder;
        }
        return {};
    }

    QString otherFolderOf(const QString &path) const
    {
        const qsizetype projects = path.indexOf(u"/projects/"_s);
        return projects > 0 ? path.left(projects + 9) : QFileInfo(path).absolutePath();
    }

    /// A file without a good line and without a bad one counts as a file all the same.
    static void add(SourceSummary &folder, const ArchiveStore::KnownFile &file)
    {
        const qint64 changedMs = file.modifiedNs / NsPerMs;
        folder.kind = SourceSummary::Kind::Folder;
        folder.firstMs = folder.files == 0 ? changedMs : std::min(folder.firstMs, changedMs);
        folder.lastMs = std::max(folder.lastMs, changedMs);
        folder.accepted += file.lines - file.badLines, folder.rejected += file.badLines;
        ++folder.files;
        folder.bytes += std::max(file.size, qint64(0)); // -1: it is still being read
    }

    void addFolders()
    {
        std::map<QString, SourceSummary> agents, others;
        for (const ArchiveStore::KnownFile &file : m_files) {
            const QString path = pathOf(file), own = agentFolderOf(path);
            add(own.isEmpty() ? others[otherFolderOf(path)] : agents[own], file);
        }
        if (others.size() > MostOtherFolders) {
            QString top = others.begin()->first;
            for (const auto &[path, folder] : others)
                top = common(top, path);
            others.clear();
            for (const ArchiveStore::KnownFile &file : m_files) {
                if (agentFolderOf(pathOf(file)).isEmpty())
                    add(others[top], file);
            }
        }
        for (auto *const folders : {&agents, &others}) {
            for (auto &[path, folder] : *folders) {
                folder.name = path;
                if (folders == &agents) // of a folder that was read once nobody expects anything
                    listen(folder, u"transcripts"_s);
                m_answer.sources.push_back(folder);
            }
        }
    }

    void addSweeps()
    {
        std::map<QString, int> days;
        for (const QString &folder : m_agentFolders)
            days[folder] = cleanupDays(folder);
        m_answer.cleanupDays = days.empty()
            ? UsualCleanupDays
            : std::ranges::min_element(days, {}, [](const auto &d) { return d.second; })->second;
        for (const ArchiveStore::KnownFile &file : m_files) {
            const QString path = pathOf(file), folder = agentFolderOf(path);
            if (folder.isEmpty())
                continue;
            SweepCandidate candidate;
            candidate.lastMs = file.modifiedNs / NsPerMs;
            candidate.sweptMs = candidate.lastMs + days[folder] * DayLongMs;
            if (candidate.sweptMs > m_answer.nowMs + SweepNoticeMs || !QFileInfo::exists(path))
                continue; // it has time, or is gone
            candidate.path = path;
            candidate.project = m_lookup.text(Dimension::Project, file.project);
            candidate.session = textOf(file.session);
            candidate.bytes = std::max(file.size, qint64(0));
            candidate.kept = file.kept;
            m_answer.sweeps.push_back(candidate);
        }
        std::ranges::sort(m_answer.sweeps, {}, [](const SweepCandidate &c) { return std::tuple(c.sweptMs, c.path); });
    }

    Lookup &m_lookup;
    std::vector<ArchiveStore::KnownFile> m_files;
    std::map<qint64, std::vector<qint64>> m_heard;
    QStringList m_agentFolders;
    SourcesAnswer m_answer;
};

Result<void> wholeTenant(const Scope &scope)
{
    if (scope.onlyActors())
        return fail(Error::Code::Rejected, u"this question is about more than one person's rows"_s);
    return {};
}

} // namespace

Result<SourcesAnswer> answer(const SourcesQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (auto allowed = wholeTenant(scope); !allowed)
        return tl::unexpected(allowed.error());
    const qint64 nowMs = question.nowMs == NoTime ? QDateTime::currentMSecsSinceEpoch() : question.nowMs;
    return Sources(lookup, nowMs).answer();
}

Result<QuarantineAnswer> answer(const QuarantineQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (auto allowed = wholeTenant(scope); !allowed)
        return tl::unexpected(allowed.error());
    if (question.limit < 1 || question.limit > MostQuarantined)
        return fail(Error::Code::Rejected, u"the limit must be from 1 to %1"_s.arg(MostQuarantined));
    QuarantineAnswer answer;
    for (const QuarantineRow &row : lookup.quarantined(question.source.toStdString(), question.limit + 1)) {
        if (answer.more = int(answer.records.size()) == question.limit; answer.more)
            break;
        const QByteArray json =
            unpackBody({row.record.constData(), size_t(row.record.size())}).value_or(QByteArray("{}"));
        const std::string shown =
            question.raw ? json.toStdString() : maskedJson({json.constData(), size_t(json.size())}).json;
        answer.records.push_back({row.id, row.timeMs, textOf(row.source), textOf(row.reason), textOf(shown)});
    }
    return answer;
}

} // namespace glasshouse
