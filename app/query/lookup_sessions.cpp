// SPDX-License-Identifier: GPL-3.0-or-later
// Lookup's part for who was at work when.
#include "query/lookup.h"
#include "query/periods.h"
#include "store/rowmarks.h"

#include <algorithm>

namespace glasshouse {

std::unordered_map<qint64, QString> Lookup::sessionIds()
{
    std::unordered_map<qint64, QString> ids;
    for (const auto &[row, id] : m_store.sessionIds()) {
        if (isSeen(row))
            ids.emplace(row, QString::fromStdString(id));
    }
    return ids;
}

std::unordered_map<qint64, QString> Lookup::sessionIds(const std::vector<qint64> &sessions)
{
    std::unordered_map<qint64, QString> ids;
    ids.reserve(sessions.size());
    m_store.forEachSessionId(sessions, [&](qint64 row, std::string_view id) {
        if (isSeen(row))
            ids.emplace(row, QString::fromUtf8(id.data(), qsizetype(id.size())));
    });
    return ids;
}

const std::vector<qint64> &Lookup::sessionsUnder(const CellFilter &wanted)
{
    if (!m_sessionsUnder || m_sessionsUnder->agents != wanted.agents || m_sessionsUnder->projects != wanted.projects)
        m_sessionsUnder = SessionsUnder{wanted.agents, wanted.projects,
                                        RowMarks(m_store.sessionsOf(wanted.agents, wanted.projects)).sorted()};
    return m_sessionsUnder->sessions;
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
        RowMarks atWork;
        if (!everywhere) {
            for (const PresentSession &each : present)
                atWork.add(each.session);
        }
        const std::vector<qint64> &all = sessionsUnder(wanted);
        std::copy_if(all.begin(), all.end(), std::back_inserter(found.sessions),
                     [&](qint64 id) { return isSeen(id) && (everywhere || atWork.holds(id)); });
    }
    if (!daysFrom.isValid())
        return found;
    const RowMarks sought(found.sessions);
    if (step == TrendQuestion::Step::Day) {
        std::vector<qint64> days; // by bucket
        for (const PresentSession &each : present) {
            if (!sought.holds(each.session))
                continue;
            if (each.bucket >= days.size())
                days.resize(each.bucket + 1);
            ++days[each.bucket];
        }
        for (size_t bucket = 1; bucket < days.size(); ++bucket) {
            if (days[bucket] > 0)
                found.steps[daysFrom.addDays(qint64(bucket) - 1)] = days[bucket];
        }
        return found;
    }
    // Of a week's days one session has several: what is counted are pairs.
    std::vector<std::pair<QDate, qint64>> seen;
    for (const PresentSession &each : present) {
        if (each.bucket != 0 && sought.holds(each.session))
            seen.emplace_back(stepStart(daysFrom.addDays(qint64(each.bucket) - 1), step), each.session);
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const auto &[first, session] : seen)
        ++found.steps[first];
    return found;
}

} // namespace glasshouse
