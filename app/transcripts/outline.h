// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/outcome.h"
#include "domain/tokenusage.h"

#include <QString>

#include <vector>

namespace glasshouse {

/// Where one record stands in its file.
struct RecordRef {
    qint64 offset = 0; ///< bytes
    qint64 length = 0; ///< without the newline
    auto operator<=>(const RecordRef &) const = default;
};

/// Where the parts of one shown thing stand: a record, or one content block of it; a tool's result is in another record.
struct EntryRef {
    RecordRef record;
    RecordRef result;     ///< Tool: the record that holds the result; length 0: none
    int block = -1;       ///< index of the content block in the record; -1: the whole record
    int resultBlock = -1; ///< the same for the result
    auto operator<=>(const EntryRef &) const = default;
};

/// One thing the transcript view shows; a tool call and its result are one entry.
/// Strings are safe for one line of plain text: controls are escaped, line breaks are spaces.
struct OutlineEntry {
    enum class Kind { Prompt, Answer, Thinking, Tool, System, ApiError, Interrupt, Compaction, Note, Bad };
    EntryRef ref;
    Kind kind = Kind::Note;
    Outcome outcome = Outcome::Unknown; ///< Tool: how it ended; Unknown: no result in the file
    bool failed = false;                ///< a tool's error or an API error: F8 stops here
    bool sidechain = false;             ///< a sub-agent's record
    bool leftBranch = false;            ///< a later prompt was given at the same point: this was rewound
    bool leadsCall = false;             ///< the first entry of its model call: its tokens are shown here, once
    bool durationReported = false;      ///< the agent measured it; else it is the time from call to result
    int call = -1;                      ///< index into TranscriptOutline::calls; -1: no model call
    int exitCode = -1;                  ///< Tool: of a failed shell command; -1: not known
    int textBytes = 0;                  ///< of what is shown, to estimate a height
    qint64 timeMs = NoTime;
    qint64 durationMs = -1; ///< Tool: -1: not known
    QString name;           ///< Tool: its name; System, Note: what it is; Bad: why it cannot be read
    QString label;          ///< Tool: its argument; else the beginning of the text; at most 200 characters
    QString agentId;        ///< Tool: the sub-agent that the call started
    QString toolUseId;      ///< Tool
    bool operator==(const OutlineEntry &) const = default;
};

/// One model call of the file: the copy with the most output tokens of all lines with its message id.
struct OutlineCall {
    QString model;
    TokenUsage tokens;
    bool finished = false; ///< stop_reason was set; without it the output count is a lower bound
    bool operator==(const OutlineCall &) const = default;
};

struct TranscriptOutline {
    QString path;
    std::vector<OutlineEntry> entries; ///< in the order of the file
    std::vector<OutlineCall> calls;
    qint64 bytes = 0;       ///< read
    qint64 lines = 0;       ///< non-blank
    qint64 badLines = 0;    ///< torn, not JSON, or too large to keep; each has an entry of kind Bad
    int branchesLeft = 0;   ///< how often a prompt was given anew at the same point
    bool agentFile = false; ///< every conversational record is a sub-agent's: the file is a sub-agent's run
    bool operator==(const TranscriptOutline &) const = default;
};

} // namespace glasshouse
