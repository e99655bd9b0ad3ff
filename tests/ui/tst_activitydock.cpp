// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/eventhistogramchart.h"
#include "charts/fonts.h"
#include "charts/panelstate.h"
#include "tests/ui/activityfixture.h"
#include "ui/activity/activitydelegate.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/activityview.h"
#include "ui/activity/eventcopy.h"
#include "ui/button.h"
#include "ui/curlline.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/tableheader.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_ActivityDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void rows_sayWhatHappened();
    void jkAndEnter_moveAndOpen();
    void fAndX_narrowAndBackUndoes();
    void scrolling_fetchesPagesAndKeepsOneScrollBar();
    void newRows_goInAtTheTop();
    void newRows_waitWhileOlderOnesAreRead();
    void pause_letsNothingIn();
    void brush_narrowsAndDoubleClickGivesTheWholeBack();
    void clickOnHeader_turnsTimeRoundOrSortsWhatIsLoaded();
    void search_saysHowFarItIsAndStops();
    void selectEvent_findsItWhenItComes();
    void error_keepsOldRowsAndRetries();
    void noRows_offerTheWayOut();
    void copies_areJsonCsvAndCurl();
    void export_writesAFileAndIsNoted();
    void narrowPanel_dropsTheLeastColumns();

private:
    QString cell(int row, int column) const
    {
        return m_view->activityDelegate()->displayText(m_dock->model()->index(row, column));
    }
    Button *button(const QString &text) const
    {
        for (Button *found : m_window->findChildren<Button *>())
            if (found->text() == text)
                return found;
        return nullptr;
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
        for (int i = 0; i < count; ++i) {
            ActivityEvent e = happened(NowMs + 1000 + m_arrived * 10, 1'000'000 + m_arrived);
            ++m_arrived;
            m_backend->source.add(e);
        }
        Q_EMIT m_backend->dataChanged();
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<EventBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    SeriesColours m_colours;
    std::unique_ptr<QMainWindow> m_window;
    ActivityDock *m_dock = nullptr;
    ActivityView *m_view = nullptr;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    int m_arrived = 0;
};

void tst_ActivityDock::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_appearance = std::make_unique<Appearance>();
    loadFonts();
    QApplication::setFont(font(TextRole::Body));
    m_appearance->setChoice(Appearance::Choice::Dark);
}

void tst_ActivityDock::init()
{
    m_tester.reset();
    m_window.reset();
    m_arrived = 0;
    m_backend = std::make_unique<EventBackend>();
    m_backend->fill(1400);
    m_filter = std::make_unique<FilterController>();
    m_filter->setNow(NowMs);
    m_filter->setZone(u"UTC"_s);
    m_window = std::make_unique<QMainWindow>();
    m_dock = new ActivityDock({*m_backend, *m_filter, m_colours}, m_window.get());
    m_view = m_dock->view();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_dock->model(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_window->resize(830, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    Q_EMIT m_backend->opened();
    QTRY_COMPARE(m_dock->model()->rowCount(), 1400); // 500 are fetched; the others have rows before
    QTRY_VERIFY(m_dock->histogram()->state() == PanelState::Ready);
}

void tst_ActivityDock::rows_sayWhatHappened()
{
    QCOMPARE(cell(0, ActivityModel::Time), u"10:00:00"_s);
    QCOMPARE(cell(0, ActivityModel::Class), u"Tool"_s);
    QCOMPARE(cell(0, ActivityModel::Action), u"Bash"_s);
    QCOMPARE(cell(0, ActivityModel::Outcome), u"failed"_s);
    QCOMPARE(cell(0, ActivityModel::Duration), m_filter->format().duration(30'000));
    QCOMPARE(cell(0, ActivityModel::Tokens), Format::absent());
    QVERIFY(m_dock->model()->headerData(ActivityModel::Duration, Qt::Horizontal, Qt::TextAlignmentRole).toInt()
            & Qt::AlignRight);
    QTRY_VERIFY(m_dock->findChild<PanelFooter *>()->leftText().contains(u"1,400"_s));
}

void tst_ActivityDock::jkAndEnter_moveAndOpen()
{
    QSignalSpy opened(m_dock, &ActivityDock::openRequested), selected(m_dock, &ActivityDock::eventSelected);
    m_view->setFocus();
    for (const auto key : {Qt::Key_J, Qt::Key_J, Qt::Key_J, Qt::Key_K, Qt::Key_Return})
        QTest::keyClick(m_view, key);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toLongLong(), m_backend->source.events[1].timeMs);
    QCOMPARE(opened[0][1].toLongLong(), m_backend->source.events[1].sequence);
    QVERIFY(selected.count() >= 3);
    QCOMPARE(m_dock->findChild<PanelFooter *>()->leftText(), u"Row 2 of 1,400"_s);
    m_dock->selectNext(2);
    QCOMPARE(m_view->currentIndex().row(), 3);
    const QPoint fifth = m_view->visualRect(m_dock->model()->index(5, ActivityModel::Action)).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, fifth);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, fifth);
    QCOMPARE(opened.count(), 2);
}

void tst_ActivityDock::fAndX_narrowAndBackUndoes()
{
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_J); // Bash of l.haas; the current cell is the action
    QTest::keyClick(m_view, Qt::Key_Right);
    QTest::keyClick(m_view, Qt::Key_F);
    QCOMPARE(m_filter->filter().events.actors, (Choice{{u"l.haas"_s}, false}));
    QTRY_COMPARE(m_dock->model()->rowCount(), 200);
    QTRY_COMPARE(m_view->currentIndex().row(), 0); // the event and the cell stay current
    QTest::keyClick(m_view, Qt::Key_Left);
    QTest::keyClick(m_view, Qt::Key_X);
    QCOMPARE(m_filter->filter().events.actions, (Choice{{u"Bash"_s}, true}));
    QTRY_COMPARE(m_dock->model()->rowCount(), 100);
    m_filter->goBack();
    m_filter->goBack();
    QVERIFY(m_filter->filter().events.isEmpty());
    QTRY_COMPARE(m_dock->model()->eventCount(), 500);
}

void tst_ActivityDock::scrolling_fetchesPagesAndKeepsOneScrollBar()
{
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 1400 * 28 - m_view->viewport()->height());
    m_view->verticalScrollBar()->setValue(480 * 28);
    QTRY_COMPARE(m_dock->model()->eventCount(), 1000);
    QTest::keyClick(m_view, Qt::Key_End);
    QTRY_COMPARE(m_dock->model()->eventCount(), 1400);
    QCOMPARE(m_dock->model()->rowCount(), 1400);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
}

void tst_ActivityDock::newRows_goInAtTheTop()
{
    QSignalSpy reset(m_dock->model(), &QAbstractItemModel::modelReset);
    arrive(3);
    QTRY_COMPARE(m_dock->model()->eventCount(), 503);
    QVERIFY(m_view->isAtTop());
    QCOMPARE(reset.count(), 0);
    QVERIFY(!chip());
}

void tst_ActivityDock::newRows_waitWhileOlderOnesAreRead()
{
    m_view->verticalScrollBar()->setValue(40 * 28 + 9);
    const QModelIndex seen = m_view->indexAt(QPoint(20, 100));
    const qint64 sequence = m_dock->model()->eventAt(seen.row())->sequence;
    arrive(38);
    QTRY_VERIFY(chip());
    QCOMPARE(chip()->text(), u"38 new"_s);
    QCOMPARE(m_dock->model()->eventAt(m_view->indexAt(QPoint(20, 100)).row())->sequence, sequence);
    // What is put in above all the same moves nothing under the eye.
    m_dock->model()->addNewer({happened(NowMs + 1, 5'000'000)});
    QCOMPARE(m_dock->model()->eventAt(m_view->indexAt(QPoint(20, 100)).row())->sequence, sequence);
    QTest::mouseClick(chip(), Qt::LeftButton);
    QTRY_COMPARE(m_dock->model()->eventCount(), 539);
    QVERIFY(m_view->isAtTop());
    QVERIFY(!chip());
}

void tst_ActivityDock::pause_letsNothingIn()
{
    QTest::mouseClick(button(u"Live"_s), Qt::LeftButton);
    QVERIFY(!m_dock->isLive());
    arrive(4);
    QTRY_VERIFY(chip());
    QCOMPARE(m_dock->model()->eventCount(), 500);
    QTest::mouseClick(button(u"Paused"_s), Qt::LeftButton);
    QTRY_COMPARE(m_dock->model()->eventCount(), 504);
}

void tst_ActivityDock::brush_narrowsAndDoubleClickGivesTheWholeBack()
{
    EventHistogramChart *chart = m_dock->histogram();
    const RangeChoice before = m_filter->step().range;
    const qint64 shownFrom = chart->answer().beginMs;
    const int last = int(chart->answer().buckets.size()) - 1;
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(m_filter->filter().range.beginMs, chart->answer().buckets[size_t(last) - 1].beginMs);
    const int inBucket = int(chart->answer().buckets[size_t(last) - 1].events);
    QTRY_COMPARE(m_dock->model()->rowCount(), inBucket);
    QTRY_VERIFY(chart->state() == PanelState::Ready);
    QCOMPARE(chart->answer().beginMs, shownFrom); // the stretch stays, the brush is in it
    QCOMPARE(chart->brush(), m_filter->filter().range);
    QTest::mouseDClick(chart, Qt::LeftButton, {}, chart->chartLayout().bars[1].column.center().toPoint());
    QCOMPARE(m_filter->step().range, before);
    QTRY_COMPARE(m_dock->model()->eventCount(), 500);
    QVERIFY(chart->brush().isUnbounded());
}

void tst_ActivityDock::clickOnHeader_turnsTimeRoundOrSortsWhatIsLoaded()
{
    TableHeader *header = m_view->header();
    const auto click = [header](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    click(ActivityModel::Duration);
    QVERIFY(m_dock->model()->isSorted());
    QCOMPARE(cell(0, ActivityModel::Action), u"workflow_run"_s);
    QVERIFY(button(u"Back to time"_s)->isVisible());
    QTest::mouseClick(button(u"Back to time"_s), Qt::LeftButton);
    QVERIFY(!m_dock->model()->isSorted());
    click(ActivityModel::Time);
    QTRY_COMPARE(m_dock->model()->eventAt(0) ? m_dock->model()->eventAt(0)->sequence : 0, 1);
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
}

void tst_ActivityDock::search_saysHowFarItIsAndStops()
{
    ActivityAnswer none; // nothing found so far, and more to look at
    none.more = true;
    none.searchedToMs = NowMs - 3'600'000, none.searchedToSequence = 77;
    m_backend->activity = none;
    m_filter->setText(u"rare"_s);
    QTRY_VERIFY(button(u"Stop"_s) && button(u"Stop"_s)->isVisible());
    bool said = false;
    for (const PlainLabel *label : m_dock->findChildren<PlainLabel *>())
        said = said
            || (label->isVisible() && label->text().contains(m_filter->format().dayAndTime(none.searchedToMs, NowMs)));
    QVERIFY(said);
    const auto asked = [this] { return m_backend->askedFor<ActivityQuestion>().size(); };
    const size_t before = asked();
    QTRY_VERIFY(asked() > before + 2); // it goes on by itself
    QCOMPARE(m_backend->last<ActivityQuestion>().cursorSequence, 77);
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QTRY_VERIFY(button(u"Go on"_s));
    const size_t stopped = asked();
    QTest::qWait(0);
    QVERIFY(asked() <= stopped + 1); // what was under way may end
    m_backend->activity.reset();
    QTest::mouseClick(button(u"Go on"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dock->model()->hasMore());
}

void tst_ActivityDock::selectEvent_findsItWhenItComes()
{
    const ActivityEvent there = m_backend->source.events[100];
    m_dock->selectEvent(there.timeMs, there.sequence);
    QCOMPARE(m_view->currentIndex().row(), 100);
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex()).center()));
    const ActivityEvent coming = happened(NowMs + 1000, 1'000'000);
    m_backend->source.add(coming);
    m_dock->selectEvent(coming.timeMs, coming.sequence);
    QTRY_COMPARE(m_dock->model()->rowOf(keyOf(coming)), 0);
    QCOMPARE(m_view->currentIndex().row(), 0);
}

void tst_ActivityDock::error_keepsOldRowsAndRetries()
{
    m_backend->failure = u"The disk is gone"_s;
    m_filter->setText(u"rag"_s);
    const auto failed = [this] {
        const auto states = m_dock->findChildren<StateOverlay *>(); // of the histogram and of the table
        return std::count_if(states.begin(), states.end(),
                             [](const auto *state) { return state->state() == PanelState::Error; });
    };
    QTRY_COMPARE(failed(), 2);
    QCOMPARE(m_dock->model()->eventCount(), 500);
    m_backend->failure.clear();
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(m_dock->model()->rowCount(), 100);
    QTRY_COMPARE(failed(), 0);
    QTRY_VERIFY(m_dock->histogram()->state() == PanelState::Ready);
}

void tst_ActivityDock::noRows_offerTheWayOut()
{
    m_filter->setText(u"nothing has this"_s);
    QTRY_COMPARE(m_dock->model()->rowCount(), 0);
    bool empty = false;
    for (const StateOverlay *state : m_dock->findChildren<StateOverlay *>())
        empty = empty || state->state() == PanelState::Empty;
    QVERIFY(empty);
}

void tst_ActivityDock::copies_areJsonCsvAndCurl()
{
    m_view->setFocus();
    m_dock->selectNext(1);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(copied[u"action"_s].toString(), u"Bash"_s);
    ActivityEvent odd = happened(NowMs, 7);
    odd.actor = "=cmd|'x'", odd.resource = "a \"b\", c";
    const QByteArray line = csvOf(odd);
    QVERIFY2(line.contains(",'=cmd|'x',"), line.constData()); // no formula for a spreadsheet
    QVERIFY2(line.contains("\"a \"\"b\"\", c\""), line.constData());
    QCOMPARE(line.count('\n'), 1);
    Filter filter;
    filter.text = u"it's"_s;
    filter.events.actors = {{u"l.haas"_s}, false};
    filter.events.sources = {{u"demo"_s}, true};
    const QString curl = curlLine(filter, u"Europe/Prague"_s, 100, {});
    QVERIFY2(curl.contains(u" 'http://127.0.0.1:4318/api/admin/activity?"_s), qPrintable(curl));
    QVERIFY(curl.contains(u"Bearer $TOKEN"_s) && curl.contains(u"user=l.haas"_s));
    QVERIFY(curl.contains(u"q=it%27s"_s) && curl.contains(u"not_source=demo"_s));
    QCOMPARE(curl.count(u'\''), 2);
}

void tst_ActivityDock::export_writesAFileAndIsNoted()
{
    const QTemporaryDir folder;
    QSignalSpy done(m_dock, &ActivityDock::exported);
    m_dock->exportTo(folder.filePath(u"all.csv"_s), EventFormat::Csv, true);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(done[0][0].toLongLong(), 1400);
    QFile csv(folder.filePath(u"all.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 1401);
    m_dock->exportTo(folder.filePath(u"loaded.json"_s), EventFormat::Json, false);
    QTRY_COMPARE(done.count(), 2);
    QCOMPARE(done[1][0].toLongLong(), 500);
    m_dock->exportTo(folder.filePath(u"no/such/folder.csv"_s), EventFormat::Csv, false);
    QTRY_COMPARE(done.count(), 3);
    QVERIFY(!done[2][1].toString().isEmpty());
    QCOMPARE(m_backend->notes.size(), size_t(3));
    QCOMPARE(m_backend->notes[0].action, u"activity.exported"_s);
    QCOMPARE(QJsonDocument::fromJson(m_backend->notes[0].params).object()[u"events"_s].toInt(), 1400);
    QCOMPARE(m_backend->notes[2].outcome, Outcome::Error);
}

void tst_ActivityDock::narrowPanel_dropsTheLeastColumns()
{
    m_window->resize(460, 700);
    QTRY_VERIFY(m_view->header()->isSectionHidden(ActivityModel::Tokens));
    for (const int column : {ActivityModel::Time, ActivityModel::Class, ActivityModel::Action, ActivityModel::Outcome})
        QVERIFY(!m_view->header()->isSectionHidden(column));
    QVERIFY(m_view->header()->length() <= m_view->viewport()->width());
    m_window->resize(1500, 700);
    QTRY_VERIFY(!m_view->header()->isSectionHidden(ActivityModel::Tokens));
    QVERIFY(m_view->header()->isSectionHidden(ActivityModel::Source)); // not wanted
    m_view->setWanted(ActivityModel::Source, true);
    QVERIFY(!m_view->header()->isSectionHidden(ActivityModel::Source));
    QCOMPARE(m_view->header()->length(), m_view->viewport()->width());
}

QTEST_MAIN(tst_ActivityDock)
#include "tst_activitydock.moc"
