// SPDX-License-Identifier: GPL-3.0-or-later
// Draws each widget with believable data in both themes into the folder GLASSHOUSE_GRAB_DIR, for a look by eye.
#include "sampledata.h"

#include "charts/fonts.h"
#include "charts/heatmapchart.h"
#include "charts/icons.h"
#include "charts/kpicard.h"
#include "charts/seriescolours.h"
#include "charts/theme.h"
#include "charts/trendchart.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

const Format English(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());

const QStringList Models{u"claude-sonnet-4-5"_s, u"claude-opus-4-1"_s, u"gpt-5-codex"_s, u"gemini-2.5-pro"_s,
                         u"claude-haiku-4-5"_s};
const QStringList Projects{u"/home/ada/code/ledger-api"_s,
                           u"/home/ada/code/checkout-web"_s,
                           u"/home/ada/infra-live"_s,
                           u"/home/ada/code/docs-site"_s,
                           u"/home/ada/old/docs-site"_s,
                           u"/home/ada/data-jobs"_s,
                           u"/home/ada/mobile"_s,
                           u"/home/ada/some-rather-long-project-name-of-a-monorepo"_s,
                           u"/home/ada/kiosk"_s};

class Icons : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeOf(this).colour(Token::Panel));
        for (int i = 0; i < IconCount; ++i)
            paintIcon(&painter, QRectF(12 + 36 * (i % 14), 12 + 36 * (i / 14), 20, 20), Icon(i),
                      themeOf(this).colour(Token::Text2));
    }
};

/// An event of its own: QTest::mouseMove drops a move to where the pointer already is.
void hover(QWidget &widget, QPointF at)
{
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

std::unique_ptr<QWidget> cards(int width)
{
    auto row = std::make_unique<QWidget>();
    auto *layout = new QHBoxLayout(row.get());
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    const auto trend = sample::trend(Models, 24);
    KpiCardData data;
    for (const TrendBucket &bucket : trend.buckets)
        data.spark.push_back(double(bucket.figures.tokens.input));
    const auto add = [&](const QString &label, const QString &value, Format::Change change, bool bad) {
        auto *card = new KpiCard;
        data.label = label, data.value = value, data.change = change, data.changeIsBad = bad;
        data.changeNote = u"vs prior 30 d"_s;
        card->setData(data);
        layout->addWidget(card);
    };
    add(u"Sessions"_s, English.count(2416), English.change(108, 100), false);
    add(u"Prompts"_s, English.count(18432), English.change(119, 100), false);
    add(u"Tokens"_s, English.count(598000000), English.change(5, 0), false);
    add(u"Cost"_s, English.moneyShort(NanoUsd{648880000000}), English.change(131, 100), true);
    add(u"Tool calls"_s, English.count(1843210), English.change(94, 100), false);
    add(u"Errors"_s, English.count(0), English.change(0, 0), false);
    row->resize(width, 92);
    return row;
}

} // namespace

class TestGrabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
            QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the widgets");
        m_folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
        QVERIFY(QDir().mkpath(m_folder));
        loadFonts();
        QApplication::setFont(font(TextRole::Body));
    }

    void grab_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }

    void grab()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        QApplication::setPalette(palette(theme));
        m_suffix = dark ? u"dark"_s : u"light"_s;
        Icons icons;
        icons.resize(520, 160);
        save(icons, u"icons"_s);
        save(*cards(1400), u"cards"_s);
        save(*cards(900), u"cards-narrow"_s);
        grabTrends();
        grabHeatmaps();
    }

private:
    void save(QWidget &widget, const QString &name)
    {
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        QVERIFY(widget.grab().save(u"%1/%2-%3.png"_s.arg(m_folder, name, m_suffix)));
    }

    void grabTrends()
    {
        SeriesColours colours;
        TrendChart chart;
        chart.setFormat(English);
        chart.setColours(&colours);
        chart.resize(864, 260);
        chart.setAnswer(sample::trend(Models, 30), TrendQuestion::Step::Day, TrendQuestion::Stack::Model);
        save(chart, u"trend-plain"_s);
        hover(chart, chart.chartLayout().buckets[23].column.center());
        save(chart, u"trend"_s);
        hover(chart, QPointF(1, 1));
        chart.setLoading();
        QTest::qWait(200);
        save(chart, u"trend-loading"_s);
        chart.setError(u"The store is locked by another program: /home/ada/.local/share/glasshouse/glasshouse.db"_s);
        save(chart, u"trend-error"_s);
        chart.setEmpty(u"No calls in this range."_s, u"Widen to 30 days"_s);
        save(chart, u"trend-empty"_s);
        chart.resize(420, 200);
        chart.setAnswer(sample::trend(Projects, 7), TrendQuestion::Step::Day, TrendQuestion::Stack::Project);
        save(chart, u"trend-narrow"_s);
        chart.resize(864, 260);
        chart.setAnswer(
            sample::trend({u"input"_s, u"output"_s, u"cache_read"_s, u"cache_write_5m"_s, u"cache_write_1h"_s}, 365),
            TrendQuestion::Step::Day, TrendQuestion::Stack::TokenKind);
        save(chart, u"trend-year"_s);
        chart.setAnswer(sample::trend(Models, 1), TrendQuestion::Step::Day, TrendQuestion::Stack::Model);
        save(chart, u"trend-one"_s);
    }

    void grabHeatmaps()
    {
        HeatmapChart chart;
        chart.setFormat(English);
        chart.resize(660, 260);
        chart.setAnswer(sample::byDay(Projects, 30), HeatmapQuestion::Shape::ProjectByDay,
                        HeatmapQuestion::Measure::Calls);
        save(chart, u"heatmap-plain"_s);
        hover(chart, chart.chartLayout().cell(1, 8).center());
        save(chart, u"heatmap"_s);
        chart.resize(420, 200);
        chart.setAnswer(sample::byDay(Projects, 90), HeatmapQuestion::Shape::ProjectByDay,
                        HeatmapQuestion::Measure::Cost);
        save(chart, u"heatmap-narrow"_s);
        chart.resize(660, 260);
        chart.setAnswer(sample::byWeekday(), HeatmapQuestion::Shape::WeekdayByHour, HeatmapQuestion::Measure::Tokens);
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Left);
        save(chart, u"heatmap-week"_s);
    }

    QString m_folder, m_suffix;
};

QTEST_MAIN(TestGrabs)
#include "tst_grabs.moc"
