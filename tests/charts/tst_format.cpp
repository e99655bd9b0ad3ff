// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/format.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

/// Expectations are written with plain spaces: U+202F as "_", U+00A0 as "~".
QString readable(QString text)
{
    return text.replace(QChar(0x202f), u'_').replace(QChar(0xa0), u'~');
}

const QTimeZone &prague()
{
    static const QTimeZone zone("Europe/Prague");
    return zone;
}

Format english()
{
    return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), prague());
}
Format german()
{
    return Format(QLocale(QLocale::German, QLocale::Germany), prague());
}

qint64 at(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

NanoUsd usd(double amount)
{
    return {qint64(std::llround(amount * 1e9))};
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void count_isWholeTo9999ThenThreeFigures_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("inGerman");
        QTest::newRow("zero") << qint64(0) << u"0"_s << u"0"_s << u"0"_s << u"0"_s;
        QTest::newRow("thousands") << qint64(2416) << u"2,416"_s << u"2,416"_s << u"2,416"_s << u"2.416"_s;
        QTest::newRow("last whole") << qint64(9999) << u"9,999"_s << u"9,999"_s << u"9,999"_s << u"9.999"_s;
        QTest::newRow("first short") << qint64(10000) << u"10.0_k"_s << u"10.0_k"_s << u"10,000"_s << u"10,0_k"_s;
        QTest::newRow("k") << qint64(312400) << u"312_k"_s << u"312_k"_s << u"312,400"_s << u"312_k"_s;
        QTest::newRow("round up to M") << qint64(999999) << u"1.00_M"_s << u"1.0_M"_s << u"999,999"_s << u"1,00_M"_s;
        QTest::newRow("M") << qint64(1843210) << u"1.84_M"_s << u"1.8_M"_s << u"1,843,210"_s << u"1,84_M"_s;
        QTest::newRow("tens of M") << qint64(14900000) << u"14.9_M"_s << u"14.9_M"_s << u"14,900,000"_s << u"14,9_M"_s;
        QTest::newRow("round up to tens")
            << qint64(9999999) << u"10.0_M"_s << u"10.0_M"_s << u"9,999,999"_s << u"10,0_M"_s;
        QTest::newRow("hundreds of M") << qint64(598000000) << u"598_M"_s << u"598_M"_s << u"598,000,000"_s
                                       << u"598_M"_s;
        QTest::newRow("G") << qint64(2500000000) << u"2.50_G"_s << u"2.5_G"_s << u"2,500,000,000"_s << u"2,50_G"_s;
        QTest::newRow("negative") << qint64(-1200000) << u"-1.20_M"_s << u"-1.2_M"_s << u"-1,200,000"_s << u"-1,20_M"_s;
    }
    void count_isWholeTo9999ThenThreeFigures()
    {
        QFETCH(qint64, value);
        QTEST(readable(english().count(value)), "card");
        QTEST(readable(english().countShort(value)), "table");
        QTEST(english().countFull(value), "full");
        QTEST(readable(german().count(value)), "inGerman");
    }

    void count_marksALowerBound()
    {
        QCOMPARE(readable(english().countShort(1200000, true)), u"≥ 1.2_M"_s);
        QCOMPARE(readable(english().countShort(1200000, false)), u"1.2_M"_s);
    }

    void ticks_haveNoMoreDecimalsThanTheStep()
    {
        QCOMPARE(readable(english().countTick(0, 15e6)), u"0"_s);
        QCOMPARE(readable(english().countTick(45e6, 15e6)), u"45_M"_s);
        QCOMPARE(readable(english().countTick(7.5e6, 2.5e6)), u"7.5_M"_s);
        QCOMPARE(readable(english().countTick(5000, 5000)), u"5,000"_s);
        QCOMPARE(readable(english().countTick(15000, 5000)), u"15_k"_s);
        QCOMPARE(readable(english().moneyTick(60, 20)), u"$60"_s);
        QCOMPARE(readable(english().moneyTick(0.5, 0.5)), u"$0.50"_s);
        QCOMPARE(readable(english().moneyTick(0.025, 0.025)), u"$0.025"_s);
        QCOMPARE(readable(english().moneyTick(20000, 10000)), u"$20.0_k"_s);
    }

    void money_showsCentsAndBelowThemThreePlaces_data()
    {
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("ledger");
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("inGerman");
        QTest::newRow("zero") << 0.0 << u"$0.00"_s << u"$0.00"_s << u"0,00~$"_s;
        QTest::newRow("dollars") << 3.41 << u"$3.41"_s << u"$3.41"_s << u"3,41~$"_s;
        QTest::newRow("below a cent") << 0.004 << u"$0.004"_s << u"$0.004"_s << u"0,004~$"_s;
        QTest::newRow("hardly anything") << 0.00002 << u"< $0.001"_s << u"< $0.001"_s << u"< 0,001~$"_s;
        QTest::newRow("thousands") << 1204.66 << u"$1,204.66"_s << u"$1,204.66"_s << u"1.204,66~$"_s;
        QTest::newRow("ten thousands") << 12400.0 << u"$12,400.00"_s << u"$12.4_k"_s << u"12.400,00~$"_s;
    }
    void money_showsCentsAndBelowThemThreePlaces()
    {
        QFETCH(double, amount);
        QTEST(readable(english().money(usd(amount))), "ledger");
        QTEST(readable(english().moneyShort(usd(amount))), "card");
        QTEST(readable(german().money(usd(amount))), "inGerman");
    }

    void cost_saysWhatHasNoPrice()
    {
        UsageFigures figures;
        QCOMPARE(english().cost(figures), u"$0.00"_s);
        figures.tokens.input = 1200000;
        figures.unpricedTokens = 1200000;
        QCOMPARE(english().cost(figures), u"unpriced"_s);
        figures.cost = usd(48.2);
        QCOMPARE(readable(english().cost(figures)), u"$48.20 + 1.2_M unpriced tokens"_s);
        QCOMPARE(readable(english().costShort(figures)), u"$48.20 +"_s);
        figures.unpricedTokens = 0;
        QCOMPARE(english().cost(figures), u"$48.20"_s);
        figures.lowerBound = true;
        QCOMPARE(english().cost(figures), u"≥ $48.20"_s);
    }

    void duration_hasOneOrTwoUnits_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("absent") << qint64(-1) << u"—"_s;
        QTest::newRow("zero") << qint64(0) << u"0_ms"_s;
        QTest::newRow("ms") << qint64(842) << u"842_ms"_s;
        QTest::newRow("seconds") << qint64(2400) << u"2.4_s"_s;
        QTest::newRow("tens of seconds") << qint64(38400) << u"38_s"_s;
        QTest::newRow("just under ten") << qint64(9980) << u"10_s"_s;
        QTest::newRow("just under a minute") << qint64(59800) << u"1_m~00_s"_s;
        QTest::newRow("minutes") << qint64(192000) << u"3_m~12_s"_s;
        QTest::newRow("hours") << qint64(3780000) << u"1_h~03_m"_s;
        QTest::newRow("just under an hour") << qint64(3599900) << u"1_h~00_m"_s;
        QTest::newRow("days") << qint64(187200000) << u"2_d~04_h"_s;
    }
    void duration_hasOneOrTwoUnits()
    {
        QFETCH(qint64, ms);
        QTEST(readable(english().duration(ms)), "text");
    }

    void shortDurations_keepTheirFractions()
    {
        QCOMPARE(readable(english().durationFine(350'000)), u"0.35_ms"_s);
        QCOMPARE(readable(english().durationFine(900)), u"0.01_ms"_s);
        QCOMPARE(readable(english().durationFine(998'000)), u"1.0_ms"_s);
        QCOMPARE(readable(german().durationFine(3'240'000)), u"3,2_ms"_s);
        QCOMPARE(readable(english().durationFine(9'960'000)), u"10_ms"_s);
        QCOMPARE(readable(english().durationFine(842'400'000)), u"842_ms"_s);
        QCOMPARE(readable(english().durationFine(0)), u"0_ms"_s);
        QCOMPARE(english().durationFine(-1), u"—"_s);
    }

    void moment_hasMillisecondsAndTheZone()
    {
        const Format there(QLocale(QLocale::English, QLocale::UnitedKingdom), prague());
        const qint64 ms = QDateTime(QDate(2026, 11, 20), QTime(13, 32, 6, 204), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(there.moment(ms, ms), u"20 Nov, 14:32:06.204, Europe/Prague"_s);
        QCOMPARE(there.moment(ms, ms + 365LL * 86'400'000), u"20 Nov 2026, 14:32:06.204, Europe/Prague"_s);
        QCOMPARE(there.moment(NoTime, ms), u"—"_s);
        QCOMPARE(there.instant(ms, ms), u"20 Nov, 14:32:06.204"_s);
        QCOMPARE(there.instant(NoTime, ms), u"—"_s);
        QCOMPARE(there.minuteOfDay(ms), u"14:32"_s);
        QCOMPARE(there.minuteOfDay(NoTime), u"—"_s);
        QCOMPARE(there.dayAndTime(ms, ms), u"20 Nov 14:32"_s);
    }

    void smallFigures_haveTheirUnits()
    {
        QCOMPARE(readable(english().bytes(18300)), u"18.3_kB"_s);
        QCOMPARE(readable(english().bytes(999)), u"999_B"_s);
        QCOMPARE(readable(english().bytes(87000000)), u"87.0_MB"_s);
        QCOMPARE(english().bytes(-1), u"—"_s);
        QCOMPARE(readable(english().percent(0.046)), u"4.6_%"_s);
        QCOMPARE(readable(german().percent(0.046)), u"4,6_%"_s);
        QCOMPARE(readable(english().percent(0.31)), u"31_%"_s);
        QCOMPARE(readable(english().percent(0.0999)), u"10_%"_s);
        QCOMPARE(readable(english().percent(0)), u"0_%"_s);
        QCOMPARE(readable(english().percent(0.0001)), u"< 0.1_%"_s);
        QCOMPARE(readable(english().points(-0.006)), u"0.6_pt"_s);
        QCOMPARE(english().factor(2.6), u"2.6×"_s);
        QCOMPARE(german().factor(12.3), u"12×"_s);
        QCOMPARE(english().perMinute(82), u"82/min"_s);
        QCOMPARE(english().perMinute(0.5), u"0.5/min"_s);
    }

    void change_hasAnArrow()
    {
        QCOMPARE(readable(english().change(131, 100).withArrow()), u"▲ 31_%"_s);
        QCOMPARE(readable(english().change(94, 100).withArrow()), u"▼ 6_%"_s);
        QCOMPARE(readable(english().change(100, 100).withArrow()), u"▬ 0_%"_s);
        QCOMPARE(english().change(5, 0).withArrow(), u"▲ new"_s);
        QCOMPARE(english().change(0, 0).direction, 0);
        QCOMPARE(english().change(2400, 100).text, u"24×"_s);
        QCOMPARE(readable(english().changeInRate(0.018, 0.024).withArrow()), u"▼ 0.6_pt"_s);
        QCOMPARE(Format::Change().withArrow(), QString());
    }

    void relative_growsCoarser_data()
    {
        QTest::addColumn<QByteArray>("then");
        QTest::addColumn<QString>("inEnglish");
        QTest::addColumn<QString>("inGerman");
        QTest::newRow("now") << QByteArray("2026-11-21T14:32:06Z") << u"now"_s << u"now"_s;
        QTest::newRow("seconds") << QByteArray("2026-11-21T14:31:55Z") << u"12_s ago"_s << u"12_s ago"_s;
        QTest::newRow("minutes") << QByteArray("2026-11-21T14:20:00Z") << u"12_min ago"_s << u"12_min ago"_s;
        QTest::newRow("hours") << QByteArray("2026-11-21T05:32:07Z") << u"9_h ago"_s << u"9_h ago"_s;
        QTest::newRow("yesterday") << QByteArray("2026-11-20T12:00:00Z") << u"yesterday"_s << u"yesterday"_s;
        QTest::newRow("before midnight here") << QByteArray("2026-11-20T22:59:00Z") << u"yesterday"_s << u"yesterday"_s;
        QTest::newRow("after midnight here") << QByteArray("2026-11-20T23:01:00Z") << u"15_h ago"_s << u"15_h ago"_s;
        QTest::newRow("this year") << QByteArray("2026-11-18T12:00:00Z") << u"18 Nov"_s << u"18. Nov."_s;
        QTest::newRow("another year") << QByteArray("2025-11-18T12:00:00Z") << u"18 Nov 2025"_s << u"18. Nov. 2025"_s;
        QTest::newRow("a clock ahead") << QByteArray("2026-11-21T14:32:30Z") << u"now"_s << u"now"_s;
        QTest::newRow("the future") << QByteArray("2026-11-24T14:32:30Z") << u"24 Nov"_s << u"24. Nov."_s;
    }
    void relative_growsCoarser()
    {
        QFETCH(QByteArray, then);
        const qint64 now = at("2026-11-21T14:32:07Z");
        QTEST(readable(english().relative(at(then.constData()), now)), "inEnglish");
        QTEST(readable(german().relative(at(then.constData()), now)), "inGerman");
    }

    void relative_acrossMidnightIsHoursWhileTheyAreFew()
    {
        QCOMPARE(readable(english().relative(at("2026-11-20T22:30:00Z"), at("2026-11-21T00:30:00Z"))), u"2_h ago"_s);
    }

    void dates_followTheLocale()
    {
        const QDate day(2026, 11, 18), today(2026, 11, 21);
        QCOMPARE(english().day(day, today), u"18 Nov"_s);
        QCOMPARE(Format(QLocale(QLocale::English, QLocale::UnitedStates), prague()).day(day, today), u"Nov 18"_s);
        QCOMPARE(Format(QLocale(QLocale::English, QLocale::UnitedStates), prague()).day(QDate(2025, 11, 18), today),
                 u"Nov 18, 2025"_s);
        QCOMPARE(Format(QLocale::c(), prague()).day(day, today), u"18 Nov"_s);
        QCOMPARE(Format(QLocale(QLocale::Japanese), prague()).day(day, today), u"11月18日"_s);
        QCOMPARE(Format(QLocale(QLocale::Spanish), prague()).day(day, today), u"18 de nov"_s);
        QCOMPARE(english().dayWithWeekday(QDate(2026, 11, 12)), u"Thu 12 Nov"_s);
        QCOMPARE(english().month(day), u"Nov 2026"_s);
        QCOMPARE(english().days(QDate(2026, 11, 16), QDate(2026, 11, 22), today), u"16 Nov – 22 Nov"_s);
        QCOMPARE(english().days(QDate(2025, 12, 29), QDate(2026, 1, 4), today), u"29 Dec 2025 – 4 Jan"_s);
        QCOMPARE(english().day(QDate(), today), u"—"_s);
        QCOMPARE(english().weekday(1), u"Mon"_s);
        QCOMPARE(german().weekday(1), u"Mo"_s);
    }

    void times_areInTheViewersZone()
    {
        const qint64 ms = at("2026-11-21T13:32:07Z") + 123;
        QCOMPARE(english().timeOfDay(ms), u"14:32:07"_s);
        QCOMPARE(english().dayAndTime(ms, ms), u"21 Nov 14:32"_s);
        QCOMPARE(english().exact(ms), u"Sat 21 Nov 2026 14:32:07.123 CET (13:32:07.123 UTC)"_s);
        QCOMPARE(Format::iso(ms), u"2026-11-21T13:32:07.123Z"_s);
        QCOMPARE(english().timeOfDay(NoTime), u"—"_s);
        QCOMPARE(Format::iso(NoTime), QString());
        QCOMPARE(english().hour(14), u"14:00"_s);
        const Format american(QLocale(QLocale::English, QLocale::UnitedStates), prague());
        QCOMPARE(readable(american.timeOfDay(ms)), u"2:32:07_PM"_s);
        QCOMPARE(readable(american.hour(14)), u"2_PM"_s);
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
