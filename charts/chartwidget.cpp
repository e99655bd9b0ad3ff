// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartwidget.h"

#include "charts/readout.h"
#include "charts/seriescolours.h"

#include <QEvent>

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
