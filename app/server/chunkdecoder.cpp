// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/chunkdecoder.h"

#include "base/hexdigit.h"

#include <algorithm>

namespace glasshouse {

namespace {
constexpr int MostDigits = 15; ///< 60 bits: more would not fit, and no body is as large

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
}
} // namespace

std::size_t ChunkDecoder::feed(std::string_view bytes, const std::function<bool(std::string_view)> &take)
{
    std::size_t used = 0;
    while (used < bytes.size() && m_state == State::More) {
        if (m_place != Place::Data) {
            step(bytes[used++]);
            continue;
        }
        const std::string_view piece = bytes.substr(used, std::size_t(std::min<qint64>(m_size, qint64(bytes.size()))));
        used += piece.size();
        m_size -= qint64(piece.size());
        if (m_size == 0)
            m_place = Place::DataReturn;
        if (!take(piece))
            m_state = State::Stopped;
    }
    return used;
}

void ChunkDecoder::step(char c)
{
    // A place whose line is over, or that takes one character alone, names the next; anything else is malformed.
    const auto expect = [this, c](char wanted, Place next) {
        m_place = next;
        if (c != wanted)
            m_state = State::Malformed;
    };
    if (++m_line > m_lineBytes)
        m_state = State::Malformed;
    switch (m_place) {
    case Place::Size:
        if (const int digit = hexDigit(c); digit >= 0) {
            if (++m_digits > MostDigits)
                m_state = State::TooLarge;
            else
                m_size = m_size * 16 + digit;
        } else if (m_digits == 0 || (c != ';' && c != '\r')) {
            m_state = State::Malformed;
        } else {
            m_place = c == ';' ? Place::Extension : Place::SizeEnd;
        }
        return;
    case Place::Extension:
        if (c == '\r')
            m_place = Place::SizeEnd;
        else if (isControl(c))
            m_state = State::Malformed;
        return;
    case Place::SizeEnd:
        expect('\n', m_size == 0 ? Place::LineStart : Place::Data);
        return beginChunk();
    case Place::Data:
        return;
    case Place::DataReturn:
        return expect('\r', Place::DataEnd);
    case Place::DataEnd:
        expect('\n', Place::Size);
        m_digits = 0;
        m_line = 0;
        return;
    case Place::LineStart:
        m_place = c == '\r' ? Place::End : Place::Trailer;
        if (c == ' ' || (c != '\r' && (isControl(c) || c == '\t')))
            m_state = State::Malformed;
        return;
    case Place::Trailer:
        if (c == '\r')
            m_place = Place::TrailerEnd;
        else if (isControl(c))
            m_state = State::Malformed;
        return;
    case Place::TrailerEnd:
        return expect('\n', Place::LineStart);
    case Place::End:
        expect('\n', Place::End);
        if (m_state == State::More)
            m_state = State::Whole;
        return;
    }
}

void ChunkDecoder::beginChunk()
{
    m_line = 0;
    if (m_state != State::More)
        return;
    if (m_size > m_left)
        m_state = State::TooLarge;
    m_left -= m_size;
}

} // namespace glasshouse
