// SPDX-License-Identifier: GPL-3.0-or-later
// How a failed call is told apart from a refused, a stopped and a mistaken one, in the wordings and record shapes of several
// versions; every story is made up.
#include "claudestory.h"
#include "findingbrief.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

QJsonObject kind(const QString &denial)
{
    return {{u"toolDenialKind"_s, denial}};
}

QJsonArray block(const QString &text)
{
    return {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}};
}

/// What a hook leaves beside the conversation.
QJsonObject hookRecord(const QString &type, const QString &event, QJsonObject more = {})
{
    more.insert(u"type"_s, type);
    more.insert(u"hookEvent"_s, event);
    more.insert(u"toolUseID"_s, u"a"_s);
    return {{u"type"_s, u"attachment"_s}, {u"attachment"_s, more}};
}

QJsonObject blocking(const QString &event)
{
    return hookRecord(u"hook_blocking_error"_s, event,
                      {{u"blockingError"_s, QJsonObject{{u"blockingError"_s, u"not on Fridays"_s}}}});
}

QString denyJson(const QString &decision)
{
    return u"{\"hookSpecificOutput\": {\"hookEventName\": \"PreToolUse\", \"permissionDecision\": \"%1\"}}"_s.arg(
        decision);
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failedResult_isOneThing_data();
    void failedResult_isOneThing();
    void failedResult_inBlocksIsTheSame();
    void stoppedCall_isToldOnce();
    void cancelledCall_isNothing();
    void hook_ofACallIsToldOnce();
    void hook_ofAnotherMomentRefusesNothing();
    void hook_thatSaidNoIsBelieved();
    void apiError_ofVersionsThatDidNotMarkIt();
    void apiRetry_saysWhatTheServiceSaid();
    void contextOverflow_ofAPromptThatIsTooLong_data();
    void contextOverflow_ofAPromptThatIsTooLong();
    void abruptEnd_isNoneAfterAResultThatEndsTheTurn();
    void abruptEnd_ofAMainThreadThatWaitsForAnAgent();
    void task_toldWithinATurnCountsThere();
    void keyInAnAttachedFile_isFound();
};

void TestRefusals::failedResult_isOneThing_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &tool, const QString &text, const QString &found,
                        const QJsonObject &more = {}) { QTest::newRow(name) << tool << text << more << found; };
    const QString bash = u"Bash"_s, read = u"Read"_s, web = u"WebFetch"_s, plan = u"ExitPlanMode"_s;
    const QString rule = u"permission_denied/rule warning"_s, mode = u"permission_denied/mode warning"_s;
    const QString hook = u"permission_denied/hook warning"_s, system = u"permission_denied/system warning"_s;
    const QString person = u"user_rejection warning"_s;
    const QString command = u"tool_error/command warning"_s, wrongUse = u"tool_error/tool_use info"_s;
    const QString other = u"tool_error/other warning"_s;

    row("rule", bash, u"Permission to use Bash with command rm has been denied."_s, rule);
    row("rule for reading", read, u"Permission to read /etc/x has been denied."_s, rule);
    row("rule in the tool's own mark", read,
        u"<tool_use_error>File is in a directory that is denied by your permission settings.</tool_use_error>"_s, rule);
    row("out of bounds", bash,
        u"cd in '/elsewhere' was blocked. For security, Claude Code may only change directories to the allowed ones"_s,
        rule);
    row("nobody to ask", bash, u"This command requires approval"_s, rule);
    row("nobody to ask about a part", bash,
        u"This Bash command contains multiple operations. The following part requires approval: rm x"_s, rule);
    row("nobody to ask, marked as refused", bash, u"touch in '/w/x' needs approval. The path is inside."_s, rule,
        kind(u"user-rejected"_s));
    row("not granted, marked as refused", u"Write"_s,
        u"Claude requested permissions to write to /w/x, but you haven't granted it yet."_s, rule,
        kind(u"user-rejected"_s));
    row("no surface for approval", bash,
        u"Permission for this tool use was denied. It requires approval, and this session has no approval surface."_s,
        rule);
    row("rule, marked", bash, u"not here"_s, rule, kind(u"permission-rule"_s));
    row("auto mode says no", bash,
        u"Permission for this action was denied by the Claude Code auto mode classifier. Reason: x."_s, mode);
    row("auto mode, marked", bash, u"Auto mode could not evaluate this action"_s, mode, kind(u"automode-blocked"_s));
    row("hook in front", bash, u"PreToolUse:Bash hook error: [check]: not on Fridays"_s, hook);
    row("hook, early words", bash, u"Bash operation blocked by hook:\n- not on Fridays"_s, hook);
    row("hook stopped all", u"Edit"_s, u"Execution stopped by PreToolUse hook"_s, hook);
    row("file system", read, u"EACCES: permission denied, open '/root/x'"_s, system);
    row("file system, marked", u"Write"_s, u"<tool_use_error>EPERM: operation not permitted</tool_use_error>"_s,
        system);
    row("shell, every line", bash, u"Exit code 1\nfind: './a': Permission denied\nfind: './b': Permission denied"_s,
        system);
    row("shell without its code", bash, u"/bin/sh: 1: ./x: Permission denied"_s, system);

    row("person", bash, u"The user doesn't want to proceed with this tool use. The tool use was rejected"_s, person);
    row("person, short", bash, u"No"_s, person, kind(u"user-rejected"_s));
    row("person, of a sub-agent", bash,
        u"Permission for this tool use was denied. The tool use was rejected (eg. a file edit). The user said:\nno"_s,
        u"user_rejection warning"_s, kind(u"user-rejected"_s));
    row("plan", plan, u"The agent proposed a plan that was rejected by the user. The user chose to stay"_s, person);
    row("question", u"AskUserQuestion"_s, u"User declined to answer questions"_s, person);

    row("command that speaks of hooks", bash, u"Exit code 1\nhusky: commit blocked by hook"_s, command);
    row("command that quotes a refusal", bash, u"Exit code 1\nThe user doesn't want to proceed"_s, command);
    row("command with one denied line", bash, u"Exit code 1\nPermission denied (publickey).\nfatal: no remote"_s,
        command);
    row("its own time limit", bash, u"Command timed out after 2m 0.0s\nExit code 143"_s, command);
    row("not allowed by the tool", bash, u"<tool_use_error>Blocked: sleep 45 followed by: echo</tool_use_error>"_s,
        wrongUse);
    row("edit that does not match", u"Edit"_s, u"String to replace not found in file."_s, wrongUse);
    row("page that is not there", web, u"Request failed with status code 404"_s, other);
    row("page that quotes a refusal", web, u"Request failed. "_s + QString(300, u'x') + u"The user doesn't want to"_s,
        other);
    row("sibling", bash, u"<tool_use_error>Cancelled: parallel tool call Bash(x) errored</tool_use_error>"_s, other);
    row("no result came", bash, u"[Tool result missing due to internal error]"_s, other);
    row("server", u"mcp__db__query"_s, u"MCP error -32603: connection lost"_s, other);
    row("server, wrong input", u"mcp__db__query"_s, u"MCP error -32602: Input validation error"_s, wrongUse);
}

void TestRefusals::failedResult_isOneThing()
{
    QFETCH(QString, tool);
    QFETCH(QString, text);
    QFETCH(QJsonObject, more);
    QFETCH(QString, found);
    ClaudeStory story;
    story.prompt(u"go"_s).use(u"a"_s, tool, {}).result(u"a"_s, text, true, more).answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList({u"3 "_s + found}));
}

void TestRefusals::failedResult_inBlocksIsTheSame()
{
    const auto found = [](const QString &text) {
        ClaudeStory story;
        story.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, {});
        story.message(u"user"_s,
                      QJsonArray{QJsonObject{{u"type"_s, u"tool_result"_s},
                                             {u"tool_use_id"_s, u"a"_s},
                                             {u"is_error"_s, true},
                                             {u"content"_s, block(text)}}});
        return brief(story.answer(u"done"_s).findings());
    };
    QCOMPARE(found(u"Exit code 1\ndenied by hook"_s), QStringList({u"3 tool_error/command warning"_s}));
    QCOMPARE(found(u"The user doesn't want to proceed"_s), QStringList({u"3 user_rejection warning"_s}));
    QCOMPARE(found(u"This command requires approval"_s), QStringList({u"3 permission_denied/rule warning"_s}));
}

void TestRefusals::stoppedCall_isToldOnce()
{
    const QString words = u"The user doesn't want to take this action right now. STOP what you are doing"_s;
    ClaudeStory both;
    both.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, {}).result(u"a"_s, words, true, kind(u"interrupted"_s));
    both.message(u"user"_s, block(u"[Request interrupted by user for tool use]"_s));
    QCOMPARE(brief(both.findings()), QStringList({u"4 interrupted info"_s}));
    ClaudeStory alone;
    alone.prompt(u"go"_s)
        .use(u"a"_s, u"Bash"_s, {})
        .result(u"a"_s, u"[Request interrupted by user for tool use]"_s, true);
    QCOMPARE(brief(alone.findings()), QStringList({u"3 interrupted info"_s}));
    QCOMPARE(brief(alone.prompt(u"go on"_s).answer(u"done"_s).findings()), QStringList({u"3 interrupted info"_s}));
    ClaudeStory running;
    running.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, {});
    running.result(u"a"_s, u"half\n<error>Command was aborted before completion</error>"_s, true,
                   {{u"toolUseResult"_s, QJsonObject{{u"interrupted"_s, true}}}});
    running.message(u"user"_s, block(u"[Request interrupted by user]"_s));
    QCOMPARE(brief(running.findings()), QStringList({u"4 interrupted info"_s}));
}

void TestRefusals::cancelledCall_isNothing()
{
    ClaudeStory story;
    story.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, {});
    story.result(u"a"_s, u"The user doesn't want to take this action right now."_s, true, kind(u"cancelled"_s));
    QCOMPARE(brief(story.answer(u"done"_s).findings()), QStringList());
}

void TestRefusals::hook_ofACallIsToldOnce()
{
    ClaudeStory story;
    story.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, {}).add(blocking(u"PreToolUse"_s));
    story.result(u"a"_s, u"PreToolUse:Bash hook error: [check]: not on Fridays"_s, true).answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList({u"4 permission_denied/hook warning"_s}));
    ClaudeStory after;
    after.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, {});
    after.result(u"a"_s, u"not on Fridays"_s, true, kind(u"permission-rule"_s)).add(blocking(u"PreToolUse"_s));
    QCOMPARE(brief(after.answer(u"done"_s).findings()), QStringList({u"3 permission_denied/rule warning"_s}));
    ClaudeStory alone;
    alone.prompt(u"go"_s).add(blocking(u"UserPromptSubmit"_s)).answer(u"done"_s);
    QCOMPARE(brief(alone.findings()), QStringList({u"2 permission_denied/hook warning"_s}));
    QCOMPARE(alone.findings().front().excerpt, u"not on Fridays"_s);
}

void TestRefusals::hook_ofAnotherMomentRefusesNothing()
{
    ClaudeStory story;
    story.prompt(u"go"_s).answer(u"done"_s).add(blocking(u"Stop"_s)).add(blocking(u"PostToolUse"_s)).answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList());
}

void TestRefusals::hook_thatSaidNoIsBelieved()
{
    for (const QString &decision : {u"deny"_s, u"allow"_s}) {
        ClaudeStory story;
        story.prompt(u"go"_s).use(u"a"_s, u"mcp__db__query"_s, {});
        story.add(hookRecord(u"hook_success"_s, u"PreToolUse"_s, {{u"stdout"_s, denyJson(decision)}}));
        story.result(u"a"_s, u"use the other database"_s, true).answer(u"done"_s);
        QCOMPARE(brief(story.findings()),
                 QStringList({decision == u"deny"_s ? u"4 permission_denied/hook warning"_s
                                                    : u"4 tool_error/other warning"_s}));
    }
}

void TestRefusals::apiError_ofVersionsThatDidNotMarkIt()
{
    const auto synthetic = [](const QString &text, QJsonObject more) {
        ClaudeStory story;
        more.insert(u"type"_s, u"assistant"_s);
        more.insert(
            u"message"_s,
            QJsonObject{{u"role"_s, u"assistant"_s}, {u"model"_s, u"<synthetic>"_s}, {u"content"_s, block(text)}});
        return brief(story.prompt(u"go"_s).add(more).prompt(u"again"_s).answer(u"done"_s).findings());
    };
    for (const QString &text :
         {u"API Error: 529 Overloaded"_s, u"Claude AI usage limit reached|1790000000"_s,
          u"You've hit your session limit · resets 7pm"_s, u"Invalid API key · Please run /login"_s})
        QCOMPARE(synthetic(text, {}), QStringList({u"2 api_error error"_s}));
    QCOMPARE(synthetic(u"No response requested."_s, {}), QStringList());
    QCOMPARE(synthetic(u"API Error: 500"_s, {{u"isApiErrorMessage"_s, false}}), QStringList());
    QCOMPARE(synthetic(u"gone"_s, {{u"isApiErrorMessage"_s, true}, {u"error"_s, u"rate_limit"_s}}),
             QStringList({u"2 api_error/rate_limit error"_s}));
    ClaudeStory quoting; // the model's own words are none
    QCOMPARE(brief(quoting.prompt(u"go"_s).answer(u"API Error: 500 is what they saw"_s).findings()), QStringList());
}

void TestRefusals::apiRetry_saysWhatTheServiceSaid()
{
    const auto excerpt = [](const QJsonValue &error) {
        ClaudeStory story;
        story.prompt(u"go"_s).add({{u"type"_s, u"system"_s}, {u"subtype"_s, u"api_error"_s}, {u"error"_s, error}});
        const auto found = story.answer(u"done"_s).findings();
        return found.size() == 1 ? found.front().excerpt : QString();
    };
    const QJsonObject inner{{u"message"_s, u"Overloaded"_s}};
    QCOMPARE(excerpt(QJsonObject{{u"status"_s, 529}, {u"error"_s, QJsonObject{{u"error"_s, inner}}}}), u"Overloaded"_s);
    QCOMPARE(excerpt(QJsonObject{{u"cause"_s, QJsonObject{{u"code"_s, u"ECONNRESET"_s}}}}), u"ECONNRESET"_s);
    QCOMPARE(excerpt(QJsonObject{{u"status"_s, 503}, {u"headers"_s, QJsonObject{{u"organization"_s, u"o-1"_s}}}}),
             u"503"_s);
}

void TestRefusals::contextOverflow_ofAPromptThatIsTooLong_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Prompt is too long"_s;
    QTest::newRow("the service's") << u"API Error: 400 {\"message\":\"prompt is too long: 208310 tokens > 200000\"}"_s;
    QTest::newRow("limit reached") << u"Context limit reached · /compact or /clear to continue"_s;
    QTest::newRow("output, too") << u"API Error: 400 input length and `max_tokens` exceed context limit: 1 + 2 > 2"_s;
}

void TestRefusals::contextOverflow_ofAPromptThatIsTooLong()
{
    QFETCH(QString, text);
    ClaudeStory story;
    story.prompt(u"go"_s).message(u"assistant"_s, block(text), {{u"isApiErrorMessage"_s, true}});
    QCOMPARE(brief(story.prompt(u"/compact"_s).answer(u"done"_s).findings()),
             QStringList({u"2 api_error error"_s, u"2 context_overflow/too_long error"_s}));
}

void TestRefusals::abruptEnd_isNoneAfterAResultThatEndsTheTurn()
{
    ClaudeStory marked;
    marked.prompt(u"go"_s)
        .use(u"a"_s, u"mcp__x__finish"_s, {})
        .result(u"a"_s, u"ok"_s, false, {{u"toolEndsTurn"_s, true}});
    QCOMPARE(brief(marked.findings()), QStringList());
    ClaudeStory structured;
    structured.prompt(u"go"_s).use(u"a"_s, u"StructuredOutput"_s, {}).result(u"a"_s, u"Structured output provided"_s);
    QCOMPARE(brief(structured.findings()), QStringList());
    ClaudeStory failed;
    failed.prompt(u"go"_s).use(u"a"_s, u"StructuredOutput"_s, {}).result(u"a"_s, u"does not match the schema"_s, true);
    QCOMPARE(brief(failed.findings()), QStringList({u"3 tool_error/other warning"_s, u"3 abrupt_end warning"_s}));
}

void TestRefusals::abruptEnd_ofAMainThreadThatWaitsForAnAgent()
{
    const QJsonObject side{{u"isSidechain"_s, true}};
    ClaudeStory story;
    story.prompt(u"go"_s).use(u"a"_s, u"Task"_s, {}).prompt(u"look"_s, side);
    story.message(u"assistant"_s, block(u"I looked"_s), side);
    QCOMPARE(brief(story.findings()), QStringList({u"4 abrupt_end warning"_s}));
    QCOMPARE(brief(story.result(u"a"_s, u"I looked"_s).answer(u"done"_s).findings()), QStringList());
}

void TestRefusals::task_toldWithinATurnCountsThere()
{
    const QString notice =
        u"<task-notification>\n<task-id>t1</task-id>\n<status>failed</status>\n"
        "<summary>Background command \"x\" failed with exit code 1</summary>\n</task-notification>"_s;
    ClaudeStory story;
    story.prompt(u"go"_s);
    story.add({{u"type"_s, u"queue-operation"_s}, {u"operation"_s, u"enqueue"_s}, {u"content"_s, notice}});
    story.add({{u"type"_s, u"attachment"_s},
               {u"attachment"_s, QJsonObject{{u"type"_s, u"queued_command"_s}, {u"prompt"_s, notice}}}});
    QCOMPARE(brief(story.answer(u"done"_s).findings()), QStringList({u"3 tool_error/command warning"_s}));
}

void TestRefusals::keyInAnAttachedFile_isFound()
{
    const QString key = u"ghp_"_s + u"9sKd72Lq0ZwXvBn5Rt8Yc3Mf6Hj1Pg4Ua7Qe"_s;
    ClaudeStory story;
    story.prompt(u"go"_s);
    story.add(
        {{u"type"_s, u"attachment"_s},
         {u"attachment"_s,
          QJsonObject{{u"type"_s, u"file"_s},
                      {u"content"_s, QJsonObject{{u"file"_s, QJsonObject{{u"content"_s, u"TOKEN="_s + key}}}}}}}});
    const auto found = story.answer(u"done"_s).findings();
    QCOMPARE(brief(found), QStringList({u"2 secret_leak/GitHub token error"_s}));
    QVERIFY(!found.front().excerpt.contains(key.mid(8)));
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
