// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/statement.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace glasshouse {

struct MetricSeriesRow {
    QByteArray hash; ///< 128-bit, of everything that tells the series apart
    std::string name, unit, scope, agent, session, source;
    qint64 kind = 0, temporality = 0;
    bool monotonic = false;
    QByteArray attributes; ///< JSON
};
struct MetricPointRow {
    qint64 startNs = 0, timeNs = 0;
    std::optional<qint64> integer; ///< the value of an integer gauge or sum
    double real = 0;               ///< the value; of histograms and summaries their sum
    qint64 count = 0;
    QByteArray detail; ///< JSON; empty for gauges and sums
};

/// Series and their points: what counters say, to be compared with events and never added to them. Writer's thread;
/// failures are noted on the connection.
class MetricStore
{
public:
    MetricStore(Connection &connection, qint64 tenant);

    /// Row id of the series, made if it is new.
    qint64 series(const MetricSeriesRow &series);
    /// False: the store holds a point of this series, start and time already.
    bool addPoint(qint64 series, const MetricPointRow &point);
    /// Drops what is in memory: after a rollback.
    void forget() { m_ids.clear(); }

private:
    static constexpr size_t MaxCached = 100'000;

    Connection &m_connection;
    qint64 m_tenant;
    Statement m_find, m_insert, m_point;
    std::unordered_map<std::string, qint64> m_ids; ///< by hash
};

} // namespace glasshouse
