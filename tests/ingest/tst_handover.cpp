// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcorpus.h"

#include "ingest/handover.h"
#include "ingest/importer.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class HandoverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
        m_thread = std::make_unique<QThread>();
        m_owner = new QObject;
        m_owner->moveToThread(m_thread.get());
        connect(m_thread.get(), &QThread::finished, m_owner, &QObject::deleteLater);
        m_thread->start();
    }
    void cleanup()
    {
        m_thread->quit();
        m_thread->wait();
    }

    void theOwner_runsTheImport_andTheAskerSeesProgressAndReport()
    {
        QStringList asked;
        serve([&asked](const QStringList &paths, const std::function<void(const ImportProgress &)> &progress) {
            asked = paths;
            ImportProgress half;
            half.filesDone = 2, half.filesTotal = 4;
            progress(half);
            ImportReport report;
            report.progress.calls = 12;
            report.add({u"/x/y.jsonl"_s, 123, 4, u"not JSON"_s});
            return Result<ImportReport>(report);
        });
        std::vector<qint64> seen;
        const std::atomic_bool stop{false};
        const auto report = handOver(
            m_store, {u"/x"_s}, [&seen](const ImportProgress &p) { seen.push_back(p.filesDone); }, stop);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(asked, QStringList{u"/x"_s});
        QCOMPARE(seen, std::vector<qint64>{2});
        QCOMPARE(report->progress.calls, 12);
        QCOMPARE(report->problems.front().offset, 123);
        struct stat socket {
        };
        QCOMPARE(::stat(QFile::encodeName(m_store + u".sock"_s).constData(), &socket), 0);
        QCOMPARE(socket.st_mode & 0777, mode_t(0600));
    }

    void theOwnersError_reachesTheAsker()
    {
        serve([](const QStringList &, const auto &) {
            return Result<ImportReport>(fail(Error::Code::Io, u"the disk is full"_s));
        });
        const std::atomic_bool stop{false};
        const auto report = handOver(m_store, {}, {}, stop);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::Io);
        QCOMPARE(report.error().message, u"the disk is full"_s);
    }

    void inTheMidstOfLongWork_whatIsShortIsAnswered_andWhatIsLongWaits()
    {
        HandoverServer::Handlers handlers;
        bool imported = false;
        handlers.import = [&imported](const QStringList &, const auto &) {
            imported = true;
            return Result<ImportReport>(ImportReport{});
        };
        handlers.tokens = [](const TokenRequest &) {
            TokenAnswer answer;
            answer.text = "made";
            return Result<TokenAnswer>(answer);
        };
        HandoverServer server(m_store, handlers); // on this thread, whose events nobody looks at for a while
        QVERIFY(server.listen());
        QVERIFY(!server.isAsked());

        const auto inAThread = [](auto ask) {
            std::unique_ptr<QThread> thread(QThread::create(ask));
            thread->start();
            return thread;
        };
        const std::atomic_bool stop{false};
        std::atomic_bool toldToken{false}, toldImport{false};
        const auto importer = inAThread([&] { toldImport = handOver(m_store, {u"/x"_s}, {}, stop).has_value(); });
        while (!server.isAsked())
            QThread::yieldCurrentThread();
        server.serveSmall();
        const auto asker = inAThread([&] { toldToken = handOver(m_store, TokenRequest(), &stop).has_value(); });
        while (!asker->wait(1))
            server.serveSmall();
        QVERIFY(toldToken);
        QVERIFY(!imported);
        QTRY_VERIFY(toldImport); // the thread's events again
        QVERIFY(imported);
        QVERIFY(importer->wait());
    }

    void whatIsNoRequest_isRefused()
    {
        serve([](const QStringList &, const auto &) { return Result<ImportReport>(ImportReport{}); });
        QLocalSocket socket;
        socket.connectToServer(m_store + u".sock"_s);
        QVERIFY(socket.waitForConnected());
        socket.write("GET / HTTP/1.1\n");
        QTRY_VERIFY(socket.state() != QLocalSocket::ConnectedState || socket.canReadLine());
        QVERIFY(socket.readLine().contains("error"));
    }

    void nobodyAtTheSocket_isBusy()
    {
        const std::atomic_bool stop{false};
        const auto report = handOver(m_store, {}, {}, stop);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::Busy);
    }

private:
    void serve(
        std::function<Result<ImportReport>(const QStringList &, const std::function<void(const ImportProgress &)> &)>
            import)
    {
        QMetaObject::invokeMethod(
            m_owner,
            [this, import] {
                auto *server = new HandoverServer(m_store, {import, {}}, m_owner);
                QVERIFY(server->listen());
            },
            Qt::BlockingQueuedConnection); // a test may wait
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QThread> m_thread;
    QObject *m_owner = nullptr;
    QString m_store;
};

QTEST_GUILESS_MAIN(HandoverTest)
#include "tst_handover.moc"
