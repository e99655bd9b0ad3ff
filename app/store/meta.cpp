// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/meta.h"

#include "store/statement.h"

namespace glasshouse {

QString readMeta(Connection &connection, std::string_view key)
{
    Statement statement(connection, "SELECT value FROM meta WHERE key = ?");
    statement.bind(key);
    return statement.next() ? statement.string(0) : QString();
}

void writeMeta(Connection &connection, std::string_view key, const QString &value)
{
    Statement(connection, "INSERT OR REPLACE INTO meta VALUES(?, ?)").bind(key, value).run();
}

std::vector<qint64> tenantIds(Connection &connection)
{
    std::vector<qint64> ids;
    Statement row(connection, "SELECT id FROM tenant ORDER BY id");
    while (row.next())
        ids.push_back(row.integer(0));
    return ids;
}

} // namespace glasshouse
