// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/protobufvalues.h"

namespace glasshouse {

using Type = Attribute::Type;

Attribute ProtobufValues::keyValue(std::string_view message, size_t depth)
{
    Attribute out;
    std::string_view key;
    const size_t from = beginPieces();
    for (auto field = readerOf(message); field.next();) {
        switch (field.tag_and_type()) {
        case bytesField(1):
            key = viewOf(field);
            break;
        case bytesField(2):
            addPiece(viewOf(field));
            break;
        default:
            field.skip();
        }
    }
    value(from, depth, out);
    out.key = m_decoding.name(key);
    return out;
}

void ProtobufValues::value(size_t from, size_t depth, Attribute &out)
{
    const size_t end = m_pieces.size();
    std::string_view text;
    // The last member of the oneof holds; a container's pieces count from the last time another member stood between.
    const auto becomes = [&](Type type) {
        if (out.type != type)
            m_pieces.resize(end);
        out.type = type;
    };
    for (size_t i = from; i < end; ++i) {
        for (auto field = readerOf(m_pieces[i]); field.next();) {
            switch (field.tag_and_type()) {
            case bytesField(1):
                becomes(Type::Text);
                text = viewOf(field);
                break;
            case varintField(2):
                becomes(Type::Bool);
                out.truth = field.get_uint64() != 0;
                break;
            case varintField(3):
                becomes(Type::Integer);
                out.integer = field.get_int64();
                break;
            case fixed64Field(4):
                becomes(Type::Real);
                out.real = field.get_double();
                break;
            case bytesField(5):
                becomes(Type::Array);
                m_pieces.push_back(viewOf(field));
                break;
            case bytesField(6):
                becomes(Type::Map);
                m_pieces.push_back(viewOf(field));
                break;
            case bytesField(7):
                becomes(Type::Bytes);
                text = viewOf(field);
                break;
            default:
                field.skip();
            }
        }
    }
    if (out.type != Type::Bool)
        out.truth = false;
    if (out.type != Type::Integer)
        out.integer = 0;
    if (out.type != Type::Real)
        out.real = 0;
    if (out.type == Type::Text || out.type == Type::Bytes) {
        const auto kept = out.type == Type::Text ? m_decoding.text(text) : m_decoding.bytes(text);
        out.text = kept.text;
        out.cut = kept.cut;
    } else if (out.type == Type::Array || out.type == Type::Map) {
        container(end, out.type == Type::Map, depth, out);
    }
    m_pieces.resize(from);
}

void ProtobufValues::container(size_t from, bool map, size_t depth, Attribute &out)
{
    const size_t end = m_pieces.size();
    const size_t list = m_decoding.open();
    for (size_t i = from; i < end && !out.cut; ++i) {
        for (auto field = readerOf(m_pieces[i]); !out.cut && field.next();) {
            if (field.tag_and_type() != bytesField(1)) {
                field.skip();
                continue;
            }
            const std::string_view element = viewOf(field);
            out.cut = depth >= m_decoding.limits.depth || !m_decoding.takesValue();
            if (out.cut)
                break;
            if (map) {
                m_decoding.add(keyValue(element, depth + 1));
                continue;
            }
            Attribute child;
            const size_t pieces = beginPieces();
            addPiece(element);
            value(pieces, depth + 1, child);
            m_decoding.add(child);
        }
    }
    out.children = m_decoding.close(list);
    // What would hold deeper values than are kept is not shown as if it held none.
    if (out.cut && out.children.empty())
        out.type = Type::Empty;
}

} // namespace glasshouse
