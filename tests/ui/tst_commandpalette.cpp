// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"
#include "tests/ui/cannedbackend.h"
#include "ui/filtercontroller.h"
#include "ui/palette/commandmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/sessionsearch.h"
#include "ui/searchfield.h"
#include "ui/style.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_CommandPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void words_fitWhereTheyBegin();
    void menus_giveEveryCommandThatCanBeGiven();
    void typingAndEnter_giveTheCommand();
    void arrowsAndClick_choose();
    void escape_leavesEverythingAsItWas();
    void focusElsewhere_endsIt();
    void sessions_areFoundByWhatIsTypedOfThem_andEnterOpens();
    void sessions_comeAfterWhatIsCalledSo_andBeforeLettersApart();
    void sessionsThatComeLate_moveNothingThatIsChosen();
    void closing_asksForNothingMore();

private:
    /// As the window does it, with sessions.
    void offer()
    {
        m_palette->closeAndGiveBack();
        m_backend = std::make_unique<CannedBackend>();
        m_filter = std::make_unique<FilterController>();
        m_filter->setNow(CannedBackend::NowMs);
        m_palette->offerSessions(*m_backend, *m_filter);
        m_palette->open();
    }
    QStringList shown() const
    {
        QStringList texts;
        for (int i = 0; i < rows(); ++i)
            texts << row(i);
        return texts;
    }
    QString row(int at) const { return m_palette->list()->model()->index(at, 0).data().toString(); }
    int rows() const { return m_palette->list()->model()->rowCount(); }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<CannedBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    std::unique_ptr<QMainWindow> m_window;
    QLineEdit *m_elsewhere = nullptr;
    QAction *m_activity = nullptr, *m_live = nullptr, *m_sources = nullptr;
    CommandPalette *m_palette = nullptr;
};

void tst_CommandPalette::initTestCase()
{
    m_appearance = std::make_unique<Appearance>();
    loadFonts();
    QApplication::setFont(font(TextRole::Body));
    m_appearance->setChoice(Appearance::Choice::Dark);
}

void tst_CommandPalette::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_elsewhere = new QLineEdit(m_window.get());
    m_window->setCentralWidget(m_elsewhere);
    QMenu *view = m_window->menuBar()->addMenu(u"&View"_s);
    m_activity = view->addAction(u"Activity"_s);
    m_activity->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_2));
    view->addSeparator();
    QMenu *panels = view->addMenu(u"Panels"_s);
    m_live = panels->addAction(u"Live"_s);
    m_sources = panels->addAction(u"Search && sources"_s);
    QMenu *go = m_window->menuBar()->addMenu(u"移動(&G)"_s);
    go->addAction(u"Back"_s)->setEnabled(false);
    go->addAction(u"Last 7 days"_s);
    m_palette = new CommandPalette(*m_window->menuBar(), m_window.get());
    m_window->resize(900, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_elsewhere->setFocus();
    m_palette->open();
    QTRY_VERIFY(m_palette->field()->hasFocus());
}

void tst_CommandPalette::words_fitWhereTheyBegin()
{
    QCOMPARE(matchCommand(u"Activity"_s, {}), (CommandMatch{0, {}}));
    QCOMPARE(matchCommand(u"Activity"_s, u"ACT"_s), (CommandMatch{0, {0, 1, 2}}));
    QCOMPARE(matchCommand(u"Panels: Live"_s, u"live"_s), (CommandMatch{1, {8, 9, 10, 11}}));
    QCOMPARE(matchCommand(u"Panels: Live"_s, u"iv"_s), (CommandMatch{2, {9, 10}}));
    QCOMPARE(matchCommand(u"Panels: Live"_s, u"plv"_s), (CommandMatch{3, {0, 4, 10}}));
    QCOMPARE(matchCommand(u"Panels: Live"_s, u"li pan"_s), (CommandMatch{1, {0, 1, 2, 8, 9}}));
    QVERIFY(!matchCommand(u"Panels: Live"_s, u"live x"_s));
    QVERIFY(!matchCommand(u"Straße"_s, u"ss"_s)); // letter by letter
}

void tst_CommandPalette::menus_giveEveryCommandThatCanBeGiven()
{
    CommandModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCommands(commandsOf(*m_window->menuBar()));
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all << model.commandAt(i)->group + u" > "_s + model.commandAt(i)->text + u" "_s + model.commandAt(i)->keys;
    QCOMPARE(all,
             (QStringList{u"View > Activity Ctrl+2"_s, u"View > Panels: Live "_s, u"View > Panels: Search & sources "_s,
                          u"移動 > Last 7 days "_s}));
    model.setTyped(u"view"_s);
    QCOMPARE(model.rowCount(), 3); // by their menu
    model.setTyped(u"nothing has this"_s);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.commandAt(0) && !model.matchAt(0));
}

void tst_CommandPalette::typingAndEnter_giveTheCommand()
{
    QCOMPARE(rows(), 4);
    QSignalSpy live(m_live, &QAction::triggered);
    QTest::keyClicks(m_palette->field(), u"liv"_s);
    QCOMPARE(rows(), 1);
    QCOMPARE(row(0), u"Panels: Live"_s);
    QTest::keyClick(m_palette->field(), Qt::Key_Return);
    QCOMPARE(live.count(), 1);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_elsewhere->hasFocus());
}

void tst_CommandPalette::arrowsAndClick_choose()
{
    QSignalSpy sources(m_sources, &QAction::triggered), activity(m_activity, &QAction::triggered);
    QTest::keyClick(m_palette->field(), Qt::Key_Down);
    QTest::keyClick(m_palette->field(), Qt::Key_Down);
    QTest::keyClick(m_palette->field(), Qt::Key_Up);
    QTest::keyClick(m_palette->field(), Qt::Key_Down);
    QTest::keyClick(m_palette->field(), Qt::Key_Enter);
    QCOMPARE(sources.count(), 1);
    m_palette->open();
    QListView *list = m_palette->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(activity.count(), 1);
    QVERIFY(!m_palette->isVisible());
}

void tst_CommandPalette::escape_leavesEverythingAsItWas()
{
    QTest::keyClicks(m_palette->field(), u"nothing has this"_s);
    QCOMPARE(rows(), 0);
    QTest::keyClick(m_palette->field(), Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QTest::keyClick(m_palette->field(), Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_elsewhere->hasFocus());
    m_palette->open();
    QCOMPARE(rows(), 4); // what was typed last is gone
}

void tst_CommandPalette::focusElsewhere_endsIt()
{
    QTest::mouseClick(m_elsewhere, Qt::LeftButton, {}, QPoint(5, m_elsewhere->height() - 5));
    QTRY_VERIFY(!m_palette->isVisible());
    QVERIFY(m_elsewhere->hasFocus());
}

void tst_CommandPalette::sessions_areFoundByWhatIsTypedOfThem_andEnterOpens()
{
    offer();
    QSignalSpy chosen(m_palette, &CommandPalette::sessionChosen);
    QTest::keyClicks(m_palette->field(), u"flaky"_s);
    QTRY_COMPARE(shown(), (QStringList{u"Fix flaky checkout e2e on WebKit"_s}));
    const auto *model = static_cast<const CommandModel *>(m_palette->list()->model());
    QCOMPARE(model->sessionAt(0)->detail, u"checkout-web · 12 min ago"_s.replace(u"12 "_s, u"12\u202f"_s));
    QCOMPARE(model->matchAt(0)->marks, (std::vector<int>{4, 5, 6, 7, 8}));
    const auto asked = m_backend->last<SessionsQuestion>();
    QCOMPARE(asked.filter.text, u"flaky"_s);
    QVERIFY(asked.filter.range.isUnbounded()); // whatever the window shows
    QCOMPARE(asked.limit, qint64(SessionSearch::MostFound));
    QVERIFY(asked.order == SessionOrder()); // the latest first
    QTest::keyClick(m_palette->field(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().toString(), u"session-1"_s);
    QVERIFY(!m_palette->isVisible() && m_elsewhere->hasFocus());
    // By its project, with the mouse; nothing is left of what was found before.
    m_palette->open();
    QVERIFY(!shown().contains(u"Fix flaky checkout e2e on WebKit"_s));
    QTest::keyClicks(m_palette->field(), u"kiosk"_s);
    QTRY_COMPARE(shown(), (QStringList{u"Upgrade Qt to 6.8 in kiosk build"_s}));
    QListView *list = m_palette->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(chosen.back().front().toString(), u"session-7"_s);
    // One letter is in nearly all of them.
    m_palette->open();
    const size_t before = m_backend->askedFor<SessionsQuestion>().size();
    QTest::keyClicks(m_palette->field(), u"k"_s);
    QTest::qWait(0);
    QCOMPARE(m_backend->askedFor<SessionsQuestion>().size(), before);
}

void tst_CommandPalette::sessions_comeAfterWhatIsCalledSo_andBeforeLettersApart()
{
    CommandModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCommands({{u"View"_s, u"Live"_s, {}, {}}, {u"Go"_s, u"Last invoice"_s, {}, {}}});
    model.setTyped(u"live"_s);
    model.setSessions({{u"a"_s, u"Deliver the goods"_s, u"shop"_s, u"Deliver the goods"_s},
                       {u"b"_s, u"Untold"_s, u"alive"_s, u"Untold\nalive"_s}});
    const auto texts = [&] {
        QStringList all;
        for (int i = 0; i < model.rowCount(); ++i)
            all << model.index(i).data().toString();
        return all;
    };
    QCOMPARE(texts(), (QStringList{u"Live"_s, u"Deliver the goods"_s, u"Untold"_s, u"Last invoice"_s}));
    QVERIFY(model.commandAt(0) && !model.commandAt(1) && !model.sessionAt(0) && model.sessionAt(2));
    QVERIFY(!model.sessionAt(3) && !model.sessionAt(4) && !model.commandAt(-1));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Deliver the goods, shop"_s);
    model.setTyped(u"live x"_s); // what no longer fits is gone before there is an answer
    QCOMPARE(texts(), QStringList());
    model.setTyped(u"lv"_s);
    QCOMPARE(texts(), (QStringList{u"Live"_s, u"Last invoice"_s}));
    model.setTyped({});
    QCOMPARE(texts(), (QStringList{u"Live"_s, u"Last invoice"_s})); // nothing typed: commands alone
}

void tst_CommandPalette::sessionsThatComeLate_moveNothingThatIsChosen()
{
    offer();
    m_live->setText(u"Rename checkout"_s);
    m_sources->setText(u"Checkout of sources"_s);
    m_palette->open();
    QTest::keyClicks(m_palette->field(), u"checkout"_s);
    QTest::keyClick(m_palette->field(), Qt::Key_Down);
    const QString chosen = m_palette->list()->currentIndex().data().toString();
    QTRY_VERIFY(rows() > 2);
    QCOMPARE(m_palette->list()->currentIndex().data().toString(), chosen);
    QVERIFY(rows() <= 2 + SessionSearch::MostFound);
}

void tst_CommandPalette::closing_asksForNothingMore()
{
    offer();
    m_backend->silent = true;
    QTest::keyClicks(m_palette->field(), u"nothing is called so"_s);
    QTRY_COMPARE(m_backend->last<SessionsQuestion>().filter.text, u"nothing is called so"_s);
    QVERIFY(!m_palette->grab().isNull()); // says that it looks
    const qsizetype dropped = m_backend->dropped.size();
    QTest::keyClick(m_palette->field(), Qt::Key_Escape);
    QCOMPARE(m_backend->dropped.size(), dropped + 1);
    QCOMPARE(m_backend->dropped.back(), u"palette-sessions"_s);
    m_palette->open();
    QCOMPARE(rows(), 4);
    // What cannot be had leaves the commands as they are.
    m_backend->silent = false;
    m_backend->failure = u"no such luck"_s;
    QTest::keyClicks(m_palette->field(), u"live"_s);
    QTRY_COMPARE(m_backend->last<SessionsQuestion>().filter.text, u"live"_s);
    QTest::qWait(0);
    QCOMPARE(rows(), 1);
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_commandpalette.moc"
