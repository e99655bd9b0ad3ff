// SPDX-License-Identifier: GPL-3.0-or-later
// glasshousectl report and feedback, whole commands over a real store and a real listener; offline first, then online.
#include "commandrun.h"
#include "backend/feedbackoutbox.h"
#include "backend/writerworker.h"
#include "base/textsafety.h"
#include "teamserver.h"

#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <array>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

const QString Key = u"sk-ant-api03-Qm7vX2pLk9RtZ4wN8sYb"_s;

/// A way to a listener that can be closed and opened.
class Gate : public QTcpServer
{
public:
    explicit Gate(quint16 to) : m_to(to) { listen(QHostAddress::LocalHost); }
    bool isOpen = false;
    int seen = 0;
    QString url() const { return u"http://127.0.0.1:%1"_s.arg(serverPort()); }

protected:
    void incomingConnection(qintptr handle) override
    {
        ++seen;
        auto *near = new QTcpSocket(this);
        near->setSocketDescriptor(handle);
        if (!isOpen)
            return near->abort();
        auto *far = new QTcpSocket(near);
        far->connectToHost(QHostAddress::LocalHost, m_to);
        connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::connected, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
    }

private:
    quint16 m_to;
};

} // namespace

class FeedbackCommandTest : public QObject
{
    Q_OBJECT

    using Done = CommandDone;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    Done run(const QStringList &line, const char *answers = nullptr) const
    {
        return runCommand(QStringList{u"--store"_s, m_store} + line, answers);
    }
    QJsonArray reports(const QStringList &more = {}) const
    {
        return run(QStringList{u"feedback"_s, u"list"_s, u"--json"_s} + more).json()[u"reports"_s].toArray();
    }
    QStringList outbox() const { return QDir(m_store + u".outbox"_s).entryList(QDir::Files); }
    void writeTranscript() const
    {
        QDir(m_folder->path()).mkpath(u"projects/p"_s);
        QFile file(m_folder->filePath(u"projects/p/sess-1.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(transcriptLines("sess-1", 40)));
        file.write("{\"type\":\"user\",\"uuid\":\"u\",\"message\":{\"content\":\"use " + Key.toUtf8()
                   + " \\u001b[31m\"}}\n");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
        qputenv("CLAUDE_CONFIG_DIR", m_folder->path().toLocal8Bit());
        qputenv("HOME", m_folder->path().toLocal8Bit());
        qunsetenv("CODEX_HOME");
        qunsetenv("GLASSHOUSE_TOKEN");
        writeTranscript();
    }

    void everythingIsShown_andOnlyAYesSendsIt()
    {
        const QStringList line{u"report"_s, u"--message"_s, u"it broke: "_s + Key, u"--session"_s, u"last"_s};
        const Done no = run(line, "n\n");
        QCOMPARE(no.code, int(ExitCode::No));
        QVERIFY(no.out.contains("Nothing was sent"));
        QVERIFY(!QFileInfo::exists(m_store));
        const Done yes = run(line, "y\n");
        QCOMPARE(yes.code, 0);
        QVERIFY(yes.out.contains("it broke: "));
        QVERIFY(yes.out.contains("sess-1"));
        QVERIFY(yes.out.contains("glasshouse: "));
        QVERIFY(yes.out.contains("\"type\":\"assistant\"")); // the excerpt, in full
        QVERIFY(!yes.out.contains(Key.toUtf8()));
        QVERIFY(!yes.out.contains('\x1b'));
        const QJsonArray kept = reports();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0][u"previewed"_s].toBool(), true);
        QCOMPARE(kept[0][u"session"_s].toString(), u"sess-1"_s);
        const Done shown = run({u"feedback"_s, u"show"_s, u"1"_s, u"--json"_s});
        const QString excerpt = shown.json()[u"report"_s][u"excerpt"_s].toString();
        QVERIFY(excerpt.count(u'\n') >= 49);
        QVERIFY(!excerpt.contains(Key));
        for (const QString &record : excerpt.split(u'\n')) // what was kept is what was shown
            QVERIFY(yes.out.contains(escapedLine(record)));
    }

    void withoutATerminal_nothingIsSent_unlessAScriptSaysSo()
    {
        const Done refused = run({u"report"_s, u"--message"_s, u"x"_s});
        QCOMPARE(refused.code, int(ExitCode::Usage));
        QVERIFY(refused.err.contains("--yes"));
        QVERIFY(!QFileInfo::exists(m_store));
        QCOMPARE(run({u"report"_s, u"--message"_s, u"x"_s, u"--yes"_s}).code, 0);
        QCOMPARE(reports()[0][u"previewed"_s].toBool(), false);
    }

    void anUnknownSession_isSaid_andNothingIsSent()
    {
        const Done done = run({u"report"_s, u"-m"_s, u"x"_s, u"--session"_s, u"nope"_s, u"--yes"_s});
        QCOMPARE(done.code, int(ExitCode::NotFound));
        QVERIFY(done.err.contains("nope"));
    }

    void triage_resolve_remove_workFromTheCommandLine()
    {
        QCOMPARE(run({u"report"_s, u"-m"_s, u"one"_s, u"--yes"_s}).code, 0);
        QCOMPARE(run({u"report"_s, u"-m"_s, u"two"_s, u"--yes"_s}).code, 0);
        QCOMPARE(run({u"feedback"_s, u"triage"_s, u"1"_s, u"2"_s, u"--status"_s, u"triaged"_s, u"--assignee"_s,
                      u"eve"_s, u"--tag"_s, u"cli"_s})
                     .code,
                 0);
        QCOMPARE(reports({u"--status"_s, u"triaged"_s, u"--tag"_s, u"cli"_s, u"--assignee"_s, u"eve"_s}).size(), 2);
        QCOMPARE(run({u"feedback"_s, u"resolve"_s, u"1"_s, u"--text"_s, u"fixed"_s}).code, 0);
        QCOMPARE(reports({u"--status"_s, u"resolved"_s})[0][u"resolution"_s].toString(), u"fixed"_s);
        QCOMPARE(run({u"feedback"_s, u"triage"_s, u"1"_s, u"99"_s, u"--status"_s, u"open"_s}).code,
                 int(ExitCode::NotFound));
        QCOMPARE(reports({u"--status"_s, u"resolved"_s}).size(), 1);
        QCOMPARE(run({u"feedback"_s, u"triage"_s, u"1"_s}).code, int(ExitCode::Usage));
        QCOMPARE(run({u"feedback"_s, u"remove"_s, u"1"_s}).code, int(ExitCode::Usage));
        QCOMPARE(run({u"feedback"_s, u"remove"_s, u"1"_s}, "y\n").code, 0);
        QCOMPARE(reports().size(), 1);
        QVERIFY(run({u"feedback"_s, u"list"_s}).out.contains("two"));
        QVERIFY(run({u"feedback"_s, u"show"_s, u"2"_s}).out.contains("Message:\n  two\n"));
    }

    void offline_itWaitsOnTheDisk_forItsOwnerAlone_andGoesWhenOnline()
    {
        TeamServer team;
        Gate gate(quint16(team.backend().listenState().httpPort));
        qputenv("GLASSHOUSE_TOKEN", QByteArray::fromStdString(team.token("ada")));
        const QStringList line{u"report"_s, u"-m"_s,    u"away"_s,  u"--session"_s, u"sess-1"_s,
                               u"--to"_s,   gate.url(), u"--yes"_s, u"--json"_s};
        const Done queued = run(line);
        QCOMPARE(queued.code, int(ExitCode::Busy));
        QCOMPARE(queued.json()[u"outcome"_s].toString(), u"queued"_s);
        QVERIFY(gate.seen > 0);
        QCOMPARE(outbox().size(), 1);
        const QFileInfo file(m_store + u".outbox/"_s + outbox().front());
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QVERIFY(!(QFileInfo(file.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QFile stored(file.filePath());
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray bytes = stored.readAll();
        QVERIFY(!bytes.contains(QByteArray::fromStdString(team.token("ada"))));
        QVERIFY(!bytes.contains(Key.toUtf8()));
        QCOMPARE(run({u"feedback"_s, u"send"_s}).code, int(ExitCode::Busy));
        gate.isOpen = true;
        const Done sent = run({u"feedback"_s, u"send"_s, u"--json"_s});
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.json()[u"sent"_s].toInt(), 1);
        QVERIFY(outbox().isEmpty());
        const QJsonObject list = TeamServer::objectOf(team.send("GET", "/api/feedback", "admin"));
        QCOMPARE(list[u"total"_s].toInt(), 1);
        QCOMPARE(list[u"reports"_s][0][u"reporter"_s].toString(), u"ada"_s);
        QCOMPARE(list[u"reports"_s][0][u"session"_s].toString(), u"sess-1"_s);
    }

    void theNextReport_takesAlongWhatWaits()
    {
        TeamServer team;
        Gate gate(quint16(team.backend().listenState().httpPort));
        QFile token(m_folder->filePath(u"token"_s));
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.write(QByteArray::fromStdString(team.token("bob")) + '\n');
        token.close();
        const auto line = [&](const QString &message) {
            return QStringList{u"report"_s, u"-m"_s,           message,          u"--to"_s,
                               gate.url(),  u"--token-file"_s, token.fileName(), u"--yes"_s};
        };
        QCOMPARE(run(line(u"first"_s)).code, int(ExitCode::Busy));
        gate.isOpen = true;
        QCOMPARE(run(line(u"second"_s)).code, 0);
        QVERIFY(outbox().isEmpty());
        QCOMPARE(TeamServer::objectOf(team.send("GET", "/api/feedback", "bob"))[u"total"_s].toInt(), 2);
    }

    void twoAtOnce_intoAStoreThatIsNotThereYet_areBothKeptOrWait()
    {
        std::array<Done, 2> done;
        std::array<std::unique_ptr<QThread>, 2> threads;
        for (std::size_t i = 0; i < threads.size(); ++i) {
            threads[i].reset(QThread::create([this, &one = done[i], i] {
                one = run({u"report"_s, u"-m"_s, i == 0 ? u"tests hang"_s : u"no colours"_s, u"--session"_s, u"last"_s,
                           u"--yes"_s});
            }));
            threads[i]->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(60'000));
        for (const Done &one : done)
            QVERIFY2(one.code == 0 || one.code == int(ExitCode::Busy), one.err.constData());
        QCOMPARE(run({u"report"_s, u"-m"_s, u"and then"_s, u"--yes"_s}).code, 0); // takes along what waits
        QVERIFY(outbox().isEmpty());
        QCOMPARE(reports().size(), 3);
    }

    void aRunningOwner_sendsWhatWaits_inTheBackground()
    {
        TeamServer team;
        Gate gate(quint16(team.backend().listenState().httpPort));
        qputenv("GLASSHOUSE_TOKEN", QByteArray::fromStdString(team.token("ada")));
        QCOMPARE(run({u"report"_s, u"-m"_s, u"away"_s, u"--to"_s, gate.url(), u"--yes"_s}).code, int(ExitCode::Busy));
        gate.isOpen = true;
        WriterWorker worker(m_store, {});
        worker.start();
        QTRY_VERIFY_WITH_TIMEOUT(outbox().isEmpty(), 20'000);
        QCOMPARE(TeamServer::objectOf(team.send("GET", "/api/feedback", "ada"))[u"total"_s].toInt(), 1);
    }

    void whatIsRefused_isSaid_andDoesNotWait()
    {
        TeamServer team;
        Gate gate(quint16(team.backend().listenState().httpPort));
        gate.isOpen = true;
        qputenv("GLASSHOUSE_TOKEN", "gh_wrong");
        const Done refused = run({u"report"_s, u"-m"_s, u"x"_s, u"--to"_s, gate.url(), u"--yes"_s});
        QCOMPARE(refused.code, int(ExitCode::No));
        QVERIFY(outbox().isEmpty());
        qunsetenv("GLASSHOUSE_TOKEN");
        QCOMPARE(run({u"report"_s, u"-m"_s, u"x"_s, u"--to"_s, gate.url(), u"--yes"_s}).code, int(ExitCode::Usage));
        qputenv("GLASSHOUSE_TOKEN", "x");
        const Done plain = run({u"report"_s, u"-m"_s, u"x"_s, u"--to"_s, u"http://example.com:4318"_s, u"--yes"_s});
        QCOMPARE(plain.code, int(ExitCode::Usage));
        QVERIFY(plain.err.contains("not encrypted"));
    }

    void theOutbox_isBounded()
    {
        FeedbackOutbox box(m_store);
        QueuedReport queued;
        queued.report.message = u"x"_s;
        for (int i = 0; i < FeedbackOutbox::MostReports; ++i) {
            queued.report.key = QString::number(i), queued.queuedMs = i;
            QVERIFY(box.add(queued));
        }
        queued.report.key = u"one more"_s;
        QVERIFY(!box.add(queued));
        QCOMPARE(box.waiting().size(), std::size_t(FeedbackOutbox::MostReports));
        QCOMPARE(box.waiting().front().report.key, u"0"_s);
        box.remove(u"0"_s);
        QVERIFY(box.add(queued));
    }

private:
    static QByteArray escapedLine(const QString &record) { return escapeControls(record, true).toUtf8(); }
};

QTEST_GUILESS_MAIN(FeedbackCommandTest)
#include "tst_feedbackcommand.moc"
