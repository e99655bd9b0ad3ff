// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/audittrail.h"

#include <QTest>

using namespace glasshouse;

namespace {

constexpr qint64 Now = 1'795'262'400'000; // 2026-11-21T12:00:00Z
constexpr qint64 Minute = 60'000;

ReadNames read(const QByteArray &params = "{}", qint64 nowMs = Now, std::string_view actor = "ada",
               std::string_view action = "activity.read", std::string_view resource = {}, qint64 tenant = 1)
{
    return readNames(tenant, actor, action, resource, "{\"attributes\":" + params + "}", nowMs);
}

} // namespace

class AuditTrailTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReadRepeatedWithinAMinute_isWrittenOnce()
    {
        AuditTrail trail;
        QVERIFY(trail.admits(read(), Now));
        QVERIFY(!trail.admits(read(), Now + 1));
        QVERIFY(!trail.admits(read(), Now + Minute - 1));
        QVERIFY(trail.admits(read(), Now + Minute));
        QVERIFY(!trail.admits(read(), Now + Minute + 1));
    }

    void whoReadsEverySecond_leavesALineAMinute()
    {
        AuditTrail trail;
        int written = 0;
        for (qint64 ms = Now; ms < Now + 10 * Minute; ms += 1000)
            written += trail.admits(read(), ms);
        QCOMPARE(written, 10);
    }

    void anotherActorActionResourceTenantOrFilter_isAnotherRead()
    {
        AuditTrail trail;
        QVERIFY(trail.admits(read(), Now));
        QVERIFY(trail.admits(read("{}", Now, "bob"), Now));
        QVERIFY(trail.admits(read("{}", Now, "ada", "sessions.read"), Now));
        QVERIFY(trail.admits(read("{}", Now, "ada", "activity.read", "s-1"), Now));
        QVERIFY(trail.admits(read("{}", Now, "ada", "activity.read", {}, 2), Now));
        QVERIFY(trail.admits(read("{\"tools\":[\"Bash\"]}"), Now));
        QVERIFY(!trail.admits(read(), Now));
    }

    void aViewOfTheLastHalfHour_staysTheSameRead()
    {
        AuditTrail trail;
        QVERIFY(trail.admits(read("{\"since\":\"2026-11-21T11:30:00.000Z\"}"), Now));
        const qint64 later = Now + 20'000;
        QVERIFY(!trail.admits(read("{\"since\":\"2026-11-21T11:30:20.000Z\"}", later), later));
        QVERIFY(trail.admits(read("{\"since\":\"2026-11-21T10:30:20.000Z\"}", later), later));
    }

    void aFixedRange_staysTheSameRead_whileItsAgeGrows()
    {
        AuditTrail trail;
        const QByteArray range = "{\"since\":\"2026-11-21T11:30:00.000Z\",\"until\":\"2026-11-21T11:40:00.000Z\"}";
        QVERIFY(trail.admits(read(range), Now));
        QVERIFY(!trail.admits(read(range, Now + 45'000), Now + 45'000));
    }

    void aClockThatWasSetBack_silencesNothing()
    {
        AuditTrail trail;
        QVERIFY(trail.admits(read(), Now));
        QVERIFY(trail.admits(read(), Now - 60 * Minute));
    }

    void whatCouldNotBeWritten_isWrittenNextTime()
    {
        AuditTrail trail;
        QVERIFY(trail.admits(read(), Now));
        trail.forget(read());
        QVERIFY(trail.admits(read(), Now + 1));
    }

    void itsMemoryIsBounded_andTheOldestIsForgottenFirst()
    {
        AuditTrail trail;
        const auto number = [](size_t i) { return read("{\"n\":" + QByteArray::number(qint64(i)) + "}"); };
        for (size_t i = 0; i < 2 * AuditTrail::MostReads; ++i)
            QVERIFY(trail.admits(number(i), Now + qint64(i) / 1000));
        QCOMPARE(trail.size(), AuditTrail::MostReads);
        QVERIFY(!trail.admits(number(2 * AuditTrail::MostReads - 1), Now + 10));
        QVERIFY(trail.admits(number(0), Now + 10));
    }
};

QTEST_GUILESS_MAIN(AuditTrailTest)
#include "tst_audittrail.moc"
