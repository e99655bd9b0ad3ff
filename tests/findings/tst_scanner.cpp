// SPDX-License-Identifier: GPL-3.0-or-later
// Each type of finding on a small transcript made by hand: where it stands, what it says, and what is none.
#include "claudestory.h"
#include "findingbrief.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

QJsonObject commandInput(const QString &line)
{
    return {{u"command"_s, line}};
}

/// An Anthropic key that no place but this knows, put together so that no scanner of sources takes it for one.
QString madeUpKey()
{
    return u"sk-ant-"_s + u"api03-Zq8Lw2Nf5Rt7Yb4Kd9Hs3Vm6Xc"_s;
}

} // namespace

class TestScanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toolError_tellsFailedCommandsFromWrongUse();
    void toolError_backgroundTaskCountsOnceWhereTheConversationTells();
    void permissionDenied_byRuleModeHookAndSystem();
    void userRejection_ofACallAndInWords();
    void interrupted_isTheLastWordAndNoAbruptEnd();
    void loop_isTheThirdTryOfOneThread();
    void loop_isNoneForOtherTargets_data();
    void loop_isNoneForOtherTargets();
    void loop_knowsTheSameAttempt_data();
    void loop_knowsTheSameAttempt();
    void abruptEnd_whatTheAssistantLeftOpen();
    void apiError_andItsRetries();
    void contextOverflow_compactedByItselfOrTooLong();
    void secretLeak_masksWhatItFinds();
    void secretLeak_leavesExamplesAlone();
    void place_isLineByteTurnAndAgent();
    void excerpt_isOneSafeLineOf200Characters();
    void damagedLines_areCountedAndPassedOver();
    void everyPrefix_isReadable();
};

void TestScanner::toolError_tellsFailedCommandsFromWrongUse()
{
    ClaudeStory story;
    story.prompt(u"build it"_s);
    story.use(u"a"_s, u"Bash"_s, commandInput(u"make"_s)).result(u"a"_s, u"Exit code 2\nno rule"_s, true);
    story.use(u"b"_s, u"Edit"_s, {{u"file_path"_s, u"x"_s}});
    story.result(u"b"_s, u"<tool_use_error>String to replace not found in file.</tool_use_error>"_s, true);
    story.use(u"c"_s, u"mcp__it__do"_s, {}).result(u"c"_s, u"it broke"_s, true);
    story.use(u"d"_s, u"Read"_s, {{u"file_path"_s, u"y"_s}}).result(u"d"_s, u"File does not exist."_s, true);
    story.use(u"e"_s, u"Bash"_s, commandInput(u"cat log"_s)).result(u"e"_s, u"Exit code 1, says the log"_s);
    story.answer(u"done"_s);
    QCOMPARE(brief(story.findings()),
             QStringList({u"3 tool_error/command warning"_s, u"5 tool_error/tool_use info"_s,
                          u"7 tool_error/other warning"_s, u"9 tool_error/tool_use info"_s}));
    QCOMPARE(story.findings().front().tool, u"Bash"_s);
    QCOMPARE(story.findings()[1].excerpt, u"String to replace not found in file."_s);
}

void TestScanner::toolError_backgroundTaskCountsOnceWhereTheConversationTells()
{
    const auto notice = [](const QString &id, const QString &status) {
        return u"<task-notification>\n<task-id>%1</task-id>\n<status>%2</status>\n<summary>Background command \"x\" "
               u"failed"
               " with exit code 1</summary>\n</task-notification>"_s.arg(id, status);
    };
    const auto queued = [&notice](const QString &id) {
        return QJsonObject{
            {u"type"_s, u"queue-operation"_s}, {u"operation"_s, u"enqueue"_s}, {u"content"_s, notice(id, u"failed"_s)}};
    };
    ClaudeStory story;
    story.prompt(u"go"_s).add(queued(u"t1"_s)).prompt(notice(u"t1"_s, u"failed"_s)).add(queued(u"t2"_s));
    story.prompt(notice(u"t3"_s, u"killed"_s)).answer(u"done"_s);
    const auto findings = story.findings();
    QCOMPARE(brief(findings), QStringList({u"3 tool_error/command warning"_s, u"4 tool_error/command warning"_s}));
    QVERIFY(findings[0].reported);
    QCOMPARE(findings[0].turn, 1);
}

void TestScanner::permissionDenied_byRuleModeHookAndSystem()
{
    ClaudeStory story;
    story.prompt(u"go"_s);
    story.use(u"a"_s, u"Write"_s, {});
    story.result(u"a"_s, u"Claude requested permissions to write to x, but you haven't granted it yet."_s, true);
    story.use(u"b"_s, u"Bash"_s, commandInput(u"git commit"_s));
    story.add({{u"type"_s, u"progress"_s},
               {u"toolUseID"_s, u"b"_s},
               {u"data"_s, QJsonObject{{u"type"_s, u"hook_progress"_s}, {u"hookEvent"_s, u"PreToolUse"_s}}}});
    story.result(u"b"_s, u"Pre-commit validation failed"_s, true);
    story.use(u"c"_s, u"Bash"_s, commandInput(u"./x"_s));
    story.result(u"c"_s, u"Exit code 126\n/bin/bash: ./x: Permission denied"_s, true);
    story.use(u"d"_s, u"Bash"_s, commandInput(u"y"_s));
    story.result(u"d"_s, u"Error: auto mode cannot determine the safety"_s, true,
                 {{u"toolDenialKind"_s, u"automode-unavailable"_s}});
    story.add({{u"type"_s, u"attachment"_s}, {u"attachment"_s, QJsonObject{{u"type"_s, u"hook_blocking_error"_s}}}});
    story.use(u"e"_s, u"Bash"_s, commandInput(u"cat log"_s)).result(u"e"_s, u"permission denied, says the log"_s);
    story.answer(u"done"_s);
    const auto findings = story.findings();
    QCOMPARE(brief(findings),
             QStringList({u"3 permission_denied/rule warning"_s, u"6 permission_denied/hook warning"_s,
                          u"8 permission_denied/system warning"_s, u"10 permission_denied/mode warning"_s,
                          u"11 permission_denied/hook warning"_s}));
    QVERIFY(!findings[0].reported && findings[2].reported);
}

void TestScanner::userRejection_ofACallAndInWords()
{
    ClaudeStory story;
    story.prompt(u"undo that"_s); // nothing was done yet
    story.use(u"a"_s, u"Bash"_s, commandInput(u"rm x"_s));
    story.result(u"a"_s, u"The user doesn't want to proceed with this tool use. The tool use was rejected"_s, true,
                 {{u"toolDenialKind"_s, u"user-rejected"_s}});
    story.answer(u"well"_s).prompt(u"That's not what I asked for, revert it"_s).answer(u"so?"_s);
    for (const QString &words :
         {u"Nein, das ist falsch."_s, u"to je špatně"_s, u"这不是我想要的"_s, u"Please undo the rename"_s}) {
        ClaudeStory other;
        other.prompt(u"go"_s).answer(u"well"_s).prompt(words).answer(u"so?"_s);
        QCOMPARE(brief(other.findings()), QStringList({u"3 user_rejection/words info"_s}));
    }
    story.prompt(u"no, use the other one"_s).answer(u"ok"_s).prompt(u"why is this wrong?"_s).answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList({u"3 user_rejection warning"_s, u"5 user_rejection/words info"_s}));
}

void TestScanner::interrupted_isTheLastWordAndNoAbruptEnd()
{
    ClaudeStory story;
    story.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, commandInput(u"make"_s));
    story.message(
        u"user"_s,
        QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"[Request interrupted by user for tool use]"_s}}});
    QCOMPARE(brief(story.findings()), QStringList({u"3 interrupted info"_s}));
}

void TestScanner::loop_isTheThirdTryOfOneThread()
{
    ClaudeStory story;
    story.prompt(u"go"_s);
    for (int i = 0; i < 5; ++i)
        story.command(u"m%1"_s.arg(i), u"npm test"_s);
    story.answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList({u"6 loop warning"_s})); // once, however long
    ClaudeStory agents;
    agents.prompt(u"go"_s);
    for (int i = 0; i < 4; ++i) // two agents, twice each
        agents.use(u"t%1"_s.arg(i), u"Bash"_s, commandInput(u"npm test"_s),
                   {{u"agentId"_s, i % 2 ? u"one"_s : u"two"_s}});
    agents.answer(u"done"_s);
    QCOMPARE(brief(agents.findings()), QStringList());
}

void TestScanner::loop_isNoneForOtherTargets_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QStringList>("inputs");
    const auto commands = [](const QStringList &lines) {
        QStringList inputs;
        for (const QString &line : lines)
            inputs << QString::fromUtf8(QJsonDocument(commandInput(line)).toJson(QJsonDocument::Compact));
        return inputs;
    };
    QTest::newRow("other files") << u"Bash"_s << commands({u"cat a"_s, u"cat b"_s, u"cat c"_s});
    QTest::newRow("other folders") << u"Bash"_s << commands({u"cd a && make"_s, u"cd b && make"_s, u"cd c && make"_s});
    QTest::newRow("another measurement") << u"Bash"_s
                                         << commands({u"go test ./..."_s, u"go test ./... -cover"_s,
                                                      u"go test ./... -bench=."_s});
    QTest::newRow("other tests") << u"Bash"_s
                                 << commands({u"go test ./... -run Alpha"_s, u"go test ./... -run Beta"_s,
                                              u"go test ./... -run Gamma"_s});
    QTest::newRow("paging") << u"Read"_s
                            << QStringList{u"{\"file_path\":\"a\",\"offset\":1}"_s,
                                           u"{\"file_path\":\"a\",\"offset\":9}"_s,
                                           u"{\"file_path\":\"a\",\"offset\":19}"_s};
    QTest::newRow("a list of things to do")
        << u"TodoWrite"_s << QStringList{u"{\"todos\":[]}"_s, u"{\"todos\":[]}"_s, u"{\"todos\":[]}"_s};
    QTest::newRow("other pages") << u"WebFetch"_s
                                 << QStringList{u"{\"url\":\"a\"}"_s, u"{\"url\":\"b\"}"_s, u"{\"url\":\"c\"}"_s};
}

void TestScanner::loop_isNoneForOtherTargets()
{
    QFETCH(QString, tool);
    QFETCH(QStringList, inputs);
    ClaudeStory story;
    story.prompt(u"go"_s);
    for (const QString &input : inputs) {
        const QString id = QString::number(story.lines().size());
        story.use(id, tool, QJsonDocument::fromJson(input.toUtf8()).object()).result(id, u"fine"_s);
    }
    story.answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList());
}

void TestScanner::loop_knowsTheSameAttempt_data()
{
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("polling") << QStringList{u"sleep 10 && tail -30 out.log"_s, u"sleep 20 && tail -50 out.log"_s,
                                            u"sleep 60; tail -n 9 out.log"_s};
    QTest::newRow("how much is kept") << QStringList{u"cd src && go test ./... -v 2>&1 | tail -100"_s,
                                                     u"cd src && go test ./... -count=1 | grep -E 'a|b'"_s,
                                                     u"go test ./... 2>&1 | wc -l"_s};
    QTest::newRow("answers fed to it") << QStringList{u"npx make-app todo --eslint --app"_s,
                                                      u"echo \"\" | npx make-app todo --eslint --app --src"_s,
                                                      u"yes | npx make-app todo --eslint --app --src"_s};
    QTest::newRow("a pattern rewritten") << QStringList{u"go test ./... -run \"Alpha\\|Beta\\|Gamma\""_s,
                                                        u"go test ./... -run \"Alpha|Beta|Gamma\""_s,
                                                        u"go test ./... -run \"X.*Alpha|X.*Beta|Gamma\""_s};
    QTest::newRow("quoting") << QStringList{u"make all"_s, u"make \"all\""_s, u"CC=gcc timeout 60 make 'all'"_s};
}

void TestScanner::loop_knowsTheSameAttempt()
{
    QFETCH(QStringList, commands);
    ClaudeStory story;
    story.prompt(u"go"_s);
    for (const QString &line : commands)
        story.command(QString::number(story.lines().size()), line);
    story.answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList({u"6 loop warning"_s}));
}

void TestScanner::abruptEnd_whatTheAssistantLeftOpen()
{
    QCOMPARE(brief(ClaudeStory().prompt(u"go"_s).findings()), QStringList({u"1 abrupt_end warning"_s}));
    QCOMPARE(brief(ClaudeStory().prompt(u"go"_s).command(u"a"_s, u"ls"_s).findings()),
             QStringList({u"3 abrupt_end warning"_s}));
    QCOMPARE(brief(ClaudeStory().prompt(u"go"_s).use(u"a"_s, u"Read"_s, {}).findings()),
             QStringList({u"2 abrupt_end warning"_s}));
    ClaudeStory closed;
    closed.prompt(u"go"_s).answer(u"done"_s).prompt(u"<command-name>/exit</command-name>"_s);
    closed.add({{u"type"_s, u"last-prompt"_s}});
    QCOMPARE(brief(closed.findings()), QStringList());
}

void TestScanner::apiError_andItsRetries()
{
    ClaudeStory story;
    story.prompt(u"go"_s);
    story.add({{u"type"_s, u"system"_s},
               {u"subtype"_s, u"api_error"_s},
               {u"error"_s, QJsonObject{{u"message"_s, u"Overloaded"_s}, {u"status"_s, 529}}}});
    story.message(u"assistant"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"API Error: 500"_s}}},
                  {{u"isApiErrorMessage"_s, true}, {u"error"_s, u"server_error"_s}});
    const auto findings = story.findings();
    QCOMPARE(
        brief(findings),
        QStringList({u"2 api_error/retry warning"_s, u"3 abrupt_end warning"_s, u"3 api_error/server_error error"_s}));
    QCOMPARE(findings[0].excerpt, u"Overloaded"_s);
    ClaudeStory task;
    task.prompt(u"go"_s).use(u"a"_s, u"Task"_s, {}).result(u"a"_s, u"API Error: 401 expired"_s).answer(u"oh"_s);
    QCOMPARE(brief(task.findings()), QStringList({u"3 api_error error"_s}));
    QVERIFY(task.findings().front().reported);
}

void TestScanner::contextOverflow_compactedByItselfOrTooLong()
{
    const auto boundary = [](const QString &trigger) {
        return QJsonObject{{u"type"_s, u"system"_s},
                           {u"subtype"_s, u"compact_boundary"_s},
                           {u"compactMetadata"_s, QJsonObject{{u"trigger"_s, trigger}}}};
    };
    ClaudeStory story;
    story.prompt(u"go"_s).add(boundary(u"auto"_s)).add(boundary(u"manual"_s));
    story.message(u"assistant"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"Prompt is too long"_s}}},
                  {{u"isApiErrorMessage"_s, true}, {u"error"_s, u"invalid_request"_s}});
    story.answer(u"the prompt is too long, they say"_s);
    QCOMPARE(brief(story.findings()),
             QStringList({u"2 context_overflow/compacted info"_s, u"4 api_error/invalid_request error"_s,
                          u"4 context_overflow/too_long error"_s}));
}

void TestScanner::secretLeak_masksWhatItFinds()
{
    ClaudeStory story;
    story.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, commandInput(u"export KEY="_s + madeUpKey() + u" && run"_s));
    story.result(u"a"_s, u"Exit code 1\nKEY=%1 again %1"_s.arg(madeUpKey()), true).answer(u"done"_s);
    const auto findings = story.findings();
    QCOMPARE(brief(findings),
             QStringList({u"2 secret_leak/Anthropic key error"_s, u"3 tool_error/command warning"_s,
                          u"3 secret_leak/Anthropic key error"_s}));
    for (const Finding &finding : findings)
        QVERIFY2(!finding.excerpt.contains(madeUpKey().mid(12)), qPrintable(finding.excerpt));
    QVERIFY(findings[0].excerpt.contains(u"•••(Anthropic key)"_s));
    QVERIFY(findings[0].excerpt.contains(u"export KEY="_s));
}

void TestScanner::secretLeak_leavesExamplesAlone()
{
    ClaudeStory story;
    story.prompt(
        u"AKIAIOSFODNN7EXAMPLE and ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx and -----BEGIN PRIVATE KEY-----"_s);
    story.answer(u"task-0123456789abcdef0123456789 Authorization: Bearer abcdef0123456789abcdef"_s);
    QCOMPARE(brief(story.findings()), QStringList());
}

void TestScanner::place_isLineByteTurnAndAgent()
{
    ClaudeStory story;
    story.prompt(u"first"_s).answer(u"ok"_s).prompt(u"second"_s).raw({}).raw("  ");
    story.use(u"a"_s, u"Bash"_s, commandInput(u"x"_s), {{u"agentId"_s, u"helper"_s}, {u"isSidechain"_s, true}});
    story.result(u"a"_s, u"Exit code 1"_s, true, {{u"agentId"_s, u"helper"_s}, {u"isSidechain"_s, true}});
    story.answer(u"done"_s);
    const auto findings = story.findings();
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].line, 7);
    QCOMPARE(findings[0].offset, story.offsetOf(7));
    QCOMPARE(findings[0].turn, 2);
    QCOMPARE(findings[0].agentId, u"helper"_s);
    QVERIFY(findings[0].timeMs != NoTime);
}

void TestScanner::excerpt_isOneSafeLineOf200Characters()
{
    ClaudeStory story;
    story.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, commandInput(u"x"_s));
    story.result(u"a"_s, u"Exit code 1\n\u001b[31mred\u202e\ttext "_s + QString(500, u'y'), true).answer(u"done"_s);
    const QString excerpt = story.findings().front().excerpt;
    QVERIFY(excerpt.size() <= Finding::MostExcerpt);
    QVERIFY(excerpt.startsWith(u"Exit code 1 \\x1b[31mred\\u202e text y"_s));
    QVERIFY(excerpt.endsWith(u'…'));
    for (const QChar c : excerpt)
        QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x202e);
}

void TestScanner::damagedLines_areCountedAndPassedOver()
{
    ClaudeStory whole;
    whole.prompt(u"go"_s).use(u"a"_s, u"Bash"_s, commandInput(u"x"_s)).result(u"a"_s, u"Exit code 1"_s, true);
    ClaudeStory story;
    story.raw(whole.lines()[0]).raw("{\"type\":\"user\",\"mess").raw("[1,2]").raw("nonsense");
    const QByteArray result = "{\"type\":\"user\",\"message\":{\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":"
                              "\"a\",\"is_error\":true,\"content\":\"Exit code 1\"}]}}";
    story.raw(whole.lines()[1]).raw("{\"half\":" + result); // torn, and a whole record behind it
    story.answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList({u"6 tool_error/command warning"_s}));
    QCOMPARE(story.findings().front().offset, story.offsetOf(6) + 8); // where the whole one begins
}

void TestScanner::everyPrefix_isReadable()
{
    ClaudeStory story;
    story.prompt(u"gö \\ \" \u001b"_s)
        .use(u"a"_s, u"Bash"_s, commandInput(u"x"_s))
        .result(u"a"_s, u"Exit code 1"_s, true);
    for (const QByteArray &line : story.lines()) {
        for (qsizetype length = 0; length <= line.size(); ++length) {
            ClaudeStory cut;
            cut.raw(line.left(length));
            for (const Finding &finding : cut.findings())
                QCOMPARE(finding.line, 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_scanner.moc"
