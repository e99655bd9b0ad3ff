// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/periods.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>
#include <map>

namespace glasshouse {

namespace {

constexpr int MostSteps = 1000;
constexpr qint64 DayMs = 24LL * 3600 * 1000;

struct Sum {
    KpiFigures figures;
    std::map<QDate, KpisAnswer::Day> steps; ///< by their first day
    bool any = false;
};

/// The first day of the earliest step that is told, where the last one is known.
QDate earliest(const KpisQuestion &question, QDate last)
{
    return stepsLater(last, question.step, 1 - question.most);
}

/// Takes the first and last steps away in which there is nothing but Glasshouse's own trail: to look at what was a year ago
/// is not to have worked today.
void trimTrail(Sum &sum, const KpisQuestion &question, const Filter &filter, Lookup &lookup, const Zone &zone)
{
    const auto mayBeTrail = [](const KpisAnswer::Day &day) {
        return day.events > 0 && !day.prompts && !day.toolCalls && !day.errors && !day.tokens && !day.cost.value;
    };
    // The trail names no session, agent, model or project.
    const bool isUnderAll = filter.agents.isEmpty() && filter.models.isEmpty() && filter.projects.isEmpty()
        && filter.sessions.isEmpty() && filter.text.isEmpty() && !filter.withErrors && !lookup.ownSessions();
    if (!isUnderAll || sum.steps.empty()
        || !(mayBeTrail(sum.steps.begin()->second) || mayBeTrail(sum.steps.rbegin()->second)))
        return;
    std::map<QDate, qint64> trail; // events by step
    for (const auto &[day, events] : lookup.daysOf(EventKind::Audit, filter, zone))
        trail[stepStart(day, question.step)] += events;
    const auto isTrail = [&](const auto &step) {
        const auto found = trail.find(step.first);
        return found != trail.end() && mayBeTrail(step.second) && step.second.events == found->second;
    };
    if (std::all_of(sum.steps.begin(), sum.steps.end(), isTrail))
        return; // there is nothing else to be shown
    while (isTrail(*sum.steps.begin()))
        sum.steps.erase(sum.steps.begin());
    while (isTrail(*sum.steps.rbegin()))
        sum.steps.erase(std::prev(sum.steps.end()));
}

Sum sumUp(const KpisQuestion &question, const Filter &filter, Lookup &lookup, const Zone &zone, bool bySteps)
{
    Sum sum;
    Figures total;
    const auto grain = bySteps ? Lookup::Grain::Day : Lookup::Grain::Everything;
    for (const QuarterCell &cell : lookup.cells(Split::None, Split::None, filter, zone, grain)) {
        const Figures &f = cell.figures;
        total.add(f);
        sum.any = true;
        if (!bySteps || cell.quarterMs == NoTime)
            continue;
        KpisAnswer::Day &day = sum.steps[stepStart(zone.day(cell.quarterMs), question.step)];
        day.prompts += f.prompts, day.toolCalls += f.tools, day.events += f.events, day.errors += f.errors;
        day.tokens += f.tokens.total();
        day.cost += NanoUsd{f.cost};
    }
    sum.figures.prompts = total.prompts, sum.figures.toolCalls = total.tools;
    sum.figures.events = total.events, sum.figures.errors = total.errors;
    sum.figures.usage = toUsage(total);
    if (bySteps)
        trimTrail(sum, question, filter, lookup, zone);
    // They end with the last one that has anything.
    const QDate from = bySteps && !sum.steps.empty() ? earliest(question, sum.steps.rbegin()->first) : QDate();
    const Lookup::AtWork atWork = lookup.atWork(filter, zone, from, question.step);
    sum.figures.sessions = qint64(atWork.sessions.size());
    for (const auto &[first, sessions] : atWork.steps)
        sum.steps[first].sessions = sessions;
    return sum;
}

} // namespace

Result<KpisAnswer> answer(const KpisQuestion &question, Lookup &lookup)
{
    const auto zone = zoneOf(question.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    if (question.most < 1 || question.most > MostSteps)
        return fail(Error::Code::Rejected, QStringLiteral("most is 1 to %1").arg(MostSteps));
    const Sum now = sumUp(question, question.filter, lookup, *zone, true);
    KpisAnswer answer;
    answer.now = now.figures;
    if (!now.steps.empty()) {
        // A gap in the middle is a step with nothing, not a missing one.
        const QDate last = now.steps.rbegin()->first;
        answer.firstDay = std::max(now.steps.begin()->first, earliest(question, last));
        for (QDate first = answer.firstDay; first <= last; first = stepsLater(first, question.step, 1)) {
            const auto found = now.steps.find(first);
            answer.days.push_back(found == now.steps.end() ? KpisAnswer::Day{} : found->second);
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
    const Sum then = sumUp(question, before, lookup, *zone, false);
    if (then.any)
        answer.before = then.figures;
    answer.beforeDays = days;
    return answer;
}

} // namespace glasshouse
