// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"
#include "transcripts/recordscan.h"

#include <QString>

namespace glasshouse {

/// What a text of a user record is. Only `Prompt` was written by a person.
enum class UserText { Prompt, Interrupt, Command, CommandOutput, TaskNotification, Injected };

/// Judged by how the text begins (escapes still in it); docs/formats.md 4.
UserText userText(std::string_view raw);

/// How a tool call ended, from its result. `isFirst`: the record's toolUseResult belongs to this block.
Outcome toolOutcome(const ScannedRecord &record, const ScannedBlock &block, bool isFirst);

/// The code in "Exit code 1\n…"; -1 where there is none.
int exitCode(std::string_view resultText);

/// The text of a tool result's first piece, escapes still in it.
std::string_view firstResultText(RecordScanner &scanner, const ScannedBlock &block);

/// Record types that only keep the agent's own books; they show nothing.
bool isBookkeeping(std::string_view type);

/// A type's name for people: "hook_additional_context" -> "Hook additional context".
QString inWords(std::string_view type);

} // namespace glasshouse
