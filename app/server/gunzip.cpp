// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gunzip.h"

#include <algorithm>
#include <limits>

#include <zlib.h>

namespace glasshouse {

struct Gunzip::Stream {
    z_stream z{};
    bool good = false;
    bool atEnd = false; ///< a member is complete; another may follow
};

Gunzip::Gunzip(qint64 mostBytes, const RequestLimits &limits)
    : m_stream(std::make_unique<Stream>()),
      m_most(mostBytes),
      m_ratio(limits.gzipRatio),
      m_ratioFrom(limits.gzipRatioFrom)
{
    // 16: gzip alone, neither zlib's own wrapping nor a guess.
    m_stream->good = inflateInit2(&m_stream->z, 16 + MAX_WBITS) == Z_OK;
}

Gunzip::~Gunzip()
{
    inflateEnd(&m_stream->z);
}

bool Gunzip::isWhole() const
{
    return m_stream->good && m_stream->atEnd;
}

Gunzip::Outcome Gunzip::feed(std::string_view packed, std::string &into)
{
    Stream &stream = *m_stream;
    if (!stream.good)
        return Outcome::Corrupt;
    char piece[16 << 10];
    std::size_t used = 0;
    while (used < packed.size()) {
        if (stream.atEnd) { // members may be joined, RFC 1952 2.2
            if (inflateReset(&stream.z) != Z_OK)
                return Outcome::Corrupt;
            stream.atEnd = false;
        }
        const std::size_t part = std::min<std::size_t>(packed.size() - used, std::numeric_limits<uInt>::max());
        stream.z.next_in =
            reinterpret_cast<Bytef *>(const_cast<char *>(packed.data() + used)); // zlib does not write there
        stream.z.avail_in = uInt(part);
        stream.z.next_out = reinterpret_cast<Bytef *>(piece);
        stream.z.avail_out = sizeof piece;
        const int result = inflate(&stream.z, Z_NO_FLUSH);
        const std::size_t took = part - stream.z.avail_in;
        const std::size_t gave = sizeof piece - stream.z.avail_out;
        used += took;
        m_in += qint64(took);
        m_out += qint64(gave);
        if (m_out > m_most || (m_out > m_ratioFrom && m_out > m_in * m_ratio))
            return Outcome::TooLarge;
        into.append(piece, gave);
        if (result == Z_STREAM_END)
            stream.atEnd = true;
        else if (result != Z_OK && result != Z_BUF_ERROR)
            return Outcome::Corrupt;
        else if (took == 0 && gave == 0)
            return Outcome::Corrupt;
    }
    // What zlib still holds comes out without more input.
    while (!stream.atEnd) {
        stream.z.avail_in = 0;
        stream.z.next_out = reinterpret_cast<Bytef *>(piece);
        stream.z.avail_out = sizeof piece;
        const int result = inflate(&stream.z, Z_NO_FLUSH);
        const std::size_t gave = sizeof piece - stream.z.avail_out;
        m_out += qint64(gave);
        if (m_out > m_most || (m_out > m_ratioFrom && m_out > m_in * m_ratio))
            return Outcome::TooLarge;
        into.append(piece, gave);
        if (result == Z_STREAM_END)
            stream.atEnd = true;
        else if (result != Z_OK && result != Z_BUF_ERROR)
            return Outcome::Corrupt;
        if (gave == 0)
            break;
    }
    return Outcome::Good;
}

} // namespace glasshouse
