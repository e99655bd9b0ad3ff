// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attribute.h"

#include <QTest>

#include <limits>

using namespace glasshouse;

class TestAttribute : public QObject
{
    Q_OBJECT

    static Attribute text(std::string_view value)
    {
        Attribute attribute;
        attribute.type = Attribute::Type::Text;
        attribute.text = value;
        return attribute;
    }
    static Attribute real(double value)
    {
        Attribute attribute;
        attribute.type = Attribute::Type::Real;
        attribute.real = value;
        return attribute;
    }

private Q_SLOTS:
    void numbersAreReadFromTextAndFromNumbers()
    {
        const Attribute asText = text("42"), asReal = real(42.9);
        QCOMPARE(integerOf(&asText), 42);
        QCOMPARE(integerOf(&asReal), 42);
        const Attribute fraction = text("0.25");
        QCOMPARE(realOf(&fraction), 0.25);
        QCOMPARE(integerOf(&fraction), 0);
    }

    void whatIsNoNumberIsTheFallback()
    {
        const Attribute word = text("many"), half = text("12 apples");
        QCOMPARE(integerOf(&word, -1), -1);
        QCOMPARE(integerOf(&half, -1), -1);
        QCOMPARE(integerOf(nullptr, 7), 7);
    }

    void hugeRealsSaturate()
    {
        const Attribute huge = real(1e300), low = real(-1e300), nan = real(std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(integerOf(&huge), std::numeric_limits<qint64>::max());
        QCOMPARE(integerOf(&low), std::numeric_limits<qint64>::min());
        QCOMPARE(integerOf(&nan, 3), 3);
    }

    void truthIsReadFromText()
    {
        const Attribute yes = text("true"), no = text("false"), empty;
        QVERIFY(truthOf(&yes));
        QVERIFY(!truthOf(&no, true));
        QVERIFY(truthOf(&empty, true));
    }
};

QTEST_APPLESS_MAIN(TestAttribute)
#include "tst_attribute.moc"
