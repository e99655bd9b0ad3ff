// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourcestore.h"

namespace glasshouse {

SourceStore::SourceStore(Connection &connection, qint64 tenant)
    : m_connection(connection),
      m_tenant(tenant),
      m_add(connection,
            "INSERT INTO source VALUES(?1,?2,?3,?4,?5,?6,?7,?8) ON CONFLICT DO UPDATE SET"
            " first_ms=min(first_ms,?3), last_ms=max(last_ms,?4), accepted=accepted+?5, duplicate=duplicate+?6,"
            " rejected=rejected+?7, quarantined=quarantined+?8"),
      m_quarantine(connection, "INSERT INTO quarantine(tenant, source, time_ms, reason, record) VALUES(?,?,?,?,?)"),
      m_drop(
          connection,
          "DELETE FROM quarantine WHERE tenant=?1 AND id <= (SELECT id FROM quarantine WHERE tenant=?1 ORDER BY id DESC"
          " LIMIT 1 OFFSET ?2)"),
      m_all(connection,
            "SELECT name, first_ms, last_ms, accepted, duplicate, rejected, quarantined FROM source WHERE tenant=?"
            " ORDER BY name")
{}

void SourceStore::add(const SourceRow &c)
{
    m_add.bind(m_tenant, c.name, c.firstMs, c.lastMs, c.accepted, c.duplicate, c.rejected, c.quarantined).run();
}

void SourceStore::quarantine(std::string_view source, qint64 timeMs, std::string_view reason, const QByteArray &record)
{
    m_quarantine.bind(m_tenant, source, timeMs, reason, record).run();
    m_drop.bind(m_tenant, MostQuarantined).run();
}

std::vector<SourceRow> SourceStore::all()
{
    std::vector<SourceRow> rows;
    m_all.bind(m_tenant);
    while (m_all.next())
        rows.push_back({std::string(m_all.text(0)), m_all.integer(1), m_all.integer(2), m_all.integer(3),
                        m_all.integer(4), m_all.integer(5), m_all.integer(6)});
    m_all.reset();
    return rows;
}

std::vector<QuarantineRow> SourceStore::quarantined(std::string_view source, qint64 limit)
{
    Statement row(m_connection,
                  "SELECT id, time_ms, source, reason, record FROM quarantine WHERE tenant=?1 AND (?2='' OR source=?2)"
                  " ORDER BY id DESC LIMIT ?3");
    row.bind(m_tenant, source, limit);
    std::vector<QuarantineRow> rows;
    while (row.next()) {
        const std::string_view record = row.blob(4);
        rows.push_back({row.integer(0), row.integer(1), std::string(row.text(2)), std::string(row.text(3)),
                        QByteArray(record.data(), qsizetype(record.size()))});
    }
    return rows;
}

} // namespace glasshouse
