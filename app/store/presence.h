// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "store/connection.h"
#include "store/cubepieces.h"
#include "store/statement.h"

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace glasshouse {

/// When which sessions were at work: how many of a session's records stand in a stretch of time. Kept by quarter hour
/// (session_quarter), by six hours and by UTC day (session_presence), all written in one commit.
struct PresenceKey {
    CubeTier tier = CubeTier::Quarter;
    qint64 startMs = 0, session = 0;
    auto operator<=>(const PresenceKey &) const = default;
};
/// In order of tiers and times, as the tables are.
using PresenceCells = std::map<PresenceKey, qint64>;

/// The finest first.
std::span<const CubeTier> presenceTiers();
/// Adds the other tiers' cells to those of quarter hours. Pure.
void addPresenceTiers(PresenceCells &cells);

/// Reads and writes all tiers. Writer's thread, and that of whoever compares.
class PresenceStore
{
public:
    PresenceStore(Connection &connection, qint64 tenant);
    /// Adds cells of quarter hours, to all tiers; one that comes to nothing is removed.
    void add(PresenceCells deltas);
    /// These, of all tiers, and no others in a window of rollupWindows().
    void replace(const TimeRange &window, const PresenceCells &cells);
    PresenceCells read(const TimeRange &window);

private:
    Connection &m_connection;
    qint64 m_tenant;
    Statement m_quarter, m_dropQuarter, m_long, m_dropLong;
};

/// A session that was at work in a span, under the span's bucket.
struct PresentSession {
    size_t bucket = 0;
    qint64 session = 0;
    auto operator<=>(const PresentSession &) const = default;
};
/// Who was at work in each span of whole quarter hours, once for each bucket, in order. The connection's thread.
std::vector<PresentSession> presentSessions(Connection &connection, qint64 tenant, const std::vector<CubeSpan> &spans);

/// The first and the last quarter hour in which any of the sessions was at work, NoTime being the first where they did
/// something at no known time; nullopt: they never were.
std::optional<std::pair<qint64, qint64>> presenceBounds(Connection &connection, qint64 tenant,
                                                        const std::vector<qint64> &sessions);

} // namespace glasshouse
