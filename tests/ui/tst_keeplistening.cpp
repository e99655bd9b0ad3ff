// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cannedbackend.h"
#include "ui/button.h"
#include "ui/keeplisteningdialog.h"
#include "ui/mainwindow.h"
#include "ui/style.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

// A window that closes while agents send to it asks first.
class tst_KeepListening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void closing_asksOnlyWhereSomethingCame();
    void closing_keepsWhenTold();
    void closing_stopsWhenTold();
    void closing_staysWhenNobodyDecides();
    void closing_doesNotAskAgain();
    void closing_staysWhereTheListenerCannotStart();

private:
    KeepListeningDialog *closeAndAsk();
    void keepWith(bool due, bool starts);

    std::unique_ptr<CannedBackend> m_backend;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
    int m_started = 0;
};

void tst_KeepListening::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
    QCoreApplication::setApplicationName(u"tst_keeplistening"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_appearance = std::make_unique<Appearance>();
}

void tst_KeepListening::init()
{
    QSettings().clear();
    m_started = 0;
    m_backend = std::make_unique<CannedBackend>();
    m_backend->mayListen = true;
    m_window = std::make_unique<MainWindow>(*m_backend, *m_appearance);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_backend->say({.httpPort = 4318, .host = u"127.0.0.1"_s});
}

void tst_KeepListening::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

KeepListeningDialog *tst_KeepListening::closeAndAsk()
{
    m_window->close();
    return m_window->findChild<KeepListeningDialog *>();
}

void tst_KeepListening::keepWith(bool due, bool starts)
{
    m_window->setKeepListening({[due] { return due; },
                                [this, starts] {
                                    ++m_started;
                                    return starts;
                                }});
}

void tst_KeepListening::closing_asksOnlyWhereSomethingCame()
{
    const qint64 now = 1'800'000'000'000;
    QVERIFY(!worthKeeping(*m_backend, now)); // nothing ever came
    m_backend->received = now - 59 * 60'000;
    QVERIFY(worthKeeping(*m_backend, now));
    m_backend->received = now - 61 * 60'000;
    QVERIFY(!worthKeeping(*m_backend, now));
    m_backend->received = now;
    m_backend->say({.httpPort = 4318, .host = u"127.0.0.1"_s, .elsewhere = true});
    QVERIFY(!worthKeeping(*m_backend, now)); // it goes on without us
    m_backend->say({});
    QVERIFY(!worthKeeping(*m_backend, now));

    keepWith(false, true);
    QVERIFY(!closeAndAsk());
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_started, 0);
}

void tst_KeepListening::closing_keepsWhenTold()
{
    keepWith(true, true);
    KeepListeningDialog *dialog = closeAndAsk();
    QVERIFY(dialog && dialog->isVisible() && m_window->isVisible());
    QTest::mouseClick(dialog->keepButton(), Qt::LeftButton);
    QCOMPARE(m_started, 1);
    QVERIFY(!m_window->isVisible());
    QVERIFY(!QSettings().contains(u"listen/onClose"_s));
}

void tst_KeepListening::closing_stopsWhenTold()
{
    keepWith(true, true);
    KeepListeningDialog *dialog = closeAndAsk();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->stopButton(), Qt::LeftButton);
    QCOMPARE(m_started, 0);
    QVERIFY(!m_window->isVisible());
}

void tst_KeepListening::closing_staysWhenNobodyDecides()
{
    keepWith(true, true);
    KeepListeningDialog *dialog = closeAndAsk();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_started, 0);
    delete dialog;
    QVERIFY(closeAndAsk()); // asked again
}

void tst_KeepListening::closing_doesNotAskAgain()
{
    keepWith(true, true);
    KeepListeningDialog *dialog = closeAndAsk();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->rememberBox(), Qt::LeftButton, {}, QPoint(8, dialog->rememberBox()->height() / 2));
    QVERIFY(dialog->rememberBox()->isChecked());
    QTest::keyClick(dialog->keepButton(), Qt::Key_Return);
    QCOMPARE(m_started, 1);
    QVERIFY(!m_window->isVisible());

    m_window = std::make_unique<MainWindow>(*m_backend, *m_appearance);
    m_window->show();
    keepWith(true, true);
    QVERIFY(!closeAndAsk());
    QCOMPARE(m_started, 2);
    QVERIFY(!m_window->isVisible());
}

void tst_KeepListening::closing_staysWhereTheListenerCannotStart()
{
    keepWith(true, false);
    KeepListeningDialog *dialog = closeAndAsk();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->keepButton(), Qt::LeftButton);
    QCOMPARE(m_started, 1);
    QVERIFY(m_window->isVisible());
}

QTEST_MAIN(tst_KeepListening)
#include "tst_keeplistening.moc"
