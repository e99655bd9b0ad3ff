// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sqltables.h"

#include "store/sandbox/authorizer.h"
#include "store/sandbox/sandbox.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
QString typeName(sandbox::ColumnType type)
{
    switch (type) {
    case sandbox::ColumnType::Integer:
        return u"INTEGER"_s;
    case sandbox::ColumnType::Real:
        return u"REAL"_s;
    case sandbox::ColumnType::Text:
        break;
    }
    return u"TEXT"_s;
}
} // namespace

std::vector<SqlTable> sqlTables()
{
    std::vector<SqlTable> tables;
    for (const sandbox::DescribedTable &each : sandbox::describedTables()) {
        SqlTable &table =
            tables.emplace_back(SqlTable{QString::fromStdString(each.name), QString::fromStdString(each.about), {}});
        for (const sandbox::Column &column : each.columns)
            table.columns.push_back(
                {QString::fromLatin1(column.name), typeName(column.type), QString::fromUtf8(column.about)});
    }
    return tables;
}

QStringList sqlFunctions()
{
    QStringList names;
    for (const std::string_view name : sandbox::allowedFunctions())
        names << QString::fromLatin1(name.data(), qsizetype(name.size()));
    return names;
}

} // namespace glasshouse
