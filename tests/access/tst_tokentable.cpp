// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/token.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace glasshouse;

namespace {

constexpr qint64 Now = 1'790'000'000'000;

TokenRecord recordOf(const NewToken &token, Role role = Role::Ingest)
{
    TokenRecord record;
    record.id = token.id, record.hash = token.hash;
    record.tenant = 4, record.role = role;
    record.createdMs = Now - 1000;
    return record;
}

} // namespace

class TokenTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyTable_knowsNobody()
    {
        TokenTable table;
        QVERIFY(!table.authenticate(makeToken(Role::Ingest)->text));
        QVERIFY(!table.isGood("abcdefghijkl"));
        table.set(AccessRecords(), Now);
        QVERIFY(!table.authenticate({}));
    }

    void aGoodToken_saysWhoHoldsIt()
    {
        const auto token = makeToken(Role::Ingest);
        TokenRecord record = recordOf(*token);
        record.subject = "ada", record.relay = false;
        TokenTable table;
        table.set({recordOf(*makeToken(Role::Viewer)), record}, Now);
        const auto who = table.authenticate(token->text);
        QVERIFY(who);
        QCOMPARE(who->tenant, 4);
        QCOMPARE(who->role, Role::Ingest);
        QCOMPARE(who->subject, std::string("ada"));
        QVERIFY(!who->relay);
        QCOMPARE(who->tokenId, token->id);
        QVERIFY(table.isGood(token->id));
    }

    void malformedUnknownExpiredRevokedAndWrong_areNobody()
    {
        const auto good = makeToken(Role::Ingest), expired = makeToken(Role::Ingest), revoked = makeToken(Role::Ingest);
        TokenRecord late = recordOf(*expired), gone = recordOf(*revoked);
        late.expiresMs = Now;
        gone.revokedMs = Now + 5000; // whatever the clock says: revoked is revoked
        TokenTable table;
        table.set({recordOf(*good), late, gone}, Now);
        QVERIFY(table.authenticate(good->text));
        QVERIFY(!table.authenticate(good->text + ' '));
        QVERIFY(!table.authenticate(std::string_view(good->text).substr(1)));
        QVERIFY(!table.authenticate(makeToken(Role::Ingest)->text));
        QVERIFY(!table.authenticate(expired->text));
        QVERIFY(!table.isGood(expired->id));
        QVERIFY(!table.authenticate(revoked->text));
        QVERIFY(!table.isGood(revoked->id));

        for (size_t at = 18; at < TokenLength; ++at) { // the right id with any other secret
            std::string wrong = good->text;
            wrong[at] = wrong[at] == 'A' ? 'B' : 'A';
            QVERIFY(!table.authenticate(wrong));
        }
        std::string promoted = good->text; // the role in the text is under the hash too
        promoted[3] = 'a';
        QVERIFY(!table.authenticate(promoted));
    }

    void aRecordWithoutAProperHash_opensNothing()
    {
        const auto token = makeToken(Role::Ingest);
        TokenTable table;
        for (const QByteArray &hash : {QByteArray(), token->hash.left(31), token->hash + '\0'}) {
            TokenRecord record = recordOf(*token);
            record.hash = hash;
            table.set({record}, Now);
            QVERIFY(!table.authenticate(token->text));
        }
    }

    void aTokenExpires_whileTheTableStands()
    {
        const auto token = makeToken(Role::Ingest);
        TokenRecord record = recordOf(*token);
        record.expiresMs = Now + 300;
        TokenTable table;
        table.set({record}, Now);
        QVERIFY(table.authenticate(token->text));
        QTRY_VERIFY(!table.authenticate(token->text));
        QVERIFY(!table.isGood(token->id));
    }

    void replacing_holdsFromTheNextRequestOn_whileOthersAsk()
    {
        const auto token = makeToken(Role::Ingest), other = makeToken(Role::Ingest);
        TokenTable table;
        table.set({recordOf(*token), recordOf(*other)}, Now);
        std::atomic_bool done{false};
        std::atomic_int wrong{0};
        std::vector<std::thread> askers;
        for (int i = 0; i < 3; ++i)
            askers.emplace_back([&] {
                while (!done) {
                    if (!table.authenticate(other->text) || !table.isGood(other->id))
                        ++wrong;
                }
            });
        for (int i = 0; i < 500; ++i) {
            TokenRecord revoked = recordOf(*token);
            if (i % 2 == 0)
                revoked.revokedMs = Now;
            table.set({revoked, recordOf(*other)}, Now);
            QCOMPARE(table.authenticate(token->text).has_value(), i % 2 != 0);
        }
        done = true;
        for (std::thread &asker : askers)
            asker.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TokenTableTest)
#include "tst_tokentable.moc"
