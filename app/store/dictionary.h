// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/statement.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace glasshouse {

/// What a dictionary value is a value of. The numbers are stored: append only.
enum class Dimension {
    Agent = 1,
    Project = 2,
    Model = 3,
    Tool = 4,
    Machine = 5,
    Source = 6,
    Action = 7,
    Actor = 8,
    Resource = 9,
    Client = 10,
    Skill = 11,
    Plugin = 12
};
inline constexpr int DimensionCount = 13;

/// Strings of few values, kept once per tenant and known by a small number. 0 is the empty string. A dimension holds at
/// most 65,536 values; what comes after is "other".
class Dictionary
{
public:
    static constexpr size_t MaxValues = 65'536;

    Dictionary(Connection &connection, qint64 tenant);

    /// The number of a value; a new one is written. Writer only.
    qint64 intern(Dimension dimension, std::string_view value);
    /// The number of a value, -1 where it is not known.
    qint64 find(Dimension dimension, std::string_view value) const;
    const std::string &text(Dimension dimension, qint64 id) const;
    /// How often "other" was given out since this object was made.
    qint64 overflowed() const { return m_overflowed; }

    /// Reads everything anew: for readers before each answer, for the writer after a rollback.
    void reload();

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    struct Values {
        std::unordered_map<std::string, qint64, Hash, std::equal_to<>> ids;
        std::vector<std::string> texts{std::string()};
    };
    qint64 m_tenant;
    Statement m_select, m_insert;
    std::array<Values, DimensionCount> m_values;
    qint64 m_overflowed = 0;
};

} // namespace glasshouse
