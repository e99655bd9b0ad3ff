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
    if (contains(words, "The user doesn't want to ") || words.starts_with("User rejected tool use"))
        return Outcome::Rejected;
    const std::string_view start = withoutLeadingSpace(words);
    if (start.starts_with("<tool_use_error>"))
        return Outcome::Error;
    const std::string_view opening = start.substr(0, 200);
    if (contains(opening, "Permission to use ") || contains(opening, "requested permissions")
        || contains(words, "auto mode cannot determine") || contains(words, "hook blocking error")
        || contains(words, "denied by hook") || contains(words, "blocked by hook")
        || (contains(opening, "PreToolUse") && contains(start, "hook")))
        return Outcome::Denied;
    return std::nullopt;
}

Outcome toolOutcome(const Record &record, const ContentBlock &result)
{
    if (record.toolDenialKind.isTruthy())
        return record.toolDenialKind.is("user-rejected") ? Outcome::Rejected : Outcome::Denied;
    if (!result.isError.isTrue())
        return Outcome::Ok;
    const auto head = [](const JsonScalar &text) {
        JsonScalar part = text;
        if (part.raw.size() > OutcomeWords)
            part.raw = part.raw.substr(0, OutcomeWords);
        return part.text();
    };
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
