// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/noticestore.h"

#include "store/statement.h"

namespace glasshouse {

Result<std::vector<NoticeRow>> NoticeStore::load()
{
    std::vector<NoticeRow> notices;
    {
        Statement rows(m_connection,
                       "SELECT id, tenant, channel, created_ms, body, attempts, next_ms FROM notice ORDER BY id");
        while (rows.next()) {
            const std::string_view body = rows.text(4);
            notices.push_back({rows.integer(0), rows.integer(1), rows.string(2), rows.integer(3),
                               QByteArray(body.data(), qsizetype(body.size())), int(rows.integer(5)), rows.integer(6)});
        }
    }
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return notices;
}

Result<void> NoticeStore::change(const std::vector<NoticeRow> &save, const std::vector<qint64> &remove)
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const NoticeRow &row : save) {
        Statement(m_connection,
                  "INSERT OR REPLACE INTO notice(id, tenant, channel, created_ms, body, attempts, next_ms)"
                  " VALUES(?,?,?,?,CAST(? AS TEXT),?,?)")
            .bind(row.id, row.tenant, row.channel, row.createdMs, row.body, row.attempts, row.nextMs)
            .run();
    }
    for (const qint64 id : remove)
        Statement(m_connection, "DELETE FROM notice WHERE id=?").bind(id).run();
    return transaction.commit();
}

} // namespace glasshouse
