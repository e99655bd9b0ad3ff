// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"

#include <array>
#include <optional>
#include <string_view>

namespace glasshouse {

/// The few classes people think in, each with its colour (VISUAL.md §1). Derived, never stored.
enum class EventClass { Model, Tool, Query, Data, Identity, DevOps, Audit, Telemetry };
inline constexpr std::array AllEventClasses{EventClass::Model, EventClass::Tool,     EventClass::Query,
                                            EventClass::Data,  EventClass::Identity, EventClass::DevOps,
                                            EventClass::Audit, EventClass::Telemetry};

/// Pure. Native events are told apart by their action: its first word up to '.', '_' or ':' ("rag_query", "upload", ...).
EventClass classOf(EventKind kind, std::string_view action);
/// Names that stay: they are part of filters and JSON. "model", "tool", "query", "data", "identity", "devops", "audit",
/// "telemetry".
std::string_view nameOf(EventClass eventClass);
std::optional<EventClass> eventClassOf(std::string_view name);
/// Something that went wrong: what the error lane and the error facet count. A refusal is none.
bool isFailure(EventKind kind, Outcome outcome);

} // namespace glasshouse
