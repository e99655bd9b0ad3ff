// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/otlp.h"

#include <QDebug>

#include <bit>
#include <cmath>
#include <sstream>
#include <string>

namespace glasshouse {

/// Writes all that a decoder hands over into one line per record, field by field, so that two of them can be compared.
class RecordingVisitor : public OtlpVisitor
{
public:
    std::vector<std::string> lines;

    void log(const OtlpScope &scope, const OtlpLogRecord &record) override
    {
        std::ostringstream out;
        out << "log time=" << record.timeNs << " observed=" << record.observedNs << " severity=" << record.severity
            << " severityText=" << text(record.severityText) << " event=" << text(record.eventName)
            << " trace=" << hex(record.traceId) << " span=" << hex(record.spanId) << " flags=" << record.flags
            << " body=" << value(record.body) << " attributes=" << list(record.attributes) << shared(scope);
        lines.push_back(out.str());
    }
    void span(const OtlpScope &scope, const OtlpSpan &span) override
    {
        std::ostringstream out;
        out << "span trace=" << hex(span.traceId) << " span=" << hex(span.spanId)
            << " parent=" << hex(span.parentSpanId) << " name=" << text(span.name) << " kind=" << span.kind
            << " start=" << span.startNs << " end=" << span.endNs << " status=" << span.status
            << " message=" << text(span.statusMessage) << " attributes=" << list(span.attributes) << " events=";
        for (const OtlpSpanEvent &event : span.events)
            out << "(" << event.timeNs << " " << text(event.name) << " " << list(event.attributes) << ")";
        out << shared(scope);
        lines.push_back(out.str());
    }
    void point(const OtlpScope &scope, const MetricPoint &point) override
    {
        std::ostringstream out;
        out << "point name=" << text(point.name) << " unit=" << text(point.unit) << " kind=" << int(point.kind)
            << " temporality=" << int(point.temporality) << " monotonic=" << point.monotonic
            << " start=" << point.startNs << " time=" << point.timeNs << " noValue=" << point.noValue
            << " isInteger=" << point.isInteger << " integer=" << point.integer << " real=" << real(point.real)
            << " count=" << point.count << " sum=" << optional(point.sum) << " min=" << optional(point.min)
            << " max=" << optional(point.max) << " bounds=" << reals(point.bounds)
            << " buckets=" << counts(point.buckets) << " scale=" << point.scale << " zero=" << point.zeroCount << "<"
            << real(point.zeroThreshold) << " offsets=" << point.positiveOffset << "," << point.negativeOffset
            << " negative=" << counts(point.negativeBuckets) << " quantiles=" << reals(point.quantiles)
            << reals(point.values) << " attributes=" << list(point.attributes) << " pointScope=" << text(point.scope)
            << " pointResource=" << list(point.resourceAttributes) << shared(scope);
        lines.push_back(out.str());
    }

    static std::string list(std::span<const Attribute> attributes)
    {
        std::string out = "[";
        for (const Attribute &attribute : attributes)
            out += text(attribute.key) + ":" + value(attribute) + ";";
        return out + "]";
    }
    static std::string value(const Attribute &attribute)
    {
        const std::string cut = attribute.cut ? "!" : "";
        switch (attribute.type) {
        case Attribute::Type::Empty:
            return cut + "empty";
        case Attribute::Type::Text:
            return cut + "t" + text(attribute.text);
        case Attribute::Type::Bool:
            return cut + (attribute.truth ? "true" : "false");
        case Attribute::Type::Integer:
            return cut + "i" + std::to_string(attribute.integer);
        case Attribute::Type::Real:
            return cut + "r" + real(attribute.real);
        case Attribute::Type::Bytes:
            return cut + "x" + hex(attribute.text);
        case Attribute::Type::Array:
            return cut + "array" + list(attribute.children);
        case Attribute::Type::Map:
            return cut + "map" + list(attribute.children);
        }
        return {};
    }

private:
    static std::string text(std::string_view text)
    {
        std::string out(1, '\'');
        out += text;
        out += '\'';
        return out;
    }
    static std::string hex(std::string_view bytes)
    {
        std::string out;
        for (const char byte : bytes) {
            constexpr char digits[] = "0123456789abcdef";
            out += digits[static_cast<unsigned char>(byte) >> 4];
            out += digits[static_cast<unsigned char>(byte) & 15];
        }
        return out;
    }
    static std::string real(double number)
    {
        return std::isnan(number) ? "nan" : std::to_string(std::bit_cast<quint64>(number));
    }
    static std::string optional(const std::optional<double> &number) { return number ? real(*number) : "-"; }
    static std::string reals(std::span<const double> numbers)
    {
        std::string out = "[";
        for (const double number : numbers)
            out += real(number) + ",";
        return out + "]";
    }
    static std::string counts(std::span<const quint64> numbers)
    {
        std::string out = "[";
        for (const quint64 number : numbers)
            out += std::to_string(number) + ",";
        return out + "]";
    }
    static std::string shared(const OtlpScope &scope)
    {
        return " scope=" + text(scope.name) + text(scope.version) + list(scope.attributes)
            + " resource=" + list(scope.resource);
    }
};

/// What came of one request.
struct Decoded {
    Result<OtlpDecoded> result;
    std::vector<std::string> lines;
};

inline Decoded decode(OtlpSignal signal, OtlpEncoding encoding, std::string_view body, const OtlpLimits &limits = {})
{
    Arena arena;
    RecordingVisitor visitor;
    auto result = decodeOtlp(signal, encoding, body, arena, visitor, limits);
    return {std::move(result), std::move(visitor.lines)};
}

inline bool has(const std::string &line, const std::string &part)
{
    if (line.find(part) != std::string::npos)
        return true;
    qWarning("%s\nis not in\n%s", part.c_str(), line.c_str());
    return false;
}

/// What a line says between the end of one word and the start of another.
inline std::string between(const Decoded &decoded, std::string_view before, std::string_view after)
{
    if (!decoded.result || decoded.lines.size() != 1)
        return "not decoded";
    const std::string &line = decoded.lines.front();
    const size_t from = line.find(before) + before.size();
    return line.substr(from, line.find(after, from) - from);
}

} // namespace glasshouse
