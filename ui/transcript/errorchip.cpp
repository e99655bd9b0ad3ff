// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/errorchip.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/format.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "ui/metrics.h"

#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int IconRoom = 22;
constexpr int KeyCap = 26;
} // namespace

ErrorChip::ErrorChip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void ErrorChip::setErrors(int current, int count)
{
    const Format format;
    if (current > 0)
        m_text = tr("Error %1 of %2").arg(format.countFull(current), format.countFull(count));
    else
        m_text = count == 1 ? tr("1 error") : tr("%1 errors").arg(format.countFull(count));
    setAccessibleName(m_text);
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSize ErrorChip::sizeHint() const
{
    const double text = tabularWidth(QFontMetricsF(glasshouse::font(TextRole::LabelStrong)), m_text);
    return {int(text) + 1 + IconRoom + metrics::Gap8 + metrics::Gap4 + KeyCap, metrics::SmallControl};
}

void ErrorChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    const QRectF chip(0, 0, width() - KeyCap - metrics::Gap4, height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Token::ErrorBg));
    painter.drawRoundedRect(chip, metrics::ControlRadius, metrics::ControlRadius);
    paintIcon(&painter, QRectF(6, (height() - 14) / 2.0, 14, 14), Icon::ErrorCircle, theme.colour(Token::Error));
    painter.setFont(glasshouse::font(TextRole::LabelStrong));
    painter.setPen(theme.colour(Token::Error));
    drawTabular(&painter, chip.adjusted(IconRoom, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
    const QRectF cap(width() - KeyCap, (height() - metrics::Badge) / 2.0, KeyCap, metrics::Badge);
    paintSurface(&painter, cap, metrics::BadgeRadius, theme.colour(Token::Raised), theme.colour(Token::Border));
    painter.setFont(glasshouse::font(TextRole::Axis));
    painter.setPen(theme.colour(Token::Text3));
    painter.drawText(cap, Qt::AlignCenter, u"F8"_s);
}

} // namespace glasshouse
