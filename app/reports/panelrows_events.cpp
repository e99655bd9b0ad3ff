// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of what happened: events, endpoints, identities, findings.
#include "domain/activity.h"
#include "domain/eventclass.h"
#include "reports/panelrows.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = PanelColumn::Unit;

/// Nothing where the answer says -1: not known.
PanelCell knownCount(qint64 count)
{
    return count < 0 ? PanelCell() : PanelCell(count);
}

PanelRow kpiRow(const ActivityKpis &of)
{
    return {of.events,
            of.failures,
            of.events > 0 && of.failures >= 0 ? panelShare(of.failures, of.events) : PanelCell(),
            knownCount(of.actors),
            knownCount(of.sessions),
            panelMaybe(of.p95Ns)};
}

PanelColumn findingColumn(FindingCountsQuestion::Group group)
{
    using Group = FindingCountsQuestion::Group;
    switch (group) {
    case Group::Type:
        return {u"type"_s, u"Type"_s, Unit::Text};
    case Group::Severity:
        return {u"severity"_s, u"Severity"_s, Unit::Text};
    case Group::Project:
        return {u"project"_s, u"Project"_s, Unit::Text};
    case Group::User:
        return {u"user"_s, u"User"_s, Unit::Text};
    case Group::Tool:
        return {u"tool"_s, u"Tool"_s, Unit::Text};
    case Group::Agent:
        return {u"agent"_s, u"Agent"_s, Unit::Text};
    case Group::Session:
        return {u"session"_s, u"Session"_s, Unit::Text};
    case Group::Day:
        return {u"day"_s, u"Day"_s, Unit::Day};
    case Group::Week:
        return {u"week"_s, u"Week"_s, Unit::Day, PanelStep::Week};
    case Group::Month:
        break;
    }
    return {u"month"_s, u"Month"_s, Unit::Day, PanelStep::Month};
}

PanelRow findingRow(const FindingCountsRow &row, PanelRow cells)
{
    cells.insert(cells.end(), {row.findings, row.errors, row.warnings, row.sessions, panelTime(row.lastMs)});
    return cells;
}

} // namespace

PanelColumns columnsOf(const TimelineQuestion &)
{
    return {{u"time"_s, u"Time"_s, Unit::Time},
            {u"class"_s, u"Class"_s, Unit::Text},
            {u"events"_s, u"Events"_s, Unit::Count}};
}

void addRows(PanelTable &table, const TimelineQuestion &, const TimelineAnswer &answer)
{
    PanelCell anyClass;
    for (const TimelineBucket &bucket : answer.buckets) {
        for (std::size_t i = 0; i < AllEventClasses.size(); ++i) {
            if (bucket.classes[i] <= 0)
                continue;
            anyClass = panelText(nameOf(AllEventClasses[i]));
            table.rows.push_back({bucket.beginMs, anyClass, bucket.classes[i]});
        }
    }
    table.exact = answer.exact;
    if (table.rows.empty())
        return;
    // The axis has the whole time that was asked for, also where nothing happened at its ends.
    const qint64 firstMs = answer.buckets.front().beginMs, lastMs = answer.buckets.back().beginMs;
    if (std::get<qint64>(table.rows.front().front()) != firstMs)
        table.rows.insert(table.rows.begin(), {firstMs, anyClass, qint64(0)});
    if (std::get<qint64>(table.rows.back().front()) != lastMs)
        table.rows.push_back({lastMs, anyClass, qint64(0)});
}

PanelColumns columnsOf(const ActivityQuestion &)
{
    return {{u"time"_s, u"Time"_s, Unit::Time},
            {u"class"_s, u"Class"_s, Unit::Text},
            {u"kind"_s, u"Kind"_s, Unit::Text},
            {u"action"_s, u"Action"_s, Unit::Text},
            {u"outcome"_s, u"Outcome"_s, Unit::Text},
            {u"user"_s, u"User"_s, Unit::Text},
            {u"agent"_s, u"Agent"_s, Unit::Text},
            {u"project"_s, u"Project"_s, Unit::Text},
            {u"resource"_s, u"Resource"_s, Unit::Text},
            {u"session"_s, u"Session"_s, Unit::Text},
            {u"tool"_s, u"Tool"_s, Unit::Text},
            {u"model"_s, u"Model"_s, Unit::Text},
            {u"client"_s, u"Client"_s, Unit::Text},
            {u"source"_s, u"Source"_s, Unit::Text},
            {u"duration"_s, u"Duration"_s, Unit::Duration},
            {u"tokens"_s, u"Tokens"_s, Unit::Tokens},
            {u"cost"_s, u"Cost"_s, Unit::Money},
            {u"events"_s, u"Events"_s, Unit::Count}};
}

void addRows(PanelTable &table, const ActivityQuestion &, const ActivityAnswer &answer)
{
    for (const ActivityEvent &event : answer.events) {
        table.rows.push_back({panelTime(event.timeMs), panelText(nameOf(classOf(event.kind, event.action))),
                              panelText(nameOf(event.kind)), panelText(event.action), panelText(nameOf(event.outcome)),
                              panelText(event.actor), panelText(event.agent), panelText(event.project),
                              panelText(event.resource), panelText(event.session), panelText(event.tool),
                              panelText(event.model), panelText(event.client), panelText(event.source),
                              panelMaybe(event.durationNs), panelMaybe(event.tokens), panelMaybe(event.costNanoUsd),
                              qint64(1)});
    }
    table.more = answer.more ? -1 : 0;
}

PanelColumns columnsOf(const ActivityKpisQuestion &)
{
    return {{u"events"_s, u"Events"_s, Unit::Count},         {u"errors"_s, u"Errors"_s, Unit::Count},
            {u"error_rate"_s, u"Error rate"_s, Unit::Share}, {u"users"_s, u"Users"_s, Unit::Count},
            {u"sessions"_s, u"Sessions"_s, Unit::Count},     {u"p95"_s, u"p95"_s, Unit::Duration}};
}

void addRows(PanelTable &table, const ActivityKpisQuestion &, const ActivityKpisAnswer &answer)
{
    table.rows.push_back(kpiRow(answer.now));
    table.totals = kpiRow(answer.now);
    if (answer.before)
        table.before = kpiRow(*answer.before);
}

PanelColumns columnsOf(const FacetsQuestion &)
{
    return {{u"field"_s, u"Field"_s, Unit::Text},
            {u"value"_s, u"Value"_s, Unit::Text},
            {u"events"_s, u"Events"_s, Unit::Count}};
}

void addRows(PanelTable &table, const FacetsQuestion &, const FacetsAnswer &answer)
{
    for (const Facet &facet : answer.facets) {
        for (const FacetValue &value : facet.values)
            table.rows.push_back({facet.field, value.value, value.events});
        table.more += facet.more;
        table.exact = table.exact && facet.exact;
    }
}

PanelColumns columnsOf(const EndpointsQuestion &)
{
    return {{u"endpoint"_s, u"Endpoint"_s, Unit::Text}, {u"calls"_s, u"Calls"_s, Unit::Count},
            {u"errors"_s, u"Errors"_s, Unit::Count},    {u"error_rate"_s, u"Error rate"_s, Unit::Share},
            {u"p50"_s, u"p50"_s, Unit::Duration},       {u"p95"_s, u"p95"_s, Unit::Duration},
            {u"p99"_s, u"p99"_s, Unit::Duration}};
}

void addRows(PanelTable &table, const EndpointsQuestion &, const EndpointsAnswer &answer)
{
    for (const EndpointRow &row : answer.rows)
        table.rows.push_back({row.endpoint, row.calls, row.errors, panelShare(row.errors, row.calls),
                              panelMaybe(row.p50Ns), panelMaybe(row.p95Ns), panelMaybe(row.p99Ns)});
}

PanelColumns columnsOf(const CredentialsQuestion &)
{
    return {{u"agent"_s, u"Agent"_s, Unit::Text},
            {u"kind"_s, u"Kind"_s, Unit::Text},
            {u"last"_s, u"Last rotated"_s, Unit::Time},
            {u"days"_s, u"Days"_s, Unit::Count},
            {u"rotations"_s, u"Rotations"_s, Unit::Count},
            {u"tokens_issued"_s, u"Tokens issued"_s, Unit::Count},
            {u"tokens_failed"_s, u"Tokens refused"_s, Unit::Count},
            {u"by"_s, u"By"_s, Unit::Text}};
}

void addRows(PanelTable &table, const CredentialsQuestion &, const CredentialsAnswer &answer)
{
    for (const CredentialRow &row : answer.rows)
        table.rows.push_back({row.agent, row.kind, panelTime(row.lastMs), qint64(row.days), row.rotations,
                              row.tokensIssued, row.tokensFailed, row.by});
}

PanelColumns columnsOf(const FindingCountsQuestion &question)
{
    PanelColumns columns;
    for (const FindingCountsQuestion::Group group : question.groups)
        columns.push_back(findingColumn(group));
    columns.insert(columns.end(),
                   {{u"findings"_s, u"Findings"_s, Unit::Count},
                    {u"errors"_s, u"Errors"_s, Unit::Count},
                    {u"warnings"_s, u"Warnings"_s, Unit::Count},
                    {u"sessions"_s, u"Sessions"_s, Unit::Count},
                    {u"last"_s, u"Last"_s, Unit::Time}});
    return columns;
}

void addRows(PanelTable &table, const FindingCountsQuestion &question, const FindingCountsAnswer &answer)
{
    for (const FindingCountsRow &row : answer.rows) {
        PanelRow cells;
        if (!question.groups.empty())
            cells.push_back(row.first);
        if (question.groups.size() > 1)
            cells.push_back(row.second);
        table.rows.push_back(findingRow(row, std::move(cells)));
    }
    table.totals = findingRow(answer.totals, PanelRow(question.groups.size()));
    table.more = answer.more;
}

PanelColumns columnsOf(const TokenTrendsQuestion &)
{
    return {{u"day"_s, u"Day"_s, Unit::Day},
            {u"issued"_s, u"Issued"_s, Unit::Count},
            {u"failed"_s, u"Refused"_s, Unit::Count},
            {u"agents"_s, u"Agents"_s, Unit::Count}};
}

void addRows(PanelTable &table, const TokenTrendsQuestion &, const TokenTrendsAnswer &answer)
{
    for (const TokenPoint &point : answer.points)
        table.rows.push_back({point.day.toString(Qt::ISODate), point.issued, point.failed, point.agents});
}

} // namespace glasshouse
