// SPDX-License-Identifier: GPL-3.0-or-later
// LiveLanesChart's mouse and keys.
#include "charts/livelaneschart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace glasshouse {

bool LiveLanesChart::event(QEvent *event)
{
    // Tab goes on to the next panel; the arrows stay inside.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return ChartWidget::event(event);
}

void LiveLanesChart::mouseMoveEvent(QMouseEvent *event)
{
    const bool wasOnName = m_mouse && m_layout.isOnName(*m_mouse);
    m_mouse = event->position();
    m_byKey = false;
    const bool onName = m_layout.isOnName(*m_mouse);
    setCurrent(m_layout.hit(*m_mouse, dots(), m_column));
    if (onName)
        setCursor(Qt::PointingHandCursor);
    if (onName || wasOnName)
        update();
}

void LiveLanesChart::mousePressEvent(QMouseEvent *event)
{
    m_pressed = {};
    if (event->button() != Qt::LeftButton)
        return;
    // What was under the mouse when it was pressed is meant, wherever it has scrolled to since.
    m_pressed = m_layout.hit(event->position(), dots(), m_column);
    if (m_layout.isOnName(event->position()))
        m_pressed.lane = m_layout.laneAt(event->position());
}

void LiveLanesChart::mouseReleaseEvent(QMouseEvent *event)
{
    const LiveLanesLayout::Hit pressed = std::exchange(m_pressed, {});
    if (event->button() != Qt::LeftButton || pressed.lane < 0 || !rect().contains(event->position().toPoint()))
        return;
    if (pressed.bin >= 0)
        activate(pressed);
    else if (m_layout.isOnName(event->position()) && m_layout.laneAt(event->position()) == pressed.lane)
        Q_EMIT laneActivated(pressed.lane);
}

void LiveLanesChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    m_mouse.reset();
    if (!m_byKey)
        setCurrent({});
    update();
}

void LiveLanesChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    if (std::exchange(m_byKey, false))
        setCurrent({});
}

void LiveLanesChart::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool usable = state() == PanelState::Ready;
    if (usable && key >= Qt::Key_Left && key <= Qt::Key_Down) {
        m_byKey = true;
        const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
        const int direction = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
        if (m_current.lane < 0) // the first key only shows where the cursor is
            setCurrent(m_layout.newest(dots(), m_column));
        else
            setCurrent(across ? m_layout.beside(m_current, direction, dots(), m_column)
                              : m_layout.inLane(m_current, direction, dots(), m_column));
        update();
    } else if (usable && m_current.lane >= 0
               && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        activate(m_current);
    } else if (usable && m_current.lane >= 0 && key == Qt::Key_Escape) {
        m_byKey = false;
        setCurrent({});
    } else {
        ChartWidget::keyPressEvent(event);
    }
}

} // namespace glasshouse
