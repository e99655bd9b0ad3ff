// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenusage.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// One content block of a message. All views point into the scanned line: string values without their quotes, escapes
/// still in them (displaytext.h decodes them); `input` and `content` are JSON.
struct ScannedBlock {
    std::string_view type; ///< "text", "thinking", "tool_use", "tool_result", "image", …
    std::string_view text; ///< of text and thinking
    std::string_view id;   ///< the tool use that this asks for, or that it answers
    std::string_view name; ///< tool
    std::string_view input;
    std::string_view argument; ///< the part of the input that says most: a command, a path, a pattern
    std::string_view content;  ///< of a tool result: a string (with quotes) or a list of blocks
    std::string_view mediaType;
    qint64 mediaBytes = 0; ///< of an image or document, decoded
    bool isError = false;
};

/// What the transcript view needs of one record. Views as in ScannedBlock.
struct ScannedRecord {
    std::string_view type, subtype, timestamp, uuid, agentId, sessionId;
    std::string_view parentUuid, logicalParentUuid;
    std::string_view requestId, messageId, model;
    std::string_view text;  ///< the message where its content is one string; else a system record's own content
    std::string_view error; ///< class of an API error
    std::string_view toolDenialKind;
    std::string_view attachment;     ///< its type
    std::string_view attachmentText; ///< its prompt or content, where that is a string
    std::string_view extra;          ///< compactMetadata, or another object a system record explains itself with: JSON
    std::string_view toolUseResult;  ///< JSON
    std::string_view data;           ///< of a progress record: JSON
    std::string_view hookToolUse;    ///< the tool use that a hook or progress is about
    std::string_view hookEvent;      ///< what a hook's attachment answers: "PreToolUse", "Stop", …
    std::string_view hookOutput;     ///< what that hook printed
    std::string_view origin;         ///< who gave a prompt: JSON
    std::vector<ScannedBlock> blocks;
    TokenUsage usage;
    bool isMeta = false, isCompactSummary = false, isApiError = false, isSidechain = false;
    bool endsTurn = false;        ///< a tool's result after which nothing more was due
    bool saysIfApiError = false;  ///< the record has that mark, true or false
    bool isObject = false; ///< false: valid JSON that is no record
    bool hasMessage = false, hasText = false, hasUsage = false, hasStopReason = false;
};

struct JsonField {
    std::string_view key;   ///< escapes still in it
    std::string_view value; ///< JSON
};

/// Takes records apart without copying. One object per thread. Every input needs 64 readable bytes behind its end, which
/// each view it returns has again.
class RecordScanner
{
public:
    RecordScanner();
    ~RecordScanner();
    RecordScanner(const RecordScanner &) = delete;
    RecordScanner &operator=(const RecordScanner &) = delete;

    /// False where the line is not one JSON value; `record` is then of no use.
    bool scan(std::string_view line, ScannedRecord &record);
    /// The fields of an object, the elements of an array; what stands before an error, where there is one.
    std::vector<JsonField> fields(std::string_view object);
    std::vector<std::string_view> elements(std::string_view array);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace glasshouse
