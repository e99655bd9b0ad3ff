// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/alertrules.h"

#include "domain/alertcheck.h"
#include "query/periods.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace glasshouse {

namespace {

constexpr qint64 AlertMinuteMs = 60'000;
constexpr double SameLevel = 1e-9;

/// The levels from the mildest to the gravest.
std::vector<double> byGravity(const AlertRule &rule)
{
    std::vector<double> levels = rule.levels;
    std::sort(levels.begin(), levels.end());
    if (rule.side == AlertRule::Side::Below)
        std::reverse(levels.begin(), levels.end());
    return levels;
}

/// How grave a level is: 0 for none, and for one that the rule does not have any more.
std::size_t rankOf(const std::vector<double> &levels, double level)
{
    const auto found =
        std::find_if(levels.begin(), levels.end(), [level](double each) { return std::abs(each - level) < SameLevel; });
    return found == levels.end() ? 0 : std::size_t(found - levels.begin()) + 1;
}

bool isReached(const AlertRule &rule, double level, double value)
{
    return rule.side == AlertRule::Side::Above ? value >= thresholdOf(rule, level) : value <= thresholdOf(rule, level);
}

bool stillHolds(const AlertRule &rule, double level, double value)
{
    return rule.side == AlertRule::Side::Above ? value >= thresholdOf(rule, level) * rule.clearShare
                                               : value <= thresholdOf(rule, level) / rule.clearShare;
}

/// How grave the gravest level is that is reached and has been for as long as the rule wants; what has not waits.
std::size_t reachedRank(const AlertRule &rule, const std::vector<double> &levels, std::size_t held, double value,
                        qint64 nowMs, AlertStanding &standing)
{
    std::size_t reached = levels.size();
    while (reached > held && !isReached(rule, levels[reached - 1], value))
        --reached;
    if (reached <= held) {
        standing.pendingLevel = 0;
        standing.pendingMs = NoTime;
        return held;
    }
    const std::size_t waiting = rankOf(levels, standing.pendingLevel);
    if (waiting <= held || standing.pendingMs == NoTime || standing.pendingMs > nowMs) // the clock was set back
        standing.pendingMs = nowMs;
    else
        reached = std::min(reached, waiting); // a graver one begins to wait when this one has fired
    standing.pendingLevel = levels[reached - 1];
    if (nowMs - standing.pendingMs < rule.forSeconds * 1000LL)
        return held;
    standing.pendingLevel = 0;
    standing.pendingMs = NoTime;
    return reached;
}

} // namespace

TimeRange windowAt(const AlertRule &rule, const Zone &zone, qint64 nowMs)
{
    const QDate day = zone.day(nowMs);
    switch (rule.window) {
    case AlertRule::Window::Day:
        return {zone.startOfDay(day), zone.startOfDay(day.addDays(1))};
    case AlertRule::Window::Week:
        return {zone.startOfDay(weekStart(day)), zone.startOfDay(weekStart(day).addDays(7))};
    case AlertRule::Window::Month:
        return {zone.startOfDay(monthStart(day)), zone.startOfDay(monthStart(day).addMonths(1))};
    case AlertRule::Window::Minutes:
        break;
    }
    return {nowMs + 1 - rule.minutes * AlertMinuteMs, nowMs + 1};
}

bool isQuiet(const AlertRule &rule, const Zone &zone, qint64 nowMs)
{
    const QTime from = quietTime(rule.quietFrom), to = quietTime(rule.quietTo);
    if (!from.isValid() || !to.isValid() || from == to)
        return false;
    const QTime now = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone(zone.id().toUtf8())).time();
    return from < to ? now >= from && now < to : now >= from || now < to;
}

AlertStep stepAlert(const AlertRule &rule, const AlertStanding &before, std::optional<double> value, qint64 nowMs)
{
    const std::vector<double> levels = byGravity(rule);
    AlertStep step{before, 0, {}, {}};
    std::size_t rank = rankOf(levels, before.level);
    const std::size_t was = rank;
    while (rank > 0 && (!value || !stillHolds(rule, levels[rank - 1], *value)))
        step.ended.push_back(levels[--rank]);
    if (value) {
        const std::size_t reached = reachedRank(rule, levels, rank, *value, nowMs, step.now);
        if (reached > rank) {
            step.fired = levels[reached - 1];
            for (std::size_t milder = rank + 1; milder < reached; ++milder)
                step.crossed.push_back(levels[milder - 1]);
        }
        rank = reached;
    } else {
        step.now.pendingLevel = 0;
        step.now.pendingMs = NoTime;
    }
    step.now.level = rank > 0 ? levels[rank - 1] : 0;
    if (rank != was || before.sinceMs == NoTime)
        step.now.sinceMs = nowMs;
    return step;
}

double worseOf(const AlertRule &rule, double a, double b)
{
    return rule.side == AlertRule::Side::Above ? std::max(a, b) : std::min(a, b);
}

} // namespace glasshouse
