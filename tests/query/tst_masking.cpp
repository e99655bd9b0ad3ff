// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/masking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parse(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class MaskingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statements_loseTheirLiterals_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("shown");
        QTest::newRow("texts and numbers")
            << u"SELECT a FROM t WHERE b='x' AND c = 12.5e+3"_s << u"SELECT a FROM t WHERE b=? AND c = ?"_s;
        QTest::newRow("doubled quote") << u"SELECT 'it''s me', 2"_s << u"SELECT ?, ?"_s;
        QTest::newRow("escapes") << u"SELECT E'a\\'b', x FROM t"_s << u"SELECT ?, x FROM t"_s;
        QTest::newRow("names stay") << u"SELECT t2.\"a 1\", `b 2`, [c 3] FROM t2"_s
                                    << u"SELECT t2.\"a 1\", `b 2`, [c 3] FROM t2"_s;
        QTest::newRow("dollar quotes") << u"SELECT $a$secret$a$, $1"_s << u"SELECT ?, $1"_s;
        QTest::newRow("comments go") << u"SELECT 1 -- jana@x.cz\nFROM t /* 'x' */ WHERE 1"_s
                                     << u"SELECT ? \nFROM t  WHERE ?"_s;
        QTest::newRow("never closed") << u"SELECT 'abc"_s << u"SELECT ?"_s;
        QTest::newRow("hex") << u"SELECT X'c0ffee', 0xFF"_s << u"SELECT ?, ?"_s;
    }
    void statements_loseTheirLiterals()
    {
        QFETCH(QString, sql);
        QFETCH(QString, shown);
        QCOMPARE(withoutLiterals(sql), shown);
        QCOMPARE(withoutLiterals(shown), shown);
    }

    void aStatement_isKnownByItsFieldOrItsWords()
    {
        QVERIFY(looksLikeSql(u" select name from people where id = 7"_s));
        QVERIFY(looksLikeSql(u"INSERT INTO t VALUES (1)"_s));
        QVERIFY(!looksLikeSql(u"select"_s));
        QVERIFY(!looksLikeSql(u"Update done"_s));
        QVERIFY(!looksLikeSql(u"the selected 7 from 9"_s));
        const auto shown = masked(parse(R"({"sql":"7 rows 'x'","free":"delete from t where a='b'","note":"7 rows"})"));
        QVERIFY(shown.masked);
        QCOMPARE(shown.object, parse(R"({"sql":"? rows ?","free":"delete from t where a=?","note":"7 rows"})"));
    }

    void credentials_areMasked_byNameAndByShape_howeverDeep()
    {
        const auto shown = masked(parse(
            R"({"password":"hunter2","api_key":["a","b"],"token":{"x":{"y":"z","n":5}},"user":"jana","count_token":null})"));
        QVERIFY(shown.masked);
        QCOMPARE(shown.object, parse(R"({"password":"•••","api_key":["•••","•••"],"token":{"x":{"y":"•••","n":"•••"}},
            "user":"jana","count_token":null})"));
        const QString key = u"ghp_"_s + QString(36, u'a');
        const auto byShape = masked(QJsonObject{{u"note"_s, u"use "_s + key + u" here"_s}});
        QVERIFY(byShape.masked);
        QVERIFY(!byShape.object[u"note"_s].toString().contains(key));
    }

    void longTexts_areCut_betweenCharacters()
    {
        const QString fits(ShownCharacters, u'x');
        QVERIFY(!masked(QJsonObject{{u"a"_s, fits}}).masked);
        const auto cut = masked(QJsonObject{{u"a"_s, fits + u'y'}});
        QVERIFY(cut.masked);
        QCOMPARE(cut.object[u"a"_s].toString(), fits + u'…');
        const QString wide = QString(ShownCharacters - 1, u'x') + u"😀😀"_s;
        const QString shown = masked(QJsonObject{{u"a"_s, wide}}).object[u"a"_s].toString();
        QCOMPARE(shown, QString(ShownCharacters - 1, u'x') + u'…');
    }

    void whatIsHarmless_staysByteForByte()
    {
        const std::string json = R"({"z":1,"a":{"b":[true,null,2.5,"short"]},"empty":"","token":""})";
        const MaskedText shown = maskedJson(json);
        QVERIFY(!shown.masked);
        QCOMPARE(shown.json, json);
    }

    void whatWasMaskedBeforeItWasStored_hasNothingMoreToShow()
    {
        QVERIFY(!maskedJson(R"({"prompt":{"masked":"text","length":123,"hash":"0123456789abcdef"}})").masked);
        QVERIFY(!maskedJson(R"({"password":{"masked":"text","length":9,"hash":"0123456789abcdef"}})").masked);
    }

    void whatIsNoObject_isNotShown()
    {
        QCOMPARE(maskedJson("'; DROP").json, std::string("{}"));
        QVERIFY(maskedJson("[1]").masked);
        QCOMPARE(maskedJson("").json, std::string());
        QVERIFY(!maskedJson("").masked);
    }
};

QTEST_APPLESS_MAIN(MaskingTest)
#include "tst_masking.moc"
