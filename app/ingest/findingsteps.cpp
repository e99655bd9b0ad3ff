// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/findingsteps.h"

#include "base/jsontoken.h"
#include "base/timestamp.h"
#include "findings/excerpt.h"
#include "findings/failurekind.h"
#include "transcripts/claudewords.h"
#include "transcripts/displaytext.h"
#include "transcripts/recordkind.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

using StepKind = ScanStep::Kind;

constexpr std::string_view Utf8Mark = "\xef\xbb\xbf";
constexpr std::size_t MostSessions = 10'000, LongestSession = 400;
constexpr int MostGluedTries = 100; ///< a hostile line could ask for one per ten bytes

std::string_view withoutBlankEnds(std::string_view text)
{
    while (!text.empty() && isJsonSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isJsonSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isText(std::string_view type)
{
    return type == "text";
}

constexpr std::size_t MostRefusal = 400;

/// Hooks of other moments keep the agent going, or speak of what was done: nothing was refused.
bool refusesCalls(std::string_view hookEvent)
{
    static constexpr std::array<std::string_view, 14> Others{
        "Stop",          "SubagentStop", "StopFailure",  "PostToolUse",  "PostToolUseFailure",
        "Notification",  "SessionStart", "SessionEnd",   "PreCompact",   "PostCompact",
        "TaskCompleted", "TaskCreated",  "TeammateIdle", "SubagentStart"};
    return std::find(Others.begin(), Others.end(), hookEvent) == Others.end();
}

/// {"permissionDecision": "deny"} in what a hook printed, the escapes of the file around it.
bool saysDeny(std::string_view output)
{
    constexpr std::string_view Key = "permissionDecision\\\"";
    const std::size_t at = output.find(Key);
    if (at == std::string_view::npos)
        return false;
    std::string_view value = output.substr(at + Key.size(), 20);
    value.remove_prefix(std::min(value.find_first_not_of(": \\\""), value.size()));
    return value.starts_with("deny");
}

void give(ScanStep &step, StepKind kind, std::string_view text, FindingScanner &scanner)
{
    step.kind = kind;
    step.text = text;
    scanner.add(step);
}

} // namespace

void FindingSteps::addLine(std::string_view text, qint64 line, qint64 offset, FindingScanner &scanner)
{
    const char *const begin = text.data();
    if (line == 1 && text.starts_with(Utf8Mark))
        text.remove_prefix(Utf8Mark.size());
    text = withoutBlankEnds(text);
    if (text.empty())
        return;
    offset += text.data() - begin;
    if (m_scanner.scan(text, m_record)) {
        m_recordText = text;
        if (m_record.isObject)
            addRecord(line, offset, scanner);
        return;
    }
    const auto takeFrom = [&](std::size_t at) {
        if (at == std::string_view::npos || at == 0 || !m_scanner.scan(text.substr(at), m_record) || !m_record.isObject)
            return false;
        m_recordText = text.substr(at);
        addRecord(line, offset + qint64(at), scanner);
        return true;
    };
    if (takeFrom(text.rfind("{\"parentUuid\":")))
        return;
    std::size_t at = text.find("{\"type\":", 1);
    for (int tries = 0; at != std::string_view::npos && tries < MostGluedTries; ++tries) {
        if (takeFrom(at))
            return;
        at = text.find("{\"type\":", at + 1);
    }
}

/// The value of `key` in a JSON object, as it stands; empty where it is missing.
std::string_view FindingSteps::member(std::string_view object, std::string_view key)
{
    if (object.empty() || object.front() != '{')
        return {};
    for (const JsonField &field : m_scanner.fields(object)) {
        if (field.key == key)
            return field.value;
    }
    return {};
}

void FindingSteps::addRecord(qint64 line, qint64 offset, FindingScanner &scanner)
{
    const ScannedRecord &record = m_record;
    ScanStep step;
    step.line = line;
    step.offset = offset;
    step.timeMs = parseTimestamp(record.timestamp);
    step.agentId = record.agentId;
    if (!record.sessionId.empty() && record.sessionId != m_session)
        noteSession(line);
    step.thread = !record.agentId.empty() ? record.agentId : record.isSidechain ? std::string_view("sidechain") : "";
    if (record.type == "user") {
        addUser(step, scanner);
    } else if (record.type == "assistant") {
        addAssistant(step, scanner);
    } else if (record.type == "system") {
        addSystem(step, scanner);
    } else if (record.type == "attachment") {
        addAttachment(step, scanner);
    } else if (record.type == "queue-operation") {
        step.queued = true;
        give(step, userText(record.text) == UserText::TaskNotification ? StepKind::TaskEnd : StepKind::More,
             record.text, scanner);
    } else if (record.type == "progress" && record.data.find("\"PreToolUse\"") != std::string_view::npos
               && record.data.find("\"hook_progress\"") != std::string_view::npos) {
        step.useId = record.hookToolUse;
        give(step, StepKind::HookBefore, {}, scanner);
    }
}

/// What the program put beside the conversation: what hooks said, files, notices. All of it is searched for keys.
void FindingSteps::addAttachment(ScanStep &step, FindingScanner &scanner)
{
    const ScannedRecord &record = m_record;
    step.useId = record.hookToolUse;
    if (record.attachment == "hook_blocking_error" && refusesCalls(record.hookEvent)) {
        const std::string_view attachment = member(m_recordText, "attachment");
        std::string_view why = member(attachment, "blockingError");
        if (why.starts_with('{'))
            why = member(why, "blockingError");
        give(step, StepKind::HookBlock, why.empty() ? record.attachmentText : withoutQuotes(why), scanner);
    } else if (record.hookEvent == "PreToolUse" && saysDeny(record.hookOutput)) {
        step.refused = true;
        give(step, StepKind::HookBefore, {}, scanner);
        step.refused = false;
    } else if (record.attachment == "queued_command" && userText(record.attachmentText) == UserText::TaskNotification) {
        give(step, StepKind::TaskEnd, record.attachmentText, scanner);
    }
    give(step, StepKind::More, m_recordText, scanner);
}

void FindingSteps::noteSession(qint64 line)
{
    m_session = m_record.sessionId;
    if (m_sessions.size() < MostSessions)
        m_sessions.emplace_back(line, plainText(m_session, LongestSession));
}

void FindingSteps::addUser(ScanStep &step, FindingScanner &scanner)
{
    bool hasResult = false;
    for (const ScannedBlock &block : m_record.blocks)
        hasResult = hasResult || block.type == "tool_result";
    if (!hasResult)
        return addPrompt(step, scanner);
    bool isFirst = true;
    for (const ScannedBlock &block : m_record.blocks) {
        if (block.type == "tool_result") {
            addResult(block, isFirst, step, scanner);
            isFirst = false;
        } else if (userText(block.text) == UserText::Interrupt) {
            give(step, StepKind::Interrupt, block.text, scanner);
        } else if (!block.text.empty()) {
            give(step, StepKind::More, block.text, scanner);
        }
    }
}

void FindingSteps::addResult(const ScannedBlock &block, bool isFirst, ScanStep &step, FindingScanner &scanner)
{
    step.useId = block.id;
    step.outcome = toolOutcome(m_record, block, isFirst);
    if (step.outcome == Outcome::Interrupted && (!block.isError || m_record.toolDenialKind == "cancelled"))
        step.outcome = Outcome::Ok; // it has its result; or the program was ending, and nobody stopped anything
    step.endsTurn = m_record.endsTurn && !block.isError;
    give(step, StepKind::ToolResult, firstResultText(m_scanner, block), scanner);
    step.useId = {};
    step.endsTurn = false;
    step.outcome = Outcome::Ok;
    if (block.content.empty() || block.content.front() != '[')
        return;
    bool first = true;
    for (const std::string_view piece : m_scanner.elements(block.content)) {
        const std::string_view text = withoutQuotes(member(piece, "text"));
        if (!text.empty() && !first)
            give(step, StepKind::More, text, scanner);
        first = first && text.empty();
    }
}

/// A user record without results: one thing, whatever its parts.
void FindingSteps::addPrompt(ScanStep &step, FindingScanner &scanner)
{
    const ScannedRecord &record = m_record;
    std::vector<std::string_view> texts;
    bool hasPicture = false;
    if (record.hasText)
        texts.push_back(record.text);
    for (const ScannedBlock &block : record.blocks) {
        if (isText(block.type))
            texts.push_back(block.text);
        hasPicture = hasPicture || block.type == "image" || block.type == "document";
    }
    const auto first = [&texts](UserText kind) {
        for (const std::string_view text : texts) {
            if (userText(text) == kind && !withoutBlankEnds(text).empty())
                return text;
        }
        return std::string_view();
    };
    const std::string_view interrupt = first(UserText::Interrupt), notice = first(UserText::TaskNotification);
    const std::string_view prompt = first(UserText::Prompt);
    StepKind kind = StepKind::Note;
    std::string_view said = texts.empty() ? std::string_view() : texts.front();
    const std::string_view origin = withoutQuotes(member(record.origin, "kind"));
    if (!interrupt.empty()) {
        kind = StepKind::Interrupt;
        said = interrupt;
    } else if (!notice.empty()) {
        kind = StepKind::TaskEnd;
        said = notice;
    } else if ((!prompt.empty() || hasPicture) && !record.isMeta && !record.isCompactSummary) {
        const bool human = (origin.empty() || origin == "human") && !record.isSidechain && record.agentId.empty();
        kind = human ? StepKind::Prompt : StepKind::AgentPrompt;
        said = prompt;
    }
    give(step, kind, said, scanner);
    for (const std::string_view text : texts) {
        if (text.data() != said.data())
            give(step, StepKind::More, text, scanner);
    }
}

void FindingSteps::addAssistant(ScanStep &step, FindingScanner &scanner)
{
    const ScannedRecord &record = m_record;
    const std::string_view first = record.blocks.empty() ? record.text : record.blocks.front().text;
    const bool unmarked = !record.saysIfApiError && record.model == "<synthetic>"; // as early versions wrote it
    if (record.isApiError || (unmarked && isServiceRefusal(plainText(first, MostRefusal)))) {
        step.cause = record.error.starts_with('"') ? withoutQuotes(record.error) : std::string_view();
        return give(step, StepKind::ApiError, first, scanner);
    }
    if (record.hasText)
        give(step, StepKind::Reply, record.text, scanner);
    for (const ScannedBlock &block : record.blocks) {
        if (isText(block.type)) {
            give(step, StepKind::Reply, block.text, scanner);
        } else if (block.type == "thinking" || block.type == "redacted_thinking") {
            give(step, StepKind::Thinking, block.text, scanner);
        } else if (block.type == "tool_use" || block.type == "server_tool_use" || block.type == "mcp_tool_use") {
            step.tool = block.name;
            step.useId = block.id;
            step.input = block.input;
            give(step, StepKind::ToolUse, block.argument, scanner);
            step.tool = step.useId = step.input = {};
        }
    }
}

/// What a failed request says. Its headers hold account ids: only its message, its cause and its status are looked at.
std::string_view FindingSteps::errorText()
{
    const std::string_view error = m_record.error;
    if (error.starts_with('"'))
        return withoutQuotes(error);
    for (const std::string_view key : {"formatted", "message"}) {
        if (const std::string_view text = withoutQuotes(member(error, key)); !text.empty())
            return text;
    }
    std::string_view inner = member(error, "error"); // the service's answer, wrapped once or twice
    for (int depth = 0; depth < 2 && !inner.empty(); ++depth, inner = member(inner, "error")) {
        if (const std::string_view text = withoutQuotes(member(inner, "message")); !text.empty())
            return text;
    }
    const std::string_view cause = withoutQuotes(member(member(error, "cause"), "code"));
    return cause.empty() ? withoutQuotes(member(error, "status")) : cause;
}

void FindingSteps::addSystem(ScanStep &step, FindingScanner &scanner)
{
    const ScannedRecord &record = m_record;
    if (record.subtype == "api_error" || (record.subtype == "error" && !record.error.empty())) {
        const std::string_view text = errorText();
        give(step, StepKind::ApiRetry, text.empty() ? record.text : text, scanner);
    } else if (record.subtype == "compact_boundary") {
        step.automatic = withoutQuotes(member(record.extra, "trigger")) == "auto";
        give(step, StepKind::Compaction, record.text, scanner);
    } else {
        give(step, StepKind::More, record.text, scanner);
    }
}

} // namespace glasshouse
