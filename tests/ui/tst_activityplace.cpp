// SPDX-License-Identifier: GPL-3.0-or-later
// The activity table's bar spans the whole list: by bar, keys and from elsewhere to rows that were never fetched.
#include "charts/eventhistogramchart.h"
#include "charts/fonts.h"
#include "charts/panelstate.h"
#include "tests/ui/activityfixture.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/activityview.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"

#include <QMainWindow>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_ActivityPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void bar_isAsLongAsTheList();
    void middleOfTheBar_showsWhatStandsThere();
    void newRows_moveNothingInTheMiddle();
    void newRows_waitWhileARowIsInHand();
    void end_isShownAndItsEventToldOnceItIsThere();
    void olderEvent_isFetchedAndShown();
    void eventThatTheFilterLeavesOut_isNotWaitedFor();
    void day_staysAtTheTopAndCoversNoCurrentRow();
    void draggedBar_saysWhen();

private:
    static constexpr int Events = 20'000;
    const ActivityEvent *topEvent() const
    {
        return m_dock->model()->eventAt(m_view->indexAt(QPoint(20, 3 * metrics::Row)).row());
    }
    Button *chip() const
    {
        for (Button *found : m_dock->findChildren<Button *>())
            if (found->text().endsWith(u" new"_s) && found->isVisible())
                return found;
        return nullptr;
    }
    void arrive(int count)
    {
        for (int i = 0; i < count; ++i, ++m_arrived)
            m_backend->source.add(happened(NowMs + 1000 + m_arrived * 10, 1'000'000 + m_arrived));
        Q_EMIT m_backend->dataChanged();
    }
    void goTo(int row) { m_view->verticalScrollBar()->setValue(row * metrics::Row); }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<EventBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    SeriesColours m_colours;
    std::unique_ptr<QMainWindow> m_window;
    ActivityDock *m_dock = nullptr;
    ActivityView *m_view = nullptr;
    int m_arrived = 0;
};

void tst_ActivityPlace::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_appearance = std::make_unique<Appearance>();
    loadFonts();
    QApplication::setFont(font(TextRole::Body));
    m_appearance->setChoice(Appearance::Choice::Dark);
}

void tst_ActivityPlace::init()
{
    m_window.reset();
    m_arrived = 0;
    m_backend = std::make_unique<EventBackend>();
    m_backend->fill(Events, 20'000); // four days and a half
    m_filter = std::make_unique<FilterController>();
    m_filter->setNow(NowMs);
    m_filter->setZone(u"UTC"_s);
    m_window = std::make_unique<QMainWindow>();
    m_dock = new ActivityDock({*m_backend, *m_filter, m_colours}, m_window.get());
    m_view = m_dock->view();
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_window->resize(830, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    Q_EMIT m_backend->opened();
    QTRY_VERIFY(m_dock->model()->rowCount() >= Events);
}

void tst_ActivityPlace::bar_isAsLongAsTheList()
{
    QCOMPARE(m_dock->model()->eventCount(), 500);
    QCOMPARE(m_dock->model()->rowCount(), Events);
    QCOMPARE(m_view->verticalScrollBar()->maximum(), Events * metrics::Row - m_view->viewport()->height());
    QVERIFY(m_view->isAtTop());
}

void tst_ActivityPlace::middleOfTheBar_showsWhatStandsThere()
{
    const size_t before = m_backend->askedFor<ActivityQuestion>().size();
    goTo(10'000);
    QTRY_VERIFY(topEvent());
    QCOMPARE(m_backend->askedFor<ActivityQuestion>().size(), before + 1);
    QCOMPARE(m_view->verticalScrollBar()->value(), 10'000 * metrics::Row);
    // What stands there is what the bar says: half of the events are newer.
    QVERIFY(std::abs(topEvent()->timeMs - m_backend->source.events[10'003].timeMs) < 3'600'000);
    m_view->setCurrentRow(10'003);
    QVERIFY(m_dock->findChild<PanelFooter *>()->leftText().startsWith(u"About row 10,"_s));
}

void tst_ActivityPlace::newRows_moveNothingInTheMiddle()
{
    goTo(10'000);
    QTRY_VERIFY(topEvent());
    const EventKey seen = keyOf(*topEvent());
    const int before = m_dock->model()->eventCount();
    for (int i = 0; i < 38; ++i)
        m_backend->source.add(happened(NowMs + 1000 + i, 1'000'000 + i));
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(m_backend->last<ActivityQuestion>().newer, true);
    m_dock->model()->addNewer({happened(NowMs + 999, 900'000)});
    QCOMPARE(m_dock->model()->eventCount(), before + 1);
    QCOMPARE(keyOf(*topEvent()), seen);
    // On to the rows above, which are fetched: the row under the eye stays where it is.
    for (int i = 0; i < 12; ++i) {
        const int value = m_view->verticalScrollBar()->value();
        m_view->verticalScrollBar()->setValue(value - 10 * metrics::Row);
        QTRY_VERIFY(topEvent());
    }
    QVERIFY(keyOf(*topEvent()) > seen);
}

void tst_ActivityPlace::newRows_waitWhileARowIsInHand()
{
    const int before = m_dock->model()->eventCount();
    m_view->setCurrentRow(2);
    const qint64 sequence = m_dock->model()->eventAt(2)->sequence;
    const int top = m_view->visualRect(m_view->currentIndex()).top();
    arrive(3);
    QTRY_VERIFY(chip());
    QCOMPARE(chip()->text(), u"3 new"_s);
    QCOMPARE(m_dock->model()->eventCount(), before);
    QCOMPARE(m_view->visualRect(m_view->currentIndex()).top(), top);
    // Asked for they come in, and what is chosen stays chosen.
    QTest::mouseClick(chip(), Qt::LeftButton);
    QTRY_COMPARE(m_dock->model()->eventCount(), before + 3);
    QVERIFY(!chip());
    QCOMPARE(m_dock->model()->eventAt(m_view->currentIndex().row())->sequence, sequence);
    // By keyboard: to the first row, and once more to what is above it.
    arrive(2);
    QTRY_VERIFY(chip());
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Home);
    QVERIFY(chip());
    QTest::keyClick(m_view, Qt::Key_Home);
    QTRY_COMPARE(m_dock->model()->eventCount(), before + 5);
    QVERIFY(!chip());
    // Out of sight it holds nothing back.
    m_view->setCurrentRow(200);
    m_view->goToTop();
    arrive(1);
    QTRY_COMPARE(m_dock->model()->eventCount(), before + 6);
}

void tst_ActivityPlace::end_isShownAndItsEventToldOnceItIsThere()
{
    QSignalSpy selected(m_dock, &ActivityDock::eventSelected);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_End);
    QTRY_COMPARE(selected.count(), 1);
    QCOMPARE(selected.first().at(1).toLongLong(), m_backend->source.events.back().sequence);
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex()).center()));
    QCOMPARE(m_view->currentIndex().row(), m_dock->model()->rowCount() - 1);
    QTest::keyClick(m_view, Qt::Key_Home);
    QTRY_COMPARE(selected.count(), 2);
    QVERIFY(m_view->isAtTop());
}

void tst_ActivityPlace::olderEvent_isFetchedAndShown()
{
    const ActivityEvent old = m_backend->source.events[13'579];
    m_dock->selectEvent(old.timeMs, old.sequence);
    QTRY_VERIFY(m_dock->model()->rowOf(keyOf(old)) > 0);
    QCOMPARE(m_view->currentIndex().row(), m_dock->model()->rowOf(keyOf(old)));
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex()).center()));
}

void tst_ActivityPlace::eventThatTheFilterLeavesOut_isNotWaitedFor()
{
    const ActivityEvent near = m_backend->source.events[9000];
    m_dock->selectEvent(near.timeMs, 5'000'000); // none has this number
    QTRY_VERIFY(m_dock->model()->eventCount() > 500);
    m_view->goToTop();
    const int top = m_view->verticalScrollBar()->value();
    Q_EMIT m_backend->dataChanged();
    QTRY_VERIFY(m_dock->histogram()->state() == PanelState::Ready);
    QCOMPARE(m_view->verticalScrollBar()->value(), top);
}

void tst_ActivityPlace::day_staysAtTheTopAndCoversNoCurrentRow()
{
    QVERIFY(m_view->indexAt(QPoint(20, 5)).isValid()); // the newest day needs no name
    goTo(10'000);
    QTRY_VERIFY(topEvent());
    QVERIFY(!m_view->indexAt(QPoint(20, 5)).isValid());
    QVERIFY(m_view->indexAt(QPoint(20, metrics::Row + 5)).isValid());
    m_view->setFocus();
    m_view->setCurrentRow(10'003);
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(m_view, Qt::Key_K);
        QVERIFY(m_view->visualRect(m_view->currentIndex()).top() >= metrics::Row);
    }
}

void tst_ActivityPlace::draggedBar_saysWhen()
{
    goTo(10'000);
    QTRY_VERIFY(topEvent());
    const QImage before = m_view->viewport()->grab().toImage();
    m_view->verticalScrollBar()->setSliderDown(true);
    const QImage during = m_view->viewport()->grab().toImage();
    QVERIFY(before != during);
    m_view->verticalScrollBar()->setSliderDown(false);
    QCOMPARE(m_view->viewport()->grab().toImage(), before);
}

QTEST_MAIN(tst_ActivityPlace)
#include "tst_activityplace.moc"
