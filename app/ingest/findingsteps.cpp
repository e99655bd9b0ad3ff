// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/findingsteps.h"

#include "base/jsontoken.h"
#include "base/timestamp.h"
#include "findings/excerpt.h"
#include "transcripts/claudewords.h"
#include "transcripts/displaytext.h"
#include "transcripts/recordkind.h"

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
        if (m_record.isObject)
            addRecord(line, offset, scanner);
        return;
    }
    const auto takeFrom = [&](std::size_t at) {
        if (at == std::string_view::npos || at == 0 || !m_scanner.scan(text.substr(at), m_record) || !m_record.isObject)
            return false;
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
        give(step, record.attachment == "hook_blocking_error" ? StepKind::HookBlock : StepKind::More,
             record.attachmentText, scanner);
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
    if (step.outcome == Outcome::Interrupted) // the record of the interruption itself follows
        step.outcome = Outcome::Ok;
    give(step, StepKind::ToolResult, firstResultText(m_scanner, block), scanner);
    step.useId = {};
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
    if (record.isApiError) {
        step.cause = withoutQuotes(record.error);
        return give(step, StepKind::ApiError, record.blocks.empty() ? record.text : record.blocks.front().text,
                    scanner);
    }
    if (record.hasText)
        give(step, StepKind::Answer, record.text, scanner);
    for (const ScannedBlock &block : record.blocks) {
        if (isText(block.type)) {
            give(step, StepKind::Answer, block.text, scanner);
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

void FindingSteps::addSystem(ScanStep &step, FindingScanner &scanner)
{
    const ScannedRecord &record = m_record;
    if (record.subtype == "api_error" || (record.subtype == "error" && !record.error.empty())) {
        // the error's headers hold account ids: only its class and message are looked at
        std::string_view text = withoutQuotes(member(record.error, "formatted"));
        for (const std::string_view key : {"message", "status"})
            text = text.empty() ? withoutQuotes(member(record.error, key)) : text;
        give(step, StepKind::ApiRetry, text, scanner);
    } else if (record.subtype == "compact_boundary") {
        step.automatic = withoutQuotes(member(record.extra, "trigger")) == "auto";
        give(step, StepKind::Compaction, record.text, scanner);
    } else {
        give(step, StepKind::More, record.text, scanner);
    }
}

} // namespace glasshouse
