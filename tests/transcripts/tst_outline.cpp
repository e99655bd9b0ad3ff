// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/outlinebuilder.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Kind = OutlineEntry::Kind;

namespace {

/// A session in readable lines: 'P text' is a prompt, and so on.
const QByteArray Prompt =
    R"({"type":"user","uuid":"u1","timestamp":"2026-11-20T10:00:00.000Z","message":{"role":"user","content":"Fix the test"}})";

QByteArray toolUse(const char *id, const char *name, const char *input)
{
    return QByteArray(R"({"type":"assistant","timestamp":"2026-11-20T10:00:01.500Z","message":{"id":"msg_)") + id
        + R"(","model":"claude-opus-4-8","usage":{"input_tokens":5,"output_tokens":7,"cache_read_input_tokens":100},"stop_reason":"tool_use","content":[{"type":"tool_use","id":")"
        + id + R"(","name":")" + name + R"(","input":)" + input + "}]}}";
}

QByteArray toolResult(const char *id, const char *content, bool isError = false, const char *more = "")
{
    return QByteArray(
               R"({"type":"user","timestamp":"2026-11-20T10:00:03.500Z","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":")")
        + id + R"(","content":")" + content + R"(")" + (isError ? R"(,"is_error":true)" : "") + "}]}" + more + "}";
}

QString kinds(const TranscriptOutline &outline)
{
    static const char *const Names[] = {"prompt",   "answer",    "thinking",   "tool", "system",
                                        "apierror", "interrupt", "compaction", "note", "bad"};
    QStringList names;
    for (const OutlineEntry &entry : outline.entries)
        names.append(QLatin1String(Names[int(entry.kind)]));
    return names.join(u' ');
}

} // namespace

class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsResultsWithCalls_before_after_and_interleaved();
    void resultWithoutItsCall_standsAlone();
    void toolOutcomes_areToldApart_data();
    void toolOutcomes_areToldApart();
    void callsOfOneMessage_areCountedOnce();
    void promptsAreToldFromInjectedText_data();
    void promptsAreToldFromInjectedText();
    void subAgentCalls_carryTheAgentId();
    void compactionErrorsAndInterrupts_haveEntries();
    void aRewoundPrompt_isMarked_withWhatFollowedIt();
    void tornLines_hideNothing();
    void unfinishedLastLine_isSaid();
    void lineOver16MiB_isNamedButNotLoaded();
    void everyPrefix_opens();
    void labelsAreOneSafeLine();
    void missingFileAndFolder_areErrors();
    void stopEndsTheReading();
    void sharedTranscripts_allOpen();
    void largeFile_isQuick();

private:
    TranscriptOutline outlineOf(const QByteArray &text)
    {
        const QString path = m_folder.filePath(u"session.jsonl"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            qFatal("the test's folder cannot be written");
        file.close();
        const Result<TranscriptOutline> outline = buildOutline(path, m_stop);
        return outline ? *outline : TranscriptOutline();
    }

    QTemporaryDir m_folder;
    std::atomic_bool m_stop{false};
};

void TestOutline::pairsResultsWithCalls_before_after_and_interleaved()
{
    const QByteArray a = toolUse("a", "Bash", R"({"command":"ls -l","description":"List"})");
    const QByteArray b = toolUse("b", "Read", R"({"file_path":"/tmp/x"})");
    const QByteArray resultA = toolResult("a", "total 0"), resultB = toolResult("b", "text");
    for (const QByteArrayList &lines :
         {QByteArrayList{a, resultA, b, resultB}, {a, b, resultB, resultA}, {resultB, resultA, a, b}}) {
        const TranscriptOutline outline = outlineOf(lines.join('\n') + '\n');
        QCOMPARE(kinds(outline), u"tool tool"_s);
        QCOMPARE(outline.entries[0].name, u"Bash"_s);
        QCOMPARE(outline.entries[0].label, u"ls -l"_s);
        QCOMPARE(outline.entries[1].label, u"/tmp/x"_s);
        for (const OutlineEntry &entry : outline.entries) {
            QCOMPARE(entry.outcome, Outcome::Ok);
            QVERIFY(entry.ref.result.length > 0);
            QCOMPARE(entry.ref.resultBlock, 0);
            QCOMPARE(entry.durationMs, 2000);
            QVERIFY(!entry.failed && !entry.durationReported);
        }
    }
}

void TestOutline::resultWithoutItsCall_standsAlone()
{
    const TranscriptOutline outline = outlineOf(toolResult("lost", "text") + '\n');
    QCOMPARE(kinds(outline), u"tool"_s);
    QCOMPARE(outline.entries[0].ref.result, outline.entries[0].ref.record);
}

void TestOutline::toolOutcomes_areToldApart_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const QByteArray &result, Outcome outcome, int code) {
        QTest::newRow(name) << result << int(outcome) << code;
    };
    row("ok", toolResult("a", "fine"), Outcome::Ok, -1);
    row("failed", toolResult("a", "Exit code 127\\nnot found", true), Outcome::Error, 127);
    row("refused by the tool", toolResult("a", "<tool_use_error>File has not been read yet</tool_use_error>", true),
        Outcome::Error, -1);
    row("rejected", toolResult("a", "The user doesn't want to proceed with this tool use.", true), Outcome::Rejected,
        -1);
    row("rejected, as a string", toolResult("a", "No", true, R"(,"toolUseResult":"User rejected tool use")"),
        Outcome::Rejected, -1);
    row("rejected, newer", toolResult("a", "No", true, R"(,"toolDenialKind":"user-rejected")"), Outcome::Rejected, -1);
    row("denied, newer", toolResult("a", "No", true, R"(,"toolDenialKind":"automode-unavailable")"), Outcome::Denied,
        -1);
    row("denied by rule", toolResult("a", "Permission to use Bash with command rm has been denied.", true),
        Outcome::Denied, -1);
    row("headless", toolResult("a", "Claude requested permissions to use Bash, but you haven't granted it yet.", true),
        Outcome::Denied, -1);
    row("interrupted", toolResult("a", "", false, R"(,"toolUseResult":{"stdout":"","interrupted":true})"),
        Outcome::Interrupted, -1);
    row("none", {}, Outcome::Unknown, -1);
}

void TestOutline::toolOutcomes_areToldApart()
{
    QFETCH(QByteArray, result);
    QFETCH(int, outcome);
    QFETCH(int, exitCode);
    const TranscriptOutline outline = outlineOf(toolUse("a", "Bash", "{}") + '\n' + result);
    QCOMPARE(kinds(outline), u"tool"_s);
    QCOMPARE(int(outline.entries[0].outcome), outcome);
    QCOMPARE(outline.entries[0].exitCode, exitCode);
    QCOMPARE(outline.entries[0].failed, outcome == int(Outcome::Error));
}

void TestOutline::callsOfOneMessage_areCountedOnce()
{
    const auto line = [](const char *block, int output) {
        return QByteArray(
                   R"({"type":"assistant","message":{"id":"m1","model":"claude-opus-4-8","usage":{"input_tokens":3,"output_tokens":)")
            + QByteArray::number(output) + R"(,"cache_creation_input_tokens":10},"stop_reason":null,"content":[)"
            + block + "]}}\n";
    };
    const TranscriptOutline outline =
        outlineOf(line(R"({"type":"thinking","thinking":"hm"})", 1) + line(R"({"type":"text","text":"So."})", 40)
                  + line(R"({"type":"tool_use","id":"t","name":"Bash","input":{}})", 2));
    QCOMPARE(kinds(outline), u"thinking answer tool"_s);
    QCOMPARE(outline.calls.size(), size_t(1));
    QCOMPARE(outline.calls[0].tokens.output, 40);
    QCOMPARE(outline.calls[0].tokens.cacheWrite5m, 10);
    QVERIFY(!outline.calls[0].finished);
    QVERIFY(outline.entries[0].leadsCall && !outline.entries[1].leadsCall && !outline.entries[2].leadsCall);
    QCOMPARE(outline.entries[2].call, 0);
}

void TestOutline::promptsAreToldFromInjectedText_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto text = [](const char *name, const char *content, const char *kind, const char *more = "") {
        QTest::newRow(name) << QByteArray(R"({"type":"user","message":{"role":"user","content":")") + content + "\"}"
                + more + "}" << QString::fromLatin1(kind);
    };
    text("a person", "Hello", "prompt");
    text("meta", "Caveat", "note", R"(,"isMeta":true)");
    text("summary", "This session is being continued", "note", R"(,"isCompactSummary":true)");
    text("command", "<command-name>/clear</command-name>", "note");
    text("output", "<local-command-stdout>x</local-command-stdout>", "note");
    text("shell", "<bash-input>ls</bash-input>", "note");
    text("task", "<task-notification>done</task-notification>", "note");
    text("reminder", "<system-reminder>x</system-reminder>", "note");
    text("interrupt", "[Request interrupted by user for tool use]", "interrupt");
    QTest::newRow("blocks and a picture") << QByteArray(
        R"({"type":"user","message":{"content":[{"type":"text","text":"See"},{"type":"image","source":{"type":"base64","media_type":"image/png","data":"AAAA"}}]}})")
                                          << u"prompt"_s;
    QTest::newRow("books") << QByteArray(R"({"type":"file-history-snapshot","messageId":"x","snapshot":{}})")
                           << QString();
    QTest::newRow("unknown") << QByteArray(R"({"type":"something-new","a":1})") << u"note"_s;
    for (const char *json : {"[1,2]", "42", "\"text\"", "true", "null"})
        QTest::newRow(json) << QByteArray(json) << QString();
    QTest::newRow("message is a list") << QByteArray(R"({"type":"user","message":[]})") << QString();
}

void TestOutline::promptsAreToldFromInjectedText()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    const TranscriptOutline outline = outlineOf(line + '\n');
    QCOMPARE(kinds(outline), expected);
    QCOMPARE(outline.badLines, 0);
}

void TestOutline::subAgentCalls_carryTheAgentId()
{
    const TranscriptOutline outline =
        outlineOf(toolUse("t1", "Task", R"({"prompt":"Look","description":"Search fixtures"})") + '\n'
                  + toolResult("t1", "done", false,
                               R"(,"toolUseResult":{"status":"completed","agentId":"a12","totalDurationMs":61000})")
                  + '\n');
    QCOMPARE(outline.entries[0].agentId, u"a12"_s);
    QCOMPARE(outline.entries[0].label, u"Search fixtures"_s);
    QCOMPARE(outline.entries[0].durationMs, 61000);
    QVERIFY(outline.entries[0].durationReported);
    const TranscriptOutline agent =
        outlineOf(R"({"type":"user","isSidechain":true,"agentId":"a12","message":{"content":"Look"}})");
    QVERIFY(agent.agentFile && agent.entries[0].sidechain);
}

void TestOutline::compactionErrorsAndInterrupts_haveEntries()
{
    const TranscriptOutline outline = outlineOf(
        Prompt + '\n'
        + R"({"type":"system","subtype":"compact_boundary","compactMetadata":{"trigger":"auto","preTokens":155000}})"
        + '\n'
        + R"({"type":"assistant","isApiErrorMessage":true,"error":"rate_limit","message":{"model":"<synthetic>","usage":{"output_tokens":0},"content":[{"type":"text","text":"API Error: 529"}]}})"
        + '\n'
        + R"({"type":"system","subtype":"api_error","error":{"message":"overloaded","headers":{"anthropic-organization-id":"secret"}},"retryInMs":3.5})"
        + '\n');
    QCOMPARE(kinds(outline), u"prompt compaction apierror system"_s);
    QCOMPARE(outline.entries[1].name, u"auto"_s);
    QCOMPARE(outline.entries[1].label, u"155000"_s);
    QVERIFY(outline.entries[2].failed);
    QCOMPARE(outline.entries[2].label, u"API Error: 529"_s);
    QCOMPARE(outline.entries[3].label, u"overloaded"_s);
    QVERIFY(outline.calls.empty());
}

void TestOutline::aRewoundPrompt_isMarked_withWhatFollowedIt()
{
    const auto record = [](const char *type, const char *uuid, const char *parent, const char *text) {
        return QByteArray(R"({"type":")") + type + R"(","uuid":")" + uuid + R"(","parentUuid":)" + parent
            + R"(,"message":{"role":")" + type + R"(","content":")" + text + R"("}})";
    };
    // The person asked for a table, went back over an attachment, and asked for a list instead.
    const QByteArray file = record("user", "a", "null", "Read it") + '\n' + record("assistant", "b", R"("a")", "Read.")
        + '\n' + record("user", "c", R"("b")", "Make a table") + '\n' + record("assistant", "d", R"("c")", "A table.")
        + '\n' + R"({"type":"attachment","uuid":"x","parentUuid":"b","attachment":{"type":"date_change"}})" + '\n'
        + record("user", "e", R"("x")", "Make a list") + '\n' + record("assistant", "f", R"("e")", "A list.") + '\n';
    const TranscriptOutline outline = outlineOf(file);
    QCOMPARE(outline.branchesLeft, 1);
    QStringList left;
    for (const OutlineEntry &entry : outline.entries) {
        if (entry.leftBranch)
            left += entry.label;
    }
    QCOMPARE(left, (QStringList{u"Make a table"_s, u"A table."_s}));
}

void TestOutline::tornLines_hideNothing()
{
    const QByteArray whole = R"({"parentUuid":null,"type":"user","message":{"content":"Second"}})";
    const TranscriptOutline outline =
        outlineOf("{\"type\":\"assis" + whole + "\r\n\n   \nno json at all\n" + Prompt + "\n");
    QCOMPARE(kinds(outline), u"bad prompt bad prompt"_s);
    QCOMPARE(outline.badLines, 2);
    QCOMPARE(outline.lines, 3);
    QCOMPARE(outline.entries[1].label, u"Second"_s);
    QCOMPARE(outline.entries[1].ref.record.length, whole.size());
    QCOMPARE(outline.entries[0].ref.record.offset, 0);
}

void TestOutline::unfinishedLastLine_isSaid()
{
    const TranscriptOutline whole = outlineOf(Prompt);
    QCOMPARE(kinds(whole), u"prompt"_s);
    const TranscriptOutline cut = outlineOf(Prompt + '\n' + Prompt.left(40));
    QCOMPARE(kinds(cut), u"prompt bad"_s);
    QCOMPARE(cut.entries[1].name, u"unfinished last line"_s);
    const TranscriptOutline marked = outlineOf("\xef\xbb\xbf" + Prompt + "\n");
    QCOMPARE(kinds(marked), u"prompt"_s);
    QCOMPARE(marked.entries[0].ref.record.offset, 3);
}

void TestOutline::lineOver16MiB_isNamedButNotLoaded()
{
    const QByteArray large = R"({"type":"user","message":{"content":")" + QByteArray(17 * 1024 * 1024, 'x') + "\"}}";
    const TranscriptOutline outline = outlineOf(Prompt + '\n' + large + '\n' + Prompt + '\n' + large);
    QCOMPARE(kinds(outline), u"prompt bad prompt bad"_s);
    for (const size_t i : {size_t(1), size_t(3)})
        QCOMPARE(outline.entries[i].ref.record.length, large.size());
    QCOMPARE(outline.entries[2].ref.record.offset, Prompt.size() + large.size() + 2);
}

void TestOutline::everyPrefix_opens()
{
    const QByteArray text = Prompt + '\n'
        + toolUse("a", "Edit", R"({"file_path":"\ud83d\ude00","old_string":"\ud800","new_string":"b"})") + '\n'
        + toolResult("a", "Exit code 1", true, R"(,"toolUseResult":{"structuredPatch":[{"lines":["-a"]}]})") + '\n';
    for (qsizetype length = 0; length <= text.size(); ++length)
        QVERIFY(outlineOf(text.left(length)).entries.size() <= 4);
}

void TestOutline::labelsAreOneSafeLine()
{
    const TranscriptOutline outline =
        outlineOf(toolUse("a", "Bash", R"({"command":"echo \u001b[31m\u202eevil\n<b>bold</b>"})") + '\n');
    QCOMPARE(outline.entries[0].label, u"echo \\x1b[31m\\u202eevil <b>bold</b>"_s);
}

void TestOutline::missingFileAndFolder_areErrors()
{
    for (const QString &path : {m_folder.filePath(u"none.jsonl"_s), m_folder.path()}) {
        const Result<TranscriptOutline> outline = buildOutline(path, m_stop);
        QVERIFY(!outline);
        QCOMPARE(int(outline.error().code), int(Error::Code::Io));
        QVERIFY(outline.error().message.contains(path));
    }
}

void TestOutline::stopEndsTheReading()
{
    outlineOf(Prompt + '\n');
    const std::atomic_bool stop{true};
    const Result<TranscriptOutline> outline = buildOutline(m_folder.filePath(u"session.jsonl"_s), stop);
    QVERIFY(!outline);
    QCOMPARE(int(outline.error().code), int(Error::Code::Cancelled));
}

void TestOutline::sharedTranscripts_allOpen()
{
    const QString folder = qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/data/claude"_s;
    if (!QDir(folder).exists())
        QSKIP("the shared transcripts are not here");
    qint64 files = 0, tools = 0, paired = 0, prompts = 0, bad = 0;
    for (QDirIterator it(folder, {u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        const Result<TranscriptOutline> outline = buildOutline(path, m_stop);
        QVERIFY2(outline, qPrintable(path));
        QCOMPARE(outline->bytes, QFileInfo(path).size());
        ++files;
        bad += outline->badLines;
        for (const OutlineEntry &entry : outline->entries) {
            QVERIFY(entry.ref.record.offset + entry.ref.record.length <= outline->bytes);
            tools += entry.kind == Kind::Tool && entry.ref.block >= 0;
            paired += entry.kind == Kind::Tool && entry.ref.block >= 0 && entry.ref.result.length > 0;
            prompts += entry.kind == Kind::Prompt;
        }
    }
    qInfo() << files << "files," << tools << "tool calls," << paired << "with a result," << prompts << "prompts," << bad
            << "bad lines";
    QVERIFY(files > 100);
    QCOMPARE(tools, 4895);
    QVERIFY(paired > 4700 && paired <= tools);
}

void TestOutline::largeFile_isQuick()
{
    QByteArray session = Prompt + '\n';
    for (int i = 0; i < 100; ++i) {
        const QByteArray id = QByteArray::number(i);
        session += toolUse(id, "Bash", R"({"command":"ls"})") + '\n' + toolResult(id, QByteArray(4000, 'a')) + '\n';
    }
    const QString path = m_folder.filePath(u"large.jsonl"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    while (file.size() < 87'000'000)
        QVERIFY(file.write(session) > 0);
    file.close();
    QElapsedTimer timer;
    timer.start();
    const Result<TranscriptOutline> outline = buildOutline(path, m_stop);
    QVERIFY(outline);
    qInfo() << file.size() << "bytes," << outline->entries.size() << "entries," << timer.elapsed() << "ms";
    QVERIFY(timer.elapsed() < 10'000); // a ceiling for a busy or sanitised machine; a quiet one needs far less
}

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
