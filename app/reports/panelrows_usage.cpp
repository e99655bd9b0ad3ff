// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of what was used: tokens, cost, sessions.
#include "query/periods.h"
#include "query/telemetryjson.h"
#include "reports/panelrows.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = PanelColumn::Unit;

QString groupTitle(TelemetryQuestion::Group group)
{
    const std::string_view name = nameOf(group);
    QString title = QString::fromLatin1(name.data(), qsizetype(name.size())).replace(u'_', u' ');
    title[0] = title.at(0).toUpper();
    return title;
}

PanelColumn groupColumn(TelemetryQuestion::Group group)
{
    using Group = TelemetryQuestion::Group;
    const std::string_view name = nameOf(group);
    PanelColumn column{QString::fromLatin1(name.data(), qsizetype(name.size())), groupTitle(group), Unit::Text,
                       PanelStep::Day};
    if (group == Group::Day || group == Group::Week || group == Group::Month)
        column.unit = Unit::Day;
    column.step = group == Group::Week ? PanelStep::Week : group == Group::Month ? PanelStep::Month : PanelStep::Day;
    return column;
}

PanelColumn stepColumn(PanelStep step)
{
    return {u"day"_s,
            step == PanelStep::Week        ? u"Week"_s
                : step == PanelStep::Month ? u"Month"_s
                                           : u"Day"_s,
            Unit::Day, step};
}

/// A month's name as its first day.
QString firstDayOf(const QString &period)
{
    const bool isMonth = period.size() == 7 && period.at(4) == u'-';
    return isMonth ? period + u"-01"_s : period;
}

PanelRow telemetryRow(const TelemetryFigures &figures, PanelRow row)
{
    row.insert(row.end(), {figures.events, figures.errors, panelShare(figures.errors, figures.events)});
    PanelRow usage;
    appendUsage(usage, 0, figures.tokens, figures.cost, figures.unpricedTokens);
    row.insert(row.end(), usage.begin() + 1, usage.end());
    row.insert(row.end(), {panelMaybe(figures.p50Ns), panelMaybe(figures.p95Ns), panelMaybe(figures.p99Ns)});
    return row;
}

PanelRow usageRow(PanelRow row, const UsageFigures &figures)
{
    appendUsage(row, figures.calls, figures.tokens, figures.cost, figures.unpricedTokens);
    return row;
}

PanelStep stepOf(UsageQuestion::Grouping grouping)
{
    using Grouping = UsageQuestion::Grouping;
    return grouping == Grouping::Weekly ? PanelStep::Week
        : grouping == Grouping::Monthly ? PanelStep::Month
                                        : PanelStep::Day;
}

bool isByTime(UsageQuestion::Grouping grouping)
{
    using Grouping = UsageQuestion::Grouping;
    return grouping == Grouping::Daily || grouping == Grouping::Weekly || grouping == Grouping::Monthly;
}

} // namespace

PanelColumns usageColumns()
{
    return {{u"calls"_s, u"Model calls"_s, Unit::Count},
            {u"input"_s, u"Input"_s, Unit::Tokens},
            {u"output"_s, u"Output"_s, Unit::Tokens},
            {u"cache_read"_s, u"Cache read"_s, Unit::Tokens},
            {u"cache_write"_s, u"Cache write"_s, Unit::Tokens},
            {u"tokens"_s, u"Tokens"_s, Unit::Tokens},
            {u"prompt_ratio"_s, u"Prompt / completion"_s, Unit::Number},
            {u"cache_hit_rate"_s, u"Cache hits"_s, Unit::Share},
            {u"cost"_s, u"Cost"_s, Unit::Money},
            {u"unpriced_tokens"_s, u"Unpriced tokens"_s, Unit::Tokens}};
}

void appendUsage(PanelRow &row, qint64 calls, const TokenUsage &tokens, const std::optional<NanoUsd> &cost,
                 qint64 unpricedTokens)
{
    row.insert(row.end(),
               {calls, tokens.input, tokens.output, tokens.cacheRead, tokens.cacheWrite5m + tokens.cacheWrite1h,
                tokens.total(), panelShare(tokens.prompt(), tokens.output),
                panelShare(tokens.cacheRead, tokens.prompt()), panelMaybe(cost), unpricedTokens});
}

PanelColumns columnsOf(const TelemetryQuestion &question)
{
    PanelColumns columns;
    for (const TelemetryQuestion::Group group : question.groups)
        columns.push_back(groupColumn(group));
    columns.insert(columns.end(),
                   {{u"events"_s, u"Events"_s, Unit::Count},
                    {u"errors"_s, u"Errors"_s, Unit::Count},
                    {u"error_rate"_s, u"Error rate"_s, Unit::Share}});
    const PanelColumns usage = usageColumns();
    columns.insert(columns.end(), usage.begin() + 1, usage.end());
    columns.insert(columns.end(),
                   {{u"p50"_s, u"p50"_s, Unit::Duration},
                    {u"p95"_s, u"p95"_s, Unit::Duration},
                    {u"p99"_s, u"p99"_s, Unit::Duration}});
    return columns;
}

void addRows(PanelTable &table, const TelemetryQuestion &question, const TelemetryAnswer &answer)
{
    for (const TelemetryRow &row : answer.rows) {
        PanelRow cells;
        const QString *const values[] = {&row.first, &row.second};
        for (std::size_t i = 0; i < question.groups.size() && i < std::size(values); ++i) {
            const bool isMonth = question.groups[i] == TelemetryQuestion::Group::Month;
            cells.push_back(isMonth ? firstDayOf(*values[i]) : *values[i]);
        }
        table.rows.push_back(telemetryRow(row.figures, std::move(cells)));
    }
    const PanelRow blank(question.groups.size());
    table.totals = telemetryRow(answer.totals, blank);
    if (answer.before)
        table.before = telemetryRow(*answer.before, blank);
    table.more = answer.more;
    table.exact = answer.exact;
}

PanelColumns columnsOf(const UsageQuestion &question)
{
    using Grouping = UsageQuestion::Grouping;
    PanelColumns columns;
    if (isByTime(question.grouping))
        columns.push_back(stepColumn(stepOf(question.grouping)));
    else if (question.grouping == Grouping::Session)
        columns.push_back({u"session"_s, u"Session"_s, Unit::Text});
    else
        columns.push_back({u"project"_s, u"Project"_s, Unit::Text});
    if (question.byModel)
        columns.push_back({u"model"_s, u"Model"_s, Unit::Text});
    const PanelColumns usage = usageColumns();
    columns.insert(columns.end(), usage.begin(), usage.end());
    return columns;
}

void addRows(PanelTable &table, const UsageQuestion &question, const UsageAnswer &answer)
{
    for (const UsageRow &row : answer.rows) {
        PanelRow cells{question.grouping == UsageQuestion::Grouping::Monthly ? firstDayOf(row.period) : row.period};
        if (question.byModel)
            cells.push_back(row.model ? PanelCell(*row.model) : PanelCell());
        table.rows.push_back(usageRow(std::move(cells), row.figures));
    }
    table.totals = usageRow(PanelRow(question.byModel ? 2 : 1), answer.totals);
}

PanelColumns columnsOf(const TrendQuestion &question)
{
    return {
        stepColumn(question.step), {u"series"_s, u"Series"_s, Unit::Text}, {u"tokens"_s, u"Tokens"_s, Unit::Tokens}};
}

void addRows(PanelTable &table, const TrendQuestion &, const TrendAnswer &answer)
{
    for (const TrendBucket &bucket : answer.buckets) {
        for (std::size_t i = 0; i < bucket.tokens.size() && i < answer.series.size(); ++i)
            table.rows.push_back({bucket.first.toString(Qt::ISODate), answer.series[i].name, bucket.tokens[i]});
    }
}

PanelColumns columnsOf(const HeatmapQuestion &question)
{
    const bool byWeek = question.shape == HeatmapQuestion::Shape::WeekdayByHour;
    const bool isMoney = question.measure == HeatmapQuestion::Measure::Cost;
    return {{byWeek ? u"weekday"_s : u"row"_s, byWeek ? u"Weekday"_s : u"Row"_s, Unit::Text},
            {byWeek ? u"hour"_s : u"day"_s, byWeek ? u"Hour"_s : u"Day"_s, byWeek ? Unit::Text : Unit::Day},
            {u"value"_s, u"Value"_s, isMoney ? Unit::Money : Unit::Count}};
}

void addRows(PanelTable &table, const HeatmapQuestion &question, const HeatmapAnswer &answer)
{
    const bool isMoney = question.measure == HeatmapQuestion::Measure::Cost;
    for (const HeatmapRow &row : answer.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i] < 0)
                continue; // nothing there at all
            const PanelCell column = i < answer.days.size() ? PanelCell(answer.days[i].toString(Qt::ISODate))
                                                            : PanelCell(u"%1"_s.arg(int(i), 2, 10, QChar(u'0')));
            table.rows.push_back({row.key, column, qint64(row.cells[i] * (isMoney ? 1e9 : 1))});
        }
    }
    table.more = answer.otherRows;
}

PanelColumns columnsOf(const KpisQuestion &question)
{
    return {stepColumn(question.step),
            {u"sessions"_s, u"Sessions"_s, Unit::Count},
            {u"prompts"_s, u"Prompts"_s, Unit::Count},
            {u"tool_calls"_s, u"Tool calls"_s, Unit::Count},
            {u"errors"_s, u"Errors"_s, Unit::Count},
            {u"tokens"_s, u"Tokens"_s, Unit::Tokens},
            {u"cost"_s, u"Cost"_s, Unit::Money}};
}

void addRows(PanelTable &table, const KpisQuestion &question, const KpisAnswer &answer)
{
    QDate date = answer.firstDay;
    for (const KpisAnswer::Day &day : answer.days) {
        table.rows.push_back({date.toString(Qt::ISODate), day.sessions, day.prompts, day.toolCalls, day.errors,
                              day.tokens, day.cost.value});
        date = stepsLater(date, question.step, 1);
    }
    const auto sum = [](const KpiFigures &of) {
        return PanelRow{PanelCell(),
                        of.sessions,
                        of.prompts,
                        of.toolCalls,
                        of.errors,
                        of.usage.tokens.total(),
                        panelMaybe(of.usage.cost)};
    };
    table.totals = sum(answer.now);
    if (answer.before)
        table.before = sum(*answer.before);
}

PanelColumns columnsOf(const SessionsQuestion &)
{
    PanelColumns columns{{u"session"_s, u"Session"_s, Unit::Text},  {u"title"_s, u"Title"_s, Unit::Text},
                         {u"agent"_s, u"Agent"_s, Unit::Text},      {u"project"_s, u"Project"_s, Unit::Text},
                         {u"model"_s, u"Model"_s, Unit::Text},      {u"last"_s, u"Last"_s, Unit::Time},
                         {u"prompts"_s, u"Prompts"_s, Unit::Count}, {u"tool_calls"_s, u"Tool calls"_s, Unit::Count},
                         {u"errors"_s, u"Errors"_s, Unit::Count}};
    const PanelColumns usage = usageColumns();
    columns.insert(columns.end(), usage.begin(), usage.end());
    return columns;
}

void addRows(PanelTable &table, const SessionsQuestion &, const SessionsAnswer &answer)
{
    for (const SessionSummary &one : answer.sessions)
        table.rows.push_back(usageRow({one.id, one.title, one.agent, one.project, one.model, panelTime(one.lastMs),
                                       one.prompts, one.toolCalls, one.errors},
                                      one.usage));
}

} // namespace glasshouse
