// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/factswriter.h"

#include "ingest/identity.h"
#include "ingest/privacy.h"

#include <QSysInfo>

#include <algorithm>
#include <tuple>

namespace glasshouse {

FactsWriter::FactsWriter(Connection &connection, TenantTables &tables, CallBook &book, EventBook &events, qint64 tenant)
    : m_tables(tables),
      m_book(book),
      m_eventBook(events),
      m_files(connection, tenant)
{}

void FactsWriter::write(FileRow &file, const FileFacts &facts)
{
    // Interned here, not in the constructor: the first values belong to a transaction like all others.
    m_agent = m_tables.dictionary.intern(Dimension::Agent, "claude-code");
    m_machine = m_tables.dictionary.intern(Dimension::Machine, QSysInfo::machineHostName().toStdString());
    m_source = m_tables.dictionary.intern(Dimension::Source, "transcripts");
    if (!facts.agentId.empty())
        file.agentId = facts.agentId;
    if (!file.id)
        file.id = m_files.insert(file);
    m_files.dropBadLines(file.id, facts.beginOffset);
    for (const BadLine &bad : facts.bad)
        m_files.addBadLine(file.id, bad.offset, bad.line, bad.reason);
    writeSessions(file, facts);
    writeCalls(file, facts);
    writeTools(facts);
    writeHappenings(facts);
    file.nextOffset = facts.nextOffset;
    file.physicalLines += facts.physicalLines;
    file.lines += facts.lines;
    file.badLines += facts.badLines;
    file.tailLines = facts.tailLines;
    file.tailBad = facts.tailBad;
    m_files.update(file);
    m_pendingRows += qint64(2 * facts.calls.size() + 2 * facts.toolUses.size() + facts.happenings.size()) + 4;
}

void FactsWriter::writeSessions(const FileRow &file, const FileFacts &facts)
{
    for (const SessionFacts &f : facts.sessions) {
        SessionRow &row = m_tables.sessions.session(f.id);
        row.agent = m_agent;
        if (f.firstMs != NoTime && sortableTime(f.firstMs) < sortableTime(row.firstMs))
            row.firstMs = f.firstMs;
        row.lastMs = std::max(row.lastMs, f.lastMs);
        const auto rank = std::pair(qint64(f.titleRank), f.titleOrder);
        const auto known = std::pair(row.titleRank, row.titleOrder);
        if (!f.title.empty() && (rank > known || (rank == known && f.title < row.title))) {
            row.title = f.title;
            row.titleRank = f.titleRank, row.titleOrder = f.titleOrder;
        }
        if (!f.project.empty()
            && (!row.project
                || std::tuple(sortableTime(f.projectMs), std::string_view(f.project))
                    < std::tuple(sortableTime(row.projectMs),
                                 std::string_view(m_tables.dictionary.text(Dimension::Project, row.project))))) {
            row.project = m_tables.dictionary.intern(Dimension::Project, f.project);
            row.projectMs = f.projectMs;
        }
        if (std::tie(f.latestMs, f.version, f.branch, f.entrypoint)
            > std::tie(row.latestMs, row.version, row.branch, row.entrypoint)) {
            row.latestMs = f.latestMs;
            row.branch = f.branch, row.version = f.version, row.entrypoint = f.entrypoint;
        }
        if (f.records > 0 && !(row.hasRecords & 1)) {
            row.hasRecords |= 1;
            if (row.hasRecords & 2) {
                m_eventBook.transcriptTakesOver(row);
                if (row.firstMs != NoTime && row.firstMs < m_tables.events.prunedBeforeMs())
                    row.hasRecords |= 4;
            }
        }
        m_tables.sessions.addFile(row.id, file.id);
        if (!facts.agentId.empty())
            m_tables.sessions.addAgentRun(row.id, facts.agentId, {});
    }
    for (const AgentLink &link : facts.agentLinks)
        m_tables.sessions.addAgentRun(m_tables.sessions.session(link.sessionId).id, link.agentId, link.toolUseId);
}

void FactsWriter::writeCalls(const FileRow &file, const FileFacts &facts)
{
    struct Group {
        CallState state;
        std::vector<const CallCopy *> copies;
    };
    std::unordered_map<std::string_view, size_t> byKey;
    std::vector<std::pair<std::string_view, Group>> groups;
    const PathOf pathOf = [&file](qint64) { return file.path; };
    for (const CallCopy &copy : facts.calls) {
        const auto [at, isNew] = byKey.emplace(copy.key, groups.size());
        if (isNew)
            groups.push_back({copy.key, {glasshouse::stateOf(copy, file.id), {&copy}}});
        else {
            Group &group = groups[at->second].second;
            merge(group.state, glasshouse::stateOf(copy, file.id), pathOf);
            group.copies.push_back(&copy);
        }
    }
    for (auto &[key, group] : groups)
        writeCall(group.state, key, group.copies, file);
}

void FactsWriter::writeCall(const CallState &state, std::string_view key, std::vector<const CallCopy *> &copies,
                            const FileRow &file)
{
    CallRow row;
    const bool named =
        std::any_of(copies.begin(), copies.end(), [](const auto *copy) { return !copy->requestId.empty(); });
    const qint64 known = m_tables.calls.find(AliasNamespace::Call, key);
    if (!known) {
        row = rowOf(state, 0);
        row.hasRequest = named;
        row.id = m_book.insert(row);
        m_tables.calls.addAlias(AliasNamespace::Call, key, row.id);
        m_tables.events.insert(callEvent(row), eventHash('c', key), {}, {});
        m_tables.events.noteCall(row.id);
        ++m_newCalls;
        m_copiesDropped += qint64(copies.size()) - 1;
    } else {
        const CallRow old = m_book.own(known);
        if (old.parts.empty())
            return; // it could not be read: the failure is noted, and the batch will not commit
        CallState merged = stateOf(old);
        merge(merged, state, [this](qint64 id) { return m_files.path(id); });
        row = rowOf(merged, known);
        row.hasRequest = old.hasRequest || named;
        row.agent = old.agent, row.machine = old.machine, row.source = old.source; // of the first import
        if (row != old) {
            m_book.change(row);
            if (callEvent(old) != callEvent(row)) {
                const QByteArray hash = eventHash('c', key);
                if (const auto event = m_tables.events.find(hash, old.firstMs))
                    m_tables.events.remove(*event, hash);
                m_tables.events.insert(callEvent(row), hash, {}, {});
            }
        }
        m_copiesDropped += qint64(copies.size());
    }
    std::string_view message, request;
    std::vector<std::string_view> requests, messages;
    for (const CallCopy *copy : copies) {
        if (copy->messageId != message && copy->messageId != key)
            m_tables.calls.addAlias(AliasNamespace::Message, copy->messageId, row.id);
        if (copy->messageId != message)
            messages.push_back(copy->messageId);
        if (copy->requestId != request && !copy->requestId.empty()) {
            m_tables.calls.addAlias(AliasNamespace::Request, copy->requestId, row.id);
            requests.push_back(copy->requestId);
        }
        message = copy->messageId;
        request = copy->requestId;
        m_tables.calls.addObservation({file.id, copy->at.offset, copy->embedded ? 2 : 1, row.id,
                                       m_tables.sessions.session(copy->at.sessionId).id, copy->at.timeMs, copy->usage,
                                       copy->finished,
                                       qint64(copy->finished ? Incomplete::No : Incomplete::OutputLowerBound)});
    }
    m_book.matchTranscript(row.id, requests, messages);
}

CallRow FactsWriter::rowOf(const CallState &state, qint64 id)
{
    CallRow row;
    row.id = id;
    row.firstMs = state.firstMs;
    row.session = m_tables.sessions.session(state.session).id;
    row.project = m_tables.dictionary.intern(Dimension::Project, state.project);
    row.agent = m_agent, row.machine = m_machine, row.source = m_source;
    row.channel = qint64(state.embedded ? CallChannel::Embedded : CallChannel::Transcript);
    row.winnerMs = state.winnerMs, row.winnerFile = state.file, row.winnerOffset = state.offset;
    row.rankOutput = state.output, row.rankPrompt = state.prompt;
    row.finished = state.finished;
    row.incomplete = qint64(state.finished ? Incomplete::No : Incomplete::OutputLowerBound);
    row.reported = state.reported;
    row.skill = skillOf(state.skill), row.plugin = pluginOf(state.plugin);
    for (const BillablePart &part : state.parts)
        row.parts.push_back(
            {m_tables.dictionary.intern(Dimension::Model, part.model.empty() ? std::string("unknown") : part.model),
             part.tokens,
             part.webSearches,
             CallBook::flagsOf(part),
             {}});
    m_book.price(row, state.parts);
    return row;
}

qint64 FactsWriter::skillOf(const std::string &skill)
{
    return skill.empty() ? 0 : m_tables.dictionary.intern(Dimension::Skill, cleanName(skill));
}

qint64 FactsWriter::pluginOf(const std::string &plugin)
{
    return plugin.empty() ? 0 : m_tables.dictionary.intern(Dimension::Plugin, cleanName(plugin));
}

CallState FactsWriter::stateOf(const CallRow &row)
{
    CallState state;
    state.embedded = row.channel == qint64(CallChannel::Embedded);
    state.output = row.rankOutput, state.prompt = row.rankPrompt;
    state.winnerMs = row.winnerMs;
    state.file = row.winnerFile, state.offset = row.winnerOffset;
    state.finished = row.finished;
    state.reported = row.reported;
    state.skill = m_tables.dictionary.text(Dimension::Skill, row.skill);
    state.plugin = m_tables.dictionary.text(Dimension::Plugin, row.plugin);
    state.firstMs = row.firstMs;
    state.session = m_tables.sessions.session(row.session).externalId;
    state.project = m_tables.dictionary.text(Dimension::Project, row.project);
    state.parts = m_book.partsOf(row);
    return state;
}

EventRow FactsWriter::callEvent(const CallRow &call)
{
    EventRow event;
    event.timeMs = call.firstMs;
    event.kind = EventKind::ModelCall;
    event.agent = call.agent, event.machine = call.machine, event.project = call.project, event.source = call.source;
    event.session = call.session;
    event.outcome = Outcome::Ok;
    event.model = call.parts.front().model;
    return event;
}

EventRow FactsWriter::eventOf(const RecordPlace &place, EventKind kind)
{
    EventRow event;
    event.timeMs = place.timeMs;
    event.kind = kind;
    event.agent = m_agent, event.machine = m_machine, event.source = m_source;
    event.project = m_tables.dictionary.intern(Dimension::Project, place.project);
    event.session = m_tables.sessions.session(place.sessionId).id;
    return event;
}

} // namespace glasshouse
