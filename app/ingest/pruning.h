// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/eventarchive.h"
#include "ingest/retentionkinds.h"
#include "store/dictionary.h"

#include <optional>

namespace glasshouse {

/// One run of `prune`, on the writer's connection, in steps that each are a short transaction: what comes in is written
/// between them.
class Pruning
{
public:
    /// `forget`: called when what is remembered of the store elsewhere no longer holds (watermarks, series of metrics).
    Pruning(Connection &connection, qint64 tenant, RetentionRequest request, qint64 nowMs,
            std::function<void()> forget);

    /// The next step; false: nothing is left to do. Errors: as StoreOwner::retention.
    Result<bool> step();
    /// Nothing more is deleted; the few steps that are left only say how it ended.
    void cancel();
    /// What has been done so far.
    const RetentionAnswer &answer() const { return m_answer; }

private:
    enum class Part { Marks, Rows, Points, Quarantine, Copies, Feedback, Room, Free, Shrink, Done };
    /// A step of the part: true where it is done.
    Result<bool> stepOf(Part part);
    Result<bool> mark();
    Result<bool> deleteRows();
    Result<void> archive(const std::vector<LeavingEvent> &events);
    Result<bool> deletePoints();
    Result<bool> deleteQuarantined();
    Result<bool> deleteCopies();
    Result<bool> deleteFeedback();
    Result<bool> measureRoom();
    Result<bool> giveBackSome();
    Result<bool> shrink();

    Connection &m_connection;
    qint64 m_tenant;
    RetentionRequest m_request;
    qint64 m_nowMs;
    std::function<void()> m_forget;
    RetentionStore m_store;
    Watermarks m_due;
    RetentionAnswer m_answer;
    Part m_part = Part::Marks;
    RetentionStore::Batch m_batch; ///< the last one
    RetentionStore::PointCursor m_points;
    qint64 m_fileBytes = 0; ///< of the store before pages were given back
    std::optional<EventArchive> m_archive;
    std::optional<Dictionary> m_dictionary;
};

} // namespace glasshouse
