// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"
#include "ctl/tokencommand.h"
#include "ingest/handover.h"
#include "ingest/storeowner.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

/// glasshousectl token, whole commands over a real store.
class TokenCommandTest : public QObject
{
    Q_OBJECT

    using Done = CommandDone;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    Done run(const QString &line) const
    {
        return runCommand(QStringList{u"--store"_s, m_store} + line.split(u' ', Qt::SkipEmptyParts));
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
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing to do") << u"token"_s << u"subcommand"_s;
        QTest::newRow("no role") << u"token create"_s << u"--role"_s;
        QTest::newRow("no such role") << u"token create --role root"_s << u"root"_s;
        QTest::newRow("bound viewer") << u"token create --role viewer --subject ada --bound"_s << u"--bound"_s;
        QTest::newRow("bound to nobody") << u"token create --role ingest --bound"_s << u"--bound"_s;
        QTest::newRow("no days") << u"token create --role ingest --expires 0"_s << u"--expires"_s;
        QTest::newRow("no tenant") << u"token create --role ingest --tenant="_s << u"tenant"_s;
        QTest::newRow("a control character") << u"token create --role viewer --subject a\u0007b"_s << u"subject"_s;
        QTest::newRow("revoke what") << u"token revoke"_s << u"id"_s;
        QTest::newRow("no id") << u"token revoke NOT-AN-ID"_s << u"id"_s;
    }
    void wrongUsage_exitsWith2_andMakesNoStore()
    {
        QFETCH(QString, line);
        QFETCH(QString, said);
        const Done done = run(line);
        QCOMPARE(done.code, 2);
        QVERIFY2(done.err.contains(said.toUtf8()), done.err.constData());
        QVERIFY(done.out.isEmpty());
        QVERIFY(!QFile::exists(m_store));
    }

    void quiet_printsTheTokenAlone()
    {
        const Done done = run(u"token create --role ingest --quiet"_s);
        QVERIFY2(done.code == 0, done.err.constData());
        QVERIFY(done.out.startsWith("gh_i_"));
        QCOMPARE(done.out.size(), qsizetype(TokenLength) + 1);
        QVERIFY(tokenIdOf(done.out.trimmed().toStdString()));
    }

    void created_isShownOnce_andListedWithoutItsSecret()
    {
        const QJsonObject made =
            run(u"token create --role ingest --subject ada@example.org --bound --tenant team --expires 7 --json"_s)
                .json();
        QCOMPARE(made[u"schema"_s].toString(), u"glasshouse.token.v1"_s);
        const QString text = made[u"token"_s].toString(), id = made[u"id"_s].toString();
        QVERIFY(tokenIdOf(text.toStdString()));
        QCOMPARE(made[u"role"_s].toString(), u"ingest"_s);
        QCOMPARE(made[u"tenant"_s].toString(), u"team"_s);
        QCOMPARE(made[u"bound"_s].toBool(), true);
        QCOMPARE(QDateTime::fromString(made[u"expires"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch()
                     - QDateTime::fromString(made[u"created"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch(),
                 7 * 86'400'000LL);

        for (const QString &line : {u"token list --json"_s, u"token list"_s}) {
            const Done list = run(line);
            QCOMPARE(list.code, 0);
            QVERIFY2(list.out.contains(id.toUtf8()), list.out.constData());
            QVERIFY(!list.out.contains(text.mid(18).toUtf8()));
            QVERIFY(!list.out.contains(tokenHash(text.toStdString()).toHex()));
            QVERIFY(list.out.contains("ada@example.org"));
        }
        const QJsonObject list = run(u"token list --json"_s).json();
        QCOMPARE(list[u"schema"_s].toString(), u"glasshouse.tokens.v1"_s);
        const QJsonArray tokens = list[u"tokens"_s].toArray();
        QCOMPARE(tokens.size(), 1);
        QCOMPARE(tokens[0][u"state"_s].toString(), u"good"_s);
        QVERIFY(!tokens[0].toObject().contains(u"token"_s));
        QVERIFY(tokens[0][u"revoked"_s].isNull());
    }

    void people_areToldThatItIsShownOnce()
    {
        const Done done = run(u"token create --role viewer"_s);
        QCOMPARE(done.code, 0);
        QVERIFY(done.out.startsWith("gh_v_"));
        QVERIFY(done.out.contains("only time"));
        QVERIFY(done.out.contains("--subject"));
        QVERIFY(run(u"token list"_s).out.contains("viewer"));
    }

    void revoke_takesAnIdOrTheTokenItself()
    {
        const QByteArray first = run(u"token create --role admin -q"_s).out.trimmed();
        const QByteArray second = run(u"token create --role operator -q"_s).out.trimmed();
        QCOMPARE(run(u"token revoke "_s + QString::fromLatin1(first.mid(5, 12))).code, 0);
        const Done whole = run(u"token revoke "_s + QString::fromLatin1(second) + u" --json"_s);
        QCOMPARE(whole.json()[u"state"_s].toString(), u"revoked"_s);
        QVERIFY(whole.json()[u"token"_s].isNull());
        for (const QJsonValue &token : run(u"token list --json"_s).json()[u"tokens"_s].toArray())
            QCOMPARE(token[u"state"_s].toString(), u"revoked"_s);
        const Done none = run(u"token revoke aaaaaaaaaaaa"_s);
        QCOMPARE(none.code, 6);
        QVERIFY(none.err.contains("aaaaaaaaaaaa"));
    }

    void aListOfAStoreThatIsMissing_says_so()
    {
        const Done done = run(u"token list"_s);
        QCOMPARE(done.code, 3);
        QVERIFY(!QFile::exists(m_store));
    }

    void whileAnotherOwnsTheStore_itDoesTheWork()
    {
        QThread thread;
        auto *context = new QObject;
        context->moveToThread(&thread);
        connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        std::unique_ptr<StoreOwner> owner;
        std::unique_ptr<HandoverServer> server;
        TokenTable table;
        connect(
            &thread, &QThread::finished, context, [&] { server.reset(), owner.reset(); }, Qt::DirectConnection);
        thread.start();
        QMetaObject::invokeMethod(
            context,
            [&] {
                owner = std::move(*StoreOwner::open(m_store, {}));
                owner->onAccessChanged = [&table](AccessRecords all) { table.set(std::move(all), 0); };
                HandoverServer::Handlers handlers;
                handlers.tokens = [&owner](const TokenRequest &request) { return owner->tokens(request); };
                server = std::make_unique<HandoverServer>(m_store, std::move(handlers));
                QVERIFY(server->listen());
            },
            Qt::BlockingQueuedConnection); // a test may wait
        const QByteArray text = run(u"token create --role ingest -q"_s).out.trimmed();
        QVERIFY(table.authenticate(text.toStdString()));
        QVERIFY(run(u"token list"_s).out.contains(text.mid(5, 12)));
        QCOMPARE(run(u"token revoke "_s + QString::fromLatin1(text.mid(5, 12))).code, 0);
        QVERIFY(!table.authenticate(text.toStdString()));
        thread.quit();
        thread.wait();
    }
};

QTEST_GUILESS_MAIN(TokenCommandTest)
#include "tst_tokencommand.moc"
