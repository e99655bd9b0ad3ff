// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace glasshouse {

/// Whose skill "pdf-tools:split" is: agents put the plugin's name in front of its skills. Empty: nobody's.
constexpr std::string_view pluginOfSkill(std::string_view skill)
{
    const std::size_t colon = skill.find(':');
    return colon == std::string_view::npos ? std::string_view() : skill.substr(0, colon);
}

/// What telemetry says instead of a name that its sender does not want told.
constexpr bool standsForName(std::string_view name)
{
    constexpr std::array StandIns{std::string_view("third-party"), std::string_view("custom"),
                                  std::string_view("custom_skill")};
    return std::find(StandIns.begin(), StandIns.end(), name) != StandIns.end();
}

/// Which of two reports' names of a skill or plugin holds: any beats none, a name beats what stands for one, else the one
/// that sorts first. Associative, commutative and idempotent, so that the order of reports cannot matter.
constexpr bool isBetterName(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty())
        return b.empty() && !a.empty();
    return standsForName(a) != standsForName(b) ? standsForName(b) : a < b;
}

} // namespace glasshouse
