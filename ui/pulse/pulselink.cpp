// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pulse/pulselink.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace glasshouse {

namespace {
constexpr double LineStrength = 0.55, LineBelow = 3;
}

PulseLink::PulseLink(QWidget *parent) : QAbstractButton(parent)
{
    setFont(glasshouse::font(TextRole::PanelTitle));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void PulseLink::setWords(const QString &shown, const QString &whole, Token colour)
{
    setText(shown);
    setAccessibleName(whole);
    setToolTip(shown == whole ? QString() : plainToolTip(whole));
    m_colour = colour;
    update();
}

QSize PulseLink::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return {int(std::ceil(tabularWidth(metrics, text()))) + 2 * Inset,
            int(std::ceil(metrics.height())) + 2 * metrics::Gap4};
}

bool PulseLink::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void PulseLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor &colour = theme.colour(m_colour);
    painter.setFont(font());
    painter.setPen(colour);
    const QFontMetricsF metrics(font());
    drawTabular(&painter, rect().adjusted(Inset, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    const double baseline = (height() - metrics.height()) / 2 + metrics.ascent();
    const double strength = underMouse() || m_ring ? 1 : LineStrength;
    paintHairline(&painter, Inset, width() - Inset, std::round(baseline + LineBelow), withAlpha(colour, strength));
    if (m_ring) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), metrics::BadgeRadius,
                       theme.colour(Token::Accent));
    }
}

void PulseLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PulseLink::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
    update();
}

void PulseLink::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    QAbstractButton::focusOutEvent(event);
    update();
}

} // namespace glasshouse
