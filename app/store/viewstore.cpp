// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/viewstore.h"

#include "store/statement.h"

#include <sqlite3.h>

namespace glasshouse {

namespace {

ViewRow rowOf(const Statement &row)
{
    ViewRow view;
    view.id = row.integer(0);
    view.owner = row.text(1), view.name = row.text(2), view.payload = row.text(3);
    view.shared = row.integer(4) != 0;
    view.createdMs = row.integer(5), view.updatedMs = row.integer(6);
    return view;
}

} // namespace

std::vector<ViewRow> ViewStore::visibleTo(std::string_view owner)
{
    std::vector<ViewRow> views;
    Statement rows(m_connection,
                   "SELECT id, owner, name, payload, shared, created_ms, updated_ms FROM saved_view"
                   " WHERE tenant=? AND owner=? UNION ALL"
                   " SELECT * FROM (SELECT id, owner, name, payload, shared, created_ms, updated_ms"
                   " FROM saved_view WHERE tenant=? AND shared=1 AND owner<>? ORDER BY id LIMIT ?)"
                   " ORDER BY 3 COLLATE NOCASE, 1");
    rows.bind(m_tenant, owner, m_tenant, owner, MostShared);
    while (rows.next())
        views.push_back(rowOf(rows));
    return views;
}

std::optional<ViewRow> ViewStore::own(qint64 id, std::string_view owner)
{
    Statement row(m_connection,
                  "SELECT id, owner, name, payload, shared, created_ms, updated_ms FROM saved_view"
                  " WHERE id=? AND tenant=? AND owner=?");
    row.bind(id, m_tenant, owner);
    if (!row.next())
        return std::nullopt;
    return rowOf(row);
}

qint64 ViewStore::named(std::string_view owner, std::string_view name)
{
    Statement row(m_connection, "SELECT id FROM saved_view WHERE tenant=? AND owner=? AND name=?");
    row.bind(m_tenant, owner, name);
    return row.next() ? row.integer(0) : 0;
}

qint64 ViewStore::count(std::string_view owner)
{
    Statement row(m_connection, "SELECT count(*) FROM saved_view WHERE tenant=? AND owner=?");
    row.bind(m_tenant, owner);
    return row.next() ? row.integer(0) : 0;
}

qint64 ViewStore::insert(const ViewRow &row)
{
    Statement(m_connection,
              "INSERT INTO saved_view(tenant, owner, name, payload, shared, created_ms, updated_ms)"
              " VALUES(?,?,?,?,?,?,?)")
        .bind(m_tenant, row.owner, row.name, row.payload, row.shared, row.createdMs, row.updatedMs)
        .run();
    return sqlite3_last_insert_rowid(m_connection.handle());
}

void ViewStore::update(const ViewRow &row)
{
    Statement(m_connection, "UPDATE saved_view SET name=?, payload=?, shared=?, updated_ms=? WHERE id=? AND tenant=?")
        .bind(row.name, row.payload, row.shared, row.updatedMs, row.id, m_tenant)
        .run();
}

void ViewStore::remove(qint64 id)
{
    Statement(m_connection, "DELETE FROM saved_view WHERE id=? AND tenant=?").bind(id, m_tenant).run();
}

} // namespace glasshouse
