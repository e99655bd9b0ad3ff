// SPDX-License-Identifier: GPL-3.0-or-later
// FactsWriter's part for tool calls and happenings.
#include "ingest/factswriter.h"
#include "ingest/identity.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace glasshouse {

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
        event.tool = m_tables.dictionary.intern(Dimension::Tool, use.name);
        event.model = m_tables.dictionary.intern(Dimension::Model, use.model);
        event.skill = skillOf(use.skill), event.plugin = pluginOf(use.plugin);
        Ending ending;
        if (const auto result = results.find(use.toolUseId); result != results.end())
            ending = result->second;
        if (const auto stored = m_tables.events.half(hash, ToolHalf::Side::Result)) {
            if (const Ending other{stored->outcome, stored->timeMs}; beats(other, ending))
                ending = other;
        }
        if (ending.outcome == Outcome::Unknown)
            m_tables.events.putHalf(hash, ToolHalf::Side::Use, {event.timeMs, Outcome::Unknown});
        setEnding(event, ending);
        m_eventBook.putTranscript(hash, event, {});
    }
    for (const ToolUse &use : facts.toolUses)
        results.erase(use.toolUseId);
    for (const auto &[id, ending] : results) {
        const QByteArray hash = eventHash('t', id);
        if (const auto use = m_tables.events.half(hash, ToolHalf::Side::Use)) {
            if (const auto event = m_tables.events.find(hash, use->timeMs); event && !event->pruned) {
                EventRow now = *event;
                setEnding(now, ending);
                m_eventBook.putTranscript(hash, now, {});
            }
            continue;
        }
        const auto stored = m_tables.events.half(hash, ToolHalf::Side::Result);
        if (!stored || beats(ending, {stored->outcome, stored->timeMs}))
            m_tables.events.putHalf(hash, ToolHalf::Side::Result, {ending.atMs, ending.outcome});
    }
}

void FactsWriter::writeHappenings(const FileFacts &facts)
{
    for (const Happening &h : facts.happenings) {
        // A record without a uuid is known by its session and place, which it keeps when its file is moved.
        const std::string id = h.uuid.empty() ? h.at.sessionId + ':' + std::to_string(h.at.offset) : h.uuid;
        EventRow event = eventOf(h.at, h.kind);
        event.skill = skillOf(h.skill), event.plugin = pluginOf(h.plugin);
        event.outcome = h.kind == EventKind::ApiError || h.kind == EventKind::ApiRetry ? Outcome::Error
            : h.kind == EventKind::Interrupt                                           ? Outcome::Interrupted
                                                                                       : Outcome::Ok;
        QByteArray body;
        if (!h.detail.empty())
            body = QJsonDocument(QJsonObject{{u"detail"_s, QString::fromStdString(h.detail)}})
                       .toJson(QJsonDocument::Compact);
        m_eventBook.putTranscript(eventHash('r', std::to_string(int(h.kind)) + ':' + id), event, body);
    }
}

} // namespace glasshouse
