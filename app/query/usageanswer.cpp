// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/periods.h"

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

} // namespace

Result<UsageAnswer> answer(const UsageQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
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
        if (!f.calls && !f.priced && !f.unpricedTokens && !f.tokens.total())
            continue; // tool calls and prompts have no usage
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
