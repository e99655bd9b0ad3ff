// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace glasshouse {

/// What a batch is made of; the same recipe and uids make the same records but for their times.
struct LoadRecipe {
    std::uint64_t seed = 1;
    bool json = false;
    std::int64_t spacingNs = 1000; ///< between two records' times
    bool uidIsCorrelation = false; ///< prompt and trace ids are the uid, so that a store's column holds it
};

/// An ExportLogsServiceRequest of `count` records with the uids from `firstUid` on, each in an attribute `load.uid`: of ten
/// records four are Claude Code's api_request, three its tool_result, three plain log records of a service.
std::string makeLoad(const LoadRecipe &recipe, std::uint64_t firstUid, int count, std::int64_t nowNs);

} // namespace glasshouse
