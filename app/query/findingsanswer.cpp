// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/scannerversion.h"
#include "query/answers.h"
#include "query/findingselect.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostFindingRows = 10'000, MostFindingGroups = 100'000;

using FindingSort = FindingsQuestion::Sort;
using FindingGroup = FindingCountsQuestion::Group;

/// What rows are ordered by.
struct SortedFinding {
    qint64 id = 0, timeMs = NoTime, line = 0, session = 0;
    Severity severity = Severity::Info;
};

bool comesBefore(const SortedFinding &a, const SortedFinding &b, FindingSort sort)
{
    if (sort == FindingSort::Severity && a.severity != b.severity)
        return a.severity > b.severity;
    if (sort == FindingSort::Session)
        return std::tie(a.session, a.line, a.id) < std::tie(b.session, b.line, b.id);
    return std::tie(b.timeMs, b.id) < std::tie(a.timeMs, a.id);
}

QString findingText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool isTime(FindingGroup group)
{
    return group == FindingGroup::Day || group == FindingGroup::Week || group == FindingGroup::Month;
}

QString dayOf(FindingGroup group, qint64 timeMs, const Zone &zone)
{
    if (timeMs == NoTime)
        return {};
    QDate day = zone.day(timeMs);
    if (group == FindingGroup::Week)
        day = day.addDays(1 - day.dayOfWeek());
    else if (group == FindingGroup::Month)
        day = QDate(day.year(), day.month(), 1);
    return day.toString(Qt::ISODate);
}

QString keyOf(FindingGroup group, const ReadFindings::Light &row, FindingSelect &select, const Lookup &lookup)
{
    switch (group) {
    case FindingGroup::Type:
        return findingText(nameOf(row.type));
    case FindingGroup::Severity:
        return findingText(nameOf(row.severity));
    case FindingGroup::Project:
        return lookup.text(Dimension::Project, row.project);
    case FindingGroup::User:
        return select.user(row.session);
    case FindingGroup::Tool:
        return findingText(row.tool);
    case FindingGroup::Agent:
        return lookup.text(Dimension::Agent, row.agent);
    case FindingGroup::Session:
        return findingText(row.sessionId);
    case FindingGroup::Day:
    case FindingGroup::Week:
    case FindingGroup::Month:
        break;
    }
    return dayOf(group, row.timeMs, select.zone());
}

struct CountedGroup {
    FindingCountsRow row;
    std::unordered_set<qint64> sessions;

    void add(const ReadFindings::Light &finding)
    {
        ++row.findings;
        row.errors += finding.severity == Severity::Error ? 1 : 0;
        row.warnings += finding.severity == Severity::Warning ? 1 : 0;
        row.lastMs = std::max(row.lastMs, finding.timeMs);
        sessions.insert(finding.session);
    }
    FindingCountsRow whole()
    {
        row.sessions = qint64(sessions.size());
        return std::move(row);
    }
};

} // namespace

Result<FindingsAnswer> answer(const FindingsQuestion &question, Lookup &lookup, const Scope &)
{
    if (question.limit < 1 || question.limit > MostFindingRows)
        return fail(Error::Code::Rejected, u"findings: from 1 to %1 at a time"_s.arg(MostFindingRows));
    if (question.offset < 0)
        return fail(Error::Code::Rejected, u"findings: the offset is negative"_s);
    auto select = FindingSelect::of(question.filter, question.zone, question.choice, question.path, lookup);
    if (!select)
        return tl::unexpected(select.error());
    std::vector<SortedFinding> sorted;
    select->each([&sorted](const ReadFindings::Light &row) {
        sorted.push_back({row.id, row.timeMs, row.line, row.session, row.severity});
    });
    FindingsAnswer answer;
    answer.total = qint64(sorted.size());
    const qint64 from = std::min(question.offset, answer.total);
    const qint64 to = std::min(from + question.limit, answer.total);
    std::partial_sort(sorted.begin(), sorted.begin() + to, sorted.end(),
                      [&](const auto &a, const auto &b) { return comesBefore(a, b, question.sort); });
    std::vector<qint64> ids;
    for (qint64 i = from; i < to; ++i)
        ids.push_back(sorted[size_t(i)].id);
    for (ReadFindings::Whole &one : lookup.findings().whole(ids)) {
        FindingRow &row = answer.rows.emplace_back();
        row.id = one.id;
        row.finding = std::move(one.finding);
        row.path = QFile::decodeName(QByteArray::fromStdString(one.path));
        row.user = select->user(one.session);
        row.session = QString::fromStdString(one.sessionId);
        row.title = QString::fromStdString(one.title);
        row.project = lookup.text(Dimension::Project, one.project);
        row.agent = lookup.text(Dimension::Agent, one.agent);
    }
    return answer;
}

Result<FindingCountsAnswer> answer(const FindingCountsQuestion &question, Lookup &lookup, const Scope &)
{
    const auto &groups = question.groups;
    if (groups.empty() || groups.size() > 2 || (groups.size() == 2 && groups[0] == groups[1]))
        return fail(Error::Code::Rejected, u"findings are counted by one group, or by two different ones"_s);
    if (question.limit < 1 || question.limit > MostFindingGroups)
        return fail(Error::Code::Rejected, u"groups of findings: from 1 to %1"_s.arg(MostFindingGroups));
    auto select = FindingSelect::of(question.filter, question.zone, question.choice, {}, lookup);
    if (!select)
        return tl::unexpected(select.error());
    std::map<std::pair<QString, QString>, CountedGroup> counted;
    CountedGroup totals;
    select->each([&](const ReadFindings::Light &row) {
        const QString second = groups.size() == 2 ? keyOf(groups[1], row, *select, lookup) : QString();
        counted[{keyOf(groups[0], row, *select, lookup), second}].add(row);
        totals.add(row);
    });
    FindingCountsAnswer answer;
    for (auto &[key, group] : counted) {
        answer.rows.push_back(group.whole());
        answer.rows.back().first = key.first;
        answer.rows.back().second = key.second;
    }
    const auto timeOf = [&groups](const FindingCountsRow &row) {
        return isTime(groups[0]) ? row.first : groups.size() == 2 && isTime(groups[1]) ? row.second : QString();
    };
    std::stable_sort(answer.rows.begin(), answer.rows.end(), [&](const auto &a, const auto &b) {
        const QString x = timeOf(a), y = timeOf(b);
        return x != y ? x < y : a.findings > b.findings;
    });
    if (answer.rows.size() > size_t(question.limit)) { // of those by time the latest stay
        answer.more = qint64(answer.rows.size()) - question.limit;
        const bool byTime = isTime(groups[0]) || (groups.size() == 2 && isTime(groups[1]));
        const auto begin = answer.rows.begin();
        byTime ? answer.rows.erase(begin, begin + answer.more)
               : answer.rows.erase(begin + question.limit, answer.rows.end());
    }
    answer.totals = totals.whole();
    const FindingStore::Progress progress = lookup.findingProgress(ScannerVersion);
    answer.scanned = progress.scanned;
    answer.waiting = progress.waiting;
    return answer;
}

} // namespace glasshouse
