// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlcompletion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Table = SqlVocabulary::Table;

/// A statement's own names: what each table is called in it, and what WITH makes.
struct Scope {
    struct Used {
        QString name, alias; ///< alias: the name where there is none
    };
    std::vector<Used> used;
    QStringList made;
};

class Statement
{
public:
    explicit Statement(const QString &text) : m_text(text), m_tokens(sqlTokens(text))
    {
        std::erase_if(m_tokens, [](const SqlToken &token) { return token.kind == SqlTokenKind::Comment; });
    }

    const std::vector<SqlToken> &tokens() const { return m_tokens; }
    QString word(size_t at) const
    {
        if (at >= m_tokens.size())
            return {};
        const SqlToken &token = m_tokens[at];
        const QString text = m_text.mid(token.begin, token.length);
        return token.kind == SqlTokenKind::Quoted && token.closed ? text.mid(1, text.size() - 2) : text;
    }
    bool is(size_t at, QStringView text) const { return word(at).compare(text, Qt::CaseInsensitive) == 0; }
    bool isName(size_t at) const
    {
        return at < m_tokens.size()
            && (m_tokens[at].kind == SqlTokenKind::Name || m_tokens[at].kind == SqlTokenKind::Quoted);
    }

    Scope scope() const
    {
        Scope scope;
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            if (is(i, u"FROM") || is(i, u"JOIN"))
                readTables(scope, i + 1);
            else if (isName(i) && is(i + 1, u"AS") && (is(i + 2, u"(") || is(i + 2, u"MATERIALIZED")))
                scope.made << word(i);
        }
        return scope;
    }

    /// Whether a table's name stands at token `at`: behind FROM or JOIN, or a comma of its list.
    bool wantsTable(size_t at) const
    {
        for (size_t i = at; i-- > 0;) {
            if (is(i, u"FROM") || is(i, u"JOIN"))
                return i + 1 == at || is(at - 1, u",");
            if (!isName(i) && !is(i, u",") && !is(i, u"AS"))
                return false;
        }
        return false;
    }

private:
    void readTables(Scope &scope, size_t at) const
    {
        while (isName(at)) {
            Scope::Used used{word(at), word(at)};
            ++at;
            if (is(at, u"AS"))
                ++at;
            if (isName(at))
                used.alias = word(at++);
            scope.used.push_back(used);
            if (!is(at, u","))
                return;
            ++at;
        }
    }

    QString m_text;
    std::vector<SqlToken> m_tokens;
};

class Offer
{
public:
    Offer(SqlCompletion &to, const SqlVocabulary &vocabulary) : m_to(to), m_vocabulary(vocabulary) {}

    void tables(const QStringList &made)
    {
        for (const QString &name : made)
            add({SqlCandidate::Kind::Table, name, {}});
        for (const Table &table : m_vocabulary.tables)
            add({SqlCandidate::Kind::Table, table.name, table.help});
    }
    void columns(const Table &table, bool amongOthers = false)
    {
        for (const SqlVocabulary::Column &column : table.columns) {
            QStringList detail{amongOthers ? table.name : QString(), column.type, column.help};
            detail.removeAll(QString());
            add({SqlCandidate::Kind::Column, column.name, detail.join(u" · "_s)});
        }
    }
    void functions()
    {
        for (const QString &name : m_vocabulary.functions)
            add({SqlCandidate::Kind::Function, name, {}});
    }
    void keywords()
    {
        const bool lower = !m_to.word.isEmpty() && m_to.word == m_to.word.toLower();
        for (const QString &word : sqlKeywords())
            add({SqlCandidate::Kind::Keyword, lower ? word.toLower() : word, {}});
    }

private:
    void add(SqlCandidate candidate)
    {
        const QString key = candidate.text.toLower();
        if (m_to.candidates.size() >= SqlCompletion::MostCandidates
            || !candidate.text.startsWith(m_to.word, Qt::CaseInsensitive) || m_seen.contains(key))
            return;
        m_seen.insert(key);
        m_to.candidates.push_back(std::move(candidate));
    }

    SqlCompletion &m_to;
    const SqlVocabulary &m_vocabulary;
    QSet<QString> m_seen;
};

/// The table that `name` stands for: an alias first, then the table itself.
const Table *meant(const Scope &scope, const SqlVocabulary &vocabulary, const QString &name)
{
    for (const Scope::Used &used : scope.used)
        if (used.alias.compare(name, Qt::CaseInsensitive) == 0)
            return vocabulary.table(used.name);
    return vocabulary.table(name);
}

} // namespace

const SqlVocabulary::Table *SqlVocabulary::table(QStringView name) const
{
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const Table &t) { return name.compare(t.name, Qt::CaseInsensitive) == 0; });
    return found == tables.end() ? nullptr : &*found;
}

QSet<QString> SqlVocabulary::tableNames() const
{
    QSet<QString> names;
    for (const Table &t : tables)
        names.insert(t.name.toLower());
    return names;
}

QSet<QString> SqlVocabulary::columnNames() const
{
    QSet<QString> names;
    for (const Table &t : tables)
        for (const Column &column : t.columns)
            names.insert(column.name.toLower());
    return names;
}

SqlCompletion sqlCompletion(const QString &text, qsizetype cursor, const SqlVocabulary &vocabulary)
{
    SqlCompletion completion;
    completion.begin = cursor;
    for (const SqlToken &token : sqlTokens(text)) {
        const bool inside = token.begin < cursor && (cursor < token.end() || (cursor == token.end() && !token.closed));
        const bool lineComment =
            token.kind == SqlTokenKind::Comment && cursor == token.end() && text.mid(token.begin, 2) == u"--"_s;
        const bool isWord = token.kind == SqlTokenKind::Name || token.kind == SqlTokenKind::Keyword;
        if (isWord && token.begin < cursor && cursor <= token.end()) {
            completion.begin = token.begin;
            completion.word = text.mid(token.begin, cursor - token.begin);
        } else if (inside || lineComment
                   || (token.kind == SqlTokenKind::Number && token.begin < cursor && cursor == token.end())) {
            return completion;
        }
    }
    const Statement statement(text);
    const Scope scope = statement.scope();
    size_t at = 0; // the token that the word is, or would be
    while (at < statement.tokens().size() && statement.tokens()[at].end() <= completion.begin)
        ++at;
    Offer offer(completion, vocabulary);
    if (at >= 2 && statement.is(at - 1, u".") && statement.isName(at - 2)) {
        if (const Table *table = meant(scope, vocabulary, statement.word(at - 2)))
            offer.columns(*table);
        completion.wanted = true;
        return completion;
    }
    if (statement.wantsTable(at)) {
        offer.tables(scope.made);
        completion.wanted = true;
        return completion;
    }
    for (const Scope::Used &used : scope.used) {
        if (const Table *table = vocabulary.table(used.name))
            offer.columns(*table, scope.used.size() > 1);
    }
    if (scope.used.empty())
        for (const Table &table : vocabulary.tables)
            offer.columns(table, true);
    offer.functions();
    offer.keywords();
    completion.wanted = !completion.word.isEmpty();
    return completion;
}

} // namespace glasshouse
