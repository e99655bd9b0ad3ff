// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/otlpprotobuf.h"

namespace glasshouse {

namespace {

/// The pieces of field 1, which may stand behind the records that need it.
Pieces firstField(std::string_view message)
{
    Pieces pieces;
    for (auto field = readerOf(message); field.next();) {
        if (field.tag_and_type() == bytesField(1))
            pieces.push_back(viewOf(field));
        else
            field.skip();
    }
    return pieces;
}

} // namespace

void OtlpProtobuf::request(OtlpSignal signal, std::string_view body)
{
    for (auto field = readerOf(body); field.next();) {
        if (field.tag_and_type() == bytesField(1))
            resourceGroup(signal, viewOf(field));
        else
            field.skip();
    }
}

void OtlpProtobuf::resourceGroup(OtlpSignal signal, std::string_view message)
{
    m_scope = {};
    m_scope.resource = resource(firstField(message));
    for (auto field = readerOf(message); field.next();) {
        if (field.tag_and_type() == bytesField(2))
            scopeGroup(signal, viewOf(field));
        else
            field.skip();
    }
}

void OtlpProtobuf::scopeGroup(OtlpSignal signal, std::string_view message)
{
    scope(firstField(message));
    for (auto field = readerOf(message); field.next();) {
        if (field.tag_and_type() != bytesField(2)) {
            field.skip();
            continue;
        }
        const std::string_view record = viewOf(field);
        switch (signal) {
        case OtlpSignal::Logs:
            logRecord(record);
            break;
        case OtlpSignal::Metrics:
            metric(record);
            break;
        case OtlpSignal::Traces:
            span(record);
            break;
        }
    }
}

std::span<const Attribute> OtlpProtobuf::resource(const Pieces &pieces)
{
    const size_t list = m_decoding.open();
    for (const std::string_view piece : pieces) {
        for (auto field = readerOf(piece); field.next();) {
            if (field.tag_and_type() == bytesField(1))
                m_values.attribute(viewOf(field), list);
            else
                field.skip();
        }
    }
    return m_decoding.close(list);
}

void OtlpProtobuf::scope(const Pieces &pieces)
{
    std::string_view name, version;
    const size_t list = m_decoding.open();
    for (const std::string_view piece : pieces) {
        for (auto field = readerOf(piece); field.next();) {
            switch (field.tag_and_type()) {
            case bytesField(1):
                name = viewOf(field);
                break;
            case bytesField(2):
                version = viewOf(field);
                break;
            case bytesField(3):
                m_values.attribute(viewOf(field), list);
                break;
            default:
                field.skip();
            }
        }
    }
    m_scope.name = m_decoding.name(name);
    m_scope.version = m_decoding.name(version);
    m_scope.attributes = m_decoding.close(list);
}

void OtlpProtobuf::logRecord(std::string_view message)
{
    OtlpLogRecord record;
    std::string_view severityText, eventName;
    const size_t list = m_decoding.open();
    const size_t body = m_values.beginPieces();
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case fixed64Field(1):
            record.timeNs = field.get_fixed64();
            break;
        case varintField(2):
            record.severity = OtlpDecoding::severity(field.get_int32());
            break;
        case bytesField(3):
            severityText = viewOf(field);
            break;
        case bytesField(5):
            m_values.addPiece(viewOf(field));
            break;
        case bytesField(6):
            m_values.attribute(viewOf(field), list);
            break;
        case fixed32Field(8):
            record.flags = field.get_fixed32();
            break;
        case bytesField(9):
            record.traceId = viewOf(field);
            break;
        case bytesField(10):
            record.spanId = viewOf(field);
            break;
        case fixed64Field(11):
            record.observedNs = field.get_fixed64();
            break;
        case bytesField(12):
            eventName = viewOf(field);
            break;
        default:
            field.skip();
        }
    }
    record.attributes = m_decoding.close(list);
    m_values.value(body, 1, record.body);
    record.severityText = m_decoding.name(severityText);
    record.eventName = m_decoding.name(eventName);
    m_decoding.log(m_scope, record);
}

void OtlpProtobuf::span(std::string_view message)
{
    OtlpSpan span;
    std::string_view name;
    m_events.clear();
    const size_t list = m_decoding.open();
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case bytesField(1):
            span.traceId = viewOf(field);
            break;
        case bytesField(2):
            span.spanId = viewOf(field);
            break;
        case bytesField(4):
            span.parentSpanId = viewOf(field);
            break;
        case bytesField(5):
            name = viewOf(field);
            break;
        case varintField(6):
            span.kind = OtlpDecoding::enumerated(field.get_int32(), 5);
            break;
        case fixed64Field(7):
            span.startNs = field.get_fixed64();
            break;
        case fixed64Field(8):
            span.endNs = field.get_fixed64();
            break;
        case bytesField(9):
            m_values.attribute(viewOf(field), list);
            break;
        case bytesField(11):
            spanEvent(viewOf(field));
            break;
        case bytesField(15):
            status(viewOf(field), span);
            break;
        default:
            field.skip();
        }
    }
    span.attributes = m_decoding.close(list);
    span.events = m_decoding.arena.keep(m_events);
    span.name = m_decoding.name(name);
    span.statusMessage = m_decoding.name(span.statusMessage);
    m_decoding.span(m_scope, span);
}

void OtlpProtobuf::spanEvent(std::string_view message)
{
    if (!m_decoding.takesValue())
        return;
    OtlpSpanEvent event;
    std::string_view name;
    const size_t list = m_decoding.open();
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case fixed64Field(1):
            event.timeNs = field.get_fixed64();
            break;
        case bytesField(2):
            name = viewOf(field);
            break;
        case bytesField(3):
            m_values.attribute(viewOf(field), list);
            break;
        default:
            field.skip();
        }
    }
    event.attributes = m_decoding.close(list);
    event.name = m_decoding.name(name);
    m_events.push_back(event);
}

void OtlpProtobuf::status(std::string_view message, OtlpSpan &span)
{
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case bytesField(2):
            span.statusMessage = viewOf(field);
            break;
        case varintField(3):
            span.status = OtlpDecoding::enumerated(field.get_int32(), 2);
            break;
        default:
            field.skip();
        }
    }
}

} // namespace glasshouse
