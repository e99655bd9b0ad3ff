// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/paint.h"

#include "charts/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace glasshouse {

QRectF hairlineRect(const QRectF &rect)
{
    return QRectF(std::floor(rect.left()) + 0.5, std::floor(rect.top()) + 0.5, std::floor(rect.width()) - 1,
                  std::floor(rect.height()) - 1);
}

void paintSurface(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(hairlineRect(rect), radius - 0.5, radius - 0.5);
    painter->restore();
}

void paintHairline(QPainter *painter, double left, double right, double y, const QColor &colour)
{
    // Filled, on whole device pixels: at 150 % a pen of 1 px would be one row here and two rows there.
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
    const double top = std::floor(std::floor(y) * ratio) / ratio;
    const double thickness = std::max(1.0, std::floor(ratio)) / ratio;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(QRectF(left, top, right - left, thickness), colour);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, double radius, const QColor &accent)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
    painter->restore();
}

void paintPopover(QPainter *painter, const QRectF &rect, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    // A soft shadow, 6 px down and 20 px wide, from thin layers that add up to the token's opacity.
    const QColor shadow = theme.colour(Token::Shadow);
    const int layers = 12;
    painter->setBrush(withAlpha(shadow, double(shadow.alphaF()) / layers));
    for (int i = 0; i < layers; ++i) {
        const double spread = (PopoverShadow - 6) * double(i) / layers - 2;
        painter->drawRoundedRect(rect.adjusted(-spread, -spread, spread, spread).translated(0, 6), 8 + spread,
                                 8 + spread);
    }
    painter->restore();
    paintSurface(painter, rect, 8, theme.colour(Token::Popover), theme.colour(Token::Border));
}

} // namespace glasshouse
