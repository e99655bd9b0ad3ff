// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/prunedsums.h"

#include <algorithm>

namespace glasshouse {

qint64 PrunedSums::markOf(EventKind kind) const
{
    const auto mark = m_marks.find(qint64(kind));
    return mark == m_marks.end() ? NoTime : mark->second;
}

/// Before this instant rows that the cell counted may be gone.
qint64 PrunedSums::markOf(const CubeKey &key) const
{
    switch (ofQuarters(key.cube)) {
    case Cube::AgentModelKind:
    case Cube::ActorModelKind:
    case Cube::ActionOutcomeKind:
        return markOf(EventKind(key.d3));
    case Cube::AgentLane:
    case Cube::ActorLane:
    case Cube::ProjectLane:
        return markOf(kindOfLane(key.d2));
    case Cube::ToolOutcomeLane:
    case Cube::ResourceOutcomeLane:
    case Cube::ClientOutcomeLane:
    case Cube::SourceOutcomeLane:
        return markOf(kindOfLane(key.d3));
    case Cube::KindOutcomeSource:
        return markOf(EventKind(key.d1));
    case Cube::Lane:
        return markOf(kindOfLane(key.d1));
    case Cube::ToolOutcome:
        return markOf(EventKind::Tool);
    case Cube::EndpointOutcome:
        return markOf(EventKind::ApiCall);
    case Cube::AgentActionResource:
        return markOf(EventKind::Identity);
    default:
        break; // events of any kind
    }
    qint64 latest = NoTime;
    for (const auto &[kind, mark] : m_marks)
        latest = std::max(latest, mark);
    return latest;
}

qint64 PrunedSums::sessionMarkMs() const
{
    qint64 latest = NoTime;
    for (const auto &[kind, mark] : m_marks) {
        if (countsInSession(EventKind(kind)))
            latest = std::max(latest, mark);
    }
    return latest;
}

void PrunedSums::complete(Figures &rows, const Figures &kept)
{
    for (const auto figure :
         {&Figures::events, &Figures::prompts, &Figures::tools, &Figures::errors, &Figures::failures})
        rows.*figure = std::max(rows.*figure, kept.*figure);
}

void PrunedSums::complete(CubeCells &rows, const CubeCells &kept) const
{
    for (const auto &[key, figures] : kept) {
        if (key.quarterMs < markOf(key))
            complete(rows[key], figures);
    }
}

void PrunedSums::complete(DurationCells &rows, const DurationCells &kept) const
{
    for (const auto &[key, histogram] : kept) {
        // Calls bring their durations themselves.
        if (EventKind(key.kind) == EventKind::ModelCall || key.startMs >= markOf(EventKind(key.kind)))
            continue;
        DurationHistogram &left = rows[key];
        if (left.count() < histogram.count())
            left = histogram;
    }
}

} // namespace glasshouse
