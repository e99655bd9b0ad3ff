// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/usage.h"

#include <QDate>

namespace glasshouse {

/// The cards: figures of the range and of the equally long range before it.
struct KpisQuestion {
    Filter filter;
    QString zone;
    using Answer = struct KpisAnswer;
    bool operator==(const KpisQuestion &) const = default;
};

struct KpiFigures {
    qint64 sessions = 0; ///< distinct sessions with a record in the range
    qint64 prompts = 0;
    qint64 toolCalls = 0;
    qint64 errors = 0; ///< failed tool calls and API errors
    UsageFigures usage;
    bool operator==(const KpiFigures &) const = default;
};

struct KpisAnswer {
    KpiFigures now;
    std::optional<KpiFigures> before; ///< absent where the range has no beginning, or nothing is older
    qint64 beforeDays = 0;            ///< length of the range before, in days, for its label
    /// Per local day of the range (at most its last 60 days), for sparklines: oldest first.
    struct Day {
        qint64 sessions = 0, prompts = 0, toolCalls = 0, errors = 0, tokens = 0;
        NanoUsd cost;
        bool operator==(const Day &) const = default;
    };
    std::vector<Day> days;
    QDate firstDay; ///< of `days`; none: there are none
    bool operator==(const KpisAnswer &) const = default;
};

} // namespace glasshouse
