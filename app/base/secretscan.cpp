// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secretscan.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpperOrDigit(char c)
{
    return isDigit(c) || (c >= 'A' && c <= 'Z');
}

bool isAlnum(char c)
{
    return isUpperOrDigit(c) || (c >= 'a' && c <= 'z');
}

bool isTokenChar(char c) // base64url
{
    return isAlnum(c) || c == '_' || c == '-';
}

bool isBearerChar(char c) // RFC 6750, 2.1
{
    return isTokenChar(c) || c == '.' || c == '~' || c == '+' || c == '/' || c == '=';
}

/// What follows a fixed beginning.
struct Shape {
    std::string_view prefix;
    std::string_view kind;
    std::size_t least;       ///< characters after the prefix
    bool (*accepts)(char);   ///< which they may be
    bool exact = false;      ///< no more than `least`
    bool needsDigit = false; ///< tells a key from words joined by hyphens
};

constexpr std::size_t DigitWithin = 64; ///< bounds the look-ahead, so that the scan stays linear

constexpr std::array Shapes{
    Shape{"sk-ant-", "Anthropic key", 16, isTokenChar},
    Shape{"sk-", "API key", 20, isTokenChar, false, true},
    Shape{"sk_live_", "Stripe key", 16, isAlnum},
    Shape{"sk_test_", "Stripe key", 16, isAlnum},
    Shape{"rk_live_", "Stripe key", 16, isAlnum},
    Shape{"ghp_", "GitHub token", 30, isAlnum},
    Shape{"gho_", "GitHub token", 30, isAlnum},
    Shape{"ghu_", "GitHub token", 30, isAlnum},
    Shape{"ghs_", "GitHub token", 30, isAlnum},
    Shape{"ghr_", "GitHub token", 30, isAlnum},
    Shape{"github_pat_", "GitHub token", 22, isTokenChar},
    Shape{"gh_", "Glasshouse token", 50, isTokenChar, false, true},
    Shape{"glpat-", "GitLab token", 20, isTokenChar},
    Shape{"AKIA", "AWS key", 16, isUpperOrDigit, true},
    Shape{"ASIA", "AWS key", 16, isUpperOrDigit, true},
    Shape{"AIza", "Google key", 35, isTokenChar},
    Shape{"xoxa-", "Slack token", 10, isTokenChar},
    Shape{"xoxb-", "Slack token", 10, isTokenChar},
    Shape{"xoxp-", "Slack token", 10, isTokenChar},
    Shape{"xoxr-", "Slack token", 10, isTokenChar},
    Shape{"xoxs-", "Slack token", 10, isTokenChar},
    Shape{"npm_", "npm token", 30, isAlnum},
    Shape{"hf_", "Hugging Face token", 30, isAlnum},
    Shape{"pypi-AgE", "PyPI token", 20, isTokenChar},
};

std::size_t runFrom(std::string_view text, std::size_t at, bool (*accepts)(char))
{
    const std::size_t begin = at;
    while (at < text.size() && accepts(text[at]))
        ++at;
    return at - begin;
}

/// No letter or digit right before; the letter of an escape (\n in JSON within text) is none.
bool startsWord(std::string_view text, std::size_t at)
{
    return at == 0 || !isAlnum(text[at - 1]) || (at > 1 && text[at - 2] == '\\');
}

std::optional<SecretMatch> shapeAt(std::string_view text, std::size_t at)
{
    const char second = at + 1 < text.size() ? text[at + 1] : '\0';
    for (const Shape &shape : Shapes) {
        if (text[at] != shape.prefix[0] || second != shape.prefix[1] // nearly always: the text is prose
            || !text.substr(at).starts_with(shape.prefix))
            continue;
        const std::size_t begin = at + shape.prefix.size();
        const std::string_view head = text.substr(begin, std::max(DigitWithin, shape.least + 1));
        const std::size_t inHead = runFrom(head, 0, shape.accepts);
        if (inHead < shape.least || (shape.exact && inHead > shape.least))
            continue;
        if (shape.needsDigit && std::none_of(head.begin(), head.begin() + std::ptrdiff_t(inHead), isDigit))
            continue;
        return SecretMatch{shape.kind, at, shape.prefix.size() + runFrom(text, begin, shape.accepts)};
    }
    return std::nullopt;
}

/// Header and claims are base64url of JSON objects, so both begin with eyJ; the signature may be any length.
std::optional<SecretMatch> webTokenAt(std::string_view text, std::size_t at)
{
    const bool afterEscape = at > 1 && text[at - 2] == '\\';
    if (at > 0 && isTokenChar(text[at - 1]) && !afterEscape) // within a run that was looked at already
        return std::nullopt;
    std::size_t end = at;
    for (int part = 0; part < 3; ++part) {
        if (part < 2 && !text.substr(end).starts_with("eyJ"))
            return std::nullopt;
        const std::size_t run = runFrom(text, end, isTokenChar);
        if (run < 8)
            return std::nullopt;
        end += run;
        if (part < 2 && (end >= text.size() || text[end++] != '.'))
            return std::nullopt;
    }
    return SecretMatch{"JWT", at, end - at};
}

std::optional<SecretMatch> privateKeyAt(std::string_view text, std::size_t at)
{
    constexpr std::string_view Begin = "-----BEGIN ", End = "-----END ", Tail = "-----";
    constexpr std::size_t LongestName = 64;
    if (!text.substr(at).starts_with(Begin))
        return std::nullopt;
    const std::string_view name = text.substr(at + Begin.size(), LongestName);
    const std::size_t key = name.find("PRIVATE KEY");
    if (key == std::string_view::npos || name.substr(0, key).find('-') != std::string_view::npos)
        return std::nullopt;
    std::size_t end = text.find(End, at);
    end = end == std::string_view::npos ? end : text.find(Tail, end + End.size());
    end = end == std::string_view::npos ? text.size() : end + Tail.size();
    return SecretMatch{"private key", at, end - at};
}

std::optional<SecretMatch> bearerAt(std::string_view text, std::size_t at)
{
    constexpr std::string_view Word = "bearer";
    for (std::size_t i = 0; i < Word.size(); ++i) {
        if (at + i >= text.size() || (text[at + i] | 0x20) != Word[i])
            return std::nullopt;
    }
    constexpr std::size_t Least = 16, SurelyToken = 32;
    const std::size_t begin = at + Word.size() + 1;
    if (begin >= text.size() || text[begin - 1] != ' ')
        return std::nullopt;
    const std::string_view head = text.substr(begin, DigitWithin);
    const std::size_t inHead = runFrom(head, 0, isBearerChar);
    const bool digit = std::any_of(head.begin(), head.begin() + std::ptrdiff_t(inHead), isDigit);
    if (inHead < Least || (!digit && inHead < SurelyToken))
        return std::nullopt;
    return SecretMatch{"bearer token", begin, runFrom(text, begin, isBearerChar)};
}

/// `at` is the colon of scheme://user:password@host; the password alone is the secret.
std::optional<SecretMatch> urlPasswordAt(std::string_view text, std::size_t at)
{
    constexpr std::size_t LongestUser = 512;
    if (at == 0 || !isAlnum(text[at - 1]) || !text.substr(at).starts_with("://"))
        return std::nullopt;
    const std::size_t begin = at + 3;
    const std::string_view authority = text.substr(begin, LongestUser);
    const std::size_t end = authority.find_first_of("@/?#\"'<> \t\r\n\\");
    if (end == std::string_view::npos || authority[end] != '@')
        return std::nullopt;
    const std::size_t colon = authority.substr(0, end).find(':');
    if (colon == std::string_view::npos || colon + 1 == end)
        return std::nullopt;
    return SecretMatch{"URL password", begin + colon + 1, end - colon - 1};
}

std::optional<SecretMatch> secretAt(std::string_view text, std::size_t at)
{
    switch (text[at]) {
    case ':':
        return urlPasswordAt(text, at);
    case '-':
        return privateKeyAt(text, at);
    case 'b':
    case 'B':
        return startsWord(text, at) ? bearerAt(text, at) : std::nullopt;
    case 'e':
        return webTokenAt(text, at);
    case 's':
    case 'r':
    case 'g':
    case 'A':
    case 'x':
    case 'n':
    case 'h':
    case 'p':
        return startsWord(text, at) ? shapeAt(text, at) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<SecretMatch> findSecret(std::string_view text, std::size_t from)
{
    for (std::size_t at = from; at < text.size(); ++at) {
        if (const auto match = secretAt(text, at))
            return match;
    }
    return std::nullopt;
}

std::string maskSecrets(std::string_view text)
{
    std::string masked;
    std::size_t at = 0;
    while (const auto match = findSecret(text, at)) {
        masked.append(text.substr(at, match->begin - at)).append("•••(").append(match->kind).append(")");
        at = match->begin + match->length;
    }
    return masked.append(text.substr(at));
}

} // namespace glasshouse
