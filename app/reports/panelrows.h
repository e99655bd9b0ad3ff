// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/paneltable.h"

#include <string_view>

namespace glasshouse {

// How the answer of each question becomes a table: one pair of functions a question, found by overloading. What has none
// cannot be a panel. Pure.

using PanelColumns = std::vector<PanelColumn>;

PanelColumns columnsOf(const TelemetryQuestion &question);
PanelColumns columnsOf(const UsageQuestion &question);
PanelColumns columnsOf(const TrendQuestion &question);
PanelColumns columnsOf(const HeatmapQuestion &question);
PanelColumns columnsOf(const KpisQuestion &question);
PanelColumns columnsOf(const SessionsQuestion &question);
PanelColumns columnsOf(const TimelineQuestion &question);
PanelColumns columnsOf(const ActivityQuestion &question);
PanelColumns columnsOf(const ActivityKpisQuestion &question);
PanelColumns columnsOf(const FacetsQuestion &question);
PanelColumns columnsOf(const EndpointsQuestion &question);
PanelColumns columnsOf(const CredentialsQuestion &question);
PanelColumns columnsOf(const FindingCountsQuestion &question);
PanelColumns columnsOf(const TokenTrendsQuestion &question);

void addRows(PanelTable &table, const TelemetryQuestion &question, const TelemetryAnswer &answer);
void addRows(PanelTable &table, const UsageQuestion &question, const UsageAnswer &answer);
void addRows(PanelTable &table, const TrendQuestion &question, const TrendAnswer &answer);
void addRows(PanelTable &table, const HeatmapQuestion &question, const HeatmapAnswer &answer);
void addRows(PanelTable &table, const KpisQuestion &question, const KpisAnswer &answer);
void addRows(PanelTable &table, const SessionsQuestion &question, const SessionsAnswer &answer);
void addRows(PanelTable &table, const TimelineQuestion &question, const TimelineAnswer &answer);
void addRows(PanelTable &table, const ActivityQuestion &question, const ActivityAnswer &answer);
void addRows(PanelTable &table, const ActivityKpisQuestion &question, const ActivityKpisAnswer &answer);
void addRows(PanelTable &table, const FacetsQuestion &question, const FacetsAnswer &answer);
void addRows(PanelTable &table, const EndpointsQuestion &question, const EndpointsAnswer &answer);
void addRows(PanelTable &table, const CredentialsQuestion &question, const CredentialsAnswer &answer);
void addRows(PanelTable &table, const FindingCountsQuestion &question, const FindingCountsAnswer &answer);
void addRows(PanelTable &table, const TokenTrendsQuestion &question, const TokenTrendsAnswer &answer);
void addRows(PanelTable &table, const SqlAnswer &answer);

// What they share.
inline PanelCell panelText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}
inline PanelCell panelTime(qint64 ms)
{
    return ms == NoTime ? PanelCell() : PanelCell(ms);
}
template<typename T>
PanelCell panelMaybe(const std::optional<T> &value)
{
    return value ? PanelCell(qint64(*value)) : PanelCell();
}
inline PanelCell panelMaybe(const std::optional<NanoUsd> &amount)
{
    return amount ? PanelCell(amount->value) : PanelCell();
}
/// Nothing of nothing is not known.
inline PanelCell panelShare(qint64 part, qint64 whole)
{
    return whole > 0 ? PanelCell(double(part) / double(whole)) : PanelCell();
}
/// calls, tokens by kind, their sums and rates, cost.
PanelColumns usageColumns();
void appendUsage(PanelRow &row, qint64 calls, const TokenUsage &tokens, const std::optional<NanoUsd> &cost,
                 qint64 unpricedTokens);

} // namespace glasshouse
