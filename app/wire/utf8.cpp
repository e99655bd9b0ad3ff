// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/utf8.h"

#include <simdjson.h>

#include <cstdint>
#include <cstring>
#include <string>

namespace glasshouse {

namespace {

constexpr bool isContinuation(unsigned char c)
{
    return (c & 0xc0) == 0x80;
}

/// Most texts are short and plain: this is quicker than to ask the library.
bool isAscii(std::string_view text)
{
    constexpr std::uint64_t high = 0x8080808080808080ULL;
    const char *p = text.data();
    size_t left = text.size();
    for (; left >= 8; left -= 8, p += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, sizeof word);
        if (word & high)
            return false;
    }
    for (; left > 0; --left, ++p) {
        if (static_cast<unsigned char>(*p) >= 0x80)
            return false;
    }
    return true;
}

struct Sequence {
    size_t bytes; ///< of the character, or of the part that cannot become one
    bool good;
};

/// What may follow a lead byte at once: it is what keeps out overlong forms, surrogates and all above U+10FFFF.
bool isSecond(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xe0:
        return second >= 0xa0 && second <= 0xbf;
    case 0xed:
        return second >= 0x80 && second <= 0x9f;
    case 0xf0:
        return second >= 0x90 && second <= 0xbf;
    case 0xf4:
        return second >= 0x80 && second <= 0x8f;
    default:
        return isContinuation(second);
    }
}

Sequence sequenceAt(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {1, true};
    if (lead < 0xc2 || lead > 0xf4)
        return {1, false};
    const size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const size_t left = text.size() - at;
    for (size_t i = 1; i < length; ++i) {
        if (i >= left || !(i == 1 ? isSecond(lead, byte(1)) : isContinuation(byte(i))))
            return {i, false};
    }
    return {length, true};
}

} // namespace

std::string_view cleanUtf8(std::string_view text, Arena &arena)
{
    if (isAscii(text) || simdjson::validate_utf8(text.data(), text.size()))
        return text;
    std::string clean;
    clean.reserve(text.size() + 16);
    for (size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        if (sequence.good)
            clean.append(text, at, sequence.bytes);
        else
            clean += "\xef\xbf\xbd";
        at += sequence.bytes;
    }
    return arena.keep(clean);
}

std::string_view cutUtf8(std::string_view text, size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    size_t end = bytes;
    while (end > 0 && bytes - end < 3 && isContinuation(static_cast<unsigned char>(text[end])))
        --end;
    // More than three in a row are no character: then there is none to be kept whole.
    if (isContinuation(static_cast<unsigned char>(text[end])))
        end = bytes;
    return text.substr(0, end);
}

size_t invalidUtf8At(std::string_view text)
{
    size_t at = 0;
    while (at < text.size()) {
        const Sequence sequence = sequenceAt(text, at);
        if (!sequence.good)
            break;
        at += sequence.bytes;
    }
    return at;
}

} // namespace glasshouse
