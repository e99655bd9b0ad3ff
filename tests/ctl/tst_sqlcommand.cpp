// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sqlcommand.h"

#include <QTest>

#include <sstream>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

SqlAnswer answer()
{
    SqlAnswer made;
    made.columns = {
        {u"name"_s, SqlColumn::Type::Text}, {u"n"_s, SqlColumn::Type::Integer}, {u"usd"_s, SqlColumn::Type::Real}};
    made.rows = {{u"plain"_s, qint64(12), 0.5},
                 {u"a \"b\", c"_s, qint64(-3), 2.0},
                 {u"two\nlines\tand \x1b[31m"_s, SqlCell(), SqlCell()}};
    return made;
}

} // namespace

class TestSqlCommand : public QObject
{
    Q_OBJECT

    tl::expected<Arguments, ExitCode> parse(const std::vector<const char *> &words)
    {
        std::vector<const char *> argv{"glasshousectl"};
        argv.insert(argv.end(), words.begin(), words.end());
        return parseArguments(int(argv.size()), argv.data(), m_out, m_err);
    }
    SqlArguments sql(const std::vector<const char *> &words)
    {
        const auto arguments = parse(words);
        const auto *const found = arguments ? std::get_if<SqlArguments>(&arguments->command) : nullptr;
        return found ? *found : SqlArguments();
    }
    std::ostringstream m_out, m_err;

private Q_SLOTS:
    void optionsAreRead()
    {
        const SqlArguments asked = sql({"sql", "SELECT 1", "--limit", "7", "--plan", "--csv"});
        QCOMPARE(asked.question, (SqlQuestion{u"SELECT 1"_s, 7, true}));
        QCOMPARE(asked.form, SqlArguments::Form::Csv);
        QCOMPARE(sql({"sql", "SELECT 1"}).question.limit, 1000);
        QCOMPARE(sql({"sql", "--tsv", "SELECT 1"}).form, SqlArguments::Form::Tsv);
        QVERIFY(sql({"sql", "--schema"}).schema);
        QVERIFY(std::holds_alternative<SqlWorkerArguments>(parse({"sql-worker"})->command));
    }

    void whatMakesNoSense_isRefused()
    {
        for (const std::vector<const char *> &words : {std::vector<const char *>{"sql"},
                                                       {"sql", "SELECT 1", "--csv", "--tsv"},
                                                       {"sql", "SELECT 1", "--csv", "--json"},
                                                       {"sql", "SELECT 1", "--limit", "0"},
                                                       {"sql", "SELECT 1", "--limit", "10001"},
                                                       {"sql", "SELECT 1", "--schema"}}) {
            const auto arguments = parse(words);
            QVERIFY(!arguments);
            QCOMPARE(arguments.error(), ExitCode::Usage);
        }
    }

    void aTable_isForPeople()
    {
        const QString table = sqlText(answer(), SqlArguments::Form::Table);
        QCOMPARE(table.count(u'\n'), 5); // the heading and its rule
        QVERIFY(table.contains(u"NULL"_s) && !table.contains(QChar(0x1b)));
        SqlAnswer cut = answer();
        cut.truncated = true;
        QVERIFY(sqlText(cut, SqlArguments::Form::Table).endsWith(u"these are the first 3.\n"_s));
        cut.rows.clear();
        cut.truncated = false;
        QCOMPARE(sqlText(cut, SqlArguments::Form::Table), u"No rows.\n"_s);
    }

    void csvQuotes_whatHasCommasQuotesOrLines()
    {
        QCOMPARE(sqlText(answer(), SqlArguments::Form::Csv),
                 u"name,n,usd\nplain,12,0.5\n\"a \"\"b\"\", c\",-3,2.0\n\"two\nlines\tand \\x1b[31m\",,\n"_s);
    }

    void tsvKeepsOneRowALine()
    {
        const QStringList lines = sqlText(answer(), SqlArguments::Form::Tsv).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        for (const QString &line : lines)
            QCOMPARE(line.count(u'\t'), 2);
    }

    void aPlan_isItsSteps()
    {
        SqlAnswer plan;
        plan.plan = {u"SCAN activity: all rows"_s, u"  USE TEMP B-TREE"_s};
        QCOMPARE(sqlText(plan, SqlArguments::Form::Table), u"SCAN activity: all rows\n  USE TEMP B-TREE\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestSqlCommand)
#include "tst_sqlcommand.moc"
