// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/jsontape.h"

#include "base/jsontoken.h"
#include "wire/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>
#include <new>
#include <optional>

#include <simdjson.h>

namespace glasshouse {

using Kind = JsonNode::Kind;

namespace {

constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";
constexpr size_t MaxBytes = size_t(1) << 31;
constexpr size_t UsualBytes = size_t(1) << 20;

/// Where stage one of the parser found a flaw without saying where: a control character in a text, a text without an end,
/// or bytes that are no UTF-8. Only asked when there is one.
size_t flawAt(std::string_view text)
{
    bool inText = false;
    size_t opened = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText && static_cast<unsigned char>(c) < 0x20)
            return i;
        if (inText && c == '\\') {
            ++i;
        } else if (c == '"') {
            inText = !inText;
            opened = i;
        }
    }
    return inText ? opened : 0;
}

/// Of a number that is out of a double's range: whether it is too large, not too small. from_chars does not say.
bool isBeyondOne(std::string_view token)
{
    const size_t letter = std::min(token.find_first_of("eE"), token.size());
    const size_t digit = token.find_first_of("123456789");
    const size_t point = std::min(token.find('.'), letter);
    qint64 exponent = 0;
    if (letter < token.size()) {
        std::string_view written = token.substr(letter + 1);
        const bool negative = written.starts_with('-');
        if (negative || written.starts_with('+'))
            written.remove_prefix(1);
        constexpr qint64 huge = qint64(1) << 40; // longer than any text that could make up for it
        if (std::from_chars(written.data(), written.data() + written.size(), exponent).ec != std::errc())
            exponent = huge;
        exponent = negative ? -std::min(exponent, huge) : std::min(exponent, huge);
    }
    return digit < letter && exponent + qint64(point) - qint64(digit) > 0;
}

/// No document of these bytes has more values. Growing a list of many would hold it twice for a while.
size_t mostValues(std::string_view text)
{
    return 1 + size_t(std::count_if(text.begin(), text.end(), [](char c) { return c == ',' || c == '[' || c == '{'; }));
}

/// A number as RFC 8259 writes it: NaN and Infinity are none.
bool isNumber(std::string_view token)
{
    return isJsonNumber(token) && token.back() >= '0' && token.back() <= '9';
}

} // namespace

/// Walks the document once and checks all of it on the way, since the on-demand parser does not look at what nobody asks
/// for. Every function returns false at the first thing that is not JSON.
class JsonTapeBuilder
{
public:
    JsonTapeBuilder(JsonTape &tape, size_t depth) : m_nodes(tape.m_nodes), m_maxDepth(depth) {}

    bool build(const char *text, size_t size, size_t capacity);
    bool scalarDocument(std::string_view text);
    QString reason() const { return QString::fromLatin1(m_reason); }
    simdjson::error_code stageOneError() const { return m_stageOne; }
    size_t place() const { return m_at ? size_t(m_at - m_text) : 0; }

private:
    using Value = simdjson::ondemand::value;

    bool refuse(const char *why)
    {
        m_reason = why;
        return false;
    }
    bool refuse(simdjson::error_code code) { return refuse(simdjson::error_message(code)); }
    quint32 offset(const char *p) const { return quint32(p - m_text); }

    bool value(Value &value, JsonNode node);
    bool scalar(std::string_view token, JsonNode &node);
    template<typename Object>
    bool fields(Object object, size_t self);
    template<typename Array>
    bool elements(Array array, size_t self);
    bool readKey(const char *raw, JsonNode &node);
    size_t open(Kind kind, JsonNode node)
    {
        node.kind = kind;
        node.at = offset(m_at);
        m_nodes.push_back(node);
        return m_nodes.size() - 1;
    }
    bool enter() { return ++m_depth <= m_maxDepth || refuse("nested too deeply"); }
    bool close(size_t self, quint32 children)
    {
        --m_depth;
        m_nodes[self].size = children;
        m_nodes[self].next = quint32(m_nodes.size());
        return true;
    }

    std::vector<JsonNode> &m_nodes;
    const size_t m_maxDepth;
    size_t m_depth = 0;
    const char *m_text = nullptr;
    const char *m_at = nullptr; ///< the token last looked at
    const char *m_reason = "";
    simdjson::error_code m_stageOne = simdjson::SUCCESS;
};

bool JsonTapeBuilder::build(const char *text, size_t size, size_t capacity)
{
    m_text = m_at = text;
    m_depth = 0;
    m_nodes.clear();
    m_stageOne = simdjson::SUCCESS;
    // The parser's memory is several times the text's: kept for the small requests, which nearly all are, and let go of
    // for the rare large one.
    static thread_local simdjson::ondemand::parser usual;
    std::optional<simdjson::ondemand::parser> large;
    simdjson::ondemand::parser &parser = size <= UsualBytes ? usual : large.emplace();
    if (parser.capacity() < size && size <= UsualBytes)
        m_stageOne = parser.allocate(std::min(UsualBytes, size * 2));
    m_nodes.reserve(size <= UsualBytes ? size / 24 + 1 : mostValues({text, size}));
    simdjson::ondemand::document document;
    if (m_stageOne == simdjson::SUCCESS)
        m_stageOne = parser.iterate(text, size, capacity).get(document);
    if (m_stageOne != simdjson::SUCCESS)
        return refuse(m_stageOne);
    if (*text == '{') {
        auto root = document.get_object();
        if (root.error())
            return refuse(root.error());
        if (!fields(root.value_unsafe(), open(Kind::Object, {})))
            return false;
    } else {
        auto root = document.get_array();
        if (root.error())
            return refuse(root.error());
        if (!elements(root.value_unsafe(), open(Kind::Array, {})))
            return false;
    }
    const auto rest = document.current_location();
    if (rest.error() == simdjson::OUT_OF_BOUNDS)
        return true;
    if (!rest.error())
        m_at = rest.value_unsafe();
    return refuse("more after the end of the value");
}

template<typename Object>
bool JsonTapeBuilder::fields(Object object, size_t self)
{
    if (!enter())
        return false;
    quint32 children = 0;
    for (auto field : object) {
        if (field.error())
            return refuse(field.error());
        JsonNode node;
        if (!readKey(field.value_unsafe().key().raw(), node))
            return false;
        Value inner = field.value_unsafe().value();
        if (!value(inner, node))
            return false;
        ++children;
    }
    return close(self, children);
}

template<typename Array>
bool JsonTapeBuilder::elements(Array array, size_t self)
{
    if (!enter())
        return false;
    quint32 children = 0;
    for (auto element : array) {
        if (element.error())
            return refuse(element.error());
        Value inner = element.value_unsafe();
        if (!value(inner, {}))
            return false;
        ++children;
    }
    return close(self, children);
}

bool JsonTapeBuilder::value(Value &value, JsonNode node)
{
    const std::string_view token = value.raw_json_token();
    m_at = token.data();
    const char first = token.empty() ? '\0' : token.front();
    if (first == '{') {
        auto object = value.get_object();
        return object.error() ? refuse(object.error()) : fields(object.value_unsafe(), open(Kind::Object, node));
    }
    if (first == '[') {
        auto array = value.get_array();
        return array.error() ? refuse(array.error()) : elements(array.value_unsafe(), open(Kind::Array, node));
    }
    if (!scalar(token, node))
        return false;
    m_nodes.push_back(node);
    m_nodes.back().next = quint32(m_nodes.size());
    // A text must be consumed here: left to the iterator, one that a colon follows would be taken for a key.
    return node.kind != Kind::Text || !value.get_raw_json_string().error() || refuse("an unfinished text");
}

bool JsonTapeBuilder::scalar(std::string_view token, JsonNode &node)
{
    while (!token.empty() && isJsonSpace(token.back()))
        token.remove_suffix(1);
    if (token.empty())
        return refuse("a value is missing");
    if (token.front() == '"') {
        if (token.size() < 2 || token.back() != '"')
            return refuse("an unfinished text");
        const std::string_view raw = token.substr(1, token.size() - 2);
        node.kind = Kind::Text;
        node.at = offset(raw.data());
        node.size = quint32(raw.size());
        const Escapes escapes = checkEscapes(raw);
        node.escaped = escapes != Escapes::None;
        return escapes != Escapes::Unknown || refuse("a backslash with an unknown letter");
    }
    node.at = offset(token.data());
    node.size = quint32(token.size());
    node.kind = token == "true" ? Kind::True
        : token == "false"      ? Kind::False
        : token == "null"       ? Kind::Null
                                : Kind::Number;
    return node.kind != Kind::Number || isNumber(token) || refuse("neither a number nor a known word");
}

bool JsonTapeBuilder::readKey(const char *raw, JsonNode &node)
{
    m_at = raw;
    const char *end = raw;
    for (; *end != '"'; ++end) {
        if (*end == '\\') {
            node.keyEscaped = true;
            ++end;
        }
    }
    node.keyAt = offset(raw);
    node.keySize = quint32(end - raw);
    return !node.keyEscaped || checkEscapes({raw, node.keySize}) != Escapes::Unknown
        || refuse("a backslash with an unknown letter");
}

/// A document that is one text, number or word, which the parser has its own rules for.
bool JsonTapeBuilder::scalarDocument(std::string_view text)
{
    m_text = m_at = text.data();
    JsonNode node;
    if (!scalar(text, node))
        return false;
    for (size_t i = 0; node.kind == Kind::Text && i < node.size; ++i) {
        const char c = text[i + 1];
        m_at = text.data() + i + 1;
        if (c == '"')
            return refuse("more after the end of the text");
        if (static_cast<unsigned char>(c) < 0x20)
            return refuse("a control character within a text");
        i += c == '\\' ? 1 : 0;
    }
    if (!simdjson::validate_utf8(text.data(), text.size())) {
        m_at = text.data() + invalidUtf8At(text);
        return refuse("bytes that are no UTF-8");
    }
    node.next = 1;
    m_nodes.assign(1, node);
    return true;
}

Result<JsonTape> JsonTape::read(std::string_view text, Arena &arena, size_t depth)
{
    const char *const begin = text.data();
    const auto wrong = [&](size_t at, const QString &reason) {
        return fail(Error::Code::Rejected, QStringLiteral("This is not JSON, at byte %1: %2.").arg(at).arg(reason));
    };
    if (text.size() >= MaxBytes)
        return fail(Error::Code::Rejected, QStringLiteral("More than 2 GiB of JSON."));
    if (text.starts_with(ByteOrderMark))
        text.remove_prefix(ByteOrderMark.size());
    while (!text.empty() && isJsonSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isJsonSpace(text.back()))
        text.remove_suffix(1);
    const size_t skipped = size_t(text.data() - begin);
    if (text.empty())
        return wrong(skipped, QStringLiteral("there is nothing"));
    try {
        const size_t capacity = text.size() + simdjson::SIMDJSON_PADDING;
        char *const copy = arena.raw(capacity);
        std::memcpy(copy, text.data(), text.size());
        std::memset(copy + text.size(), 0, simdjson::SIMDJSON_PADDING);
        const std::string_view kept(copy, text.size());
        JsonTape tape;
        tape.m_text = copy;
        tape.m_skipped = skipped;
        JsonTapeBuilder builder(tape, depth);
        const bool container = kept.front() == '{' || kept.front() == '[';
        const auto build = [&] {
            return container ? builder.build(copy, kept.size(), capacity) : builder.scalarDocument(kept);
        };
        bool good = build();
        if (!good && !simdjson::validate_utf8(copy, kept.size())) {
            // Encoded surrogates are what some writers leave of half an emoji: they spoil their own text alone.
            std::string repaired(kept);
            if (replaceEncodedSurrogates(repaired)) {
                std::memcpy(copy, repaired.data(), kept.size());
                good = build();
            }
        }
        if (good)
            return tape;
        if (builder.stageOneError() == simdjson::MEMALLOC)
            throw std::bad_alloc();
        size_t at = builder.place();
        if (container && builder.stageOneError() == simdjson::UTF8_ERROR)
            at = invalidUtf8At(kept);
        else if (container && builder.stageOneError() != simdjson::SUCCESS)
            at = flawAt(kept);
        return wrong(skipped + at, builder.reason());
    } catch (const std::bad_alloc &) {
        return fail(Error::Code::Busy, QStringLiteral("Not enough memory to read this JSON."));
    }
}

std::string_view JsonTape::unescape(std::string_view raw, Arena &arena)
{
    return arena.keep(std::string_view(unescapeJson(raw)));
}

bool readInteger(std::string_view token, qint64 &out)
{
    const char *const end = token.data() + token.size();
    const auto whole = std::from_chars(token.data(), end, out);
    return whole.ec == std::errc() && whole.ptr == end;
}

double readReal(std::string_view token, bool &good)
{
    const char *const end = token.data() + token.size();
    double real = 0;
    const auto parsed = std::from_chars(token.data(), end, real);
    good = parsed.ptr == end && !token.empty();
    if (!good || parsed.ec == std::errc())
        return real;
    good = parsed.ec == std::errc::result_out_of_range;
    if (!isBeyondOne(token))
        return 0;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return token.front() == '-' ? -infinity : infinity;
}

} // namespace glasshouse
