// SPDX-License-Identifier: GPL-3.0-or-later
// What records say beyond their calls: sessions, prompts, tools, errors, sub-agents.
#include "transcripts/claudereader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

QByteArray user(const QByteArray &content, const QByteArray &more = {})
{
    return R"({"type":"user","uuid":"u","sessionId":"s1","timestamp":"2026-11-20T10:00:00Z","message":{"role":"user","content":)"
        + content + '}' + more + "}\n";
}

QByteArray result(const QByteArray &content, const QByteArray &more = {})
{
    return user(R"([{"type":"tool_result","tool_use_id":"t1","is_error":true,"content":)" + content + "}]", more);
}

QByteArray timed(const QByteArray &time, const QByteArray &more)
{
    return R"({"type":"system","sessionId":"s1","timestamp":")" + time + "\"," + more + "}\n";
}

std::vector<EventKind> kinds(const FileFacts &facts)
{
    std::vector<EventKind> found;
    for (const Happening &happening : facts.happenings)
        found.push_back(happening.kind);
    return found;
}

} // namespace

class TestFactsFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realPrompts_areToldFromOtherUserLines_data();
    void realPrompts_areToldFromOtherUserLines();
    void interrupt_isAHappeningAndNoPrompt();
    void toolUse_hasNameModelAndPlace();
    void toolOutcome_followsTheWording_data();
    void toolOutcome_followsTheWording();
    void toolResult_withoutErrorIsOkAndHasASize();
    void apiErrors_areTold();
    void compaction_hasItsTrigger();
    void title_ofHigherRankWins();
    void title_isOneLineOf200Bytes();
    void session_spansItsTimes();
    void session_takesProjectOfTheEarliestLine();
    void session_takesVersionOfTheLatestLine();
    void metadataAlone_makesNoConversation();
    void subAgentFile_namesItsAgent();
    void agentLink_joinsResultAndAgent();
    void costOfOldLines_isKept();
    void projectOf_staysInTheProject_data();
    void projectOf_staysInTheProject();

private:
    FileFacts read(const QByteArray &bytes, const QString &name = u"s1.jsonl"_s);
    QTemporaryDir m_folder;
};

FileFacts TestFactsFolder::read(const QByteArray &bytes, const QString &name)
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    file.close();
    FileFacts all;
    ClaudeReader reader;
    const std::atomic_bool stop{false};
    if (!reader.read(
            {path},
            [&all](FileFacts &&facts) {
                all = std::move(facts);
                return true;
            },
            stop))
        qWarning("cannot read %s", qPrintable(path));
    return all;
}

void TestFactsFolder::realPrompts_areToldFromOtherUserLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isPrompt");
    QTest::newRow("text") << user("\"fix it\"") << true;
    QTest::newRow("text block") << user(R"([{"type":"text","text":"fix it"}])") << true;
    QTest::newRow("image") << user(R"([{"type":"image","source":{}}])") << true;
    QTest::newRow("human origin") << user("\"fix it\"", R"(,"origin":{"kind":"human"})") << true;
    QTest::newRow("reminder, then text") << user(
        R"([{"type":"text","text":"<system-reminder>x"},{"type":"text","text":"fix it"}])")
                                         << true;
    QTest::newRow("empty") << user("\"\"") << false;
    QTest::newRow("other origin") << user("\"done\"", R"(,"origin":{"kind":"task-notification"})") << false;
    QTest::newRow("tool result") << user(R"([{"type":"tool_result","tool_use_id":"t","content":"x"}])") << false;
    QTest::newRow("meta") << user("\"x\"", R"(,"isMeta":true)") << false;
    QTest::newRow("not meta") << user("\"x\"", R"(,"isMeta":false)") << true;
    QTest::newRow("summary") << user("\"x\"", R"(,"isCompactSummary":true)") << false;
    QTest::newRow("sidechain") << user("\"x\"", R"(,"isSidechain":true)") << false;
    QTest::newRow("agent") << user("\"x\"", R"(,"agentId":"a1")") << false;
    for (const char *opening :
         {"<local-command-caveat>", "<command-name>", "<command-message>", "<local-command-stdout>", "<bash-input>",
          "<bash-stdout>", "<task-notification>", "<system-reminder>"})
        QTest::newRow(opening) << user(QByteArray("\"") + opening + "x\"") << false;
}

void TestFactsFolder::realPrompts_areToldFromOtherUserLines()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isPrompt);
    const FileFacts facts = read(line);
    QCOMPARE(kinds(facts), isPrompt ? std::vector{EventKind::Prompt} : std::vector<EventKind>());
}

void TestFactsFolder::interrupt_isAHappeningAndNoPrompt()
{
    QCOMPARE(kinds(read(user("\"[Request interrupted by user]\""))), std::vector{EventKind::Interrupt});
    QCOMPARE(kinds(read(user(R"([{"type":"text","text":"[Request interrupted by user for tool use]"}])"))),
             std::vector{EventKind::Interrupt});
}

void TestFactsFolder::toolUse_hasNameModelAndPlace()
{
    const FileFacts facts =
        read(R"({"type":"assistant","sessionId":"s1","agentId":"a1","message":{"model":"m","content":[)"
             R"({"type":"text","text":"x"},{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"ls"}}]}})"
             "\n");
    QCOMPARE(facts.toolUses.size(), 1U);
    QCOMPARE(facts.toolUses[0].toolUseId, std::string("t1"));
    QCOMPARE(facts.toolUses[0].name, std::string("Bash"));
    QCOMPARE(facts.toolUses[0].model, std::string("m"));
    QCOMPARE(facts.toolUses[0].agentId, std::string("a1"));
    QVERIFY(facts.calls.empty());
}

void TestFactsFolder::toolOutcome_followsTheWording_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, const QByteArray &line, Outcome outcome) {
        QTest::newRow(name) << line << int(outcome);
    };
    row("command", result("\"Exit code 1\""), Outcome::Error);
    row("tool layer", result("\"<tool_use_error>File has not been read yet</tool_use_error>\""), Outcome::Error);
    row("person", result("\"The user doesn't want to proceed with this tool use. The tool use was rejected\""),
        Outcome::Rejected);
    row("person, in blocks", result(R"([{"type":"text","text":"The user doesn't want to proceed"}])"),
        Outcome::Rejected);
    row("person, by toolUseResult", result("\"x\"", R"(,"toolUseResult":"User rejected tool use")"), Outcome::Rejected);
    row("person, newer", result("\"x\"", R"(,"toolDenialKind":"user-rejected")"), Outcome::Rejected);
    row("rule", result("\"Permission to use Bash with command rm has been denied.\""), Outcome::Denied);
    row("headless", result("\"Claude requested permissions to write to /x, but you haven't granted it yet.\""),
        Outcome::Denied);
    row("auto mode", result("\"x\"", R"(,"toolDenialKind":"automode-unavailable")"), Outcome::Denied);
    row("hook", result("\"PreToolUse:Bash hook error: not here\""), Outcome::Denied);
}

void TestFactsFolder::toolOutcome_followsTheWording()
{
    QFETCH(QByteArray, line);
    QFETCH(int, outcome);
    const FileFacts facts = read(line);
    QCOMPARE(facts.toolResults.size(), 1U);
    QCOMPARE(facts.toolResults[0].toolUseId, std::string("t1"));
    QCOMPARE(int(facts.toolResults[0].outcome), outcome);
}

void TestFactsFolder::toolResult_withoutErrorIsOkAndHasASize()
{
    const FileFacts facts = read(result("\"12345\"").replace("\"is_error\":true,", "")
                                 + result(R"([{"type":"text","text":"12345"}])").replace("true", "false"));
    QCOMPARE(facts.toolResults.size(), 2U);
    QCOMPARE(facts.toolResults[0].outcome, Outcome::Ok);
    QCOMPARE(facts.toolResults[0].sizeBytes, 7);
    QCOMPARE(facts.toolResults[1].outcome, Outcome::Ok);
    QCOMPARE(facts.toolResults[1].sizeBytes, 32);
}

void TestFactsFolder::apiErrors_areTold()
{
    const FileFacts facts = read(
        R"({"type":"assistant","isApiErrorMessage":true,"error":"rate_limit","message":{"model":"<synthetic>","usage":{}}})"
        "\n"
        R"({"type":"assistant","isApiErrorMessage":true,"apiErrorStatus":529,"message":{"model":"<synthetic>","usage":{}}})"
        "\n"
        R"({"type":"assistant","isApiErrorMessage":true,"message":{"model":"<synthetic>"}})"
        "\n"
        R"({"type":"system","subtype":"api_error","error":{"status":529,"headers":{"x":"y"}}})"
        "\n");
    QCOMPARE(kinds(facts),
             (std::vector{EventKind::ApiError, EventKind::ApiError, EventKind::ApiError, EventKind::ApiRetry}));
    QCOMPARE(facts.happenings[0].detail, std::string("rate_limit"));
    QCOMPARE(facts.happenings[1].detail, std::string("529"));
    QCOMPARE(facts.happenings[2].detail, std::string("unknown"));
    QCOMPARE(facts.happenings[3].detail, std::string("529"));
    QVERIFY(facts.calls.empty());
}

void TestFactsFolder::compaction_hasItsTrigger()
{
    const FileFacts facts = read(
        R"({"type":"system","subtype":"compact_boundary","uuid":"u","compactMetadata":{"trigger":"auto","preTokens":1}})"
        "\n");
    QCOMPARE(kinds(facts), std::vector{EventKind::Compaction});
    QCOMPARE(facts.happenings[0].detail, std::string("auto"));
}

void TestFactsFolder::title_ofHigherRankWins()
{
    const QByteArray prompt = user("\"first\"");
    const QByteArray earlier = user("\"earlier\"").replace("10:00", "09:00");
    const QByteArray ai = R"({"type":"ai-title","sessionId":"s1","aiTitle":"by model"})"
                          "\n";
    const QByteArray custom = R"({"type":"custom-title","sessionId":"s1","customTitle":"mine"})"
                              "\n";
    QCOMPARE(read(prompt + earlier).sessions.at(0).title, std::string("earlier"));
    QCOMPARE(read(ai + prompt).sessions.at(0).title, std::string("by model"));
    QCOMPARE(read(custom + ai + prompt).sessions.at(0).title, std::string("mine"));
    const FileFacts renamed = read(custom + QByteArray(custom).replace("mine", "mine 2") + ai);
    QCOMPARE(renamed.sessions.at(0).title, std::string("mine 2"));
    QCOMPARE(renamed.sessions.at(0).titleRank, 3);
    QCOMPARE(renamed.sessions.at(0).titleOrder, custom.size());
}

void TestFactsFolder::title_isOneLineOf200Bytes()
{
    QCOMPARE(read(user(R"("\n  two\t\twords \n\n more ")")).sessions.at(0).title, std::string("two words more"));
    const std::string cut =
        read(user('"' + QByteArray("x") + QByteArray("\xe2\x82\xac").repeated(100) + '"')).sessions.at(0).title;
    QCOMPARE(cut.size(), 199U);
    QVERIFY(cut.ends_with("\xe2\x82\xac"));
}

void TestFactsFolder::session_spansItsTimes()
{
    const FileFacts facts = read(timed("2026-11-20T10:00:02Z", R"("a":1)") + timed("2026-11-20T10:00:01Z", R"("a":1)")
                                 + timed("never", R"("a":1)"));
    QCOMPARE(facts.sessions.size(), 1U);
    QCOMPARE(facts.sessions[0].lastMs - facts.sessions[0].firstMs, 1000);
    QCOMPARE(facts.sessions[0].records, 3);
}

void TestFactsFolder::session_takesProjectOfTheEarliestLine()
{
    const FileFacts facts =
        read(timed("2026-11-20T10:00:02Z", R"("cwd":"/later")") + timed("2026-11-20T10:00:01Z", R"("cwd":"/earlier")")
             + timed("never", R"("cwd":"/a")"));
    QCOMPARE(facts.sessions.at(0).project, std::string("/earlier"));
}

void TestFactsFolder::session_takesVersionOfTheLatestLine()
{
    const FileFacts facts = read(timed("2026-11-20T10:00:02Z", R"("version":"2","gitBranch":"main","entrypoint":"cli")")
                                 + timed("2026-11-20T10:00:01Z", R"("version":"1","gitBranch":"old")"));
    QCOMPARE(facts.sessions.at(0).version, std::string("2"));
    QCOMPARE(facts.sessions.at(0).branch, std::string("main"));
    QCOMPARE(facts.sessions.at(0).entrypoint, std::string("cli"));
}

void TestFactsFolder::metadataAlone_makesNoConversation()
{
    const FileFacts facts = read(R"({"type":"summary","summary":"x","leafUuid":"y"})"
                                 "\n");
    QCOMPARE(facts.sessions.at(0).records, 0);
    QCOMPARE(facts.sessions.at(0).id, std::string("s1"));
}

void TestFactsFolder::subAgentFile_namesItsAgent()
{
    const QByteArray call = R"({"type":"assistant","sessionId":"parent","message":{"id":"m","usage":{}}})"
                            "\n";
    const FileFacts byName = read(call + user("\"do this\""), u"-p/parent/subagents/agent-abc.jsonl"_s);
    QCOMPARE(byName.agentId, std::string("abc"));
    QCOMPARE(byName.calls.at(0).agentId, std::string("abc"));
    QVERIFY(byName.happenings.empty());
    const FileFacts byRecord =
        read(QByteArray(call).replace("\"type\"", "\"agentId\":\"xyz\",\"type\""), u"-p/agent-abc.jsonl"_s);
    QCOMPARE(byRecord.agentId, std::string("xyz"));
    QVERIFY(read(call).agentId.empty());
}

void TestFactsFolder::agentLink_joinsResultAndAgent()
{
    const FileFacts facts =
        read(result("\"x\"", R"(,"toolUseResult":{"status":"completed","agentId":"a7","usage":{"input_tokens":5}})"));
    QCOMPARE(facts.agentLinks.size(), 1U);
    QCOMPARE(facts.agentLinks[0].sessionId, std::string("s1"));
    QCOMPARE(facts.agentLinks[0].agentId, std::string("a7"));
    QCOMPARE(facts.agentLinks[0].toolUseId, std::string("t1"));
}

void TestFactsFolder::costOfOldLines_isKept()
{
    const FileFacts facts = read(R"({"type":"assistant","costUSD":0.0123,"message":{"id":"m","usage":{}}})"
                                 "\n");
    QCOMPARE(facts.calls.at(0).reportedNanoUsd, std::optional<qint64>(12'300'000));
}

void TestFactsFolder::projectOf_staysInTheProject_data()
{
    QTest::addColumn<QString>("cwd");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("project");
    const QString file = u"/home/dev/.claude/projects/-home-dev-my-app/s.jsonl"_s;
    QTest::newRow("itself") << u"/home/dev/my.app"_s << file << u"/home/dev/my.app"_s;
    QTest::newRow("below") << u"/home/dev/my.app/src/lib"_s << file << u"/home/dev/my.app"_s;
    QTest::newRow("elsewhere") << u"/srv/other"_s << file << u"/srv/other"_s;
    QTest::newRow("no cwd") << QString() << file << u"-home-dev-my-app"_s;
    QTest::newRow("sub-agent") << u"/home/dev/my.app/x"_s << u"/c/projects/-home-dev-my-app/s/subagents/agent-1.jsonl"_s
                               << u"/home/dev/my.app"_s;
    QTest::newRow("sub-agent, no cwd") << QString() << u"/c/-home-dev/s/subagents/agent-1.jsonl"_s << u"-home-dev"_s;
    QTest::newRow("Windows") << u"D:\\oh-my-posh\\src"_s << u"/c/projects/D--oh-my-posh/s.jsonl"_s
                             << u"D:\\oh-my-posh"_s;
    QTest::newRow("beyond ASCII") << u"/home/dev/m\u00fcll/x"_s << u"/c/projects/-home-dev-m-ll/s.jsonl"_s
                                  << u"/home/dev/m\u00fcll"_s;
    QTest::newRow("long") << u"/"_s + QString(250, u'a') + u"/b"_s
                          << u"/c/projects/-"_s + QString(199, u'a') + u"-1x2y3z/s.jsonl"_s
                          << u"/"_s + QString(250, u'a') + u"/b"_s;
}

void TestFactsFolder::projectOf_staysInTheProject()
{
    QFETCH(QString, cwd);
    QFETCH(QString, path);
    QFETCH(QString, project);
    QCOMPARE(QString::fromStdString(projectOf(cwd.toStdString(), path.toStdString())), project);
}

QTEST_GUILESS_MAIN(TestFactsFolder)
#include "tst_factsfolder.moc"
