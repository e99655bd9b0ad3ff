// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <string_view>

namespace glasshouse {

/// A named value from outside, as OTLP's KeyValue and JSON have it. A value type of views: text and children live as long
/// as the request and the arena it was decoded with.
struct Attribute {
    enum class Type : quint8 { Empty, Text, Bool, Integer, Real, Bytes, Array, Map };

    std::string_view key; ///< empty for an element of an array
    Type type = Type::Empty;
    bool truth = false;
    bool cut = false; ///< the value was longer or deeper than is kept
    qint64 integer = 0;
    double real = 0;
    std::string_view text;               ///< Text (UTF-8), Bytes
    std::span<const Attribute> children; ///< Array, Map
};

/// The first attribute of that name, nullptr without one.
const Attribute *find(std::span<const Attribute> attributes, std::string_view key);

/// Agents write numbers as text and text as numbers, and change their minds between versions: these read either.
/// Empty or 0 where the value cannot be read so.
std::string_view textOf(const Attribute *attribute);
qint64 integerOf(const Attribute *attribute, qint64 fallback = 0); ///< of a real: truncated; saturates
double realOf(const Attribute *attribute, double fallback = 0);
bool truthOf(const Attribute *attribute, bool fallback = false); ///< "true", "1" and 1 are true

} // namespace glasshouse
