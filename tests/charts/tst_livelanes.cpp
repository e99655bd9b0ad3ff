// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"
#include "charts/livelaneschart.h"
#include "charts/readout.h"

#include <QApplication>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QtTest>

#include <memory>
#include <random>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

constexpr qint64 Now = 1'795'168'800'000, Second = 1000, Minute = 60 * Second;

LiveDot dot(qint64 sequence, qint64 ago, EventClass eventClass = EventClass::Tool, bool failure = false)
{
    LiveDot made;
    made.sequence = sequence, made.timeMs = Now - ago, made.eventClass = eventClass, made.failure = failure;
    made.action = u"Bash"_s, made.actor = u"m.okafor"_s;
    return made;
}

/// A style whose person wants no motion.
class CalmStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

class TestLiveLanes : public QObject
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
        m_now = Now;
        m_chart = std::make_unique<LiveLanesChart>();
        m_chart->setClock([this] { return m_now; });
        m_chart->setFormat(Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()));
        m_chart->setWindow(Minute);
        m_chart->resize(900, 160);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    void cleanup() { m_chart.reset(); }

    void dots_areKeptByLane_andCountedOnce()
    {
        LiveDots dots;
        dots.add(dot(1, 10 * Second), Now);
        dots.add(dot(2, 5 * Second, EventClass::Tool, true), Now);
        dots.add(dot(3, 5 * Second, EventClass::Audit), Now);
        QCOMPARE(dots.count(LiveDots::laneOf(EventClass::Tool), Now - Minute, Now), 2);
        QCOMPARE(dots.count(LiveDots::ErrorLane, Now - Minute, Now), 1);
        QCOMPARE(dots.total(Now - Minute, Now), 3);
        QCOMPARE(dots.total(Now - 7 * Second, Now), 2);
    }

    void dots_stayBounded_howeverManyCome()
    {
        LiveDots dots;
        std::mt19937 random(7);
        for (qint64 i = 0; i < 200'000; ++i)
            dots.add(dot(i, qint64(random() % (20 * Minute)), EventClass::Model, i % 7 == 0), Now);
        dots.expire(Now);
        for (int lane = 0; lane < LiveDots::Lanes; ++lane) {
            QVERIFY(dots.lane(lane).size() <= size_t(LiveDots::KeptMs / LiveDots::BinMs) + 1);
            for (const LiveDots::Bin &bin : dots.lane(lane))
                QVERIFY(bin.samples.size() <= LiveDots::Samples && bin.count >= qint64(bin.samples.size()));
        }
        dots.expire(Now + 20 * Minute);
        QCOMPARE(dots.total(0, Now), 0);
    }

    void dotsOutOfOrder_areInOrderOfTheirTimes()
    {
        LiveDots dots;
        std::mt19937 random(11);
        for (qint64 i = 0; i < 2'000; ++i)
            dots.add(dot(i, qint64(random() % (50 * Second))), Now);
        const auto &lane = dots.lane(LiveDots::laneOf(EventClass::Tool));
        QVERIFY(std::ranges::is_sorted(lane, std::ranges::less_equal(), &LiveDots::Bin::index));
        QCOMPARE(dots.total(Now - Minute, Now), 2'000);
    }

    void whatIsTooOld_isNotKept_andTheFutureIsNow()
    {
        LiveDots dots;
        QCOMPARE(dots.add(dot(1, LiveDots::KeptMs), Now), -1);
        QCOMPARE(dots.add(dot(2, -5 * Minute), Now), LiveDots::binOf(Now));
        QCOMPARE(dots.total(Now - Second, Now), 1);
    }

    void newest_standsAtTheAccentLine_andTimeRunsLeft()
    {
        const LiveLanesLayout &layout = m_chart->chartLayout();
        const qint64 column = layout.columnOf(Now);
        QVERIFY(std::abs(layout.x(Now, column) - layout.plot.right()) <= 1);
        QVERIFY(std::abs(layout.x(Now - 30 * Second, column) - layout.plot.center().x()) <= 2);
        QVERIFY(std::abs(layout.x(Now - Minute, column) - layout.plot.left()) <= 2);
    }

    void layout_hasALaneForEachClass_errorsLowest_andTicks()
    {
        const LiveLanesLayout &layout = m_chart->chartLayout();
        QCOMPARE(layout.lanes.size(), AllEventClasses.size() + 1);
        QCOMPARE(layout.lanes.back().name, u"Errors"_s);
        QCOMPARE(layout.ticks.front().text, u"now"_s);
        QCOMPARE(layout.ticks.back().text, u"−1\u202fmin"_s);
        for (size_t i = 1; i < layout.lanes.size(); ++i)
            QVERIFY(layout.lanes[i].strip.top() >= layout.lanes[i - 1].strip.bottom());
        for (const LiveLanesLayout::Lane &lane : layout.lanes) {
            QVERIFY(lane.nameRect.right() < layout.plot.left());
            QVERIFY(lane.rateRect.left() > layout.plot.right());
            QVERIFY(lane.strip.height() >= LiveLanesLayout::LanePitch); // a name and a gap
        }
    }

    void rates_areOfTheLastMinute()
    {
        m_chart->addDots({dot(1, 10 * Second), dot(2, 20 * Second), dot(3, 70 * Second)});
        settle();
        QCOMPARE(rate(EventClass::Tool), u"2/min"_s);
        QCOMPARE(m_chart->eventsPerMinute(), 2);
        m_now += 45 * Second;
        m_chart->setWindow(5 * Minute);
        QCOMPARE(rate(EventClass::Tool), u"1/min"_s);
    }

    void aDot_isPaintedWhereItsTimeIs_andScrolls()
    {
        m_chart->addDots({dot(1, 20 * Second)});
        settle();
        const QRectF strip = m_chart->chartLayout().lanes[size_t(EventClass::Tool)].strip;
        QVERIFY(isDotAt(m_chart->chartLayout().x(Now - 20 * Second, m_chart->nowColumn()), strip));
        m_now += 10 * Second;
        m_chart->advance();
        QVERIFY(isDotAt(m_chart->chartLayout().x(Now - 20 * Second, m_chart->nowColumn()), strip));
        QVERIFY(!isDotAt(m_chart->chartLayout().x(Now - 10 * Second, m_chart->nowColumn()), strip));
    }

    void scrolledPicture_isTheSameAsOneDrawnAnew()
    {
        std::mt19937 random(3);
        for (int frame = 0; frame < 40; ++frame) {
            m_now += 200;
            LiveDot made = dot(frame, 0, AllEventClasses[random() % AllEventClasses.size()], frame % 9 == 0);
            made.timeMs = m_now - 100 - qint64(random() % 50);
            m_chart->addDots({made});
            m_chart->advance();
        }
        const QImage scrolled = m_chart->grab().toImage();
        m_chart->setWindow(5 * Minute);
        m_chart->setWindow(Minute);
        const QImage anew = m_chart->grab().toImage();
        QCOMPARE(scrolled.copy(plotArea()), anew.copy(plotArea()));
    }

    void pause_keepsCounting_andShowsEverythingAfterwards()
    {
        m_chart->addDots({dot(1, Second)});
        QSignalSpy told(m_chart.get(), &LiveLanesChart::figuresChanged);
        m_chart->setPaused(true);
        QCOMPARE(told.count(), 1);
        const qint64 column = m_chart->nowColumn();
        const QImage before = m_chart->grab().toImage().copy(plotArea());
        m_now += 30 * Second;
        std::vector<LiveDot> more;
        for (int i = 0; i < 1204; ++i)
            more.push_back(dot(10 + i, -20 * Second));
        m_chart->addDots(more);
        m_chart->advance();
        QCOMPARE(m_chart->newWhilePaused(), 1204);
        QCOMPARE(m_chart->nowColumn(), column);
        QCOMPARE(m_chart->grab().toImage().copy(plotArea()), before);
        m_chart->setPaused(false);
        QCOMPARE(m_chart->newWhilePaused(), 0);
        QVERIFY(m_chart->nowColumn() > column);
        QCOMPARE(m_chart->eventsPerMinute(), 1205);
    }

    void hover_saysWhatTheDotIs_andHowManyAreThere()
    {
        m_chart->addDots({dot(1, 20 * Second), dot(2, 20 * Second), dot(3, 20 * Second, EventClass::Tool, true)});
        settle();
        move(place(EventClass::Tool, 20 * Second));
        QCOMPARE(m_chart->current().around, 3);
        const ReadOut *readOut = m_chart->findChild<ReadOut *>();
        QVERIFY(readOut && readOut->isVisible());
        QCOMPARE(readOut->content().title, u"Bash"_s);
        QCOMPARE(readOut->content().note, u"09:59:40"_s);
        QCOMPARE(readOut->content().rows[1].value, u"m.okafor"_s);
        QCOMPARE(readOut->content().totals.front().value, u"3"_s);
        move(place(EventClass::Query, 20 * Second));
        QVERIFY(!readOut->isVisible());
    }

    void hover_showsControlCharactersAndMarkupAsTheyStand()
    {
        LiveDot odd = dot(1, 20 * Second);
        odd.action = u"<b>x</b>\u202e"_s;
        m_chart->addDots({odd});
        settle();
        move(place(EventClass::Tool, 20 * Second));
        QCOMPARE(m_chart->findChild<ReadOut *>()->content().title, u"<b>x</b>\\u202e"_s);
    }

    void click_activatesTheEvent_onANameTheLane()
    {
        QSignalSpy events(m_chart.get(), &LiveLanesChart::eventActivated);
        QSignalSpy lanes(m_chart.get(), &LiveLanesChart::laneActivated);
        m_chart->addDots({dot(41, 20 * Second)});
        settle();
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, place(EventClass::Tool, 20 * Second));
        QCOMPARE(events.count(), 1);
        QCOMPARE(events.front().at(0).toLongLong(), Now - 20 * Second);
        QCOMPARE(events.front().at(1).toLongLong(), 41);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, place(EventClass::Audit, 20 * Second));
        QCOMPARE(events.count(), 1);
        const QRectF name = m_chart->chartLayout().lanes[size_t(LiveDots::ErrorLane)].nameRect;
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, QPoint(int(name.right()) - 3, int(name.center().y())));
        QCOMPARE(lanes.count(), 1);
        QCOMPARE(lanes.front().front().toInt(), LiveDots::ErrorLane);
    }

    void keys_walkThroughDotsAndLanes_andEnterActivates()
    {
        m_chart->addDots({dot(1, 30 * Second), dot(2, 20 * Second), dot(3, 20 * Second), dot(4, 10 * Second),
                          dot(5, 28 * Second, EventClass::Audit)});
        settle();
        QSignalSpy events(m_chart.get(), &LiveLanesChart::eventActivated);
        m_chart->setFocus();
        QCOMPARE(walked(Qt::Key_Left), 4);
        QCOMPARE(walked(Qt::Key_Right), 4);
        QCOMPARE(walked(Qt::Key_Left), 3);
        QCOMPARE(walked(Qt::Key_Left), 2);
        QCOMPARE(walked(Qt::Key_Left), 1);
        QCOMPARE(walked(Qt::Key_Left), 1);
        QCOMPARE(walked(Qt::Key_Down), 5);
        QCOMPARE(walked(Qt::Key_Down), 5);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QCOMPARE(events.count(), 1);
        QCOMPARE(events.front().at(1).toLongLong(), 5);
        QVERIFY(m_chart->accessibleDescription().contains(u"Bash"_s));
        QCOMPARE(walked(Qt::Key_Up), 1);
        QTest::keyClick(m_chart.get(), Qt::Key_Escape);
        QCOMPARE(m_chart->current().lane, -1);
    }

    void cursor_goesWhenItsDotHasLeft()
    {
        m_chart->addDots({dot(1, 50 * Second), dot(2, Second)});
        settle();
        m_chart->setFocus();
        walked(Qt::Key_Left);
        QCOMPARE(walked(Qt::Key_Left), 1);
        m_now += 15 * Second;
        m_chart->advance();
        QCOMPARE(m_chart->current().lane, -1);
    }

    void withoutEvents_itSaysSo_untilOneComes()
    {
        m_chart->addDots({});
        QCOMPARE(m_chart->state(), PanelState::Empty);
        m_chart->addDots({dot(1, Second)});
        QCOMPARE(m_chart->state(), PanelState::Ready);
        m_chart->clear();
        m_chart->addDots({dot(2, 5 * Minute)});
        QCOMPARE(m_chart->state(), PanelState::Empty);
        m_chart->setWindow(15 * Minute);
        QCOMPARE(m_chart->state(), PanelState::Ready);
    }

    void latencies_areKept_onlyWhenAskedFor()
    {
        LiveDot timed = dot(1, Second);
        timed.acceptedNs = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
        m_chart->addDots({timed});
        settle();
        QVERIFY(m_chart->takeLatencies().empty());
        m_chart->recordLatencies(true);
        m_chart->addDots({timed, dot(2, Second)});
        std::vector<qint64> found;
        QTRY_VERIFY((found = found.empty() ? m_chart->takeLatencies() : found).size() == 1);
        QVERIFY(found.front() > 0);
    }

    void framesAreFew_howeverOftenSomethingComes()
    {
        m_chart->addDots({dot(1, Second)});
        settle();
        int paints = 0;
        PaintCounter counter(&paints);
        m_chart->installEventFilter(&counter);
        QElapsedTimer clock;
        clock.start();
        qint64 sequence = 10;
        QTRY_VERIFY((m_chart->addDots({dot(++sequence, 0)}), clock.hasExpired(400)));
        const qint64 most = clock.elapsed() / LiveLanesChart::FrameMs + 4; // and once a second everything
        QVERIFY2(paints <= most, qPrintable(u"%1 paints, at most %2"_s.arg(paints).arg(most)));
        QVERIFY(paints > 0);
    }

    void reducedMotion_movesOnceASecond()
    {
        CalmStyle calm;
        m_chart->setStyle(&calm);
        m_chart->setWindow(Minute);
        m_chart->addDots({dot(1, Second)});
        m_chart->advance();
        const qint64 column = m_chart->nowColumn();
        m_now += 500;
        m_chart->addDots({dot(2, 0)});
        QCOMPARE(m_chart->nowColumn(), column);
        m_chart->advance(); // the second is over
        QVERIFY(m_chart->nowColumn() > column);
        m_chart.reset();
    }

private:
    class PaintCounter : public QObject
    {
    public:
        explicit PaintCounter(int *paints) : m_paints(paints) {}
        bool eventFilter(QObject *, QEvent *event) override
        {
            *m_paints += event->type() == QEvent::Paint;
            return false;
        }

    private:
        int *m_paints;
    };

    void settle()
    {
        m_chart->setWindow(m_chart->windowMs()); // everything anew, rates too
        m_chart->setPaused(true);
        m_chart->setPaused(false);
    }
    QString rate(EventClass eventClass) const { return m_chart->chartLayout().lanes[size_t(eventClass)].rate; }
    QRect plotArea() const { return m_chart->chartLayout().plot.toRect().adjusted(0, 0, -2, 0); }
    QPoint place(EventClass eventClass, qint64 ago) const
    {
        const LiveLanesLayout &layout = m_chart->chartLayout();
        return QPointF(layout.x(Now - ago, m_chart->nowColumn()), layout.lanes[size_t(eventClass)].strip.center().y())
            .toPoint();
    }
    void move(QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, to, m_chart->mapToGlobal(to), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(m_chart.get(), &event);
    }
    qint64 walked(Qt::Key key)
    {
        QTest::keyClick(m_chart.get(), key);
        return m_chart->current().dot.sequence;
    }
    bool isDotAt(double x, const QRectF &strip) const
    {
        const QImage picture = m_chart->grab().toImage();
        const QColor panel = Theme::dark().colour(Token::Panel);
        for (int y = int(strip.top()) + 2; y < int(strip.bottom()) - 2; ++y) {
            const QColor found = picture.pixelColor(int(x), y);
            if (std::abs(found.green() - panel.green()) > 60)
                return true;
        }
        return false;
    }

    std::unique_ptr<LiveLanesChart> m_chart;
    qint64 m_now = Now;
};

QTEST_MAIN(TestLiveLanes)
#include "tst_livelanes.moc"
