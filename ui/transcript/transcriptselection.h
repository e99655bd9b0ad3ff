// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/entrylayout.h"

namespace glasshouse {

/// A place in the text of one entry.
struct TranscriptPlace {
    EntryPart part = EntryPart::Text;
    int at = 0;
    auto operator<=>(const TranscriptPlace &) const = default;
};

/// Selected text within one entry. Places are in the text, not on the screen, so they survive another width.
struct TextSelection {
    int entry = -1; ///< -1: nothing is selected
    TranscriptPlace anchor, cursor;

    bool isEmpty() const { return entry < 0 || anchor == cursor; }
    TranscriptPlace first() const { return qMin(anchor, cursor); }
    TranscriptPlace last() const { return qMax(anchor, cursor); }
    /// The selected stretch of a line: positions in its part's text; start == end: none of it.
    std::pair<int, int> within(const LaidLine &line) const;
};

/// The text of a selection as it is shown; parts on lines of their own.
QString selectedText(const TextSelection &selection, const std::array<QString, EntryPartCount> &parts);
/// Everything of an entry.
QString wholeText(const std::array<QString, EntryPartCount> &parts);

/// The places of `needle` in an entry's parts in order (case-insensitive): what TranscriptMatch::ordinal counts.
std::vector<TranscriptPlace> placesOf(const QString &needle, const std::array<QString, EntryPartCount> &parts);

} // namespace glasshouse
