// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/tenantstore.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// A row of `token`. Of the token itself there is only the hash.
struct TokenRow {
    std::string id;  ///< the public part
    QByteArray hash; ///< SHA-256 of the whole text
    qint64 tenant = 0;
    qint64 role = 0; ///< Role, of access/principal.h
    std::string subject;
    bool relay = true;
    qint64 createdMs = 0;
    std::optional<qint64> expiresMs, revokedMs;
    bool operator==(const TokenRow &) const = default;
};

/// Tokens and tenants of the whole instance. The connection's thread; failures are noted on the connection.
class TokenStore
{
public:
    explicit TokenStore(Connection &connection) : m_connection(connection) {}

    /// All tokens, expired and revoked ones too, oldest first.
    std::vector<TokenRow> list();
    /// An id that exists already is a failure.
    void insert(const TokenRow &token);
    /// False: there is no such token, or it is revoked already and keeps its first date.
    bool revoke(std::string_view id, qint64 nowMs);

    std::vector<TenantRow> tenants();
    /// The id of the tenant of that name, which is made where there is none.
    qint64 ensureTenant(std::string_view name, qint64 nowMs);

private:
    Connection &m_connection;
};

} // namespace glasshouse
