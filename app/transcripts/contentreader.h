// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transcripts/content.h"

#include <array>
#include <atomic>
#include <span>

namespace glasshouse {

/// Texts of these are all that an entry shows, in the order it is shown: label, text, input, diff, result.
enum class EntryPart { Label, Text, Input, Diff, Result };
inline constexpr int EntryPartCount = 5;

/// A part's text as it is searched, selected and copied. A diff's lines come with their signs. The label counts only
/// where it says what no other part does: a tool's argument, or an entry without a text of its own.
QString partText(const OutlineEntry &entry, const EntryContent &content, EntryPart part);

/// Any thread but the GUI's; all of them open the file anew and keep nothing.
/// Errors: Io (names the path), Cancelled. A record that is no longer there or cannot be read has a text that says so.
Result<TranscriptPage> readPage(const QString &path, std::span<const EntryRef> entries, const std::atomic_bool &stop);
Result<RawRecord> readRawRecord(const QString &path, const RecordRef &record);

/// All places of `text` (case-insensitive, as plain text) in everything the outline of `path` shows.
Result<TranscriptMatches> findInTranscript(const QString &path, const QString &text, const std::atomic_bool &stop);

} // namespace glasshouse
