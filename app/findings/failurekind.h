// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "domain/outcome.h"

#include <string_view>

namespace glasshouse {

/// What a failed or refused tool call was.
struct FailureKind {
    FindingType type = FindingType::ToolError;
    const char *detail = ""; ///< "command", "tool_use", "other"; of a refusal: by whom
    /// Told from words that a program or the agent wrote, not from a mark of the record.
    bool reported = false;
};

/// What a hook that looked at a call before it ran is known to have said.
enum class HookSaid { Nothing, Something, No };

/// From the tool, the words of the result (plain) and how the record marks it.
FailureKind failureOf(std::string_view tool, std::string_view words, Outcome outcome, HookSaid hook);

/// How a background task ended, from a notification's words: only what failed by itself is of interest.
struct TaskEnding {
    bool failed = false;
    bool isCommand = false;
    std::string_view id;      ///< the task's
    std::string_view summary; ///< the notification's own sentence
};
TaskEnding taskEnding(std::string_view words);

/// "API Error: 500 …": a result that consists of nothing but the service's refusal.
bool isBareApiError(std::string_view words);
/// The words that stand for an answer which never came: the service's error, a limit, no login.
bool isServiceRefusal(std::string_view words);
/// "Prompt is too long" and its like.
bool saysPromptTooLong(std::string_view words);

} // namespace glasshouse
