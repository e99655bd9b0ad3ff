// SPDX-License-Identifier: GPL-3.0-or-later
// FactsWriter's part for tool calls and happenings.
#include "ingest/factswriter.h"
#include "ingest/identity.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>
#include <tuple>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Two times further apart than ten years are no duration: one of the clocks was wrong.
constexpr qint64 MaxDurationMs = 10LL * 366 * 24 * 3600 * 1000;

/// How a tool call ended: known beats unknown, then the earlier result, then the graver outcome.
struct Ending {
    Outcome outcome = Outcome::Unknown;
    qint64 atMs = NoTime;
};

bool beats(const Ending &a, const Ending &b)
{
    return std::tuple(a.outcome == Outcome::Unknown, sortableTime(a.atMs), -int(a.outcome))
        < std::tuple(b.outcome == Outcome::Unknown, sortableTime(b.atMs), -int(b.outcome));
}

Ending endingOf(const EventRow &event)
{
    return {event.outcome,
            event.durationNs && event.timeMs != NoTime ? event.timeMs + *event.durationNs / 1'000'000 : NoTime};
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

} // namespace

void FactsWriter::writeTools(const FileFacts &facts)
{
    std::unordered_map<std::string_view, Ending> results;
    for (const ToolResult &result : facts.toolResults) {
        const Ending ending{result.outcome, result.at.timeMs};
        const auto [at, isNew] = results.emplace(result.toolUseId, ending);
        if (!isNew && beats(ending, at->second))
            at->second = ending;
    }
    for (const ToolUse &use : facts.toolUses) {
        const QByteArray hash = eventHash('t', use.toolUseId);
        EventRow event = eventOf(use.at, EventKind::Tool);
        event.tool = m_dictionary.intern(Dimension::Tool, use.name);
        event.model = m_dictionary.intern(Dimension::Model, use.model);
        Ending ending;
        if (const auto result = results.find(use.toolUseId); result != results.end())
            ending = result->second;
        if (const auto stored = m_events.half(hash, ToolHalf::Side::Result)) {
            if (const Ending other{stored->outcome, stored->timeMs}; beats(other, ending))
                ending = other;
        }
        if (ending.outcome == Outcome::Unknown)
            m_events.putHalf(hash, ToolHalf::Side::Use, {event.timeMs, Outcome::Unknown});
        setEnding(event, ending);
        upsertEvent(hash, event, {});
    }
    for (const ToolUse &use : facts.toolUses)
        results.erase(use.toolUseId);
    for (const auto &[id, ending] : results) {
        const QByteArray hash = eventHash('t', id);
        if (const auto use = m_events.half(hash, ToolHalf::Side::Use)) {
            if (auto event = m_events.find(hash, use->timeMs)) {
                EventRow now = *event;
                setEnding(now, ending);
                upsertEvent(hash, now, {});
            }
            continue;
        }
        const auto stored = m_events.half(hash, ToolHalf::Side::Result);
        if (!stored || beats(ending, {stored->outcome, stored->timeMs}))
            m_events.putHalf(hash, ToolHalf::Side::Result, {ending.atMs, ending.outcome});
    }
}

void FactsWriter::writeHappenings(const FileFacts &facts)
{
    for (const Happening &h : facts.happenings) {
        // A record without a uuid is known by its session and place, which it keeps when its file is moved.
        const std::string id = h.uuid.empty() ? h.at.sessionId + ':' + std::to_string(h.at.offset) : h.uuid;
        EventRow event = eventOf(h.at, h.kind);
        event.outcome = h.kind == EventKind::ApiError || h.kind == EventKind::ApiRetry ? Outcome::Error
            : h.kind == EventKind::Interrupt                                           ? Outcome::Interrupted
                                                                                       : Outcome::Ok;
        QByteArray body;
        if (!h.detail.empty())
            body = QJsonDocument(QJsonObject{{u"detail"_s, QString::fromStdString(h.detail)}})
                       .toJson(QJsonDocument::Compact);
        upsertEvent(eventHash('r', std::to_string(int(h.kind)) + ':' + id), event, body);
    }
}

/// Stores an event, or joins it with the copy that is stored already: the first sighting says whose it is, the better
/// ending how it went.
void FactsWriter::upsertEvent(const QByteArray &hash, EventRow now, const QByteArray &body)
{
    const auto old = m_events.find(hash, now.timeMs);
    if (!old) {
        m_events.insert(now, hash, body, {});
        count(now, 1);
        return;
    }
    const auto first = [this](const EventRow &e) {
        return std::tuple(sortableTime(e.timeMs), std::string_view(m_sessions.session(e.session).externalId),
                          std::string_view(m_dictionary.text(Dimension::Project, e.project)),
                          std::string_view(m_dictionary.text(Dimension::Model, e.model)),
                          std::string_view(m_dictionary.text(Dimension::Tool, e.tool)));
    };
    const Ending ending = beats(endingOf(now), endingOf(*old)) ? endingOf(now) : endingOf(*old);
    EventRow merged = first(now) < first(*old) ? now : *old;
    merged.seq = old->seq;
    merged.agent = old->agent, merged.machine = old->machine, merged.source = old->source; // of the first import
    if (merged.kind == EventKind::Tool)
        setEnding(merged, ending);
    if (merged == *old)
        return;
    count(*old, -1);
    m_events.replace(*old, merged, hash);
    count(merged, 1);
}

} // namespace glasshouse
