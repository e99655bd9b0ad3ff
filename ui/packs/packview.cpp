// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packview.h"

#include "ui/metrics.h"
#include "ui/packs/packpanelview.h"
#include "ui/packs/packplace.h"

#include <algorithm>

namespace glasshouse {

namespace {
constexpr int UsualWidth = 1100, LeastWidth = 320;
} // namespace

PackView::PackView(SeriesColours *colours, QWidget *parent) : QWidget(parent), m_colours(colours)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PackView::setData(const PackData &data, const Format &format)
{
    const bool samePack = m_data.pack == data.pack && m_panels.size() == data.panels.size();
    m_data = data;
    if (!samePack) {
        qDeleteAll(m_panels);
        m_panels.clear();
        for (std::size_t i = 0; i < data.panels.size(); ++i) {
            auto *panel = new PackPanelView(m_colours, this);
            connect(panel, &PackPanelView::retryRequested, this, &PackView::retryRequested);
            panel->show();
            m_panels.push_back(panel);
        }
    }
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i]->setData(data.panels[i], data.filter.range, data.zone, format);
    updateGeometry();
    place();
}

void PackView::showPanel(std::size_t at, const PanelData &panel, const Format &format)
{
    if (at >= m_panels.size())
        return;
    m_data.panels[at] = panel;
    m_panels[at]->setData(panel, m_data.filter.range, m_data.zone, format);
    updateGeometry(); // a table may have more rows now
    place();
}

std::vector<QRect> PackView::places(const PackData &data, int width)
{
    const int gap = metrics::Gap8;
    std::vector<QRect> places;
    int y = 0, used = 0, rowHeight = 0;
    const double column = double(width + gap) / Columns;
    for (const PanelData &panel : data.panels) {
        const PackPlace wanted = packPlace(panel, panel.panel.mostRows);
        int span = wanted.span;
        if (width < Narrow)
            span = Columns;
        else if (width < Medium)
            span = span <= Columns / 2 ? Columns / 2 : Columns;
        if (used + span > Columns) {
            y += rowHeight + gap;
            used = rowHeight = 0;
        }
        const int left = int(used * column), right = int((used + span) * column) - gap;
        places.emplace_back(left, y, right - left, wanted.height);
        used += span;
        rowHeight = std::max(rowHeight, wanted.height);
    }
    // Panels that stand beside one another are equally high, and the last one of a row reaches to the edge.
    for (std::size_t begin = 0; begin < places.size();) {
        std::size_t end = begin;
        int height = 0;
        while (end < places.size() && places[end].top() == places[begin].top())
            height = std::max(height, places[end++].height());
        for (std::size_t i = begin; i < end; ++i)
            places[i].setHeight(height);
        places[end - 1].setRight(width - 1);
        begin = end;
    }
    return places;
}

int PackView::heightForWidth(int width) const
{
    int height = 0;
    for (const QRect &place : places(m_data, width))
        height = std::max(height, place.bottom() + 1);
    return height;
}

QSize PackView::sizeHint() const
{
    return {UsualWidth, heightForWidth(UsualWidth)};
}

QSize PackView::minimumSizeHint() const
{
    return {LeastWidth, 0};
}

void PackView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PackView::place()
{
    const std::vector<QRect> where = places(m_data, width());
    for (std::size_t i = 0; i < m_panels.size() && i < where.size(); ++i)
        m_panels[i]->setGeometry(where[i]);
}

} // namespace glasshouse
