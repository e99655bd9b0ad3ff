// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadrecords.h"

#include <protozero/pbf_writer.hpp>

#include <ctime>
#include <string_view>

namespace glasshouse {

namespace {

constexpr std::string_view Models[] = {"claude-opus-4-5-20251101", "claude-sonnet-4-5-20250929",
                                       "claude-haiku-4-5-20251001"};
constexpr std::string_view Tools[] = {"Bash", "Read", "Edit", "Grep", "Glob", "WebFetch", "Task"};
constexpr int PromptLength = 20; ///< records that one prompt brings about
constexpr std::uint64_t SessionPrompts = 16, SessionsAtOnce = 64;

struct Field {
    std::string_view key;
    std::string text;
    std::int64_t integer = 0;
    bool isInteger = false;
};

struct Record {
    std::int64_t timeNs = 0;
    int severity = 9;
    std::string_view body;
    std::vector<Field> fields;
    std::string traceId, spanId; ///< bytes
};

/// A number that is the same for the same seed and uid (splitmix64).
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

std::string hex(std::uint64_t value)
{
    std::string text(16, '0');
    for (int i = 15; i >= 0; --i, value >>= 4)
        text[size_t(i)] = "0123456789abcdef"[value & 15];
    return text;
}

std::string bytesOf(std::uint64_t value)
{
    std::string bytes(8, '\0');
    for (int i = 7; i >= 0; --i, value >>= 8)
        bytes[size_t(i)] = char(value & 0xff);
    return bytes;
}

std::string isoTime(std::int64_t timeNs)
{
    const std::time_t seconds = timeNs / 1'000'000'000;
    std::tm tm{};
    gmtime_r(&seconds, &tm);
    char text[32];
    const size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &tm);
    const std::string ms = std::to_string(1000 + timeNs / 1'000'000 % 1000);
    return std::string(text, size) + '.' + ms.substr(1) + 'Z';
}

class Maker
{
public:
    Maker(const LoadRecipe &recipe, std::uint64_t firstUid, std::int64_t nowNs)
        : m_recipe(recipe),
          m_firstUid(firstUid),
          m_nowNs(nowNs),
          m_time(isoTime(nowNs))
    {}

    static bool isPlain(std::uint64_t uid) { return uid % 10 >= 7; }

    Record make(std::uint64_t uid) const
    {
        const std::uint64_t luck = mixed(m_recipe.seed * 0x10001 + uid);
        Record record;
        record.timeNs = m_nowNs + std::int64_t(uid - m_firstUid) * m_recipe.spacingNs;
        const std::string name = 'u' + std::to_string(uid);
        if (isPlain(uid))
            fillPlain(record, uid, luck);
        else
            fillClaude(record, uid, luck, name);
        record.fields.push_back({"load.uid", name});
        return record;
    }

private:
    void fillPlain(Record &record, std::uint64_t uid, std::uint64_t luck) const
    {
        record.body = "request handled by the catalogue service; see the attributes for its figures";
        record.severity = luck % 50 == 0 ? 17 : 9;
        record.traceId = m_recipe.uidIsCorrelation ? bytesOf(0x5eed) + bytesOf(uid)
                                                   : bytesOf(m_recipe.seed) + bytesOf(mixed(uid / PromptLength));
        record.spanId = bytesOf(luck | 1);
        record.fields = {{"http.request.method", "GET"},
                         {"http.response.status_code", {}, luck % 50 == 0 ? 500 : 200, true},
                         {"url.path", "/catalogue/items/" + std::to_string(luck % 1000)},
                         {"server.address", "catalogue.internal"},
                         {"thread.id", {}, std::int64_t(luck % 32), true}};
    }

    void fillClaude(Record &record, std::uint64_t uid, std::uint64_t luck, const std::string &name) const
    {
        const std::uint64_t turn = uid / PromptLength;
        const std::uint64_t generation = turn / (SessionPrompts * SessionsAtOnce);
        const std::uint64_t session = mixed(m_recipe.seed + generation * SessionsAtOnce + turn % SessionsAtOnce);
        const std::string prompt = m_recipe.uidIsCorrelation ? name : hex(mixed(m_recipe.seed + turn * 7));
        const bool isCall = uid % 10 < 4;
        record.body = isCall ? "claude_code.api_request" : "claude_code.tool_result";
        record.fields = {{"user.id", hex(mixed(session)) + hex(mixed(session + 1))},
                         {"session.id", hex(session)},
                         {"organization.id", "7d3f0b52-9b1c-4a86-8f3e-0c1d2e3f4a5b"},
                         {"user.email", "dev" + std::to_string(session % 20) + "@example.com"},
                         {"terminal.type", "xterm-256color"},
                         {"event.name", isCall ? "api_request" : "tool_result"},
                         {"event.timestamp", m_time},
                         {"event.sequence", {}, std::int64_t(uid % 100'000), true},
                         {"prompt.id", prompt}};
        if (isCall) {
            record.fields.insert(record.fields.end(),
                                 {{"model", std::string(Models[luck % std::size(Models)])},
                                  {"input_tokens", std::to_string(luck % 900)},
                                  {"output_tokens", std::to_string(luck / 900 % 2000)},
                                  {"cache_read_tokens", std::to_string(luck % 90'000)},
                                  {"cache_creation_tokens", std::to_string(luck % 3000)},
                                  {"cost_usd", "0.0" + std::to_string(1 + luck % 999)},
                                  {"duration_ms", std::to_string(300 + luck % 20'000)},
                                  // Real ones ascend with time.
                                  {"request_id", "req_011C" + hex(uid) + hex(luck)},
                                  {"speed", "normal"}});
        } else {
            record.fields.insert(record.fields.end(),
                                 {{"tool_name", std::string(Tools[luck % std::size(Tools)])},
                                  {"tool_use_id", "toolu_" + hex(mixed(uid)) + hex(luck)},
                                  {"success", luck % 20 == 0 ? "false" : "true"},
                                  {"duration_ms", std::to_string(5 + luck % 4000)},
                                  {"decision_type", "accept"},
                                  {"decision_source", "config"},
                                  {"tool_result_size_bytes", std::to_string(luck % 40'000)}});
        }
    }

    LoadRecipe m_recipe;
    std::uint64_t m_firstUid;
    std::int64_t m_nowNs;
    std::string m_time;
};

const std::vector<Field> ClaudeResource = {
    {"service.name", "claude-code"}, {"service.version", "2.1.300"}, {"host.arch", "amd64"}, {"os.type", "linux"}};
const std::vector<Field> PlainResource = {{"service.name", "catalogue"}, {"service.version", "4.2.0"}};

// Field numbers of opentelemetry/proto: common.v1, resource.v1, logs.v1.
void addAttributes(protozero::pbf_writer &to, protozero::pbf_tag_type tag, const std::vector<Field> &fields)
{
    for (const Field &field : fields) {
        protozero::pbf_writer pair(to, tag);
        pair.add_string(1, field.key.data(), field.key.size());
        protozero::pbf_writer value(pair, 2);
        if (field.isInteger)
            value.add_int64(3, field.integer);
        else
            value.add_string(1, field.text);
    }
}

void addRecord(protozero::pbf_writer &scope, const Record &record)
{
    protozero::pbf_writer to(scope, 2);
    to.add_fixed64(1, std::uint64_t(record.timeNs));
    to.add_fixed64(11, std::uint64_t(record.timeNs) + 400'000);
    to.add_enum(2, record.severity);
    {
        protozero::pbf_writer body(to, 5);
        body.add_string(1, record.body.data(), record.body.size());
    }
    addAttributes(to, 6, record.fields);
    if (!record.traceId.empty()) {
        to.add_bytes(9, record.traceId);
        to.add_bytes(10, record.spanId);
    }
}

void addJson(std::string &json, const std::vector<Field> &fields)
{
    json += "\"attributes\":[";
    for (const Field &field : fields) {
        json += "{\"key\":\"";
        json += field.key;
        json += field.isInteger ? "\",\"value\":{\"intValue\":\"" : "\",\"value\":{\"stringValue\":\"";
        json += field.isInteger ? std::to_string(field.integer) : field.text;
        json += "\"}},";
    }
    json.back() = ']';
}

void addHex(std::string &json, std::string_view bytes)
{
    for (const char byte : bytes) {
        json += "0123456789abcdef"[(static_cast<unsigned char>(byte) >> 4) & 15];
        json += "0123456789abcdef"[static_cast<unsigned char>(byte) & 15];
    }
}

void addJson(std::string &json, const Record &record)
{
    json += "{\"timeUnixNano\":\"" + std::to_string(record.timeNs) + "\",\"observedTimeUnixNano\":\""
        + std::to_string(record.timeNs + 400'000) + "\",\"severityNumber\":" + std::to_string(record.severity)
        + ",\"body\":{\"stringValue\":\"";
    json += record.body;
    json += "\"},";
    addJson(json, record.fields);
    if (!record.traceId.empty()) {
        json += ",\"traceId\":\"";
        addHex(json, record.traceId);
        json += "\",\"spanId\":\"";
        addHex(json, record.spanId);
        json += '"';
    }
    json += "},";
}

} // namespace

std::string makeLoad(const LoadRecipe &recipe, std::uint64_t firstUid, int count, std::int64_t nowNs)
{
    const Maker maker(recipe, firstUid, nowNs);
    std::string out;
    protozero::pbf_writer request(out);
    if (recipe.json)
        out += "{\"resourceLogs\":[";
    for (const bool plain : {false, true}) {
        const auto &resource = plain ? PlainResource : ClaudeResource;
        const std::string_view scopeName = plain ? "catalogue" : "com.anthropic.claude_code.events";
        if (recipe.json) {
            out += "{\"resource\":{";
            addJson(out, resource);
            out += "},\"scopeLogs\":[{\"scope\":{\"name\":\"";
            out += scopeName;
            out += "\"},\"logRecords\":[";
            for (std::uint64_t uid = firstUid; uid < firstUid + std::uint64_t(count); ++uid) {
                if (Maker::isPlain(uid) == plain)
                    addJson(out, maker.make(uid));
            }
            if (out.back() == ',')
                out.pop_back();
            out += "]}]}";
            out += plain ? "]}" : ",";
            continue;
        }
        protozero::pbf_writer group(request, 1);
        {
            protozero::pbf_writer of(group, 1);
            addAttributes(of, 1, resource);
        }
        protozero::pbf_writer scope(group, 2);
        {
            protozero::pbf_writer name(scope, 1);
            name.add_string(1, scopeName.data(), scopeName.size());
        }
        for (std::uint64_t uid = firstUid; uid < firstUid + std::uint64_t(count); ++uid) {
            if (Maker::isPlain(uid) == plain)
                addRecord(scope, maker.make(uid));
        }
    }
    return out;
}

} // namespace glasshouse
