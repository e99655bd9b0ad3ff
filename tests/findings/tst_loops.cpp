// SPDX-License-Identifier: GPL-3.0-or-later
// Which uses of a tool are one attempt made again, and which only look like it.
#include "claudestory.h"
#include "findingbrief.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

class TestLoops : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commands_data();
    void commands();
    void otherTools_data();
    void otherTools();
    void anEditThatDoesNotTake_isTriedAgain();
    void whatFailedAndIsRepaired_isTriedAgain_data();
    void whatFailedAndIsRepaired_isTriedAgain();
    void aCallWrittenDownThreeTimes_isOne();
    void agentsSideBySide_areNoLoop();
    void anotherToolInBetween_endsTheRun();
    void aRunThatStartsAgain_isToldAgain();
};

namespace {

QStringList found(const QString &tool, const QStringList &inputs)
{
    ClaudeStory story;
    story.prompt(u"go"_s);
    for (const QString &input : inputs) {
        const QString id = QString::number(story.lines().size());
        story.use(id, tool, QJsonDocument::fromJson(input.toUtf8()).object()).result(id, u"fine"_s);
    }
    return brief(story.answer(u"done"_s).findings());
}

const QStringList Loop{QStringLiteral("6 loop warning")};

} // namespace

void TestLoops::commands_data()
{
    QTest::addColumn<QStringList>("commands");
    QTest::addColumn<bool>("same");
    const auto same = [](const char *name, const QStringList &commands) { QTest::newRow(name) << commands << true; };
    const auto other = [](const char *name, const QStringList &commands) { QTest::newRow(name) << commands << false; };

    same("waiting alone", {u"sleep 30"_s, u"sleep 60"_s, u"sleep 90; echo ready"_s});
    same("one address asked again",
         {u"curl -s http://localhost:3000/health"_s, u"sleep 2; curl -s http://localhost:3000/health"_s,
          u"date && curl -s http://localhost:3000/health | jq ."_s});
    same("with more rights", {u"make install"_s, u"sudo make install"_s, u"make install; sudo make install"_s});
    same("a line that goes on", {u"npm test --silent"_s, u"npm \\\n  test --silent"_s, u"time npm test --silent"_s});
    same("with a time limit",
         {u"cargo build"_s, u"timeout 60 cargo build"_s, u"timeout -k 5 120 cargo build 2>&1 | tail"_s});
    same("in a loop of the shell",
         {u"gh run view 7"_s, u"while true; do gh run view 7; sleep 5; done"_s, u"gh run view 7"_s});
    same("answers fed to it", {u"npm init app"_s, u"printf 'y\\nn\\n' | npm init app"_s, u"yes | npm init app"_s});
    same("a test filter rewritten",
         {u"pytest tests -k \"alpha and beta\""_s, u"pytest tests -k \"alpha or beta\""_s,
          u"pytest tests -k \"alpha beta\" -x"_s});
    same("a long request made shorter",
         {u"gh api graphql -f query='one two three four five six seven eight nine ten'"_s,
          u"gh api graphql -f query='one two three four five six seven eight nine'"_s,
          u"gh api graphql -f query='one two three four five six seven eight'"_s});

    same("a page asked for in three manners",
         {u"curl -s http://localhost:8080/ready"_s,
          u"curl -sSf -o /dev/null -w '%{http_code}' http://localhost:8080/ready"_s,
          u"until curl -sf --max-time 2 http://localhost:8080/ready; do sleep 1; done"_s});
    same("as many as there are", {u"make all"_s, u"make -j4 all"_s, u"make -j 8 all 2>&1"_s});
    same("a build that says more",
         {u"docker build ."_s, u"docker build --no-cache ."_s, u"docker build --progress=plain . 2>&1 | tail -40"_s});
    same("more of the same log",
         {u"kubectl logs web-1 --tail=20"_s, u"kubectl logs web-1 --tail 100"_s, u"kubectl logs web-1 --since=5m"_s});
    same("into a file and back",
         {u"npm run build"_s, u"npm run build > out.log 2>&1; tail -20 out.log"_s,
          u"npm run build >out.log 2>&1 || true; grep error out.log"_s});
    same("started in three ways",
         {u"pytest tests/unit"_s, u"python3 -m pytest tests/unit"_s, u"poetry run pytest tests/unit --tb=short"_s});

    other("two commands in turn", {u"make"_s, u"./run"_s, u"make"_s, u"./run"_s, u"make"_s, u"./run"_s});
    other("seeds", {u"./train --seed 1"_s, u"./train --seed 2"_s, u"./train --seed 3"_s});
    other("pages of a service",
          {u"curl -s 'http://h/list?page=1'"_s, u"curl -s 'http://h/list?page=2'"_s,
           u"curl -s 'http://h/list?page=3'"_s});
    other("what is sent to a service",
          {u"curl -s -d '{\"id\":1}' http://h/x"_s, u"curl -s -d '{\"id\":2}' http://h/x"_s,
           u"curl -s -d '{\"id\":3}' http://h/x"_s});
    other("hosts", {u"ssh one uptime"_s, u"ssh two uptime"_s, u"ssh three uptime"_s});
    other("scripts that are fed",
          {u"python3 - <<'E'\nprint(1)\nE"_s, u"python3 - <<'E'\nprint(2)\nE"_s, u"python3 - <<'E'\nprint(3)\nE"_s});
    other("modules that are run", {u"python -m json.tool a"_s, u"python -m venv a"_s, u"python -m compileall a"_s});
    other("logs that are read", {u"tail -20 a.log"_s, u"tail -20 b.log"_s, u"tail -20 c.log"_s});
    other("folders of a shell of its own", {u"(cd a && npm test)"_s, u"(cd b && npm test)"_s, u"(cd c && npm test)"_s});
    other("kinds of things", {u"kubectl get pods -o wide"_s, u"kubectl get svc -o wide"_s, u"kubectl get nodes"_s});
    other("files through a pipe", {u"cat a.txt | grep x"_s, u"cat b.txt | grep x"_s, u"cat c.txt | grep x"_s});
    other("pages of a file",
          {u"cat f | sed -n '1,50p'"_s, u"cat f | sed -n '51,100p'"_s, u"cat f | sed -n '101,150p'"_s});
    other("pages by tail", {u"tail -n +1 f"_s, u"tail -n +200 f"_s, u"tail -n +400 f"_s});
    other("files as input", {u"sort < a"_s, u"sort < b"_s, u"sort < c"_s});
    other("queries fed to it",
          {u"echo 'select a from t' | psql db"_s, u"echo 'select b from u' | psql db"_s,
           u"echo 'select c from v' | psql db"_s});
    other("queries by option",
          {u"docker exec db psql -U me -c 'select id from users'"_s,
           u"docker exec db psql -U me -c 'select id from orders'"_s,
           u"docker exec db psql -U me -c 'select id from items'"_s});
    other("names by option",
          {u"kubectl get pods -n one -l app=web"_s, u"kubectl get pods -n one -l app=api"_s,
           u"kubectl get pods -n one -l app=db"_s});
    other("repositories by option",
          {u"gh pr list --repo me/one --state open"_s, u"gh pr list --repo me/two --state open"_s,
           u"gh pr list --repo me/three --state open"_s});
    other("what matches and what does not", {u"grep -v x f"_s, u"grep x f"_s, u"grep -c x f"_s});
    other("tests by their names",
          {u"npx jest -t 'renders a list'"_s, u"npx jest -t 'renders a grid'"_s, u"npx jest -t 'renders a row'"_s});
    other("work trees",
          {u"git -C one status --short"_s, u"git -C two status --short"_s, u"git -C three status --short"_s});
    other("steps of one task", {u"git add ."_s, u"git commit -m x"_s, u"git push"_s});
}

void TestLoops::commands()
{
    QFETCH(QStringList, commands);
    QFETCH(bool, same);
    QStringList inputs;
    for (const QString &command : commands)
        inputs << QString::fromUtf8(QJsonDocument(QJsonObject{{u"command"_s, command}}).toJson(QJsonDocument::Compact));
    QCOMPARE(found(u"Bash"_s, inputs), same ? Loop : QStringList());
}

void TestLoops::otherTools_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QStringList>("inputs");
    QTest::addColumn<bool>("same");
    QTest::newRow("a search shown in three ways")
        << u"Grep"_s
        << QStringList{u"{\"pattern\":\"x\"}"_s, u"{\"pattern\":\"x\",\"output_mode\":\"content\",\"-n\":true}"_s,
                       u"{\"pattern\":\"x\",\"-C\":3,\"output_mode\":\"content\"}"_s}
        << true;
    QTest::newRow("three searches") << u"Grep"_s
                                    << QStringList{u"{\"pattern\":\"x\"}"_s, u"{\"pattern\":\"y\"}"_s,
                                                   u"{\"pattern\":\"z\"}"_s}
                                    << false;
    QTest::newRow("pages of a search") << u"Grep"_s
                                       << QStringList{u"{\"pattern\":\"x\",\"offset\":0}"_s,
                                                      u"{\"pattern\":\"x\",\"offset\":50}"_s,
                                                      u"{\"pattern\":\"x\",\"offset\":100}"_s}
                                       << false;
    QTest::newRow("places that get the same text")
        << u"Edit"_s
        << QStringList{u"{\"file_path\":\"f\",\"old_string\":\"a\",\"new_string\":\"n\"}"_s,
                       u"{\"file_path\":\"f\",\"old_string\":\"a \",\"new_string\":\"n\"}"_s,
                       u"{\"file_path\":\"f\",\"old_string\":\" a\",\"new_string\":\"n\"}"_s}
        << false;
    QTest::newRow("places that lose their text")
        << u"Edit"_s
        << QStringList{u"{\"file_path\":\"f\",\"old_string\":\"a\",\"new_string\":\"\"}"_s,
                       u"{\"file_path\":\"f\",\"old_string\":\"b\",\"new_string\":\"\"}"_s,
                       u"{\"file_path\":\"f\",\"old_string\":\"c\",\"new_string\":\"\"}"_s}
        << false;
    QTest::newRow("one page asked anew") << u"WebFetch"_s
                                         << QStringList{u"{\"url\":\"a\",\"prompt\":\"x\"}"_s,
                                                        u"{\"url\":\"a\",\"prompt\":\"y\"}"_s,
                                                        u"{\"url\":\"a\",\"prompt\":\"z\"}"_s}
                                         << true;
    QTest::newRow("polling a task") << u"TaskOutput"_s
                                    << QStringList{u"{\"task_id\":\"t\",\"timeout\":1}"_s,
                                                   u"{\"task_id\":\"t\",\"timeout\":2}"_s,
                                                   u"{\"task_id\":\"t\",\"block\":true}"_s}
                                    << true;
    QTest::newRow("polling three tasks") << u"TaskOutput"_s
                                         << QStringList{u"{\"task_id\":\"t\"}"_s, u"{\"task_id\":\"u\"}"_s,
                                                        u"{\"task_id\":\"v\"}"_s}
                                         << false;
    QTest::newRow("one shell looked at in three ways")
        << u"BashOutput"_s
        << QStringList{u"{\"bash_id\":\"b1\"}"_s, u"{\"bash_id\":\"b1\",\"filter\":\"x\"}"_s,
                       u"{\"bash_id\":\"b1\",\"filter\":\"y\"}"_s}
        << true;
    QTest::newRow("three agents") << u"Agent"_s
                                  << QStringList{u"{\"prompt\":\"review the file a.cpp with care\"}"_s,
                                                 u"{\"prompt\":\"review the file b.cpp with care\"}"_s,
                                                 u"{\"prompt\":\"review the file c.cpp with care\"}"_s}
                                  << false;
    QTest::newRow("pages of a file") << u"Read"_s
                                     << QStringList{u"{\"file_path\":\"f\",\"offset\":1,\"limit\":100}"_s,
                                                    u"{\"file_path\":\"f\",\"offset\":101,\"limit\":100}"_s,
                                                    u"{\"file_path\":\"f\",\"offset\":201,\"limit\":100}"_s}
                                     << false;
    QTest::newRow("a server asked for three things")
        << u"mcp__db__query"_s
        << QStringList{u"{\"sql\":\"select 1\"}"_s, u"{\"sql\":\"select 2\"}"_s, u"{\"sql\":\"select 3\"}"_s} << false;
}

void TestLoops::otherTools()
{
    QFETCH(QString, tool);
    QFETCH(QStringList, inputs);
    QFETCH(bool, same);
    QCOMPARE(found(tool, inputs), same ? Loop : QStringList());
}

void TestLoops::anEditThatDoesNotTake_isTriedAgain()
{
    ClaudeStory story;
    story.prompt(u"go"_s);
    for (const QString &old : {u"a"_s, u"a "_s, u" a"_s}) {
        story.use(old, u"Edit"_s, {{u"file_path"_s, u"f"_s}, {u"old_string"_s, old}, {u"new_string"_s, u"n"_s}});
        story.result(old, u"<tool_use_error>String to replace not found in file.</tool_use_error>"_s, true);
    }
    QVERIFY(brief(story.answer(u"done"_s).findings()).contains(u"6 loop warning"_s));
}

void TestLoops::whatFailedAndIsRepaired_isTriedAgain_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QStringList>("inputs");
    QTest::addColumn<bool>("same");
    const auto commands = [](const QStringList &lines) {
        QStringList inputs;
        for (const QString &line : lines)
            inputs << QString::fromUtf8(QJsonDocument(QJsonObject{{u"command"_s, line}}).toJson());
        return inputs;
    };
    QTest::newRow("a path quoted in a third way")
        << u"PowerShell"_s
        << commands({u"$d = \"C:\\work dir\\new\"; wsl zsh $(wsl wslpath -u $d)/try.zsh"_s,
                     u"$p = wsl wslpath -u 'C:\\work dir\\new\\try.zsh'; wsl zsh \"$p\""_s,
                     u"$p = wsl wslpath -u 'C:/work dir/new/try.zsh'; wsl zsh \"$p\""_s})
        << true;
    QTest::newRow("a query put into other quotes")
        << u"mcp__db__query"_s
        << QStringList{u"{\"sql\":\"select sum from orders where state = open\"}"_s,
                       u"{\"sql\":\"select sum from orders where state = 'open'\"}"_s,
                       u"{\"sql\":\"select \\\"sum\\\" from orders where state = 'open'\"}"_s}
        << true;
    QTest::newRow("three places where a file may be")
        << u"Bash"_s
        << commands({u"cat src/app/store/one.h"_s, u"cat src/app/store/two.h"_s, u"cat src/app/store/three.h"_s})
        << false;
    QTest::newRow("all tests, then those of one folder")
        << u"Bash"_s
        << commands({u"cd /home/me/code/one/src && go test ./..."_s, u"cd /home/me/code/one/src && go test -v ./cmd"_s,
                     u"cd /home/me/code/one/src && go test ./cmd -v 2>&1 | tail -100"_s})
        << false;
    QTest::newRow("other words in a query") << u"mcp__db__query"_s
                                            << QStringList{u"{\"sql\":\"select a from orders where x = 1\"}"_s,
                                                           u"{\"sql\":\"select b from orders where x = 1\"}"_s,
                                                           u"{\"sql\":\"select c from orders where x = 1\"}"_s}
                                            << false;
    QTest::newRow("three agents that fail") << u"Task"_s
                                            << QStringList{u"{\"prompt\":\"look at all of the tests\"}"_s,
                                                           u"{\"prompt\":\"look at all of the tests there\"}"_s,
                                                           u"{\"prompt\":\"look at all of the tests here\"}"_s}
                                            << false;
}

void TestLoops::whatFailedAndIsRepaired_isTriedAgain()
{
    QFETCH(QString, tool);
    QFETCH(QStringList, inputs);
    QFETCH(bool, same);
    for (const bool fails : {true, false}) {
        ClaudeStory story;
        story.prompt(u"go"_s);
        for (const QString &input : inputs) {
            const QString id = QString::number(story.lines().size());
            story.use(id, tool, QJsonDocument::fromJson(input.toUtf8()).object());
            story.result(id, u"Exit code 1\nit did not work"_s, fails);
        }
        QCOMPARE(brief(story.answer(u"done"_s).findings()).contains(Loop.front()), same && fails);
    }
}

void TestLoops::aCallWrittenDownThreeTimes_isOne()
{
    ClaudeStory story;
    story.prompt(u"go"_s);
    for (int i = 0; i < 3; ++i)
        story.use(u"a"_s, u"Bash"_s, {{u"command"_s, u"make"_s}});
    story.result(u"a"_s, u"fine"_s).answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList());
}

void TestLoops::agentsSideBySide_areNoLoop()
{
    ClaudeStory story;
    story.prompt(u"go"_s);
    for (const QString &agent : {u"one"_s, u"two"_s, u"three"_s}) {
        const QJsonObject side{{u"isSidechain"_s, true}, {u"agentId"_s, agent}};
        story.use(agent, u"Bash"_s, {{u"command"_s, u"make"_s}}, side).result(agent, u"fine"_s, false, side);
    }
    QCOMPARE(brief(story.answer(u"done"_s).findings()), QStringList());
}

void TestLoops::anotherToolInBetween_endsTheRun()
{
    ClaudeStory story;
    story.prompt(u"go"_s).command(u"a"_s, u"make"_s).command(u"b"_s, u"make"_s);
    story.use(u"c"_s, u"Edit"_s, {{u"file_path"_s, u"f"_s}}).result(u"c"_s, u"fine"_s);
    story.command(u"d"_s, u"make"_s).command(u"e"_s, u"make"_s).answer(u"done"_s);
    QCOMPARE(brief(story.findings()), QStringList());
}

void TestLoops::aRunThatStartsAgain_isToldAgain()
{
    ClaudeStory story;
    story.prompt(u"go"_s);
    for (int run = 0; run < 2; ++run) {
        for (int i = 0; i < 3; ++i)
            story.command(u"%1-%2"_s.arg(run).arg(i), u"make"_s);
        story.use(u"e%1"_s.arg(run), u"Edit"_s, {}).result(u"e%1"_s.arg(run), u"fine"_s);
    }
    QCOMPARE(brief(story.answer(u"done"_s).findings()), QStringList({u"6 loop warning"_s, u"14 loop warning"_s}));
}

QTEST_GUILESS_MAIN(TestLoops)
#include "tst_loops.moc"
