// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole by keyboard: commands by their names, panels in turn, what a narrow or low window leaves out.
#include "charts/fonts.h"
#include "tests/ui/cannedbackend.h"
#include "ui/activity/activitydock.h"
#include "ui/button.h"
#include "ui/filterbar.h"
#include "ui/mainwindow.h"
#include "ui/palette/commandmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/rangebutton.h"
#include "ui/searchfield.h"
#include "ui/style.h"

#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_WindowKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void commands_areReachedFromATextField();
    void everyWorkspace_isACommandWithItsKeys();
    void f6_goesThroughThePanelsAndBack();
    void anotherWorkspace_leavesTheKeyboardAmongThePanels();
    void clearingTheFilter_leavesTheTextFieldAlone();
    void range_isSaidWithoutSecondsItDoesNotHave();
    void narrowWindow_offersTheFacets();
    void lowWindow_leavesTheLanesOut();
    void panelHeads_areNotCoveredByTheirPanels();

private:
    QDockWidget *dock(const QString &name) const { return m_window->findChild<QDockWidget *>(name); }
    const QDockWidget *focusedPanel() const
    {
        for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget())
            if (const auto *found = qobject_cast<const QDockWidget *>(at))
                return found;
        return nullptr;
    }

    std::unique_ptr<CannedBackend> m_backend;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

void tst_WindowKeys::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
    QCoreApplication::setApplicationName(u"tst_windowkeys"_s);
    loadFonts();
    QApplication::setFont(font(TextRole::Body));
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setChoice(Appearance::Choice::Dark);
}

void tst_WindowKeys::init()
{
    QSettings().clear();
    m_backend = std::make_unique<CannedBackend>();
    m_window = std::make_unique<MainWindow>(*m_backend, *m_appearance);
    m_window->filter().setNow(CannedBackend::NowMs);
    m_window->filter().setZone(u"UTC"_s);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    Q_EMIT m_backend->opened();
    QTest::qWait(0);
}

void tst_WindowKeys::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

void tst_WindowKeys::commands_areReachedFromATextField()
{
    SearchField *text = m_window->filterBar()->textField();
    text->setFocus();
    QTest::keyClicks(text, u"rag"_s);
    QTest::keyClick(text, Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<CommandPalette *>();
    QTRY_VERIFY(palette->isVisible() && palette->field()->hasFocus());
    QCOMPARE(text->text(), u"rag"_s); // the key is the window's there, too
    QTest::keyClicks(palette->field(), u"sourc"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(m_window->workspaces()->current(), Workspace::Sources);
    QVERIFY(!palette->isVisible());
}

void tst_WindowKeys::everyWorkspace_isACommandWithItsKeys()
{
    const auto commands = commandsOf(*m_window->findChild<QMenuBar *>());
    for (const Workspace workspace : allWorkspaces()) {
        const QString name = workspaceName(workspace);
        const QString keys = workspaceKeys(workspace).toString(QKeySequence::NativeText);
        QVERIFY2(std::any_of(commands.begin(), commands.end(),
                             [&](const Command &command) { return command.text == name && command.keys == keys; }),
                 qPrintable(name));
    }
    // No two commands share a key.
    QSet<QString> seen;
    for (const Command &command : commands) {
        QVERIFY2(command.keys.isEmpty() || !seen.contains(command.keys), qPrintable(command.text));
        seen.insert(command.keys);
    }
}

void tst_WindowKeys::f6_goesThroughThePanelsAndBack()
{
    m_window->filterBar()->textField()->setFocus();
    QList<const QDockWidget *> order;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(focusedPanel());
        order << focusedPanel();
    }
    QCOMPARE(QSet<const QDockWidget *>(order.begin(), order.end()).size(), 5); // cards, trends, heatmap, live, sessions
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(focusedPanel(), order.front());
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focusedPanel(), order.back());
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focusedPanel(), order[3]);
}

void tst_WindowKeys::anotherWorkspace_leavesTheKeyboardAmongThePanels()
{
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(focusedPanel());
    QTest::keyClick(m_window.get(), Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(m_window->workspaces()->current(), Workspace::Sources);
    QCOMPARE(QApplication::focusWidget(), m_window->workspaces()); // and not a button of the top row
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(focusedPanel(), dock(u"sources"_s));
    // What stays in sight keeps it.
    QWidget *before = QApplication::focusWidget();
    m_window->workspaces()->toggleAlone(dock(u"sources"_s));
    QCOMPARE(QApplication::focusWidget(), before);
    // Who was in the text field stays there.
    m_window->filterBar()->textField()->setFocus();
    m_window->workspaces()->setCurrent(Workspace::Overview);
    QVERIFY(m_window->filterBar()->textField()->hasFocus());
}

void tst_WindowKeys::clearingTheFilter_leavesTheTextFieldAlone()
{
    m_window->filter().change([](FilterStep &step) { step.filter.projects = {u"/home/dev/kiosk"_s}; });
    Button *clear = nullptr;
    for (Button *button : m_window->filterBar()->findChildren<Button *>())
        clear = button->text() == u"Clear"_s && button->isVisible() ? button : clear;
    QVERIFY(clear);
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(m_window->filter().filter().projects.isEmpty());
    QVERIFY(!clear->isVisible());
    QVERIFY(!m_window->filterBar()->textField()->hasFocus());
}

void tst_WindowKeys::range_isSaidWithoutSecondsItDoesNotHave()
{
    const auto *button = m_window->findChild<RangeButton *>();
    const auto said = [&](qint64 beginMs, qint64 endMs) {
        m_window->filter().setRange(RangeChoice::between({beginMs, endMs}));
        return button->text().replace(QChar(0x202f), u' ');
    };
    constexpr qint64 Now = CannedBackend::NowMs, Hour = 3'600'000; // ten o'clock
    QCOMPARE(said(Now - Hour, Now), u"Today, 9:00 AM to 10:00 AM"_s);
    QCOMPARE(said(Now - 12 * Hour, Now), u"Nov 19, 10:00 PM to Nov 20, 10:00 AM"_s);
    QCOMPARE(said(Now - Hour, Now - 5'000), u"Today, 9:00:00 AM to 9:59:55 AM"_s);
}

void tst_WindowKeys::narrowWindow_offersTheFacets()
{
    m_window->workspaces()->setCurrent(Workspace::Activity);
    QVERIFY(!dock(u"facets"_s)->isVisible());
    Button *offered = nullptr;
    for (Button *button : dock(u"activity"_s)->findChildren<Button *>())
        offered = button->text() == u"Facets"_s && button->isVisible() ? button : offered;
    QVERIFY(offered);
    QTest::mouseClick(offered, Qt::LeftButton);
    QVERIFY(dock(u"facets"_s)->isVisible());
    QTRY_VERIFY(!offered->isVisible());
    dock(u"facets"_s)->hide();
    QTRY_VERIFY(offered->isVisible());
}

void tst_WindowKeys::lowWindow_leavesTheLanesOut()
{
    m_window->resize(1280, 900);
    m_window->workspaces()->resetLayouts();
    QVERIFY(dock(u"live"_s)->isVisible());
    m_window->resize(1024, 600);
    m_window->workspaces()->resetLayouts();
    QVERIFY(!dock(u"live"_s)->isVisible());
    // Nothing is cut off at the lower edge.
    const QDockWidget *sessions = dock(u"sessions"_s);
    QTRY_VERIFY(sessions->geometry().bottom() < m_window->workspaces()->height());
}

void tst_WindowKeys::panelHeads_areNotCoveredByTheirPanels()
{
    for (const Workspace workspace : allWorkspaces()) {
        m_window->workspaces()->setCurrent(workspace);
        QTest::qWait(0);
        for (const QDockWidget *panel : m_window->findChildren<QDockWidget *>()) {
            const QWidget *head = panel->titleBarWidget(), *body = panel->widget();
            if (panel->isVisible() && head && body && head->isVisible())
                QVERIFY2(head->geometry().bottom() < body->geometry().top(), qPrintable(panel->objectName()));
        }
    }
}

QTEST_MAIN(tst_WindowKeys)
#include "tst_windowkeys.moc"
