// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/otlpdecoding.h"

#include <protozero/pbf_reader.hpp>

namespace glasshouse {

/// The pieces of a message whose fields come in any order or twice. Protobuf merges a message that is sent twice, which is
/// to read its pieces one after another.
using Pieces = std::vector<std::string_view>;

/// A field by number and wire type: one of the right number and the wrong type is an unknown field, as protobuf has it.
constexpr std::uint32_t bytesField(std::uint32_t number)
{
    return protozero::tag_and_type(number, protozero::pbf_wire_type::length_delimited);
}
constexpr std::uint32_t varintField(std::uint32_t number)
{
    return protozero::tag_and_type(number, protozero::pbf_wire_type::varint);
}
constexpr std::uint32_t fixed64Field(std::uint32_t number)
{
    return protozero::tag_and_type(number, protozero::pbf_wire_type::fixed64);
}
constexpr std::uint32_t fixed32Field(std::uint32_t number)
{
    return protozero::tag_and_type(number, protozero::pbf_wire_type::fixed32);
}

inline std::string_view viewOf(protozero::pbf_reader &reader)
{
    const protozero::data_view view = reader.get_view();
    return {view.data(), view.size()};
}
inline protozero::pbf_reader readerOf(std::string_view message)
{
    return protozero::pbf_reader(message.data(), message.size());
}

/// AnyValue and KeyValue of OTLP. Recursion is as deep as the limit of nested values. Throws what protozero throws.
class ProtobufValues
{
public:
    explicit ProtobufValues(OtlpDecoding &decoding) : m_decoding(decoding) {}

    /// Reads one more KeyValue of the list of attributes opened at `list`, unless that is full.
    void attribute(std::string_view message, size_t list)
    {
        if (m_decoding.takesAttribute(list))
            m_decoding.add(keyValue(message, 1));
    }
    /// An AnyValue that may have been sent in pieces: between beginPieces and value, addPiece as often as one is met.
    size_t beginPieces() const { return m_pieces.size(); }
    void addPiece(std::string_view piece) { m_pieces.push_back(piece); }
    /// Fills `out` from the pieces added since `from` and forgets them. `depth` is 1 for a value that nothing holds.
    void value(size_t from, size_t depth, Attribute &out);

private:
    Attribute keyValue(std::string_view message, size_t depth);
    void container(size_t from, bool map, size_t depth, Attribute &out);

    OtlpDecoding &m_decoding;
    Pieces m_pieces; ///< a stack, as values hold values
};

} // namespace glasshouse
