// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/agents/codex.h"

#include <algorithm>

namespace glasshouse {

namespace {

constexpr int FirstHttpError = 400;

void fillSseEvent(const TelemetryRecord &record, Event &event)
{
    if (!record.text("error.message").empty())
        event.outcome = Outcome::Error;
    // The end of an answer is told twice, with and without counts.
    if (record.text("event.kind") != "response.completed" || !record.has("input_token_count"))
        return;
    ObservedCall call;
    call.tokens.cacheRead = record.tokens("cached_token_count");
    call.tokens.cacheWrite5m = record.tokens("cache_write_token_count");
    const qint64 prompt = record.tokens("input_token_count"); // cache included
    call.tokens.input = std::max<qint64>(0, prompt - call.tokens.cacheRead - call.tokens.cacheWrite5m);
    call.tokens.output = record.tokens("output_token_count"); // reasoning included
    event.kind = EventKind::ModelCall;
    event.outcome = Outcome::Ok;
    event.call = call;
}

void fillApiRequest(const TelemetryRecord &record, Event &event)
{
    const bool failed =
        record.integer("http.response.status_code") >= FirstHttpError || !record.text("error.message").empty();
    event.outcome = failed ? Outcome::Error : Outcome::Ok;
    if (failed)
        event.kind = EventKind::ApiError;
}

void fillTool(const TelemetryRecord &record, Event &event)
{
    event.ownId = record.text("call_id");
    event.tool = record.text("tool_name");
}

void fillDecision(const TelemetryRecord &record, Event &event)
{
    fillTool(record, event);
    const std::string_view decision = record.text("decision");
    if (decision.starts_with("approved") || decision.starts_with("accept")) {
        event.kind = EventKind::ToolDecision;
        event.outcome = Outcome::Ok;
        event.ownId = {}; // the id is the tool call's, and its result has it
        return;
    }
    const std::string_view source = record.text("source");
    const bool byPerson = source.starts_with("User") || source.starts_with("user");
    event.outcome = byPerson ? Outcome::Rejected : Outcome::Denied;
}

void fillError(const TelemetryRecord &record, Event &event)
{
    if (!record.text("error.message").empty())
        event.outcome = Outcome::Error;
}

constexpr EventRule Logs[] = {
    {"codex.sse_event", EventKind::Telemetry, Outcome::Unknown, fillSseEvent},
    {"codex.tool_result", EventKind::Tool, Outcome::Unknown, fillTool},
    {"codex.tool_decision", EventKind::Tool, Outcome::Unknown, fillDecision},
    {"codex.user_prompt", EventKind::Prompt},
    {"codex.api_request", EventKind::Telemetry, Outcome::Unknown, fillApiRequest},
    {"codex.websocket_connect", EventKind::Telemetry, Outcome::Unknown, fillError},
    {"codex.websocket_request", EventKind::Telemetry, Outcome::Unknown, fillError},
};

// Its spans have a session.id as well: that of the process in which code runs.
constexpr std::string_view SessionKeys[] = {"conversation.id", "thread_id"};

} // namespace

constinit const AgentRules CodexRules = {
    .prefix = "codex.",
    .logs = Logs,
    .sessionKeys = SessionKeys,
};

} // namespace glasshouse
