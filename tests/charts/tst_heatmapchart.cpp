// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heatmapchart.h"

#include "charts/fonts.h"
#include "charts/readout.h"
#include "sampledata.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

const QStringList Projects{u"/home/ada/ledger-api"_s, u"/home/ada/checkout-web"_s, u"/home/ada/<b>infra</b>"_s};

} // namespace

class TestHeatmapChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        QApplication::setPalette(palette(Theme::dark()));
    }

    void init()
    {
        m_chart = std::make_unique<HeatmapChart>();
        m_chart->setFormat(Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()));
        m_chart->resize(660, 260);
        m_answer = sample::byDay(Projects, 30);
        m_chart->setAnswer(m_answer, HeatmapQuestion::Shape::ProjectByDay, HeatmapQuestion::Measure::Calls);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    void cleanup() { m_chart.reset(); }

    void hover_showsTheWholePathAndTheFigure()
    {
        m_answer.rows[1].cells[8] = 1234;
        m_chart->setAnswer(m_answer, HeatmapQuestion::Shape::ProjectByDay, HeatmapQuestion::Measure::Calls);
        move(cell(1, 8));
        QCOMPARE(m_chart->current(), (HeatmapLayout::Hit{1, 8}));
        const ReadOut *readOut = m_chart->findChild<ReadOut *>();
        QVERIFY(readOut && readOut->isVisible());
        QCOMPARE(readOut->content().title, u"Wed 28 Oct"_s);
        QCOMPARE(readOut->content().rows.front().name, u"/home/ada/checkout-web"_s);
        QCOMPARE(readOut->content().totals.front().value, u"1,234"_s);
        move(QPoint(400, 250));
        QVERIFY(!readOut->isVisible());
    }

    void noData_isSaidAsAbsent()
    {
        m_answer.rows[0].cells[3] = -1;
        m_chart->setAnswer(m_answer, HeatmapQuestion::Shape::ProjectByDay, HeatmapQuestion::Measure::Calls);
        move(cell(0, 3));
        QCOMPARE(m_chart->findChild<ReadOut *>()->content().totals.front().value, u"—"_s);
    }

    void click_activatesTheCell()
    {
        QSignalSpy activated(m_chart.get(), &HeatmapChart::cellActivated);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, cell(2, 11));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toString(), Projects[2]);
        QCOMPARE(activated[0][1].toInt(), 11);
    }

    void aPressThatSlidesOff_activatesNothing()
    {
        QSignalSpy activated(m_chart.get(), &HeatmapChart::cellActivated);
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, cell(2, 11));
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, cell(1, 11));
        QCOMPARE(activated.size(), 0);
    }

    void clickOnALabel_activatesTheRow()
    {
        QSignalSpy activated(m_chart.get(), &HeatmapChart::rowActivated);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {},
                          m_chart->chartLayout().rows[1].labelRect.center().toPoint());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toString(), Projects[1]);
    }

    void keys_walkTheCells()
    {
        QSignalSpy cells(m_chart.get(), &HeatmapChart::cellActivated);
        QSignalSpy rows(m_chart.get(), &HeatmapChart::rowActivated);
        m_chart->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->current(), (HeatmapLayout::Hit{0, 29}));
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QTest::keyClick(m_chart.get(), Qt::Key_Down);
        QCOMPARE(m_chart->current(), (HeatmapLayout::Hit{1, 28}));
        QVERIFY(m_chart->accessibleDescription().contains(u"checkout-web"_s));
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QCOMPARE(cells.size(), 1);
        QCOMPARE(cells[0][1].toInt(), 28);
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QCOMPARE(rows.size(), 1);
        QTest::keyClick(m_chart.get(), Qt::Key_Escape);
        QCOMPARE(m_chart->current().row, -1);
    }

    void aSmallerAnswer_underTheCursorIsSafe()
    {
        move(cell(2, 29));
        m_chart->setAnswer(sample::byDay({u"/x"_s}, 2), HeatmapQuestion::Shape::ProjectByDay,
                           HeatmapQuestion::Measure::Cost);
        QCOMPARE(m_chart->current().row, -1);
        m_chart->setAnswer({}, HeatmapQuestion::Shape::WeekdayByHour, HeatmapQuestion::Measure::Errors);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QVERIFY(!m_chart->grab().isNull());
    }

    void aPanelTooSmall_doesNotFail()
    {
        for (const QSize size : {QSize(1, 1), QSize(60, 30), QSize(280, 140)}) {
            m_chart->resize(size);
            QVERIFY(!m_chart->grab().isNull());
        }
    }

private:
    QPoint cell(int row, int column) const { return m_chart->chartLayout().cell(row, column).center().toPoint(); }

    void move(QPoint at)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(at), m_chart->mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(m_chart.get(), &event);
    }

    std::unique_ptr<HeatmapChart> m_chart;
    HeatmapAnswer m_answer;
};

QTEST_MAIN(TestHeatmapChart)
#include "tst_heatmapchart.moc"
