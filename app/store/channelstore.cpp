// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/channelstore.h"

#include "store/statement.h"

namespace glasshouse {

std::vector<ChannelRow> ChannelStore::read(std::string_view where, qint64 tenant, const QString &id)
{
    std::vector<ChannelRow> channels;
    Statement rows(m_connection,
                   "SELECT tenant, id, payload, has_secret, state FROM channel WHERE " + std::string(where)
                       + " ORDER BY tenant, id");
    rows.bind(tenant, id);
    while (rows.next()) {
        ChannelRow row;
        row.tenant = rows.integer(0), row.id = rows.string(1);
        row.payload = rows.text(2);
        row.hasSecret = rows.integer(3) != 0;
        row.state = rows.text(4);
        channels.push_back(std::move(row));
    }
    return channels;
}

std::vector<ChannelRow> ChannelStore::list()
{
    return read("?1=?1 AND ?2=?2", 0, QStringLiteral("-"));
}

std::vector<ChannelRow> ChannelStore::list(qint64 tenant)
{
    return read("tenant=?1 AND ?2=?2", tenant, QStringLiteral("-"));
}

std::optional<ChannelRow> ChannelStore::find(qint64 tenant, const QString &id)
{
    auto found = read("tenant=?1 AND id=?2", tenant, id);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void ChannelStore::save(const ChannelRow &row, qint64 nowMs)
{
    Statement(m_connection,
              "INSERT INTO channel(tenant, id, payload, has_secret, created_ms) VALUES(?,?,?,?,?)"
              " ON CONFLICT(tenant, id) DO UPDATE SET payload=excluded.payload, has_secret=excluded.has_secret")
        .bind(row.tenant, row.id, row.payload, row.hasSecret, nowMs)
        .run();
}

void ChannelStore::remove(qint64 tenant, const QString &id)
{
    Statement(m_connection, "DELETE FROM channel WHERE tenant=? AND id=?").bind(tenant, id).run();
}

void ChannelStore::setState(qint64 tenant, const QString &id, const QByteArray &state)
{
    Statement(m_connection, "UPDATE channel SET state=CAST(? AS TEXT) WHERE tenant=? AND id=?")
        .bind(state, tenant, id)
        .run();
}

} // namespace glasshouse
