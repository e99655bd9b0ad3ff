// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventclass.h"

#include <utility>

namespace glasshouse {

namespace {

constexpr std::array<std::pair<EventClass, std::string_view>, 8> Names{{
    {EventClass::Model, "model"},
    {EventClass::Tool, "tool"},
    {EventClass::Query, "query"},
    {EventClass::Data, "data"},
    {EventClass::Identity, "identity"},
    {EventClass::DevOps, "devops"},
    {EventClass::Audit, "audit"},
    {EventClass::Telemetry, "telemetry"},
}};

/// Words of the actions that programs report themselves (the seeds' list and what follows from it).
constexpr std::array<std::pair<std::string_view, EventClass>, 28> Words{{
    {"chat", EventClass::Model},      {"completion", EventClass::Model},    {"completions", EventClass::Model},
    {"generate", EventClass::Model},  {"message", EventClass::Model},       {"messages", EventClass::Model},
    {"model", EventClass::Model},     {"token_usage", EventClass::Model},   {"tool", EventClass::Tool},
    {"query", EventClass::Query},     {"rag", EventClass::Query},           {"search", EventClass::Query},
    {"sql", EventClass::Query},       {"upload", EventClass::Data},         {"download", EventClass::Data},
    {"export", EventClass::Data},     {"import", EventClass::Data},         {"ingest", EventClass::Data},
    {"sync", EventClass::Data},       {"auth", EventClass::Identity},       {"login", EventClass::Identity},
    {"logout", EventClass::Identity}, {"credential", EventClass::Identity}, {"invite", EventClass::Identity},
    {"token", EventClass::Identity},  {"build", EventClass::DevOps},        {"deploy", EventClass::DevOps},
    {"audit", EventClass::Audit},
}};

EventClass classOfAction(std::string_view action)
{
    for (const auto &[word, found] : Words) {
        if (action == word)
            return found;
    }
    const std::string_view first = action.substr(0, action.find_first_of("._:"));
    for (const auto &[word, found] : Words) {
        if (first == word)
            return found;
    }
    return EventClass::Telemetry;
}

} // namespace

EventClass classOf(EventKind kind, std::string_view action)
{
    switch (kind) {
    case EventKind::ModelCall:
    case EventKind::Prompt:
    case EventKind::ApiError:
    case EventKind::ApiRetry:
    case EventKind::Interrupt:
    case EventKind::Compaction:
        return EventClass::Model;
    case EventKind::Tool:
    case EventKind::ToolDecision:
        return EventClass::Tool;
    case EventKind::Activity:
        return classOfAction(action);
    case EventKind::ApiCall:
        return EventClass::Query;
    case EventKind::Identity:
        return EventClass::Identity;
    case EventKind::DevOps:
        return EventClass::DevOps;
    case EventKind::Audit:
        return EventClass::Audit;
    case EventKind::Copy:
    case EventKind::Telemetry:
    case EventKind::Span:
        break;
    }
    return EventClass::Telemetry;
}

std::string_view nameOf(EventClass eventClass)
{
    for (const auto &[value, name] : Names) {
        if (value == eventClass)
            return name;
    }
    return "telemetry";
}

std::optional<EventClass> eventClassOf(std::string_view name)
{
    for (const auto &[value, known] : Names) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

bool isFailure(EventKind kind, Outcome outcome)
{
    return kind == EventKind::ApiError || outcome == Outcome::Error;
}

} // namespace glasshouse
