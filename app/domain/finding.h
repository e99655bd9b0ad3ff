// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QString>

#include <optional>
#include <string_view>

namespace glasshouse {

/// What went wrong in a session. Names as stored and shown: nameOf().
enum class FindingType {
    ToolError,        ///< a failed command (detail "command"), or a tool used wrongly ("tool_use")
    PermissionDenied, ///< refused by a rule, a mode, a hook or the system
    UserRejection,    ///< refused by the person
    Interrupted,
    Loop, ///< the same tool with nearly the same input, three times or more in a row
    AbruptEnd,
    ApiError,
    ContextOverflow, ///< compacted, or the prompt was too long
    SecretLeak       ///< something with the shape of a well-known key; never kept in clear
};
inline constexpr int FindingTypeCount = 9;

enum class Severity { Info, Warning, Error };

std::string_view nameOf(FindingType type);  ///< "tool_error", …
std::string_view nameOf(Severity severity); ///< "info", "warning", "error"
std::optional<FindingType> findingTypeFromName(std::string_view name);
std::optional<Severity> severityFromName(std::string_view name);

/// One thing that was noticed, with its very place.
struct Finding {
    static constexpr int MostExcerpt = 200; ///< characters

    FindingType type = FindingType::ToolError;
    Severity severity = Severity::Info;
    QString detail;         ///< what kind of it: "command", "tool_use", a key's kind; may be empty
    QString tool;           ///< the tool in question; empty: none
    QString agentId;        ///< the sub-agent whose file or record it is in; empty: the main thread
    qint64 line = 0;        ///< 1-based, as an editor counts them
    qint64 offset = 0;      ///< of the record, bytes from the beginning of the (unpacked) file
    int turn = 0;           ///< 1-based: how many prompts a person had given; 0: before the first
    qint64 timeMs = NoTime; ///< of the record
    QString excerpt;        ///< plain, escaped, masked, at most MostExcerpt characters
    /// The agent may have written the record itself: "reported as" it, not known to be so.
    bool reported = false;
    bool operator==(const Finding &) const = default;
};

} // namespace glasshouse
