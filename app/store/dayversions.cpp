// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dayversions.h"

#include "store/cubes.h"
#include "store/statement.h"

namespace glasshouse {

void bumpDays(Connection &connection, qint64 tenant, const std::set<qint64> &days)
{
    if (days.empty())
        return;
    Statement bump(connection,
                   "INSERT INTO day_version VALUES(?,?,1) ON CONFLICT(tenant, day_ms) DO UPDATE SET version=version+1");
    for (const qint64 day : days)
        bump.bind(tenant, day).run();
}

void bumpAllDays(Connection &connection, qint64 tenant)
{
    Statement(connection,
              "INSERT INTO day_version SELECT tenant, quarter_ms, 1 FROM cube WHERE tenant=? AND cube=?"
              " ON CONFLICT(tenant, day_ms) DO NOTHING")
        .bind(tenant, qint64(inTier(Cube::Total, CubeTier::Day)))
        .run();
    Statement(connection, "UPDATE day_version SET version=version+1 WHERE tenant=?").bind(tenant).run();
}

qint64 versionOf(Connection &connection, qint64 tenant, const TimeRange &range)
{
    Statement sum(connection,
                  "SELECT coalesce(sum(version), 0) FROM day_version WHERE tenant=? AND day_ms>=? AND day_ms<?");
    return sum.bind(tenant, dayStart(range.beginMs), range.endMs).next() ? sum.integer(0) : 0;
}

} // namespace glasshouse
