// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packstate.h"

#include <vector>

namespace glasshouse {

/// What the tenant has decided about report packs, which sources it has seen, and what is made again and again. The packs
/// themselves are files (reports/pack.h).
struct PackStatesQuestion {
    using Answer = struct PackStatesAnswer;
    bool operator==(const PackStatesQuestion &) const = default;
};

/// Something that has been received, for a pack's "needs": how often is not told.
struct SeenSource {
    QString kind; ///< "agent", "source", "class", "kind", "event" (an action's prefix up to its first dot)
    QString value;
    qint64 lastMs = NoTime;
    bool operator==(const SeenSource &) const = default;
};

struct PackStatesAnswer {
    std::vector<PackState> packs;
    std::vector<PackSchedule> schedules;
    std::vector<SeenSource> seen;
    QString plan;          ///< "free", "pro", "enterprise"
    bool mayChange = true; ///< the asker's role and the plan allow to enable and disable
    bool operator==(const PackStatesAnswer &) const = default;
};

} // namespace glasshouse
