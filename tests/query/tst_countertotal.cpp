// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/metricpoints.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace glasshouse;

namespace {

constexpr qint64 Second = 1'000'000'000;

MetricValue at(qint64 startS, qint64 timeS, double value)
{
    MetricValue point;
    point.startNs = startS * Second, point.timeNs = timeS * Second, point.real = value;
    return point;
}

} // namespace

class CounterTotalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deltas_addUp() { QCOMPARE(counterTotal({at(0, 10, 3), at(10, 20, 4), at(20, 30, 5)}, false), 12.0); }

    void cumulative_isItsLastValue()
    {
        QCOMPARE(counterTotal({at(0, 10, 3), at(0, 20, 7), at(0, 30, 12)}, true), 12.0);
    }

    void aRestart_thatNamesItsStart_beginsAnew()
    {
        QCOMPARE(counterTotal({at(0, 10, 3), at(0, 20, 7), at(25, 30, 2), at(25, 40, 6)}, true), 13.0);
    }

    void aRestart_thatDoesNot_isSeenByTheFall()
    {
        QCOMPARE(counterTotal({at(0, 10, 3), at(0, 20, 7), at(0, 30, 2), at(0, 40, 6)}, true), 13.0);
    }

    void twoProcesses_onOneCounter_addUp_andAreNoRestarts()
    {
        QCOMPARE(counterTotal({at(1, 10, 100), at(2, 11, 5), at(1, 20, 110), at(2, 21, 9)}, true), 119.0);
    }

    void anyOrderOfArrival_isTheSame()
    {
        std::vector<MetricValue> points{at(1, 10, 100), at(2, 11, 5), at(1, 20, 110), at(2, 21, 9), at(1, 30, 4)};
        const double expected = counterTotal(points, true);
        QCOMPARE(expected, 110.0 + 4 + 9);
        std::mt19937 random{7};
        for (int round = 0; round < 50; ++round) {
            std::shuffle(points.begin(), points.end(), random);
            QCOMPARE(counterTotal(points, true), expected);
        }
    }

    void nothing_isNothing() { QCOMPARE(counterTotal({}, true), 0.0); }
};

QTEST_APPLESS_MAIN(CounterTotalTest)
#include "tst_countertotal.moc"
