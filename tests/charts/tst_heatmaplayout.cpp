// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heatmaplayout.h"

#include "sampledata.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

const Format English(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());
const QStringList Projects{u"/home/ada/ledger-api"_s, u"/home/ada/checkout-web"_s, u"/home/ada/infra"_s};

HeatmapLayout::Input inputFor(const HeatmapAnswer &answer, QSizeF size = {660, 260})
{
    HeatmapLayout::Input in;
    in.size = size;
    in.answer = &answer;
    in.format = &English;
    in.noDataText = u"Nothing"_s;
    in.legendTitle = [](int) { return u"Calls per day"_s; };
    in.hiddenRows = [](int rows) { return u"%1 more"_s.arg(rows); };
    in.labelWidth = [](const QString &text) { return 7.0 * double(text.size()); };
    in.axisWidth = [](const QString &text) { return 6.0 * double(text.size()); };
    in.elide = [](const QString &text, double) { return text; };
    return in;
}

} // namespace

class TestHeatmapLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bins_holdEquallyManyCells()
    {
        std::vector<double> values;
        for (int i = 1; i <= 70; ++i)
            values.push_back(i * i); // far from even
        const HeatBins bins = HeatBins::make(values, 7);
        std::array<int, 7> counts{};
        for (double value : values)
            ++counts[size_t(bins.stepOf(value))];
        for (int count : counts)
            QCOMPARE(count, 10);
    }

    void bins_giveZeroAStepOfItsOwnAndNoDataNone()
    {
        const HeatBins bins = HeatBins::make({-1, 0, 1, 2, 3, 4, 5, 6}, 7);
        QCOMPARE(bins.stepOf(-1), -1);
        QCOMPARE(bins.stepOf(0), 0);
        QCOMPARE(bins.stepOf(1), 1);
        QCOMPARE(bins.stepOf(6), 6);
        QCOMPARE(bins.lowest, 0.0);
    }

    void bins_spreadFewValuesOverTheRamp()
    {
        const HeatBins two = HeatBins::make({5, 5, 9}, 7);
        QCOMPARE(two.stepOf(5), 0);
        QCOMPARE(two.stepOf(9), 6);
        const HeatBins one = HeatBins::make({5, 5}, 7);
        QCOMPARE(one.stepOf(5), 3);
        QCOMPARE(HeatBins::make({}, 7).stepOf(0), 0);
        QCOMPARE(HeatBins::make({-1, -1}, 7).stepOf(-1), -1);
    }

    void cells_lieInTheGridAndAreFoundAgain()
    {
        const HeatmapAnswer answer = sample::byDay(Projects, 30);
        const HeatmapLayout layout = HeatmapLayout::make(inputFor(answer));
        QCOMPARE(layout.columns, 30);
        QCOMPARE(layout.rows.size(), size_t(3));
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 30; ++column) {
                QVERIFY(layout.grid.contains(layout.cell(row, column)));
                QCOMPARE(layout.hit(layout.cell(row, column).center()), (HeatmapLayout::Hit{row, column}));
            }
            QCOMPARE(layout.hit(layout.rows[size_t(row)].labelRect.center()), (HeatmapLayout::Hit{row, -1}));
            QVERIFY(layout.rows[size_t(row)].totalRect.left() >= layout.grid.right());
            QVERIFY(layout.rows[size_t(row)].totalRect.right() <= 660);
        }
        QCOMPARE(layout.hit({650, 10}), HeatmapLayout::Hit());
        QCOMPARE(layout.hit({300, 250}), HeatmapLayout::Hit());
    }

    void rows_haveShortLabelsAndTotals()
    {
        HeatmapAnswer answer = sample::byDay(Projects, 7);
        answer.rows[0].total = 112000;
        const HeatmapLayout layout = HeatmapLayout::make(inputFor(answer));
        QCOMPARE(layout.rows[0].label, u"ledger-api"_s);
        QCOMPARE(layout.rows[0].key, u"/home/ada/ledger-api"_s);
        QCOMPARE(layout.rows[0].total, u"112\u202fk"_s);
    }

    void weekdays_areNamedByTheLocale()
    {
        const HeatmapAnswer answer = sample::byWeekday();
        HeatmapLayout::Input in = inputFor(answer);
        in.shape = HeatmapQuestion::Shape::WeekdayByHour;
        const HeatmapLayout layout = HeatmapLayout::make(in);
        QCOMPARE(layout.columns, 24);
        QCOMPARE(layout.rows[0].label, u"Mon"_s);
        QCOMPARE(layout.rows[6].label, u"Sun"_s);
        QCOMPARE(layout.dates[0].text, u"00:00"_s);
        const Format german(QLocale(QLocale::German), QTimeZone::utc());
        in.format = &german;
        QCOMPARE(HeatmapLayout::make(in).rows[0].label, u"Mo"_s);
    }

    void dates_standOnWeekStarts()
    {
        const HeatmapAnswer answer = sample::byDay(Projects, 30);
        const HeatmapLayout layout = HeatmapLayout::make(inputFor(answer));
        QStringList dates;
        for (const HeatmapLayout::Label &date : layout.dates)
            dates.append(date.text);
        QCOMPARE(dates, (QStringList{u"26 Oct"_s, u"2 Nov"_s, u"9 Nov"_s, u"16 Nov"_s}));
    }

    void withoutRoom_theLatestDaysStay()
    {
        const HeatmapAnswer answer = sample::byDay(Projects, 365);
        const HeatmapLayout layout = HeatmapLayout::make(inputFor(answer));
        QVERIFY(layout.columns < 365);
        QCOMPARE(layout.firstColumn + layout.columns, 365);
        QCOMPARE(layout.hit(layout.cell(1, 364).center()), (HeatmapLayout::Hit{1, 364}));
        QVERIFY(layout.cell(0, 364).right() <= layout.grid.right());
    }

    void withoutRoom_theBusiestRowsStay()
    {
        QStringList keys;
        for (int i = 0; i < 12; ++i)
            keys.append(u"/p/%1"_s.arg(i));
        const HeatmapAnswer answer = sample::byDay(keys, 14);
        const HeatmapLayout layout = HeatmapLayout::make(inputFor(answer, {500, 160}));
        QVERIFY(layout.hiddenRows > 0);
        QCOMPARE(int(layout.rows.size()) + layout.hiddenRows, 12);
        QVERIFY(layout.legend.bottom() <= 160);
        // That there are others is said, below the labels and beside the dates.
        QCOMPARE(layout.hidden.text, u"%1 more"_s.arg(layout.hiddenRows));
        QVERIFY(layout.hidden.rect.top() >= layout.rows.back().labelRect.bottom());
        QVERIFY(!layout.dates.empty() && layout.hidden.rect.right() <= layout.dates.front().rect.left());
        QVERIFY(HeatmapLayout::make(inputFor(answer, {500, 600})).hidden.text.isEmpty());
    }

    void legend_dropsWordsBeforeFigures()
    {
        const HeatmapAnswer answer = sample::byDay(Projects, 30);
        const HeatmapLayout wide = HeatmapLayout::make(inputFor(answer, {660, 260}));
        QVERIFY(!wide.legendTitleRect.isEmpty() && !wide.noDataRect.isEmpty());
        const HeatmapLayout middle = HeatmapLayout::make(inputFor(answer, {340, 260}));
        QVERIFY(middle.legendTitleRect.isEmpty() && !middle.noDataRect.isEmpty());
        const HeatmapLayout narrow = HeatmapLayout::make(inputFor(answer, {250, 260}));
        QVERIFY(narrow.noDataRect.isEmpty());
        QCOMPARE(narrow.legendSteps.size(), size_t(7));
        for (const HeatmapLayout &layout : {wide, middle, narrow})
            QVERIFY(layout.legendHighRect.right() <= layout.legend.right());
    }

    void nothing_isLaidOutOfNothing()
    {
        const HeatmapAnswer answer;
        const HeatmapLayout layout = HeatmapLayout::make(inputFor(answer));
        QVERIFY(layout.rows.empty());
        QCOMPARE(layout.hit({100, 10}), HeatmapLayout::Hit());
    }

    void shortPaths_tellProjectsApart()
    {
        QCOMPARE(shortPaths({u"/home/ada/code/api"_s, u"/home/ada/web"_s}), (QStringList{u"api"_s, u"web"_s}));
        QCOMPARE(shortPaths({u"/home/ada/code/api"_s, u"/home/ada/old/api"_s, u"/x/web"_s}),
                 (QStringList{u"code/api"_s, u"old/api"_s, u"web"_s}));
        QCOMPARE(shortPaths({u"/a/b/api"_s, u"/c/b/api"_s}), (QStringList{u"a/b/api"_s, u"c/b/api"_s}));
        QCOMPARE(shortPaths({QString(), u"/"_s, u"same"_s, u"same"_s}),
                 (QStringList{QString(), u"/"_s, u"same"_s, u"same"_s}));
    }
};

QTEST_GUILESS_MAIN(TestHeatmapLayout)
#include "tst_heatmaplayout.moc"
