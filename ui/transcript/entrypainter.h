// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "charts/theme.h"
#include "ui/transcript/transcriptselection.h"

class QPainter;

#include <optional>

namespace glasshouse {

/// What is painted of an entry besides its layout.
struct EntryPaint {
    const OutlineEntry *entry = nullptr;
    const EntryContent *content = nullptr; ///< null: not read yet
    const EntryLayout *layout = nullptr;
    StoryPlace place;
    QString role, roleDetail;
    QString tokens; ///< for the margin; empty: none
    const TextSelection *selection = nullptr;
    const std::vector<TranscriptPlace> *matches = nullptr; ///< of a search, in this entry
    int matchLength = 0;
    int currentMatch = -1;  ///< index into matches
    bool isCurrent = false; ///< the keyboard is here
    bool isHovered = false; ///< the mouse is over its head
    bool unfolded = false;
    bool viewHasFocus = false;
    std::optional<Token> mark{}; ///< something was noticed of it
};

/// Draws entries; holds fonts and the theme's colours, nothing else. Text goes through QPainter::drawText() only.
class EntryPainter
{
public:
    EntryPainter(const TranscriptMetrics &metrics, const Theme &theme, const Format &format);

    /// `top`: of the entry in the painter's coordinates; `width`: of the view without minimap; only lines between
    /// `clipTop` and `clipBottom` are drawn.
    void paint(QPainter &painter, const EntryPaint &entry, int top, int width, int contentWidth, int clipTop,
               int clipBottom) const;

    /// Position in the part's text that is nearest to `x` (from the content's left) on that line.
    int positionAt(const EntryLayout &layout, const LaidLine &line, double x) const;
    const QFont &lineFont(LineLook look) const;

private:
    void paintMargin(QPainter &painter, const EntryPaint &entry, int top, int viewWidth) const;
    void paintDot(QPainter &painter, const EntryPaint &entry, int y) const;
    void paintRole(QPainter &painter, const EntryPaint &entry, int width) const;
    void paintCard(QPainter &painter, const EntryPaint &entry, int width) const;
    void paintCardHead(QPainter &painter, const EntryPaint &entry) const;
    int paintCardRight(QPainter &painter, const EntryPaint &entry, const QRect &head) const;
    void paintHeadLine(QPainter &painter, const EntryPaint &entry) const;
    void paintCompaction(QPainter &painter, const EntryPaint &entry) const;
    void paintLine(QPainter &painter, const EntryPaint &entry, const LaidLine &line, int width) const;
    void paintDiffLine(QPainter &painter, const LaidLine &line, int width) const;
    void paintHighlights(QPainter &painter, const EntryPaint &entry, const LaidLine &line) const;
    void fillText(QPainter &painter, const EntryPaint &entry, const LaidLine &line, int from, int to,
                  const QColor &colour) const;
    void paintFolds(QPainter &painter, const EntryPaint &entry) const;
    void paintWaiting(QPainter &painter, const EntryPaint &entry, int width) const;
    const QColor &colour(Token token) const { return m_theme.colour(token); }

    const TranscriptMetrics &m_metrics;
    const Theme &m_theme;
    const Format &m_format;
    QFont m_body, m_thinking, m_code, m_label, m_role, m_name, m_axis, m_badge;
};

} // namespace glasshouse
