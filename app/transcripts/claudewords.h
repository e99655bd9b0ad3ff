// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"
#include "transcripts/record.h"

#include <optional>
#include <string>
#include <string_view>

namespace glasshouse {

/// The wordings by which Claude Code's records are told apart. Source: docs/formats.md 4 and 5. Pure.

/// A user text that the program put in: command echoes, notifications, reminders.
bool isInjectedText(std::string_view text);

/// "[Request interrupted by user]" and "[Request interrupted by user for tool use]".
bool isInterruptText(std::string_view text);

/// The text of a real prompt in a `user` record, with white space around it; empty where the record is none. An image
/// alone is a prompt, too: `isPrompt` tells. Does not look at what the record belongs to beyond its own fields.
struct PromptText {
    bool isPrompt = false;
    bool isInterrupt = false;
    std::string text;
};
PromptText promptOf(const Record &record);

/// How much of a failed result is looked at: the wordings stand at its beginning.
inline constexpr std::size_t OutcomeWords = 2048;

/// What the words of a failed result say of it: refused by the person, by a rule, stopped by the person, or a mistake of
/// the model; nullopt: nothing that is known. The one table of these wordings, for counting and for the transcript view.
std::optional<Outcome> outcomeInWords(std::string_view words);

/// The same where the record names the kind of refusal (`toolDenialKind`); nullopt: it names none.
std::optional<Outcome> outcomeOfDenial(std::string_view kind, std::string_view words);

/// How a tool call ended, from its result block and the record that holds it.
Outcome toolOutcome(const Record &record, const ContentBlock &result);

/// White space collapsed and cut to `maxBytes` on a character boundary.
std::string oneLine(std::string_view text, std::size_t maxBytes);

} // namespace glasshouse
