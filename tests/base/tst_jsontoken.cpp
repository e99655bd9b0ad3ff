// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsontoken.h"

#include <QTest>

#include <limits>

using namespace glasshouse;

class TestJsonToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_areCheckedAtEveryPlaceOfABlock();
    void knownEscapes_areKnown();
    void unescape_joinsPairsAndReplacesHalves();
    void numbers_followTheGrammar();
    void integerValue_cutsAndLimits();
    void encodedSurrogates_areReplacedInPlace();
    void blank_isAsciiWhiteSpaceOnly();
};

void TestJsonToken::escapes_areCheckedAtEveryPlaceOfABlock()
{
    for (std::size_t size = 2; size < 70; ++size) {
        for (std::size_t at = 0; at + 1 < size; ++at) {
            std::string text(size, 'a');
            text[at] = '\\';
            text[at + 1] = 'n';
            QCOMPARE(checkEscapes(text), Escapes::Known);
            text[at + 1] = '\\';
            QCOMPARE(checkEscapes(text), Escapes::Known);
            text[at + 1] = 'x';
            QCOMPARE(checkEscapes(text), Escapes::Unknown);
        }
        std::string open(size, 'a');
        QCOMPARE(checkEscapes(open), Escapes::None);
        open.back() = '\\';
        QCOMPARE(checkEscapes(open), Escapes::Unknown);
        std::string slashes(size, '\\');
        QCOMPARE(checkEscapes(slashes), size % 2 == 0 ? Escapes::Known : Escapes::Unknown);
    }
}

void TestJsonToken::knownEscapes_areKnown()
{
    QCOMPARE(checkEscapes(""), Escapes::None);
    QCOMPARE(checkEscapes(R"(\"\\\/\b\f\n\r\t\u00fF)"), Escapes::Known);
    for (const char *bad : {"\\u", "\\u123", "\\u12g4", "\\U1234", "\\x41", "\\'", "\\ ", "\\u123\\n"})
        QCOMPARE(checkEscapes(bad), Escapes::Unknown);
}

void TestJsonToken::unescape_joinsPairsAndReplacesHalves()
{
    QCOMPARE(unescapeJson(R"(a\"b\\c\/d\n\t)"), std::string("a\"b\\c/d\n\t"));
    QCOMPARE(unescapeJson(R"(\u0041\u00e9\u20ac)"), std::string("A\xc3\xa9\xe2\x82\xac"));
    QCOMPARE(unescapeJson(R"(\ud83d\ude00)"), std::string("\xf0\x9f\x98\x80"));
    QCOMPARE(unescapeJson(R"(\ud83d)"), std::string("\xef\xbf\xbd"));
    QCOMPARE(unescapeJson(R"(\ude00x)"), std::string("\xef\xbf\xbdx"));
    QCOMPARE(unescapeJson(R"(\ud83d\ud83d\ude00)"), std::string("\xef\xbf\xbd\xf0\x9f\x98\x80"));
    QCOMPARE(unescapeJson(R"(\ud83d\n)"), std::string("\xef\xbf\xbd\n"));
    QCOMPARE(unescapeJson(R"(cut \u12)"), std::string("cut \xef\xbf\xbd"));
    QCOMPARE(unescapeJson("cut \\"), std::string("cut "));
}

void TestJsonToken::numbers_followTheGrammar()
{
    for (const char *good : {"0", "-0", "12", "1.5", "-1.25e10", "1E+2", "1e-2", "NaN", "Infinity", "-Infinity"})
        QVERIFY2(isJsonNumber(good), good);
    for (const char *bad :
         {"", "-", "01", "1.", ".5", "1e", "1e+", "+1", "0x10", "1a", "-NaN", "nan", "1 2", "--1", "True"})
        QVERIFY2(!isJsonNumber(bad), bad);
    QVERIFY(isJsonNumber(std::string(4300, '9')));
    QVERIFY(!isJsonNumber(std::string(4301, '9')));
    QVERIFY(isJsonNumber(std::string(5000, '9') + ".0"));
}

void TestJsonToken::integerValue_cutsAndLimits()
{
    QCOMPARE(integerValue("42"), 42);
    QCOMPARE(integerValue("-42"), -42);
    QCOMPARE(integerValue("12.9"), 12);
    QCOMPARE(integerValue("1e3"), 1000);
    QVERIFY(integerValue("1e30") > 9'000'000'000'000'000'000);
    QCOMPARE(integerValue("NaN"), 0);
    QCOMPARE(integerValue("9223372036854775807"), std::numeric_limits<qint64>::max());
}

void TestJsonToken::encodedSurrogates_areReplacedInPlace()
{
    std::string text = "a\xed\xa0\xbdz\xed\xb8\x80";
    QVERIFY(replaceEncodedSurrogates(text));
    QCOMPARE(text, std::string("a\xef\xbf\xbdz\xef\xbf\xbd"));
    std::string good = "\xed\x95\x9c \xed"; // a Korean syllable, and a cut byte that is not ours to mend
    QVERIFY(!replaceEncodedSurrogates(good));
}

void TestJsonToken::blank_isAsciiWhiteSpaceOnly()
{
    QVERIFY(isBlank(""));
    QVERIFY(isBlank(" \t\r\v\f"));
    QVERIFY(!isBlank(std::string_view("\0", 1)));
    QVERIFY(!isBlank("\xc2\xa0"));
}

QTEST_GUILESS_MAIN(TestJsonToken)
#include "tst_jsontoken.moc"
