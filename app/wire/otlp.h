// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/metricpoint.h"
#include "wire/arena.h"

namespace glasshouse {

enum class OtlpSignal { Logs, Metrics, Traces };
enum class OtlpEncoding { Protobuf, Json };

/// What the records of one scope share. Views, as all of these structs: valid while the request and the arena are.
struct OtlpScope {
    std::span<const Attribute> resource;
    std::string_view name, version;
    std::span<const Attribute> attributes;
};

struct OtlpLogRecord {
    quint64 timeNs = 0, observedNs = 0; ///< Unix nanoseconds; 0: not given
    int severity = 0;                   ///< OTLP's 1 to 24; 0: not given
    std::string_view severityText, eventName;
    Attribute body;
    std::span<const Attribute> attributes;
    std::string_view traceId, spanId; ///< 16 and 8 raw bytes, or empty
    quint32 flags = 0;
};

struct OtlpSpanEvent {
    quint64 timeNs = 0;
    std::string_view name;
    std::span<const Attribute> attributes;
};

struct OtlpSpan {
    std::string_view traceId, spanId, parentSpanId; ///< raw bytes
    std::string_view name;
    int kind = 0;
    quint64 startNs = 0, endNs = 0;
    std::span<const Attribute> attributes;
    std::span<const OtlpSpanEvent> events;
    int status = 0; ///< 0 unset, 1 ok, 2 error
    std::string_view statusMessage;
};

/// Takes the records of one request in their order.
class OtlpVisitor
{
public:
    virtual ~OtlpVisitor() = default;
    virtual void log(const OtlpScope &scope, const OtlpLogRecord &record) = 0;
    virtual void span(const OtlpScope &scope, const OtlpSpan &span) = 0;
    virtual void point(const OtlpScope &scope, const MetricPoint &point) = 0; ///< scope fields of the point are filled
};

/// Limits of one request; what is beyond them is cut and marked, never a reason to lose the record. Apart from these, a
/// request has one value per eight bytes, and 100 000 besides: only a flood of empty values has more, which is cut likewise.
struct OtlpLimits {
    size_t attributes = 128;   ///< per list (record, resource, scope, event); of those kept, the last is marked cut
    size_t textBytes = 65'536; ///< per text, name and key, cut between characters
    /// Of nested values; what is deeper is Empty and `cut`, in JSON as in protobuf. A JSON text that nests far deeper still is
    /// Rejected.
    size_t depth = 32;
};

struct OtlpDecoded {
    qint64 records = 0;  ///< handed to the visitor
    qint64 rejected = 0; ///< records that are whole but senseless (a span without ids, any id of a wrong length)
    QString reason;      ///< of the first rejected one
};

/// Decodes one Export*ServiceRequest. Unknown fields are skipped, absent ones are defaults, an empty body is an empty
/// request; an id of zeros is none, and a gauge's or sum's point without a number is one without a value. An Error
/// (Rejected, naming what and, for JSON, the byte; Busy where memory is short) means that nothing may be stored: the
/// visitor may have been called before it was found. Pure; any thread.
/// Source: open-telemetry/opentelemetry-proto, docs/formats.md.
Result<OtlpDecoded> decodeOtlp(OtlpSignal signal, OtlpEncoding encoding, std::string_view body, Arena &arena,
                               OtlpVisitor &visitor, const OtlpLimits &limits = {});

} // namespace glasshouse
