// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace glasshouse {

/// Every code that stands in the JSON of an error, and the status it comes with. Nothing answers with another one.
struct ErrorCodeRow {
    std::string_view code;
    int status;
};
inline constexpr ErrorCodeRow ErrorCodes[] = {
    {"INVALID_REQUEST", 400},
    {"INVALID_BODY", 400},
    {"INVALID_QUERY", 400},
    {"INVALID_PARAMETER", 400},
    {"UNKNOWN_PARAMETER", 400},
    {"INVALID_CURSOR", 400},
    {"INVALID_QUESTION", 400},
    {"INVALID_ACT", 400},
    {"INVALID_SQL", 400},
    {"INVALID_VIEW", 400},
    {"INVALID_TRANSCRIPT", 400},
    {"INVALID_DATE_RANGE", 400},
    {"INVALID_GRANULARITY", 400},
    {"INVALID_REQUEST", 414},
    {"INVALID_REQUEST", 417},
    {"INVALID_REQUEST", 431},
    {"INVALID_REQUEST", 501},
    {"INVALID_REQUEST", 505},
    {"UNAUTHORIZED", 401},
    {"FORBIDDEN", 403},
    {"ANALYTICS_NOT_AVAILABLE", 403},
    {"PLAN_NOT_ENOUGH", 403},
    {"NOT_FOUND", 404},
    {"AGENT_NOT_FOUND", 404},
    {"TRANSCRIPT_GONE", 404},
    {"METHOD_NOT_ALLOWED", 405},
    {"TIMEOUT", 408},
    {"CONFLICT", 409},
    {"VIEW_NAME_TAKEN", 409},
    {"TOO_MANY_VIEWS", 409},
    {"TOO_MANY", 409},
    {"UPLOAD_GAP", 409},
    {"UPLOAD_CONFLICT", 409},
    {"PAYLOAD_TOO_LARGE", 413},
    {"UPLOAD_LIMIT", 413},
    {"UNSUPPORTED_MEDIA_TYPE", 415},
    {"MISDIRECTED", 421},
    {"RATE_LIMITED", 429},
    {"UNAVAILABLE", 503},
};

} // namespace glasshouse
