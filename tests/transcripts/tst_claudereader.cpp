// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/transcripts/claudelines.h"
#include "transcripts/claudereader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

class TestClaudeReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodLine_becomesACall();
    void notJson_isCountedAndHidesNothing_data();
    void notJson_isCountedAndHidesNothing();
    void strangeButGood_isNoBadLine_data();
    void strangeButGood_isNoBadLine();
    void blankLines_areNoLines();
    void badLine_hasItsPlace();
    void gluedRecord_isReadAtItsOwnOffset();
    void gluedRecord_startsAtTheLastParent();
    void loneSurrogate_spoilsOneTextOnly();
    void nesting_endsWhereTheReferenceEnds();
    void duplicateKey_lastOneHolds();
    void key_fallsBackToRequestAndUuid();
    void syntheticModel_isNoCall();
    void iterations_becomeParts();
    void cacheSplit_isKeptApart();
    void embeddedCall_isMarked();
    void unfinishedCall_isMarked();

private:
    QString write(const QByteArray &bytes, const QString &name = u"s1.jsonl"_s);
    FileFacts readAll(const QByteArray &bytes, ClaudeReader &&reader = ClaudeReader());
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestClaudeReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestClaudeReader::write(const QByteArray &bytes, const QString &name)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("cannot write %s", qPrintable(path));
    return path;
}

/// The only stretch of a short file.
FileFacts TestClaudeReader::readAll(const QByteArray &bytes, ClaudeReader &&reader)
{
    FileFacts all;
    const std::atomic_bool stop{false};
    const auto result = reader.read(
        {write(bytes)},
        [&all](FileFacts &&facts) {
            all = std::move(facts);
            return true;
        },
        stop);
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return all;
}

void TestClaudeReader::goodLine_becomesACall()
{
    const FileFacts facts = readAll(callLine("m1", 5) + '\n');
    QCOMPARE(facts.lines, 1);
    QCOMPARE(facts.badLines, 0);
    QCOMPARE(facts.calls.size(), 1U);
    const CallCopy &call = facts.calls[0];
    QCOMPARE(call.key, std::string("m1"));
    QCOMPARE(call.requestId, std::string("r-m1"));
    QCOMPARE(call.uuid, std::string("u-m1"));
    QCOMPARE(call.at.sessionId, std::string("s1"));
    QCOMPARE(call.at.project, std::string("/home/dev/p"));
    QCOMPARE(call.at.timeMs, 1795168800000);
    QCOMPARE(call.usage, (TokenUsage{1, 5, 100, 0, 0}));
    QCOMPARE(call.parts.size(), 1U);
    QCOMPARE(call.parts[0].model, std::string("claude-opus-5"));
    QVERIFY(call.finished);
    QVERIFY(!call.embedded);
}

void TestClaudeReader::notJson_isCountedAndHidesNothing_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line; };
    row("torn", callLine("x", 1).left(150));
    row("NUL bytes", QByteArray(512, '\0'));
    row("invalid UTF-8", "{\"a\":\"\xff\xfe\"}");
    row("overlong UTF-8", "{\"a\":\"\xc0\xaf\"}");
    row("bytes only", "\xff\xfe{");
    row("unknown escape", R"({"a":"\x41"})");
    row("unknown escape, in a place nobody reads", R"({"a":{"b":[1,{"c":"\q"}]}})");
    row("unknown escape in a key", R"({"\q":1})");
    row("half an escape", R"({"a":"\u12"})");
    row("bad number, in a place nobody reads", R"({"a":[01]})");
    row("bad word", R"({"a":nul})");
    row("two values", R"({"a":1} {"b":2})");
    row("comma at the end", R"({"a":1,})");
    row("comma at the end of a list", R"([1,])");
    row("colon after a value", R"({"a":"b":1})");
    row("no colon", R"({"a" 1})");
    row("no comma", R"({"a":1 "b":2})");
    row("unclosed inside", R"({"a":{"b":1})");
    row("wrong bracket", R"({"a":[1})");
    row("unclosed list", "[1,2");
    row("control character in a text", "{\"a\":\"b\x01\"}");
    row("tab in a text", "{\"a\":\"b\tc\"}");
    row("key without quotes", "{a:1}");
    row("word", "hello");
    row("two words", "1 2");
    row("text with more after it", R"("a" "b")");
    row("only a byte order mark", "\xef\xbb\xbf");
    row("vertical tab before it", "\v{}");
    row("no-break space", "\xc2\xa0");
}

void TestClaudeReader::notJson_isCountedAndHidesNothing()
{
    QFETCH(QByteArray, line);
    const FileFacts facts = readAll(callLine("m1", 1) + '\n' + line + '\n' + callLine("m2", 2) + '\n');
    QCOMPARE(facts.lines, 3);
    QCOMPARE(facts.badLines, 1);
    QCOMPARE(facts.calls.size(), 2U);
    QCOMPARE(facts.bad.size(), 1U);
    QVERIFY(!facts.bad[0].reason.empty());
}

void TestClaudeReader::strangeButGood_isNoBadLine_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line; };
    for (const char *value :
         {"[]", "{}", "null", "true", "12", "-1.5e3", "NaN", "\"text\"", "\"\"", R"("\"")", " [1 , 2 ] ", "[[],{}]",
          R"({"a":NaN,"b":-Infinity,"c":[Infinity]})", R"({"type":"assistant"})",
          R"({"message":[1,2],"type":"assistant"})",
          R"({"type":5,"sessionId":7,"timestamp":8,"uuid":[],"data":"x","error":[1],"toolUseResult":[{}]})"})
        row(value, value);
    row("CRLF", callLine("x", 1).replace("\"x\"", "\"m1\"") + '\r');
    row("byte order mark", "\xef\xbb\xbf{\"a\":1}");
    row("line separator", "{\"a\":\"x\xe2\x80\xa8y\"}");
    row("encoded surrogate", "{\"a\":\"x\xed\xa0\xbdy\"}");
    row("usage null", R"({"type":"assistant","message":{"id":"q","usage":null}})");
    row("usage list", R"({"type":"assistant","message":{"id":"q","usage":[1]}})");
}

void TestClaudeReader::strangeButGood_isNoBadLine()
{
    QFETCH(QByteArray, line);
    const FileFacts facts = readAll(callLine("m1", 1) + '\n' + line + '\n');
    QCOMPARE(facts.lines, 2);
    QCOMPARE(facts.badLines, 0);
    QVERIFY(facts.calls.size() >= 1U);
}

void TestClaudeReader::blankLines_areNoLines()
{
    const FileFacts facts = readAll("\n \t\r\n\v\f\n" + callLine("m1", 1) + "\n\n  ");
    QCOMPARE(facts.lines, 1);
    QCOMPARE(facts.physicalLines, 5);
    QCOMPARE(facts.tailLines, 0);
}

void TestClaudeReader::badLine_hasItsPlace()
{
    const QByteArray first = callLine("m1", 1) + "\n\n";
    const FileFacts facts = readAll(first + "nonsense\n");
    QCOMPARE(facts.bad.at(0).offset, first.size());
    QCOMPARE(facts.bad.at(0).line, 3);
    QVERIFY(facts.bad.at(0).reason.starts_with("not JSON: "));
}

void TestClaudeReader::gluedRecord_isReadAtItsOwnOffset()
{
    const QByteArray stub = callLine("m1", 1).left(150);
    for (const QByteArray &record :
         {callLine("m2", 7), QByteArray(R"({"type":"assistant","message":{"id":"m2","usage":{"output_tokens":7}}})")}) {
        const FileFacts facts = readAll(stub + record + "\n");
        QCOMPARE(facts.lines, 1);
        QCOMPARE(facts.badLines, 1);
        QCOMPARE(facts.bad.at(0).reason, std::string("torn: a whole record follows"));
        QCOMPARE(facts.calls.size(), 1U);
        QCOMPARE(facts.calls[0].key, std::string("m2"));
        QCOMPARE(facts.calls[0].at.offset, stub.size());
        QCOMPARE(facts.calls[0].usage.output, 7);
    }
}

void TestClaudeReader::gluedRecord_startsAtTheLastParent()
{
    const FileFacts facts = readAll(callLine("m1", 1) + callLine("m2", 2) + callLine("m3", 3) + '\n');
    QCOMPARE(facts.badLines, 1);
    QCOMPARE(facts.calls.size(), 1U);
    QCOMPARE(facts.calls[0].key, std::string("m3"));
}

void TestClaudeReader::loneSurrogate_spoilsOneTextOnly()
{
    const QByteArray prompt = R"({"type":"user","uuid":"u","sessionId":"s1","message":{"role":"user","content":"a )";
    for (const QByteArray &half : {QByteArray(R"(\ud83d)"), QByteArray("\xed\xa0\xbd")}) {
        const FileFacts facts = readAll(prompt + half + " b\"}}\n");
        QCOMPARE(facts.badLines, 0);
        QCOMPARE(facts.happenings.size(), 1U);
        QCOMPARE(facts.sessions.at(0).title, std::string("a \xef\xbf\xbd b"));
    }
}

void TestClaudeReader::nesting_endsWhereTheReferenceEnds()
{
    const auto nested = [](int depth) {
        return R"({"a":)" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}\n";
    };
    QCOMPARE(readAll(nested(994)).badLines, 0);
    QCOMPARE(readAll(nested(995)).badLines, 1);
    QCOMPARE(readAll(nested(100'000)).badLines, 1);
}

void TestClaudeReader::duplicateKey_lastOneHolds()
{
    const QByteArray line =
        R"({"type":"user","type":"assistant","message":{"id":"old","model":"x","usage":{"output_tokens":1}},)"
        R"("message":{"id":"new","id":"newer","\u0075sage":{"output_tokens":2,"output_tokens":3}}})";
    const FileFacts facts = readAll(line + '\n');
    QCOMPARE(facts.calls.size(), 1U);
    QCOMPARE(facts.calls[0].key, std::string("newer"));
    QCOMPARE(facts.calls[0].parts[0].model, std::string());
    QCOMPARE(facts.calls[0].usage.output, 3);
}

void TestClaudeReader::key_fallsBackToRequestAndUuid()
{
    const QByteArray lines = R"({"type":"assistant","requestId":"r","uuid":"u","message":{"usage":{}}})"
                             "\n"
                             R"({"type":"assistant","uuid":"u","message":{"id":"","usage":{}}})"
                             "\n"
                             R"({"type":"assistant","message":{"id":null,"usage":{}}})"
                             "\n";
    const FileFacts facts = readAll(lines);
    QCOMPARE(facts.calls.size(), 3U);
    QCOMPARE(facts.calls[0].key, std::string("r"));
    QCOMPARE(facts.calls[1].key, std::string("u"));
    QCOMPARE(facts.calls[2].key, std::string());
    QCOMPARE(facts.calls[2].at.timeMs, NoTime);
    QCOMPARE(facts.calls[2].at.sessionId, std::string("s1")); // the file's name
}

void TestClaudeReader::syntheticModel_isNoCall()
{
    QVERIFY(readAll(callLine("m1", 1).replace("claude-opus-5", "<synthetic>") + '\n').calls.empty());
}

void TestClaudeReader::iterations_becomeParts()
{
    const QByteArray line =
        R"({"type":"assistant","message":{"id":"m","model":"b","usage":{"input_tokens":1,"output_tokens":9,"speed":"fast",)"
        R"("inference_geo":"us","service_tier":"batch","server_tool_use":{"web_search_requests":2},"iterations":[)"
        R"({"type":"message","model":"a","input_tokens":5,"cache_creation_input_tokens":7},{"output_tokens":9}]}}})";
    const FileFacts facts = readAll(line + '\n');
    const std::vector<BillablePart> expected = {
        {.model = "a", .tokens = {5, 0, 0, 7, 0}, .webSearches = 0, .fast = true, .usOnly = true, .batch = true},
        {.model = "b", .tokens = {0, 9, 0, 0, 0}, .webSearches = 2, .fast = true, .usOnly = true, .batch = true}};
    QCOMPARE(facts.calls.at(0).parts, expected);
    QCOMPARE(facts.calls.at(0).usage, (TokenUsage{1, 9, 0, 0, 0}));
}

void TestClaudeReader::cacheSplit_isKeptApart()
{
    const auto usage = [this](const QByteArray &fields) {
        return readAll(R"({"type":"assistant","message":{"id":"m","usage":{)" + fields + "}}}\n").calls.at(0).usage;
    };
    QCOMPARE(
        usage(
            R"("cache_creation_input_tokens":10,"cache_creation":{"ephemeral_5m_input_tokens":4,"ephemeral_1h_input_tokens":6})"),
        (TokenUsage{0, 0, 0, 4, 6}));
    QCOMPARE(usage(R"("cache_creation":{"ephemeral_5m_input_tokens":0},"cache_creation_input_tokens":10)"),
             (TokenUsage{0, 0, 0, 10, 0}));
    QCOMPARE(usage(R"("cache_creation":null,"cache_creation_input_tokens":10)"), (TokenUsage{0, 0, 0, 10, 0}));
}

void TestClaudeReader::embeddedCall_isMarked()
{
    const QByteArray line =
        R"({"type":"progress","uuid":"u","data":{"type":"agent_progress","agentId":"a1","message":{"type":"assistant",)"
        R"("message":{"id":"m","model":"x","usage":{"output_tokens":2}}}}})";
    const FileFacts facts = readAll(line + '\n' + QByteArray(line).replace("agent_progress", "bash_progress") + '\n');
    QCOMPARE(facts.calls.size(), 1U);
    QVERIFY(facts.calls[0].embedded);
    QCOMPARE(facts.calls[0].agentId, std::string("a1"));
}

void TestClaudeReader::unfinishedCall_isMarked()
{
    QVERIFY(!readAll(callLine("m", 1).replace("\"end_turn\"", "null") + '\n').calls.at(0).finished);
}

QTEST_GUILESS_MAIN(TestClaudeReader)
#include "tst_claudereader.moc"
