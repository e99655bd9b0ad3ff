// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metricstore.h"

#include <sqlite3.h>

namespace glasshouse {

MetricStore::MetricStore(Connection &connection, qint64 tenant)
    : m_connection(connection),
      m_tenant(tenant),
      m_find(connection, "SELECT id FROM metric_series WHERE tenant=? AND hash=?"),
      m_insert(
          connection,
          "INSERT INTO metric_series(tenant, hash, name, unit, kind, temporality, monotonic, scope, agent, session,"
          " source, attributes) VALUES(?,?,?,?,?,?,?,?,?,?,?,CAST(? AS TEXT))"),
      m_point(connection, "INSERT OR IGNORE INTO metric_point VALUES(?,?,?,?,?,?,CAST(nullif(?,x'') AS TEXT))")
{}

qint64 MetricStore::series(const MetricSeriesRow &s)
{
    const std::string key(s.hash.constData(), size_t(s.hash.size()));
    if (const auto known = m_ids.find(key); known != m_ids.end())
        return known->second;
    if (m_ids.size() >= MaxCached)
        m_ids.clear();
    m_find.bind(m_tenant, s.hash);
    qint64 id = m_find.next() ? m_find.integer(0) : 0;
    m_find.reset();
    if (!id) {
        m_insert.bind(m_tenant, s.hash, s.name, s.unit, s.kind, s.temporality, s.monotonic, s.scope, s.agent, s.session,
                      s.source, s.attributes);
        m_insert.run();
        id = sqlite3_last_insert_rowid(m_connection.handle());
    }
    m_ids[key] = id;
    return id;
}

bool MetricStore::addPoint(qint64 series, const MetricPointRow &p)
{
    m_point.bind(series, p.startNs, p.timeNs, p.integer, p.real, p.count, p.detail).run();
    return sqlite3_changes(m_connection.handle()) > 0;
}

} // namespace glasshouse
