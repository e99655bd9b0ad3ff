// SPDX-License-Identifier: GPL-3.0-or-later
// From a turn of a transcript to the inbox and back to the transcript, in the whole window, by mouse and keyboard.
#include "query/transcriptanswers.h"
#include "tests/ui/feedbackbackend.h"
#include "ui/button.h"
#include "ui/feedback/feedbackdock.h"
#include "ui/feedback/reportdialog.h"
#include "ui/mainwindow.h"
#include "ui/style.h"
#include "ui/tableview.h"
#include "ui/transcript/transcriptdock.h"
#include "ui/transcript/transcriptview.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_FeedbackFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
        QCoreApplication::setApplicationName(u"tst_feedbackflow"_s);
        m_appearance.setChoice(Appearance::Choice::Dark);
        QVERIFY(m_file.open());
        m_file.write(FeedbackBackend::excerpt().toUtf8() + '\n');
        QVERIFY(m_file.flush());
    }

    void init()
    {
        QSettings().clear();
        m_backend = std::make_unique<FeedbackBackend>();
        m_backend->answers = [this, inner = m_backend->answers](const Question &question) {
            const auto own = transcriptAnswer(question);
            return own ? own : inner(question);
        };
        m_window = std::make_unique<MainWindow>(*m_backend, m_appearance);
        m_window->filter().setNow(CannedBackend::NowMs);
        m_window->filter().setZone(u"UTC"_s);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        Q_EMIT m_backend->opened();
    }
    void cleanup()
    {
        m_window.reset();
        m_backend.reset();
    }

    void aTurn_isReportedFromItsMenu_andStandsInTheInbox()
    {
        auto *const dock = qobject_cast<TranscriptDock *>(m_window->transcript());
        m_window->openTranscript(u"session-1"_s);
        TranscriptView *const view = dock->view();
        QTRY_VERIFY(view->outline().entries.size() >= 4 && !view->isWaiting());
        view->goTo(2);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(view->viewport(), &event);
        QTRY_VERIFY(actionOf(view, u"Report this turn"_s));
        QMenu *const menu = qobject_cast<QMenu *>(actionOf(view, u"Report this turn"_s)->parent());
        QTest::keyClick(menu, Qt::Key_Down);
        menu->setActiveAction(actionOf(view, u"Report this turn"_s));
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<ReportDialog *>());
        auto *const dialog = m_window->findChild<ReportDialog *>();
        QCOMPARE(m_backend->last<FeedbackDraftQuestion>().offset, view->outline().entries[2].ref.record.offset);
        QTRY_VERIFY(dialog->previewText().contains(u"npm test"_s));
        QTest::keyClicks(dialog->message(), u"It gave up on the tests"_s);
        QTest::mouseClick(dialog->sendButton(), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<ReportDialog *>());
        m_window->workspaces()->setCurrent(Workspace::Feedback);
        FeedbackDock *const inbox = m_window->feedback();
        QTRY_VERIFY(inbox->isVisible());
        QTRY_COMPARE(inbox->view()->cell(0, FeedbackModel::Message).text, u"It gave up on the tests"_s);
        inbox->view()->setFocus();
        QVERIFY(inbox->view()->selectKey(FeedbackModel::keyOfReport(8)));
        QTest::keyClick(inbox->view(), Qt::Key_Return); // back to the session
        QTRY_VERIFY(m_window->transcript()->isVisible());
    }

    void everyWorkspace_hasAKeyOfItsOwn()
    {
        QStringList keys;
        for (const Workspace workspace : allWorkspaces())
            keys << workspaceKeys(workspace).toString();
        QCOMPARE(keys.removeDuplicates(), 0);
        QVERIFY(workspaceFromKey(u"feedback"_s) == Workspace::Feedback);
    }

private:
    std::optional<Answer> transcriptAnswer(const Question &question) const
    {
        const std::atomic_bool stop = false;
        if (const auto *session = std::get_if<SessionFilesQuestion>(&question)) {
            SessionFiles files;
            files.session.id = session->sessionId;
            files.files.push_back({m_file.fileName(), {}, {}, m_file.size()});
            return Answer(files);
        }
        if (const auto *outline = std::get_if<TranscriptOutlineQuestion>(&question))
            return Answer(answerTranscriptOutline(*outline, stop).value_or(TranscriptOutline()));
        if (const auto *page = std::get_if<TranscriptPageQuestion>(&question))
            return Answer(answerTranscriptPage(*page, stop).value_or(TranscriptPage()));
        return std::nullopt;
    }
    static QAction *actionOf(const QWidget *of, const QString &words)
    {
        for (QMenu *menu : of->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (menu->isVisible() && action->text().startsWith(words))
                    return action;
            }
        }
        return nullptr;
    }

    Appearance m_appearance;
    QTemporaryFile m_file;
    std::unique_ptr<FeedbackBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_FeedbackFlow)
#include "tst_feedbackflow.moc"
