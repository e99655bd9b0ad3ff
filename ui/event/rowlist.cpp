// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/rowlist.h"

#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/event/focusring.h"
#include "ui/metrics.h"
#include "ui/style.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace glasshouse {

RowList::RowList(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize RowList::sizeHint() const
{
    return {300, rowCount() * RowHeight};
}

QSize RowList::minimumSizeHint() const
{
    return {100, rowCount() * RowHeight};
}

QVariant RowList::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImCursorRectangle ? QVariant(rowRect(std::max(0, m_current)))
                                          : QWidget::inputMethodQuery(query);
}

QRect RowList::rowRect(int row) const
{
    return {0, row * RowHeight, width(), RowHeight};
}

int RowList::rowAt(QPoint point) const
{
    const int row = point.y() / RowHeight;
    return point.y() >= 0 && row < rowCount() ? row : -1;
}

void RowList::rowsChanged()
{
    m_current = std::min(m_current, rowCount() - 1);
    m_hovered = m_pressed = -1;
    setFixedHeight(sizeHint().height());
    update();
}

void RowList::setCurrentRow(int row)
{
    m_current = std::clamp(row, -1, rowCount() - 1);
    setAccessibleDescription(m_current < 0 ? QString() : rowWords(m_current));
    update();
}

void RowList::copyRow(int row) const
{
    QApplication::clipboard()->setText(copyText(row));
}

void RowList::fillMenu(QMenu &menu, int row)
{
    menu.addAction(tr("Copy"), this, [this, row] { copyRow(row); });
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    const auto go = [this](int row) {
        setCurrentRow(row);
        Q_EMIT shown();
    };
    const bool known = m_current >= 0;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    m_ring = m_ring || event->key() != Qt::Key_Escape;
    if (known && event->matches(QKeySequence::Copy))
        return copyRow(m_current);
    switch (plain ? event->key() : 0) {
    case Qt::Key_Down:
        if (m_current + 1 < rowCount())
            return go(m_current + 1);
        break;
    case Qt::Key_Up:
        if (m_current > 0)
            return go(m_current - 1);
        break;
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(rowCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (known)
            return activate(m_current);
        break;
    default:
        if (known && plain && handleKey(m_current, event->key()))
            return;
        break;
    }
    QWidget::keyPressEvent(event);
}

void RowList::mousePressEvent(QMouseEvent *event)
{
    m_ring = false;
    const int row = rowAt(event->pos());
    if (row >= 0)
        setCurrentRow(row);
    m_pressed = event->button() == Qt::LeftButton ? row : -1;
}

void RowList::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    const bool same = row >= 0 && row == m_pressed;
    m_pressed = -1;
    if (same && event->button() == Qt::LeftButton && isActive(row, event->pos()))
        activate(row);
}

void RowList::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->pos();
    m_hovered = rowAt(event->pos());
    setCursor(m_hovered >= 0 && isActive(m_hovered, event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void RowList::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    m_pointer = {-1, -1};
    update();
}

void RowList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? m_current : rowAt(event->pos());
    if (row < 0)
        return;
    setCurrentRow(row);
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, row);
    menu->popup(byKey ? mapToGlobal(rowRect(row).bottomLeft() + QPoint(metrics::Gap16, 0)) : event->globalPos());
}

void RowList::focusInEvent(QFocusEvent *event)
{
    m_ring = cameByKeyboard(event->reason());
    QWidget::focusInEvent(event);
    if (m_current < 0 && rowCount() > 0)
        setCurrentRow(0);
    if (m_ring && m_current >= 0)
        Q_EMIT shown();
    update();
}

void RowList::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    QWidget::focusOutEvent(event);
    update();
}

void RowList::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const int last = std::min(rowCount() - 1, event->rect().bottom() / RowHeight);
    for (int row = std::max(0, event->rect().top() / RowHeight); row <= last; ++row) {
        const QRect rect = rowRect(row);
        const bool chosen = hasFocus() && row == m_current;
        if (chosen || row == m_hovered)
            painter.fillRect(rect.adjusted(1, 0, -1, 0), theme.colour(chosen ? Token::Selection : Token::Hover));
        painter.save();
        paintRow(painter, row, rect);
        painter.restore();
    }
    if (m_ring && hasFocus() && m_current >= 0)
        paintFocusRing(&painter, QRectF(rowRect(m_current)).adjusted(4, 3, -4, -3), metrics::BadgeRadius,
                       theme.colour(Token::Accent));
}

} // namespace glasshouse
