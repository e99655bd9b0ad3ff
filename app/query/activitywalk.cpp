// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitywalk.h"

#include <algorithm>

namespace glasshouse {

namespace {

constexpr qint64 Latest = std::numeric_limits<qint64>::max();
constexpr qint64 FirstWindowMs = 24LL * 3600 * 1000;
constexpr qint64 WindowGrowth = 4, LongestWindowMs = Latest / 8;
/// Rows between two looks at the limit.
constexpr qint64 PieceRows = 20'000;

} // namespace

ActivityWalk::ActivityWalk(ActivityPlan &plan, Lookup &lookup, bool ascending, std::optional<ActivityPlace> cursor,
                           qint64 mostScanned)
    : m_plan(plan),
      m_lookup(lookup),
      m_rows(lookup.activity().rows(plan.conditions, ascending)),
      m_ascending(ascending),
      m_cursor(cursor),
      m_mostScanned(mostScanned),
      m_windowMs(FirstWindowMs)
{
    Stretch all{plan.conditions.fromMs, plan.conditions.toMs};
    if (cursor && ascending)
        all.fromMs = std::max(all.fromMs, cursor->timeMs);
    else if (cursor)
        all.toMs = std::min(all.toMs, cursor->timeMs);
    if (plan.nothing || all.fromMs > all.toMs)
        return;
    if (!plan.conditions.correlation.empty() || isOfFewNamed(all)) {
        m_mostScanned = 0; // an index finds them
        m_stretches.push_back(all);
        return;
    }
    const auto [first, last] = lookup.activity().bounds();
    m_data = {first, last};
    m_rest = all;
}

/// Whether nothing but what has a skill or a plugin is wanted, and fewer rows have one than may be looked at: then nobody
/// has to tell where.
bool ActivityWalk::isOfFewNamed(const Stretch &stretch)
{
    const ActivityConditions &c = m_plan.conditions;
    if (m_mostScanned <= 0 || !c.onlyNamed())
        return false;
    const auto named =
        m_lookup.activity().piece(stretch.fromMs, stretch.toMs, m_mostScanned, c.allowCalls(), true, false);
    return named.whole && named.rows < m_mostScanned;
}

void ActivityWalk::addStretches(const std::vector<qint64> &quarters, const Stretch &window)
{
    std::vector<Stretch> found;
    for (const qint64 quarter : quarters) {
        if (m_plan.weekly() && !Lookup::inWeek(m_plan.week, m_plan.zone, quarter))
            continue;
        const Stretch stretch{std::max(quarter, window.fromMs),
                              quarter == NoTime ? NoTime : std::min(quarter + QuarterMs - 1, window.toMs)};
        if (!found.empty() && found.back().toMs != NoTime && found.back().toMs + 1 == stretch.fromMs)
            found.back().toMs = stretch.toMs;
        else
            found.push_back(stretch);
    }
    if (m_ascending)
        m_stretches.insert(m_stretches.end(), found.begin(), found.end());
    else
        m_stretches.insert(m_stretches.end(), found.rbegin(), found.rend());
}

/// What the cubes tell is asked for a day, then for four, and so on: a common value needs no more than the first.
bool ActivityWalk::nextWindow()
{
    if (!m_rest)
        return false;
    Stretch window = *m_rest;
    const bool isDated = m_data.fromMs != NoTime;
    if (m_ascending && isDated && window.toMs > m_data.fromMs) {
        const qint64 begin = std::max(window.fromMs, m_data.fromMs);
        if (begin < Latest - m_windowMs)
            window.toMs = std::min(window.toMs, quarterStart(begin + m_windowMs) - 1);
    } else if (!m_ascending && isDated) {
        const qint64 end = std::min(window.toMs, m_data.toMs);
        // What has no time comes last, with all that is left.
        if (end > m_data.fromMs && end - m_windowMs > m_data.fromMs)
            window.fromMs = std::max(window.fromMs, quarterStart(end - m_windowMs));
    }
    const auto quarters = m_lookup.activity().quarters(m_plan.conditions, window.fromMs, window.toMs, m_plan.weekly());
    if (!quarters) {
        m_stretches.push_back(*m_rest);
        m_rest.reset();
        return true;
    }
    addStretches(*quarters, window);
    if (m_ascending ? window.toMs >= std::min(m_rest->toMs, m_data.toMs) : window.fromMs <= m_rest->fromMs)
        m_rest.reset();
    else
        (m_ascending ? m_rest->fromMs : m_rest->toMs) = m_ascending ? window.toMs + 1 : window.fromMs - 1;
    m_windowMs = std::min(m_windowMs * WindowGrowth, LongestWindowMs);
    return true;
}

void ActivityWalk::openPiece()
{
    Stretch &stretch = m_stretches.front();
    Stretch piece = stretch;
    bool whole = true;
    if (m_mostScanned > 0) {
        const qint64 most = std::clamp(m_mostScanned - m_scanned, qint64(1), PieceRows);
        const ActivityConditions &c = m_plan.conditions;
        const auto size =
            m_lookup.activity().piece(stretch.fromMs, stretch.toMs, most, c.allowCalls(), c.onlyNamed(), m_ascending);
        m_scanned += size.rows;
        whole = size.whole || size.untilMs == (m_ascending ? stretch.toMs : stretch.fromMs);
        if (!whole)
            (m_ascending ? piece.toMs : piece.fromMs) = size.untilMs;
    }
    if (whole)
        m_stretches.pop_front();
    else
        (m_ascending ? stretch.fromMs : stretch.toMs) = m_ascending ? piece.toMs + 1 : piece.fromMs - 1;
    m_rows.open(piece.fromMs, piece.toMs, m_cursor);
    m_doneMs = m_ascending ? piece.toMs : piece.fromMs;
    m_open = true;
}

bool ActivityWalk::passes(const ActivityRow &row)
{
    if (m_plan.weekly() && !Lookup::inWeek(m_plan.week, m_plan.zone, row.event.timeMs))
        return false;
    return !m_plan.text || m_plan.text->isIn(row, m_lookup);
}

ActivityWalk::Step ActivityWalk::next(ActivityRow &row)
{
    while (true) {
        if (m_open) {
            while (m_rows.next(row)) {
                if (passes(row))
                    return Step::Row;
            }
            m_open = false;
        }
        while (m_stretches.empty()) {
            if (!nextWindow())
                return Step::End;
        }
        if (m_mostScanned > 0 && m_scanned >= m_mostScanned)
            return Step::Paused;
        openPiece();
    }
}

ActivityPlace ActivityWalk::searchedTo() const
{
    return {m_doneMs, m_ascending ? Latest : NoTime};
}

} // namespace glasshouse
