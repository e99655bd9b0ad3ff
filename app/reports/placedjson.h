// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

namespace glasshouse {

/// Where something stands in a text: both from 1, columns in characters.
struct TextPlace {
    int line = 1, column = 1;
    auto operator<=>(const TextPlace &) const = default;
};

/// What is wrong with a text, and where.
struct TextProblem {
    TextPlace place;
    QString words;
    bool operator==(const TextProblem &) const = default;
};

struct PlacedMember;

/// A JSON value that knows where it stands: for files that people write, whose mistakes are told by line and column.
struct PlacedJson {
    enum class Kind { Null, Bool, Number, Text, Array, Object };

    Kind kind = Kind::Null;
    TextPlace place;
    std::size_t begin = 0, end = 0; ///< its bytes in the text that was read
    QString text;                   ///< of a text
    double number = 0;              ///< of a number
    bool truth = false;
    std::vector<PlacedMember> members; ///< of an object and (without names) of an array

    const PlacedJson *find(QStringView name) const;
    /// The value a path such as "filter.actions.0" leads to, or the last there is on the way.
    const PlacedJson &at(QStringView path) const;
    /// Where the last name of such a path stands; without one, where the value does.
    TextPlace placeOfName(QStringView path) const;
};

struct PlacedMember {
    QString name;
    TextPlace place; ///< of the name
    PlacedJson value;
};

/// One JSON value (RFC 8259), at most `MostPlacedJsonBytes` long and 64 deep; a member twice is a mistake. Pure; any thread.
constexpr std::size_t MostPlacedJsonBytes = 512 << 10;
tl::expected<PlacedJson, TextProblem> parsePlacedJson(std::string_view utf8);

} // namespace glasshouse
