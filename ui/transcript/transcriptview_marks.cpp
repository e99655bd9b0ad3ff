// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of TranscriptView: what was noticed of its entries.
#include "ui/transcript/transcriptview.h"

#include "ui/transcript/minimap.h"

#include <algorithm>

namespace glasshouse {

void TranscriptView::setMarks(std::map<int, Mark> marks)
{
    std::erase_if(
        marks, [this](const auto &mark) { return mark.first < 0 || size_t(mark.first) >= m_outline.entries.size(); });
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    updateMinimap();
    viewport()->update();
}

std::vector<int> TranscriptView::stops() const
{
    std::vector<int> stops = m_story.errors;
    for (const auto &[entry, mark] : m_marks)
        stops.push_back(entry);
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    return stops;
}

int TranscriptView::entryAt(qint64 offset) const
{
    int before = -1;
    for (size_t i = 0; i < m_outline.entries.size(); ++i) {
        const EntryRef &ref = m_outline.entries[i].ref;
        if (ref.record.offset == offset || (ref.result.length > 0 && ref.result.offset == offset))
            return int(i);
        if (ref.record.offset <= offset)
            before = int(i);
    }
    return before;
}

MinimapLayout TranscriptView::mapLayout() const
{
    std::vector<int> warnings;
    for (const auto &[entry, mark] : m_marks) {
        if (mark.colour != Token::Text3)
            warnings.push_back(entry);
    }
    return MinimapLayout::of(m_outline, m_column, m_minimap->height() - 2 * Minimap::Padding, warnings);
}

} // namespace glasshouse
