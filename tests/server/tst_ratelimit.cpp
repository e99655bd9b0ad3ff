// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/planlimits.h"
#include "server/ratelimit.h"

#include <QTest>

#include <map>

using namespace glasshouse;
using namespace std::chrono_literals;

class RateLimitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBucketHoldsAMinute_andFillsEvenly()
    {
        RateLimit limit;
        const auto begin = RateLimit::Clock::time_point{};
        for (int i = 0; i < 60; ++i)
            QCOMPARE(limit.take("a", 60, begin), 0);
        QCOMPARE(limit.take("a", 60, begin), 1);
        QCOMPARE(limit.take("a", 60, begin + 999ms), 1);
        QCOMPARE(limit.take("a", 60, begin + 1s), 0);
        QCOMPARE(limit.take("a", 60, begin + 1s), 1);
        QCOMPARE(limit.take("b", 60, begin + 1s), 0); // each token has its own
        for (int i = 0; i < 60; ++i)
            QCOMPARE(limit.take("a", 60, begin + 2min), 0); // no more than a minute's is saved up
        QVERIFY(limit.take("a", 60, begin + 2min) > 0);
    }

    void whatIsRare_waitsAsLongAsItTakes()
    {
        RateLimit limit;
        const auto begin = RateLimit::Clock::time_point{};
        QCOMPARE(limit.take("a", 1, begin), 0);
        QCOMPARE(limit.take("a", 1, begin), 60);
        QCOMPARE(limit.take("a", 1, begin + 30s), 30);
        QCOMPARE(limit.take("a", 1, begin + 60s), 0);
    }

    void nothingIsCountedWithoutALimit()
    {
        RateLimit limit;
        for (int i = 0; i < 1'000; ++i)
            QCOMPARE(limit.take("a", 0), 0);
        QCOMPARE(limit.known(), size_t(0));
    }

    void aChangedPlanHoldsAtOnce()
    {
        RateLimit limit;
        const auto begin = RateLimit::Clock::time_point{};
        for (int i = 0; i < 10; ++i)
            QCOMPARE(limit.take("a", 1'000, begin), 0);
        int taken = 0;
        while (limit.take("a", 5, begin) == 0)
            ++taken;
        QCOMPARE(taken, 5);
    }

    void memoryIsBounded()
    {
        RateLimit limit;
        const auto begin = RateLimit::Clock::time_point{};
        for (size_t i = 0; i < 2 * RateLimit::MostTokens; ++i)
            limit.take(std::to_string(i), 10, begin);
        QCOMPARE(limit.known(), RateLimit::MostTokens);
        limit.take("late", 10, begin + 1h);
        QCOMPARE(limit.known(), size_t(1));
    }

    void flagsComeFromTheEnvironment_data()
    {
        QTest::addColumn<QByteArray>("enabled");
        QTest::addColumn<QByteArray>("freeTier");
        QTest::addColumn<bool>("isEnabled");
        QTest::addColumn<bool>("isFree");
        QTest::newRow("nothing") << QByteArray() << QByteArray() << true << false;
        QTest::newRow("seed") << QByteArray("false") << QByteArray("true") << false << true;
        QTest::newRow("words") << QByteArray("OFF") << QByteArray("Yes") << false << true;
        QTest::newRow("numbers") << QByteArray("1") << QByteArray("0") << true << false;
        QTest::newRow("nonsense") << QByteArray("maybe") << QByteArray("maybe") << true << false;
    }
    void flagsComeFromTheEnvironment()
    {
        QFETCH(QByteArray, enabled);
        QFETCH(QByteArray, freeTier);
        QFETCH(bool, isEnabled);
        QFETCH(bool, isFree);
        const std::map<std::string, std::string> variables{{"ANALYTICS_ENABLED", enabled.toStdString()},
                                                           {"ANALYTICS_FREE_TIER", freeTier.toStdString()}};
        const PlanLimits limits = PlanLimits::fromEnvironment([&](const char *name) {
            const auto found = variables.find(name);
            return found == variables.end() ? std::string() : found->second;
        });
        QCOMPARE(limits.analyticsEnabled, isEnabled);
        QCOMPARE(limits.hasAnalytics(Plan::Free), isFree);
        QVERIFY(limits.hasAnalytics(Plan::Pro) && limits.hasAnalytics(Plan::Enterprise));
        QCOMPARE(limits.readsPerMinute(Plan::Free), 600);
        QCOMPARE(limits.readsPerMinute(Plan::Pro), 6'000);
        QCOMPARE(limits.readsPerMinute(Plan::Enterprise), 60'000);
    }
};

QTEST_APPLESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"
