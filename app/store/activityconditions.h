// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/cubes.h"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace glasshouse {

/// Any of the numbers, or none of them.
struct NumberChoice {
    std::vector<qint64> numbers;
    bool excluded = false;
    bool allows(qint64 number) const;
};

/// Restrictions of a list of events and model calls, in dictionary numbers and row ids; all hold together. A call has kind
/// ModelCall, outcome Ok, the model of its first part, and neither tool, resource nor client; its action is no number.
struct ActivityConditions {
    qint64 fromMs = NoTime, toMs = std::numeric_limits<qint64>::max(); ///< both included
    bool copies = false;                                               ///< what is counted elsewhere as well
    std::optional<NumberChoice> kinds, outcomes, sources, agents, models, actors, actions, projects, machines, tools,
        resources, clients, sessions, skills, plugins;
    bool callAction = true; ///< whether `actions` allows the action of calls
    /// Any of the kinds, or kind Activity with any of the actions.
    struct Classes {
        std::vector<qint64> kinds, actions;
    };
    std::optional<Classes> classes;
    bool failures = false;      ///< isFailure()
    bool erredSessions = false; ///< of sessions in which something failed
    std::string correlation;
    bool named = false; ///< of those that have a skill or a plugin; an index leads to them

    /// Whether they let through nothing but what has a skill or a plugin.
    bool onlyNamed() const;
    /// Whether any event, any call can fulfil them.
    bool allowEvents() const;
    bool allowCalls() const;
};

/// What a row is told apart by, as bits: the choices that are in use, and those a cube can answer.
namespace Aspect {
enum : unsigned {
    Kind = 1,
    Outcome = 2,
    Source = 4,
    Agent = 8,
    Model = 16,
    Actor = 32,
    Action = 64,
    Project = 128,
    Machine = 256,
    Class = 512,
    Failure = 1024,
    Tool = 2048,
    Resource = 4096,
    Other = 8192, ///< what no cube knows
    Client = 16384,
    Skill = 32768, ///< no cube knows either
    Plugin = 65536
};
}
unsigned aspectsOf(const ActivityConditions &conditions);

/// The cubes whose `events` count what the activity list shows, and those that do so for one kind alone.
struct CubeShape {
    Cube cube;
    unsigned aspects;                    ///< what it can restrict by and be split by
    const char *kind, *outcome, *action; ///< its columns for these; nullptr: it has none
    std::optional<EventKind> only = {};  ///< the one kind it holds
    const char *lane = nullptr;          ///< its column of lanes; `kind` and `action` are what SQL makes of it
};
std::span<const CubeShape> cubeShapes();
/// All of them that hold every kind, the smallest first. Whether something failed they tell by what they count: they are
/// for ReadActivity::cells().
std::span<const CubeShape> allCubeShapes();
/// Whether everything that fulfils them is in the cube: true unless it holds one kind alone and they allow others.
bool holdsAll(const CubeShape &shape, const ActivityConditions &conditions);
/// The column of a cube that holds an aspect, as SQL; nullptr: none.
const char *columnOf(const CubeShape &shape, unsigned aspect);
/// Whether the conditions name a few values of the cube's first dimension: its key leads to them.
bool leads(const CubeShape &shape, const ActivityConditions &conditions);

/// " AND …" for rows of `event` as e (parameter 1: the tenant), of `call` as c with its first part as p, and of a cube
/// (those of the conditions that it knows). The times are not among them. Numbers are our own; nothing from outside is in
/// the text.
std::string numberList(const std::vector<qint64> &numbers); ///< "(1,2)"
std::string eventSql(const ActivityConditions &conditions);
std::string callSql(const ActivityConditions &conditions);
std::string cubeSql(const CubeShape &shape, const ActivityConditions &conditions);

} // namespace glasshouse
