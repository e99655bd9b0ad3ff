// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activity.h"

#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <array>
#include <utility>

namespace glasshouse {

namespace {

constexpr std::array<std::pair<EventKind, std::string_view>, 16> Kinds{{
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
    {EventKind::Audit, "audit"},
}};

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
        json.field("time", timestampText(event.timeMs));
    json.field("kind", nameOf(event.kind));
    const std::pair<const char *, const std::string &> texts[] = {
        {"action", event.action},   {"actor", event.actor},
        {"agent", event.agent},     {"machine", event.machine},
        {"project", event.project}, {"source", event.source},
        {"session", event.session}, {"resource", event.resource},
        {"model", event.model},     {"tool", event.tool},
        {"skill", event.skill},     {"plugin", event.plugin},
        {"client", event.client},   {"correlation", event.correlation}};
    for (const auto &[name, text] : texts) {
        if (!text.empty())
            json.field(name, text);
    }
    json.field("outcome", nameOf(event.outcome));
    if (event.durationNs)
        json.key("duration_ms").value(double(*event.durationNs) / 1e6, 3);
    if (event.tokens)
        json.field("tokens", *event.tokens);
    if (event.costNanoUsd)
        json.key("cost_usd").value(double(*event.costNanoUsd) / 1e9, 9);
    if (!event.body.empty())
        json.key("params").raw(event.body);
    json.endObject();
}

} // namespace glasshouse
