// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/durations.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace glasshouse;

namespace {

constexpr double Within = 1.0 / 32;
constexpr qint64 Longest = std::numeric_limits<qint64>::max();
constexpr qint64 Noon = 1'795'262'400'000;

/// By nearest rank.
qint64 exactPercentile(std::vector<qint64> sorted, double share)
{
    std::sort(sorted.begin(), sorted.end());
    const auto rank = std::max<qint64>(1, qint64(std::ceil(share * double(sorted.size()))));
    return sorted[size_t(rank) - 1];
}

EventRow eventOf(EventKind kind, qint64 timeMs, qint64 durationNs)
{
    EventRow event;
    event.kind = kind, event.timeMs = timeMs, event.durationNs = durationNs;
    event.tool = 3, event.resource = 4, event.model = 5;
    return event;
}

} // namespace

class DurationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void buckets_followEachOther_andTheirMiddleIsNear()
    {
        std::mt19937_64 random(7);
        std::vector<qint64> all{0, 1, 15, 16, 17, 31, 32, 33, 1'000, 1'000'000, Longest - 1, Longest};
        for (int i = 0; i < 20'000; ++i)
            all.push_back(qint64(random() >> (1 + random() % 63)));
        std::sort(all.begin(), all.end());
        int before = 0;
        for (const qint64 ns : all) {
            const int bucket = durationBucket(ns);
            QVERIFY(bucket >= before);
            before = bucket;
            QVERIFY2(std::abs(double(bucketMiddleNs(bucket)) - double(ns)) <= Within * double(ns),
                     qPrintable(QString::number(ns)));
            QCOMPARE(durationBucket(bucketMiddleNs(bucket)), bucket);
        }
        for (qint64 ns = 16; ns < 1'000'000; ns += 1 + ns / 40) { // growth: never more than 1.1
            const int bucket = durationBucket(ns);
            qint64 end = ns;
            while (durationBucket(end) == bucket)
                end += 1 + ns / 1'000;
            QVERIFY(double(end) <= 1.1 * double(ns) + 2);
        }
        QCOMPARE(durationBucket(-5), 0);
    }

    void percentiles_areWithinFivePercentOfExact_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("spread");
        for (const int size : {1, 2, 10, 99, 100, 10'000}) {
            for (const double spread : {0.1, 1.0, 3.0})
                QTest::addRow("%d durations, spread %.1f", size, spread) << size << spread;
        }
    }

    void percentiles_areWithinFivePercentOfExact()
    {
        QFETCH(const int, size);
        QFETCH(const double, spread);
        std::mt19937_64 random(quint64(size) * 31 + quint64(spread * 10));
        std::lognormal_distribution<double> distribution(std::log(2e9), spread);
        std::vector<qint64> all;
        DurationHistogram histogram;
        DurationSum sum;
        for (int i = 0; i < size; ++i) {
            all.push_back(qint64(distribution(random)));
            histogram.add(durationBucket(all.back()), 1);
            sum.add(all.back());
        }
        for (const double share : {0.0, 0.5, 0.95, 0.99, 1.0}) {
            const double exact = double(exactPercentile(all, share));
            QVERIFY(histogram.percentileNs(share));
            QVERIFY(std::abs(double(*histogram.percentileNs(share)) - exact) <= 0.05 * exact);
            QCOMPARE(sum.percentileNs(share), histogram.percentileNs(share));
        }
        QCOMPARE(sum.count(), size);
    }

    void noDurations_haveNoPercentile()
    {
        QVERIFY(!DurationHistogram().percentileNs(0.5));
        DurationSum sum;
        sum.add(-1);
        QVERIFY(!sum.percentileNs(0.5));
    }

    void packedHistograms_readBackWhole_andDamagedOnesHarmNothing()
    {
        std::mt19937_64 random(11);
        for (int round = 0; round < 200; ++round) {
            DurationHistogram histogram;
            for (int i = int(random() % 60); i > 0; --i)
                histogram.add(durationBucket(qint64(random() >> (1 + random() % 63))), 1 + qint64(random() % 100'000));
            QByteArray bytes = histogram.packed();
            QVERIFY(DurationHistogram::unpacked({bytes.constData(), size_t(bytes.size())}) == histogram);
            DurationSum sum;
            sum.addPacked({bytes.constData(), size_t(bytes.size())});
            QCOMPARE(sum.count(), histogram.count());
            for (int hits = 0; hits < 5 && !bytes.isEmpty(); ++hits)
                bytes[qsizetype(random() % quint64(bytes.size()))] = char(random());
            bytes.chop(qsizetype(random() % quint64(bytes.size() + 1)));
            DurationSum damaged;
            damaged.addPacked({bytes.constData(), size_t(bytes.size())});
            (void)damaged.percentileNs(0.5);
        }
        const QByteArray far = "\xff\xff\xff\xff\xff\xff\xff\xff\x7f\x05";
        QVERIFY(DurationHistogram::unpacked({far.constData(), size_t(far.size())}).isEmpty());
    }

    void whatIsTakenBack_leavesNothing()
    {
        DurationDeltas deltas;
        CallRow call;
        call.firstMs = Noon, call.durationNs = 5'000;
        call.parts.push_back({9, {}, 0, 0, {}});
        for (const qint64 sign : {1, -1}) {
            addToDurations(deltas, call, sign);
            addToDurations(deltas, eventOf(EventKind::Tool, Noon, 70'000), sign);
        }
        QVERIFY(cellsOf(deltas).empty());
    }

    void everyKind_countsUnderItsOwnValue_inItsQuarterAndItsDay()
    {
        DurationDeltas deltas;
        CallRow call;
        call.firstMs = Noon + 1, call.durationNs = 5'000;
        call.parts.push_back({9, {}, 0, 0, {}});
        call.parts.push_back({8, {}, 0, 0, {}});
        addToDurations(deltas, call, 1);
        for (const EventKind kind :
             {EventKind::Tool, EventKind::ApiCall, EventKind::Activity, EventKind::ModelCall, EventKind::Copy})
            addToDurations(deltas, eventOf(kind, Noon + 2, 5'000), 1);
        addToDurations(deltas, eventOf(EventKind::Tool, Noon, -1), 1);
        EventRow untimed = eventOf(EventKind::Tool, Noon, 0);
        untimed.durationNs.reset();
        addToDurations(deltas, untimed, 1);
        addToDurations(deltas, eventOf(EventKind::Activity, NoTime, 5'000), 1);
        const DurationCells cells = cellsOf(deltas);
        std::vector<std::tuple<int, qint64, qint64, qint64>> places;
        for (const auto &[key, histogram] : cells) {
            QCOMPARE(histogram.count(), 1);
            places.emplace_back(int(key.span), key.startMs, key.kind, key.value);
        }
        const qint64 day = Noon - 12 * 3'600'000;
        const std::vector<std::tuple<int, qint64, qint64, qint64>> expected{
            {0, NoTime, 12, 0}, {0, Noon, 1, 9}, {0, Noon, 2, 3}, {0, Noon, 12, 0}, {0, Noon, 14, 4},
            {1, NoTime, 12, 0}, {1, day, 1, 9},  {1, day, 2, 3},  {1, day, 12, 0},  {1, day, 14, 4}};
        QVERIFY(places == expected);
    }
};

QTEST_GUILESS_MAIN(DurationsTest)
#include "tst_durations.moc"
