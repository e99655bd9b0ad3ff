// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/recordwalker.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

/// More tokens than any call can have; keeps sums of damaged or hostile records from overflowing.
constexpr qint64 MaxTokens = 1'000'000'000'000;

struct TopField {
    std::string_view key;
    JsonScalar Record::*member = nullptr;
};

constexpr std::array<TopField, 22> topFields = {{{"type", &Record::type},
                                                 {"subtype", &Record::subtype},
                                                 {"uuid", &Record::uuid},
                                                 {"sessionId", &Record::sessionId},
                                                 {"timestamp", &Record::timestamp},
                                                 {"requestId", &Record::requestId},
                                                 {"agentId", &Record::agentId},
                                                 {"cwd", &Record::cwd},
                                                 {"gitBranch", &Record::branch},
                                                 {"version", &Record::version},
                                                 {"entrypoint", &Record::entrypoint},
                                                 {"isSidechain", &Record::isSidechain},
                                                 {"isMeta", &Record::isMeta},
                                                 {"isCompactSummary", &Record::isCompactSummary},
                                                 {"isApiErrorMessage", &Record::isApiErrorMessage},
                                                 {"customTitle", &Record::customTitle},
                                                 {"aiTitle", &Record::aiTitle},
                                                 {"costUSD", &Record::costUsd},
                                                 {"toolDenialKind", &Record::toolDenialKind},
                                                 {"apiErrorStatus", &Record::errorStatus},
                                                 {"attributionSkill", &Record::skill},
                                                 {"attributionPlugin", &Record::plugin}}};

/// Finds a field by its key. Every key of every line is looked up here, most of them in vain.
class FieldTable
{
public:
    constexpr FieldTable()
    {
        for (const TopField &field : topFields) {
            std::size_t at = slot(field.key);
            while (m_slots[at].member)
                at = (at + 1) % m_slots.size();
            m_slots[at] = field;
        }
    }
    constexpr JsonScalar Record::*find(std::string_view key) const
    {
        for (std::size_t at = slot(key); m_slots[at].member; at = (at + 1) % m_slots.size()) {
            if (m_slots[at].key == key)
                return m_slots[at].member;
        }
        return nullptr;
    }

private:
    static constexpr std::size_t slot(std::string_view key)
    {
        constexpr std::size_t slots = 64;
        return key.empty()
            ? 0
            : (key.size() * 7 + static_cast<unsigned char>(key.front()) * 3U + static_cast<unsigned char>(key.back()))
                % slots;
    }
    std::array<TopField, 64> m_slots{};
};

} // namespace

bool RecordWalker::topField(std::string_view key, Value &value, Record &record)
{
    bool ignored = false;
    if (key == "message")
        return message(value, record.message);
    if (key == "data")
        return progress(value, record);
    if (key == "error")
        return error(value, record);
    if (key == "toolUseResult")
        return member(value, "agentId", record.resultAgentId, &record.toolUseResult);
    if (key == "origin")
        return member(value, "kind", record.originKind);
    if (key == "compactMetadata")
        return member(value, "trigger", record.compactTrigger);
    const bool good = topText(key, value, record, ignored);
    return ignored ? good : pass(value);
}

bool RecordWalker::topText(std::string_view key, Value &value, Record &record, bool &known)
{
    static constexpr FieldTable table;
    JsonScalar Record::*const member = table.find(key);
    known = member != nullptr;
    return !known || scalar(value, record.*member);
}

bool RecordWalker::message(Value &value, MessageFields &out)
{
    out.clear(); // where a key comes twice, the last one holds
    return fieldsIfObject(value, out.present, [&](std::string_view key, Value &inner) {
        if (key == "id")
            return scalar(inner, out.id);
        if (key == "model")
            return scalar(inner, out.model);
        if (key == "stop_reason")
            return scalar(inner, out.stopReason);
        if (key == "usage")
            return usage(inner, out.usage, &out.iterations);
        if (key == "content")
            return content(inner, out);
        return pass(inner);
    });
}

bool RecordWalker::count(Value &value, qint64 &out)
{
    JsonScalar number;
    const bool good = scalar(value, number);
    out = std::clamp<qint64>(number.integer(), -MaxTokens, MaxTokens);
    return good;
}

bool RecordWalker::cacheSplit(Value &value, TokenUsage &tokens)
{
    bool isObject = false;
    tokens.cacheWrite1h = tokens.cacheWrite5m = 0;
    return fieldsIfObject(value, isObject, [&](std::string_view key, Value &inner) {
        if (key == "ephemeral_5m_input_tokens")
            return count(inner, tokens.cacheWrite5m);
        if (key == "ephemeral_1h_input_tokens")
            return count(inner, tokens.cacheWrite1h);
        return pass(inner);
    });
}

bool RecordWalker::usageField(std::string_view key, Value &value, UsageFields &out)
{
    if (key == "input_tokens")
        return count(value, out.tokens.input);
    if (key == "output_tokens")
        return count(value, out.tokens.output);
    if (key == "cache_read_input_tokens")
        return count(value, out.tokens.cacheRead);
    if (key == "cache_creation")
        return cacheSplit(value, out.tokens);
    if (key == "server_tool_use")
        return member(value, "web_search_requests", out.webSearches);
    if (key == "speed")
        return scalar(value, out.speed);
    if (key == "inference_geo")
        return scalar(value, out.geo);
    if (key == "service_tier")
        return scalar(value, out.tier);
    if (key == "model")
        return scalar(value, out.model);
    return pass(value);
}

bool RecordWalker::usage(Value &value, UsageFields &out, std::vector<UsageFields> *iterations)
{
    out = {};
    if (iterations)
        iterations->clear();
    qint64 written = 0;
    const bool good = fieldsIfObject(value, out.present, [&](std::string_view key, Value &inner) {
        if (key == "cache_creation_input_tokens")
            return count(inner, written);
        if (key != "iterations" || !iterations)
            return usageField(key, inner, out);
        iterations->clear();
        if (firstByte(inner) != '[')
            return pass(inner);
        auto array = inner.get_array();
        if (array.error())
            return refuse(array.error());
        return elements(array.value_unsafe(),
                        [&](Value &iteration) { return usage(iteration, iterations->emplace_back(), nullptr); });
    });
    if (out.tokens.cacheWrite5m + out.tokens.cacheWrite1h == 0)
        out.tokens.cacheWrite5m = written; // old lines have the sum alone
    return good;
}

bool RecordWalker::content(Value &value, MessageFields &out)
{
    out.blocks.clear();
    out.text = {};
    if (firstByte(value) != '[')
        return scalar(value, out.text);
    auto array = value.get_array();
    if (array.error())
        return refuse(array.error());
    return elements(array.value_unsafe(), [&](Value &inner) { return block(inner, out.blocks.emplace_back()); });
}

bool RecordWalker::block(Value &value, ContentBlock &out)
{
    bool isObject = false;
    return fieldsIfObject(value, isObject, [&](std::string_view key, Value &inner) {
        if (key == "type")
            return scalar(inner, out.type);
        if (key == "text")
            return scalar(inner, out.text);
        if (key == "id")
            return scalar(inner, out.id);
        if (key == "name")
            return scalar(inner, out.name);
        if (key == "tool_use_id")
            return scalar(inner, out.toolUseId);
        if (key == "is_error")
            return scalar(inner, out.isError);
        if (key == "content")
            return resultContent(inner, out);
        if (key == "input" && out.name.is("Skill"))
            return member(inner, "skill", out.skill);
        return pass(inner);
    });
}

bool RecordWalker::resultContent(Value &value, ContentBlock &out)
{
    out.text = {};
    if (firstByte(value) != '[') {
        const bool good = scalar(value, out.text);
        out.contentBytes = out.text.isText() ? qint64(out.text.raw.size()) + 2 : qint64(out.text.raw.size());
        return good;
    }
    const char *const begin = location(value);
    auto array = value.get_array();
    if (array.error())
        return refuse(array.error());
    const bool good = elements(array.value_unsafe(), [&](Value &inner) {
        JsonScalar text;
        const bool readable = member(inner, "text", text);
        if (!out.text.isText())
            out.text = text;
        return readable;
    });
    const char *const end = good ? location(value) : nullptr;
    out.contentBytes = begin && end ? end - begin : 0;
    return good;
}

bool RecordWalker::progress(Value &value, Record &record)
{
    bool isObject = false;
    record.progressType = record.progressAgentId = {};
    record.embedded.clear();
    return fieldsIfObject(value, isObject, [&](std::string_view key, Value &inner) {
        if (key == "type")
            return scalar(inner, record.progressType);
        if (key == "agentId")
            return scalar(inner, record.progressAgentId);
        if (key != "message")
            return pass(inner);
        bool holdsMessage = false;
        record.embedded.clear();
        return fieldsIfObject(inner, holdsMessage, [&](std::string_view name, Value &deep) {
            return name == "message" ? message(deep, record.embedded) : pass(deep);
        });
    });
}

bool RecordWalker::error(Value &value, Record &record)
{
    record.error = record.errorCode = {};
    bool isObject = false;
    if (firstByte(value) != '{')
        return scalar(value, record.error);
    return fieldsIfObject(value, isObject, [&](std::string_view key, Value &inner) {
        if (key == "status")
            return scalar(inner, record.errorCode);
        return pass(inner);
    });
}

/// One member of an object; where the value is no object, `self` takes it.
bool RecordWalker::member(Value &value, std::string_view name, JsonScalar &out, JsonScalar *self)
{
    bool isObject = false;
    out = {};
    if (self)
        *self = {};
    if (self && firstByte(value) != '{')
        return scalar(value, *self);
    return fieldsIfObject(value, isObject, [&](std::string_view key, Value &inner) {
        return key == name ? scalar(inner, out) : pass(inner);
    });
}

} // namespace glasshouse
