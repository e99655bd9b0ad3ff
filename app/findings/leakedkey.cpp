// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/leakedkey.h"

#include "base/secretscan.h"
#include "findings/excerpt.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

constexpr std::size_t Around = 60;           ///< bytes shown before a key
constexpr std::size_t LeastPrivateKey = 160; ///< characters between its two lines
constexpr std::size_t LeastKinds = 8;        ///< different characters in a key

bool isPlaceholder(std::string_view key)
{
    std::string low(key.substr(0, 400));
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    static constexpr std::array<std::string_view, 15> Words{"example", "placeholder", "redacted", "dummy",  "sample",
                                                            "your",    "changeme",    "xxxx",     "fake",   "secret",
                                                            "0000",    "1234567",     "abcdef",   "insert", "test"};
    if (std::any_of(Words.begin(), Words.end(), [&low](auto word) { return low.find(word) != std::string::npos; }))
        return true;
    std::sort(low.begin(), low.end());
    return std::size_t(std::unique(low.begin(), low.end()) - low.begin()) < LeastKinds;
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

bool isLeak(std::string_view kind, std::string_view key)
{
    if (kind == "bearer token" || kind == "URL password")
        return false;
    if (kind == "private key") { // base64 of any key is full of lucky words
        const std::size_t end = key.find("-----END ");
        const std::size_t begin = key.find("KEY-----");
        return end != std::string_view::npos && begin != std::string_view::npos && end > begin + LeastPrivateKey
            && alphanumericRun(key.substr(begin + 8, end - begin - 8)) >= 12;
    }
    if (kind == "JWT")
        return key.size() - key.rfind('.') > 40;
    if (kind == "API key" && !key.starts_with("sk-proj-") && !key.starts_with("sk-svcacct-")
        && !key.starts_with("sk-or-v1-") && alphanumericRun(key) < 40)
        return false;
    return !isPlaceholder(key);
}

} // namespace

std::optional<LeakedKey> findLeakedKey(std::string_view raw, std::size_t from)
{
    while (const auto match = findSecret(raw, from)) {
        if (isLeak(match->kind, raw.substr(match->begin, match->length)))
            return LeakedKey{match->kind, match->begin, match->length};
        from = match->begin + std::max<std::size_t>(1, match->length);
    }
    return std::nullopt;
}

QString excerptAround(std::string_view raw, const LeakedKey &key)
{
    std::size_t begin = key.begin > Around ? key.begin - Around : 0;
    while (begin > 0 && begin < key.begin
           && ((static_cast<unsigned char>(raw[begin]) & 0xc0) == 0x80 || raw[begin - 1] == '\\'))
        ++begin;
    const std::string text = std::string(raw.substr(begin, key.begin - begin)) + "•••(" + std::string(key.kind) + ") "
        + std::string(raw.substr(std::min(raw.size(), key.begin + key.length)).substr(0, Around));
    return excerptOf(std::string_view(text));
}

} // namespace glasshouse
