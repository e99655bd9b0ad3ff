// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/outlineentries.h"

#include "transcripts/displaytext.h"
#include "transcripts/recordkind.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

using Kind = OutlineEntry::Kind;

namespace {

constexpr int MaxTextBytes = std::numeric_limits<int>::max();

std::string callKey(const ScannedRecord &record)
{
    for (const std::string_view id : {record.messageId, record.requestId, record.uuid}) {
        if (!id.empty())
            return std::string(id);
    }
    return {};
}

bool isAgentTool(std::string_view name)
{
    return name == "Task" || name == "Agent";
}

} // namespace

void OutlineEntries::add(const RecordRef &place, const ScannedRecord &record, RecordScanner &scanner)
{
    if (!record.isObject)
        return;
    m_place = place;
    m_record = &record;
    m_scanner = &scanner;
    m_timeMs = isoTimeMs(record.timestamp);
    m_call = -1;
    m_leadsCall = false;
    addNode();
    if (record.type == "assistant") {
        addAssistant();
    } else if (record.type == "user") {
        addUser();
    } else if (record.type == "system") {
        addSystem();
    } else if (record.type == "attachment") {
        addAttachment();
    } else if (!isBookkeeping(record.type)) {
        note(record.type.empty() ? u"Record without a type"_s : inWords(record.type), record.text,
             qsizetype(place.length));
    }
    if (record.type == "assistant" || record.type == "user") {
        ++m_conversational;
        m_sidechain += record.isSidechain ? 1 : 0;
    }
}

void OutlineEntries::addBad(const RecordRef &place, BadRecord why)
{
    OutlineEntry bad;
    bad.ref.record = place;
    bad.kind = Kind::Bad;
    switch (why) {
    case BadRecord::NotJson:
        bad.name = u"not JSON"_s;
        break;
    case BadRecord::Torn:
        bad.name = u"torn: the next record follows on the same line"_s;
        break;
    case BadRecord::Unfinished:
        bad.name = u"unfinished last line"_s;
        break;
    case BadRecord::TooLong:
        bad.name = u"too large to show"_s;
        break;
    }
    bad.textBytes = int(qMin<qint64>(place.length, MaxTextBytes));
    ++m_outline.badLines;
    m_outline.entries.push_back(std::move(bad));
    m_entryNodes.push_back(-1);
}

TranscriptOutline OutlineEntries::finish()
{
    markBranches();
    std::vector<char> merged(m_outline.entries.size(), 0);
    for (const size_t index : m_merged)
        merged[index] = 1;
    size_t kept = 0;
    for (size_t i = 0; i < m_outline.entries.size(); ++i) {
        if (merged[i])
            continue;
        if (kept != i)
            m_outline.entries[kept] = std::move(m_outline.entries[i]);
        ++kept;
    }
    m_outline.entries.resize(kept);
    m_outline.agentFile = m_conversational > 0 && m_sidechain == m_conversational;
    return std::move(m_outline);
}

OutlineEntry OutlineEntries::entry(Kind kind, int block, std::string_view text, qsizetype bytes) const
{
    OutlineEntry entry;
    entry.ref.record = m_place;
    entry.ref.block = block;
    entry.kind = kind;
    entry.sidechain = m_record->isSidechain;
    entry.timeMs = m_timeMs;
    entry.textBytes = int(qMin<qsizetype>(bytes, MaxTextBytes));
    entry.label = decodeJsonLine(text, kind == Kind::Tool ? 200 : 120);
    return entry;
}

void OutlineEntries::push(OutlineEntry entry)
{
    entry.call = m_call;
    entry.leadsCall = m_leadsCall;
    m_leadsCall = false;
    if (m_node >= 0 && entry.kind == Kind::Prompt)
        m_nodes[size_t(m_node)].prompt = true;
    m_outline.entries.push_back(std::move(entry));
    m_entryNodes.push_back(m_node);
}

void OutlineEntries::addNode()
{
    const ScannedRecord &record = *m_record;
    m_node = -1;
    if (record.uuid.empty())
        return;
    m_node = int(m_nodes.size());
    const bool isLink = record.type != "user" && record.type != "assistant";
    m_nodes.push_back({treeId(record.uuid),
                       treeId(record.parentUuid.empty() ? record.logicalParentUuid : record.parentUuid), isLink,
                       false});
}

void OutlineEntries::markBranches()
{
    const RecordTree tree = buildTree(m_nodes);
    m_outline.branchesLeft = tree.branchesLeft;
    for (size_t i = 0; i < m_outline.entries.size(); ++i)
        m_outline.entries[i].leftBranch = m_entryNodes[i] >= 0 && tree.left[size_t(m_entryNodes[i])];
}

void OutlineEntries::note(const QString &name, std::string_view text, qsizetype bytes)
{
    OutlineEntry added = entry(Kind::Note, -1, text, bytes);
    added.name = name;
    push(std::move(added));
}

void OutlineEntries::addAssistant()
{
    if (m_record->isApiError) {
        addApiError();
        return;
    }
    if (m_record->model == "<synthetic>") {
        const std::string_view text = m_record->blocks.empty() ? m_record->text : m_record->blocks.front().text;
        OutlineEntry added = entry(Kind::System, -1, text, qsizetype(text.size()));
        added.name = u"Agent"_s;
        push(std::move(added));
        return;
    }
    countCall();
    if (m_record->hasText) {
        push(entry(Kind::Answer, -1, m_record->text, qsizetype(m_record->text.size())));
        return;
    }
    for (size_t i = 0; i < m_record->blocks.size(); ++i)
        addAssistantBlock(int(i), m_record->blocks[i]);
}

void OutlineEntries::addAssistantBlock(int index, const ScannedBlock &block)
{
    const auto size = qsizetype(block.text.size());
    if (block.type == "text") {
        push(entry(Kind::Answer, index, block.text, size));
    } else if (block.type == "thinking" || block.type == "redacted_thinking") {
        push(entry(Kind::Thinking, index, block.text, size));
    } else if (block.type == "tool_use" || block.type == "server_tool_use" || block.type == "mcp_tool_use") {
        addToolUse(index, block);
    } else if (block.type.ends_with("tool_result")) {
        addToolResult(index, block, false);
    } else {
        OutlineEntry added = entry(Kind::System, index, {}, 0);
        added.name = block.type == "fallback" ? u"Another model took over"_s : inWords(block.type);
        push(std::move(added));
    }
}

void OutlineEntries::addApiError()
{
    const std::string_view text = m_record->blocks.empty() ? m_record->text : m_record->blocks.front().text;
    OutlineEntry added = entry(Kind::ApiError, -1, text, qsizetype(text.size()));
    added.name = inWords(withoutQuotes(m_record->error));
    added.failed = true;
    added.outcome = Outcome::Error;
    push(std::move(added));
}

void OutlineEntries::countCall()
{
    if (!m_record->hasUsage)
        return;
    const auto [found, isNew] = m_callById.try_emplace(callKey(*m_record), int(m_outline.calls.size()));
    m_call = found->second;
    m_leadsCall = isNew;
    if (isNew)
        m_outline.calls.emplace_back();
    OutlineCall &call = m_outline.calls[size_t(m_call)];
    if (isNew || m_record->usage.output >= call.tokens.output) {
        call.tokens = m_record->usage;
        call.model = interned(m_record->model);
    }
    call.finished = call.finished || m_record->hasStopReason;
}

QString OutlineEntries::interned(std::string_view text)
{
    const auto [found, isNew] = m_names.try_emplace(std::string(text.substr(0, 200)));
    if (isNew)
        found->second = decodeJsonLine(text, 100);
    return found->second;
}

void OutlineEntries::addToolUse(int index, const ScannedBlock &block)
{
    OutlineEntry added = entry(Kind::Tool, index, block.argument, qsizetype(block.input.size()));
    added.name = interned(block.name);
    added.toolUseId = decodeJsonLine(block.id);
    if (block.id.empty()) {
        push(std::move(added));
        return;
    }
    if (isAgentTool(block.name)) {
        for (const JsonField &field : m_scanner->fields(block.input)) {
            if (field.key == "description")
                added.label = decodeJsonLine(withoutQuotes(field.value));
        }
    }
    const std::string id(block.id);
    if (const auto early = m_resultById.find(id); early != m_resultById.end()) {
        pair(added, m_outline.entries[early->second]);
        m_merged.push_back(early->second);
        m_resultById.erase(early);
    }
    m_toolById.insert_or_assign(id, m_outline.entries.size());
    push(std::move(added));
}

void OutlineEntries::addToolResult(int index, const ScannedBlock &block, bool isFirst)
{
    OutlineEntry result = entry(Kind::Tool, -1, {}, qsizetype(block.content.size()));
    result.ref.result = m_place;
    result.ref.resultBlock = index;
    result.outcome = toolOutcome(*m_record, block, isFirst);
    result.failed = result.outcome == Outcome::Error;
    result.toolUseId = decodeJsonLine(block.id);
    if (block.isError)
        result.exitCode = exitCode(firstResultText(*m_scanner, block));
    if (isFirst)
        readToolUseResult(result);
    const std::string id(block.id);
    const auto call = m_toolById.find(id);
    if (call != m_toolById.end()) {
        pair(m_outline.entries[call->second], result);
        return;
    }
    // its call comes later, or is not in this file: it stands alone until then
    result.name = u"Result without its call"_s;
    m_resultById.insert_or_assign(id, m_outline.entries.size());
    push(std::move(result));
}

void OutlineEntries::pair(OutlineEntry &call, const OutlineEntry &result)
{
    call.ref.result = result.ref.result;
    call.ref.resultBlock = result.ref.resultBlock;
    call.outcome = result.outcome;
    call.failed = result.failed;
    call.exitCode = result.exitCode;
    call.agentId = result.agentId;
    call.textBytes = int(qMin<qint64>(qint64(call.textBytes) + result.textBytes, MaxTextBytes));
    call.durationMs = result.durationMs;
    call.durationReported = result.durationReported;
    if (call.durationMs < 0 && call.timeMs != NoTime && result.timeMs != NoTime && result.timeMs >= call.timeMs)
        call.durationMs = result.timeMs - call.timeMs;
}

void OutlineEntries::readToolUseResult(OutlineEntry &result)
{
    if (m_record->toolUseResult.empty() || m_record->toolUseResult.front() != '{')
        return;
    for (const JsonField &field : m_scanner->fields(m_record->toolUseResult)) {
        const auto number = [&field] {
            return QByteArray(field.value.data(), qsizetype(field.value.size())).toDouble();
        };
        if (field.key == "agentId")
            result.agentId = decodeJsonLine(withoutQuotes(field.value));
        else if (field.key == "durationMs" || field.key == "totalDurationMs")
            result.durationMs = qint64(qBound(0.0, number(), 1e13));
        else if (field.key == "durationSeconds")
            result.durationMs = qint64(qBound(0.0, number() * 1000, 1e13));
    }
    result.durationReported = result.durationMs >= 0;
}

} // namespace glasshouse
