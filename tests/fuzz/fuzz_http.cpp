// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are an HTTP request, the beginning of one, or refused; and which of these does not depend on how they are cut.
// The first two bytes say where the cuts are and whether the body is unpacked.
#include "server/httprequestreader.h"

#include <cstdint>
#include <cstdlib>

using namespace glasshouse;

namespace {
constexpr qint64 MostBody = 64 << 10;

RequestLimits tightLimits()
{
    RequestLimits limits;
    limits.headerBytes = 2'048;
    limits.headerFields = 20;
    limits.urlBytes = 256;
    limits.chunkLineBytes = 128;
    limits.gzipRatioFrom = 4'096;
    return limits;
}

/// Reads in pieces of `step` bytes, the first of `first`; returns how many bytes the request had.
std::size_t readAll(HttpRequestReader &reader, std::string_view bytes, std::size_t first, std::size_t step, bool gzip)
{
    using State = HttpRequestReader::State;
    std::size_t used = 0, given = 0;
    bool accepted = false;
    for (std::size_t size = first; given < bytes.size(); size = step) {
        std::string_view piece = bytes.substr(given, size);
        given += piece.size();
        while (!piece.empty() && (reader.state() == State::Head || reader.state() == State::Body)) {
            const std::size_t took = reader.feed(piece);
            if (took > piece.size())
                std::abort();
            piece.remove_prefix(took);
            used += took;
            if (reader.state() == State::Body && !accepted) {
                reader.acceptBody(MostBody, gzip);
                accepted = true;
            } else if (took == 0) {
                std::abort(); // neither used nor finished: a connection would hang
            }
        }
    }
    return used;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const bool gzip = (data[0] & 1U) != 0;
    const std::size_t step = 1 + (data[0] >> 1U) % 16, first = 1 + data[1];
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 2, size - 2);
    const RequestLimits limits = tightLimits();
    HttpRequestReader whole(limits), cut(limits);
    const std::size_t usedWhole = readAll(whole, bytes, bytes.size() + 1, 1, gzip);
    const std::size_t usedCut = readAll(cut, bytes, first, step, gzip);
    using State = HttpRequestReader::State;
    // How much a packed body grows is judged as it comes: one at the very limit may be met earlier in small pieces.
    const auto isTooLarge = [](const HttpRequestReader &reader) {
        return reader.state() == State::Refused && reader.error().status == 413;
    };
    if (gzip && (isTooLarge(whole) || isTooLarge(cut)))
        return 0;
    if (whole.state() != cut.state())
        std::abort();
    if (whole.state() == State::Refused && whole.error().status != cut.error().status)
        std::abort();
    if (whole.state() == State::Whole && (usedWhole != usedCut || whole.body() != cut.body()))
        std::abort();
    if (whole.state() == State::Whole || whole.state() == State::Body) {
        const RequestHead &a = whole.head(), &b = cut.head();
        if (a.method != b.method || a.target != b.target || a.fields != b.fields || a.keepAlive != b.keepAlive)
            std::abort();
        if (qint64(a.target.size()) > limits.urlBytes || qint64(a.fields.size()) > limits.headerFields)
            std::abort();
        if (a.chunked && a.contentLength)
            std::abort();
    }
    if (qint64(whole.body().size()) > MostBody || qint64(cut.body().size()) > MostBody)
        std::abort();
    return 0;
}
