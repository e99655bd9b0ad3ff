// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/agents/genai.h"

#include <algorithm>

namespace glasshouse {

namespace {

// Newest name first; the later ones are those of older conventions and of instrumentation libraries.
constexpr std::string_view InputKeys[] = {"gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens"};
constexpr std::string_view OutputKeys[] = {"gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens"};
constexpr std::string_view CacheReadKeys[] = {
    "gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_read_input_tokens", "gen_ai.usage.input_tokens.cached"};
constexpr std::string_view CacheWriteKeys[] = {"gen_ai.usage.cache_creation.input_tokens",
                                               "gen_ai.usage.cache_write.input_tokens",
                                               "gen_ai.usage.cache_creation_input_tokens"};

/// Some programs number their tool calls anew each time ("call_0"): an id this short holds within its trace only.
constexpr size_t UniqueIdBytes = 12;

bool hasUsage(const TelemetryRecord &record)
{
    return record.hasAny(InputKeys) || record.hasAny(OutputKeys);
}

void fillCall(const TelemetryRecord &record, Event &event)
{
    ObservedCall call;
    call.channel = record.isSpan ? CallChannel::Span : CallChannel::Log;
    call.responseId = record.text("gen_ai.response.id");
    call.spanId = record.spanKey();
    call.tokens.cacheRead = record.tokens(CacheReadKeys);
    call.tokens.cacheWrite5m = record.tokens(CacheWriteKeys);
    const qint64 prompt = record.tokens(InputKeys); // cache included
    call.tokens.input = std::max<qint64>(0, prompt - call.tokens.cacheRead - call.tokens.cacheWrite5m);
    call.tokens.output = record.tokens(OutputKeys); // reasoning included
    if (event.outcome == Outcome::Unknown)
        event.outcome = Outcome::Ok;
    if (!hasUsage(record) && event.outcome == Outcome::Ok)
        call.incomplete = Incomplete::NoTokens;
    else if (call.tokens.cacheWrite5m > 0)
        call.incomplete = Incomplete::NoCacheSplit;
    event.call = call;
}

void fillDetails(const TelemetryRecord &record, Event &event)
{
    if (hasUsage(record) || record.has("gen_ai.response.id") || event.outcome == Outcome::Error)
        return fillCall(record, event);
    event.kind = EventKind::Copy; // told at the request; the answer's own follows
}

void fillTool(const TelemetryRecord &record, Event &event)
{
    event.tool = record.text("gen_ai.tool.name");
    event.ownId = record.text({"gen_ai.tool.call.id", "gen_ai.tool.call_id"});
    if (event.ownId.empty())
        event.ownId = record.spanKey();
    else if (event.ownId.size() < UniqueIdBytes)
        event.ownId = record.keep({record.traceId, event.ownId});
}

constexpr EventRule Logs[] = {
    {"gen_ai.client.inference.operation.details", EventKind::ModelCall, Outcome::Unknown, fillDetails},
};

/// By gen_ai.operation.name. Those that stand for several calls repeat their usage in sum, and are no calls.
constexpr EventRule Spans[] = {
    {"chat", EventKind::ModelCall, Outcome::Unknown, fillCall},
    {"generate_content", EventKind::ModelCall, Outcome::Unknown, fillCall},
    {"text_completion", EventKind::ModelCall, Outcome::Unknown, fillCall},
    {"embeddings", EventKind::ModelCall, Outcome::Unknown, fillCall},
    {"execute_tool", EventKind::Tool, Outcome::Unknown, fillTool},
    {"invoke_agent", EventKind::Span},
    {"create_agent", EventKind::Span},
    {"invoke_workflow", EventKind::Span},
    {"plan", EventKind::Span},
    {"retrieval", EventKind::Span},
};

const EventRule *callByItsUsage(const TelemetryRecord &record)
{
    static constexpr EventRule call = {{}, EventKind::ModelCall, Outcome::Unknown, fillCall};
    return record.isSpan && hasUsage(record) ? &call : nullptr;
}

std::string_view operationOf(const TelemetryRecord &record)
{
    return record.text("gen_ai.operation.name");
}

constexpr std::string_view SessionKeys[] = {"gen_ai.conversation.id", "session.id"};

} // namespace

constinit const AgentRules GenAiRules = {
    .prefix = {},
    .logs = Logs,
    .spans = Spans,
    .otherwise = callByItsUsage,
    .spanName = operationOf,
    .sessionKeys = SessionKeys,
};

} // namespace glasshouse
