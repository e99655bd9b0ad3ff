// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/activityconditions.h"
#include "store/connection.h"
#include "store/cubes.h"
#include "store/durations.h"
#include "store/rows.h"
#include "store/sourcestore.h"
#include "store/statement.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace glasshouse {

/// Events of one cell, or of all cells of a range that share their dimensions.
struct CubeSum {
    qint64 quarterMs = NoTime; ///< of one cell
    qint64 d1 = 0, d2 = 0, d3 = 0;
    qint64 events = 0, failures = 0;
};

struct CubeTotals {
    qint64 events = 0, failures = 0;
};

/// A rotation of a credential, as its event's row tells it.
struct RotationRow {
    qint64 timeMs = NoTime, resource = 0, actor = 0;
};

/// A range cut where rollups begin and end: whole quarter hours can be summed, what is left must be read from rows.
struct RangeParts {
    TimeRange quarters;           ///< empty (begin >= end): none
    std::vector<TimeRange> edges; ///< at most two, each shorter than two quarter hours
};
RangeParts partsOf(const TimeRange &range);
/// From which cube to read which parts of a range of whole quarter hours: days where they are kept.
std::vector<std::pair<Cube, TimeRange>> cubesFor(Cube cube, const TimeRange &quarters);

/// Reads sums. Everything is materialised or visited before a call returns. A read-only connection's thread; failures are
/// noted on the connection.
class ReadRollups
{
public:
    ReadRollups(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    /// One sum for each combination of dimensions, of a range of whole quarter hours; days are read where they can be.
    std::vector<CubeSum> sums(Cube cube, const TimeRange &quarters);
    /// Every cell of a range of whole quarter hours, in order of time.
    void forEachCell(Cube cube, const TimeRange &quarters, const std::function<void(const CubeSum &)> &visit);
    /// The quarter hours in which each source (dictionary number) was heard.
    std::map<qint64, std::vector<qint64>> sourceQuarters(const TimeRange &quarters);

    /// How long things took in a range of whole quarter hours, in no order. Days are read where they can be, unless
    /// `byQuarter` asks for quarter hours alone; `packed` is for DurationSum.
    struct Durations {
        qint64 startMs = NoTime;
        EventKind kind = EventKind::Telemetry;
        qint64 value = 0; ///< see DurationKey
        std::string_view packed;
    };
    void forEachDuration(const TimeRange &quarters, bool byQuarter,
                         const std::function<void(const Durations &)> &visit);

    /// What a cube that knows all the conditions counts, and the same by quarter hour, in order of time.
    CubeTotals totals(const CubeShape &shape, const ActivityConditions &conditions, const TimeRange &quarters);
    void forEachQuarter(const CubeShape &shape, const ActivityConditions &conditions, const TimeRange &quarters,
                        const std::function<void(qint64 quarterMs, const CubeTotals &)> &visit);
    /// Which actors (nobody aside) there are under the conditions, which the cube must know.
    std::vector<qint64> actors(const CubeShape &shape, const ActivityConditions &conditions, const TimeRange &quarters);

    /// The quarter hours in which each session was at work, in order of time; `agents`: whose sessions.
    void forEachPresence(const TimeRange &quarters, const std::optional<NumberChoice> &agents,
                         const std::function<void(qint64 quarterMs, qint64 session)> &visit);

    /// The sessions of forEachPresence(), each once.
    std::vector<qint64> sessions(const TimeRange &quarters, const std::optional<NumberChoice> &agents);

    /// An agent's events of kind Identity with one action that did not fail, newest first, before an instant.
    /// visit() returns false to end it.
    void forEachRotation(qint64 agent, qint64 action, qint64 beforeMs,
                         const std::function<bool(const RotationRow &)> &visit);
    /// The first of an agent's events of kind Identity with one action; NoTime: no row is left.
    qint64 firstIdentity(qint64 agent, qint64 action);

    /// Without Glasshouse's own trail, which nobody waits for.
    std::vector<SourceRow> sources();
    qint64 quarantinedSince(qint64 sinceMs);

    /// What the activity list shows of a range, newest first: events but copies, and calls that are no shadow as events of
    /// kind ModelCall with outcome Ok, under their first model. visit() returns false to end it.
    void forEachRow(const TimeRange &range, const std::function<bool(const EventRow &)> &visit);

private:
    Connection &m_connection;
    qint64 m_tenant;
    std::optional<Statement> m_rotations, m_firstIdentity;
};

} // namespace glasshouse
