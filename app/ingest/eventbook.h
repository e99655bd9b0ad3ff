// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/prepared.h"
#include "ingest/tenanttables.h"

namespace glasshouse {

/// How a tool call ended: known beats unknown, then the earlier result, then the graver outcome.
struct Ending {
    Outcome outcome = Outcome::Unknown;
    qint64 atMs = NoTime;
};
bool beats(const Ending &a, const Ending &b);
void setEnding(EventRow &event, const Ending &ending);

/// A tenant's events, each counted once however many channels tell of it. What a transcript says of an event beats what
/// telemetry says; how a tool call ended is the better of both. Prompts, API errors and compactions that telemetry reports
/// without an id count only where no transcript tells of them. Everything belongs to the open transaction. Writer's thread.
class EventBook
{
public:
    explicit EventBook(TenantTables &tables) : m_tables(tables) {}

    /// A transcript's event.
    void putTranscript(const QByteArray &hash, const EventRow &now, const QByteArray &body);
    enum class Put { New, Joined, Duplicate };
    /// An event from the network; `row` is its columns.
    Put putNetwork(const PreparedEvent &event, EventRow row);
    /// An event that is stored has these, too; of the tool "Skill" neither, since telemetry names the one around it.
    void name(qint64 timeMs, qint64 seq, qint64 skill, qint64 plugin);
    /// A transcript tells of this session from now on.
    void transcriptTakesOver(const SessionRow &session);

private:
    bool isTranscript(const EventRow &event) const;
    bool isToldAlready(const EventRow &event);
    bool isInTranscript(qint64 session);
    EventRow merged(const EventRow &old, const EventRow &now);
    std::optional<EventRow> locate(const QByteArray &hash, const EventRow &row);
    void store(const EventRow &old, const EventRow &now, const QByteArray &hash);

    TenantTables &m_tables;
};

} // namespace glasshouse
