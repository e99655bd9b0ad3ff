// SPDX-License-Identifier: GPL-3.0-or-later
// Lookup's part for who was at work when.
#include "query/lookup.h"
#include "query/periods.h"

#include <algorithm>

namespace glasshouse {

namespace {

/// A set of row ids, which are small numbers.
class Marks
{
public:
    void add(qint64 id)
    {
        if (size_t(id) >= m_marks.size())
            m_marks.resize(std::max(size_t(id) + 1, m_marks.size() * 2));
        m_marks[size_t(id)] = true;
    }
    bool holds(qint64 id) const { return size_t(id) < m_marks.size() && m_marks[size_t(id)]; }

private:
    std::vector<bool> m_marks;
};

} // namespace

std::unordered_map<qint64, QString> Lookup::sessionIds()
{
    std::unordered_map<qint64, QString> ids;
    for (const auto &[row, id] : m_store.sessionIds()) {
        if (isSeen(row))
            ids.emplace(row, QString::fromStdString(id));
    }
    return ids;
}

std::vector<PresentSession> Lookup::present(const Filter &filter, const Zone &zone, QDate daysFrom)
{
    const auto bucketOf = [&](qint64 quarterMs) {
        const qint64 days = quarterMs == NoTime || !daysFrom.isValid() ? -1 : daysFrom.daysTo(zone.day(quarterMs));
        return size_t(std::max<qint64>(0, days + 1));
    };
    const RangeParts parts = partsOf(filter.range);
    TimeRange early = parts.quarters, late{parts.quarters.endMs, parts.quarters.endMs};
    if (daysFrom.isValid()) {
        early.endMs = std::clamp(quarterStart(zone.startOfDay(daysFrom)), early.beginMs, early.endMs);
        late.beginMs = early.endMs;
    }
    std::vector<CubeSpan> spans;
    const auto add = [&](const TimeRange &range, Grain grain) {
        if (range.beginMs >= range.endMs)
            return;
        for (CubeSpan &span : spansOf(range, filter, zone, grain)) {
            span.bucket = bucketOf(span.range.beginMs);
            spans.push_back(span);
        }
    };
    add(early, Grain::Everything);
    add(late, Grain::Day);
    std::vector<PresentSession> found = m_store.present(spans);
    const size_t sorted = found.size();
    for (const TimeRange &edge : parts.edges) {
        for (const PresenceRow &row : m_store.presenceFromRows(edge)) {
            if (inWeek(filter, zone, row.quarterMs))
                found.push_back({bucketOf(row.quarterMs), row.session});
        }
    }
    if (found.size() > sorted) {
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    return found;
}

Lookup::AtWork Lookup::atWork(const Filter &filter, const Zone &zone, QDate daysFrom, TrendQuestion::Step step)
{
    AtWork found;
    const bool everywhere = filter.range.isUnbounded() && !filter.weekday && !filter.hour;
    std::vector<PresentSession> present;
    if (!everywhere || daysFrom.isValid())
        present = this->present(filter, zone, daysFrom);
    if (!filter.text.isEmpty() || !filter.sessions.isEmpty() || filter.withErrors || !filter.models.isEmpty()) {
        found.sessions = matching(filter, zone);
    } else {
        const CellFilter wanted = cellFilter(filter);
        Marks atWork;
        if (!everywhere) {
            for (const PresentSession &each : present)
                atWork.add(each.session);
        }
        found.sessions = m_store.sessionsOf(wanted.agents, wanted.projects);
        std::erase_if(found.sessions, [&](qint64 id) { return !isSeen(id) || (!everywhere && !atWork.holds(id)); });
    }
    std::sort(found.sessions.begin(), found.sessions.end());
    if (!daysFrom.isValid())
        return found;
    Marks sought;
    for (const qint64 id : found.sessions)
        sought.add(id);
    // Of a week's days one session has several: what is counted are pairs.
    std::vector<std::pair<QDate, qint64>> seen;
    for (const PresentSession &each : present) {
        if (each.bucket != 0 && sought.holds(each.session))
            seen.emplace_back(stepStart(daysFrom.addDays(qint64(each.bucket) - 1), step), each.session);
    }
    if (step != TrendQuestion::Step::Day) {
        std::sort(seen.begin(), seen.end());
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    }
    for (const auto &[first, session] : seen)
        ++found.steps[first];
    return found;
}

} // namespace glasshouse
