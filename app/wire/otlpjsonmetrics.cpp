// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/otlpjson.h"

namespace glasshouse {

void OtlpJson::metric(const JsonNode &node)
{
    MetricPoint shared;
    const JsonNode *data = nullptr;
    const auto holds = [&](MetricKind kind, const JsonNode &value) {
        shared.kind = kind;
        data = &value;
    };
    m_values.fields(node, [&](std::string_view key, const JsonNode &value) {
        if (key == "name")
            shared.name = m_values.name(value);
        else if (key == "unit")
            shared.unit = m_values.name(value);
        else if (key == "gauge")
            holds(MetricKind::Gauge, value);
        else if (key == "sum")
            holds(MetricKind::Sum, value);
        else if (key == "histogram")
            holds(MetricKind::Histogram, value);
        else if (key == "exponentialHistogram")
            holds(MetricKind::ExponentialHistogram, value);
        else if (key == "summary")
            holds(MetricKind::Summary, value);
    });
    if (data)
        points(*data, shared);
}

void OtlpJson::points(const JsonNode &data, MetricPoint shared)
{
    const bool hasTemporality = shared.kind != MetricKind::Gauge && shared.kind != MetricKind::Summary;
    m_values.fields(data, [&](std::string_view key, const JsonNode &value) {
        if (key == "aggregationTemporality" && hasTemporality)
            shared.temporality = Temporality(m_values.temporality(value));
        else if (key == "isMonotonic" && shared.kind == MetricKind::Sum)
            shared.monotonic = m_values.truth(value);
    });
    m_values.fields(data, [&](std::string_view key, const JsonNode &value) {
        if (key != "dataPoints")
            return;
        if (value.kind != JsonNode::Kind::Array)
            return refuse(value, "a list is expected here");
        m_values.elements(value, [&](const JsonNode &node) {
            if (node.kind == JsonNode::Kind::Object)
                point(node, shared);
            else
                m_decoding.reject("a data point is no object");
        });
    });
}

void OtlpJson::point(const JsonNode &node, MetricPoint point)
{
    m_valued = point.kind != MetricKind::Gauge && point.kind != MetricKind::Sum;
    m_values.fields(node, [&](std::string_view key, const JsonNode &value) {
        switch (point.kind) {
        case MetricKind::Gauge:
        case MetricKind::Sum:
            return numberField(key, value, point);
        case MetricKind::Histogram:
            return histogramField(key, value, point);
        case MetricKind::ExponentialHistogram:
            return exponentialField(key, value, point);
        case MetricKind::Summary:
            return summaryField(key, value, point);
        }
    });
    point.noValue = point.noValue || !m_valued;
    m_decoding.point(m_scope, point);
}

void OtlpJson::commonField(std::string_view key, const JsonNode &node, MetricPoint &point)
{
    if (key == "startTimeUnixNano") {
        m_values.natural(node, point.startNs);
    } else if (key == "timeUnixNano") {
        m_values.natural(node, point.timeNs);
    } else if (key == "attributes") {
        point.attributes = m_values.attributes(node);
    } else if (key == "flags") {
        quint64 flags = 0;
        m_values.natural(node, flags);
        point.noValue = (flags & 1) != 0;
    }
}

void OtlpJson::numberField(std::string_view key, const JsonNode &node, MetricPoint &point)
{
    if (key == "asInt") {
        point.real = 0;
        m_valued = point.isInteger = m_values.integer(node, point.integer);
    } else if (key == "asDouble") {
        point.isInteger = false;
        point.integer = 0;
        m_valued = m_values.real(node, point.real);
    } else {
        commonField(key, node, point);
    }
}

void OtlpJson::histogramField(std::string_view key, const JsonNode &node, MetricPoint &point)
{
    if (key == "count")
        m_values.natural(node, point.count);
    else if (key == "sum")
        optional(node, point.sum);
    else if (key == "min")
        optional(node, point.min);
    else if (key == "max")
        optional(node, point.max);
    else if (key == "bucketCounts")
        point.buckets = counts(node);
    else if (key == "explicitBounds")
        point.bounds = reals(node);
    else
        commonField(key, node, point);
}

void OtlpJson::exponentialField(std::string_view key, const JsonNode &node, MetricPoint &point)
{
    if (key == "scale")
        point.scale = m_values.small(node);
    else if (key == "zeroCount")
        m_values.natural(node, point.zeroCount);
    else if (key == "zeroThreshold")
        m_values.real(node, point.zeroThreshold);
    else if (key == "positive")
        buckets(node, point.positiveOffset, point.buckets);
    else if (key == "negative")
        buckets(node, point.negativeOffset, point.negativeBuckets);
    else if (key != "bucketCounts" && key != "explicitBounds")
        histogramField(key, node, point);
}

void OtlpJson::summaryField(std::string_view key, const JsonNode &node, MetricPoint &point)
{
    if (key == "count") {
        m_values.natural(node, point.count);
    } else if (key == "sum") {
        optional(node, point.sum);
    } else if (key == "quantileValues") {
        std::vector<double> quantiles, values;
        m_values.elements(node, [&](const JsonNode &pair) {
            double quantile = 0, value = 0;
            m_values.fields(pair, [&](std::string_view field, const JsonNode &inner) {
                if (field == "quantile")
                    m_values.real(inner, quantile);
                else if (field == "value")
                    m_values.real(inner, value);
            });
            quantiles.push_back(quantile);
            values.push_back(value);
        });
        point.quantiles = m_decoding.arena.keep(quantiles);
        point.values = m_decoding.arena.keep(values);
    } else {
        commonField(key, node, point);
    }
}

/// One number per element, 0 for what is none: the place in the list is its meaning.
std::span<const quint64> OtlpJson::counts(const JsonNode &list)
{
    if (list.kind != JsonNode::Kind::Array)
        return {};
    const std::span<quint64> out = m_decoding.arena.list<quint64>(list.size);
    size_t at = 0;
    m_values.elements(list, [&](const JsonNode &node) { m_values.natural(node, out[at++]); });
    return out;
}

std::span<const double> OtlpJson::reals(const JsonNode &list)
{
    if (list.kind != JsonNode::Kind::Array)
        return {};
    const std::span<double> out = m_decoding.arena.list<double>(list.size);
    size_t at = 0;
    m_values.elements(list, [&](const JsonNode &node) { m_values.real(node, out[at++]); });
    return out;
}

void OtlpJson::buckets(const JsonNode &node, int &offset, std::span<const quint64> &out)
{
    m_values.fields(node, [&](std::string_view key, const JsonNode &value) {
        if (key == "offset")
            offset = m_values.small(value);
        else if (key == "bucketCounts")
            out = counts(value);
    });
}

void OtlpJson::optional(const JsonNode &node, std::optional<double> &out)
{
    double number = 0;
    if (m_values.real(node, number))
        out = number;
}

} // namespace glasshouse
