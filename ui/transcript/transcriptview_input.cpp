// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcriptview.h"

#include "charts/icons.h"
#include "ui/plainlabel.h"
#include "ui/style.h"
#include "ui/transcript/entrywords.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

// Painting, mouse and keyboard of TranscriptView.

namespace glasshouse {

using C = TranscriptColumns;

EntryPaint TranscriptView::paintOf(int entry, const EntryLayout &layout) const
{
    const OutlineEntry &outlined = m_outline.entries[size_t(entry)];
    EntryPaint paint;
    paint.entry = &outlined;
    paint.layout = &layout;
    paint.place = m_story.places[size_t(entry)];
    if (const auto loaded = m_loaded.find(entry); loaded != m_loaded.end())
        paint.content = &loaded->second.content;
    if (paint.place.showsRole) {
        paint.role = EntryWords::role(outlined, m_outline.agentFile);
        paint.roleDetail = EntryWords::roleDetail(outlined, m_outline, paint.place.turn);
    }
    if (outlined.leadsCall) {
        const OutlineCall &call = m_outline.calls[size_t(outlined.call)];
        if (call.tokens.total() > 0)
            paint.tokens = tr("%1 tok").arg(m_format.countShort(call.tokens.total(), !call.finished));
    }
    paint.selection = m_selection.entry == entry ? &m_selection : nullptr;
    if (const auto mark = m_marks.find(entry); mark != m_marks.end())
        paint.mark = mark->second.colour;
    paint.isCurrent = entry == m_current;
    paint.isHovered = entry == m_hovered;
    paint.unfolded = m_unfolded.contains(entry);
    paint.viewHasFocus = hasFocus();
    return paint;
}

void TranscriptView::paintMatches(EntryPaint &paint, int entry, const EntryLayout &layout,
                                  std::vector<TranscriptPlace> &places) const
{
    if (m_search.isEmpty())
        return;
    places = placesOf(m_search, layout.parts);
    paint.matches = &places;
    paint.matchLength = int(m_search.size());
    const EntryRef &ref = m_outline.entries[size_t(entry)].ref;
    if (m_match && m_match->offset == ref.record.offset && m_match->block == ref.block)
        paint.currentMatch = m_match->ordinal;
}

void TranscriptView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), themeOf(this).colour(Token::Panel));
    if (m_outline.entries.empty())
        return;
    const int bottom = event->rect().bottom() + 1;
    for (size_t entry = m_column.rowAt(event->rect().top()); entry < m_column.rows(); ++entry) {
        const int y = int(m_column.y(entry));
        if (y >= bottom)
            break;
        const EntryLayout layout = layoutOf(int(entry));
        EntryPaint paint = paintOf(int(entry), layout);
        std::vector<TranscriptPlace> places;
        paintMatches(paint, int(entry), layout, places);
        m_painter->paint(painter, paint, y, viewport()->width(), contentWidth(), event->rect().top(), bottom);
    }
}

void TranscriptView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_painter = std::make_unique<EntryPainter>(m_metrics, themeOf(this), m_format);
        viewport()->update();
    }
}

void TranscriptView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

TranscriptView::Hit TranscriptView::hitAt(const QPoint &at) const
{
    if (m_outline.entries.empty() || at.y() + m_column.scrollTop() >= m_column.total())
        return {};
    Hit hit;
    hit.entry = int(m_column.rowAt(at.y()));
    hit.what = Hit::What::Entry;
    const EntryLayout layout = layoutOf(hit.entry);
    const QPoint inside(at.x() - C::ContentLeft, at.y() - int(m_column.y(size_t(hit.entry))));
    if (layout.agentLink.contains(inside)) {
        hit.what = Hit::What::Agent;
        return hit;
    }
    for (const LaidFold &fold : layout.folds) {
        if (fold.rect.contains(inside)) {
            hit.what = Hit::What::Fold;
            hit.fold = fold.part;
            return hit;
        }
    }
    if (layout.headRect.contains(inside)) {
        hit.what = layout.foldable ? Hit::What::Head : Hit::What::Entry;
        return hit;
    }
    const int index = layout.lineAt(inside.y());
    if (index < 0 || inside.x() < 0)
        return hit;
    const LaidLine &line = layout.lines[size_t(index)];
    if (line.look == LineLook::Enclosure)
        return hit;
    const bool isOnLine = inside.y() >= line.top && inside.y() < line.top + line.height;
    hit.what = isOnLine ? Hit::What::Text : Hit::What::Entry;
    hit.place = {line.part,
                 isOnLine || inside.y() > line.top ? m_painter->positionAt(layout, line, inside.x()) : line.start};
    return hit;
}

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Hit hit = hitAt(event->position().toPoint());
    setCurrent(hit.entry);
    m_selection = {};
    m_selecting = hit.what == Hit::What::Text || hit.what == Hit::What::Entry;
    if (m_selecting && hit.entry >= 0 && m_loaded.contains(hit.entry))
        m_selection = {hit.entry, hit.place, hit.place};
    click(hit);
    viewport()->update();
}

void TranscriptView::click(const Hit &hit)
{
    switch (hit.what) {
    case Hit::What::Head:
        setUnfolded(hit.entry, !isUnfolded(hit.entry));
        break;
    case Hit::What::Fold:
        unfoldMore(hit.entry);
        break;
    case Hit::What::Agent:
        Q_EMIT agentRequested(hit.entry);
        break;
    default:
        break;
    }
}

void TranscriptView::mouseMoveEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (m_selecting && m_selection.entry >= 0) {
        if (hit.entry == m_selection.entry && (hit.what == Hit::What::Text || hit.what == Hit::What::Entry)) {
            m_selection.cursor = hit.place;
            viewport()->update();
        }
        return;
    }
    const bool isButton = hit.what == Hit::What::Head || hit.what == Hit::What::Fold || hit.what == Hit::What::Agent;
    viewport()->setCursor(isButton                          ? Qt::PointingHandCursor
                              : hit.what == Hit::What::Text ? Qt::IBeamCursor
                                                            : Qt::ArrowCursor);
    const int hovered = hit.what == Hit::What::Head ? hit.entry : -1;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
}

void TranscriptView::mouseReleaseEvent(QMouseEvent *)
{
    m_selecting = false;
}

/// Selects the word under the mouse.
void TranscriptView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    const auto loaded = m_loaded.find(hit.entry);
    if (hit.what != Hit::What::Text || loaded == m_loaded.end())
        return mousePressEvent(event);
    const QString &text = loaded->second.layout.text(hit.place.part);
    const auto isWord = [&text](int at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
    };
    int from = hit.place.at, to = hit.place.at;
    while (isWord(from - 1))
        --from;
    while (isWord(to))
        ++to;
    m_selection = {hit.entry, {hit.place.part, from}, {hit.place.part, to}};
    viewport()->update();
}

void TranscriptView::wheelEvent(QWheelEvent *event)
{
    const int pixels = event->pixelDelta().y();
    m_column.scrollBy(-(pixels ? pixels : event->angleDelta().y() / 2));
    placeChanged(false);
    event->accept();
}

void TranscriptView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Hit hit = byKey ? Hit{Hit::What::Entry, m_current, {}, {}} : hitAt(event->pos());
    if (hit.entry < 0)
        return;
    setCurrent(hit.entry);
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [this] { QApplication::clipboard()->setText(copyText()); };
    menu->addAction(m_selection.isEmpty() ? tr("Copy entry") : tr("Copy selection"), this, copy);
    menu->addAction(tr("Raw record"), this, [this, entry = hit.entry] { Q_EMIT rawRequested(entry); });
    menu->addAction(tr("Report this turn…"), this, [this, entry = hit.entry] { Q_EMIT reportRequested(entry); });
    if (sourceOf(hit.entry, nullptr).canOpenAgent)
        menu->addAction(EntryWords::openAgent(), this, [this, entry = hit.entry] { Q_EMIT agentRequested(entry); });
    menu->popup(byKey ? viewport()->mapToGlobal(QPoint(C::ContentLeft, int(m_column.y(size_t(hit.entry))) + 20))
                      : event->globalPos());
}

bool TranscriptView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        QToolTip::showText(help->globalPos(), text.isEmpty() ? QString() : plainToolTip(text), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString TranscriptView::toolTipAt(const QPoint &at) const
{
    const Hit hit = hitAt(at);
    if (hit.entry < 0)
        return {};
    const OutlineEntry &entry = m_outline.entries[size_t(hit.entry)];
    if (const auto mark = m_marks.find(hit.entry); mark != m_marks.end() && at.x() < C::ContentLeft)
        return mark->second.words;
    if (at.x() < C::Margin) {
        QStringList lines;
        if (entry.timeMs != NoTime)
            lines.append(m_format.exact(entry.timeMs));
        if (entry.call >= 0) {
            const OutlineCall &call = m_outline.calls[size_t(entry.call)];
            const TokenUsage &tokens = call.tokens;
            lines.append(call.model);
            lines.append(tr("input %1, output %2, cache read %3, cache write %4")
                             .arg(m_format.countFull(tokens.input), m_format.countFull(tokens.output),
                                  m_format.countFull(tokens.cacheRead),
                                  m_format.countFull(tokens.cacheWrite5m + tokens.cacheWrite1h)));
            if (!call.finished)
                lines.append(tr("The output is a lower bound: the agent wrote it before the answer was complete."));
        }
        return lines.join(u'\n');
    }
    const EntryLayout layout = layoutOf(hit.entry);
    const QPoint inside(at.x() - C::ContentLeft, at.y() - int(m_column.y(size_t(hit.entry))));
    if (layout.head != HeadLook::Card || !layout.headRect.contains(inside))
        return {};
    const QString duration = entry.durationMs < 0 ? QString() : u'\n' + EntryWords::durationTip(entry);
    return entry.name + (entry.label.isEmpty() ? QString() : u'\n' + entry.label) + duration;
}

void TranscriptView::moveCurrent(int step)
{
    const int last = int(m_outline.entries.size()) - 1;
    if (last < 0)
        return;
    if (m_current < 0)
        return setCurrent(int(m_column.rowAt(C::Gutter)));
    const qint64 top = m_column.y(size_t(m_current));
    const qint64 bottom = top + m_column.height(size_t(m_current));
    if (step > 0 ? bottom > m_column.viewport() + 1 : top < 0) { // there is more of it: read on
        m_column.scrollBy(step * TranscriptMetrics::BodyLine * 3);
        return placeChanged(false);
    }
    setCurrent(qBound(0, m_current + step, last));
    ensureVisible(m_current);
}

/// Keys that only move; true when the key was one of them.
bool TranscriptView::keyGoes(QKeyEvent *event)
{
    const int page = qMax(20, m_column.viewport() - 2 * TranscriptMetrics::BodyLine);
    switch (event->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        m_column.scrollBy(page);
        break;
    case Qt::Key_PageUp:
        m_column.scrollBy(-page);
        break;
    case Qt::Key_Home:
        m_column.scrollTo(0);
        break;
    case Qt::Key_End:
        m_column.scrollTo(m_column.maxScrollTop());
        break;
    case Qt::Key_J:
        goToTurn(true);
        return true;
    case Qt::Key_K:
        goToTurn(false);
        return true;
    case Qt::Key_F8:
        goToError(!(event->modifiers() & Qt::ShiftModifier));
        return true;
    default:
        return false;
    }
    placeChanged(false);
    return true;
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(copyText());
    } else if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QAbstractScrollArea::keyPressEvent(event);
    } else if (keyGoes(event)) {
        event->accept();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        setUnfolded(m_current, !isUnfolded(m_current));
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace glasshouse
