// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace glasshouse::sandbox {

/// A statement to begin with: what each day cost. Runs over the tables of sandbox.h.
inline constexpr std::string_view ExampleStatement =
    "SELECT day, sum(calls) AS calls, round(sum(cost_usd), 2) AS usd\n"
    "FROM usage_daily\nGROUP BY day\nORDER BY day DESC\nLIMIT 30";

} // namespace glasshouse::sandbox
