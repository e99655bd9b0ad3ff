// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/linedigest.h"

#include "base/timerange.h"
#include "domain/billing.h"
#include "domain/outcome.h"

#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// What every record says of its place. All text is UTF-8, owned.
struct RecordPlace {
    qint64 offset = 0;      ///< byte offset of the line in its file (of the record, where a stub stood before it)
    qint64 timeMs = NoTime; ///< the record's own timestamp, UTC ms
    std::string sessionId;  ///< the record's sessionId; the file's stem where it has none
    std::string project;    ///< see projectOf(); may be empty
};

/// One copy of a model call: an `assistant` line with usage (or one embedded in an agent_progress line).
/// Source of the rules: docs/formats.md 6 to 8.
struct CallCopy {
    RecordPlace at;
    std::string key; ///< message.id, else requestId, else uuid, else empty
    std::string messageId, requestId, uuid;
    std::string agentId;                   ///< the sub-agent that made the call; empty for the main thread
    std::vector<BillablePart> parts;       ///< at least one; more than one only for usage.iterations of length > 1
    TokenUsage usage;                      ///< message.usage itself: what copies are ranked by
    std::optional<qint64> reportedNanoUsd; ///< costUSD of very old lines
    bool embedded = false;                 ///< came inside agent_progress: counts only where no file holds the message
    bool finished = false;                 ///< stop_reason was set; without it the output count is a lower bound
    std::string skill, plugin;             ///< at whose work the call was made
};

/// The two halves of a tool call; they meet by toolUseId.
struct ToolUse {
    RecordPlace at;
    std::string toolUseId, name;
    std::string model; ///< that asked for it
    std::string agentId;
    std::string skill, plugin; ///< at whose work it was used; of the tool "Skill" the one that is called
};
struct ToolResult {
    RecordPlace at;
    std::string toolUseId;
    Outcome outcome = Outcome::Ok; ///< Ok, Error, Denied, Rejected
    qint64 sizeBytes = 0;          ///< of the result's raw JSON
};

/// A prompt, API error, retry, interrupt or compaction.
struct Happening {
    RecordPlace at;
    EventKind kind = EventKind::Prompt;
    std::string uuid;   ///< identity; where it is empty, ingest takes file and offset
    std::string detail; ///< class of error ("rate_limit", "529") or trigger ("auto"); never message content
    std::string agentId;
    std::string skill, plugin;
};

/// What is known of a session from these lines. Every field merges by a rule that does not depend on order.
struct SessionFacts {
    std::string id;
    qint64 firstMs = NoTime, lastMs = NoTime; ///< over lines with a time (NoTime: none)
    std::string project;                      ///< of the earliest such line that has one; ties: the smaller text
    qint64 projectMs = NoTime; ///< that line's time; the largest value where it has none or the folder's name stands in
    std::string title;         ///< the best candidate; cut to 200 bytes on a character boundary
    int titleRank = 0;         ///< 3 custom-title, 2 ai-title, 1 first real prompt, 0 none
    qint64 titleOrder = 0;     ///< within a rank the larger wins: the offset for 3 and 2, minus the time for 1
    std::string branch, version, entrypoint; ///< of the latest line that has any of them; ties: the larger texts
    qint64 latestMs = NoTime;                ///< that line's time
    qint64 records = 0; ///< conversational lines (user, assistant, system) seen, an unfinished last one too, which is
                        ///< seen again when the file has grown; 0: metadata only, no session
};

/// A line that is not JSON, or too large to keep.
struct BadLine {
    qint64 offset = 0;  ///< byte offset of the line's start
    qint64 line = 0;    ///< 1-based within this file
    std::string reason; ///< "not JSON: …", "torn: a whole record follows", …
};

/// A sub-agent's run as its parent's tool result names it (toolUseResult.agentId).
struct AgentLink {
    std::string sessionId, agentId, toolUseId;
};

/// The facts of a stretch of one file, [beginOffset, nextOffset), ready for the store. A long file comes as several
/// stretches, in order. Values; no thread.
struct FileFacts {
    qint64 beginOffset = 0;
    qint64 nextOffset = 0;    ///< after the last complete line: where the next reading starts
    qint64 lines = 0;         ///< complete non-blank lines in the stretch
    qint64 badLines = 0;      ///< those that are not JSON
    qint64 physicalLines = 0; ///< newlines in the stretch, so that later stretches can number their lines
    qint64 tailLines = 0; ///< 1 if an unfinished non-blank last line follows nextOffset (it is read again next time)
    qint64 tailBad = 0;   ///< 1 if that line is not JSON as it stands
    std::vector<BadLine> bad; ///< the first 1000 of the stretch, the tail's included
    std::vector<CallCopy> calls;
    std::vector<ToolUse> toolUses;
    std::vector<ToolResult> toolResults;
    std::vector<Happening> happenings;
    std::vector<SessionFacts> sessions;
    std::vector<AgentLink> agentLinks;
    std::string agentId; ///< of the file: non-empty for a sub-agent's own file
    /// The last bytes read before nextOffset, at most LastBytes: by them the file is known again when it is read on.
    /// Empty where no line was complete, and where the last one was too long to be kept as it stands.
    std::string lastBytes;
    static constexpr std::size_t LastBytes = 128;
    LineDigest digest; ///< of the complete lines
};

} // namespace glasshouse
