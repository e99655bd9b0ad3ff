// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/eventbook.h"

#include <cstdlib>
#include <set>
#include <tuple>

namespace glasshouse {

namespace {

/// Two times further apart than ten years are no duration: one of the clocks was wrong.
constexpr qint64 MaxDurationMs = 10LL * 366 * 24 * 3600 * 1000;
/// How far back a tool call's beginning is looked for: it may have waited for a person.
constexpr qint64 LongestWaitMs = 7LL * 24 * 3600 * 1000;
constexpr qint64 MostQuarters = 200;

Ending endingOf(const EventRow &event)
{
    return {event.outcome,
            event.durationNs && event.timeMs != NoTime ? event.timeMs + *event.durationNs / 1'000'000 : NoTime};
}

/// Kinds of which a transcript tells by itself, without an id that telemetry knows.
bool isToldByTranscripts(EventKind kind)
{
    return kind == EventKind::Prompt || kind == EventKind::ApiError || kind == EventKind::Compaction
        || kind == EventKind::Tool;
}

EventRow asCopy(EventRow event)
{
    event.kind = EventKind::Copy;
    return event;
}

} // namespace

bool beats(const Ending &a, const Ending &b)
{
    return std::tuple(a.outcome == Outcome::Unknown, sortableTime(a.atMs), -int(a.outcome))
        < std::tuple(b.outcome == Outcome::Unknown, sortableTime(b.atMs), -int(b.outcome));
}

void setEnding(EventRow &event, const Ending &ending)
{
    event.outcome = ending.outcome;
    event.durationNs.reset();
    if (ending.atMs == NoTime || event.timeMs == NoTime)
        return;
    if (std::abs(ending.atMs - event.timeMs) <= MaxDurationMs)
        event.durationNs = (ending.atMs - event.timeMs) * 1'000'000;
}

bool EventBook::isTranscript(const EventRow &event) const
{
    return m_tables.dictionary.text(Dimension::Source, event.source) == "transcripts";
}

void EventBook::store(const EventRow &old, const EventRow &now, const QByteArray &hash)
{
    if (old == now)
        return;
    m_tables.count(old, -1);
    m_tables.events.replace(old, now, hash);
    m_tables.count(now, 1);
}

/// Of two copies the first sighting says whose it is, and a transcript's says it before telemetry's.
EventRow EventBook::merged(const EventRow &old, const EventRow &now)
{
    const auto first = [this](const EventRow &e) {
        return std::tuple(!isTranscript(e), sortableTime(e.timeMs),
                          e.session ? std::string_view(m_tables.sessions.session(e.session).externalId)
                                    : std::string_view(),
                          std::string_view(m_tables.dictionary.text(Dimension::Project, e.project)),
                          std::string_view(m_tables.dictionary.text(Dimension::Model, e.model)),
                          std::string_view(m_tables.dictionary.text(Dimension::Tool, e.tool)));
    };
    const bool nowFirst = first(now) < first(old);
    EventRow joined = nowFirst ? now : old;
    const EventRow &other = nowFirst ? old : now;
    joined.seq = old.seq;
    if (isTranscript(old) == isTranscript(now))
        joined.agent = old.agent, joined.machine = old.machine, joined.source = old.source; // of the first import
    for (const auto field :
         {&EventRow::project, &EventRow::model, &EventRow::tool, &EventRow::actor, &EventRow::session}) {
        if (!(joined.*field))
            joined.*field = other.*field;
    }
    joined.skill = m_tables.betterName(Dimension::Skill, old.skill, now.skill);
    joined.plugin = m_tables.betterName(Dimension::Plugin, old.plugin, now.plugin);
    if (joined.kind == EventKind::Tool) {
        const Ending a = endingOf(now), b = endingOf(old);
        setEnding(joined, beats(a, b) ? a : b);
    }
    return joined;
}

/// Telemetry told of this session, and counts for the time whose rows are gone: which of them a transcript that is read
/// for the first time tells of again cannot be found any more.
bool EventBook::isToldAlready(const EventRow &event)
{
    return event.session && m_tables.events.isPruned(event.kind, event.timeMs) && isToldByTranscripts(event.kind)
        && (m_tables.sessions.session(event.session).hasRecords & 4);
}

void EventBook::putTranscript(const QByteArray &hash, const EventRow &now, const QByteArray &body)
{
    auto old = m_tables.events.find(hash, now.timeMs);
    if (!old) {
        if (const auto place = m_tables.events.place(now.session, hash))
            old = m_tables.events.find(hash, *place);
    }
    if (!old) {
        const EventRow row = isToldAlready(now) ? asCopy(now) : now;
        m_tables.events.insert(row, hash, body, {});
        m_tables.count(row, 1);
        return;
    }
    if (old->pruned)
        return; // counted, and nothing of it is left that could change
    const EventRow joined = merged(*old, now);
    if (joined.timeMs != old->timeMs) {
        for (const qint64 session : std::set{old->session, now.session}) { // a copy may stand in another session's file
            if (m_tables.events.place(session, hash))
                m_tables.events.setPlace(session, hash, joined.timeMs);
        }
    }
    store(*old, joined, hash);
}

bool EventBook::isInTranscript(qint64 session)
{
    return session && (m_tables.sessions.session(session).hasRecords & 1);
}

std::optional<EventRow> EventBook::locate(const QByteArray &hash, const EventRow &row)
{
    if (const auto place = m_tables.events.place(row.session, hash))
        return m_tables.events.find(hash, *place);
    if (auto found = m_tables.events.find(hash, row.timeMs))
        return found;
    // A transcript dates a tool call by its request, which may have waited for somebody; it is where its session was at work.
    if (row.timeMs == NoTime || !isInTranscript(row.session))
        return std::nullopt;
    for (const qint64 quarter :
         m_tables.sessions.quarters(row.session, row.timeMs - LongestWaitMs, row.timeMs + QuarterMs, MostQuarters)) {
        if (auto found = m_tables.events.find(hash, quarter))
            return found;
    }
    return std::nullopt;
}

EventBook::Put EventBook::putNetwork(const PreparedEvent &event, EventRow row)
{
    if (event.timelessKey) {
        if (!m_tables.events.insertTimeless(row, event.hash, event.body, event.correlation))
            return Put::Duplicate;
        m_tables.count(row, 1);
        return Put::New;
    }
    const bool joins = event.ownId && (event.kind == EventKind::Tool || event.kind == EventKind::Prompt);
    if (!joins) {
        if (isToldByTranscripts(row.kind) && isInTranscript(row.session))
            row.kind = EventKind::Copy;
        if (!m_tables.events.insert(row, event.hash, event.body, event.correlation))
            return Put::Duplicate;
        m_tables.count(row, 1);
        return Put::New;
    }
    if (row.kind == EventKind::Tool && row.timeMs != NoTime && row.durationNs)
        row.timeMs -= *row.durationNs / 1'000'000; // reported at its end, dated by its beginning
    const bool isKnown = m_tables.events.place(row.session, event.hash).has_value();
    const auto insert = [&] {
        if (!m_tables.events.insert(row, event.hash, event.body, event.correlation))
            return false;
        m_tables.count(row, 1);
        m_tables.events.setPlace(row.session, event.hash, row.timeMs);
        return true;
    };
    // Nearly always it is new, and where no transcript tells of its session there is one place alone where it could be.
    if (!isKnown && !isInTranscript(row.session) && insert())
        return Put::New;
    const auto old = locate(event.hash, row);
    if (old && old->pruned)
        return Put::Duplicate;
    if (!old)
        return insert() ? Put::New : Put::Duplicate;
    const EventRow joined = merged(*old, row);
    if (!isKnown || joined.timeMs != old->timeMs)
        m_tables.events.setPlace(row.session, event.hash, joined.timeMs);
    store(*old, joined, event.hash);
    return isKnown && joined == *old ? Put::Duplicate : Put::Joined;
}

void EventBook::name(qint64 timeMs, qint64 seq, qint64 skill, qint64 plugin)
{
    const auto old = m_tables.events.at(timeMs, seq);
    if (!old || m_tables.dictionary.text(Dimension::Tool, old->tool) == "Skill")
        return;
    EventRow now = *old;
    now.skill = m_tables.betterName(Dimension::Skill, old->skill, skill);
    now.plugin = m_tables.betterName(Dimension::Plugin, old->plugin, plugin);
    store(*old, now, {});
}

void EventBook::transcriptTakesOver(const SessionRow &session)
{
    for (const EventKind kind : {EventKind::Prompt, EventKind::ApiError, EventKind::Compaction, EventKind::Tool}) {
        for (const auto &[event, hash] : m_tables.events.ofSession(session.id, kind, session.firstMs, session.lastMs)) {
            if (isTranscript(event) || m_tables.events.place(session.id, hash))
                continue;
            store(event, asCopy(event), hash);
        }
    }
}

} // namespace glasshouse
