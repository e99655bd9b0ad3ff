// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/eventhead.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/style.h"

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Height = 56;
constexpr int TitleTop = metrics::DockGap, TitleLine = 26;
constexpr int FactsLine = 18;
constexpr int Left = metrics::Gap16 - 2;
constexpr int MarkRoom = metrics::Gap16;
constexpr double MarkSize = 8;

} // namespace

EventHead::EventHead(QWidget *parent)
    : QWidget(parent),
      m_up(stepButton(int(Icon::ChevronUp), tr("Event above"))),
      m_down(stepButton(int(Icon::ChevronDown), tr("Event below"))),
      m_close(stepButton(int(Icon::Close), tr("Close the event")))
{
    m_up->setToolTip(tr("Event above (K)"));
    m_down->setToolTip(tr("Event below (J)"));
    m_close->setToolTip(tr("Close the event (Esc)"));
    setEvent(std::nullopt);
}

Button *EventHead::stepButton(int icon, const QString &name)
{
    auto *button = new Button(Button::Look::Quiet, {}, this);
    button->setLeadingIcon(Icon(icon));
    button->setSmall(true);
    button->setAccessibleName(name);
    return button;
}

void EventHead::setEvent(const std::optional<ActivityEvent> &event)
{
    m_event = event;
    m_title = event ? EventWords::action(*event) : tr("Event");
    m_badge = event ? EventWords::outcome(*event) : EventWords::Badge();
    if (!event)
        m_subtitle.clear();
    setAccessibleName(m_badge.text.isEmpty() ? m_title : m_title + u", "_s + m_badge.text);
    update();
}

void EventHead::setSubtitle(const QString &text)
{
    if (m_subtitle == text)
        return;
    m_subtitle = text;
    setAccessibleDescription(text);
    update();
}

QSize EventHead::sizeHint() const
{
    return {400, Height};
}

QSize EventHead::minimumSizeHint() const
{
    return {240, Height};
}

void EventHead::resizeEvent(QResizeEvent *)
{
    int x = width() - metrics::Gap8;
    for (Button *button : {m_close, m_down, m_up}) {
        const QSize size = button->sizeHint();
        x -= size.width();
        button->setGeometry(x, TitleTop + 1, size.width(), size.height());
        x -= metrics::Gap4;
    }
}

double EventHead::titleRoom() const
{
    const QFontMetricsF badge(glasshouse::font(TextRole::Badge));
    const double forBadge =
        m_badge.text.isEmpty() ? 0 : metrics::Gap8 + badge.horizontalAdvance(m_badge.text) + 2 * metrics::DockGap;
    return m_up->x() - metrics::Gap8 - Left - (m_event ? MarkRoom : 0) - forBadge;
}

void EventHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const double middle = TitleTop + TitleLine / 2.0;
    double x = Left;
    if (m_event) {
        EventWords::paintMark(&painter, QPointF(x + MarkSize / 2, middle), MarkSize, *m_event, theme);
        x += MarkRoom;
    }
    painter.setFont(glasshouse::font(TextRole::Title));
    painter.setPen(theme.colour(Token::Text));
    const QFontMetricsF fm(painter.font());
    const QString title = fm.elidedText(m_title, Qt::ElideRight, titleRoom());
    painter.drawText(QRectF(x, TitleTop, titleRoom() + 1, TitleLine), Qt::AlignLeft | Qt::AlignVCenter, title);
    x += std::ceil(fm.horizontalAdvance(title)) + metrics::Gap8;

    if (!m_badge.text.isEmpty()) {
        painter.setFont(glasshouse::font(TextRole::Badge));
        const double text = QFontMetricsF(painter.font()).horizontalAdvance(m_badge.text);
        const QRectF box(x, middle - metrics::Badge / 2.0, std::ceil(text) + 2 * metrics::DockGap, metrics::Badge);
        paintSurface(&painter, box, metrics::BadgeRadius, theme.colour(m_badge.background),
                     theme.colour(m_badge.background));
        painter.setPen(theme.colour(m_badge.colour));
        painter.drawText(box, Qt::AlignCenter, m_badge.text);
    }

    painter.setFont(glasshouse::font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text3));
    const QRectF facts(Left, TitleTop + TitleLine, width() - 2 * Left, FactsLine);
    painter.drawText(facts, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_subtitle, Qt::ElideMiddle, facts.width()));
}

void EventHead::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_event || m_event->action.empty())
        return;
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString action = fromUtf8(m_event->action), shown = QString(m_title).replace(u'&', u"&&"_s);
    menu->addAction(tr("Filter to %1").arg(shown), this,
                    [this, action] { Q_EMIT valuePicked(u"action"_s, action, false); });
    menu->addAction(tr("Exclude %1").arg(shown), this,
                    [this, action] { Q_EMIT valuePicked(u"action"_s, action, true); });
    menu->popup(event->globalPos());
}

bool EventHead::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_event
        && QFontMetricsF(glasshouse::font(TextRole::Title)).horizontalAdvance(m_title) > titleRoom()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(m_title), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace glasshouse
