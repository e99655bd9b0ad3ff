// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "wire/arena.h"

#include <vector>

namespace glasshouse {

/// One value of a JSON document, as a place in its text. Small, since there may be one for every two bytes of a body.
struct JsonNode {
    enum class Kind : quint8 { Null, False, True, Number, Text, Array, Object };
    quint32 keyAt = 0, keySize = 0; ///< the raw key without its quotes; nothing in an array
    quint32 at = 0;                 ///< the raw text without its quotes, the token, or the bracket
    quint32 size = 0;               ///< of the raw text or token; of a container: how many values it holds directly
    quint32 next = 0;               ///< index of the node after this one and all it holds
    Kind kind = Kind::Null;
    bool keyEscaped = false, escaped = false;
};

/// A checked JSON document as a list of its values in the order of the text: the ones a container holds follow it. It can
/// be read in any order and says what was wrong, which no stream of the parser does. Private to wire.
class JsonTape
{
public:
    /// Copies the text once (into the arena, where the views of it live on). Rejected, with the byte, where it is not JSON
    /// or nests deeper than `depth`. A byte order mark is passed over.
    static Result<JsonTape> read(std::string_view text, Arena &arena, size_t depth);

    const JsonNode &root() const { return m_nodes.front(); }
    size_t size() const { return m_nodes.size(); }
    /// The byte of the whole text at which a value starts (of a text, the one after its quote).
    size_t place(const JsonNode &node) const { return m_skipped + node.at; }

    /// `take(node)` for each value that a container holds directly.
    template<typename Take>
    void each(const JsonNode &container, Take &&take) const
    {
        const JsonNode *const nodes = m_nodes.data();
        if (container.kind < JsonNode::Kind::Array)
            return;
        for (const JsonNode *node = &container + 1; node < nodes + container.next; node = nodes + node->next)
            take(*node);
    }
    std::string_view key(const JsonNode &node, Arena &arena) const
    {
        const std::string_view raw(m_text + node.keyAt, node.keySize);
        return node.keyEscaped ? unescape(raw, arena) : raw;
    }
    /// Of a text: unescaped. Of a number: its token.
    std::string_view text(const JsonNode &node, Arena &arena) const
    {
        return node.escaped ? unescape(raw(node), arena) : raw(node);
    }
    std::string_view raw(const JsonNode &node) const { return {m_text + node.at, node.size}; }

private:
    friend class JsonTapeBuilder;
    static std::string_view unescape(std::string_view raw, Arena &arena);

    const char *m_text = nullptr;
    size_t m_skipped = 0; ///< before the copy starts
    std::vector<JsonNode> m_nodes;
};

/// The numbers of JSON. Out of range: limited; of the real ones, infinite.
bool readInteger(std::string_view token, qint64 &out); ///< false where it is not a whole number that fits
double readReal(std::string_view token, bool &good);

} // namespace glasshouse
