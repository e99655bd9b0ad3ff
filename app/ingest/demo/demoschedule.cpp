// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoschedule.h"

#include <algorithm>
#include <array>

namespace glasshouse::demo {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 DayMs = 24 * 60 * MinuteMs;
constexpr qint64 UsualEvents = 50;
constexpr qint64 UsualEventMs = 11'000; ///< about how long one event takes, pauses included

/// Days of the demo's span, oldest first, as local midnights in UTC ms; with how much happens on each.
class Calendar
{
public:
    Calendar(const DemoOptions &options, Random &random)
    {
        const qint64 localNow = options.nowMs + options.utcOffsetMs;
        const qint64 today = localNow - ((localNow % DayMs) + DayMs) % DayMs;
        const int crisis = options.days * 7 / 10;
        static constexpr std::array<double, 7> weekdays{1.0, 1.1, 1.12, 1.04, 0.82, 0.13, 0.09}; // Monday first
        for (int i = 0; i < options.days; ++i) {
            const qint64 midnight = today - qint64(options.days - 1 - i) * DayMs;
            const qint64 number = midnight / DayMs;
            const std::size_t weekday = std::size_t(((number + 3) % 7 + 7) % 7); // 1 January 1970 was a Thursday
            const double rising = 0.7 + 0.5 * double(i) / double(options.days);
            const double noise = 0.75 + 0.5 * random.real();
            m_midnights.push_back(midnight - options.utcOffsetMs);
            m_office.push_back(weekdays[weekday] * rising * noise * (i == crisis ? 2.1 : 1.0));
        }
    }
    qint64 anyDay(Random &random) const { return random.pick(m_midnights); }
    qint64 officeDay(Random &random) const
    {
        double all = 0;
        for (const double weight : m_office)
            all += weight;
        double at = random.real() * all;
        for (std::size_t i = 0; i + 1 < m_office.size(); ++i) {
            if (at < m_office[i])
                return m_midnights[i];
            at -= m_office[i];
        }
        return m_midnights.back();
    }

private:
    std::vector<qint64> m_midnights;
    std::vector<double> m_office;
};

qint64 minuteOfDay(Rhythm rhythm, Random &random)
{
    switch (rhythm) {
    case Rhythm::Night:
        return random.between(60, 5 * 60);
    case Rhythm::Always:
        return random.between(0, 24 * 60 - 1);
    case Rhythm::Office:
        break;
    }
    if (random.chance(0.04))
        return random.between(19 * 60, 23 * 60); // someone could not sleep
    const double peak = random.chance(0.52) ? 10.2 * 60 : 15.2 * 60;
    const double spread = (random.real() + random.real() + random.real() - 1.5) * 150;
    return qint64(peak + spread);
}

qint64 startOf(const Agent &agent, const Calendar &calendar, qint64 nowMs, Random &random)
{
    for (int i = 0; i < 50; ++i) {
        const qint64 day = agent.rhythm == Rhythm::Office ? calendar.officeDay(random) : calendar.anyDay(random);
        const qint64 start = day + minuteOfDay(agent.rhythm, random) * MinuteMs + random.between(0, MinuteMs - 1);
        if (start < nowMs - 2 * MinuteMs)
            return start;
    }
    return nowMs - random.between(3, 50) * MinuteMs; // a span of one day that has only begun
}

const Agent &agentOf(const std::vector<Agent> &agents, Random &random)
{
    double all = 0;
    for (const Agent &agent : agents)
        all += agent.weight;
    double at = random.real() * all;
    for (const Agent &agent : agents) {
        if (at < agent.weight)
            return agent;
        at -= agent.weight;
    }
    return agents.back();
}

/// Sizes of sessions: many short ones, some very long; together `total` where that is given.
std::vector<qint64> sizes(std::size_t count, qint64 total, Random &random)
{
    std::vector<double> shares(count);
    double sum = 0;
    for (double &share : shares)
        sum += share = std::min(random.skewed(1.0, 0.85), 12.0);
    const double all = total > 0 ? double(total) : double(qint64(count) * UsualEvents);
    std::vector<qint64> events;
    for (const double share : shares)
        events.push_back(std::max<qint64>(2, qint64(share / sum * all + 0.5)));
    return events;
}

} // namespace

std::vector<SessionPlan> planSessions(const DemoOptions &options, const std::vector<Agent> &agents)
{
    Random random(options.seed * 0x2545f4914f6cdd1dULL + 1);
    const Calendar calendar(options, random);
    const int forks = options.sessions / 30;
    const std::size_t count = std::size_t(options.sessions - forks);
    const std::size_t live = std::clamp<std::size_t>(count / 20, 1, 3);
    const std::vector<qint64> events = sizes(count, options.events, random);
    const qint64 beginMs = options.nowMs - qint64(options.days) * DayMs;
    std::vector<SessionPlan> plans;
    for (std::size_t i = 0; i < count; ++i) {
        SessionPlan plan;
        plan.agent = &agentOf(agents, random);
        plan.events = events[i];
        plan.seed = random.next();
        plan.startMs = startOf(*plan.agent, calendar, options.nowMs, random);
        if (i + live >= count)
            plan.startMs = options.nowMs - plan.events * UsualEventMs * random.between(40, 90) / 100;
        plan.when = double(plan.startMs - beginMs) / double(options.nowMs - beginMs);
        plans.push_back(plan);
    }
    const std::size_t finished = count - live;
    for (int i = 0; i < forks && finished > 0; ++i) {
        SessionPlan &plan = plans[std::size_t(i) * finished / std::size_t(forks)];
        plan.forked = true;
        plan.startMs = std::min(plan.startMs, options.nowMs - DayMs / 2); // so that the fork has happened too
    }
    return plans;
}

} // namespace glasshouse::demo
