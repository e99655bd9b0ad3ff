// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"

#include <algorithm>

namespace glasshouse {

namespace {

constexpr qint64 Latest = std::numeric_limits<qint64>::max();

qint64 numberIn(const ReadActivity::Cell &cell, const char *column)
{
    if (!column)
        return 0;
    return column[1] == '1' ? cell.d1 : column[1] == '2' ? cell.d2 : cell.d3;
}

qint64 numberIn(const EventRow &row, unsigned aspect)
{
    switch (aspect) {
    case Aspect::Kind:
        return qint64(row.kind);
    case Aspect::Outcome:
        return qint64(row.outcome);
    case Aspect::Source:
        return row.source;
    case Aspect::Agent:
        return row.agent;
    case Aspect::Model:
        return row.model;
    case Aspect::Actor:
        return row.actor;
    case Aspect::Action:
        return row.action;
    case Aspect::Project:
        return row.project;
    case Aspect::Machine:
        return row.machine;
    case Aspect::Tool:
        return row.tool;
    case Aspect::Resource:
        return row.resource;
    case Aspect::Skill:
        return row.skill;
    case Aspect::Plugin:
        return row.plugin;
    default:
        return row.client;
    }
}

CountedRows cellRows(const ReadActivity::Cell &cell, const CubeShape &shape)
{
    CountedRows rows;
    rows.timeMs = cell.quarterMs, rows.count = cell.events, rows.failures = cell.failures;
    rows.cell = &cell, rows.shape = &shape;
    rows.kind = shape.only ? *shape.only : EventKind(rows.numberOf(Aspect::Kind));
    rows.outcome = Outcome(rows.numberOf(Aspect::Outcome));
    return rows;
}

/// Whole quarter hours of a plan and what is left at its ends; no quarters: it is too short.
struct Quarters {
    qint64 fromMs = 0, beforeMs = 0;
    bool any() const { return fromMs < beforeMs; }
};
Quarters quartersOf(const ActivityConditions &c)
{
    Quarters quarters{quarterStart(c.fromMs), c.toMs == Latest ? Latest : quarterStart(c.toMs + 1)};
    if (quarters.fromMs != c.fromMs)
        quarters.fromMs += QuarterMs;
    return quarters;
}

void countEdges(const ActivityPlan &plan, const Quarters &quarters, Lookup &lookup, const CountVisit &visit)
{
    const auto edge = [&](qint64 fromMs, qint64 toMs) {
        if (fromMs > toMs)
            return;
        ActivityPlan part = plan;
        part.conditions.fromMs = fromMs, part.conditions.toMs = toMs;
        countFromRows(part, lookup, 0, Latest, visit);
    };
    if (quarters.fromMs != plan.conditions.fromMs)
        edge(plan.conditions.fromMs, quarters.fromMs - 1);
    if (quarters.beforeMs != Latest)
        edge(quarters.beforeMs, plan.conditions.toMs);
}

/// The stretches of a range that pass the plan's weekday and hour, cut where buckets begin.
std::vector<CubeSpan> weekSpans(const ActivityPlan &plan, const Quarters &range, qint64 firstMs, qint64 lengthMs,
                                Lookup &lookup)
{
    std::vector<CubeSpan> spans;
    for (const qint64 day : lookup.activity().days({range.fromMs, range.beforeMs})) {
        if (day == NoTime)
            continue; // falls into no week
        const qint64 end = std::min(day + UtcDayMs, range.beforeMs);
        for (qint64 at = std::max(day, range.fromMs); at < end; at += QuarterMs) {
            if (!Lookup::inWeek(plan.week, plan.zone, at))
                continue;
            const size_t bucket = lengthMs ? size_t((at - firstMs) / lengthMs) : 0;
            if (!spans.empty() && spans.back().range.endMs == at && spans.back().bucket == bucket)
                spans.back().range.endMs += QuarterMs;
            else
                spans.push_back({{at, at + QuarterMs}, bucket});
        }
    }
    return spans;
}

std::vector<CubeSpan> bucketSpans(const Quarters &range, qint64 firstMs, qint64 lengthMs)
{
    std::vector<CubeSpan> spans;
    for (qint64 begin = firstMs + (range.fromMs - firstMs) / lengthMs * lengthMs; begin < range.beforeMs;
         begin += lengthMs)
        spans.push_back({{std::max(begin, range.fromMs), std::min(begin + lengthMs, range.beforeMs)},
                         size_t((begin - firstMs) / lengthMs)});
    return spans;
}

} // namespace

qint64 CountedRows::numberOf(unsigned aspect) const
{
    if (row)
        return numberIn(*row, aspect);
    if (aspect == Aspect::Kind && shape->lane)
        return qint64(kindOfLane(numberIn(*cell, shape->lane)));
    return numberIn(*cell, columnOf(*shape, aspect));
}

qint64 CountedRows::classAction() const
{
    return !row && shape->lane ? actionOfLane(numberIn(*cell, shape->lane)) : numberOf(Aspect::Action);
}

const CubeShape *cubeFor(const ActivityPlan &plan, unsigned aspects)
{
    if (plan.text)
        return nullptr;
    const unsigned wanted = aspectsOf(plan.conditions) | aspects;
    const auto fits = [&](const CubeShape &shape) {
        return !(wanted & ~shape.aspects) && holdsAll(shape, plan.conditions);
    };
    const CubeShape *found = nullptr; // the smallest; or, before it, one whose key leads to what is wanted
    for (const CubeShape &shape : allCubeShapes()) {
        if (fits(shape) && (!found || (leads(shape, plan.conditions) && !leads(*found, plan.conditions))))
            found = &shape;
    }
    if (found)
        return found;
    for (const CubeShape &shape : cubeShapes()) {
        if (fits(shape))
            return &shape;
    }
    return nullptr;
}

void countFromCube(const ActivityPlan &plan, const CubeShape &shape, Lookup &lookup, const CountVisit &visit)
{
    if (plan.nothing)
        return;
    const Quarters quarters = quartersOf(plan.conditions);
    if (!quarters.any()) {
        countFromRows(plan, lookup, 0, Latest, visit);
        return;
    }
    lookup.activity().cells(shape, plan.conditions, quarters.fromMs, quarters.beforeMs,
                            [&](const ReadActivity::Cell &cell) {
                                if (!plan.weekly() || Lookup::inWeek(plan.week, plan.zone, cell.quarterMs))
                                    visit(cellRows(cell, shape));
                            });
    countEdges(plan, quarters, lookup, visit);
}

void countBuckets(const ActivityPlan &plan, const CubeShape &shape, Lookup &lookup, qint64 firstMs, qint64 lengthMs,
                  const CountVisit &visit)
{
    if (plan.nothing)
        return;
    const Quarters quarters = quartersOf(plan.conditions);
    if (!quarters.any()) {
        countFromRows(plan, lookup, 0, Latest, visit);
        return;
    }
    const std::vector<CubeSpan> spans = plan.weekly() ? weekSpans(plan, quarters, firstMs, lengthMs, lookup)
        : lengthMs                                    ? bucketSpans(quarters, firstMs, lengthMs)
                   : std::vector<CubeSpan>{{{quarters.fromMs, quarters.beforeMs}, 0}};
    lookup.activity().cells(shape, plan.conditions, spans, [&](size_t bucket, const ReadActivity::Cell &cell) {
        CountedRows rows = cellRows(cell, shape);
        rows.timeMs = firstMs + qint64(bucket) * lengthMs;
        visit(rows);
    });
    countEdges(plan, quarters, lookup, visit);
}

CountedTo countFromRows(const ActivityPlan &plan, Lookup &lookup, qint64 mostScanned, qint64 mostFound,
                        const CountVisit &visit)
{
    ActivityPlan own = plan; // the walk keeps what it has found out about texts in it
    ActivityWalk walk(own, lookup, false, std::nullopt, mostScanned);
    ActivityRow row;
    CountedRows counted;
    counted.count = 1, counted.row = &row.event;
    auto step = walk.next(row);
    for (qint64 found = 0; step == ActivityWalk::Step::Row; step = walk.next(row)) {
        if (++found > mostFound)
            return {false, row.event.timeMs + 1};
        counted.timeMs = row.event.timeMs;
        counted.kind = row.event.kind, counted.outcome = row.event.outcome;
        counted.failures = isFailure(counted.kind, counted.outcome) ? 1 : 0;
        visit(counted);
    }
    if (step == ActivityWalk::Step::Paused)
        return {false, walk.searchedTo().timeMs};
    return {};
}

bool isTooMuch(const ActivityPlan &plan, Lookup &lookup, qint64 mostScanned)
{
    const ActivityConditions &c = plan.conditions;
    const auto [first, last] = lookup.activity().bounds();
    if (plan.nothing || !c.correlation.empty() || first == NoTime)
        return false;
    const qint64 begin = std::max({c.fromMs, first, lookup.activity().wholeFromMs()});
    qint64 end = std::min(c.toMs, last), rows = 0, windowMs = UtcDayMs;
    // The limit is looked at between pieces, each of which may have as many events and as many calls.
    while (end >= begin && rows <= 2 * mostScanned) {
        const qint64 from = end - begin > windowMs ? quarterStart(end - windowMs) : begin;
        const auto held = lookup.activity().quarters(c, from, end, true);
        auto quarter = held->begin();
        for (const auto &[startMs, events] : lookup.activity().eventsOfQuarters(from, end, c.allowCalls())) {
            quarter = std::lower_bound(quarter, held->end(), startMs);
            if (quarter != held->end() && *quarter == startMs && startMs >= begin && startMs <= c.toMs - QuarterMs
                && (!plan.weekly() || Lookup::inWeek(plan.week, plan.zone, startMs)))
                rows += events;
        }
        end = from - 1;
        windowMs *= 2;
    }
    return rows > 2 * mostScanned;
}

} // namespace glasshouse
