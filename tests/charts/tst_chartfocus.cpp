// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is can be seen in every chart, and is not shown to who uses the mouse.
#include "charts/eventhistogramchart.h"
#include "charts/fonts.h"
#include "charts/heatmapchart.h"
#include "charts/livelaneschart.h"
#include "charts/resultchart.h"
#include "charts/trendchart.h"
#include "tests/charts/sampledata.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 SomeMs = 1'795'168'800'000; // 2026-11-20 10:00 UTC
}

class tst_ChartFocus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void keyboard_isSeenInEveryChart_data();
    void keyboard_isSeenInEveryChart();

private:
    static bool hasRing(QWidget *chart)
    {
        const QImage image = chart->grab().toImage();
        const QColor accent = themeOf(chart).colour(Token::Accent);
        for (int y = 0; y < 6; ++y) {
            const QColor at = image.pixelColor(image.width() / 2, y);
            if (std::abs(at.red() - accent.red()) + std::abs(at.green() - accent.green())
                    + std::abs(at.blue() - accent.blue())
                < 24)
                return true;
        }
        return false;
    }
    static ChartWidget *make(const QString &kind, QWidget *parent);
};

ChartWidget *tst_ChartFocus::make(const QString &kind, QWidget *parent)
{
    if (kind == u"trend"_s) {
        auto *chart = new TrendChart(parent);
        chart->setAnswer(sample::trend({u"a"_s, u"b"_s}, 14), TrendQuestion::Step::Day, TrendQuestion::Stack::Model);
        return chart;
    }
    if (kind == u"heatmap"_s) {
        auto *chart = new HeatmapChart(parent);
        chart->setAnswer(sample::byDay({u"a"_s, u"b"_s}, 14), HeatmapQuestion::Shape::ProjectByDay,
                         HeatmapQuestion::Measure::Calls);
        return chart;
    }
    if (kind == u"histogram"_s) {
        auto *chart = new EventHistogramChart(parent);
        TimelineAnswer answer;
        answer.beginMs = SomeMs, answer.bucketMs = 60'000, answer.endMs = SomeMs + 10 * 60'000;
        for (int i = 0; i < 10; ++i) {
            TimelineBucket bucket;
            bucket.beginMs = answer.beginMs + i * answer.bucketMs, bucket.events = 10 + i;
            answer.buckets.push_back(bucket);
        }
        chart->setAnswer(answer);
        return chart;
    }
    if (kind == u"result"_s) {
        auto *chart = new ResultChart(parent);
        ResultData data;
        data.labels = data.titles = {u"a"_s, u"b"_s};
        ResultData::Series series;
        series.name = u"Cost"_s, series.values = {1.0, 2.0};
        data.series = {series};
        chart->setData(data, ResultShape::Rows);
        return chart;
    }
    auto *chart = new LiveLanesChart(parent);
    chart->setClock([] { return SomeMs; });
    LiveDot dot;
    dot.sequence = 1, dot.timeMs = SomeMs - 5'000;
    chart->addDots({dot});
    return chart;
}

void tst_ChartFocus::keyboard_isSeenInEveryChart_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"trend", "heatmap", "histogram", "result", "live"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void tst_ChartFocus::keyboard_isSeenInEveryChart()
{
    QFETCH(const QString, kind);
    QWidget window;
    auto *before = new QLineEdit(&window);
    ChartWidget *chart = make(kind, &window);
    auto *column = new QVBoxLayout(&window);
    column->addWidget(before);
    column->addWidget(chart, 1);
    window.resize(700, 300);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QVERIFY(!hasRing(chart));
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(chart->hasFocus());
    QVERIFY(hasRing(chart));
    QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(2, chart->height() - 2));
    QVERIFY(chart->hasFocus());
    QVERIFY(!hasRing(chart));
    QTest::keyClick(chart, Qt::Key_Shift); // alone it does nothing
    QVERIFY(!hasRing(chart));
    QTest::keyClick(chart, Qt::Key_F2);
    QVERIFY(hasRing(chart));
    before->setFocus();
    QVERIFY(!hasRing(chart));
}

QTEST_MAIN(tst_ChartFocus)
#include "tst_chartfocus.moc"
