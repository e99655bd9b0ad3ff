// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/telemetrycount.h"

#include "query/activitycount.h"
#include "query/localdays.h"
#include "query/periods.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Group = TelemetryQuestion::Group;

constexpr std::size_t MostGroups = 200'000;
/// With more groups their durations would take too much memory.
constexpr std::size_t MostTimedGroups = 5'000;
/// Rows that are looked at where no cube tells. Looking for a text is dearer.
constexpr qint64 MostScanned = 250'000, MostScannedForText = 20'000;
using telemetry::CallActionNumber, telemetry::NoDay, telemetry::aspectOf, telemetry::isTime;

bool isOfDays(Group group)
{
    return group == Group::Day || group == Group::Week || group == Group::Month;
}

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
          m_lookup(lookup)
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
        else
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
        const CubeShape *best = nullptr;
        for (const CubeShape &shape : cubeShapes()) {
            const unsigned known = shape.aspects | (shape.only ? unsigned(Aspect::Kind) : 0U);
            const bool isBetter = !best || shape.cube == Cube::KindOutcomeSource || shape.only;
            if (!(wanted & ~known) && holdsAll(shape, m_plan.conditions) && isBetter)
                best = &shape;
        }
        return best;
    }

    void fromCube(const CubeShape &shape)
    {
        const ActivityConditions &c = m_plan.conditions;
        const qint64 end = c.toMs == TimeRange().endMs ? c.toMs : c.toMs + 1;
        const RangeParts parts = partsOf({c.fromMs, end});
        for (const DayPiece &piece : pieces(shape.cube, parts.quarters)) {
            m_lookup.figures().forEachCell(piece.cube, shape, c, piece.range, [&](const ReadFigures::Cell &cell) {
                if (isInWeek(cell.quarterMs))
                    add(piece, shape, cell);
            });
        }
        addDurations(parts.quarters);
        for (const TimeRange &edge : parts.edges)
            fromRows(edge.beginMs, edge.endMs == TimeRange().endMs ? edge.endMs : edge.endMs - 1, false);
    }

    /// Of which cubes the range is put together, each piece in one day where days matter.
    std::vector<DayPiece> pieces(Cube cube, const TimeRange &quarters) const
    {
        const auto &groups = m_question.groups;
        const bool hours = m_plan.weekly()
            || std::any_of(groups.begin(), groups.end(), [](Group each) { return each == Group::Hour; });
        if (hours)
            return {{QDate(), cube, quarters, {}}};
        if (std::any_of(groups.begin(), groups.end(), isTime))
            return piecesOf(cube, m_plan.zone, quarters);
        std::vector<DayPiece> all;
        for (const auto &[part, range] : cubesFor(cube, quarters))
            all.push_back({QDate(), part, range, {}});
        return all;
    }

    void add(const DayPiece &piece, const CubeShape &shape, const ReadFigures::Cell &cell)
    {
        const ReadActivity::Cell counted{cell.quarterMs, cell.d1, cell.d2, cell.d3, cell.figures.events};
        CountedRows rows;
        rows.timeMs = cell.quarterMs, rows.count = cell.figures.events;
        rows.cell = &counted, rows.shape = &shape;
        rows.kind = shape.only ? *shape.only
            : shape.kind       ? EventKind(rows.numberOf(Aspect::Kind))
                               : EventKind::Telemetry;
        const QDate day = piece.day.isValid() || !needsDay() ? piece.day : dayOf(cell.quarterMs);
        add(keyOf(rows, day), cell.figures, 1);
        m_counted.totals.figures.add(cell.figures);
        if (!piece.less.isValid())
            return;
        add(keyOf(rows, piece.less), cell.figures, -1);
        m_counted.totals.figures.add(cell.figures, -1);
    }

    void add(const TelemetryKey &key, const Figures &figures, qint64 sign)
    {
        if (m_counted.sums.size() <= MostGroups)
            m_counted.sums[key].figures.add(figures, sign);
    }

    /// Whether UTC days are what time matters by.
    bool hasUtcDays() const
    {
        const auto &groups = m_question.groups;
        return m_plan.zone.id() == u"UTC" && std::find(groups.begin(), groups.end(), Group::Hour) == groups.end();
    }

    bool needsDay() const
    {
        return std::any_of(m_question.groups.begin(), m_question.groups.end(),
                           [](Group each) { return isOfDays(each) || each == Group::Weekday; });
    }

    QDate dayOf(qint64 timeMs) const { return timeMs == NoTime ? QDate() : m_plan.zone.day(timeMs); }

    TelemetryKey keyOf(const CountedRows &rows, QDate day) const
    {
        TelemetryKey key{};
        for (std::size_t i = 0; i < m_question.groups.size(); ++i)
            key[i] = valueOf(m_question.groups[i], rows, day);
        return key;
    }

    qint64 valueOf(Group group, const CountedRows &rows, QDate day) const
    {
        switch (group) {
        case Group::Day:
            return day.isValid() ? day.toJulianDay() : NoDay;
        case Group::Week:
            return day.isValid() ? firstOfWeek(day).toJulianDay() : NoDay;
        case Group::Month:
            return day.isValid() ? monthStart(day).toJulianDay() : NoDay;
        case Group::Weekday:
            return day.isValid() ? day.dayOfWeek() : NoDay;
        case Group::Hour:
            return rows.timeMs == NoTime ? NoDay : m_plan.zone.hour(rows.timeMs);
        case Group::Kind:
            return qint64(rows.kind);
        case Group::Class:
            return qint64(classOf(rows.kind, m_lookup.name(Dimension::Action, rows.numberOf(Aspect::Action))));
        case Group::Action:
            return rows.kind == EventKind::ModelCall ? CallActionNumber : rows.numberOf(Aspect::Action);
        default:
            return rows.numberOf(aspectOf(group));
        }
    }

    QDate firstOfWeek(QDate day) const
    {
        const bool fromSunday = m_question.weekStart == TelemetryQuestion::WeekStart::Sunday;
        return fromSunday ? day.addDays(-(day.dayOfWeek() % 7)) : weekStart(day);
    }

    /// Durations are kept by kind and one value alone.
    bool knowsDurations() const
    {
        const ActivityConditions &c = m_plan.conditions;
        const auto isOnly = [&c](EventKind kind) {
            return c.kinds && !c.kinds->excluded && c.kinds->numbers == std::vector<qint64>{qint64(kind)};
        };
        unsigned left = aspectsOf(c);
        for (const Group group : m_question.groups) {
            if (group == Group::Class)
                return false; // native events are of several
            left |= aspectOf(group);
        }
        left &= ~unsigned(Aspect::Kind);
        if (c.classes && c.classes->actions.empty())
            left &= ~unsigned(Aspect::Class);
        if (isOnly(EventKind::Tool))
            left &= ~unsigned(Aspect::Tool);
        if (isOnly(EventKind::ApiCall))
            left &= ~unsigned(Aspect::Resource);
        if (isOnly(EventKind::ModelCall))
            left &= ~unsigned(Aspect::Model);
        return left == 0;
    }

    void addDurations(const TimeRange &quarters)
    {
        m_timed = knowsDurations() && m_counted.sums.size() <= MostTimedGroups;
        if (!m_timed)
            return;
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
            EventRow row;
            row.kind = each.kind;
            (each.kind == EventKind::Tool          ? row.tool
                 : each.kind == EventKind::ApiCall ? row.resource
                                                   : row.model) = each.value;
            if (!allows(c.tools, row.tool) || !allows(c.resources, row.resource) || !allows(c.models, row.model))
                return;
            CountedRows rows;
            rows.timeMs = each.startMs, rows.kind = each.kind, rows.row = &row;
            if (const auto at = m_counted.sums.find(keyOf(rows, dayOf(each.startMs))); at != m_counted.sums.end())
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

    void addRow(const CountedRows &rows, bool timed)
    {
        EventRow row = *rows.row;
        CountedRows counted = rows;
        counted.row = &row;
        const QDate day = dayOf(row.timeMs);
        if (row.kind == EventKind::ModelCall) {
            for (const auto &[model, figures] : m_lookup.figures().ofCall(-row.seq)) {
                row.model = model;
                add(keyOf(counted, day), figures, 1);
                m_counted.totals.figures.add(figures);
            }
            row.model = rows.row->model;
        } else {
            const Figures figures = figuresOf(row);
            add(keyOf(counted, day), figures, 1);
            m_counted.totals.figures.add(figures);
        }
        if (!timed || !row.durationNs || !isTimed(row.kind) || *row.durationNs < 0)
            return;
        const int bucket = durationBucket(*row.durationNs);
        m_counted.totals.durations.add(bucket, 1);
        if (m_counted.sums.size() <= MostTimedGroups)
            m_counted.sums[keyOf(counted, day)].durations.add(bucket, 1);
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
    TelemetryCounted m_counted;
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
