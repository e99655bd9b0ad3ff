// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/exportsheets.h"

#include "base/csvcell.h"
#include "base/jsonwriter.h"
#include "base/timestamp.h"
#include "query/answersjson.h"
#include "query/telemetryjson.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace glasshouse {

namespace {

constexpr std::size_t RowsAtOnce = 500;
constexpr int EventsOfPage = 2'000;
/// Rows looked at for one page: a rare filter must not keep a reader of the store for long.
constexpr qint64 ScannedForPage = 500'000;

constexpr std::array<std::pair<ExportFormat, std::string_view>, 3> Formats{
    {{ExportFormat::Csv, "csv"}, {ExportFormat::Json, "json"}, {ExportFormat::Parquet, "parquet"}}};

using EventText = std::string ActivityEvent::*;
constexpr std::array<std::pair<std::string_view, EventText>, 14> EventTexts{{
    {"action", &ActivityEvent::action},
    {"actor", &ActivityEvent::actor},
    {"resource", &ActivityEvent::resource},
    {"agent", &ActivityEvent::agent},
    {"model", &ActivityEvent::model},
    {"tool", &ActivityEvent::tool},
    {"source", &ActivityEvent::source},
    {"project", &ActivityEvent::project},
    {"machine", &ActivityEvent::machine},
    {"session", &ActivityEvent::session},
    {"client", &ActivityEvent::client},
    {"correlation", &ActivityEvent::correlation},
    {"skill", &ActivityEvent::skill},
    {"plugin", &ActivityEvent::plugin},
}};

std::vector<ParquetColumn> telemetryColumns(const TelemetryQuestion &question)
{
    using enum ParquetType;
    std::vector<ParquetColumn> columns;
    for (const TelemetryQuestion::Group group : question.groups)
        columns.push_back({std::string(nameOf(group)), Text, false});
    columns.insert(columns.end(),
                   {{"events", Int64, false},
                    {"errors", Int64, false},
                    {"error_rate", Double, false},
                    {"input_tokens", Int64, false},
                    {"output_tokens", Int64, false},
                    {"cache_read_tokens", Int64, false},
                    {"cache_write_tokens", Int64, false},
                    {"cost_usd", Money, true},
                    {"unpriced_tokens", Int64, false},
                    {"p50_ms", Double, true},
                    {"p95_ms", Double, true},
                    {"p99_ms", Double, true}});
    return columns;
}

std::vector<ParquetColumn> eventColumns(bool withParams)
{
    using enum ParquetType;
    std::vector<ParquetColumn> columns{{"id", Int64, false}, {"time", TimeMs, true}, {"kind", Text, false}};
    for (const auto &[name, text] : EventTexts)
        columns.push_back({std::string(name), Text, true});
    columns.insert(
        columns.end(),
        {{"outcome", Text, false}, {"duration_ms", Double, true}, {"tokens", Int64, true}, {"cost_usd", Money, true}});
    if (withParams)
        columns.push_back({"params", Text, true});
    return columns;
}

std::string csvMs(qint64 ns)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.3f", double(ns) / 1e6);
    return text;
}

std::string csvEventHead(bool withParams)
{
    std::string head = "id,time,kind";
    for (const auto &[name, text] : EventTexts)
        head.append(",").append(name);
    return head + ",outcome,duration_ms,tokens,cost_usd" + (withParams ? ",params\r\n" : "\r\n");
}

std::string csvEvent(const ActivityEvent &event, bool withParams)
{
    std::string line = std::to_string(event.sequence) + ',';
    if (event.timeMs != NoTime)
        line += timestampText(event.timeMs);
    line.append(",").append(nameOf(event.kind));
    for (const auto &[name, text] : EventTexts)
        line += ',' + csvCell(event.*text);
    line.append(",").append(nameOf(event.outcome));
    line += ',' + (event.durationNs ? csvMs(*event.durationNs) : std::string());
    line += ',' + (event.tokens ? std::to_string(*event.tokens) : std::string());
    line += ',' + (event.costNanoUsd ? exactDecimal(NanoUsd{*event.costNanoUsd}) : std::string());
    return line + (withParams ? ',' + csvCell(event.body) : std::string()) + "\r\n";
}

void addText(ParquetWriter &to, const std::string &text)
{
    if (text.empty())
        to.null();
    else
        to.text(text);
}

void addMs(ParquetWriter &to, const std::optional<qint64> &ns)
{
    if (ns)
        to.real(double(*ns) / 1e6);
    else
        to.null();
}

} // namespace

std::string_view nameOf(ExportFormat format)
{
    return Formats[std::size_t(format)].second;
}

std::optional<ExportFormat> exportFormatOf(std::string_view name)
{
    const auto found =
        std::find_if(Formats.begin(), Formats.end(), [name](const auto &each) { return each.second == name; });
    return found == Formats.end() ? std::nullopt : std::optional(found->first);
}

std::string_view mediaTypeOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return "text/csv; charset=utf-8; header=present";
    case ExportFormat::Json:
        return "application/json";
    case ExportFormat::Parquet:
        break;
    }
    return "application/vnd.apache.parquet";
}

TelemetrySheet::TelemetrySheet(TelemetryAnswer answer, TelemetryQuestion question, ExportFormat format)
    : m_answer(std::move(answer)),
      m_question(std::move(question)),
      m_format(format)
{
    if (format == ExportFormat::Parquet)
        m_parquet.emplace(telemetryColumns(m_question));
}

std::string TelemetrySheet::next()
{
    if (m_ended)
        return {};
    if (m_parquet)
        return nextParquet();
    const std::size_t end = std::min(m_row + RowsAtOnce, m_answer.rows.size());
    std::string piece = m_format == ExportFormat::Csv ? telemetryCsv(m_answer, m_question, m_row, end)
                                                      : telemetryJsonRows(m_answer, m_question, m_row, end);
    m_row = end;
    m_ended = m_row == m_answer.rows.size();
    return piece;
}

std::string TelemetrySheet::nextParquet()
{
    std::string piece = m_parquet->take();
    for (; piece.empty() && m_row < m_answer.rows.size(); ++m_row) {
        addRow(m_answer.rows[m_row]);
        piece = m_parquet->take();
    }
    if (!piece.empty())
        return piece;
    m_ended = true;
    return m_parquet->finish();
}

void TelemetrySheet::addRow(const TelemetryRow &row)
{
    ParquetWriter &to = *m_parquet;
    const TelemetryFigures &f = row.figures;
    to.text(row.first.toStdString());
    if (m_question.groups.size() > 1)
        to.text(row.second.toStdString());
    to.integer(f.events), to.integer(f.errors);
    to.real(f.events > 0 ? double(f.errors) / double(f.events) : 0);
    to.integer(f.tokens.input), to.integer(f.tokens.output), to.integer(f.tokens.cacheRead);
    to.integer(f.tokens.cacheWrite5m + f.tokens.cacheWrite1h);
    if (f.cost)
        to.money(*f.cost);
    else
        to.null();
    to.integer(f.unpricedTokens);
    addMs(to, f.p50Ns), addMs(to, f.p95Ns), addMs(to, f.p99Ns);
}

EventSheet::EventSheet(ExportFormat format, bool withParams) : m_format(format), m_withParams(withParams)
{
    if (format == ExportFormat::Parquet)
        m_parquet.emplace(eventColumns(withParams));
}

std::string EventSheet::add(const std::vector<ActivityEvent> &events)
{
    std::string piece;
    for (const ActivityEvent &event : events) {
        const bool first = m_rows++ == 0;
        if (m_parquet) {
            addParquet(event);
        } else if (m_format == ExportFormat::Csv) {
            piece += (first ? csvEventHead(m_withParams) : std::string()) + csvEvent(event, m_withParams);
        } else {
            JsonWriter json;
            writeJson(json, event);
            piece += (first ? "[\n" : ",\n") + json.take().toStdString();
        }
    }
    return m_parquet ? m_parquet->take() : piece;
}

void EventSheet::addParquet(const ActivityEvent &event)
{
    ParquetWriter &to = *m_parquet;
    to.integer(event.sequence);
    if (event.timeMs != NoTime)
        to.integer(event.timeMs);
    else
        to.null();
    to.text(nameOf(event.kind));
    for (const auto &[name, text] : EventTexts)
        addText(to, event.*text);
    to.text(nameOf(event.outcome));
    addMs(to, event.durationNs);
    if (event.tokens)
        to.integer(*event.tokens);
    else
        to.null();
    if (event.costNanoUsd)
        to.money(NanoUsd{*event.costNanoUsd});
    else
        to.null();
    if (m_withParams)
        addText(to, event.body);
}

std::string EventSheet::finish()
{
    if (m_parquet)
        return m_parquet->finish();
    if (m_format == ExportFormat::Csv)
        return m_rows == 0 ? csvEventHead(m_withParams) : std::string();
    return m_rows == 0 ? "[]\n" : "\n]\n";
}

EventPages::EventPages(ActivityQuestion question, qint64 most) : m_question(std::move(question)), m_left(most)
{
    m_question.limit = int(std::min<qint64>(EventsOfPage, m_left));
    m_question.mostScanned = ScannedForPage;
}

bool EventPages::turn(const ActivityAnswer &answer)
{
    const auto next = nextCursor(answer, m_question);
    m_left -= qint64(answer.events.size());
    if (!next || m_left <= 0)
        return false;
    m_question.cursorMs = next->timeMs, m_question.cursorSequence = next->sequence;
    m_question.limit = int(std::min<qint64>(EventsOfPage, m_left));
    return true;
}

} // namespace glasshouse
