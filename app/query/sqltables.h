// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// What a statement can name: for editors, --schema and documents. The words are English and our own. Pure; any thread.
struct SqlTableColumn {
    QString name, type, about; ///< type: "INTEGER", "REAL", "TEXT"
};
struct SqlTable {
    QString name, about;
    std::vector<SqlTableColumn> columns;
};
std::vector<SqlTable> sqlTables();
/// In order.
QStringList sqlFunctions();

} // namespace glasshouse
