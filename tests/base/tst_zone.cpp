// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerange.h"
#include "base/zone.h"

#include <QDateTime>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
qint64 utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODateWithMs).toMSecsSinceEpoch();
}
Zone zone(const QString &id)
{
    return Zone::fromId(id).value_or(Zone());
}
} // namespace

class ZoneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unknownNames_areRejected()
    {
        const auto nowhere = Zone::fromId(u"Mars/Olympus"_s);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, Error::Code::Rejected);
    }

    void instantsFallIntoLocalDays_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("hour");
        QTest::newRow("utc") << u"UTC"_s << u"2026-11-20T23:59:59.999Z"_s << QDate(2026, 11, 20) << 23;
        QTest::newRow("east") << u"Europe/Prague"_s << u"2026-11-20T23:30:00Z"_s << QDate(2026, 11, 21) << 0;
        QTest::newRow("west") << u"America/New_York"_s << u"2026-11-20T03:00:00Z"_s << QDate(2026, 11, 19) << 22;
        QTest::newRow("quarter to") << u"Asia/Kathmandu"_s << u"2026-11-20T18:15:00Z"_s << QDate(2026, 11, 21) << 0;
        QTest::newRow("before 1970") << u"UTC"_s << u"1969-12-31T23:00:00Z"_s << QDate(1969, 12, 31) << 23;
        QTest::newRow("summer begins") << u"Europe/Paris"_s << u"2026-03-29T01:00:00Z"_s << QDate(2026, 3, 29) << 3;
        QTest::newRow("summer ends, first")
            << u"Europe/Paris"_s << u"2026-10-25T00:30:00Z"_s << QDate(2026, 10, 25) << 2;
        QTest::newRow("summer ends, again")
            << u"Europe/Paris"_s << u"2026-10-25T01:30:00Z"_s << QDate(2026, 10, 25) << 2;
    }
    void instantsFallIntoLocalDays()
    {
        QFETCH(QString, id);
        QFETCH(QString, at);
        QFETCH(QDate, day);
        QFETCH(int, hour);
        QCOMPARE(zone(id).day(utc(at)), day);
        QCOMPARE(zone(id).hour(utc(at)), hour);
    }

    void daysWithAChangeOfClock_haveTheirRightLength_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<double>("hours");
        QTest::newRow("paris spring") << u"Europe/Paris"_s << QDate(2026, 3, 29) << 23.0;
        QTest::newRow("paris autumn") << u"Europe/Paris"_s << QDate(2026, 10, 25) << 25.0;
        QTest::newRow("new york spring") << u"America/New_York"_s << QDate(2026, 3, 8) << 23.0;
        QTest::newRow("lord howe, half an hour") << u"Australia/Lord_Howe"_s << QDate(2026, 4, 5) << 24.5;
        QTest::newRow("lord howe, and back") << u"Australia/Lord_Howe"_s << QDate(2026, 10, 4) << 23.5;
        QTest::newRow("kathmandu has none") << u"Asia/Kathmandu"_s << QDate(2026, 3, 29) << 24.0;
    }
    void daysWithAChangeOfClock_haveTheirRightLength()
    {
        QFETCH(QString, id);
        QFETCH(QDate, day);
        QFETCH(double, hours);
        const Zone local = zone(id);
        const qint64 begin = local.startOfDay(day), end = local.startOfDay(day.addDays(1));
        QCOMPARE(double(end - begin) / 3.6e6, hours);
        // Every quarter hour of it, and none around it, belongs to the day.
        for (qint64 at = begin; at < end; at += QuarterMs)
            QCOMPARE(local.day(at), day);
        QCOMPARE(local.day(begin - 1), day.addDays(-1));
        QCOMPARE(local.day(end), day.addDays(1));
    }

    void quarters_startAtTheirBeginning_beforeTheEpochToo()
    {
        QCOMPARE(quarterStart(0), 0);
        QCOMPARE(quarterStart(QuarterMs - 1), 0);
        QCOMPARE(quarterStart(QuarterMs), QuarterMs);
        QCOMPARE(quarterStart(-1), -QuarterMs);
        QCOMPARE(quarterStart(-QuarterMs), -QuarterMs);
        QCOMPARE(quarterStart(NoTime), NoTime);
    }
};

QTEST_GUILESS_MAIN(ZoneTest)
#include "tst_zone.moc"
