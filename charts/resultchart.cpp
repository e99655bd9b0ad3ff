// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/resultchart.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/readout.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr double SwatchRadius = 2, BarRadius = 2;
// Colour is never alone: lines differ by their dashes too.
const QList<qreal> Dashes[] = {{}, {5, 3}, {2, 2}, {8, 3, 2, 3}, {1, 3}, {10, 4}, {4, 2, 1, 2}, {6, 2, 2, 2}};
} // namespace

ResultChart::ResultChart(QWidget *parent) : ChartWidget(parent)
{
    setAccessibleName(tr("Chart of the result"));
    rebuild();
}

void ResultChart::setData(ResultData data, ResultShape shape)
{
    setCurrent(-1);
    m_pressed = -1;
    for (std::vector<QString> *texts : {&data.labels, &data.titles})
        for (QString &text : *texts)
            text = escapeControls(text);
    for (ResultData::Series &series : data.series)
        series.name = escapeControls(series.name);
    m_data = std::move(data);
    m_shape = shape;
    m_hidden = {};
    setReady();
    rebuild();
    setAccessibleDescription(tr("%n figure(s)", nullptr, int(m_data.series.size())) + u", "_s
                             + tr("%n point(s)", nullptr, int(m_data.labels.size())));
    update();
}

void ResultChart::rebuild()
{
    ResultLayout::Input in;
    in.size = QSizeF(size());
    in.data = &m_data;
    in.shape = m_shape;
    in.hidden = m_hidden;
    in.format = &format();
    const QFontMetricsF axis(glasshouse::font(TextRole::Axis)), label(glasshouse::font(TextRole::Label));
    in.axisWidth = [axis](const QString &text) { return tabularWidth(axis, text); };
    in.labelWidth = [label](const QString &text) { return tabularWidth(label, text); };
    in.cut = [label](const QString &text, double width) { return label.elidedText(text, Qt::ElideMiddle, width); };
    m_layout = ResultLayout::make(in);
    // Rows that do not fit make the chart higher: what it lies in scrolls.
    const int least = m_shape == ResultShape::Rows ? int(std::ceil(m_layout.height)) : minimumSizeHint().height();
    if (minimumHeight() != least)
        setMinimumHeight(least);
}

QColor ResultChart::colourOf(int series) const
{
    using Series = ResultData::Series;
    const int colour = m_data.series[size_t(series)].colour;
    return colour == Series::Other ? themeOf(this).colour(Token::Text3)
                                   : themeOf(this).seriesColour(colour == Series::ByOrder ? series : colour);
}

void ResultChart::setCurrent(int point)
{
    if (point == m_current)
        return;
    m_current = point;
    if (point < 0)
        hideReadOut();
    else
        presentReadOut();
    update();
}

void ResultChart::presentReadOut()
{
    const size_t at = size_t(m_current);
    ReadOutContent content;
    content.title = m_data.titles[at];
    for (size_t i = 0; i < m_data.series.size(); ++i) {
        const ResultData::Series &series = m_data.series[i];
        if (!m_hidden.contains(int(i)))
            content.rows.push_back(
                {colourOf(int(i)), series.name,
                 series.values[at] ? resultFigure(format(), series.unit, *series.values[at]) : Format::absent()});
    }
    if (m_data.stacked && content.rows.size() > 1) {
        double sum = 0;
        for (size_t i = 0; i < m_data.series.size(); ++i)
            sum += m_hidden.contains(int(i)) ? 0 : m_data.series[i].values[at].value_or(0);
        content.totals.push_back({{}, tr("Total"), resultFigure(format(), m_data.series.front().unit, sum)});
    }
    QRectF column = m_layout.points[at].column;
    if (m_shape == ResultShape::Rows) // beside the mouse, not beyond the chart
        column.setWidth(column.width() / 2);
    const QPoint corner = mapTo(window(), column.topLeft().toPoint());
    readOut().present(content, QRect(corner, column.size().toSize()), corner.y());
}

void ResultChart::toggle(int series, bool isolate)
{
    const int count = int(m_data.series.size());
    if (isolate) {
        const bool alone = m_hidden.size() == count - 1 && !m_hidden.contains(series);
        m_hidden = {};
        for (int i = 0; i < count && !alone; ++i)
            if (i != series)
                m_hidden.insert(i);
    } else if (!m_hidden.remove(series)) {
        m_hidden.insert(series);
    }
    setCurrent(-1);
    rebuild();
    update();
}

void ResultChart::mouseMoveEvent(QMouseEvent *event)
{
    const int point = m_layout.pointAt(event->position());
    const bool acts = m_layout.legendAt(event->position()) >= 0 || (m_activatable && point >= 0);
    setCursor(acts ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(point);
}

void ResultChart::mousePressEvent(QMouseEvent *event)
{
    const int entry = m_layout.legendAt(event->position());
    m_pressed = event->button() == Qt::LeftButton && entry < 0 ? m_layout.pointAt(event->position()) : -1;
    if (event->button() == Qt::LeftButton && entry >= 0)
        toggle(m_layout.legend[size_t(entry)].series, event->modifiers() & Qt::ControlModifier);
}

void ResultChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int point = std::exchange(m_pressed, -1);
    if (m_activatable && event->button() == Qt::LeftButton && point >= 0
        && point == m_layout.pointAt(event->position()))
        Q_EMIT activated(point, m_layout.seriesAt(point, event->position()));
}

void ResultChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    setCurrent(-1);
}

void ResultChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    setCurrent(-1);
}

bool ResultChart::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_current >= 0
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return ChartWidget::event(event);
}

void ResultChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_layout.points.size()) - 1;
    const bool rows = m_shape == ResultShape::Rows;
    const int back = rows ? Qt::Key_Up : Qt::Key_Left, on = rows ? Qt::Key_Down : Qt::Key_Right;
    if (last < 0 || (event->modifiers() & ~Qt::KeypadModifier))
        return ChartWidget::keyPressEvent(event);
    if (event->key() == on)
        setCurrent(std::min(last, m_current + 1));
    else if (event->key() == back)
        setCurrent(m_current < 0 ? last : std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Home)
        setCurrent(0);
    else if (event->key() == Qt::Key_End)
        setCurrent(last);
    else if (event->key() == Qt::Key_Escape && m_current >= 0)
        setCurrent(-1);
    else if (m_activatable && m_current >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT activated(m_current, -1);
    else
        ChartWidget::keyPressEvent(event);
}

void ResultChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    if (m_current >= 0)
        painter.fillRect(m_layout.points[size_t(m_current)].column, theme.colour(Token::Hover));
    paintLegend(painter);
    if (m_shape == ResultShape::Rows)
        paintRows(painter);
    else
        paintPlots(painter);
}

void ResultChart::paintLegend(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Label));
    for (const ResultLayout::Entry &entry : m_layout.legend) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor colour = entry.hidden ? theme.colour(Token::Text3) : colourOf(entry.series);
        if (m_shape == ResultShape::Lines) {
            QPen pen(colour, 2);
            if (const QList<qreal> &dashes = Dashes[entry.series]; !dashes.isEmpty())
                pen.setDashPattern(dashes);
            painter.setPen(pen);
            painter.drawLine(QPointF(entry.swatch.left() - 2, entry.swatch.center().y()),
                             QPointF(entry.swatch.right() + 2, entry.swatch.center().y()));
        } else {
            painter.setPen(entry.hidden ? QPen(colour, 1) : QPen(Qt::NoPen));
            painter.setBrush(entry.hidden ? QBrush(Qt::NoBrush) : QBrush(colour));
            painter.drawRoundedRect(entry.swatch, SwatchRadius, SwatchRadius);
        }
        painter.restore();
        painter.setPen(theme.colour(entry.hidden ? Token::Text3 : Token::Text2));
        drawTabular(&painter, entry.text, Qt::AlignLeft | Qt::AlignVCenter, entry.name);
    }
}

void ResultChart::paintPlots(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Axis));
    for (const ResultLayout::Plot &plot : m_layout.plots)
        for (const ResultLayout::Label &tick : plot.ticks) {
            paintHairline(&painter, plot.area.left(), plot.area.right(), tick.at,
                          theme.colour(tick.at == plot.zero ? Token::BorderStrong : Token::Border));
            painter.setPen(theme.colour(Token::Text3));
            drawTabular(&painter, tick.rect, Qt::AlignRight | Qt::AlignVCenter, tick.text);
        }
    painter.setPen(theme.colour(Token::Text3));
    for (const ResultLayout::Label &label : m_layout.labels)
        drawTabular(&painter, label.rect, Qt::AlignHCenter | Qt::AlignVCenter, label.text);
    for (const ResultLayout::Point &point : m_layout.points)
        for (const ResultLayout::Bar &bar : point.bars)
            painter.fillRect(bar.rect, colourOf(bar.series));
    paintLines(painter);
}

void ResultChart::paintLines(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ResultLayout::Line &line : m_layout.lines) {
        const QColor colour = colourOf(line.series);
        QPen pen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (const QList<qreal> &dashes = Dashes[line.series]; !dashes.isEmpty())
            pen.setDashPattern(dashes);
        for (const std::vector<QPointF> &stretch : line.stretches) {
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(stretch.data(), int(stretch.size()));
            if (stretch.size() > 1)
                continue;
            painter.setPen(Qt::NoPen); // a point between two gaps is no line
            painter.setBrush(colour);
            painter.drawEllipse(stretch.front(), 2, 2);
        }
    }
    painter.restore();
}

void ResultChart::paintRows(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Label));
    for (size_t i = 0; i < m_layout.points.size(); ++i) {
        const ResultLayout::Point &point = m_layout.points[i];
        painter.setPen(theme.colour(Token::Text));
        painter.drawText(point.label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_data.labels[i], Qt::ElideMiddle, int(point.label.width())));
        for (const ResultLayout::Bar &bar : point.bars) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colourOf(bar.series));
            painter.drawRoundedRect(bar.rect, BarRadius, BarRadius);
            painter.restore();
            painter.setPen(theme.colour(Token::Text2));
            drawTabular(&painter, bar.figureRect, Qt::AlignRight | Qt::AlignVCenter, bar.figure);
        }
        painter.setPen(theme.colour(Token::Text2));
        drawTabular(&painter, point.totalRect, Qt::AlignRight | Qt::AlignVCenter, point.total);
    }
}

} // namespace glasshouse
