// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httprequestreader.h"

#include "server/gunzip.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>

namespace glasshouse {

namespace http = boost::beast::http;
using boost::beast::string_view;
using ErrorCode = boost::beast::error_code;

namespace {
std::string textOf(string_view text)
{
    return {text.data(), text.size()};
}

HttpError refusal(const ErrorCode &error)
{
    if (error == http::error::header_limit)
        return {431, "the header is too large", {}};
    if (error == http::error::body_limit)
        return {413, "the body is too large", {}};
    if (error == http::error::bad_version)
        return {505, "only HTTP/1.0 and HTTP/1.1 are spoken here", {}};
    return {400, "not a well-formed HTTP request", {}};
}

/// Beast unfolds folded lines and leaves some control characters alone; here the head is text in whole lines or nothing.
bool isPlainHead(std::string_view head)
{
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto c = static_cast<unsigned char>(head[i]);
        if (c == '\r') {
            if (i + 1 >= head.size() || head[i + 1] != '\n')
                return false;
            const char next = i + 2 < head.size() ? head[i + 2] : 'x';
            if (next == ' ' || next == '\t')
                return false;
            ++i;
        } else if ((c < 0x20 && c != '\t') || c == 0x7F) {
            return false;
        }
    }
    return true;
}
} // namespace

struct HttpRequestReader::Parser final : http::basic_parser<true> {
    explicit Parser(const RequestLimits &requestLimits) : limits(requestLimits)
    {
        header_limit(quint32(limits.headerBytes));
    }

    void refuse(HttpError why)
    {
        error = std::move(why);
        state = State::Refused;
    }

    // Fields that decide where a request ends, or who asks, stand once.
    void checkHead()
    {
        if (head.target.size() > std::size_t(limits.urlBytes))
            return refuse({414, "the URL is too long", {}});
        if (head.fields.size() > std::size_t(limits.headerFields))
            return refuse({431, "too many header fields", {}});
        for (const std::string_view once : {"content-length", "transfer-encoding", "authorization", "content-type",
                                            "content-encoding", "origin", "sec-fetch-site", "x-hub-signature-256"}) {
            if (head.count(once) > 1)
                return refuse({400, "a header field that must stand once is repeated: " + std::string(once), {}});
        }
        const std::string *const coding = head.field("transfer-encoding");
        const std::string *const length = head.field("content-length");
        if (coding != nullptr && length != nullptr)
            return refuse({400, "Content-Length and Transfer-Encoding exclude each other", {}});
        if (coding != nullptr && (!sameText(trimmed(*coding), "chunked") || !head.http11))
            return refuse({400, "no transfer coding but chunked, and that in HTTP/1.1", {}});
        if (length != nullptr
            && !std::all_of(length->begin(), length->end(), [](char c) { return c >= '0' && c <= '9'; }))
            return refuse({400, "Content-Length is no number", {}});
        if (const std::string *const expect = head.field("expect")) {
            if (!sameText(trimmed(*expect), "100-continue"))
                return refuse({417, "only 100-continue can be expected", {}});
            head.expectContinue = head.http11;
        }
        head.chunked = coding != nullptr;
        state = State::Body;
    }

    std::size_t takeBody(string_view bytes, ErrorCode &ec)
    {
        received += qint64(bytes.size());
        const std::string_view piece(bytes.data(), bytes.size());
        if (!gunzip) {
            body += piece;
            return bytes.size();
        }
        switch (gunzip->feed(piece, body)) {
        case Gunzip::Outcome::Good:
            return bytes.size();
        case Gunzip::Outcome::TooLarge:
            refuse({413, "the body is too large when unpacked", {}});
            break;
        case Gunzip::Outcome::Corrupt:
            refuse({400, "the body is not gzip", {}});
            break;
        }
        ec = http::error::bad_value;
        return bytes.size();
    }

    void on_request_impl(http::verb, string_view method, string_view target, int version, ErrorCode &) override
    {
        head.method = textOf(method);
        head.target = textOf(target);
        head.http11 = version == 11;
    }
    void on_response_impl(int, string_view, int, ErrorCode &) override {}
    void on_field_impl(http::field, string_view name, string_view value, ErrorCode &) override
    {
        if (!headDone) // a trailer cannot say anything about the request
            head.fields.emplace_back(textOf(name), textOf(value));
    }
    void on_header_impl(ErrorCode &) override { headDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, ErrorCode &) override {}
    std::size_t on_body_impl(string_view bytes, ErrorCode &ec) override { return takeBody(bytes, ec); }
    void on_chunk_header_impl(std::uint64_t, string_view, ErrorCode &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, ErrorCode &ec) override
    {
        return takeBody(bytes, ec);
    }
    void on_finish_impl(ErrorCode &) override {}

    RequestLimits limits;
    RequestHead head;
    HttpError error;
    State state = State::Head;
    bool headDone = false;
    std::string pending; ///< of a head, or of a chunk's line, that is not whole
    qint64 received = 0;
    std::unique_ptr<Gunzip> gunzip;
    std::string body;
};

HttpRequestReader::HttpRequestReader(const RequestLimits &limits) : m_parser(std::make_unique<Parser>(limits)) {}
HttpRequestReader::~HttpRequestReader() = default;

HttpRequestReader::State HttpRequestReader::state() const
{
    return m_parser->state;
}

bool HttpRequestReader::hasBytes() const
{
    return m_parser->state != State::Head || !m_parser->pending.empty();
}

const RequestHead &HttpRequestReader::head() const
{
    return m_parser->head;
}

const HttpError &HttpRequestReader::error() const
{
    return m_parser->error;
}

qint64 HttpRequestReader::bodyBytesReceived() const
{
    return m_parser->received;
}

const std::string &HttpRequestReader::body() const
{
    return m_parser->body;
}

std::string HttpRequestReader::takeBody()
{
    return std::move(m_parser->body);
}

std::size_t HttpRequestReader::feed(std::string_view bytes)
{
    if (m_parser->state == State::Head)
        return feedHead(bytes);
    if (m_parser->state == State::Body)
        return feedBody(bytes);
    return 0;
}

// The parser sees a head only when it is whole, so that what it makes of it cannot depend on how it arrived.
std::size_t HttpRequestReader::feedHead(std::string_view bytes)
{
    Parser &parser = *m_parser;
    const std::size_t before = parser.pending.size();
    const std::size_t room =
        std::size_t(parser.limits.headerBytes) - std::min(before, std::size_t(parser.limits.headerBytes));
    parser.pending.append(bytes.substr(0, room));
    const std::size_t end = parser.pending.find("\r\n\r\n", before < 3 ? 0 : before - 3);
    if (end == std::string::npos) {
        if (bytes.size() >= room)
            parser.refuse(parser.pending.find("\r\n") == std::string::npos
                              ? HttpError{414, "the URL is too long", {}}
                              : HttpError{431, "the header is too large", {}});
        return bytes.size();
    }
    parser.pending.resize(end + 4);
    const std::size_t used = parser.pending.size() - before;
    if (!isPlainHead(parser.pending)) {
        parser.refuse({400, "the header has folded lines or control characters", {}});
        return used;
    }
    // How much may come is decided after the head, by the route; a length beyond any is refused here already.
    parser.body_limit(quint64(1) << 40U);
    ErrorCode ec;
    const std::size_t took = parser.put({parser.pending.data(), parser.pending.size()}, ec);
    if (ec && ec != http::error::need_more)
        parser.refuse(refusal(ec));
    else if (!parser.is_header_done() || took != parser.pending.size())
        parser.refuse({400, "not a well-formed HTTP request", {}});
    else
        parser.checkHead();
    parser.pending.clear();
    if (parser.state == State::Body) {
        parser.head.keepAlive = parser.keep_alive();
        if (const auto length = parser.content_length())
            parser.head.contentLength = qint64(*length);
    }
    return used;
}

void HttpRequestReader::acceptBody(qint64 mostBytes, bool gzip)
{
    Parser &parser = *m_parser;
    if (parser.state != State::Body)
        return;
    if (parser.head.contentLength.value_or(0) > mostBytes)
        return parser.refuse({413, "the body is too large", {}});
    parser.body_limit(quint64(mostBytes));
    if (gzip)
        parser.gunzip = std::make_unique<Gunzip>(mostBytes, parser.limits);
    if (parser.is_done()) {
        if (gzip)
            parser.refuse({400, "the body is not gzip", {}});
        else
            parser.state = State::Whole;
    } else if (parser.head.contentLength && !gzip) {
        parser.body.reserve(std::size_t(std::min<qint64>(*parser.head.contentLength, 64 << 10)));
    }
}

std::size_t HttpRequestReader::feedBody(std::string_view bytes)
{
    Parser &parser = *m_parser;
    const bool hadPending = !parser.pending.empty();
    if (hadPending)
        parser.pending += bytes;
    std::string_view rest = hadPending ? std::string_view(parser.pending) : bytes;
    ErrorCode ec;
    while (!rest.empty() && !parser.is_done()) {
        const std::size_t took = parser.put({rest.data(), rest.size()}, ec);
        rest.remove_prefix(std::min(took, rest.size()));
        if (ec)
            break;
    }
    if (parser.state == State::Refused)
        return bytes.size();
    if (ec && ec != http::error::need_more) {
        parser.refuse(refusal(ec));
        return bytes.size();
    }
    if (parser.is_done()) {
        const std::size_t used = bytes.size() - std::min(bytes.size(), rest.size());
        parser.pending.clear();
        if (parser.gunzip && !parser.gunzip->isWhole())
            parser.refuse({400, "the gzip body ends early", {}});
        else
            parser.state = State::Whole;
        return used;
    }
    if (rest.size() > std::size_t(parser.limits.chunkLineBytes)) {
        parser.refuse({400, "a chunk's size line or the trailers are too long", {}});
        return bytes.size();
    }
    parser.pending = std::string(rest);
    return bytes.size();
}

} // namespace glasshouse
