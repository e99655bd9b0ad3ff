// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwatch.h"

#include "query/alertrules.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int WatchSettleMs = 1'000;
constexpr int WatchMost = 500;
constexpr std::size_t WatchWaiting = 20; ///< messages with their words; more are counted

const AlertRule *watchedRule(const AlertRulesAnswer &rules, qint64 id)
{
    const auto found = std::ranges::find(rules.rules, id, [](const AlertRuleState &each) { return each.rule.id; });
    return found == rules.rules.end() ? nullptr : &found->rule;
}

} // namespace

AlertWatch::AlertWatch(Backend &backend, QObject *parent, int pauseMs)
    : QObject(parent),
      m_backend(backend),
      m_settle(this),
      m_pause(this)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(WatchSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &AlertWatch::look);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &AlertWatch::tellWaiting);
    const auto soon = [this] {
        if (!m_settle.isActive())
            m_settle.start();
    };
    connect(&backend, &Backend::opened, this, &AlertWatch::look);
    connect(&backend, &Backend::dataChanged, this, soon);
}

void AlertWatch::look()
{
    AlertHistoryQuestion question;
    question.openOnly = true;
    question.limit = WatchMost;
    m_backend.ask(question, this, u"alert watch"_s, [this](const Result<AlertHistoryAnswer> &answer) {
        if (answer) // whoever may not see alerts has none
            take(*answer);
    });
}

void AlertWatch::take(const AlertHistoryAnswer &answer)
{
    int count = 0;
    Severity gravest = Severity::Info;
    QSet<qint64> holding;
    for (const AlertFiring &firing : answer.firings) {
        if (firing.endedMs == NoTime)
            holding.insert(firing.id);
        if (firing.endedMs == NoTime && firing.acknowledgedMs == NoTime) {
            ++count;
            gravest = std::max(gravest, firing.severity);
        }
        if (!firing.told || m_seen.contains(firing.id))
            continue;
        m_seen.insert(firing.id);
        if (m_begun)
            m_fresh.push_back(firing);
    }
    m_begun = true;
    if (count != m_count || gravest != m_gravest) {
        m_count = count, m_gravest = gravest;
        Q_EMIT changed(count, gravest);
    }
    bool isOver = false;
    for (auto &[id, firing] : m_shown) {
        if (holding.contains(id) || int(answer.firings.size()) >= WatchMost)
            continue;
        if (firing.endedMs == NoTime)
            firing.endedMs = QDateTime::currentMSecsSinceEpoch();
        isOver = true;
    }
    if ((!m_fresh.empty() || isOver) && m_show)
        askWhere();
}

/// Which desktops there are, and which rules tell them.
void AlertWatch::askWhere()
{
    m_backend.ask(ChannelsQuestion{}, this, u"alert watch channels"_s, [this](const Result<ChannelsAnswer> &channels) {
        if (!channels)
            return;
        QStringList desktops;
        for (const KeptChannel &each : channels->channels) {
            if (each.channel.kind == Channel::Kind::Desktop && each.channel.enabled)
                desktops += each.channel.id;
        }
        m_backend.ask(AlertRulesQuestion{}, this, u"alert watch rules"_s,
                      [this, desktops](const Result<AlertRulesAnswer> &rules) {
                          if (rules)
                              sort(*rules, desktops);
                      });
    });
}

void AlertWatch::sort(const AlertRulesAnswer &rules, const QStringList &desktops)
{
    std::map<qint64, AlertFiring> byRule; // of levels that began together the gravest; the newest stands first
    for (const AlertFiring &firing : std::exchange(m_fresh, {})) {
        const AlertRule *const rule = watchedRule(rules, firing.rule);
        const auto isMeant = [rule](const QString &id) { return rule->channels.contains(id); };
        if (!rule || std::ranges::none_of(desktops, isMeant))
            continue;
        if (rule->tellEnd && firing.endedMs == NoTime)
            m_shown.insert_or_assign(firing.id, firing);
        byRule.emplace(firing.rule, firing);
    }
    for (const auto &[id, firing] : byRule)
        tell({firing.ruleName, firing.about, firing.severity});
    QSet<qint64> told;
    for (auto shown = m_shown.begin(); shown != m_shown.end();) {
        const AlertFiring &firing = shown->second;
        const AlertRule *const rule = watchedRule(rules, firing.rule);
        const bool isQuietNow =
            rule && isQuiet(*rule, Zone::fromId(rule->zone).value_or(Zone()), QDateTime::currentMSecsSinceEpoch());
        if (firing.endedMs == NoTime || isQuietNow) { // later
            ++shown;
            continue;
        }
        if (!told.contains(firing.rule))
            tell({tr("Over: %1").arg(firing.ruleName), firing.about, Severity::Info});
        told.insert(firing.rule);
        shown = m_shown.erase(shown);
    }
}

void AlertWatch::tell(Message message)
{
    if (!m_pause.isActive()) {
        m_pause.start();
        return m_show(message.title, message.text, message.severity);
    }
    if (m_waiting.size() < WatchWaiting)
        m_waiting.push_back(std::move(message));
    else
        ++m_more;
}

void AlertWatch::tellWaiting()
{
    if (m_waiting.empty())
        return;
    const auto waiting = std::exchange(m_waiting, {});
    const int count = int(waiting.size()) + std::exchange(m_more, 0);
    if (count == 1)
        return tell(waiting.front());
    Message all;
    all.title = tr("%n alert(s)", nullptr, count);
    QStringList lines;
    for (const Message &each : waiting) {
        lines += each.title;
        all.severity = std::max(all.severity, each.severity);
    }
    all.text = lines.join(u'\n');
    tell(std::move(all));
}

} // namespace glasshouse
