// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/outcome.h"

#include <optional>
#include <string>
#include <string_view>

namespace glasshouse {

class JsonWriter;

/// An event as it is shown, its numbers replaced by what they stand for.
struct ActivityEvent {
    /// Order of arrival; what cursors and streams resume from. Negative: a model call (minus its number in the ledger).
    /// Newest first is (timeMs, sequence) descending for all of them.
    qint64 sequence = 0;
    qint64 timeMs = NoTime;
    EventKind kind = EventKind::Telemetry;
    Outcome outcome = Outcome::Unknown;
    std::optional<qint64> durationNs;
    std::string action, actor, agent, machine, project, source, session, resource, model, tool, correlation, skill,
        plugin;
    std::string client;                        ///< of Audit: "console", "cli", "api", "scheduler"
    std::optional<qint64> tokens, costNanoUsd; ///< of model calls; no cost: unpriced
    std::string body;                          ///< JSON object with `attributes`, `resource`, `before`; empty: none

    bool operator==(const ActivityEvent &) const = default;
};

/// The event as one JSON object: for the command line, the API and the live stream alike. Empty fields are left out.
void writeJson(JsonWriter &json, const ActivityEvent &event);

/// Names that stay: they are part of the JSON. "model_call", "tool", …; "ok", "error", …
std::string_view nameOf(EventKind kind);
std::string_view nameOf(Outcome outcome);
std::optional<EventKind> eventKindOf(std::string_view name);

} // namespace glasshouse
