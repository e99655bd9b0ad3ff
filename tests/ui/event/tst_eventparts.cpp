// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleevent.h"

#include "charts/fonts.h"
#include "ui/event/codeview.h"
#include "ui/event/diffview.h"
#include "ui/event/eventwords.h"
#include "ui/event/jsonlines.h"
#include "ui/event/relatedlist.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

const Format English(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Prague"));

QStringList spansOf(const CodeText &code, CodeRole role)
{
    QStringList texts;
    for (const CodeSpan &span : code.spans) {
        if (span.role == role)
            texts << code.text.mid(span.start, span.length);
    }
    return texts;
}

JsonLayout bare()
{
    JsonLayout layout;
    layout.inlineWidth = 0;
    layout.bare = true;
    return layout;
}

QString readable(QString text)
{
    return text.replace(QChar(0x202f), u'_');
}

} // namespace

class TestEventParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        QApplication::setPalette(palette(Theme::dark()));
    }

    void json_isOneFieldALine_smallObjectsOnOne()
    {
        const CodeText code = jsonLines(
            R"({"action":"x","actor":{"id":"h.lindqvist","role":"admin"},"n":[1,2.50,-3e9],"e":{},"t":true})");
        QCOMPARE(code.text,
                 u"{\n  \"action\": \"x\",\n  \"actor\": { \"id\": \"h.lindqvist\", \"role\": \"admin\" },\n"
                 "  \"n\": [1, 2.50, -3e9],\n  \"e\": {},\n  \"t\": true\n}"_s);
        QCOMPARE(spansOf(code, CodeRole::Key),
                 (QStringList{u"\"action\""_s, u"\"actor\""_s, u"\"id\""_s, u"\"role\""_s, u"\"n\""_s, u"\"e\""_s,
                              u"\"t\""_s}));
        QCOMPARE(spansOf(code, CodeRole::Number), (QStringList{u"1"_s, u"2.50"_s, u"-3e9"_s}));
        QCOMPARE(spansOf(code, CodeRole::Word), QStringList{u"true"_s});
        QVERIFY(!code.cut);
    }

    void json_keepsOrderAndEscapes_andShowsControls()
    {
        const CodeText code = jsonLines("{\"z\":\"a\\n\\\"b\\\"\",\"a\":\"\xe2\x80\xae evil\"}");
        QCOMPARE(code.text, u"{\n  \"z\": \"a\\n\\\"b\\\"\",\n  \"a\": \"\\u202e evil\"\n}"_s);
    }

    void json_showsMasksAsDots_unlessRaw()
    {
        const std::string json =
            R"({"credential":"•••","secret":{"masked":"text","length":31,"hash":"0123456789abcdef"}})";
        const CodeText masked = jsonLines(json);
        QCOMPARE(spansOf(masked, CodeRole::Masked).size(), 2);
        QVERIFY(!masked.text.contains(u"0123456789abcdef"_s));
        JsonLayout raw;
        raw.showMasks = false;
        QVERIFY(jsonLines(json, raw).text.contains(u"0123456789abcdef"_s));
    }

    void json_bare_isForComparing()
    {
        QCOMPARE(jsonLines(R"({"limits":{"a-b":1},"two words":[{"x":[]}]})", bare()).text,
                 u"limits: {\n  a-b: 1,\n},\n\"two words\": [\n  {\n    x: [],\n  },\n],"_s);
    }

    void json_ofAnything_keepsItsCharacters()
    {
        QRandomGenerator random(99);
        const char letters[] = "{}[]:,\"\\ ab1.-e\n\t";
        for (int round = 0; round < 5000; ++round) {
            std::string text;
            for (int i = random.bounded(60); i > 0; --i)
                text += letters[random.bounded(int(sizeof letters) - 1)];
            const CodeText code = jsonLines(text);
            int end = 0;
            for (const CodeSpan &span : code.spans) {
                QVERIFY2(span.start >= end && span.length > 0, text.c_str());
                end = span.start + span.length;
            }
            QVERIFY2(end <= code.text.size(), text.c_str());
            for (const char wanted : {'a', 'b', '1'})
                QVERIFY2(code.text.count(QLatin1Char(wanted))
                             >= qsizetype(std::count(text.begin(), text.end(), wanted)),
                         text.c_str());
        }
    }

    void json_isCutAtItsLimit()
    {
        std::string json = "{";
        for (int i = 0; i < 100000; ++i)
            json += "\"key" + std::to_string(i) + "\":\"some value\",";
        json += "\"last\":1}";
        const CodeText code = jsonLines(json);
        QVERIFY(code.cut);
        QVERIFY(code.text.size() <= 1'048'576 + 64);
        QVERIFY(code.spans.back().start < code.text.size());
        const CodeText one = jsonLines("{\"a\":\"" + std::string(8'000'000, 'x') + "\"}");
        QVERIFY(one.cut);
        QVERIFY(one.text.size() <= 1'048'576 + 64);
    }

    void wrapping_keepsEveryCharacter_andHangsUnderTheLine()
    {
        const CodeWrapper wrapper(font(TextRole::Code));
        const QString text = u"{\n    \"key\": \"a long value that does not fit on one line of this\",\n"
                             "    \"日本語\": \"漢字はもっと広い漢字はもっと広い漢字はもっと広い\"\n}"_s;
        const auto lines = wrapper.wrap(text, wrapper.advance() * 24);
        QString together;
        for (size_t i = 0; i < lines.size(); ++i) {
            if (i > 0 && lines[i].number > 0)
                together += u'\n';
            together += text.mid(lines[i].start, lines[i].length);
            QVERIFY(lines[i].number > 0 || lines[i].indent > wrapper.advance() * 4);
        }
        QCOMPARE(together, text);
        QCOMPARE(lines.back().number, 4);
    }

    void wrapping_cutsNoFigureInTwo()
    {
        const CodeWrapper wrapper(font(TextRole::Code));
        const QString text = u"  \"limits\": {\"usd_per_day\": 80, \"turns\": 120}"_s;
        QStringList pieces;
        for (const CodeLine &line : wrapper.wrap(text, wrapper.advance() * 42))
            pieces << text.mid(line.start, line.length);
        QCOMPARE(pieces, (QStringList{u"  \"limits\": {\"usd_per_day\": 80, "_s, u"\"turns\": 120}"_s}));
        // What has no place to break at is broken where the room ends.
        const auto cut = wrapper.wrap(QString(30, u'x'), wrapper.advance() * 20);
        QCOMPARE(cut.size(), size_t(2));
        QCOMPARE(cut.front().length, 20);
    }

    void diff_hasTwoColumns_orOne()
    {
        DiffView view(nullptr);
        view.resize(430, 10);
        const EventDetail detail = sample::change();
        view.setDiff(lineDiff(jsonLines(detail.before, bare()).text, jsonLines(detail.after, bare()).text));
        QCOMPARE(view.diff().changes, 4);
        QVERIFY(!view.isUnified());
        QVERIFY2(view.shownText().contains(u"-  usd_per_day: 80,|+  usd_per_day: 40,\n"_s),
                 qPrintable(view.shownText()));
        QVERIFY(view.shownText().contains(u"///|+  stop_on_loop: true,\n"_s));
        view.setUnified(true);
        QVERIFY(view.shownText().contains(u"-  usd_per_day: 80,\n"_s));
        QVERIFY(view.shownText().contains(u"+  usd_per_day: 40,\n"_s));
        view.setUnified(false);
        view.resize(280, 10);
        view.show();
        QVERIFY(view.isUnified()); // no room for two
    }

    void diff_foldsWhatDidNotChange()
    {
        QStringList before;
        for (int i = 0; i < 60; ++i)
            before << u"line %1"_s.arg(i);
        QStringList after = before;
        after[30] = u"changed"_s;
        DiffView view(nullptr);
        view.resize(430, 10);
        view.setDiff(lineDiff(before.join(u'\n'), after.join(u'\n')));
        view.show();
        QVERIFY(!view.shownText().contains(u"line 26\n"_s));
        QVERIFY(view.shownText().contains(u" line 27| line 27\n"_s));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(view.shownText().contains(u" line 0| line 0\n"_s));
        QVERIFY(!view.shownText().contains(u"line 59"_s));
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(100, view.height() - 15));
        QVERIFY(view.shownText().contains(u" line 59| line 59\n"_s));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"- line 30\n+ changed\n"_s));
    }

    void code_isSelectedByMouseAndKeys()
    {
        CodeView view(nullptr);
        view.resize(430, 10);
        view.setCode(jsonLines(R"({"action":"agent.updated","n":1})"));
        view.show();
        QTest::mouseDClick(&view, Qt::LeftButton, {}, QPoint(160, 4 + 18 + 9));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"agent.updated"_s);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), u"  \"action\": \"agent.updated\",\n  \"n\": 1"_s);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selectedText(), view.code().text);
    }

    void fields_leaveOutWhatIsAbsent()
    {
        QStringList labels, shown;
        for (const EventField &field : EventWords::fields(sample::change(), English, sample::Time)) {
            labels << field.label;
            shown << readable(field.shown);
        }
        QCOMPARE(labels.join(u' '), u"Time Actor Client Agent Resource Duration Correlation"_s);
        QCOMPARE(shown[0], u"20 Nov, 14:32:06.204, Europe/Prague"_s);
        QCOMPARE(shown[2], u"console, 10.20.4.17"_s);
        QCOMPARE(shown.back(), u"9b1d…40fa"_s);
        ActivityEvent call = sample::event("messages.create", EventKind::ModelCall, sample::Time, -7);
        call.tokens = 57'400;
        EventDetail detail;
        detail.event = call;
        QCOMPARE(EventWords::fields(detail, English, sample::Time).back().shown, u"unpriced"_s);
        detail.event.costNanoUsd = 3'410'000'000;
        QCOMPARE(EventWords::fields(detail, English, sample::Time).back().shown, u"$3.41"_s);
        QCOMPARE(EventWords::fields(detail, English, sample::Time).back().value, u"3.41"_s);
    }

    void copies_areWhatTheySay()
    {
        ActivityEvent event = sample::change().event;
        event.actor = "=HYPERLINK(\"http://x\",\"y\")";
        const QJsonObject json = QJsonDocument::fromJson(EventWords::indentedJson(event).toUtf8()).object();
        QCOMPARE(json.value(u"params"_s)[u"attributes"_s][u"turns"_s].toInt(), 120);
        const QString csv = EventWords::csv(event);
        QVERIFY(csv.startsWith(u"time,class,kind,action,outcome,actor,"_s));
        QVERIFY2(csv.contains(u",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",console,"_s), qPrintable(csv));
        event.action = "it's; rm -rf $HOME";
        ListenState listening;
        listening.host = u"127.0.0.1"_s, listening.httpPort = 4318;
        const QString curl = EventWords::curl(event, listening);
        QVERIFY2(curl.startsWith(
                     u"curl -g -H \"Authorization: Bearer $TOKEN\" 'http://127.0.0.1:4318/api/admin/activity?"_s),
                 qPrintable(curl));
        QCOMPARE(curl.count(u'\''), 2);
        QVERIFY(curl.contains(u"since=2026-11-20T13"_s) && curl.contains(u"action_in=it%27s"_s));
        listening.fingerprint = u"ab"_s, listening.certificateFile = u"/tmp/it's.pem"_s;
        QVERIFY(EventWords::curl(event, listening).startsWith(u"curl -g --cacert '/tmp/it'\\''s.pem' -H"_s));
        QVERIFY(EventWords::curl(event, listening).contains(u"'https://"_s));
    }

    void related_showTheEventAndItsNeighbours()
    {
        EventDetail detail = sample::change();
        for (int i = 0; i < 30; ++i)
            detail.related.push_back(sample::event("later", EventKind::Tool, sample::Time + 5000 + i, 6000 + i));
        RelatedList list(nullptr);
        list.setFormat(English);
        list.resize(430, 10);
        list.setEvents(detail.related, sample::Time, sample::Sequence);
        list.show();
        QCOMPARE(list.rowCount(), 6);
        QCOMPARE(list.rowWords(5), u"31 more"_s);
        QVERIFY(list.rowWords(1).contains(u"agent.updated"_s));
        QSignalSpy requested(&list, &RelatedList::eventRequested);
        QTest::mouseClick(&list, Qt::LeftButton, {}, list.rowRect(1).center());
        QCOMPARE(requested.size(), 0); // it is the shown one
        QTest::mouseClick(&list, Qt::LeftButton, {}, list.rowRect(0).center());
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][1].toLongLong(), 4709);
        QTest::mouseClick(&list, Qt::LeftButton, {}, list.rowRect(5).center());
        QCOMPARE(list.rowCount(), 36);
        list.setEvents(detail.related, detail.related[20].timeMs, detail.related[20].sequence);
        QTest::keyClick(&list, Qt::Key_End);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(requested.back()[1].toLongLong(), 6029);
    }
};

QTEST_MAIN(TestEventParts)
#include "tst_eventparts.moc"
