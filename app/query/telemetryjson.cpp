// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/telemetryjson.h"

#include "base/csvcell.h"
#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <QLocale>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Column = TelemetryQuestion::Column;
using Group = TelemetryQuestion::Group;

constexpr std::array<std::pair<std::string_view, Column>, 11> Columns{{
    {"events", Column::Events},
    {"errors", Column::Errors},
    {"error_rate", Column::ErrorRate},
    {"input_tokens", Column::Input},
    {"output_tokens", Column::Output},
    {"cache_read_tokens", Column::CacheRead},
    {"cache_write_tokens", Column::CacheWrite},
    {"cost_usd", Column::Cost},
    {"p50_ms", Column::P50},
    {"p95_ms", Column::P95},
    {"p99_ms", Column::P99},
}};
constexpr std::array<std::string_view, 20> Groups{
    "day",     "week",    "month", "hour",  "weekday", "user",    "tool",   "source",   "model", "agent",
    "project", "machine", "kind",  "class", "action",  "outcome", "client", "resource", "skill", "plugin"};
constexpr int RateDecimals = 6, MsDecimals = 3;

double rateOf(const TelemetryFigures &f)
{
    return f.events > 0 ? double(f.errors) / double(f.events) : 0;
}

void writeMs(JsonWriter &json, std::string_view name, const std::optional<qint64> &ns)
{
    json.key(name);
    if (ns)
        json.value(double(*ns) / 1e6, MsDecimals);
    else
        json.null();
}

void writeFields(JsonWriter &json, const TelemetryFigures &f)
{
    json.field("events", f.events).field("errors", f.errors).key("error_rate").value(rateOf(f), RateDecimals);
    json.field("input_tokens", f.tokens.input).field("output_tokens", f.tokens.output);
    json.field("cache_read_tokens", f.tokens.cacheRead);
    json.field("cache_write_tokens", f.tokens.cacheWrite5m + f.tokens.cacheWrite1h).key("cost_usd");
    if (f.cost)
        json.value(*f.cost);
    else
        json.null();
    json.field("unpriced_tokens", f.unpricedTokens);
    writeMs(json, "p50_ms", f.p50Ns), writeMs(json, "p95_ms", f.p95Ns), writeMs(json, "p99_ms", f.p99Ns);
}

void writeFigures(JsonWriter &json, std::string_view name, const std::optional<TelemetryFigures> &figures)
{
    json.key(name);
    if (!figures) {
        json.null();
        return;
    }
    json.beginObject();
    writeFields(json, *figures);
    json.endObject();
}

void writeRow(JsonWriter &json, const TelemetryRow &row, const TelemetryQuestion &question)
{
    json.beginObject().field(nameOf(question.groups.front()), row.first);
    if (question.groups.size() > 1)
        json.field(nameOf(question.groups.back()), row.second);
    writeFields(json, row.figures);
    json.endObject();
}

void writeHonesty(JsonWriter &json, const TelemetryAnswer &answer)
{
    json.field("exact", answer.exact).key("counted_to");
    if (answer.countedToMs == NoTime)
        json.null();
    else
        json.value(timestampText(answer.countedToMs));
}

std::string csvReal(double value, int decimals)
{
    return QLocale::c().toString(value, 'f', decimals).toStdString();
}

std::string csvFigures(const TelemetryFigures &f)
{
    const auto ms = [](const std::optional<qint64> &ns) { return ns ? csvReal(double(*ns) / 1e6, MsDecimals) : ""; };
    std::string line;
    for (const qint64 count : {f.events, f.errors})
        line += ',' + std::to_string(count);
    line += ',' + csvReal(rateOf(f), RateDecimals);
    for (const qint64 count :
         {f.tokens.input, f.tokens.output, f.tokens.cacheRead, f.tokens.cacheWrite5m + f.tokens.cacheWrite1h})
        line += ',' + std::to_string(count);
    line += ',' + (f.cost ? exactDecimal(*f.cost) : std::string());
    return line + ',' + ms(f.p50Ns) + ',' + ms(f.p95Ns) + ',' + ms(f.p99Ns) + "\r\n";
}

} // namespace

void writeJson(JsonWriter &json, const TelemetryAnswer &answer, const TelemetryQuestion &question)
{
    json.beginObject().field("schema", "glasshouse.telemetry.v1").key("group_by").beginArray();
    for (const Group group : question.groups)
        json.value(nameOf(group));
    json.endArray();
    writeHonesty(json, answer);
    json.field("more", answer.more);
    writeFigures(json, "totals", answer.totals);
    json.key("rows").beginArray();
    for (const TelemetryRow &row : answer.rows)
        writeRow(json, row, question);
    json.endArray().endObject();
}

void writeTelemetryKpis(JsonWriter &json, const TelemetryAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.telemetry_kpis.v1");
    writeHonesty(json, answer);
    writeFigures(json, "now", answer.totals);
    writeFigures(json, "before", answer.before);
    json.endObject();
}

std::string telemetryCsv(const TelemetryAnswer &answer, const TelemetryQuestion &question, std::size_t begin,
                         std::size_t end)
{
    std::string text;
    for (const Group group : question.groups)
        text += begin == 0 ? std::string(nameOf(group)) + ',' : std::string();
    for (const auto &[name, column] : Columns) {
        if (begin == 0)
            text += std::string(name) + (column == Columns.back().second ? "\r\n" : ",");
    }
    for (std::size_t i = begin; i < end; ++i) {
        const TelemetryRow &row = answer.rows[i];
        text += csvCell(row.first.toStdString());
        if (question.groups.size() > 1)
            text += ',' + csvCell(row.second.toStdString());
        text += csvFigures(row.figures);
    }
    return text;
}

std::string telemetryJsonRows(const TelemetryAnswer &answer, const TelemetryQuestion &question, std::size_t begin,
                              std::size_t end)
{
    std::string text = begin == 0 ? "[" : "";
    for (std::size_t i = begin; i < end; ++i) {
        JsonWriter json;
        writeRow(json, answer.rows[i], question);
        text += (i == 0 ? "\n" : ",\n") + json.take().toStdString();
    }
    return text + (end == answer.rows.size() ? "\n]\n" : "");
}

std::string_view nameOf(TelemetryQuestion::Group group)
{
    return Groups[std::size_t(group)];
}

std::optional<TelemetryQuestion::Group> telemetryGroupOf(std::string_view name)
{
    for (std::size_t i = 0; i < Groups.size(); ++i) {
        if (Groups[i] == name)
            return Group(i);
    }
    return std::nullopt;
}

bool setSort(TelemetryQuestion &question, std::string_view name)
{
    for (const auto &[known, column] : Columns) {
        if (known == name) {
            question.sort = column;
            return true;
        }
    }
    if (name == "tokens") {
        question.sort = Column::Tokens;
        return true;
    }
    for (std::size_t i = 0; i < question.groups.size(); ++i) {
        if (nameOf(question.groups[i]) == name) {
            question.sort = i == 0 ? Column::First : Column::Second;
            return true;
        }
    }
    return false;
}

} // namespace glasshouse
