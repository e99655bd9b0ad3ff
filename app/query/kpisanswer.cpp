// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

#include <QDateTime>

#include <algorithm>
#include <map>

namespace glasshouse {

namespace {

constexpr int SparkDays = 60;
constexpr qint64 DayMs = 24LL * 3600 * 1000;

struct Sum {
    KpiFigures figures;
    std::map<QDate, KpisAnswer::Day> days;
    bool any = false;
};

Sum sumUp(const Filter &filter, Lookup &lookup, const Zone &zone, bool byDay)
{
    Sum sum;
    Figures total;
    const auto grain = byDay ? Lookup::Grain::Day : Lookup::Grain::Everything;
    for (const QuarterCell &cell : lookup.cells(Split::None, Split::None, filter, zone, grain)) {
        const Figures &f = cell.figures;
        total.add(f);
        sum.any = true;
        if (!byDay || cell.quarterMs == NoTime)
            continue;
        KpisAnswer::Day &day = sum.days[zone.day(cell.quarterMs)];
        day.prompts += f.prompts, day.toolCalls += f.tools, day.errors += f.errors;
        day.tokens += f.tokens.total();
        day.cost += NanoUsd{f.cost};
    }
    sum.figures.prompts = total.prompts, sum.figures.toolCalls = total.tools, sum.figures.errors = total.errors;
    sum.figures.usage = toUsage(total);
    // Sparklines end with the last day that has anything.
    const QDate from = byDay && !sum.days.empty() ? sum.days.rbegin()->first.addDays(1 - SparkDays) : QDate();
    const Lookup::AtWork atWork = lookup.atWork(filter, zone, from);
    sum.figures.sessions = qint64(atWork.sessions.size());
    for (const auto &[day, sessions] : atWork.days)
        sum.days[day].sessions = sessions;
    return sum;
}

} // namespace

Result<KpisAnswer> answer(const KpisQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    const Sum now = sumUp(question.filter, lookup, *zone, true);
    KpisAnswer answer;
    answer.now = now.figures;
    if (!now.days.empty()) {
        // A gap in the middle is a day with nothing, not a missing one.
        const QDate last = now.days.rbegin()->first;
        answer.firstDay = std::max(now.days.begin()->first, last.addDays(1 - SparkDays));
        for (QDate day = answer.firstDay; day <= last; day = day.addDays(1)) {
            const auto found = now.days.find(day);
            answer.days.push_back(found == now.days.end() ? KpisAnswer::Day{} : found->second);
        }
    }
    const TimeRange &range = question.filter.range;
    if (range.beginMs == NoTime)
        return answer;
    // A range that reaches into the future is compared with as much of the past as has gone by.
    const qint64 end = std::min(range.endMs, QDateTime::currentMSecsSinceEpoch());
    if (end <= range.beginMs)
        return answer;
    const QDate firstDay = zone->day(range.beginMs);
    const qint64 days = std::max<qint64>(1, firstDay.daysTo(zone->day(end - 1)) + 1);
    Filter before = question.filter;
    before.range = {zone->startOfDay(firstDay.addDays(-days)), range.beginMs};
    if (range.endMs - range.beginMs < DayMs / 2)
        before.range.beginMs = range.beginMs - (range.endMs - range.beginMs);
    const Sum then = sumUp(before, lookup, *zone, false);
    if (then.any)
        answer.before = then.figures;
    answer.beforeDays = days;
    return answer;
}

} // namespace glasshouse
