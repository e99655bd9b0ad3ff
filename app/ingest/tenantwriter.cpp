// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tenantwriter.h"

#include "ingest/privacy.h"

#include <map>
#include <utility>

namespace glasshouse {

namespace {

/// Kinds that make a session one that somebody would look for: a process that only started is none.
bool isConversation(EventKind kind)
{
    return kind == EventKind::ModelCall || countsInSession(kind);
}

} // namespace

TenantWriter::TenantWriter(Connection &connection, EventSequence &sequence, const PriceTable &prices, qint64 tenant)
    : m_tenant(tenant),
      m_sequence(sequence),
      m_tables(connection, sequence, tenant),
      m_book(m_tables, prices),
      m_events(m_tables),
      m_metrics(connection, tenant),
      m_sources(connection, tenant),
      m_facts(connection, m_tables, m_book, m_events, tenant)
{}

qint64 TenantWriter::touchSession(const PreparedEvent &event, qint64 agent)
{
    SessionRow &row = m_tables.sessions.session(event.session);
    if (!row.agent)
        row.agent = agent;
    if (event.timeMs != NoTime) {
        if (sortableTime(event.timeMs) < sortableTime(row.firstMs))
            row.firstMs = event.timeMs;
        row.lastMs = std::max(row.lastMs, event.timeMs);
    }
    // A transcript's record says better which version it was: any of them beats this one, which claims no time.
    if (row.latestMs == NoTime && row.branch.empty() && event.version > row.version)
        row.version = event.version;
    if (isConversation(event.kind))
        row.hasRecords |= 2;
    return row.id;
}

bool TenantWriter::writeEvent(const PreparedEvent &event, qint64 source, bool bound)
{
    Dictionary &dictionary = m_tables.dictionary;
    EventRow row;
    row.timeMs = event.timeMs;
    row.kind = event.kind;
    row.outcome = event.outcome;
    row.durationNs = event.durationNs;
    row.action = dictionary.intern(Dimension::Action, event.action);
    row.agent = dictionary.intern(Dimension::Agent, event.agent);
    row.actor = dictionary.intern(Dimension::Actor, event.actor);
    row.machine = dictionary.intern(Dimension::Machine, event.machine);
    row.project = dictionary.intern(Dimension::Project, event.project);
    row.resource = dictionary.intern(Dimension::Resource, event.resource);
    row.model = dictionary.intern(Dimension::Model, event.model);
    row.tool = dictionary.intern(Dimension::Tool, event.tool);
    row.client = dictionary.intern(Dimension::Client, event.client);
    row.source = source;
    if (!event.session.empty()) {
        row.session = touchSession(event, row.agent);
        // Of what is told, not of what is kept of it: told twice, or joined with what another channel told, it names the
        // same people in any order. Who looked at a session has no part in it.
        if (event.kind != EventKind::Audit && !bound)
            m_tables.sessionActors.note(row.session, row.actor);
        else if (event.kind != EventKind::Audit)
            m_tables.sessionActors.claim(row.session, row.actor);
    }
    const qint64 skill = dictionary.intern(Dimension::Skill, event.skill);
    const qint64 plugin = dictionary.intern(Dimension::Plugin, event.plugin);
    if (!event.call) {
        row.skill = skill, row.plugin = plugin;
        return m_events.putNetwork(event, row) != EventBook::Put::Duplicate;
    }
    CallRow place;
    place.session = row.session, place.project = row.project, place.agent = row.agent, place.machine = row.machine;
    place.source = source;
    place.actor = row.actor;
    place.skill = skill, place.plugin = plugin;
    return m_book.putTelemetry(event, place, row) != CallBook::Put::Duplicate;
}

void TenantWriter::name(const NamedBody &named)
{
    const qint64 skill = m_tables.dictionary.intern(Dimension::Skill, cleanName(named.skill));
    const qint64 plugin = m_tables.dictionary.intern(Dimension::Plugin, cleanName(named.plugin));
    if (named.call)
        m_book.name(named.call, skill, plugin);
    else
        m_events.name(named.timeMs, named.seq, skill, plugin);
}

bool TenantWriter::writePoint(const PreparedPoint &point, std::string_view source)
{
    const qint64 series = m_metrics.series({point.series, point.name, point.unit, point.scope, point.agent,
                                            point.session, std::string(source), qint64(point.kind),
                                            qint64(point.temporality), point.monotonic, point.attributes});
    MetricPointRow row;
    row.startNs = point.startNs, row.timeNs = point.timeNs;
    if (point.isInteger)
        row.integer = point.integer;
    row.real = point.isInteger ? double(point.integer) : point.real;
    row.count = point.count;
    row.detail = point.detail;
    return m_metrics.addPoint(series, row);
}

/// One request may carry what several programs sent (a collector passes them on): each counts under its own name.
std::string TenantWriter::sourceOf(const PreparedBatch &batch, const std::string &agent)
{
    const size_t colon = batch.source.find(':');
    if (colon == std::string::npos || agent.empty())
        return batch.source;
    return batch.source.substr(0, colon + 1) + agent;
}

TenantWriter::Written TenantWriter::write(const PreparedBatch &batch, qint64 nowMs)
{
    Written written;
    NotedEvents noted;
    noted.withCorrelation = false; // the batch has it
    noted.events.reserve(batch.events.size());
    m_tables.events.note(&noted);
    std::map<std::string, SourceRow> counts;
    const auto countOf = [&](const std::string &agent) -> SourceRow & {
        const std::string name = sourceOf(batch, agent);
        SourceRow &row = counts[name];
        row.name = name;
        return row;
    };
    SourceRow *count = nullptr; // most events of a batch have the same one
    const std::string *agent = nullptr;
    qint64 source = 0;
    std::vector<size_t> places; // of what was noted
    places.reserve(batch.events.size());
    for (size_t i = 0; i < batch.events.size(); ++i) {
        const PreparedEvent &event = batch.events[i];
        if (!agent || *agent != event.agent) {
            agent = &event.agent;
            count = &countOf(event.agent);
            source = m_tables.dictionary.intern(Dimension::Source, count->name);
        }
        const bool isNew = writeEvent(event, source, batch.bound);
        (isNew ? count->accepted : count->duplicate) += 1;
        if (noted.events.size() > places.size())
            places.push_back(i);
    }
    written.newEvents.reserve(places.size());
    for (size_t i = 0; i < places.size(); ++i)
        written.newEvents.emplace_back(places[i], std::move(noted.events[i]));
    m_tables.events.note(m_notes ? &m_noted : nullptr);
    for (const PreparedPoint &point : batch.points) {
        SourceRow &row = countOf(point.agent);
        (writePoint(point, row.name) ? row.accepted : row.duplicate) += 1;
    }
    if (batch.rejected > 0 || counts.empty())
        countOf({}).rejected += batch.rejected;
    for (auto &[name, row] : counts) {
        row.firstMs = row.lastMs = nowMs;
        written.accepted += row.accepted, written.duplicate += row.duplicate;
        m_sources.add(row);
    }
    return written;
}

void TenantWriter::quarantine(const PreparedBatch &batch, qint64 nowMs, std::string_view reason)
{
    for (const PreparedEvent &event : batch.events)
        m_sources.quarantine(batch.source, nowMs, reason, event.body.isEmpty() ? QByteArray("{}") : event.body);
    for (const PreparedPoint &point : batch.points)
        m_sources.quarantine(batch.source, nowMs, reason, point.attributes);
    m_sources.add({batch.source, nowMs, nowMs, 0, 0, batch.rejected, batch.records()});
}

void TenantWriter::noteSince(std::optional<qint64> sinceMs)
{
    m_notes = sinceMs.has_value();
    m_noted.sinceMs = sinceMs.value_or(NoTime);
    m_noted.most = LiveHub::Kept;
    m_noted.events.clear();
    m_noted.leftOut = 0;
    m_tables.events.note(m_notes ? &m_noted : nullptr);
}

TenantWriter::Noted TenantWriter::takeNoted()
{
    Noted taken;
    taken.leftOut = std::exchange(m_noted.leftOut, 0);
    taken.events.reserve(m_noted.events.size());
    for (NotedEvents::Noted &noted : std::exchange(m_noted.events, {})) {
        const EventRow &row = noted.row;
        const auto text = [this](Dimension dimension, qint64 id) { return m_tables.dictionary.text(dimension, id); };
        LiveEvent event;
        event.sequence = row.seq, event.call = noted.call, event.tenant = m_tenant, event.timeMs = row.timeMs;
        event.kind = row.kind, event.outcome = row.outcome, event.durationNs = row.durationNs;
        event.action = text(Dimension::Action, row.action), event.actor = text(Dimension::Actor, row.actor);
        event.agent = text(Dimension::Agent, row.agent), event.machine = text(Dimension::Machine, row.machine);
        event.project = text(Dimension::Project, row.project), event.source = text(Dimension::Source, row.source);
        event.resource = text(Dimension::Resource, row.resource), event.model = text(Dimension::Model, row.model);
        event.tool = text(Dimension::Tool, row.tool), event.client = text(Dimension::Client, row.client);
        event.skill = text(Dimension::Skill, row.skill), event.plugin = text(Dimension::Plugin, row.plugin);
        event.correlation = std::move(noted.correlation);
        if (row.session)
            event.session = m_tables.sessions.session(row.session).externalId;
        taken.events.push_back(std::move(event));
    }
    return taken;
}

void TenantWriter::flush()
{
    m_facts.flush();
    m_tables.flush();
    m_sequence.save();
}

void TenantWriter::forget()
{
    m_sequence.reload();
    m_tables.forget();
    m_book.forget();
    m_metrics.forget();
    m_noted.events.clear();
    m_noted.leftOut = 0;
    m_facts.flush();
}

} // namespace glasshouse
