// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/telemetry.h"

#include <optional>
#include <string>
#include <string_view>

namespace glasshouse {

class JsonWriter;

/// glasshouse.telemetry.v1: each row has its groups under their names, then the measures. The same for the API, exports and
/// --json. Pure.
void writeJson(JsonWriter &json, const TelemetryAnswer &answer, const TelemetryQuestion &question);
/// The figures of all alone, and of the time before: glasshouse.telemetry_kpis.v1.
void writeTelemetryKpis(JsonWriter &json, const TelemetryAnswer &answer);
/// Rows from one on and before another, for exports; with what stands before the first and after the last.
/// RFC 4180 with a head; a text that a spreadsheet would run as a formula gets an apostrophe in front.
std::string telemetryCsv(const TelemetryAnswer &answer, const TelemetryQuestion &question, std::size_t begin,
                         std::size_t end);
/// One array of objects, the rows of writeJson().
std::string telemetryJsonRows(const TelemetryAnswer &answer, const TelemetryQuestion &question, std::size_t begin,
                              std::size_t end);

/// Names that stay: "day", "week", "month", "hour", "weekday", "user", "tool", …
std::string_view nameOf(TelemetryQuestion::Group group);
std::optional<TelemetryQuestion::Group> telemetryGroupOf(std::string_view name);
/// What rows are sorted by: a group's name, or "events", "errors", "error_rate", "input_tokens", "output_tokens",
/// "cache_read_tokens", "cache_write_tokens", "tokens" (of all kinds), "cost_usd", "p50_ms", "p95_ms", "p99_ms". False: neither.
bool setSort(TelemetryQuestion &question, std::string_view name);

/// All names, separated by '|'.
inline constexpr std::string_view TelemetryGroupNames =
    "day|week|month|hour|weekday|user|tool|source|model|agent|project|"
    "machine|kind|class|action|outcome|client|resource|skill|plugin";

} // namespace glasshouse
