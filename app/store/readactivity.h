// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activityconditions.h"
#include "store/connection.h"
#include "store/cubepieces.h"
#include "store/rows.h"
#include "store/statement.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// Where a row stands in the list: newest first is (time, sequence) descending. Of a model call the sequence is minus its
/// row id.
struct ActivityPlace {
    qint64 timeMs = NoTime, sequence = 0;
    auto operator<=>(const ActivityPlace &) const = default;
};

/// An event, or a model call in the shape of one; correlation of events alone.
struct ActivityRow {
    EventRow event;
    std::string correlation;
    bool isCall() const { return event.seq < 0; }
    ActivityPlace place() const { return {event.timeMs, event.seq}; }
};

/// What a call's row does not hold.
struct CallExtra {
    qint64 tokens = 0;
    std::optional<qint64> cost; ///< nano-USD; empty where a part has no price
    std::string correlation;    ///< of telemetry's event of it, as the body is
    ActivityPlace shownBy;      ///< that event; sequence 0: none
};

/// Events and calls under conditions, merged, one stretch of time after another.
class ActivityRows
{
public:
    /// Where the rows of a correlation are: hours since the epoch, row ids of calls.
    struct Correlated {
        std::vector<qint64> hours, calls;
    };
    /// `ascending`: oldest first.
    ActivityRows(Connection &connection, qint64 tenant, const ActivityConditions &conditions, bool ascending,
                 const Correlated &correlatedRows);

    /// From here on the rows between two times, both included, that lie beyond the cursor (older, or with `ascending`
    /// newer).
    void open(qint64 fromMs, qint64 toMs, const std::optional<ActivityPlace> &cursor);
    bool next(ActivityRow &row);

private:
    void stepEvent();
    void stepCall();

    qint64 m_tenant;
    bool m_ascending;
    std::string m_correlation;
    std::optional<Statement> m_events, m_calls;
    ActivityRow m_event, m_call;
    bool m_hasEvent = false, m_hasCall = false;
};

/// A point with its series' row id.
struct StoredPoint {
    qint64 series = 0, startNs = 0, timeNs = 0;
    std::optional<qint64> integer;
    double real = 0;
    qint64 count = 0;
    std::string detail;
};
struct StoredSeries {
    qint64 id = 0, kind = 0, temporality = 0;
    bool monotonic = false;
    std::string name, unit, scope, agent, session, source, attributes;
};
struct PointsFilter {
    std::string namePrefix, session;
    qint64 fromNs = std::numeric_limits<qint64>::min(), toNs = std::numeric_limits<qint64>::max();
    qint64 limit = 10'000; ///< points
};

/// Reads events, calls and metric points, and what the cubes tell of them. A read-only connection's thread; failures are
/// noted on it.
class ReadActivity
{
public:
    ReadActivity(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    /// From now on sums of closed days are kept there.
    void useCache(CubeCaching caching) { m_caching = std::move(caching); }

    ActivityRows rows(const ActivityConditions &conditions, bool ascending);
    /// One row; nullopt: there is none at this place.
    std::optional<ActivityRow> at(const ActivityPlace &place);
    /// Without `sums` its tokens and cost are left out.
    CallExtra extraOf(qint64 call, bool sums = true);
    /// Unpacked JSON of an event; empty: it has none.
    std::string bodyOf(const ActivityPlace &place);
    /// Row id of a session by the agent's id; 0: none.
    qint64 sessionId(std::string_view externalId);
    std::string sessionText(qint64 session);

    /// The earliest and the latest time of any row that has one; both NoTime where there is none.
    std::pair<qint64, qint64> bounds();
    /// Between which times sessions have rows, ends included; NoTime: some have no time.
    std::pair<qint64, qint64> boundsOf(const std::vector<qint64> &sessions);
    /// The quarter hours between two times that can hold rows under the conditions, ascending, as the cubes tell; with
    /// `always` all that hold any row. nullopt: no cube tells.
    std::optional<std::vector<qint64>> quarters(const ActivityConditions &conditions, qint64 fromMs, qint64 toMs,
                                                bool always);
    /// How many rows each quarter hour has, whatever they are; copies not among them, model calls only with `calls`.
    std::vector<std::pair<qint64, qint64>> eventsOfQuarters(qint64 fromMs, qint64 toMs, bool calls = true);
    /// From when on no row has been given up.
    qint64 wholeFromMs();
    struct Cell {
        qint64 quarterMs = 0, d1 = 0, d2 = 0, d3 = 0, events = 0, failures = 0;
    };
    /// A cube's cells under the conditions (those it knows), in quarter hours from one on and before another.
    void cells(const CubeShape &shape, const ActivityConditions &conditions, qint64 fromMs, qint64 beforeMs,
               const std::function<void(const Cell &)> &visit);

    /// The same of all spans, by bucket, from whatever tiers need the fewest cells. The cells' times tell nothing; see
    /// readCube().
    void cells(const CubeShape &shape, const ActivityConditions &conditions, const std::vector<CubeSpan> &spans,
               const std::function<void(size_t bucket, const Cell &)> &visit);
    /// The UTC days in which there is anything, in order.
    std::vector<qint64> days(const TimeRange &range);

    /// A piece of a stretch of time, counted from its end (its beginning with `ascending`): how many rows, whatever the
    /// conditions, and where it ends. `whole`: nothing of the stretch is left. `named`: only those that have a skill or a plugin.
    struct Piece {
        qint64 rows = 0, untilMs = NoTime;
        bool whole = true;
    };
    Piece piece(qint64 fromMs, qint64 toMs, qint64 most, bool calls, bool named, bool ascending);

    /// Rows of one correlation, those nearest in time first by hours; at most `most`.
    std::vector<ActivityRow> correlated(std::string_view correlation, qint64 nearMs, int most);

    std::vector<StoredSeries> series(const PointsFilter &filter);
    /// Of one series, oldest first.
    std::vector<StoredPoint> points(qint64 series, const PointsFilter &filter);

private:
    /// The call that an event of kind ModelCall shows, as the list has it; 0: none.
    qint64 callOf(const ActivityPlace &shownBy);
    /// In which hours since the epoch a correlation has rows, in order.
    std::vector<qint64> hoursOf(std::string_view correlation);
    std::vector<qint64> correlatedCalls(std::string_view correlation, const std::vector<qint64> &hours);
    /// Leaves those stretches in which the cube holds something under the conditions.
    void keepHolding(const CubeShape &shape, CubeTier tier, const ActivityConditions &conditions,
                     std::vector<qint64> &starts);

    Connection &m_connection;
    qint64 m_tenant;
    CubeCaching m_caching;
    std::optional<Statement> m_extra, m_pair, m_key, m_correlation, m_body, m_session;
};

} // namespace glasshouse
