// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plainlabel.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString escaped = escapeControls(text, true).toHtmlEscaped().replace(u'\n', u"<br>"_s);
    return u"<qt>%1</qt>"_s.arg(escaped);
}

PlainLabel::PlainLabel(TextRole role, Token colour, QWidget *parent) : QLabel(parent), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    setFont(glasshouse::font(role));
    setTextInteractionFlags(Qt::NoTextInteraction);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

PlainLabel::PlainLabel(const QString &text, TextRole role, Token colour, QWidget *parent)
    : PlainLabel(role, colour, parent)
{
    setPlain(text);
}

void PlainLabel::setPlain(const QString &text)
{
    setText(escapeControls(text, wordWrap()));
}

void PlainLabel::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void PlainLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elide = mode;
    update();
}

void PlainLabel::setTabular(bool tabular)
{
    m_tabular = tabular;
    updateGeometry();
}

QSize PlainLabel::sizeHint() const
{
    if (wordWrap())
        return QLabel::sizeHint();
    const QFontMetricsF metrics(font());
    const double width = m_tabular ? tabularWidth(metrics, text()) : metrics.horizontalAdvance(text());
    const QMargins margins = contentsMargins();
    return QSize(int(std::ceil(width)) + margins.left() + margins.right() + 1,
                 int(std::ceil(metrics.height())) + margins.top() + margins.bottom());
}

QSize PlainLabel::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    const QSize full = sizeHint();
    const int shortest = fontMetrics().horizontalAdvance(u"MMM…"_s);
    return QSize(m_tabular ? full.width() : std::min(full.width(), shortest), full.height());
}

QRect PlainLabel::textRect() const
{
    return contentsRect();
}

bool PlainLabel::isCut() const
{
    return !wordWrap() && fontMetrics().horizontalAdvance(text()) > textRect().width();
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isCut())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(themeOf(this).colour(isEnabled() ? m_colour : Token::Disabled));
    const int flags = int(alignment());
    if (wordWrap())
        painter.drawText(textRect(), flags | Qt::TextWordWrap, text());
    else if (m_tabular)
        drawTabular(&painter, textRect(), flags, text());
    else
        painter.drawText(textRect(), flags | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), m_elide, textRect().width()));
}

} // namespace glasshouse
