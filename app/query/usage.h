// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "domain/filter.h"
#include "domain/tokenusage.h"

#include <QString>

#include <optional>
#include <vector>

namespace glasshouse {

/// What was used: the figures every usage table, chart and card is made of.
struct UsageFigures {
    qint64 calls = 0;
    TokenUsage tokens;
    std::optional<NanoUsd> cost; ///< the priced part; nullopt only when nothing in it is priced
    qint64 unpricedTokens = 0;   ///< tokens of models without a price
    bool lowerBound = false;     ///< some output counts are streaming snapshots: the truth is higher

    UsageFigures &operator+=(const UsageFigures &other);
    bool operator==(const UsageFigures &) const = default;
};

/// Usage by period, session or project.
struct UsageQuestion {
    enum class Grouping { Daily, Weekly, Monthly, Session, Project };
    Filter filter;
    QString zone; ///< IANA id; empty: the system's
    Grouping grouping = Grouping::Daily;
    bool byModel = false;
    using Answer = struct UsageAnswer;
    bool operator==(const UsageQuestion &) const = default;
};

struct UsageRow {
    QString period;               ///< 2026-11-21, Monday's date, 2026-11, session id, project path, or "unknown"
    std::optional<QString> model; ///< only when asked for
    UsageFigures figures;
    bool operator==(const UsageRow &) const = default;
};

/// Rows in order of period, then model; "unknown" last.
struct UsageAnswer {
    QString zone; ///< as used
    std::vector<UsageRow> rows;
    UsageFigures totals;
    bool operator==(const UsageAnswer &) const = default;
};

} // namespace glasshouse
