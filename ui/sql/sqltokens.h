// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace glasshouse {

enum class SqlTokenKind {
    Keyword,
    Name,
    Quoted, ///< a name in quotes, brackets or backticks
    String,
    Number,
    Comment,
    Operator, ///< and every other character
    Open,
    Close
};

struct SqlToken {
    SqlTokenKind kind = SqlTokenKind::Operator;
    qsizetype begin = 0, length = 0;
    bool closed = true; ///< false: the text ends before a string, a quoted name or a comment does

    qsizetype end() const { return begin + length; }
    bool operator==(const SqlToken &) const = default;
};

/// What a line begins in, when the line before left something open.
enum class SqlLexState { Plain, InString, InQuoted, InBracket, InBacktick, InComment };

/// The tokens of a statement, or of one of its lines; blanks are left out. `state` is what the text begins in, and
/// becomes what it ends in. Never fails. Pure.
std::vector<SqlToken> sqlTokens(QStringView text, SqlLexState &state);
std::vector<SqlToken> sqlTokens(QStringView text);

/// The words of the language that a SELECT may need, upper case, sorted.
const QStringList &sqlKeywords();
/// In whatever case.
bool isSqlKeyword(QStringView word);

/// Positions of the bracket at `at` and of its partner; -1 where there is none.
struct SqlBrackets {
    qsizetype here = -1, there = -1;
    bool operator==(const SqlBrackets &) const = default;
};
/// The bracket after the cursor, else the one before it.
SqlBrackets sqlBrackets(const std::vector<SqlToken> &tokens, qsizetype cursor);

} // namespace glasshouse
