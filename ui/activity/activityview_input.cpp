// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityview.h"

#include "ui/activity/activitydelegate.h"
#include "ui/metrics.h"
#include "ui/tableheader.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace glasshouse {

int ActivityView::nearestEvent(int row, int direction) const
{
    const int rows = m_model->rowCount();
    for (int at = row; at >= 0 && at < rows; at += direction) {
        if (m_model->kindOf(at) != ActivityModel::Row::Day)
            return at;
    }
    return -1;
}

void ActivityView::setCurrentRow(int row)
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return;
    setCurrentIndex(m_model->index(row, m_column));
}

void ActivityView::step(int by)
{
    if (!m_model || m_model->rowCount() == 0 || by == 0)
        return;
    if (!selectionModel()->hasSelection()) {
        setCurrentRow(nearestEvent(verticalOffset() / metrics::Row, 1));
        return;
    }
    const int direction = by > 0 ? 1 : -1;
    int row = currentIndex().row();
    for (int i = 0; i != by; i += direction) {
        const int next = nearestEvent(row + direction, direction);
        if (next < 0)
            break;
        row = next;
    }
    setCurrentRow(row);
}

void ActivityView::moveColumn(int by)
{
    int column = currentIndex().column() + by;
    while (column >= 0 && column < ActivityModel::ColumnCount && m_header->isSectionHidden(column))
        column += by;
    if (column < 0 || column >= ActivityModel::ColumnCount)
        return;
    selectionModel()->setCurrentIndex(m_model->index(currentIndex().row(), column), QItemSelectionModel::NoUpdate);
    viewport()->update();
}

QModelIndex ActivityView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (!m_model || m_model->rowCount() == 0)
        return {};
    const int page = std::max(1, viewport()->height() / metrics::Row - 1), last = m_model->rowCount() - 1;
    const bool none = !selectionModel()->hasSelection();
    int row = none ? 0 : currentIndex().row();
    int direction = 1;
    switch (action) {
    case MoveDown:
    case MoveNext:
        row += none ? 0 : 1;
        break;
    case MoveUp:
    case MovePrevious:
        row -= 1, direction = -1;
        break;
    case MovePageDown:
        row += page;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last, direction = -1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    row = nearestEvent(std::clamp(row, 0, last), direction);
    return row < 0 ? currentIndex() : m_model->index(row, m_column);
}

void ActivityView::keyPressEvent(QKeyEvent *event)
{
    m_ring = true;
    if (event->matches(QKeySequence::Copy)) {
        if (m_model->eventAt(currentIndex().row()))
            Q_EMIT copyRequested(currentIndex().row());
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool onEvent = currentIndex().isValid() && m_model->eventAt(currentIndex().row());
    switch (plain ? event->key() : 0) {
    case Qt::Key_J:
        step(1);
        return;
    case Qt::Key_K:
        step(-1);
        return;
    case Qt::Key_Left:
        moveColumn(-1);
        return;
    case Qt::Key_Right:
        moveColumn(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (onEvent)
            Q_EMIT openRequested(currentIndex().row());
        return;
    case Qt::Key_Home:
        if (isAtTop() && onEvent && currentIndex().row() == nearestEvent(0, 1)) {
            Q_EMIT newestRequested();
            return;
        }
        QAbstractItemView::keyPressEvent(event);
        viewport()->update();
        return;
    case Qt::Key_F:
        if (onEvent)
            Q_EMIT narrowRequested(currentIndex());
        return;
    case Qt::Key_X:
        if (onEvent)
            Q_EMIT excludeRequested(currentIndex());
        return;
    default:
        QAbstractItemView::keyPressEvent(event);
        viewport()->update();
    }
}

void ActivityView::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(int(event->position().y()));
    if (row != m_hovered) {
        m_hovered = row;
        viewport()->update();
    }
    QAbstractItemView::mouseMoveEvent(event);
}

bool ActivityView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        viewport()->update();
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_ring = false;
    }
    return QAbstractItemView::viewportEvent(event);
}

void ActivityView::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    if (m_ring && m_model && m_model->rowCount() > 0 && !selectionModel()->hasSelection())
        step(1);
    // The base makes row 0 current without selecting it, which would scroll to it.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ActivityView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid())
        m_column = current.column();
    m_awaited = current.isValid() && !m_model->eventAt(current.row());
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentRowChanged(current.row());
}

} // namespace glasshouse
