// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/claudewords.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

std::string_view withoutLeadingSpace(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

constexpr std::size_t OpeningWords = 240; ///< the program's own sentence; what follows may quote anything

template<std::size_t N>
bool holdsOneOf(std::string_view text, const std::array<std::string_view, N> &parts)
{
    return std::any_of(parts.begin(), parts.end(), [text](std::string_view part) { return contains(text, part); });
}

/// Nobody refused in person: a rule, a mode, a hook, a folder out of bounds, or nobody was there to be asked.
constexpr std::array<std::string_view, 16> DeniedWords{"Permission to use ",
                                                       "requested permissions",
                                                       "Permission for this action",
                                                       "requires interactive approval",
                                                       "has no approval surface",
                                                       "For security, Claude Code may only",
                                                       "denied by your permission settings",
                                                       "auto mode cannot determine",
                                                       "Auto mode could not evaluate",
                                                       "auto mode unavailable",
                                                       "hook blocking error",
                                                       "denied by hook",
                                                       "blocked by hook",
                                                       "denied this tool",
                                                       "permission prompts are not available",
                                                       "don't ask mode"};

/// A person refused the call, the plan or the question: so it begins, or so it says in its first sentence.
constexpr std::array<std::string_view, 6> RejectedBeginnings{
    "The user doesn't want to ", "The user rejected ", "User rejected ", "User declined ",
    "The user declined to ",     "User has rejected"};
constexpr std::array<std::string_view, 2> RejectedWords{"plan that was rejected by the user",
                                                        "The tool use was rejected"};

bool saysRejected(std::string_view opening)
{
    constexpr std::string_view Mark = "Error: ";
    if (opening.starts_with(Mark))
        opening.remove_prefix(Mark.size());
    return std::any_of(RejectedBeginnings.begin(), RejectedBeginnings.end(),
                       [opening](std::string_view words) { return opening.starts_with(words); })
        || holdsOneOf(opening, RejectedWords);
}

/// "This command requires approval", "This Bash command contains multiple operations. The following part requires
/// approval: …", "touch in '/x' needs approval. …": said of a call that nobody could be asked about.
bool startsWithApprovalAsked(std::string_view opening)
{
    return (opening.starts_with("This ") && contains(opening, "approval")
            && (contains(opening, " requires approval") || contains(opening, " require approval")))
        || contains(opening, "' needs approval.") || contains(opening, "' requires approval.");
}

} // namespace

bool isInjectedText(std::string_view text)
{
    static constexpr std::array<std::string_view, 10> openings = {
        "<local-command-caveat>", "<command-name>",         "<command-message>", "<command-args>",
        "<local-command-stdout>", "<local-command-stderr>", "<bash-input>",      "<bash-stdout>",
        "<task-notification>",    "<system-reminder>"};
    const std::string_view start = withoutLeadingSpace(text);
    return std::any_of(openings.begin(), openings.end(),
                       [start](std::string_view opening) { return start.starts_with(opening); });
}

bool isInterruptText(std::string_view text)
{
    return withoutLeadingSpace(text).starts_with("[Request interrupted by user");
}

PromptText promptOf(const Record &record)
{
    PromptText found;
    const bool human = record.originKind.kind == JsonScalar::Kind::Missing || record.originKind.is("human");
    const bool own = human && !record.isMeta.isTrue() && !record.isCompactSummary.isTrue()
        && !record.isSidechain.isTrue() && !record.agentId.isTruthy();
    const auto look = [&](const JsonScalar &text) {
        std::string words = text.text();
        found.isInterrupt |= isInterruptText(words);
        if (withoutLeadingSpace(words).empty() || isInjectedText(words) || !found.text.empty())
            return;
        found.isPrompt = own;
        found.text = std::move(words);
    };
    if (record.message.text.isText())
        look(record.message.text);
    for (const ContentBlock &block : record.message.blocks) {
        if (block.type.is("tool_result"))
            return {};
        if (block.type.is("text"))
            look(block.text);
        else if (block.type.is("image") || block.type.is("document"))
            found.isPrompt |= own;
    }
    if (found.isInterrupt || !found.isPrompt)
        return {.isPrompt = false, .isInterrupt = found.isInterrupt, .text = {}};
    return found;
}

std::optional<Outcome> outcomeInWords(std::string_view words)
{
    const std::string_view start = withoutLeadingSpace(words);
    const std::string_view opening = start.substr(0, OpeningWords);
    if (opening.starts_with("Exit code ")) // it ran: whatever it says of permissions, its output says
        return std::nullopt;
    if (holdsOneOf(opening, DeniedWords) || (opening.starts_with("Permission to ") && contains(opening, " denied"))
        || (contains(opening, "PreToolUse") && contains(opening, "hook")) || startsWithApprovalAsked(opening))
        return Outcome::Denied;
    if (opening.starts_with("<tool_use_error>"))
        return Outcome::Error;
    if (isInterruptText(opening) || opening.starts_with("Interrupted by user")
        || contains(words.substr(0, OutcomeWords), "<error>Command was aborted before completion"))
        return Outcome::Interrupted;
    if (saysRejected(opening))
        return Outcome::Rejected;
    if (contains(words.substr(0, OutcomeWords), "auto mode cannot determine"))
        return Outcome::Denied;
    return std::nullopt;
}

std::optional<Outcome> outcomeOfDenial(std::string_view kind, std::string_view words)
{
    if (kind.empty())
        return std::nullopt;
    if (kind == "interrupted" || kind == "cancelled")
        return Outcome::Interrupted;
    if (kind != "user-rejected")
        return Outcome::Denied;
    // where nobody is there to be asked, the same mark says that nobody agreed
    return outcomeInWords(words) == Outcome::Denied ? Outcome::Denied : Outcome::Rejected;
}

Outcome toolOutcome(const Record &record, const ContentBlock &result)
{
    const auto head = [](const JsonScalar &text) {
        JsonScalar part = text;
        if (part.raw.size() > OutcomeWords)
            part.raw = part.raw.substr(0, OutcomeWords);
        return part.text();
    };
    if (record.toolDenialKind.isTruthy()) {
        const auto denied = outcomeOfDenial(record.toolDenialKind.text(), head(result.text));
        return denied.value_or(Outcome::Denied);
    }
    if (!result.isError.isTrue())
        return Outcome::Ok;
    for (const std::string &words : {head(result.text), head(record.toolUseResult)}) {
        if (const auto outcome = outcomeInWords(words))
            return *outcome;
    }
    return Outcome::Error;
}

std::string oneLine(std::string_view text, std::size_t maxBytes)
{
    std::string out;
    bool gap = false;
    for (const char c : text) {
        if (isJsonSpace(c) || c == '\v' || c == '\f') {
            gap = !out.empty();
            continue;
        }
        if (gap)
            out += ' ';
        gap = false;
        out += c;
        if (out.size() > maxBytes)
            break;
    }
    if (out.size() > maxBytes) {
        std::size_t cut = maxBytes;
        while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xc0) == 0x80)
            --cut;
        out.resize(cut);
    }
    return out;
}

} // namespace glasshouse
