// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/transcript.h"

#include <vector>

namespace glasshouse {

/// What the view knows of an entry from its neighbours.
struct StoryPlace {
    int turn = 0;           ///< of a prompt: 1 for the first; else 0
    bool showsRole = false; ///< the speaker changes here: a line says who
    bool showsTime = false; ///< a new moment: time and dot in the margin
    bool operator==(const StoryPlace &) const = default;
};

/// An outline as a conversation: turns, speakers and errors. Pure.
struct Story {
    std::vector<StoryPlace> places; ///< one per entry
    std::vector<int> turns;         ///< entries that are prompts
    std::vector<int> errors;        ///< entries that failed

    static Story of(const TranscriptOutline &outline);
    /// The entry of `list` (sorted) after or before `entry`; -1 where there is none.
    static int next(const std::vector<int> &list, int entry);
    static int previous(const std::vector<int> &list, int entry);
};

} // namespace glasshouse
