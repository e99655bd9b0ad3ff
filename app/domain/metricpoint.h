// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attribute.h"

#include <optional>

namespace glasshouse {

/// The numbers are stored: append only.
enum class MetricKind { Gauge = 1, Sum = 2, Histogram = 3, ExponentialHistogram = 4, Summary = 5 };
enum class Temporality { Unspecified = 0, Delta = 1, Cumulative = 2 }; ///< OTLP's own numbers

/// One data point of one series. Views: valid while the request and its arena are. Times are Unix nanoseconds.
struct MetricPoint {
    std::string_view name, unit;
    MetricKind kind = MetricKind::Gauge;
    Temporality temporality = Temporality::Unspecified;
    bool monotonic = false;
    quint64 startNs = 0, timeNs = 0;
    bool noValue = false; ///< flag "no recorded value": says nothing

    bool isInteger = false;
    qint64 integer = 0; ///< of a gauge or sum
    double real = 0;

    quint64 count = 0; ///< of histograms and summaries
    std::optional<double> sum, min, max;
    std::span<const double> bounds; ///< explicit bounds
    std::span<const quint64> buckets;
    int scale = 0; ///< exponential histograms
    quint64 zeroCount = 0;
    double zeroThreshold = 0;
    int positiveOffset = 0, negativeOffset = 0;
    std::span<const quint64> negativeBuckets;  ///< `buckets` are the positive ones
    std::span<const double> quantiles, values; ///< of a summary, in pairs

    std::span<const Attribute> attributes;
    std::span<const Attribute> resourceAttributes;
    std::string_view scope;
};

} // namespace glasshouse
