// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the tables of AlertsDock; a file of its own for its length.
#include "charts/panelstate.h"
#include "models/alertmodels.h"
#include "query/alerttemplates.h"
#include "ui/alerts/alertsdock.h"
#include "ui/button.h"
#include "ui/tableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace glasshouse {

void AlertsDock::fillNewRule(QMenu *menu)
{
    for (const AlertTemplate &each : alertTemplates())
        menu->addAction(each.rule.name, this, [this, rule = each.rule] { editRule(rule); });
    menu->addSeparator();
    menu->addAction(tr("A rule of your own"), this, [this] {
        AlertRule rule;
        rule.measure = {u"telemetry"_s, u"{}"_s, u"/totals/events"_s, AlertMeasure::Fold::Sum, 1, {}};
        rule.limit = 1000;
        editRule(rule);
    });
}

void AlertsDock::fillNewChannel(QMenu *menu)
{
    using Kind = Channel::Kind;
    for (const Kind kind : {Kind::Telegram, Kind::Webhook, Kind::Email, Kind::Desktop})
        menu->addAction(AlertWords::kind(kind), this, [this, kind] {
            KeptChannel channel;
            channel.channel.kind = kind;
            editChannel(channel);
        });
}

void AlertsDock::connectRules()
{
    const auto ruleAt = [this](const QModelIndex &index) {
        return m_rulesModel->row(m_rulesModel->rowOf(index.data(ValueModel::KeyRole).toString()));
    };
    m_rules->setCells([this](int row, int column) { return m_words.cell(m_rulesModel->row(row), column); });
    connect(m_rules, &TableView::openRequested, this,
            [this, ruleAt](const QModelIndex &index) { editRule(ruleAt(index).rule); });
    connect(m_rules, &TableView::checkToggled, this, [this, ruleAt](const QModelIndex &index) {
        AlertRule rule = ruleAt(index).rule;
        rule.enabled = !rule.enabled;
        perform(SaveAlertRule{rule});
    });
    connect(m_rules, &TableView::menuRequested, this, [this, ruleAt](QMenu *menu, const QModelIndex &index) {
        const AlertRule rule = ruleAt(index).rule;
        menu->addAction(tr("Edit and test…"), this, [this, rule] { editRule(rule); });
        menu->addAction(tr("Remove the rule"), this, [this, rule] { perform(RemoveAlertRule{rule.id}); });
    });
    connect(m_rules, &TableView::copied, this, &AlertsDock::noteCopy);
    connect(m_rules, &TableView::currentKeyChanged, this, &AlertsDock::updateFooter);
    connect(m_state, &StateOverlay::actionTriggered, this, [this] {
        if (m_state->state() == PanelState::Error)
            refresh();
        else
            editRule(alertTemplates().front().rule);
    });
}

void AlertsDock::connectFirings()
{
    const auto firingAt = [this](const QModelIndex &index) {
        return m_firingsModel->row(m_firingsModel->rowOf(index.data(ValueModel::KeyRole).toString()));
    };
    m_firings->setCells([this](int row, int column) { return m_words.cell(m_firingsModel->row(row), column); });
    connect(m_firings, &TableView::openRequested, this,
            [this, firingAt](const QModelIndex &index) { showRows(firingAt(index)); });
    connect(m_firings, &TableView::menuRequested, this, [this, firingAt](QMenu *menu, const QModelIndex &index) {
        const AlertFiring firing = firingAt(index);
        menu->addAction(tr("Show its rows"), this, [this, firing] { showRows(firing); });
        if (firing.acknowledgedMs == NoTime)
            menu->addAction(tr("Acknowledge…"), this, [this, firing] { acknowledge({firing.id}, firing.about); });
    });
    connect(m_firings, &TableView::copied, this, &AlertsDock::noteCopy);
    connect(m_acknowledge, &Button::clicked, this, [this] {
        std::vector<qint64> ids;
        QStringList about;
        for (const AlertFiring &firing : unacknowledged()) {
            ids.push_back(firing.id);
            if (about.size() < 3)
                about += firing.about;
        }
        if (!ids.empty())
            acknowledge(std::move(ids), about.join(u'\n'));
    });
}

void AlertsDock::connectChannels()
{
    const auto channelAt = [this](const QModelIndex &index) {
        return m_channelsModel->row(m_channelsModel->rowOf(index.data(ValueModel::KeyRole).toString()));
    };
    m_channels->setCells([this](int row, int column) { return m_words.cell(m_channelsModel->row(row), column); });
    connect(m_channels, &TableView::openRequested, this,
            [this, channelAt](const QModelIndex &index) { editChannel(channelAt(index)); });
    connect(m_channels, &TableView::menuRequested, this, [this, channelAt](QMenu *menu, const QModelIndex &index) {
        const KeptChannel channel = channelAt(index);
        menu->addAction(tr("Edit…"), this, [this, channel] { editChannel(channel); });
        if (channel.channel.kind != Channel::Kind::Desktop)
            menu->addAction(tr("Send a test"), this, [this, channel] { perform(TestChannel{channel.channel.id}); });
        menu->addAction(tr("Remove the channel"), this,
                        [this, channel] { perform(RemoveChannel{channel.channel.id}); });
    });
}

} // namespace glasshouse
