// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/periods.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Split splitOf(UsageQuestion::Grouping grouping)
{
    switch (grouping) {
    case UsageQuestion::Grouping::Session:
        return Split::Session;
    case UsageQuestion::Grouping::Project:
        return Split::Project;
    default:
        return Split::None;
    }
}

/// The name of a row's period, and what it is sorted by: "unknown" comes last.
QString periodOf(const UsageQuestion &question, const QuarterCell &cell, const Zone &zone, const Lookup &lookup,
                 const std::unordered_map<qint64, QString> &sessions)
{
    switch (question.grouping) {
    case UsageQuestion::Grouping::Session:
        return sessions.contains(cell.first) ? sessions.at(cell.first) : u"unknown"_s;
    case UsageQuestion::Grouping::Project: {
        const QString project = lookup.text(Dimension::Project, cell.first);
        return project.isEmpty() ? u"unknown"_s : project;
    }
    case UsageQuestion::Grouping::Daily:
    case UsageQuestion::Grouping::Weekly:
    case UsageQuestion::Grouping::Monthly:
        break;
    }
    if (cell.quarterMs == NoTime)
        return u"unknown"_s;
    const QDate day = zone.day(cell.quarterMs);
    if (question.grouping == UsageQuestion::Grouping::Monthly)
        return day.toString(u"yyyy-MM"_s);
    return (question.grouping == UsageQuestion::Grouping::Weekly ? weekStart(day) : day).toString(Qt::ISODate);
}

/// Whether whole sessions are asked for: what each used is kept with it.
bool isOfWholeSessions(const UsageQuestion &question)
{
    const Filter &f = question.filter;
    return question.grouping == UsageQuestion::Grouping::Session && !question.byModel && f.projects.isEmpty()
        && f.models.isEmpty() && f.agents.isEmpty() && f.range.isUnbounded() && !f.weekday && !f.hour;
}

bool isUsed(const Figures &f)
{
    return f.calls || f.priced || f.unpricedTokens || f.tokens.total(); // tool calls and prompts have no usage
}

UsageAnswer usageOfSessions(const UsageQuestion &question, Lookup &lookup)
{
    UsageAnswer answer;
    Figures total, unknown; // unknown: of no session
    const CellFilter wanted = lookup.cellFilter(question.filter);
    lookup.store().forEachSessionUse([&](qint64 id, std::string_view name, const Figures &f) {
        if (!isUsed(f)
            || (wanted.sessions && !std::binary_search(wanted.sessions->begin(), wanted.sessions->end(), id)))
            return;
        total.add(f);
        if (lookup.isSeen(id) && name != "unknown")
            answer.rows.push_back({QString::fromUtf8(name.data(), qsizetype(name.size())), std::nullopt, toUsage(f)});
        else
            unknown.add(f);
    });
    if (!wanted.sessions || std::binary_search(wanted.sessions->begin(), wanted.sessions->end(), 0)) {
        CellFilter none = wanted;
        none.sessions = std::vector<qint64>{0};
        for (const QuarterCell &cell : lookup.store().sums(Split::Session, Split::None, none, {{TimeRange(), 0}}))
            unknown.add(cell.figures), total.add(cell.figures);
    }
    std::sort(answer.rows.begin(), answer.rows.end(),
              [](const UsageRow &a, const UsageRow &b) { return a.period < b.period; });
    if (isUsed(unknown))
        answer.rows.push_back({u"unknown"_s, std::nullopt, toUsage(unknown)});
    answer.totals = toUsage(total);
    return answer;
}

} // namespace

Result<UsageAnswer> answer(const UsageQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    if (isOfWholeSessions(question)) {
        UsageAnswer answer = usageOfSessions(question, lookup);
        answer.zone = zone->id();
        return answer;
    }
    const Split split = splitOf(question.grouping);
    std::unordered_map<qint64, QString> sessionIds;
    if (split == Split::Session)
        sessionIds = lookup.sessionIds();
    std::map<std::tuple<bool, QString, QString>, Figures> sums; // unknown last, period, model
    Figures total;
    const bool byTime = split == Split::None;
    for (const QuarterCell &cell : lookup.cells(split, question.byModel ? Split::Model : Split::None, question.filter,
                                                *zone, byTime ? Lookup::Grain::Day : Lookup::Grain::Everything)) {
        const Figures &f = cell.figures;
        if (!isUsed(f))
            continue;
        const QString period = periodOf(question, cell, *zone, lookup, sessionIds);
        sums[{period == u"unknown"_s, period,
              question.byModel ? lookup.text(Dimension::Model, cell.second) : QString()}]
            .add(f);
        total.add(f);
    }
    UsageAnswer answer;
    answer.zone = zone->id();
    answer.totals = toUsage(total);
    for (const auto &[key, figures] : sums)
        answer.rows.push_back(
            {std::get<1>(key), question.byModel ? std::optional(std::get<2>(key)) : std::nullopt, toUsage(figures)});
    return answer;
}

} // namespace glasshouse
