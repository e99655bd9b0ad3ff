// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelstate.h"
#include "models/sqlresultmodel.h"
#include "ui/button.h"
#include "ui/choicemenu.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/segmentedcontrol.h"
#include "ui/sources/rule.h"
#include "ui/sql/sqlchartview.h"
#include "ui/sql/sqldock.h"
#include "ui/sql/sqlhistoryview.h"
#include "ui/sql/sqlplanview.h"
#include "ui/sql/sqlresultview.h"
#include "ui/sql/sqlvocabulary.h"
#include "ui/style.h"
#include "ui/transcript/rawview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

// The parts of the panel and where they stand. Part of SqlDock, in a file of its own for its length.

namespace {

constexpr int Limits[] = {100, 1000, SqlQuestion::MostRows};
constexpr int UsualLimit = 1;
constexpr int LeastEditor = 72, LeastAnswer = 150, LeastHistory = 150;
constexpr int ClockMs = 100;

QSplitter *makeSplitter(Qt::Orientation orientation, QWidget *parent)
{
    auto *splitter = new QSplitter(orientation, parent);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(metrics::DockGap);
    return splitter;
}

} // namespace

SqlDock::SqlDock(const PanelServices &services, QWidget *parent)
    : Panel(u"sql"_s, tr("SQL"), services, parent),
      m_model(new SqlResultModel(this)),
      m_export(new SqlExport(this))
{
    auto *body = new QWidget(this);
    auto *split = makeSplitter(Qt::Vertical, body);
    split->setObjectName(u"sqlSplit"_s);
    split->addWidget(createWriting());
    split->addWidget(createAnswer());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    m_footer = new PanelFooter(body);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(split, 1);
    column->addWidget(m_footer);
    setWidget(body);
    m_clock.setInterval(ClockMs);
    connectParts();
    showPage(Rows);
    setRunning(false);
}

QWidget *SqlDock::createWriting()
{
    auto *split = makeSplitter(Qt::Horizontal, this);
    auto *writing = new QWidget(split);
    m_editor = new SqlEditor(writing);
    m_editor->setVocabulary(sqlVocabulary());
    m_editor->setMinimumHeight(LeastEditor);
    auto *column = new QVBoxLayout(writing);
    column->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap4, metrics::Gap8);
    column->setSpacing(metrics::Gap8);
    column->addWidget(m_editor, 1);
    column->addWidget(createButtons(writing));
    m_history = new SqlHistoryView(split);
    m_history->setMinimumWidth(LeastHistory);
    split->addWidget(writing);
    split->addWidget(m_history);
    split->setStretchFactor(0, 7);
    split->setStretchFactor(1, 3);
    return split;
}

QWidget *SqlDock::createButtons(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    m_run = new Button(Button::Look::Primary, tr("Run"), bar);
    m_run->setLeadingIcon(Icon::Play);
    m_run->setToolTip(plainToolTip(tr("Run the statement (Ctrl+Enter)")));
    m_stop = new Button(Button::Look::Outlined, tr("Stop"), bar);
    m_stop->setToolTip(plainToolTip(tr("Stop the statement (Esc)")));
    m_limitButton = new Button(Button::Look::Outlined, {}, bar);
    m_limitButton->setPrefix(tr("At most:"));
    m_limitButton->setAccessibleName(tr("Most rows of an answer"));
    QStringList names;
    for (const int limit : Limits)
        names << tr("%1 rows", nullptr, limit).arg(filter().format().countFull(limit));
    giveChoice(m_limitButton, names, UsualLimit, [this](int chosen) { m_limit = Limits[chosen]; });
    m_place = new PlainLabel(TextRole::Label, Token::Text3, bar);
    m_place->setTabular(true);
    for (Button *button : {m_run, m_stop, m_limitButton})
        button->setSmall(true);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_run);
    row->addWidget(m_stop);
    row->addWidget(m_limitButton);
    row->addStretch(1);
    row->addWidget(m_place);
    return bar;
}

QWidget *SqlDock::createAnswer()
{
    auto *answer = new QWidget(this);
    answer->setMinimumHeight(LeastAnswer);
    m_advice = new PlainLabel(TextRole::Label, Token::Info, answer);
    m_advice->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, metrics::Gap8);
    m_advice->hide();
    m_stack = new QStackedWidget(answer);
    m_stack->addWidget(createRowsPage(m_stack));
    m_chart = new SqlChartView(m_model, m_stack);
    m_stack->addWidget(m_chart);
    auto *planPage = new QWidget(m_stack);
    m_plan = new SqlPlanView(planPage);
    auto *planRow = new QHBoxLayout(planPage);
    planRow->setContentsMargins(metrics::Gap4, 0, metrics::Gap4, 0);
    planRow->setSpacing(0);
    planRow->addWidget(m_plan);
    m_stack->addWidget(planPage);
    m_state = new StateOverlay(m_stack);
    m_planState = new StateOverlay(m_plan);
    auto *column = new QVBoxLayout(answer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Rule(Qt::Horizontal, answer));
    column->addWidget(createAnswerBar(answer));
    column->addWidget(m_advice);
    column->addWidget(m_stack, 1);
    return answer;
}

QWidget *SqlDock::createAnswerBar(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    m_pages = new SegmentedControl({tr("Rows"), tr("Chart"), tr("Plan")}, bar);
    m_status = new PlainLabel(TextRole::Label, Token::Text2, bar);
    m_exportButton = new Button(Button::Look::Outlined, tr("Export"), bar);
    m_exportButton->setSmall(true);
    createExportMenu();
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::Gap12, metrics::Gap8, metrics::Gap12, metrics::Gap8);
    row->setSpacing(metrics::Gap12);
    row->addWidget(m_pages);
    row->addWidget(m_status, 1);
    row->addWidget(m_exportButton);
    return bar;
}

void SqlDock::createExportMenu()
{
    QMenu *menu = makeMenu(m_exportButton);
    menu->addAction(tr("Export as CSV…"), this, [this] { chooseFile(SqlFileFormat::Csv); });
    menu->addAction(tr("Export as JSON…"), this, [this] { chooseFile(SqlFileFormat::Json); });
    m_exportButton->setPopup(menu);
    m_exportButton->setToolTip(plainToolTip(
        tr("The rows as they stand, with exact values. In CSV a text that a spreadsheet would run as a formula gets an "
           "apostrophe in front.")));
}

QWidget *SqlDock::createRowsPage(QWidget *parent)
{
    auto *split = makeSplitter(Qt::Horizontal, parent);
    m_rows = new SqlResultView(m_model, split);
    split->addWidget(m_rows);
    split->addWidget(createDetail(split));
    split->setStretchFactor(0, 7);
    split->setStretchFactor(1, 3);
    return split;
}

QWidget *SqlDock::createDetail(QWidget *parent)
{
    m_detail = new QWidget(parent);
    m_detailTitle = new PlainLabel(TextRole::Heading, Token::Text, m_detail);
    auto *close = new Button(Button::Look::Quiet, {}, m_detail);
    close->setSmall(true);
    close->setLeadingIcon(Icon::Close);
    close->setAccessibleName(tr("Close the cell"));
    close->setToolTip(plainToolTip(tr("Close (Esc)")));
    connect(close, &Button::clicked, this, &SqlDock::closeDetail);
    m_detailText = new PlainTextArea(m_detail);
    m_detailText->setAccessibleName(tr("The whole cell"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::Gap12, 0, metrics::Gap4, 0);
    head->setSpacing(metrics::Gap8);
    head->addWidget(m_detailTitle, 1);
    head->addWidget(close);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_detailText, 1);
    auto *row = new QHBoxLayout(m_detail);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new Rule(Qt::Vertical, m_detail));
    row->addLayout(column, 1);
    m_detail->hide();
    return m_detail;
}

} // namespace glasshouse
