// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/seriescolours.h"
#include "models/sessionmodel.h"
#include "tests/ui/cannedbackend.h"
#include "ui/button.h"
#include "ui/panelfooter.h"
#include "ui/sessiondelegate.h"
#include "ui/sessionsdock.h"
#include "ui/sessionsview.h"
#include "ui/style.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_SessionsTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cells_sayWhatIsKnown();
    void errorsFirst_byMouse();
    void jkAndEnter_moveAndOpen();
    void clickOnHeader_sorts();
    void narrowView_dropsTheLeastColumns();
    void selection_survivesNewRows();
    void findings_areCountedAndOrderTheList();
    void footer_sumsWhatIsShown();
    void aLongList_comesInPages_asItIsScrolled();
    void anotherOrder_ofALongList_isAskedFor();

private:
    QString cell(int row, int column) const;
    void showLongList();
    QString idAt(int row) const { return m_view->model()->index(row, 0).data(SessionModel::SessionIdRole).toString(); }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<CannedBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    SeriesColours m_colours;
    std::unique_ptr<QMainWindow> m_window;
    SessionsDock *m_dock = nullptr;
    SessionsView *m_view = nullptr;
};

void tst_SessionsTable::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setChoice(Appearance::Choice::Light);
}

void tst_SessionsTable::init()
{
    m_window.reset();
    m_backend = std::make_unique<CannedBackend>();
    m_filter = std::make_unique<FilterController>();
    m_filter->setNow(CannedBackend::NowMs);
    m_filter->setZone(u"UTC"_s);
    m_window = std::make_unique<QMainWindow>();
    m_dock = new SessionsDock({*m_backend, *m_filter, m_colours}, m_window.get());
    m_view = m_dock->view();
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_window->resize(1500, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    Q_EMIT m_backend->opened();
    QTRY_COMPARE(m_view->model()->rowCount(), 11);
}

QString tst_SessionsTable::cell(int row, int column) const
{
    return m_view->sessionDelegate()->displayText(m_view->model()->index(row, column));
}

void tst_SessionsTable::cells_sayWhatIsKnown()
{
    QCOMPARE(cell(1, SessionModel::Title), u"Fix flaky checkout e2e on WebKit"_s);
    QCOMPARE(cell(1, SessionModel::Project), u"checkout-web"_s);
    QCOMPARE(cell(1, SessionModel::Agent), u"CC"_s);
    QCOMPARE(cell(1, SessionModel::Cost), u"$48.20"_s);
    QVERIFY(cell(3, SessionModel::Tokens).startsWith(u"≥ "_s)); // a lower bound says so
    QCOMPARE(cell(6, SessionModel::Cost), Format::unpriced());
    QCOMPARE(cell(0, SessionModel::Errors), Format::absent());
    QCOMPARE(cell(10, SessionModel::Project), Format::absent());
    QVERIFY(!cell(10, SessionModel::Title).isEmpty());
}

void tst_SessionsTable::errorsFirst_byMouse()
{
    QCOMPARE(idAt(0), u"session-0"_s);
    for (Button *button : m_dock->findChildren<Button *>())
        if (button->isCheckable())
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_dock->errorsFirst());
    QCOMPARE(idAt(0), u"session-1"_s);
    QCOMPARE(idAt(1), u"session-3"_s);
    QCOMPARE(idAt(2), u"session-6"_s);
}

void tst_SessionsTable::jkAndEnter_moveAndOpen()
{
    QSignalSpy opened(m_dock, &SessionsDock::openRequested);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_J);
    QTest::keyClick(m_view, Qt::Key_J);
    QTest::keyClick(m_view, Qt::Key_J);
    QTest::keyClick(m_view, Qt::Key_K);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), idAt(1));
}

void tst_SessionsTable::clickOnHeader_sorts()
{
    QHeaderView *header = m_view->horizontalHeader();
    const QPoint cost(header->sectionViewportPosition(SessionModel::Cost) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, cost);
    const bool ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
    if (ascending)
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, cost);
    QCOMPARE(header->sortIndicatorSection(), int(SessionModel::Cost));
    QCOMPARE(idAt(0), u"session-1"_s);
}

void tst_SessionsTable::narrowView_dropsTheLeastColumns()
{
    m_window->resize(560, 600);
    QTRY_VERIFY(m_view->isColumnHidden(SessionModel::Agent));
    for (const int column : {SessionModel::Title, SessionModel::Cost, SessionModel::Errors})
        QVERIFY(!m_view->isColumnHidden(column));
    int width = 0;
    for (int column = 0; column < SessionModel::ColumnCount; ++column)
        width += m_view->isColumnHidden(column) ? 0 : m_view->columnWidth(column);
    QCOMPARE(width, m_view->viewport()->width());
}

void tst_SessionsTable::selection_survivesNewRows()
{
    m_view->selectSession(u"session-4"_s);
    SessionSummary fresh = m_backend->sessions.front();
    fresh.id = u"brand-new"_s;
    m_backend->sessions.push_back(fresh);
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(m_view->model()->rowCount(), 12);
    QCOMPARE(m_view->currentSession(), u"session-4"_s);
}

/// 1,300 sessions, the latest first, with ever more tokens.
void tst_SessionsTable::showLongList()
{
    SessionSummary session = m_backend->sessions.front();
    m_backend->sessions.clear();
    for (int i = 0; i < 1'300; ++i) {
        session.id = u"long-%1"_s.arg(i), session.title = session.id;
        session.lastMs = CannedBackend::NowMs - i * 1'000;
        session.usage.tokens = {i, 0, 0, 0, 0};
        m_backend->sessions.push_back(session);
    }
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(idAt(0), u"long-0"_s);
}

void tst_SessionsTable::aLongList_comesInPages_asItIsScrolled()
{
    showLongList();
    QCOMPARE(m_view->model()->rowCount(), 500);
    QVERIFY(m_dock->findChild<PanelFooter *>()->rightText().contains(u"1300"_s));
    m_view->setFocus();
    for (const int rows : {1'000, 1'300}) {
        QTest::keyClick(m_view, Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(m_view->model()->rowCount(), rows);
        for (const int row : {0, 499, 500, rows - 1})
            QCOMPARE(idAt(row), u"long-%1"_s.arg(row));
    }
    QCOMPARE(m_backend->last<SessionsQuestion>().offset, 1'000);
    QVERIFY(m_dock->findChild<PanelFooter *>()->rightText().contains(u"1300"_s));
}

void tst_SessionsTable::anotherOrder_ofALongList_isAskedFor()
{
    showLongList();
    QHeaderView *header = m_view->horizontalHeader();
    const QPoint tokens(header->sectionViewportPosition(SessionModel::Tokens) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, tokens);
    if (header->sortIndicatorOrder() == Qt::AscendingOrder)
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, tokens);
    QTRY_COMPARE(idAt(0), u"long-1299"_s);
    QCOMPARE(m_view->model()->rowCount(), 500);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QVERIFY(m_backend->last<SessionsQuestion>().order
            == (SessionOrder{SessionOrder::By::Tokens, false, m_dock->errorsFirst()}));
}

void tst_SessionsTable::findings_areCountedAndOrderTheList()
{
    QCOMPARE(cell(0, SessionModel::Findings), Format::absent());
    SessionModel model;
    SessionSummary grave;
    grave.findings = 3, grave.gravest = Severity::Error;
    model.setSessions({grave});
    const QModelIndex findings = model.index(0, SessionModel::Findings);
    QCOMPARE(m_view->sessionDelegate()->displayText(findings), u"3"_s);
    QVERIFY(m_view->sessionDelegate()->fullText(findings).contains(u"error"_s));
    showLongList();
    QHeaderView *header = m_view->horizontalHeader();
    const QPoint place(header->sectionViewportPosition(SessionModel::Findings) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    if (header->sortIndicatorOrder() == Qt::AscendingOrder)
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(header->sortIndicatorSection(), int(SessionModel::Findings));
    QTRY_VERIFY(m_backend->last<SessionsQuestion>().order
                == (SessionOrder{SessionOrder::By::Severity, false, m_dock->errorsFirst()}));
}

void tst_SessionsTable::footer_sumsWhatIsShown()
{
    m_filter->change([](FilterStep &step) { step.filter.withErrors = true; });
    QTRY_COMPARE(m_view->model()->rowCount(), 3);
    const QString sums = m_dock->findChild<PanelFooter *>()->rightText();
    QVERIFY2(sums.contains(u"$55.51"_s), qPrintable(sums)); // 48.20 + 7.31, and what has no price is said beside it
    QVERIFY2(sums.contains(u"unpriced"_s), qPrintable(sums));
}

QTEST_MAIN(tst_SessionsTable)
#include "tst_sessionstable.moc"
