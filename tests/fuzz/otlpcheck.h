// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/otlp.h"

#include <QByteArrayView>

#include <cstdlib>

namespace glasshouse {

/// Looks at every byte and every bound of what a decoded request hands over, and ends the process where one is wrong.
class OtlpCheck : public OtlpVisitor
{
public:
    explicit OtlpCheck(const OtlpLimits &limits) : m_limits(limits) {}

    static void require(bool holds)
    {
        if (!holds)
            std::abort();
    }
    /// Decodes the bytes as a request of each signal.
    static void run(OtlpEncoding encoding, std::string_view body, const OtlpLimits &limits)
    {
        for (const OtlpSignal signal : {OtlpSignal::Logs, OtlpSignal::Metrics, OtlpSignal::Traces}) {
            Arena arena;
            OtlpCheck check(limits);
            const auto decoded = decodeOtlp(signal, encoding, body, arena, check, limits);
            if (decoded) {
                require(decoded->records == check.m_records);
                require((decoded->rejected > 0) == !decoded->reason.isEmpty());
            } else {
                require(decoded.error().code == Error::Code::Rejected && !decoded.error().message.isEmpty());
            }
            require(check.m_sum != ~quint64(0)); // so that no look at the bytes is optimised away
            // An attribute is made of two bytes at least, and there are 100 000 that nobody asks for.
            require(check.m_values <= 100'000 + body.size());
        }
    }

    void log(const OtlpScope &scope, const OtlpLogRecord &record) override
    {
        shared(scope);
        require(record.severity >= 0 && record.severity <= 24);
        text(record.severityText);
        text(record.eventName);
        value(record.body, 1);
        list(record.attributes);
        id(record.traceId, 16, true);
        id(record.spanId, 8, true);
    }
    void span(const OtlpScope &scope, const OtlpSpan &span) override
    {
        shared(scope);
        id(span.traceId, 16, false);
        id(span.spanId, 8, false);
        id(span.parentSpanId, 8, true);
        text(span.name);
        text(span.statusMessage);
        require(span.kind >= 0 && span.kind <= 5 && span.status >= 0 && span.status <= 2);
        list(span.attributes);
        for (const OtlpSpanEvent &event : span.events) {
            text(event.name);
            list(event.attributes);
        }
    }
    void point(const OtlpScope &scope, const MetricPoint &point) override
    {
        shared(scope);
        text(point.name);
        text(point.unit);
        require(point.scope == scope.name && point.resourceAttributes.data() == scope.resource.data());
        list(point.attributes);
        require(point.quantiles.size() == point.values.size());
        for (const auto counts : {point.buckets, point.negativeBuckets}) {
            for (const quint64 count : counts)
                m_sum += count;
        }
        for (const auto reals : {point.bounds, point.quantiles, point.values}) {
            for (const double real : reals)
                m_sum += real > 0 ? 1 : 0;
        }
    }

private:
    void shared(const OtlpScope &scope)
    {
        ++m_records;
        if (scope.resource.data() == m_resource && scope.attributes.data() == m_scope)
            return; // the lists of the record before
        m_resource = scope.resource.data();
        m_scope = scope.attributes.data();
        list(scope.resource);
        text(scope.name);
        text(scope.version);
        list(scope.attributes);
    }
    void text(std::string_view text)
    {
        require(text.size() <= m_limits.textBytes);
        require(QByteArrayView(text.data(), qsizetype(text.size())).isValidUtf8());
    }
    void id(std::string_view bytes, size_t size, bool mayBeEmpty)
    {
        require((mayBeEmpty && bytes.empty())
                || (bytes.size() == size && bytes.find_first_not_of('\0') != std::string_view::npos));
    }
    void list(std::span<const Attribute> attributes)
    {
        require(attributes.size() <= m_limits.attributes);
        for (const Attribute &attribute : attributes)
            value(attribute, 1);
    }
    void value(const Attribute &attribute, size_t depth)
    {
        using Type = Attribute::Type;
        require(depth <= m_limits.depth);
        ++m_values;
        text(attribute.key);
        if (attribute.type == Type::Text)
            text(attribute.text);
        else
            require(attribute.text.empty() || attribute.type == Type::Bytes);
        for (const char byte : attribute.text)
            m_sum += static_cast<unsigned char>(byte);
        require(attribute.children.empty() || attribute.type == Type::Array || attribute.type == Type::Map);
        for (const Attribute &child : attribute.children)
            value(child, depth + 1);
    }

    const OtlpLimits m_limits;
    qint64 m_records = 0;
    size_t m_values = 0;
    const Attribute *m_resource = nullptr, *m_scope = nullptr;
    quint64 m_sum = 0; ///< of all that was looked at
};

} // namespace glasshouse
