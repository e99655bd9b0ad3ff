// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/rows.h"

#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// Restrictions of a list of events; dictionary numbers and row ids. Empty lists restrict nothing.
struct ActivityFilter {
    qint64 fromMs = NoTime, toMs = std::numeric_limits<qint64>::max(); ///< both included
    std::vector<qint64> kinds;
    std::optional<qint64> source, session, actor, agent;
    std::string correlation;
    bool withCopies = false; ///< what is counted elsewhere as well
    /// Where the last page ended: only what is older, or as old with a smaller sequence.
    std::optional<std::pair<qint64, qint64>> before;
    int limit = 100;
};

struct ActivityRow {
    EventRow event;
    std::string correlation, sessionId;
    std::string body; ///< unpacked JSON; empty: none
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

/// Reads events and metric points, whole, newest first. A read-only connection's thread; failures are noted on it.
class ReadActivity
{
public:
    ReadActivity(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    std::vector<ActivityRow> events(const ActivityFilter &filter);
    /// Row id of a session by the agent's id; 0: none.
    qint64 sessionId(std::string_view externalId);

    std::vector<StoredSeries> series(const PointsFilter &filter);
    /// Of one series, oldest first.
    std::vector<StoredPoint> points(qint64 series, const PointsFilter &filter);

private:
    Connection &m_connection;
    qint64 m_tenant;
};

} // namespace glasshouse
