// SPDX-License-Identifier: GPL-3.0-or-later
// The painter of HeatmapChart: draws what the layout says.
#include "charts/heatmapchart.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"

#include <QPainter>

namespace glasshouse {

namespace {

constexpr double Radius = 2.5;
constexpr double OutlineStrength = 0.6;

/// No data is an outline, not a step of the ramp.
void paintCell(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline)
{
    if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, Radius, Radius);
        return;
    }
    painter.setPen(QPen(outline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

} // namespace

void HeatmapChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colour(Token::Panel));
    if (m_layout.rows.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintCells(painter);
    paintLabels(painter);
    paintLegend(painter);
    paintCurrent(painter);
}

void HeatmapChart::paintCells(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QColor outline = withAlpha(theme.colour(Token::BorderStrong), OutlineStrength);
    for (int row = 0; row < int(m_layout.rows.size()); ++row) {
        const std::vector<double> &cells = m_answer.rows[size_t(row)].cells;
        for (int column = m_layout.firstColumn; column < m_layout.firstColumn + m_layout.columns; ++column) {
            const int step = column < int(cells.size()) ? m_layout.bins.stepOf(cells[size_t(column)]) : -1;
            paintCell(painter, m_layout.cell(row, column), step < 0 ? QColor{} : theme.ramp[size_t(step)], outline);
        }
    }
}

void HeatmapChart::paintLabels(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Label));
    for (int row = 0; row < int(m_layout.rows.size()); ++row) {
        const HeatmapLayout::Row &line = m_layout.rows[size_t(row)];
        painter.setPen(theme.colour(row == m_current.row ? Token::Text : Token::Text2));
        painter.drawText(line.labelRect, Qt::AlignRight | Qt::AlignVCenter, line.label);
        drawTabular(&painter, line.totalRect, Qt::AlignRight | Qt::AlignVCenter, line.total);
    }
    painter.setFont(glasshouse::font(TextRole::Axis));
    painter.setPen(theme.colour(Token::Text3));
    if (!m_layout.hidden.text.isEmpty())
        drawTabular(&painter, m_layout.hidden.rect, Qt::AlignRight | Qt::AlignVCenter, m_layout.hidden.text);
    for (const HeatmapLayout::Label &date : m_layout.dates)
        drawTabular(&painter, date.rect, Qt::AlignHCenter | Qt::AlignVCenter, date.text);
}

void HeatmapChart::paintLegend(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Axis));
    painter.setPen(theme.colour(Token::Text3));
    if (!m_layout.legendTitleRect.isEmpty())
        drawTabular(&painter, m_layout.legendTitleRect, Qt::AlignLeft | Qt::AlignVCenter, m_layout.legendTitle);
    drawTabular(&painter, m_layout.legendLowRect, Qt::AlignRight | Qt::AlignVCenter, m_layout.legendLow);
    drawTabular(&painter, m_layout.legendHighRect, Qt::AlignLeft | Qt::AlignVCenter, m_layout.legendHigh);
    if (!m_layout.noDataRect.isEmpty())
        drawTabular(&painter, m_layout.noDataRect, Qt::AlignLeft | Qt::AlignVCenter, m_layout.noDataText);
    for (size_t step = 0; step < m_layout.legendSteps.size(); ++step)
        paintCell(painter, m_layout.legendSteps[step], theme.ramp[step], {});
    if (!m_layout.noDataSwatch.isEmpty())
        paintCell(painter, m_layout.noDataSwatch, {}, withAlpha(theme.colour(Token::BorderStrong), OutlineStrength));
}

void HeatmapChart::paintCurrent(QPainter &painter) const
{
    if (m_current.row < 0 || m_current.row >= int(m_layout.rows.size()))
        return;
    const Theme &theme = themeOf(this);
    if (m_current.column < 0) {
        if (m_byKey)
            paintFocusRing(&painter, m_layout.rows[size_t(m_current.row)].labelRect.adjusted(-2, 0, 4, 0), 2,
                           theme.colour(Token::Accent));
        return;
    }
    const QRectF cell = m_layout.cell(m_current.row, m_current.column);
    if (m_byKey) {
        paintFocusRing(&painter, cell, Radius, theme.colour(Token::Accent));
        return;
    }
    painter.setPen(QPen(theme.colour(Token::Text), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cell.adjusted(-0.5, -0.5, 0.5, 0.5), Radius + 0.5, Radius + 0.5);
}

} // namespace glasshouse
