// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/agents/claude.h"

#include "domain/skillname.h"

#include <algorithm>

namespace glasshouse {

namespace {

constexpr std::string_view Prefix = "claude_code.";

/// Up to 2.0.x: no request ids, and helper calls that are in flight at the end are never reported.
bool isOldVersion(std::string_view version)
{
    return version.starts_with("0.") || version.starts_with("1.") || version.starts_with("2.0.");
}

/// Cache writes by their life time; one figure for both is taken as 5-minute writes. False where they are one figure.
bool readCacheWrites(const TelemetryRecord &record, TokenUsage &tokens)
{
    tokens.cacheWrite5m = record.tokens("cache_creation_5m_tokens");
    tokens.cacheWrite1h = record.tokens("cache_creation_1h_tokens");
    const qint64 all = record.tokens("cache_creation_tokens");
    if (record.hasAny({"cache_creation_5m_tokens", "cache_creation_1h_tokens"}))
        return true;
    tokens.cacheWrite5m = all;
    return all == 0;
}

void fillCall(const TelemetryRecord &record, Event &event, CallChannel channel)
{
    ObservedCall call;
    call.channel = channel;
    call.requestId = record.text("request_id");
    call.agentId = record.text("agent_id");
    call.tokens.input = record.tokens("input_tokens");
    call.tokens.output = record.tokens("output_tokens");
    call.tokens.cacheRead = record.tokens("cache_read_tokens");
    const bool hasSplit = readCacheWrites(record, call.tokens);
    call.reportedNanoUsd = record.nanoUsd("cost_usd");
    call.fast = record.text("speed") == "fast";
    if (call.requestId.empty() && call.tokens.total() == 0)
        call.incomplete = Incomplete::NoTokens;
    else if (!hasSplit)
        call.incomplete = Incomplete::NoCacheSplit;
    else if (isOldVersion(event.version))
        call.incomplete = Incomplete::HelpersMissing;
    if (event.outcome == Outcome::Unknown)
        event.outcome = Outcome::Ok;
    event.call = call;
}

void fillApiRequest(const TelemetryRecord &record, Event &event)
{
    // Its span id is that of the interaction around it, not the call's.
    fillCall(record, event, CallChannel::Log);
}

void fillLlmRequest(const TelemetryRecord &record, Event &event)
{
    if (!record.hasAny({"input_tokens", "output_tokens"})) { // a failed attempt; api_error tells of it
        event.kind = EventKind::Span;
        return;
    }
    fillCall(record, event, CallChannel::Span);
    ObservedCall &call = *event.call;
    call.spanId = record.spanKey();
    const std::string_view responseId = record.text("gen_ai.response.id");
    if (call.requestId.empty() && responseId.starts_with("req_"))
        call.requestId = responseId;
    else if (responseId != call.requestId) // it repeats the request id so far
        call.responseId = responseId;
}

/// Which skill a use of the tool "Skill" calls, where the sender tells what its tools are given.
std::string_view calledSkill(const TelemetryRecord &record)
{
    constexpr std::string_view Key = "\"skill_name\":";
    std::string_view json = record.text("tool_parameters");
    const size_t at = json.find(Key);
    if (at == std::string_view::npos)
        return {};
    json.remove_prefix(at + Key.size());
    json.remove_prefix(std::min(json.find_first_not_of(' '), json.size()));
    if (!json.starts_with('"'))
        return {};
    json.remove_prefix(1);
    const size_t end = json.find_first_of("\"\\");
    return end != std::string_view::npos && json[end] == '"' ? json.substr(0, end) : std::string_view();
}

void fillTool(const TelemetryRecord &record, Event &event)
{
    event.ownId = record.text({"tool_use_id", "use_id", "gen_ai.tool.call.id"});
    event.tool = record.text({"tool_name", "gen_ai.tool.name"});
    // Telemetry calls every tool of an MCP server "mcp_tool"; transcripts write both names.
    const std::string_view server = record.text({"mcp_server.name", "mcp_server_name"});
    const std::string_view tool = record.text({"mcp_tool.name", "mcp_tool_name"});
    if (!tool.empty())
        event.tool = server.empty() ? tool : record.keep({"mcp__", server, "__", tool});
    if (event.tool == "Skill") { // the one it calls, not the one at whose work it is called
        event.skill = calledSkill(record);
        event.plugin = pluginOfSkill(event.skill);
    }
    if (event.ownId.empty())
        event.ownId = record.isSpan ? record.spanKey() : std::string_view();
}

void fillDecision(const TelemetryRecord &record, Event &event)
{
    fillTool(record, event);
    if (record.text("decision").starts_with("accept")) {
        event.kind = EventKind::ToolDecision;
        event.outcome = Outcome::Ok;
        event.ownId = {}; // the id is the tool call's, and its result has it
        return;
    }
    event.outcome = record.text("source").starts_with("user") ? Outcome::Rejected : Outcome::Denied;
}

void fillPrompt(const TelemetryRecord &record, Event &event)
{
    event.ownId = record.text("message.uuid");
}

constexpr EventRule Logs[] = {
    {"claude_code.api_request", EventKind::ModelCall, Outcome::Unknown, fillApiRequest},
    {"claude_code.tool_result", EventKind::Tool, Outcome::Unknown, fillTool},
    {"claude_code.tool_decision", EventKind::Tool, Outcome::Unknown, fillDecision},
    {"claude_code.user_prompt", EventKind::Prompt, Outcome::Unknown, fillPrompt},
    {"claude_code.api_error", EventKind::ApiError, Outcome::Error},
    {"claude_code.api_retries_exhausted", EventKind::Telemetry, Outcome::Error},
    {"claude_code.api_refusal", EventKind::Telemetry, Outcome::Error},
    {"claude_code.internal_error", EventKind::Telemetry, Outcome::Error},
    {"claude_code.compaction", EventKind::Compaction},
};

constexpr EventRule Spans[] = {
    {"claude_code.llm_request", EventKind::ModelCall, Outcome::Unknown, fillLlmRequest},
    {"claude_code.tool", EventKind::Tool, Outcome::Unknown, fillTool},
};

constexpr std::string_view SessionKeys[] = {"session.id"};
constexpr std::string_view CorrelationKeys[] = {"prompt.id"};

} // namespace

constinit const AgentRules ClaudeRules = {
    .prefix = Prefix,
    .prefixIsImplied = true,
    .logs = Logs,
    .spans = Spans,
    .sessionKeys = SessionKeys,
    .correlationKeys = CorrelationKeys,
};

} // namespace glasshouse
