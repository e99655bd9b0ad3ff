// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog in which something is reported: nothing goes that was not shown.
#include "tests/ui/feedbackbackend.h"
#include "ui/button.h"
#include "ui/feedback/reportdialog.h"
#include "ui/style.h"

#include <QCheckBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
const QString Key = u"sk-ant-api03-Qm7vX2pLk9RtZ4wN8sYb"_s;
}

class tst_ReportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_backend = std::make_unique<FeedbackBackend>();
        open({u"/home/dev/.claude/projects/p/session-1.jsonl"_s, 4711});
    }
    void cleanup() { m_dialog.reset(); }

    void onlyWhatIsShown_canBeSent()
    {
        QCOMPARE(m_backend->last<FeedbackDraftQuestion>().offset, 4711);
        QTRY_VERIFY(m_dialog->previewText().contains(u"3 of 41 tests failed"_s));
        QVERIFY(!m_dialog->sendButton()->isEnabled()); // nothing was said yet
        QTest::keyClicks(m_dialog->message(), u"it stops"_s);
        QVERIFY(m_dialog->sendButton()->isEnabled());
        const QString shown = m_dialog->previewText();
        const QSignalSpy sent(m_dialog.get(), &ReportDialog::sent);
        QTest::mouseClick(m_dialog->sendButton(), Qt::LeftButton);
        QTRY_COMPARE(sent.size(), 1);
        const FeedbackReport report = std::get<ReportFeedback>(m_backend->acted.front()).report;
        QVERIFY(report.previewed);
        QCOMPARE(report.line, 812);
        QCOMPARE(report.excerpt, FeedbackBackend::excerpt());
        for (const QString &part : {report.message, report.session, report.path, report.lastError, report.excerpt})
            QVERIFY2(shown.contains(part), qPrintable(part));
        for (const EnvironmentFact &fact : report.environment)
            QVERIFY(shown.contains(fact.name + u": "_s + fact.value));
        QVERIFY(!m_dialog->isVisible());
    }

    void beforeTheSessionIsRead_nothingCanBeSent()
    {
        m_backend->silent = true;
        open({u"/x.jsonl"_s, -1});
        QTest::keyClicks(m_dialog->message(), u"it stops"_s);
        QVERIFY(!m_dialog->sendButton()->isEnabled());
        QTest::keyClick(m_dialog->sendButton(), Qt::Key_Space);
        QVERIFY(m_backend->acted.empty());
    }

    void theTranscript_canBeLeftOut()
    {
        QTRY_VERIFY(!m_dialog->previewText().isEmpty());
        QTest::keyClicks(m_dialog->message(), u"it stops"_s);
        QTest::keyClick(m_dialog->transcriptBox(), Qt::Key_Space);
        QVERIFY(!m_dialog->previewText().contains(u"npm test"_s));
        QTest::mouseClick(m_dialog->sendButton(), Qt::LeftButton);
        QTRY_COMPARE(m_backend->acted.size(), std::size_t(1));
        const FeedbackReport report = std::get<ReportFeedback>(m_backend->acted.front()).report;
        QVERIFY(report.excerpt.isEmpty() && report.lastError.isEmpty());
    }

    void whatIsTyped_isMaskedBeforeItIsShown()
    {
        QTRY_VERIFY(!m_dialog->previewText().isEmpty());
        QTest::keyClicks(m_dialog->message(), u"key "_s + Key);
        QVERIFY(!m_dialog->previewText().contains(Key));
        QTest::mouseClick(m_dialog->sendButton(), Qt::LeftButton);
        QTRY_COMPARE(m_backend->acted.size(), std::size_t(1));
        QVERIFY(!std::get<ReportFeedback>(m_backend->acted.front()).report.message.contains(Key));
    }

    void aFailure_keepsTheWords_andTheSameReportIsTriedAgain()
    {
        QTRY_VERIFY(!m_dialog->previewText().isEmpty());
        m_backend->refusal = u"the other side does not answer"_s;
        QTest::keyClicks(m_dialog->message(), u"it stops"_s);
        QTest::mouseClick(m_dialog->sendButton(), Qt::LeftButton);
        QTRY_VERIFY(m_dialog->troubleText().contains(u"does not answer"_s));
        QVERIFY(m_dialog->isVisible());
        m_backend->refusal.clear();
        QTRY_VERIFY(m_dialog->sendButton()->isEnabled());
        QTest::mouseClick(m_dialog->sendButton(), Qt::LeftButton);
        QTRY_COMPARE(m_backend->acted.size(), std::size_t(2));
        QCOMPARE(std::get<ReportFeedback>(m_backend->acted[0]).report.key,
                 std::get<ReportFeedback>(m_backend->acted[1]).report.key);
    }

    void anUnreadableSession_canBeReportedAllTheSame()
    {
        m_backend->failure = u"gone"_s;
        open({u"/x.jsonl"_s, -1});
        QTRY_VERIFY(m_dialog->troubleText().contains(u"gone"_s));
        QTest::keyClicks(m_dialog->message(), u"it stops"_s);
        QVERIFY(m_dialog->sendButton()->isEnabled());
    }

    void tooMuch_isSaid()
    {
        QTRY_VERIFY(!m_dialog->previewText().isEmpty());
        m_dialog->message()->setPlainText(QString(FeedbackReport::MostMessage + 1, u'x'));
        QVERIFY(!m_dialog->sendButton()->isEnabled());
        QCOMPARE(m_dialog->troubleText(), u"The message is too long"_s);
    }

    void grab()
    {
        if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
            QSKIP("GLASSHOUSE_GRAB_DIR is not set");
        QTRY_VERIFY(!m_dialog->previewText().isEmpty());
        QTest::keyClicks(m_dialog->message(), u"The tests of the checkout stop after half a minute."_s);
        for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
            m_appearance.setChoice(choice);
            QTest::qWait(50);
            const QDir folder(qEnvironmentVariable("GLASSHOUSE_GRAB_DIR"));
            QVERIFY(m_dialog->grab().save(folder.filePath(u"report-"_s + Appearance::name(choice) + u".png"_s)));
        }
    }

private:
    void open(const ReportPlace &place)
    {
        m_dialog = std::make_unique<ReportDialog>(*m_backend, place, Format(), nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    Appearance m_appearance;
    std::unique_ptr<FeedbackBackend> m_backend;
    std::unique_ptr<ReportDialog> m_dialog;
};

QTEST_MAIN(tst_ReportDialog)
#include "tst_reportdialog.moc"
