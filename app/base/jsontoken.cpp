// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsontoken.h"

#include "base/hexdigit.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace glasshouse {

namespace {

constexpr std::size_t MaxIntegerDigits = 4300; // a longer integer literal is refused by the reference reader as well

/// The value of four hexadecimal digits, or -1.
int hexQuad(std::string_view raw, std::size_t at)
{
    if (raw.size() < at + 4)
        return -1;
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const int digit = hexDigit(raw[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

void appendUtf8(std::string &out, int code)
{
    const auto byte = [&out](int value) { out += char(static_cast<unsigned char>(value)); };
    if (code < 0x80) {
        byte(code);
        return;
    }
    if (code < 0x800) {
        byte(0xc0 | code >> 6);
    } else {
        if (code < 0x10000) {
            byte(0xe0 | code >> 12);
        } else {
            byte(0xf0 | code >> 18);
            byte(0x80 | (code >> 12 & 0x3f));
        }
        byte(0x80 | (code >> 6 & 0x3f));
    }
    byte(0x80 | (code & 0x3f));
}

/// Appends the character of the \u escape whose digits start at `at`; returns the index after it.
std::size_t appendUnicode(std::string &out, std::string_view raw, std::size_t at)
{
    constexpr int replacement = 0xfffd;
    const int unit = hexQuad(raw, at);
    if (unit < 0xd800 || unit > 0xdfff) {
        appendUtf8(out, unit < 0 ? replacement : unit);
        return at + 4;
    }
    const bool pairFollows = raw.size() >= at + 10 && raw[at + 4] == '\\' && raw[at + 5] == 'u';
    const int low = unit < 0xdc00 && pairFollows ? hexQuad(raw, at + 6) : -1;
    if (low < 0xdc00 || low > 0xdfff) {
        appendUtf8(out, replacement);
        return at + 4;
    }
    appendUtf8(out, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
    return at + 10;
}

char plainEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

constexpr std::size_t BlockBytes = 16;

/// Bit i is set where byte i of the 16 at `p` is `wanted`.
unsigned bytesEqual(const char *p, char wanted)
{
#ifdef __SSE2__
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
    return unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted))));
#else
    unsigned mask = 0;
    for (std::size_t i = 0; i < BlockBytes; ++i)
        mask |= unsigned(p[i] == wanted) << i;
    return mask;
#endif
}

/// Checks one text's escapes from left to right. Texts full of \n are the bulk of a transcript, so this is by blocks.
class EscapeCheck
{
public:
    explicit EscapeCheck(std::string_view raw) : m_raw(raw) {}

    bool found() const { return m_next > 0; }
    /// All backslashes of the block at `start` that stand at `from` or later.
    bool block(std::size_t start, std::size_t from)
    {
        const char *const p = m_raw.data() + start;
        unsigned mask = bytesEqual(p, '\\');
        if (mask == 0)
            return true;
        // Nearly all escapes are one of these three, and stand alone: then there is nothing to walk through.
        const unsigned common = bytesEqual(p + 1, 'n') | bytesEqual(p + 1, '"') | bytesEqual(p + 1, 't');
        if (m_next <= start && from == start && (mask & ~common) == 0) {
            m_next = start + BlockBytes;
            return true;
        }
        for (; mask != 0; mask &= mask - 1) {
            const std::size_t at = start + std::size_t(std::countr_zero(mask));
            if (at >= from && !escape(at))
                return false;
        }
        return true;
    }
    /// The backslash at `at`, unless it is the second half of the escape before.
    bool escape(std::size_t at)
    {
        if (at < m_next)
            return true;
        const char letter = at + 1 < m_raw.size() ? m_raw[at + 1] : '\0';
        switch (letter) {
        case '"':
        case '\\':
        case '/':
        case 'b':
        case 'f':
        case 'n':
        case 'r':
        case 't':
            m_next = at + 2;
            return true;
        case 'u':
            m_next = at + 6;
            return hexQuad(m_raw, at + 2) >= 0;
        default:
            return false;
        }
    }

private:
    std::string_view m_raw;
    std::size_t m_next = 0; ///< one past the last escape; 0: none yet
};

const char *skipDigits(const char *p, const char *end)
{
    return std::find_if(p, end, [](char c) { return c < '0' || c > '9'; });
}

/// The digits that must stand at `p`; false where there is none.
bool takeDigits(const char *&p, const char *end)
{
    const char *const first = p;
    p = skipDigits(p, end);
    return p != first;
}

} // namespace

bool isBlank(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return isJsonSpace(c) || c == '\v' || c == '\f'; });
}

Escapes checkEscapes(std::string_view raw)
{
    EscapeCheck check(raw);
    std::size_t at = 0;
    for (; at + BlockBytes <= raw.size(); at += BlockBytes) {
        if (!check.block(at, at))
            return Escapes::Unknown;
    }
    // The rest is looked at once more as part of the last whole block, or byte by byte where the text is too short.
    if (raw.size() >= BlockBytes) {
        if (at < raw.size() && !check.block(raw.size() - BlockBytes, at))
            return Escapes::Unknown;
    } else {
        for (; at < raw.size(); ++at) {
            if (raw[at] == '\\' && !check.escape(at))
                return Escapes::Unknown;
        }
    }
    return check.found() ? Escapes::Known : Escapes::None;
}

std::string unescapeJson(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t slash = std::min(raw.find('\\', at), raw.size());
        out.append(raw, at, slash - at);
        if (slash + 1 >= raw.size())
            break;
        if (raw[slash + 1] == 'u') {
            at = appendUnicode(out, raw, slash + 2);
        } else {
            out += plainEscape(raw[slash + 1]);
            at = slash + 2;
        }
    }
    return out;
}

bool isJsonNumber(std::string_view token)
{
    if (token == "NaN" || token == "Infinity" || token == "-Infinity")
        return true;
    const char *p = token.data();
    const char *const end = p + token.size();
    if (p < end && *p == '-')
        ++p;
    const char *const digits = p;
    if (!takeDigits(p, end) || (*digits == '0' && p - digits > 1))
        return false;
    if (p == end)
        return std::size_t(p - digits) <= MaxIntegerDigits;
    if (*p == '.' && !takeDigits(++p, end))
        return false;
    if (p < end && (*p == 'e' || *p == 'E')) {
        ++p;
        if (p < end && (*p == '+' || *p == '-'))
            ++p;
        if (!takeDigits(p, end))
            return false;
    }
    return p == end;
}

qint64 integerValue(std::string_view token)
{
    const char *const end = token.data() + token.size();
    qint64 value = 0;
    const auto whole = std::from_chars(token.data(), end, value);
    if (whole.ec == std::errc() && whole.ptr == end)
        return value;
    double real = 0;
    const auto parsed = std::from_chars(token.data(), end, real);
    if (parsed.ec != std::errc() || std::isnan(real))
        return 0;
    constexpr double limit = 9.2e18;
    return qint64(std::clamp(real, -limit, limit));
}

bool replaceEncodedSurrogates(std::string &text)
{
    bool found = false;
    for (std::size_t at = text.find('\xed'); at != std::string::npos && at + 2 < text.size();
         at = text.find('\xed', at + 1)) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if (second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf) {
            text.replace(at, 3, "\xef\xbf\xbd");
            found = true;
        }
    }
    return found;
}

} // namespace glasshouse
