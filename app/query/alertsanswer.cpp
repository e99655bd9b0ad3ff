// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/actcodec.h"
#include "query/answers.h"
#include "store/alertstore.h"
#include "store/channelstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostFirings = 10'000;

AlertRuleState ruleStateOf(const AlertRuleRow &row)
{
    AlertRuleState state;
    if (auto rule = alertRuleFromJson(QByteArray::fromStdString(row.payload))) {
        state.rule = std::move(*rule);
    } else { // of another version: it is shown, and can be removed
        state.rule.enabled = false;
        state.trouble = rule.error().message;
    }
    state.rule.id = row.id;
    state.rule.name = QString::fromStdString(row.name);
    state.known = row.value.has_value();
    state.value = row.value.value_or(0);
    state.level = row.level;
    state.sinceMs = row.sinceMs, state.evaluatedMs = row.evaluatedMs;
    state.pendingLevel = row.pendingLevel, state.pendingMs = row.pendingMs;
    if (!row.trouble.empty())
        state.trouble = QString::fromStdString(row.trouble);
    return state;
}

} // namespace

AlertStore Lookup::alerts() const
{
    return {m_connection, m_tenant};
}

std::vector<ChannelRow> Lookup::channels() const
{
    return ChannelStore(m_connection).list(m_tenant);
}

// Rules are about the tenant's figures: whoever sees own rows alone is told of none.

Result<AlertRulesAnswer> answer(const AlertRulesQuestion &, Lookup &lookup, const Scope &scope)
{
    AlertRulesAnswer answer;
    if (!scope.isWholeTenant())
        return answer;
    AlertStore alerts = lookup.alerts();
    for (const AlertRuleRow &row : alerts.rules())
        answer.rules.push_back(ruleStateOf(row));
    answer.firing = alerts.unacknowledged();
    return answer;
}

Result<AlertHistoryAnswer> answer(const AlertHistoryQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (question.limit < 1 || question.limit > MostFirings)
        return fail(Error::Code::Rejected, u"limit: 1 to %1"_s.arg(MostFirings));
    AlertHistoryAnswer answer;
    if (!scope.isWholeTenant())
        return answer;
    AlertStore alerts = lookup.alerts();
    const AlertFiringChoice choice{question.rule, question.range, question.openOnly, question.untold, question.limit};
    answer.firings = alerts.firings(choice);
    answer.total = alerts.countFirings(choice);
    return answer;
}

Result<ChannelsAnswer> answer(const ChannelsQuestion &, Lookup &lookup, const Scope &scope)
{
    ChannelsAnswer answer;
    if (!scope.isWholeTenant())
        return answer;
    for (const ChannelRow &row : lookup.channels()) {
        auto channel = channelFromJson(QByteArray::fromStdString(row.payload));
        if (!channel)
            continue; // of another version that wrote what this one cannot read: it stays where it is
        KeptChannel kept;
        kept.channel = std::move(*channel);
        kept.hasSecret = row.hasSecret;
        kept.state = row.state.empty() ? ChannelState{} : channelStateFromJson(QByteArray::fromStdString(row.state));
        kept.state.channel = kept.channel.id, kept.state.tenant = kept.channel.tenant;
        answer.channels.push_back(std::move(kept));
    }
    std::ranges::sort(answer.channels, {}, [](const KeptChannel &kept) {
        return std::pair(kept.channel.name.toCaseFolded(), kept.channel.id);
    });
    return answer;
}

} // namespace glasshouse
