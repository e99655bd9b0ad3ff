// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tenantstore.h"

#include "store/statement.h"

#include <QUuid>

#include <sqlite3.h>

namespace glasshouse {

namespace {

TenantRow tenantOf(const Statement &row)
{
    return {row.integer(0), std::string(row.text(1)), row.integer(2), row.integer(3), std::string(row.text(4))};
}

} // namespace

std::vector<TenantRow> TenantStore::list()
{
    std::vector<TenantRow> tenants;
    Statement rows(m_connection, "SELECT id, name, created_ms, plan, uuid FROM tenant ORDER BY id");
    while (rows.next())
        tenants.push_back(tenantOf(rows));
    return tenants;
}

std::optional<TenantRow> TenantStore::named(std::string_view name)
{
    Statement row(m_connection, "SELECT id, name, created_ms, plan, uuid FROM tenant WHERE name=?");
    row.bind(name);
    return row.next() ? std::optional(tenantOf(row)) : std::nullopt;
}

TenantRow TenantStore::insert(std::string_view name, qint64 plan, qint64 nowMs)
{
    TenantRow tenant{0, std::string(name), nowMs, plan,
                     QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString()};
    Statement(m_connection, "INSERT INTO tenant(name, created_ms, plan, uuid) VALUES(?,?,?,?)")
        .bind(tenant.name, tenant.createdMs, tenant.plan, tenant.uuid)
        .run();
    tenant.id = sqlite3_last_insert_rowid(m_connection.handle());
    return tenant;
}

void TenantStore::setPlan(qint64 id, qint64 plan)
{
    Statement(m_connection, "UPDATE tenant SET plan=? WHERE id=?").bind(plan, id).run();
}

void TenantStore::rename(qint64 id, std::string_view name)
{
    Statement(m_connection, "UPDATE tenant SET name=? WHERE id=?").bind(name, id).run();
}

std::vector<AliasRow> TenantStore::aliases()
{
    std::vector<AliasRow> aliases;
    Statement rows(m_connection, "SELECT tenant, alias, person FROM person_alias ORDER BY tenant, alias");
    while (rows.next())
        aliases.push_back({rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2))});
    return aliases;
}

void TenantStore::setAlias(qint64 tenant, std::string_view alias, std::string_view person)
{
    if (person.empty())
        Statement(m_connection, "DELETE FROM person_alias WHERE tenant=? AND alias=?").bind(tenant, alias).run();
    else
        Statement(m_connection, "INSERT OR REPLACE INTO person_alias(tenant, alias, person) VALUES(?,?,?)")
            .bind(tenant, alias, person)
            .run();
}

} // namespace glasshouse
