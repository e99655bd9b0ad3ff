// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/querystring.h"

#include "base/hexdigit.h"

#include "wire/utf8.h"

#include <algorithm>

namespace glasshouse {

namespace {

using Refusal = tl::unexpected<HttpError>;

Refusal malformed(std::string_view what, std::size_t at)
{
    HttpError error{400, std::string(what) + " (byte " + std::to_string(at) + " of the query)", {}};
    error.code = "INVALID_QUERY";
    return Refusal(std::move(error));
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

/// `at` is where the text begins, for the message.
tl::expected<std::string, HttpError> decoded(std::string_view text, std::size_t at)
{
    std::string into;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t place = at + i;
        char c = text[i];
        if (c == '+') {
            c = ' ';
        } else if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return malformed("a % needs two hex digits", place);
            c = char(high * 16 + low);
            i += 2;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            return malformed("what is not ASCII must be written as %XX", place);
        }
        if (isControl(c))
            return malformed("control characters are not allowed", place);
        into += c;
    }
    if (invalidUtf8At(into) != into.size())
        return malformed("the decoded text is not UTF-8", at);
    return into;
}

tl::expected<QueryParameter, HttpError> parameterOf(std::string_view part, std::size_t at)
{
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return malformed("each parameter is NAME=VALUE", at);
    auto name = decoded(part.substr(0, equals), at);
    if (!name)
        return Refusal(std::move(name.error()));
    auto value = decoded(part.substr(equals + 1), at + equals + 1);
    if (!value)
        return Refusal(std::move(value.error()));
    if (name->size() > QueryStringLimits::NameBytes)
        return malformed("a parameter's name is too long", at);
    if (value->size() > QueryStringLimits::ValueBytes)
        return malformed("a parameter's value is too long", at + equals + 1);
    return QueryParameter{std::move(*name), std::move(*value), at};
}

} // namespace

tl::expected<std::vector<QueryParameter>, HttpError> parseQueryString(std::string_view target)
{
    std::vector<QueryParameter> parameters;
    const std::size_t mark = target.find('?');
    const std::string_view query = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find('&', at), query.size());
        if (parameters.size() == QueryStringLimits::Parameters)
            return malformed("too many parameters", at);
        auto parameter = parameterOf(query.substr(at, end - at), at);
        if (!parameter)
            return Refusal(std::move(parameter.error()));
        parameters.push_back(std::move(*parameter));
        if (end + 1 == query.size())
            return malformed("nothing follows the last &", end);
        at = end + 1;
    }
    return parameters;
}

HttpError parameterError(std::string code, const QueryParameter &parameter, std::string_view why)
{
    HttpError error{
        400, parameter.name + ' ' + std::string(why) + " (byte " + std::to_string(parameter.at) + " of the query)", {}};
    error.code = std::move(code);
    return error;
}

} // namespace glasshouse
