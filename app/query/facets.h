// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"

#include <vector>

namespace glasshouse {

/// The values that events under a filter have, with counts. A facet's own choice does not restrict it.
struct FacetsQuestion {
    Filter filter;
    QString zone;
    /// "class", "outcome", "actor", "client", "resource", "source", "action", "agent", "model", "tool", "project",
    /// "machine", "skill", "plugin"; empty: all of them. Another name is Rejected.
    QStringList fields;
    int top = 20;   ///< values per facet
    QString search; ///< values that contain it, whatever the case
    using Answer = struct FacetsAnswer;
    bool operator==(const FacetsQuestion &) const = default;
};

struct FacetValue {
    QString value; ///< empty: events without one
    qint64 events = 0;
    bool operator==(const FacetValue &) const = default;
};

struct Facet {
    QString field;
    std::vector<FacetValue> values; ///< by count, largest first
    qint64 more = 0;                ///< values left out
    bool exact = true;              ///< false: counted over the newest rows only, down to FacetsAnswer::countedToMs
    bool operator==(const Facet &) const = default;
};

struct FacetsAnswer {
    std::vector<Facet> facets; ///< in the order asked
    qint64 failures = 0;
    qint64 countedToMs = NoTime;
    bool operator==(const FacetsAnswer &) const = default;
};

} // namespace glasshouse
