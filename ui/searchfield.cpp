// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchfield.h"

#include "charts/fonts.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "ui/metrics.h"

#include <QKeyEvent>
#include <QPainter>

namespace glasshouse {

SearchField::SearchField(const QString &hint, const QString &key, QWidget *parent) : QLineEdit(parent), m_key(key)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    setFixedHeight(metrics::Control);
    setTextMargins(metrics::IconSize + metrics::Gap4, 0, m_key.isEmpty() ? 0 : metrics::SmallControl, 0);
    setMaxLength(200);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const double middle = height() / 2.0;
    paintIcon(&painter,
              QRectF(metrics::Gap8, middle - metrics::SmallIcon / 2.0, metrics::SmallIcon, metrics::SmallIcon),
              Icon::Search, theme.colour(Token::Text3));
    if (m_key.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    painter.setFont(glasshouse::font(TextRole::Axis));
    const QRectF cap(width() - metrics::Gap8 - metrics::Badge, middle - metrics::Badge / 2.0, metrics::Badge,
                     metrics::Badge);
    paintSurface(&painter, cap, metrics::BadgeRadius, theme.colour(Token::Raised), theme.colour(Token::Border));
    painter.setPen(theme.colour(Token::Text3));
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            clearFocus();
        else
            clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace glasshouse
