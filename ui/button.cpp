// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/button.h"

#include "charts/fonts.h"
#include "charts/paint.h"
#include "ui/metrics.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <cmath>

namespace glasshouse {

namespace {
constexpr int DotSize = 8;

bool cameByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}
} // namespace

Button::Button(Look look, const QString &text, QWidget *parent) : QToolButton(parent), m_look(look)
{
    setText(text);
    setFont(glasshouse::font(look == Look::Primary ? TextRole::PanelTitle : TextRole::Body));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void Button::setLeadingIcon(Icon icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setLook(Look look)
{
    m_look = look;
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    setFont(glasshouse::font(TextRole::Label));
    updateGeometry();
}

void Button::setDot(std::optional<Token> colour)
{
    m_dot = colour;
    updateGeometry();
    update();
}

void Button::setPopup(QMenu *menu)
{
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setChevron(true);
}

void Button::setChevron(bool shown)
{
    m_chevron = shown;
    updateGeometry();
}

void Button::setPrefix(const QString &prefix)
{
    m_prefix = prefix;
    updateGeometry();
}

int Button::contentWidth() const
{
    using namespace metrics;
    const QFontMetricsF fm(font());
    double width = 0;
    const auto add = [&width](double part) { width += part + (width > 0 ? DockGap : 0); };
    if (m_dot)
        add(DotSize);
    if (m_icon)
        add(m_small ? SmallIcon : IconSize);
    if (!m_prefix.isEmpty())
        add(fm.horizontalAdvance(m_prefix));
    if (!text().isEmpty())
        add(fm.horizontalAdvance(text()));
    if (m_chevron)
        add(SmallIcon);
    return int(std::ceil(width));
}

QSize Button::sizeHint() const
{
    using namespace metrics;
    const int height = m_small ? SmallControl : Control;
    if (m_look == Look::Link)
        return QSize(contentWidth() + Gap4 * 2, height);
    const bool iconOnly = text().isEmpty() && m_prefix.isEmpty() && !m_chevron;
    const int padding = m_look == Look::Primary ? Gap16 : m_small || m_look == Look::Segment ? Gap8 : Gap12 - 2;
    return QSize(iconOnly ? height : contentWidth() + 2 * padding, height);
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

bool Button::isLit() const
{
    return isEnabled() && (underMouse() || isDown());
}

Token Button::textToken() const
{
    if (!isEnabled())
        return Token::Disabled;
    if (m_look == Look::Primary)
        return Token::OnAccent;
    if (m_look == Look::Link || (isChecked() && m_look == Look::Quiet))
        return Token::AccentText;
    if (m_look == Look::Outlined || isChecked())
        return Token::Text;
    return Token::Text2;
}

void Button::paintBackground(QPainter &painter) const
{
    using namespace metrics;
    const Theme &theme = themeOf(this);
    const QRectF box = rect();
    const auto fill = [&](Token token, Token border) {
        paintSurface(&painter, box, ControlRadius, theme.colour(token), theme.colour(border));
    };
    switch (m_look) {
    case Look::Primary:
        fill(isEnabled() ? Token::Accent : Token::Raised, isEnabled() ? Token::Accent : Token::Border);
        break;
    case Look::Outlined:
        if (isChecked())
            fill(Token::Selection, Token::Accent);
        else
            fill(isLit() ? Token::Hover : Token::Raised, Token::Border);
        break;
    case Look::Segment:
    case Look::Quiet:
        if (isChecked())
            fill(Token::Selection, Token::Selection);
        else if (isLit())
            fill(Token::Hover, Token::Hover);
        break;
    case Look::Link:
        break;
    }
    if (m_ring)
        paintFocusRing(&painter, box.adjusted(2, 2, -2, -2), ControlRadius - 1,
                       theme.colour(m_look == Look::Primary ? Token::OnAccent : Token::Accent));
}

void Button::paintContent(QPainter &painter) const
{
    using namespace metrics;
    const Theme &theme = themeOf(this);
    const QColor colour = theme.colour(textToken());
    const int iconSize = m_small ? SmallIcon : IconSize;
    double x = (width() - contentWidth()) / 2.0;
    const double middle = height() / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(*m_dot));
        painter.drawEllipse(QRectF(x, middle - DotSize / 2.0, DotSize, DotSize));
        x += DotSize + DockGap;
    }
    if (m_icon) {
        paintIcon(&painter, QRectF(std::round(x), middle - iconSize / 2.0, iconSize, iconSize), *m_icon, colour);
        x += iconSize + DockGap;
    }
    const QFontMetricsF fm(font());
    if (!m_prefix.isEmpty()) {
        const double advance = fm.horizontalAdvance(m_prefix);
        painter.setPen(theme.colour(isEnabled() ? Token::Text3 : Token::Disabled));
        painter.drawText(QRectF(x, 0, advance + 1, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         m_prefix);
        x += advance + DockGap;
    }
    if (!text().isEmpty()) {
        const double advance = fm.horizontalAdvance(text());
        painter.setPen(colour);
        painter.drawText(QRectF(x, 0, advance + 1, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         text());
        x += advance + DockGap;
    }
    if (m_chevron)
        paintIcon(&painter, QRectF(std::round(x), middle - SmallIcon / 2.0, SmallIcon, SmallIcon), Icon::ChevronDown,
                  colour);
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBackground(painter);
    paintContent(painter);
}

void Button::focusInEvent(QFocusEvent *event)
{
    m_ring = cameByKeyboard(event->reason());
    QToolButton::focusInEvent(event);
}

void Button::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    QToolButton::focusOutEvent(event);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (menu())
            showMenu();
        else
            click();
        return;
    }
    QToolButton::keyPressEvent(event);
}

} // namespace glasshouse
