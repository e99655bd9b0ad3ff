// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/readout.h"
#include "charts/resultchart.h"

#include <QFontMetricsF>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

ResultData days(int count)
{
    ResultData data;
    data.name = u"day"_s;
    ResultData::Series calls{u"calls"_s, ResultUnit::Number, {}}, cost{u"cost_usd"_s, ResultUnit::Usd, {}};
    for (int i = 0; i < count; ++i) {
        data.labels.push_back(u"%1 Nov"_s.arg(i + 1));
        data.titles.push_back(u"day %1"_s.arg(i + 1));
        data.times.push_back(qint64(i) * 86'400'000);
        calls.values.push_back(i == 3 ? std::nullopt : std::optional(double(i * 10)));
        cost.values.push_back(double(i) / 4);
    }
    data.series = {calls, cost};
    return data;
}

ResultLayout layoutOf(const ResultData &data, ResultShape shape, QSizeF size = {800, 300}, QSet<int> hidden = {})
{
    static const Format format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());
    ResultLayout::Input in;
    in.size = size;
    in.data = &data;
    in.shape = shape;
    in.hidden = hidden;
    in.format = &format;
    in.axisWidth = in.labelWidth = [](const QString &text) { return 6.0 * double(text.size()); };
    return ResultLayout::make(in);
}

} // namespace

class tst_ResultChart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothing_isLaidOutAsNothing();
    void units_haveAPlotEach();
    void bars_standOnZeroInTheirColumn();
    void negatives_goBelowZero();
    void gaps_breakLines();
    void times_keepTheirDistances();
    void labels_neverTouch();
    void legend_wrapsAndCutsNothing();
    void rows_haveAFigureEachAndMayBeHigher();
    void stacks_standOnEachOther();
    void rowStacks_sayTheirSum();
    void clickAndEnter_activateAPoint();
    void figures_sayTheirUnit_data();
    void figures_sayTheirUnit();
    void decimals_areEnoughAndNoMore();
    void keys_showPointsAndLegendSwitchesOff();
};

void tst_ResultChart::nothing_isLaidOutAsNothing()
{
    for (const ResultShape shape : {ResultShape::Columns, ResultShape::Lines, ResultShape::Rows})
        QVERIFY(layoutOf({}, shape).points.empty());
    const ResultData data = days(3);
    QVERIFY(layoutOf(data, ResultShape::Columns, {800, 300}, {0, 1}).plots.empty());
    QCOMPARE(layoutOf(data, ResultShape::Columns, {800, 300}, {0, 1}).legend.size(), size_t(2));
}

void tst_ResultChart::units_haveAPlotEach()
{
    const ResultData data = days(5);
    const ResultLayout layout = layoutOf(data, ResultShape::Columns);
    QCOMPARE(layout.plots.size(), size_t(2));
    QVERIFY(layout.plots[0].area.bottom() < layout.plots[1].area.top());
    QCOMPARE(layout.plots[0].area.left(), layout.plots[1].area.left());
    QVERIFY(layout.plots[1].ticks.back().text.startsWith(u'$'));
    QCOMPARE(layoutOf(data, ResultShape::Columns, {800, 300}, {1}).plots.size(), size_t(1));
}

void tst_ResultChart::bars_standOnZeroInTheirColumn()
{
    const ResultData data = days(5);
    const ResultLayout layout = layoutOf(data, ResultShape::Columns);
    for (const ResultLayout::Point &point : layout.points)
        for (const ResultLayout::Bar &bar : point.bars) {
            QCOMPARE(bar.rect.bottom(), layout.plots[size_t(bar.series)].zero);
            QVERIFY(bar.rect.top() >= layout.plots[size_t(bar.series)].area.top());
            QVERIFY(bar.rect.left() >= point.column.left() - 1 && bar.rect.right() <= point.column.right() + 1);
        }
    QCOMPARE(layout.points[3].bars.size(), size_t(1)); // NULL is no bar
    QCOMPARE(layout.pointAt(layout.points[2].column.center()), 2);
    QCOMPARE(layout.pointAt({-5, -5}), -1);
}

void tst_ResultChart::negatives_goBelowZero()
{
    ResultData data = days(2);
    data.series.resize(1);
    data.series[0].values = {-5.0, 10.0};
    const ResultLayout layout = layoutOf(data, ResultShape::Columns);
    const ResultLayout::Plot &plot = layout.plots[0];
    QVERIFY(plot.zero < plot.area.bottom());
    QCOMPARE(layout.points[0].bars[0].rect.top(), plot.zero);
    QVERIFY(layout.points[0].bars[0].rect.bottom() <= plot.area.bottom());
    QCOMPARE(layout.points[1].bars[0].rect.bottom(), plot.zero);
    QVERIFY(plot.ticks.front().text.startsWith(u"−"_s));
}

void tst_ResultChart::gaps_breakLines()
{
    const ResultLayout layout = layoutOf(days(6), ResultShape::Lines);
    QCOMPARE(layout.lines.size(), size_t(2));
    QCOMPARE(layout.lines[0].stretches.size(), size_t(2));
    QCOMPARE(layout.lines[0].stretches[0].size(), size_t(3));
    QCOMPARE(layout.lines[1].stretches.size(), size_t(1));
}

void tst_ResultChart::times_keepTheirDistances()
{
    ResultData data = days(4);
    data.times = {0, 1000, 2000, 6000}; // 3000 to 5000 are missing
    const ResultLayout layout = layoutOf(data, ResultShape::Columns);
    const double step = layout.points[1].x - layout.points[0].x;
    QVERIFY(std::abs(layout.points[3].x - layout.points[2].x - 4 * step) < 0.01);
    for (const ResultLayout::Bar &bar : layout.points[0].bars)
        QVERIFY(bar.rect.width() <= step);
    data.times = {5, 5, 5, 5}; // all at once
    QCOMPARE(layoutOf(data, ResultShape::Lines).points.size(), size_t(4));
}

void tst_ResultChart::labels_neverTouch()
{
    for (const int count : {1, 2, 7, 40, 400}) {
        const ResultLayout layout = layoutOf(days(count), ResultShape::Columns, {500, 240});
        QVERIFY(!layout.labels.empty());
        for (size_t i = 0; i < layout.labels.size(); ++i) {
            QVERIFY(layout.labels[i].rect.left() >= 0 && layout.labels[i].rect.right() <= 500);
            QVERIFY(i == 0 || layout.labels[i].rect.left() > layout.labels[i - 1].rect.right());
        }
    }
}

void tst_ResultChart::legend_wrapsAndCutsNothing()
{
    ResultData data = days(3);
    data.series.clear();
    for (int i = 0; i < 8; ++i)
        data.series.push_back({u"a_rather_long_column_name_%1"_s.arg(i), ResultUnit::Number, {1, 2, 3}});
    const ResultLayout layout = layoutOf(data, ResultShape::Columns, {420, 400});
    QCOMPARE(layout.legend.size(), size_t(8));
    for (const ResultLayout::Entry &entry : layout.legend) {
        QVERIFY(entry.text.width() >= 6.0 * double(data.series[size_t(entry.series)].name.size()));
        QVERIFY(entry.text.right() <= 421);
        QVERIFY(entry.rect.bottom() < layout.plots.front().area.top());
    }
    QCOMPARE(layout.legendAt(layout.legend[5].text.center()), 5);
}

void tst_ResultChart::rows_haveAFigureEachAndMayBeHigher()
{
    ResultData data = days(40);
    data.series[0].values[1] = -20.0;
    const ResultLayout layout = layoutOf(data, ResultShape::Rows);
    QVERIFY(layout.height > 300);
    for (const ResultLayout::Point &point : layout.points) {
        QCOMPARE(point.bars.size(), size_t(2));
        for (const ResultLayout::Bar &bar : point.bars) {
            QVERIFY(!bar.figure.isEmpty());
            QVERIFY(bar.rect.right() <= bar.figureRect.left() && bar.figureRect.right() <= 801);
            QVERIFY(bar.rect.left() >= point.label.right());
        }
    }
    QCOMPARE(layout.points[3].bars[0].figure, Format::absent()); // NULL is not zero
    QCOMPARE(layout.points[3].bars[0].rect.width(), 0.0);
    QVERIFY(layout.points[1].bars[0].rect.right() <= layout.points[2].bars[0].rect.left() + 0.01);
}

namespace {
ResultData stacked()
{
    ResultData data = days(3);
    data.stacked = true;
    data.series[0].unit = data.series[1].unit = ResultUnit::Tokens;
    data.series[0].values = {40.0, 0.0, std::nullopt};
    data.series[1].values = {60.0, 10.0, std::nullopt};
    return data;
}
} // namespace

void tst_ResultChart::stacks_standOnEachOther()
{
    const ResultLayout layout = layoutOf(stacked(), ResultShape::Columns);
    QCOMPARE(layout.plots.size(), size_t(1));
    const double zero = layout.plots[0].zero;
    QCOMPARE(layout.points[0].bars.size(), size_t(2));
    const QRectF low = layout.points[0].bars[0].rect, high = layout.points[0].bars[1].rect;
    QCOMPARE(low.bottom(), zero);
    QCOMPARE(low.left(), high.left());
    QVERIFY(high.bottom() <= low.top() && high.bottom() >= low.top() - 1);
    QVERIFY(high.top() >= layout.plots[0].area.top()); // the axis reaches to the sum
    QCOMPARE(layout.points[1].bars.size(), size_t(1));
    QVERIFY(layout.points[2].bars.empty());
    QCOMPARE(layout.seriesAt(0, high.center()), 1);
    QCOMPARE(layout.seriesAt(0, {0, 0}), -1);
}

void tst_ResultChart::rowStacks_sayTheirSum()
{
    const ResultLayout layout = layoutOf(stacked(), ResultShape::Rows);
    QCOMPARE(layout.points[0].total, u"100"_s);
    QCOMPARE(layout.points[1].total, u"10"_s);
    QCOMPARE(layout.points[2].total, Format::absent());
    const QRectF first = layout.points[0].bars[0].rect, second = layout.points[0].bars[1].rect;
    QVERIFY(first.right() <= second.left() && second.right() <= layout.points[0].totalRect.left());
    QVERIFY(layout.points[1].bars[0].rect.width() < second.width());
    const ResultLayout one = layoutOf(stacked(), ResultShape::Rows, {800, 300}, {1});
    QCOMPARE(one.points[0].total, u"40"_s);
}

void tst_ResultChart::clickAndEnter_activateAPoint()
{
    ResultChart chart;
    chart.resize(600, 300);
    chart.setData(stacked(), ResultShape::Columns);
    QSignalSpy activated(&chart, &ResultChart::activated);
    const QPoint bar = chart.chartLayout().points[0].bars[1].rect.center().toPoint();
    QTest::mouseClick(&chart, Qt::LeftButton, {}, bar);
    QVERIFY(activated.isEmpty()); // nobody said that it means something
    chart.setActivatable(true);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, bar);
    QCOMPARE(activated.takeFirst(), (QVariantList{0, 1}));
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(activated.takeFirst(), (QVariantList{2, -1}));
}

void tst_ResultChart::figures_sayTheirUnit_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const QString thin(QChar(0x202f));
    QTest::newRow("count") << int(ResultUnit::Number) << 842.0 << u"842"_s;
    QTest::newRow("real") << int(ResultUnit::Number) << 0.30000000000000004 << u"0.3"_s;
    QTest::newRow("money") << int(ResultUnit::Usd) << 3.41 << u"$3.41"_s;
    QTest::newRow("owed") << int(ResultUnit::Usd) << -3.41 << u"−$3.41"_s;
    QTest::newRow("ms") << int(ResultUnit::Milliseconds) << 842.0 << u"842%1ms"_s.arg(thin);
    QTest::newRow("ns") << int(ResultUnit::Nanoseconds) << 842e6 << u"842%1ms"_s.arg(thin);
    QTest::newRow("tokens") << int(ResultUnit::Tokens) << 312'000.0 << u"312%1k"_s.arg(thin);
}

void tst_ResultChart::figures_sayTheirUnit()
{
    QFETCH(int, unit);
    QFETCH(double, value);
    QFETCH(QString, text);
    const Format format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());
    QCOMPARE(resultFigure(format, ResultUnit(unit), value), text);
}

void tst_ResultChart::decimals_areEnoughAndNoMore()
{
    QCOMPARE(decimalsFor({}), 0);
    QCOMPARE(decimalsFor({3.0, 1234.0}), 0);
    QCOMPARE(decimalsFor({0.5, 12.0}), 1);
    QCOMPARE(decimalsFor({0.30000000000000004}), 1);
    QCOMPARE(decimalsFor({48.2031, 3.41}), 2);
    QCOMPARE(decimalsFor({1e-12}), 6);
}

void tst_ResultChart::keys_showPointsAndLegendSwitchesOff()
{
    QWidget window;
    window.resize(900, 400);
    auto *chart = new ResultChart(&window);
    chart->setGeometry(0, 0, 800, 300);
    chart->setData(days(6), ResultShape::Columns);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(chart->currentPoint(), 1);
    const auto *readOut = window.findChild<ReadOut *>();
    QVERIFY(readOut && readOut->isVisible());
    QCOMPARE(readOut->content().title, u"day 2"_s);
    QCOMPARE(readOut->content().rows.size(), size_t(2));
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(chart->currentPoint(), 5);
    QTest::keyClick(chart, Qt::Key_Escape);
    QCOMPARE(chart->currentPoint(), -1);
    QVERIFY(!readOut->isVisible());
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->chartLayout().legend[0].rect.center().toPoint());
    QCOMPARE(chart->hiddenSeries(), QSet<int>{0});
    QTest::mouseClick(chart, Qt::LeftButton, Qt::ControlModifier,
                      chart->chartLayout().legend[0].rect.center().toPoint());
    QCOMPARE(chart->hiddenSeries(), QSet<int>{1});
    QTest::mouseMove(chart, chart->chartLayout().points[4].column.center().toPoint());
    QTRY_COMPARE(chart->currentPoint(), 4);
}

QTEST_MAIN(tst_ResultChart)
#include "tst_resultchart.moc"
