// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/transcript.h"
#include "ui/transcript/story.h"
#include "ui/transcript/wrap.h"

#include <QRect>

#include <array>
#include <vector>

namespace glasshouse {

/// The columns of the view: margin (time, tokens) | gutter (thread line) | content | minimap. Logical pixels.
struct TranscriptColumns {
    static constexpr int Margin = 104;
    static constexpr int Gutter = 22;
    static constexpr int ContentLeft = Margin + Gutter + 8;
    static constexpr int ContentRight = 14; ///< free to the right of it
    static constexpr int MaxContent = 760;
    static constexpr int MinContent = 160;
    static constexpr int Minimap = 64;

    /// Width of the content in a view this wide, minimap not counted.
    static int contentWidth(int viewWidth)
    {
        return qBound(MinContent, viewWidth - ContentLeft - ContentRight, MaxContent);
    }
};

/// Fonts and line heights, measured once.
struct TranscriptMetrics {
    static constexpr int BodyLine = 20;
    static constexpr int CodeLine = 18;
    static constexpr int RoleLine = 20;
    static constexpr int HeadLine = 22; ///< of thinking, notes and marks
    static constexpr int CardHeader = 30;
    static constexpr int CardPadding = 12; ///< left and right of a card's text
    static constexpr int BodyPadding = 8;  ///< above and below it
    static constexpr int FoldRow = 28;
    static constexpr int Gap = 6; ///< above and below an entry
    static constexpr int PromptGap = 12;
    static constexpr int DiffText = 66; ///< where a diff's text begins
    static constexpr int NoteIndent = 20;

    TranscriptMetrics();
    Wrapper body, code, label;
};

/// How a line of text is drawn.
enum class LineLook {
    Body,
    Thinking,
    Note,
    Input,
    Result,
    ErrorResult,
    DiffContext,
    DiffAdded,
    DiffRemoved,
    DiffGap,
    Enclosure
};

/// One line of the screen: a piece of a part's text. Coordinates are the entry's own, x from the content's left.
struct LaidLine {
    LineLook look = LineLook::Body;
    EntryPart part = EntryPart::Text;
    int start = 0, length = 0; ///< in EntryLayout::parts[part]
    int x = 0, top = 0, height = TranscriptMetrics::BodyLine;
    int number = 0;         ///< of a diff's line; 0: none
    bool softBreak = false; ///< the text goes on without a line break
};

/// What is not shown of a part, with the row that says so.
struct LaidFold {
    EntryPart part = EntryPart::Result;
    QRect rect;
    int moreLines = 0;
    qint64 moreBytes = 0;
};

/// How the entry is introduced.
enum class HeadLook { None, Thinking, Note, Mark, Compaction, Card };

struct EntryLayout {
    int height = 0;
    HeadLook head = HeadLook::None;
    int roleTop = -1;            ///< -1: no line that says who speaks
    QRect headRect;              ///< null for HeadLook::None; a click on it folds and unfolds
    QRect card;                  ///< the frame; null: none
    QRect agentLink;             ///< "Open sub-agent"; null: none
    std::vector<int> separators; ///< y of hairlines inside the card
    std::vector<LaidLine> lines; ///< from top to bottom
    std::vector<LaidFold> folds;
    std::array<QString, EntryPartCount> parts;
    QStringList enclosures;  ///< texts of the lines that look like Enclosure, in order
    bool foldable = false;   ///< there is something to fold or unfold
    bool isEstimate = false; ///< made without the content

    const QString &text(EntryPart part) const { return parts[size_t(part)]; }
    /// The line at `y` or the nearest one; -1 where there are none.
    int lineAt(int y) const;
};

/// All that an entry's layout depends on.
struct EntrySource {
    const OutlineEntry *entry = nullptr;
    const EntryContent *content = nullptr; ///< null: not read yet
    StoryPlace place;
    int unfolded = 0;          ///< 0: folded; n: the first n * UnfoldStep lines of each part show
    bool canOpenAgent = false; ///< its sub-agent's transcript is at hand
    QStringList enclosures;    ///< in words, one per enclosure of the content
};

inline constexpr int FoldAfter = 12;
inline constexpr int UnfoldStep = 2000;

/// Where everything of an entry stands in `width` pixels. Pure but for the fonts.
EntryLayout layOut(const EntrySource &source, int width, const TranscriptMetrics &metrics);

/// The height it will roughly have, from the outline alone; quick.
int estimatedHeight(const OutlineEntry &entry, const StoryPlace &place, int width, const TranscriptMetrics &metrics);

} // namespace glasshouse
