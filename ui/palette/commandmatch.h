// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace glasshouse {

/// How well the words of a command fit what was typed. Pure.
struct CommandMatch {
    int rank = 0;           ///< the smaller the better: at the beginning, at a word's, inside, letters apart
    std::vector<int> marks; ///< the letters that matched, by their place in the text, ascending
    bool operator==(const CommandMatch &) const = default;
};

/// From here on letters may stand apart, or a word or two lie inside others.
inline constexpr int LooseRank = 3;

/// Every word typed must be found, whatever the case and the order; nothing typed fits everything.
std::optional<CommandMatch> matchCommand(const QString &text, const QString &typed);

} // namespace glasshouse
