// SPDX-License-Identifier: GPL-3.0-or-later
// StoreOwner's part that gives events from before skills and plugins were kept the names that their bodies hold.
#include "ingest/storeowner.h"
#include "store/namedbodies.h"

namespace glasshouse {

namespace {
/// Bodies looked through in one transaction: ingest waits for no longer than that takes, some tens of milliseconds.
constexpr qint64 BodiesAtOnce = 2'000;
} // namespace

Result<void> StoreOwner::nameEvents(qint64 tenantId)
{
    if (!lacksNames(m_connection, tenantId))
        return m_connection.takeFailure();
    NamedBodies piece{{}, std::numeric_limits<qint64>::min(), 0, false};
    while (!piece.last) {
        Transaction transaction(m_connection);
        if (auto begun = transaction.begin(); !begun)
            return begun;
        piece = namedBodiesAfter(m_connection, tenantId, piece.lastMs, piece.lastSeq, BodiesAtOnce);
        for (const NamedBody &named : piece.found)
            tenant(tenantId).name(named);
        tenant(tenantId).flush();
        if (piece.last)
            setHasNames(m_connection, tenantId);
        if (auto done = transaction.commit(); !done) {
            forgetAll();
            return done;
        }
        drainBetween();
    }
    return {};
}

} // namespace glasshouse
