// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/contentreader.h"
#include "transcripts/outlinebuilder.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const DiffLines &lines)
{
    QStringList out;
    for (const DiffLine &line : lines)
        out.append(QString::number(line.number) + QString(u" +-~"[int(line.kind)]) + line.text);
    return out.join(u'|');
}

QByteArray call(const char *name, const char *input)
{
    return QByteArray(R"({"type":"assistant","message":{"content":[{"type":"tool_use","id":"t","name":")") + name
        + R"(","input":)" + input + "}]}}\n";
}

QByteArray result(const char *content, const char *more = "")
{
    return QByteArray(R"({"type":"user","message":{"content":[{"type":"tool_result","tool_use_id":"t","content":)")
        + content + "}]}" + more + "}\n";
}

} // namespace

class TestContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diff_keepsThreeLinesOfContext();
    void diff_ofVeryDifferentTexts_isBounded();
    void toolCall_hasInputAndResult();
    void longCommand_isShownInFull();
    void patchOfTheAgent_hasTheFilesLineNumbers();
    void editWithoutPatch_isComputed();
    void failedEdit_showsTheErrorNotTheChange();
    void images_areNamed();
    void textIsPlain_controlsAreVisible();
    void rawRecord_isIndentedAndCut();
    void badLine_showsItsBytes();
    void find_seesEverythingThatIsShown();
    void find_countsLikeTheView();
    void sharedTranscripts_haveContent();

private:
    QString write(const QByteArray &text)
    {
        const QString path = m_folder.filePath(u"session.jsonl"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            qFatal("the test's folder cannot be written");
        return path;
    }
    std::vector<EntryContent> contentOf(const QByteArray &text)
    {
        const QString path = write(text);
        const Result<TranscriptOutline> outline = buildOutline(path, m_stop);
        std::vector<EntryRef> refs;
        for (const OutlineEntry &entry : outline->entries)
            refs.push_back(entry.ref);
        return readPage(path, refs, m_stop)->entries;
    }

    QTemporaryDir m_folder;
    std::atomic_bool m_stop{false};
};

void TestContent::diff_keepsThreeLinesOfContext()
{
    QCOMPARE(drawn(diffOf(u"a\nb\nc\nd\ne\nf\n"_s, u"a\nb\nc\nd\nX\nf\n"_s, true)),
             u"0~|2 b|3 c|4 d|5-e|5+X|6 f"_s.mid(3));
    QCOMPARE(drawn(diffOf(u"1\n2\n3\n4\n5\n6\n7\n8\n9"_s, u"X\n2\n3\n4\n5\n6\n7\n8\nY"_s, true)),
             u"1-1|1+X|2 2|3 3|4 4|0~|6 6|7 7|8 8|9-9|9+Y"_s);
    QCOMPARE(drawn(diffOf({}, u"a\nb"_s, true)), u"1+a|2+b"_s);
    QCOMPARE(drawn(diffOf(u"a"_s, u"b"_s, false)), u"0-a|0+b"_s);
    QVERIFY(diffOf(u"a"_s, u"a"_s, true).empty());
}

void TestContent::diff_ofVeryDifferentTexts_isBounded()
{
    QString before, after;
    for (int i = 0; i < 70'000; ++i) {
        before += u"b%1\n"_s.arg(i);
        after += u"a%1\n"_s.arg(i);
    }
    QCOMPARE(diffOf(before, after, true).size(), size_t(140'000));
}

void TestContent::toolCall_hasInputAndResult()
{
    const auto content =
        contentOf(call("Grep", R"({"pattern":"x+","path":"src","-n":true})") + result(R"("a.cpp:1:xx")"));
    QCOMPARE(content.size(), size_t(1));
    QCOMPARE(content[0].input, u"path: src, -n: true"_s);
    QCOMPARE(content[0].result, u"a.cpp:1:xx"_s);
    const auto blocks =
        contentOf(call("Task", "{}") + result(R"([{"type":"text","text":"one"},{"type":"text","text":"two"}])"));
    QCOMPARE(blocks[0].result, u"one\ntwo"_s);
    QVERIFY(blocks[0].input.isEmpty());
}

void TestContent::longCommand_isShownInFull()
{
    const auto content =
        contentOf(call("Bash", R"({"command":"cat <<X\nline\nX","description":"Write"})") + result(R"("")"));
    QCOMPARE(content[0].input, u"cat <<X\nline\nX"_s);
}

void TestContent::patchOfTheAgent_hasTheFilesLineNumbers()
{
    const auto content = contentOf(
        call("Edit", R"({"file_path":"/x","old_string":"b","new_string":"B"})")
        + result(
            R"("The file /x has been updated.")",
            R"(,"toolUseResult":{"filePath":"/x","structuredPatch":[{"oldStart":61,"oldLines":3,"newStart":61,"newLines":3,"lines":[" a","-b","+B"," c"]},{"oldStart":90,"newStart":90,"lines":["+z"]}]})"));
    QCOMPARE(drawn(content[0].diff), u"61 a|62-b|62+B|63 c|0~|90+z"_s);
    QCOMPARE(content[0].added, 2);
    QCOMPARE(content[0].removed, 1);
    QVERIFY(content[0].result.isEmpty() && content[0].input.isEmpty());
}

void TestContent::editWithoutPatch_isComputed()
{
    const QByteArray edit = R"({"file_path":"/x","old_string":"a\nb","new_string":"a\nc"})";
    QCOMPARE(drawn(contentOf(call("Edit", edit) + result(R"("ok")"))[0].diff), u"0 a|0-b|0+c"_s);
    QCOMPARE(drawn(contentOf(call("Write", R"({"file_path":"/x","content":"a\nb\n"})") + result(R"("ok")"))[0].diff),
             u"1+a|2+b"_s);
    QCOMPARE(
        drawn(
            contentOf(
                call(
                    "MultiEdit",
                    R"({"file_path":"/x","edits":[{"old_string":"a","new_string":"b"},{"old_string":"c","new_string":"d"}]})")
                + result(R"("ok")"))[0]
                .diff),
        u"0-a|0+b|0~|0-c|0+d"_s);
    QCOMPARE(drawn(contentOf(call("Edit", edit))[0].diff), u"0 a|0-b|0+c"_s);
}

void TestContent::failedEdit_showsTheErrorNotTheChange()
{
    const auto content = contentOf(
        call("Edit", R"({"file_path":"/x","old_string":"a","new_string":"b"})")
        + R"({"type":"user","message":{"content":[{"type":"tool_result","tool_use_id":"t","is_error":true,"content":"<tool_use_error>String not found</tool_use_error>"}]}})");
    QVERIFY(content[0].diff.empty());
    QCOMPARE(content[0].result, u"<tool_use_error>String not found</tool_use_error>"_s);
}

void TestContent::images_areNamed()
{
    const QByteArray image = R"({"type":"image","source":{"type":"base64","media_type":"image/png","data":")"
        + QByteArray(4000, 'A') + "\"}}";
    const auto prompt =
        contentOf(R"({"type":"user","message":{"content":[{"type":"text","text":"See"},)" + image + "]}}\n");
    QCOMPARE(prompt[0].text, u"See"_s);
    QCOMPARE(prompt[0].enclosures.size(), size_t(1));
    QCOMPARE(prompt[0].enclosures[0], (Enclosure{u"image/png"_s, 3000}));
    const auto shot = contentOf(call("Read", R"({"file_path":"/x.png"})") + result("[" + image + "]"));
    QCOMPARE(shot[0].enclosures.size(), size_t(1));
    QVERIFY(shot[0].result.isEmpty());
}

void TestContent::textIsPlain_controlsAreVisible()
{
    const auto content = contentOf(
        R"x({"type":"assistant","message":{"content":[{"type":"text","text":"<b>x</b> \u001b[31m \u202e \ud800\r\na\tb![y](file:///etc/hostname)"}]}})x");
    QCOMPARE(content[0].text, u"<b>x</b> \\x1b[31m \\u202e \uFFFD\na   b![y](file:///etc/hostname)"_s);
}

void TestContent::rawRecord_isIndentedAndCut()
{
    const QByteArray line = R"({"type":"user","a":[1,{"b":"x,\"y\"{"}],"c":{},"n":12345678901234567890})";
    const QString path = write(line + '\n');
    const Result<RawRecord> raw = readRawRecord(path, {0, line.size()});
    QVERIFY(raw);
    QCOMPARE(
        raw->text,
        u"{\n  \"type\": \"user\",\n  \"a\": [\n    1,\n    {\n      \"b\": \"x,\\\"y\\\"{\"\n    }\n  ],\n  \"c\": {},\n  \"n\": 12345678901234567890\n}"_s);
    QVERIFY(!raw->cut);
    const QByteArray large = R"({"a":")" + QByteArray(3'000'000, 'x') + "\"}";
    const QString largePath = write(large);
    const Result<RawRecord> cut = readRawRecord(largePath, {0, large.size()});
    QVERIFY(cut && cut->cut);
    QCOMPARE(cut->text.size(), 1024 * 1024);
}

void TestContent::badLine_showsItsBytes()
{
    const auto content = contentOf("no \x1b json \xff\n");
    QCOMPARE(content[0].text, u"no \\x1b json \uFFFD"_s);
}

void TestContent::find_seesEverythingThatIsShown()
{
    const QString path =
        write(R"({"type":"user","message":{"content":"Find the Needle"}})"
              "\n"
              + call("Bash", R"({"command":"grep needle","x":"n\u0065edle"})") + result(R"("one\nNEEDLE two needle")")
              + R"({"type":"assistant","message":{"content":[{"type":"text","text":"Stra\u00dfe \"q\""}]}})"
                "\n");
    const Result<TranscriptMatches> found = findInTranscript(path, u"needle"_s, m_stop);
    QVERIFY(found);
    QCOMPARE(found->matches.size(), size_t(5));
    QVERIFY(!found->more);
    QCOMPARE(findInTranscript(path, u"straße \"q\""_s, m_stop)->matches.size(), size_t(1));
    QVERIFY(findInTranscript(path, u"nowhere"_s, m_stop)->matches.empty());
    QVERIFY(findInTranscript(path, {}, m_stop)->matches.empty());
}

void TestContent::find_countsLikeTheView()
{
    const QString path = write(call("Bash", R"({"command":"aa","y":"a aa"})") + result(R"("aa aa")"));
    const Result<TranscriptMatches> found = findInTranscript(path, u"aa"_s, m_stop);
    QVERIFY(found);
    const Result<TranscriptOutline> outline = buildOutline(path, m_stop);
    const Result<TranscriptPage> page = readPage(path, std::array{outline->entries[0].ref}, m_stop);
    int count = 0;
    for (int part = 0; part < EntryPartCount; ++part)
        count += int(partText(outline->entries[0], page->entries[0], EntryPart(part)).count(u"aa"_s));
    QCOMPARE(int(found->matches.size()), count);
    QCOMPARE(found->matches.back().ordinal, count - 1);
}

void TestContent::sharedTranscripts_haveContent()
{
    const QString folder = qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/data/claude"_s;
    if (!QDir(folder).exists())
        QSKIP("the shared transcripts are not here");
    qint64 diffs = 0, results = 0, texts = 0, entries = 0;
    for (QDirIterator it(folder, {u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        const Result<TranscriptOutline> outline = buildOutline(path, m_stop);
        std::vector<EntryRef> refs;
        for (const OutlineEntry &entry : outline->entries)
            refs.push_back(entry.ref);
        const Result<TranscriptPage> page = readPage(path, refs, m_stop);
        QVERIFY2(page, qPrintable(path));
        QCOMPARE(page->entries.size(), refs.size());
        for (const EntryContent &content : page->entries) {
            ++entries;
            diffs += !content.diff.empty();
            results += !content.result.isEmpty();
            texts += !content.text.isEmpty();
        }
    }
    qInfo() << entries << "entries," << texts << "with text," << results << "with a result," << diffs << "with a diff";
    QVERIFY(diffs > 700);
    QVERIFY(results > 3800);
}

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
