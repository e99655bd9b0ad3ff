// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"
#include "store/tokenstore.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TokenStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Connection> m_connection;

    static TokenRow token(const std::string &id, qint64 createdMs)
    {
        return {id, QByteArray("\0hash\xff", 6), 1, 2, "ada@example.org", false, createdMs, std::nullopt, std::nullopt};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto connection = Connection::open(m_folder->filePath(u"a.db"_s), Connection::Mode::ReadWrite);
        QVERIFY(connection);
        m_connection.emplace(std::move(*connection));
        QVERIFY(migrate(*m_connection));
    }
    void cleanup() { m_connection.reset(); }

    void whatIsInserted_isListedOldestFirst()
    {
        TokenStore store(*m_connection);
        QVERIFY(store.list().empty());
        const TokenRow late = token("bbbb", 20);
        TokenRow early = token("cccc", 10);
        early.subject.clear();
        early.relay = true;
        early.expiresMs = 99;
        store.insert(late);
        store.insert(early);
        QVERIFY(m_connection->takeFailure());
        QVERIFY(store.list() == (std::vector<TokenRow>{early, late}));
    }

    void theSameIdTwice_isAFailure_andTheFirstStays()
    {
        TokenStore store(*m_connection);
        store.insert(token("bbbb", 20));
        store.insert(token("bbbb", 30));
        QVERIFY(!m_connection->takeFailure());
        QVERIFY(store.list() == std::vector<TokenRow>{token("bbbb", 20)});
    }

    void revoking_keepsTheFirstDate_andSaysWhetherThereWasOne()
    {
        TokenStore store(*m_connection);
        store.insert(token("bbbb", 20));
        QVERIFY(!store.revoke("cccc", 30));
        QVERIFY(store.revoke("bbbb", 40));
        QVERIFY(!store.revoke("bbbb", 50));
        QCOMPARE(store.list().front().revokedMs, std::optional<qint64>(40));
    }

    void tenants_areMadeOnce()
    {
        TokenStore store(*m_connection);
        const std::vector<TenantRow> first = store.tenants();
        QCOMPARE(first.size(), size_t(1));
        QVERIFY(first[0].id == 1 && first[0].name == "default" && first[0].plan == 3);
        QVERIFY(!QUuid::fromString(QString::fromStdString(first[0].uuid)).isNull());
        QCOMPARE(store.ensureTenant("default", 5), 1);
        const qint64 id = store.ensureTenant("Team ☂", 7);
        QVERIFY(id > 1);
        QCOMPARE(store.ensureTenant("Team ☂", 9), id);
        const TenantRow team = store.tenants().back();
        QVERIFY(team.name == "Team ☂" && team.createdMs == 7 && team.uuid != first[0].uuid && team.uuid.size() == 36);
        QVERIFY(m_connection->takeFailure());
    }

    void plansNamesAndAliasesChange()
    {
        TenantStore store(*m_connection);
        const TenantRow made = store.insert("acme", 1, 10);
        QVERIFY(store.named("acme") == made);
        store.setPlan(made.id, 2);
        store.rename(made.id, "Acme");
        QVERIFY(!store.named("acme"));
        QCOMPARE(store.named("Acme")->plan, 2);
        store.setAlias(made.id, "ada@laptop", "ada");
        store.setAlias(made.id, "ada@laptop", "bob");
        store.setAlias(1, "ada@laptop", "ada");
        QVERIFY(store.aliases() == (std::vector<AliasRow>{{1, "ada@laptop", "ada"}, {made.id, "ada@laptop", "bob"}}));
        store.setAlias(made.id, "ada@laptop", "");
        QCOMPARE(store.aliases().size(), size_t(1));
        QVERIFY(m_connection->takeFailure());
        store.insert("Acme", 1, 10);
        QVERIFY(!m_connection->takeFailure());
    }
};

QTEST_GUILESS_MAIN(TokenStoreTest)
#include "tst_tokenstore.moc"
