// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"
#include "server/httpmessage.h"
#include "server/routetable.h"

#include <optional>

namespace glasshouse {

/// What a request's head is found to be.
struct Admission {
    const Route *route =
        nullptr;           ///< also of a refused request, where it has one: refusals are counted and written by it
    std::size_t index = 0; ///< of the route, or one past the last
    Principal principal;
    std::string mediaType;
    bool gzip = false;
    std::optional<HttpError> refusal;
};

/// Judges a request by its head alone, before any of its body is read, in this order: where it comes from (400, 421,
/// 403), path (404), method (405), who asks (401, 429, 403), what the plan allows (403), how fast a token reads (429),
/// media type and coding (415), and for what is to be stored
/// whether there is memory (429). Any thread.
Admission admit(RequestHead &head, const std::string &peer, const RouteTable &table, ServerContext &context);

} // namespace glasshouse
