// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings/findingpicture.h"
#include "ui/panel.h"

#include <optional>

class QStackedWidget;

namespace glasshouse {

class Button;
class FindingGroupsModel;
class FindingsModel;
class HeatmapChart;
class PanelFooter;
class ResultChart;
class StateOverlay;
class TableView;

/// What went wrong in sessions: by type and week as heat and as lines, and below one by one or by group. A cell or a group
/// narrows to it; a finding opens its transcript at its very record.
class FindingsDock : public Panel
{
    Q_OBJECT
public:
    FindingsDock(const PanelServices &services, QWidget *parent);

    TableView *list() const { return m_list; }
    TableView *groups() const { return m_groups; }
    HeatmapChart *heatmap() const { return m_heat; }
    ResultChart *trend() const { return m_trend; }
    StateOverlay *listState() const { return m_listState; }

    /// Nothing: of every type.
    void setType(std::optional<FindingType> type);
    std::optional<FindingType> type() const { return m_type; }
    /// The least severity that is shown.
    void setSeverity(Severity least);
    /// Nothing: one by one.
    void setGroup(std::optional<FindingWords::Group> group);

Q_SIGNALS:
    /// Enter or double click on a finding: show this record.
    void placeRequested(const QString &session, const QString &path, qint64 offset);

protected:
    void refresh() override;

private:
    void addControls();
    QWidget *createBody();
    void connectPictures();
    void connectTables();
    FindingChoice choice() const;
    void askRows();
    void showPicture(const FindingCountsAnswer &answer);
    void showRows(const FindingsAnswer &answer);
    void showGroups(const FindingCountsAnswer &answer);
    void narrowToWeek(QDate monday);
    void narrowToGroup(const QModelIndex &index);
    void open(const QModelIndex &index);
    void showButtons();
    void setWordsNow();
    void showNothing();
    void updateFooter();

    FindingsModel *m_model;
    FindingGroupsModel *m_groupsModel;
    HeatmapChart *m_heat;
    ResultChart *m_trend;
    TableView *m_list = nullptr;
    TableView *m_groups = nullptr;
    QStackedWidget *m_tables = nullptr;
    QWidget *m_pictures = nullptr;
    StateOverlay *m_listState = nullptr;
    PanelFooter *m_footer = nullptr;
    Button *m_typeButton;
    Button *m_severityButton;
    Button *m_groupButton;
    FindingWords m_words;
    FindingPicture m_picture;
    std::optional<FindingType> m_type;
    Severity m_least = Severity::Info;
    std::optional<FindingWords::Group> m_group;
    qint64 m_total = 0, m_waiting = 0, m_mostInGroup = 0;
};

} // namespace glasshouse
