// SPDX-License-Identifier: GPL-3.0-or-later
// What may leave the computer with a report, and which reports are one.
#include "domain/feedbackrules.h"
#include "domain/namedsecrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class ReportMaskingTest : public QObject
{
    Q_OBJECT

    static QString printOf(const QString &message)
    {
        FeedbackReport report;
        report.message = message;
        return fingerprintOf(report);
    }

private Q_SLOTS:
    void secretsWithinTexts_areHidden_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const QString &before, const QString &secret, const QString &after) {
            QTest::newRow(name) << before + secret + after << secret;
        };
        row("a line of settings", u"HOST=db\nDB_PASSWORD="_s, u"correct-horse"_s, u"\nPORT=5432\n"_s);
        row("a line that is exported", u"export API_KEY='"_s, u"k1ll3rqueen"_s, u"'"_s);
        row("a line with blanks", u"aws_secret_access_key = "_s, u"h8Kd0Lq2ZxV7bNm4TgYc9WsRf1JpQe6UaXi3OoP5"_s,
            u"\n"_s);
        row("a pair in a table", u"AKIA"_s + u"QW7ERTY3UIOP5ASD,"_s, u"h8Kd0Lq2ZxV7bNm4TgYc9WsRf1JpQe6UaXi3OoP5"_s,
            u"\n"_s);
        row("YAML", u"db:\n  user: ada\n  password: "_s, u"hunter2-hunter2"_s, u"\n"_s);
        row("JSON within a text", uR"({"user": "ada", "clientSecret": ")"_s, u"open sesame"_s, uR"("})"_s);
        row("JSON within JSON", uR"({\"password\":\")"_s, u"open sesame"_s, uR"(\"})"_s);
        row("an option", u"deploy --region eu --token "_s, u"abcdefgh"_s, u" --verbose"_s);
        row("a user of curl", u"curl -s -u ada:"_s, u"hunter2"_s, u" https://example.net"_s);
        row("a basic header", u"-H 'Authorization: Basic "_s, u"YWRhOmh1bnRlcjI="_s, u"'"_s);
        row("a bearer in curl", u"curl -H \"Authorization: Bearer "_s, u"7f3c1a9e5b2d8046af17c3e9b5d20846"_s,
            u"\" x"_s);
        row("a password in an address", u"postgres://ada:"_s, u"pa55w0rd"_s, u"@db.example.net/shop"_s);
        row("a key file in base64", u"GCP_CREDS_B64: "_s,
            QString::fromLatin1(
                QByteArray(R"({"type":"service_account","private_key":"abc","client_email":"x@y.example"})")
                    .toBase64()),
            u"\n"_s);
        row("a web token", u"cookie is "_s,
            u"eyJ"_s + u"hbGciOiJIUzI1NiJ9.eyJzdWIiOiI4MTkyNzM2NDUwIn0.k2Jq8vWxTz5RbNm1YcLdPf0HsGe7AuQiOo3XtVwKy9E"_s,
            u";"_s);
        row("a private key", u"-----BEGIN EC "_s + u"PRIVATE KEY-----\n"_s,
            u"MHcCAQEEIBx7m2Kq0vJ8x5w2m1l9p4r6t3y7u0i2o5a8s1d4f6g9oAoGCCqGSM49"_s, u"\n-----END EC PRIVATE KEY-----"_s);
    }
    void secretsWithinTexts_areHidden()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const QString masked = withoutSecrets(text);
        QVERIFY2(!masked.contains(secret), qPrintable(masked));
        QVERIFY2(masked.contains(u"•••"_s), qPrintable(masked));
        QCOMPARE(withoutSecrets(masked), masked);
        FeedbackReport report;
        report.message = text;
        report.excerpt =
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"content"_s, text}}).toJson(QJsonDocument::Compact));
        const FeedbackReport sent = glasshouse::masked(report);
        QVERIFY(!sent.message.contains(secret) && !sent.excerpt.contains(secret));
        QVERIFY(QJsonDocument::fromJson(sent.excerpt.toUtf8()).isObject());
        QVERIFY(glasshouse::masked(sent) == sent);
    }

    void whatOnlySpeaksOfSecrets_stays_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *const text :
             {"const token = config.token;", "password: string;", "if (token == other) return token;",
              "TOKEN=$OTHER_TOKEN", "password=${PASSWORD}", "max_token=4096", "the token: a word of it",
              "std::string password;", "token::kind", "see https://example.net/token", "--token-file /run/x",
              "apiKey: process.env.API_KEY", "secret = await load()", "use --password to give it", "Cookie: none",
              "let password = readline(\"?\")", "error: expected token, found end"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatOnlySpeaksOfSecrets_stays()
    {
        QFETCH(QString, text);
        QCOMPARE(withoutSecrets(text), text);
    }

    void aKeyThatIsCutIntoLines_isHiddenWhole()
    {
        const QStringList lines{u"+before"_s,
                                u"+-----BEGIN "_s + u"PRIVATE KEY-----"_s,
                                u"+MIIEvQIBADANBgkqhkiG9w0B"_s,
                                u"+AQEFAASCBKcwggSjAgEAAoIB"_s,
                                u"+-----END "_s + u"PRIVATE KEY-----"_s,
                                u"+after"_s};
        const QJsonObject record{{u"lines"_s, QJsonArray::fromStringList(lines)}};
        const QByteArray once = maskedRecord(QJsonDocument(record).toJson(QJsonDocument::Compact));
        QVERIFY2(!once.contains("MIIEvQIB") && !once.contains("AQEFAASC"), once.constData());
        QVERIFY(once.contains("+before") && once.contains("+after"));
        QCOMPARE(maskedRecord(once), once);
    }

    void oneTrouble_hasOneFingerprint_whereverItHappened_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("line numbers") << u"cart.ts:12:5 is undefined"_s << u"cart.ts:140:33 is undefined"_s;
        QTest::newRow("homes") << u"/home/ada/shop/src/cart.ts: no total"_s << u"/Users/bob/w/src/cart.ts: no total"_s;
        QTest::newRow("systems") << u"C:\\work\\shop\\cart.ts: no total"_s << u"~/shop/cart.ts: no total"_s;
        QTest::newRow("parts of paths") << u"src/cart.ts: no total"_s << u"app/web/cart.ts: no total"_s;
        QTest::newRow("requests") << u"failed (req_011CYGFk16vKsa7HJCsftCqu)"_s << u"failed (req_7HZX3V9K2M4abcQdE)"_s;
        QTest::newRow("uuids") << u"lost 3f2b8c1e-77aa-4c1d-9e2f-0a1b2c3d4e5f"_s
                               << u"lost 99887766-1234-4abc-8def-ffeeddccbbaa"_s;
        QTest::newRow("calls") << u"toolu_01Q9nwwXaokrfKdLpUDCLHt7 has no result"_s
                               << u"toolu_0165cVNnbPXQCt22gTrTXnQq has no result"_s;
    }
    void oneTrouble_hasOneFingerprint_whereverItHappened()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(printOf(one), printOf(other));
    }

    void otherTroubles_haveOthers()
    {
        QVERIFY(printOf(u"/home/ada/shop/cart.ts: no total"_s) != printOf(u"/home/ada/shop/user.ts: no total"_s));
        QVERIFY(printOf(u"src/cart.ts: no total"_s) != printOf(u"src/cart.ts: no name"_s));
        QVERIFY(printOf(u"internationalization fails"_s) != printOf(u"responsibilities fails"_s));
    }
};

QTEST_GUILESS_MAIN(ReportMaskingTest)
#include "tst_reportmasking.moc"
