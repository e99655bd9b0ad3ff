// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tokenstore.h"

#include "store/statement.h"

#include <sqlite3.h>

namespace glasshouse {

std::vector<TokenRow> TokenStore::list()
{
    std::vector<TokenRow> tokens;
    Statement rows(m_connection,
                   "SELECT id, hash, tenant, role, subject, relay, created_ms, expires_ms, revoked_ms FROM token"
                   " ORDER BY created_ms, id");
    while (rows.next()) {
        TokenRow token;
        token.id = rows.text(0);
        const std::string_view hash = rows.blob(1);
        token.hash = QByteArray(hash.data(), qsizetype(hash.size()));
        token.tenant = rows.integer(2), token.role = rows.integer(3);
        token.subject = rows.text(4);
        token.relay = rows.integer(5) != 0;
        token.createdMs = rows.integer(6);
        token.expiresMs = rows.optionalInteger(7), token.revokedMs = rows.optionalInteger(8);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

void TokenStore::insert(const TokenRow &token)
{
    Statement(m_connection, "INSERT INTO token VALUES(?,?,?,?,?,?,?,?,?)")
        .bind(token.id, token.hash, token.tenant, token.role, token.subject, token.relay, token.createdMs,
              token.expiresMs, token.revokedMs)
        .run();
}

bool TokenStore::revoke(std::string_view id, qint64 nowMs)
{
    const bool done =
        Statement(m_connection, "UPDATE token SET revoked_ms=? WHERE id=? AND revoked_ms IS NULL").bind(nowMs, id).run();
    return done && sqlite3_changes(m_connection.handle()) > 0;
}

std::vector<TenantRow> TokenStore::tenants()
{
    return TenantStore(m_connection).list();
}

qint64 TokenStore::ensureTenant(std::string_view name, qint64 nowMs)
{
    TenantStore tenants(m_connection);
    if (const auto existing = tenants.named(name))
        return existing->id;
    return tenants.insert(name, TenantRow::WidestPlan, nowMs).id;
}

} // namespace glasshouse
