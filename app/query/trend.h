// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/usage.h"

#include <QDate>

namespace glasshouse {

/// Tokens and cost over time, stacked.
struct TrendQuestion {
    enum class Step { Day, Week, Month };
    enum class Stack { TokenKind, Model, Project, Agent };
    Filter filter;
    QString zone;
    Step step = Step::Day;
    Stack stack = Stack::Model;
    using Answer = struct TrendAnswer;
    bool operator==(const TrendQuestion &) const = default;
};

struct TrendBucket {
    QDate first;                   ///< local first day
    qint64 beginMs = 0, endMs = 0; ///< the bucket's instants, UTC ms
    std::vector<qint64> tokens;    ///< one per series, in the answer's order
    UsageFigures figures;          ///< of the whole bucket
    bool complete = true;          ///< false: it holds `now` or is cut by the range
    bool operator==(const TrendBucket &) const = default;
};

struct TrendSeries {
    QString name;      ///< model, project or agent; "input", "output", "cache_read", "cache_write_5m", "cache_write_1h"
    qint64 tokens = 0; ///< over all buckets
    bool operator==(const TrendSeries &) const = default;
};

/// Series by tokens, largest first (token kinds in their fixed order); every bucket of the range is there, empty ones too.
/// What has no time is not in it.
struct TrendAnswer {
    QString zone;
    std::vector<TrendSeries> series;
    std::vector<TrendBucket> buckets;
    bool operator==(const TrendAnswer &) const = default;
};

} // namespace glasshouse
