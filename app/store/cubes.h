// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/rows.h"
#include "store/statement.h"

#include <optional>
#include <unordered_map>

namespace glasshouse {

/// The named rollups, each a sum per quarter hour and three dimensions. The numbers are stored: append only.
///
/// In AgentModelKind, ProjectMachineModel, KindOutcomeSource, ActorModelKind and ActionOutcomeKind `events` sums to what the
/// activity list shows: every event but copies and the rows of model calls, and every call that is no shadow, once. A call
/// with several models counts once, under its first. Calls have kind ModelCall, outcome Ok and no action; their actor is
/// whom telemetry named (call.actor), nobody where only a transcript tells of the call.
enum class Cube {
    AgentModelKind = 1,
    ProjectMachineModel = 2,
    ToolOutcome = 3, ///< tool, outcome, 0: of kind Tool alone
    KindOutcomeSource = 4,
    ActorModelKind = 5,
    EndpointOutcome = 6, ///< resource, outcome, 0: of kind ApiCall alone
    ActionOutcomeKind = 7,
    AgentActionResource = 8, ///< of kind Identity alone
    // The same by UTC day (`quarterMs` is its start), for long ranges; one cell in place of up to 96.
    AgentModelKindDay = 11,
    ProjectMachineModelDay = 12,
    KindOutcomeSourceDay = 14,
    ActorModelKindDay = 15,
    EndpointOutcomeDay = 16,
    ActionOutcomeKindDay = 17,
    AgentActionResourceDay = 18
};

struct CubeKey {
    Cube cube = Cube::AgentModelKind;
    qint64 quarterMs = 0, d1 = 0, d2 = 0, d3 = 0;
    auto operator<=>(const CubeKey &) const = default;
};
struct CubeKeyHash {
    size_t operator()(const CubeKey &key) const;
};
using CubeCells = std::unordered_map<CubeKey, Figures, CubeKeyHash>;

/// What one call and one event add to the cubes: the single definition of what a cube holds, used for writing, for taking
/// back (sign -1) and for verification.
void addToCubes(CubeCells &cells, const CallRow &call, qint64 sign);
void addToCubes(CubeCells &cells, const EventRow &event, qint64 sign);

/// Figures of one call (all parts) and of one event, as sessions count them.
Figures figuresOf(const CallRow &call);
Figures figuresOf(const EventRow &event);
/// Whether events of a kind belong to what a session counts and when it was at work: its conversation, not its housekeeping.
bool countsInSession(EventKind kind);
/// A tool call that a rule or a person refused.
bool isRefusal(const EventRow &event);

/// Start of the UTC day that holds `ms`; NoTime stays NoTime.
inline constexpr qint64 UtcDayMs = 24LL * 3600 * 1000;
qint64 dayStart(qint64 ms);
/// The cube that holds the same by day; nullopt: there is none.
std::optional<Cube> byDay(Cube cube);

/// Writes deltas into the cube table and empties them; a cell that comes to nothing is removed.
class CubeStore
{
public:
    CubeStore(Connection &connection, qint64 tenant);
    void apply(CubeCells &deltas);
    CubeCells readAll();

private:
    qint64 m_tenant;
    Statement m_upsert, m_deleteEmpty, m_select;
};

} // namespace glasshouse
