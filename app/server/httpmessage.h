// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glasshouse {

/// The request line and the fields, as they came; trailers are not part of it.
struct RequestHead {
    std::string method, target;
    bool http11 = true;
    bool keepAlive = true;
    bool chunked = false;
    bool expectContinue = false;
    std::optional<qint64> contentLength;
    std::vector<std::pair<std::string, std::string>> fields;

    /// Names are compared without regard to case. The first one's value; null where there is none.
    const std::string *field(std::string_view name) const;
    int count(std::string_view name) const;
    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
    /// The target without its query.
    std::string_view path() const { return std::string_view(target).substr(0, target.find('?')); }
};

/// What goes back. Header values are ours alone, never text from outside.
struct Response {
    int status = 200;
    std::string contentType; ///< empty: no body
    std::string body;
    std::vector<std::pair<std::string, std::string>> fields;
};

/// Why a request is refused. The codes are those of server/errorcodes.h.
struct HttpError {
    int status = 400;
    std::string message;
    std::vector<std::pair<std::string, std::string>> fields; ///< Allow, Retry-After, WWW-Authenticate
    std::string code = {};                                   ///< empty: the status's
};

/// The code that stands in an error's JSON.
std::string_view errorCode(int status);
/// {"error":{"code":…,"message":…}}
Response jsonError(const HttpError &error);
/// google.rpc.Status: the code that fits the status, and the message.
Response otlpError(const HttpError &error, bool json);
HttpError tryLater(int status, std::string message, int seconds = 1);

/// Status line, fields and body as they go over the wire.
std::string serialize(const Response &response, bool keepAlive);

/// Whether two header names or values are the same, ASCII case aside.
bool sameText(std::string_view a, std::string_view b);
std::string_view trimmed(std::string_view text);

/// The media type of a Content-Type value in small letters; empty where it is none, or has a parameter other than
/// charset=utf-8.
std::string mediaType(std::string_view value);

} // namespace glasshouse
