// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/agents/telemetryrecord.h"

namespace glasshouse {

/// What a record of one name becomes. A new event of an agent is a new line in its table.
struct EventRule {
    std::string_view action; ///< the long name, which is also what the record's name is compared with
    EventKind kind = EventKind::Telemetry;
    Outcome outcome = Outcome::Unknown; ///< Unknown: what the record says itself
    /// Fills in what only this event has; it may change kind and outcome. Fields that all records share are there.
    void (*fill)(const TelemetryRecord &record, Event &event) = nullptr;
};

/// How the telemetry of one agent is read. Static data only.
struct AgentRules {
    /// Names are compared without it: senders and collectors put it in, or leave it out.
    std::string_view prefix;
    /// The agent leaves it out, so that a name without any dot is given it.
    bool prefixIsImplied = false;
    std::span<const EventRule> logs = {}, spans = {};
    /// The rule for a record that no line names; nullptr: none.
    const EventRule *(*otherwise)(const TelemetryRecord &record) = nullptr;
    /// The name by which a span's rule is found and which becomes its action; nullptr: the span's own.
    std::string_view (*spanName)(const TelemetryRecord &record) = nullptr;
    Names sessionKeys = {};         ///< the first that is there, in the record, then in its resource
    Names correlationKeys = {};     ///< before the trace id
    Names lateCorrelationKeys = {}; ///< where there is no trace id
    bool hasVersion = true;         ///< app.version or service.version is the agent's own
};

} // namespace glasshouse
