// SPDX-License-Identifier: GPL-3.0-or-later
// A report that cannot be sent now: from the dialog to the disk, and what the panel says of it.
#include "backend/feedbackoutbox.h"
#include "backend/reportqueue.h"
#include "tests/ui/feedbackbackend.h"
#include "tests/ui/sourcesfixture.h"
#include "ui/button.h"
#include "ui/feedback/feedbackdock.h"
#include "ui/feedback/reportdialog.h"
#include "ui/feedback/waitingstrip.h"

#include <QCheckBox>
#include <QDir>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
constexpr int LongMs = 20'000;
}

class tst_WaitingReports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QVERIFY(m_f.open());
        m_folder = std::make_unique<QTemporaryDir>();
        openQueue();
    }
    void cleanup()
    {
        m_f.dock->setQueue(nullptr);
        m_queue.reset();
    }

    void whatCannotBeSent_waits_asItWasShown_andTheDialogSaysSo()
    {
        m_f.backend->acts = [](const Act &) -> Result<ActDone> {
            return fail(Error::Code::Busy, u"nobody answers at 192.0.2.7."_s);
        };
        report(u"it stops"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->troubleText().contains(u"It waits on this computer"_s), LongMs);
        QVERIFY(m_dialog->troubleText().contains(u"192.0.2.7"_s));
        QVERIFY(!m_dialog->sendButton()->isVisible());
        QVERIFY(m_dialog->message()->isReadOnly());
        QCOMPARE(m_dialog->cancelButton()->text(), u"Close"_s);
        const auto kept = FeedbackOutbox(store()).waiting();
        QCOMPARE(kept.size(), 1u);
        QCOMPARE(kept[0].report.message, u"it stops"_s);
        QCOMPARE(kept[0].report.excerpt, FeedbackBackend::excerpt());
        QVERIFY(kept[0].report.previewed);
        QTest::mouseClick(m_dialog->cancelButton(), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
        QTRY_VERIFY(strip()->isVisible());
        QVERIFY2(strip()->text().contains(u"waiting, next try in"_s), qPrintable(strip()->text()));
    }

    void whatIsRefused_doesNotWait()
    {
        m_f.backend->acts = [](const Act &) -> Result<ActDone> { return fail(Error::Code::Rejected, u"too long"_s); };
        report(u"it stops"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->troubleText().contains(u"too long"_s), LongMs);
        QVERIFY(m_dialog->sendButton()->isVisible() && m_dialog->sendButton()->isEnabled());
        QVERIFY(FeedbackOutbox(store()).waiting().empty());
        QVERIFY(!strip()->isVisible());
    }

    void sendNow_tries_andSaysWhyNot_andDiscardForgets()
    {
        wait(u"one <b>&co</b> \x1b"
             "[31m"_s);
        wait(u"two"_s);
        QTRY_VERIFY(strip()->isVisible());
        QTest::mouseClick(strip()->sendButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(strip()->text().contains(u"no token"_s), LongMs);
        const QList<QAction *> actions = discardMenu();
        QCOMPARE(actions.size(), 4); // each, a line, all
        QVERIFY2(actions[0]->text().contains(u"one <b>&&co</b> \\x1b"_s), qPrintable(actions[0]->text()));
        actions[0]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(FeedbackOutbox(store()).waiting().size(), 1u, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->waiting().size(), 1u, LongMs);
        discardMenu().at(0)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!strip()->isVisible(), LongMs);
    }

    void grab()
    {
        if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
            QSKIP("GLASSHOUSE_GRAB_DIR is not set");
        wait(u"The tests of the checkout stop after half a minute."_s);
        QTRY_VERIFY(strip()->isVisible());
        for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
            m_f.appearance.setChoice(choice);
            for (const QSize size : {QSize(1280, 800), QSize(1600, 1000)}) {
                m_f.window->resize(size);
                QTest::qWait(60);
                const QDir folder(qEnvironmentVariable("GLASSHOUSE_GRAB_DIR"));
                const QString name = u"waiting-%1-%2.png"_s.arg(Appearance::name(choice)).arg(size.width());
                QVERIFY(m_f.window->grab().save(folder.filePath(name)));
            }
        }
    }

private:
    QString store() const { return m_folder->filePath(u"a.db"_s); }
    WaitingStrip *strip() const { return m_f.dock->waiting(); }
    void openQueue()
    {
        ReportQueue::Timing timing;
        timing.firstMs = timing.longestMs = timing.idleMs = 3'600'000;
        const ReportTarget target{u"http://127.0.0.1:1"_s, {}, u"entry"_s, false};
        const auto noToken = [](const QString &, const std::function<void(const QByteArray &)> &found) { found({}); };
        m_queue = std::make_unique<ReportQueue>(store(), target, noToken, timing);
        m_f.dock->setQueue(m_queue.get());
    }
    void report(const QString &words)
    {
        m_dialog = std::make_unique<ReportDialog>(*m_f.backend, ReportPlace{u"/x.jsonl"_s, 4711}, Format(), nullptr);
        m_dialog->setQueue(m_queue.get());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        QTRY_VERIFY(!m_dialog->previewText().isEmpty());
        QTest::keyClicks(m_dialog->message(), words);
        QTest::mouseClick(m_dialog->sendButton(), Qt::LeftButton);
    }
    void wait(const QString &words)
    {
        FeedbackReport report;
        report.key = report.message = words;
        bool kept = false;
        m_queue->add(report, this, [&kept](const Result<void> &done) { kept = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(kept, LongMs);
    }
    QList<QAction *> discardMenu() const
    {
        auto *const menu = strip()->discardButton()->findChild<QMenu *>();
        Q_EMIT menu->aboutToShow();
        return menu->actions();
    }

    SourcesFixture<FeedbackDock, FeedbackBackend> m_f;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReportQueue> m_queue;
    std::unique_ptr<ReportDialog> m_dialog;
};

QTEST_MAIN(tst_WaitingReports)
#include "tst_waitingreports.moc"
