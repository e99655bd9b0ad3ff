// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"
#include "networkstore.h"
#include "query/alerttemplates.h"
#include "query/reader.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 Hour = 3'600'000, Day = 24 * Hour;
const qint64 Monday = QDateTime(QDate(2026, 3, 23), QTime(0, 0), QTimeZone("Europe/Prague")).toMSecsSinceEpoch();
} // namespace

/// Rules against a past that is known, in a real store; the week in which the clocks of Prague change.
class AlertTestTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::NetworkStore> m_store;
    std::unique_ptr<StoreReader> m_reader;

    AlertTestAnswer test(const AlertRule &rule, TimeRange range)
    {
        AlertTestQuestion question;
        question.rule = rule;
        question.range = range;
        question.zone = u"Europe/Prague"_s;
        auto answer = m_reader->ask(question, Access::localOwner());
        return answer ? *answer : AlertTestAnswer{{}, {}, answer.error().message};
    }
    /// Tool calls of a day: one an hour.
    static AlertRule callsOfTheDay(double limit)
    {
        AlertRule rule = alertTemplate(u"budget-day"_s)->rule;
        rule.name = u"Calls"_s;
        rule.limit = limit;
        rule.measure = {u"telemetry"_s,
                        u"{\"filter\":{\"events\":{\"classes\":{\"values\":[\"tool\"]}}}}"_s,
                        u"/totals/events"_s,
                        AlertMeasure::Fold::Sum,
                        1,
                        {}};
        return rule;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<test::NetworkStore>(m_folder.filePath(u"a.db"_s));
        PreparedBatch batch;
        batch.tenant = 1, batch.source = "native:test";
        for (int hour = 0; hour < 7 * 24; ++hour) { // the week has an hour less: its last call is Monday's
            PreparedEvent event;
            event.timeMs = Monday + hour * Hour + Hour / 2, event.kind = EventKind::Tool;
            event.action = event.tool = "Bash", event.outcome = Outcome::Ok, event.ownId = true;
            event.hash = QCryptographicHash::hash("e" + QByteArray::number(hour), QCryptographicHash::Blake2s_128);
            batch.events.push_back(std::move(event));
        }
        batch.bytes = 100'000;
        QVERIFY(m_store->send(std::move(batch)));
        m_reader = StoreReader::open(m_store->path()).value();
    }

    void aDayFills_fires_andEndsWithIt()
    {
        const AlertTestAnswer answer = test(callsOfTheDay(20), {Monday, Monday + 2 * Day});
        QCOMPARE(answer.trouble, QString());
        QVERIFY(answer.points.size() > 40 && answer.points.size() <= 2000);
        QCOMPARE(answer.firings.size(), 4u); // 80 % and 100 % of two days
        const AlertFiring &first = answer.firings.back();
        QCOMPARE(first.level, 0.8);
        QCOMPARE(first.value, 16.0);
        QVERIFY(first.beganMs >= Monday + 15 * Hour + Hour / 2 && first.beganMs <= Monday + 17 * Hour);
        QVERIFY(first.endedMs >= Monday + Day && first.endedMs <= Monday + Day + 2 * Hour);
        QCOMPARE(answer.firings[0].level, 1.0);
        QCOMPARE(answer.firings[0].endedMs, NoTime); // the range ends before the day is over
        double most = 0;
        for (const AlertTestPoint &point : answer.points)
            most = std::max(most, point.value);
        QCOMPARE(most, 24.0);
        for (std::size_t i = 1; i < answer.points.size(); ++i)
            QVERIFY(answer.points[i - 1].timeMs < answer.points[i].timeMs);
    }

    void theDayThatIsShort_hasOneCallLess()
    {
        const qint64 sunday = Monday + 6 * Day;
        const AlertTestAnswer answer = test(callsOfTheDay(24), {sunday, sunday + 23 * Hour});
        QCOMPARE(answer.points.back().value, 23.0);
        for (const AlertFiring &firing : answer.firings)
            QCOMPARE(firing.level, 0.8);
    }

    void whatHasNoPast_saysSo()
    {
        for (const auto &id : {u"queue"_s, u"disk"_s, u"source-silent"_s, u"sweep"_s}) {
            const AlertTestAnswer answer = test(alertTemplate(id)->rule, {Monday, Monday + Day});
            QVERIFY(answer.trouble.contains(u"of the moment"_s));
            QVERIFY(answer.points.empty());
        }
    }

    void everyOtherBuiltInRule_canBeTested()
    {
        for (const AlertTemplate &each : alertTemplates()) {
            const AlertTestAnswer answer = test(each.rule, {Monday, Monday + 2 * Day});
            QVERIFY2(answer.trouble.isEmpty() || answer.trouble.contains(u"of the moment"_s),
                     qPrintable(each.id + u": "_s + answer.trouble));
        }
    }

    void aRangeWithoutEnds_andARuleThatCannotBe_areRefused()
    {
        QVERIFY(!test(callsOfTheDay(1), {}).trouble.isEmpty());
        AlertRule rule = callsOfTheDay(1);
        rule.measure.figure = u"nothing"_s;
        QVERIFY(test(rule, {Monday, Monday + Day}).trouble.contains(u"figure"_s));
    }

    void oneLongRange_staysWithinItsPoints()
    {
        const AlertTestAnswer answer = test(callsOfTheDay(20), {Monday - 300 * Day, Monday + 7 * Day});
        QVERIFY(!answer.points.empty());
        QVERIFY(answer.points.size() <= 2000);
    }
};

QTEST_GUILESS_MAIN(AlertTestTest)
#include "tst_alerttest.moc"
