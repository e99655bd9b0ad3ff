// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/activity.h"
#include "query/credentials.h"
#include "query/eventdetail.h"
#include "query/facets.h"
#include "query/pulse.h"
#include "query/sources.h"
#include "query/timeline.h"

#include <optional>
#include <string>
#include <string_view>

namespace glasshouse {

class JsonWriter;

/// Each answer as one JSON object whose `schema` names its form: the same for the API and for --json. Within a version
/// fields are only added. Times are ISO 8601 in UTC or null, durations milliseconds. Pure.
void writeJson(JsonWriter &json, const ActivityAnswer &answer, const ActivityQuestion &question);
void writeJson(JsonWriter &json, const EventDetail &answer);
void writeJson(JsonWriter &json, const TimelineAnswer &answer);
void writeJson(JsonWriter &json, const FacetsAnswer &answer);
void writeJson(JsonWriter &json, const ActivityKpisAnswer &answer);
void writeJson(JsonWriter &json, const PulseAnswer &answer);
void writeJson(JsonWriter &json, const SourcesAnswer &answer);
void writeJson(JsonWriter &json, const QuarantineAnswer &answer);
void writeJson(JsonWriter &json, const CredentialsAnswer &answer);
void writeJson(JsonWriter &json, const EndpointsAnswer &answer);

/// A time, or null for NoTime.
void writeTime(JsonWriter &json, std::string_view name, qint64 ms);
/// JSON that came from outside: as it is where it is JSON, else as a text; null where it is empty.
void writeDocument(JsonWriter &json, std::string_view name, std::string_view text);

/// Names that stay. "green", "yellow", "red".
std::string_view nameOf(PulseAnswer::Status status);
/// "folder", "otlp", "native", "webhook", "remote".
std::string_view nameOf(SourceSummary::Kind kind);
/// A pulse field's value in a few English words: "12", "0.4 %", "820 ms".
QString valueText(const PulseField &field);

/// Where the next page begins. As text 22 letters that say nothing to anybody else.
struct ActivityCursor {
    qint64 timeMs = 0, sequence = 0;
    bool operator==(const ActivityCursor &) const = default;
};
/// Nothing: the answer was the last page.
std::optional<ActivityCursor> nextCursor(const ActivityAnswer &answer, const ActivityQuestion &question);
std::string cursorText(const ActivityCursor &cursor);
/// Nothing: no text of cursorText().
std::optional<ActivityCursor> parseCursor(std::string_view text);

/// Leaves out the oldest events until the rest takes about so many bytes as JSON; never the newest one.
void shorten(ActivityAnswer &answer, qint64 bytes);

} // namespace glasshouse
