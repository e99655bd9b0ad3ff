// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/attribute.h"
#include "domain/outcome.h"
#include "domain/tokenusage.h"

#include <optional>

namespace glasshouse {

/// By which way a copy of a model call became known. The numbers are stored: append only.
enum class CallChannel { Transcript = 1, Embedded = 2, Log = 3, Span = 4, Native = 5 };

/// Why a copy of a model call may say less than happened. The numbers are stored: append only. docs/formats.md 12.6.
enum class Incomplete {
    No = 0,
    OutputLowerBound = 1, ///< a streaming snapshot: its final count was never written
    NoTokens = 2,         ///< old Claude Code reports a call that it repeated without streaming with all tokens 0
    NoCacheSplit = 3,     ///< cache writes are one figure, taken as 5-minute writes
    HelpersMissing = 4,   ///< old Claude Code exits while helper calls are in flight: some are never reported
    NoCacheFigures = 5    ///< input includes cached tokens that are not told apart
};

/// A model call as one report tells it.
struct ObservedCall {
    CallChannel channel = CallChannel::Log;
    /// What the report shares with other reports of the same call; each may be empty. `spanId` is trace and span id, 24
    /// bytes; `responseId` the model API's message or response id.
    std::string_view requestId, responseId, spanId;
    std::string_view agentId; ///< the sub-agent that made it
    TokenUsage tokens;
    std::optional<qint64> reportedNanoUsd;
    bool fast = false;
    int webSearches = 0;
    Incomplete incomplete = Incomplete::No;
};

/// One thing that happened, as a report from the network tells it: what `wire` makes of bytes and `ingest` gives identity
/// and privacy. Views: valid while the request and its arena are.
struct Event {
    qint64 timeMs = NoTime; ///< NoTime: the sender gave none; the time of receipt is taken
    EventKind kind = EventKind::Telemetry;
    Outcome outcome = Outcome::Unknown;
    std::optional<qint64> durationNs;
    std::string_view action;   ///< "claude_code.tool_decision", "push", "chat"; a name, never content
    std::string_view agent;    ///< "claude-code", "codex", "gemini-cli", a service's name
    std::string_view actor;    ///< person or account that did it
    std::string_view machine;  ///< host name
    std::string_view project;  ///< path, or owner/repository
    std::string_view session;  ///< the agent's own session id; empty: belongs to none
    std::string_view resource; ///< what it was done to
    std::string_view model, tool;
    std::string_view skill, plugin; ///< at whose work it happened, or that it is about
    std::string_view correlation;   ///< trace id in hex, prompt id or the like: joins events that belong together
    std::string_view version;       ///< of the agent, for its session

    /// The record's own identity where its sender gives one: a tool call's id (Tool), the transcript's uuid (Prompt), an
    /// event or delivery id (native events, webhooks), trace and span id (spans). Without one the whole record is hashed.
    std::string_view ownId;
    /// True where `ownId` alone says that it is the same event, whatever its time says (webhooks; native without a time).
    bool idIsTimeless = false;

    std::optional<ObservedCall> call; ///< for ModelCall

    std::span<const Attribute> params;       ///< kept under the privacy rule
    std::span<const Attribute> paramsBefore; ///< state before a change
    std::span<const Attribute> resourceAttributes;
};

} // namespace glasshouse
