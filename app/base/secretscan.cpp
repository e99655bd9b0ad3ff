// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secretscan.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

using namespace std::string_view_literals;

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

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isBase32(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
}

bool isBase64(char c)
{
    return isAlnum(c) || c == '+' || c == '/' || c == '=';
}

bool isDottedTokenChar(char c)
{
    return isTokenChar(c) || c == '.';
}

bool isPaddedTokenChar(char c) // as in a URL, or with its padding
{
    return isTokenChar(c) || c == '=' || c == '%' || c == '+' || c == '/';
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

/// By first character: shapeAt() looks at those of one alone.
constexpr std::array Shapes{
    Shape{"ABIA", "AWS key", 16, isBase32, true},
    Shape{"ACCA", "AWS key", 16, isBase32, true},
    Shape{"AGE-SECRET-KEY-1", "age key", 50, isUpperOrDigit},
    Shape{"AIza", "Google key", 35, isTokenChar},
    Shape{"AKIA", "AWS key", 16, isUpperOrDigit, true},
    Shape{"ASIA", "AWS key", 16, isUpperOrDigit, true},
    Shape{"ATATT3", "Atlassian token", 60, isPaddedTokenChar},
    Shape{"AccountKey=", "Azure key", 64, isBase64},
    Shape{"GOCSPX-", "Google key", 24, isTokenChar},
    Shape{"HRKU-", "Heroku key", 32, isTokenChar},
    Shape{"NRAK-", "New Relic key", 27, isUpperOrDigit},
    Shape{"PMAK-", "Postman key", 50, isTokenChar},
    Shape{"SG.", "SendGrid key", 60, isDottedTokenChar, false, true},
    Shape{"SK", "Twilio key", 32, isHex, true},
    Shape{"SharedAccessKey=", "Azure key", 40, isBase64},
    Shape{"dapi", "Databricks token", 32, isHex, true},
    Shape{"dckr_pat_", "Docker token", 24, isTokenChar},
    Shape{"doo_v1_", "DigitalOcean token", 60, isHex},
    Shape{"dop_v1_", "DigitalOcean token", 60, isHex},
    Shape{"dor_v1_", "DigitalOcean token", 60, isHex},
    Shape{"dp.pt.", "Doppler token", 40, isAlnum},
    Shape{"figd_", "Figma token", 36, isTokenChar},
    Shape{"gh_", "Glasshouse token", 50, isTokenChar, false, true},
    Shape{"gho_", "GitHub token", 30, isAlnum},
    Shape{"ghp_", "GitHub token", 30, isAlnum},
    Shape{"ghr_", "GitHub token", 30, isAlnum},
    Shape{"ghs_", "GitHub token", 30, isAlnum},
    Shape{"ghu_", "GitHub token", 30, isAlnum},
    Shape{"github_pat_", "GitHub token", 22, isTokenChar},
    Shape{"glc_", "Grafana token", 40, isBase64},
    Shape{"gldt-", "GitLab token", 20, isTokenChar},
    Shape{"glpat-", "GitLab token", 20, isTokenChar},
    Shape{"glptt-", "GitLab token", 40, isTokenChar},
    Shape{"glrt-", "GitLab token", 20, isTokenChar},
    Shape{"glsa_", "Grafana token", 32, isTokenChar, false, true},
    Shape{"gsk_", "Groq key", 40, isAlnum},
    Shape{"hf_", "Hugging Face token", 30, isAlnum},
    Shape{"hvb.", "Vault token", 50, isTokenChar},
    Shape{"hvs.", "Vault token", 24, isTokenChar, false, true},
    Shape{"lin_api_", "Linear key", 32, isAlnum},
    Shape{"nfp_", "Netlify token", 36, isAlnum},
    Shape{"npm_", "npm token", 30, isAlnum},
    Shape{"ntn_", "Notion token", 40, isAlnum},
    Shape{"pplx-", "Perplexity key", 40, isAlnum},
    Shape{"pscale_tkn_", "PlanetScale token", 32, isDottedTokenChar},
    Shape{"pul-", "Pulumi token", 40, isHex},
    Shape{"pypi-AgE", "PyPI token", 20, isTokenChar},
    Shape{"r8_", "Replicate token", 36, isAlnum},
    Shape{"rk_live_", "Stripe key", 16, isAlnum},
    Shape{"rk_test_", "Stripe key", 16, isAlnum},
    Shape{"rubygems_", "RubyGems key", 48, isHex},
    Shape{"sbp_", "Supabase token", 40, isHex},
    Shape{"shpat_", "Shopify token", 32, isHex},
    Shape{"shpca_", "Shopify token", 32, isHex},
    Shape{"shppa_", "Shopify token", 32, isHex},
    Shape{"shpss_", "Shopify token", 32, isHex},
    Shape{"sk-ant-", "Anthropic key", 16, isTokenChar},
    Shape{"sk-", "API key", 20, isTokenChar, false, true},
    Shape{"sk_live_", "Stripe key", 16, isAlnum},
    Shape{"sk_test_", "Stripe key", 16, isAlnum},
    Shape{"sntryu_", "Sentry token", 60, isHex},
    Shape{"sq0atp-", "Square token", 22, isTokenChar},
    Shape{"sq0csp-", "Square token", 40, isTokenChar},
    Shape{"tskey-", "Tailscale key", 20, isTokenChar, false, true},
    Shape{"whsec_", "webhook secret", 32, isBase64},
    Shape{"xai-", "xAI key", 60, isAlnum},
    Shape{"xapp-", "Slack token", 40, isTokenChar, false, true},
    Shape{"xoxa-", "Slack token", 10, isTokenChar},
    Shape{"xoxb-", "Slack token", 10, isTokenChar},
    Shape{"xoxc-", "Slack token", 10, isTokenChar},
    Shape{"xoxd-", "Slack token", 10, isPaddedTokenChar},
    Shape{"xoxe-", "Slack token", 10, isTokenChar},
    Shape{"xoxe.", "Slack token", 20, isTokenChar},
    Shape{"xoxp-", "Slack token", 10, isTokenChar},
    Shape{"xoxr-", "Slack token", 10, isTokenChar},
    Shape{"xoxs-", "Slack token", 10, isTokenChar},
    Shape{"ya29.", "Google token", 30, isTokenChar, false, true},
};

struct ShapeRange {
    unsigned char first = 0, count = 0;
};

constexpr std::array<ShapeRange, 128> shapesByCharacter()
{
    std::array<ShapeRange, 128> ranges{};
    for (std::size_t i = 0; i < Shapes.size(); ++i) {
        ShapeRange &range = ranges[std::size_t(Shapes[i].prefix[0])];
        if (range.count == 0)
            range.first = static_cast<unsigned char>(i);
        ++range.count;
    }
    return ranges;
}
constexpr std::array<ShapeRange, 128> ByCharacter = shapesByCharacter();

std::size_t runFrom(std::string_view text, std::size_t at, bool (*accepts)(char))
{
    const std::size_t begin = at;
    while (at < text.size() && accepts(text[at]))
        ++at;
    return at - begin;
}

/// No letter or digit right before; what ends an escape of JSON (\n, \u003c), of a URL (%3D) or of a terminal's colour is
/// none.
bool startsWord(std::string_view text, std::size_t at)
{
    if (at == 0 || !isAlnum(text[at - 1]))
        return true;
    const auto before = [text, at](std::size_t back) { return at >= back ? text[at - back] : '\0'; };
    const auto hex = [&before](std::size_t most) {
        for (std::size_t back = 1; back <= most; ++back) {
            if (!isHex(before(back)))
                return false;
        }
        return true;
    };
    if (before(2) == '\\' || (before(3) == '%' && hex(2)) || (before(5) == 'u' && before(6) == '\\' && hex(4)))
        return true;
    if (before(1) != 'm')
        return false;
    std::size_t back = 2;
    while (back < 12 && (isDigit(before(back)) || before(back) == ';'))
        ++back;
    return back > 2 && before(back) == '[';
}

std::optional<SecretMatch> shapeAt(std::string_view text, std::size_t at)
{
    const char second = at + 1 < text.size() ? text[at + 1] : '\0';
    const auto [from, count] = ByCharacter[static_cast<unsigned char>(text[at]) & 0x7f];
    for (std::size_t i = from; i < std::size_t(from) + count; ++i) {
        const Shape &shape = Shapes[i];
        if (second != shape.prefix[1] || !text.substr(at).starts_with(shape.prefix)) // nearly always: the text is prose
            continue;
        const std::size_t begin = at + shape.prefix.size();
        const std::string_view head = text.substr(begin, std::max(DigitWithin, shape.least + 1));
        const std::size_t inHead = runFrom(head, 0, shape.accepts);
        if (inHead < shape.least || (shape.exact && inHead > shape.least))
            continue;
        if (shape.exact && inHead < head.size() && isAlnum(head[inHead])) // within something longer
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
    const char before = at > 0 ? text[at - 1] : ' ';
    if (isTokenChar(before) && (!isAlnum(before) || !startsWord(text, at))) // within a run that was looked at already
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

/// A bot's: its number, a colon, 35 characters that begin with two As. `at` is the colon.
std::optional<SecretMatch> botTokenAt(std::string_view text, std::size_t at, std::size_t from)
{
    constexpr std::size_t LeastNumber = 8, MostNumber = 10, Length = 35;
    std::size_t begin = at;
    while (begin > from && isDigit(text[begin - 1]) && at - begin <= MostNumber)
        --begin;
    const std::size_t digits = at - begin;
    if (digits < LeastNumber || digits > MostNumber || !text.substr(at + 1).starts_with("AA"))
        return std::nullopt;
    if (runFrom(text.substr(at + 1, Length + 1), 0, isTokenChar) != Length)
        return std::nullopt;
    return SecretMatch{"Telegram token", begin, digits + 1 + Length};
}

/// Who knows the address may post: https://hooks.slack.com/services/T…/B…/…, the part behind `services/`. `at` is the colon.
std::optional<SecretMatch> slackHookAt(std::string_view text, std::size_t at)
{
    constexpr std::string_view Host = "://hooks.slack.com/services/";
    if (!text.substr(at).starts_with(Host))
        return std::nullopt;
    const std::size_t begin = at + Host.size();
    const std::size_t length = runFrom(text.substr(begin, 100), 0, [](char c) { return isAlnum(c) || c == '/'; });
    if (length < 36 || text[begin] != 'T')
        return std::nullopt;
    return SecretMatch{"Slack webhook", begin, length};
}

constexpr std::size_t pairAt(std::string_view text, std::size_t at)
{
    return std::size_t(static_cast<unsigned char>(text[at + 1])) << 8 | static_cast<unsigned char>(text[at]);
}

/// Pairs of characters that some secret begins with: a hundred characters of text have one or two. A whole table, since it is
/// asked of every character of every transcript.
constexpr auto Beginnings = [] {
    std::array<bool, 65'536> pairs{};
    for (const Shape &shape : Shapes)
        pairs[pairAt(shape.prefix, 0)] = true;
    for (const std::string_view text : {":A"sv, ":/"sv, "--"sv, "be"sv, "bE"sv, "Be"sv, "BE"sv, "ey"sv})
        pairs[pairAt(text, 0)] = true;
    return pairs;
}();

std::size_t nextBeginning(std::string_view text, std::size_t at)
{
    const auto begins = [text](std::size_t i) { return int(Beginnings[pairAt(text, i)]); };
    while (at + 4 < text.size() && (begins(at) | begins(at + 1) | begins(at + 2) | begins(at + 3)) == 0)
        at += 4;
    while (at + 1 < text.size() && !begins(at))
        ++at;
    return at + 1 < text.size() ? at : std::string_view::npos;
}

/// `from`: what is before it was looked at. `at` is one of Beginnings.
std::optional<SecretMatch> secretAt(std::string_view text, std::size_t at, std::size_t from)
{
    switch (text[at]) {
    case ':':
        if (at + 1 >= text.size())
            return std::nullopt;
        if (text[at + 1] == 'A')
            return botTokenAt(text, at, from);
        if (const auto hook = slackHookAt(text, at))
            return hook;
        return urlPasswordAt(text, at);
    case '-':
        return privateKeyAt(text, at);
    case 'b':
    case 'B':
        return startsWord(text, at) ? bearerAt(text, at) : std::nullopt;
    case 'e':
        return webTokenAt(text, at);
    default:
        break;
    }
    return startsWord(text, at) ? shapeAt(text, at) : std::nullopt;
}

} // namespace

std::optional<SecretMatch> findSecret(std::string_view text, std::size_t from)
{
    for (std::size_t at = nextBeginning(text, from); at != std::string_view::npos; at = nextBeginning(text, at + 1)) {
        if (const auto match = secretAt(text, at, from))
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
