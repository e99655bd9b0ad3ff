// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void money_isItsExactDecimal_data()
    {
        QTest::addColumn<qint64>("nanos");
        QTest::addColumn<QByteArray>("decimal");
        QTest::newRow("zero") << qint64(0) << QByteArray("0");
        QTest::newRow("one nano") << qint64(1) << QByteArray("0.000000001");
        QTest::newRow("a tenth") << qint64(100'000'000) << QByteArray("0.1");
        QTest::newRow("whole") << qint64(3'000'000'000) << QByteArray("3");
        QTest::newRow("mixed") << qint64(48'200'010'000) << QByteArray("48.20001");
        QTest::newRow("negative") << qint64(-1'500'000'000) << QByteArray("-1.5");
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << QByteArray("9223372036.854775807");
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << QByteArray("-9223372036.854775808");
    }
    void money_isItsExactDecimal()
    {
        QFETCH(qint64, nanos);
        QFETCH(QByteArray, decimal);
        JsonWriter json;
        json.value(NanoUsd{nanos});
        QCOMPARE(json.take(), decimal);
    }

    void integers_keepAll64Bits()
    {
        JsonWriter json;
        json.beginArray()
            .value(std::numeric_limits<qint64>::max())
            .value(std::numeric_limits<qint64>::min())
            .endArray();
        QCOMPARE(json.take(), QByteArray("[9223372036854775807,-9223372036854775808]"));
    }

    void nesting_isWrittenAsAsked()
    {
        JsonWriter json;
        json.beginObject()
            .field("a", 1)
            .key("b")
            .beginArray()
            .value(true)
            .null()
            .beginObject()
            .endObject()
            .endArray()
            .field("c", "x")
            .endObject();
        QCOMPARE(json.take(), QByteArray(R"({"a":1,"b":[true,null,{}],"c":"x"})"));
    }

    void indented_putsOneFieldALine()
    {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject()
            .field("a", 1)
            .key("b")
            .beginArray()
            .endArray()
            .key("c")
            .beginArray()
            .value(2)
            .endArray()
            .endObject();
        QCOMPARE(json.take(), QByteArray("{\n  \"a\": 1,\n  \"b\": [],\n  \"c\": [\n    2\n  ]\n}"));
    }

    void anyText_isReadBackUnchanged()
    {
        const QString text =
            u"quote \" backslash \\ line\n tab\t bell\a esc\x1b[31m del\x7f csi\u009b bidi\u202e zero\u200b höhe 漢字 "_s
            + QString::fromUcs4(U"\U0001f600");
        JsonWriter json;
        json.beginArray().value(text).endArray();
        const QByteArray written = json.take();
        QJsonParseError error;
        const QJsonDocument read = QJsonDocument::fromJson(written, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(read.array().at(0).toString(), text);
        for (const char *hidden : {"\x1b", "\x7f", "\xc2\x9b", "\xe2\x80\xae", "\xe2\x80\x8b", "\a"})
            QVERIFY2(!written.contains(hidden), hidden);
    }

    void brokenText_becomesReplacementCharacters()
    {
        JsonWriter json;
        json.value(std::string_view("a\xff\xe2\x82z\xed\xa0\x80", 8));
        const QByteArray written = json.take();
        QVERIFY(QJsonDocument::fromJson('[' + written + ']').isArray());
        QVERIFY(written.startsWith("\"a\xef\xbf\xbd"));
        JsonWriter lone;
        lone.value(QString(QChar(0xd83d)));
        QVERIFY(QJsonDocument::fromJson('[' + lone.take() + ']').isArray());
    }

    void numberThatIsNone_isNull()
    {
        JsonWriter json;
        json.beginArray().value(std::numeric_limits<double>::infinity(), 2).value(0.12345, 3).endArray();
        QCOMPARE(json.take(), QByteArray("[null,0.123]"));
    }

    void parts_joinToTheWhole()
    {
        JsonWriter json;
        json.beginArray().value(1);
        QByteArray whole = json.takePart();
        json.value(2).endArray();
        whole += json.take();
        QCOMPARE(whole, QByteArray("[1,2]"));
    }
};

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
