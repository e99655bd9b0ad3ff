// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <vector>

namespace glasshouse {

/// Whether a source that is quiet is quieter than it is used to. Pure; one rule for the pulse and the list of sources.
enum class Hearing {
    Active,
    Silent, ///< quiet for more than twice as long as usual, and for half an hour at least
    Gone    ///< not heard for as long as anybody remembers: no longer a source one waits for
};

/// How far back the habit of a source is looked at, and when one that is quiet is no longer waited for.
inline constexpr qint64 SilenceMemoryMs = 14LL * 24 * 3600 * 1000;

/// How long a source is used to be quiet, ms: it was quieter than that for at most a fiftieth of the time. A source that
/// rests at night is used to nights. `quarters`: the starts of the quarter hours it was heard in, in any order. 0: not known
/// yet, where it was heard in fewer than eight of them or they span less than a day.
qint64 usualGapMs(std::vector<qint64> quarters);

/// `lastMs`: when it was last heard; NoTime: never. A usual gap of 0 is not known: such a source is never silent.
Hearing hearingOf(qint64 lastMs, qint64 usualGapMs, qint64 nowMs);

} // namespace glasshouse
