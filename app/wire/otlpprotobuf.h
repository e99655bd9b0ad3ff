// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/protobufvalues.h"

namespace glasshouse {

/// Reads a request in protobuf. Throws protozero::exception where the bytes are none. Private to wire.
class OtlpProtobuf
{
public:
    explicit OtlpProtobuf(OtlpDecoding &decoding) : m_decoding(decoding), m_values(decoding) {}

    void request(OtlpSignal signal, std::string_view body);

private:
    void resourceGroup(OtlpSignal signal, std::string_view message);
    void scopeGroup(OtlpSignal signal, std::string_view message);
    std::span<const Attribute> resource(const Pieces &pieces);
    void scope(const Pieces &pieces);

    void logRecord(std::string_view message);
    void span(std::string_view message);
    void spanEvent(std::string_view message);
    void status(std::string_view message, OtlpSpan &span);

    void metric(std::string_view message);
    void points(MetricPoint shared);
    void numberPoint(std::string_view message, MetricPoint &point);
    void histogramPoint(std::string_view message, MetricPoint &point);
    void exponentialPoint(std::string_view message, MetricPoint &point);
    void exponentialBuckets(std::string_view message, int &offset, std::vector<quint64> &counts);
    void summaryPoint(std::string_view message, MetricPoint &point);
    void quantile(std::string_view message);

    OtlpDecoding &m_decoding;
    ProtobufValues m_values;
    OtlpScope m_scope;
    std::vector<OtlpSpanEvent> m_events;
    Pieces m_data; ///< of one metric
    // Of one point; kept for their memory.
    std::vector<quint64> m_counts, m_negative;
    std::vector<double> m_reals, m_quantiles;
};

} // namespace glasshouse
