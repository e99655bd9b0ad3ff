// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "query/alerts.h"

namespace glasshouse {

/// Rules and how they stand. Those that hold are pinned.
class AlertRulesModel : public RowsModel<AlertRuleState>
{
public:
    enum Column { Name, Value, Limit, Window, Evaluated, Channels, Question, Figure, Trouble, ColumnCount };
    explicit AlertRulesModel(QObject *parent = nullptr);

protected:
    QString keyOf(const AlertRuleState &row) const override { return QString::number(row.rule.id); }
    QVariant value(const AlertRuleState &row, int column) const override;
    bool isPinned(const AlertRuleState &row) const override { return row.level > 0; }
};

/// What fired.
class AlertFiringsModel : public RowsModel<AlertFiring>
{
public:
    enum Column { Began, Rule, Value, Threshold, Ended, Acknowledged, Note, About, Worst, ColumnCount };
    explicit AlertFiringsModel(QObject *parent = nullptr);

protected:
    QString keyOf(const AlertFiring &row) const override { return QString::number(row.id); }
    QVariant value(const AlertFiring &row, int column) const override;
    bool isPinned(const AlertFiring &row) const override
    {
        return row.endedMs == NoTime && row.acknowledgedMs == NoTime;
    }
};

/// Ways to tell somebody.
class ChannelsModel : public RowsModel<KeptChannel>
{
public:
    enum Column { Name, State, Delivered, Id, Error, ColumnCount };
    explicit ChannelsModel(QObject *parent = nullptr);

protected:
    QString keyOf(const KeptChannel &row) const override { return row.channel.id; }
    QVariant value(const KeptChannel &row, int column) const override;
    bool isPinned(const KeptChannel &row) const override { return row.state.doing == ChannelState::Doing::Retrying; }
};

} // namespace glasshouse
