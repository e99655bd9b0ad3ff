// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenusage.h"

#include <string>

namespace glasshouse {

/// All that the price of one request depends on. One model call has one of these, or several where the agent
/// reported `usage.iterations` (a server-side fallback bills each attempt at its own model).
struct BillablePart {
    std::string model; ///< as the agent wrote it, UTF-8
    TokenUsage tokens;
    int webSearches = 0; ///< server_tool_use.web_search_requests
    bool fast = false;   ///< usage.speed == "fast"
    bool usOnly = false; ///< usage.inference_geo == "us"
    bool batch = false;  ///< usage.service_tier == "batch"
    bool operator==(const BillablePart &) const = default;
};

} // namespace glasshouse
