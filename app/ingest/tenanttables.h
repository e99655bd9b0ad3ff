// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callstore.h"
#include "store/cubeshapes.h"
#include "store/dictionary.h"
#include "store/durations.h"
#include "store/eventstore.h"
#include "store/sessionactors.h"
#include "store/sessionstore.h"

#include <set>

namespace glasshouse {

/// One tenant's tables as the writer holds them, and the one way to count something into the sums that hang on them.
/// Everything written belongs to the open transaction of the connection; failures are noted there. Writer's thread.
class TenantTables
{
public:
    TenantTables(Connection &connection, EventSequence &sequence, qint64 tenantId);

    /// Adds (sign 1) or takes back (-1) what a call or an event adds to cubes, durations, its session and the session's
    /// presence. A shadow call and a copied event count nothing.
    void count(const CallRow &call, qint64 sign);
    void count(const EventRow &event, qint64 sign);

    /// Of two reports' skill or plugin the one that holds, see domain/skillname.h.
    qint64 betterName(Dimension dimension, qint64 a, qint64 b) const;

    /// Writes what is summed in memory: before each commit.
    void flush();
    /// Forgets what is in memory: after a rollback.
    void forget();

    const qint64 tenant;
    Dictionary dictionary;
    CallStore calls;
    EventStore events;
    SessionStore sessions;
    SessionActors sessionActors;

private:
    CubeStore m_cubes;
    CubeShapes m_shapes;
    DurationStore m_durations;
    DurationDeltas m_durationDeltas;
    Connection &m_connection;
    std::set<qint64> m_days; ///< UTC days that have changed
};

} // namespace glasshouse
