// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// Metric series with their points. They are shown beside what events say, and never added to it.
struct MetricPointsQuestion {
    QString namePrefix, session;
    qint64 fromMs = std::numeric_limits<qint64>::min() / 1'000'000,
           toMs = std::numeric_limits<qint64>::max() / 1'000'000;
    int limit = 10'000; ///< points in all
    using Answer = struct MetricPointsAnswer;
    bool operator==(const MetricPointsQuestion &) const = default;
};

struct MetricValue {
    qint64 startNs = 0, timeNs = 0; ///< Unix nanoseconds; start 0: the sender gave none
    std::optional<qint64> integer;  ///< the exact value where it is a whole number
    double real = 0;                ///< the value; of histograms and summaries their sum
    qint64 count = 0;
    std::string detail; ///< JSON: buckets and the like; empty: none
    bool operator==(const MetricValue &) const = default;
};

struct MetricSeries {
    std::string name, unit, kind, temporality, scope, agent, session, source;
    bool monotonic = false;
    std::string attributes;      ///< JSON object
    std::optional<double> total; ///< what a counter (or a histogram's sum) came to over the points below
    std::vector<MetricValue> points;
    bool operator==(const MetricSeries &) const = default;
};

struct MetricPointsAnswer {
    std::vector<MetricSeries> series;
    bool cut = false; ///< there are more points than the limit
    bool operator==(const MetricPointsAnswer &) const = default;
};

/// What a counter came to. Delta points add up. Cumulative points belong to the process that their start time names: each
/// contributes its last value, and a value that falls begins anew; several processes on one series add up. Points may come
/// in any order. Pure.
double counterTotal(std::vector<MetricValue> points, bool cumulative);

} // namespace glasshouse
