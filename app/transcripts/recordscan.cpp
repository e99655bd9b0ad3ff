// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/recordscan.h"

#include <simdjson.h>

#include <array>

namespace glasshouse {

namespace {

using namespace simdjson;
namespace od = simdjson::ondemand;

std::string_view trimmed(std::string_view text)
{
    const size_t end = text.find_last_not_of(" \t\r\n");
    return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

/// The value as it stands; empty where it is broken. Consumes lists and objects.
std::string_view raw(od::value &value)
{
    od::json_type type;
    if (value.type().get(type))
        return {};
    std::string_view text;
    error_code error = SUCCESS;
    if (type == od::json_type::object) {
        od::object object;
        error = value.get_object().get(object);
        if (!error)
            error = object.raw_json().get(text);
    } else if (type == od::json_type::array) {
        od::array array;
        error = value.get_array().get(array);
        if (!error)
            error = array.raw_json().get(text);
    } else {
        text = value.raw_json_token();
    }
    return error ? std::string_view() : trimmed(text);
}

/// A string without its quotes; empty for anything else.
std::string_view string(od::value &value)
{
    od::json_type type;
    if (value.type().get(type) || type != od::json_type::string)
        return {};
    const std::string_view text = raw(value);
    return text.size() >= 2 ? text.substr(1, text.size() - 2) : std::string_view();
}

bool isTrue(od::value &value)
{
    return raw(value) == "true";
}

qint64 count(od::value &value)
{
    int64_t number = 0;
    return value.get_int64().get(number) ? 0 : qint64(number);
}

/// The key as it stands in the text; the parser has made sure that its quote closes.
std::string_view rawKey(const od::field &field)
{
    const char *begin = field.key().raw();
    const char *end = begin;
    while (*end != '"')
        end += *end == '\\' ? 2 : 1;
    return {begin, size_t(end - begin)};
}

/// True where nothing but blanks follows the value that was taken.
bool isAtEnd(od::document &document)
{
    return document.current_location().error() == OUT_OF_BOUNDS;
}

/// JSON that is no object: a list, or a lone text, number or word.
bool isOtherJson(od::document &document, od::json_type type)
{
    switch (type) {
    case od::json_type::array:
        return !document.raw_json().error();
    case od::json_type::string:
        return !document.get_string().error();
    case od::json_type::number:
        return !document.get_double().error();
    case od::json_type::boolean:
        return !document.get_bool().error();
    default:
        return document.is_null();
    }
}

/// Calls `take(key, value)` for each field; false where the object is broken.
template<typename Take>
bool eachField(od::object object, Take take)
{
    for (auto field : object) {
        if (field.error())
            return false;
        take(rawKey(field.value_unsafe()), field.value_unsafe().value());
    }
    return true;
}

template<typename Take>
bool eachField(od::value &value, Take take)
{
    od::object object;
    return !value.get_object().get(object) && eachField(object, take);
}

bool isObject(od::value &value)
{
    od::json_type type;
    return !value.type().get(type) && type == od::json_type::object;
}

bool isArray(od::value &value)
{
    od::json_type type;
    return !value.type().get(type) && type == od::json_type::array;
}

/// Keys of a tool's input by how much they say; the earlier one wins.
constexpr std::array ArgumentKeys{"command", "file_path",   "notebook_path", "pattern", "query",  "url",     "skill",
                                  "path",    "description", "subject",       "prompt",  "script", "task_id", "taskId",
                                  "bash_id", "shell_id",    "name",          "plan",    "text"};

/// The most telling string of a tool's input.
class ArgumentPick
{
public:
    void offer(std::string_view key, od::value value)
    {
        for (size_t i = 0; i < m_rank && i < ArgumentKeys.size(); ++i) {
            if (key != ArgumentKeys[i])
                continue;
            if (const std::string_view text = string(value); !text.empty()) {
                m_best = text;
                m_rank = i;
            }
            return;
        }
    }
    std::string_view best() const { return m_best; }

private:
    std::string_view m_best;
    size_t m_rank = ArgumentKeys.size();
};

bool readInput(od::value value, ScannedBlock &block)
{
    if (!isObject(value)) {
        block.input = raw(value);
        return true;
    }
    od::object object;
    std::string_view text;
    if (value.get_object().get(object) || object.raw_json().get(text) || object.reset().error())
        return false;
    block.input = trimmed(text);
    ArgumentPick pick;
    const bool read = eachField(object, [&pick](std::string_view key, od::value field) { pick.offer(key, field); });
    block.argument = pick.best();
    return read;
}

void readSource(od::value value, ScannedBlock &block)
{
    if (!isObject(value))
        return;
    eachField(value, [&block](std::string_view key, od::value inner) {
        if (key == "media_type")
            block.mediaType = string(inner);
        else if (key == "data")
            block.mediaBytes = qint64(string(inner).size()) * 3 / 4;
    });
}

bool readBlock(od::value value, ScannedBlock &block)
{
    bool whole = true;
    const bool read = eachField(value, [&](std::string_view key, od::value field) {
        if (key == "type")
            block.type = string(field);
        else if (key == "text" || key == "thinking")
            block.text = string(field);
        else if (key == "id" || key == "tool_use_id")
            block.id = string(field);
        else if (key == "name")
            block.name = string(field);
        else if (key == "input")
            whole = readInput(field, block);
        else if (key == "content")
            block.content = raw(field);
        else if (key == "is_error")
            block.isError = isTrue(field);
        else if (key == "source")
            readSource(field, block);
    });
    return read && whole;
}

bool readContent(od::value value, ScannedRecord &record)
{
    if (!isArray(value)) {
        record.text = string(value);
        record.hasText = true;
        return true;
    }
    od::array blocks;
    if (value.get_array().get(blocks))
        return false;
    for (auto found : blocks) {
        od::value block;
        if (found.get(block))
            return false;
        record.blocks.emplace_back();
        if (isObject(block)) {
            if (!readBlock(block, record.blocks.back()))
                return false;
        } else {
            record.blocks.back().type = "text";
            record.blocks.back().text = string(block);
        }
    }
    return true;
}

void readUsage(od::value value, ScannedRecord &record)
{
    if (!isObject(value))
        return;
    record.hasUsage = true;
    qint64 written = 0;
    eachField(value, [&](std::string_view key, od::value field) {
        if (key == "input_tokens")
            record.usage.input = count(field);
        else if (key == "output_tokens")
            record.usage.output = count(field);
        else if (key == "cache_read_input_tokens")
            record.usage.cacheRead = count(field);
        else if (key == "cache_creation_input_tokens")
            written = count(field);
        else if (key == "cache_creation" && isObject(field))
            eachField(field, [&record](std::string_view split, od::value tokens) {
                if (split == "ephemeral_5m_input_tokens")
                    record.usage.cacheWrite5m = count(tokens);
                else if (split == "ephemeral_1h_input_tokens")
                    record.usage.cacheWrite1h = count(tokens);
            });
    });
    if (record.usage.cacheWrite5m + record.usage.cacheWrite1h == 0)
        record.usage.cacheWrite5m = written;
}

bool readMessage(od::value value, ScannedRecord &record)
{
    if (!isObject(value))
        return true;
    record.hasMessage = true;
    bool whole = true;
    const bool read = eachField(value, [&](std::string_view key, od::value field) {
        if (key == "content")
            whole = readContent(field, record) && whole;
        else if (key == "id")
            record.messageId = string(field);
        else if (key == "model")
            record.model = string(field);
        else if (key == "usage")
            readUsage(field, record);
        else if (key == "stop_reason")
            record.hasStopReason = raw(field) != "null";
    });
    return read && whole;
}

void readAttachment(od::value value, ScannedRecord &record)
{
    if (!isObject(value))
        return;
    eachField(value, [&record](std::string_view key, od::value field) {
        if (key == "type")
            record.attachment = string(field);
        else if (key == "prompt" || (key == "content" && record.attachmentText.empty()))
            record.attachmentText = string(field);
        else if (key == "toolUseID")
            record.hookToolUse = string(field);
        else if (key == "hookEvent")
            record.hookEvent = string(field);
        else if (key == "stdout")
            record.hookOutput = string(field);
    });
}

/// Fields that are one string or one piece of JSON, by name.
struct StringField {
    std::string_view key;
    std::string_view ScannedRecord::*member;
};
constexpr std::array<StringField, 11> Strings{{{"type", &ScannedRecord::type},
                                              {"subtype", &ScannedRecord::subtype},
                                              {"timestamp", &ScannedRecord::timestamp},
                                              {"uuid", &ScannedRecord::uuid},
                                              {"agentId", &ScannedRecord::agentId},
                                              {"requestId", &ScannedRecord::requestId},
                                              {"toolDenialKind", &ScannedRecord::toolDenialKind},
                                              {"toolUseID", &ScannedRecord::hookToolUse},
                                              {"sessionId", &ScannedRecord::sessionId},
                                              {"parentUuid", &ScannedRecord::parentUuid},
                                              {"logicalParentUuid", &ScannedRecord::logicalParentUuid}}};

bool readRecordField(std::string_view key, od::value value, ScannedRecord &record)
{
    for (const StringField &known : Strings) {
        if (key == known.key) {
            record.*known.member = string(value);
            return true;
        }
    }
    if (key == "message")
        return readMessage(value, record);
    if (key == "content" && !record.hasMessage)
        record.text = string(value);
    else if (key == "isMeta")
        record.isMeta = isTrue(value);
    else if (key == "isCompactSummary")
        record.isCompactSummary = isTrue(value);
    else if (key == "isApiErrorMessage")
        record.saysIfApiError = true, record.isApiError = isTrue(value);
    else if (key == "isSidechain")
        record.isSidechain = isTrue(value);
    else if (key == "toolEndsTurn")
        record.endsTurn = isTrue(value);
    else if (key == "attachment")
        readAttachment(value, record);
    else if (key == "toolUseResult")
        record.toolUseResult = raw(value);
    else if (key == "error")
        record.error = raw(value);
    else if (key == "data")
        record.data = raw(value);
    else if (key == "origin")
        record.origin = raw(value);
    else if (key == "compactMetadata" || key == "microcompactMetadata")
        record.extra = raw(value);
    return true;
}

} // namespace

struct RecordScanner::Impl {
    od::parser parser; ///< of whole lines
    od::parser parts;  ///< of what is taken apart further, while the line's views are still in use

    static padded_string_view padded(std::string_view text)
    {
        return padded_string_view(text.data(), text.size(), text.size() + SIMDJSON_PADDING);
    }
};

RecordScanner::RecordScanner() : m_impl(std::make_unique<Impl>())
{
    static_assert(SIMDJSON_PADDING <= 64, "the inputs carry 64 readable bytes");
}

RecordScanner::~RecordScanner() = default;

bool RecordScanner::scan(std::string_view line, ScannedRecord &record)
{
    record = {};
    od::document document;
    od::json_type type;
    if (m_impl->parser.iterate(Impl::padded(line)).get(document) || document.type().get(type))
        return false;
    if (type != od::json_type::object)
        return isOtherJson(document, type) && isAtEnd(document);
    od::object object;
    if (document.get_object().get(object))
        return false;
    record.isObject = true;
    bool whole = true;
    const bool read = eachField(
        object, [&](std::string_view key, od::value value) { whole = readRecordField(key, value, record) && whole; });
    return read && whole && isAtEnd(document);
}

std::vector<JsonField> RecordScanner::fields(std::string_view text)
{
    std::vector<JsonField> fields;
    od::document document;
    od::object object;
    if (m_impl->parts.iterate(Impl::padded(text)).get(document) || document.get_object().get(object))
        return fields;
    eachField(object, [&fields](std::string_view key, od::value value) { fields.push_back({key, raw(value)}); });
    return fields;
}

std::vector<std::string_view> RecordScanner::elements(std::string_view text)
{
    std::vector<std::string_view> elements;
    od::document document;
    od::array array;
    if (m_impl->parts.iterate(Impl::padded(text)).get(document) || document.get_array().get(array))
        return elements;
    for (auto found : array) {
        od::value value;
        if (found.get(value))
            break;
        elements.push_back(raw(value));
    }
    return elements;
}

} // namespace glasshouse
