// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/handover.h"
#include "ingest/storeowner.h"
#include "ingest/tokenadmin.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace glasshouse;
using namespace Qt::StringLiterals;

/// Tokens made and revoked with and without an owner of the store.
class TokenAdminTest : public QObject
{
    Q_OBJECT

    using Do = TokenRequest::Do;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QThread> m_thread;
    QString m_store;
    std::unique_ptr<StoreOwner> m_owner; ///< made, used and ended on m_thread
    std::unique_ptr<HandoverServer> m_server;
    TokenTable m_table;

    static TokenRequest create(Role role, const std::string &subject = {})
    {
        TokenRequest request;
        request.action = Do::Create;
        request.role = role;
        request.subject = subject;
        return request;
    }

    /// Opens the store on a thread of its own, as a console does.
    void own()
    {
        m_thread = std::make_unique<QThread>();
        auto *context = new QObject;
        context->moveToThread(m_thread.get());
        connect(
            m_thread.get(), &QThread::finished, context, [this] { m_server.reset(), m_owner.reset(); },
            Qt::DirectConnection);
        connect(m_thread.get(), &QThread::finished, context, &QObject::deleteLater);
        m_thread->start();
        QMetaObject::invokeMethod(
            context,
            [this] {
                m_owner = std::move(*StoreOwner::open(m_store, {}));
                m_owner->onAccessChanged = [this](AccessRecords all) {
                    m_table.set(std::move(all), QDateTime::currentMSecsSinceEpoch());
                };
                HandoverServer::Handlers handlers;
                handlers.tokens = [this](const TokenRequest &request) { return m_owner->tokens(request); };
                m_server = std::make_unique<HandoverServer>(m_store, std::move(handlers));
                QVERIFY(m_server->listen());
            },
            Qt::BlockingQueuedConnection); // a test may wait
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
        m_table.set(AccessRecords(), 0);
    }
    void cleanup()
    {
        if (m_thread) {
            m_thread->quit();
            m_thread->wait();
            m_thread.reset();
        }
    }

    void withoutAnOwner_tokensAreMadeListedAndRevoked()
    {
        TokenRequest request = create(Role::Ingest, "ada");
        request.bound = true;
        request.tenant = "team";
        request.expiresDays = 30;
        const auto made = runTokenRequest(m_store, request);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        QCOMPARE(made->tokens.size(), size_t(1));
        const TokenRecord token = made->tokens.front();
        QCOMPARE(tokenHash(made->text), token.hash);
        QCOMPARE(made->tenants.at(token.tenant), std::string("team"));
        QVERIFY(token.tenant != 1);
        QVERIFY(!token.relay);
        QCOMPARE(*token.expiresMs - token.createdMs, 30 * 86'400'000LL);

        const auto second = runTokenRequest(m_store, create(Role::Admin));
        QCOMPARE(second->tokens.front().tenant, 1);
        const auto list = runTokenRequest(m_store, {});
        QCOMPARE(list->tokens.size(), size_t(2));
        QVERIFY(list->text.empty());

        TokenRequest revoke;
        revoke.action = Do::Revoke;
        revoke.id = token.id;
        const auto revoked = runTokenRequest(m_store, revoke);
        QCOMPARE(revoked->tokens.size(), size_t(1));
        QVERIFY(revoked->tokens.front().revokedMs);
        revoke.id = "aaaaaaaaaaaa";
        QVERIFY(runTokenRequest(m_store, revoke)->tokens.empty());
    }

    void withAnOwner_itDoesTheWriting_andItsTableChangesAtOnce()
    {
        own();
        const auto made = runTokenRequest(m_store, create(Role::Viewer, "ada"));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        const auto who = m_table.authenticate(made->text);
        QVERIFY(who);
        QCOMPARE(who->subject, std::string("ada"));
        QCOMPARE(who->role, Role::Viewer);
        QCOMPARE(runTokenRequest(m_store, {})->tokens.size(), size_t(1));

        TokenRequest revoke;
        revoke.action = Do::Revoke;
        revoke.id = who->tokenId;
        QVERIFY(runTokenRequest(m_store, revoke)->tokens.front().revokedMs);
        QVERIFY(!m_table.authenticate(made->text));
    }

    void theOwnersRefusal_reachesTheAsker()
    {
        own();
        QLocalSocket socket;
        const QByteArray bad[] = {
            "{\"version\":1,\"token\":{\"do\":\"destroy\"}}",
            "{\"version\":1,\"token\":{\"do\":\"create\",\"role\":\"root\"}}",
            "{\"version\":1,\"token\":{\"do\":\"create\",\"role\":\"admin\",\"id\":\"x\",\"hash\":\"00\"}}",
            "{\"version\":1,\"token\":{\"do\":\"create\",\"role\":\"admin\",\"tenant\":\"\"}}",
            "{\"version\":1,\"token\":{\"do\":\"revoke\",\"id\":\"x' OR 1\"}}",
            "{\"version\":2,\"token\":{\"do\":\"list\"}}",
            "{\"version\":1,\"import\":[]}"};
        for (const QByteArray &line : bad) {
            socket.connectToServer(m_store + u".sock"_s);
            QVERIFY(socket.waitForConnected());
            socket.write(line + '\n');
            QTRY_VERIFY(socket.canReadLine());
            const QByteArray answer = socket.readLine();
            QVERIFY2(answer.startsWith("{\"error\":{\"code\":4"), answer.constData());
            QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        }
        QVERIFY(runTokenRequest(m_store, {})->tokens.empty());
    }

    void senselessRequests_areRejected_andMakeNoStore()
    {
        TokenRequest bound = create(Role::Viewer, "ada");
        bound.bound = true;
        TokenRequest nobody = create(Role::Ingest);
        nobody.bound = true;
        TokenRequest spaces = create(Role::Ingest, " ada");
        TokenRequest controls = create(Role::Ingest, "ada\x1b[31m");
        TokenRequest invalid = create(Role::Ingest, "ada\xff");
        TokenRequest tenant = create(Role::Ingest);
        tenant.tenant.clear();
        TokenRequest longName = create(Role::Ingest);
        longName.tenant.assign(TokenRequest::MaxNameBytes + 1, 'x');
        TokenRequest never = create(Role::Ingest);
        never.expiresDays = 0;
        for (const TokenRequest &request : {bound, nobody, spaces, controls, invalid, tenant, longName, never}) {
            const auto answer = runTokenRequest(m_store, request);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, Error::Code::Rejected);
        }
        QVERIFY(!runTokenRequest(m_store, {}));
        QVERIFY(!QFile::exists(m_store));
    }

    void aToken_isFoundNowhereInTheStore()
    {
        own(); // so that there is a WAL
        QByteArray files;
        std::vector<std::string> texts;
        for (int i = 0; i < 20; ++i)
            texts.push_back(runTokenRequest(m_store, create(Role::Ingest, "canary"))->text);
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            files += file.readAll();
        }
        QVERIFY(QFile::exists(m_store + u"-wal"_s));
        QVERIFY(files.contains("canary"));
        for (const std::string &text : texts) {
            const QByteArray secret = QByteArray::fromStdString(text).mid(18);
            QVERIFY(files.contains(QByteArray::fromStdString(text.substr(5, 12))));
            QVERIFY(!files.contains(secret));
            QVERIFY(!files.contains(QByteArray::fromBase64(secret, QByteArray::Base64UrlEncoding)));
        }
    }
};

QTEST_GUILESS_MAIN(TokenAdminTest)
#include "tst_tokenadmin.moc"
