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

class tst_SqlDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void run_showsRowsAndSaysHowLong();
    void empty_isNotAnError();
    void cut_isTold();
    void failure_saysWhereAndLeadsThere();
    void failure_withoutAPlaceRunsAgain();
    void filterAndNewData_runNothingAgain();
    void stop_dropsTheStatement();
    void plan_isATree();
    void history_isPutBackAndRemoved();
    void history_staysWithItsStore();
    void history_isBounded();
    void tab_reachesEverything();
    void grab();

private:
    SqlResultView *rows() const { return m_f.dock->rows(); }
    QString column(int at) const;

    SqlFixture m_f;
};

void tst_SqlDock::init()
{
    QSettings().clear();
    QVERIFY(m_f.open());
}

QString tst_SqlDock::column(int at) const
{
    QStringList texts;
    for (int row = 0; row < rows()->model()->rowCount(); ++row)
        texts << rows()->words(rows()->model()->index(row, at)).text;
    return texts.join(u'|');
}

void tst_SqlDock::run_showsRowsAndSaysHowLong()
{
    QCOMPARE(m_f.dock->state()->state(), PanelState::Empty);
    QVERIFY(!m_f.dock->runButton()->isEnabled());
    Q_EMIT m_f.dock->state()->actionTriggered(); // an example to begin with, which is not run yet
    QVERIFY(m_f.dock->editor()->toPlainText().startsWith(u"SELECT day"_s));
    QVERIFY(m_f.dock->runButton()->isEnabled() && m_f.backend->askedFor<SqlQuestion>().empty());
    const QAbstractItemModelTester tester(rows()->model());
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    QCOMPARE(m_f.backend->last<SqlQuestion>(), (SqlQuestion{u"model"_s, 1000, false}));
    QCOMPARE(m_f.dock->state()->state(), PanelState::Ready);
    QVERIFY(m_f.dock->statusText().startsWith(u"4 rows in 12"_s));
    QCOMPARE(column(2), u"1,843,210|402,118|912,004|0"_s);
    QCOMPARE(column(3), u"48.20|31.50|1.12|NULL"_s);
    QTest::mouseClick(m_f.dock->runButton(), Qt::LeftButton);
    QTRY_COMPARE(m_f.backend->askedFor<SqlQuestion>().size(), size_t(2));
}

void tst_SqlDock::empty_isNotAnError()
{
    m_f.run(u"nothing"_s);
    QTRY_VERIFY(m_f.dock->statusText().startsWith(u"0 rows"_s));
    QCOMPARE(m_f.dock->state()->state(), PanelState::Empty);
    QVERIFY(m_f.dock->state()->text().contains(u"finds no rows"_s));
}

void tst_SqlDock::cut_isTold()
{
    m_f.run(u"many"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 1000);
    QVERIFY(m_f.dock->statusText().contains(u"there are more"_s));
    QVERIFY(m_f.dock->adviceText().contains(u"usage_daily"_s));
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    QVERIFY(!m_f.dock->statusText().contains(u"there are more"_s));
    QCOMPARE(m_f.dock->adviceText(), QString());
}

void tst_SqlDock::failure_saysWhereAndLeadsThere()
{
    m_f.backend->failure = u"near \"form\": syntax error (line 1, column 8)"_s;
    m_f.run(u"  select form"_s);
    QTRY_COMPARE(m_f.dock->state()->state(), PanelState::Error);
    QVERIFY(m_f.dock->state()->text().startsWith(u"near \"form\": syntax error"_s));
    QVERIFY(m_f.dock->state()->text().contains(u"column 10"_s)); // the blanks in front count
    QCOMPARE(m_f.dock->editor()->error(), (SqlPlace{1, 10}));
    QTest::mouseClick(m_f.dock->state()->findChild<QAbstractButton *>(), Qt::LeftButton);
    QCOMPARE(m_f.dock->editor()->cursorPlace(), (SqlPlace{1, 10}));
    QVERIFY(m_f.dock->editor()->hasFocus());
    QVERIFY(m_f.dock->history()->model()->run(0).failed);
    QCOMPARE(m_f.dock->statusText(), u"Failed"_s);
}

void tst_SqlDock::failure_withoutAPlaceRunsAgain()
{
    m_f.backend->failure = u"the store cannot be read now"_s;
    m_f.run(u"model"_s);
    QTRY_COMPARE(m_f.dock->state()->state(), PanelState::Error);
    QVERIFY(!m_f.dock->editor()->error());
    m_f.backend->failure.clear();
    QTest::mouseClick(m_f.dock->state()->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
}

void tst_SqlDock::filterAndNewData_runNothingAgain()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    m_f.filter->setText(u"x"_s);
    Q_EMIT m_f.backend->dataChanged();
    QTest::qWait(0);
    QCOMPARE(m_f.backend->askedFor<SqlQuestion>().size(), size_t(1));
    QCOMPARE(rows()->model()->rowCount(), 4);
}

void tst_SqlDock::stop_dropsTheStatement()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    m_f.backend->silent = true;
    m_f.run(u"days"_s);
    QVERIFY(m_f.dock->isRunning());
    QVERIFY(m_f.dock->stopButton()->isEnabled());
    QTest::keyClick(m_f.dock->editor(), Qt::Key_Escape);
    QVERIFY(!m_f.dock->isRunning());
    QCOMPARE(m_f.dock->statusText(), u"Stopped"_s);
    QCOMPARE(rows()->model()->rowCount(), 4); // the answer before stays
    QCOMPARE(m_f.dock->state()->state(), PanelState::Ready);
    QCOMPARE(m_f.backend->dropped, QStringList{m_f.dock->objectName()});
    QTest::keyClick(m_f.dock->editor(), Qt::Key_Return, Qt::ControlModifier);
    QTest::mouseClick(m_f.dock->stopButton(), Qt::LeftButton);
    QVERIFY(!m_f.dock->isRunning());
}

void tst_SqlDock::plan_isATree()
{
    m_f.dock->showPage(SqlDock::Plan);
    QCOMPARE(m_f.dock->planState()->state(), PanelState::Empty);
    m_f.dock->editor()->setStatement(u"model"_s);
    QTest::mouseClick(m_f.dock->pages()->findChildren<QAbstractButton *>().at(SqlDock::Plan), Qt::LeftButton);
    QTRY_COMPARE(m_f.dock->planState()->state(), PanelState::Ready);
    QVERIFY(m_f.backend->last<SqlQuestion>().plan);
    const QAbstractItemModel *tree = m_f.dock->plan()->model();
    QCOMPARE(tree->rowCount(), 2);
    QCOMPARE(tree->rowCount(tree->index(0, 0)), 1);
    QCOMPARE(tree->index(0, 0, tree->index(0, 0)).data().toString(), u"SEARCH sessions"_s);
    QTest::keyClick(m_f.dock->plan(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\n  SEARCH sessions\n"_s));
    QVERIFY(m_f.dock->history()->model()->rowCount() == 0); // a plan is no run
}

void tst_SqlDock::history_isPutBackAndRemoved()
{
    SqlHistoryModel *model = m_f.dock->history()->model();
    const QAbstractItemModelTester tester(model);
    QListView *list = m_f.dock->history()->list();
    for (const QString &sql : {u"model"_s, u"days"_s, u"days"_s, u"nothing"_s}) {
        m_f.run(sql);
        QTRY_VERIFY(!m_f.dock->isRunning());
    }
    QCOMPARE(model->rowCount(), 3); // the same again takes its own place
    QCOMPARE(model->run(0).sql, u"nothing"_s);
    QCOMPARE(model->run(1).rows, 30);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(model->index(2)).center());
    QCOMPARE(m_f.dock->editor()->toPlainText(), u"model"_s);
    QVERIFY(m_f.dock->editor()->hasFocus());
    list->setFocus();
    list->setCurrentIndex(model->index(0));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_f.dock->editor()->toPlainText(), u"days"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(model->rowCount(), 2);
    QTest::mouseClick(m_f.dock->history()->findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(model->rowCount(), 0);
}

void tst_SqlDock::history_staysWithItsStore()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    QVERIFY(m_f.open(u"/home/dev/other.db"_s));
    QTRY_COMPARE(m_f.dock->history()->model()->rowCount(), 0);
    QVERIFY(m_f.open());
    QTRY_COMPARE(m_f.dock->history()->model()->rowCount(), 1);
    QCOMPARE(m_f.dock->history()->model()->run(0).sql, u"model"_s);
    for (const QString &key : QSettings().allKeys()) // never what was answered
        QVERIFY(!QSettings().value(key).toByteArray().contains("claude-sonnet"));
}

void tst_SqlDock::history_isBounded()
{
    SqlHistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.open(u"bounded"_s);
    for (int i = 0; i < 250; ++i)
        model.add({u"statement %1"_s.arg(i), i, 1, 1, false, false});
    QCOMPARE(model.rowCount(), int(SqlHistoryModel::MostRuns));
    QCOMPARE(model.run(0).sql, u"statement 249"_s);
    for (int i = 0; i < 30; ++i)
        model.add({QString(20'000, QChar(u'a' + i)), i, 1, 1, false, false});
    QVERIFY(model.rowCount() <= int(SqlHistoryModel::MostText / 20'000));
    for (int i = 0; i < 40; ++i) {
        SqlHistoryModel other;
        other.open(u"connection %1"_s.arg(i));
        other.add({u"one"_s, i, 1, 1, false, false});
    }
    QSettings settings;
    settings.beginGroup(u"sql/history"_s);
    QCOMPARE(settings.allKeys().size(), SqlHistoryModel::MostConnections);
}

void tst_SqlDock::tab_reachesEverything()
{
    m_f.run(u"model"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 4);
    QSet<QWidget *> reached;
    for (int i = 0; i < 60; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        reached.insert(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    for (QWidget *widget :
         {static_cast<QWidget *>(m_f.dock->editor()), static_cast<QWidget *>(m_f.dock->runButton()),
          static_cast<QWidget *>(m_f.dock->limitButton()), static_cast<QWidget *>(m_f.dock->history()->list()),
          static_cast<QWidget *>(rows()), static_cast<QWidget *>(m_f.dock->exportButton())}) {
        QVERIFY2(reached.contains(widget), qPrintable(widget->accessibleName()));
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        QVERIFY(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
    }
}

void tst_SqlDock::grab()
{
    if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
        QSKIP("GLASSHOUSE_GRAB_DIR is not set");
    const QString statement =
        u"-- what each model costs\nselect model, count(*) as calls, sum(tokens) as output_tokens,\n       sum(cost_usd) as cost_usd\nfrom activity\nwhere kind = 'model_call' and time >= '2026-11-01'\ngroup by model order by 4 desc"_s;
    for (const auto theme : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
        m_f.appearance.setChoice(theme);
        const QString name = Appearance::name(theme);
        for (const QSize size : {QSize(1280, 800), QSize(1600, 1000)}) {
            const QString end = u"-%1-%2"_s.arg(name).arg(size.width());
            m_f.run(u"many"_s);
            QTRY_COMPARE(rows()->model()->rowCount(), 1000);
            rows()->setCurrentIndex(rows()->model()->index(3, 5));
            Q_EMIT rows()->openRequested(rows()->currentIndex());
            QVERIFY(m_f.save(u"sql-rows"_s + end, size));
            m_f.dock->editor()->setStatement(statement);
            m_f.dock->run();
            QTRY_COMPARE(rows()->model()->rowCount(), 4);
            QVERIFY(m_f.save(u"sql-few"_s + end, size));
            m_f.dock->showPage(SqlDock::Chart);
            QVERIFY(m_f.save(u"sql-names"_s + end, size));
            m_f.run(u"days"_s);
            QTRY_COMPARE(rows()->model()->rowCount(), 30);
            QTest::keyClicks(m_f.dock->editor(), u" select s"_s);
            QVERIFY(m_f.save(u"sql-days"_s + end, size));
            m_f.dock->chart()->shapes()->findChildren<QAbstractButton *>().at(1)->click();
            QTest::keyClick(m_f.dock->editor(), Qt::Key_Space);
            QVERIFY(m_f.save(u"sql-lines"_s + end, size));
            m_f.dock->showPage(SqlDock::Plan);
            QTest::qWait(20);
            QVERIFY(m_f.save(u"sql-plan"_s + end, size));
            m_f.backend->failure = u"near \"form\": syntax error (line 2, column 1)"_s;
            m_f.dock->showPage(SqlDock::Rows);
            m_f.dock->editor()->setStatement(u"select model, sum(tokens)\nform activity"_s);
            m_f.dock->run();
            QTRY_COMPARE(m_f.dock->state()->state(), PanelState::Error);
            QVERIFY(m_f.save(u"sql-error"_s + end, size));
            m_f.backend->failure.clear();
        }
    }
    m_f.appearance.setChoice(Appearance::Choice::Dark);
}

QTEST_MAIN(tst_SqlDock)
#include "tst_sqldock.moc"
