// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "charts/icons.h"
#include "charts/paint.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace glasshouse {

Banner::Banner(QWidget *parent)
    : QWidget(parent),
      m_text(new PlainLabel(TextRole::Body, Token::Text, this)),
      m_action(new Button(Button::Look::Outlined, {}, this)),
      m_second(new Button(Button::Look::Quiet, {}, this))
{
    auto *row = new QHBoxLayout(this);
    // The gap to the row above is the banner's own, so that it goes with it.
    row->setContentsMargins(metrics::Gap12 + metrics::IconSize + metrics::Gap8, metrics::DockGap, metrics::Gap8, 0);
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_text, 1);
    for (Button *button : {m_second, m_action}) {
        button->setSmall(true);
        row->addWidget(button);
    }
    connect(m_action, &Button::clicked, this, &Banner::actionTriggered);
    connect(m_second, &Button::clicked, this, &Banner::secondTriggered);
    setFixedHeight(metrics::TopRow + metrics::DockGap);
    hide();
}

void Banner::showTrouble(const QString &message, const QString &action, const QString &second)
{
    m_text->setPlain(message);
    m_action->setText(action);
    m_second->setText(second);
    m_action->setVisible(!action.isEmpty());
    m_second->setVisible(!second.isEmpty());
    for (Button *button : {m_action, m_second})
        button->updateGeometry();
    setVisible(!message.isEmpty());
    setAccessibleName(message);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QRectF box = QRectF(rect()).adjusted(0, metrics::DockGap, 0, 0);
    paintSurface(&painter, box, metrics::PanelRadius, theme.colour(Token::WarningBg), theme.colour(Token::Border));
    paintIcon(&painter,
              QRectF(metrics::Gap12, box.center().y() - metrics::IconSize / 2.0, metrics::IconSize, metrics::IconSize),
              Icon::Warning, theme.colour(Token::Warning));
}

} // namespace glasshouse
