// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwatch.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int WatchSettleMs = 1'000;
constexpr int WatchMost = 500;
} // namespace

AlertWatch::AlertWatch(Backend &backend, QObject *parent)
    : QObject(parent),
      m_backend(backend),
      m_sinceMs(QDateTime::currentMSecsSinceEpoch())
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(WatchSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &AlertWatch::look);
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
    std::vector<AlertFiring> fresh;
    for (const AlertFiring &firing : answer.firings) {
        if (firing.endedMs == NoTime && firing.acknowledgedMs == NoTime) {
            ++count;
            gravest = std::max(gravest, firing.severity);
        }
        if (firing.told && firing.beganMs >= m_sinceMs && !m_seen.contains(firing.id)) {
            m_seen.insert(firing.id);
            fresh.push_back(firing);
        }
    }
    if (count != m_count || gravest != m_gravest) {
        m_count = count, m_gravest = gravest;
        Q_EMIT changed(count, gravest);
    }
    if (!fresh.empty() && m_show)
        showOnDesktop(fresh);
}

void AlertWatch::showOnDesktop(const std::vector<AlertFiring> &firings)
{
    m_backend.ask(ChannelsQuestion{}, this, {}, [this, firings](const Result<ChannelsAnswer> &channels) {
        if (!channels)
            return;
        QStringList desktops;
        for (const KeptChannel &each : channels->channels) {
            if (each.channel.kind == Channel::Kind::Desktop && each.channel.enabled)
                desktops += each.channel.id;
        }
        if (desktops.isEmpty())
            return;
        m_backend.ask(AlertRulesQuestion{}, this, {}, [this, firings, desktops](const Result<AlertRulesAnswer> &rules) {
            if (!rules)
                return;
            for (const AlertFiring &firing : firings) {
                const auto rule = std::ranges::find(rules->rules, firing.rule,
                                                    [](const AlertRuleState &each) { return each.rule.id; });
                if (rule == rules->rules.end())
                    continue;
                const QStringList &told = rule->rule.channels;
                if (std::ranges::any_of(desktops, [&](const QString &id) { return told.contains(id); }))
                    m_show(firing.ruleName, firing.about, firing.severity);
            }
        });
    });
}

} // namespace glasshouse
