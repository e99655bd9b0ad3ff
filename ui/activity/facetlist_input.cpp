// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/facetlist.h"

#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace glasshouse {

int FacetList::rowAt(QPoint at) const
{
    const int row = at.y() / metrics::SmallControl;
    return at.y() >= 0 && row < int(m_rows.size()) ? row : -1;
}

void FacetList::describe()
{
    if (m_rows.empty())
        return setAccessibleDescription({});
    const Row &row = m_rows[size_t(m_current)];
    const QString state = row.checked ? tr("chosen") : row.excluded ? tr("excluded") : tr("not chosen");
    setAccessibleDescription(tr("%1, %2, %3", "value, count, state").arg(row.text, row.count, state));
}

void FacetList::setCurrent(int row)
{
    m_current = row;
    describe();
    update();
}

bool FacetList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(), row < 0 ? QString() : plainToolTip(m_rows[size_t(row)].text), this);
        return true;
    }
    return QWidget::event(event);
}

void FacetList::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_rows.size()) - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    m_ring = true;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_J:
        if (m_current == last)
            focusNextChild();
        else
            setCurrent(m_current + 1);
        return;
    case Qt::Key_Up:
    case Qt::Key_K:
        if (m_current == 0)
            focusPreviousChild();
        else
            setCurrent(m_current - 1);
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT toggled(m_rows[size_t(m_current)].value);
        return;
    case Qt::Key_X:
        if (m_excludable)
            Q_EMIT excludeToggled(m_rows[size_t(m_current)].value);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FacetList::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row < 0)
        return;
    m_ring = false;
    setCurrent(row);
    const QString value = m_rows[size_t(row)].value;
    if (event->button() == Qt::LeftButton)
        Q_EMIT toggled(value);
    else if (event->button() == Qt::RightButton && m_excludable)
        Q_EMIT excludeToggled(value);
}

void FacetList::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row != m_hovered) {
        m_hovered = row;
        update();
    }
}

void FacetList::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void FacetList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_ring = event->reason() != Qt::MouseFocusReason;
    if (event->reason() == Qt::BacktabFocusReason && !m_rows.empty())
        setCurrent(int(m_rows.size()) - 1);
    else if (event->reason() == Qt::TabFocusReason)
        setCurrent(0);
    update();
}

void FacetList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace glasshouse
