// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel.h"
#include "ui/sources/sourcewords.h"

#include <QTimer>

class QBoxLayout;

namespace glasshouse {

class PanelFooter;
class Rule;
class SourceDetail;
class SourcesModel;
class StateOverlay;
class SweepSection;
class TableView;

/// Where records come from and how that goes: silent sources first; what is known of the selected one and what of it was
/// refused; the transcripts that the agent's own clean-up is about to delete.
class SourcesDock : public Panel
{
    Q_OBJECT
public:
    SourcesDock(const PanelServices &services, QWidget *parent);

    TableView *view() const { return m_view; }
    SourceDetail *detail() const { return m_detail; }
    SweepSection *sweeps() const { return m_sweeps; }
    /// Makes a source the current row, now or when it is known: for links that name one.
    void showSource(const QString &name);

Q_SIGNALS:
    /// The empty state's button.
    void pointAgentRequested();
    /// Enter, double click, the link or the menu: the filter asks for the source already; show its activity.
    void activityRequested();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createBody();
    void connectView();
    void showAnswer(const SourcesAnswer &answer);
    void showCurrent();
    void narrowTo(const QModelIndex &index, bool exclude);
    void openActivity(const QString &source);
    void addMenu(QMenu *menu, const QModelIndex &index);
    void tick();
    void setWordsNow();
    void arrange();
    void updateFooter();

    SourcesModel *m_model;
    TableView *m_view = nullptr;
    SweepSection *m_sweeps = nullptr;
    SourceDetail *m_detail = nullptr;
    Rule *m_beside = nullptr;
    QBoxLayout *m_middle = nullptr;
    PanelFooter *m_footer = nullptr;
    StateOverlay *m_state = nullptr;
    SourceWords m_words;
    QTimer m_clock;
    QString m_wanted; ///< selected as soon as it is there
};

} // namespace glasshouse
