// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/outcome.h"

#include <string_view>

namespace glasshouse {

/// One thing that a record of a session file says, whichever agent wrote it; a record may say several. Every text is the
/// body of a JSON string as it stands in the file, escapes still in it; views are good only while the step is taken.
struct ScanStep {
    enum class Kind {
        Prompt,      ///< a person's
        AgentPrompt, ///< what one agent asked another
        Note,        ///< put in by the program: not part of the conversation
        Interrupt,
        Reply,
        Thinking,
        ToolUse,
        ToolResult,
        More,       ///< further text of the same record: only searched for keys
        ApiError,   ///< the answer that never came
        ApiRetry,   ///< a request that failed and was tried again
        Compaction, ///< `automatic`: nobody asked for it
        HookBefore, ///< a hook looked at a tool use before it ran
        HookBlock,  ///< a hook refused it
        TaskEnd     ///< how a background task ended; `queued`: as it was put into the queue
    };
    Kind kind = Kind::Note;
    qint64 line = 0;   ///< 1-based
    qint64 offset = 0; ///< bytes
    qint64 timeMs = NoTime;
    std::string_view thread;       ///< which agent's; empty: the main one
    std::string_view agentId;      ///< its id, where it has one
    std::string_view tool;         ///< ToolUse
    std::string_view useId;        ///< ToolUse, ToolResult, HookBefore, HookBlock
    std::string_view input;        ///< ToolUse: JSON
    std::string_view text;         ///< what was said
    std::string_view cause;        ///< of an API error: its class
    Outcome outcome = Outcome::Ok; ///< ToolResult: Ok, Error, Denied, Rejected, Interrupted
    bool automatic = false;        ///< Compaction
    bool queued = false;           ///< TaskEnd
    bool refused = false;          ///< HookBefore: it said no
    bool endsTurn = false;         ///< ToolResult: nothing more was due
};

} // namespace glasshouse
