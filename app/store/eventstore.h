// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/eventsequence.h"
#include "store/retentionstore.h"
#include "store/rows.h"
#include "store/statement.h"

#include <limits>

namespace glasshouse {

/// Half of a tool call whose other half has not been read.
struct ToolHalf {
    enum class Side { Use = 0, Result = 1 };
    qint64 timeMs = NoTime; ///< of the use's event, or of the result
    Outcome outcome = Outcome::Unknown;
};

/// Events as they were just stored, for whoever watches, in the order of their numbers. What is changed or taken back while
/// they are noted is so here, too: a copy, or an event that has gone, is of kind Copy.
struct NotedEvents {
    struct Noted {
        EventRow row;
        qint64 call = 0; ///< its number in the ledger; 0: no model call
        std::string correlation{};
    };
    qint64 sinceMs = NoTime; ///< older ones are not noted
    size_t most = std::numeric_limits<size_t>::max();
    bool withCorrelation = true;
    qint64 leftOut = 0; ///< would be here, too, were there not as many already
    std::vector<Noted> events;
};

/// Events, the keys that count each once, and their bodies. Writer's thread; failures are noted on the connection.
class EventStore
{
public:
    EventStore(Connection &connection, EventSequence &sequence, qint64 tenant);

    /// The event with this identity (128-bit hash) in the quarter hour of `timeMs`; nullopt: not stored yet. Of a pruned one
    /// only time and number: nothing of it changes any more.
    std::optional<EventRow> find(const QByteArray &hash, qint64 timeMs);
    /// The event with this time and number.
    std::optional<EventRow> at(qint64 timeMs, qint64 seq);
    /// Stores a new event under its identity; gives it the next sequence number. `body` is JSON, or JSON that packBody() has
    /// packed; empty for none. What belongs to a time that has been pruned gets its identity alone, and no number. False: it is
    /// stored already, and nothing was written.
    bool insert(const EventRow &event, const QByteArray &hash, const QByteArray &body, std::string_view correlation);
    /// The same for an event whose identity holds whatever its time.
    bool insertTimeless(const EventRow &event, const QByteArray &hash, const QByteArray &body,
                        std::string_view correlation);
    /// Writes a changed event; its time may move, and its key and body follow.
    void replace(const EventRow &old, const EventRow &now, const QByteArray &hash);
    /// Takes an event and its key away: its time has moved to another quarter hour.
    void remove(const EventRow &event, const QByteArray &hash);

    void putHalf(const QByteArray &hash, ToolHalf::Side side, const ToolHalf &half);
    std::optional<ToolHalf> half(const QByteArray &hash, ToolHalf::Side side);
    void dropHalf(const QByteArray &hash, ToolHalf::Side side);
    bool hasHalves() const { return m_halves > 0; }

    /// Where the event of a tool call or prompt stands that telemetry has reported for this session.
    std::optional<qint64> place(qint64 session, const QByteArray &hash);
    void setPlace(qint64 session, const QByteArray &hash, qint64 timeMs);
    bool hasPlaces() const { return m_places > 0; }

    /// Whether rows of this kind and time are gone, or about to be.
    bool isPruned(EventKind kind, qint64 timeMs) const;
    /// Before this instant rows of some kind are gone; NoTime: none are.
    qint64 prunedBeforeMs() const { return m_prunedBeforeMs; }

    /// A session's events of one kind between two instants, both included, with their identities.
    std::vector<std::pair<EventRow, QByteArray>> ofSession(qint64 session, EventKind kind, qint64 fromMs, qint64 toMs);

    /// From now on what is stored is noted there as well; null: no more.
    void note(NotedEvents *noted) { m_noted = noted; }
    /// The event just stored is this model call.
    void noteCall(qint64 call);

    /// After a rollback.
    void reload();

    template<typename Visit>
    void forEach(Visit visit)
    {
        m_all.bind(m_tenant);
        while (m_all.next())
            visit(readEvent(m_all));
        m_all.reset();
    }

private:
    static EventRow readEvent(const Statement &row);
    NotedEvents::Noted *noted(qint64 sequence);
    void insertRow(const EventRow &event, std::string_view correlation);
    bool claimKey(qint64 keyQuarter, const QByteArray &hash, qint64 timeMs, qint64 seq);
    bool insertUnder(qint64 keyQuarter, EventRow event, const QByteArray &hash, const QByteArray &body,
                     std::string_view correlation);

    Connection &m_connection;
    EventSequence &m_sequence;
    qint64 m_tenant;
    qint64 m_halves = 0;
    qint64 m_places = 0;
    qint64 m_lastStored = 0; ///< number of the event just stored
    Watermarks m_pruned;
    qint64 m_prunedBeforeMs = NoTime;
    NotedEvents *m_noted = nullptr;
    Statement m_findKey, m_load, m_all, m_insert, m_update, m_move, m_delete, m_claimKey, m_deleteKey, m_insertBody,
        m_moveBody, m_deleteBody, m_putHalf, m_half, m_dropHalf, m_place, m_setPlace, m_ofSession, m_keysOfQuarter;
};

} // namespace glasshouse
