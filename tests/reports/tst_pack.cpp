// SPDX-License-Identifier: GPL-3.0-or-later
// Packs as files: what is read, and every mistake with its line and column.
#include "reports/packsource.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QByteArray panelWith(const QByteArray &members)
{
    return "{\"id\": \"mine\", \"title\": \"Mine\", \"panels\": [\n{\"id\": \"a\", \"title\": \"A\", " + members
        + "}\n]}";
}

QStringList problemsOf(const QByteArray &text)
{
    QStringList words;
    for (const TextProblem &problem : parsePack(text).problems)
        words << problemText(problem);
    return words;
}

} // namespace

class PackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtIn_fiveWithoutAMistake()
    {
        QStringList ids;
        for (const FoundPack &found : builtInPacks()) {
            ids << found.pack.id;
            for (const TextProblem &problem : found.problems)
                qWarning().noquote() << found.pack.id << problemText(problem);
            QVERIFY(found.isFine());
            QVERIFY(found.pack.panels.size() >= 5);
            QVERIFY(!found.pack.needs.empty());
        }
        QCOMPARE(ids,
                 QStringList({u"claude-code"_s, u"devops-webhooks"_s, u"app-operator"_s, u"llm-cost"_s,
                              u"audit-compliance"_s}));
    }

    void panel_isReadWithItsQuestion()
    {
        const ParsedPack read = parsePack(panelWith(
            R"("kind": "chart", "style": "line", "question": "telemetry", "body": {"groups": ["Day", "Model"]}, "x": "day",
               "series": "model", "figures": ["cost"], "words": {"cost": "Spent"}, "width": 12)"));
        QVERIFY(read.isFine());
        const PackPanel &panel = read.pack.panels.front();
        QCOMPARE(panel.kind, PackPanel::Kind::Chart);
        QCOMPARE(panel.style, PackPanel::Style::Line);
        QCOMPARE(std::get<TelemetryQuestion>(panel.question).groups.size(), std::size_t(2));
        QCOMPARE(panel.figures, QStringList{u"cost"_s});
        QCOMPARE(panel.width, 12);
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no JSON") << QByteArray("{\n  \"id\": mine}") << u"line 2, column 9: a value is needed here"_s;
        QTest::newRow("comma") << QByteArray("{\"id\": \"a\"\n \"title\": \"b\"}")
                               << u"line 2, column 2: a comma or }"_s;
        QTest::newRow("twice") << QByteArray("{\"id\": \"a\",\n\"id\": \"b\"}")
                               << u"line 2, column 1: id is there twice"_s;
        QTest::newRow("end") << QByteArray("{\"id\": \"a\",") << u"line 1, column 12: a name in quotation marks"_s;
        QTest::newRow("field") << QByteArray("{\"id\": \"a\",\n \"titel\": \"b\", \"panels\": []}")
                               << u"line 2, column 2: there is no field titel"_s;
        QTest::newRow("kind") << panelWith("\"question\": \"kpis\", \"kind\": \"pie\", \"figures\": [\"cost\"]")
                              << u"line 2, column 55: kind has to be one of chart, table"_s;
        QTest::newRow("question") << panelWith("\"kind\": \"table\", \"question\": \"guess\"")
                                  << u"line 2, column 56: there is no question guess"_s;
        QTest::newRow("no panel") << panelWith("\"kind\": \"table\", \"question\": \"raw-record\"")
                                  << u"line 2, column 56: panels cannot show"_s;
        QTest::newRow("body") << panelWith("\"kind\": \"table\", \"question\": \"telemetry\",\n\"body\": {\"filter\": "
                                           "{\"agents\": [\"a\", 7]}}")
                              << u"line 3, column 37: body.filter.agents.1: a text is needed"_s;
        QTest::newRow("figure") << panelWith("\"kind\": \"number\", \"question\": \"kpis\",\n\"figures\": [\"cots\"]")
                                << u"line 3, column 13: figures: there is no cots; there are sessions"_s;
        QTest::newRow("characters") << QByteArray("{\"title\": \"äöü\", \"wrong\": 1}")
                                    << u"line 1, column 18: there is no field wrong"_s;
    }
    void mistakes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const QStringList problems = problemsOf(text);
        const bool told = std::any_of(problems.begin(), problems.end(),
                                      [&](const QString &each) { return each.startsWith(problem); });
        QVERIFY2(told, qPrintable(problems.join(u" | "_s)));
    }

    void everyMistake_isTold()
    {
        const QStringList problems =
            problemsOf("{\"id\": \"A B\",\n\"period_days\": 0,\n\"panels\": [{\"id\": \"x\"},\n{\"id\": \"x\"}]}");
        QVERIFY2(problems.size() >= 8, qPrintable(problems.join(u'\n')));
        QVERIFY(problems.contains(u"line 4, column 8: id: another panel is called x as well"_s));
        QVERIFY(problems.contains(u"line 2, column 16: period_days: a whole number from 1 to 3660 is needed"_s));
    }

    void anyBeginning_isRefusedWithoutHarm()
    {
        const QByteArray text = builtInPacks().front().text.trimmed();
        for (qsizetype length = 0; length < text.size(); length += 7)
            QVERIFY(!parsePack(text.left(length)).isFine());
    }

    void folder_brokenFilesAreListedAndOthersGoOn()
    {
        QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &text) {
            QFile file(folder.filePath(QLatin1StringView(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("a-broken.json", "{\"id\": \"a\",}");
        write("b-fine.json", panelWith("\"kind\": \"table\", \"question\": \"endpoints\""));
        write("c-again.json", panelWith("\"kind\": \"table\", \"question\": \"endpoints\""));
        write("d-taken.json",
              QByteArray(panelWith("\"kind\": \"table\", \"question\": \"endpoints\"")).replace("mine", "llm-cost"));
        const PackShelf shelf = loadPacks(folder.path());
        QCOMPARE(shelf.packs.size(), builtInPacks().size() + 4);
        const auto *const own = &shelf.packs[builtInPacks().size()];
        QVERIFY(!own[0].isFine());
        QCOMPARE(own[0].pack.id, u"a-broken"_s);
        QVERIFY(own[1].isFine());
        QCOMPARE(shelf.find(u"mine"), &own[1]);
        QVERIFY(own[2].problems.front().words.contains(u"b-fine.json"_s));
        QVERIFY(own[3].problems.front().words.contains(u"a built-in pack"_s));
        QVERIFY(shelf.find(u"llm-cost")->isBuiltIn());
        QSet<QString> ids; // by which lists tell them apart
        for (const FoundPack &found : shelf.packs)
            ids.insert(found.pack.id);
        QCOMPARE(std::size_t(ids.size()), shelf.packs.size());
    }

    void folder_whatIsNoPackSaysSo_andNobodyWaitsForIt()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::link(folder.filePath(u"gone"_s), folder.filePath(u"a-link.json"_s)));
        QVERIFY(::mkfifo(QFile::encodeName(folder.filePath(u"b-pipe.json"_s)).constData(), 0600) == 0);
        QFile huge(folder.filePath(u"c-huge.json"_s));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(64 << 20));
        huge.close();
        QVERIFY(QFile::link(folder.filePath(u"c-huge.json"_s), folder.filePath(u"d-link.json"_s)));
        QVERIFY(QDir(folder.path()).mkdir(u"e-folder.json"_s));
        const PackShelf shelf = loadPacks(folder.path());
        const auto *const own = &shelf.packs[builtInPacks().size()];
        QCOMPARE(shelf.packs.size(), builtInPacks().size() + 4); // a folder is no file
        QVERIFY(own[0].problems.front().words.contains(u"leads nowhere"_s));
        QVERIFY(own[1].problems.front().words.contains(u"no file"_s));
        for (const int large : {2, 3})
            QVERIFY2(own[large].problems.front().words.contains(u"KiB"_s),
                     qPrintable(own[large].problems.front().words));
    }

    void unknownQuestion_saysWhichThereAre()
    {
        const QStringList problems = problemsOf(panelWith("\"kind\": \"table\", \"question\": \"telemetri\""));
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.front().contains(u"there is no question telemetri; there are activity, "_s)
                     && problems.front().contains(u", telemetry, "_s),
                 qPrintable(problems.front()));
        QVERIFY(!problems.front().contains(u"store-facts"_s)); // no panel can show it
    }
};

QTEST_APPLESS_MAIN(PackTest)
#include "tst_pack.moc"
