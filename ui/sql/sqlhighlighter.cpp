// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlhighlighter.h"

#include "charts/theme.h"

#include <QPlainTextEdit>

namespace glasshouse {

namespace {
// Slots of the series: a text is no success and a number no warning, so these colours carry no other meaning here.
constexpr int Gold = 3, Violet = 5, Green = 6, Blue = 0;
} // namespace

SqlHighlighter::SqlHighlighter(QPlainTextEdit *editor) : QSyntaxHighlighter(editor->document()), m_editor(editor) {}

void SqlHighlighter::setVocabulary(const SqlVocabulary &vocabulary)
{
    m_tables = vocabulary.tableNames();
    m_columns = vocabulary.columnNames();
    m_functions = {};
    for (const QString &function : vocabulary.functions)
        m_functions.insert(function.toLower());
    rehighlight();
}

void SqlHighlighter::restyle()
{
    rehighlight();
}

QTextCharFormat SqlHighlighter::formatOf(const SqlToken &token, const QString &text) const
{
    const Theme &theme = themeOf(m_editor);
    QTextCharFormat format;
    const auto colour = [&format](const QColor &with) { format.setForeground(with); };
    switch (token.kind) {
    case SqlTokenKind::Keyword:
        colour(theme.colour(Token::AccentText));
        break;
    case SqlTokenKind::String:
        colour(theme.seriesColour(Green));
        break;
    case SqlTokenKind::Number:
        colour(theme.seriesColour(theme.isDark ? Gold : Violet));
        break;
    case SqlTokenKind::Comment:
        colour(theme.colour(Token::Text3));
        format.setFontItalic(true);
        break;
    case SqlTokenKind::Name: {
        const QString name = text.mid(token.begin, token.length).toLower();
        const bool known = m_columns.contains(name) || m_functions.contains(name);
        colour(m_tables.contains(name) ? theme.seriesColour(theme.isDark ? Violet : Blue)
                                       : theme.colour(known ? Token::Text : Token::Text2));
        break;
    }
    case SqlTokenKind::Quoted:
        colour(theme.colour(Token::Text));
        break;
    case SqlTokenKind::Operator:
    case SqlTokenKind::Open:
    case SqlTokenKind::Close:
        colour(theme.colour(Token::Text2));
        break;
    }
    return format;
}

void SqlHighlighter::highlightBlock(const QString &text)
{
    SqlLexState state = previousBlockState() < 0 ? SqlLexState::Plain : SqlLexState(previousBlockState());
    for (const SqlToken &token : sqlTokens(text, state))
        setFormat(int(token.begin), int(token.length), formatOf(token, text));
    setCurrentBlockState(int(state));
}

} // namespace glasshouse
