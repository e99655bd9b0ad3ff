// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "models/telemetrymodel.h"
#include "tests/ui/explorerfixture.h"
#include "ui/button.h"
#include "ui/panelfooter.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace glasshouse;
using namespace Qt::StringLiterals;

using Group = TelemetryQuestion::Group;

class tst_ExplorerDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tableAndChart_haveTheSameRows();
    void clickOnHead_sortsBoth();
    void moreRows_areSortedWhereTheyAreCounted();
    void groups_arePickedByKeyboard();
    void sameGroupTwice_tradesPlaces();
    void clickOnValue_narrowsAndBackUndoes();
    void clickOnBar_narrows();
    void enterOnChart_narrows();
    void keysOnRow_narrowBothGroupsInOneStep();
    void excludedTool_isGone();
    void day_narrowsTheRange();
    void week_neverWidensTheRange();
    void hourAndWeekday_narrowWithinTheWeek();
    void secondGroupOfTime_isTheAxis();
    void measure_changesChartAndBar();
    void models_keepTheirColours();
    void nothing_offersMore();
    void error_isTriedAgain();
    void partOfTheRange_isTold();
    void copy_namesTheGroups();
    void exports_haveAllRowsAndAreNoted();
    void exportThatFails_isTold();
    void everything_isReachedByTab();
    void grab();

private:
    TableView *table() const { return m_f.dock->table(); }
    const ResultData &picture() const { return m_f.dock->chart()->data(); }
    Filter filter() const { return m_f.filter->filter(); }

    ExplorerFixture m_f;
};

void tst_ExplorerDock::init()
{
    QVERIFY(m_f.open());
    m_f.ready();
}

void tst_ExplorerDock::tableAndChart_haveTheSameRows()
{
    const QAbstractItemModelTester tester(table()->model());
    QCOMPARE(m_f.names(table()),
             u"claude-sonnet-4-5|claude-opus-4-1|claude-haiku-4-5|gpt-5-codex|<b>gemini</b>-2.5-pro"_s);
    QStringList labels;
    for (const QString &label : picture().labels)
        labels << label;
    QCOMPARE(labels.join(u'|'), m_f.names(table()));
    QCOMPARE(m_f.dock->chart()->shape(), ResultShape::Rows);
    QVERIFY(table()->isColumnHidden(TelemetryModel::Second));
    QVERIFY(!picture().series[0].values[4]); // no price is not nothing
    QCOMPARE(table()->cell(4, TelemetryModel::Cost).text, Format::unpriced());
    QCOMPARE(*table()->cell(0, TelemetryModel::Cost).bar, 1.0);
    QVERIFY(m_f.dock->footer()->rightText().startsWith(u"5 rows · "_s));
    m_f.show({Group::Tool, Group::Model});
    QVERIFY(!table()->isColumnHidden(TelemetryModel::Second));
    QCOMPARE(picture().labels.size(), TelemetryPicture::MostLines);
    QVERIFY(m_f.dock->footer()->rightText().contains(u"the chart shows 8"_s));
    QVERIFY(picture().stacked);
    double sum = 0;
    for (const ResultData::Series &series : picture().series)
        sum += series.values[0].value_or(0);
    double rows = 0;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        if (table()->cell(row, 0).text == picture().labels[0])
            rows += table()->model()->index(row, TelemetryModel::Cost).data(ValueModel::ValueRole).toDouble() / 1e9;
    QVERIFY(std::abs(sum - rows) < 1e-6);
}

void tst_ExplorerDock::clickOnHead_sortsBoth()
{
    const size_t asked = m_f.backend->askedFor<TelemetryQuestion>().size();
    m_f.clickHead(table(), TelemetryModel::First);
    QCOMPARE(table()->cell(0, 0).text, u"<b>gemini</b>-2.5-pro"_s);
    QCOMPARE(picture().labels.front(), u"<b>gemini</b>-2.5-pro"_s);
    m_f.clickHead(table(), TelemetryModel::First);
    QCOMPARE(table()->cell(0, 0).text, u"gpt-5-codex"_s);
    QCOMPARE(picture().labels.front(), u"gpt-5-codex"_s);
    QCOMPARE(m_f.backend->askedFor<TelemetryQuestion>().size(), asked); // all rows are here
}

void tst_ExplorerDock::moreRows_areSortedWhereTheyAreCounted()
{
    m_f.backend->more = 1'234;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_VERIFY(m_f.dock->footer()->rightText().startsWith(u"5 of 1,239 rows"_s));
    m_f.clickHead(table(), TelemetryModel::Tokens);
    QTRY_COMPARE(m_f.backend->last<TelemetryQuestion>().sort, TelemetryQuestion::Column::Tokens);
}

void tst_ExplorerDock::groups_arePickedByKeyboard()
{
    m_f.pick(m_f.dock->firstButton(), u"Tool"_s);
    QTRY_COMPARE(m_f.dock->groups(), std::vector{Group::Tool});
    m_f.pick(m_f.dock->secondButton(), u"Day"_s);
    QTRY_COMPARE(m_f.dock->groups(), (std::vector{Group::Tool, Group::Day}));
    QTRY_COMPARE(m_f.backend->last<TelemetryQuestion>().groups, m_f.dock->groups());
    m_f.pick(m_f.dock->measureButton(), u"Errors"_s);
    QCOMPARE(m_f.dock->measure(), TelemetryMeasure::Errors);
    m_f.pick(m_f.dock->secondButton(), u"Nothing"_s);
    QTRY_COMPARE(m_f.dock->groups(), std::vector{Group::Tool});
    QVERIFY(!m_f.dock->swapButton()->isEnabled());
}

void tst_ExplorerDock::sameGroupTwice_tradesPlaces()
{
    m_f.pick(m_f.dock->secondButton(), u"Model"_s); // the first one is that already: nothing to trade
    QCOMPARE(m_f.dock->groups(), std::vector{Group::Model});
    m_f.show({Group::Model, Group::Tool});
    m_f.pick(m_f.dock->firstButton(), u"Tool"_s);
    QTRY_COMPARE(m_f.dock->groups(), (std::vector{Group::Tool, Group::Model}));
    m_f.ready();
    QTest::mouseClick(m_f.dock->swapButton(), Qt::LeftButton);
    QTRY_COMPARE(m_f.dock->groups(), (std::vector{Group::Model, Group::Tool}));
}

void tst_ExplorerDock::clickOnValue_narrowsAndBackUndoes()
{
    m_f.clickCell(table(), 1, TelemetryModel::First);
    QCOMPARE(filter().models, QStringList(u"claude-opus-4-1"_s));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_f.filter->goBack();
    QCOMPARE(filter().models, QStringList());
    QTRY_COMPARE(table()->model()->rowCount(), 5);
}

void tst_ExplorerDock::clickOnBar_narrows()
{
    m_f.show({Group::Tool, Group::Model});
    const QString tool = picture().labels[1], model = picture().series[2].name;
    const auto &bars = m_f.dock->chart()->chartLayout().points[1].bars;
    const auto bar = std::find_if(bars.begin(), bars.end(), [](const auto &each) { return each.series == 2; });
    QVERIFY(bar != bars.end());
    m_f.clickPoint(1, int(bar - bars.begin()));
    QCOMPARE(filter().events.tools, (Choice{{tool}, false}));
    QCOMPARE(filter().models, QStringList(model));
    m_f.filter->goBack();
    Filter rangeAlone;
    rangeAlone.range = m_f.filter->filter().range;
    QCOMPARE(filter(), rangeAlone);
}

void tst_ExplorerDock::enterOnChart_narrows()
{
    m_f.dock->chart()->setFocus(Qt::TabFocusReason);
    for (const int key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_Return})
        QTest::keyClick(m_f.dock->chart(), Qt::Key(key));
    QCOMPARE(filter().models, QStringList(u"claude-opus-4-1"_s));
}

void tst_ExplorerDock::keysOnRow_narrowBothGroupsInOneStep()
{
    m_f.show({Group::User, Group::Model});
    table()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table(), Qt::Key_J);
    const QString user = table()->cell(1, 0).text, model = table()->cell(1, 1).text;
    QTest::keyClick(table(), Qt::Key_F);
    QCOMPARE(filter().events.actors, (Choice{{user}, false}));
    QCOMPARE(filter().models, QStringList(model));
    m_f.filter->goBack();
    QVERIFY(filter().events.isEmpty() && filter().models.isEmpty());
}

void tst_ExplorerDock::excludedTool_isGone()
{
    m_f.show({Group::Tool});
    table()->setFocus(Qt::TabFocusReason);
    const int rows = table()->model()->rowCount();
    const QString tool = table()->cell(0, 0).text;
    QTest::keyClick(table(), Qt::Key_X);
    QCOMPARE(filter().events.tools, (Choice{{tool}, true}));
    QTRY_COMPARE(table()->model()->rowCount(), rows - 1);
}

void tst_ExplorerDock::day_narrowsTheRange()
{
    m_f.show({Group::Day});
    QCOMPARE(m_f.dock->chart()->shape(), ResultShape::Columns);
    QCOMPARE(table()->cell(0, 0).text, u"20 Nov"_s); // newest first, and the axis the other way round
    QCOMPARE(picture().labels.back(), u"20 Nov"_s);
    QCOMPARE(int(picture().labels.size()), 30);
    m_f.clickPoint(28);
    QCOMPARE(m_f.filter->step().range, RangeChoice::between(QDate(2026, 11, 19), QDate(2026, 11, 19)));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_f.filter->goBack();
    QTRY_COMPARE(table()->model()->rowCount(), 30);
}

void tst_ExplorerDock::week_neverWidensTheRange()
{
    m_f.filter->setRange(RangeChoice::between(QDate(2026, 11, 11), QDate(2026, 11, 17)));
    m_f.show({Group::Week});
    QCOMPARE(table()->model()->rowCount(), 2);
    m_f.clickCell(table(), 1, TelemetryModel::First);
    QCOMPARE(m_f.filter->step().range, RangeChoice::between(QDate(2026, 11, 11), QDate(2026, 11, 15)));
}

void tst_ExplorerDock::hourAndWeekday_narrowWithinTheWeek()
{
    m_f.show({Group::Weekday, Group::Hour}, TelemetryMeasure::Events);
    QCOMPARE(int(picture().labels.size()), 7);
    m_f.dock->setGroups({Group::Hour});
    QTRY_COMPARE(int(picture().labels.size()), 24);
    m_f.clickCell(table(), 0, TelemetryModel::First);
    QCOMPARE(filter().hour, std::optional(10));
    m_f.dock->setGroups({Group::Weekday});
    QTRY_COMPARE(table()->cell(0, 0).text, u"Sun"_s);
    m_f.clickCell(table(), 0, TelemetryModel::First);
    QCOMPARE(filter().weekday, std::optional(7));
}

void tst_ExplorerDock::secondGroupOfTime_isTheAxis()
{
    m_f.show({Group::Model, Group::Day});
    QCOMPARE(int(picture().labels.size()), 30);
    QCOMPARE(int(picture().series.size()), 5);
    QVERIFY(picture().stacked);
    m_f.show({Group::Model, Group::Day}, TelemetryMeasure::P95);
    QCOMPARE(m_f.dock->chart()->shape(), ResultShape::Lines);
    QVERIFY(!picture().stacked);
}

void tst_ExplorerDock::measure_changesChartAndBar()
{
    m_f.dock->setMeasure(TelemetryMeasure::ErrorRate);
    QCOMPARE(table()->cell(0, 0).text, u"gpt-5-codex"_s);
    QVERIFY(table()->cell(0, TelemetryModel::ErrorRate).bar);
    QVERIFY(!table()->cell(0, TelemetryModel::Cost).bar);
    QCOMPARE(table()->cell(0, TelemetryModel::ErrorRate).colour, Token::Error);
    QCOMPARE(picture().series[0].unit, ResultUnit::Share);
}

void tst_ExplorerDock::models_keepTheirColours()
{
    m_f.colours.assign({u"gpt-5-codex"_s, u"claude-haiku-4-5"_s});
    m_f.show({Group::Tool, Group::Model});
    for (const ResultData::Series &series : picture().series)
        if (series.colour != ResultData::Series::Other)
            QCOMPARE(series.colour, m_f.colours.slotOf(series.name));
}

void tst_ExplorerDock::nothing_offersMore()
{
    m_f.filter->setText(u"nowhere"_s);
    QTRY_COMPARE(m_f.dock->state()->state(), PanelState::Empty);
    QVERIFY(!m_f.dock->exportButton()->isEnabled());
    QCOMPARE(table()->model()->rowCount(), 0);
    QTest::mouseClick(m_f.dock->state()->findChild<QAbstractButton *>(), Qt::LeftButton);
    m_f.ready();
    QCOMPARE(filter().text, QString());
}

void tst_ExplorerDock::error_isTriedAgain()
{
    m_f.backend->failure = u"the store cannot be read"_s;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_f.dock->state()->state(), PanelState::Error);
    QCOMPARE(m_f.dock->state()->text(), u"the store cannot be read"_s);
    QCOMPARE(table()->model()->rowCount(), 5); // what was there stays
    m_f.backend->failure.clear();
    QTest::mouseClick(m_f.dock->state()->findChild<QAbstractButton *>(), Qt::LeftButton);
    m_f.ready();
}

void tst_ExplorerDock::partOfTheRange_isTold()
{
    QCOMPARE(m_f.dock->noteText(), QString());
    m_f.backend->exact = false;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_VERIFY(m_f.dock->noteText().startsWith(u"Counted back to 17 Nov"_s));
}

void tst_ExplorerDock::copy_namesTheGroups()
{
    table()->setFocus(Qt::TabFocusReason);
    QTest::keySequence(table(), QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"model,events,errors,error_rate,tokens,cost_usd,"_s));
    QVERIFY(lines[1].startsWith(u"claude-sonnet-4-5,"_s));
    QCOMPARE(m_f.backend->notes.size(), size_t(1));
    m_f.show({Group::Tool, Group::Model});
    QTest::keyClick(table(), Qt::Key_J);
    QTest::keySequence(table(), QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"tool,model,events,"_s));
}

void tst_ExplorerDock::exports_haveAllRowsAndAreNoted()
{
    const QTemporaryDir folder;
    QSignalSpy exported(m_f.dock, &ExplorerDock::exported);
    m_f.show({Group::Tool, Group::Model});
    const QString csv = folder.filePath(u"a.csv"_s), parquet = folder.filePath(u"a.parquet"_s);
    m_f.dock->exportTo(csv, ExportFormat::Csv);
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported[0][0].toLongLong(), 50);
    QCOMPARE(exported[0][1].toString(), QString());
    QCOMPARE(m_f.backend->last<TelemetryQuestion>().limit, 100'000);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("tool,model,events,"));
    QCOMPARE(text.count("\r\n"), 51);
    m_f.dock->exportTo(parquet, ExportFormat::Parquet);
    QTRY_COMPARE(exported.size(), 2);
    QFile packed(parquet);
    QVERIFY(packed.open(QIODevice::ReadOnly));
    const QByteArray bytes = packed.readAll();
    QVERIFY(bytes.startsWith("PAR1") && bytes.endsWith("PAR1") && bytes.contains("cost_usd"));
    QCOMPARE(m_f.backend->notes.size(), size_t(2));
    QCOMPARE(m_f.backend->notes[1].action, u"telemetry.exported"_s);
    QCOMPARE(m_f.backend->notes[1].resource, u"parquet"_s);
    QVERIFY(m_f.dock->noteText().startsWith(u"50 rows written to"_s));
}

void tst_ExplorerDock::exportThatFails_isTold()
{
    const QTemporaryDir folder;
    QSignalSpy exported(m_f.dock, &ExplorerDock::exported);
    m_f.dock->exportTo(folder.filePath(u"none/a.json"_s), ExportFormat::Json);
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(!exported[0][1].toString().isEmpty());
    QCOMPARE(m_f.backend->notes.back().outcome, Outcome::Error);
    QVERIFY(m_f.dock->noteText().contains(u"cannot be written"_s));
    QVERIFY(m_f.dock->exportButton()->isEnabled());
}

void tst_ExplorerDock::everything_isReachedByTab()
{
    m_f.show({Group::Tool, Group::Model});
    m_f.dock->firstButton()->setFocus(Qt::TabFocusReason);
    QList<QWidget *> reached;
    for (int i = 0; i < 12; ++i) {
        reached << QApplication::focusWidget();
        QTest::keyClick(m_f.window.get(), Qt::Key_Tab);
    }
    QVERIFY(reached.indexOf(m_f.dock->exportButton()) < reached.indexOf(m_f.dock->chart()));
    QVERIFY(reached.indexOf(m_f.dock->chart()) < reached.indexOf(table()));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_f.dock->firstButton()), static_cast<QWidget *>(m_f.dock->secondButton()),
          static_cast<QWidget *>(m_f.dock->swapButton()), static_cast<QWidget *>(m_f.dock->measureButton()),
          static_cast<QWidget *>(m_f.dock->exportButton()), static_cast<QWidget *>(m_f.dock->chart()),
          static_cast<QWidget *>(table())})
        QVERIFY2(reached.contains(widget), qPrintable(widget->accessibleName()));
}

void tst_ExplorerDock::grab()
{
    if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
        QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the panel");
    for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
        m_f.appearance.setChoice(choice);
        const QString theme = Appearance::name(choice);
        m_f.show({Group::Model});
        QVERIFY(m_f.save(u"explorer-model-1600-"_s + theme, {1540, 890}));
        m_f.show({Group::Tool, Group::Model});
        table()->setFocus(Qt::TabFocusReason);
        QVERIFY(m_f.save(u"explorer-two-1600-"_s + theme, {1540, 890}));
        QVERIFY(m_f.save(u"explorer-two-1280-"_s + theme, {1220, 690}));
        m_f.show({Group::Day, Group::Model});
        QVERIFY(m_f.save(u"explorer-day-1280-"_s + theme, {1220, 690}));
        m_f.show({Group::Day, Group::Model}, TelemetryMeasure::P95);
        QVERIFY(m_f.save(u"explorer-lines-1280-"_s + theme, {1220, 690}));
        QVERIFY(m_f.save(u"explorer-narrow-"_s + theme, {620, 690}));
    }
    m_f.backend->exact = false;
    m_f.filter->setText(u"nowhere"_s);
    QTRY_COMPARE(m_f.dock->state()->state(), PanelState::Empty);
    QVERIFY(m_f.save(u"explorer-empty-light"_s, {1220, 690}));
}

QTEST_MAIN(tst_ExplorerDock)
#include "tst_explorerdock.moc"
