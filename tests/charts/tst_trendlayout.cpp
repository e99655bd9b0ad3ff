// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendlayout.h"

#include "sampledata.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

const Format English(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());
const QStringList Models{u"sonnet"_s, u"opus"_s, u"codex"_s};

TrendLayout::Input inputFor(const TrendAnswer &answer, QSizeF size = {864, 260})
{
    TrendLayout::Input in;
    in.size = size;
    in.answer = &answer;
    for (const TrendSeries &series : answer.series)
        in.names.append(series.name);
    in.hasColour.assign(answer.series.size(), true);
    in.otherName = u"Other"_s;
    in.format = &English;
    in.axisWidth = [](const QString &text) { return 6.0 * double(text.size()); };
    in.legendWidth = [](const QString &text) { return 7.0 * double(text.size()); };
    return in;
}

QString texts(const std::vector<TrendLayout::Label> &labels)
{
    QStringList result;
    for (const TrendLayout::Label &label : labels)
        result.append(label.text);
    return result.join(u' ').replace(QChar(0x202f), u'_');
}

QStringList dates(const TrendLayout &layout)
{
    QStringList result;
    for (const TrendLayout::Label &label : layout.dates)
        result.append(label.text);
    return result;
}

} // namespace

class TestTrendLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticks_areRoundAndFew_data()
    {
        QTest::addColumn<double>("maximum");
        QTest::addColumn<int>("lines");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("top");
        QTest::newRow("45 M") << 42.8e6 << 3 << 15e6 << 45e6;
        QTest::newRow("60") << 63.61 << 1 << 80.0 << 80.0;
        QTest::newRow("one") << 1.0 << 3 << 1.0 << 1.0;
        QTest::newRow("exact") << 30.0 << 3 << 10.0 << 30.0;
        QTest::newRow("nothing") << 0.0 << 3 << 1.0 << 1.0;
        QTest::newRow("huge") << 9.9e12 << 3 << 4e12 << 12e12;
    }
    void ticks_areRoundAndFew()
    {
        QFETCH(double, maximum);
        QFETCH(int, lines);
        const AxisTicks ticks = axisTicks(maximum, lines, true);
        QTEST(ticks.step, "step");
        QTEST(ticks.top, "top");
        QVERIFY(int(ticks.values.size()) <= lines + 1);
        QVERIFY(ticks.top >= maximum);
    }

    void ticks_mayBeFractionsOfMoney()
    {
        const AxisTicks ticks = axisTicks(0.013, 1, false);
        QCOMPARE(ticks.top, 0.015);
    }

    void bars_fillTwoThirdsOfTheStepAndStayInThePlot()
    {
        const TrendAnswer answer = sample::trend(Models, 30);
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        const double step = layout.bars.width() / 30;
        QCOMPARE(layout.buckets.size(), size_t(30));
        for (const TrendLayout::Bucket &bucket : layout.buckets) {
            for (const TrendLayout::Part &part : bucket.parts) {
                QVERIFY(std::abs(part.rect.width() - step * 2 / 3) <= 1);
                QVERIFY(layout.bars.adjusted(-0.5, -0.5, 0.5, 0.5).contains(part.rect));
                QVERIFY(bucket.column.left() <= part.rect.left() && part.rect.right() <= bucket.column.right());
            }
        }
    }

    void parts_areStackedFromTheBottomWithAGapOfOnePixel()
    {
        const TrendAnswer answer = sample::trend(Models, 10);
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        const auto &parts = layout.buckets[3].parts;
        QCOMPARE(parts.size(), size_t(3));
        QCOMPARE(parts[0].rect.bottom(), layout.bars.bottom());
        QCOMPARE(parts[0].entry, 0);
        QCOMPARE(parts[1].rect.bottom(), parts[0].rect.top() - 1);
        QCOMPARE(parts[2].rect.bottom(), parts[1].rect.top() - 1);
    }

    void aBucketTooSmallToSee_stillShowsAPixel()
    {
        TrendAnswer answer = sample::trend(Models, 10);
        answer.buckets[2].tokens = {1, 0, 0};
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        QCOMPARE(layout.buckets[2].parts.size(), size_t(1));
        QCOMPARE(layout.buckets[2].parts[0].rect.height(), 1.0);
        answer.buckets[2].tokens = {0, 0, 0};
        QVERIFY(TrendLayout::make(inputFor(answer)).buckets[2].parts.empty());
    }

    void hiddenSeries_leaveTheBarsAndTheScale()
    {
        const TrendAnswer answer = sample::trend(Models, 10);
        TrendLayout::Input in = inputFor(answer);
        const TrendLayout all = TrendLayout::make(in);
        in.hidden = {u"sonnet"_s};
        const TrendLayout some = TrendLayout::make(in);
        QVERIFY(some.entries[0].hidden);
        QVERIFY(some.buckets[0].tokens < all.buckets[0].tokens);
        for (const TrendLayout::Part &part : some.buckets[0].parts)
            QVERIFY(part.entry != 0);
        QVERIFY(texts(some.tokenTicks) != texts(all.tokenTicks));
    }

    void seriesWithoutAColour_areSummedAsOther()
    {
        const TrendAnswer answer = sample::trend(Models, 5);
        TrendLayout::Input in = inputFor(answer);
        in.hasColour = {true, false, false};
        const TrendLayout layout = TrendLayout::make(in);
        QCOMPARE(layout.entries.size(), size_t(2));
        QCOMPARE(layout.entries[1].name, u"Other"_s);
        QCOMPARE(layout.entries[1].series, (std::vector<int>{1, 2}));
        qint64 sum = 0;
        for (qint64 tokens : answer.buckets[0].tokens)
            sum += tokens;
        QCOMPARE(layout.buckets[0].tokens, sum);
    }

    void seriesOfNothing_haveNoLegendEntry()
    {
        TrendAnswer answer = sample::trend(Models, 5);
        answer.series[1].tokens = 0;
        QCOMPARE(TrendLayout::make(inputFor(answer)).entries.size(), size_t(2));
    }

    void legend_foldsWhatHasNoRoom()
    {
        const TrendAnswer answer = sample::trend(Models, 5);
        const TrendLayout layout = TrendLayout::make(inputFor(answer, {300, 260}));
        QVERIFY(layout.foldedEntries > 0);
        QVERIFY(layout.foldedRect.right() <= 300);
        for (const TrendLayout::LegendEntry &entry : layout.entries)
            QVERIFY(entry.rect.isEmpty() || entry.rect.right() <= layout.foldedRect.left());
    }

    void costAndBars_shareTheTimeAxis()
    {
        const TrendAnswer answer = sample::trend(Models, 20);
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        QCOMPARE(layout.cost.left(), layout.bars.left());
        QCOMPARE(layout.cost.right(), layout.bars.right());
        QVERIFY(layout.cost.top() > layout.bars.bottom());
        for (const TrendLayout::Bucket &bucket : layout.buckets)
            QVERIFY(layout.cost.adjusted(0, -1, 0, 1).contains(QPointF(bucket.costX, bucket.costY)));
    }

    void aBucketWithoutAPrice_isAHoleAndAnEmptyOneIsZero()
    {
        TrendAnswer answer = sample::trend(Models, 8);
        answer.buckets[2].figures.cost.reset();
        answer.buckets[3].figures = {};
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        QVERIFY(!layout.buckets[2].hasCost);
        QVERIFY(layout.buckets[3].hasCost);
        QCOMPARE(layout.buckets[3].costY, layout.cost.bottom());
    }

    void aCostFarAboveTheOthers_isMarked()
    {
        TrendAnswer answer = sample::trend(Models, 30);
        for (TrendBucket &bucket : answer.buckets)
            bucket.figures.cost = NanoUsd{10'000'000'000};
        QCOMPARE(TrendLayout::make(inputFor(answer)).unusual, -1);
        answer.buckets[12].figures.cost = NanoUsd{26'000'000'000};
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        QCOMPARE(layout.unusual, 12);
        QCOMPARE(layout.unusualFactor, 2.6);
        answer.buckets[20].figures.cost = NanoUsd{25'000'000'000}; // two of them are no exception
        QCOMPARE(TrendLayout::make(inputFor(answer)).unusual, -1);
    }

    void withoutAnyCost_theBarsHaveTheWholeHeight()
    {
        TrendAnswer answer = sample::trend(Models, 8);
        for (TrendBucket &bucket : answer.buckets)
            bucket.figures.cost.reset();
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        QVERIFY(layout.cost.isEmpty());
        QVERIFY(layout.costTicks.empty());
        QVERIFY(layout.bars.bottom() > 220);
    }

    void dates_standOnWeekStarts()
    {
        const TrendAnswer answer = sample::trend(Models, 30);
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        QCOMPARE(dates(layout), (QStringList{u"26 Oct"_s, u"2 Nov"_s, u"9 Nov"_s, u"16 Nov"_s}));
    }

    void dates_ofAFewDaysNameEach()
    {
        const TrendAnswer answer = sample::trend(Models, 5);
        QCOMPARE(dates(TrendLayout::make(inputFor(answer))).size(), 5);
    }

    void dates_neverTouchEachOther_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<double>("width");
        for (int days : {1, 7, 14, 30, 90, 365, 800}) {
            for (double width : {280.0, 600.0, 1900.0})
                QTest::addRow("%d days in %.0f px", days, width) << days << width;
        }
    }
    void dates_neverTouchEachOther()
    {
        QFETCH(int, days);
        QFETCH(double, width);
        const TrendAnswer answer = sample::trend(Models, days);
        const TrendLayout layout = TrendLayout::make(inputFor(answer, {width, 240}));
        for (size_t i = 0; i < layout.dates.size(); ++i) {
            QVERIFY(layout.dates[i].rect.left() >= 0 && layout.dates[i].rect.right() <= width);
            QVERIFY(i == 0 || layout.dates[i].rect.left() - layout.dates[i - 1].rect.right() >= 4);
        }
    }

    void bucketAt_findsTheColumnUnderAPoint()
    {
        const TrendAnswer answer = sample::trend(Models, 30);
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        for (int i = 0; i < 30; ++i)
            QCOMPARE(layout.bucketAt(layout.buckets[size_t(i)].column.center()), i);
        QCOMPARE(layout.bucketAt({2, 100}), -1);
        QCOMPARE(layout.bucketAt({300, 5}), -1);
        QCOMPARE(layout.bucketAt({-50, 100}, true), 0);
        QCOMPARE(layout.bucketAt({5000, 100}, true), 29);
    }

    void nothing_isLaidOutOfNothing()
    {
        const TrendAnswer answer;
        const TrendLayout layout = TrendLayout::make(inputFor(answer));
        QVERIFY(layout.buckets.empty());
        QCOMPARE(layout.bucketAt({100, 100}, true), -1);
        QCOMPARE(layout.entryAt({20, 10}), -1);
    }
};

QTEST_GUILESS_MAIN(TestTrendLayout)
#include "tst_trendlayout.moc"
