// SPDX-License-Identifier: GPL-3.0-or-later
// Packs as people get them wrong: each mistake is told where it stands, and none of them takes long or does harm.
#include "reports/packsource.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

/// A pack of one panel whose members these are.
QByteArray withPanel(const QByteArray &members)
{
    return "{\n  \"id\": \"mine\",\n  \"title\": \"Mine\",\n  \"panels\": [\n    {\n      \"id\": \"a\", \"title\": "
           "\"A\",\n      "
        + members + "\n    }\n  ]\n}\n";
}

QByteArray withPack(const QByteArray &members)
{
    return "{\"id\": \"mine\", \"title\": \"Mine\",\n" + members
        + "\n\"panels\": [{\"id\": \"a\", \"title\": \"A\", \"kind\": \"table\", \"question\": \"endpoints\"}]}";
}

/// Where `@` stands in a text, and the text without it.
struct Marked {
    QByteArray text;
    TextPlace place;
};
Marked unmarked(QByteArray text)
{
    const qsizetype at = text.indexOf('@');
    if (at < 0)
        return {text, {0, 0}};
    const QByteArray before = text.left(at);
    const qsizetype line = before.lastIndexOf('\n') + 1;
    QByteArray own = before.mid(line);
    if (line == 0 && own.startsWith("\xEF\xBB\xBF"))
        own.remove(0, 3); // nobody sees it
    return {text.remove(at, 1), {int(before.count('\n')) + 1, int(QString::fromUtf8(own).toUcs4().size()) + 1}};
}

QByteArray repeated(const QByteArray &part, int times)
{
    QByteArray all;
    for (int i = 0; i < times; ++i)
        all += part;
    return all;
}

} // namespace

class BrokenPacksTest : public QObject
{
    Q_OBJECT

    static void add(const char *name, const QByteArray &text, const QString &words)
    {
        QTest::newRow(name) << text << words;
    }
    static void addJson()
    {
        add("nothing", "@", u"the text ends too early"_s);
        add("blanks", " \r\n\t@", u"the text ends too early"_s);
        add("a list", "@[1, 2]", u"an object in { } is needed"_s);
        add("a text", "@\"pack\"", u"an object in { } is needed"_s);
        add("a comment in front", "@// mine\n{}", u"no comments"_s);
        add("a comment within", withPack("@/* days */ \"period_days\": 7,"), u"no comments"_s);
        add("a comment behind a value", withPanel("\"kind\": @#table\n\"table\""), u"no comments"_s);
        add("a comma before }", "{\"id\": \"a\",\r\n@}", u"no comma may stand before }"_s);
        add("a comma before ]", withPack("\"needs\": [{\"kind\": \"kind\", \"value\": \"api_call\"}, @],"),
            u"no comma may stand before ]"_s);
        add("two commas", "{\"id\": \"a\", @, \"title\": \"b\"}", u"a name in quotation marks"_s);
        add("no comma, CRLF", "{\"id\": \"a\"\r\n\r\n  @\"title\": \"b\"}", u"a comma or }"_s);
        add("no colon", "{\"id\" @\"a\"}", u"a colon is needed"_s);
        add("apostrophes", "{@'id': 'a'}", u"a name in quotation marks"_s);
        add("a bare word", "{\"id\": @mine}", u"a value is needed"_s);
        add("not a number", withPack("\"period_days\": @NaN,"), u"a value is needed"_s);
        add("a number with a zero in front", withPack("\"period_days\": @07,"), u"a value is needed"_s);
        add("a text over two lines", "{\"id\": \"a@\n\", \"title\": \"b\"}", u"a quotation mark is missing"_s);
        add("an unknown escape", "{\"id\": @\"a\\x41\"}", u"a backslash that JSON does not know"_s);
        add("what follows", withPanel("\"kind\": \"table\", \"question\": \"endpoints\"") + "@{}",
            u"nothing may follow"_s);
        add("a byte that is not UTF-8", QByteArray("{\"id\": \"a\",\n\"title\": \"\xC3\xA9@\xFF\"}"), u"not UTF-8"_s);
        add("half a character at the end", QByteArray("{\"id\": \"a@\xE2\x82"), u"not UTF-8"_s);
        add("a surrogate in UTF-8", QByteArray("{\"id\": \"@\xED\xA0\x80\"}"), u"not UTF-8"_s);
        add("a byte order mark, then a mistake", "\xEF\xBB\xBF{\"id\": \"a\", @7}", u"a name in quotation marks"_s);
        add("UTF-16", QByteArray("@\xFF\xFE{\0\"\0", 7), u"not UTF-8"_s);
        add("too deep", withPanel("\"kind\": \"table\", \"body\": " + repeated("[", 62) + "@[" + repeated("]", 62)),
            u"nested too deep"_s);
        add("a name twice", withPack("\"version\": \"1\", @\"version\": \"2\","), u"version is there twice"_s);
        add("a name twice, by an escape", withPack("\"version\": \"1\", @\"versi\\u006fn\": \"2\","),
            u"version is there twice"_s);
    }
    static void addFields()
    {
        add("no panels", "@{\"id\": \"a\", \"title\": \"b\"}", u"panels: a list"_s);
        add("panels as an object", "{\"id\": \"a\", \"title\": \"b\", \"panels\": @{}}", u"panels: a list in [ ]"_s);
        add("a panel as a text", "{\"id\": \"a\", \"title\": \"b\", \"panels\": [@\"cost\"]}", u"an object in { }"_s);
        add("a title as a number", "{\"id\": \"a\", \"title\": @7, \"panels\": []}", u"title: a text"_s);
        add("a blank title", "{\"id\": \"a\", \"title\": @\"  \", \"panels\": []}", u"title: a text"_s);
        add("an id with capitals", "{\"id\": @\"Mine\", \"title\": \"b\", \"panels\": []}", u"id: at most 60"_s);
        add("an id that leaves its folder", "{\"id\": @\"../mine\", \"title\": \"b\", \"panels\": []}",
            u"id: at most 60"_s);
        add("a long title", "{\"id\": \"a\", \"title\": @\"" + repeated("x", 401) + "\", \"panels\": []}",
            u"title: at most 400"_s);
        add("half a day", withPack("\"period_days\": @0.5,"), u"period_days: a whole number"_s);
        add("an endless period", withPack("\"period_days\": @1e999,"), u"period_days: a whole number"_s);
        add("days as a text", withPack("\"period_days\": @\"7\","), u"period_days: a whole number"_s);
        add("a field of another program",
            withPack("\"datasource\": 1, @\"dashboard\": 2,").replace("\"datasource\": 1, ", ""),
            u"there is no field dashboard"_s);
        add("an unknown need", withPack("\"needs\": [{\"kind\": @\"colour\", \"value\": \"red\"}],"),
            u"kind has to be one of agent"_s);
        add("a need without a value", withPack("\"needs\": [@{\"kind\": \"agent\"}],"), u"value is missing"_s);
        add("two panels of one id",
            "{\"id\": \"p\", \"title\": \"P\", \"panels\": [{\"id\": \"a\", \"title\": \"A\", \"kind\": \"table\", "
            "\"question\": \"endpoints\"},\n{\"id\": @\"a\", \"title\": \"B\", \"kind\": \"table\", \"question\": "
            "\"endpoints\"}]}",
            u"another panel is called a"_s);
    }
    static void addPanels()
    {
        add("a pie", withPanel("\"kind\": @\"pie\", \"question\": \"endpoints\""), u"kind has to be one of"_s);
        add("an unknown question", withPanel("\"kind\": \"table\", \"question\": @\"endpoint\""),
            u"there is no question endpoint"_s);
        add("a question as a list", withPanel("\"kind\": \"table\", \"question\": @[\"endpoints\"]"),
            u"question: a text"_s);
        add("a question for no panel", withPanel("\"kind\": \"table\", \"question\": @\"raw-record\""),
            u"panels cannot show"_s);
        add("a body as a list", withPanel("\"kind\": \"table\", \"question\": \"telemetry\", \"body\": @[]"),
            u"body: the question's fields"_s);
        add("an unknown field of a body",
            withPanel("\"kind\": \"table\", \"question\": \"telemetry\",\n\"body\": {@\"group\": [\"Day\"]}"),
            u"body.group"_s);
        add("an unknown group",
            withPanel(
                "\"kind\": \"table\", \"question\": \"telemetry\",\n\"body\": {\"groups\": [\"Day\", @\"Colour\"]}"),
            u"body.groups.1"_s);
        add("a number for a filter",
            withPanel("\"kind\": \"table\", \"question\": \"telemetry\",\n\"body\": {\"filter\": {\"agents\": @7}}"),
            u"body.filter.agents"_s);
        add("a figure that is a name",
            withPanel(
                "\"kind\": \"number\", \"question\": \"telemetry\", \"body\": {\"groups\": [\"User\"]},\n\"figures\": "
                "[@\"user\"]"),
            u"there is no user"_s);
        add("an unknown axis",
            withPanel("\"kind\": \"chart\", \"question\": \"kpis\", \"x\": @\"hour\", \"figures\": [\"cost\"]"),
            u"there is no hour"_s);
        add("no axis",
            withPanel("\"kind\": \"chart\", \"question\": \"kpis\", \"figures\": [\"cost\"]")
                .replace("    {\n", "    @{\n"),
            u"x is missing"_s);
        add("an axis of a table", withPanel("\"kind\": \"table\", \"question\": \"kpis\", \"x\": @\"day\""),
            u"x: tables and numbers have no axis"_s);
        add("no figures", withPanel("\"kind\": \"chart\", \"question\": \"kpis\", \"x\": \"day\", \"figures\": @[]"),
            u"figures: a list of what is drawn"_s);
        add("a huge width", withPanel("\"kind\": \"table\", \"question\": \"endpoints\", \"width\": @12000000000"),
            u"width: a whole number from 2 to 12"_s);
        add("a negative height", withPanel("\"kind\": \"table\", \"question\": \"endpoints\", \"height\": @-1"),
            u"height: a whole number"_s);
        add("words for an unknown column",
            withPanel("\"kind\": \"table\", \"question\": \"endpoints\", \"words\": {\"cost\": @\"Spent\"}"),
            u"words: there is no cost"_s);
        add("words as a list", withPanel("\"kind\": \"table\", \"question\": \"endpoints\", \"words\": @[]"),
            u"words: an object"_s);
    }

private Q_SLOTS:
    void everyMistake_isToldWhereItStands_data()
    {
        QTest::addColumn<QByteArray>("marked");
        QTest::addColumn<QString>("words");
        addJson();
        addFields();
        addPanels();
    }
    void everyMistake_isToldWhereItStands()
    {
        QFETCH(QByteArray, marked);
        QFETCH(QString, words);
        const Marked broken = unmarked(marked);
        QVERIFY(broken.place.line > 0);
        const ParsedPack read = parsePack(broken.text);
        QVERIFY(!read.isFine());
        QStringList told;
        for (const TextProblem &problem : read.problems)
            told << problemText(problem);
        const bool found = std::any_of(read.problems.begin(), read.problems.end(), [&](const TextProblem &problem) {
            return problem.place == broken.place && problem.words.contains(words);
        });
        const QString expected = problemText({broken.place, words});
        QVERIFY2(found, qPrintable(u"expected \""_s + expected + u"\" among:\n"_s + told.join(u'\n')));
    }

    void aByteOrderMark_andLinesOfWindows_areNoMistake()
    {
        QByteArray text = withPanel("\"kind\": \"table\", \"question\": \"endpoints\"");
        text.replace("\n", "\r\n");
        const ParsedPack read = parsePack("\xEF\xBB\xBF" + text);
        QVERIFY2(read.isFine(), read.isFine() ? "" : qPrintable(problemText(read.problems.front())));
        QCOMPARE(read.pack.panels.size(), std::size_t(1));
        QVERIFY(std::holds_alternative<EndpointsQuestion>(read.pack.panels.front().question));
    }

    void whatIsHuge_isToldAtOnce_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray names = "{";
        for (int i = 0; names.size() < 500'000; ++i)
            names += "\"n" + QByteArray::number(i) + "\":1,";
        QTest::newRow("names") << names + "\"n\":1}";
        QTest::newRow("unknown fields of a body")
            << withPanel("\"kind\": \"table\", \"question\": \"telemetry\", \"body\": " + names + "\"n\":1}");
        QTest::newRow("brackets") << QByteArray(500'000, '[');
        QTest::newRow("objects") << repeated("{\"a\":", 100'000);
        QTest::newRow("panels") << "{\"id\": \"a\", \"title\": \"b\", \"panels\": [" + repeated("{},", 150'000)
                + "{}]}";
        QTest::newRow("figures") << withPanel("\"kind\": \"table\", \"question\": \"kpis\", \"figures\": ["
                                              + repeated("\"x\",", 120'000) + "\"x\"]");
        QTest::newRow("digits") << withPack("\"period_days\": " + QByteArray(500'000, '9') + ",");
        QTest::newRow("one text") << withPack("\"description\": \"" + QByteArray(500'000, 'x') + "\",");
        QTest::newRow("more than a file may have") << QByteArray(5'000'000, ' ');
    }
    void whatIsHuge_isToldAtOnce()
    {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        const ParsedPack read = parsePack(text);
        qInfo("%lld ms for %lld bytes, %zu mistakes", timer.elapsed(), qint64(text.size()), read.problems.size());
        QVERIFY(!read.isFine());
        QVERIFY(read.problems.size() <= 200);
        for (const TextProblem &problem : read.problems)
            QVERIFY(problem.words.size() < 2'000);
    }

    /// Bytes are taken out, put in, doubled and turned: whatever comes of it is read or refused, with places that exist.
    void anyDamage_isReadOrRefused()
    {
        QRandomGenerator random(20261122);
        for (int round = 0; round < 3'000; ++round) {
            const auto &packs = builtInPacks();
            QByteArray text = packs[random.bounded(quint32(packs.size()))].text;
            for (int blow = random.bounded(1, 4); blow > 0; --blow) {
                const qsizetype at = qsizetype(random.bounded(quint32(text.size())));
                switch (random.bounded(4)) {
                case 0:
                    text.remove(at, random.bounded(1, 30));
                    break;
                case 1:
                    text.insert(at, char(random.bounded(256)));
                    break;
                case 2:
                    text.insert(at, text.mid(at, random.bounded(1, 200)));
                    break;
                default:
                    text[at] = char(random.bounded(256));
                }
            }
            const qsizetype lines = text.count('\n') + 1;
            for (const TextProblem &problem : parsePack(text).problems) {
                QVERIFY(problem.place.line >= 1 && problem.place.line <= lines && problem.place.column >= 1);
                QVERIFY(problem.place.column <= text.size() + 1 && !problem.words.isEmpty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(BrokenPacksTest)
#include "tst_brokenpacks.moc"
