// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transcripts/content.h"

#include <atomic>
#include <span>

namespace glasshouse {

/// Any thread but the GUI's; all of them open the file anew and keep nothing.
/// Errors: Io (names the path), Cancelled. A record that is no longer there or cannot be read has a text that says so.
Result<TranscriptPage> readPage(const QString &path, std::span<const EntryRef> entries, const std::atomic_bool &stop);
Result<RawRecord> readRawRecord(const QString &path, const RecordRef &record);

/// All places of `text` (case-insensitive, as plain text) in everything the outline of `path` shows.
Result<TranscriptMatches> findInTranscript(const QString &path, const QString &text, const std::atomic_bool &stop);

} // namespace glasshouse
