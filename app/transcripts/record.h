// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenusage.h"
#include "base/jsontoken.h"

#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// A JSON value that is taken as it stands in the line. Views into the line: valid until the next line is parsed.
struct JsonScalar {
    enum class Kind { Missing, Null, False, True, Number, Text, Container };
    Kind kind = Kind::Missing;
    bool escaped = false; ///< Text only: `raw` holds backslashes
    std::string_view raw; ///< Text: between the quotes; Number: the token

    bool isText() const { return kind == Kind::Text; }
    bool isTrue() const { return kind == Kind::True; }
    /// True for what a script would call true: a non-empty text, a number but zero, true, any container.
    bool isTruthy() const
    {
        switch (kind) {
        case Kind::Text:
            return !raw.empty();
        case Kind::Number:
            return raw.find_first_of("123456789NI") != std::string_view::npos;
        case Kind::True:
        case Kind::Container:
            return true;
        default:
            return false;
        }
    }
    bool is(std::string_view text) const { return isText() && (escaped ? unescapeJson(raw) == text : raw == text); }
    std::string text() const { return !isText() ? std::string() : escaped ? unescapeJson(raw) : std::string(raw); }
    /// Text, or the digits of a number: ids and codes come as either.
    std::string textOrNumber() const { return kind == Kind::Number ? std::string(raw) : text(); }
    qint64 integer() const { return kind == Kind::Number ? integerValue(raw) : 0; }
};

/// message.usage, or one of its iterations.
struct UsageFields {
    bool present = false; ///< it was an object
    TokenUsage tokens;
    JsonScalar model; ///< iterations only
    JsonScalar speed, geo, tier, webSearches;
};

/// One block of message.content.
struct ContentBlock {
    JsonScalar type, id, name, toolUseId, isError;
    JsonScalar skill;        ///< of a use of the tool "Skill": which one
    JsonScalar text;         ///< of a text block; of a tool result: its content, or the first text inside
    qint64 contentBytes = 0; ///< raw JSON of a tool result's content
};

struct MessageFields {
    bool present = false; ///< it was an object
    JsonScalar id, model, stopReason;
    UsageFields usage;
    std::vector<UsageFields> iterations;
    JsonScalar text; ///< content that is a plain string
    std::vector<ContentBlock> blocks;

    void clear();
};

/// What is taken from one line. Reused from line to line so that a line costs no allocation.
struct Record {
    JsonScalar type, subtype, uuid, sessionId, timestamp, requestId, agentId;
    JsonScalar cwd, branch, version, entrypoint;
    JsonScalar skill, plugin; ///< attributionSkill, attributionPlugin
    JsonScalar isSidechain, isMeta, isCompactSummary, isApiErrorMessage;
    JsonScalar originKind, customTitle, aiTitle, costUsd, compactTrigger, toolDenialKind;
    JsonScalar error, errorStatus, errorCode; ///< `error` itself (text) or its members; apiErrorStatus
    JsonScalar toolUseResult, resultAgentId;  ///< toolUseResult as text, or its agentId
    JsonScalar progressType, progressAgentId; ///< of `data`
    MessageFields message;
    MessageFields embedded; ///< data.message.message of a progress line

    void clear();
};

} // namespace glasshouse
