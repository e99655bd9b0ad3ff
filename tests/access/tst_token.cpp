// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"
#include "access/token.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TokenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewToken_hasTheDocumentedForm()
    {
        const std::pair<Role, char> letters[] = {
            {Role::Ingest, 'i'}, {Role::Viewer, 'v'}, {Role::Admin, 'a'}, {Role::Operator, 'o'}};
        for (const auto &[role, letter] : letters) {
            const auto token = makeToken(role);
            QVERIFY(token);
            QCOMPARE(token->text.size(), TokenLength);
            QCOMPARE(token->text.substr(0, 5), std::string("gh_") + letter + '_');
            QCOMPARE(token->text.substr(5, 13), token->id + '_');
            QVERIFY(isTokenId(token->id));
            QCOMPARE(std::string(*tokenIdOf(token->text)), token->id);
            const auto text = QByteArray::fromStdString(token->text);
            QCOMPARE(token->hash, QCryptographicHash::hash(text, QCryptographicHash::Sha256));
            const auto secret = QByteArray::fromBase64(
                text.mid(18), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
            QCOMPARE(secret.size(), 32);
        }
    }

    void tokens_differInIdAndSecret_andUseEveryCharacter()
    {
        QSet<QByteArray> ids, secrets;
        QSet<char> inIds, inSecrets;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray text = QByteArray::fromStdString(makeToken(Role::Ingest)->text);
            ids << text.mid(5, 12);
            secrets << text.mid(18);
            for (const char c : text.mid(5, 12))
                inIds << c;
            for (const char c : text.mid(18))
                inSecrets << c;
        }
        QCOMPARE(ids.size(), 2000);
        QCOMPARE(secrets.size(), 2000);
        QCOMPARE(inIds.size(), 32);
        QCOMPARE(inSecrets.size(), 64);
    }

    void whatIsMalformed_hasNoId()
    {
        const std::string good = makeToken(Role::Viewer)->text;
        for (size_t length = 0; length < good.size(); ++length)
            QVERIFY(!tokenIdOf(std::string_view(good).substr(0, length)));
        QVERIFY(!tokenIdOf(good + 'A'));
        QVERIFY(!tokenIdOf(good + '\n'));
        QVERIFY(!tokenIdOf(' ' + good.substr(1)));
        const std::string_view wrong("\0 \n\t=+/.%\x7f\xff", 11);
        for (size_t at = 0; at < good.size(); ++at) {
            for (const char c : wrong) {
                std::string text = good;
                text[at] = c;
                QVERIFY2(!tokenIdOf(text), text.c_str());
            }
        }
        std::string role = good;
        role[3] = 'x';
        QVERIFY(!tokenIdOf(role));
        std::string upper = good;
        upper[5] = 'A'; // ids are lower case alone, so that two spellings are never one token
        QVERIFY(!tokenIdOf(upper));
    }

    void roles_haveNamesAndNumbers()
    {
        for (const Role role : {Role::Ingest, Role::Viewer, Role::Admin, Role::Operator}) {
            QCOMPARE(roleFromName(roleName(role)), std::optional(role));
            QCOMPARE(roleFromNumber(qint64(role)), std::optional(role));
        }
        QVERIFY(!roleFromName("root"));
        QVERIFY(!roleFromNumber(0));
        QVERIFY(!roleFromNumber(5));
    }

    void rows_becomeRecordsAndBack_unlessTheRoleIsUnknown()
    {
        const TokenRow row{"abcdefghijkl", QByteArray(32, 'h'), 3, 2, "ada", false, 10, 20, std::nullopt};
        TokenRow stranger = row;
        stranger.role = 9;
        const auto records = toRecords({row, stranger});
        QCOMPARE(records.size(), size_t(1));
        QCOMPARE(records[0].role, Role::Viewer);
        QVERIFY(toRow(records[0]) == row);
    }

    void scopes_followTheRole()
    {
        Principal who{7, Role::Admin, "ada", true, {}};
        QCOMPARE(Access::scopeFor(who).tenant(), 7);
        QVERIFY(!Access::scopeFor(who).onlyActors());
        QVERIFY(!Access::scopeFor(who).seesNothing());
        who.role = Role::Viewer;
        QCOMPARE(Access::scopeFor(who).onlyActors(), std::optional(Scope::Actors{"ada"}));
        QVERIFY(Access::scopeFor(who).shows("ada") && !Access::scopeFor(who).shows(""));
        who.aliases = {"ada@laptop", "", "Ada@example.org", "ada"};
        QCOMPARE(Access::scopeFor(who).onlyActors(),
                 std::optional(Scope::Actors{"Ada@example.org", "ada", "ada@laptop"}));
        QVERIFY(Access::scopeFor(who).shows("ada@laptop") && !Access::scopeFor(who).shows("bob"));
        QVERIFY(!Access::scopeFor(who).seesNothing());
        who.subject.clear();
        QVERIFY(Access::scopeFor(who).seesNothing());
        for (const Role role : {Role::Ingest, Role::Operator}) {
            const Scope scope = Access::scopeFor({7, role, "ada", true, {}});
            QVERIFY(scope.seesNothing());
        }
        QCOMPARE(Access::localOwner().tenant(), 1);
        QVERIFY(!Access::localOwner().onlyActors());
    }
};

QTEST_APPLESS_MAIN(TokenTest)
#include "tst_token.moc"
