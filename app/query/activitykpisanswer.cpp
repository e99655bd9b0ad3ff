// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"
#include "query/answers.h"
#include "query/durationcover.h"

#include <QDateTime>

#include <unordered_set>

namespace glasshouse {

namespace {

/// Rows that are looked at for what no sum tells.
constexpr qint64 MostRows = 50'000;
constexpr qint64 Unknown = -1;
constexpr qint64 HalfDayMs = 12LL * 3600 * 1000;
constexpr double P95 = 0.95;

/// Which of the figures something tells.
struct Told {
    bool counts = false, actors = false, sessions = false, durations = false;
    bool any() const { return counts || actors || sessions || durations; }
    bool all() const { return counts && actors && sessions && durations; }
};

/// Whether the histograms hold just what passes the plan, and which of them.
class Histograms
{
public:
    explicit Histograms(const ActivityConditions &conditions) : m_c(conditions) {}

    bool cover() const { return durationsCover(m_c, aspectsOf(m_c)); }

    bool hold(const ReadRollups::Durations &durations) const
    {
        const auto allows = [](const std::optional<NumberChoice> &choice, qint64 number) {
            return !choice || choice->allows(number);
        };
        const auto isAmong = [](const std::vector<qint64> &numbers, qint64 number) {
            return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
        };
        const qint64 kind = qint64(durations.kind);
        if (!isTimed(durations.kind) || !allows(m_c.kinds, kind))
            return false;
        if (m_c.classes && !isAmong(m_c.classes->kinds, kind))
            return false;
        return allows(m_c.tools, durations.kind == EventKind::Tool ? durations.value : 0)
            && allows(m_c.resources, durations.kind == EventKind::ApiCall ? durations.value : 0)
            && allows(m_c.models, durations.kind == EventKind::ModelCall ? durations.value : 0);
    }

private:
    const ActivityConditions &m_c;
};

class Sum
{
public:
    Sum(const ActivityPlan &plan, Lookup &lookup) : m_plan(plan), m_lookup(lookup) {}

    ActivityKpis of(const TimeRange &range)
    {
        if (m_plan.nothing || range.beginMs >= range.endMs)
            return {};
        const RangeParts parts = partsOf(range);
        const Told bySums = fromSums(parts.quarters);
        if (bySums.any()) {
            for (const TimeRange &edge : parts.edges)
                fromRows(edge, 0, bySums);
        }
        if (!bySums.all()) {
            const Told left{!bySums.counts, !bySums.actors, !bySums.sessions, !bySums.durations};
            // What passes is known where a cube counts it, and then also that it is too much.
            if ((bySums.counts && m_kpis.events > MostRows) || isTooMuch(m_plan, m_lookup, MostRows)
                || !fromRows(range, MostRows, left))
                forget(left);
        }
        return take();
    }

private:
    Told fromSums(const TimeRange &quarters)
    {
        Told told;
        const ActivityConditions &c = m_plan.conditions;
        if (const CubeShape *const shape = cubeFor(m_plan, 0)) {
            told.counts = true;
            count(*shape, quarters);
        }
        if (const CubeShape *const shape = cubeFor(m_plan, Aspect::Actor)) {
            told.actors = true;
            actors(*shape, quarters);
        }
        if (!m_plan.text && !(aspectsOf(c) & ~unsigned(Aspect::Agent))) {
            told.sessions = true;
            sessions(quarters);
        }
        const Histograms histograms(c);
        if (!m_plan.text && histograms.cover()) {
            told.durations = true;
            m_lookup.rollups().forEachDuration(quarters, m_plan.weekly(), [&](const ReadRollups::Durations &durations) {
                if (histograms.hold(durations) && isInWeek(durations.startMs))
                    m_durations.addPacked(durations.packed);
            });
        }
        return told;
    }

    void count(const CubeShape &shape, const TimeRange &quarters)
    {
        const auto add = [this](const CubeTotals &totals) {
            m_kpis.events += totals.events, m_kpis.failures += totals.failures;
        };
        if (!m_plan.weekly()) {
            add(m_lookup.rollups().totals(shape, m_plan.conditions, quarters));
            return;
        }
        m_lookup.rollups().forEachQuarter(shape, m_plan.conditions, quarters,
                                          [&](qint64 quarterMs, const CubeTotals &totals) {
                                              if (isInWeek(quarterMs))
                                                  add(totals);
                                          });
    }

    void actors(const CubeShape &shape, const TimeRange &quarters)
    {
        if (!m_plan.weekly()) {
            for (const qint64 actor : m_lookup.rollups().actors(shape, m_plan.conditions, quarters))
                m_actors.insert(actor);
            return;
        }
        m_lookup.activity().cells(shape, m_plan.conditions, quarters.beginMs, quarters.endMs,
                                  [&](const ReadActivity::Cell &cell) {
                                      if (cell.d1 && isInWeek(cell.quarterMs))
                                          m_actors.insert(cell.d1);
                                  });
    }

    void sessions(const TimeRange &quarters)
    {
        if (!m_plan.weekly()) {
            for (const qint64 session : m_lookup.rollups().sessions(quarters, m_plan.conditions.agents))
                m_sessions.insert(session);
            m_sessions.erase(0);
            return;
        }
        m_lookup.rollups().forEachPresence(quarters, m_plan.conditions.agents,
                                           [this](qint64 quarterMs, qint64 session) {
                                               if (session && isInWeek(quarterMs))
                                                   m_sessions.insert(session);
                                           });
    }

    /// False: there were more rows than may be looked at (0: no limit).
    bool fromRows(const TimeRange &range, qint64 mostRows, const Told &wanted)
    {
        ActivityPlan part = m_plan;
        part.conditions.fromMs = std::max(range.beginMs, part.conditions.fromMs);
        part.conditions.toMs =
            std::min(range.endMs == TimeRange().endMs ? range.endMs : range.endMs - 1, part.conditions.toMs);
        const auto visit = [&](const CountedRows &rows) {
            const EventRow &row = *rows.row;
            if (wanted.counts) {
                ++m_kpis.events;
                m_kpis.failures += isFailure(row.kind, row.outcome);
            }
            if (wanted.actors && row.actor)
                m_actors.insert(row.actor);
            if (wanted.sessions && row.session && (row.kind == EventKind::ModelCall || countsInSession(row.kind)))
                m_sessions.insert(row.session);
            if (wanted.durations && row.durationNs && isTimed(row.kind))
                m_durations.add(*row.durationNs);
        };
        return part.conditions.fromMs > part.conditions.toMs
            || countFromRows(part, m_lookup, mostRows, std::numeric_limits<qint64>::max(), visit).whole;
    }

    void forget(const Told &unknown)
    {
        m_unknown = unknown;
        if (unknown.counts)
            m_kpis.events = m_kpis.failures = Unknown;
        if (unknown.durations)
            m_durations = DurationSum();
    }

    ActivityKpis take()
    {
        m_kpis.actors = m_unknown.actors ? Unknown : qint64(m_actors.size());
        m_kpis.sessions = m_unknown.sessions ? Unknown : qint64(m_sessions.size());
        m_kpis.p95Ns = m_durations.percentileNs(P95);
        return m_kpis;
    }

    bool isInWeek(qint64 quarterMs) const
    {
        return !m_plan.weekly() || Lookup::inWeek(m_plan.week, m_plan.zone, quarterMs);
    }

    const ActivityPlan &m_plan;
    Lookup &m_lookup;
    ActivityKpis m_kpis;
    std::unordered_set<qint64> m_actors, m_sessions;
    DurationSum m_durations;
    Told m_unknown;
};

/// As much time before the range as it holds: as many days where it is made of days. nullopt: it has no beginning.
std::optional<TimeRange> rangeBefore(const TimeRange &range, const Zone &zone)
{
    if (range.beginMs == NoTime)
        return std::nullopt;
    // A range that reaches into the future is compared with as much of the past as has gone by.
    const qint64 end = std::min(range.endMs, QDateTime::currentMSecsSinceEpoch());
    if (end <= range.beginMs)
        return std::nullopt;
    const qint64 length = end - range.beginMs;
    if (length < HalfDayMs || zone.startOfDay(zone.day(range.beginMs)) != range.beginMs)
        return TimeRange{range.beginMs - length, range.beginMs};
    const QDate first = zone.day(range.beginMs);
    const qint64 days = std::max<qint64>(1, first.daysTo(zone.day(end - 1)) + 1);
    return TimeRange{zone.startOfDay(first.addDays(-days)), range.beginMs};
}

} // namespace

Result<ActivityKpisAnswer> answer(const ActivityKpisQuestion &question, Lookup &lookup, const Scope &scope)
{
    const auto plan = planOf(question.filter, question.zone, false, lookup, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    ActivityKpisAnswer answer;
    answer.now = Sum(*plan, lookup).of(question.filter.range);
    const auto before = rangeBefore(question.filter.range, plan->zone);
    if (!before)
        return answer;
    Filter filter = question.filter;
    filter.range = *before;
    const auto planBefore = planOf(filter, question.zone, false, lookup, scope);
    if (!planBefore)
        return tl::unexpected(planBefore.error());
    const ActivityKpis figures = Sum(*planBefore, lookup).of(*before);
    if (figures.events != 0)
        answer.before = figures;
    return answer;
}

} // namespace glasshouse
