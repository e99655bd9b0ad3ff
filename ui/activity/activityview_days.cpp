// SPDX-License-Identifier: GPL-3.0-or-later
// Which day and time is seen: rows between days, the day that stays at the top, the place beside a dragged bar.
#include "ui/activity/activityview.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/activity/activitydelegate.h"
#include "ui/metrics.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace glasshouse {

QDate ActivityView::dayOf(int row) const
{
    const qint64 timeMs = m_model ? m_model->timeNear(row) : NoTime;
    return timeMs == NoTime ? QDate() : QDateTime::fromMSecsSinceEpoch(timeMs, m_delegate->format().zone()).date();
}

void ActivityView::paintDay(QPainter &painter, const QRect &rect, qint64 timeMs) const
{
    const Theme &theme = themeOf(this);
    const Format &format = m_delegate->format();
    const QString text = format.dayWithWeekday(QDateTime::fromMSecsSinceEpoch(timeMs, format.zone()).date());
    painter.setFont(glasshouse::font(TextRole::Heading));
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(rect.adjusted(metrics::Gap12, 0, -metrics::Gap12, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    const int from = metrics::Gap12 + painter.fontMetrics().horizontalAdvance(text) + metrics::Gap12;
    paintHairline(&painter, from, rect.width() - metrics::Gap12, rect.center().y(), theme.colour(Token::Border));
}

QRect ActivityView::pinnedDay() const
{
    const int offset = verticalOffset(), row = offset / metrics::Row;
    if (!m_model || offset == 0 || row >= m_model->rowCount())
        return {};
    const QDate day = dayOf(row);
    if (!day.isValid() || day == dayOf(0))
        return {};
    QRect rect(0, 0, viewport()->width(), metrics::Row);
    // The row of the next day pushes it out.
    if (row + 1 < m_model->rowCount() && m_model->kindOf(row + 1) == ActivityModel::Row::Day)
        rect.moveBottom(rowRect(row + 1).top() - 1);
    return rect;
}

void ActivityView::paintPinnedDay(QPainter &painter) const
{
    const QRect rect = pinnedDay();
    if (rect.isEmpty())
        return;
    painter.fillRect(rect, themeOf(this).colour(Token::Panel));
    paintDay(painter, rect, m_model->timeNear(verticalOffset() / metrics::Row));
}

void ActivityView::paintPlace(QPainter &painter) const
{
    const qint64 timeMs = m_model->timeNear(verticalOffset() / metrics::Row);
    if (timeMs == NoTime)
        return;
    const Theme &theme = themeOf(this);
    const QString text = m_delegate->format().dayAndTime(timeMs, QDateTime::currentMSecsSinceEpoch());
    painter.setFont(glasshouse::font(TextRole::Name));
    const int width = int(std::ceil(tabularWidth(QFontMetricsF(painter.font()), text))) + 2 * metrics::Gap12;
    const QScrollBar &bar = *verticalScrollBar();
    const int room = viewport()->height() - metrics::Control - 2 * metrics::Gap4;
    const int y = metrics::Gap4 + int(qint64(room) * bar.sliderPosition() / std::max(1, bar.maximum()));
    const QRect box(viewport()->width() - width - metrics::Gap8, y, width, metrics::Control);
    paintSurface(&painter, box, metrics::ControlRadius, theme.colour(Token::Popover), theme.colour(Token::Border));
    painter.setPen(theme.colour(Token::Text));
    drawTabular(&painter, box, Qt::AlignCenter, text);
}

void ActivityView::checkArrived(const QModelIndex &first, const QModelIndex &last)
{
    viewport()->update();
    const int row = currentIndex().row();
    if (!m_awaited || row < first.row() || row > last.row() || !m_model->eventAt(row))
        return;
    m_awaited = false;
    Q_EMIT currentRowArrived(row);
}

} // namespace glasshouse
