// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/excerpt.h"

#include "base/jsontoken.h"
#include "base/secretscan.h"
#include "base/textsafety.h"
#include "domain/finding.h"

namespace glasshouse {

namespace {

/// More than an excerpt shows, so that a key which begins in it is whole enough to be known and masked.
constexpr std::size_t ReadBytes = 16 * 1024;

/// Not within an escape, nor within a character.
std::size_t cutPlace(std::string_view raw, std::size_t most)
{
    if (raw.size() <= most)
        return raw.size();
    std::size_t cut = most;
    while (cut > 0 && (static_cast<unsigned char>(raw[cut]) & 0xc0) == 0x80)
        --cut;
    const std::size_t from = cut > 12 ? cut - 12 : 0; // two \uXXXX, a pair of surrogates
    const std::size_t escape = raw.substr(from, cut - from).find('\\');
    if (escape == std::string_view::npos)
        return cut;
    std::size_t at = from + escape;
    while (at > 0 && raw[at - 1] == '\\') // of a row of them, from the first: they go in pairs
        --at;
    return at;
}

} // namespace

std::string plainText(std::string_view raw, std::size_t most)
{
    return unescapeJson(raw.substr(0, cutPlace(raw, most)));
}

std::string_view wholeWordsOf(std::string_view raw, std::size_t most)
{
    if (raw.size() <= most)
        return raw;
    std::size_t cut = cutPlace(raw, most);
    const auto joins = [](char c) { // what a key may hold
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || std::string_view("_-.+/=~:").find(c) != std::string_view::npos;
    };
    const std::size_t whole = cut;
    while (cut > 0 && joins(raw[cut - 1]))
        --cut;
    // one word without end is a picture or the like, unless it is a key that the mask knows by its beginning
    return raw.substr(0, cut > 0 ? cut : whole);
}

QString excerptOfPlain(std::string_view plain)
{
    const std::string masked = maskSecrets(wholeWordsOf(plain, ReadBytes));
    QString text = escapeControls(QString::fromUtf8(masked.data(), qsizetype(masked.size())).simplified());
    if (text.size() > Finding::MostExcerpt || plain.size() > ReadBytes) {
        text.truncate(Finding::MostExcerpt - 1);
        if (!text.isEmpty() && text.back().isHighSurrogate())
            text.chop(1);
        text += QChar(0x2026);
    }
    return text;
}

QString excerptOf(std::string_view raw)
{
    const std::string plain = unescapeJson(wholeWordsOf(raw, ReadBytes));
    QString text = excerptOfPlain(plain);
    if (raw.size() > ReadBytes && !text.endsWith(QChar(0x2026)))
        text += QChar(0x2026);
    return text;
}

} // namespace glasshouse
