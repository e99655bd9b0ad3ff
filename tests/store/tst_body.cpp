// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/body.h"

#include <QTest>

using namespace glasshouse;

class BodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shortBodies_areStoredAsTheyAre()
    {
        const QByteArray json = R"({"detail":"rate_limit"})";
        QCOMPARE(packBody(json), json);
    }

    void longBodies_areStoredSmaller_andComeBackWhole()
    {
        const QByteArray json = "{\"text\":\"" + QByteArray(5000, 'a') + "\"}";
        const QByteArray packed = packBody(json);
        QVERIFY(packed.size() < json.size() / 10);
        QCOMPARE(unpackBody({packed.constData(), size_t(packed.size())}).value_or(QByteArray()), json);
    }

    void everyPrefixOfAPackedBody_isCorruptOrEmpty_neverACrash()
    {
        const QByteArray packed = packBody("{\"text\":\"" + QByteArray(5000, 'b') + "\"}");
        for (qsizetype length = 1; length < packed.size(); ++length) {
            const auto unpacked = unpackBody({packed.constData(), size_t(length)});
            QVERIFY(!unpacked);
            QCOMPARE(unpacked.error().code, Error::Code::Corrupt);
        }
    }
};

QTEST_GUILESS_MAIN(BodyTest)
#include "tst_body.moc"
