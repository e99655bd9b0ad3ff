// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertsdock.h"

#include "charts/panelstate.h"
#include "models/alertmodels.h"
#include "query/alertquestion.h"
#include "query/alertrules.h"
#include "query/alerttemplates.h"
#include "ui/alerts/acknowledgedialog.h"
#include "ui/alerts/channeldialog.h"
#include "ui/alerts/ruledialog.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/sources/rule.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int AlertsBesideFrom = 1000; ///< narrower panels have the channels below
constexpr int AlertsSideWidth = 360;
constexpr int AlertsShown = 500;
constexpr int AlertsSecondMs = 1000, AlertsMinuteMs = 60'000;
constexpr int AlertsChannelsMs = 2'000;
constexpr int AlertsLaterMs = 2'500; ///< rules are evaluated soon after data has changed

} // namespace

AlertsDock::AlertsDock(const PanelServices &services, QWidget *parent)
    : Panel(u"alerts"_s, tr("Alerts"), services, parent),
      m_rulesModel(new AlertRulesModel(this)),
      m_firingsModel(new AlertFiringsModel(this)),
      m_channelsModel(new ChannelsModel(this))
{
    setWidget(createBody());
    connectRules();
    connectFirings();
    connectChannels();
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &AlertsDock::tick);
    m_later.setSingleShot(true);
    m_later.setInterval(AlertsLaterMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&backend(), &Backend::dataChanged, &m_later, [this] { m_later.start(); });
}

QWidget *AlertsDock::createHeading(const QString &title, Button *&button, const QString &action)
{
    auto *heading = new QWidget(this);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap8, metrics::Gap4);
    row->setSpacing(metrics::Gap8);
    row->addWidget(new PlainLabel(title, TextRole::Heading, Token::Text2, heading));
    row->addStretch(1);
    button = new Button(Button::Look::Outlined, action, heading);
    button->setSmall(true);
    row->addWidget(button);
    return heading;
}

QWidget *AlertsDock::createBody()
{
    auto *body = new QWidget(this);
    m_rules = new TableView(m_rulesModel, AlertWords::ruleColumns(), tr("Rules"), body);
    m_rules->setObjectName(u"alertRules"_s);
    m_firings = new TableView(m_firingsModel, AlertWords::firingColumns(), tr("What fired"), body);
    m_firings->setObjectName(u"alertFirings"_s);
    m_firings->sortByColumn(AlertFiringsModel::Began, Qt::DescendingOrder);
    m_channels = new TableView(m_channelsModel, AlertWords::channelColumns(), tr("Channels"), body);
    m_channels->setObjectName(u"alertChannels"_s);
    m_state = new StateOverlay(m_rules);
    m_firingsState = new StateOverlay(m_firings);
    m_channelsState = new StateOverlay(m_channels);
    m_trouble = new PlainLabel(TextRole::Label, Token::Error, body);
    m_trouble->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap4);
    m_trouble->hide();
    m_footer = new PanelFooter(body);

    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(createHeading(tr("Rules"), m_newRule, tr("New rule")));
    left->addWidget(m_rules, 1);
    left->addWidget(m_trouble);
    left->addWidget(new Rule(Qt::Horizontal, body));
    left->addWidget(createHeading(tr("What fired"), m_acknowledge, tr("Acknowledge all")));
    left->addWidget(m_firings, 1);
    m_side = new QWidget(body);
    auto *right = new QVBoxLayout(m_side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(createHeading(tr("Channels"), m_newChannel, tr("New channel")));
    right->addWidget(m_channels, 1);
    m_beside = new Rule(Qt::Vertical, body);
    m_middle = new QBoxLayout(QBoxLayout::LeftToRight);
    m_middle->setSpacing(0);
    m_middle->addLayout(left, 1);
    m_middle->addWidget(m_beside);
    m_middle->addWidget(m_side);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addLayout(m_middle, 1);
    column->addWidget(m_footer);

    auto *rules = makeMenu(m_newRule);
    fillNewRule(rules);
    m_newRule->setPopup(rules);
    auto *channels = makeMenu(m_newChannel);
    fillNewChannel(channels);
    m_newChannel->setPopup(channels);
    return body;
}

void AlertsDock::refresh()
{
    m_words = AlertWords(filter().format(), filter().nowMs());
    m_state->setLoading();
    ask(
        AlertRulesQuestion{}, [this](const AlertRulesAnswer &answer) { showRules(answer); },
        [this](const QString &reason) { m_state->setError(reason); });
    askMore();
}

void AlertsDock::askMore()
{
    AlertHistoryQuestion history;
    history.limit = AlertsShown;
    backend().ask(history, this, u"alert history"_s, [this](const Result<AlertHistoryAnswer> &answer) {
        if (!answer)
            return;
        m_firingsModel->setRows(answer->firings);
        if (answer->firings.empty())
            m_firingsState->setEmpty(tr("Nothing has fired."));
        else
            m_firingsState->setReady();
        m_acknowledge->setEnabled(!unacknowledged().empty());
        updateFooter();
    });
    askChannels();
}

void AlertsDock::askChannels()
{
    m_sinceChannels.start();
    backend().ask(ChannelsQuestion{}, this, u"channels"_s, [this](const Result<ChannelsAnswer> &answer) {
        if (!answer)
            return;
        m_channelsModel->setRows(answer->channels);
        if (answer->channels.empty())
            m_channelsState->setEmpty(
                tr("Alerts show in this window only. A channel sends them on, by e-mail or to a webhook."));
        else
            m_channelsState->setReady();
        tick();
    });
}

void AlertsDock::showRules(const AlertRulesAnswer &answer)
{
    m_rulesModel->setRows(answer.rules);
    if (answer.rules.empty())
        m_state->setEmpty(tr("No rule watches over anything yet."), tr("Set a budget of the day"));
    else
        m_state->setReady();
    const auto firing = std::ranges::count_if(answer.rules, [](const AlertRuleState &each) { return each.level > 0; });
    head().setSubtitle(
        tr("%n rule(s), %1 firing", nullptr, int(answer.rules.size())).arg(filter().format().count(firing)));
    updateFooter();
    tick();
}

void AlertsDock::editRule(const AlertRule &rule)
{
    Channels channels;
    for (int row = 0; row < m_channelsModel->rowCount(); ++row)
        channels.push_back(m_channelsModel->row(row).channel);
    auto *dialog = new RuleDialog(backend(), filter(), rule, channels, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &AlertsDock::refresh);
    dialog->open();
}

void AlertsDock::editChannel(const KeptChannel &channel)
{
    auto *dialog = new ChannelDialog(backend(), channel, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &AlertsDock::refresh);
    dialog->open();
}

void AlertsDock::acknowledge(std::vector<qint64> firings, const QString &about)
{
    auto *dialog = new AcknowledgeDialog(backend(), std::move(firings), about, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &AlertsDock::refresh);
    dialog->open();
}

/// What the rule looked at when it fired: its window and its question's filter.
void AlertsDock::showRows(const AlertFiring &firing)
{
    const int row = m_rulesModel->rowOf(u"%1"_s.arg(firing.rule));
    const AlertRule rule = row >= 0 ? m_rulesModel->row(row).rule : AlertRule{};
    const Zone zone = Zone::fromId(rule.zone).value_or(filter().zone());
    const TimeRange window = windowAt(rule, zone, firing.beganMs);
    const auto question = alertQuestion(rule.measure);
    filter().change([&](FilterStep &step) {
        if (question) {
            const auto take = [&](const auto &each) {
                if constexpr (requires { each.filter.events; })
                    step.filter = each.filter;
            };
            std::visit(take, *question);
        }
        step.range = RangeChoice::between(window);
    });
    Q_EMIT activityRequested();
}

void AlertsDock::perform(const Act &act)
{
    backend().act(act, this, [this](const Result<ActDone> &done) {
        say(done ? QString() : done.error().message);
        refresh();
    });
}

void AlertsDock::say(const QString &trouble)
{
    m_trouble->setPlain(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

QString AlertsDock::actionTrouble() const
{
    return m_trouble->text();
}

std::vector<AlertFiring> AlertsDock::unacknowledged() const
{
    std::vector<AlertFiring> firings;
    for (int row = 0; row < m_firingsModel->rowCount(); ++row) {
        if (m_firingsModel->row(row).acknowledgedMs == NoTime)
            firings.push_back(m_firingsModel->row(row));
    }
    return firings;
}

/// Times grow old without a new answer; a channel that will be tried again counts down.
void AlertsDock::tick()
{
    if (!isVisible())
        return;
    m_words = AlertWords(filter().format(), filter().nowMs());
    bool counts = false;
    for (int row = 0; row < m_channelsModel->rowCount(); ++row)
        counts = counts || m_channelsModel->row(row).state.doing != ChannelState::Doing::Idle;
    for (TableView *table : {m_rules, m_firings, m_channels})
        table->repaintCells();
    // What a channel is doing is no event: from afar nobody says that it is done.
    if (counts && m_sinceChannels.isValid() && m_sinceChannels.hasExpired(AlertsChannelsMs))
        askChannels();
    m_clock.start(counts ? AlertsSecondMs : AlertsMinuteMs);
}

void AlertsDock::updateFooter()
{
    const qsizetype open = qsizetype(unacknowledged().size());
    m_footer->setTexts(tr("Enter edits a rule, Space switches it"),
                       open > 0 ? tr("%n not acknowledged", nullptr, int(open)) : QString());
}

void AlertsDock::arrange()
{
    const bool beside = widget()->width() >= AlertsBesideFrom;
    m_middle->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_beside->setOrientation(beside ? Qt::Vertical : Qt::Horizontal);
    m_side->setMaximumWidth(beside ? AlertsSideWidth : QWIDGETSIZE_MAX);
    m_side->setMaximumHeight(beside ? QWIDGETSIZE_MAX : metrics::ColumnHeader + 5 * metrics::Row);
    m_middle->setStretch(0, 1);
    m_middle->setStretch(2, beside ? 1 : 0);
}

void AlertsDock::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    arrange();
}

void AlertsDock::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    tick();
}

void AlertsDock::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_clock.stop();
}

} // namespace glasshouse
