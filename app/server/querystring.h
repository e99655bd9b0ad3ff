// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/httpmessage.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// One `name=value` of a request's target, decoded.
struct QueryParameter {
    std::string name, value;
    std::size_t at = 0; ///< byte of the target's query where it begins, from 0
    bool operator==(const QueryParameter &) const = default;
};

struct QueryStringLimits {
    static constexpr std::size_t Parameters = 256, NameBytes = 64, ValueBytes = 2'048;
};

/// Reads what follows the `?` of a target; a target without one has no parameters. Strict: every part is name=value, an
/// escape has two hex digits, decoded text is UTF-8 without control characters, and nothing but ASCII stands undecoded.
/// `+` is a space, as forms write it. Names may repeat; whether they may is for the route to say. 400 with the place for
/// anything else. Pure.
tl::expected<std::vector<QueryParameter>, HttpError> parseQueryString(std::string_view target);

/// 400 with a code of its own: "INVALID_PARAMETER", "UNKNOWN_PARAMETER", "INVALID_CURSOR".
HttpError parameterError(std::string code, const QueryParameter &parameter, std::string_view why);

} // namespace glasshouse
