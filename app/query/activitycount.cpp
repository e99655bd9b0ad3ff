// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitycount.h"

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
    default:
        return row.client;
    }
}

} // namespace

qint64 CountedRows::numberOf(unsigned aspect) const
{
    return row ? numberIn(*row, aspect) : numberIn(*cell, columnOf(*shape, aspect));
}

const CubeShape *cubeFor(const ActivityPlan &plan, unsigned aspects)
{
    if (plan.text)
        return nullptr;
    const unsigned wanted = aspectsOf(plan.conditions) | aspects;
    for (const CubeShape &shape : cubeShapes()) {
        if (!(wanted & ~shape.aspects) && holdsAll(shape, plan.conditions))
            return &shape;
    }
    return nullptr;
}

void countFromCube(const ActivityPlan &plan, const CubeShape &shape, Lookup &lookup, const CountVisit &visit)
{
    const ActivityConditions &c = plan.conditions;
    if (plan.nothing)
        return;
    qint64 from = quarterStart(c.fromMs);
    if (from != c.fromMs)
        from += QuarterMs;
    const qint64 before = c.toMs == Latest ? Latest : quarterStart(c.toMs + 1);
    if (from >= before) {
        countFromRows(plan, lookup, 0, Latest, visit);
        return;
    }
    lookup.activity().cells(shape, c, from, before, [&](const ReadActivity::Cell &cell) {
        if (plan.weekly() && !Lookup::inWeek(plan.week, plan.zone, cell.quarterMs))
            return;
        CountedRows rows;
        rows.timeMs = cell.quarterMs, rows.count = cell.events;
        rows.cell = &cell, rows.shape = &shape;
        rows.kind = shape.only ? *shape.only : EventKind(numberIn(cell, shape.kind));
        rows.outcome = Outcome(numberIn(cell, shape.outcome));
        visit(rows);
    });
    const auto edge = [&](qint64 fromMs, qint64 toMs) {
        if (fromMs > toMs)
            return;
        ActivityPlan part = plan;
        part.conditions.fromMs = fromMs, part.conditions.toMs = toMs;
        countFromRows(part, lookup, 0, Latest, visit);
    };
    if (from != c.fromMs)
        edge(c.fromMs, from - 1);
    if (before != Latest)
        edge(before, c.toMs);
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
        visit(counted);
    }
    if (step == ActivityWalk::Step::Paused)
        return {false, walk.searchedTo().timeMs};
    return {};
}

} // namespace glasshouse
