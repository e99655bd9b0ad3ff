// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/arguments.h"

#include <QDir>
#include <QTest>

#include <sstream>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestArgs : public QObject
{
    Q_OBJECT

    std::ostringstream m_out, m_err;

    tl::expected<Arguments, ExitCode> parse(const QString &line)
    {
        m_out.str({}), m_err.str({});
        std::vector<QByteArray> words{"glasshousectl"};
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts))
            words.push_back(word.toUtf8());
        std::vector<const char *> argv;
        for (const QByteArray &word : words)
            argv.push_back(word.constData());
        return parseArguments(int(argv.size()), argv.data(), m_out, m_err);
    }

private Q_SLOTS:
    void wrongUsage_exitsWith2AndSaysWhy_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString() << u"subcommand"_s;
        QTest::newRow("unknown command") << u"frobnicate"_s << u"frobnicate"_s;
        QTest::newRow("unknown option") << u"import --frob"_s << u"--frob"_s;
        QTest::newRow("usage without grouping") << u"usage"_s << u"by_what"_s;
        QTest::newRow("unknown grouping") << u"usage hourly"_s << u"hourly"_s;
        QTest::newRow("no day") << u"usage daily --since yesterday"_s << u"YYYY-MM-DD"_s;
        QTest::newRow("impossible day") << u"usage daily --until 2026-02-30"_s << u"2026-02-30"_s;
        QTest::newRow("days in the wrong order")
            << u"usage daily --since 2026-03-02 --until 2026-03-01"_s << u"--until"_s;
        QTest::newRow("unknown zone") << u"usage daily --zone Mars/Olympus"_s << u"Mars/Olympus"_s;
        QTest::newRow("by something else") << u"usage daily --by moon"_s << u"moon"_s;
        QTest::newRow("sessions alone") << u"sessions"_s << u"subcommand"_s;
        QTest::newRow("show without id") << u"sessions show"_s << u"id"_s;
        QTest::newRow("negative limit") << u"sessions list --limit -1"_s << u"limit"_s;
        QTest::newRow("rollup alone") << u"rollup"_s << u"--verify"_s;
        QTest::newRow("rollup both") << u"rollup --verify --rebuild"_s << u"--rebuild"_s;
        QTest::newRow("no sessions") << u"demo --sessions 0"_s << u"--sessions"_s;
        QTest::newRow("days that are no number") << u"demo --days many"_s << u"--days"_s;
        QTest::newRow("copies and a change") << u"prune --copies-of shop --show"_s << u"--copies-of"_s;
        QTest::newRow("copies of another tenant") << u"prune --copies-of shop --tenant acme"_s << u"--copies-of"_s;
        QTest::newRow("kept for no kind") << u"prune --set metric=3"_s << u"metrics"_s;
        QTest::newRow("control characters") << u"frob\u001b[31m"_s << u"\\x1b"_s;
    }
    void wrongUsage_exitsWith2AndSaysWhy()
    {
        QFETCH(QString, line);
        QFETCH(QString, said);
        const auto arguments = parse(line);
        QVERIFY(!arguments);
        QCOMPARE(int(arguments.error()), 2);
        QVERIFY2(QString::fromStdString(m_err.str()).contains(said), m_err.str().c_str());
        QVERIFY(m_out.str().empty());
    }

    void helpAndVersion_exitWith0()
    {
        for (const QString &line : {u"--help"_s, u"usage --help"_s, u"sessions show -h"_s}) {
            const auto help = parse(line);
            QVERIFY(!help);
            QCOMPARE(int(help.error()), 0);
            QVERIFY(m_out.str().find("Exit codes:") != std::string::npos);
        }
        QCOMPARE(int(parse(u"--version"_s).error()), 0);
        QCOMPARE(m_out.str(), std::string("glasshousectl " GLASSHOUSE_VERSION "\n"));
    }

    void usage_isReadInFull()
    {
        const auto arguments = parse(
            u"usage weekly --since 20260302 --until 2026-03-08 --zone Europe/Prague --by model --json --store s.db"_s);
        QVERIFY2(arguments.has_value(), m_err.str().c_str());
        QVERIFY(arguments->json);
        QCOMPARE(arguments->store, QDir::current().absoluteFilePath(u"s.db"_s));
        const auto &usage = std::get<UsageArguments>(arguments->command);
        QCOMPARE(usage.grouping, UsageQuestion::Grouping::Weekly);
        QVERIFY(usage.byModel);
        QCOMPARE(*usage.days.since, QDate(2026, 3, 2));
        // Midnight in Prague is 23:00 UTC; the last day is included.
        QCOMPARE(usage.days.range().beginMs, QDateTime(QDate(2026, 3, 1), QTime(23, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(usage.days.range().endMs, QDateTime(QDate(2026, 3, 8), QTime(23, 0), Qt::UTC).toMSecsSinceEpoch());
    }

    void daysThatAreNotNamed_areNoBound()
    {
        QVERIFY(DaysArgument{}.range().isUnbounded());
        DaysArgument until{std::nullopt, QDate(2026, 3, 8), u"UTC"_s};
        QVERIFY(!until.range().contains(NoTime)); // what has no date is not before one
        QVERIFY(until.range().contains(0));
    }

    void storeMayStandBeforeTheCommand()
    {
        const auto arguments = parse(u"--store /x/s.db import a /b/c"_s);
        QVERIFY(arguments.has_value());
        QCOMPARE(arguments->store, u"/x/s.db"_s);
        QCOMPARE(std::get<ImportArguments>(arguments->command).paths,
                 QStringList({QDir::current().absoluteFilePath(u"a"_s), u"/b/c"_s}));
    }

    void demo_hasDefaults()
    {
        const auto demo = std::get<DemoArguments>(parse(u"demo"_s)->command);
        QCOMPARE(demo.sessions, 400);
        QCOMPARE(demo.days, 60);
        QVERIFY(demo.folder.isEmpty());
        QCOMPARE(std::get<DemoArguments>(parse(u"demo --seed 18446744073709551615"_s)->command).seed, ~quint64(0));
    }

    void errors_mapToTheirExitCodes()
    {
        QCOMPARE(int(exitCodeOf(Error::Code::Io)), 3);
        QCOMPARE(int(exitCodeOf(Error::Code::TooNew)), 4);
        QCOMPARE(int(exitCodeOf(Error::Code::Busy)), 5);
        QCOMPARE(int(exitCodeOf(Error::Code::Cancelled)), 130);
    }
};

QTEST_APPLESS_MAIN(TestArgs)
#include "tst_args.moc"
