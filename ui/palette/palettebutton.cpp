// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettebutton.h"

#include "charts/fonts.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QKeyEvent>
#include <QPainter>

namespace glasshouse {

namespace {
constexpr int Widest = 440, Narrowest = 120;
}

PaletteButton::PaletteButton(QWidget *parent) : QAbstractButton(parent)
{
    setText(tr("Go to a session, panel or command"));
    setAccessibleName(text());
    setToolTip(plainToolTip(
        tr("Every session, panel, view and command by its name (%1)").arg(keys().toString(QKeySequence::NativeText))));
    setFocusPolicy(Qt::NoFocus); // keys have the shortcut and the menu; the first keyboard focus is for the data
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(Widest);
}

QKeySequence PaletteButton::keys()
{
    return QKeySequence(Qt::CTRL | Qt::Key_K);
}

QSize PaletteButton::sizeHint() const
{
    return {Widest, metrics::Control};
}

QSize PaletteButton::minimumSizeHint() const
{
    return {Narrowest, metrics::Control};
}

void PaletteButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    paintSurface(&painter, rect(), metrics::ControlRadius, theme.colour(underMouse() ? Token::Hover : Token::Input),
                 theme.colour(Token::Border));
    const double middle = height() / 2.0;
    paintIcon(&painter,
              QRectF(metrics::Gap8, middle - metrics::SmallIcon / 2.0, metrics::SmallIcon, metrics::SmallIcon),
              Icon::Search, theme.colour(Token::Text3));
    painter.setFont(glasshouse::font(TextRole::Axis));
    const QString key = keys().toString(QKeySequence::NativeText);
    const double width = painter.fontMetrics().horizontalAdvance(key) + 2 * metrics::Gap4 + 2;
    const QRectF cap(this->width() - metrics::Gap8 - width, middle - metrics::Badge / 2.0, width, metrics::Badge);
    paintSurface(&painter, cap, metrics::BadgeRadius, theme.colour(Token::Raised), theme.colour(Token::Border));
    painter.setPen(theme.colour(Token::Text3));
    painter.drawText(cap, Qt::AlignCenter, key);
    painter.setFont(glasshouse::font(TextRole::Body));
    const int left = metrics::Gap8 + metrics::SmallIcon + metrics::Gap8;
    const QRectF words(left, 0, cap.left() - left - metrics::Gap8, height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, int(words.width())));
}

void PaletteButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace glasshouse
