// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/theme.h"
#include "ui/sql/sqlcompletionlist.h"
#include "ui/sql/sqleditor.h"
#include "ui/sql/sqlerrorplace.h"
#include "ui/sql/sqlvocabulary.h"
#include "ui/style.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

SqlVocabulary vocabulary()
{
    SqlVocabulary words;
    words.tables = {
        {u"activity"_s,
         u"what happened"_s,
         {{u"time"_s, u"TEXT"_s, {}}, {u"tool"_s, u"TEXT"_s, {}}, {u"tokens"_s, u"INTEGER"_s, {}}}},
        {u"sessions"_s, u"one row a session"_s, {{u"title"_s, u"TEXT"_s, {}}, {u"prompts"_s, u"INTEGER"_s, {}}}}};
    words.functions = {u"count"_s, u"total"_s};
    return words;
}

/// `|` is the cursor. The candidates, best first.
QStringList offered(const QString &marked, bool *wanted = nullptr)
{
    QString text = marked;
    const qsizetype cursor = text.indexOf(u'|');
    const SqlCompletion found = sqlCompletion(text.remove(cursor, 1), cursor, vocabulary());
    if (wanted)
        *wanted = found.wanted;
    QStringList texts;
    for (const SqlCandidate &candidate : found.candidates)
        texts << candidate.text;
    return texts;
}

QString kinds(const QString &text)
{
    QStringList names;
    for (const SqlToken &token : sqlTokens(text))
        names << u"KNQS#-oOC"_s.mid(int(token.kind), 1) + u':' + text.mid(token.begin, token.length);
    return names.join(u' ');
}

} // namespace

class tst_SqlEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void tokens_areTold();
    void tokens_ofLinesAreThoseOfTheText();
    void tokens_coverAnyText();
    void keywords_areSorted();
    void tables_followFromAndJoin();
    void columns_areThoseOfTheStatement();
    void nothing_isOfferedInTexts();
    void vocabulary_isWhatCanBeAsked();
    void errorPlace_isFound();
    void typing_opensTheListAndEnterTakesIt();
    void control_space_asks();
    void escape_closesTheListThenStops();
    void click_takesACandidate();
    void control_enter_runs();
    void tab_leavesTheEditor();
    void error_isMarkedUntilTheTextChanges();
    void brackets_areMatched();
    void colours_followTheTheme();
    void newLine_keepsTheIndent();

private:
    QColor colourAt(const QString &word) const;

    Appearance m_appearance;
    std::unique_ptr<QWidget> m_window;
    SqlEditor *m_editor = nullptr;
};

void tst_SqlEditor::initTestCase()
{
    m_appearance.setChoice(Appearance::Choice::Dark);
}

void tst_SqlEditor::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    m_editor = new SqlEditor(m_window.get());
    m_editor->setGeometry(10, 10, 600, 200);
    m_editor->setVocabulary(vocabulary());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_editor->setFocus();
}

void tst_SqlEditor::tokens_areTold()
{
    QCOMPARE(kinds(u"select a.\"b\"\"c\", 'it''s' -- end\nfrom [x y]"_s),
             u"K:select N:a o:. Q:\"b\"\"c\" o:, S:'it''s' -:-- end K:from Q:[x y]"_s);
    QCOMPARE(kinds(u"f(1.5e-3,0x1F)/* a\nb */`c`"_s), u"N:f O:( #:1.5e-3 o:, #:0x1F C:) -:/* a\nb */ Q:`c`"_s);
    QVERIFY(!sqlTokens(u"'open"_s).front().closed);
    QVERIFY(sqlTokens(u"'shut'"_s).front().closed);
}

void tst_SqlEditor::tokens_ofLinesAreThoseOfTheText()
{
    SqlLexState state = SqlLexState::Plain;
    sqlTokens(u"where a = 'one"_s, state);
    QCOMPARE(state, SqlLexState::InString);
    const std::vector<SqlToken> next = sqlTokens(u"two' and /* c"_s, state);
    QCOMPARE(state, SqlLexState::InComment);
    QCOMPARE(next.front().kind, SqlTokenKind::String);
    QCOMPARE(next.front().length, 4);
    QCOMPARE(next.back().kind, SqlTokenKind::Comment);
}

void tst_SqlEditor::tokens_coverAnyText()
{
    QRandomGenerator random(7);
    const QString letters = u"ab1.'\"`[]()-/*\n e+,\u00e9\u4e2d"_s;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = 0; i < 24; ++i)
            text += letters[random.bounded(int(letters.size()))];
        qsizetype at = 0;
        for (const SqlToken &token : sqlTokens(text)) {
            QVERIFY(token.length > 0 && token.begin >= at);
            QVERIFY(text.mid(at, token.begin - at).trimmed().isEmpty()); // nothing but blanks between two
            at = token.end();
        }
        QVERIFY(text.mid(at).trimmed().isEmpty());
        for (qsizetype cursor = 0; cursor <= text.size(); ++cursor)
            sqlCompletion(text, cursor, vocabulary());
    }
}

void tst_SqlEditor::keywords_areSorted()
{
    QVERIFY(std::is_sorted(sqlKeywords().begin(), sqlKeywords().end()));
    QVERIFY(isSqlKeyword(u"Select") && isSqlKeyword(u"WHERE") && !isSqlKeyword(u"activity"));
}

void tst_SqlEditor::tables_followFromAndJoin()
{
    bool wanted = false;
    QCOMPARE(offered(u"select * from |"_s, &wanted), (QStringList{u"activity"_s, u"sessions"_s}));
    QVERIFY(wanted);
    QCOMPARE(offered(u"select * from activity a join s|"_s), QStringList{u"sessions"_s});
    QCOMPARE(offered(u"select * from activity a, |"_s), (QStringList{u"activity"_s, u"sessions"_s}));
    QCOMPARE(offered(u"with mine as (select 1) select * from m|"_s), QStringList{u"mine"_s});
}

void tst_SqlEditor::columns_areThoseOfTheStatement()
{
    QCOMPARE(offered(u"select to| from activity"_s), (QStringList{u"tool"_s, u"tokens"_s, u"total"_s}));
    QCOMPARE(offered(u"select s.| from activity a join sessions as s"_s), (QStringList{u"title"_s, u"prompts"_s}));
    QCOMPARE(offered(u"select activity.t| from activity"_s), (QStringList{u"time"_s, u"tool"_s, u"tokens"_s}));
    QCOMPARE(offered(u"select prom| from activity"_s), QStringList()); // that table has none
    QCOMPARE(offered(u"select prom|"_s), QStringList{u"prompts"_s});   // no table is chosen yet
    QCOMPARE(offered(u"select * from activity wh|"_s), (QStringList{u"when"_s, u"where"_s}));
    QCOMPARE(offered(u"select * from activity WH|"_s), (QStringList{u"WHEN"_s, u"WHERE"_s}));
    bool wanted = true;
    QVERIFY(offered(u"select | from activity"_s, &wanted).contains(u"tool"_s));
    QVERIFY(!wanted); // a blank alone opens nothing
}

void tst_SqlEditor::nothing_isOfferedInTexts()
{
    for (const QString &text : {u"select 'to|' from activity"_s, u"select 'to|"_s, u"select 1 -- to|"_s, u"/* to| */"_s,
                                u"select 12|"_s, u"select \"to|"_s})
        QCOMPARE(offered(text), QStringList());
    QVERIFY(offered(u"/* to */ to|"_s).contains(u"tool"_s));
}

void tst_SqlEditor::vocabulary_isWhatCanBeAsked()
{
    const SqlVocabulary real = sqlVocabulary();
    for (const char *name :
         {"activity", "telemetry", "sessions", "findings", "feedback", "costs", "usage_hourly", "usage_daily"}) {
        const SqlVocabulary::Table *table = real.table(QString::fromLatin1(name));
        QVERIFY2(table && !table->columns.empty() && !table->help.isEmpty(), name);
        for (const SqlVocabulary::Column &column : table->columns)
            QVERIFY2(!column.type.isEmpty() && !column.help.isEmpty(), qPrintable(column.name));
    }
    QVERIFY(real.functions.contains(u"count"_s));
}

void tst_SqlEditor::errorPlace_isFound()
{
    const QString sql = u"select tool\nform activity"_s;
    QCOMPARE(errorPlace(sql, u"near \"activity\": syntax error"_s), (SqlPlace{2, 6}));
    QCOMPARE(errorPlace(sql, u"near \"form\": syntax error (line 2, column 1)"_s), (SqlPlace{2, 1}));
    QCOMPARE(withoutPlace(u"near \"form\": syntax error (line 2, column 1)"_s), u"near \"form\": syntax error"_s);
    QCOMPARE(errorPlace(u"select x, x"_s, u"no such column: x"_s), std::nullopt); // which of the two?
    QCOMPARE(errorPlace(u"select a.x"_s, u"no such column: a.x"_s), (SqlPlace{1, 10}));
    QCOMPARE(errorPlace(sql, u"the store is busy"_s), std::nullopt);
    QCOMPARE(inWhole({1, 3}, u"\n  select"_s), (SqlPlace{2, 5}));
    QCOMPARE(inWhole({2, 3}, u"\n  select"_s), (SqlPlace{3, 3}));
}

void tst_SqlEditor::typing_opensTheListAndEnterTakesIt()
{
    const QAbstractItemModelTester tester(m_editor->completions()->candidates());
    QTest::keyClicks(m_editor, u"select to"_s);
    QVERIFY(m_editor->completions()->isVisible());
    QTest::keyClick(m_editor, Qt::Key_Down);
    QCOMPARE(m_editor->completions()->current()->text, u"tokens"_s);
    QTest::keyClick(m_editor, Qt::Key_Return);
    QCOMPARE(m_editor->toPlainText(), u"select tokens"_s);
    QVERIFY(!m_editor->completions()->isVisible());
    QTest::keyClicks(m_editor, u", cou"_s);
    QTest::keyClick(m_editor, Qt::Key_Tab);
    QCOMPARE(m_editor->toPlainText(), u"select tokens, count("_s);
    QVERIFY(m_editor->hasFocus());
}

void tst_SqlEditor::control_space_asks()
{
    m_editor->setStatement(u"select * from "_s);
    QVERIFY(!m_editor->completions()->isVisible());
    QTest::keyClick(m_editor, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_editor->completions()->isVisible());
    QCOMPARE(m_editor->completions()->candidates()->rowCount(), 2);
    QTest::keyClicks(m_editor, u"ses"_s); // narrows
    QCOMPARE(m_editor->completions()->candidates()->rowCount(), 1);
    QTest::keyClick(m_editor, Qt::Key_Space);
    QVERIFY(!m_editor->completions()->isVisible());
}

void tst_SqlEditor::escape_closesTheListThenStops()
{
    QSignalSpy stopped(m_editor, &SqlEditor::stopRequested);
    QTest::keyClicks(m_editor, u"sel"_s);
    QVERIFY(m_editor->completions()->isVisible());
    QTest::keyClick(m_editor, Qt::Key_Escape);
    QVERIFY(!m_editor->completions()->isVisible());
    QCOMPARE(stopped.count(), 0);
    QTest::keyClick(m_editor, Qt::Key_Escape);
    QCOMPARE(stopped.count(), 1);
}

void tst_SqlEditor::click_takesACandidate()
{
    QTest::keyClicks(m_editor, u"select to"_s);
    SqlCompletionList *list = m_editor->completions();
    const QModelIndex third = list->model()->index(2, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(third).center());
    QCOMPARE(m_editor->toPlainText(), u"select total("_s);
}

void tst_SqlEditor::control_enter_runs()
{
    QSignalSpy run(m_editor, &SqlEditor::runRequested);
    QTest::keyClicks(m_editor, u"select to"_s); // with the list open as well
    QTest::keyClick(m_editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(run.count(), 1);
    QCOMPARE(m_editor->toPlainText(), u"select to"_s);
    QVERIFY(!m_editor->completions()->isVisible());
}

void tst_SqlEditor::tab_leavesTheEditor()
{
    auto *next = new QWidget(m_window.get());
    next->setFocusPolicy(Qt::StrongFocus);
    next->setGeometry(10, 300, 50, 50);
    next->show();
    QTest::keyClick(m_editor, Qt::Key_Tab);
    QTRY_VERIFY(next->hasFocus());
}

void tst_SqlEditor::error_isMarkedUntilTheTextChanges()
{
    m_editor->setStatement(u"select tool\nform activity"_s);
    m_editor->markError({2, 1});
    QCOMPARE(m_editor->extraSelections().size(), 1);
    QCOMPARE(m_editor->extraSelections().front().cursor.selectedText(), u"form"_s);
    m_editor->showPlace({2, 1});
    QCOMPARE(m_editor->cursorPlace(), (SqlPlace{2, 1}));
    QTest::keyClicks(m_editor, u"x"_s);
    QVERIFY(!m_editor->error());
    QVERIFY(m_editor->extraSelections().isEmpty());
    m_editor->markError({99, 99}); // beyond the end
    QCOMPARE(m_editor->extraSelections().size(), 1);
}

void tst_SqlEditor::brackets_areMatched()
{
    m_editor->setStatement(u"select count(')' || (1))"_s);
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(12);
    m_editor->setTextCursor(cursor);
    QCOMPARE(m_editor->extraSelections().size(), 2);
    QCOMPARE(m_editor->extraSelections()[1].cursor.selectionEnd(), 24); // not the bracket in the text
    m_editor->setStatement(u"select (1"_s);
    cursor.setPosition(7);
    m_editor->setTextCursor(cursor);
    QCOMPARE(m_editor->extraSelections().size(), 1);
    QCOMPARE(m_editor->extraSelections().front().format.foreground().color(), Theme::dark().colour(Token::Error));
}

QColor tst_SqlEditor::colourAt(const QString &word) const
{
    const qsizetype at = m_editor->toPlainText().indexOf(word);
    for (const QTextLayout::FormatRange &range : m_editor->textCursor().block().layout()->formats())
        if (range.start <= at && at < range.start + range.length)
            return range.format.foreground().color();
    return {};
}

void tst_SqlEditor::colours_followTheTheme()
{
    m_editor->setStatement(u"select tool, 'x' from activity"_s);
    QCOMPARE(colourAt(u"select"_s), Theme::dark().colour(Token::AccentText));
    const QColor text = colourAt(u"'x'"_s), table = colourAt(u"activity"_s);
    QVERIFY(text != table && text != colourAt(u"tool"_s));
    m_appearance.setChoice(Appearance::Choice::Light);
    QTRY_COMPARE(colourAt(u"select"_s), Theme::light().colour(Token::AccentText));
    m_appearance.setChoice(Appearance::Choice::Dark);
    QTRY_COMPARE(colourAt(u"select"_s), Theme::dark().colour(Token::AccentText));
}

void tst_SqlEditor::newLine_keepsTheIndent()
{
    m_editor->setStatement(u"   1"_s);
    QTest::keyClick(m_editor, Qt::Key_Return);
    QTest::keyClicks(m_editor, u"2"_s);
    QCOMPARE(m_editor->toPlainText(), u"   1\n   2"_s);
}

QTEST_MAIN(tst_SqlEditor)
#include "tst_sqleditor.moc"
