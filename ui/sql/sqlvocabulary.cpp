// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlvocabulary.h"

#include "query/sqltables.h"

namespace glasshouse {

SqlVocabulary sqlVocabulary()
{
    SqlVocabulary vocabulary;
    for (const SqlTable &table : sqlTables()) {
        auto &known = vocabulary.tables.emplace_back(SqlVocabulary::Table{table.name, table.about, {}});
        for (const SqlTableColumn &column : table.columns)
            known.columns.push_back({column.name, column.type, column.about});
    }
    vocabulary.functions = sqlFunctions();
    return vocabulary;
}

} // namespace glasshouse
