// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/resultchart.h"
#include "tests/ui/sqlfixture.h"
#include "ui/button.h"
#include "ui/panelfooter.h"
#include "ui/segmentedcontrol.h"
#include "ui/sql/sqlchartview.h"
#include "ui/sql/sqlhistoryview.h"
#include "ui/sql/sqlplanview.h"
#include "ui/sql/sqlresultview.h"

#include <QAbstractItemModelTester>
#include <QButtonGroup>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListView>
#include <QMenu>
#include <QTemporaryDir>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_SqlResult : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void head_sortsWithoutAsking();
    void keys_sortCopyAndOpen();
    void times_followTheZone();
    void null_isShownAsSuch();
    void copies_areRectanglesAndNoted();
    void detail_showsTheWholeCellPlain();
    void selection_isSummed();
    void thousandsOfRows_scrollToTheEnd();
    void limit_isAskedFor();
    void chart_choosesColumns();
    void chart_ofNamesIsRows();
    void chart_withoutFiguresSaysSo();
    void export_writesWhatIsShown();
    void export_failureIsSaid();

private:
    SqlResultView *rows() const { return m_f.dock->rows(); }
    QString column(int at) const;
    void clickHead(int at) const;
    void clickCell(int row, int column) const;
    QAction *menuAction(Button *button, const QString &text) const;
    void exportTo(const QString &path, int action);

    SqlFixture m_f;
};

void tst_SqlResult::init()
{
    QSettings().clear();
    QVERIFY(m_f.open());
}

QString tst_SqlResult::column(int at) const
{
    QStringList texts;
    for (int row = 0; row < rows()->model()->rowCount(); ++row)
        texts << rows()->words(rows()->model()->index(row, at)).text;
    return texts.join(u'|');
}

void tst_SqlResult::clickHead(int at) const
{
    QHeaderView *header = rows()->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(at) + 20, header->height() / 2));
}

void tst_SqlResult::clickCell(int row, int column) const
{
    QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {},
                      rows()->visualRect(rows()->model()->index(row, column)).center());
}

QAction *tst_SqlResult::menuAction(Button *button, const QString &text) const
{
    for (QAction *action : button->menu()->actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

void tst_SqlResult::exportTo(const QString &path, int action)
{
    m_f.dock->exportButton()->menu()->actions().at(action)->trigger();
    auto *dialog = m_f.dock->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept();
}

void tst_SqlResult::head_sortsWithoutAsking()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    clickHead(1);
    QCOMPARE(column(1), u"3|812|4,102|9,120"_s);
    clickHead(1);
    QCOMPARE(column(1), u"9,120|4,102|812|3"_s);
    clickHead(1); // as it came
    QCOMPARE(column(1), u"4,102|812|9,120|3"_s);
    QCOMPARE(m_f.backend->askedFor<SqlQuestion>().size(), size_t(1));
}

void tst_SqlResult::keys_sortCopyAndOpen()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    rows()->setFocus(Qt::TabFocusReason);
    QCOMPARE(rows()->currentIndex(), rows()->model()->index(0, 0));
    QTest::keyClick(rows(), Qt::Key_Right);
    QTest::keyClick(rows(), Qt::Key_S);
    QCOMPARE(column(1), u"3|812|4,102|9,120"_s);
    QTest::keyClick(rows(), Qt::Key_S);
    QTest::keyClick(rows(), Qt::Key_S);
    QCOMPARE(column(1), u"4,102|812|9,120|3"_s);
    QTest::keyClick(rows(), Qt::Key_J);
    QTest::keyClick(rows(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"812"_s); // exact, not as it is shown
    QTest::keyClick(rows(), Qt::Key_Return);
    QCOMPARE(m_f.dock->detailText(), u"812"_s);
    QTest::keyClick(rows(), Qt::Key_K);
    QCOMPARE(m_f.dock->detailText(), u"4102"_s);
    QTest::keyClick(rows(), Qt::Key_Escape);
    QCOMPARE(m_f.dock->detailText(), QString());
}

void tst_SqlResult::times_followTheZone()
{
    m_f.run(u"many"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 1000);
    QCOMPARE(rows()->words(rows()->model()->index(0, 1)).text, u"20 Nov 11:00:00"_s);
    m_f.filter->setZone(u"UTC"_s);
    QTRY_COMPARE(rows()->words(rows()->model()->index(0, 1)).text, u"20 Nov 10:00:00"_s);
    QVERIFY(rows()->words(rows()->model()->index(0, 1)).tip.contains(u"1795168800000"_s));
    QCOMPARE(rows()->words(rows()->model()->index(0, 0)).text, u"100000"_s); // an id is no count
}

void tst_SqlResult::null_isShownAsSuch()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    QVERIFY(rows()->words(rows()->model()->index(3, 0)).null);
    QVERIFY(!rows()->words(rows()->model()->index(0, 0)).null);
}

void tst_SqlResult::copies_areRectanglesAndNoted()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    clickCell(0, 1);
    QTest::keyClick(rows(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(rows(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(rows(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"4102\t1843210\n812\t402118"_s);
    QCOMPARE(m_f.backend->notes.back().action, u"rows.copied"_s);
    QCOMPARE(m_f.backend->notes.back().resource, u"sql"_s);
    rows()->copyRows(false);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"model\tcalls\toutput_tokens\tcost_usd\n"_s));
    rows()->copyRows(true);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 4);
}

void tst_SqlResult::detail_showsTheWholeCellPlain()
{
    m_f.run(u"many"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 1000);
    rows()->scrollTo(rows()->model()->index(0, 5));
    clickCell(0, 5);
    QTest::mouseDClick(rows()->viewport(), Qt::LeftButton, {},
                       rows()->visualRect(rows()->model()->index(0, 5)).center());
    QTRY_VERIFY(m_f.dock->detailText().contains(u"<b>xxx"_s));
    QCOMPARE(m_f.dock->detailText(), sqlCellText(rows()->result()->cell(0, 5)));
}

void tst_SqlResult::selection_isSummed()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    clickCell(0, 1);
    QTest::keyClick(rows(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(m_f.dock->findChild<PanelFooter *>()->rightText().endsWith(u"sum 4,914"_s));
}

void tst_SqlResult::thousandsOfRows_scrollToTheEnd()
{
    QAction *most = menuAction(m_f.dock->limitButton(), u"10,000 rows"_s);
    QVERIFY(most);
    most->trigger();
    m_f.run(u"many"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 10'000);
    rows()->setFocus();
    QTest::keyClick(rows(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(rows()->currentIndex().row(), 9999);
    clickHead(0);
    QCOMPARE(rows()->result()->rowCount(), 10'000);
    m_f.dock->showPage(SqlDock::Chart); // draws a part, and says so
    QTRY_COMPARE(m_f.dock->chart()->chart()->data().labels.size(), size_t(MostPoints));
}

void tst_SqlResult::limit_isAskedFor()
{
    menuAction(m_f.dock->limitButton(), u"100 rows"_s)->trigger();
    m_f.run(u"many"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 100);
    QCOMPARE(m_f.backend->last<SqlQuestion>().limit, 100);
}

void tst_SqlResult::chart_choosesColumns()
{
    m_f.run(u"days"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 30);
    QTest::mouseClick(m_f.dock->pages()->findChildren<QAbstractButton *>().at(SqlDock::Chart), Qt::LeftButton);
    ResultChart *chart = m_f.dock->chart()->chart();
    QTRY_COMPARE(chart->data().labels.size(), size_t(30));
    QCOMPARE(chart->data().series.size(), size_t(3));
    QCOMPARE(chart->data().labels.front(), u"22 Oct"_s);
    QCOMPARE(chart->shape(), ResultShape::Columns);
    QCOMPARE(chart->chartLayout().plots.size(), size_t(2)); // counts, and money
    QTest::mouseClick(m_f.dock->chart()->shapes()->findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
    QCOMPARE(chart->shape(), ResultShape::Lines);
    menuAction(m_f.dock->chart()->figuresButton(), u"errors"_s)->trigger();
    QCOMPARE(chart->data().series.size(), size_t(2));
    menuAction(m_f.dock->chart()->alongButton(), u"calls"_s)->trigger();
    QCOMPARE(chart->data().name, u"calls"_s);
    QCOMPARE(chart->data().series.size(), size_t(1));
}

void tst_SqlResult::chart_ofNamesIsRows()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    clickHead(1);
    m_f.dock->showPage(SqlDock::Chart);
    ResultChart *chart = m_f.dock->chart()->chart();
    QTRY_COMPARE(chart->shape(), ResultShape::Rows);
    QCOMPARE(chart->data().labels.front(), u"NULL"_s); // in the order of the rows
    QVERIFY(!m_f.dock->chart()->shapes()->isEnabled());
    QCOMPARE(chart->chartLayout().points[0].bars[2].figure, Format::absent());
}

void tst_SqlResult::chart_withoutFiguresSaysSo()
{
    m_f.run(u"nothing"_s);
    QTRY_VERIFY(m_f.dock->statusText().startsWith(u"0 rows"_s));
    m_f.dock->showPage(SqlDock::Chart);
    QTRY_COMPARE(m_f.dock->chart()->chart()->state(), PanelState::Empty);
}

void tst_SqlResult::export_writesWhatIsShown()
{
    QTemporaryDir folder;
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    clickHead(1);
    exportTo(folder.filePath(u"out.csv"_s), 0);
    QTRY_VERIFY(m_f.dock->statusText().startsWith(u"4 rows written"_s));
    QFile csv(folder.filePath(u"out.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll(),
             QByteArray("model,calls,output_tokens,cost_usd\r\n,3,0,\r\nclaude-opus-4-1,812,402118,31.5\r\n"
                        "claude-sonnet-4-5,4102,1843210,48.2031\r\nclaude-haiku-4-5,9120,912004,1.12\r\n"));
    QCOMPARE(m_f.backend->notes.back().action, u"sql.exported"_s);
    QCOMPARE(m_f.backend->notes.back().resource, u"csv"_s);
    QCOMPARE(m_f.backend->notes.back().params, QByteArray("{\"rows\":4}"));
    QTRY_VERIFY(!m_f.dock->findChild<QFileDialog *>());
    exportTo(folder.filePath(u"out.json"_s), 1);
    QTRY_COMPARE(m_f.backend->notes.back().resource, u"json"_s);
    QFile json(folder.filePath(u"out.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(json.readAll()).array().size(), 4);
}

void tst_SqlResult::export_failureIsSaid()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"place"_s));
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    SqlExport writer(nullptr);
    QString trouble;
    connect(&writer, &SqlExport::finished, this,
            [&trouble](SqlFileFormat, int, const QString &, const QString &words) { trouble = words; });
    writer.write(folder.filePath(u"place"_s), SqlFileFormat::Csv, rows()->result()->answer(), {0}); // a folder
    QTRY_VERIFY(!trouble.isEmpty());
}

QTEST_MAIN(tst_SqlResult)
#include "tst_sqlresult.moc"
