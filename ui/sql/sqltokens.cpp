// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqltokens.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

bool beginsName(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isInName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

class Lexer
{
public:
    Lexer(QStringView text, SqlLexState &state) : m_text(text), m_state(state) {}

    std::vector<SqlToken> run()
    {
        if (m_state != SqlLexState::Plain && !m_text.isEmpty())
            rest(0);
        while (m_at < m_text.size())
            next();
        return std::move(m_tokens);
    }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }

    void add(SqlTokenKind kind, qsizetype begin, bool closed = true)
    {
        m_tokens.push_back({kind, begin, m_at - begin, closed});
    }

    /// The end of what began before m_at: up to its closing character, where a doubled one stands for itself.
    void rest(qsizetype begin)
    {
        const SqlLexState in = m_state;
        const SqlTokenKind kind = in == SqlLexState::InComment ? SqlTokenKind::Comment
            : in == SqlLexState::InString                      ? SqlTokenKind::String
                                                               : SqlTokenKind::Quoted;
        const QChar close = in == SqlLexState::InString ? u'\''
            : in == SqlLexState::InQuoted               ? u'"'
            : in == SqlLexState::InBracket              ? u']'
                                                        : u'`';
        for (; m_at < m_text.size(); ++m_at) {
            if (in == SqlLexState::InComment) {
                if (peek() != u'*' || peek(1) != u'/')
                    continue;
                m_at += 2;
            } else {
                if (peek() != close)
                    continue;
                if (peek(1) == close && close != u']') {
                    ++m_at;
                    continue;
                }
                ++m_at;
            }
            m_state = SqlLexState::Plain;
            add(kind, begin);
            return;
        }
        add(kind, begin, false);
    }

    void open(SqlLexState state, qsizetype length)
    {
        const qsizetype begin = m_at;
        m_at += length;
        m_state = state;
        rest(begin);
    }

    void number()
    {
        const qsizetype begin = m_at;
        while (isInName(peek()) || peek() == u'.'
               || ((peek() == u'+' || peek() == u'-') && m_at > begin && m_text[m_at - 1].toLower() == u'e'))
            ++m_at;
        add(SqlTokenKind::Number, begin);
    }

    void next()
    {
        const QChar c = peek();
        const qsizetype begin = m_at;
        if (c.isSpace()) {
            ++m_at;
        } else if (c == u'-' && peek(1) == u'-') {
            while (m_at < m_text.size() && peek() != u'\n')
                ++m_at;
            add(SqlTokenKind::Comment, begin);
        } else if (c == u'/' && peek(1) == u'*') {
            open(SqlLexState::InComment, 2);
        } else if (c == u'\'') {
            open(SqlLexState::InString, 1);
        } else if (c == u'"') {
            open(SqlLexState::InQuoted, 1);
        } else if (c == u'[') {
            open(SqlLexState::InBracket, 1);
        } else if (c == u'`') {
            open(SqlLexState::InBacktick, 1);
        } else if (c.isDigit() || (c == u'.' && peek(1).isDigit())) {
            number();
        } else if (beginsName(c)) {
            while (isInName(peek()))
                ++m_at;
            add(isSqlKeyword(m_text.mid(begin, m_at - begin)) ? SqlTokenKind::Keyword : SqlTokenKind::Name, begin);
        } else {
            ++m_at;
            add(c == u'(' ? SqlTokenKind::Open : c == u')' ? SqlTokenKind::Close : SqlTokenKind::Operator, begin);
        }
    }

    QStringView m_text;
    SqlLexState &m_state;
    qsizetype m_at = 0;
    std::vector<SqlToken> m_tokens;
};

} // namespace

std::vector<SqlToken> sqlTokens(QStringView text, SqlLexState &state)
{
    return Lexer(text, state).run();
}

std::vector<SqlToken> sqlTokens(QStringView text)
{
    SqlLexState state = SqlLexState::Plain;
    return sqlTokens(text, state);
}

const QStringList &sqlKeywords()
{
    static const QStringList words{
        u"ALL"_s,       u"AND"_s,          u"AS"_s,        u"ASC"_s,       u"BETWEEN"_s, u"BY"_s,       u"CASE"_s,
        u"CAST"_s,      u"COLLATE"_s,      u"CROSS"_s,     u"CURRENT"_s,   u"DESC"_s,    u"DISTINCT"_s, u"ELSE"_s,
        u"END"_s,       u"ESCAPE"_s,       u"EXCEPT"_s,    u"EXISTS"_s,    u"FILTER"_s,  u"FIRST"_s,    u"FOLLOWING"_s,
        u"FROM"_s,      u"FULL"_s,         u"GLOB"_s,      u"GROUP"_s,     u"HAVING"_s,  u"IN"_s,       u"INNER"_s,
        u"INTERSECT"_s, u"IS"_s,           u"ISNULL"_s,    u"JOIN"_s,      u"LAST"_s,    u"LEFT"_s,     u"LIKE"_s,
        u"LIMIT"_s,     u"MATERIALIZED"_s, u"NATURAL"_s,   u"NOCASE"_s,    u"NOT"_s,     u"NOTNULL"_s,  u"NULL"_s,
        u"NULLS"_s,     u"OFFSET"_s,       u"ON"_s,        u"OR"_s,        u"ORDER"_s,   u"OUTER"_s,    u"OVER"_s,
        u"PARTITION"_s, u"PRECEDING"_s,    u"RANGE"_s,     u"RECURSIVE"_s, u"RIGHT"_s,   u"ROW"_s,      u"ROWS"_s,
        u"SELECT"_s,    u"THEN"_s,         u"UNBOUNDED"_s, u"UNION"_s,     u"USING"_s,   u"VALUES"_s,   u"WHEN"_s,
        u"WHERE"_s,     u"WINDOW"_s,       u"WITH"_s};
    return words;
}

bool isSqlKeyword(QStringView word)
{
    const QStringList &words = sqlKeywords();
    const QString upper = word.toString().toUpper();
    return std::binary_search(words.begin(), words.end(), upper);
}

SqlBrackets sqlBrackets(const std::vector<SqlToken> &tokens, qsizetype cursor)
{
    const auto isBracket = [](const SqlToken &token) {
        return token.kind == SqlTokenKind::Open || token.kind == SqlTokenKind::Close;
    };
    int at = -1;
    for (size_t i = 0; i < tokens.size(); ++i)
        if (isBracket(tokens[i]) && (tokens[i].begin == cursor || (at < 0 && tokens[i].begin + 1 == cursor)))
            at = int(i);
    if (at < 0)
        return {};
    const int step = tokens[size_t(at)].kind == SqlTokenKind::Open ? 1 : -1;
    int depth = 0;
    for (int i = at; i >= 0 && i < int(tokens.size()); i += step) {
        const SqlToken &token = tokens[size_t(i)];
        depth += token.kind == SqlTokenKind::Open ? 1 : token.kind == SqlTokenKind::Close ? -1 : 0;
        if (depth == 0)
            return {tokens[size_t(at)].begin, token.begin};
    }
    return {tokens[size_t(at)].begin, -1};
}

} // namespace glasshouse
