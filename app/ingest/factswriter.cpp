// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/factswriter.h"

#include "ingest/identity.h"

#include <QSysInfo>

#include <tuple>

namespace glasshouse {

namespace {

constexpr int FastFlag = 1, UsOnlyFlag = 2, BatchFlag = 4;

int flagsOf(const BillablePart &part)
{
    return (part.fast ? FastFlag : 0) | (part.usOnly ? UsOnlyFlag : 0) | (part.batch ? BatchFlag : 0);
}

} // namespace

FactsWriter::FactsWriter(Connection &connection, const PriceTable &prices, qint64 tenant)
    : m_prices(prices),
      m_dictionary(connection, tenant),
      m_calls(connection, tenant),
      m_events(connection, tenant),
      m_sessions(connection, tenant),
      m_files(connection, tenant),
      m_cubes(connection, tenant)
{}

void FactsWriter::write(FileRow &file, const FileFacts &facts)
{
    // Interned here, not in the constructor: the first values belong to a transaction like all others.
    m_agent = m_dictionary.intern(Dimension::Agent, "claude-code");
    m_machine = m_dictionary.intern(Dimension::Machine, QSysInfo::machineHostName().toStdString());
    m_source = m_dictionary.intern(Dimension::Source, "transcripts");
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
        SessionRow &row = m_sessions.session(f.id);
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
                                 std::string_view(m_dictionary.text(Dimension::Project, row.project))))) {
            row.project = m_dictionary.intern(Dimension::Project, f.project);
            row.projectMs = f.projectMs;
        }
        if (std::tie(f.latestMs, f.version, f.branch, f.entrypoint)
            > std::tie(row.latestMs, row.version, row.branch, row.entrypoint)) {
            row.latestMs = f.latestMs;
            row.branch = f.branch, row.version = f.version, row.entrypoint = f.entrypoint;
        }
        row.hasRecords = row.hasRecords || f.records > 0;
        m_sessions.addFile(row.id, file.id);
        if (!facts.agentId.empty())
            m_sessions.addAgentRun(row.id, facts.agentId, {});
    }
    for (const AgentLink &link : facts.agentLinks)
        m_sessions.addAgentRun(m_sessions.session(link.sessionId).id, link.agentId, link.toolUseId);
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
    const qint64 known = m_calls.find(AliasNamespace::Call, key);
    if (!known) {
        row = rowOf(state, 0);
        row.id = m_calls.insert(row);
        m_calls.addAlias(AliasNamespace::Call, key, row.id);
        count(row, 1);
        m_events.insert(callEvent(row), eventHash('c', key), {}, {});
        ++m_newCalls;
        m_copiesDropped += qint64(copies.size()) - 1;
    } else {
        const CallRow old = m_calls.load(known);
        if (old.parts.empty())
            return; // it could not be read: the failure is noted, and the batch will not commit
        CallState merged = stateOf(old);
        merge(merged, state, [this](qint64 id) { return m_files.path(id); });
        row = rowOf(merged, known);
        row.agent = old.agent, row.machine = old.machine, row.source = old.source; // of the first import
        if (row != old) {
            count(old, -1);
            m_calls.update(row);
            count(row, 1);
            if (callEvent(old) != callEvent(row)) {
                const QByteArray hash = eventHash('c', key);
                if (const auto event = m_events.find(hash, old.firstMs))
                    m_events.remove(*event, hash);
                m_events.insert(callEvent(row), hash, {}, {});
            }
        }
        m_copiesDropped += qint64(copies.size());
    }
    std::string_view message, request;
    for (const CallCopy *copy : copies) {
        if (copy->messageId != message && copy->messageId != key)
            m_calls.addAlias(AliasNamespace::Message, copy->messageId, row.id);
        if (copy->requestId != request && !copy->requestId.empty())
            m_calls.addAlias(AliasNamespace::Request, copy->requestId, row.id);
        message = copy->messageId;
        request = copy->requestId;
        m_calls.addObservation({file.id, copy->at.offset, copy->embedded ? 2 : 1, row.id,
                                m_sessions.session(copy->at.sessionId).id, copy->at.timeMs, copy->usage,
                                copy->finished});
    }
}

CallRow FactsWriter::rowOf(const CallState &state, qint64 id)
{
    CallRow row;
    row.id = id;
    row.firstMs = state.firstMs;
    row.session = m_sessions.session(state.session).id;
    row.project = m_dictionary.intern(Dimension::Project, state.project);
    row.agent = m_agent, row.machine = m_machine, row.source = m_source;
    row.channel = state.embedded ? 2 : 1;
    row.winnerMs = state.winnerMs, row.winnerFile = state.file, row.winnerOffset = state.offset;
    row.rankOutput = state.output, row.rankPrompt = state.prompt;
    row.finished = state.finished;
    row.reported = state.reported;
    for (const BillablePart &part : state.parts)
        row.parts.push_back(
            {m_dictionary.intern(Dimension::Model, part.model.empty() ? std::string("unknown") : part.model),
             part.tokens,
             part.webSearches,
             flagsOf(part),
             {}});
    priceParts(row, state.parts);
    return row;
}

void FactsWriter::priceParts(CallRow &row, const std::vector<BillablePart> &parts)
{
    const auto costs = m_prices.cost(parts, row.firstMs);
    for (size_t part = 0; part < row.parts.size(); ++part)
        row.parts[part].cost = costs[part] ? std::optional<qint64>(costs[part]->value) : std::nullopt;
    if (row.parts.size() == 1 && !row.parts[0].cost)
        row.parts[0].cost = row.reported; // no price of our own: the agent's word, where it gave one
}

CallState FactsWriter::stateOf(const CallRow &row)
{
    CallState state;
    state.embedded = row.channel == 2;
    state.output = row.rankOutput, state.prompt = row.rankPrompt;
    state.winnerMs = row.winnerMs;
    state.file = row.winnerFile, state.offset = row.winnerOffset;
    state.finished = row.finished;
    state.reported = row.reported;
    state.firstMs = row.firstMs;
    state.session = m_sessions.session(row.session).externalId;
    state.project = m_dictionary.text(Dimension::Project, row.project);
    for (const CallPartRow &p : row.parts)
        state.parts.push_back({m_dictionary.text(Dimension::Model, p.model), p.tokens, p.webSearches,
                               (p.flags & FastFlag) != 0, (p.flags & UsOnlyFlag) != 0, (p.flags & BatchFlag) != 0});
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
    event.project = m_dictionary.intern(Dimension::Project, place.project);
    event.session = m_sessions.session(place.sessionId).id;
    return event;
}

void FactsWriter::count(const CallRow &call, qint64 sign)
{
    addToCubes(m_deltas, call, sign);
    m_sessions.session(call.session).figures.add(figuresOf(call), sign);
    for (const CallPartRow &part : call.parts)
        m_sessions.addModelTokens(call.session, part.model, sign, sign * part.tokens.total());
    m_sessions.addPresence(call.session, quarterStart(call.firstMs), sign);
}

void FactsWriter::count(const EventRow &event, qint64 sign)
{
    addToCubes(m_deltas, event, sign);
    SessionRow &session = m_sessions.session(event.session);
    session.figures.add(figuresOf(event), sign);
    session.apiErrors += event.kind == EventKind::ApiError ? sign : 0;
    session.denials += event.outcome == Outcome::Denied || event.outcome == Outcome::Rejected ? sign : 0;
    m_sessions.addPresence(event.session, quarterStart(event.timeMs), sign);
}

void FactsWriter::flush()
{
    m_sessions.flush();
    m_cubes.apply(m_deltas);
    m_events.saveSequence();
    m_pendingRows = 0;
}

void FactsWriter::forget()
{
    m_sessions.forget();
    m_deltas.clear();
    m_dictionary.reload();
    m_events.reload();
    m_pendingRows = 0;
}

void FactsWriter::reprice()
{
    std::vector<CallRow> changed;
    m_calls.forEach([&](const CallRow &old) {
        CallRow now = old;
        priceParts(now, stateOf(old).parts);
        if (now != old)
            changed.push_back(old);
    });
    for (const CallRow &old : changed) {
        CallRow now = old;
        priceParts(now, stateOf(old).parts);
        count(old, -1);
        m_calls.update(now);
        count(now, 1);
    }
}

} // namespace glasshouse
