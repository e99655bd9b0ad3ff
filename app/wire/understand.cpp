// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/understand.h"

#include "base/timestamp.h"
#include "wire/agents/claude.h"
#include "wire/agents/codex.h"
#include "wire/agents/gemini.h"
#include "wire/agents/genai.h"

#include <algorithm>
#include <iterator>

namespace glasshouse {

namespace {

constexpr int DebugSeverity = 8; // the last of OTLP's four levels of debugging
constexpr std::string_view UnnamedLog = "log", UnnamedSpan = "span";
constexpr std::string_view ActorKeys[] = {"user.email", "user.account_id", "user.id", "enduser.id"};

/// An agent is known by its service's name, which configuration can change, or by the scope it records under.
struct KnownAgent {
    std::string_view name, servicePrefix, scopePrefix;
    const AgentRules *rules;
};
constexpr KnownAgent KnownAgents[] = {
    {"claude-code", "claude-code", "com.anthropic.claude_code", &ClaudeRules},
    {"codex", "codex", "codex", &CodexRules},
    {"gemini-cli", "gemini-cli", "gemini-cli", &GeminiRules},
};

const KnownAgent *knownAgent(std::span<const Attribute> resource, std::string_view scopeName)
{
    const std::string_view service = textOf(find(resource, "service.name"));
    for (const KnownAgent &agent : KnownAgents) {
        if (service.starts_with(agent.servicePrefix))
            return &agent;
    }
    for (const KnownAgent &agent : KnownAgents) {
        if (scopeName.starts_with(agent.scopePrefix))
            return &agent;
    }
    return nullptr;
}

/// An id of zeros only says that there is none.
std::string_view realId(std::string_view id)
{
    return id.find_first_not_of('\0') == std::string_view::npos ? std::string_view() : id;
}

qint64 msOf(quint64 ns)
{
    return qint64(ns / 1'000'000);
}

/// A span's name as the store may keep it. Names are meant to be short; some programs put a whole statement there, of which only
/// the verb is a name.
std::string_view spanName(std::string_view name)
{
    constexpr size_t Short = 64;
    if (name.size() > Short)
        name = name.substr(0, name.find(' '));
    return name.size() <= Short && looksLikeSpanName(name) ? name : std::string_view();
}

/// Codex gives no time but a text; it is written when the thing happened, the observed time a little later.
qint64 timeOf(const OtlpLogRecord &record)
{
    if (record.timeNs != 0)
        return msOf(record.timeNs);
    const qint64 written = parseTimestamp(textOf(find(record.attributes, "event.timestamp")));
    if (written != NoTime || record.observedNs == 0)
        return written;
    return msOf(record.observedNs);
}

/// The attribute where there is one, else LogRecord.eventName, else a body that is a name. Codex puts a place in its
/// source into eventName, and bodies may be sentences: what cannot be a name is none.
std::string_view nameOf(const OtlpLogRecord &record)
{
    for (const std::string_view name :
         {textOf(find(record.attributes, "event.name")), record.eventName, textOf(&record.body)}) {
        if (looksLikeName(name))
            return name;
    }
    return {};
}

std::string_view withoutPrefix(std::string_view name, std::string_view prefix)
{
    return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

const EventRule *ruleFor(const AgentRules &rules, const TelemetryRecord &record)
{
    const std::string_view name = withoutPrefix(record.name, rules.prefix);
    const std::span<const EventRule> table = record.isSpan ? rules.spans : rules.logs;
    if (!name.empty()) {
        const auto rule = std::find_if(table.begin(), table.end(), [&](const EventRule &candidate) {
            return withoutPrefix(candidate.action, rules.prefix) == name;
        });
        if (rule != table.end())
            return &*rule;
    }
    return rules.otherwise ? rules.otherwise(record) : nullptr;
}

std::string_view actionOf(const AgentRules &rules, const TelemetryRecord &record)
{
    if (record.name.empty())
        return record.isSpan ? UnnamedSpan : UnnamedLog;
    if (rules.prefixIsImplied && record.name.find('.') == std::string_view::npos)
        return record.keep({rules.prefix, record.name});
    return record.name;
}

std::string_view textAnywhere(Names keys, const TelemetryRecord &record)
{
    if (const std::string_view value = record.text(keys); !value.empty())
        return value;
    TelemetryRecord resource = record;
    resource.attributes = record.resource;
    return resource.text(keys);
}

std::string_view correlationOf(const AgentRules &rules, const TelemetryRecord &record)
{
    if (const std::string_view own = record.text(rules.correlationKeys); !own.empty())
        return own;
    return record.traceId.empty() ? record.text(rules.lateCorrelationKeys) : record.traceHex();
}

std::string_view versionOf(const AgentRules &rules, const TelemetryRecord &record)
{
    if (!rules.hasVersion)
        return {};
    const std::string_view own = record.text("app.version");
    return own.empty() ? textOf(find(record.resource, "service.version")) : own;
}

/// Nearly no record has one: its attributes are looked through once.
void fillSkill(const TelemetryRecord &record, Event &event)
{
    constexpr size_t Shortest = std::string_view("skill.name").size(), Longest = std::string_view("plugin.name").size();
    for (const Attribute &attribute : record.attributes) {
        if (attribute.key.size() < Shortest || attribute.key.size() > Longest)
            continue;
        if (attribute.key == "skill.name" || attribute.key == "skill_name")
            event.skill = textOf(&attribute);
        else if (attribute.key == "plugin.name" || attribute.key == "plugin_name")
            event.plugin = textOf(&attribute);
    }
}

/// What every record has, then what its rule says.
void fill(const OtlpScope &scope, const TelemetryRecord &record, const KnownAgent *agent, Event &event)
{
    const AgentRules &rules = agent ? *agent->rules : GenAiRules;
    event.agent = agentOf(scope.resource, scope.name);
    event.session = textAnywhere(rules.sessionKeys, record);
    event.actor = textAnywhere(ActorKeys, record);
    event.machine = textOf(find(record.resource, "host.name"));
    event.version = versionOf(rules, record);
    event.correlation = correlationOf(rules, record);
    event.model = record.text({"model", "gen_ai.response.model", "gen_ai.request.model"});
    event.outcome = record.outcome();
    fillSkill(record, event);
    event.resourceAttributes = record.resource;

    const EventRule *const rule = ruleFor(rules, record);
    event.kind = rule ? rule->kind : record.isSpan ? EventKind::Span : EventKind::Telemetry;
    event.action = rule && !rule->action.empty() ? rule->action : actionOf(rules, record);
    if (rule && rule->outcome != Outcome::Unknown)
        event.outcome = rule->outcome;
    if (rule && rule->fill)
        rule->fill(record, event);
}

Attribute textAttribute(std::string_view key, std::string_view text)
{
    Attribute attribute;
    attribute.key = key;
    attribute.type = Attribute::Type::Text;
    attribute.text = text;
    return attribute;
}

/// The record's attributes and what it says outside of them.
std::span<const Attribute> withExtra(std::span<const Attribute> attributes, const std::vector<Attribute> &extra,
                                     Arena &arena)
{
    if (extra.empty())
        return attributes;
    std::vector<Attribute> all;
    all.reserve(attributes.size() + extra.size());
    all.assign(attributes.begin(), attributes.end());
    all.insert(all.end(), extra.begin(), extra.end());
    return arena.keep(all);
}

/// A body that only repeats the name says nothing.
bool bodyIsName(const Attribute &body, const TelemetryRecord &record, const Event &event)
{
    return body.type == Attribute::Type::Text
        && (body.text.empty() || body.text == record.name || body.text == event.action);
}

} // namespace

bool understand(const OtlpScope &scope, const OtlpLogRecord &log, Arena &arena, Event &event)
{
    TelemetryRecord record;
    record.attributes = log.attributes;
    record.resource = scope.resource;
    record.name = nameOf(log);
    record.traceId = realId(log.traceId);
    record.spanId = realId(log.spanId);
    record.severity = log.severity;
    record.arena = &arena;

    const KnownAgent *const agent = knownAgent(scope.resource, scope.name);
    const bool isDebugging = log.severity > 0 && log.severity <= DebugSeverity;
    if (agent && agent->rules == &CodexRules && record.name.empty() && isDebugging)
        return false; // what the exporter says of itself: "flushing OTEL metrics"

    event = {};
    event.timeMs = timeOf(log);
    event.durationNs = record.duration();
    fill(scope, record, agent, event);
    std::vector<Attribute> extra;
    if (log.body.type != Attribute::Type::Empty && !bodyIsName(log.body, record, event)) {
        extra.push_back(log.body);
        extra.back().key = "body";
    }
    event.params = withExtra(log.attributes, extra, arena);
    return true;
}

bool understand(const OtlpScope &scope, const OtlpSpan &span, Arena &arena, Event &event)
{
    const KnownAgent *const agent = knownAgent(scope.resource, scope.name);
    const AgentRules &rules = agent ? *agent->rules : GenAiRules;
    TelemetryRecord record;
    record.attributes = span.attributes;
    record.resource = scope.resource;
    record.traceId = realId(span.traceId);
    record.spanId = realId(span.spanId);
    record.isSpan = true;
    record.status = span.status;
    record.arena = &arena;
    if (rules.spanName)
        record.name = rules.spanName(record);
    if (!looksLikeName(record.name))
        record.name = spanName(span.name);

    event = {};
    // A call's log record is written at its end, so the span of the same call is put there too.
    const quint64 end = std::max(span.startNs, span.endNs);
    event.timeMs = end == 0 ? NoTime : msOf(end);
    event.durationNs = record.duration();
    if (!event.durationNs && span.startNs != 0 && span.endNs >= span.startNs)
        event.durationNs = qint64(std::min<quint64>(span.endNs - span.startNs, std::numeric_limits<qint64>::max()));
    event.ownId = record.spanKey();
    fill(scope, record, agent, event);
    std::vector<Attribute> extra;
    for (const auto &[key, id] : {std::pair("span.id", record.spanId), {"span.parent_id", realId(span.parentSpanId)}}) {
        if (!id.empty())
            extra.push_back(textAttribute(key, hexText(id, arena)));
    }
    if (!span.name.empty() && span.name != event.action)
        extra.push_back(textAttribute("span.name", span.name));
    if (!span.statusMessage.empty())
        extra.push_back(textAttribute("status.message", span.statusMessage));
    event.params = withExtra(span.attributes, extra, arena);
    return true;
}

std::string_view sessionOf(const MetricPoint &point)
{
    for (const std::span<const Attribute> attributes : {point.attributes, point.resourceAttributes}) {
        for (const std::string_view key : {"session.id", "conversation.id", "gen_ai.conversation.id"}) {
            if (const std::string_view session = textOf(find(attributes, key)); !session.empty())
                return session;
        }
    }
    return {};
}

std::string_view agentOf(std::span<const Attribute> resource, std::string_view scopeName)
{
    if (const KnownAgent *const agent = knownAgent(resource, scopeName))
        return agent->name;
    const std::string_view service = textOf(find(resource, "service.name"));
    return service.empty() ? std::string_view("unknown") : service;
}

} // namespace glasshouse
