// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartwidget.h"

#include "charts/paint.h"
#include "charts/readout.h"
#include "charts/seriescolours.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace glasshouse {

ChartWidget::ChartWidget(QWidget *parent)
    : QWidget(parent),
      m_ownColours(std::make_unique<SeriesColours>()),
      m_overlay(new StateOverlay(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_overlay, &StateOverlay::actionTriggered, this, &ChartWidget::actionTriggered);
    m_overlay->setLoading();
}

ChartWidget::~ChartWidget()
{
    delete m_readOut; // belongs to the window, which may live on
}

PanelState ChartWidget::state() const
{
    return m_overlay->state();
}

void ChartWidget::setLoading()
{
    m_overlay->setLoading();
}

void ChartWidget::setEmpty(const QString &text, const QString &action)
{
    hideReadOut();
    m_overlay->setEmpty(text, action);
}

void ChartWidget::setError(const QString &reason)
{
    hideReadOut();
    m_overlay->setError(reason);
}

void ChartWidget::setReady()
{
    m_overlay->setReady();
}

void ChartWidget::setFormat(const Format &format)
{
    m_format = format;
    rebuild();
    update();
}

void ChartWidget::setColours(SeriesColours *colours)
{
    m_colours = colours;
    rebuild();
    update();
}

SeriesColours &ChartWidget::colours()
{
    return m_colours ? *m_colours : *m_ownColours;
}

ReadOut &ChartWidget::readOut()
{
    if (m_readOut && m_readOut->parentWidget() != window())
        delete m_readOut; // the panel was moved to another window
    if (!m_readOut)
        m_readOut = new ReadOut(window());
    return *m_readOut;
}

void ChartWidget::hideReadOut()
{
    if (m_readOut)
        m_readOut->hide();
}

namespace {
bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta;
}
} // namespace

bool ChartWidget::event(QEvent *event)
{
    const auto setRing = [this](bool ring) {
        if (std::exchange(m_ring, ring) != ring)
            update();
    };
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        setRing(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason);
    } else if (event->type() == QEvent::KeyPress && !isModifier(static_cast<QKeyEvent *>(event)->key())) {
        setRing(true);
    } else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusOut) {
        setRing(false);
    }
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::Paint && m_ring && hasFocus() && hasRing()) { // above whatever the chart painted
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFocusRing(&painter, QRectF(rect()).adjusted(3, 3, -3, -3), 4, themeOf(this).colour(Token::Accent));
    }
    return taken;
}

void ChartWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange) {
        rebuild();
        update();
    }
}

void ChartWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    hideReadOut();
    rebuild();
}

void ChartWidget::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    hideReadOut();
}

} // namespace glasshouse
