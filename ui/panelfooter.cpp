// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panelfooter.h"

#include "charts/paint.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace glasshouse {

PanelFooter::PanelFooter(QWidget *parent)
    : QWidget(parent),
      m_left(new PlainLabel(TextRole::Label, Token::Text2, this)),
      m_right(new PlainLabel(TextRole::Label, Token::Text2, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, 0);
    row->setSpacing(metrics::Gap16);
    row->addWidget(m_left);
    row->addStretch(1);
    row->addWidget(m_right);
    m_right->setTabular(true);
    setFixedHeight(metrics::Footer);
}

void PanelFooter::setTexts(const QString &left, const QString &right)
{
    m_left->setPlain(left);
    m_right->setPlain(right);
}

QString PanelFooter::leftText() const
{
    return m_left->text();
}

QString PanelFooter::rightText() const
{
    return m_right->text();
}

void PanelFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    // A taller rounded rectangle, clipped: only the lower corners are round.
    painter.setClipRect(rect());
    QPainterPath path;
    path.addRoundedRect(QRectF(rect()).adjusted(0, -2.0 * metrics::PanelRadius, 0, 0), metrics::PanelRadius - 1,
                        metrics::PanelRadius - 1);
    painter.fillPath(path, theme.colour(Token::Raised));
    paintHairline(&painter, 0, width(), 0, theme.colour(Token::Border));
}

} // namespace glasshouse
