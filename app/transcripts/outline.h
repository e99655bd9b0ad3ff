// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QString>

#include <vector>

namespace glasshouse {

/// Where one record stands in its file.
struct RecordRef {
    qint64 offset = 0;            ///< bytes
    qint64 length = 0;            ///< without the newline
    bool operator==(const RecordRef &) const = default;
};

/// One thing the transcript view shows; a tool call and its result are one entry.
struct OutlineEntry {
    enum class Kind { Prompt, Answer, Thinking, Tool, System, ApiError, Interrupt, Compaction, Note };
    RecordRef record;
    RecordRef result;             ///< Tool: the record that holds the result; length 0: none
    int block = 0;                ///< index of the content block in the record
    Kind kind = Kind::Note;
    bool failed = false;          ///< result with is_error, or an API error: F8 stops here
    qint64 timeMs = NoTime;
    int textBytes = 0;            ///< of what is shown, to estimate a height
    bool operator==(const OutlineEntry &) const = default;
};

struct TranscriptOutline {
    QString path;
    std::vector<OutlineEntry> entries;
    qint64 bytes = 0;             ///< read
    qint64 badLines = 0;
    bool operator==(const TranscriptOutline &) const = default;
};

} // namespace glasshouse
