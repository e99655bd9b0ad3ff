// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/rows.h"
#include "store/statement.h"

#include <optional>
#include <span>
#include <unordered_map>

namespace glasshouse {

/// The named rollups, each a sum per quarter hour and up to three dimensions. The numbers are stored: append only.
///
/// In all but ToolOutcome, EndpointOutcome and AgentActionResource `events` sums to what the activity list shows: every event
/// but copies and the rows of model calls, and every call that is no shadow, once. A call with several models counts once,
/// under its first. Calls have kind ModelCall, outcome Ok and no action; their actor is whom telemetry named (call.actor),
/// nobody where only a transcript tells of the call. A lane is a kind, of native events with their action: it tells the
/// class, see laneOf().
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
    AgentActionResourceDay = 18,
    // Kept in the tiers of tiersOf().
    AgentLane = 21,
    ActorLane = 22,
    ProjectLane = 23,
    ToolOutcomeLane = 24,
    ResourceOutcomeLane = 25,
    ClientOutcomeLane = 26,
    SourceOutcomeLane = 27,
    ProjectAgentModel = 28,
    // Of one dimension and few cells: most questions restrict by nothing and split by one thing.
    Total = 30,
    Lane = 31,
    Agent = 32,
    Project = 33,
    Model = 34,
    Actor = 35,
    Machine = 36,
    Tool = 37,
    Resource = 38,
    Action = 39,           ///< of calls CallActionNumber
    SessionPlaceModel = 40 ///< session, placeOf() its project and agent, model
};

/// What a cell's time is the beginning of: a quarter hour, and for long ranges six hours, a UTC day, or sixteen of them.
enum class CubeTier { Quarter = 0, Watch = 1, Day = 2, Era = 3 };
/// Length of a tier's stretches.
qint64 tierMs(CubeTier tier);
/// Beginning of the stretch that holds `ms`; NoTime stays NoTime.
qint64 tierStart(CubeTier tier, qint64 ms);
/// The tiers a cube of quarter hours is kept in, the finest first, and the number of each.
std::span<const CubeTier> tiersOf(Cube cube);
Cube inTier(Cube cube, CubeTier tier);
/// The cube of quarter hours that one of any tier belongs to.
Cube ofQuarters(Cube cube);

constexpr qint64 laneOf(EventKind kind, qint64 action)
{
    return qint64(kind) + (kind == EventKind::Activity ? action * 256 : 0);
}
constexpr EventKind kindOfLane(qint64 lane)
{
    return EventKind(lane % 256);
}
/// Of lanes of kind Activity; 0 for all others.
constexpr qint64 actionOfLane(qint64 lane)
{
    return lane / 256;
}
/// Stands for the action of calls, which is no number of the dictionary.
inline constexpr qint64 CallActionNumber = -1;

struct CubeKey {
    Cube cube = Cube::AgentModelKind;
    qint64 quarterMs = 0, d1 = 0, d2 = 0, d3 = 0;
    auto operator<=>(const CubeKey &) const = default;
};
struct CubeKeyHash {
    size_t operator()(const CubeKey &key) const;
};
using CubeCells = std::unordered_map<CubeKey, Figures, CubeKeyHash>;

/// A project and an agent as one dimension; their numbers end at 65,536.
inline constexpr qint64 PlaceBase = 1 << 20;
constexpr qint64 placeOf(qint64 project, qint64 agent)
{
    return project * PlaceBase + agent;
}

/// What one call and one event add to the cubes, by quarter hour: the single definition of what a cube holds, used for
/// writing, for taking back (sign -1) and for verification.
void addToCubes(CubeCells &cells, const CallRow &call, qint64 sign);
void addToCubes(CubeCells &cells, const EventRow &event, qint64 sign);
/// Of these the sums by session alone, which stores of older versions lack.
void addToSessionCube(CubeCells &cells, const CallRow &call, qint64 sign);
void addToSessionCube(CubeCells &cells, const EventRow &event, qint64 sign);
/// Adds the cells of the other tiers to cells of quarter hours.
void addTiers(CubeCells &cells);

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

/// Writes cells into the cube table; a cell that comes to nothing is removed. Writer's thread.
class CubeStore
{
public:
    CubeStore(Connection &connection, qint64 tenant);
    /// Adds deltas of quarter hours, to all tiers, and empties them.
    void apply(CubeCells &deltas);
    /// These, of all tiers, and no others.
    void replaceAll(const CubeCells &cells);
    CubeCells readAll();

private:
    void write(const CubeCells &cells);

    qint64 m_tenant;
    Statement m_upsert, m_upsertEvents, m_deleteEmpty, m_deleteAll, m_select;
};

} // namespace glasshouse
