// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "wire/otlp.h"

namespace glasshouse {

/// What a record means: which agent sent it, whether it is a model call, a tool call, a prompt, an error, or something
/// that is only kept. Table-driven: one table per agent under wire/agents. Returns false for a record that says nothing
/// worth a row (a flush notice). The event's views point into the record, the arena, or static storage.
/// Source of the tables: docs/formats.md 12.
bool understand(const OtlpScope &scope, const OtlpLogRecord &record, Arena &arena, Event &event);
bool understand(const OtlpScope &scope, const OtlpSpan &span, Arena &arena, Event &event);

/// The session a metric point belongs to, empty where it names none.
std::string_view sessionOf(const MetricPoint &point);
/// "claude-code", "codex", "gemini-cli", or the service's own name; "unknown" without one.
std::string_view agentOf(std::span<const Attribute> resource, std::string_view scopeName);

} // namespace glasshouse
