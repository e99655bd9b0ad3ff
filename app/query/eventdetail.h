// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

#include <QString>

#include <vector>

namespace glasshouse {

/// One event whole, and what belongs to it.
struct EventDetailQuestion {
    qint64 timeMs = NoTime, sequence = 0; ///< as a list gave them
    bool raw = false;                     ///< without masks: a permission of its own, and audited
    int mostRelated = 200;
    using Answer = struct EventDetail;
    bool operator==(const EventDetailQuestion &) const = default;
};

/// A part of a trace as its waterfall shows it.
struct TraceSpan {
    ActivityEvent event;
    std::string spanId, parentId;
    qint64 beginNs = 0, endNs = 0; ///< UTC ns
    int depth = 0;                 ///< 0: a root
    bool operator==(const TraceSpan &) const = default;
};

struct EventDetail {
    ActivityEvent event;       ///< `body` holds all its JSON: attributes, resource, before, after; masked unless raw
    std::string before, after; ///< JSON of a change, pretty enough to compare line by line; empty: no change
    bool masked = false;       ///< something was masked: "show raw" has something to show
    std::vector<ActivityEvent> related; ///< of the same correlation, oldest first, this one among them
    bool moreRelated = false;
    std::vector<TraceSpan> trace; ///< spans of the trace in tree order; empty: it is none
    bool operator==(const EventDetail &) const = default;
};

} // namespace glasshouse
