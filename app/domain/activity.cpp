// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activity.h"

#include "base/jsonwriter.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

namespace glasshouse {

namespace {

constexpr std::array<std::pair<EventKind, std::string_view>, 15> Kinds{{
    {EventKind::ModelCall, "model_call"},
    {EventKind::Tool, "tool"},
    {EventKind::Prompt, "prompt"},
    {EventKind::ApiError, "api_error"},
    {EventKind::ApiRetry, "api_retry"},
    {EventKind::Interrupt, "interrupt"},
    {EventKind::Compaction, "compaction"},
    {EventKind::Copy, "copy"},
    {EventKind::ToolDecision, "tool_decision"},
    {EventKind::Telemetry, "telemetry"},
    {EventKind::Span, "span"},
    {EventKind::Activity, "activity"},
    {EventKind::Identity, "identity"},
    {EventKind::ApiCall, "api_call"},
    {EventKind::DevOps, "devops"},
}};

/// "2026-11-21T07:39:53.388Z"
std::string isoTime(qint64 ms)
{
    using namespace std::chrono;
    const sys_time<milliseconds> instant{milliseconds(ms)};
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(instant - day);
    char text[48];
    const int length =
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
                      int(time.minutes().count()), int(time.seconds().count()), int(time.subseconds().count()));
    return std::string(text, size_t(length));
}

} // namespace

std::string_view nameOf(EventKind kind)
{
    for (const auto &[value, name] : Kinds) {
        if (value == kind)
            return name;
    }
    return "unknown";
}

std::optional<EventKind> eventKindOf(std::string_view name)
{
    for (const auto &[value, known] : Kinds) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

std::string_view nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return "ok";
    case Outcome::Error:
        return "error";
    case Outcome::Denied:
        return "denied";
    case Outcome::Rejected:
        return "rejected";
    case Outcome::Interrupted:
        return "interrupted";
    case Outcome::Unknown:
        break;
    }
    return "unknown";
}

void writeJson(JsonWriter &json, const ActivityEvent &event)
{
    json.beginObject().field("id", event.sequence);
    if (event.timeMs != NoTime)
        json.field("time", isoTime(event.timeMs));
    json.field("kind", nameOf(event.kind));
    const std::pair<const char *, const std::string &> texts[] = {{"action", event.action},
                                                                  {"actor", event.actor},
                                                                  {"agent", event.agent},
                                                                  {"machine", event.machine},
                                                                  {"project", event.project},
                                                                  {"source", event.source},
                                                                  {"session", event.session},
                                                                  {"resource", event.resource},
                                                                  {"model", event.model},
                                                                  {"tool", event.tool},
                                                                  {"correlation", event.correlation}};
    for (const auto &[name, text] : texts) {
        if (!text.empty())
            json.field(name, text);
    }
    json.field("outcome", nameOf(event.outcome));
    if (event.durationNs)
        json.key("duration_ms").value(double(*event.durationNs) / 1e6, 3);
    if (!event.body.empty())
        json.key("params").raw(event.body);
    json.endObject();
}

} // namespace glasshouse
