// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomotlp.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace glasshouse {

RandomOtlp::Request RandomOtlp::finish(Message message)
{
    if (chance(20))
        message.add(pb::varint(150 + below(100), natural()), "someNewField", R"([1,{"value":null},"x"])");
    if (chance(10))
        message.json.push_back(R"("absent":null)");
    std::shuffle(message.protobuf.begin(), message.protobuf.end(), m_random);
    std::shuffle(message.json.begin(), message.json.end(), m_random);
    Request out;
    for (const std::string &part : message.protobuf)
        out.protobuf += part;
    for (const std::string &part : message.json)
        out.json += (out.json.empty() ? "" : ",") + part;
    out.json = "{" + out.json + "}";
    return out;
}

std::string RandomOtlp::text()
{
    static const std::vector<std::string> pieces = {"a",
                                                    "word ",
                                                    "\"",
                                                    "\\",
                                                    "\n",
                                                    "\t",
                                                    std::string(1, '\0'),
                                                    "\x1f",
                                                    "\x7f",
                                                    "/",
                                                    "\xc3\xa9",
                                                    "\xe2\x82\xac",
                                                    "\xf0\x9f\x98\x80",
                                                    "{}",
                                                    "0"};
    std::string out;
    for (std::uint32_t left = chance(20) ? below(60) : below(6); left > 0; --left)
        out += pieces[below(std::uint32_t(pieces.size()))];
    return out;
}

std::string RandomOtlp::quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || (byte < 0x80 && chance(5))) {
            constexpr char digits[] = "0123456789abcdef";
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string RandomOtlp::key()
{
    static const std::vector<std::string> keys = {"session.id", "model",          "key", "value", "\xc3\xa9",
                                                  "",           "with \"quotes\""};
    return keys[below(std::uint32_t(keys.size()))];
}

std::uint64_t RandomOtlp::natural()
{
    const std::uint64_t whole = std::uint64_t(m_random()) << 32 | m_random();
    return chance(10) ? std::numeric_limits<std::uint64_t>::max() : chance(50) ? whole >> below(64) : below(1000);
}

double RandomOtlp::real()
{
    static const std::vector<double> special = {0,   1,        -1.5,      0.1,   1e308, -4.9e-324, 123456789.125,
                                                NAN, INFINITY, -INFINITY, 2.5e-7};
    return chance(50) ? special[below(std::uint32_t(special.size()))] : double(m_random()) / 1000 - 1e6;
}

std::string RandomOtlp::realJson(double value)
{
    if (std::isnan(value))
        return "\"NaN\"";
    if (std::isinf(value))
        return value > 0 ? "\"Infinity\"" : "\"-Infinity\"";
    const std::string digits = QByteArray::number(value, 'g', 17).toStdString();
    return chance(20) ? "\"" + digits + "\"" : digits;
}

void RandomOtlp::id(Message &message, std::uint32_t tag, std::string_view key, size_t bytes, bool right)
{
    std::string raw;
    const bool zero = chance(5);
    for (size_t i = 0; i < (right ? bytes : bytes - 1); ++i)
        raw += zero ? '\0' : char(below(256));
    const QByteArray hex = QByteArray::fromStdString(raw).toHex();
    message.add(pb::bytes(tag, raw), key, "\"" + (chance(50) ? hex.toUpper() : hex).toStdString() + "\"");
}

void RandomOtlp::naturalField(Message &message, std::uint32_t tag, std::string_view key)
{
    const std::uint64_t value = natural();
    if (chance(80))
        message.add(pb::fixed64(tag, value), key, integerJson(std::to_string(value)));
}

void RandomOtlp::realField(Message &message, std::uint32_t tag, std::string_view key)
{
    const double value = real();
    if (chance(70))
        message.add(pb::real(tag, value), key, realJson(value));
}

void RandomOtlp::textField(Message &message, std::uint32_t tag, std::string_view key)
{
    const std::string value = text();
    if (chance(80))
        message.add(pb::bytes(tag, value), key, quoted(value));
}

void RandomOtlp::enumField(Message &message, std::uint32_t tag, std::string_view key, std::string_view prefix,
                           const Names &names)
{
    const std::uint32_t value = below(std::uint32_t(names.size()) + 2); // two of them are out of range
    if (chance(20))
        return;
    std::string json = std::to_string(value);
    if (value < names.size() && chance(30))
        json = "\"" + std::string(prefix) + std::string(names[value]) + "\"";
    message.add(pb::varint(tag, value), key, json);
}

void RandomOtlp::list(Message &message, std::uint32_t tag, std::string_view key, const std::vector<Request> &elements)
{
    std::string bytes, json;
    for (const Request &element : elements) {
        bytes += pb::bytes(tag, element.protobuf);
        json += (json.empty() ? "" : ",") + element.json;
    }
    if (!elements.empty() || chance(20))
        message.add(bytes, key, "[" + json + "]");
}

void RandomOtlp::attributes(Message &message, std::uint32_t tag, std::string_view key)
{
    std::vector<Request> all(below(chance(10) ? 12 : 4));
    for (Request &one : all)
        one = keyValue(1);
    list(message, tag, key, all);
}

RandomOtlp::Request RandomOtlp::keyValue(int depth)
{
    Message message;
    const std::string name = key();
    if (!name.empty())
        message.add(pb::bytes(1, name), "key", quoted(name));
    if (chance(90))
        field(message, 2, "value", anyValue(depth));
    return finish(message);
}

RandomOtlp::Request RandomOtlp::anyValue(int depth)
{
    constexpr int deepest = 3;
    Message message;
    const std::string words = text();
    switch (below(depth < deepest ? 8 : 6)) {
    case 0:
        break;
    case 1:
        message.add(pb::text(words), "stringValue", quoted(words));
        break;
    case 2: {
        const bool truth = chance(50);
        message.add(pb::truth(truth), "boolValue", truth ? "true" : "false");
        break;
    }
    case 3: {
        const auto integer = std::int64_t(natural());
        message.add(pb::integer(integer), "intValue", integerJson(std::to_string(integer)));
        break;
    }
    case 4: {
        const double number = real();
        message.add(pb::number(number), "doubleValue", realJson(number));
        break;
    }
    case 5:
        message.add(pb::bytes(7, words), "bytesValue",
                    "\"" + QByteArray::fromStdString(words).toBase64().toStdString() + "\"");
        break;
    default: {
        const bool map = chance(50);
        std::vector<Request> elements(below(4));
        for (Request &element : elements)
            element = map ? keyValue(depth + 1) : anyValue(depth + 1);
        Message values;
        list(values, 1, "values", elements);
        field(message, map ? 6 : 5, map ? "kvlistValue" : "arrayValue", finish(values));
    }
    }
    return finish(message);
}

RandomOtlp::Request RandomOtlp::logRecord()
{
    static const Names severities = {"UNSPECIFIED", "TRACE",  "TRACE2", "TRACE3", "TRACE4", "DEBUG",  "DEBUG2",
                                     "DEBUG3",      "DEBUG4", "INFO",   "INFO2",  "INFO3",  "INFO4",  "WARN",
                                     "WARN2",       "WARN3",  "WARN4",  "ERROR",  "ERROR2", "ERROR3", "ERROR4",
                                     "FATAL",       "FATAL2", "FATAL3", "FATAL4"};
    Message message;
    naturalField(message, 1, "timeUnixNano");
    naturalField(message, 11, "observedTimeUnixNano");
    enumField(message, 2, "severityNumber", "SEVERITY_NUMBER_", severities);
    textField(message, 3, "severityText");
    textField(message, 12, "eventName");
    if (chance(80))
        field(message, 5, "body", anyValue(1));
    attributes(message, 6);
    const std::uint32_t flags = below(512);
    message.add(pb::fixed32(8, flags), "flags", std::to_string(flags));
    if (chance(50))
        id(message, 9, "traceId", 16, chance(97));
    if (chance(50))
        id(message, 10, "spanId", 8, chance(97));
    return finish(message);
}

RandomOtlp::Request RandomOtlp::span()
{
    Message message;
    if (chance(95))
        id(message, 1, "traceId", 16, chance(97));
    if (chance(95))
        id(message, 2, "spanId", 8, chance(97));
    if (chance(50))
        id(message, 4, "parentSpanId", 8, chance(97));
    textField(message, 5, "name");
    enumField(message, 6, "kind", "SPAN_KIND_",
              {"UNSPECIFIED", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"});
    naturalField(message, 7, "startTimeUnixNano");
    naturalField(message, 8, "endTimeUnixNano");
    attributes(message, 9);
    std::vector<Request> events(below(3));
    for (Request &event : events) {
        Message fields;
        naturalField(fields, 1, "timeUnixNano");
        textField(fields, 2, "name");
        attributes(fields, 3);
        event = finish(fields);
    }
    list(message, 11, "events", events);
    Message status;
    textField(status, 2, "message");
    enumField(status, 3, "code", "STATUS_CODE_", {"UNSET", "OK", "ERROR"});
    field(message, 15, "status", finish(status));
    return finish(message);
}

RandomOtlp::Request RandomOtlp::request(OtlpSignal signal)
{
    struct Keys {
        std::string_view resources, scopes, records;
    };
    const Keys keys = signal == OtlpSignal::Logs ? Keys{"resourceLogs", "scopeLogs", "logRecords"}
        : signal == OtlpSignal::Metrics          ? Keys{"resourceMetrics", "scopeMetrics", "metrics"}
                                                 : Keys{"resourceSpans", "scopeSpans", "spans"};
    std::vector<Request> resources(below(3));
    for (Request &resource : resources) {
        std::vector<Request> scopes(below(3));
        for (Request &scope : scopes) {
            std::vector<Request> records(below(4));
            for (Request &record : records)
                record = signal == OtlpSignal::Logs ? logRecord() : signal == OtlpSignal::Metrics ? metric() : span();
            Message scopeFields, group;
            textField(scopeFields, 1, "name");
            textField(scopeFields, 2, "version");
            attributes(scopeFields, 3);
            field(group, 1, "scope", finish(scopeFields));
            list(group, 2, keys.records, records);
            scope = finish(group);
        }
        Message resourceFields, group;
        attributes(resourceFields, 1);
        field(group, 1, "resource", finish(resourceFields));
        list(group, 2, keys.scopes, scopes);
        resource = finish(group);
    }
    Message whole;
    list(whole, 1, keys.resources, resources);
    return finish(whole);
}

} // namespace glasshouse
