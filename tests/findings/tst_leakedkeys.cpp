// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of well-known shapes in texts made by a seeded generator, and what only looks like them: prints precision and recall.
// Prefixes are put together at run time, so that no scanner of sources takes this file for a leak.
#include "findings/excerpt.h"
#include "findings/leakedkey.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>
#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace glasshouse;
using namespace std::string_literals;

namespace {

constexpr std::string_view Alnum = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view Upper32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view Hex = "0123456789abcdef";
constexpr std::string_view Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view Url64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view Digits = "0123456789";

class Maker
{
public:
    explicit Maker(unsigned seed) : m_random(seed) {}

    std::string of(std::string_view alphabet, std::size_t length)
    {
        std::string text;
        while (text.size() < length)
            text += alphabet[m_random() % alphabet.size()];
        return text;
    }
    std::string alnum(std::size_t length) { return of(Alnum, length); }
    std::string json(const std::string &text)
    {
        return QByteArray::fromStdString(text)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            .toStdString();
    }
    std::string webToken(const std::string &subject)
    {
        return json("{\"alg\":\"HS256\"}") + '.' + json("{\"sub\":\"" + subject + "\",\"iat\":17}") + '.'
            + of(Url64, 43);
    }
    std::string privateKey(const std::string &name)
    {
        std::string text = "-----BEGIN "s + name + "PRIVATE "s + "KEY-----\\n";
        for (int line = 0; line < 6; ++line)
            text += of(Base64, 64) + "\\n";
        return text + "-----END " + name + "PRIVATE " + "KEY-----";
    }
    std::size_t number(std::size_t below) { return m_random() % below; }

private:
    std::mt19937 m_random;
};

using Make = std::function<std::string(Maker &)>;
struct Shape {
    const char *name;
    Make make;
};

std::vector<Shape> leaks()
{
    return {
        {"AWS", [](Maker &m) { return "AK"s + "IA" + m.of(Upper32, 16); }},
        {"AWS, temporary", [](Maker &m) { return "AS"s + "IA" + m.of(Upper32, 16); }},
        {"GitHub", [](Maker &m) { return "gh"s + "pousr"[m.number(5)] + '_' + m.alnum(36); }},
        {"GitHub, fine", [](Maker &m) { return "github"s + "_pat_" + m.alnum(22) + '_' + m.alnum(59); }},
        {"GitLab", [](Maker &m) { return "gl"s + "pat-" + m.of(Url64, 20); }},
        {"Slack bot",
         [](Maker &m) { return "xo"s + "xb-" + m.of(Digits, 12) + '-' + m.of(Digits, 13) + '-' + m.alnum(24); }},
        {"Slack app",
         [](Maker &m) { return "xa"s + "pp-1-A" + m.alnum(10) + '-' + m.of(Digits, 13) + '-' + m.of(Hex, 64); }},
        {"Slack hook",
         [](Maker &m) {
             return "https://hooks.slack"s + ".com/services/T" + m.alnum(10) + "/B" + m.alnum(10) + '/' + m.alnum(24);
         }},
        {"Stripe", [](Maker &m) { return "sk"s + "_live_" + m.alnum(24 + 75 * m.number(2)); }},
        {"Stripe, restricted", [](Maker &m) { return "rk"s + "_live_" + m.alnum(24); }},
        {"Google", [](Maker &m) { return "AI"s + "za" + m.of(Url64, 35); }},
        {"OpenAI", [](Maker &m) { return "sk"s + '-' + m.alnum(20) + "T3BlbkFJ" + m.alnum(20); }},
        {"OpenAI, project", [](Maker &m) { return "sk"s + "-proj-" + m.alnum(60) + '-' + m.alnum(60); }},
        {"Anthropic", [](Maker &m) { return "sk"s + "-ant-api03-" + m.alnum(40) + '_' + m.alnum(52) + "-AA"; }},
        {"by 32 hex digits", [](Maker &m) { return "sk"s + '-' + m.of(Hex, 32); }},
        {"npm", [](Maker &m) { return "np"s + "m_" + m.alnum(36); }},
        {"PyPI", [](Maker &m) { return "py"s + "pi-AgEIcHlwaS5vcmc" + m.of(Url64, 120); }},
        {"Hugging Face", [](Maker &m) { return "h"s + "f_" + m.alnum(34); }},
        {"SendGrid", [](Maker &m) { return "S"s + "G." + m.of(Url64, 22) + '.' + m.of(Url64, 43); }},
        {"Telegram", [](Maker &m) { return "7"s + m.of("23456789", 9) + ":AA" + m.of(Url64, 33); }},
        {"Azure storage",
         [](Maker &m) {
             return "AccountName=store;"s + "Account" + "Key=" + m.of(Base64, 86) + "==;EndpointSuffix=core";
         }},
        {"Azure bus", [](Maker &m) { return "Shared"s + "AccessKey=" + m.of(Base64, 43) + '='; }},
        {"web token", [](Maker &m) { return m.webToken("u-" + m.alnum(12)); }},
        {"private key", [](Maker &m) { return m.privateKey(m.number(2) ? "RSA "s : ""s); }},
    };
}

std::vector<Shape> lookAlikes()
{
    return {
        {"git object", [](Maker &m) { return m.of(Hex, 40); }},
        {"digest", [](Maker &m) { return "sha256:" + m.of(Hex, 64); }},
        {"uuid",
         [](Maker &m) {
             return m.of(Hex, 8) + '-' + m.of(Hex, 4) + '-' + m.of(Hex, 4) + '-' + m.of(Hex, 4) + '-' + m.of(Hex, 12);
         }},
        {"picture", [](Maker &m) { return "data:image/png;base64,iVBORw0KGgo" + m.of(Base64, 4000) + "=="; }},
        {"integrity", [](Maker &m) { return "sha512-" + m.of(Base64, 86) + "=="; }},
        {"signature of a thought", [](Maker &m) { return m.of(Base64, 800); }},
        {"message id",
         [](Maker &m) { return "msg_01" + m.alnum(22) + " toolu_01" + m.alnum(22) + " req_011C" + m.alnum(20); }},
        {"AWS, of the manual", [](Maker &) { return "AK"s + "IAIOSFODNN7EXAMPLE"; }},
        {"AWS account", [](Maker &m) { return "arn:aws:iam::" + m.of(Digits, 12) + ":role/AIDA" + m.of(Upper32, 16); }},
        {"crossed out", [](Maker &m) { return "gh"s + "p_" + std::string(36, "xX*"[m.number(2)]); }},
        {"placeholder", [](Maker &m) { return "sk"s + "-ant-api03-<your-key>" + m.of(Digits, 2); }},
        {"made safe", [](Maker &m) { return "sk"s + "-ant-api03-REDACTED" + m.alnum(20); }},
        {"typed by hand", [](Maker &) { return "gh"s + "p_1234567890abcdefghijklmnopqrstuvwxyz"; }},
        {"test key", [](Maker &m) { return "sk"s + "_test_" + m.alnum(24); }},
        {"kebab", [](Maker &m) { return "sk"s + "-learn-model-" + m.of("abcdefgh", 8) + "-v2-" + m.of("klmnop", 6); }},
        {"longer word", [](Maker &m) { return "ta"s + "sk-" + m.of(Hex, 32); }},
        {"shape in a rule",
         [](Maker &m) { return "AK"s + "IA[0-9A-Z]{16} gh" + "p_[A-Za-z0-9]{36} " + m.of(Digits, 3); }},
        {"front page token",
         [](Maker &m) {
             return m.json("{\"alg\":\"HS256\"}") + '.' + m.json("{\"sub\":\"1234567890\",\"name\":\"John Doe\"}") + '.'
                 + m.of(Url64, 43);
         }},
        {"header without a key", [](Maker &m) { return "-----BEGIN "s + "PRIVATE KEY----- ... " + m.of(Digits, 3); }},
        {"certificate",
         [](Maker &m) {
             return "-----BEGIN CERTIFICATE-----\\n" + m.of(Base64, 600) + "\\n-----END CERTIFICATE-----";
         }},
        {"clock", [](Maker &m) { return "2026-11-20T10:00:" + m.of(Digits, 2) + " 1700000000:A" + m.of(Digits, 2); }},
        {"store of an emulator",
         [](Maker &) {
             return "Account"s
                 + "Key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
         }},
        {"variable", [](Maker &m) { return "${GITHUB_TOKEN} $(cat token) process.env.KEY_" + m.of("ABC", 4); }},
    };
}

/// What may stand around a key in a transcript: prose, settings, JSON within JSON, URLs, colours.
std::string around(std::size_t way, const std::string &key)
{
    switch (way) {
    case 0:
        return "the key is " + key + ".";
    case 1:
        return "export API_KEY=" + key + "\\nnext line";
    case 2:
        return "{\\\"token\\\": \\\"" + key + "\\\", \\\"n\\\": 1}";
    case 3:
        return "https://api.one.dev/v1?key=" + key + "&n=1";
    case 4:
        return "\\u001b[31m" + key + "\\u001b[0m";
    case 5:
        return "\\u003c" + key + "\\u003e";
    case 6:
        return "q%3D" + key + "%26";
    default:
        return "line one\\n" + key + "\\nline three";
    }
}
constexpr std::size_t Ways = 8;

/// Without what everybody may see: an address, a field's name, the lines around a private key.
std::string secretPart(std::string key)
{
    for (const std::string_view open : {"services/", "Key=", "KEY-----\\n"}) {
        if (const std::size_t at = key.find(open); at != std::string::npos)
            key = key.substr(at + open.size());
    }
    for (const std::string_view close : {";Endpoint", "\\n-----END"})
        key = key.substr(0, key.find(close));
    return key;
}

/// A piece of the key itself is in the excerpt.
bool isShown(const QString &excerpt, const std::string &whole)
{
    constexpr std::size_t Piece = 12;
    const std::string key = secretPart(whole);
    for (std::size_t at = 0; at + Piece <= key.size(); ++at) {
        const std::string piece = key.substr(at, Piece);
        if (piece.find('\\') == std::string::npos && excerpt.contains(QString::fromStdString(piece)))
            return true;
    }
    return false;
}

} // namespace

class TestLeakedKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsKeysAndLeavesTheRest();
    void showsNoKey_notEvenThatOfTheNeighbour();
    void showsNoKey_thatIsCutByTheLengthOfAnExcerpt();
};

void TestLeakedKeys::findsKeysAndLeavesTheRest()
{
    Maker maker(20'261'122);
    constexpr int Each = 40;
    int right = 0, missed = 0, wrong = 0;
    QStringList trouble;
    std::printf("%-24s %6s %6s\n", "shape", "made", "found");
    for (const auto &[shapes, isLeak] : {std::pair(leaks(), true), std::pair(lookAlikes(), false)}) {
        for (const Shape &shape : shapes) {
            int found = 0;
            for (int i = 0; i < Each; ++i) {
                const std::string text = around(std::size_t(i) % Ways, shape.make(maker));
                const bool is = findLeakedKey(text).has_value();
                found += is;
                if (is != isLeak && trouble.size() < 20)
                    trouble << QString::fromStdString(shape.name + ": "s + text.substr(0, 160));
            }
            right += isLeak ? found : 0, missed += isLeak ? Each - found : 0, wrong += isLeak ? 0 : found;
            std::printf("%-24s %6d %6d\n", shape.name, Each, found);
        }
    }
    const double precision = double(right) / std::max(1, right + wrong), recall = double(right) / (right + missed);
    std::printf("precision %.3f recall %.3f\n", precision, recall);
    QVERIFY2(precision >= 0.99, qPrintable(trouble.join(u'\n')));
    QVERIFY2(recall >= 0.98, qPrintable(trouble.join(u'\n')));
}

void TestLeakedKeys::showsNoKey_notEvenThatOfTheNeighbour()
{
    Maker maker(7);
    const std::vector<Shape> shapes = leaks();
    for (const Shape &first : shapes) {
        for (const Shape &second : shapes) {
            const std::string a = first.make(maker), b = second.make(maker);
            const std::string text = "A=" + a + "\\nB=" + b + "\\nC=" + a;
            for (auto key = findLeakedKey(text); key; key = findLeakedKey(text, key->begin + key->length)) {
                const QString excerpt = excerptAround(text, *key);
                QVERIFY2(!isShown(excerpt, a), qPrintable(excerpt));
                QVERIFY2(!isShown(excerpt, b), qPrintable(excerpt));
                QVERIFY(excerpt.size() <= 200);
            }
            QVERIFY2(!isShown(excerptOf(text), a) && !isShown(excerptOf(text), b), qPrintable(excerptOf(text)));
        }
    }
}

void TestLeakedKeys::showsNoKey_thatIsCutByTheLengthOfAnExcerpt()
{
    Maker maker(8);
    for (const Shape &shape : leaks()) {
        const std::string key = shape.make(maker);
        for (const std::size_t length : {std::size_t(2'000), std::size_t(16) * 1024}) {
            for (std::size_t cut = 4; cut < key.size(); cut += 9) {
                const std::string text = std::string(length - cut, ' ') + key + " and more";
                const QString whole = excerptOf(text);
                const QString part = excerptOf(wholeWordsOf(text, length));
                QVERIFY2(!isShown(whole, key), qPrintable(whole));
                QVERIFY2(!isShown(part, key), qPrintable(part));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestLeakedKeys)
#include "tst_leakedkeys.moc"
