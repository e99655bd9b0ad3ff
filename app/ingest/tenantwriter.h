// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/factswriter.h"
#include "ingest/livehub.h"
#include "store/metricstore.h"
#include "store/namedbodies.h"
#include "store/sourcestore.h"

namespace glasshouse {

/// Everything that is written for one tenant, from transcripts and from the network. Writer's thread.
class TenantWriter
{
public:
    TenantWriter(Connection &connection, EventSequence &sequence, const PriceTable &prices, qint64 tenant);

    FactsWriter &facts() { return m_facts; }
    qint64 tenant() const { return m_tenant; }

    /// What became of a batch from the network, in the open transaction.
    struct Written {
        qint64 accepted = 0, duplicate = 0;
        std::vector<std::pair<size_t, NotedEvents::Noted>> newEvents; ///< index into the batch's events, as stored
    };
    Written write(const PreparedBatch &batch, qint64 nowMs);
    /// The source that a record of this batch counts under.
    static std::string sourceOf(const PreparedBatch &batch, const std::string &agent);
    void quarantine(const PreparedBatch &batch, qint64 nowMs, std::string_view reason);

    /// From the next transaction on, what transcripts bring is noted for live views where it is younger than `sinceMs`;
    /// nothing: no more.
    void noteSince(std::optional<qint64> sinceMs);
    struct Noted {
        std::vector<LiveEvent> events;
        qint64 leftOut = 0; ///< so many more would have been
    };
    /// What was noted; after the commit.
    Noted takeNoted();

    /// Number of an actor, and that a session names it; in the open transaction.
    qint64 actor(std::string_view name) { return m_tables.dictionary.intern(Dimension::Actor, name); }
    void noteActor(qint64 session, qint64 actor) { m_tables.sessionActors.note(session, actor); }
    void reprice(CallBook::Which which = CallBook::Which::All) { m_book.reprice(which); }
    /// Gives an event, or the model call that it shows, the names its body holds.
    void name(const NamedBody &named);
    /// Before each commit.
    void flush();
    /// After a rollback.
    void forget();

private:
    qint64 touchSession(const PreparedEvent &event, qint64 agent);
    bool writeEvent(const PreparedEvent &event, qint64 source, bool bound);
    bool writePoint(const PreparedPoint &point, std::string_view source);

    qint64 m_tenant;
    EventSequence &m_sequence;
    TenantTables m_tables;
    CallBook m_book;
    EventBook m_events;
    MetricStore m_metrics;
    SourceStore m_sources;
    FactsWriter m_facts;
    NotedEvents m_noted;
    bool m_notes = false;
};

} // namespace glasshouse
