// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/displaytext.h"
#include "transcripts/outlineentries.h"
#include "transcripts/recordkind.h"

using namespace Qt::StringLiterals;

// The records of OutlineEntries that come from the person and from the agent's own machinery.

namespace glasshouse {

using Kind = OutlineEntry::Kind;

namespace {

/// The value of `key` in a JSON object; empty where it is missing.
std::string_view member(RecordScanner &scanner, std::string_view object, std::string_view key)
{
    if (object.empty() || object.front() != '{')
        return {};
    for (const JsonField &field : scanner.fields(object)) {
        if (field.key == key)
            return withoutQuotes(field.value);
    }
    return {};
}

} // namespace

void OutlineEntries::addUser()
{
    const ScannedRecord &record = *m_record;
    if (record.hasText) {
        addUserText(-1, record.text, qsizetype(record.text.size()));
        return;
    }
    bool hasResult = false;
    for (const ScannedBlock &block : record.blocks)
        hasResult = hasResult || block.type == "tool_result";
    if (!hasResult && !record.blocks.empty()) { // one prompt, whatever its parts
        qsizetype bytes = 0;
        std::string_view text;
        for (const ScannedBlock &block : record.blocks) {
            bytes += qsizetype(block.text.size()) + (block.mediaBytes > 0 ? 40 : 0);
            text = text.empty() ? block.text : text;
        }
        addUserText(-1, text, bytes);
        return;
    }
    bool isFirst = true;
    for (size_t i = 0; i < record.blocks.size(); ++i) {
        const ScannedBlock &block = record.blocks[i];
        if (block.type == "tool_result") {
            addToolResult(int(i), block, isFirst);
            isFirst = false;
        } else if (!block.text.empty()) {
            addUserText(int(i), block.text, qsizetype(block.text.size()));
        }
    }
}

void OutlineEntries::addUserText(int block, std::string_view text, qsizetype bytes)
{
    const auto add = [&](Kind kind, const QString &name) {
        OutlineEntry added = entry(kind, block, text, bytes);
        added.name = name;
        if (kind == Kind::Interrupt)
            added.outcome = Outcome::Interrupted;
        push(std::move(added));
    };
    if (m_record->isCompactSummary)
        return add(Kind::Note, u"Summary of the conversation before"_s);
    switch (userText(text)) {
    case UserText::Interrupt:
        return add(Kind::Interrupt, u"Interrupted by the person"_s);
    case UserText::Command:
        return add(Kind::Note, u"Command"_s);
    case UserText::CommandOutput:
        return add(Kind::Note, u"Command output"_s);
    case UserText::TaskNotification:
        return add(Kind::Note, u"Background task"_s);
    case UserText::Injected:
        return add(Kind::Note, u"Added by the agent"_s);
    case UserText::Prompt:
        break;
    }
    if (m_record->isMeta || block >= 0) // text beside a tool result was put there by the agent
        return add(Kind::Note, u"Added by the agent"_s);
    add(Kind::Prompt, {});
}

void OutlineEntries::addSystem()
{
    const std::string_view subtype = m_record->subtype;
    if (subtype == "compact_boundary") {
        addCompaction();
    } else if (subtype == "api_error") {
        addApiRetry();
    } else if (subtype == "local_command") {
        const bool isOutput = userText(m_record->text) == UserText::CommandOutput;
        note(isOutput ? u"Command output"_s : u"Command"_s, m_record->text, qsizetype(m_record->text.size()));
    } else if (subtype == "turn_duration" || subtype == "stop_hook_summary" || subtype == "attribution_snapshot"
               || subtype == "ui_telemetry" || subtype == "session_artifact_snapshot") {
        note(inWords(subtype), m_record->text, qsizetype(m_place.length));
    } else {
        OutlineEntry added = entry(Kind::System, -1, m_record->text, qsizetype(m_record->text.size()));
        added.name = subtype.empty() ? u"System"_s : inWords(subtype);
        push(std::move(added));
    }
}

void OutlineEntries::addCompaction()
{
    OutlineEntry added = entry(Kind::Compaction, -1, {}, 0);
    const bool manual = member(*m_scanner, m_record->extra, "trigger") == "manual";
    added.name = manual ? u"manual"_s : u"auto"_s;
    const std::string_view before = member(*m_scanner, m_record->extra, "preTokens");
    added.label = decodeJsonLine(before, 20);
    push(std::move(added));
}

void OutlineEntries::addApiRetry()
{
    // the error's headers hold account ids: only its class and message are shown
    const std::string_view error = m_record->error;
    std::string_view text = member(*m_scanner, error, "formatted");
    if (text.empty())
        text = member(*m_scanner, error, "message");
    if (text.empty())
        text = member(*m_scanner, error, "status");
    OutlineEntry added = entry(Kind::System, -1, text, qsizetype(text.size()));
    added.name = u"API error, tried again"_s;
    push(std::move(added));
}

void OutlineEntries::addAttachment()
{
    const std::string_view type = m_record->attachment;
    const bool queued = type == "queued_command";
    note(queued ? u"Queued prompt"_s : inWords(type.empty() ? "attachment" : type), m_record->attachmentText,
         queued ? qsizetype(m_record->attachmentText.size()) : qsizetype(m_place.length));
}

} // namespace glasshouse
