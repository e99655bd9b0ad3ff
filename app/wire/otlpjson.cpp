// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/otlpjson.h"

namespace glasshouse {

using Kind = JsonNode::Kind;

namespace {

struct Names {
    std::string_view resources, scopes, records;
};

Names namesOf(OtlpSignal signal)
{
    switch (signal) {
    case OtlpSignal::Logs:
        return {"resourceLogs", "scopeLogs", "logRecords"};
    case OtlpSignal::Metrics:
        return {"resourceMetrics", "scopeMetrics", "metrics"};
    case OtlpSignal::Traces:
        break;
    }
    return {"resourceSpans", "scopeSpans", "spans"};
}

} // namespace

void OtlpJson::refuse(const JsonNode &node, const char *what)
{
    if (m_flaw.isEmpty())
        m_flaw =
            QStringLiteral("This is no OTLP request, at byte %1: %2.").arg(m_tape.place(node)).arg(QLatin1String(what));
}

Result<void> OtlpJson::request(OtlpSignal signal)
{
    if (m_tape.root().kind != Kind::Object)
        refuse(m_tape.root(), "it is no object");
    m_values.fields(m_tape.root(), [&](std::string_view key, const JsonNode &list) {
        if (key == namesOf(signal).resources)
            messages(list, [&](const JsonNode &node) { resourceGroup(signal, node); });
    });
    if (!m_flaw.isEmpty())
        return fail(Error::Code::Rejected, m_flaw);
    return {};
}

template<typename Take>
void OtlpJson::messages(const JsonNode &list, Take &&take)
{
    if (list.kind != Kind::Array)
        return refuse(list, "a list is expected here");
    m_values.elements(list, [&](const JsonNode &node) {
        if (node.kind != Kind::Object)
            return refuse(node, "an object is expected here");
        if (m_flaw.isEmpty())
            take(node);
    });
}

void OtlpJson::resourceGroup(OtlpSignal signal, const JsonNode &node)
{
    m_scope = {};
    const JsonNode *attributes = nullptr;
    m_values.fields(node, [&](std::string_view key, const JsonNode &resource) {
        if (key != "resource")
            return;
        m_values.fields(resource, [&](std::string_view field, const JsonNode &list) {
            if (field == "attributes")
                attributes = &list;
        });
    });
    if (attributes)
        m_scope.resource = m_values.attributes(*attributes);
    m_values.fields(node, [&](std::string_view key, const JsonNode &list) {
        if (key == namesOf(signal).scopes)
            messages(list, [&](const JsonNode &group) { scopeGroup(signal, group); });
    });
}

void OtlpJson::scopeGroup(OtlpSignal signal, const JsonNode &node)
{
    m_scope.name = m_scope.version = {};
    const JsonNode *attributes = nullptr;
    m_values.fields(node, [&](std::string_view key, const JsonNode &scope) {
        if (key != "scope")
            return;
        m_values.fields(scope, [&](std::string_view field, const JsonNode &inner) {
            if (field == "name")
                m_scope.name = m_values.name(inner);
            else if (field == "version")
                m_scope.version = m_values.name(inner);
            else if (field == "attributes")
                attributes = &inner;
        });
    });
    m_scope.attributes = attributes ? m_values.attributes(*attributes) : std::span<const Attribute>();
    m_values.fields(node, [&](std::string_view key, const JsonNode &list) {
        if (key != namesOf(signal).records)
            return;
        if (list.kind != Kind::Array)
            return refuse(list, "a list is expected here");
        m_values.elements(list, [&](const JsonNode &record) {
            if (record.kind != Kind::Object)
                return m_decoding.reject("a record is no object");
            if (signal == OtlpSignal::Logs)
                logRecord(record);
            else if (signal == OtlpSignal::Traces)
                span(record);
            else
                metric(record);
        });
    });
}

void OtlpJson::logRecord(const JsonNode &node)
{
    OtlpLogRecord record;
    const JsonNode *attributes = nullptr, *body = nullptr;
    const char *wrong = nullptr;
    m_values.fields(node, [&](std::string_view key, const JsonNode &value) {
        if (key == "timeUnixNano") {
            m_values.natural(value, record.timeNs);
        } else if (key == "observedTimeUnixNano") {
            m_values.natural(value, record.observedNs);
        } else if (key == "severityNumber") {
            record.severity = m_values.severity(value);
        } else if (key == "severityText") {
            record.severityText = m_values.name(value);
        } else if (key == "eventName") {
            record.eventName = m_values.name(value);
        } else if (key == "body") {
            body = &value;
        } else if (key == "attributes") {
            attributes = &value;
        } else if (key == "flags") {
            quint64 flags = 0;
            m_values.natural(value, flags);
            record.flags = quint32(flags);
        } else if (key == "traceId") {
            if (!m_values.id(value, record.traceId))
                wrong = "a log record's trace id is not 32 hexadecimal digits";
        } else if (key == "spanId") {
            if (!m_values.id(value, record.spanId))
                wrong = "a log record's span id is not 16 hexadecimal digits";
        }
    });
    if (wrong)
        return m_decoding.reject(wrong);
    if (attributes)
        record.attributes = m_values.attributes(*attributes);
    if (body)
        m_values.value(*body, 1, record.body);
    m_decoding.log(m_scope, record);
}

void OtlpJson::span(const JsonNode &node)
{
    OtlpSpan span;
    const JsonNode *attributes = nullptr, *events = nullptr;
    const char *wrong = nullptr;
    m_values.fields(node, [&](std::string_view key, const JsonNode &value) {
        if (key == "traceId") {
            if (!m_values.id(value, span.traceId))
                wrong = "a span has no valid trace id";
        } else if (key == "spanId") {
            if (!m_values.id(value, span.spanId))
                wrong = "a span has no valid span id";
        } else if (key == "parentSpanId") {
            if (!m_values.id(value, span.parentSpanId))
                wrong = "a span's parent span id is not 16 hexadecimal digits";
        } else if (key == "name") {
            span.name = m_values.name(value);
        } else if (key == "kind") {
            span.kind = m_values.spanKind(value);
        } else if (key == "startTimeUnixNano") {
            m_values.natural(value, span.startNs);
        } else if (key == "endTimeUnixNano") {
            m_values.natural(value, span.endNs);
        } else if (key == "attributes") {
            attributes = &value;
        } else if (key == "events") {
            events = &value;
        } else if (key == "status") {
            m_values.fields(value, [&](std::string_view field, const JsonNode &inner) {
                if (field == "code")
                    span.status = m_values.statusCode(inner);
                else if (field == "message")
                    span.statusMessage = m_values.name(inner);
            });
        }
    });
    if (wrong)
        return m_decoding.reject(wrong);
    if (attributes)
        span.attributes = m_values.attributes(*attributes);
    m_events.clear();
    if (events)
        m_values.elements(*events, [&](const JsonNode &event) { spanEvent(event); });
    span.events = m_decoding.arena.keep(m_events);
    m_decoding.span(m_scope, span);
}

void OtlpJson::spanEvent(const JsonNode &node)
{
    if (node.kind != Kind::Object || !m_decoding.takesValue())
        return;
    OtlpSpanEvent event;
    const JsonNode *attributes = nullptr;
    m_values.fields(node, [&](std::string_view key, const JsonNode &value) {
        if (key == "timeUnixNano")
            m_values.natural(value, event.timeNs);
        else if (key == "name")
            event.name = m_values.name(value);
        else if (key == "attributes")
            attributes = &value;
    });
    if (attributes)
        event.attributes = m_values.attributes(*attributes);
    m_events.push_back(event);
}

} // namespace glasshouse
