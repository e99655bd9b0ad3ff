// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rangechoice.h"

#include <QDateTime>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class tst_RangeChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lastDays_endsWithToday();
    void days_includeBothAndTheLongDayOfTheClockChange();
    void allTime_isUnbounded();
};

void tst_RangeChoice::lastDays_endsWithToday()
{
    const Zone zone = *Zone::fromId(u"Europe/Prague"_s);
    const TimeRange range =
        RangeChoice::lastDays(1).resolve(zone, utc(u"2026-11-20T23:30:00Z"_s)); // already the 21st there
    QCOMPARE(range.beginMs, utc(u"2026-11-20T23:00:00Z"_s));
    QCOMPARE(range.endMs, utc(u"2026-11-21T23:00:00Z"_s));
    QCOMPARE(zone.day(RangeChoice::lastDays(7).resolve(zone, utc(u"2026-11-20T12:00:00Z"_s)).beginMs),
             QDate(2026, 11, 14));
}

void tst_RangeChoice::days_includeBothAndTheLongDayOfTheClockChange()
{
    const Zone zone = *Zone::fromId(u"Europe/Prague"_s);
    const TimeRange range = RangeChoice::between(QDate(2026, 10, 25), QDate(2026, 10, 25)).resolve(zone, 0);
    QCOMPARE(range.endMs - range.beginMs, 25LL * 3600 * 1000);
}

void tst_RangeChoice::allTime_isUnbounded()
{
    QVERIFY(RangeChoice::allTime().resolve(Zone(), 0).isUnbounded());
}

QTEST_GUILESS_MAIN(tst_RangeChoice)
#include "tst_rangechoice.moc"
