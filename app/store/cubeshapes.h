// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cubes.h"

namespace glasshouse {

/// What cubes tell apart of a part of a call.
struct CallShape {
    qint64 quarterMs = 0, session = 0, project = 0, agent = 0, machine = 0, source = 0, actor = 0, model = 0;
    bool operator==(const CallShape &) const = default;
};
CallShape shapeOf(const CallRow &call, size_t part);
Figures figuresOf(const CallRow &call, size_t part);
/// What parts of such calls add to the cubes, see addToCubes() in cubes.h.
void addToCubes(CubeCells &cells, const CallShape &call, const Figures &figures);

/// What calls and events come to before it is written. Those that differ in nothing a cube tells apart are added up first, and
/// their two dozen cells are looked for once: of a batch's thousands few do differ. Writer's thread.
class CubeShapes
{
public:
    void add(const CallRow &call, qint64 sign);
    void add(const EventRow &event, qint64 sign);
    /// Adds all of them to cells of quarter hours, and empties itself.
    void spread(CubeCells &cells);
    void clear();

private:
    struct Hash {
        size_t operator()(const CallShape &shape) const;
        size_t operator()(const EventRow &event) const;
    };
    std::unordered_map<CallShape, Figures, Hash> m_calls;
    std::unordered_map<EventRow, qint64, Hash> m_events; ///< without what cubes do not look at; how many
};

} // namespace glasshouse
