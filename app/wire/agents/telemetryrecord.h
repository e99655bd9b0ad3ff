// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "wire/arena.h"

#include <initializer_list>
#include <optional>
#include <string_view>

namespace glasshouse {

using Names = std::span<const std::string_view>;

/// A log record or a span as the rules of the agents see it. Views, valid while the request and its arena are.
struct TelemetryRecord {
    std::span<const Attribute> attributes;
    std::span<const Attribute> resource;
    std::string_view name; ///< what it calls itself; empty: nothing that could be a name
    std::string_view traceId, spanId;
    bool isSpan = false;
    int severity = 0; ///< of a log record, OTLP's 1 to 24
    int status = 0;   ///< of a span, OTLP's 0 to 2
    Arena *arena = nullptr;

    /// The value as text: numbers are written out. Empty where there is none.
    std::string_view text(std::string_view key) const;
    /// Of the first of those names that says anything.
    std::string_view text(Names keys) const;
    std::string_view text(std::initializer_list<std::string_view> keys) const { return text(Names(keys)); }
    bool has(std::string_view key) const; ///< a null is no value
    bool hasAny(Names keys) const;
    bool hasAny(std::initializer_list<std::string_view> keys) const { return hasAny(Names(keys)); }
    bool truth(std::string_view key) const { return truthOf(find(attributes, key)); }
    qint64 integer(std::string_view key) const { return integerOf(find(attributes, key)); }
    /// A count of tokens: never below 0, and bounded, so that sums of absurd ones cannot overflow.
    qint64 tokens(std::string_view key) const;
    qint64 tokens(Names keys) const; ///< of the first of those names that is there
    /// "duration_ms" or a name like it, in nanoseconds. Empty where it is missing or negative.
    std::optional<qint64> duration() const;
    /// An amount of US dollars, rounded half away from zero. Empty where it is missing or no amount.
    std::optional<qint64> nanoUsd(std::string_view key) const;
    /// Trace and span id, 24 raw bytes; empty unless both are there.
    std::string_view spanKey() const;
    std::string_view traceHex() const;
    /// What the record says of its end: `success`, a span's status, `error.type`, the severity of an error.
    Outcome outcome() const;

    std::string_view keep(std::initializer_list<std::string_view> parts) const; ///< joined, in the arena
};

/// Lower-case hexadecimal digits, in the arena.
std::string_view hexText(std::string_view bytes, Arena &arena);

/// Something that can be a name: 1 to 128 bytes without white space or control characters.
bool looksLikeName(std::string_view text);
/// The same with spaces, as spans have them: "GET /users".
bool looksLikeSpanName(std::string_view text);

} // namespace glasshouse
