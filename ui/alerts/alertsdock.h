// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/alerts.h"
#include "ui/alerts/alertwords.h"
#include "ui/panel.h"

#include <QElapsedTimer>
#include <QTimer>

class QBoxLayout;
class QMenu;

namespace glasshouse {

class AlertFiringsModel;
class AlertRulesModel;
class Button;
class ChannelsModel;
class PanelFooter;
class PlainLabel;
class Rule;
class StateOverlay;
class TableView;

/// Rules and how they stand, what fired, and whom it is told to.
class AlertsDock : public Panel
{
    Q_OBJECT
public:
    AlertsDock(const PanelServices &services, QWidget *parent);

    TableView *rules() const { return m_rules; }
    TableView *firings() const { return m_firings; }
    TableView *channels() const { return m_channels; }
    Button *newRuleButton() const { return m_newRule; }
    Button *newChannelButton() const { return m_newChannel; }
    Button *acknowledgeButton() const { return m_acknowledge; }
    StateOverlay *state() const { return m_state; }
    /// What the last action that has no dialog came to; empty: nothing is to be said.
    QString actionTrouble() const;

public Q_SLOTS:
    void editRule(const glasshouse::AlertRule &rule);

Q_SIGNALS:
    /// Rows that a rule looked at are wanted: the filter asks for them already; show their activity.
    void activityRequested();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createBody();
    QWidget *createHeading(const QString &title, Button *&button, const QString &action);
    void connectRules();
    void connectFirings();
    void connectChannels();
    void fillNewRule(QMenu *menu);
    void fillNewChannel(QMenu *menu);
    void askMore();
    void askChannels();
    void showRules(const AlertRulesAnswer &answer);
    void editChannel(const KeptChannel &channel);
    void acknowledge(std::vector<qint64> firings, const QString &about);
    void showRows(const AlertFiring &firing);
    void perform(const Act &act);
    void say(const QString &trouble);
    std::vector<AlertFiring> unacknowledged() const;
    void tick();
    void arrange();
    void updateFooter();

    AlertRulesModel *m_rulesModel;
    AlertFiringsModel *m_firingsModel;
    ChannelsModel *m_channelsModel;
    TableView *m_rules = nullptr, *m_firings = nullptr, *m_channels = nullptr;
    Button *m_newRule = nullptr, *m_acknowledge = nullptr, *m_newChannel = nullptr;
    StateOverlay *m_state = nullptr, *m_firingsState = nullptr, *m_channelsState = nullptr;
    PlainLabel *m_trouble = nullptr;
    QBoxLayout *m_middle = nullptr;
    Rule *m_beside = nullptr;
    QWidget *m_side = nullptr;
    PanelFooter *m_footer = nullptr;
    AlertWords m_words;
    QTimer m_clock, m_later;
    QElapsedTimer m_sinceChannels;
};

} // namespace glasshouse
