// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/factsfolder.h"

#include "base/timestamp.h"
#include "domain/skillname.h"
#include "transcripts/claudereader.h"
#include "transcripts/claudewords.h"

#include <cmath>
#include <cstdlib>
#include <limits>

namespace glasshouse {

namespace {

constexpr std::size_t MaxTitle = 200;
constexpr qint64 AfterAllTimes = std::numeric_limits<qint64>::max();
enum TitleRank { NoTitle = 0, FirstPrompt = 1, GivenByModel = 2, GivenByPerson = 3 };

BillablePart partOf(const UsageFields &usage, const UsageFields &whole, const JsonScalar &model)
{
    const auto either = [](const JsonScalar &own, const JsonScalar &common) {
        return own.kind == JsonScalar::Kind::Missing ? common : own;
    };
    return {.model = (usage.model.isTruthy() ? usage.model : model).text(),
            .tokens = usage.tokens,
            .webSearches = int(std::clamp<qint64>(usage.webSearches.integer(), 0, std::numeric_limits<int>::max())),
            .fast = either(usage.speed, whole.speed).is("fast"),
            .usOnly = either(usage.geo, whole.geo).is("us"),
            .batch = either(usage.tier, whole.tier).is("batch")};
}

std::vector<BillablePart> partsOf(const MessageFields &message)
{
    const UsageFields &whole = message.usage;
    std::vector<BillablePart> parts;
    if (message.iterations.size() < 2)
        return parts.push_back(partOf(whole, whole, message.model)), parts;
    int searches = 0;
    for (const UsageFields &iteration : message.iterations) {
        parts.push_back(partOf(iteration, whole, message.model));
        searches += parts.back().webSearches;
    }
    if (searches == 0) // counted for the whole message alone: its usage is the last attempt's
        parts.back().webSearches = partOf(whole, whole, message.model).webSearches;
    return parts;
}

void offerTitle(SessionFacts &session, int rank, qint64 order, std::string title)
{
    if (title.empty() || std::pair(rank, order) < std::pair(session.titleRank, session.titleOrder))
        return;
    const bool tie = rank == session.titleRank && order == session.titleOrder;
    if (tie && session.title <= title)
        return;
    session.titleRank = rank;
    session.titleOrder = order;
    session.title = std::move(title);
}

std::string firstOf(std::initializer_list<JsonScalar> candidates)
{
    for (const JsonScalar &candidate : candidates) {
        if (candidate.isTruthy() && (candidate.isText() || candidate.kind == JsonScalar::Kind::Number))
            return candidate.textOrNumber();
    }
    return {};
}

bool differs(const JsonScalar &field, const std::string &text)
{
    return field.escaped || field.raw != text;
}

} // namespace

void FactsFolder::startFile(std::string_view path)
{
    m_path = path;
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    m_stem = name.substr(0, std::min(name.size(), name.rfind(".jsonl")));
    constexpr std::string_view prefix = "agent-";
    m_nameAgent = m_stem.starts_with(prefix) ? m_stem.substr(prefix.size()) : std::string();
    m_agentFile = !m_nameAgent.empty() || path.find("/subagents/") != std::string_view::npos;
    m_recordAgent.clear();
    m_folderProject = projectOf({}, m_path);
    m_cwd.clear();
    m_projects.clear();
    m_sessions.clear();
    m_sessionIndex.clear();
}

const std::string &FactsFolder::project(const JsonScalar &cwd)
{
    if (!cwd.isText() || cwd.raw.empty())
        return m_folderProject;
    if (differs(cwd, m_cwd)) {
        m_cwd = cwd.text();
        std::string &known = m_projects[m_cwd];
        if (known.empty())
            known = projectOf(m_cwd, m_path);
        m_project = known;
    }
    return m_project;
}

std::string FactsFolder::agentOf(const Record &record) const
{
    if (record.agentId.isTruthy())
        return record.agentId.text();
    return m_agentFile ? (m_recordAgent.empty() ? m_nameAgent : m_recordAgent) : std::string();
}

SessionFacts &FactsFolder::session(const Record &record)
{
    const bool named = record.sessionId.isText() && !record.sessionId.raw.empty();
    if (m_lastSession < m_sessions.size()) {
        SessionFacts &last = m_sessions[m_lastSession];
        if (named ? !differs(record.sessionId, last.id) : last.id == m_stem)
            return last;
    }
    std::string id = named ? record.sessionId.text() : m_stem;
    const auto [entry, isNew] = m_sessionIndex.try_emplace(id, m_sessions.size());
    if (isNew)
        m_sessions.emplace_back().id = std::move(id);
    m_lastSession = entry->second;
    return m_sessions[m_lastSession];
}

void FactsFolder::addToSession(SessionFacts &session, const Record &record, qint64 offset, qint64 timeMs)
{
    if (timeMs != NoTime) {
        session.firstMs = session.firstMs == NoTime ? timeMs : std::min(session.firstMs, timeMs);
        session.lastMs = std::max(session.lastMs, timeMs);
    }
    const qint64 projectMs = timeMs == NoTime ? AfterAllTimes - 1 : timeMs; // before the folder's name, which stands in
    if (record.cwd.isTruthy() && record.cwd.isText()) {
        const std::string &candidate = project(record.cwd);
        if (session.project.empty() || std::tie(projectMs, candidate) < std::tie(session.projectMs, session.project)) {
            session.project = candidate;
            session.projectMs = projectMs;
        }
    }
    const bool describes = record.version.isTruthy() || record.branch.isTruthy() || record.entrypoint.isTruthy();
    // One line's words together, not each word's own latest: where a file is cut between two readings must not matter.
    if (describes && timeMs >= session.latestMs) {
        const auto said = [](const JsonScalar &field) { return field.isTruthy() ? field.text() : std::string(); };
        const std::string branch = said(record.branch), version = said(record.version),
                          entrypoint = said(record.entrypoint);
        if (std::tie(timeMs, version, branch, entrypoint)
            > std::tie(session.latestMs, session.version, session.branch, session.entrypoint)) {
            session.latestMs = timeMs;
            session.branch = branch, session.version = version, session.entrypoint = entrypoint;
        }
    }
    if (record.customTitle.isText())
        offerTitle(session, GivenByPerson, offset, oneLine(record.customTitle.text(), MaxTitle));
    if (record.aiTitle.isText())
        offerTitle(session, GivenByModel, offset, oneLine(record.aiTitle.text(), MaxTitle));
}

void FactsFolder::add(const Record &record, qint64 offset, FileFacts &facts)
{
    const qint64 timeMs = record.timestamp.isText()
        ? parseTimestamp(record.timestamp.escaped ? record.timestamp.text() : record.timestamp.raw)
        : NoTime;
    if (m_recordAgent.empty() && record.agentId.isTruthy())
        m_recordAgent = record.agentId.text();
    SessionFacts &owner = session(record);
    addToSession(owner, record, offset, timeMs);
    const bool user = record.type.is("user");
    const bool assistant = !user && record.type.is("assistant");
    const bool system = !user && !assistant && record.type.is("system");
    owner.records += user || assistant || system ? 1 : 0;
    if (!user && !assistant && !system && !record.embedded.usage.present)
        return;
    const RecordPlace at{.offset = offset, .timeMs = timeMs, .sessionId = owner.id, .project = project(record.cwd)};
    if (user)
        addUser(record, at, owner, facts);
    else if (assistant)
        addAssistant(record, at, facts);
    else if (system)
        addSystem(record, at, facts);
    else if (record.type.is("progress") && record.progressType.is("agent_progress"))
        addCall(record.embedded, record, at, facts);
}

void FactsFolder::addCall(const MessageFields &message, const Record &record, const RecordPlace &at, FileFacts &facts)
{
    if (!message.present || !message.usage.present || message.model.is("<synthetic>"))
        return;
    const bool embedded = &message == &record.embedded;
    CallCopy &call = facts.calls.emplace_back();
    call.at = at;
    call.messageId = firstOf({message.id});
    call.requestId = firstOf({record.requestId});
    call.uuid = firstOf({record.uuid});
    call.key = !call.messageId.empty() ? call.messageId : !call.requestId.empty() ? call.requestId : call.uuid;
    call.agentId = embedded && record.progressAgentId.isTruthy() ? record.progressAgentId.text() : agentOf(record);
    call.parts = partsOf(message);
    call.usage = message.usage.tokens;
    if (record.costUsd.kind == JsonScalar::Kind::Number) {
        const double nano = std::strtod(std::string(record.costUsd.raw).c_str(), nullptr) * 1e9;
        if (nano >= 0 && nano < 9e18)
            call.reportedNanoUsd = std::llround(nano);
    }
    call.embedded = embedded;
    call.finished = message.stopReason.isText();
    call.skill = firstOf({record.skill}), call.plugin = firstOf({record.plugin});
}

void FactsFolder::addHappening(EventKind kind, std::string detail, const Record &record, const RecordPlace &at,
                               FileFacts &facts)
{
    facts.happenings.push_back({.at = at,
                                .kind = kind,
                                .uuid = firstOf({record.uuid}),
                                .detail = std::move(detail),
                                .agentId = agentOf(record),
                                .skill = firstOf({record.skill}),
                                .plugin = firstOf({record.plugin})});
}

void FactsFolder::addUser(const Record &record, const RecordPlace &at, SessionFacts &session, FileFacts &facts)
{
    bool holdsResult = false;
    for (const ContentBlock &block : record.message.blocks) {
        if (!block.type.is("tool_result"))
            continue;
        holdsResult = true;
        const std::string toolUseId = block.toolUseId.text();
        facts.toolResults.push_back(
            {.at = at, .toolUseId = toolUseId, .outcome = toolOutcome(record, block), .sizeBytes = block.contentBytes});
        if (record.resultAgentId.isTruthy())
            facts.agentLinks.push_back({at.sessionId, record.resultAgentId.text(), toolUseId});
    }
    if (holdsResult)
        return;
    const PromptText prompt = promptOf(record);
    if (prompt.isInterrupt)
        addHappening(EventKind::Interrupt, {}, record, at, facts);
    if (!prompt.isPrompt || m_agentFile)
        return;
    addHappening(EventKind::Prompt, {}, record, at, facts);
    offerTitle(session, FirstPrompt, at.timeMs == NoTime ? NoTime : -at.timeMs, oneLine(prompt.text, MaxTitle));
}

void FactsFolder::addAssistant(const Record &record, const RecordPlace &at, FileFacts &facts)
{
    addCall(record.message, record, at, facts);
    for (const ContentBlock &block : record.message.blocks) {
        if (!block.type.is("tool_use") || !block.id.isTruthy())
            continue;
        const std::string called = firstOf({block.skill});
        facts.toolUses.push_back(
            {.at = at,
             .toolUseId = block.id.text(),
             .name = block.name.text(),
             .model = record.message.model.text(),
             .agentId = agentOf(record),
             .skill = called.empty() ? firstOf({record.skill}) : called,
             .plugin = called.empty() ? firstOf({record.plugin}) : std::string(pluginOfSkill(called))});
    }
    if (record.isApiErrorMessage.isTrue()) {
        std::string detail = firstOf({record.error, record.errorStatus, record.errorCode});
        addHappening(EventKind::ApiError, detail.empty() ? "unknown" : oneLine(detail, MaxTitle), record, at, facts);
    }
}

void FactsFolder::addSystem(const Record &record, const RecordPlace &at, FileFacts &facts)
{
    if (record.subtype.is("api_error"))
        addHappening(EventKind::ApiRetry, oneLine(firstOf({record.errorCode, record.error}), MaxTitle), record, at,
                     facts);
    else if (record.subtype.is("compact_boundary"))
        addHappening(EventKind::Compaction, oneLine(record.compactTrigger.text(), MaxTitle), record, at, facts);
}

void FactsFolder::finish(FileFacts &facts)
{
    for (SessionFacts &session : m_sessions) {
        if (session.project.empty()) {
            session.project = m_folderProject;
            session.projectMs = AfterAllTimes;
        }
    }
    facts.sessions = std::move(m_sessions);
    facts.agentId = m_agentFile ? (m_recordAgent.empty() ? m_nameAgent : m_recordAgent) : std::string();
    m_sessions.clear();
    m_sessionIndex.clear();
}

} // namespace glasshouse
