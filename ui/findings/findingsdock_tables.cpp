// SPDX-License-Identifier: GPL-3.0-or-later
// What a click on the pictures and tables of FindingsDock does.
#include "charts/heatmapchart.h"
#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "models/findingsmodel.h"
#include "ui/findings/findingsdock.h"
#include "ui/sources/choice.h"
#include "ui/tableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace glasshouse {

void FindingsDock::connectPictures()
{
    const auto typeOf = [this](const QString &key) -> std::optional<FindingType> {
        for (const FindingType type : m_picture.types) {
            if (FindingWords::type(type) == key)
                return type;
        }
        return std::nullopt;
    };
    connect(m_heat, &HeatmapChart::rowActivated, this, [this, typeOf](const QString &key) { setType(typeOf(key)); });
    connect(m_heat, &HeatmapChart::cellActivated, this, [this, typeOf](const QString &key, int column) {
        m_type = typeOf(key);
        showButtons();
        narrowToWeek(m_picture.heat.days[size_t(column)]);
    });
    m_trend->setActivatable(true);
    connect(m_trend, &ResultChart::activated, this, [this](int point, int series) {
        if (series >= 0 && size_t(series) < m_picture.types.size()) {
            m_type = m_picture.types[size_t(series)];
            showButtons();
        }
        narrowToWeek(m_picture.heat.days[size_t(point)]);
    });
    for (ChartWidget *chart : {static_cast<ChartWidget *>(m_heat), static_cast<ChartWidget *>(m_trend)})
        connect(chart, &ChartWidget::actionTriggered, this, [this] { refresh(); });
}

void FindingsDock::connectTables()
{
    m_list->setCells([this](int row, int column) { return m_words.cell(m_model->row(row), column); });
    m_groups->setCells([this](int row, int column) {
        return m_words.cell(m_groupsModel->row(row), column, m_group.value_or(FindingWords::Group::Type),
                            m_mostInGroup);
    });
    connect(m_list, &TableView::openRequested, this, &FindingsDock::open);
    connect(m_list, &TableView::menuRequested, this, [this](QMenu *menu, const QModelIndex &index) {
        const QPersistentModelIndex row(index);
        menu->addAction(tr("Open the transcript here"), this, [this, row] { open(row); });
        menu->addAction(tr("Only this type"), this, [this, row] {
            const int at = m_model->rowOf(row.data(ValueModel::KeyRole).toString());
            if (at >= 0)
                setType(m_model->row(at).finding.type);
        });
    });
    connect(m_list, &TableView::filterRequested, this, [this](const QModelIndex &index, bool exclude) {
        const int at = m_model->rowOf(index.data(ValueModel::KeyRole).toString());
        if (at >= 0 && !exclude) // a finding's type can only be chosen
            setType(m_model->row(at).finding.type);
    });
    for (const auto signal : {&TableView::openRequested, &TableView::linkClicked})
        connect(m_groups, signal, this, &FindingsDock::narrowToGroup);
    connect(m_groups, &TableView::filterRequested, this, [this](const QModelIndex &index, bool exclude) {
        if (!exclude)
            narrowToGroup(index);
    });
    for (TableView *table : {m_list, m_groups})
        connect(table, &TableView::copied, this, &FindingsDock::noteCopy);
    connect(m_listState, &StateOverlay::actionTriggered, this, [this] {
        if (m_listState->state() == PanelState::Error)
            return refresh();
        if (!m_type && m_least == Severity::Info)
            return widen();
        m_type.reset();
        m_least = Severity::Info;
        showButtons();
        refresh();
    });
}

void FindingsDock::open(const QModelIndex &index)
{
    const int at = m_model->rowOf(index.data(ValueModel::KeyRole).toString());
    if (at < 0)
        return; // the row went while its menu was open
    const FindingRow &row = m_model->row(at);
    Q_EMIT placeRequested(row.session, row.path, row.finding.offset);
}

void FindingsDock::narrowToWeek(QDate monday)
{
    filter().change([&](FilterStep &step) { step.range = RangeChoice::between(monday, monday.addDays(6)); });
    refresh(); // the type may have changed where the range did not
}

/// Shows the findings of a group one by one.
void FindingsDock::narrowToGroup(const QModelIndex &index)
{
    using Group = FindingWords::Group;
    const int at = m_groupsModel->rowOf(index.data(ValueModel::KeyRole).toString());
    if (at < 0 || !m_group || m_groupsModel->row(at).first.isEmpty())
        return;
    const QString value = m_groupsModel->row(at).first;
    const Group group = *m_group;
    m_group.reset();
    if (group == Group::Type)
        m_type = findingTypeFromName(value.toStdString());
    filter().change([&](FilterStep &step) {
        if (group == Group::Project)
            step.filter.projects = {value};
        else if (group == Group::User)
            narrow(step.filter.events.actors, value, false);
        else if (group == Group::Session)
            step.filter.sessions = {value};
        else if (group == Group::Tool)
            narrow(step.filter.events.tools, value, false);
        else if (const QDate week = QDate::fromString(value, Qt::ISODate); group == Group::Week && week.isValid())
            step.range = RangeChoice::between(week, week.addDays(6));
    });
    setGroup(std::nullopt);
}

} // namespace glasshouse
