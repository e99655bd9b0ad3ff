// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secretscan.h"

#include <QElapsedTimer>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {
/// Joined at run time, so that no scanner of source code takes this file for a leak.
std::string joined(std::string_view prefix, std::size_t length, std::string_view alphabet = "a1B2c3D4e5F6g7H8")
{
    std::string text(prefix);
    for (std::size_t i = 0; i < length; ++i)
        text += alphabet[i % alphabet.size()];
    return text;
}
} // namespace

class TestSecretScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWellKnownShapes_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("kind");
        const auto row = [](const char *name, const std::string &secret, const char *kind) {
            QTest::newRow(name) << QByteArray::fromStdString(secret) << QByteArray(kind);
        };
        row("anthropic", joined("sk-ant-", 40), "Anthropic key");
        row("openai project", joined("sk-proj-", 40), "API key");
        row("openai", joined("sk-", 48), "API key");
        row("github classic", joined("ghp_", 36), "GitHub token");
        row("github oauth", joined("gho_", 36), "GitHub token");
        row("github app", joined("ghs_", 36), "GitHub token");
        row("github fine", joined("github_pat_", 82), "GitHub token");
        row("gitlab", joined("glpat-", 20), "GitLab token");
        row("aws", joined("AKIA", 16, "ABCDEFGH23456789"), "AWS key");
        row("aws session", joined("ASIA", 16, "ABCDEFGH23456789"), "AWS key");
        row("google", joined("AIza", 35), "Google key");
        row("slack", joined("xoxb-", 24), "Slack token");
        row("npm", joined("npm_", 36), "npm token");
        row("hugging face", joined("hf_", 34), "Hugging Face token");
        row("jwt", joined("eyJ", 20) + joined(".eyJ", 60) + joined(".", 43), "JWT");
        row("private key", "-----BEGIN RSA PRIVATE "s + "KEY-----\nMIIEow\nIBAAKC\n-----END RSA PRIVATE "s + "KEY-----",
            "private key");
    }
    void findsWellKnownShapes()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, kind);
        for (const char *around : {"", "key=", "\"", "\\n", "first line\n"}) {
            const std::string text = around + secret.toStdString() + "\" and more";
            const auto match = findSecret(text);
            QVERIFY2(match, text.c_str());
            QCOMPARE(QByteArray(match->kind.data(), qsizetype(match->kind.size())), kind);
            QCOMPARE(QByteArray::fromStdString(text.substr(match->begin, match->length)), secret);
        }
    }

    void findsBearerTokensAndPasswordsInUrls()
    {
        const std::string token = joined("", 32);
        const std::string header = "Authorization: bearer " + token;
        const auto bearer = findSecret(header);
        QVERIFY(bearer);
        QCOMPARE(header.substr(bearer->begin, bearer->length), token);

        const std::string_view url = "postgres://reader:hunter2@db.example/main";
        const auto password = findSecret(url);
        QVERIFY(password);
        QCOMPARE(url.substr(password->begin, password->length), std::string_view("hunter2"));
    }

    void leavesOrdinaryTextAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const std::vector<std::string> texts{"",
                                             "task-management-for-everybody-in-the-house",
                                             "sk-",
                                             "risk-assessment2026-of-the-whole-department",
                                             "sk-learn",
                                             "AKIA is a prefix",
                                             joined("AKIA", 30, "ABCDEFGH"),
                                             "the bearer of good news",
                                             "bearer authentication",
                                             "https://example.com:8080/a@b",
                                             "https://user@example.com/",
                                             "-----BEGIN CERTIFICATE-----",
                                             "eyJhbGciOi.eyJ",
                                             "9657773dac905a5edd684c1beee172902f5577ca3b690727a54bafb0e47665e1",
                                             "bf63c4cc-abf2-42e6-8ece-516aff682ac3"};
        for (std::size_t i = 0; i < texts.size(); ++i)
            QTest::newRow(std::to_string(i).c_str()) << QByteArray::fromStdString(texts[i]);
    }
    void leavesOrdinaryTextAlone()
    {
        QFETCH(const QByteArray, text);
        QVERIFY2(!findSecret(text.toStdString()), text.constData());
        QCOMPARE(QByteArray::fromStdString(maskSecrets(text.toStdString())), text);
    }

    void masksEverySecretAndKeepsTheRest()
    {
        const std::string text =
            "a " + joined("ghp_", 36) + " b https://u:pw@h/ c " + joined("AKIA", 16, "ABCDEFGH23456789") + ".";
        QCOMPARE(QByteArray::fromStdString(maskSecrets(text)),
                 "a •••(GitHub token) b https://u:•••(URL password)@h/ c •••(AWS key)."_ba);
    }

    void takesTheRestOfTheTextWhereAPrivateKeyIsCutOff()
    {
        QCOMPARE(maskSecrets("x -----BEGIN PRIVATE "s + "KEY-----\nMIIE"), "x •••(private key)"s);
    }

    /// Inputs that begin a match at every step: each would take minutes if the work grew with the square.
    void staysLinearOnHostileText()
    {
        QElapsedTimer clock;
        clock.start();
        for (const std::string_view piece :
             {"sk-a-", "eyJaaaaa-", "eyJaaaaaaa.", "://", "a://u", "-----BEGIN ", "-----", "Bearer a", "\\nsk-",
              "github_pat_a_", "-----BEGIN PRIVATE KEY-----"}) {
            std::string text;
            while (text.size() < 2'000'000)
                text += piece;
            maskSecrets(text);
        }
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestSecretScan)
#include "tst_secretscan.moc"
