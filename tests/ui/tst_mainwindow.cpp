// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heatmapchart.h"
#include "charts/kpicard.h"
#include "charts/trendchart.h"
#include "tests/ui/cannedbackend.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/cardsdock.h"
#include "ui/chip.h"
#include "ui/filterbar.h"
#include "ui/heatmapdock.h"
#include "ui/importbar.h"
#include "ui/mainwindow.h"
#include "ui/problemsdialog.h"
#include "ui/searchfield.h"
#include "ui/sessionsdock.h"
#include "ui/sessionsview.h"
#include "ui/statusbar.h"
#include "ui/style.h"
#include "ui/trendsdock.h"

#include <QButtonGroup>
#include <QLayout>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

// The whole window over invented answers, by mouse and keyboard.
class tst_MainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void panels_fillAtTheStart();
    void clickOnADay_narrowsAndBackUndoes();
    void clickOnAHeatCell_narrowsToProjectAndDay();
    void clickOnAnHour_narrowsToWeekdayAndHour();
    void errorsCard_showsOnlyFailedSessions();
    void slashAndTyping_filterEveryPanel();
    void chip_goesByDelete();
    void mouseBackButton_undoes();
    void zone_changesTheQuestions();
    void oldStore_startsWithAllTime();
    void emptyRange_offersToWiden();
    void failure_isSaidAndRetried();
    void superseded_answersAreDropped();
    void hiddenPanels_doNotAsk();
    void emptyStore_showsTheFirstPage();
    void promisedData_isNoFirstRun();
    void import_showsNumbersAndCancels();
    void trouble_isABannerUntilOver();
    void problems_nameFileAndPlace();
    void layout_isRemembered();
    void margins_areOnTheGrid();
    void keyboard_reachesEveryControl();

private:
    void settle() const;
    QPoint bucketCentre(size_t bucket) const;

    std::unique_ptr<CannedBackend> m_backend;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

void tst_MainWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
    QCoreApplication::setApplicationName(u"tst_mainwindow"_s);
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setChoice(Appearance::Choice::Dark);
}

void tst_MainWindow::init()
{
    QSettings().clear();
    m_backend = std::make_unique<CannedBackend>();
    m_window = std::make_unique<MainWindow>(*m_backend, *m_appearance);
    m_window->filter().setNow(CannedBackend::NowMs);
    m_window->filter().setZone(u"UTC"_s);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    Q_EMIT m_backend->opened();
    settle();
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

// Canned answers come on the next turn of the event loop; a few turns and everything that follows from them is done.
void tst_MainWindow::settle() const
{
    for (int turn = 0; turn < 5; ++turn)
        QTest::qWait(0);
}

QPoint tst_MainWindow::bucketCentre(size_t bucket) const
{
    return m_window->trends()->chart()->chartLayout().buckets[bucket].column.center().toPoint();
}

void tst_MainWindow::panels_fillAtTheStart()
{
    QCOMPARE(m_window->trends()->chart()->state(), PanelState::Ready);
    QCOMPARE(m_window->heatmap()->chart()->state(), PanelState::Ready);
    QCOMPARE(m_window->sessions()->view()->model()->rowCount(), 11); // the twelfth is older than 30 days
    QCOMPARE(m_window->cards()->card(CardsDock::Sessions)->data().value, u"11"_s);
    QVERIFY(!m_window->showsFirstRun());
}

void tst_MainWindow::clickOnADay_narrowsAndBackUndoes()
{
    const TimeRange before = m_window->filter().filter().range;
    TrendChart *chart = m_window->trends()->chart();
    const TrendBucket bucket = chart->answer().buckets[12];
    QTest::mouseClick(chart, Qt::LeftButton, {}, bucketCentre(12));
    settle();
    QCOMPARE(m_window->filter().filter().range, (TimeRange{bucket.beginMs, bucket.endMs}));
    QCOMPARE(m_backend->last<SessionsQuestion>().filter.range.beginMs, bucket.beginMs);
    QCOMPARE(m_backend->last<KpisQuestion>().filter.range.beginMs, bucket.beginMs);
    QCOMPARE(m_backend->last<HeatmapQuestion>().filter.range.beginMs, bucket.beginMs);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    settle();
    QCOMPARE(m_window->filter().filter().range, before);
    QCOMPARE(m_backend->last<SessionsQuestion>().filter.range, before);
}

void tst_MainWindow::clickOnAHeatCell_narrowsToProjectAndDay()
{
    HeatmapChart *chart = m_window->heatmap()->chart();
    const int column = chart->chartLayout().firstColumn + 3;
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->chartLayout().cell(1, column).center().toPoint());
    settle();
    QCOMPARE(m_window->filter().filter().projects, QStringList{u"/home/dev/checkout-web"_s});
    const QDate day = QDate(2026, 10, 22).addDays(column);
    QCOMPARE(m_window->filter().step().range, RangeChoice::between(day, day));
    QCOMPARE(m_window->filterBar()->findChildren<Chip *>().size(), 1);
}

void tst_MainWindow::clickOnAnHour_narrowsToWeekdayAndHour()
{
    m_window->heatmap()->setShape(HeatmapQuestion::Shape::WeekdayByHour);
    settle();
    HeatmapChart *chart = m_window->heatmap()->chart();
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->chartLayout().cell(2, 14).center().toPoint());
    settle();
    QCOMPARE(m_window->filter().filter().weekday, std::optional<int>(3));
    QCOMPARE(m_window->filter().filter().hour, std::optional<int>(14));
}

void tst_MainWindow::errorsCard_showsOnlyFailedSessions()
{
    QTest::mouseClick(m_window->cards()->card(CardsDock::Errors), Qt::LeftButton);
    settle();
    QVERIFY(m_window->filter().filter().withErrors);
    QCOMPARE(m_window->sessions()->view()->model()->rowCount(), 3);
}

void tst_MainWindow::slashAndTyping_filterEveryPanel()
{
    QTest::keyClick(m_window.get(), Qt::Key_Slash);
    SearchField *field = m_window->filterBar()->textField();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"ledger"_s);
    QTRY_COMPARE(m_backend->last<SessionsQuestion>().filter.text, u"ledger"_s);
    settle();
    QCOMPARE(m_backend->last<TrendQuestion>().filter.text, u"ledger"_s);
    QCOMPARE(m_window->sessions()->view()->model()->rowCount(), 3);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(m_backend->last<SessionsQuestion>().filter.text, QString());
}

void tst_MainWindow::chip_goesByDelete()
{
    m_window->filter().change([](FilterStep &step) { step.filter.withErrors = true; });
    settle();
    auto *chip = m_window->filterBar()->findChild<Chip *>();
    QVERIFY(chip);
    QTest::keyClick(chip, Qt::Key_Delete);
    settle();
    QVERIFY(!m_window->filter().filter().withErrors);
}

void tst_MainWindow::mouseBackButton_undoes()
{
    m_window->filter().setRange(RangeChoice::lastDays(7));
    QTest::mouseClick(m_window.get(), Qt::BackButton, {}, QPoint(300, 20));
    QCOMPARE(m_window->filter().step().range, RangeChoice::lastDays(30));
    QTest::mouseClick(m_window.get(), Qt::ForwardButton, {}, QPoint(300, 20));
    QCOMPARE(m_window->filter().step().range, RangeChoice::lastDays(7));
}

void tst_MainWindow::zone_changesTheQuestions()
{
    const TimeRange utc = m_window->filter().filter().range;
    QMenu *menu = m_window->status()->zoneButton()->menu();
    QVERIFY(menu->actions().size() >= 3);
    m_window->filter().setZone(u"America/New_York"_s);
    settle();
    QCOMPARE(m_backend->last<TrendQuestion>().zone, u"America/New_York"_s);
    QVERIFY(m_backend->last<TrendQuestion>().filter.range != utc);
    QCOMPARE(m_window->status()->zoneButton()->text(), u"America/New_York"_s);
    menu->actions().at(1)->trigger(); // UTC
    settle();
    QCOMPARE(m_backend->last<TrendQuestion>().filter.range, utc);
}

void tst_MainWindow::oldStore_startsWithAllTime()
{
    for (SessionSummary &session : m_backend->sessions)
        session.lastMs -= 400 * CannedBackend::DayMs;
    Q_EMIT m_backend->dataChanged();
    settle();
    QCOMPARE(m_window->filter().step().range, RangeChoice::allTime());
    QCOMPARE(m_window->sessions()->view()->model()->rowCount(), 12);
}

void tst_MainWindow::emptyRange_offersToWiden()
{
    m_window->filter().setRange(RangeChoice::between(QDate(2020, 1, 1), QDate(2020, 1, 2)));
    settle();
    for (const ChartWidget *chart : {static_cast<ChartWidget *>(m_window->trends()->chart()),
                                     static_cast<ChartWidget *>(m_window->heatmap()->chart())})
        QCOMPARE(chart->state(), PanelState::Empty);
    const auto overlays = m_window->sessions()->findChildren<StateOverlay *>();
    QCOMPARE(overlays.first()->state(), PanelState::Empty);
    QTest::mouseClick(overlays.first()->findChild<QAbstractButton *>(), Qt::LeftButton);
    settle();
    QCOMPARE(m_window->filter().step().range, RangeChoice::allTime());
    QCOMPARE(m_window->sessions()->view()->model()->rowCount(), 12);
}

void tst_MainWindow::failure_isSaidAndRetried()
{
    m_backend->failure = u"disk I/O error in glasshouse.db"_s;
    m_window->filter().setRange(RangeChoice::lastDays(7));
    settle();
    const auto *overlay = m_window->sessions()->findChild<StateOverlay *>();
    QCOMPARE(overlay->state(), PanelState::Error);
    QVERIFY(overlay->text().contains(u"disk I/O error"_s));
    QCOMPARE(m_window->trends()->chart()->state(), PanelState::Error);
    m_backend->failure.clear();
    QTest::mouseClick(overlay->findChild<QAbstractButton *>(), Qt::LeftButton);
    settle();
    QCOMPARE(overlay->state(), PanelState::Ready);
}

void tst_MainWindow::superseded_answersAreDropped()
{
    m_window->filter().setRange(RangeChoice::between(QDate(2020, 1, 1), QDate(2020, 1, 2)));
    m_window->filter().setRange(RangeChoice::allTime()); // before the first answer came
    settle();
    QCOMPARE(m_window->sessions()->view()->model()->rowCount(), 12);
    QCOMPARE(m_window->trends()->chart()->state(), PanelState::Ready);
}

void tst_MainWindow::hiddenPanels_doNotAsk()
{
    m_window->workspaces()->setCurrent(Workspace::Heatmap);
    settle();
    const size_t asked = m_backend->askedFor<TrendQuestion>().size();
    m_window->filter().setRange(RangeChoice::lastDays(7));
    settle();
    QCOMPARE(m_backend->askedFor<TrendQuestion>().size(), asked);
    m_window->workspaces()->setCurrent(Workspace::Overview);
    settle();
    QCOMPARE(m_backend->last<TrendQuestion>().filter.range, m_window->filter().filter().range);
}

void tst_MainWindow::emptyStore_showsTheFirstPage()
{
    m_backend->sessions.clear();
    Q_EMIT m_backend->dataChanged();
    settle();
    QVERIFY(m_window->showsFirstRun());
    QSignalSpy wanted(m_window.get(), &MainWindow::connectionRequested);
    m_window->setFoundFolders({{u"claude-code"_s, u"/home/dev/.claude/projects"_s, true, 12, 34'000}});
    for (Button *button : m_window->findChild<FirstRunPage *>()->findChildren<Button *>())
        if (!button->text().endsWith(u'…')) // that one opens a dialog of the system
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<WantedConnection>().kind, WantedConnection::Kind::Demo);
    QCOMPARE(m_backend->imported, QStringList{u"/home/dev/.claude/projects"_s});
}

void tst_MainWindow::promisedData_isNoFirstRun()
{
    m_backend->sessions.clear();
    m_window->expectData(true);
    Q_EMIT m_backend->dataChanged();
    settle();
    QVERIFY(!m_window->showsFirstRun());
    Q_EMIT m_backend->importFinished({});
    settle();
    QVERIFY(m_window->showsFirstRun());
}

void tst_MainWindow::import_showsNumbersAndCancels()
{
    auto *bar = m_window->findChild<ImportBar *>();
    QVERIFY(!bar->isVisible());
    m_backend->running = true;
    ImportProgress progress;
    progress.filesDone = 978, progress.filesTotal = 1604, progress.bytesDone = 736'000'000,
    progress.bytesTotal = 1'200'000'000;
    progress.badLines = 3, progress.calls = 61'207, progress.copiesDropped = 4'118, progress.seconds = 6.2;
    Q_EMIT m_backend->importProgressed(progress);
    QVERIFY(bar->isVisible());
    const auto buttons = bar->findChildren<Button *>();
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QVERIFY(!m_backend->running);
    ImportReport report;
    report.cancelled = true;
    Q_EMIT m_backend->importFinished(report);
    QVERIFY(bar->isVisible()); // says what cancelling means
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
}

void tst_MainWindow::trouble_isABannerUntilOver()
{
    auto *banner = m_window->findChild<Banner *>();
    QVERIFY(!banner->isVisible());
    Q_EMIT m_backend->troubleChanged(u"The store is locked by another program."_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->text(), u"The store is locked by another program."_s);
    Q_EMIT m_backend->troubleChanged({});
    QVERIFY(!banner->isVisible());
}

void tst_MainWindow::problems_nameFileAndPlace()
{
    const QString text = problemText({u"/home/dev/\x1b[31mx.jsonl"_s, 4096, 12, u"not JSON"_s}, Format(QLocale::c()));
    QVERIFY(text.contains(u"line 12"_s));
    QVERIFY(text.contains(u"not JSON"_s));
    QVERIFY(!text.contains(QChar(0x1b)));
}

void tst_MainWindow::layout_isRemembered()
{
    m_window->workspaces()->setCurrent(Workspace::Heatmap);
    m_window->filter().setZone(u"Asia/Tokyo"_s);
    m_window->sessions()->setErrorsFirst(true);
    m_window->saveSettings();

    MainWindow second(*m_backend, *m_appearance);
    second.restoreSettings();
    second.show();
    QCOMPARE(second.workspaces()->current(), Workspace::Heatmap);
    QVERIFY(second.heatmap()->isVisible());
    QVERIFY(!second.trends()->isVisible());
    QCOMPARE(second.filter().zoneId(), u"Asia/Tokyo"_s);
    QVERIFY(second.sessions()->errorsFirst());

    QSettings().setValue(u"layout/version"_s, 999); // of another version: as delivered
    MainWindow third(*m_backend, *m_appearance);
    third.restoreSettings();
    QCOMPARE(third.workspaces()->current(), Workspace::Overview);
}

void tst_MainWindow::margins_areOnTheGrid()
{
    const auto onGrid = [](int size) { return size <= 1 || size == 6 || size % 4 == 0; }; // 6 is the gap between docks
    for (const QLayout *layout : m_window->findChildren<QLayout *>()) {
        const QWidget *owner = layout->parentWidget();
        const bool ours = qobject_cast<const QBoxLayout *>(layout) || qobject_cast<const QGridLayout *>(layout);
        if (!owner || !ours || !QByteArray(owner->metaObject()->className()).startsWith("glasshouse::"))
            continue; // layouts inside Qt's own widgets
        const QMargins margins = layout->contentsMargins();
        for (const int size : {margins.left(), margins.top(), margins.right(), margins.bottom()})
            QVERIFY2(onGrid(size), owner->metaObject()->className());
        if (qobject_cast<const QBoxLayout *>(layout))
            QVERIFY2(onGrid(layout->spacing()), owner->metaObject()->className());
    }
}

void tst_MainWindow::keyboard_reachesEveryControl()
{
    QSet<const QWidget *> reached;
    m_window->filterBar()->textField()->setFocus();
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const Button *button : m_window->workspaces()->findChildren<Button *>())
        // Of the segments of one choice Tab reaches the checked one; the arrow keys go on from there.
        if (button->isVisible() && button->isEnabled() && button->focusPolicy() != Qt::NoFocus
            && (!button->group() || button->isChecked()))
            QVERIFY2(reached.contains(button), qPrintable(button->text() + button->accessibleName()));
    QVERIFY(reached.contains(m_window->sessions()->view()));
    QVERIFY(reached.contains(m_window->trends()->chart()));
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     button->metaObject()->className());
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
