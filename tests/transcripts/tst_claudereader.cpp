// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/claudereader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

/// An assistant line with `usage` 1 in, `output` out, 100 from the cache.
QByteArray callLine(const QByteArray &id, int output, const QByteArray &text = "ok", const QByteArray &more = {})
{
    return R"({"parentUuid":null,"sessionId":"s1","type":"assistant","uuid":"u-)" + id + R"(","timestamp":"2026-11-20T10:00:00.000Z",)"
        + R"("cwd":"/home/dev/p","requestId":"r-)" + id + R"(","message":{"id":")" + id + R"(","role":"assistant","model":"claude-opus-5",)"
        + R"("content":[{"type":"text","text":")" + text + R"("}],"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":)"
        + QByteArray::number(output) + R"(,"cache_read_input_tokens":100,"cache_creation_input_tokens":0}})" + more + "}";
}

/// One text for everything in the facts, so that two readings can be compared.
QByteArray dump(const FileFacts &facts)
{
    QByteArray out;
    for (const CallCopy &c : facts.calls)
        out += "call " + QByteArray::fromStdString(c.key + ' ' + c.at.sessionId + ' ' + c.at.project) + ' ' + QByteArray::number(c.at.offset)
            + ' ' + QByteArray::number(c.at.timeMs) + ' ' + QByteArray::number(c.usage.total()) + '\n';
    for (const ToolUse &t : facts.toolUses)
        out += "use " + QByteArray::fromStdString(t.toolUseId + ' ' + t.name) + '\n';
    for (const ToolResult &t : facts.toolResults)
        out += "result " + QByteArray::fromStdString(t.toolUseId) + ' ' + QByteArray::number(int(t.outcome)) + ' '
            + QByteArray::number(t.sizeBytes) + '\n';
    for (const Happening &h : facts.happenings)
        out += "happening " + QByteArray::number(int(h.kind)) + ' ' + QByteArray::fromStdString(h.uuid + ' ' + h.detail) + '\n';
    for (const BadLine &b : facts.bad)
        out += "bad " + QByteArray::number(b.offset) + ' ' + QByteArray::number(b.line) + ' ' + QByteArray::fromStdString(b.reason) + '\n';
    for (const SessionFacts &s : facts.sessions)
        out += "session " + QByteArray::fromStdString(s.id + ' ' + s.title) + ' ' + QByteArray::number(s.records) + '\n';
    return out + QByteArray::number(facts.lines) + ' ' + QByteArray::number(facts.badLines) + ' ' + QByteArray::number(facts.tailLines) + ' '
        + QByteArray::number(facts.tailBad) + ' ' + QByteArray::number(facts.nextOffset) + ' ' + QByteArray::number(facts.physicalLines);
}

} // namespace

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
    void tail_isTakenAndReadAgainWhenItGrows();
    void everyPrefix_keepsTheWholeLines();
    void chunkSize_changesNothing();
    void hugeLine_keepsItsEnvelope();
    void hugeLine_thatIsTornIsBad();
    void longFile_comesInStretches();
    void sink_stopsTheReading();
    void stop_cancels();
    void missingFile_isAnIoErrorWithItsName();
    void shrunkenFile_isAnIoError();
    void removedFile_isAnIoError();

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
    const auto result = reader.read({write(bytes)}, [&all](FileFacts &&facts) { all = std::move(facts); return true; }, stop);
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
    for (const char *value : {"[]", "{}", "null", "true", "12", "-1.5e3", "NaN", "\"text\"", "\"\"", R"("\"")", " [1 , 2 ] ", "[[],{}]",
             R"({"a":NaN,"b":-Infinity,"c":[Infinity]})", R"({"type":"assistant"})", R"({"message":[1,2],"type":"assistant"})",
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
    for (const QByteArray &record : {callLine("m2", 7), QByteArray(R"({"type":"assistant","message":{"id":"m2","usage":{"output_tokens":7}}})")}) {
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
    const auto nested = [](int depth) { return R"({"a":)" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}\n"; };
    QCOMPARE(readAll(nested(994)).badLines, 0);
    QCOMPARE(readAll(nested(995)).badLines, 1);
    QCOMPARE(readAll(nested(100'000)).badLines, 1);
}

void TestClaudeReader::duplicateKey_lastOneHolds()
{
    const QByteArray line = R"({"type":"user","type":"assistant","message":{"id":"old","model":"x","usage":{"output_tokens":1}},)"
                            R"("message":{"id":"new","id":"newer","\u0075sage":{"output_tokens":2,"output_tokens":3}}})";
    const FileFacts facts = readAll(line + '\n');
    QCOMPARE(facts.calls.size(), 1U);
    QCOMPARE(facts.calls[0].key, std::string("newer"));
    QCOMPARE(facts.calls[0].parts[0].model, std::string());
    QCOMPARE(facts.calls[0].usage.output, 3);
}

void TestClaudeReader::key_fallsBackToRequestAndUuid()
{
    const QByteArray lines = R"({"type":"assistant","requestId":"r","uuid":"u","message":{"usage":{}}})" "\n"
                             R"({"type":"assistant","uuid":"u","message":{"id":"","usage":{}}})" "\n"
                             R"({"type":"assistant","message":{"id":null,"usage":{}}})" "\n";
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
    const QByteArray line = R"({"type":"assistant","message":{"id":"m","model":"b","usage":{"input_tokens":1,"output_tokens":9,"speed":"fast",)"
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
    QCOMPARE(usage(R"("cache_creation_input_tokens":10,"cache_creation":{"ephemeral_5m_input_tokens":4,"ephemeral_1h_input_tokens":6})"),
        (TokenUsage{0, 0, 0, 4, 6}));
    QCOMPARE(usage(R"("cache_creation":{"ephemeral_5m_input_tokens":0},"cache_creation_input_tokens":10)"), (TokenUsage{0, 0, 0, 10, 0}));
    QCOMPARE(usage(R"("cache_creation":null,"cache_creation_input_tokens":10)"), (TokenUsage{0, 0, 0, 10, 0}));
}

void TestClaudeReader::embeddedCall_isMarked()
{
    const QByteArray line = R"({"type":"progress","uuid":"u","data":{"type":"agent_progress","agentId":"a1","message":{"type":"assistant",)"
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

void TestClaudeReader::tail_isTakenAndReadAgainWhenItGrows()
{
    const QByteArray first = callLine("m1", 1) + '\n';
    const QByteArray second = callLine("m2", 2);
    const FileFacts torn = readAll(first + second.left(60));
    QCOMPARE(torn.lines, 1);
    QCOMPARE(torn.badLines, 0);
    QCOMPARE(torn.tailLines, 1);
    QCOMPARE(torn.tailBad, 1);
    QCOMPARE(torn.nextOffset, first.size());
    QCOMPARE(torn.bad.size(), 1U);
    const FileFacts whole = readAll(first + second);
    QCOMPARE(whole.tailLines, 1);
    QCOMPARE(whole.tailBad, 0);
    QCOMPARE(whole.calls.size(), 2U);
    QCOMPARE(whole.nextOffset, first.size());
    ClaudeReader reader;
    FileFacts rest;
    const std::atomic_bool stop{false};
    const ClaudeReader::Place place{write(first + second + "\nbad\n"), whole.nextOffset, whole.physicalLines};
    QVERIFY(reader.read(place, [&rest](FileFacts &&facts) { rest = std::move(facts); return true; }, stop));
    QCOMPARE(rest.beginOffset, first.size());
    QCOMPARE(rest.lines, 2);
    QCOMPARE(rest.calls.size(), 1U);
    QCOMPARE(rest.calls[0].at.offset, first.size());
    QCOMPARE(rest.bad.at(0).line, 3);
}

void TestClaudeReader::everyPrefix_keepsTheWholeLines()
{
    const QByteArray file = callLine("m1", 1) + '\n' + callLine("m2", 2, R"(\u20ac\ud83d\ude00 "[{\")").replace("\"[", "[") + "\r\n"
        + callLine("m3", 3, "\xe2\x82\xac") + '\n';
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    for (qsizetype size = 0; size <= file.size(); ++size) {
        const QByteArray prefix = file.left(size);
        FileFacts facts;
        QVERIFY(reader.read({write(prefix)}, [&facts](FileFacts &&got) { facts = std::move(got); return true; }, stop));
        QCOMPARE(facts.lines, prefix.count('\n'));
        QCOMPARE(facts.badLines, 0);
        QVERIFY(qsizetype(facts.calls.size()) >= prefix.count('\n'));
        QCOMPARE(facts.nextOffset, prefix.lastIndexOf('\n') + 1);
    }
}

void TestClaudeReader::chunkSize_changesNothing()
{
    const QByteArray file = callLine("m1", 1) + "\n\n" + callLine("x", 1).left(99) + callLine("m2", 2) + "\nbad\n" + callLine("m3", 3)
        + "\r\n" + QByteArray(40, '\0') + '\n' + callLine("m4", 4);
    const QByteArray expected = dump(readAll(file));
    for (const std::size_t chunk : {1U, 2U, 3U, 7U, 64U, 400U, 401U, 5000U})
        QCOMPARE(dump(readAll(file, ClaudeReader(chunk, 1 << 20))), expected);
}

void TestClaudeReader::hugeLine_keepsItsEnvelope()
{
    const QByteArray big = callLine("big", 9, QByteArray(20 << 20, 'y'), R"(,"toolUseResult":")" + QByteArray(1 << 20, 'z') + '"');
    const QByteArray before = callLine("m1", 1) + '\n';
    const QString path = write(before + big + '\n' + callLine("m2", 2) + '\n');
    std::vector<FileFacts> stretches;
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    QVERIFY(reader.read({path}, [&stretches](FileFacts &&facts) { stretches.push_back(std::move(facts)); return true; }, stop));
    QCOMPARE(stretches.size(), 2U);
    QCOMPARE(stretches[0].lines, 2);
    QCOMPARE(stretches[0].badLines, 0);
    QCOMPARE(stretches[0].calls.size(), 2U);
    QCOMPARE(stretches[0].calls[1].key, std::string("big"));
    QCOMPARE(stretches[0].calls[1].at.offset, before.size());
    QCOMPARE(stretches[0].calls[1].usage, (TokenUsage{1, 9, 100, 0, 0}));
    QCOMPARE(stretches[1].calls.at(0).at.offset, before.size() + big.size() + 1);
}

void TestClaudeReader::hugeLine_thatIsTornIsBad()
{
    // With a smaller limit the same rules hold, and are quicker to try.
    const QByteArray text(100'000, 'y');
    const auto read = [this](const QByteArray &line) { return readAll(line + '\n' + callLine("m2", 2) + '\n', ClaudeReader(4096, 50'000)); };
    QCOMPARE(read(callLine("big", 9, text)).badLines, 0);
    QCOMPARE(read(callLine("big", 9, text).chopped(20)).badLines, 1);
    QCOMPARE(read(callLine("big", 9, text + R"(\q)")).badLines, 1);
    QCOMPARE(read(callLine("big", 9, text + '\x02')).badLines, 1);
    const FileFacts glued = read(callLine("x", 1).left(190) + "\":\"torn text " + callLine("m1", 7, text));
    QCOMPARE(glued.badLines, 1);
    QCOMPARE(glued.calls.size(), 2U);
    QCOMPARE(glued.calls[0].key, std::string("m1"));
}

void TestClaudeReader::longFile_comesInStretches()
{
    const QByteArray text(1'000'000, 'y');
    QByteArray file;
    for (int i = 0; i < 20; ++i)
        file += callLine("m" + QByteArray::number(i), i, text) + "\nbad\n";
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    qint64 next = 0, lines = 0, lastBad = 0;
    int stretches = 0;
    QVERIFY(reader.read({write(file)}, [&](FileFacts &&facts) {
        const bool joined = facts.beginOffset == next;
        next = facts.nextOffset;
        lines += facts.lines;
        lastBad = facts.bad.empty() ? lastBad : facts.bad.back().line;
        ++stretches;
        return joined;
    }, stop));
    QCOMPARE(next, file.size());
    QCOMPARE(lines, 40);
    QCOMPARE(lastBad, 40);
    QCOMPARE(stretches, 3);
}

void TestClaudeReader::sink_stopsTheReading()
{
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    int stretches = 0;
    const QString path = write(QByteArray(30'000'000, '\n'));
    QVERIFY(reader.read({path}, [&stretches](FileFacts &&) { return ++stretches < 2; }, stop));
    QCOMPARE(stretches, 2);
}

void TestClaudeReader::stop_cancels()
{
    ClaudeReader reader;
    const std::atomic_bool stop{true};
    const auto result = reader.read({write(callLine("m1", 1) + '\n')}, [](FileFacts &&) { return true; }, stop);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Cancelled);
}

void TestClaudeReader::missingFile_isAnIoErrorWithItsName()
{
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    for (const QString &path : {m_folder->filePath(u"missing.jsonl"_s), m_folder->path()}) {
        const auto result = reader.read({path}, [](FileFacts &&) { return true; }, stop);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::Io);
        QVERIFY(result.error().message.contains(path));
    }
}

void TestClaudeReader::shrunkenFile_isAnIoError()
{
    const QByteArray line = callLine("m1", 1, QByteArray(9'000'000, 'y')) + '\n';
    const QString path = write(line + line + line);
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    std::size_t calls = 0;
    const auto result = reader.read({path}, [&](FileFacts &&facts) {
        calls += facts.calls.size();
        QFile::resize(path, 100);
        return true;
    }, stop);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Io);
    QVERIFY(result.error().message.contains(path));
    QVERIFY(calls >= 1);
    QVERIFY(!reader.read({path, 1000, 1}, [](FileFacts &&) { return true; }, stop));
}

void TestClaudeReader::removedFile_isAnIoError()
{
    const QByteArray line = callLine("m1", 1, QByteArray(9'000'000, 'y')) + '\n';
    const QString path = write(line + line);
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    const auto result = reader.read({path}, [&path](FileFacts &&) { QFile::remove(path); return true; }, stop);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(path));
}

QTEST_GUILESS_MAIN(TestClaudeReader)
#include "tst_claudereader.moc"
