// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/eventarchive.h"
#include "ingest/retentionkinds.h"
#include "store/dictionary.h"

#include <optional>

namespace glasshouse {

/// One run of `prune`, on the writer's connection.
class Pruning
{
public:
    Pruning(Connection &connection, qint64 tenant, const RetentionRequest &request, qint64 nowMs);

    /// The watermarks come first, in a transaction of their own: from then on nothing below them is written any more, and
    /// a run that is killed is finished by the next.
    Result<void> mark();
    /// `between` is called between two batches. Errors: as StoreOwner::retention.
    Result<RetentionAnswer> run(const std::function<void()> &between, const std::atomic_bool &stop);

private:
    Result<void> deleteRows(const std::function<void()> &between, const std::atomic_bool &stop);
    Result<void> archive(const std::vector<LeavingEvent> &events);
    Result<void> deleteQuarantined();
    Result<void> deleteCopies();
    Result<void> giveSpaceBack(const std::function<void()> &between, const std::atomic_bool &stop);

    Connection &m_connection;
    qint64 m_tenant;
    const RetentionRequest &m_request;
    qint64 m_nowMs;
    RetentionStore m_store;
    Watermarks m_due;
    RetentionAnswer m_answer;
    std::optional<EventArchive> m_archive;
    std::optional<Dictionary> m_dictionary;
};

} // namespace glasshouse
