// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/alerts.h"
#include "ui/tablecell.h"

#include <QCoreApplication>

#include <vector>

namespace glasshouse {

/// Rules, firings and channels in words: what their tables say. Pure, but for the language.
class AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(glasshouse::AlertWords)
public:
    AlertWords() = default;
    AlertWords(const Format &format, qint64 nowMs) : m_format(format), m_nowMs(nowMs) {}

    /// Columns are AlertRulesModel's, AlertFiringsModel's and ChannelsModel's.
    TableCell cell(const AlertRuleState &state, int column) const;
    TableCell cell(const AlertFiring &firing, int column) const;
    TableCell cell(const KeptChannel &channel, int column) const;
    static std::vector<TableColumn> ruleColumns();
    static std::vector<TableColumn> firingColumns();
    static std::vector<TableColumn> channelColumns();

    static QString window(const AlertRule &rule); ///< "day", "last 60 min"
    static QString kind(Channel::Kind kind);
    static QString severity(Severity severity);
    static Token colour(Severity severity);
    /// "fails: …, again in 2 m 03 s"; "idle".
    QString standing(const KeptChannel &channel) const;
    const Format &format() const { return m_format; }

private:
    TableCell relative(qint64 ms) const;

    Format m_format;
    qint64 m_nowMs = 0;
};

} // namespace glasshouse
