// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelstate.h"

#include "charts/fonts.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "charts/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int DelayMs = 150;
constexpr int TickMs = 33;
constexpr int IconSize = 20;
constexpr int ButtonHeight = 28;
constexpr int Gap = 12;

/// The one action of an empty or failed panel.
class ActionButton : public QAbstractButton
{
public:
    explicit ActionButton(QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(glasshouse::font(TextRole::Name));
        return {metrics.horizontalAdvance(text()) + 24 + 2 * Ring, ButtonHeight + 2 * Ring};
    }

    static constexpr int Ring = 3; ///< room for the focus ring

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        const QRectF face = QRectF(rect()).adjusted(Ring, Ring, -Ring, -Ring);
        paintSurface(&painter, face, 6, theme.colour(underMouse() || isDown() ? Token::Hover : Token::Raised),
                     theme.colour(Token::Border));
        painter.setFont(glasshouse::font(TextRole::Name));
        painter.setPen(theme.colour(Token::Text));
        painter.drawText(face, Qt::AlignCenter, text());
        if (hasFocus())
            paintFocusRing(&painter, face, 6, theme.colour(Token::Accent));
    }
};

} // namespace

StateOverlay::StateOverlay(QWidget *over) : QWidget(over), m_button(new ActionButton(this))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    m_tick.setInterval(TickMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        show();
        raise();
        if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
            m_tick.start();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        ++m_phase;
        update(0, 0, width(), 2);
    });
    connect(m_button, &QAbstractButton::clicked, this, &StateOverlay::actionTriggered);
    over->installEventFilter(this);
    setGeometry(over->rect());
    hide();
}

void StateOverlay::setReady()
{
    apply(PanelState::Ready, {}, {});
}

void StateOverlay::setLoading()
{
    if (m_state != PanelState::Loading)
        apply(PanelState::Loading, {}, {});
}

void StateOverlay::setEmpty(const QString &text, const QString &action)
{
    apply(PanelState::Empty, text, action);
}

void StateOverlay::setError(const QString &reason, const QString &action)
{
    apply(PanelState::Error, reason, action.isEmpty() ? tr("Retry") : action);
}

void StateOverlay::apply(PanelState state, const QString &text, const QString &action)
{
    m_blank = state == PanelState::Loading && m_state == PanelState::Empty;
    m_state = state;
    if (!m_blank)
        m_text = text;
    m_delay.stop();
    m_tick.stop();
    m_phase = 0;
    m_button->setText(action);
    m_button->setAccessibleName(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(m_text);
    setAttribute(Qt::WA_TransparentForMouseEvents, state == PanelState::Loading);
    setGeometry(parentWidget()->rect());
    placeButton();
    if (state == PanelState::Loading) {
        setVisible(m_blank); // an answer within 150 ms shows no flicker
        m_delay.start();
        return;
    }
    setVisible(state != PanelState::Ready);
    raise();
    update();
}

QRectF StateOverlay::block() const
{
    const double width = std::min(440.0, double(this->width()) - 32);
    const QFontMetricsF metrics(glasshouse::font(TextRole::Body));
    const double textHeight =
        metrics.boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap | Qt::AlignHCenter, m_text).height();
    double height = std::max(20.0, textHeight);
    if (m_state == PanelState::Error)
        height += IconSize + Gap / 2;
    if (!m_button->text().isEmpty())
        height += Gap + ButtonHeight;
    return QRectF((this->width() - width) / 2, std::max(4.0, (this->height() - height) / 2), width, height);
}

void StateOverlay::placeButton()
{
    const QSize size = m_button->sizeHint();
    const QRectF area = block();
    m_button->setGeometry(
        QRect(QPoint((width() - size.width()) / 2, int(area.bottom()) - ButtonHeight - ActionButton::Ring), size));
}

void StateOverlay::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QColor panel = theme.colour(Token::Panel);
    if (m_state == PanelState::Loading && !m_blank)
        painter.fillRect(rect(), withAlpha(panel, 0.5));
    else
        paintBlock(painter, theme);
    if (m_state == PanelState::Loading && !m_delay.isActive()) {
        const double part = width() / 4.0;
        const double left = m_tick.isActive() ? std::fmod(m_phase * 12.0, width() + part) - part : 0;
        painter.fillRect(QRectF(left, 0, part, 2), theme.colour(Token::Accent));
    }
}

void StateOverlay::paintBlock(QPainter &painter, const Theme &theme) const
{
    const QColor panel = theme.colour(Token::Panel);
    painter.fillRect(rect(), m_state == PanelState::Error ? withAlpha(panel, 0.88) : panel);
    QRectF area = block();
    if (m_state == PanelState::Error) {
        paintSurface(&painter, area.adjusted(-16, -16, 16, 16), 8, panel, panel);
        paintIcon(&painter, QRectF(area.center().x() - IconSize / 2.0, area.top(), IconSize, IconSize), Icon::Warning,
                  theme.colour(Token::Warning));
        area.setTop(area.top() + IconSize + Gap / 2);
    }
    painter.setFont(glasshouse::font(TextRole::Body));
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(area, int(Qt::AlignTop | Qt::AlignHCenter) | Qt::TextWordWrap, m_text);
}

void StateOverlay::resizeEvent(QResizeEvent *)
{
    placeButton();
}

void StateOverlay::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

bool StateOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace glasshouse
