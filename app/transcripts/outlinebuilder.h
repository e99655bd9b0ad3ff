// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transcripts/outline.h"

#include <atomic>

namespace glasshouse {

/// A line longer than this is named by its size; its text is never loaded.
inline constexpr qint64 MaxLineBytes = 16 * 1024 * 1024;

/// The shape of a Claude Code transcript in one pass: about 150 bytes of memory an entry, whatever the file's size.
/// A line that cannot be read becomes an entry of kind Bad; where a whole record is glued behind a torn one, it is read.
/// Any thread but the GUI's. Errors: Io (names the path), Cancelled (`stop` became true).
Result<TranscriptOutline> buildOutline(const QString &path, const std::atomic_bool &stop);

} // namespace glasshouse
