// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/json.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace glasshouse;

using Type = Attribute::Type;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tree_keepsKeysAndTheirOrder();
    void numbers_areIntegersWhereTheyFit();
    void escapes_areResolvedInKeysAndTexts();
    void brokenSurrogates_becomeReplacementCharacters();
    void scalars_areDocumentsToo();
    void byteOrderMarkAndSpace_arePassedOver();
    void wrongDocuments_areRejectedWithTheByte_data();
    void wrongDocuments_areRejectedWithTheByte();
    void depth_isLimited();
    void duplicateKeys_areKept();
    void floodOfTinyValues_isRejected();
    void everyBeginningOfADocument_isRejected();
};

void TestJson::tree_keepsKeysAndTheirOrder()
{
    Arena arena;
    const auto root = parseJson(R"({"b":1,"a":[true,false,null,"x",{}],"c":{"d":"e"}})", arena);
    QVERIFY(root);
    QCOMPARE(root->type, Type::Map);
    QCOMPARE(root->children.size(), 3U);
    QCOMPARE(root->children[0].key, std::string_view("b"));
    const Attribute &list = root->children[1];
    QCOMPARE(list.type, Type::Array);
    QCOMPARE(list.children.size(), 5U);
    QCOMPARE(list.children[0].truth, true);
    QCOMPARE(list.children[1].type, Type::Bool);
    QCOMPARE(list.children[1].truth, false);
    QCOMPARE(list.children[2].type, Type::Empty);
    QCOMPARE(list.children[3].text, std::string_view("x"));
    QVERIFY(list.children[3].key.empty());
    QCOMPARE(list.children[4].type, Type::Map);
    QVERIFY(list.children[4].children.empty());
    QCOMPARE(textOf(find(root->children[2].children, "d")), std::string_view("e"));
}

void TestJson::numbers_areIntegersWhereTheyFit()
{
    Arena arena;
    const auto root = parseJson("[0,-0,42,-9223372036854775808,9223372036854775807,9223372036854775808,1.0,1e3,-2.5e-3,"
                                "1e999,-1e999,1e-999,0.01e400,1000e-400,1e99999999999999999999]",
                                arena);
    QVERIFY(root);
    const auto list = root->children;
    QCOMPARE(list.size(), 15U);
    for (size_t i = 0; i < 5; ++i)
        QCOMPARE(list[i].type, Type::Integer);
    for (size_t i = 5; i < list.size(); ++i)
        QCOMPARE(list[i].type, Type::Real);
    QCOMPARE(list[2].integer, 42);
    QCOMPARE(list[3].integer, std::numeric_limits<qint64>::min());
    QCOMPARE(list[4].integer, std::numeric_limits<qint64>::max());
    QCOMPARE(list[5].real, 9223372036854775808.0);
    QCOMPARE(list[6].real, 1.0);
    QCOMPARE(list[7].real, 1000.0);
    QCOMPARE(list[8].real, -0.0025);
    QVERIFY(std::isinf(list[9].real) && list[9].real > 0);
    QVERIFY(std::isinf(list[10].real) && list[10].real < 0);
    QCOMPARE(list[11].real, 0.0);
    QVERIFY(std::isinf(list[12].real));
    QCOMPARE(list[13].real, 0.0);
    QVERIFY(std::isinf(list[14].real));
}

void TestJson::escapes_areResolvedInKeysAndTexts()
{
    Arena arena;
    const auto root = parseJson(R"({"a\u0062\"":"\n\\\u00e9\ud83d\ude00\u0000x"})", arena);
    QVERIFY(root);
    QCOMPARE(root->children[0].key, std::string_view("ab\""));
    QCOMPARE(root->children[0].text, std::string_view("\n\\\xc3\xa9\xf0\x9f\x98\x80\0x", 10));
}

void TestJson::brokenSurrogates_becomeReplacementCharacters()
{
    Arena arena;
    auto root = parseJson(R"(["\ud83d","\ude00x"])", arena);
    QVERIFY(root);
    QCOMPARE(root->children[0].text, std::string_view("\xef\xbf\xbd"));
    QCOMPARE(root->children[1].text, std::string_view("\xef\xbf\xbdx"));
    root = parseJson("[\"\xed\xa0\xbd!\"]", arena);
    QVERIFY(root);
    QCOMPARE(root->children[0].text, std::string_view("\xef\xbf\xbd!"));
}

void TestJson::scalars_areDocumentsToo()
{
    Arena arena;
    QCOMPARE(parseJson("17", arena)->integer, 17);
    QCOMPARE(parseJson(" \"a\\tb\" ", arena)->text, std::string_view("a\tb"));
    QCOMPARE(parseJson("true", arena)->truth, true);
    QCOMPARE(parseJson("null", arena)->type, Type::Empty);
    QCOMPARE(parseJson("\"\"", arena)->type, Type::Text);
}

void TestJson::byteOrderMarkAndSpace_arePassedOver()
{
    Arena arena;
    const auto root = parseJson("\xef\xbb\xbf \r\n\t{\"a\" : 1 }\n", arena);
    QVERIFY(root);
    QCOMPARE(integerOf(find(root->children, "a")), 1);
}

void TestJson::wrongDocuments_areRejectedWithTheByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("byte"); // -1: any
    const auto row = [](const char *name, const char *text, int byte) {
        QTest::newRow(name) << QByteArray(text) << byte;
    };
    row("nothing", "", 0);
    row("space", "  \n", 3);
    row("word", "nope", 0);
    row("unclosed object", "{\"a\":1", -1);
    row("unclosed array", "[1,2", -1);
    row("unclosed text", "{\"a\":\"bc", 5);
    row("wrong bracket", "[1}", -1);
    row("trailing comma", "[1,]", -1);
    row("missing colon", "{\"a\" 1}", -1);
    row("missing comma", "[1 2]", -1);
    row("a text as a key's place", "{\"a\":\"b\":\"c\"}", -1);
    row("number as key", "{1:2}", -1);
    row("more after it", "{} {}", 3);
    row("more after a text", "\"a\" \"b\"", 2);
    row("leading zero", "[1, 01]", 4);
    row("plus", "{\"n\": +1}", 6);
    row("not a number", "[NaN]", 1);
    row("infinity", "[-Infinity]", 1);
    row("wrong escape", "[\"a\", \"\\x\"]", 6);
    row("wrong escape in a key", "{\"a\\q\":1}", 2);
    row("half an escape", "[\"\\u12\"]", 1);
    row("control character", "[\"a\nb\"]", 3);
    row("control character alone", "\"a\nb\"", 2);
    row("no UTF-8", "[\"\xc3\xa9\xff\"]", 4);
    row("no UTF-8 alone", "\"a\xff\"", 2);
    row("comment", "[1 /* one */]", -1);
    row("single quotes", "{'a':1}", -1);
}

void TestJson::wrongDocuments_areRejectedWithTheByte()
{
    QFETCH(QByteArray, text);
    QFETCH(int, byte);
    Arena arena;
    const auto root = parseJson(text.toStdString(), arena);
    QVERIFY(!root);
    QCOMPARE(root.error().code, Error::Code::Rejected);
    QVERIFY2(root.error().message.contains(QStringLiteral("at byte ")), qPrintable(root.error().message));
    if (byte >= 0)
        QVERIFY2(root.error().message.contains(QStringLiteral("at byte %1:").arg(byte)),
                 qPrintable(root.error().message));
}

void TestJson::depth_isLimited()
{
    Arena arena;
    const auto nested = [](size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    QVERIFY(parseJson(nested(32), arena));
    const auto deeper = parseJson(nested(33), arena);
    QVERIFY(!deeper);
    QVERIFY(deeper.error().message.contains(QStringLiteral("at byte 32: nested too deeply")));
    QVERIFY(!parseJson(nested(5), arena, 4));
    QVERIFY(!parseJson(nested(1'000'000), arena));
    QVERIFY(!parseJson(std::string(1'000'000, '['), arena));
    // Neighbours do not add up.
    std::string wide = "[";
    for (int i = 0; i < 100; ++i)
        wide += "[{}],";
    QVERIFY(parseJson(wide + "0]", arena, 3));
}

void TestJson::duplicateKeys_areKept()
{
    Arena arena;
    const auto root = parseJson(R"({"a":1,"a":2})", arena);
    QVERIFY(root);
    QCOMPARE(root->children.size(), 2U);
    QCOMPARE(integerOf(find(root->children, "a")), 1);
}

void TestJson::floodOfTinyValues_isRejected()
{
    Arena arena;
    std::string small = "[0";
    for (int i = 0; i < 100'000; ++i)
        small += ",0";
    QVERIFY(parseJson(small + "]", arena));
    std::string flood = "[0";
    for (int i = 0; i < 2'000'000; ++i)
        flood += ",0";
    const auto root = parseJson(flood + "]", arena);
    QVERIFY(!root);
    QCOMPARE(root.error().code, Error::Code::Rejected);
}

void TestJson::everyBeginningOfADocument_isRejected()
{
    Arena arena;
    const std::string whole = R"({"a":[1,"b\u00e9",{"c":null}],"d":-1.5e3,"e":true})";
    QVERIFY(parseJson(whole, arena));
    for (size_t size = 0; size < whole.size(); ++size)
        QVERIFY(!parseJson(whole.substr(0, size), arena));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
