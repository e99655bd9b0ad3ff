// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomotlp.h"

namespace glasshouse {

RandomOtlp::Request RandomOtlp::metric()
{
    struct Kind {
        MetricKind kind;
        std::uint32_t tag;
        std::string_view key;
    };
    static const std::vector<Kind> kinds = {{MetricKind::Gauge, 5, "gauge"},
                                            {MetricKind::Sum, 7, "sum"},
                                            {MetricKind::Histogram, 9, "histogram"},
                                            {MetricKind::ExponentialHistogram, 10, "exponentialHistogram"},
                                            {MetricKind::Summary, 11, "summary"}};
    Message message;
    textField(message, 1, "name");
    textField(message, 2, "description");
    textField(message, 3, "unit");
    const Kind &kind = kinds[below(std::uint32_t(kinds.size()))];
    Message data;
    std::vector<Request> points(below(4));
    for (Request &one : points)
        one = point(kind.kind);
    list(data, 1, "dataPoints", points);
    if (kind.kind != MetricKind::Gauge && kind.kind != MetricKind::Summary)
        enumField(data, 2, "aggregationTemporality", "AGGREGATION_TEMPORALITY_",
                  {"UNSPECIFIED", "DELTA", "CUMULATIVE"});
    if (kind.kind == MetricKind::Sum && chance(50))
        data.add(pb::varint(3, 1), "isMonotonic", "true");
    field(message, kind.tag, kind.key, finish(data));
    return finish(message);
}

RandomOtlp::Request RandomOtlp::buckets()
{
    Message message;
    const std::int32_t offset = std::int32_t(below(200)) - 100;
    message.add(pb::zigzag(1, offset), "offset", std::to_string(offset));
    std::vector<std::uint64_t> counts(below(5));
    std::string single, json;
    for (std::uint64_t &count : counts) {
        count = natural();
        single += pb::varint(2, count);
        json += (json.empty() ? "" : ",") + integerJson(std::to_string(count));
    }
    message.add(chance(50) ? single : pb::packedVarint(2, counts), "bucketCounts", "[" + json + "]");
    return finish(message);
}

RandomOtlp::Request RandomOtlp::point(MetricKind kind)
{
    Message message;
    naturalField(message, 2, "startTimeUnixNano");
    naturalField(message, 3, "timeUnixNano");
    const std::uint32_t flags = below(4);
    const bool number = kind == MetricKind::Gauge || kind == MetricKind::Sum;
    const bool exponential = kind == MetricKind::ExponentialHistogram;
    const bool histogram = kind == MetricKind::Histogram;
    message.add(pb::varint(number || kind == MetricKind::Summary ? 8 : 10, flags), "flags", std::to_string(flags));
    attributes(message, exponential ? 1 : histogram ? 9 : 7);
    if (number) {
        const auto integer = std::int64_t(natural());
        if (chance(45))
            message.add(pb::fixed64(6, std::uint64_t(integer)), "asInt", integerJson(std::to_string(integer)));
        else
            realField(message, 4, "asDouble");
        return finish(message);
    }
    naturalField(message, 4, "count");
    realField(message, 5, "sum");
    if (histogram || exponential) {
        realField(message, exponential ? 12 : 11, "min");
        realField(message, exponential ? 13 : 12, "max");
    }
    if (histogram) {
        std::vector<std::uint64_t> counts(below(5));
        std::vector<double> bounds(below(5));
        std::string countJson, boundJson, singles;
        for (std::uint64_t &count : counts) {
            count = natural();
            countJson += (countJson.empty() ? "" : ",") + integerJson(std::to_string(count));
        }
        for (double &bound : bounds) {
            bound = real();
            boundJson += (boundJson.empty() ? "" : ",") + realJson(bound);
            singles += pb::real(7, bound);
        }
        message.add(pb::packedFixed64(6, counts), "bucketCounts", "[" + countJson + "]");
        message.add(chance(50) ? singles : pb::packedReal(7, bounds), "explicitBounds", "[" + boundJson + "]");
    } else if (exponential) {
        const std::int32_t scale = std::int32_t(below(30)) - 15;
        message.add(pb::zigzag(6, scale), "scale", std::to_string(scale));
        naturalField(message, 7, "zeroCount");
        realField(message, 14, "zeroThreshold");
        field(message, 8, "positive", buckets());
        field(message, 9, "negative", buckets());
    } else {
        std::vector<Request> quantiles(below(3));
        for (Request &pair : quantiles) {
            Message fields;
            realField(fields, 1, "quantile");
            realField(fields, 2, "value");
            pair = finish(fields);
        }
        list(message, 6, "quantileValues", quantiles);
    }
    return finish(message);
}

} // namespace glasshouse
