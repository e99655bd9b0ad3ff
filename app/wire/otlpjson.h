// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/jsonvalues.h"

namespace glasshouse {

/// Reads a request in OTLP's JSON from its checked document. Private to wire.
class OtlpJson
{
public:
    OtlpJson(const JsonTape &tape, OtlpDecoding &decoding)
        : m_tape(tape),
          m_decoding(decoding),
          m_values(tape, decoding)
    {}

    /// Rejected, with the byte, where the document has not the shape of a request down to its records.
    Result<void> request(OtlpSignal signal);

private:
    void resourceGroup(OtlpSignal signal, const JsonNode &node);
    void scopeGroup(OtlpSignal signal, const JsonNode &node);
    /// `take` for each element of a list of messages that must be one.
    template<typename Take>
    void messages(const JsonNode &list, Take &&take);
    void refuse(const JsonNode &node, const char *what);

    void logRecord(const JsonNode &node);
    void span(const JsonNode &node);
    void spanEvent(const JsonNode &node);

    void metric(const JsonNode &node);
    void points(const JsonNode &data, MetricPoint shared);
    void point(const JsonNode &node, MetricPoint point);
    /// The fields that several kinds of point have.
    void commonField(std::string_view key, const JsonNode &node, MetricPoint &point);
    void numberField(std::string_view key, const JsonNode &node, MetricPoint &point);
    void histogramField(std::string_view key, const JsonNode &node, MetricPoint &point);
    void exponentialField(std::string_view key, const JsonNode &node, MetricPoint &point);
    void summaryField(std::string_view key, const JsonNode &node, MetricPoint &point);
    std::span<const quint64> counts(const JsonNode &list);
    std::span<const double> reals(const JsonNode &list);
    void buckets(const JsonNode &node, int &offset, std::span<const quint64> &counts);
    void optional(const JsonNode &node, std::optional<double> &out);

    const JsonTape &m_tape;
    OtlpDecoding &m_decoding;
    JsonValues m_values;
    OtlpScope m_scope;
    std::vector<OtlpSpanEvent> m_events;
    bool m_valued = false; ///< the point at hand has a value
    QString m_flaw;
};

} // namespace glasshouse
