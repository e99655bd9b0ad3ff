// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/diff.h"
#include "transcripts/outline.h"

#include <QString>

#include <vector>

namespace glasshouse {

/// An image or document inside a message: named, never loaded.
struct Enclosure {
    QString type; ///< "image/png"; outside text
    qint64 bytes = 0;
    bool operator==(const Enclosure &) const = default;
};

/// What one entry of an outline says, in full. Every text is plain and ready to draw: lines end with LF, tabs are
/// spaces, controls are visible escapes; nothing in it is ever to be interpreted.
struct EntryContent {
    EntryRef ref;
    QString text;   ///< prompt, answer, thinking, note
    QString input;  ///< Tool: what its one-line label leaves out; may be empty
    DiffLines diff; ///< Tool: the change to a file
    QString result; ///< Tool: what came back; empty where the diff says it
    std::vector<Enclosure> enclosures;
    int added = 0, removed = 0; ///< lines of the diff
    bool operator==(const EntryContent &) const = default;
};

/// Texts of these are all that an entry shows, in the order it is shown: label, text, input, diff, result.
enum class EntryPart { Label, Text, Input, Diff, Result };
inline constexpr int EntryPartCount = 5;

/// A part's text as it is searched, selected and copied. A diff's lines come with their signs. The label counts only
/// where it says what no other part does: a tool's argument, or an entry without a text of its own.
QString partText(const OutlineEntry &entry, const EntryContent &content, EntryPart part);

/// The contents of the asked entries, in the order of the question.
struct TranscriptPage {
    QString path;
    std::vector<EntryContent> entries;
    bool operator==(const TranscriptPage &) const = default;
};

/// One record as it stands in its file, indented where it is JSON; control characters as visible escapes.
struct RawRecord {
    QString path;
    RecordRef record;
    QString text;
    bool cut = false; ///< it goes on behind the first 1 MiB
    bool operator==(const RawRecord &) const = default;
};

/// A match of a search: the n-th in its entry's searchText().
struct TranscriptMatch {
    qint64 offset = 0; ///< of the entry's record
    int block = -1;
    int ordinal = 0; ///< 0: the entry's first match
    bool operator==(const TranscriptMatch &) const = default;
};

struct TranscriptMatches {
    QString path;
    QString text;                         ///< what was looked for
    std::vector<TranscriptMatch> matches; ///< in the outline's order; at most 10,000
    bool more = false;                    ///< there are more than these
    bool operator==(const TranscriptMatches &) const = default;
};

} // namespace glasshouse
