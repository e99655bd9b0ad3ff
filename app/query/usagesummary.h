// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace glasshouse {

/// What agents did between two local days, both included: API calls, tokens, rotated credentials. Of more than ten years
/// it is Rejected.
struct UsageSummaryQuestion {
    QDate from, to;
    QString zone;
    using Answer = struct UsageSummaryAnswer;
    bool operator==(const UsageSummaryQuestion &) const = default;
};

struct UsageSummaryAnswer {
    QString tenantId; ///< a UUID
    QDate from, to;
    qint64 apiCalls = 0;
    qint64 tokensIssued = 0; ///< without the attempts that failed
    qint64 rotations = 0;    ///< of credentials
    qint64 activeAgents = 0; ///< agents with any of these, or with a token that was refused
    qint64 peakCalls = 0;    ///< of the day with most API calls
    QDate peakDay;           ///< the first of them; invalid: there was no call
    bool operator==(const UsageSummaryAnswer &) const = default;
};

} // namespace glasshouse
