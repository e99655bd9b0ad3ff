// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelstate.h"
#include "models/sourcesmodel.h"
#include "tests/ui/sourcesfixture.h"
#include "ui/button.h"
#include "ui/sources/refusalview.h"
#include "ui/sources/sourcedetail.h"
#include "ui/sources/sourcesdock.h"
#include "ui/sources/sweepsection.h"

#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_SourcesDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void silentSource_standsOnTopAndSaysSo();
    void folders_showFilesAndBytes();
    void outsideText_isPaintedPlain();
    void clickOnName_filters_clickElsewhereSelects();
    void keys_filterExcludeAndOpen();
    void detail_hasFactsWithShares();
    void nothing_offersToPointAnAgent();
    void error_offersRetry_andKeepsOldRows();
    void times_growOldWithoutAsking();
    void selection_survivesNewAnswers_showSourceWaits();
    void menu_copiesAndIsNoted();
    void cells_areSpoken();
    void narrowPanel_dropsColumns_detailGoesBelow();
    void grab();

private:
    QString text(int row, int column) const { return m_view->cell(row, column).text; }
    SourcesFixture<SourcesDock> m_f;
    TableView *m_view = nullptr;
};

void tst_SourcesDock::init()
{
    QVERIFY(m_f.open());
    m_view = m_f.dock->view();
    QTRY_COMPARE(m_view->model()->rowCount(), 9);
}

void tst_SourcesDock::silentSource_standsOnTopAndSaysSo()
{
    QCOMPARE(text(0, SourcesModel::Name), u"github"_s);
    QCOMPARE(text(0, SourcesModel::LastSeen), u"nothing since 42\u202fmin"_s);
    QCOMPARE(m_view->cell(0, SourcesModel::LastSeen).colour, Token::Warning);
    QCOMPARE(*m_view->cell(0, SourcesModel::Name).dot, Token::Warning);
    QCOMPARE(*m_view->cell(1, SourcesModel::Name).dot, Token::Success);
    for (int click = 0; click < 2; ++click) { // up and down
        m_f.clickHead(m_view, SourcesModel::Accepted);
        QCOMPARE(text(0, SourcesModel::Name), u"github"_s);
    }
}

void tst_SourcesDock::folders_showFilesAndBytes()
{
    QCOMPARE(text(1, SourcesModel::Name), u"/home/dev/.claude/projects"_s);
    QCOMPARE(text(1, SourcesModel::Files), u"1,604"_s);
    QCOMPARE(text(1, SourcesModel::Bytes), u"1.2\u202fGB"_s);
    QCOMPARE(text(0, SourcesModel::Files), Format::absent());
    QCOMPARE(m_view->cell(1, SourcesModel::Quarantined).colour, Token::Error);
    QCOMPARE(m_view->cell(2, SourcesModel::Quarantined).colour, Token::Text3);
    QCOMPARE(text(2, SourcesModel::Quarantined), u"0"_s);
}

void tst_SourcesDock::outsideText_isPaintedPlain()
{
    QVERIFY(m_f.names(m_view).contains(u"otlp:<b>gemini</b>"_s));
    m_f.backend->sources.sources[0].name = u"git\u202ehub\x1b"_s;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_VERIFY(m_f.names(m_view).contains(u"git\u202ehub"_s));
    const QModelIndex top = m_view->model()->index(0, 0);
    QVERIFY(!top.data(Qt::AccessibleTextRole).toString().contains(QChar(0x202e)));
}

void tst_SourcesDock::clickOnName_filters_clickElsewhereSelects()
{
    m_f.clickCell(m_view, 3, SourcesModel::Accepted);
    QCOMPARE(m_view->currentKey(), u"agents-gateway"_s);
    QVERIFY(m_f.filter->filter().events.isEmpty());
    m_f.clickCell(m_view, 4, SourcesModel::Name);
    QCOMPARE(m_f.filter->filter().events.sources, (Choice{{u"azure-devops"_s}, false}));
    QCOMPARE(m_view->currentKey(), u"azure-devops"_s);
    m_f.filter->goBack();
    QVERIFY(m_f.filter->filter().events.isEmpty());
}

void tst_SourcesDock::keys_filterExcludeAndOpen()
{
    QSignalSpy activity(m_f.dock, &SourcesDock::activityRequested);
    m_view->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_view->currentKey(), u"github"_s);
    QTest::keyClick(m_view, Qt::Key_J);
    QTest::keyClick(m_view, Qt::Key_J);
    QTest::keyClick(m_view, Qt::Key_K);
    QTest::keyClick(m_view, Qt::Key_F);
    QCOMPARE(m_f.filter->filter().events.sources, (Choice{{u"/home/dev/.claude/projects"_s}, false}));
    QTest::keyClick(m_view, Qt::Key_X);
    QTest::keyClick(m_view, Qt::Key_J);
    QTest::keyClick(m_view, Qt::Key_X);
    QCOMPARE(m_f.filter->filter().events.sources,
             (Choice{{u"/home/dev/.claude/projects"_s, u"/home/dev/.codex/sessions"_s}, true}));
    QCOMPARE(activity.count(), 0);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(activity.count(), 1);
    QCOMPARE(m_f.filter->filter().events.sources, (Choice{{u"/home/dev/.codex/sessions"_s}, false}));
}

void tst_SourcesDock::detail_hasFactsWithShares()
{
    QTRY_VERIFY(m_f.dock->detail()->isVisible()); // the first row: what most needs a look
    QCOMPARE(m_f.dock->detail()->fact(u"Usual gap"_s), u"up to 9\u202fmin"_s);
    QCOMPARE(m_f.dock->detail()->fact(u"Accepted"_s), u"4,210 (100\u202f%)"_s);
    QCOMPARE(m_f.dock->detail()->fact(u"Files"_s), QString());
    m_view->selectKey(u"/home/dev/.claude/projects"_s);
    QCOMPARE(m_f.dock->detail()->fact(u"Duplicate"_s), u"61,204 (3.2\u202f%)"_s);
    QCOMPARE(m_f.dock->detail()->fact(u"Rejected"_s), u"0 (0\u202f%)"_s);
    QCOMPARE(m_f.dock->detail()->fact(u"Files"_s), u"1,604, 1.2\u202fGB"_s);
}

void tst_SourcesDock::nothing_offersToPointAnAgent()
{
    m_f.backend->sources = {};
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_view->model()->rowCount(), 0);
    StateOverlay *state = m_view->findChild<StateOverlay *>();
    QTRY_COMPARE(state->state(), PanelState::Empty);
    QSignalSpy point(m_f.dock, &SourcesDock::pointAgentRequested);
    auto *button = state->findChild<QAbstractButton *>();
    QCOMPARE(button->text(), u"Point an agent here"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(point.count(), 1);
    QVERIFY(!m_f.dock->detail()->isVisible());
    QVERIFY(!m_f.dock->sweeps()->view()->isVisible());
    QVERIFY(m_f.dock->sweeps()->archiveBox()->isVisible());
}

void tst_SourcesDock::error_offersRetry_andKeepsOldRows()
{
    m_f.backend->failure = u"database is locked"_s;
    Q_EMIT m_f.backend->dataChanged();
    StateOverlay *state = m_view->findChild<StateOverlay *>();
    QTRY_COMPARE(state->state(), PanelState::Error);
    QVERIFY(state->text().contains(u"locked"_s));
    QCOMPARE(m_view->model()->rowCount(), 9);
    m_f.backend->failure.clear();
    QTest::mouseClick(state->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(state->state(), PanelState::Ready);
}

void tst_SourcesDock::times_growOldWithoutAsking()
{
    m_f.filter->setNow(NoTime); // the real clock
    m_f.backend->sources.sources[5].lastMs = QDateTime::currentMSecsSinceEpoch() - 5000;
    Q_EMIT m_f.backend->dataChanged();
    m_view->sortByColumn(SourcesModel::LastSeen, Qt::DescendingOrder);
    QTRY_VERIFY(text(1, SourcesModel::LastSeen).endsWith(u"s ago"_s));
    QTRY_VERIFY(m_f.backend->askedFor<SourcesQuestion>().size() >= 2);
    QTest::qWait(0);
    const QString first = text(1, SourcesModel::LastSeen);
    const size_t asked = m_f.backend->askedFor<SourcesQuestion>().size();
    QTRY_VERIFY(text(1, SourcesModel::LastSeen) != first);
    QCOMPARE(m_f.backend->askedFor<SourcesQuestion>().size(), asked);
}

void tst_SourcesDock::selection_survivesNewAnswers_showSourceWaits()
{
    m_f.dock->showSource(u"otlp:codex"_s);
    QCOMPARE(m_view->currentKey(), u"otlp:codex"_s);
    m_f.backend->sources.sources.erase(m_f.backend->sources.sources.begin());
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_view->model()->rowCount(), 8);
    QCOMPARE(m_view->currentKey(), u"otlp:codex"_s);
    m_f.dock->showSource(u"brand-new"_s); // known with the next answer
    SourceSummary fresh;
    fresh.name = u"brand-new"_s;
    m_f.backend->sources.sources.push_back(fresh);
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_view->currentKey(), u"brand-new"_s);
}

void tst_SourcesDock::menu_copiesAndIsNoted()
{
    m_view->setFocus(Qt::TabFocusReason);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(0, 0), m_view->mapToGlobal(QPoint(0, 0)));
    QApplication::sendEvent(m_view->viewport(), &byKey);
    auto *menu = m_view->findChild<QMenu *>();
    QVERIFY(menu);
    QStringList words;
    for (const QAction *action : menu->actions())
        words << action->text();
    QVERIFY(words.contains(u"Exclude this source"_s));
    for (QAction *action : menu->actions())
        if (action->text() == u"Copy all rows as JSON"_s)
            action->trigger();
    menu->close();
    const QString json = QGuiApplication::clipboard()->text();
    QVERIFY2(json.contains(u"\"source\": \"github\""_s) && json.contains(u"\"accepted\": 604118"_s), qPrintable(json));
    QCOMPARE(m_f.backend->notes.size(), size_t(1));
    QCOMPARE(m_f.backend->notes.front().action, u"rows.copied"_s);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"github,webhook,2026-11-20T"_s));
    QCOMPARE(m_f.backend->notes.size(), size_t(2));
}

void tst_SourcesDock::cells_areSpoken()
{
    QCOMPARE(m_view->accessibleName(), u"Sources"_s);
    QCOMPARE(m_view->model()->index(0, SourcesModel::LastSeen).data(Qt::AccessibleTextRole).toString(),
             u"nothing since 42\u202fmin"_s);
    for (const TableView *table : m_f.dock->findChildren<TableView *>())
        QVERIFY(!table->accessibleName().isEmpty());
    for (const Button *button : m_f.dock->findChildren<Button *>())
        QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
}

void tst_SourcesDock::narrowPanel_dropsColumns_detailGoesBelow()
{
    QVERIFY(!m_view->isColumnHidden(SourcesModel::Kind));
    QVERIFY(m_f.dock->detail()->geometry().left() > m_view->geometry().right());
    m_f.window->resize(620, 860);
    QTRY_VERIFY(m_view->isColumnHidden(SourcesModel::Files));
    for (const int column :
         {SourcesModel::Name, SourcesModel::LastSeen, SourcesModel::Accepted, SourcesModel::Rejected})
        QVERIFY(!m_view->isColumnHidden(column));
    QTRY_VERIFY(m_f.dock->detail()->geometry().top() > m_view->geometry().bottom());
    int width = 0;
    for (int column = 0; column < SourcesModel::ColumnCount; ++column)
        width += m_view->isColumnHidden(column) ? 0 : m_view->columnWidth(column);
    QCOMPARE(width, m_view->viewport()->width());
}

/// Pictures for a look by eye: GLASSHOUSE_GRAB_DIR=folder.
void tst_SourcesDock::grab()
{
    if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
        QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the panel");
    m_view->selectKey(u"agents-gateway"_s);
    QTRY_COMPARE(m_f.dock->detail()->refusals()->view()->model()->rowCount(), 3);
    for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
        m_f.appearance.setChoice(choice);
        const QString theme = Appearance::name(choice);
        m_f.clickCell(m_f.dock->sweeps()->view(), 1, 0, 16);
        QVERIFY(m_f.save(u"sources-1600-"_s + theme, {1540, 890}));
        QVERIFY(m_f.save(u"sources-1280-"_s + theme, {1220, 690}));
        QVERIFY(m_f.save(u"sources-narrow-"_s + theme, {620, 890}));
    }
    m_view->selectKey(u"github"_s);
    m_view->setFocus(Qt::TabFocusReason);
    QVERIFY(m_f.save(u"sources-silent-light"_s, {1220, 690}));
    m_f.appearance.setChoice(Appearance::Choice::Dark);
    m_f.backend->sources = {};
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_view->model()->rowCount(), 0);
    QVERIFY(m_f.save(u"sources-empty-dark"_s, {1220, 690}));
}

QTEST_MAIN(tst_SourcesDock)
#include "tst_sourcesdock.moc"
