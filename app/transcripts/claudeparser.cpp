// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/claudeparser.h"

#include "transcripts/recordwalker.h"

#include <algorithm>

namespace glasshouse {

static_assert(ClaudeParser::Padding >= simdjson::SIMDJSON_PADDING);

namespace {

constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";

/// Where the object that starts the text ends, by its brackets alone: one past the closing brace, or npos. Ends early, so
/// that trying every start in a long line stays cheap.
std::size_t objectEnd(std::string_view text, int maxDepth)
{
    int depth = 0;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth)
                return std::string_view::npos;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

} // namespace

class ClaudeParser::Walker : public RecordWalker
{
public:
    Walker() : RecordWalker(MaxDepth) {}

    Kind parse(std::string_view line, Record &record);

private:
    Kind parseContainer(std::string_view text, Record &record);
    Kind parseRepaired(std::string_view text, Record &record);
    Kind parseScalar(std::string_view text);
    bool object(std::string_view text, Record &record);
    bool atEnd(simdjson::ondemand::document &document)
    {
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS
            || refuse("more after the end of the value");
    }

    simdjson::ondemand::parser m_parser;
    simdjson::error_code m_error = simdjson::SUCCESS;
    std::size_t m_capacity = 0;
    std::string m_repaired;
};

ClaudeParser::Kind ClaudeParser::Walker::parse(std::string_view line, Record &record)
{
    if (line.starts_with(ByteOrderMark))
        line.remove_prefix(ByteOrderMark.size());
    while (!line.empty() && isJsonSpace(line.front()))
        line.remove_prefix(1);
    while (!line.empty() && isJsonSpace(line.back()))
        line.remove_suffix(1);
    start();
    if (line.empty())
        return refuse("nothing after the byte order mark"), Kind::Bad;
    if (line.front() != '{' && line.front() != '[')
        return parseScalar(line);
    const Kind kind = parseContainer(line, record);
    return kind == Kind::Bad && m_error == simdjson::UTF8_ERROR ? parseRepaired(line, record) : kind;
}

ClaudeParser::Kind ClaudeParser::Walker::parseContainer(std::string_view text, Record &record)
{
    record.clear();
    if (text.size() > m_capacity) {
        m_capacity = std::max<std::size_t>(text.size() + text.size() / 2, std::size_t(1) << 18);
        m_error = m_parser.allocate(m_capacity);
        if (m_error != simdjson::SUCCESS) {
            m_capacity = 0;
            return refuse(m_error), Kind::Bad;
        }
    }
    if (text.front() == '{')
        return object(text, record) ? Kind::Object : Kind::Bad;
    simdjson::ondemand::document document;
    m_error = m_parser.iterate(text.data(), text.size(), text.size() + Padding).get(document);
    if (m_error != simdjson::SUCCESS)
        return refuse(m_error), Kind::Bad;
    auto array = document.get_array();
    if (array.error())
        return refuse(array.error()), Kind::Bad;
    if (!elements(array.value_unsafe(), [this](Value &value) { return pass(value); }))
        return Kind::Bad;
    return atEnd(document) ? Kind::Value : Kind::Bad;
}

bool ClaudeParser::Walker::object(std::string_view text, Record &record)
{
    simdjson::ondemand::document document;
    m_error = m_parser.iterate(text.data(), text.size(), text.size() + Padding).get(document);
    if (m_error != simdjson::SUCCESS)
        return refuse(m_error);
    auto root = document.get_object();
    if (root.error())
        return refuse(root.error());
    if (!fields(root.value_unsafe(), [&](std::string_view key, Value &value) { return topField(key, value, record); }))
        return false;
    return atEnd(document);
}

/// Encoded surrogates are what some writers leave of half an emoji: they spoil their own text, not the record.
ClaudeParser::Kind ClaudeParser::Walker::parseRepaired(std::string_view text, Record &record)
{
    m_repaired.assign(text);
    if (!replaceEncodedSurrogates(m_repaired))
        return Kind::Bad;
    const std::size_t size = m_repaired.size();
    m_repaired.append(Padding, '\0');
    start();
    return parseContainer(std::string_view(m_repaired).substr(0, size), record);
}

ClaudeParser::Kind ClaudeParser::Walker::parseScalar(std::string_view text)
{
    JsonScalar value;
    if (!scalarToken(text, value))
        return Kind::Bad;
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    std::string repaired(text);
    replaceEncodedSurrogates(repaired);
    if (std::any_of(text.begin(), text.end(), isControl) || !simdjson::validate_utf8(repaired))
        return refuse("a text with bytes that do not belong there"), Kind::Bad;
    bool open = false;
    for (std::size_t i = 0; value.isText() && i < value.raw.size() && !open; ++i) {
        open = value.raw[i] == '"';
        i += value.raw[i] == '\\' ? 1 : 0;
    }
    return open ? (refuse("more after the end of the text"), Kind::Bad) : Kind::Value;
}

ClaudeParser::ClaudeParser() : m_walker(std::make_unique<Walker>()) {}
ClaudeParser::~ClaudeParser() = default;

ClaudeParser::Kind ClaudeParser::parse(std::string_view line, Record &record)
{
    return m_walker->parse(line, record);
}

const char *ClaudeParser::reason() const
{
    return m_walker->reason();
}

std::size_t ClaudeParser::parseGlued(std::string_view line, Record &record, bool complete)
{
    while (!line.empty() && isJsonSpace(line.back()))
        line.remove_suffix(1);
    const std::size_t whole = line.rfind("{\"parentUuid\":");
    if (whole != std::string_view::npos && whole > 0 && m_walker->parse(line.substr(whole), record) == Kind::Object)
        return whole;
    if (!complete) // an object inside a record that is still being written would look like one
        return 0;
    constexpr std::string_view typed = "{\"type\":";
    for (std::size_t at = line.find(typed, 1); at != std::string_view::npos; at = line.find(typed, at + 1)) {
        const std::string_view rest = line.substr(at);
        if (objectEnd(rest, MaxDepth) == rest.size() && m_walker->parse(rest, record) == Kind::Object)
            return at;
    }
    return 0;
}

} // namespace glasshouse
