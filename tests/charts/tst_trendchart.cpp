// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendchart.h"

#include "charts/fonts.h"
#include "charts/readout.h"
#include "sampledata.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

const QStringList Models{u"sonnet"_s, u"opus"_s, u"codex"_s};

} // namespace

class TestTrendChart : public QObject
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
        m_chart = std::make_unique<TrendChart>();
        m_chart->setFormat(Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()));
        m_chart->resize(864, 260);
        m_answer = sample::trend(Models, 30);
        m_chart->setAnswer(m_answer, TrendQuestion::Step::Day, TrendQuestion::Stack::Model);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    void cleanup() { m_chart.reset(); }

    void hover_showsTheFiguresOfTheColumn()
    {
        move(bucket(4));
        QCOMPARE(m_chart->currentBucket(), 4);
        const ReadOut *readOut = m_chart->findChild<ReadOut *>();
        QVERIFY(readOut && readOut->isVisible());
        QCOMPARE(readOut->content().title, u"Sat 24 Oct"_s);
        QCOMPARE(readOut->content().rows.size(), size_t(3));
        QCOMPARE(readOut->content().totals.front().name, u"Tokens"_s);
        move(QPoint(2, 2));
        QCOMPARE(m_chart->currentBucket(), -1);
        QVERIFY(!readOut->isVisible());
    }

    void readOut_turnsToTheOtherSideNearAnEdge()
    {
        move(bucket(2));
        const ReadOut *readOut = m_chart->findChild<ReadOut *>();
        QVERIFY(readOut->geometry().center().x() > bucket(2).x());
        move(bucket(28));
        QVERIFY(readOut->geometry().center().x() < bucket(28).x());
    }

    void readOut_saysWhatHasNoPrice()
    {
        m_answer.buckets[3].figures.unpricedTokens = 1200000;
        m_answer.buckets[3].figures.lowerBound = true;
        m_chart->setAnswer(m_answer, TrendQuestion::Step::Day, TrendQuestion::Stack::Model);
        move(bucket(3));
        const auto &totals = m_chart->findChild<ReadOut *>()->content().totals;
        QVERIFY(totals[0].value.startsWith(u"≥ "_s));
        QVERIFY(totals[1].value.startsWith(u"≥ $"_s));
        QCOMPARE(totals[2].value, u"+ 1.2\u202fM unpriced tokens"_s);
    }

    void click_activatesTheBucket()
    {
        QSignalSpy activated(m_chart.get(), &TrendChart::bucketActivated);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, bucket(7));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toLongLong(), m_answer.buckets[7].beginMs);
        QCOMPARE(activated[0][1].toLongLong(), m_answer.buckets[7].endMs);
        QTest::mouseClick(m_chart.get(), Qt::RightButton, {}, bucket(7));
        QCOMPARE(activated.size(), 1);
    }

    void drag_selectsARangeInEitherDirection()
    {
        QSignalSpy selected(m_chart.get(), &TrendChart::rangeSelected);
        QSignalSpy activated(m_chart.get(), &TrendChart::bucketActivated);
        for (const auto &[from, to] : {std::pair(5, 9), std::pair(9, 5)}) {
            QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, bucket(from));
            move(bucket(7), Qt::LeftButton);
            move(bucket(to), Qt::LeftButton);
            QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, bucket(to));
        }
        QCOMPARE(selected.size(), 2);
        for (const auto &range : selected) {
            QCOMPARE(range[0].toLongLong(), m_answer.buckets[5].beginMs);
            QCOMPARE(range[1].toLongLong(), m_answer.buckets[9].endMs);
        }
        QCOMPARE(activated.size(), 0);
    }

    void drag_beyondTheEdgeEndsAtTheLastBucket()
    {
        QSignalSpy selected(m_chart.get(), &TrendChart::rangeSelected);
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, bucket(25));
        move(QPoint(2000, 400), Qt::LeftButton);
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, QPoint(2000, 400));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][1].toLongLong(), m_answer.buckets[29].endMs);
    }

    void doubleClick_givesTheRangeBack()
    {
        QSignalSpy reset(m_chart.get(), &TrendChart::rangeReset);
        QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, bucket(7));
        QCOMPARE(reset.size(), 1);
    }

    void legendClick_togglesAndControlClickIsolates()
    {
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, entry(1));
        QCOMPARE(m_chart->hiddenSeries(), QSet<QString>{u"opus"_s});
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, entry(1));
        QVERIFY(m_chart->hiddenSeries().isEmpty());
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, Qt::ControlModifier, entry(2));
        QCOMPARE(m_chart->hiddenSeries(), (QSet<QString>{u"sonnet"_s, u"opus"_s}));
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, Qt::ControlModifier, entry(2));
        QVERIFY(m_chart->hiddenSeries().isEmpty());
    }

    void theLastSeriesSwitchedOff_bringsAllBack()
    {
        for (int i : {0, 1, 2})
            QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, entry(i));
        QVERIFY(m_chart->hiddenSeries().isEmpty());
    }

    void keys_moveTheColumnAndActivateIt()
    {
        QSignalSpy activated(m_chart.get(), &TrendChart::bucketActivated);
        m_chart->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->currentBucket(), 29);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->currentBucket(), 28);
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->currentBucket(), 0);
        QVERIFY(m_chart->accessibleDescription().contains(u"Tue 20 Oct"_s));
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toLongLong(), m_answer.buckets[0].beginMs);
        QTest::keyClick(m_chart.get(), Qt::Key_Escape);
        QCOMPARE(m_chart->currentBucket(), -1);
    }

    void aShorterAnswer_underTheMouseIsSafe()
    {
        move(bucket(29));
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, bucket(29));
        m_chart->setAnswer(sample::trend(Models, 3), TrendQuestion::Step::Day, TrendQuestion::Stack::Model);
        move(QPoint(400, 100), Qt::LeftButton);
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, QPoint(400, 100));
        m_chart->setAnswer({}, TrendQuestion::Step::Week, TrendQuestion::Stack::Project);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->currentBucket(), -1);
        QVERIFY(!m_chart->grab().isNull());
    }

    void states_keepTheOldPictureUnderLoadingAndOfferAnAction()
    {
        QCOMPARE(m_chart->state(), PanelState::Ready);
        auto *overlay = m_chart->findChild<StateOverlay *>();
        m_chart->setLoading();
        QVERIFY(!overlay->isVisible()); // not before 150 ms
        QTRY_VERIFY(overlay->isVisible());
        QCOMPARE(m_chart->answer(), m_answer);
        QSignalSpy action(m_chart.get(), &ChartWidget::actionTriggered);
        m_chart->setError(u"The store is locked"_s);
        QCOMPARE(overlay->text(), u"The store is locked"_s);
        auto *button = overlay->findChild<QAbstractButton *>();
        QCOMPARE(button->text(), u"Retry"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(action.size(), 1);
        m_chart->setEmpty(u"Nothing here."_s);
        QVERIFY(!button->isVisible());
        m_chart->setLoading();
        QVERIFY(overlay->isVisible()); // the picture from before does not flash up
        QCOMPARE(overlay->text(), u"Nothing here."_s);
        m_chart->setAnswer(m_answer, TrendQuestion::Step::Day, TrendQuestion::Stack::Model);
        QVERIFY(!overlay->isVisible());
    }

    void aNewPalette_changesTheColours()
    {
        const QImage dark = m_chart->grab().toImage();
        QApplication::setPalette(palette(Theme::light()));
        QTRY_COMPARE(&themeOf(m_chart.get()), &Theme::light());
        const QImage light = m_chart->grab().toImage();
        QCOMPARE(dark.pixelColor(3, 200).rgb(), Theme::dark().colour(Token::Panel).rgb());
        QCOMPARE(light.pixelColor(3, 200).rgb(), Theme::light().colour(Token::Panel).rgb());
        QApplication::setPalette(palette(Theme::dark()));
    }

private:
    QPoint bucket(int index) const { return m_chart->chartLayout().buckets[size_t(index)].column.center().toPoint(); }
    QPoint entry(int index) const { return m_chart->chartLayout().entries[size_t(index)].rect.center().toPoint(); }

    /// A move event of its own: QTest::mouseMove drops moves to where the pointer already is, and knows no buttons.
    void move(QPoint at, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(at), m_chart->mapToGlobal(QPointF(at)), Qt::NoButton, buttons,
                          Qt::NoModifier);
        QApplication::sendEvent(m_chart.get(), &event);
    }

    std::unique_ptr<TrendChart> m_chart;
    TrendAnswer m_answer;
};

QTEST_MAIN(TestTrendChart)
#include "tst_trendchart.moc"
