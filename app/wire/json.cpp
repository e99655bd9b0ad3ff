// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/json.h"

#include "wire/jsontape.h"

#include <new>

namespace glasshouse {

namespace {

/// An Attribute is some seventy bytes, a value in JSON may be two: a document that is nothing but tiny values would fill
/// the memory. Bodies below 800 KB never come near this.
constexpr size_t FreeValues = 200'000;
constexpr size_t BytesPerValue = 4;

class TreeBuilder
{
public:
    TreeBuilder(const JsonTape &tape, Arena &arena) : m_tape(tape), m_arena(arena) {}

    Attribute value(const JsonNode &node)
    {
        Attribute out;
        out.key = m_tape.key(node, m_arena);
        switch (node.kind) {
        case JsonNode::Kind::Null:
            break;
        case JsonNode::Kind::False:
        case JsonNode::Kind::True:
            out.type = Attribute::Type::Bool;
            out.truth = node.kind == JsonNode::Kind::True;
            break;
        case JsonNode::Kind::Number:
            number(m_tape.raw(node), out);
            break;
        case JsonNode::Kind::Text:
            out.type = Attribute::Type::Text;
            out.text = m_tape.text(node, m_arena);
            break;
        case JsonNode::Kind::Array:
        case JsonNode::Kind::Object:
            out.type = node.kind == JsonNode::Kind::Array ? Attribute::Type::Array : Attribute::Type::Map;
            out.children = children(node);
            break;
        }
        return out;
    }

private:
    static void number(std::string_view token, Attribute &out)
    {
        out.type = Attribute::Type::Integer;
        if (readInteger(token, out.integer))
            return;
        bool good = false;
        out.integer = 0;
        out.type = Attribute::Type::Real;
        out.real = readReal(token, good);
    }
    std::span<const Attribute> children(const JsonNode &node)
    {
        const std::span<Attribute> list = m_arena.list<Attribute>(node.size);
        size_t at = 0;
        m_tape.each(node, [&](const JsonNode &child) { list[at++] = value(child); });
        return list;
    }

    const JsonTape &m_tape;
    Arena &m_arena;
};

} // namespace

Result<Attribute> parseJson(std::string_view text, Arena &arena, size_t depth)
{
    const auto tape = JsonTape::read(text, arena, depth);
    if (!tape)
        return tl::unexpected(tape.error());
    if (tape->size() > FreeValues + text.size() / BytesPerValue)
        return fail(Error::Code::Rejected, QStringLiteral("This JSON has too many values: %1.").arg(tape->size()));
    try {
        return TreeBuilder(*tape, arena).value(tape->root());
    } catch (const std::bad_alloc &) {
        return fail(Error::Code::Busy, QStringLiteral("Not enough memory to read this JSON."));
    }
}

} // namespace glasshouse
