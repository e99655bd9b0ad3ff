// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace glasshouse {

/// Tokens issued and refused, by local day or week, between two local days, both included. Of more than ten years it is
/// Rejected.
struct TokenTrendsQuestion {
    enum class Granularity { Day, Week };
    enum class WeekStart { Monday, Sunday };
    QDate from, to;
    QString zone;
    Granularity granularity = Granularity::Day;
    WeekStart weekStart = WeekStart::Monday;
    using Answer = struct TokenTrendsAnswer;
    bool operator==(const TokenTrendsQuestion &) const = default;
};

struct TokenPoint {
    QDate day; ///< first day of a week, which may lie before `from`; only days of the range are counted
    qint64 issued = 0, failed = 0;
    qint64 agents = 0; ///< distinct, of both
    bool operator==(const TokenPoint &) const = default;
};

struct TokenTrendsAnswer {
    QString tenantId; ///< a UUID
    QDate from, to;
    std::vector<TokenPoint> points; ///< in order; those without tokens left out
    bool operator==(const TokenTrendsAnswer &) const = default;
};

/// How many tokens each agent was issued between two local days, both included.
struct AgentTokensQuestion {
    QDate from, to;
    QString zone;
    using Answer = struct AgentTokensAnswer;
    bool operator==(const AgentTokensQuestion &) const = default;
};

struct AgentTokensRow {
    QString agent;
    qint64 issued = 0;
    bool operator==(const AgentTokensRow &) const = default;
};

struct AgentTokensAnswer {
    std::vector<AgentTokensRow> rows; ///< most first; agents that did anything with tokens, credentials or the API
    bool operator==(const AgentTokensAnswer &) const = default;
};

} // namespace glasshouse
