// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/jsonvalues.h"

#include "base/hexdigit.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace glasshouse {

using Kind = JsonNode::Kind;
using Type = Attribute::Type;

namespace {

/// Both of a text and of a number, what a number is read from. Numbers have no escapes.
bool isNumeric(const JsonNode &node)
{
    return (node.kind == Kind::Number || node.kind == Kind::Text) && node.size > 0;
}

} // namespace

bool JsonValues::integer(const JsonNode &node, qint64 &out) const
{
    if (!isNumeric(node))
        return false;
    const std::string_view token = m_tape.text(node, m_decoding.arena);
    if (readInteger(token, out))
        return true;
    bool good = false;
    const double number = readReal(token, good);
    if (!good || std::isnan(number))
        return false;
    constexpr double limit = 9223372036854775808.0;
    out = number >= limit  ? std::numeric_limits<qint64>::max()
        : number <= -limit ? std::numeric_limits<qint64>::min()
                           : qint64(number);
    return true;
}

bool JsonValues::natural(const JsonNode &node, quint64 &out) const
{
    if (!isNumeric(node))
        return false;
    const std::string_view token = m_tape.text(node, m_decoding.arena);
    const char *const end = token.data() + token.size();
    quint64 whole = 0;
    const auto parsed = std::from_chars(token.data(), end, whole);
    if (parsed.ec == std::errc() && parsed.ptr == end) {
        out = whole;
        return true;
    }
    bool good = false;
    const double number = readReal(token, good);
    if (!good || std::isnan(number))
        return false;
    constexpr double limit = 18446744073709551616.0;
    out = number >= limit ? std::numeric_limits<quint64>::max() : number <= 0 ? 0 : quint64(number);
    return true;
}

bool JsonValues::real(const JsonNode &node, double &out) const
{
    if (!isNumeric(node))
        return false;
    const std::string_view token = m_tape.text(node, m_decoding.arena);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (token == "NaN") {
        out = std::numeric_limits<double>::quiet_NaN();
    } else if (token == "Infinity" || token == "-Infinity") {
        out = token.front() == '-' ? -infinity : infinity;
    } else {
        bool good = false;
        const double number = readReal(token, good);
        if (!good)
            return false;
        out = number;
    }
    return true;
}

bool JsonValues::truth(const JsonNode &node) const
{
    return node.kind == Kind::True || (node.kind == Kind::Text && m_tape.raw(node) == "true");
}

int JsonValues::small(const JsonNode &node) const
{
    qint64 number = 0;
    integer(node, number);
    return int(std::clamp<qint64>(number, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

bool JsonValues::id(const JsonNode &node, std::string_view &out) const
{
    if (node.kind != Kind::Text || node.size % 2 != 0 || node.size > 64)
        return false;
    const std::string_view hex = m_tape.raw(node);
    char *const bytes = m_decoding.arena.raw(hex.size() / 2);
    for (size_t i = 0; i < hex.size(); i += 2) {
        const int high = hexDigit(hex[i]), low = hexDigit(hex[i + 1]);
        if (high < 0 || low < 0)
            return false;
        bytes[i / 2] = char(static_cast<unsigned char>(high << 4 | low));
    }
    out = {bytes, hex.size() / 2};
    return true;
}

std::string_view JsonValues::name(const JsonNode &node) const
{
    return node.kind == Kind::Text ? m_decoding.cleanText(m_tape.text(node, m_decoding.arena)).text
                                   : std::string_view();
}

int JsonValues::enumerated(const JsonNode &node, std::string_view prefix, std::span<const std::string_view> names) const
{
    qint64 number = 0;
    if (integer(node, number))
        return OtlpDecoding::enumerated(number, int(names.size()) - 1);
    if (node.kind != Kind::Text)
        return 0;
    const std::string_view name = m_tape.raw(node);
    for (size_t i = 0; name.starts_with(prefix) && i < names.size(); ++i) {
        if (name.substr(prefix.size()) == names[i])
            return int(i);
    }
    return 0;
}

int JsonValues::severity(const JsonNode &node) const
{
    static constexpr std::array<std::string_view, 25> names = {
        "UNSPECIFIED", "TRACE",  "TRACE2", "TRACE3", "TRACE4", "DEBUG",  "DEBUG2", "DEBUG3", "DEBUG4",
        "INFO",        "INFO2",  "INFO3",  "INFO4",  "WARN",   "WARN2",  "WARN3",  "WARN4",  "ERROR",
        "ERROR2",      "ERROR3", "ERROR4", "FATAL",  "FATAL2", "FATAL3", "FATAL4"};
    return enumerated(node, "SEVERITY_NUMBER_", names);
}

int JsonValues::spanKind(const JsonNode &node) const
{
    static constexpr std::array<std::string_view, 6> names = {"UNSPECIFIED", "INTERNAL", "SERVER",
                                                              "CLIENT",      "PRODUCER", "CONSUMER"};
    return enumerated(node, "SPAN_KIND_", names);
}

int JsonValues::temporality(const JsonNode &node) const
{
    static constexpr std::array<std::string_view, 3> names = {"UNSPECIFIED", "DELTA", "CUMULATIVE"};
    return enumerated(node, "AGGREGATION_TEMPORALITY_", names);
}

int JsonValues::statusCode(const JsonNode &node) const
{
    static constexpr std::array<std::string_view, 3> names = {"UNSET", "OK", "ERROR"};
    return enumerated(node, "STATUS_CODE_", names);
}

std::span<const Attribute> JsonValues::attributes(const JsonNode &array)
{
    if (array.kind != Kind::Array)
        return {};
    const size_t room = m_decoding.takesValues(std::min<size_t>(array.size, m_decoding.limits.attributes));
    const std::span<Attribute> list = m_decoding.arena.list<Attribute>(room);
    size_t held = 0;
    m_tape.each(array, [&](const JsonNode &node) {
        if (node.kind != Kind::Object)
            return;
        if (held < room)
            list[held++] = keyValue(node, 1);
        else if (held > 0)
            list[held - 1].cut = true;
    });
    return list.first(held);
}

Attribute JsonValues::keyValue(const JsonNode &node, size_t depth)
{
    Attribute out;
    std::string_view key;
    const JsonNode *held = nullptr;
    fields(node, [&](std::string_view field, const JsonNode &inner) {
        if (field == "key")
            key = name(inner);
        else if (field == "value")
            held = &inner;
    });
    if (held)
        value(*held, depth, out);
    out.key = key;
    return out;
}

void JsonValues::value(const JsonNode &node, size_t depth, Attribute &out)
{
    Type type = Type::Empty;
    const JsonNode *held = nullptr;
    const auto holds = [&](Type member, const JsonNode &inner) {
        type = member;
        held = &inner;
    };
    fields(node, [&](std::string_view field, const JsonNode &inner) {
        if (field == "stringValue")
            holds(Type::Text, inner);
        else if (field == "intValue")
            holds(Type::Integer, inner);
        else if (field == "doubleValue")
            holds(Type::Real, inner);
        else if (field == "boolValue")
            holds(Type::Bool, inner);
        else if (field == "arrayValue")
            holds(Type::Array, inner);
        else if (field == "kvlistValue")
            holds(Type::Map, inner);
        else if (field == "bytesValue")
            holds(Type::Bytes, inner);
    });
    if (!held)
        return;
    if (type == Type::Array || type == Type::Map) {
        out.type = type;
        container(*held, depth, out);
    } else {
        scalar(*held, type, out);
    }
}

/// What is not of the kind that its name says is kept as the text it is, rather than as a 0 nobody sent.
void JsonValues::scalar(const JsonNode &node, Type type, Attribute &out) const
{
    if (node.kind == Kind::Array || node.kind == Kind::Object)
        return;
    out.type = type;
    if (type == Type::Integer && integer(node, out.integer))
        return;
    if (type == Type::Real && real(node, out.real))
        return;
    const bool isWord = node.kind == Kind::True || node.kind == Kind::False;
    if (type == Type::Bool && (isWord || m_tape.raw(node) == "true" || m_tape.raw(node) == "false")) {
        out.truth = truth(node);
        return;
    }
    if (type == Type::Bytes && node.kind == Kind::Text)
        return bytes(node, out);
    const auto kept = m_decoding.cleanText(m_tape.text(node, m_decoding.arena));
    out.type = Type::Text;
    out.text = kept.text;
    out.cut = kept.cut;
}

void JsonValues::bytes(const JsonNode &node, Attribute &out) const
{
    const std::string_view text = m_tape.text(node, m_decoding.arena);
    const auto alphabet =
        text.find_first_of("-_") == std::string_view::npos ? QByteArray::Base64Encoding : QByteArray::Base64UrlEncoding;
    const auto read = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), qsizetype(text.size())),
                                                     alphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (read.decodingStatus != QByteArray::Base64DecodingStatus::Ok) {
        out.cut = true;
        return;
    }
    const QByteArray &raw = *read;
    const auto kept = m_decoding.bytes({raw.constData(), size_t(raw.size())});
    out.text = m_decoding.arena.keep(kept.text);
    out.cut = kept.cut;
}

void JsonValues::container(const JsonNode &node, size_t depth, Attribute &out)
{
    const JsonNode *values = nullptr;
    fields(node, [&](std::string_view field, const JsonNode &inner) {
        if (field == "values" && inner.kind == Kind::Array)
            values = &inner;
    });
    if (!values)
        return;
    const size_t room = depth < m_decoding.limits.depth ? m_decoding.takesValues(values->size) : 0;
    const std::span<Attribute> list = m_decoding.arena.list<Attribute>(room);
    size_t held = 0;
    m_tape.each(*values, [&](const JsonNode &element) {
        if (held == room) {
            out.cut = true;
        } else if (out.type == Type::Map) {
            list[held++] = keyValue(element, depth + 1);
        } else {
            value(element, depth + 1, list[held++]);
        }
    });
    out.children = list;
    // What would hold deeper values than are kept is not shown as if it held none.
    if (out.cut && out.children.empty())
        out.type = Type::Empty;
}

} // namespace glasshouse
