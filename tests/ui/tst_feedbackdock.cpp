// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox of reports, worked by mouse and keyboard.
#include "charts/panelstate.h"
#include "tests/ui/feedbackbackend.h"
#include "tests/ui/sourcesfixture.h"
#include "ui/button.h"
#include "ui/feedback/feedbackdetail.h"
#include "ui/feedback/feedbackdock.h"
#include "ui/feedback/removedialog.h"
#include "ui/feedback/replayview.h"
#include "ui/searchfield.h"
#include "ui/segmentedcontrol.h"
#include "ui/transcript/transcriptview.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_FeedbackDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void duplicates_areOneRow_andUnfoldInPlace();
    void tabs_haveCounts_andShowTheirState();
    void search_asksForTheText();
    void resolving_takesWords_byKeyboard_andUndoTakesItBack();
    void aFoldedRow_isAllItsReports();
    void bulk_checkedRowsChangeTogether();
    void assignAndTag_areTyped_escapeLetsThemBe();
    void buttons_doWhatKeysDo();
    void aRefusedStep_isSaid_andRowsStay();
    void removing_asksFirst();
    void detail_showsWhatIsKnown_andTheSessionBesideIt();
    void enter_asksForTheSession();
    void emptyAndError_haveAWayOut();
    void textFromOutside_isPlain();
    void grab();

private:
    QStringList messages() const { return SourcesFixture<FeedbackDock>::names(m_view).split(u'|'); }
    FeedbackStatus statusOf(qint64 id) const { return m_f.backend->item(id)->status; }
    void openTab(int tab)
    {
        const auto buttons = m_f.dock->tabs()->findChildren<Button *>();
        QTest::mouseClick(buttons.at(tab), Qt::LeftButton);
    }
    void key(Qt::Key key) { QTest::keyClick(m_view, key); }
    void type(const QString &words)
    {
        QLineEdit *const field = m_f.dock->bar()->field();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void selectReport(qint64 id)
    {
        QVERIFY(m_view->selectKey(FeedbackModel::keyOfReport(id)));
        m_view->setFocus();
    }

    SourcesFixture<FeedbackDock, FeedbackBackend> m_f;
    TableView *m_view = nullptr;
};

void tst_FeedbackDock::init()
{
    QVERIFY(m_f.open());
    m_f.window->activateWindow();
    m_view = m_f.dock->view();
    QTRY_COMPARE(m_view->model()->rowCount(), 3); // open, those alike folded
    m_view->setFocus();
}

void tst_FeedbackDock::duplicates_areOneRow_andUnfoldInPlace()
{
    QCOMPARE(m_view->cell(0, FeedbackModel::Message).text, u"Tests of the checkout stop after 30 s"_s);
    QCOMPARE(m_view->cell(0, FeedbackModel::Reports).text, u"×3"_s);
    QCOMPARE(m_view->cell(1, FeedbackModel::Reports).text, QString());
    selectReport(8);
    key(Qt::Key_Right);
    QTRY_COMPARE(m_view->model()->rowCount(), 5);
    QVERIFY(messages().at(1).endsWith(u"after 31 s"_s));
    QVERIFY(messages().at(2).endsWith(u"after 12 s"_s));
    for (const int column : {FeedbackModel::Reported, FeedbackModel::Reporter, FeedbackModel::Message}) {
        m_view->sortByColumn(column, Qt::AscendingOrder);
        const QStringList rows = messages();
        const qsizetype head = rows.indexOf(u"Tests of the checkout stop after 30 s"_s);
        QVERIFY(rows.at(head + 1).endsWith(u"after 31 s"_s)); // still right below
    }
    key(Qt::Key_Left);
    QTRY_COMPARE(m_view->model()->rowCount(), 3);
    QTest::mouseClick(m_f.dock->foldButton(), Qt::LeftButton);
    QTRY_COMPARE(m_view->model()->rowCount(), 5);
    QCOMPARE(m_view->cell(0, FeedbackModel::Reports).text, QString());
}

void tst_FeedbackDock::tabs_haveCounts_andShowTheirState()
{
    const auto buttons = m_f.dock->tabs()->findChildren<Button *>();
    QCOMPARE(buttons.at(0)->text(), u"Open 5"_s);
    QCOMPARE(buttons.at(2)->text(), u"Resolved 1"_s);
    QCOMPARE(buttons.at(4)->text(), u"All 8"_s);
    openTab(1);
    QTRY_COMPARE(messages(), QStringList{u"Permission asked for each file"_s});
    QCOMPARE(m_view->cell(0, FeedbackModel::Assignee).text, u"grace"_s);
    openTab(4);
    QTRY_COMPARE(m_view->model()->rowCount(), 6);
}

void tst_FeedbackDock::search_asksForTheText()
{
    QTest::keyClicks(m_f.dock->searchField(), u"generated"_s);
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    QCOMPARE(m_f.backend->last<FeedbackQuestion>().text, u"generated"_s);
}

void tst_FeedbackDock::resolving_takesWords_byKeyboard_andUndoTakesItBack()
{
    selectReport(7);
    key(Qt::Key_R);
    type(u"fixed in 0.2"_s);
    QTRY_COMPARE(statusOf(7), FeedbackStatus::Resolved);
    QCOMPARE(m_f.backend->item(7)->resolution, u"fixed in 0.2"_s);
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    QTRY_VERIFY(m_view->hasFocus());
    key(Qt::Key_U);
    QTRY_COMPARE(statusOf(7), FeedbackStatus::Open);
    QVERIFY(m_f.backend->item(7)->resolution.isEmpty());
    QTRY_COMPARE(m_view->model()->rowCount(), 3);
    QVERIFY(!m_f.dock->undoButton()->isEnabled());
}

void tst_FeedbackDock::aFoldedRow_isAllItsReports()
{
    selectReport(8);
    key(Qt::Key_T);
    QTRY_COMPARE(statusOf(8), FeedbackStatus::Triaged);
    QCOMPARE(statusOf(6), FeedbackStatus::Triaged);
    QCOMPARE(statusOf(4), FeedbackStatus::Triaged);
    QCOMPARE(std::get<TriageFeedback>(m_f.backend->acted.back()).ids.size(), std::size_t(3));
}

void tst_FeedbackDock::bulk_checkedRowsChangeTogether()
{
    openTab(4);
    QTRY_COMPARE(m_view->model()->rowCount(), 6);
    selectReport(7);
    key(Qt::Key_Space);
    selectReport(3); // triaged
    key(Qt::Key_Space);
    QCOMPARE(m_f.dock->chosen(), (std::vector<qint64>{3, 7}));
    key(Qt::Key_W);
    type(u"no time"_s);
    QTRY_COMPARE(statusOf(7), FeedbackStatus::Wontfix);
    QCOMPARE(statusOf(3), FeedbackStatus::Wontfix);
    QTRY_VERIFY(m_f.dock->undoButton()->isEnabled());
    QTest::mouseClick(m_f.dock->undoButton(), Qt::LeftButton);
    QTRY_COMPARE(statusOf(7), FeedbackStatus::Open); // each what it was
    QTRY_COMPARE(statusOf(3), FeedbackStatus::Triaged);
}

void tst_FeedbackDock::assignAndTag_areTyped_escapeLetsThemBe()
{
    selectReport(7);
    key(Qt::Key_A);
    QTRY_VERIFY(m_f.dock->bar()->isAsking());
    QTest::keyClicks(m_f.dock->bar()->field(), u"nobody"_s);
    QTest::keyClick(m_f.dock->bar()->field(), Qt::Key_Escape);
    QVERIFY(!m_f.dock->bar()->isAsking());
    QVERIFY(m_f.backend->acted.empty());
    QTRY_VERIFY(m_view->hasFocus());
    key(Qt::Key_A);
    type(u"ada"_s);
    QTRY_COMPARE(m_f.backend->item(7)->assignee, u"ada"_s);
    QTRY_VERIFY(m_view->hasFocus());
    QTest::keyClicks(m_view, u"#"_s);
    type(u"cli, files, -setup"_s);
    QTRY_COMPARE(m_f.backend->item(7)->tags, (QStringList{u"cli"_s, u"files"_s}));
    QTRY_COMPARE(m_f.dock->detail()->fact(u"Tags"_s), u"cli, files"_s);
}

void tst_FeedbackDock::buttons_doWhatKeysDo()
{
    selectReport(7);
    QTest::mouseClick(m_f.dock->bar()->button(TriageBar::Step::Triaged), Qt::LeftButton);
    QTRY_COMPARE(statusOf(7), FeedbackStatus::Triaged);
    openTab(1);
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    selectReport(7);
    QTest::mouseClick(m_f.dock->bar()->button(TriageBar::Step::Resolve), Qt::LeftButton);
    type(u"done"_s);
    QTRY_COMPARE(statusOf(7), FeedbackStatus::Resolved);
    for (const auto step : {TriageBar::Step::Assign, TriageBar::Step::Tag, TriageBar::Step::Wontfix})
        QVERIFY(m_f.dock->bar()->button(step)->toolTip().contains(u'('));
}

void tst_FeedbackDock::aRefusedStep_isSaid_andRowsStay()
{
    m_f.backend->refusal = u"the store is locked"_s;
    selectReport(7);
    key(Qt::Key_T);
    QTRY_VERIFY(m_f.dock->footerText().contains(u"the store is locked"_s));
    QCOMPARE(statusOf(7), FeedbackStatus::Open);
    QCOMPARE(m_view->model()->rowCount(), 3);
}

void tst_FeedbackDock::removing_asksFirst()
{
    selectReport(7);
    key(Qt::Key_Delete);
    auto *dialog = m_f.dock->findChild<RemoveDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(m_f.backend->item(7));
    QTRY_VERIFY(!m_f.dock->findChild<RemoveDialog *>());
    m_f.window->activateWindow(); // as a window manager does
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasFocus());
    key(Qt::Key_Delete);
    dialog = m_f.dock->findChild<RemoveDialog *>();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->removeButton(), Qt::LeftButton);
    QTRY_VERIFY(!m_f.backend->item(7));
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
}

void tst_FeedbackDock::detail_showsWhatIsKnown_andTheSessionBesideIt()
{
    selectReport(7);
    FeedbackDetailPane *const detail = m_f.dock->detail();
    QTRY_VERIFY(detail->message().contains(u"and then asks where they are"_s));
    QCOMPARE(detail->fact(u"Tags"_s), u"setup"_s);
    QVERIFY(detail->fact(u"Environment"_s).contains(u"Debian"_s));
    QCOMPARE(detail->fact(u"Last error"_s), u"Error: 3 of 41 tests failed"_s);
    TranscriptView *const replay = detail->replay()->view();
    QTRY_VERIFY(replay->outline().entries.size() >= 4); // read from what was sent
    QTRY_VERIFY(!replay->isWaiting());
    QVERIFY(!detail->replay()->showsFile());
    QTRY_COMPARE(replay->currentEntry(), int(replay->outline().entries.size()) - 1);
}

void tst_FeedbackDock::enter_asksForTheSession()
{
    const QSignalSpy wanted(m_f.dock, &FeedbackDock::sessionRequested);
    selectReport(7);
    key(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toString(), u"session-1"_s);
}

void tst_FeedbackDock::emptyAndError_haveAWayOut()
{
    auto *state = m_view->findChild<StateOverlay *>();
    QVERIFY(state);
    QTest::keyClicks(m_f.dock->searchField(), u"zebra"_s);
    QTRY_COMPARE(state->state(), PanelState::Empty);
    m_f.dock->searchField()->clear();
    QTRY_COMPARE(state->state(), PanelState::Ready);
    m_f.backend->failure = u"disk full"_s;
    openTab(1);
    QTRY_COMPARE(state->state(), PanelState::Error);
    QVERIFY(state->text().contains(u"disk full"_s));
    m_f.backend->failure.clear();
    Q_EMIT state->actionTriggered();
    QTRY_COMPARE(state->state(), PanelState::Ready);
}

void tst_FeedbackDock::textFromOutside_isPlain()
{
    const int row = int(messages().indexOf(u"<b>Markup</b> in titles \x1b[31m"_s));
    QVERIFY(row >= 0);
    const QModelIndex index = m_view->model()->index(row, 0);
    QVERIFY(!index.data(Qt::AccessibleTextRole).toString().contains(QChar(0x1b)));
}

void tst_FeedbackDock::grab()
{
    if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
        QSKIP("GLASSHOUSE_GRAB_DIR is not set");
    for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
        m_f.appearance.setChoice(choice);
        const QString theme = Appearance::name(choice);
        selectReport(8);
        key(Qt::Key_Right);
        QTRY_VERIFY(!m_f.dock->detail()->replay()->view()->outline().entries.empty());
        QVERIFY(m_f.save(u"feedback-1600-"_s + theme, {1540, 890}));
        key(Qt::Key_A);
        QVERIFY(m_f.save(u"feedback-assign-1280-"_s + theme, {1220, 690}));
        QTest::keyClick(m_f.dock->bar()->field(), Qt::Key_Escape);
        QVERIFY(m_f.save(u"feedback-narrow-"_s + theme, {760, 800}));
    }
}

QTEST_MAIN(tst_FeedbackDock)
#include "tst_feedbackdock.moc"
