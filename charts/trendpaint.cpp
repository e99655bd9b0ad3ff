// SPDX-License-Identifier: GPL-3.0-or-later
// The painter of TrendChart: draws what the layout says.
#include "charts/trendchart.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double HatchStep = 6;

void paintHatched(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, withAlpha(colour, 0.28));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    // Lines start on a grid of the widget, so that they run on from part to part.
    const double first = std::floor((rect.left() - rect.height()) / HatchStep) * HatchStep;
    const double shift = std::fmod(rect.bottom(), HatchStep);
    for (double x = first - HatchStep; x < rect.right() + HatchStep; x += HatchStep) {
        const double left = x - shift;
        painter.drawLine(QPointF(left, rect.bottom()), QPointF(left + rect.height(), rect.top()));
    }
    painter.restore();
}

/// Buckets in a row that have a cost: a line over a weak surface, its last piece dotted while that bucket goes on.
void paintStretch(QPainter &painter, const QPolygonF &line, double foot, const QColor &colour, bool unfinished)
{
    if (line.size() == 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(line.front(), 2.5, 2.5);
        return;
    }
    QPolygonF surface = line;
    surface << QPointF(line.back().x(), foot) << QPointF(line.front().x(), foot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(colour, 0.1));
    painter.drawPolygon(surface);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line.constData(), int(line.size()) - (unfinished ? 1 : 0));
    if (unfinished) {
        painter.setPen(QPen(colour, 1.5, Qt::DotLine, Qt::RoundCap));
        painter.drawLine(line[line.size() - 2], line.back());
    }
}

} // namespace

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.colour(Token::Panel));
    if (m_answer.buckets.empty())
        return;
    paintMarks(painter);
    paintGrid(painter);
    paintBars(painter);
    if (!m_layout.cost.isEmpty())
        paintCost(painter);
    paintLegend(painter);
    if (hasFocus() && m_byKey)
        paintFocusRing(&painter, QRectF(rect()).adjusted(3, 3, -3, -3), 4, theme.colour(Token::Accent));
}

void TrendChart::paintLegend(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QRectF row = m_layout.legend;
    for (size_t i = 0; i < m_layout.entries.size(); ++i) {
        const TrendLayout::LegendEntry &entry = m_layout.entries[i];
        if (entry.rect.isEmpty())
            break;
        painter.setRenderHint(QPainter::Antialiasing);
        if (int(i) == m_legendHover) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(Token::Hover));
            painter.drawRoundedRect(entry.rect.intersected(rect()), 4, 4);
        }
        painter.setPen(entry.hidden ? QPen(theme.colour(Token::BorderStrong), 1) : QPen(Qt::NoPen));
        painter.setBrush(entry.hidden ? QBrush(Qt::NoBrush) : QBrush(m_colours[i]));
        const double inset = entry.hidden ? 0.5 : 0;
        painter.drawRoundedRect(entry.swatch.adjusted(inset, inset, -inset, -inset), 2, 2);
        painter.setFont(glasshouse::font(TextRole::Label));
        painter.setPen(theme.colour(entry.hidden ? Token::Text3 : Token::Text2));
        drawTabular(&painter, QRectF(entry.nameX, row.top(), row.width(), row.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        painter.setPen(theme.colour(entry.hidden ? Token::Text3 : Token::Text));
        drawTabular(&painter, QRectF(entry.totalX, row.top(), row.width(), row.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, entry.total);
    }
    if (m_layout.foldedEntries > 0) {
        painter.setPen(theme.colour(Token::Text3));
        drawTabular(&painter, m_layout.foldedRect, Qt::AlignLeft | Qt::AlignVCenter,
                    u"+"_s + format().countFull(m_layout.foldedEntries));
    }
}

void TrendChart::paintGrid(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Axis));
    for (const auto &[ticks, plot] :
         {std::pair(&m_layout.tokenTicks, m_layout.bars), std::pair(&m_layout.costTicks, m_layout.cost)}) {
        for (const TrendLayout::Label &tick : *ticks) {
            paintHairline(&painter, plot.left(), plot.right(), tick.at, theme.colour(Token::Border));
            painter.setPen(theme.colour(Token::Text3));
            drawTabular(&painter, tick.rect, Qt::AlignRight | Qt::AlignVCenter, tick.text);
        }
    }
    painter.setPen(theme.colour(Token::Text3));
    for (const TrendLayout::Label &date : m_layout.dates)
        drawTabular(&painter, date.rect, Qt::AlignHCenter | Qt::AlignVCenter, date.text);
}

void TrendChart::paintMarks(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    if (m_dragging && m_pressed >= 0 && m_current >= 0) {
        const auto [first, last] = std::minmax(m_pressed, m_current);
        const QRectF from = m_layout.buckets[size_t(first)].column, to = m_layout.buckets[size_t(last)].column;
        const QRectF brush(from.topLeft(), to.bottomRight());
        painter.fillRect(brush, withAlpha(theme.colour(Token::Accent), 0.16));
        painter.fillRect(QRectF(brush.left(), brush.top(), 1, brush.height()), theme.colour(Token::Accent));
        painter.fillRect(QRectF(brush.right() - 1, brush.top(), 1, brush.height()), theme.colour(Token::Accent));
    } else if (m_current >= 0 && m_current < int(m_layout.buckets.size())) {
        painter.fillRect(m_layout.buckets[size_t(m_current)].column, theme.colour(Token::Hover));
    }
}

void TrendChart::paintBars(QPainter &painter) const
{
    for (const TrendLayout::Bucket &bucket : m_layout.buckets) {
        for (const TrendLayout::Part &part : bucket.parts) {
            if (bucket.complete)
                painter.fillRect(part.rect, m_colours[size_t(part.entry)]);
            else
                paintHatched(painter, part.rect, m_colours[size_t(part.entry)]);
        }
    }
}

void TrendChart::paintCost(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const auto &buckets = m_layout.buckets;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t begin = 0; begin < buckets.size();) {
        size_t end = begin;
        QPolygonF line;
        while (end < buckets.size() && buckets[end].hasCost) {
            line << QPointF(buckets[end].costX, buckets[end].costY);
            ++end;
        }
        const bool unfinished = end == buckets.size() && !buckets.back().complete;
        if (!line.isEmpty())
            paintStretch(painter, line, m_layout.cost.bottom(), theme.colour(Token::Accent), unfinished);
        begin = std::max(end, begin + 1);
    }
    paintUnusual(painter);
    if (m_current >= 0 && m_current < int(buckets.size()) && buckets[size_t(m_current)].hasCost) {
        const TrendLayout::Bucket &bucket = buckets[size_t(m_current)];
        painter.setPen(QPen(theme.colour(m_current == m_layout.unusual ? Token::Warning : Token::Accent), 1.5));
        painter.setBrush(theme.colour(Token::Panel));
        painter.drawEllipse(QPointF(bucket.costX, bucket.costY), 3.5, 3.5);
    }
    painter.restore();
}

void TrendChart::paintUnusual(QPainter &painter) const
{
    if (m_layout.unusual < 0)
        return;
    const Theme &theme = themeOf(this);
    const TrendLayout::Bucket &bucket = m_layout.buckets[size_t(m_layout.unusual)];
    const QPointF at(bucket.costX, bucket.costY);
    painter.setPen(QPen(theme.colour(Token::Warning), 1.75));
    painter.setBrush(theme.colour(Token::Panel));
    painter.drawEllipse(at, 4.5, 4.5);
    painter.setFont(glasshouse::font(TextRole::Axis));
    const QString text = tr("%1 usual", "2.6× usual").arg(format().factor(m_layout.unusualFactor));
    const double textWidth = tabularWidth(QFontMetricsF(painter.font()), text), distance = 10;
    const bool left = at.x() + distance + textWidth > m_layout.cost.right();
    const double y = std::max(at.y(), m_layout.cost.top() + 2);
    drawTabular(&painter, QRectF(left ? at.x() - distance - textWidth : at.x() + distance, y - 7, textWidth, 14),
                Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace glasshouse
