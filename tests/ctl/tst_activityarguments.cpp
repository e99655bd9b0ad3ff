// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/activitycommand.h"
#include "ctl/instant.h"
#include "query/answersjson.h"

#include <QDateTime>
#include <QTest>

#include <sstream>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestActivityArguments : public QObject
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

    template<typename Q>
    Q question(const QString &line)
    {
        const auto arguments = parse(line);
        if (!arguments)
            qWarning("%s: %s", qPrintable(line), m_err.str().c_str());
        const auto *activity = arguments ? std::get_if<ActivityArguments>(&arguments->command) : nullptr;
        const auto *asked = activity != nullptr ? std::get_if<Q>(&activity->question) : nullptr;
        return asked != nullptr ? *asked : Q();
    }

private Q_SLOTS:
    void everyFilterIsRead()
    {
        const auto asked = question<ActivityQuestion>(
            u"activity list --class audit --kind tool --kind audit --action a --action b --action-prefix token. "
            "--outcome error --result err% --failures --actor ada --agent x --model m --tool Bash --resource shop/1 "
            "--source github --machine vm --client cli --project /home/p --session s --correlation t --text words "
            "--copies --limit 7"_s);
        Filter expected;
        EventFilter &events = expected.events;
        events.classes.values = {u"audit"_s}, events.kinds.values = {u"tool"_s, u"audit"_s};
        events.actions.values = {u"a"_s, u"b"_s}, events.actionPrefix = u"token."_s;
        events.outcomes.values = {u"error"_s}, events.resultPattern = u"err%"_s, events.failures = true;
        events.actors.values = {u"ada"_s}, events.tools.values = {u"Bash"_s}, events.resources.values = {u"shop/1"_s};
        events.sources.values = {u"github"_s}, events.machines.values = {u"vm"_s}, events.clients.values = {u"cli"_s};
        events.correlation = u"t"_s;
        expected.agents = {u"x"_s}, expected.models = {u"m"_s}, expected.projects = {u"/home/p"_s};
        expected.sessions = {u"s"_s}, expected.text = u"words"_s;
        QVERIFY(asked.filter == expected);
        QVERIFY(asked.withCopies && asked.withBodies);
        QCOMPARE(asked.limit, 7);
        QVERIFY(question<ActivityQuestion>(u"activity list"_s).filter == Filter());
    }

    void whatIsLeftOutIsRead_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"class", "kind", "action", "outcome", "actor", "tool", "resource", "source", "machine",
                                 "client", "skill", "plugin"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsLeftOutIsRead()
    {
        QFETCH(QString, name);
        const QString value = name == u"class" ? u"audit"_s : name == u"kind" ? u"span"_s : u"error"_s;
        const auto asked =
            question<ActivityQuestion>(u"activity list --not-%1 %2 --not-%1 %2"_s.arg(name, value)).filter.events;
        const Choice excluded{{value, value}, true};
        int found = 0;
        for (const Choice &choice : {asked.classes, asked.kinds, asked.actions, asked.outcomes, asked.actors,
                                     asked.tools, asked.resources, asked.sources, asked.machines, asked.clients,
                                     asked.skills, asked.plugins})
            found += choice == excluded ? 1 : 0;
        QCOMPARE(found, 1);
        const auto both = parse(u"activity list --%1 %2 --not-%1 %2"_s.arg(name, value));
        QVERIFY(!both);
        QCOMPARE(int(both.error()), 2);
        QVERIFY(m_err.str().find("exclude each other") != std::string::npos);
    }

    void aRangeHasBothEndsAndAgesCountFromNow()
    {
        const auto asked =
            question<ActivityQuestion>(u"activity list --since 2026-11-21T10:00:00Z --until 2026-11-21T11:00:00Z"_s);
        QCOMPARE(asked.filter.range.beginMs,
                 QDateTime::fromString(u"2026-11-21T10:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
        QCOMPARE(asked.filter.range.endMs - asked.filter.range.beginMs, 3'600'001);
        QCOMPARE(parseInstant(u"15m"_s, 1'000'000).value_or(0), 100'000);
        QVERIFY(!parseInstant(u"15 minutes"_s, 0));
    }

    void aCursorGoesOnWhereAPageEnded()
    {
        const QString text = QString::fromStdString(cursorText({5, -7}));
        const auto asked = question<ActivityQuestion>(u"activity list --cursor=%1"_s.arg(text));
        QCOMPARE(asked.cursorMs, 5);
        QCOMPARE(asked.cursorSequence, -7);
    }

    void theOtherQuestionsAreRead()
    {
        auto arguments = parse(u"activity health --check --json"_s);
        QVERIFY(arguments && arguments->json);
        const auto &health = std::get<ActivityArguments>(arguments->command);
        QVERIFY(health.check && std::holds_alternative<PulseQuestion>(health.question));
        arguments = parse(u"activity sources"_s);
        QVERIFY(arguments);
        const auto &sources = std::get<ActivityArguments>(arguments->command);
        QVERIFY(!sources.check && std::holds_alternative<SourcesQuestion>(sources.question));
        const auto event = question<EventDetailQuestion>(u"activity event 1970-01-01T00:00:01.500Z -12 --raw"_s);
        QCOMPARE(event.timeMs, 1'500);
        QCOMPARE(event.sequence, -12);
        QVERIFY(event.raw);
        QCOMPARE(question<EventDetailQuestion>(u"activity event - 3"_s).timeMs, NoTime);
    }

    void wrongUsage_exitsWith2AndSaysWhy_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("alone") << u"activity"_s << u"subcommand"_s;
        QTest::newRow("kind") << u"activity list --kind thing"_s << u"--kind thing"_s;
        QTest::newRow("class") << u"activity list --not-class thing"_s << u"--not-class thing"_s;
        QTest::newRow("outcome") << u"activity list --outcome bad"_s << u"--outcome bad"_s;
        QTest::newRow("cursor") << u"activity list --cursor AAAA"_s << u"--cursor"_s;
        QTest::newRow("instant") << u"activity list --since soon"_s << u"soon"_s;
        QTest::newRow("order") << u"activity list --since 1h --until 2h"_s << u"before"_s;
        QTest::newRow("limit") << u"activity list --limit 0"_s << u"--limit"_s;
        QTest::newRow("no such filter") << u"activity list --not-agent x"_s << u"--not-agent"_s;
        QTest::newRow("event without id") << u"activity event 2026-11-21T10:00:00Z"_s << u"id"_s;
        QTest::newRow("event at no time") << u"activity event noon 5"_s << u"time"_s;
        QTest::newRow("health of something") << u"activity health --since 1h"_s << u"--since"_s;
    }
    void wrongUsage_exitsWith2AndSaysWhy()
    {
        QFETCH(QString, line);
        QFETCH(QString, said);
        const auto arguments = parse(line);
        QVERIFY(!arguments);
        QCOMPARE(int(arguments.error()), 2);
        QVERIFY2(QString::fromStdString(m_err.str()).contains(said), m_err.str().c_str());
    }

    void textFromOutsideDoesNotSteerTheTerminal()
    {
        const std::string evil = "a\x1b[31mb";
        EventDetail detail;
        detail.event.sequence = 1, detail.event.timeMs = 0, detail.event.action = evil;
        detail.event.body = "{\"attributes\":{\"x\":\"\\u001b[31m\\u202e\"}}";
        detail.before = detail.after = "{\"y\":\"\\u001b[32m\"}";
        detail.related = {detail.event, detail.event};
        PulseAnswer pulse;
        pulse.sentence = QString::fromStdString(evil);
        PulseField field;
        field.key = u"worst"_s, field.text = QString::fromStdString(evil);
        pulse.fields = {field};
        SourcesAnswer sources;
        SourceSummary source;
        source.name = QString::fromStdString(evil);
        sources.sources = {source};
        SweepCandidate sweep;
        sweep.path = QString::fromStdString(evil);
        sources.sweeps = {sweep};
        for (const QString &text : {eventText(detail), pulseText(pulse), sourcesText(sources)}) {
            QVERIFY(!text.contains(QChar(0x1b)) && !text.contains(QChar(0x202e)));
            QVERIFY2(text.contains(u"\\x1b[31m"_s), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestActivityArguments)
#include "tst_activityarguments.moc"
