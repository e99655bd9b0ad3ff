// SPDX-License-Identifier: GPL-3.0-or-later
// ReadActivity's part for metric points.
#include "store/readactivity.h"

namespace glasshouse {

std::vector<StoredSeries> ReadActivity::series(const PointsFilter &f)
{
    Statement row(m_connection,
                  "SELECT id, kind, temporality, monotonic, name, unit, scope, agent, session, source, attributes"
                  " FROM metric_series WHERE tenant=?1 AND substr(name, 1, length(?2))=?2 AND (?3='' OR session=?3)"
                  " ORDER BY name, id");
    row.bind(m_tenant, f.namePrefix, f.session);
    std::vector<StoredSeries> all;
    while (row.next())
        all.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3) != 0, std::string(row.text(4)),
                       std::string(row.text(5)), std::string(row.text(6)), std::string(row.text(7)),
                       std::string(row.text(8)), std::string(row.text(9)), std::string(row.text(10))});
    return all;
}

std::vector<StoredPoint> ReadActivity::points(qint64 series, const PointsFilter &f)
{
    Statement row(
        m_connection,
        "SELECT start_ns, time_ns, integer, real, count, detail FROM metric_point WHERE series=? AND time_ns>=?"
        " AND time_ns<=? ORDER BY time_ns, start_ns LIMIT ?");
    row.bind(series, f.fromNs, f.toNs, f.limit);
    std::vector<StoredPoint> points;
    while (row.next())
        points.push_back({series, row.integer(0), row.integer(1), row.optionalInteger(2), row.real(3), row.integer(4),
                          std::string(row.text(5))});
    return points;
}

} // namespace glasshouse
