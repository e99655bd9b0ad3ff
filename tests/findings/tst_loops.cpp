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
