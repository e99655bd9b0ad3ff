// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cell.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// One SELECT over the tables of docs/sql.md. Whoever asks sees the rows of the own scope and nothing else: the statement
/// runs in a process of its own, which holds no other rows. See query/sqlrunner.h for asking, query/sqltables.h for what
/// an editor can offer.
struct SqlQuestion {
    static constexpr int MostRows = 10'000;
    static constexpr int MostSqlBytes = 20'000; ///< of the statement as UTF-8

    QString sql;
    int limit = 1000;  ///< rows, 1 to MostRows
    bool plan = false; ///< how it would be worked out, instead of its rows
    using Answer = struct SqlAnswer;
    bool operator==(const SqlQuestion &) const = default;
};

struct SqlColumn {
    enum class Type {
        Null, ///< nothing but NULL
        Integer,
        Real, ///< at least one; whole numbers beside it stay whole
        Text,
        Mixed
    };
    QString name;           ///< outside text
    Type type = Type::Null; ///< of the values in this answer
    bool operator==(const SqlColumn &) const = default;
};

struct SqlAnswer {
    std::vector<SqlColumn> columns;
    std::vector<std::vector<SqlCell>> rows; ///< each as wide as `columns`; empty for a plan
    bool truncated = false;                 ///< there were more rows than the limit, or more than 16 MiB of them
    qint64 elapsedMs = 0;                   ///< spent in the statement
    QStringList plan;                       ///< only where asked for; a step inside another is indented by two spaces
    QString advice;                         ///< how to ask it faster; mostly empty
    bool operator==(const SqlAnswer &) const = default;
};

} // namespace glasshouse
