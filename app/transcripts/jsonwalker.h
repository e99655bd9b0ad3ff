// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/record.h"

#include <simdjson.h>

namespace glasshouse {

/// Walks one document of the on-demand parser and checks all of it, since on-demand itself does not look at what is passed
/// over. Private to the parser's .cpp: nothing else includes this, so simdjson stays inside it.
/// Every function returns false at the first thing that is not JSON; `reason` then says what.
class JsonWalker
{
public:
    using Value = simdjson::ondemand::value;
    explicit JsonWalker(int maxDepth) : m_maxDepth(maxDepth) {}

    void start() { m_depth = 0; }
    const char *reason() const { return m_reason; }
    bool refuse(const char *why)
    {
        m_reason = why;
        return false;
    }
    bool refuse(simdjson::error_code code) { return refuse(simdjson::error_message(code)); }

    /// `take(key, value)` for every field of an object, in order; it must consume the value with one of the calls here.
    template<typename Object, typename Take>
    bool fields(Object object, Take &&take)
    {
        if (++m_depth > m_maxDepth)
            return refuse("nested too deeply");
        for (auto field : object) {
            if (field.error())
                return refuse(field.error());
            std::string_view key;
            if (!readKey(field.value_unsafe().key().raw(), key))
                return false;
            Value value = field.value_unsafe().value();
            if (!take(key, value))
                return false;
        }
        --m_depth;
        return true;
    }
    /// The same for the elements of an array.
    template<typename Array, typename Take>
    bool elements(Array array, Take &&take)
    {
        if (++m_depth > m_maxDepth)
            return refuse("nested too deeply");
        for (auto element : array) {
            if (element.error())
                return refuse(element.error());
            Value value = element.value_unsafe();
            if (!take(value))
                return false;
        }
        --m_depth;
        return true;
    }

    /// Fields of `value` if it is an object; anything else is checked and passed over, with `isObject` false.
    template<typename Take>
    bool fieldsIfObject(Value &value, bool &isObject, Take &&take)
    {
        isObject = firstByte(value) == '{';
        if (!isObject)
            return pass(value);
        auto object = value.get_object();
        if (object.error())
            return refuse(object.error());
        return fields(object.value_unsafe(), take);
    }

    /// Checks a value of any kind.
    bool pass(Value &value);
    /// Checks a value and, unless it is a container, takes it.
    bool scalar(Value &value, JsonScalar &out);
    /// A scalar's token, white space after it not included.
    bool scalarToken(std::string_view token, JsonScalar &out);

    static char firstByte(Value &value)
    {
        const std::string_view token = value.raw_json_token();
        return token.empty() ? '\0' : token.front();
    }
    static const char *location(Value &value)
    {
        const auto at = value.current_location();
        return at.error() ? nullptr : at.value_unsafe();
    }

private:
    bool readKey(const char *raw, std::string_view &key);
    bool passContainer(Value &value, char first);

    const int m_maxDepth;
    int m_depth = 0;
    const char *m_reason = "";
    std::string m_key; ///< a key that was written with escapes
};

inline bool JsonWalker::scalarToken(std::string_view token, JsonScalar &out)
{
    using Kind = JsonScalar::Kind;
    while (!token.empty() && isJsonSpace(token.back()))
        token.remove_suffix(1);
    if (token.empty())
        return refuse("a value is missing");
    if (token.front() == '"') {
        if (token.size() < 2 || token.back() != '"')
            return refuse("an unfinished text");
        out.raw = token.substr(1, token.size() - 2);
        out.kind = Kind::Text;
        const Escapes escapes = checkEscapes(out.raw);
        out.escaped = escapes != Escapes::None;
        return escapes != Escapes::Unknown || refuse("a backslash with an unknown letter");
    }
    out.raw = token;
    out.kind = token == "true" ? Kind::True
        : token == "false"     ? Kind::False
        : token == "null"      ? Kind::Null
                               : Kind::Number;
    return out.kind != Kind::Number || isJsonNumber(token) || refuse("neither a number nor a known word");
}

inline bool JsonWalker::scalar(Value &value, JsonScalar &out)
{
    const std::string_view token = value.raw_json_token();
    out = {};
    const char first = token.empty() ? '\0' : token.front();
    if (first == '{' || first == '[') {
        out.kind = JsonScalar::Kind::Container;
        return passContainer(value, first);
    }
    if (!scalarToken(token, out))
        return false;
    // A text must be consumed here: left to the iterator, one that a colon follows would be taken for a key.
    return !out.isText() || !value.get_raw_json_string().error() || refuse("an unfinished text");
}

inline bool JsonWalker::pass(Value &value)
{
    JsonScalar ignored;
    return scalar(value, ignored);
}

inline bool JsonWalker::passContainer(Value &value, char first)
{
    if (first == '{') {
        auto object = value.get_object();
        return object.error()
            ? refuse(object.error())
            : fields(object.value_unsafe(), [this](std::string_view, Value &inner) { return pass(inner); });
    }
    auto array = value.get_array();
    return array.error() ? refuse(array.error())
                         : elements(array.value_unsafe(), [this](Value &inner) { return pass(inner); });
}

inline bool JsonWalker::readKey(const char *raw, std::string_view &key)
{
    const char *end = raw;
    bool escaped = false;
    for (; *end != '"'; ++end) {
        if (*end == '\\') {
            escaped = true;
            ++end;
        }
    }
    key = {raw, std::size_t(end - raw)};
    if (!escaped)
        return true;
    if (checkEscapes(key) == Escapes::Unknown)
        return refuse("a backslash with an unknown letter");
    m_key = unescapeJson(key);
    key = m_key;
    return true;
}

} // namespace glasshouse
