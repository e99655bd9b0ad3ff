// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/httpmessage.h"
#include "server/requestlimits.h"

#include <memory>
#include <string_view>

namespace glasshouse {

/// Reads one HTTP/1 request from bytes, however they are cut: every cut gives the same head, body and refusal. No socket,
/// no clock. Stricter than the standard where its leniency has let two readers see two requests: folded lines, lone CR or
/// LF, NUL, Content-Length beside Transfer-Encoding, and any transfer coding but "chunked" are refused.
/// One thread. Sources: RFC 9110, RFC 9112.
class HttpRequestReader
{
public:
    enum class State {
        Head,   ///< the head is not whole
        Body,   ///< the head is; the body follows once acceptBody() was called
        Whole,  ///< all of it
        Refused ///< error() says why; nothing more can be read from this connection
    };

    explicit HttpRequestReader(const RequestLimits &limits);
    ~HttpRequestReader();

    /// Takes bytes and returns how many are part of this request. Stops at the head's end, and at the request's.
    std::size_t feed(std::string_view bytes);
    /// Says how the body is read, after the head. At most `mostBytes`, as sent and unpacked.
    void acceptBody(qint64 mostBytes, bool gzip);

    State state() const;
    bool hasBytes() const; ///< something of the request has come
    const RequestHead &head() const;
    const HttpError &error() const;
    qint64 bodyBytesReceived() const; ///< as sent
    const std::string &body() const;
    std::string takeBody();

private:
    struct Parser;
    std::size_t feedHead(std::string_view bytes);
    std::size_t feedBody(std::string_view bytes);
    void finish();

    std::unique_ptr<Parser> m_parser;
};

} // namespace glasshouse
