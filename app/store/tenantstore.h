// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// A row of `tenant`.
struct TenantRow {
    static constexpr qint64 WidestPlan = 3;

    qint64 id = 0;
    std::string name;
    qint64 createdMs = 0;
    qint64 plan = WidestPlan; ///< Plan, of access/principal.h
    std::string uuid = {};    ///< what answers call it
    bool operator==(const TenantRow &) const = default;
};

/// A row of `person_alias`.
struct AliasRow {
    qint64 tenant = 0;
    std::string alias, person;
    bool operator==(const AliasRow &) const = default;
};

/// Tenants and their people's other names, of the whole instance. The connection's thread; failures are noted on the
/// connection.
class TenantStore
{
public:
    explicit TenantStore(Connection &connection) : m_connection(connection) {}

    std::vector<TenantRow> list();
    std::optional<TenantRow> named(std::string_view name);
    /// Makes one, with a uuid of its own; a name that is taken is a failure.
    TenantRow insert(std::string_view name, qint64 plan, qint64 nowMs);
    void setPlan(qint64 id, qint64 plan);
    void rename(qint64 id, std::string_view name);

    /// By tenant, then alias.
    std::vector<AliasRow> aliases();
    /// Whose name this was until now is forgotten; an empty person: it is nobody's other name any more.
    void setAlias(qint64 tenant, std::string_view alias, std::string_view person);

private:
    Connection &m_connection;
};

} // namespace glasshouse
