// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/telemetrycount.h"

#include "query/activitycount.h"
#include "query/durationcover.h"
#include "query/localdays.h"
#include "query/telemetrykeys.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Group = TelemetryQuestion::Group;

constexpr std::size_t MostGroups = 200'000;
/// With more groups their durations would take too much memory.
constexpr std::size_t MostTimedGroups = 5'000;
/// Rows that are looked at where no cube tells. Looking for a text is dearer.
constexpr qint64 MostScanned = 250'000, MostScannedForText = 20'000;
/// Rows whose durations are looked at where no sum tells those of the groups.
constexpr qint64 MostTimedRows = 50'000;
using telemetry::aspectOf, telemetry::isTime;
using Slot = TelemetryKeys::Slot;

/// Restricts a plan to one kind, in the words that the cubes know.
void restrictTo(EventKind kind, ActivityPlan &plan)
{
    ActivityConditions &c = plan.conditions;
    const bool allowed = (!c.kinds || c.kinds->allows(qint64(kind)))
        && (!c.classes || std::count(c.classes->kinds.begin(), c.classes->kinds.end(), qint64(kind)) > 0);
    c.kinds = NumberChoice{{qint64(kind)}, false};
    c.classes.reset();
    plan.nothing = plan.nothing || !allowed;
}

class Counter
{
public:
    Counter(const TelemetryQuestion &question, ActivityPlan plan, Lookup &lookup)
        : m_question(question),
          m_plan(std::move(plan)),
          m_lookup(lookup),
          m_keys(question, m_plan.zone, lookup)
    {}

    Result<TelemetryCounted> count()
    {
        ActivityConditions &c = m_plan.conditions;
        if (m_plan.nothing)
            return std::move(m_counted);
        if (std::any_of(m_question.groups.begin(), m_question.groups.end(), isTime)) {
            const auto [first, last] = m_lookup.activity().bounds(); // what has no time has no day either
            c.fromMs = std::max(c.fromMs, first), c.toMs = std::min(c.toMs, last);
            if (first == NoTime || c.fromMs > c.toMs)
                return std::move(m_counted);
        }
        if (const CubeShape *const shape = smallestCube())
            fromCube(*shape);
        else if (!fromNamed())
            fromRows(c.fromMs, c.toMs, true);
        if (m_counted.sums.size() > MostGroups)
            return fail(
                Error::Code::Rejected,
                u"there are more than %1 combinations: choose fewer groups or a shorter time"_s.arg(MostGroups));
        return std::move(m_counted);
    }

private:
    const CubeShape *smallestCube() const
    {
        if (m_plan.text)
            return nullptr;
        unsigned wanted = aspectsOf(m_plan.conditions);
        for (const Group group : m_question.groups)
            wanted |= aspectOf(group);
        // A value that stands for no value, too, is what tools and clients have where there are none.
        const auto shapes = allCubeShapes();
        const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const CubeShape &each) {
            return !(wanted & ~each.aspects) && holdsAll(each, m_plan.conditions);
        });
        return found == shapes.end() ? nullptr : &*found;
    }

    void fromCube(const CubeShape &shape)
    {
        const ActivityConditions &c = m_plan.conditions;
        const qint64 end = c.toMs == TimeRange().endMs ? c.toMs : c.toMs + 1;
        const RangeParts parts = partsOf({c.fromMs, end});
        m_lookup.figures().forEachCell(
            shape, c, spans(parts.quarters), [&](std::size_t bucket, const ReadFigures::Cell &cell) {
                const TelemetryKey key = m_keys.keyOf(telemetryValues(shape, cell), m_slots[bucket]);
                add(key, cell.figures);
                m_counted.totals.figures.add(cell.figures);
            });
        addDurations(parts.quarters);
        for (const TimeRange &edge : parts.edges)
            fromRows(edge.beginMs, edge.endMs == TimeRange().endMs ? edge.endMs : edge.endMs - 1, false);
    }

    /// By skill or plugin: no cube knows them, but few rows have one. Those are looked at; what has none is what is left of
    /// the sums by the other group. False: the sums are lacking, or it is too much.
    bool fromNamed()
    {
        if (!(m_keys.groupsBy(Group::Skill) || m_keys.groupsBy(Group::Plugin)) || m_plan.conditions.onlyNamed())
            return false;
        TelemetryQuestion others = m_question;
        std::erase_if(others.groups, isOfNamed);
        Counter rest(others, m_plan, m_lookup);
        const CubeShape *const shape = rest.smallestCube();
        if (!shape)
            return false;
        rest.fromCube(*shape);
        const std::size_t at = isOfNamed(m_question.groups.front()) ? 1 : 0;
        for (const auto &[key, sum] : rest.m_counted.sums)
            m_counted.sums[others.groups.empty() ? TelemetryKey{} : at == 0 ? key : TelemetryKey{0, key[0]}] = sum;
        m_counted.totals = rest.m_counted.totals;
        ActivityPlan named = m_plan;
        named.conditions.named = true;
        const auto take = [&](const CountedRows &rows) { takeFromRest(*rows.row, rest.m_timed); };
        if (countFromRows(named, m_lookup, MostScanned, std::numeric_limits<qint64>::max(), take).whole)
            return true;
        m_counted = {};
        return false;
    }

    static bool isOfNamed(Group group) { return group == Group::Skill || group == Group::Plugin; }

    /// What is left has it no more, its own key has it.
    void takeFromRest(const EventRow &row, bool timed)
    {
        const Slot slot = m_keys.slotOf(row.timeMs);
        const auto move = [&](TelemetryValues values, const auto &take) {
            const TelemetryKey own = m_keys.keyOf(values, slot);
            values.skill = values.plugin = 0;
            take(m_keys.keyOf(values, slot), -1), take(own, 1);
        };
        forEachFigures(row, [&](const TelemetryValues &values, const Figures &figures) {
            move(values, [&](const TelemetryKey &key, qint64 sign) { m_counted.sums[key].figures.add(figures, sign); });
        });
        if (!timed || !row.durationNs || !isTimed(row.kind) || *row.durationNs < 0)
            return;
        move(telemetryValues(row), [&](const TelemetryKey &key, qint64 sign) {
            m_counted.sums[key].durations.add(durationBucket(*row.durationNs), sign);
        });
    }

    /// The range cut so that each span is in one slot, whose place in m_slots is the bucket.
    std::vector<CubeSpan> spans(const TimeRange &quarters)
    {
        m_slots.clear();
        if (!m_plan.weekly() && !m_keys.groupsBy(Group::Hour)) {
            if (!m_keys.needsDay()) {
                m_slots.emplace_back();
                return {{quarters, 0}};
            }
            std::vector<CubeSpan> days = daySpans(m_plan.zone, quarters);
            for (CubeSpan &span : days) {
                m_slots.push_back(m_keys.slotOf(span.range.beginMs));
                span.bucket = m_slots.size() - 1;
            }
            return days;
        }
        std::map<std::pair<qint64, int>, std::size_t> known;
        return spansBy(dated(quarters), [&](qint64 quarterMs) -> qint64 {
            if (!isInWeek(quarterMs))
                return -1;
            const Slot slot = m_keys.slotOf(quarterMs);
            const auto [at, isNew] = known.try_emplace(std::pair(slot.day.toJulianDay(), slot.hour), m_slots.size());
            if (isNew)
                m_slots.push_back(slot);
            return qint64(at->second);
        });
    }

    /// Between the first and the last thing that has a time.
    TimeRange dated(const TimeRange &quarters)
    {
        const auto [first, last] = m_lookup.activity().bounds();
        if (first == NoTime)
            return {0, 0};
        return {std::max(quarters.beginMs, quarterStart(first)),
                std::min(quarters.endMs, quarterStart(last) + QuarterMs)};
    }

    void add(const TelemetryKey &key, const Figures &figures)
    {
        if (m_counted.sums.size() <= MostGroups)
            m_counted.sums[key].figures.add(figures);
    }

    /// Whether UTC days are what time matters by.
    bool hasUtcDays() const { return m_plan.zone.id() == u"UTC" && !m_keys.groupsBy(Group::Hour); }

    /// Durations are kept by kind and one value alone.
    bool knowsDurations() const
    {
        unsigned aspects = aspectsOf(m_plan.conditions);
        for (const Group group : m_question.groups) {
            if (group == Group::Class)
                return false; // native events are of several
            aspects |= aspectOf(group);
        }
        return durationsCover(m_plan.conditions, aspects);
    }

    void addDurations(const TimeRange &quarters)
    {
        m_timed = false;
        if (m_counted.sums.size() > MostTimedGroups)
            return;
        m_timed = knowsDurations();
        if (m_timed)
            addKeptDurations(quarters);
        else
            m_timed = addDurationsOfRows(quarters);
    }

    /// As the rows have them, where they are few and all there.
    bool addDurationsOfRows(const TimeRange &quarters)
    {
        if (quarters.beginMs >= quarters.endMs)
            return true;
        ActivityPlan part = m_plan;
        ActivityConditions &c = part.conditions;
        c.fromMs = std::max(c.fromMs, quarters.beginMs);
        if (quarters.endMs != TimeRange().endMs)
            c.toMs = std::min(c.toMs, quarters.endMs - 1);
        if (m_counted.totals.figures.events > MostTimedRows || c.fromMs < m_lookup.activity().wholeFromMs()
            || isTooMuch(part, m_lookup, MostTimedRows))
            return false;
        std::map<TelemetryKey, DurationHistogram> durations;
        const auto take = [&](const CountedRows &rows) {
            const EventRow &row = *rows.row;
            if (row.durationNs && *row.durationNs >= 0 && isTimed(row.kind))
                durations[m_keys.keyOf(telemetryValues(row), m_keys.slotOf(row.timeMs))].add(
                    durationBucket(*row.durationNs), 1);
        };
        if (!countFromRows(part, m_lookup, MostTimedRows, std::numeric_limits<qint64>::max(), take).whole)
            return false;
        for (const auto &[key, histogram] : durations) {
            if (const auto at = m_counted.sums.find(key); at != m_counted.sums.end())
                at->second.durations.add(histogram);
            m_counted.totals.durations.add(histogram);
        }
        return true;
    }

    void addKeptDurations(const TimeRange &quarters)
    {
        const ActivityConditions &c = m_plan.conditions;
        const auto allows = [](const std::optional<NumberChoice> &choice, qint64 number) {
            return !choice || choice->allows(number);
        };
        const bool isByTime = std::any_of(m_question.groups.begin(), m_question.groups.end(), isTime);
        const bool byQuarter = m_plan.weekly() || (isByTime && !hasUtcDays());
        m_lookup.rollups().forEachDuration(quarters, byQuarter, [&](const ReadRollups::Durations &each) {
            if (!isTimed(each.kind) || !allows(c.kinds, qint64(each.kind)) || !isInWeek(each.startMs)
                || (c.classes && std::count(c.classes->kinds.begin(), c.classes->kinds.end(), qint64(each.kind)) == 0))
                return;
            TelemetryValues values;
            values.kind = each.kind;
            (each.kind == EventKind::Tool          ? values.tool
                 : each.kind == EventKind::ApiCall ? values.resource
                                                   : values.model) = each.value;
            if (!allows(c.tools, values.tool) || !allows(c.resources, values.resource)
                || !allows(c.models, values.model))
                return;
            if (const auto at = m_counted.sums.find(m_keys.keyOf(values, m_keys.slotOf(each.startMs)));
                at != m_counted.sums.end())
                at->second.durations.addPacked(each.packed);
            m_counted.totals.durations.addPacked(each.packed);
        });
    }

    void fromRows(qint64 fromMs, qint64 toMs, bool bounded)
    {
        ActivityPlan part = m_plan;
        part.conditions.fromMs = fromMs, part.conditions.toMs = toMs;
        const qint64 most = m_plan.text ? MostScannedForText : MostScanned;
        const CountedTo to = countFromRows(part, m_lookup, bounded ? most : 0, std::numeric_limits<qint64>::max(),
                                           [&](const CountedRows &rows) { addRow(rows, bounded || m_timed); });
        if (!to.whole)
            m_counted.exact = false, m_counted.countedToMs = to.timeMs;
    }

    /// What a row counts: of a model call each model's part.
    template<typename Visit>
    void forEachFigures(const EventRow &row, Visit visit)
    {
        TelemetryValues values = telemetryValues(row);
        if (row.seq >= 0) {
            Figures figures = figuresOf(row);
            if (figures.events == 0) // a copy that was asked for
                figures.events = 1, figures.failures = isFailure(row.kind, row.outcome);
            visit(values, figures);
            return;
        }
        for (const auto &[model, figures] : m_lookup.figures().ofCall(-row.seq)) {
            values.model = model;
            visit(values, figures);
        }
    }

    void addRow(const CountedRows &rows, bool timed)
    {
        const EventRow &row = *rows.row;
        const Slot slot = m_keys.slotOf(row.timeMs);
        forEachFigures(row, [&](const TelemetryValues &values, const Figures &figures) {
            add(m_keys.keyOf(values, slot), figures);
            m_counted.totals.figures.add(figures);
        });
        if (!timed || !row.durationNs || !isTimed(row.kind) || *row.durationNs < 0)
            return;
        const int bucket = durationBucket(*row.durationNs);
        m_counted.totals.durations.add(bucket, 1);
        if (m_counted.sums.size() <= MostTimedGroups)
            m_counted.sums[m_keys.keyOf(telemetryValues(row), slot)].durations.add(bucket, 1);
        else
            forgetDurations();
    }

    void forgetDurations()
    {
        if (m_forgotten)
            return;
        m_forgotten = true;
        for (auto &[key, sum] : m_counted.sums)
            sum.durations = {};
    }

    bool isInWeek(qint64 quarterMs) const
    {
        return !m_plan.weekly() || Lookup::inWeek(m_plan.week, m_plan.zone, quarterMs);
    }

    const TelemetryQuestion &m_question;
    ActivityPlan m_plan;
    Lookup &m_lookup;
    TelemetryKeys m_keys;
    TelemetryCounted m_counted;
    std::vector<Slot> m_slots;
    bool m_timed = false, m_forgotten = false;
};

} // namespace

Result<TelemetryCounted> countTelemetry(const TelemetryQuestion &question, Lookup &lookup, const Scope &scope)
{
    const auto &groups = question.groups;
    if (groups.size() > 2 || (groups.size() == 2 && groups[0] == groups[1]))
        return fail(Error::Code::Rejected, u"rows are grouped by one or two different groups"_s);
    auto plan = planOf(question.filter, question.zone, false, lookup, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    if (std::count(groups.begin(), groups.end(), Group::Tool) > 0)
        restrictTo(EventKind::Tool, *plan);
    return Counter(question, std::move(*plan), lookup).count();
}

} // namespace glasshouse
