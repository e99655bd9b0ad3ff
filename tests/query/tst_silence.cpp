// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/silence.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace glasshouse;

namespace {

constexpr qint64 MinuteMs = 60'000, HourMs = 60 * MinuteMs, DayLongMs = 24 * HourMs;
constexpr qint64 Monday = 1'794'787'200'000; // 2026-11-16, 00:00 UTC

/// Every quarter hour of some days, from one hour of each day to another.
std::vector<qint64> heardFrom(int days, int firstHour, int lastHour, bool weekends = true)
{
    std::vector<qint64> quarters;
    for (int day = 0; day < days; ++day) {
        if (!weekends && day % 7 >= 5)
            continue;
        for (qint64 at = firstHour * HourMs; at < lastHour * HourMs; at += QuarterMs)
            quarters.push_back(Monday + day * DayLongMs + at);
    }
    return quarters;
}

} // namespace

class SilenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSourceThatNeverRests_isUsedToAQuarterHour() { QCOMPARE(usualGapMs(heardFrom(3, 0, 24)), QuarterMs); }

    void aSourceThatRestsAtNight_isUsedToNights_andToWeekends()
    {
        const qint64 night = usualGapMs(heardFrom(14, 8, 18));
        QVERIFY(night > 13 * HourMs && night <= 14 * HourMs + QuarterMs);
        const qint64 weekend = usualGapMs(heardFrom(12, 8, 18, false));
        QVERIFY(weekend > 50 * HourMs && weekend <= 62 * HourMs + QuarterMs);
    }

    void oneLongPause_isNoHabit()
    {
        std::vector<qint64> quarters = heardFrom(14, 0, 24);
        std::erase_if(quarters, [](qint64 at) {
            return at > Monday + 5 * DayLongMs && at < Monday + 5 * DayLongMs + 3 * HourMs; // in 14 days 6.7 h are rare
        });
        QCOMPARE(usualGapMs(quarters), QuarterMs);
    }

    void littleHistory_isNoHabit()
    {
        QCOMPARE(usualGapMs({}), 0);
        std::vector<qint64> quarters = heardFrom(1, 0, 24);
        QCOMPARE(usualGapMs(quarters), 0); // from its first to its last quarter hour it is less than a day
        quarters.push_back(Monday + DayLongMs);
        QCOMPARE(usualGapMs(quarters), QuarterMs);
        std::vector<qint64> few;
        for (int i = 0; i < 7; ++i)
            few.push_back(Monday + i * 6 * HourMs);
        QCOMPARE(usualGapMs(few), 0);
        few.push_back(Monday + 7 * 6 * HourMs);
        QVERIFY(usualGapMs(few) > 0);
    }

    void orderAndRepetition_doNotMatter()
    {
        std::vector<qint64> quarters = heardFrom(9, 7, 19);
        const qint64 gap = usualGapMs(quarters);
        quarters.insert(quarters.end(), quarters.begin(), quarters.begin() + 20);
        quarters.push_back(NoTime);
        std::shuffle(quarters.begin(), quarters.end(), std::mt19937(3));
        QCOMPARE(usualGapMs(quarters), gap);
    }

    void silence_beginsAfterHalfAnHour_orTwiceTheUsualGap()
    {
        const auto after = [](qint64 quietMs, qint64 usualMs) { return hearingOf(Monday, usualMs, Monday + quietMs); };
        QCOMPARE(after(30 * MinuteMs, QuarterMs), Hearing::Active);
        QCOMPARE(after(30 * MinuteMs + 1, QuarterMs), Hearing::Silent);
        QCOMPARE(after(30 * MinuteMs + 1, MinuteMs), Hearing::Silent);
        QCOMPARE(after(28 * HourMs, 14 * HourMs), Hearing::Active);
        QCOMPARE(after(28 * HourMs + 1, 14 * HourMs), Hearing::Silent);
        QCOMPARE(after(SilenceMemoryMs, QuarterMs), Hearing::Silent);
        QCOMPARE(after(SilenceMemoryMs + 1, QuarterMs), Hearing::Gone);
        QCOMPARE(after(13 * DayLongMs, 0), Hearing::Active); // its habit is not known
        QCOMPARE(after(SilenceMemoryMs + 1, 0), Hearing::Gone);
        QCOMPARE(hearingOf(NoTime, QuarterMs, Monday), Hearing::Gone);
        QCOMPARE(hearingOf(Monday + HourMs, QuarterMs, Monday), Hearing::Active); // a clock that is ahead
    }
};

QTEST_GUILESS_MAIN(SilenceTest)
#include "tst_silence.moc"
