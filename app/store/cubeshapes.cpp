// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cubeshapes.h"

#include <initializer_list>

namespace glasshouse {

namespace {

size_t mixedShape(std::initializer_list<qint64> parts)
{
    quint64 h = 0;
    for (const qint64 part : parts)
        h = (h ^ quint64(part)) * 0x9E37'79B9'7F4A'7C15ULL, h ^= h >> 29;
    return size_t(h);
}

} // namespace

size_t CubeShapes::Hash::operator()(const CallShape &s) const
{
    return mixedShape({s.quarterMs, s.session, s.project, s.agent, s.machine, s.source, s.actor, s.model});
}

size_t CubeShapes::Hash::operator()(const EventRow &e) const
{
    return mixedShape({e.timeMs, qint64(e.kind), qint64(e.outcome), e.action, e.agent, e.machine, e.project, e.source,
                       e.session, e.model, e.tool, e.actor, e.resource, e.client});
}

void CubeShapes::add(const CallRow &call, qint64 sign)
{
    for (size_t part = 0; part < call.parts.size(); ++part)
        m_calls[shapeOf(call, part)].add(figuresOf(call, part), sign);
}

void CubeShapes::add(const EventRow &event, qint64 sign)
{
    EventRow shape = event;
    shape.timeMs = quarterStart(event.timeMs);
    shape.seq = 0;
    shape.durationNs.reset();
    shape.skill = shape.plugin = 0;
    shape.pruned = false;
    m_events[shape] += sign;
}

void CubeShapes::spread(CubeCells &cells)
{
    for (const auto &[shape, figures] : m_calls)
        addToCubes(cells, shape, figures);
    for (const auto &[shape, count] : m_events) {
        if (count != 0)
            addToCubes(cells, shape, count);
    }
    clear();
}

void CubeShapes::clear()
{
    m_calls.clear();
    m_events.clear();
}

} // namespace glasshouse
