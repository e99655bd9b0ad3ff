// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demotranscript.h"

#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <algorithm>

namespace glasshouse::demo {

Transcript::Transcript(Identity identity, quint64 seed, qint64 untilMs)
    : m_identity(std::move(identity)),
      m_random(seed),
      m_untilMs(untilMs)
{}

void Transcript::open(JsonWriter &json, std::string_view type)
{
    json.beginObject().key("parentUuid");
    if (m_parent.empty())
        json.null();
    else
        json.value(m_parent);
    json.field("isSidechain", !m_identity.agentId.empty());
    if (!m_identity.agentId.empty())
        json.field("agentId", m_identity.agentId);
    if (type == "user" && !m_promptId.empty())
        json.field("promptId", m_promptId);
    json.field("type", type);
}

void Transcript::close(JsonWriter &json, qint64 atMs)
{
    const std::string uuid = m_random.uuid();
    json.field("uuid", uuid)
        .field("timestamp", timestampText(atMs))
        .field("userType", "external")
        .field("entrypoint", m_identity.entrypoint);
    json.field("cwd", m_identity.cwd).field("sessionId", m_identity.sessionId).field("version", m_identity.version);
    json.field("gitBranch", m_identity.branch).endObject();
    const QByteArray line = json.take();
    m_ended = m_ended || atMs > m_untilMs;
    if (m_ended)
        return;
    m_text.append(line.constData(), std::size_t(line.size())).append(1, '\n');
    m_parent = m_lastUuid = uuid;
}

void Transcript::metadata(JsonWriter &json)
{
    json.field("sessionId", m_identity.sessionId).endObject();
    const QByteArray line = json.take();
    if (!m_ended)
        m_text.append(line.constData(), std::size_t(line.size())).append(1, '\n');
}

void Transcript::prompt(qint64 atMs, std::string_view text)
{
    JsonWriter json;
    open(json, "user");
    json.key("message").beginObject().field("role", "user").field("content", text).endObject();
    if (m_identity.agentId.empty())
        json.field("permissionMode", "default");
    close(json, atMs);
}

void Transcript::interrupt(qint64 atMs, bool duringTool)
{
    JsonWriter json;
    open(json, "user");
    json.key("message")
        .beginObject()
        .field("role", "user")
        .key("content")
        .beginArray()
        .beginObject()
        .field("type", "text");
    json.field("text", duringTool ? "[Request interrupted by user for tool use]" : "[Request interrupted by user]");
    json.endObject().endArray().endObject();
    close(json, atMs);
}

void Transcript::usage(JsonWriter &json, const TokenUsage &usage) const
{
    json.key("usage").beginObject().field("input_tokens", usage.input);
    json.field("cache_creation_input_tokens", usage.cacheWrite5m + usage.cacheWrite1h);
    json.field("cache_read_input_tokens", usage.cacheRead).field("output_tokens", usage.output);
    json.key("server_tool_use")
        .beginObject()
        .field("web_search_requests", 0)
        .field("web_fetch_requests", 0)
        .endObject();
    json.field("service_tier", "standard").key("cache_creation").beginObject();
    json.field("ephemeral_1h_input_tokens", usage.cacheWrite1h)
        .field("ephemeral_5m_input_tokens", usage.cacheWrite5m)
        .endObject();
    if (m_identity.era == Era::AllFinal)
        json.field("inference_geo", "not_available")
            .key("iterations")
            .beginArray()
            .endArray()
            .field("speed", "standard");
    json.endObject();
}

void Transcript::block(qint64 atMs, const ModelCall &call, std::size_t index, std::size_t count,
                       const std::string &messageId, const std::string &requestId)
{
    const std::size_t thinking = call.thinking.empty() ? 0 : 1, said = thinking + (call.text.empty() ? 0 : 1);
    const bool last = index + 1 == count;
    JsonWriter json;
    open(json, "assistant");
    json.key("message")
        .beginObject()
        .field("id", messageId)
        .field("type", "message")
        .field("role", "assistant")
        .field("model", call.model);
    json.key("content").beginArray().beginObject();
    if (index < thinking) {
        json.field("type", "thinking").field("thinking", call.thinking).field("signature", "EqQB" + m_random.token(48));
    } else if (index < said) {
        json.field("type", "text").field("text", call.text);
    } else {
        ToolStep &step = (*call.tools)[index - said];
        step.id = "toolu_01" + m_random.token(22);
        json.field("type", "tool_use").field("id", step.id).field("name", step.name).key("input").raw(step.input);
    }
    json.endObject().endArray().key("stop_reason");
    const bool finished = m_identity.era == Era::AllFinal || (m_identity.era == Era::LastFinal && last);
    if (finished)
        json.value(call.tools ? "tool_use" : "end_turn");
    else
        json.null();
    json.key("stop_sequence").null();
    TokenUsage written = call.usage;
    if (!finished)
        written.output = last ? call.usage.output / 3 + 1 : std::min<qint64>(call.usage.output, 3 + qint64(index) * 5);
    usage(json, written);
    json.endObject().field("requestId", requestId);
    close(json, atMs);
}

qint64 Transcript::call(qint64 atMs, ModelCall &call)
{
    const std::string messageId = "msg_01" + m_random.token(22), requestId = "req_011C" + m_random.token(20);
    const std::size_t before = (call.thinking.empty() ? 0U : 1U) + (call.text.empty() ? 0U : 1U);
    const std::size_t count = before + (call.tools ? call.tools->size() : 0);
    for (std::size_t i = 0; i < count; ++i) {
        block(atMs, call, i, count, messageId, requestId);
        atMs += m_random.between(30, 900);
        if (!call.interleaved || i < before)
            continue;
        atMs += (*call.tools)[i - before].durationMs;
        result(atMs, (*call.tools)[i - before]);
    }
    return atMs;
}

void Transcript::result(qint64 atMs, const ToolStep &step)
{
    JsonWriter json;
    open(json, "user");
    json.key("message").beginObject().field("role", "user").key("content").beginArray().beginObject();
    json.field("tool_use_id", step.id).field("type", "tool_result").key("content");
    if (step.contentIsBlocks)
        json.beginArray().beginObject().field("type", "text").field("text", step.content).endObject().endArray();
    else
        json.value(step.content);
    if (step.failed)
        json.field("is_error", true);
    json.endObject().endArray().endObject().key("toolUseResult").raw(step.outcome);
    if (!step.denial.empty())
        json.field("toolDenialKind", step.denial);
    json.field("sourceToolAssistantUUID", m_lastUuid);
    close(json, atMs);
}

void Transcript::apiRetry(qint64 atMs, int attempt)
{
    JsonWriter json;
    open(json, "system");
    json.field("subtype", "api_error").field("level", "error").key("error").beginObject().field("status", 529);
    json.field("message", "529 overloaded_error: Overloaded").endObject();
    json.field("retryInMs", 500 << attempt).field("retryAttempt", attempt).field("maxRetries", 10);
    close(json, atMs);
}

void Transcript::apiError(qint64 atMs)
{
    JsonWriter json;
    open(json, "assistant");
    json.key("message").beginObject().field("id", m_random.uuid()).field("type", "message").field("role", "assistant");
    json.field("model", "<synthetic>").key("content").beginArray().beginObject().field("type", "text");
    json.field(
        "text",
        "API Error: 529 {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}");
    json.endObject().endArray().field("stop_reason", "stop_sequence").field("stop_sequence", "");
    usage(json, {});
    json.endObject().field("isApiErrorMessage", true).field("error", "overloaded").field("apiErrorStatus", 529);
    close(json, atMs);
}

void Transcript::attachment(qint64 atMs, std::string_view type, std::string_view text)
{
    JsonWriter json;
    open(json, "attachment");
    json.key("attachment").beginObject().field("type", type).field("text", text).endObject();
    close(json, atMs);
}

void Transcript::turnDuration(qint64 atMs, qint64 durationMs, int messages)
{
    JsonWriter json;
    open(json, "system");
    json.field("subtype", "turn_duration")
        .field("durationMs", durationMs)
        .field("messageCount", messages)
        .field("isMeta", false);
    close(json, atMs);
}

void Transcript::compaction(qint64 atMs, qint64 tokensBefore, std::string_view summary)
{
    const std::string logicalParent = std::exchange(m_parent, {});
    JsonWriter json;
    open(json, "system");
    json.field("logicalParentUuid", logicalParent)
        .field("subtype", "compact_boundary")
        .field("content", "Conversation compacted");
    json.field("isMeta", false).field("level", "info").key("compactMetadata").beginObject().field("trigger", "auto");
    json.field("preTokens", tokensBefore).endObject();
    close(json, atMs);
    open(json, "user");
    json.key("message").beginObject().field("role", "user").field("content", summary).endObject();
    json.field("isVisibleInTranscriptOnly", true).field("isCompactSummary", true);
    close(json, atMs + 1);
}

void Transcript::title(std::string_view kind, std::string_view title)
{
    JsonWriter json;
    json.beginObject().field("type", kind).field(kind == "custom-title" ? "customTitle" : "aiTitle", title);
    metadata(json);
}

void Transcript::fileHistory(qint64 atMs)
{
    const std::string id = m_random.uuid();
    JsonWriter json;
    json.beginObject().field("type", "file-history-snapshot").field("messageId", id).key("snapshot").beginObject();
    json.field("messageId", id)
        .key("trackedFileBackups")
        .beginObject()
        .endObject()
        .field("timestamp", timestampText(atMs))
        .endObject();
    json.field("isSnapshotUpdate", false).endObject();
    const QByteArray line = json.take();
    if (!m_ended && atMs <= m_untilMs)
        m_text.append(line.constData(), std::size_t(line.size())).append(1, '\n');
}

void Transcript::lastPrompt(std::string_view text)
{
    JsonWriter json;
    json.beginObject().field("type", "last-prompt").field("lastPrompt", text).field("leafUuid", m_lastUuid);
    metadata(json);
}

void Transcript::forkAs(const std::string &sessionId, quint64 seed)
{
    for (std::size_t at = 0; (at = m_text.find(m_identity.sessionId, at)) != std::string::npos; at += sessionId.size())
        m_text.replace(at, m_identity.sessionId.size(), sessionId); // both are UUIDs: the length stays
    m_identity.sessionId = sessionId;
    m_random = Random(seed);
}

} // namespace glasshouse::demo
