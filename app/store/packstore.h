// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/cubes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// A row of `pack_state`.
struct PackStateRow {
    std::string pack;
    bool enabled = false;
    std::string by;
    qint64 changedMs = NoTime;
    bool operator==(const PackStateRow &) const = default;
};

/// A row of `pack_schedule`.
struct PackScheduleRow {
    qint64 id = 0, tenant = 0;
    std::string payload; ///< JSON of what was decided; the times below are not in it
    qint64 nextMs = NoTime, lastMs = NoTime;
    std::string lastTrouble;
    bool operator==(const PackScheduleRow &) const = default;
};

/// Which packs a tenant shows, and what is made again and again. The connection's thread; failures are noted on the
/// connection. Writing belongs to the open transaction.
class PackStore
{
public:
    PackStore(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    std::vector<PackStateRow> states();
    std::optional<PackStateRow> state(std::string_view pack);
    void setState(const PackStateRow &row);

    std::vector<PackScheduleRow> schedules();
    std::optional<PackScheduleRow> schedule(qint64 id);
    qint64 countSchedules();
    /// Returns its id.
    qint64 insertSchedule(const PackScheduleRow &row);
    /// Payload and next time.
    void updateSchedule(const PackScheduleRow &row);
    void removeSchedule(qint64 id);
    /// After a run; of any tenant.
    void noteRun(qint64 id, qint64 lastMs, qint64 nextMs, std::string_view trouble);
    /// Those of all tenants whose time has come, the longest overdue first.
    static std::vector<PackScheduleRow> due(Connection &connection, qint64 nowMs);
    /// When the next one of any tenant is due; NoTime: none.
    static qint64 nextDueMs(Connection &connection);

    /// Plan of the tenant (access/principal.h); the widest where there is no such tenant.
    qint64 plan();

    /// Which numbers of a sum's first dimension there ever were, and about when each was last: the beginning of its day, or
    /// for what is older than a month that of its sixteen days. Without scanning more than a few hundred cells a number.
    struct Seen {
        qint64 number = 0, lastMs = NoTime;
    };
    std::vector<Seen> seen(Cube cube);

private:
    Connection &m_connection;
    qint64 m_tenant;
};

} // namespace glasshouse
