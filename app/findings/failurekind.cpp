// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/failurekind.h"

#include "base/jsontoken.h"
#include "findings/similaruse.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

constexpr std::size_t LongestBareError = 4096;
constexpr std::size_t LongestSystemRefusal = 1000;

bool holds(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

std::string inLowerCase(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(), lowered);
    return low;
}

std::string_view trimmedText(std::string_view text)
{
    while (!text.empty() && isJsonSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isJsonSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The call itself was a mistake: nothing ran.
bool saysWrongUse(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> Words{
        "InputValidationError",    "Input validation error", "MCP error -32602", "Invalid arguments for tool",
        "Invalid tool parameters", "No such tool available", "Unknown tool",     "Unknown skill"};
    const std::string_view head = text.substr(0, 400);
    return std::any_of(Words.begin(), Words.end(), [head](std::string_view words) { return holds(head, words); });
}

/// A call out of its order, as the agent's own tools say it.
bool saysWrongOrder(std::string_view tool, std::string_view text)
{
    static constexpr std::array<std::string_view, 6> Own{"ExitPlanMode", "EnterPlanMode", "TaskOutput",
                                                         "KillShell",    "TaskStop",      "BashOutput"};
    return std::find(Own.begin(), Own.end(), tool) != Own.end() || holds(text.substr(0, 200), "not in plan mode")
        || holds(text.substr(0, 200), "No task found")
        || (text.size() < 200 && holds(text, "call ") && text.ends_with(" first")); // "call read_page first"
}

/// A shell that could not run or write what it was told, and says nothing else: "(eval):1: permission denied: x".
bool isSystemRefusal(std::string_view text)
{
    if (text.starts_with("Exit code ")) {
        const std::size_t lineEnd = text.find('\n');
        text = lineEnd == std::string_view::npos ? std::string_view() : trimmedText(text.substr(lineEnd));
    }
    if (text.empty() || text.size() > LongestSystemRefusal)
        return false;
    while (!text.empty()) {
        const std::size_t lineEnd = std::min(text.find('\n'), text.size());
        if (!holds(inLowerCase(text.substr(0, lineEnd)), "permission denied"))
            return false;
        text = trimmedText(text.substr(lineEnd));
    }
    return true;
}

std::string_view withoutErrorMark(std::string_view text)
{
    for (const std::string_view mark : {"<tool_use_error>", "Error: ", "Error "}) {
        if (text.starts_with(mark))
            text = trimmedText(text.substr(mark.size()));
    }
    return text;
}

/// A file tool that the system stopped: "EACCES: permission denied, open '/x'".
bool isFileRefusal(std::string_view text)
{
    text = withoutErrorMark(text);
    return text.starts_with("EACCES") || text.starts_with("EPERM")
        || (text.size() < LongestSystemRefusal && inLowerCase(text.substr(0, 40)).starts_with("permission denied"));
}

/// What a file tool says itself when it fails outside of its `<tool_use_error>`.
bool isFileToolsOwn(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> Own{"EISDIR", "ENOENT",     "EACCES",    "ENOTDIR",
                                                          "EMFILE", "File ",      "Path does", "String to replace",
                                                          "Found ", "No changes", "Error: ",   "Request "};
    return text.starts_with('<')
        || std::any_of(Own.begin(), Own.end(), [text](auto words) { return text.starts_with(words); });
}

FailureKind refusal(std::string_view words)
{
    const std::string low = inLowerCase(words.substr(0, 400));
    if (holds(low, "auto mode") || holds(low, "plan mode") || holds(low, "don't ask mode"))
        return {FindingType::PermissionDenied, "mode", false};
    if (holds(low, "hook"))
        return {FindingType::PermissionDenied, "hook", false};
    return {FindingType::PermissionDenied, "rule", false};
}

std::string_view taggedText(std::string_view text, std::string_view tag)
{
    const std::string open = '<' + std::string(tag) + '>', close = "</" + std::string(tag) + '>';
    const std::size_t begin = text.find(open);
    if (begin == std::string_view::npos)
        return {};
    const std::size_t from = begin + open.size();
    const std::size_t end = text.find(close, from);
    return end == std::string_view::npos ? std::string_view() : trimmedText(text.substr(from, end - from));
}

} // namespace

FailureKind failureOf(std::string_view tool, std::string_view words, Outcome outcome, HookSaid hook)
{
    const std::string_view text = trimmedText(words);
    if (outcome == Outcome::Rejected)
        return {FindingType::UserRejection, "", false};
    if (hook == HookSaid::No)
        return {FindingType::PermissionDenied, "hook", false};
    if (outcome == Outcome::Denied)
        return refusal(text);
    if (text.starts_with("No tools needed for"))
        return {FindingType::PermissionDenied, "mode", false};
    if (holds(text.substr(0, 100), "Sibling tool call errored") || holds(text.substr(0, 100), "parallel tool call")
        || holds(text.substr(0, 100), "tool execution discarded") || text.starts_with("[Tool result missing"))
        return {FindingType::ToolError, "other", false};
    if (!isShellTool(tool) && isFileRefusal(text))
        return {FindingType::PermissionDenied, "system", true};
    if (text.starts_with("<tool_use_error>") || saysWrongUse(text))
        return {FindingType::ToolError, "tool_use", false};
    if (isShellTool(tool)) {
        if (isSystemRefusal(text))
            return {FindingType::PermissionDenied, "system", true};
        if (hook == HookSaid::Something && !text.starts_with("Exit code") && !text.starts_with("Command timed out"))
            return {FindingType::PermissionDenied, "hook", true};
        return {FindingType::ToolError, "command", false};
    }
    if (isFileTool(tool) && hook == HookSaid::Something && !isFileToolsOwn(text))
        return {FindingType::PermissionDenied, "hook", true};
    if (isFileTool(tool) || saysWrongOrder(tool, text))
        return {FindingType::ToolError, "tool_use", false};
    const bool ofShell = text.starts_with("Exit code ") || text.starts_with("Bash command failed");
    return {FindingType::ToolError, ofShell ? "command" : "other", false};
}

TaskEnding taskEnding(std::string_view words)
{
    TaskEnding ending;
    ending.id = taggedText(words, "task-id");
    ending.failed = taggedText(words, "status") == "failed";
    ending.summary = taggedText(words, "summary");
    ending.isCommand = holds(ending.summary.substr(0, 40), "ommand");
    return ending;
}

bool isBareApiError(std::string_view words)
{
    const std::string_view text = trimmedText(words);
    return text.size() < LongestBareError && text.starts_with("API Error: ") && text.size() > 11 && text[11] >= '0'
        && text[11] <= '9';
}

bool isServiceRefusal(std::string_view words)
{
    static constexpr std::array<std::string_view, 14> Beginnings{"API Error",
                                                                 "Claude AI usage limit reached",
                                                                 "Claude usage limit reached",
                                                                 "You've hit your ",
                                                                 "You've reached your",
                                                                 "5-hour limit reached",
                                                                 "Weekly limit reached",
                                                                 "Invalid API key",
                                                                 "Prompt is too long",
                                                                 "Credit balance is too low",
                                                                 "OAuth token ",
                                                                 "Please run /login",
                                                                 "Request timed out",
                                                                 "Unable to connect to API"};
    const std::string_view text = trimmedText(words);
    return std::any_of(Beginnings.begin(), Beginnings.end(), [text](auto head) { return text.starts_with(head); });
}

bool saysPromptTooLong(std::string_view words)
{
    const std::string text = inLowerCase(trimmedText(words).substr(0, 400));
    return text.starts_with("prompt is too long") || holds(text, "\"prompt is too long")
        || text.starts_with("context limit reached") || text.starts_with("conversation is too long")
        || text.starts_with("conversation too long") || holds(text, "maximum context length is")
        || holds(text, "input length and `max_tokens` exceed context limit") || holds(text, "context_length_exceeded")
        || holds(text, "exceeds the context window") || holds(text, "ran out of room in the model's context window");
}

} // namespace glasshouse
