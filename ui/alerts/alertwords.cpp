// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwords.h"

#include "charts/alertchart.h"
#include "models/alertmodels.h"
#include "query/alertquestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

QString AlertWords::window(const AlertRule &rule)
{
    switch (rule.window) {
    case AlertRule::Window::Day:
        return tr("of the day");
    case AlertRule::Window::Week:
        return tr("of the week");
    case AlertRule::Window::Month:
        return tr("of the month");
    case AlertRule::Window::Minutes:
        break;
    }
    constexpr int hour = 60, day = 24 * hour;
    if (const auto question = alertQuestion(rule.measure); question && !hasPast(*question))
        return tr("now", "a figure of the moment"); // whatever stands there
    if (rule.minutes % day == 0)
        return tr("of the last %n day(s)", nullptr, rule.minutes / day);
    if (rule.minutes % hour == 0)
        return tr("of the last %n hour(s)", nullptr, rule.minutes / hour);
    return tr("of the last %n minute(s)", nullptr, rule.minutes);
}

QString AlertWords::kind(Channel::Kind kind)
{
    switch (kind) {
    case Channel::Kind::Telegram:
        return tr("Telegram");
    case Channel::Kind::Webhook:
        return tr("Webhook");
    case Channel::Kind::Email:
        return tr("E-mail");
    case Channel::Kind::Desktop:
        break;
    }
    return tr("Desktop");
}

QString AlertWords::severity(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return tr("Notice");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Error:
        break;
    }
    return tr("Error");
}

Token AlertWords::colour(Severity severity)
{
    return severity == Severity::Error ? Token::Error : severity == Severity::Warning ? Token::Warning : Token::Info;
}

TableCell AlertWords::relative(qint64 ms) const
{
    TableCell cell;
    cell.text = m_format.relative(ms, m_nowMs);
    cell.colour = ms == NoTime ? Token::Text3 : Token::Text2;
    if (ms != NoTime)
        cell.tip = m_format.exact(ms);
    return cell;
}

TableCell AlertWords::cell(const AlertRuleState &s, int column) const
{
    const AlertRule &rule = s.rule;
    const bool holds = s.level > 0 && rule.enabled;
    TableCell cell;
    switch (column) {
    case AlertRulesModel::Name:
        cell.text = rule.name;
        cell.colour = rule.enabled ? Token::Text : Token::Text3;
        cell.strong = true;
        cell.check = rule.enabled;
        cell.tip = s.trouble.isEmpty() ? rule.name : tr("%1: %2", "a rule, and its trouble").arg(rule.name, s.trouble);
        if (holds)
            cell.strip = colour(rule.severity);
        return cell;
    case AlertRulesModel::Value:
        if (!s.trouble.isEmpty()) {
            cell.text = tr("cannot be told");
            cell.colour = Token::Warning;
            cell.tip = s.trouble;
            return cell;
        }
        cell.text = s.known ? alertValueWords(m_format, s.value, rule.measure.unit) : Format::absent();
        cell.colour = holds ? colour(rule.severity) : s.known ? Token::Text : Token::Text3;
        return cell;
    case AlertRulesModel::Limit:
        cell.text = (rule.side == AlertRule::Side::Above ? u"≥ "_s : u"≤ "_s)
            + alertValueWords(m_format, rule.limit, rule.measure.unit);
        return cell;
    case AlertRulesModel::Window:
        cell.text = window(rule);
        return cell;
    case AlertRulesModel::Evaluated:
        return relative(s.evaluatedMs);
    default:
        return cell;
    }
}

TableCell AlertWords::cell(const AlertFiring &f, int column) const
{
    const bool holds = f.endedMs == NoTime, fresh = f.acknowledgedMs == NoTime;
    TableCell cell;
    switch (column) {
    case AlertFiringsModel::Began:
        cell = relative(f.beganMs);
        if (holds && fresh)
            cell.strip = colour(f.severity);
        return cell;
    case AlertFiringsModel::Rule:
        cell.text = f.ruleName;
        cell.colour = Token::Text, cell.strong = true;
        cell.dot = holds ? colour(f.severity) : Token::Text3;
        cell.tip = f.about;
        return cell;
    case AlertFiringsModel::Value:
        cell.text = alertValueWords(m_format, f.value, f.unit);
        cell.colour = Token::Text;
        cell.tip = tr("The worst was %1").arg(alertValueWords(m_format, f.worst, f.unit));
        return cell;
    case AlertFiringsModel::Threshold:
        cell.text = alertValueWords(m_format, f.threshold, f.unit);
        return cell;
    case AlertFiringsModel::Ended:
        cell = relative(f.endedMs);
        if (holds)
            cell.text = tr("holds"), cell.colour = colour(f.severity);
        return cell;
    case AlertFiringsModel::Acknowledged:
        cell.text = fresh ? tr("nobody yet") : f.acknowledgedBy;
        cell.colour = fresh ? Token::Text3 : Token::Text2;
        cell.tip = f.note.isEmpty() ? cell.text : f.note;
        return cell;
    case AlertFiringsModel::Note:
        cell.text = f.note;
        return cell;
    default:
        return cell;
    }
}

QString AlertWords::standing(const KeptChannel &kept) const
{
    const ChannelState &s = kept.state;
    if (!kept.channel.enabled)
        return tr("off");
    if (kept.channel.kind == Channel::Kind::Desktop)
        return tr("shown by each console");
    if (s.doing == ChannelState::Doing::Retrying) {
        const QString again =
            s.nextTryMs == NoTime ? QString() : m_format.duration(std::max<qint64>(0, s.nextTryMs - m_nowMs));
        return again.isEmpty() ? tr("fails: %1").arg(s.lastError)
                               : tr("fails, again in %1: %2").arg(again, s.lastError);
    }
    if (s.waiting > 0)
        return tr("%n waiting", nullptr, s.waiting);
    if (s.lastSuccessMs != NoTime)
        return tr("told %1", "how long ago").arg(m_format.relative(s.lastSuccessMs, m_nowMs));
    return tr("nothing told yet");
}

TableCell AlertWords::cell(const KeptChannel &k, int column) const
{
    const bool fails = k.channel.enabled && k.state.doing == ChannelState::Doing::Retrying;
    TableCell cell;
    switch (column) {
    case ChannelsModel::Name:
        cell.text = k.channel.name.isEmpty() ? k.channel.id : k.channel.name;
        cell.colour = Token::Text, cell.strong = true;
        cell.dot = fails ? Token::Error : k.channel.enabled ? Token::Success : Token::Text3;
        cell.tip = kind(k.channel.kind);
        return cell;
    case ChannelsModel::State:
        cell.text = standing(k);
        cell.colour = fails ? Token::Error : Token::Text2;
        cell.tip = cell.text;
        return cell;
    default:
        return cell;
    }
}

std::vector<TableColumn> AlertWords::ruleColumns()
{
    return {{tr("Rule"), u"Transcripts about to be swept"_s, 28, 0, true},
            {tr("Value"), u"cannot be told"_s},
            {tr("Limit"), u"≥ $1,000.00"_s},
            {tr("Window"), tr("of the last %n minute(s)", nullptr, 60), 0, 2},
            {tr("Looked at"), u"18 Nov 2025"_s, 0, 1}};
}

std::vector<TableColumn> AlertWords::firingColumns()
{
    return {{tr("Began"), u"18 Nov 2025"_s},
            {tr("Rule"), u"Error rate of the hour"_s, 16, 0, true},
            {tr("Value"), u"$1,000.00"_s},
            {tr("Limit"), u"$1,000.00"_s, 0, 3},
            {tr("Ended"), u"18 Nov 2025"_s, 0, 2},
            {tr("Acknowledged by"), u"Acknowledged by"_s, 0, 1},
            {tr("Note"), u"Known, see below"_s, 0, 4, true}};
}

std::vector<TableColumn> AlertWords::channelColumns()
{
    return {{tr("Channel"), u"Team chat"_s, 16, 0, true}, {tr("State"), u"told 12 min ago"_s, 0, 0, true}};
}

} // namespace glasshouse
