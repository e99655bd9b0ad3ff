// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/jsontape.h"
#include "wire/otlpdecoding.h"

namespace glasshouse {

/// The values of proto3's JSON, read as liberally as its specification asks of receivers and a little more: 64-bit
/// integers as texts or numbers, enumerations as numbers or names, ids in hex. null is absent everywhere.
class JsonValues
{
public:
    JsonValues(const JsonTape &tape, OtlpDecoding &decoding) : m_tape(tape), m_decoding(decoding) {}

    /// `take(key, node)` for each field of an object that is not null; nothing where it is none.
    template<typename Take>
    void fields(const JsonNode &object, Take &&take) const
    {
        if (object.kind != JsonNode::Kind::Object)
            return;
        m_tape.each(object, [&](const JsonNode &node) {
            if (node.kind != JsonNode::Kind::Null)
                take(m_tape.key(node, m_decoding.arena), node);
        });
    }
    /// `take(node)` for each element of an array; nothing where it is none.
    template<typename Take>
    void elements(const JsonNode &array, Take &&take) const
    {
        if (array.kind == JsonNode::Kind::Array)
            m_tape.each(array, take);
    }

    // False, with `out` untouched, where the value cannot be read so. A fraction is cut off, what is out of range limited.
    bool integer(const JsonNode &node, qint64 &out) const;
    bool natural(const JsonNode &node, quint64 &out) const;
    bool real(const JsonNode &node, double &out) const;
    bool truth(const JsonNode &node) const;
    int small(const JsonNode &node) const;
    /// Raw bytes from hex of any case; empty for an empty text. False where it is none.
    bool id(const JsonNode &node, std::string_view &out) const;
    std::string_view name(const JsonNode &node) const;

    /// Numbers as they are, names as the protocol has them; 0 for others.
    int severity(const JsonNode &node) const;
    int spanKind(const JsonNode &node) const;
    int temporality(const JsonNode &node) const;
    int statusCode(const JsonNode &node) const;

    /// A list of KeyValue.
    std::span<const Attribute> attributes(const JsonNode &array);
    /// An AnyValue; `depth` is 1 for one that nothing holds.
    void value(const JsonNode &node, size_t depth, Attribute &out);

private:
    Attribute keyValue(const JsonNode &node, size_t depth);
    void scalar(const JsonNode &node, Attribute::Type type, Attribute &out) const;
    void bytes(const JsonNode &node, Attribute &out) const;
    void container(const JsonNode &node, size_t depth, Attribute &out);
    int enumerated(const JsonNode &node, std::string_view prefix, std::span<const std::string_view> names) const;

    const JsonTape &m_tape;
    OtlpDecoding &m_decoding;
};

} // namespace glasshouse
