// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/trend.h"

#include <QDate>

namespace glasshouse {

/// The cards: figures of the range and of the equally long range before it.
struct KpisQuestion {
    Filter filter;
    QString zone;
    /// How far `days` of the answer are apart, and how many of them there are at most: 1 to 1,000.
    TrendQuestion::Step step = TrendQuestion::Step::Day;
    int most = 60;
    using Answer = struct KpisAnswer;
    bool operator==(const KpisQuestion &) const = default;
};

struct KpiFigures {
    qint64 sessions = 0; ///< distinct sessions with a record in the range
    qint64 prompts = 0;
    qint64 toolCalls = 0;
    qint64 events = 0; ///< of every kind: what an error rate is a share of
    qint64 errors = 0; ///< those that failed: tool calls, calls of APIs, acts of other programs
    UsageFigures usage;
    bool operator==(const KpiFigures &) const = default;
};

struct KpisAnswer {
    KpiFigures now;
    std::optional<KpiFigures> before; ///< absent where the range has no beginning, or nothing is older
    qint64 beforeDays = 0;            ///< length of the range before, in days, for its label
    /// Per local day, week (from Monday) or month of the range, at most its last `most`: oldest first. A session that was
    /// at work on two days of a week is one of the week's.
    struct Day {
        qint64 sessions = 0, prompts = 0, toolCalls = 0, events = 0, errors = 0, tokens = 0;
        NanoUsd cost;
        bool operator==(const Day &) const = default;
    };
    std::vector<Day> days;
    QDate firstDay; ///< the first day of `days`' first; none: there are none
    bool operator==(const KpisAnswer &) const = default;
};

} // namespace glasshouse
