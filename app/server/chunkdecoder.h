// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <string_view>

namespace glasshouse {

/// Takes the chunked transfer coding off a body, byte by byte where it must, so that it does not matter how the bytes
/// arrive. Extensions and trailers are passed over; their length is bounded. Beast's own decoder looks for the end of a
/// quoted extension beyond its line, so that what it finds depends on how much has arrived.
/// One thread. Source: RFC 9112, 7.1.
class ChunkDecoder
{
public:
    enum class State {
        More,
        Whole,
        Malformed, ///< also: a line or the trailers are longer than `lineBytes`
        TooLarge,  ///< the chunks together would be over `mostBytes`
        Stopped    ///< `take` wanted no more
    };

    ChunkDecoder(qint64 mostBytes, qint64 lineBytes) : m_left(mostBytes), m_lineBytes(lineBytes) {}

    /// Returns how many bytes were used: all of them unless the body has ended, or something is wrong. `take` gets the data
    /// and says whether it wants more.
    std::size_t feed(std::string_view bytes, const std::function<bool(std::string_view)> &take);
    State state() const { return m_state; }

private:
    enum class Place { Size, Extension, SizeEnd, Data, DataReturn, DataEnd, LineStart, Trailer, TrailerEnd, End };
    void step(char c);
    void beginChunk();

    qint64 m_left;
    const qint64 m_lineBytes;
    State m_state = State::More;
    Place m_place = Place::Size;
    int m_digits = 0;
    qint64 m_size = 0; ///< of the chunk; within Data, what is left of it
    qint64 m_line = 0; ///< bytes of the line, or of all trailers
};

} // namespace glasshouse
