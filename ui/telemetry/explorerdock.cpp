// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/explorerdock.h"

#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "models/telemetrymodel.h"
#include "ui/button.h"
#include "ui/choicemenu.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/sources/rule.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostRows = 2'000; ///< in the table; an export has all
constexpr int LeastChart = 150, LeastTable = 120;
constexpr int NoSecond = -1;

/// One of the groups, or none of them.
void giveGroups(Button *button, bool mayBeNone, const std::function<void(int)> &picked)
{
    QMenu *menu = makeMenu(button);
    const auto add = [&](const QString &name, int index) {
        QAction *action = menu->addAction(name);
        action->setData(index);
    };
    if (mayBeNone) {
        add(ExplorerDock::tr("Nothing"), NoSecond);
        menu->addSeparator();
    }
    const auto groups = allTelemetryGroups();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i > 0 && isTimeGroup(groups[i]) != isTimeGroup(groups[i - 1]))
            menu->addSeparator();
        add(groupTitle(groups[i]), int(i));
    }
    QObject::connect(menu, &QMenu::triggered, button,
                     [picked](const QAction *action) { picked(action->data().toInt()); });
    button->setPopup(menu);
}

} // namespace

ExplorerDock::ExplorerDock(const PanelServices &services, QWidget *parent)
    : Panel(u"explorer"_s, tr("Explorer"), services, parent),
      m_model(new TelemetryModel(this)),
      m_file(new TelemetryFile(this))
{
    m_model->setGroups(m_groups);
    m_words = TelemetryWords(filter().format(), m_groups, m_measure);
    setWidget(createBody());
    createGroupMenus();
    createExportMenu();
    connectParts();
    sortUsefully();
    describe();
}

QWidget *ExplorerDock::createControls(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    m_first = new Button(Button::Look::Outlined, {}, bar);
    m_first->setPrefix(tr("Group by:"));
    m_first->setAccessibleName(tr("First group"));
    m_second = new Button(Button::Look::Outlined, {}, bar);
    m_second->setPrefix(tr("Then:"));
    m_second->setAccessibleName(tr("Second group"));
    m_swap = new Button(Button::Look::Outlined, {}, bar);
    m_swap->setLeadingIcon(Icon::Sort);
    m_swap->setAccessibleName(tr("Swap the groups"));
    m_swap->setToolTip(plainToolTip(tr("Swap the groups")));
    m_measureButton = new Button(Button::Look::Outlined, {}, bar);
    m_measureButton->setPrefix(tr("Measure:"));
    m_measureButton->setAccessibleName(tr("Measure of the chart"));
    m_note = new PlainLabel(TextRole::Label, Token::Text2, bar);
    m_export = new Button(Button::Look::Outlined, tr("Export"), bar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap8);
    row->setSpacing(metrics::Gap8);
    for (Button *button : {m_first, m_second, m_swap, m_measureButton, m_export})
        button->setSmall(true);
    for (Button *button : {m_first, m_swap, m_second, m_measureButton})
        row->addWidget(button);
    row->addWidget(m_note, 1);
    row->addWidget(m_export);
    return bar;
}

QWidget *ExplorerDock::createBody()
{
    auto *body = new QWidget(this);
    auto *split = m_split = new QSplitter(Qt::Vertical, body);
    split->setObjectName(u"explorerSplit"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(metrics::DockGap);
    auto *picture = new QWidget(split);
    m_chart = new ResultChart(picture);
    m_chart->setActivatable(true);
    m_chart->setColours(&colours());
    auto *chartBox = new QVBoxLayout(picture);
    chartBox->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, 0);
    chartBox->addWidget(m_chart);
    picture->setMinimumHeight(LeastChart);
    m_table = new TableView(m_model, m_words.columns(), tr("Figures by group"), split);
    m_table->setObjectName(u"explorerRows"_s);
    m_table->setMinimumHeight(LeastTable);
    split->addWidget(picture);
    split->addWidget(m_table);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->installEventFilter(this);
    connect(split, &QSplitter::splitterMoved, this, [this] { m_splitIsPicked = true; });
    m_state = new StateOverlay(split);
    m_footer = new PanelFooter(body);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(createControls(body));
    column->addWidget(split, 1);
    column->addWidget(m_footer);
    // As the eye goes: what is asked, the picture, the rows.
    QWidget *before = m_first;
    for (QWidget *next : {static_cast<QWidget *>(m_swap), static_cast<QWidget *>(m_second),
                          static_cast<QWidget *>(m_measureButton), static_cast<QWidget *>(m_export),
                          static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_table)}) {
        setTabOrder(before, next);
        before = next;
    }
    return body;
}

void ExplorerDock::createGroupMenus()
{
    giveGroups(m_first, false, [this](int index) { pickGroup(0, index); });
    giveGroups(m_second, true, [this](int index) { pickGroup(1, index); });
    QStringList names;
    for (const TelemetryMeasure measure : AllTelemetryMeasures)
        names << measureTitle(measure);
    giveChoice(m_measureButton, names, int(m_measure), [this](int index) { setMeasure(TelemetryMeasure(index)); });
}

/// The same group twice trades places.
void ExplorerDock::pickGroup(std::size_t which, int index)
{
    std::vector<Group> groups = m_groups;
    if (index == NoSecond) {
        groups.resize(1);
    } else {
        const Group picked = allTelemetryGroups()[std::size_t(index)];
        const std::size_t other = 1 - which;
        if (other < groups.size() && groups[other] == picked) {
            if (groups.size() < 2)
                return; // there is nothing to trade for
            std::swap(groups[0], groups[1]);
        } else if (which < groups.size()) {
            groups[which] = picked;
        } else {
            groups.push_back(picked);
        }
    }
    setGroups(groups);
}

void ExplorerDock::swapGroups()
{
    if (m_groups.size() == 2)
        setGroups({m_groups[1], m_groups[0]});
}

void ExplorerDock::setGroups(const std::vector<Group> &groups)
{
    if (groups == m_groups || groups.empty() || groups.size() > 2 || (groups.size() == 2 && groups[0] == groups[1]))
        return;
    m_groups = groups;
    m_model->setGroups(groups);
    m_answer = {};
    describe();
    sortUsefully();
    refresh();
}

void ExplorerDock::setMeasure(TelemetryMeasure measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    describe();
    sortUsefully();
    if (m_answer.more > 0) {
        refresh(); // others are the first ones now
        return;
    }
    showPicture();
    if (m_answer.exact)
        tellOfDurations();
}

void ExplorerDock::describe()
{
    m_words = TelemetryWords(filter().format(), m_groups, m_measure);
    m_first->setText(groupTitle(m_groups[0]));
    m_second->setText(m_groups.size() > 1 ? groupTitle(m_groups[1]) : tr("Nothing"));
    m_measureButton->setText(measureTitle(m_measure));
    m_swap->setEnabled(m_groups.size() > 1);
    for (QWidget *button : {m_first, m_second, m_measureButton})
        button->updateGeometry();
    m_table->setColumns(m_words.columns(m_hasDurations));
    const QString measure = measureTitle(m_measure), first = groupWord(m_groups[0]);
    head().setSubtitle(
        m_groups.size() > 1
            ? tr("%1 by %2, then %3", "Cost by model, then tool").arg(measure, first, groupWord(m_groups[1]))
            : tr("%1 by %2", "Cost by model").arg(measure, first));
}

/// Time stands in its order, newest first; all else the most first.
void ExplorerDock::sortUsefully()
{
    m_sorting = true; // what the head says now is asked for by whoever called this
    if (isTimeGroup(m_groups[0]))
        m_table->sortByColumn(TelemetryModel::First, Qt::DescendingOrder);
    else
        m_table->sortByColumn(modelColumn(m_measure), Qt::DescendingOrder);
    m_sorting = false;
}

TelemetryQuestion ExplorerDock::question(int limit) const
{
    const QHeaderView *head = m_table->horizontalHeader();
    TelemetryQuestion question;
    question.filter = filter().filter();
    question.zone = filter().zoneId();
    question.groups = m_groups;
    question.weekStart = filter().format().locale().firstDayOfWeek() == Qt::Sunday
        ? TelemetryQuestion::WeekStart::Sunday
        : TelemetryQuestion::WeekStart::Monday;
    question.sort = questionColumn(head->sortIndicatorSection());
    question.ascending = head->sortIndicatorOrder() == Qt::AscendingOrder;
    question.limit = limit;
    return question;
}

void ExplorerDock::refresh()
{
    m_chart->setFormat(filter().format());
    m_words = TelemetryWords(filter().format(), m_groups, m_measure);
    m_state->setLoading();
    ask(
        question(MostRows), [this](const TelemetryAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) { m_state->setError(reason); });
}

void ExplorerDock::showAnswer(const TelemetryAnswer &answer)
{
    m_model->setRows(answer.rows);
    m_answer = answer;
    m_answer.rows.clear();
    const bool hasDurations = answer.rows.empty()
        || std::ranges::any_of(answer.rows, [](const TelemetryRow &row) { return row.figures.p50Ns.has_value(); });
    if (std::exchange(m_hasDurations, hasDurations) != hasDurations)
        describe();
    showPicture();
    if (answer.rows.empty())
        m_state->setEmpty(emptyAction().isEmpty() ? tr("No events here yet.")
                                                  : tr("No events in this range and filter."),
                          emptyAction());
    else
        m_state->setReady();
    m_export->setEnabled(!answer.rows.empty());
    if (!answer.exact)
        showNote(tr("Counted back to %1 only: no sums tell these groups together")
                     .arg(filter().format().dayAndTime(answer.countedToMs, filter().nowMs())),
                 Token::Warning);
    else
        tellOfDurations();
}

/// A chart of nothing says why.
void ExplorerDock::tellOfDurations()
{
    const bool isDuration = resultUnit(m_measure) == ResultUnit::Milliseconds;
    showNote(isDuration && !m_hasDurations
                 ? tr("No durations are kept for these groups: try tools, sources or outcomes")
                 : QString(),
             Token::Warning);
}

/// As the table has them.
std::vector<TelemetryRow> ExplorerDock::shownRows() const
{
    std::vector<TelemetryRow> rows;
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        const int at = m_model->rowOf(m_table->model()->index(row, 0).data(ValueModel::KeyRole).toString());
        if (at >= 0)
            rows.push_back(m_model->row(at));
    }
    return rows;
}

void ExplorerDock::showPicture()
{
    const std::vector<TelemetryRow> rows = shownRows();
    m_most = 0;
    for (const TelemetryRow &row : rows)
        m_most = std::max(m_most, figureOf(m_measure, row.figures).value_or(0));
    m_picture = telemetryPicture(rows, m_groups, m_measure, filter().format(), &colours());
    m_chart->setData(m_picture.data, m_picture.shape);
    placeSplit();
    m_table->repaintCells();
    updateFooter();
}

/// Until the person moves it: lines of text take what they need, other charts two fifths.
void ExplorerDock::placeSplit()
{
    const int all = m_split->height() - m_split->handleWidth();
    if (m_splitIsPicked || all < LeastChart + LeastTable)
        return;
    const int wanted = m_picture.shape == ResultShape::Rows ? m_chart->minimumHeight() : all * 2 / 5;
    const int chart = std::clamp(wanted, LeastChart, all - LeastTable);
    m_split->setSizes({chart, all - chart});
}

bool ExplorerDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_split && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ExplorerDock::placeSplit,
                                  Qt::QueuedConnection); // after it has shared them out
    return Panel::eventFilter(watched, event);
}

void ExplorerDock::showNote(const QString &text, Token colour)
{
    m_note->setColour(colour);
    m_note->setPlain(text);
}

QString ExplorerDock::noteText() const
{
    return m_note->text();
}

void ExplorerDock::updateFooter()
{
    const Format format = filter().format();
    const int rows = m_model->rowCount();
    QString groups = m_answer.more > 0 ? tr("%1 of %2 rows").arg(format.count(rows), format.count(rows + m_answer.more))
                                       : tr("%1 rows", nullptr, rows).arg(format.count(rows));
    if (m_picture.leftOut > 0)
        groups += u" · "_s + tr("the chart shows %1").arg(format.count(qint64(m_picture.points.size())));
    m_footer->setTexts(tr("J and K move, F or Enter filters to the row, X excludes, Ctrl+C copies"),
                       rows == 0 ? QString() : groups + u" · "_s + m_words.sums(m_answer.totals));
}

} // namespace glasshouse
