// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/leakedkey.h"

#include "base/jsontoken.h"
#include "base/secretscan.h"
#include "findings/excerpt.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

constexpr std::size_t Around = 60;            ///< bytes shown before and behind a key
constexpr std::size_t MostLooked = 16 * 1024; ///< bytes on each side that are searched for other keys
constexpr std::size_t LeastPrivateKey = 160;  ///< characters between its two lines
constexpr std::size_t AgePrefix = 16, ShortPrefix = 5;
constexpr std::size_t LeastRun = 10, LeastPlainRun = 32; ///< letters and digits in a row
constexpr std::size_t LeastKinds = 8;                    ///< different characters in a key

std::string inLowerLetters(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    return low;
}

template<std::size_t N>
bool holdsAny(std::string_view text, const std::array<std::string_view, N> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](auto word) { return text.find(word) != std::string_view::npos; });
}

/// A key that names itself one, or was typed by hand.
bool isPlaceholder(std::string_view key)
{
    static constexpr std::array<std::string_view, 27> Words{
        "example", "placeholder", "redacted", "dummy",   "sample", "your", "changeme", "xxxx",       "fake",
        "secret",  "0000",        "12345",    "abcdef",  "insert", "test", "abc123",   "a1b2c3",     "deadbeef",
        "foobar",  "qwerty",      "replace",  "notreal", "bogus",  "mock", "demo",     "not-a-real", "not_a_real"};
    std::string low = inLowerLetters(key.substr(0, 400));
    if (holdsAny(low, Words))
        return true;
    std::sort(low.begin(), low.end());
    return std::size_t(std::unique(low.begin(), low.end()) - low.begin()) < LeastKinds;
}

/// Keys that everybody has: of an emulator, and the token on the front page of every explanation.
bool isPublic(std::string_view key)
{
    static constexpr std::array<std::string_view, 2> Known{
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq",
        "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"};
    return holdsAny(key, Known);
}

/// What a web token's second part says of itself, in lower case; empty where it is no base64url.
std::string claimsOf(std::string_view token)
{
    const std::size_t begin = token.find('.') + 1, end = token.find('.', begin);
    const QByteArray part(token.data() + begin, qsizetype(std::min(end, token.size()) - begin));
    const auto decoded =
        QByteArray::fromBase64Encoding(part, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? inLowerLetters({(*decoded).constData(), std::size_t((*decoded).size())}) : std::string();
}

bool isExampleToken(std::string_view token)
{
    static constexpr std::array<std::string_view, 8> Words{"1234567890",    "john doe",  "example",  "placeholder",
                                                           "supabase-demo", "test-user", "testuser", "dummy"};
    return holdsAny(claimsOf(token), Words);
}

std::size_t alphanumericRun(std::string_view text)
{
    std::size_t best = 0, run = 0;
    for (const char c : text) {
        const bool word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        run = word ? run + 1 : 0;
        best = std::max(best, run);
    }
    return best;
}

/// The next place at or after `at` where a word begins; not within a character.
std::size_t wordBegin(std::string_view text, std::size_t at)
{
    const std::size_t blank = text.find_first_of(" \t\r\n\"'=:,;(){}<>", at);
    return blank == std::string_view::npos ? text.size() : blank;
}

/// Keys of Ed25519 and X25519 are no longer than this: 48 bytes, the first of them always the same.
bool isShortCurve(std::string_view body)
{
    constexpr std::string_view Beginning = "MC4CAQAwBQYDK2V";
    constexpr std::size_t Rest = 64 - Beginning.size();
    const std::size_t begin = body.find(Beginning);
    return begin != std::string_view::npos && alphanumericRun(body.substr(begin + Beginning.size(), Rest)) >= LeastRun
        && body.size() >= begin + Beginning.size() + Rest;
}

bool isLeak(std::string_view kind, std::string_view key)
{
    if (kind == "bearer token" || kind == "URL password")
        return false;
    if (kind == "private key") { // base64 of any key is full of lucky words
        const std::size_t end = key.find("-----END ");
        const std::size_t begin = key.find("KEY-----");
        if (end == std::string_view::npos || begin == std::string_view::npos || end < begin + 8)
            return false;
        const std::string_view body = key.substr(begin + 8, end - begin - 8);
        const bool isLong = body.size() + 8 > LeastPrivateKey || isShortCurve(body);
        return isLong && alphanumericRun(body) >= 12;
    }
    if (isPublic(key))
        return false;
    if (kind == "JWT")
        return key.size() - key.rfind('.') > 40 && !isExampleToken(key);
    if (kind == "age key")
        return !isPlaceholder(key.substr(AgePrefix));
    const bool named = key.starts_with("sk-proj-") || key.starts_with("sk-svcacct-") || key.starts_with("sk-admin-")
        || key.starts_with("sk-or-v1-");
    if (kind == "API key" && alphanumericRun(key) < (named ? LeastRun : LeastPlainRun))
        return false;
    if ((kind == "Anthropic key" || kind == "Slack token") && alphanumericRun(key.substr(ShortPrefix)) < LeastRun)
        return false;
    return !isPlaceholder(key);
}

} // namespace

std::optional<LeakedKey> findLeakedKey(std::string_view raw, std::size_t from)
{
    while (const auto match = findSecret(raw, from)) {
        if (isLeak(match->kind, raw.substr(match->begin, match->length)))
            return LeakedKey{match->kind, match->begin, match->length};
        // what a header or an address carries may be a key of its own
        const bool carries = match->kind == "bearer token" || match->kind == "URL password";
        from = carries ? match->begin : match->begin + std::max<std::size_t>(1, match->length);
    }
    return std::nullopt;
}

QString excerptAround(std::string_view raw, const LeakedKey &key)
{
    // masked before it is cut: half a key beside this one would be in clear
    const auto masked = [](std::string_view part) { return maskSecrets(unescapeJson(part)); };
    const std::size_t from = key.begin > MostLooked ? key.begin - MostLooked : 0;
    std::string before = masked(raw.substr(from, key.begin - from));
    if (before.size() > Around || from > 0)
        before.erase(0, wordBegin(before, before.size() > Around ? before.size() - Around : 0));
    const std::string_view rest = raw.substr(std::min(raw.size(), key.begin + key.length));
    std::string after = masked(wholeWordsOf(rest, MostLooked));
    if (after.size() > Around)
        after = std::string(wholeWordsOf(after, Around));
    return excerptOfPlain(before + "•••(" + std::string(key.kind) + ") " + after);
}

} // namespace glasshouse
