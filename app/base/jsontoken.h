// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace glasshouse {

/// Small pure checks on pieces of JSON text, stricter than the parser that finds them.

/// JSON's own white space.
constexpr bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// True where nothing but white space (vertical tab and form feed included) is in `bytes`: such a line is no line.
bool isBlank(std::string_view bytes);

/// What the backslashes in a string's raw text (without its quotes) are. Known: each starts an escape that JSON knows.
/// The byte after the text, its closing quote, is looked at as well.
enum class Escapes { None, Known, Unknown };
Escapes checkEscapes(std::string_view raw);

/// A string's text from its raw form. A \u escape that is half of a surrogate pair becomes U+FFFD.
std::string unescapeJson(std::string_view raw);

/// A number as JSON writes it, or NaN, Infinity, -Infinity, which some writers produce.
bool isJsonNumber(std::string_view token);

/// The integer value of a number token; a fraction is cut off, what is out of range is limited. 0 for anything else.
qint64 integerValue(std::string_view token);

/// Replaces each UTF-8 encoded surrogate (ED A0..BF xx) by U+FFFD of the same length; true where there was one. Other
/// invalid bytes are left for the parser to refuse.
bool replaceEncodedSurrogates(std::string &text);

} // namespace glasshouse
