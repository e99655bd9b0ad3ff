// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sql/sqltokens.h"

#include <QSet>
#include <QStringList>

namespace glasshouse {

/// What an editor knows of the tables that can be asked. A value.
struct SqlVocabulary {
    struct Column {
        QString name, type, help;
    };
    struct Table {
        QString name, help;
        std::vector<Column> columns;
    };
    std::vector<Table> tables;
    QStringList functions;

    const Table *table(QStringView name) const;
    /// Lower case: all names of tables, and of columns.
    QSet<QString> tableNames() const, columnNames() const;
};

struct SqlCandidate {
    enum class Kind { Column, Table, Function, Keyword };
    Kind kind = Kind::Keyword;
    QString text;   ///< what is shown, and put in; a function is followed by a bracket
    QString detail; ///< a column's type and table, a table's help
    bool operator==(const SqlCandidate &) const = default;
};

struct SqlCompletion {
    qsizetype begin = 0; ///< where the word begins that is completed; it ends at the cursor
    QString word;
    bool wanted = false; ///< offered without being asked for: after FROM, behind a point, or a word has begun
    std::vector<SqlCandidate> candidates; ///< best first, at most MostCandidates

    static constexpr size_t MostCandidates = 200;
};

/// What can stand at `cursor`: tables after FROM and JOIN, columns of the statement's tables, functions, keywords; behind
/// `alias.` that table's columns; nothing inside texts, numbers and comments. Pure.
SqlCompletion sqlCompletion(const QString &text, qsizetype cursor, const SqlVocabulary &vocabulary);

} // namespace glasshouse
