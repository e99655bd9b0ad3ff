// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace glasshouse {

namespace {

/// One character of UTF-8 text: its code point and length in bytes; length 0 where the bytes are no character.
struct Decoded {
    char32_t code = 0;
    std::size_t length = 0;
};

Decoded decode(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return char32_t(static_cast<unsigned char>(text[i])); };
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0) == 0x80; };
    const char32_t lead = byte(0);
    if (lead >= 0xc2 && lead < 0xe0 && follows(1))
        return {(lead & 0x1f) << 6 | (byte(1) & 0x3f), 2};
    if (lead >= 0xe0 && lead < 0xf0 && follows(1) && follows(2)) {
        const char32_t code = (lead & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
        if (code >= 0x800 && (code < 0xd800 || code > 0xdfff))
            return {code, 3};
    }
    if (lead >= 0xf0 && lead < 0xf5 && follows(1) && follows(2) && follows(3)) {
        const char32_t code = (lead & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
        if (code >= 0x10000 && code <= 0x10ffff)
            return {code, 4};
    }
    return {};
}

bool steersTerminals(char32_t c)
{
    return (c >= 0x7f && c < 0xa0) || c == 0x061c || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
}

void appendEscape(std::string &out, char32_t c)
{
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", unsigned(c));
    out += escape;
}

void appendAsciiEscape(std::string &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        appendEscape(out, static_cast<unsigned char>(c));
        return;
    }
}

bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

/// How many of the first bytes are plain, eight at a time while all eight are.
std::size_t plainBytes(std::string_view text)
{
    constexpr std::uint64_t Ones = 0x0101'0101'0101'0101, Highs = 0x8080'8080'8080'8080;
    std::size_t plain = 0;
    while (plain + 8 <= text.size()) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + plain, sizeof bytes);
        const auto holds = [bytes](std::uint64_t byte) {
            const std::uint64_t other = bytes ^ (Ones * byte);
            return (other - Ones) & ~other;
        };
        const std::uint64_t isControl = (bytes - Ones * 0x20) & ~bytes;
        if (((bytes | isControl | holds(0x7f) | holds('"') | holds('\\')) & Highs) != 0)
            break;
        plain += 8;
    }
    while (plain < text.size() && isPlain(text[plain]))
        ++plain;
    return plain;
}

} // namespace

std::string exactDecimal(NanoUsd amount)
{
    const bool negative = amount.value < 0;
    const quint64 nanos = negative ? quint64(0) - quint64(amount.value) : quint64(amount.value);
    char text[32];
    std::snprintf(text, sizeof text, "%s%llu.%09llu", negative ? "-" : "", nanos / 1'000'000'000ULL,
                  nanos % 1'000'000'000ULL);
    std::string decimal = text;
    decimal.erase(decimal.find_last_not_of('0') + 1);
    if (decimal.back() == '.')
        decimal.pop_back();
    return decimal;
}

void JsonWriter::newLine()
{
    if (m_indented)
        m_text.append(1, '\n').append(std::size_t(m_depth) * 2, ' ');
}

void JsonWriter::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first)
        m_text += ',';
    m_first = false;
    if (m_depth > 0)
        newLine();
}

JsonWriter &JsonWriter::open(char bracket)
{
    beforeValue();
    m_text += bracket;
    ++m_depth;
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_first)
        newLine();
    m_first = false;
    m_text += bracket;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    beforeValue();
    writeText(name);
    m_text += m_indented ? ": " : ":";
    m_afterKey = true;
    return *this;
}

void JsonWriter::writeText(std::string_view utf8)
{
    m_text += '"';
    while (!utf8.empty()) {
        const std::size_t plain = plainBytes(utf8);
        m_text.append(utf8.substr(0, plain));
        utf8.remove_prefix(plain);
        if (utf8.empty())
            break;
        if (static_cast<unsigned char>(utf8.front()) < 0x80) {
            appendAsciiEscape(m_text, utf8.front());
            utf8.remove_prefix(1);
            continue;
        }
        const Decoded next = decode(utf8);
        if (next.length == 0)
            m_text += "\xef\xbf\xbd";
        else if (steersTerminals(next.code))
            appendEscape(m_text, next.code);
        else
            m_text.append(utf8.substr(0, next.length));
        utf8.remove_prefix(next.length ? next.length : 1);
    }
    m_text += '"';
}

JsonWriter &JsonWriter::value(std::string_view utf8)
{
    beforeValue();
    writeText(utf8);
    return *this;
}

JsonWriter &JsonWriter::value(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return value(std::string_view(utf8.constData(), std::size_t(utf8.size())));
}

JsonWriter &JsonWriter::value(qint64 number)
{
    beforeValue();
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    m_text.append(digits, end);
    return *this;
}

JsonWriter &JsonWriter::value(bool truth)
{
    return raw(truth ? "true" : "false");
}

JsonWriter &JsonWriter::value(NanoUsd amount)
{
    return raw(exactDecimal(amount));
}

JsonWriter &JsonWriter::value(double number, int decimals)
{
    if (!std::isfinite(number))
        return null();
    return raw(QByteArray::number(number, 'f', decimals).toStdString());
}

JsonWriter &JsonWriter::null()
{
    return raw("null");
}

JsonWriter &JsonWriter::raw(std::string_view json)
{
    beforeValue();
    m_text.append(json);
    return *this;
}

QByteArray JsonWriter::take()
{
    m_first = true;
    return takePart();
}

QByteArray JsonWriter::takePart()
{
    const QByteArray text(m_text.data(), qsizetype(m_text.size()));
    m_text.clear();
    return text;
}

} // namespace glasshouse
