// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/filter.h"

#include <QString>
#include <QStringList>

#include <limits>
#include <vector>

namespace glasshouse {

/// Events and model calls, newest first, in pages.
struct ActivityQuestion {
    Filter filter;
    QString zone;            ///< for weekday and hour
    bool withCopies = false; ///< reports of what another channel counts, too
    bool withBodies = false; ///< each event's JSON, masked as everywhere
    int limit = 100;         ///< 1 to 10,000
    /// Where the last page ended (or, with `newer`, the newest row that is shown): a sequence of 0 is the first page.
    qint64 cursorMs = 0, cursorSequence = 0;
    bool newer = false; ///< what is newer than the cursor instead: the nearest ones, still newest first
    /// Rows looked at before the answer comes back with what it has; 0: until the page is full or nothing is left.
    qint64 mostScanned = 0;
    using Answer = struct ActivityAnswer;
    bool operator==(const ActivityQuestion &) const = default;
};

struct ActivityAnswer {
    std::vector<ActivityEvent> events;
    bool more = false; ///< there are, or may be, older ones (newer ones with `newer`)
    /// Everything down to here has been looked at: "searched back to". With `more` and fewer rows than the limit the next
    /// question goes on from (searchedToMs, searchedToSequence).
    qint64 searchedToMs = NoTime, searchedToSequence = 0;
    bool operator==(const ActivityAnswer &) const = default;
};

} // namespace glasshouse
