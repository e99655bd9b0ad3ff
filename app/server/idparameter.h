// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/exchange.h"
#include "server/querystring.h"

#include <charconv>

namespace glasshouse {

/// The one parameter of a route, a positive number: `id`. 400 for anything else.
inline tl::expected<qint64, HttpError> idParameter(const Exchange &exchange)
{
    const auto parameters = parseQueryString(exchange.head.target);
    if (!parameters)
        return tl::unexpected(parameters.error());
    for (const QueryParameter &parameter : *parameters) {
        if (parameter.name != "id")
            return tl::unexpected(parameterError("UNKNOWN_PARAMETER", parameter, "there is only id"));
    }
    HttpError error{400, "id=NUMBER is needed, once", {}};
    error.code = "INVALID_PARAMETER";
    if (parameters->size() != 1)
        return tl::unexpected(error);
    const std::string &text = parameters->front().value;
    qint64 id = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (wrong != std::errc() || end != text.data() + text.size() || id <= 0)
        return tl::unexpected(error);
    return id;
}

/// 400 where there are any.
inline tl::expected<void, HttpError> noParameters(const Exchange &exchange)
{
    const auto parameters = parseQueryString(exchange.head.target);
    if (!parameters)
        return tl::unexpected(parameters.error());
    if (!parameters->empty())
        return tl::unexpected(parameterError("UNKNOWN_PARAMETER", parameters->front(), "there is none"));
    return {};
}

} // namespace glasshouse
