// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/recordkind.h"

#include "transcripts/claudewords.h"

#include "transcripts/displaytext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// Of a result that is a string or a list of blocks, from where its words begin.
std::string_view firstWords(std::string_view content)
{
    if (!content.starts_with('['))
        return withoutQuotes(content);
    constexpr std::string_view Key = "\"text\":";
    std::size_t at = content.substr(0, OutcomeWords).find(Key); // its type is "text", too: no colon behind that
    at = at == std::string_view::npos ? at : content.find('"', at + Key.size());
    return at == std::string_view::npos ? std::string_view() : content.substr(at + 1);
}

} // namespace

UserText userText(std::string_view raw)
{
    const QString head = decodeJsonString(raw, 200).trimmed();
    static const std::array<std::pair<QString, UserText>, 11> Beginnings{{
        {u"[Request interrupted by user"_s, UserText::Interrupt},
        {u"<command-name>"_s, UserText::Command},
        {u"<command-message>"_s, UserText::Command},
        {u"<bash-input>"_s, UserText::Command},
        {u"<local-command-stdout>"_s, UserText::CommandOutput},
        {u"<local-command-stderr>"_s, UserText::CommandOutput},
        {u"<bash-stdout>"_s, UserText::CommandOutput},
        {u"<bash-stderr>"_s, UserText::CommandOutput},
        {u"<task-notification>"_s, UserText::TaskNotification},
        {u"<local-command-caveat>"_s, UserText::Injected},
        {u"<system-reminder>"_s, UserText::Injected},
    }};
    for (const auto &[beginning, kind] : Beginnings) {
        if (head.startsWith(beginning))
            return kind;
    }
    return UserText::Prompt;
}

std::string_view firstResultText(RecordScanner &scanner, const ScannedBlock &block)
{
    if (block.content.empty() || block.content.front() != '[')
        return withoutQuotes(block.content);
    for (const std::string_view piece : scanner.elements(block.content)) {
        for (const JsonField &field : scanner.fields(piece)) {
            if (field.key == "text")
                return withoutQuotes(field.value);
        }
    }
    return {};
}

Outcome toolOutcome(const ScannedRecord &record, const ScannedBlock &block, bool isFirst)
{
    const std::string_view result = isFirst ? record.toolUseResult : std::string_view();
    const std::string_view words = firstWords(block.content).substr(0, OutcomeWords);
    if (isFirst && !record.toolDenialKind.empty())
        return outcomeOfDenial(record.toolDenialKind, words).value_or(Outcome::Denied);
    if (!block.isError)
        return result.find("\"interrupted\":true") != std::string_view::npos ? Outcome::Interrupted : Outcome::Ok;
    // an object's fields are the tool's own output, not the agent's words
    const std::string_view said = result.starts_with('"') ? result : std::string_view();
    for (const std::string_view text : {words, withoutQuotes(said).substr(0, OutcomeWords)}) {
        if (const auto outcome = outcomeInWords(text))
            return *outcome;
    }
    const bool ranOn = words.starts_with("Exit code ") || words.find("timed out") != std::string_view::npos;
    if (!ranOn && result.starts_with('{') && result.find("\"interrupted\":true") != std::string_view::npos)
        return Outcome::Interrupted;
    return Outcome::Error;
}

int exitCode(std::string_view text)
{
    static constexpr std::string_view Words = "Exit code ";
    const size_t at = text.substr(0, 64).find(Words);
    if (at == std::string_view::npos)
        return -1;
    int code = 0;
    size_t digits = 0;
    for (size_t i = at + Words.size(); i < text.size() && digits < 6 && text[i] >= '0' && text[i] <= '9'; ++i, ++digits)
        code = code * 10 + (text[i] - '0');
    return digits ? code : -1;
}

bool isBookkeeping(std::string_view type)
{
    static constexpr std::array<std::string_view, 26> Types{"progress",
                                                            "file-history-snapshot",
                                                            "custom-title",
                                                            "ai-title",
                                                            "agent-name",
                                                            "last-prompt",
                                                            "mode",
                                                            "permission-mode",
                                                            "worktree-state",
                                                            "relocated",
                                                            "bridge-session",
                                                            "tag",
                                                            "queue-operation",
                                                            "frame-link",
                                                            "summary",
                                                            "api-request",
                                                            "api-request-shape",
                                                            "api-request-blob",
                                                            "tools-used",
                                                            "cost-state",
                                                            "atis-latch",
                                                            "session-title",
                                                            "task-summary",
                                                            "started",
                                                            "journal",
                                                            "attribution-snapshot"};
    return std::ranges::find(Types, type) != Types.end();
}

QString inWords(std::string_view type)
{
    QString words = decodeJsonLine(type, 60);
    words.replace(u'_', u' ').replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace glasshouse
