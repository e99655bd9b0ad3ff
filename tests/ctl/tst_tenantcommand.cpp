// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"
#include "access/access.h"
#include "backend/writerworker.h"
#include "query/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

/// glasshousectl tenant, whole commands over a real store; and what a listener that runs meanwhile makes of it.
class TenantCommandTest : public QObject
{
    Q_OBJECT

    using Done = CommandDone;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    Done run(const QString &line) const
    {
        return runCommand(QStringList{u"--store"_s, m_store} + line.split(u' ', Qt::SkipEmptyParts));
    }

    /// The first line of the answer; with `socket` left open afterwards.
    static QByteArray get(QTcpSocket &socket, int port, const QByteArray &path, const QByteArray &token)
    {
        socket.connectToHost(u"127.0.0.1"_s, quint16(port));
        if (!socket.waitForConnected(5000))
            return {};
        socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        QByteArray answer;
        while (!answer.contains("\r\n") && socket.waitForReadyRead(10'000))
            answer += socket.readAll();
        return answer.left(answer.indexOf("\r\n"));
    }

    /// How often a tenant's trail holds this.
    int noted(const char *action, qint64 tenant) const
    {
        const auto reader = StoreReader::open(m_store);
        ActivityQuestion question;
        question.filter.events.actions.values = {QString::fromLatin1(action)};
        Principal admin;
        admin.tenant = tenant, admin.role = Role::Admin;
        const auto answer = (*reader)->ask(question, Access::scopeFor(admin));
        return answer ? int(answer->events.size()) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
    }

    void wrongUsage_exitsWith2_andMakesNoStore_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString &line :
             {u"tenant"_s, u"tenant add"_s, u"tenant add acme --plan gold"_s, u"tenant plan acme"_s,
              u"tenant rename acme"_s, u"tenant alias acme ada@laptop"_s, u"tenant remove acme"_s})
            QTest::newRow(qPrintable(line)) << line;
    }
    void wrongUsage_exitsWith2_andMakesNoStore()
    {
        QFETCH(QString, line);
        QCOMPARE(run(line).code, 2);
        QVERIFY(!QFile::exists(m_store));
    }

    void tenantsAreMadeListedAndChanged()
    {
        const Done made = run(u"tenant add acme --plan free --json"_s);
        QVERIFY2(made.code == 0, made.err.constData());
        const QJsonValue acme = made.json()[u"tenants"_s].toArray().at(0);
        QCOMPARE(acme[u"plan"_s].toString(), u"free"_s);
        QCOMPARE(acme[u"uuid"_s].toString().size(), 36);
        QCOMPARE(run(u"tenant add acme"_s).code, 2);
        QCOMPARE(run(u"tenant plan acme pro"_s).code, 0);
        QCOMPARE(run(u"tenant rename acme Acme"_s).code, 0);
        QCOMPARE(run(u"tenant alias Acme ada@laptop ada"_s).code, 0);
        const QJsonValue now = run(u"tenant list Acme --json"_s).json()[u"tenants"_s].toArray().at(0);
        QCOMPARE(now[u"plan"_s].toString(), u"pro"_s);
        QCOMPARE(now[u"uuid"_s], acme[u"uuid"_s]);
        QCOMPARE(now[u"aliases"_s][0][u"person"_s].toString(), u"ada"_s);
        const Done list = run(u"tenant list"_s);
        QVERIFY(list.out.contains("default") && list.out.contains("Acme") && list.out.contains("ada@laptop"));
        QCOMPARE(run(u"tenant unalias Acme ada@laptop"_s).code, 0);
        QVERIFY(!run(u"tenant list"_s).out.contains("ada@laptop"));
        QCOMPARE(run(u"tenant plan nobody pro"_s).code, 6);
        QCOMPARE(run(u"token create --role viewer --tenant Acme --subject ada -q"_s).code, 0);
        QCOMPARE(run(u"token list --tenant Acme --json"_s).json()[u"tokens"_s].toArray().size(), 1);
        QCOMPARE(run(u"token list --tenant default --json"_s).json()[u"tokens"_s].toArray().size(), 0);
        for (const char *action : {"tenant.created", "tenant.plan_changed", "tenant.renamed", "person.alias_set",
                                   "person.alias_removed", "token.created"}) {
            QCOMPARE(noted(action, 1), 0); // of no concern of the first tenant
            QCOMPARE(noted(action, 2), 1);
        }
    }

    void aTokenThatIsRevokedAgain_isLeftAlone()
    {
        const QByteArray token = run(u"token create --role viewer --tenant acme --subject ada -q"_s).out.trimmed();
        const QString revoke = u"token revoke %1 --json"_s.arg(QString::fromLatin1(token));
        const QJsonValue first = run(revoke).json()[u"revoked"_s];
        QVERIFY(first.isString());
        QCOMPARE(noted("token.revoked", 2), 1);
        const Done again = run(revoke);
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()[u"revoked"_s], first);
        QCOMPARE(noted("token.revoked", 2), 1);
        QCOMPARE(noted("token.revoked", 1), 0);
    }

    void whatAnotherProcessChanges_holdsInTheListenerAtOnce()
    {
        QThread thread;
        auto *worker = new WriterWorker(m_store, {});
        ListenerOptions options;
        options.http = u"127.0.0.1:0"_s, options.grpc.clear();
        options.plans.freeReads = 1;
        worker->listenWith(options);
        worker->moveToThread(&thread);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        std::atomic_int port = 0;
        connect(
            worker, &WriterWorker::listenStateChanged, worker, [&](const ListenState &state) { port = state.httpPort; },
            Qt::DirectConnection);
        thread.start();
        QMetaObject::invokeMethod(worker, [worker] { worker->start(); });
        QTRY_VERIFY(port != 0);

        QCOMPARE(run(u"tenant add acme"_s).code, 0);
        const QByteArray token = run(u"token create --role viewer --tenant acme --subject ada -q"_s).out.trimmed();
        const auto asked = [&](const QByteArray &path) {
            QTcpSocket socket;
            return get(socket, port, path, token);
        };
        QCOMPARE(asked("/api/v1/messages"), "HTTP/1.1 200 OK");
        QTcpSocket stream;
        QCOMPARE(get(stream, port, "/api/v1/stream", token), "HTTP/1.1 200 OK");
        QCOMPARE(run(u"tenant plan acme free"_s).code, 0);
        QCOMPARE(asked("/api/v1/messages"), "HTTP/1.1 200 OK"); // the one that this plan allows
        QCOMPARE(asked("/api/v1/messages"), "HTTP/1.1 429 Too Many Requests");
        QCOMPARE(run(u"token revoke "_s + QString::fromLatin1(token)).code, 0);
        QCOMPARE(asked("/api/v1/messages"), "HTTP/1.1 401 Unauthorized");
        while (stream.state() == QAbstractSocket::ConnectedState && stream.waitForReadyRead(10'000))
            stream.readAll();
        QVERIFY(stream.state() != QAbstractSocket::ConnectedState || stream.waitForDisconnected(10'000));

        worker->requestEnd();
        thread.quit();
        thread.wait();
    }
};

QTEST_GUILESS_MAIN(TenantCommandTest)
#include "tst_tenantcommand.moc"
