// SPDX-License-Identifier: GPL-3.0-or-later
// The process that runs a statement: what it answers, what ends it, and that nothing of it stays.
#include "canarystore.h"

#include "access/access.h"
#include "query/sqlrunner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>
#include <future>
#include <thread>

#include <sys/wait.h>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

const QString Endless = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT count(*) FROM n"_s;
/// One call of one function, which nothing inside the process ends: half a megabyte compared half a million times.
const QString Uninterruptible =
    u"WITH t(x) AS (SELECT replace(replace(replace('aaaaaaaaaa', 'a', '%1'), 'a', '%1'), 'a', 'aaaaaaaaa'))"
    " SELECT instr(x, substr(x, 1, 450000) || 'b') FROM t"_s.arg(QString(100, u'a'));

SqlRunner::Options usual()
{
    SqlRunner::Options options;
    options.program = QCoreApplication::applicationDirPath() + u"/sqlworkerprogram"_s;
    options.grace = std::chrono::seconds(30); // a busy computer starts it late
    return options;
}

/// One place and one to wait in, for a long time.
SqlRunner::Options narrow()
{
    SqlRunner::Options options = usual();
    options.running = options.waiting = 1;
    options.time = std::chrono::seconds(50), options.patience = std::chrono::seconds(60);
    return options;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Our only child process; empty: there is none.
QString childProcess()
{
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        // "number (name) state parent …"; the name holds no space.
        if (readAll(u"/proc/%1/stat"_s.arg(process)).split(' ').value(3).toLongLong()
            == QCoreApplication::applicationPid())
            return process;
    }
    return {};
}

Scope personScope(const std::string &name)
{
    Principal principal;
    principal.tenant = 1, principal.role = Role::Viewer, principal.subject = name;
    return Access::scopeFor(principal);
}

} // namespace

class TestSqlRunner : public QObject
{
    Q_OBJECT

    Result<SqlAnswer> ask(SqlRunner &runner, const SqlQuestion &question, const Scope &scope = Access::localOwner())
    {
        return runner.run(question, m_store.path(), scope, m_never);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.isReady());
        QVERIFY(SqlRunner::workerProgram().endsWith(u"/glasshousectl"_s)); // beside a program that is none itself
        QVERIFY2(QFile::exists(usual().program), qPrintable(usual().program));
    }

    /// Neither a process that runs nor one that nobody has buried.
    void cleanup()
    {
        QCOMPARE(waitpid(-1, nullptr, WNOHANG), -1);
        QCOMPARE(errno, ECHILD);
    }

    void answersComeFromTheOtherProcess_underTheScope()
    {
        SqlRunner runner(usual());
        const QByteArray before = m_store.fingerprint();
        const auto all = ask(runner, {u"SELECT count(*) AS n, 1.0 AS r, 'x' AS t FROM activity"_s});
        QVERIFY2(all, all ? "" : qPrintable(all.error().message));
        QCOMPARE(all->columns[0].name, u"n"_s);
        const std::vector<SqlCell> expected{qint64(CanaryStore::AdaEvents + CanaryStore::BobEvents + 2), 1.0, u"x"_s};
        QVERIFY(all->rows.size() == 1 && all->rows[0] == expected);
        const auto own = ask(runner, {u"SELECT count(*) FROM activity"_s}, personScope("ada"));
        QVERIFY(own && own->rows[0][0] == SqlCell(qint64(CanaryStore::AdaEvents + 1)));
        const auto none = ask(runner, {u"SELECT count(*) FROM activity"_s}, personScope(""));
        QVERIFY(none && none->rows[0][0] == SqlCell(qint64(0)));
        const auto plan = ask(runner, {u"SELECT * FROM activity"_s, 10, true});
        QVERIFY(plan && plan->plan == QStringList{u"SCAN activity: all rows"_s} && plan->rows.empty());
        QCOMPARE(m_store.fingerprint(), before);
    }

    void whatIsWrong_comesBackInWords()
    {
        SqlRunner runner(usual());
        for (const QString &sql :
             {u"SELECT * FROM event"_s, u"ATTACH 'x' AS x"_s, u"SELECT nothing FROM activity"_s, u""_s}) {
            const auto refused = ask(runner, {sql});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Error::Code::Rejected);
            QVERIFY(!refused.error().message.isEmpty() && !refused.error().message.contains(m_store.path()));
        }
        QVERIFY(!ask(runner, {u"SELECT 1"_s, 10'001}));
        QVERIFY(!ask(runner, {u"SELECT 1"_s, 0}));
    }

    void anEndlessStatement_endsByItself()
    {
        SqlRunner::Options options = usual();
        options.time = std::chrono::milliseconds(300), options.grace = std::chrono::seconds(60);
        SqlRunner runner(options);
        for (const QString &sql :
             {Endless, u"SELECT count(*) FROM activity a, activity b, activity c, activity d, activity e"_s}) {
            const auto ended = ask(runner, {sql});
            QVERIFY(!ended);
            QCOMPARE(ended.error().code, Error::Code::Rejected);
            QVERIFY2(ended.error().message.contains(u"usage_daily"_s), qPrintable(ended.error().message));
        }
    }

    void whatDoesNotEndByItself_isKilled()
    {
        SqlRunner::Options options = usual();
        options.time = std::chrono::milliseconds(300), options.grace = std::chrono::milliseconds(1500);
        SqlRunner runner(options);
        const auto ended = ask(runner, {Uninterruptible});
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, Error::Code::Rejected);
        QVERIFY2(ended.error().message.contains(u"its time is over"_s), qPrintable(ended.error().message));
    }

    void aQuestionNobodyWaitsFor_isKilled()
    {
        SqlRunner runner(narrow());
        std::atomic_bool stop{false};
        auto answer = std::async(std::launch::async,
                                 [&] { return runner.run({Endless}, m_store.path(), Access::localOwner(), stop); });
        stop = true;
        const auto ended = answer.get();
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, Error::Code::Cancelled);
    }

    void theProcess_hasGivenUp_whatItDoesNotNeed()
    {
        SqlRunner runner(narrow());
        std::atomic_bool stop{false};
        auto answer = std::async(std::launch::async,
                                 [&] { return runner.run({Endless}, m_store.path(), Access::localOwner(), stop); });
        QByteArray limits, status;
        QStringList files;
        // It is confined once it has opened the store.
        while (answer.wait_for(std::chrono::milliseconds(10)) == std::future_status::timeout
               && !limits.contains("Max open files            0")) {
            const QString place = u"/proc/"_s + childProcess();
            limits = readAll(place + u"/limits"_s), status = readAll(place + u"/status"_s);
            files.clear();
            for (const QFileInfo &file :
                 QDir(place + u"/fd"_s).entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot))
                files << file.symLinkTarget();
        }
        stop = true;
        QCOMPARE(answer.get().error().code, Error::Code::Cancelled);
        for (const char *const none :
             {"Max file size             0", "Max processes             0", "Max core file size        0"})
            QVERIFY2(limits.contains(none), limits.constData());
        QVERIFY(!limits.contains("Max address space         unlimited")
                && !limits.contains("Max cpu time              unlimited"));
        QVERIFY(status.contains("NoNewPrivs:\t1"));
        for (const QString &file : files) {
            QVERIFY2(file.startsWith(m_store.path()) || file.contains(u"socket:"_s) || file == u"/dev/null"
                         || file.contains(u"anon_inode"_s) || file.contains(u"pipe:"_s) || file.contains(u"urandom"_s),
                     qPrintable(file));
        }
    }

    void moreThanMayBeSaid_isCut()
    {
        SqlRunner::Options options = usual();
        options.outputBytes = 50'000;
        SqlRunner runner(options);
        const auto cut = ask(runner,
                             {u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<9000)"
                              " SELECT hex('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx') FROM n"_s,
                              10'000});
        QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message));
        QVERIFY(cut->truncated && !cut->rows.empty() && cut->rows.size() < 9000);
    }

    void moreAtOnceThanThereIsRoomFor_isRefused_andTheRestIsAnswered()
    {
        SqlRunner runner(narrow());
        std::atomic_bool stop{false};
        std::vector<std::future<Result<SqlAnswer>>> answers;
        for (int i = 0; i < 4; ++i) {
            answers.push_back(std::async(
                std::launch::async, [&] { return runner.run({Endless}, m_store.path(), Access::localOwner(), stop); }));
        }
        // One runs, one waits: the other two are refused without waiting for them.
        int refused = 0;
        while (refused < 2) {
            for (auto &answer : answers) {
                if (answer.valid() && answer.wait_for(std::chrono::milliseconds(10)) == std::future_status::ready)
                    refused += answer.get().error().code == Error::Code::Busy;
            }
        }
        stop = true;
        for (auto &answer : answers) {
            if (answer.valid())
                QCOMPARE(answer.get().error().code, Error::Code::Cancelled);
        }
        const auto next = ask(runner, {u"SELECT 1"_s});
        QVERIFY(next);
    }

    void aProgramThatIsNotThere_isNamed()
    {
        SqlRunner::Options options;
        options.program = u"/nowhere/glasshousectl"_s;
        SqlRunner runner(options);
        const auto missing = ask(runner, {u"SELECT 1"_s});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, Error::Code::Io);
        QVERIFY(missing.error().message.contains(options.program));
    }

    void aProgramThatAnswersNonsense_isNoAnswer()
    {
        SqlRunner::Options options;
        options.program = u"/bin/true"_s;
        SqlRunner silent(options);
        QVERIFY(!ask(silent, {u"SELECT 1"_s}));
        options.program = u"/bin/echo"_s; // says its argument
        SqlRunner loud(options);
        const auto nonsense = ask(loud, {u"SELECT 1"_s});
        QVERIFY(!nonsense);
        // It may have gone before it was told anything.
        QVERIFY(nonsense.error().code == Error::Code::Corrupt || nonsense.error().code == Error::Code::Io);
    }

private:
    CanaryStore m_store;
    const std::atomic_bool m_never{false};
};

QTEST_GUILESS_MAIN(TestSqlRunner)
#include "tst_sqlrunner.moc"
