// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/rows.h"
#include "store/statement.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// What is known of one kind; kind 0 is the tenant's default, -1 the quarantine, -2 copies of transcripts, -3 points of
/// metrics, -4 reports of people.
struct RetentionRow {
    std::optional<qint64> days;     ///< 0: for ever; nothing: the default
    qint64 prunedBeforeMs = NoTime; ///< the beginning of a quarter hour
};
using RetentionRows = std::map<qint64, RetentionRow>;
inline constexpr qint64 RetentionOfAll = 0, RetentionOfQuarantine = -1, RetentionOfArchive = -2,
                        RetentionOfMetrics = -3, RetentionOfFeedback = -4;

/// By kind: rows of before are due. Kinds that are not named keep all.
using Watermarks = std::map<qint64, qint64>;

/// An event as it leaves the store.
struct LeavingEvent {
    EventRow row;
    std::string correlation, session, body; ///< body: JSON, unpacked
    qint64 bodyBytes = 0;                   ///< as it was stored
};

/// How long events are kept, and the deletion of older ones: rows and bodies alone. A tenant's; failures are noted on the
/// connection.
class RetentionStore
{
public:
    RetentionStore(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    RetentionRows rows();
    void setDays(qint64 kind, std::optional<qint64> days);
    /// Only ever later: rows of before are gone.
    void setPrunedBefore(qint64 kind, qint64 ms);

    struct Count {
        qint64 events = 0, bodyBytes = 0;
    };
    std::map<qint64, Count> countDue(const Watermarks &due);

    struct Batch {
        std::vector<LeavingEvent> events;                                         ///< deleted
        qint64 cursorMs = NoTime, cursorSeq = std::numeric_limits<qint64>::max(); ///< where the next one begins
        bool last = false;
    };
    /// Deletes what is due of the next `most` rows after the cursor; rows without a time stay.
    Batch deleteNext(const Watermarks &due, qint64 cursorMs, qint64 cursorSeq, qint64 most);

    /// Records that the store refused before `beforeMs`.
    Count quarantined(qint64 beforeMs);
    qint64 deleteQuarantined(qint64 beforeMs);

    /// Points of metrics of before `beforeMs`, their start included; a point without a time stays.
    Count points(qint64 beforeMs);
    /// Where the next deletion of points goes on.
    struct PointCursor {
        qint64 series = 0, startNs = std::numeric_limits<qint64>::min();
        bool emptied = false; ///< of this series some have gone
    };
    struct PointBatch {
        Count gone;
        qint64 series = 0; ///< that have no point left, and went, too: whoever remembers their numbers must forget them
        PointCursor next;
        bool last = false;
    };
    /// Deletes of them about `most`, or what so many steps find.
    PointBatch deletePoints(qint64 beforeMs, const PointCursor &cursor, qint64 most);

private:
    Connection &m_connection;
    qint64 m_tenant;
};

/// The watermarks under which rows are gone, by kind.
Watermarks prunedBefore(Connection &connection, qint64 tenant);

} // namespace glasshouse
