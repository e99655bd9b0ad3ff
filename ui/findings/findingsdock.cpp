// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsdock.h"

#include "charts/heatmapchart.h"
#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "models/findingsmodel.h"
#include "ui/button.h"
#include "ui/choicemenu.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"
#include "ui/tableview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostRows = 1'000; ///< what a person looks through; the filter narrows further
constexpr int MostGroups = 5'000;
constexpr int PictureHeight = 250;
constexpr int LeastHeat = 520, HeatLabels = 220, HeatColumn = 32;

using Group = FindingWords::Group;
constexpr std::array Groups{Group::Type, Group::Project, Group::User, Group::Tool, Group::Week, Group::Session};

void choose(Button *button, int index)
{
    QAction *const action = button->menu()->actions().value(index);
    button->setText(action->text());
    action->setChecked(true);
}

} // namespace

FindingsDock::FindingsDock(const PanelServices &services, QWidget *parent)
    : Panel(u"findings"_s, tr("Findings"), services, parent),
      m_model(new FindingsModel(this)),
      m_groupsModel(new FindingGroupsModel(this)),
      m_heat(new HeatmapChart(this)),
      m_trend(new ResultChart(this)),
      m_typeButton(new Button(Button::Look::Outlined, {}, this)),
      m_severityButton(new Button(Button::Look::Outlined, {}, this)),
      m_groupButton(new Button(Button::Look::Outlined, {}, this))
{
    addControls();
    setWidget(createBody());
    connectPictures();
    connectTables();
}

void FindingsDock::addControls()
{
    QStringList types{tr("All types")};
    for (int i = 0; i < FindingTypeCount; ++i)
        types << FindingWords::type(FindingType(i));
    m_typeButton->setAccessibleName(tr("Which findings"));
    giveChoice(m_typeButton, types, 0,
               [this](int index) { setType(index == 0 ? std::nullopt : std::optional(FindingType(index - 1))); });
    m_severityButton->setAccessibleName(tr("How severe at least"));
    giveChoice(m_severityButton, {tr("Any severity"), tr("Warnings and errors"), tr("Errors only")}, 0,
               [this](int index) { setSeverity(Severity(index)); });
    QStringList groups{tr("One by one")};
    for (const Group group : Groups)
        groups << FindingWords::byGroup(group);
    m_groupButton->setAccessibleName(tr("How findings are grouped"));
    giveChoice(m_groupButton, groups, 0,
               [this](int index) { setGroup(index == 0 ? std::nullopt : std::optional(Groups[size_t(index - 1)])); });
    for (Button *button : {m_typeButton, m_severityButton, m_groupButton}) {
        button->setSmall(true);
        head().addControl(button);
    }
}

QWidget *FindingsDock::createBody()
{
    auto *body = new QWidget(this);
    m_pictures = new QWidget(body);
    auto *row = new QHBoxLayout(m_pictures);
    row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap8);
    row->setSpacing(metrics::Gap16);
    row->addWidget(m_heat, 11);
    row->addWidget(m_trend, 9);
    m_pictures->setFixedHeight(PictureHeight);
    m_heat->setColours(&colours());
    m_heat->setAccessibleName(tr("Findings by type and week"));
    m_trend->setAccessibleName(tr("Findings of each type by week"));
    m_list = new TableView(m_model, m_words.columns(), tr("Findings"), body);
    m_list->setObjectName(u"findingList"_s);
    m_list->sortByColumn(FindingsModel::Time, Qt::DescendingOrder);
    m_groups = new TableView(m_groupsModel, m_words.groupColumns(Group::Type), tr("Findings by group"), body);
    m_groups->setObjectName(u"findingGroups"_s);
    m_groups->sortByColumn(FindingGroupsModel::Findings, Qt::DescendingOrder);
    m_tables = new QStackedWidget(body);
    m_tables->addWidget(m_list);
    m_tables->addWidget(m_groups);
    m_listState = new StateOverlay(m_tables);
    m_footer = new PanelFooter(body);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_pictures);
    column->addWidget(m_tables, 1);
    column->addWidget(m_footer);
    return body;
}

void FindingsDock::setType(std::optional<FindingType> type)
{
    m_type = type;
    showButtons();
    refresh();
}

void FindingsDock::setSeverity(Severity least)
{
    m_least = least;
    showButtons();
    refresh();
}

void FindingsDock::setGroup(std::optional<Group> group)
{
    m_group = group;
    if (group) {
        m_groups->setColumns(m_words.groupColumns(*group));
        m_groupsModel->setRows({});
        // sessions stand by how bad they were, all others by how much there was
        m_groups->sortByColumn(*group == Group::Session ? FindingGroupsModel::Errors : FindingGroupsModel::Findings,
                               Qt::DescendingOrder);
    }
    m_tables->setCurrentWidget(group ? static_cast<QWidget *>(m_groups) : m_list);
    showButtons();
    refresh();
}

void FindingsDock::showButtons()
{
    choose(m_typeButton, m_type ? int(*m_type) + 1 : 0);
    choose(m_severityButton, int(m_least));
    const auto at = m_group ? std::find(Groups.begin(), Groups.end(), *m_group) : Groups.end();
    choose(m_groupButton, at == Groups.end() ? 0 : int(at - Groups.begin()) + 1);
}

FindingChoice FindingsDock::choice() const
{
    FindingChoice choice;
    if (m_type)
        choice.types = {*m_type};
    for (int severity = int(m_least); m_least != Severity::Info && severity <= int(Severity::Error); ++severity)
        choice.severities.push_back(Severity(severity));
    return choice;
}

void FindingsDock::setWordsNow()
{
    m_words = FindingWords(filter().format(), filter().nowMs());
}

/// The pictures first, then the rows: the panel hands on the newest answer alone.
void FindingsDock::refresh()
{
    setWordsNow();
    m_heat->setFormat(filter().format());
    m_trend->setFormat(filter().format());
    m_heat->setLoading();
    m_trend->setLoading();
    m_listState->setLoading();
    FindingCountsQuestion question{
        filter().filter(), filter().zoneId(), choice(), {Group::Type, Group::Week}, MostGroups};
    ask(
        question,
        [this](const FindingCountsAnswer &answer) {
            showPicture(answer);
            askRows();
        },
        [this](const QString &reason) {
            m_heat->setError(reason);
            m_trend->setError(reason);
            m_listState->setError(reason);
        });
}

void FindingsDock::askRows()
{
    const auto fail = [this](const QString &reason) { m_listState->setError(reason); };
    if (m_group) {
        ask(
            FindingCountsQuestion{filter().filter(), filter().zoneId(), choice(), {*m_group}, MostGroups},
            [this](const FindingCountsAnswer &answer) { showGroups(answer); }, fail);
        return;
    }
    FindingsQuestion question;
    question.filter = filter().filter();
    question.zone = filter().zoneId();
    question.choice = choice();
    question.limit = MostRows;
    ask(
        question, [this](const FindingsAnswer &answer) { showRows(answer); }, fail);
}

void FindingsDock::showPicture(const FindingCountsAnswer &answer)
{
    m_total = answer.totals.findings;
    m_waiting = answer.waiting;
    m_picture = FindingPicture::of(answer, m_words);
    HeatmapChart::Words words;
    words.measure = tr("Findings");
    words.legend = tr("Findings per week, equal-count steps");
    words.column = [this](QDate week) { return m_words.valueName(Group::Week, week.toString(Qt::ISODate)); };
    m_heat->setWords(words);
    // where there is nothing the list says so, once
    m_pictures->setVisible(!m_picture.heat.days.empty());
    if (m_picture.heat.days.empty())
        return;
    // few weeks need little room: the lines get the rest, but for what the legend takes
    m_heat->setMaximumWidth(std::max(LeastHeat, HeatLabels + HeatColumn * int(m_picture.heat.days.size())));
    m_heat->setAnswer(m_picture.heat, HeatmapQuestion::Shape::AgentByDay, HeatmapQuestion::Measure::Errors);
    m_trend->setData(m_picture.trend, m_picture.heat.days.size() > 1 ? ResultShape::Lines : ResultShape::Columns);
}

void FindingsDock::showRows(const FindingsAnswer &answer)
{
    m_total = answer.total;
    m_model->setRows(answer.rows);
    m_list->repaintCells();
    answer.rows.empty() ? showNothing() : m_listState->setReady();
    updateFooter();
}

void FindingsDock::showGroups(const FindingCountsAnswer &answer)
{
    m_total = answer.totals.findings;
    m_mostInGroup = 0;
    for (const FindingCountsRow &row : answer.rows)
        m_mostInGroup = std::max(m_mostInGroup, row.findings);
    m_groupsModel->setRows(answer.rows);
    m_groups->repaintCells();
    answer.rows.empty() ? showNothing() : m_listState->setReady();
    updateFooter();
}

void FindingsDock::showNothing()
{
    if (m_type || m_least != Severity::Info)
        m_listState->setEmpty(tr("Nothing of that was found."), tr("Show all types"));
    else if (m_waiting > 0)
        m_listState->setEmpty(tr("Nothing found yet: transcripts are being looked through."));
    else
        m_listState->setEmpty(tr("Nothing went wrong in this range and filter."), emptyAction());
}

void FindingsDock::updateFooter()
{
    const Format &format = m_words.format();
    const int shown = m_group ? m_groupsModel->rowCount() : m_model->rowCount();
    QString right = m_group || shown >= m_total
        ? tr("%1 findings").arg(format.countFull(m_total))
        : tr("The latest %1 of %2 findings").arg(format.countFull(shown), format.countFull(m_total));
    if (m_waiting > 0)
        right += u" · "_s + tr("%1 transcripts still to be looked through").arg(format.countFull(m_waiting));
    m_footer->setTexts(m_group ? tr("J and K move, Enter narrows to the group")
                               : tr("J and K move, Enter opens the transcript at the finding"),
                       right);
}

} // namespace glasshouse
