// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/otlpprotobuf.h"

namespace glasshouse {

namespace {

/// Repeated numbers come in one packed field, as single ones, or mixed.
template<typename Number>
void fixed64List(protozero::pbf_reader &field, std::vector<Number> &out)
{
    if constexpr (std::is_same_v<Number, double>) {
        const auto range = field.get_packed_double();
        out.insert(out.end(), range.begin(), range.end());
    } else {
        const auto range = field.get_packed_fixed64();
        out.insert(out.end(), range.begin(), range.end());
    }
}

} // namespace

void OtlpProtobuf::metric(std::string_view message)
{
    MetricPoint shared;
    std::string_view name, unit;
    std::uint32_t member = 0;
    m_data.clear();
    for (auto field = readerOf(message); field.next();) {
        const std::uint32_t tag = field.tag_and_type();
        switch (tag) {
        case bytesField(1):
            name = viewOf(field);
            break;
        case bytesField(3):
            unit = viewOf(field);
            break;
        case bytesField(5):
        case bytesField(7):
        case bytesField(9):
        case bytesField(10):
        case bytesField(11):
            if (member != tag)
                m_data.clear(); // the last member of the oneof holds
            member = tag;
            m_data.push_back(viewOf(field));
            break;
        default:
            field.skip();
        }
    }
    shared.name = m_decoding.name(name);
    shared.unit = m_decoding.name(unit);
    shared.kind = member == bytesField(7) ? MetricKind::Sum
        : member == bytesField(9)         ? MetricKind::Histogram
        : member == bytesField(10)        ? MetricKind::ExponentialHistogram
        : member == bytesField(11)        ? MetricKind::Summary
                                          : MetricKind::Gauge;
    points(shared);
}

void OtlpProtobuf::points(MetricPoint shared)
{
    const bool hasTemporality = shared.kind != MetricKind::Gauge && shared.kind != MetricKind::Summary;
    for (const std::string_view piece : m_data) {
        for (auto field = readerOf(piece); hasTemporality && field.next();) {
            if (field.tag_and_type() == varintField(2))
                shared.temporality = Temporality(OtlpDecoding::enumerated(field.get_int32(), 2));
            else if (field.tag_and_type() == varintField(3) && shared.kind == MetricKind::Sum)
                shared.monotonic = field.get_uint64() != 0;
            else
                field.skip();
        }
    }
    for (const std::string_view piece : m_data) {
        for (auto field = readerOf(piece); field.next();) {
            if (field.tag_and_type() != bytesField(1)) {
                field.skip();
                continue;
            }
            MetricPoint point = shared;
            const std::string_view message = viewOf(field);
            switch (shared.kind) {
            case MetricKind::Gauge:
            case MetricKind::Sum:
                numberPoint(message, point);
                break;
            case MetricKind::Histogram:
                histogramPoint(message, point);
                break;
            case MetricKind::ExponentialHistogram:
                exponentialPoint(message, point);
                break;
            case MetricKind::Summary:
                summaryPoint(message, point);
                break;
            }
            m_decoding.point(m_scope, point);
        }
    }
}

void OtlpProtobuf::numberPoint(std::string_view message, MetricPoint &point)
{
    bool flagged = false, valued = false;
    const size_t list = m_decoding.open();
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case fixed64Field(2):
            point.startNs = field.get_fixed64();
            break;
        case fixed64Field(3):
            point.timeNs = field.get_fixed64();
            break;
        case fixed64Field(4):
            valued = true;
            point.isInteger = false;
            point.integer = 0;
            point.real = field.get_double();
            break;
        case fixed64Field(6):
            valued = point.isInteger = true;
            point.real = 0;
            point.integer = field.get_sfixed64();
            break;
        case bytesField(7):
            m_values.attribute(viewOf(field), list);
            break;
        case varintField(8):
            flagged = (field.get_uint32() & 1) != 0;
            break;
        default:
            field.skip();
        }
    }
    point.noValue = flagged || !valued;
    point.attributes = m_decoding.close(list);
}

void OtlpProtobuf::histogramPoint(std::string_view message, MetricPoint &point)
{
    m_counts.clear();
    m_reals.clear();
    const size_t list = m_decoding.open();
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case fixed64Field(2):
            point.startNs = field.get_fixed64();
            break;
        case fixed64Field(3):
            point.timeNs = field.get_fixed64();
            break;
        case fixed64Field(4):
            point.count = field.get_fixed64();
            break;
        case fixed64Field(5):
            point.sum = field.get_double();
            break;
        case bytesField(6):
            fixed64List(field, m_counts);
            break;
        case fixed64Field(6):
            m_counts.push_back(field.get_fixed64());
            break;
        case bytesField(7):
            fixed64List(field, m_reals);
            break;
        case fixed64Field(7):
            m_reals.push_back(field.get_double());
            break;
        case bytesField(9):
            m_values.attribute(viewOf(field), list);
            break;
        case varintField(10):
            point.noValue = (field.get_uint32() & 1) != 0;
            break;
        case fixed64Field(11):
            point.min = field.get_double();
            break;
        case fixed64Field(12):
            point.max = field.get_double();
            break;
        default:
            field.skip();
        }
    }
    point.buckets = m_decoding.arena.keep(m_counts);
    point.bounds = m_decoding.arena.keep(m_reals);
    point.attributes = m_decoding.close(list);
}

void OtlpProtobuf::exponentialPoint(std::string_view message, MetricPoint &point)
{
    m_counts.clear();
    m_negative.clear();
    const size_t list = m_decoding.open();
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case bytesField(1):
            m_values.attribute(viewOf(field), list);
            break;
        case fixed64Field(2):
            point.startNs = field.get_fixed64();
            break;
        case fixed64Field(3):
            point.timeNs = field.get_fixed64();
            break;
        case fixed64Field(4):
            point.count = field.get_fixed64();
            break;
        case fixed64Field(5):
            point.sum = field.get_double();
            break;
        case varintField(6):
            point.scale = field.get_sint32();
            break;
        case fixed64Field(7):
            point.zeroCount = field.get_fixed64();
            break;
        case bytesField(8):
            exponentialBuckets(viewOf(field), point.positiveOffset, m_counts);
            break;
        case bytesField(9):
            exponentialBuckets(viewOf(field), point.negativeOffset, m_negative);
            break;
        case varintField(10):
            point.noValue = (field.get_uint32() & 1) != 0;
            break;
        case fixed64Field(12):
            point.min = field.get_double();
            break;
        case fixed64Field(13):
            point.max = field.get_double();
            break;
        case fixed64Field(14):
            point.zeroThreshold = field.get_double();
            break;
        default:
            field.skip();
        }
    }
    point.buckets = m_decoding.arena.keep(m_counts);
    point.negativeBuckets = m_decoding.arena.keep(m_negative);
    point.attributes = m_decoding.close(list);
}

void OtlpProtobuf::exponentialBuckets(std::string_view message, int &offset, std::vector<quint64> &counts)
{
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case varintField(1):
            offset = field.get_sint32();
            break;
        case bytesField(2):
            for (const std::uint64_t count : field.get_packed_uint64())
                counts.push_back(count);
            break;
        case varintField(2):
            counts.push_back(field.get_uint64());
            break;
        default:
            field.skip();
        }
    }
}

void OtlpProtobuf::summaryPoint(std::string_view message, MetricPoint &point)
{
    m_reals.clear();
    m_quantiles.clear();
    const size_t list = m_decoding.open();
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case fixed64Field(2):
            point.startNs = field.get_fixed64();
            break;
        case fixed64Field(3):
            point.timeNs = field.get_fixed64();
            break;
        case fixed64Field(4):
            point.count = field.get_fixed64();
            break;
        case fixed64Field(5):
            point.sum = field.get_double();
            break;
        case bytesField(6):
            quantile(viewOf(field));
            break;
        case bytesField(7):
            m_values.attribute(viewOf(field), list);
            break;
        case varintField(8):
            point.noValue = (field.get_uint32() & 1) != 0;
            break;
        default:
            field.skip();
        }
    }
    point.quantiles = m_decoding.arena.keep(m_quantiles);
    point.values = m_decoding.arena.keep(m_reals);
    point.attributes = m_decoding.close(list);
}

void OtlpProtobuf::quantile(std::string_view message)
{
    double quantile = 0, value = 0;
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case fixed64Field(1):
            quantile = field.get_double();
            break;
        case fixed64Field(2):
            value = field.get_double();
            break;
        default:
            field.skip();
        }
    }
    m_quantiles.push_back(quantile);
    m_reals.push_back(value);
}

} // namespace glasshouse
