// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cannedbackend.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/mainwindow.h"
#include "ui/pointagentdialog.h"
#include "ui/statusbar.h"
#include "ui/style.h"
#include "ui/toprow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLayout>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

// What the window says of listening, what it asks, and the settings it hands out; by mouse and keyboard.
class tst_ListeningWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void statusBar_saysWhereItListens();
    void statusBar_isSilentWhereItIsNoBusiness();
    void strangersPort_isABannerWithTheNextStep_untilItIsFree();
    void storesTrouble_comesFirst_andListeningsAfterIt();
    void switchedOff_isNoTrouble_andIsRemembered();
    void anotherProgramThatListens_isNotSwitchedHere();
    void click_opensTheDialog();
    void menu_opensTheDialog();
    void dialog_hidesTheToken_andCopiesIt();
    void dialog_showsTheTokenWhenAsked();
    void dialog_goesThroughAgentsByKeyboard();
    void dialog_hasNoMarkup_andCannotBeTypedInto();
    void dialog_followsTheListener();
    void dialog_isReachedByTab_andOnTheGrid();

private:
    static ListenState good();
    QMenu *connectionMenu() const;
    QAction *listenAction() const;
    PointAgentDialog *openDialog();

    std::unique_ptr<CannedBackend> m_backend;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

ListenState tst_ListeningWindow::good()
{
    return {.httpPort = 4318, .grpcPort = 4317, .host = u"127.0.0.1"_s};
}

void tst_ListeningWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
    QCoreApplication::setApplicationName(u"tst_listeningwindow"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setChoice(Appearance::Choice::Dark);
}

void tst_ListeningWindow::init()
{
    QSettings().clear();
    m_backend = std::make_unique<CannedBackend>();
    m_backend->mayListen = true;
    m_window = std::make_unique<MainWindow>(*m_backend, *m_appearance);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    Q_EMIT m_backend->opened();
    m_backend->say(good());
}

void tst_ListeningWindow::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

QMenu *tst_ListeningWindow::connectionMenu() const
{
    return m_window->findChild<TopRow *>()->connectionButton()->menu();
}

QAction *tst_ListeningWindow::listenAction() const
{
    for (QAction *action : connectionMenu()->actions())
        if (action->isCheckable())
            return action;
    return nullptr;
}

PointAgentDialog *tst_ListeningWindow::openDialog()
{
    m_window->pointAgent();
    auto *dialog = m_window->findChild<PointAgentDialog *>();
    dialog->activateWindow(); // as a window manager does
    return dialog;
}

void tst_ListeningWindow::statusBar_saysWhereItListens()
{
    const Button *button = m_window->status()->listenButton();
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Listening on 127.0.0.1:4318, 4317"_s);
    m_backend->say({.httpPort = 5000, .host = u"[::1]"_s});
    QCOMPARE(button->text(), u"Listening on [::1]:5000"_s);
    m_backend->say({.httpPort = 5000, .host = u"127.0.0.1"_s, .elsewhere = true});
    QCOMPARE(button->text(), u"Listening in the background on 127.0.0.1:5000"_s);
    m_backend->say({});
    QCOMPARE(button->text(), u"Not listening"_s);
    QCOMPARE(button->accessibleName(), button->text());
}

void tst_ListeningWindow::statusBar_isSilentWhereItIsNoBusiness()
{
    CannedBackend demo;
    MainWindow window(demo, *m_appearance);
    window.show();
    QVERIFY(!window.status()->listenButton()->isVisible());
    for (const QAction *action : window.findChild<TopRow *>()->connectionButton()->menu()->actions())
        QVERIFY(!action->isCheckable());
}

void tst_ListeningWindow::strangersPort_isABannerWithTheNextStep_untilItIsFree()
{
    const auto *banner = m_window->findChild<Banner *>();
    QVERIFY(!banner->isVisible());
    m_backend->say({.trouble = u"as the listener has it"_s, .portTaken = true, .takenPort = 4318});
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->text(),
             u"Another program uses port 4318. Glasshouse tries again every two seconds; stop that program, or start "
             "with --listen."_s);
    QCOMPARE(m_window->status()->listenButton()->text(), u"Not listening"_s);
    m_backend->say({.trouble = u"<b>the certificate</b> has expired"_s});
    QCOMPARE(banner->text(), u"<b>the certificate</b> has expired"_s);
    m_backend->say(good());
    QVERIFY(!banner->isVisible());
}

void tst_ListeningWindow::storesTrouble_comesFirst_andListeningsAfterIt()
{
    const auto *banner = m_window->findChild<Banner *>();
    m_backend->say({.trouble = u"no listener"_s});
    Q_EMIT m_backend->troubleChanged(u"The disk is full."_s);
    QCOMPARE(banner->text(), u"The disk is full."_s);
    Q_EMIT m_backend->troubleChanged({});
    QCOMPARE(banner->text(), u"no listener"_s);
}

void tst_ListeningWindow::switchedOff_isNoTrouble_andIsRemembered()
{
    QVERIFY(MainWindow::listeningIsWanted());
    Q_EMIT connectionMenu()->aboutToShow();
    QAction *listen = listenAction();
    QVERIFY(listen && listen->isChecked());
    m_backend->say({.trouble = u"port"_s, .portTaken = true, .takenPort = 4318});
    listen->trigger();
    QCOMPARE(m_backend->switched, std::vector<bool>{false});
    QVERIFY(!MainWindow::listeningIsWanted());
    QVERIFY(!m_window->findChild<Banner *>()->isVisible());
    m_backend->say({});
    QSettings().setValue(u"listen/onClose"_s, u"stop"_s);
    listen->trigger();
    QCOMPARE(m_backend->switched, (std::vector<bool>{false, true}));
    QVERIFY(MainWindow::listeningIsWanted());
    QVERIFY(!QSettings().contains(u"listen/onClose"_s));
}

void tst_ListeningWindow::anotherProgramThatListens_isNotSwitchedHere()
{
    m_backend->say({.httpPort = 4318, .host = u"127.0.0.1"_s, .elsewhere = true});
    Q_EMIT connectionMenu()->aboutToShow();
    QVERIFY(listenAction()->isChecked());
    QVERIFY(!listenAction()->isEnabled());
}

void tst_ListeningWindow::click_opensTheDialog()
{
    QTest::mouseClick(m_window->status()->listenButton(), Qt::LeftButton);
    QVERIFY(m_window->findChild<PointAgentDialog *>());
    QVERIFY(m_window->findChild<PointAgentDialog *>()->isVisible());
}

void tst_ListeningWindow::menu_opensTheDialog()
{
    const auto opens = [this](const QMenu *menu) {
        for (QAction *action : menu->actions())
            if (action->text() == u"Point an agent here…"_s) {
                action->trigger();
                auto *dialog = m_window->findChild<PointAgentDialog *>();
                const bool visible = dialog && dialog->isVisible();
                delete dialog;
                return visible;
            }
        return false;
    };
    QVERIFY(opens(connectionMenu()));
    QVERIFY(opens(m_window->findChild<QMenuBar *>()->actions().first()->menu()));
}

void tst_ListeningWindow::dialog_hidesTheToken_andCopiesIt()
{
    PointAgentDialog *dialog = openDialog();
    const QString token = m_backend->listener.token;
    QCOMPARE(dialog->agents()->model()->rowCount(), 5);
    const auto settings = m_backend->agentSettings();
    for (int row = 0; row < 5; ++row) {
        const QRect place = dialog->agents()->visualRect(dialog->agents()->model()->index(row, 0));
        QTest::mouseClick(dialog->agents()->viewport(), Qt::LeftButton, {}, place.center());
        QVERIFY(!dialog->settings()->toPlainText().contains(token));
        QVERIFY(dialog->settings()->toPlainText().contains(u"http://127.0.0.1:4318"_s));
        QTest::mouseClick(dialog->copyButton(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), settings[size_t(row)].text);
    }
}

void tst_ListeningWindow::dialog_showsTheTokenWhenAsked()
{
    PointAgentDialog *dialog = openDialog();
    const QString token = m_backend->listener.token;
    QCOMPARE(dialog->showButton()->text(), u"Show token"_s);
    QTest::mouseClick(dialog->showButton(), Qt::LeftButton);
    QVERIFY(dialog->settings()->toPlainText().contains(token));
    QCOMPARE(dialog->showButton()->text(), u"Hide token"_s);
    QTest::keyClick(dialog->agents(), Qt::Key_Down); // stays as asked for the next agent
    QVERIFY(dialog->settings()->toPlainText().contains(token));
    QTest::mouseClick(dialog->showButton(), Qt::LeftButton);
    QVERIFY(!dialog->settings()->toPlainText().contains(token));
    delete dialog;
    QVERIFY(!openDialog()->settings()->toPlainText().contains(token)); // and is hidden again next time
}

void tst_ListeningWindow::dialog_goesThroughAgentsByKeyboard()
{
    PointAgentDialog *dialog = openDialog();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QCOMPARE(QApplication::focusWidget(), dialog->agents());
    QVERIFY(dialog->settings()->toPlainText().startsWith(u"{\n  \"env\""_s));
    QTest::keyClick(dialog->agents(), Qt::Key_Down);
    QTest::keyClick(dialog->agents(), Qt::Key_Down);
    QVERIFY(dialog->settings()->toPlainText().startsWith(u"[otel]"_s));
    QTest::keyClick(dialog->agents(), Qt::Key_End);
    QVERIFY(dialog->settings()->toPlainText().contains(u"Bearer%20"_s));
    dialog->copyButton()->setFocus();
    QTest::keyClick(dialog->copyButton(), Qt::Key_Return);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Bearer%20"_s + m_backend->listener.token));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void tst_ListeningWindow::dialog_hasNoMarkup_andCannotBeTypedInto()
{
    m_backend->listener.certificateFile = u"/tmp/<b>x</b>.crt"_s;
    PointAgentDialog *dialog = openDialog();
    const QString before = dialog->settings()->toPlainText();
    QVERIFY(before.contains(u"<b>x</b>"_s));
    QTest::keyClicks(dialog->settings(), u"typed"_s);
    QCOMPARE(dialog->settings()->toPlainText(), before);
}

void tst_ListeningWindow::dialog_followsTheListener()
{
    PointAgentDialog *dialog = openDialog();
    QTest::keyClick(dialog->agents(), Qt::Key_Down);
    QVERIFY(dialog->fingerprintText().isEmpty());
    m_backend->say({});
    QVERIFY(dialog->stateText().startsWith(u"Nobody listens now."_s));
    m_backend->listener.http = u"https://127.0.0.1:5005"_s;
    m_backend->say({.httpPort = 5005, .fingerprint = u"AB:CD:EF"_s, .host = u"127.0.0.1"_s});
    QVERIFY(dialog->fingerprintText().contains(u"AB:CD:EF"_s));
    QVERIFY(dialog->settings()->toPlainText().contains(u"https://127.0.0.1:5005"_s));
    QCOMPARE(dialog->agents()->currentIndex().row(), 1); // the eye stays where it was
}

void tst_ListeningWindow::dialog_isReachedByTab_andOnTheGrid()
{
    PointAgentDialog *dialog = openDialog();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QSet<const QWidget *> reached;
    for (int i = 0; i < 10; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const QWidget *widget :
         {static_cast<QWidget *>(dialog->agents()), static_cast<QWidget *>(dialog->settings()),
          static_cast<QWidget *>(dialog->showButton()), static_cast<QWidget *>(dialog->copyButton())})
        QVERIFY2(reached.contains(widget), widget->metaObject()->className());
    for (const QBoxLayout *layout : dialog->findChildren<QBoxLayout *>()) {
        const QMargins margins = layout->contentsMargins();
        for (const int size : {margins.left(), margins.top(), margins.right(), margins.bottom(), layout->spacing()})
            QVERIFY2(size <= 1 || size % 4 == 0, qPrintable(u"%1"_s.arg(size)));
    }
}

QTEST_MAIN(tst_ListeningWindow)
#include "tst_listeningwindow.moc"
