// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/hookpayload.h"

#include "base/timerange.h"
#include "base/timestamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace glasshouse {

namespace {

constexpr std::size_t LongestName = 1024;
constexpr double EarliestMs = 1e11, LatestMs = 4'102'444'800'000.0; // 1973-03-03 to 2100-01-01

struct Word {
    std::string_view text;
    Outcome outcome;
};

/// Letters only, lower case: "timed_out" and "timedOut" are one word.
constexpr std::array Words{
    Word{"success", Outcome::Ok},
    Word{"succeeded", Outcome::Ok},
    Word{"successful", Outcome::Ok},
    Word{"ok", Outcome::Ok},
    Word{"completed", Outcome::Ok},
    Word{"allowed", Outcome::Ok},
    Word{"accepted", Outcome::Ok},
    Word{"approved", Outcome::Ok},
    Word{"granted", Outcome::Ok},
    Word{"neutral", Outcome::Ok},
    Word{"true", Outcome::Ok},
    Word{"error", Outcome::Error},
    Word{"errored", Outcome::Error},
    Word{"failure", Outcome::Error},
    Word{"failed", Outcome::Error},
    Word{"fail", Outcome::Error},
    Word{"partiallysucceeded", Outcome::Error},
    Word{"startupfailure", Outcome::Error},
    Word{"timedout", Outcome::Error},
    Word{"timeout", Outcome::Error},
    Word{"false", Outcome::Error},
    Word{"denied", Outcome::Denied},
    Word{"forbidden", Outcome::Denied},
    Word{"unauthorized", Outcome::Denied},
    Word{"blocked", Outcome::Denied},
    Word{"rejected", Outcome::Rejected},
    Word{"changesrequested", Outcome::Rejected},
    Word{"abandoned", Outcome::Rejected},
    Word{"cancelled", Outcome::Interrupted},
    Word{"canceled", Outcome::Interrupted},
    Word{"interrupted", Outcome::Interrupted},
    Word{"aborted", Outcome::Interrupted},
    Word{"stopped", Outcome::Interrupted},
};

double sizeToMs(double number)
{
    constexpr double Micro = 1e14, Nano = 1e17;
    if (number >= Nano)
        return number / 1e6;
    if (number >= Micro)
        return number / 1e3;
    return number >= EarliestMs ? number : number * 1e3;
}

qint64 sensible(double ms)
{
    return ms >= EarliestMs && ms < LatestMs ? qint64(ms) : NoTime;
}

} // namespace

const Attribute *walk(const Attribute &root, std::string_view path)
{
    const Attribute *at = &root;
    while (at && !path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const std::string_view step = path.substr(0, slash);
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (at->type == Attribute::Type::Map) {
            at = find(at->children, step);
        } else if (at->type == Attribute::Type::Array) {
            std::size_t index = at->children.size();
            std::from_chars(step.data(), step.data() + step.size(), index);
            at = index < at->children.size() ? &at->children[index] : nullptr;
        } else {
            return nullptr;
        }
    }
    return at;
}

std::string_view nameOf(const Attribute *value, Arena &arena)
{
    if (!value)
        return {};
    if (value->type == Attribute::Type::Text)
        return value->text.size() <= LongestName ? value->text : std::string_view();
    if (value->type == Attribute::Type::Integer)
        return arena.keep(std::string_view(std::to_string(value->integer)));
    return {};
}

std::string_view firstName(const Attribute &root, std::span<const std::string_view> paths, Arena &arena)
{
    for (const std::string_view path : paths) {
        if (path.empty())
            continue;
        if (const std::string_view name = nameOf(walk(root, path), arena); !name.empty())
            return name;
    }
    return {};
}

qint64 sensibleTime(const Attribute *value)
{
    if (!value)
        return NoTime;
    if (value->type == Attribute::Type::Text) {
        if (const qint64 ms = parseTimestamp(value->text); ms != NoTime)
            return sensible(double(ms)) == NoTime ? NoTime : ms;
    } else if (value->type != Attribute::Type::Integer && value->type != Attribute::Type::Real) {
        return NoTime;
    }
    const double number = realOf(value, 0);
    return std::isfinite(number) ? sensible(sizeToMs(number)) : NoTime;
}

qint64 firstTime(const Attribute &root, std::span<const std::string_view> paths)
{
    for (const std::string_view path : paths) {
        if (path.empty())
            continue;
        if (const qint64 ms = sensibleTime(walk(root, path)); ms != NoTime)
            return ms;
    }
    return NoTime;
}

Outcome outcomeOfWord(std::string_view word)
{
    constexpr std::size_t Longest = 32;
    std::string letters;
    // "error.not_found" and "failed: timeout" say it with their first word.
    for (const char c : word.substr(0, std::min({word.size(), word.find_first_of(".:"), Longest}))) {
        if (c >= 'A' && c <= 'Z')
            letters += char(c | 0x20);
        else if (c >= 'a' && c <= 'z')
            letters += c;
    }
    const auto known = std::find_if(Words.begin(), Words.end(), [&](const Word &w) { return w.text == letters; });
    return known == Words.end() ? Outcome::Unknown : known->outcome;
}

std::string_view shortRef(std::string_view ref)
{
    for (const std::string_view prefix : {"refs/heads/", "refs/tags/"}) {
        if (ref.starts_with(prefix))
            return ref.substr(prefix.size());
    }
    return ref;
}

std::string_view commitId(std::string_view version)
{
    const std::string_view id = version.substr(version.rfind(':') + 1);
    return id.find_first_not_of('0') == std::string_view::npos ? std::string_view() : id;
}

std::string_view joined(std::span<const std::string_view> parts, Arena &arena)
{
    std::string text;
    for (const std::string_view part : parts)
        text += part;
    return arena.keep(std::string_view(text));
}

void keepParams(const Attribute &root, std::span<const std::string_view> paths, Arena &arena,
                std::vector<Attribute> &params)
{
    for (const std::string_view path : paths) {
        const Attribute *value = walk(root, path);
        if (!value || value->type == Attribute::Type::Empty || value->type == Attribute::Type::Array
            || value->type == Attribute::Type::Map)
            continue;
        std::string name(path);
        std::replace(name.begin(), name.end(), '/', '.');
        params.push_back(*value);
        params.back().key = arena.keep(std::string_view(name));
    }
}

} // namespace glasshouse
