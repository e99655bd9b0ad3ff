// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/agents/telemetryrecord.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace glasshouse {

namespace {

constexpr qint64 MaxTokens = 1'000'000'000'000;
constexpr size_t MaxNameBytes = 128;
constexpr int ErrorSeverity = 17; // the first of OTLP's four levels of error
constexpr int StatusOk = 1, StatusError = 2;
constexpr double MaxNano = 9.0e18; // below 2^63, where the conversion would be undefined

constexpr std::string_view DurationKeys[] = {"duration_ms", "total_duration_ms", "interaction.duration_ms"};

std::optional<qint64> nanoOf(const Attribute *attribute, double scale)
{
    if (!attribute)
        return {};
    const double nano = std::round(realOf(attribute, std::nan("")) * scale);
    if (!(std::abs(nano) < MaxNano)) // a NaN too
        return {};
    return qint64(nano);
}

} // namespace

std::string_view TelemetryRecord::text(std::string_view key) const
{
    const Attribute *attribute = find(attributes, key);
    if (!attribute || attribute->type != Attribute::Type::Integer)
        return textOf(attribute);
    char digits[24];
    const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), attribute->integer);
    return error == std::errc() ? arena->keep(std::string_view(digits, size_t(end - digits))) : std::string_view();
}

std::string_view TelemetryRecord::text(Names keys) const
{
    for (const std::string_view key : keys) {
        if (const std::string_view value = text(key); !value.empty())
            return value;
    }
    return {};
}

bool TelemetryRecord::has(std::string_view key) const
{
    const Attribute *attribute = find(attributes, key);
    return attribute && attribute->type != Attribute::Type::Empty;
}

bool TelemetryRecord::hasAny(Names keys) const
{
    return std::any_of(keys.begin(), keys.end(), [this](std::string_view key) { return has(key); });
}

qint64 TelemetryRecord::tokens(std::string_view key) const
{
    return std::clamp<qint64>(integer(key), 0, MaxTokens);
}

qint64 TelemetryRecord::tokens(Names keys) const
{
    const auto key =
        std::find_if(keys.begin(), keys.end(), [this](std::string_view candidate) { return has(candidate); });
    return key == keys.end() ? 0 : tokens(*key);
}

std::optional<qint64> TelemetryRecord::duration() const
{
    for (const std::string_view key : DurationKeys) {
        if (const std::optional<qint64> ns = nanoOf(find(attributes, key), 1e6))
            return *ns < 0 ? std::nullopt : ns;
    }
    return {};
}

std::optional<qint64> TelemetryRecord::nanoUsd(std::string_view key) const
{
    return nanoOf(find(attributes, key), 1e9);
}

std::string_view TelemetryRecord::spanKey() const
{
    return traceId.empty() || spanId.empty() ? std::string_view() : keep({traceId, spanId});
}

std::string_view TelemetryRecord::traceHex() const
{
    return hexText(traceId, *arena);
}

Outcome TelemetryRecord::outcome() const
{
    if (status == StatusError || severity >= ErrorSeverity || !text("error.type").empty())
        return Outcome::Error;
    if (has("success"))
        return truth("success") ? Outcome::Ok : Outcome::Error;
    return status == StatusOk ? Outcome::Ok : Outcome::Unknown;
}

std::string_view TelemetryRecord::keep(std::initializer_list<std::string_view> parts) const
{
    size_t size = 0;
    for (const std::string_view part : parts)
        size += part.size();
    if (size == 0)
        return {};
    char *const bytes = arena->raw(size);
    char *end = bytes;
    for (const std::string_view part : parts)
        end += part.copy(end, part.size());
    return {bytes, size};
}

std::string_view hexText(std::string_view bytes, Arena &arena)
{
    static constexpr char digits[] = "0123456789abcdef";
    if (bytes.empty())
        return {};
    char *const text = arena.raw(bytes.size() * 2);
    for (size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        text[2 * i] = digits[byte >> 4];
        text[2 * i + 1] = digits[byte & 15];
    }
    return {text, bytes.size() * 2};
}

bool looksLikeName(std::string_view text)
{
    const auto isPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view("._:/-").find(c) != std::string_view::npos;
    };
    return !text.empty() && text.size() <= MaxNameBytes && std::all_of(text.begin(), text.end(), isPart);
}

bool looksLikeSpanName(std::string_view text)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; };
    return !text.empty() && text.size() <= MaxNameBytes && std::none_of(text.begin(), text.end(), isControl);
}

} // namespace glasshouse
