// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"
#include "query/lookup.h"

#include <QDate>

#include <functional>

namespace glasshouse {

/// What analytics count. A set of them is bits.
namespace Metric {
enum : unsigned {
    ApiCall = 1,     ///< an event of kind ApiCall, whatever came of it
    TokenIssued = 2, ///< of kind Identity, these three
    TokenFailed = 4, ///< one that failed, by its action or by its outcome
    Rotated = 8,     ///< a credential; not where it failed
    All = 15
};
}

/// So many more (or, where a day is put together from sums, fewer) of one metric.
struct MetricCount {
    QDate day; ///< local
    qint64 agent = 0;
    unsigned metric = 0;
    qint64 count = 0;
};
using MetricVisit = std::function<void(const MetricCount &)>;

/// Local days, both included.
struct DaySpan {
    QDate from, to;
    Zone zone;
};
/// Rejected: an unknown zone, days that are none or the wrong way round, more than ten years.
Result<DaySpan> daySpan(QDate from, QDate to, const QString &zone);

/// Counts metrics by local day and agent (0: none named): from sums, or from the rows of whom the scope shows.
Result<void> countMetrics(const DaySpan &days, unsigned metrics, Lookup &lookup, const Scope &scope,
                          const MetricVisit &visit);

/// Visits API calls by local day alone, which is cheaper; their agent is 0.
Result<void> countApiCalls(const DaySpan &days, Lookup &lookup, const Scope &scope, const MetricVisit &visit);

/// Which agents have any of the metrics.
Result<std::vector<qint64>> activeAgents(const DaySpan &days, Lookup &lookup, const Scope &scope);

} // namespace glasshouse
