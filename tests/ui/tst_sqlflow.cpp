// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitystore.h"
#include "backend/localbackend.h"
#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "charts/seriescolours.h"
#include "ui/button.h"
#include "ui/segmentedcontrol.h"
#include "ui/sql/sqlchartview.h"
#include "ui/sql/sqlcompletionlist.h"
#include "ui/sql/sqldock.h"
#include "ui/sql/sqlplanview.h"
#include "ui/sql/sqlresultview.h"
#include "ui/style.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
constexpr int Events = 600;
constexpr int WaitMs = 30'000; ///< a process is started for each statement
} // namespace

/// A statement from the keyboard to a file, over a real store and the process that works statements out.
class tst_SqlFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void type_complete_run_sort_chart_export();
    void wrongStatement_isMarkedWhereItIsWrong();
    void endlessStatement_stopsAndTheNextOneRuns();
    void writingStatement_isRefused();

private:
    SqlEditor *editor() const { return m_dock->editor(); }
    SqlResultModel *result() const { return m_dock->rows()->result(); }
    void type(const QString &text) { QTest::keyClicks(editor(), text); }
    void run(const QString &sql);
    QAbstractButton *page(int at) const { return m_dock->pages()->findChildren<QAbstractButton *>().at(at); }

    std::unique_ptr<test::ActivityStore> m_store;
    qint64 m_events = 0; ///< that the list of the activity shows
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    SeriesColours m_colours;
    Appearance m_appearance;
    std::unique_ptr<QMainWindow> m_window;
    SqlDock *m_dock = nullptr;
};

void tst_SqlFlow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
    QCoreApplication::setApplicationName(u"tst_sqlflow"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_appearance.setChoice(Appearance::Choice::Dark);
    m_store = std::make_unique<test::ActivityStore>(23);
    QVERIFY(m_store->add(Events));
    m_events = qint64(test::everyRow(*m_store->reader(), Filter()).size());
    QVERIFY(m_events > 0);
}

void tst_SqlFlow::init()
{
    QSettings().clear();
    LocalBackend::Options options;
    options.storePath = m_store->path();
    m_backend = std::make_unique<LocalBackend>(std::move(options));
    m_filter = std::make_unique<FilterController>();
    m_filter->setZone(u"UTC"_s);
    m_window = std::make_unique<QMainWindow>();
    m_dock = new SqlDock({*m_backend, *m_filter, m_colours}, m_window.get());
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_window->resize(1200, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    editor()->setFocus();
}

void tst_SqlFlow::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

void tst_SqlFlow::run(const QString &sql)
{
    editor()->setStatement({});
    type(sql);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dock->isRunning(), WaitMs);
}

void tst_SqlFlow::type_complete_run_sort_chart_export()
{
    type(u"select outc"_s);
    QVERIFY(editor()->completions()->isVisible());
    QCOMPARE(editor()->completions()->current()->text, u"outcome"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    type(u", count(*) as n from activ"_s);
    QTest::keyClick(editor(), Qt::Key_Tab);
    type(u" group by outcome"_s);
    QCOMPARE(editor()->toPlainText(), u"select outcome, count(*) as n from activity group by outcome"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dock->isRunning(), WaitMs);
    QCOMPARE(m_dock->state()->state(), PanelState::Ready);
    QVERIFY(result()->rowCount() > 1);
    qint64 sum = 0;
    for (int row = 0; row < result()->rowCount(); ++row)
        sum += std::get<qint64>(result()->cell(row, 1));
    QVERIFY(sum >= m_events); // what is run is itself an event

    QHeaderView *header = m_dock->rows()->horizontalHeader();
    for (int click = 0; click < 2; ++click)
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(1) + 20, header->height() / 2));
    for (int row = 1; row < result()->rowCount(); ++row)
        QVERIFY(std::get<qint64>(result()->cell(row - 1, 1)) >= std::get<qint64>(result()->cell(row, 1)));

    QTest::mouseClick(page(SqlDock::Chart), Qt::LeftButton);
    QTRY_COMPARE(m_dock->chart()->chart()->data().labels.size(), size_t(result()->rowCount()));
    QCOMPARE(m_dock->chart()->chart()->data().series.front().name, u"n"_s);
    QTest::mouseClick(page(SqlDock::Plan), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_dock->planState()->state(), PanelState::Ready, WaitMs);
    QVERIFY(m_dock->plan()->plan().join(u'\n').contains(u"activity"_s));

    QTemporaryDir folder;
    m_dock->exportButton()->menu()->actions().front()->trigger();
    auto *dialog = m_dock->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(folder.filePath(u"outcomes.csv"_s));
    static_cast<QDialog *>(dialog)->accept();
    QTRY_VERIFY(m_dock->statusText().contains(u"written to"_s));
    QFile file(folder.filePath(u"outcomes.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), result()->rowCount() + 1);
    QCOMPARE(lines[0].trimmed(), QByteArray("outcome,n"));
    QCOMPARE(lines[1].trimmed(),
             sqlCellText(result()->cell(0, 0)).toUtf8() + ',' + sqlCellText(result()->cell(0, 1)).toUtf8());
}

void tst_SqlFlow::wrongStatement_isMarkedWhereItIsWrong()
{
    run(u"select outcome from activity where nonesuch = 1"_s);
    QCOMPARE(m_dock->state()->state(), PanelState::Error);
    QCOMPARE(editor()->error(), (SqlPlace{1, 36}));
    editor()->setStatement(u"\n  select 1\nform activity"_s);
    m_dock->run();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dock->isRunning(), WaitMs);
    QVERIFY(editor()->error());
    QCOMPARE(editor()->error()->line, 3);
}

void tst_SqlFlow::endlessStatement_stopsAndTheNextOneRuns()
{
    editor()->setStatement(u"with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_dock->isRunning());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(!m_dock->isRunning());
    run(u"select 41 + 1 as answer"_s);
    QCOMPARE(result()->rowCount(), 1);
    QCOMPARE(result()->cell(0, 0), SqlCell(qint64(42)));
}

void tst_SqlFlow::writingStatement_isRefused()
{
    run(u"delete from activity"_s);
    QCOMPARE(m_dock->state()->state(), PanelState::Error);
    run(u"select count(*) as n from activity"_s);
    QVERIFY(std::get<qint64>(result()->cell(0, 0)) >= m_events);
}

QTEST_MAIN(tst_SqlFlow)
#include "tst_sqlflow.moc"
