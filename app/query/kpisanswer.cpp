// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <vector>

namespace glasshouse {

namespace {

constexpr int SparkDays = 60;
constexpr qint64 DayMs = 24LL * 3600 * 1000;

struct Sum {
    KpiFigures figures;
    std::map<QDate, KpisAnswer::Day> days;
    bool any = false;
};

Sum sumUp(const Filter &filter, Lookup &lookup, const Zone &zone)
{
    Sum sum;
    Figures total;
    for (const QuarterCell &cell : lookup.cells(Split::None, Split::None, filter, zone, Lookup::Grain::Day)) {
        const Figures &f = cell.figures;
        total.add(f);
        sum.any = true;
        if (cell.quarterMs == NoTime)
            continue;
        KpisAnswer::Day &day = sum.days[zone.day(cell.quarterMs)];
        day.prompts += f.prompts, day.toolCalls += f.tools, day.errors += f.errors;
        day.tokens += f.tokens.total();
        day.cost += NanoUsd{f.cost};
    }
    sum.figures.prompts = total.prompts, sum.figures.toolCalls = total.tools, sum.figures.errors = total.errors;
    sum.figures.usage = toUsage(total);
    const Lookup::AtWork atWork = lookup.atWork(filter, zone);
    sum.figures.sessions = qint64(atWork.sessions.size());
    std::map<QDate, std::vector<qint64>> perDay;
    std::vector<qint64> *ofDay = nullptr;
    qint64 quarterMs = NoTime;
    for (const PresenceRow &row : atWork.quarters) { // in order of time
        if (row.quarterMs == NoTime)
            continue;
        if (row.quarterMs != quarterMs)
            ofDay = &perDay[zone.day(row.quarterMs)], quarterMs = row.quarterMs;
        ofDay->push_back(row.session);
    }
    for (auto &[day, ids] : perDay) {
        std::sort(ids.begin(), ids.end());
        sum.days[day].sessions = std::unique(ids.begin(), ids.end()) - ids.begin();
    }
    return sum;
}

} // namespace

Result<KpisAnswer> answer(const KpisQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    const Sum now = sumUp(question.filter, lookup, *zone);
    KpisAnswer answer;
    answer.now = now.figures;
    if (!now.days.empty()) {
        // A gap in the middle is a day with nothing, not a missing one.
        const QDate last = now.days.rbegin()->first;
        for (QDate day = std::max(now.days.begin()->first, last.addDays(1 - SparkDays)); day <= last;
             day = day.addDays(1)) {
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
    const Sum then = sumUp(before, lookup, *zone);
    if (then.any)
        answer.before = then.figures;
    answer.beforeDays = days;
    return answer;
}

} // namespace glasshouse
