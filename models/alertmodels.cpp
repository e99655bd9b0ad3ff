// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alertmodels.h"

#include "domain/alertcheck.h"

namespace glasshouse {

AlertRulesModel::AlertRulesModel(QObject *parent)
    : RowsModel({{"rule", Unit::Text},
                 {"value", Unit::Count},
                 {"limit", Unit::Count},
                 {"window", Unit::Text},
                 {"evaluated", Unit::Time},
                 {"channels", Unit::Text},
                 {"question", Unit::Text},
                 {"figure", Unit::Text},
                 {"trouble", Unit::Text}},
                parent)
{}

QVariant AlertRulesModel::value(const AlertRuleState &s, int column) const
{
    static const QString windows[] = {QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month"),
                                      QStringLiteral("minutes")};
    switch (column) {
    case Name:
        return s.rule.name;
    case Value:
        return s.known ? QVariant(s.value) : QVariant();
    case Limit:
        return s.rule.limit;
    case Window:
        return windows[int(s.rule.window)];
    case Evaluated:
        return time(s.evaluatedMs);
    case Channels:
        return s.rule.channels.join(QLatin1Char(' '));
    case Question:
        return s.rule.measure.question;
    case Figure:
        return s.rule.measure.figure;
    case Trouble:
        return s.trouble;
    default:
        return {};
    }
}

AlertFiringsModel::AlertFiringsModel(QObject *parent)
    : RowsModel({{"began", Unit::Time},
                 {"rule", Unit::Text},
                 {"value", Unit::Count},
                 {"threshold", Unit::Count},
                 {"ended", Unit::Time},
                 {"acknowledged_by", Unit::Text},
                 {"note", Unit::Text},
                 {"about", Unit::Text},
                 {"worst", Unit::Count}},
                parent)
{}

QVariant AlertFiringsModel::value(const AlertFiring &f, int column) const
{
    switch (column) {
    case Began:
        return time(f.beganMs);
    case Rule:
        return f.ruleName;
    case Value:
        return f.value;
    case Threshold:
        return f.threshold;
    case Ended:
        return time(f.endedMs);
    case Acknowledged:
        return f.acknowledgedBy;
    case Note:
        return f.note;
    case About:
        return f.about;
    case Worst:
        return f.worst;
    default:
        return {};
    }
}

ChannelsModel::ChannelsModel(QObject *parent)
    : RowsModel({{"channel", Unit::Text},
                 {"state", Unit::Text},
                 {"delivered", Unit::Count},
                 {"id", Unit::Text},
                 {"last_error", Unit::Text}},
                parent)
{}

QVariant ChannelsModel::value(const KeptChannel &k, int column) const
{
    static const QString doings[] = {QStringLiteral("idle"), QStringLiteral("waiting"), QStringLiteral("sending"),
                                     QStringLiteral("retrying")};
    switch (column) {
    case Name:
        return k.channel.name;
    case State:
        return doings[int(k.state.doing)];
    case Delivered:
        return k.state.delivered;
    case Id:
        return k.channel.id;
    case Error:
        return k.state.lastError;
    default:
        return {};
    }
}

} // namespace glasshouse
