// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/contentkeys.h"

#include <algorithm>
#include <array>
#include <string>

namespace glasshouse {

namespace {

using namespace std::string_view_literals;

/// Parts of a name under which agents, their tools and other programs write text of people and models. Sorted.
constexpr std::array ContentParts{
    "answer"sv,      "answers"sv,    "arg"sv,        "args"sv,      "argument"sv,   "arguments"sv,   "argv"sv,
    "attachment"sv,  "backtrace"sv,  "blob"sv,       "body"sv,      "cmd"sv,        "command"sv,     "commands"sv,
    "comment"sv,     "comments"sv,   "completion"sv, "content"sv,   "contents"sv,   "definition"sv,  "definitions"sv,
    "description"sv, "details"sv,    "diff"sv,       "document"sv,  "documents"sv,  "error"sv,       "errors"sv,
    "excerpt"sv,     "feedback"sv,   "html"sv,       "input"sv,     "inputs"sv,     "instruction"sv, "instructions"sv,
    "markdown"sv,    "message"sv,    "messages"sv,   "note"sv,      "notes"sv,      "output"sv,      "outputs"sv,
    "param"sv,       "parameter"sv,  "parameters"sv, "params"sv,    "patch"sv,      "pattern"sv,     "payload"sv,
    "prompt"sv,      "prompts"sv,    "queries"sv,    "query"sv,     "question"sv,   "questions"sv,   "reasoning"sv,
    "reply"sv,       "response"sv,   "responses"sv,  "result"sv,    "results"sv,    "snippet"sv,     "sql"sv,
    "stack"sv,       "stacktrace"sv, "statement"sv,  "stderr"sv,    "stdin"sv,      "stdout"sv,      "string"sv,
    "strings"sv,     "subject"sv,    "summaries"sv,  "summary"sv,   "text"sv,       "texts"sv,       "thinking"sv,
    "thought"sv,     "thoughts"sv,   "title"sv,      "traceback"sv, "transcript"sv, "utterance"sv,
};
static_assert(std::is_sorted(ContentParts.begin(), ContentParts.end()));

/// These count within a longer word as well ("userprompt", "filecontent"); no innocent word holds one.
constexpr std::array ContentWithin{"prompt"sv, "content"sv, "message"sv, "argument"sv, "instruction"sv};

/// Last parts of names whose value is a credential.
constexpr std::array SecretParts{"apikey"sv,      "authorization"sv, "cookie"sv,  "cookies"sv,
                                 "credentials"sv, "passphrase"sv,    "passwd"sv,  "password"sv,
                                 "pwd"sv,         "secret"sv,        "secrets"sv, "token"sv};
static_assert(std::is_sorted(SecretParts.begin(), SecretParts.end()));

/// Whole names with a content part whose values are ids, kinds and settings, as seen in real telemetry and in the
/// semantic conventions. Counts, sizes and flags need no entry: numbers and booleans are always kept. Sorted.
constexpr std::array Allowed{
    "api.response.id"sv,
    "api_response_id"sv,
    "bash_command_class"sv,
    "codex.request.reasoning_effort"sv,
    "codex.turn.reasoning_effort"sv,
    "command_category"sv,
    "command_name"sv,
    "command_source"sv,
    "content_encoding"sv,
    "content_type"sv,
    "error.code"sv,
    "error.type"sv,
    "error_class"sv,
    "error_code"sv,
    "error_kind"sv,
    "error_type"sv,
    "gen_ai.output.type"sv,
    "gen_ai.prompt.id"sv,
    "gen_ai.response.finish_reasons"sv,
    "gen_ai.response.id"sv,
    "gen_ai.response.model"sv,
    "http.response.status_code"sv,
    "input_type"sv,
    "message.id"sv,
    "message.type"sv,
    "message.uuid"sv,
    "message_id"sv,
    "message_type"sv,
    "message_uuid"sv,
    "model_reasoning_effort"sv,
    "output_format"sv,
    "output_type"sv,
    "prompt.id"sv,
    "prompt_id"sv,
    "query_id"sv,
    "query_script"sv,
    "query_source"sv,
    "query_source_safe"sv,
    "reasoning_effort"sv,
    "reasoning_summary"sv, // Codex: a setting (auto, concise, detailed, none)
    "response.id"sv,
    "response.model"sv,
    "response_id"sv,
    "response_model"sv,
    "result_code"sv,
    "result_type"sv,
    "secure_error"sv, // Codex: a kind
    "session.id"sv,
    "span_id"sv,
    "token_type"sv,
    "trace_id"sv,
    "user.account_id"sv,
    "user.id"sv,
    "user_id"sv,
};
static_assert(std::is_sorted(Allowed.begin(), Allowed.end()));

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLetter(char c)
{
    // What is not ASCII belongs to a word.
    return isUpper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The next part from `at` on, which moves behind it.
std::string_view nextPart(std::string_view key, std::size_t &at)
{
    while (at < key.size() && !isLetter(key[at]))
        ++at;
    const std::size_t begin = at;
    while (at < key.size() && isLetter(key[at])) {
        const bool upper = isUpper(key[at]);
        const bool afterLower = at > begin && upper && !isUpper(key[at - 1]);
        const bool lastOfCapitals = at > begin && upper && isUpper(key[at - 1]) && at + 1 < key.size()
            && key[at + 1] >= 'a' && key[at + 1] <= 'z';
        if (afterLower || lastOfCapitals)
            break;
        ++at;
    }
    return key.substr(begin, at - begin);
}

template<typename Table>
bool holds(const Table &table, std::string_view text)
{
    return std::binary_search(table.begin(), table.end(), text);
}

bool isContentPart(std::string_view part)
{
    return holds(ContentParts, part)
        || std::any_of(ContentWithin.begin(), ContentWithin.end(),
                       [part](std::string_view word) { return part.find(word) != std::string_view::npos; });
}

} // namespace

KeyKind kindOfKey(std::string_view key)
{
    if (holds(Allowed, key))
        return KeyKind::Allowed;
    bool content = false;
    std::string last, before;
    for (std::size_t at = 0; at < key.size();) {
        const std::string_view part = nextPart(key, at);
        if (part.empty())
            break;
        before = std::move(last);
        last.assign(part);
        std::transform(last.begin(), last.end(), last.begin(), [](char c) { return isUpper(c) ? char(c | 0x20) : c; });
        content = content || isContentPart(last);
    }
    const bool namesKey =
        last == "key" && (before == "api" || before == "private" || before == "access" || before == "secret");
    if (namesKey || holds(SecretParts, last))
        return KeyKind::Secret;
    return content ? KeyKind::Content : KeyKind::Plain;
}

} // namespace glasshouse
