// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"

#include <functional>
#include <string>

namespace glasshouse {

/// What tenants may by their plan. The flags of the environment, read once where a listener's options are made:
/// ANALYTICS_ENABLED (false: its routes are not there) and ANALYTICS_FREE_TIER (true: the free plan has analytics, too).
struct PlanLimits {
    static constexpr int MostReads = 10'000'000;

    bool analyticsEnabled = true, analyticsFreeTier = false;
    /// Reading requests of one token in a minute; 0: as many as it likes.
    int freeReads = 600, proReads = 6'000, enterpriseReads = 60'000;

    bool hasAnalytics(Plan plan) const { return plan != Plan::Free || analyticsFreeTier; }
    int readsPerMinute(Plan plan) const;
    bool operator==(const PlanLimits &) const = default;

    /// `variable` gives an environment variable's value, empty where it is not set. A value that is neither true nor false
    /// (1, 0, yes, no, on, off) changes nothing.
    static PlanLimits fromEnvironment(const std::function<std::string(const char *)> &variable);
    static PlanLimits fromEnvironment();
};

} // namespace glasshouse
