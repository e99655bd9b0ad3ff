// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"
#include "ui/palette/commandmodel.h"
#include "ui/palette/commandpalette.h"
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

private:
    QString row(int at) const { return m_palette->list()->model()->index(at, 0).data().toString(); }
    int rows() const { return m_palette->list()->model()->rowCount(); }

    std::unique_ptr<Appearance> m_appearance;
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

QTEST_MAIN(tst_CommandPalette)
#include "tst_commandpalette.moc"
