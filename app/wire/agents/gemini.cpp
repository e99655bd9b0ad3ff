// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/agents/gemini.h"

#include <algorithm>

namespace glasshouse {

namespace {

void fillApiResponse(const TelemetryRecord &record, Event &event)
{
    ObservedCall call;
    call.tokens.cacheRead = record.tokens("cached_content_token_count");
    call.tokens.input = std::max<qint64>(0, record.tokens("input_token_count") - call.tokens.cacheRead);
    call.tokens.output = record.tokens("output_token_count") + record.tokens("thoughts_token_count");
    if (record.text("role") == "subagent") { // its prompts are numbered: "<agent>#<turn>"
        const std::string_view prompt = record.text("prompt_id");
        call.agentId = prompt.substr(0, prompt.find('#'));
    }
    if (event.outcome == Outcome::Unknown)
        event.outcome = Outcome::Ok;
    event.call = call;
}

void fillTool(const TelemetryRecord &record, Event &event)
{
    event.tool = record.text("function_name");
    if (record.text("decision") == "reject")
        event.outcome = Outcome::Rejected;
}

void fillError(const TelemetryRecord &record, Event &event)
{
    if (event.model.empty())
        event.model = record.text("model_name");
}

constexpr EventRule Logs[] = {
    {"gemini_cli.api_response", EventKind::ModelCall, Outcome::Unknown, fillApiResponse},
    {"gemini_cli.tool_call", EventKind::Tool, Outcome::Unknown, fillTool},
    {"gemini_cli.user_prompt", EventKind::Prompt},
    {"gemini_cli.api_error", EventKind::ApiError, Outcome::Error, fillError},
    {"gemini_cli.chat_compression", EventKind::Compaction},
    {"gemini_cli.malformed_json_response", EventKind::Telemetry, Outcome::Error},
    {"gemini_cli.chat.content_retry_failure", EventKind::Telemetry, Outcome::Error},
    // Comes with the request and again with the answer, beside api_request and api_response.
    {"gen_ai.client.inference.operation.details", EventKind::Copy},
};

constexpr std::string_view SessionKeys[] = {"session.id", "gen_ai.conversation.id"};
constexpr std::string_view LateCorrelationKeys[] = {"prompt_id"};

} // namespace

constinit const AgentRules GeminiRules = {
    .prefix = "gemini_cli.",
    .logs = Logs,
    .sessionKeys = SessionKeys,
    .lateCorrelationKeys = LateCorrelationKeys,
    .hasVersion = false, // its service.version is that of Node
};

} // namespace glasshouse
