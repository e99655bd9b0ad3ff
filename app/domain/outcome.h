// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glasshouse {

/// How an event ended. The numbers are stored: append only. The larger one wins where two copies of one event differ.
enum class Outcome {
    Unknown = 0, ///< no result seen (still running, or killed)
    Ok = 1,
    Error = 2,      ///< the tool, the API or the command failed
    Denied = 3,     ///< a rule, mode or hook refused
    Rejected = 4,   ///< the person refused
    Interrupted = 5 ///< the person stopped it
};

/// Kinds of event. The numbers are stored: append only.
enum class EventKind {
    ModelCall = 1,
    Tool = 2,
    Prompt = 3,   ///< a person's own prompt
    ApiError = 4, ///< an error of the model API that the person saw
    ApiRetry = 5, ///< one that a retry cured
    Interrupt = 6,
    Compaction = 7,
    Copy = 8,         ///< another channel's report of something that is counted elsewhere
    ToolDecision = 9, ///< a tool call was allowed or refused
    Telemetry = 10,   ///< any other log record of an agent or a program
    Span = 11,        ///< any other span
    Activity = 12,    ///< a native event: chat, upload, rag_query, ...
    Identity = 13,    ///< token issued or failed, credential rotated, agent registered, updated, deactivated
    ApiCall = 14,     ///< a call of an endpoint of somebody's API
    DevOps = 15,      ///< a delivery of a source-code host: push, build, release, ...
    Audit = 16        ///< what somebody did or saw in Glasshouse itself
};

} // namespace glasshouse
