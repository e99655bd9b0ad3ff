// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "domain/filter.h"
#include "domain/tokenusage.h"

#include <QString>

#include <optional>
#include <vector>

namespace glasshouse {

/// Events, errors, tokens, cost and durations of what the activity list shows, by one or two groups.
struct TelemetryQuestion {
    enum class Group {
        Day,  ///< local: 2026-11-21
        Week, ///< its first day
        Month,
        Hour,    ///< local, of the day: "00" to "23"
        Weekday, ///< "1" (Monday) to "7"
        User,
        Tool, ///< counts tool calls alone
        Source,
        Model, ///< a call with several models: its tokens each to its own, the call itself to the first
        Agent,
        Project,
        Machine,
        Kind,
        Class,
        Action, ///< of calls: none
        Outcome,
        Client,
        Resource,
        Skill, ///< at whose work it happened, as the agent says
        Plugin ///< whose skill, command or sub-agent that was
    };
    enum class Column {
        First,
        Second,
        Events,
        Errors,
        ErrorRate,
        Input,
        Output,
        CacheRead,
        CacheWrite,
        Cost,
        P50,
        P95,
        P99,
        Tokens ///< of all kinds
    };
    enum class WeekStart { Monday, Sunday };
    Filter filter;
    QString zone;
    std::vector<Group> groups; ///< none (the totals alone), one, or two different ones
    WeekStart weekStart = WeekStart::Monday;
    Column sort = Column::Events;
    bool ascending = false;
    int limit = 1'000; ///< rows, 1 to 100,000
    bool withBefore = false;
    using Answer = struct TelemetryAnswer;
    bool operator==(const TelemetryQuestion &) const = default;
};

struct TelemetryFigures {
    qint64 events = 0;
    qint64 errors = 0; ///< what went wrong, of any kind
    TokenUsage tokens;
    std::optional<NanoUsd> cost; ///< nothing: nothing in it has a price
    qint64 unpricedTokens = 0;
    /// Within 5 %; nothing where no event has a duration, or where no sum tells the durations of such groups.
    std::optional<qint64> p50Ns, p95Ns, p99Ns;
    bool operator==(const TelemetryFigures &) const = default;
};

struct TelemetryRow {
    QString first, second; ///< the groups' values; empty: events without one
    TelemetryFigures figures;
    bool operator==(const TelemetryRow &) const = default;
};

struct TelemetryAnswer {
    std::vector<TelemetryRow> rows;
    qint64 more = 0; ///< rows left out by the limit
    TelemetryFigures totals;
    std::optional<TelemetryFigures>
        before;                  ///< of the equally long time before, where asked and where the range has ends
    bool exact = true;           ///< false: counted over the newest rows only, down to `countedToMs`
    qint64 countedToMs = NoTime; ///< of a range that was not counted whole
    bool operator==(const TelemetryAnswer &) const = default;
};

} // namespace glasshouse
