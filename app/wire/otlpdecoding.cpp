// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/otlpdecoding.h"

#include "wire/utf8.h"

namespace glasshouse {

OtlpDecoding::Text OtlpDecoding::text(std::string_view raw)
{
    Text out;
    const std::string_view clean = cleanUtf8(cutUtf8(raw, limits.textBytes), arena);
    out.text = cutUtf8(clean, limits.textBytes); // a replacement character is longer than what it replaces
    out.cut = raw.size() > limits.textBytes || out.text.size() < clean.size();
    return out;
}

OtlpDecoding::Text OtlpDecoding::cleanText(std::string_view clean) const
{
    return {cutUtf8(clean, limits.textBytes), clean.size() > limits.textBytes};
}

std::span<const Attribute> OtlpDecoding::close(size_t from)
{
    const std::span<const Attribute> list = arena.keep(std::span<const Attribute>(m_values).subspan(from));
    m_values.resize(from);
    return list;
}

bool OtlpDecoding::takesAttribute(size_t from)
{
    const size_t held = m_values.size() - from;
    if (held < limits.attributes && takesValue())
        return true;
    if (held > 0)
        m_values.back().cut = true;
    return false;
}

bool OtlpDecoding::checkId(std::string_view &id, size_t bytes)
{
    if (!id.empty() && id.size() != bytes)
        return false;
    if (id.find_first_not_of('\0') == std::string_view::npos)
        id = {};
    return true;
}

void OtlpDecoding::log(const OtlpScope &scope, OtlpLogRecord &record)
{
    if (!checkId(record.traceId, 16))
        return reject("a log record's trace id is not 16 bytes");
    if (!checkId(record.spanId, 8))
        return reject("a log record's span id is not 8 bytes");
    ++decoded.records;
    visitor.log(scope, record);
}

void OtlpDecoding::span(const OtlpScope &scope, OtlpSpan &span)
{
    if (!checkId(span.traceId, 16) || span.traceId.empty())
        return reject("a span has no valid trace id");
    if (!checkId(span.spanId, 8) || span.spanId.empty())
        return reject("a span has no valid span id");
    if (!checkId(span.parentSpanId, 8))
        return reject("a span's parent span id is not 8 bytes");
    ++decoded.records;
    visitor.span(scope, span);
}

void OtlpDecoding::point(const OtlpScope &scope, MetricPoint &point)
{
    point.scope = scope.name;
    point.resourceAttributes = scope.resource;
    ++decoded.records;
    visitor.point(scope, point);
}

void OtlpDecoding::reject(const char *reason)
{
    if (decoded.rejected++ == 0)
        decoded.reason = QString::fromLatin1(reason);
}

} // namespace glasshouse
