// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditnote.h"
#include "ingest/pruning.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace glasshouse {

/// Prunes every tenant by what is set for it, once a day, one short transaction a step. When the last time was stands in
/// the store, so a program that is started often does not prune as often, and a run that was cut short is begun again by
/// the next owner. On the writer's thread.
class PruneSchedule
{
public:
    static constexpr qint64 PeriodMs = 24LL * 3600 * 1000;
    /// After a failure (the disk is full, ...).
    static constexpr qint64 AgainMs = 3600LL * 1000;

    /// `nowMs`: UTC. `forget`: as Pruning.
    PruneSchedule(Connection &connection, std::function<qint64()> nowMs, std::function<void()> forget);

    /// How long until step() has something to do; 0: it has now. A clock that was set back never makes it longer than a day.
    qint64 waitMs();
    /// Where it is time: the next step. Of a tenant's run that took something away, or failed half-way, it returns the note
    /// for the trail once it ends; nothing where there is nothing to tell.
    std::optional<AuditNote> step();
    bool isRunning() const { return m_pruning || !m_tenants.empty(); }

private:
    struct Tenant {
        qint64 id = 0;
        QString name;
    };
    void begin();
    void end(bool failed);
    std::optional<AuditNote> noteOf(Outcome outcome) const;

    Connection &m_connection;
    std::function<qint64()> m_now;
    std::function<void()> m_forget;
    std::vector<Tenant> m_tenants; ///< whose turn comes; the last one is pruned by m_pruning
    std::unique_ptr<Pruning> m_pruning;
    std::optional<qint64> m_lastMs; ///< nothing: not read yet
    qint64 m_notBeforeMs = NoTime;  ///< after a failure
};

} // namespace glasshouse
