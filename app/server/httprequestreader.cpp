// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httprequestreader.h"

#include "server/chunkdecoder.h"
#include "server/gunzip.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <optional>

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
        skip(true); // it reads heads; where a body ends is found here
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
        for (const std::string_view once :
             {"content-length", "transfer-encoding", "authorization", "content-type", "content-encoding", "origin",
              "sec-fetch-site", "x-hub-signature-256", "idempotency-key"}) {
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

    /// False: nothing more is wanted.
    bool takeBody(std::string_view piece)
    {
        received += qint64(piece.size());
        if (!gunzip) {
            body += piece;
            return true;
        }
        switch (gunzip->feed(piece, body)) {
        case Gunzip::Outcome::Good:
            return true;
        case Gunzip::Outcome::TooLarge:
            refuse({413, "the body is too large when unpacked", {}});
            break;
        case Gunzip::Outcome::Corrupt:
            refuse({400, "the body is not gzip", {}});
            break;
        }
        return false;
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
        head.fields.emplace_back(textOf(name), textOf(value));
    }
    void on_header_impl(ErrorCode &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, ErrorCode &) override {}
    std::size_t on_body_impl(string_view, ErrorCode &) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, string_view, ErrorCode &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view, ErrorCode &) override { return 0; }
    void on_finish_impl(ErrorCode &) override {}

    RequestLimits limits;
    RequestHead head;
    HttpError error;
    State state = State::Head;
    std::string pending; ///< of a head that is not whole
    qint64 received = 0;
    std::optional<ChunkDecoder> chunks;
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
            parser.head.contentLength = qint64(std::min<quint64>(*length, quint64(1) << 62U));
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
    if (gzip)
        parser.gunzip = std::make_unique<Gunzip>(mostBytes, parser.limits);
    if (parser.head.chunked)
        parser.chunks.emplace(mostBytes, parser.limits.chunkLineBytes);
    else if (parser.head.contentLength.value_or(0) == 0)
        finish();
    else if (!gzip)
        parser.body.reserve(std::size_t(std::min<qint64>(*parser.head.contentLength, 64 << 10)));
}

void HttpRequestReader::finish()
{
    if (m_parser->gunzip && !m_parser->gunzip->isWhole())
        m_parser->refuse({400, "the gzip body is none, or ends early", {}});
    else
        m_parser->state = State::Whole;
}

std::size_t HttpRequestReader::feedBody(std::string_view bytes)
{
    Parser &parser = *m_parser;
    if (!parser.chunks) {
        const std::string_view piece =
            bytes.substr(0, std::size_t(parser.head.contentLength.value_or(0) - parser.received));
        if (parser.takeBody(piece) && parser.received == parser.head.contentLength)
            finish();
        return piece.size();
    }
    const std::size_t used =
        parser.chunks->feed(bytes, [&parser](std::string_view piece) { return parser.takeBody(piece); });
    switch (parser.chunks->state()) {
    case ChunkDecoder::State::More:
    case ChunkDecoder::State::Stopped:
        break;
    case ChunkDecoder::State::Whole:
        finish();
        break;
    case ChunkDecoder::State::TooLarge:
        parser.refuse({413, "the body is too large", {}});
        break;
    case ChunkDecoder::State::Malformed:
        parser.refuse({400, "the body is not in well-formed chunks", {}});
        break;
    }
    return used;
}

} // namespace glasshouse
