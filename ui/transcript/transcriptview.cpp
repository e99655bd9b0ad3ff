// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptview.h"

#include "ui/transcript/entrywords.h"
#include "ui/transcript/minimap.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace glasshouse {

using Kind = OutlineEntry::Kind;

namespace {
constexpr size_t MaxLoaded = 400;
constexpr int ShowTop = 36;        ///< where a row that is gone to stands below the top
constexpr int MinimapDelayMs = 60; ///< one picture for a burst of corrected heights
} // namespace

TranscriptView::TranscriptView(QWidget *parent)
    : QAbstractScrollArea(parent),
      m_painter(std::make_unique<EntryPainter>(m_metrics, themeOf(this), m_format)),
      m_minimap(new Minimap(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the minimap is the scroll bar
    setViewportMargins(0, 0, TranscriptColumns::Minimap, 0);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_minimapTimer.setSingleShot(true);
    m_minimapTimer.setInterval(MinimapDelayMs);
    connect(&m_minimapTimer, &QTimer::timeout, this, &TranscriptView::updateMinimap);
    connect(m_minimap, &Minimap::moved, this, [this](double share) {
        m_column.scrollTo(qint64(share * double(m_column.total())) - m_column.viewport() / 2);
        placeChanged(false);
    });
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setTranscript(TranscriptOutline outline)
{
    m_outline = std::move(outline);
    m_story = Story::of(m_outline);
    m_loaded.clear();
    m_unfolded.clear();
    m_wanted.clear();
    m_selection = {};
    m_match.reset();
    m_matchPending = false;
    m_hovered = -1;
    m_current = -1;
    m_column.reset(estimatedHeights());
    placeChanged(true);
    Q_EMIT currentChanged(-1);
}

void TranscriptView::updateTranscript(TranscriptOutline outline)
{
    const bool followsEnd = m_column.scrollTop() >= m_column.maxScrollTop() - 4 && m_column.scrollTop() > 0;
    const TranscriptOutline before = std::exchange(m_outline, std::move(outline));
    m_story = Story::of(m_outline);
    std::vector<int> heights = estimatedHeights();
    for (size_t i = 0; i < qMin(before.entries.size(), heights.size()); ++i) {
        if (before.entries[i] == m_outline.entries[i])
            heights[i] = m_column.height(i);
        else
            m_loaded.erase(int(i)); // a call got its result
    }
    std::erase_if(m_loaded, [this](const auto &loaded) { return size_t(loaded.first) >= m_outline.entries.size(); });
    m_column.setHeights(std::move(heights));
    if (followsEnd)
        m_column.scrollTo(m_column.maxScrollTop());
    m_wanted.clear();
    if (m_current >= int(m_outline.entries.size()))
        m_current = -1;
    placeChanged(true);
    Q_EMIT currentChanged(m_current);
}

void TranscriptView::clear()
{
    setTranscript({});
}

void TranscriptView::setFormat(const Format &format)
{
    m_format = format;
    viewport()->update();
}

void TranscriptView::setAgentRuns(const QSet<QString> &ids)
{
    m_agentRuns = ids;
    relayout();
}

int TranscriptView::contentWidth() const
{
    return TranscriptColumns::contentWidth(viewport()->width());
}

std::vector<int> TranscriptView::estimatedHeights() const
{
    std::vector<int> heights(m_outline.entries.size());
    const int width = contentWidth();
    for (size_t i = 0; i < heights.size(); ++i)
        heights[i] = estimatedHeight(m_outline.entries[i], m_story.places[i], width, m_metrics);
    return heights;
}

EntrySource TranscriptView::sourceOf(int entry, const EntryContent *content) const
{
    const OutlineEntry &outlined = m_outline.entries[size_t(entry)];
    EntrySource source{&outlined, content, m_story.places[size_t(entry)], m_unfolded.value(entry), false, {}};
    source.canOpenAgent = outlined.kind == Kind::Tool
        && ((!outlined.agentId.isEmpty() && m_agentRuns.contains(outlined.agentId))
            || (!outlined.toolUseId.isEmpty() && m_agentRuns.contains(outlined.toolUseId)));
    if (content) {
        for (const Enclosure &enclosure : content->enclosures)
            source.enclosures.append(EntryWords::enclosure(enclosure, m_format));
    }
    return source;
}

EntryLayout TranscriptView::layoutOf(int entry) const
{
    if (const auto loaded = m_loaded.find(entry); loaded != m_loaded.end())
        return loaded->second.layout;
    EntryLayout layout = layOut(sourceOf(entry, nullptr), contentWidth(), m_metrics);
    layout.height = m_column.height(size_t(entry)); // measured before and forgotten since, perhaps
    return layout;
}

void TranscriptView::layOutEntry(int entry)
{
    const auto loaded = m_loaded.find(entry);
    if (loaded == m_loaded.end())
        return;
    loaded->second.layout = layOut(sourceOf(entry, &loaded->second.content), contentWidth(), m_metrics);
    m_column.setHeight(size_t(entry), loaded->second.layout.height);
}

/// Everything anew for another width or other folds; the anchor stays where it is.
void TranscriptView::relayout()
{
    m_column.setHeights(estimatedHeights());
    for (const auto &loaded : m_loaded)
        layOutEntry(loaded.first);
    placeChanged(true);
}

int TranscriptView::rowOf(const EntryRef &ref) const
{
    auto found = std::ranges::lower_bound(m_outline.entries, ref.record.offset, {},
                                          [](const OutlineEntry &entry) { return entry.ref.record.offset; });
    for (; found != m_outline.entries.end() && found->ref.record.offset == ref.record.offset; ++found) {
        if (found->ref == ref)
            return int(found - m_outline.entries.begin());
    }
    return -1;
}

void TranscriptView::addContents(const TranscriptPage &page)
{
    if (page.path != m_outline.path)
        return;
    for (const EntryContent &content : page.entries) {
        const int entry = rowOf(content.ref);
        if (entry < 0)
            continue;
        m_loaded[entry].content = content;
        layOutEntry(entry);
    }
    m_wanted.clear();
    if (m_matchPending)
        finishShowingMatch();
    forgetFarContents();
    placeChanged(true);
}

bool TranscriptView::needsContent(int entry) const
{
    return m_outline.entries[size_t(entry)].kind != Kind::Compaction && !m_loaded.contains(entry);
}

/// Asks for what is in sight and one view above and below it.
void TranscriptView::wantInSight()
{
    if (m_outline.entries.empty() || m_column.viewport() <= 0)
        return;
    const int first = int(m_column.rowAt(-m_column.viewport()));
    const int last = int(m_column.rowAt(2 * m_column.viewport()));
    std::vector<EntryRef> wanted;
    for (int entry = first; entry <= last; ++entry) {
        if (needsContent(entry))
            wanted.push_back(m_outline.entries[size_t(entry)].ref);
    }
    if (wanted.empty() || wanted == m_wanted)
        return;
    m_wanted = wanted;
    Q_EMIT entriesWanted(wanted);
}

void TranscriptView::forgetFarContents()
{
    if (m_loaded.size() <= MaxLoaded)
        return;
    const int first = int(m_column.rowAt(-2 * m_column.viewport()));
    const int last = int(m_column.rowAt(3 * m_column.viewport()));
    std::erase_if(m_loaded, [&](const auto &loaded) {
        return (loaded.first < first || loaded.first > last) && loaded.first != m_current
            && loaded.first != m_selection.entry;
    });
}

void TranscriptView::placeChanged(bool heightsToo)
{
    updateScrollBar();
    wantInSight();
    if (heightsToo && !m_minimapTimer.isActive())
        m_minimapTimer.start();
    const double total = double(qMax<qint64>(1, m_column.total()));
    // a short transcript takes only part of the strip, as its bars do
    const double share = qMin(1.0, total * 0.12 / qMax(1, m_minimap->height() - 2 * Minimap::Padding));
    m_minimap->setWindow(
        double(m_column.scrollTop()) / total * share,
        m_outline.entries.empty() ? 1 : double(m_column.scrollTop() + m_column.viewport()) / total * share);
    viewport()->update();
}

void TranscriptView::updateScrollBar()
{
    m_settingScrollBar = true;
    verticalScrollBar()->setRange(0, int(qMin<qint64>(m_column.maxScrollTop(), std::numeric_limits<int>::max())));
    verticalScrollBar()->setPageStep(m_column.viewport());
    verticalScrollBar()->setSingleStep(TranscriptMetrics::BodyLine * 3);
    verticalScrollBar()->setValue(int(qMin<qint64>(m_column.scrollTop(), std::numeric_limits<int>::max())));
    m_settingScrollBar = false;
}

void TranscriptView::updateMinimap()
{
    m_minimap->setBars(mapLayout());
}

void TranscriptView::scrollContentsBy(int, int)
{
    if (m_settingScrollBar)
        return;
    m_column.scrollTo(verticalScrollBar()->value());
    placeChanged(false);
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    m_minimap->setGeometry(width() - TranscriptColumns::Minimap, 0, TranscriptColumns::Minimap, height());
    m_column.setViewport(viewport()->height());
    const bool sameWidth =
        event->oldSize().isValid() && TranscriptColumns::contentWidth(event->oldSize().width()) == contentWidth();
    if (sameWidth)
        placeChanged(true);
    else
        relayout();
}

void TranscriptView::setCurrent(int entry)
{
    if (entry == m_current)
        return;
    m_current = entry;
    viewport()->update();
    Q_EMIT currentChanged(entry);
}

void TranscriptView::goTo(int entry)
{
    if (entry < 0 || size_t(entry) >= m_outline.entries.size())
        return;
    m_column.show(size_t(entry), ShowTop);
    setCurrent(entry);
    placeChanged(false);
}

void TranscriptView::ensureVisible(int entry)
{
    const qint64 y = m_column.y(size_t(entry));
    const int height = m_column.height(size_t(entry));
    if (y < 0 || height > m_column.viewport())
        m_column.show(size_t(entry), 0);
    else if (y + height > m_column.viewport())
        m_column.show(size_t(entry), m_column.viewport() - height);
    placeChanged(false);
}

bool TranscriptView::goToError(bool forward)
{
    const int seen = m_current >= 0 ? m_current : forward ? -1 : int(m_outline.entries.size());
    const int entry = forward ? Story::next(stops(), seen) : Story::previous(stops(), seen);
    goTo(entry);
    return entry >= 0;
}

bool TranscriptView::goToTurn(bool forward)
{
    const int seen = m_current >= 0 ? m_current : int(m_column.rowAt(ShowTop));
    const int entry = forward ? Story::next(m_story.turns, seen) : Story::previous(m_story.turns, seen);
    goTo(entry);
    return entry >= 0;
}

void TranscriptView::setSearch(const QString &text)
{
    m_search = text;
    m_match.reset();
    m_matchPending = false;
    viewport()->update();
}

void TranscriptView::showMatch(const TranscriptMatch &match)
{
    const auto found = std::ranges::find_if(m_outline.entries, [&match](const OutlineEntry &entry) {
        return entry.ref.record.offset == match.offset && entry.ref.block == match.block;
    });
    if (found == m_outline.entries.end())
        return;
    const int entry = int(found - m_outline.entries.begin());
    m_match = match;
    m_matchPending = true;
    m_unfolded[entry] = qMax(1, m_unfolded.value(entry));
    if (m_loaded.contains(entry))
        finishShowingMatch();
    else
        goTo(entry);
}

/// The content of the match's entry is here: brings its very line into sight.
void TranscriptView::finishShowingMatch()
{
    for (const auto &[entry, loaded] : m_loaded) {
        const EntryRef &ref = m_outline.entries[size_t(entry)].ref;
        if (!m_match || ref.record.offset != m_match->offset || ref.block != m_match->block)
            continue;
        m_matchPending = false;
        const std::vector<TranscriptPlace> places = placesOf(m_search, loaded.layout.parts);
        layOutEntry(entry);
        if (size_t(m_match->ordinal) >= places.size())
            return goTo(entry);
        const TranscriptPlace place = places[size_t(m_match->ordinal)];
        int y = 0;
        for (const LaidLine &line : m_loaded[entry].layout.lines) {
            if (line.part == place.part && line.start <= place.at)
                y = line.top;
        }
        m_column.show(size_t(entry), qMin(ShowTop, m_column.viewport() / 2 - y));
        setCurrent(entry);
        placeChanged(true);
        return;
    }
}

void TranscriptView::setUnfolded(int entry, bool unfolded)
{
    if (unfolded)
        m_unfolded[entry] = 1;
    else
        m_unfolded.remove(entry);
    const qint64 y = m_column.y(size_t(entry));
    if (y + m_column.height(size_t(entry)) > 0
        && y < m_column.viewport()) // the head that was clicked stays under the mouse
        m_column.show(size_t(entry), int(qMax<qint64>(y, -TranscriptMetrics::Gap)));
    layOutEntry(entry);
    placeChanged(true);
}

void TranscriptView::unfoldMore(int entry)
{
    const qint64 y = m_column.y(size_t(entry));
    ++m_unfolded[entry];
    m_column.show(size_t(entry), int(y));
    layOutEntry(entry);
    placeChanged(true);
}

QString TranscriptView::copyText() const
{
    const int entry = m_selection.isEmpty() ? m_current : m_selection.entry;
    const auto loaded = m_loaded.find(entry);
    if (loaded == m_loaded.end())
        return entry >= 0 ? m_outline.entries[size_t(entry)].label : QString();
    const auto &parts = loaded->second.layout.parts;
    return m_selection.isEmpty() ? wholeText(parts) : selectedText(m_selection, parts);
}

} // namespace glasshouse
