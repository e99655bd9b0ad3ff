// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabledelegate.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "models/valuemodel.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace glasshouse {

namespace {

constexpr double CheckSize = 14;
constexpr double CheckRadius = 3.5;
constexpr double DotSize = 8;
constexpr double BarHeight = 6;
constexpr double SparkHeight = 16;
constexpr qsizetype LongestText = 400; ///< nobody sees more of a cell

} // namespace

void paintCheck(QPainter *painter, const QRectF &box, bool on, const Theme &theme)
{
    const QRectF square(std::round(box.left()), std::round(box.center().y() - CheckSize / 2), CheckSize, CheckSize);
    paintSurface(painter, square, CheckRadius, theme.colour(on ? Token::Accent : Token::Input),
                 theme.colour(on ? Token::Accent : Token::BorderStrong));
    if (!on)
        return;
    QPainterPath mark(square.topLeft() + QPointF(3.5, 7.2));
    mark.lineTo(square.topLeft() + QPointF(6.0, 9.8));
    mark.lineTo(square.topLeft() + QPointF(10.6, 4.4));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.colour(Token::OnAccent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(mark);
}

namespace {

void paintDot(QPainter *painter, const QRectF &box, const QColor &colour)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(QRectF(box.left(), box.center().y() - DotSize / 2, DotSize, DotSize));
}

void paintBar(QPainter *painter, const QRectF &box, double share, const QColor &colour)
{
    const double width = std::clamp(share, 0.0, 1.0) * box.width();
    if (width <= 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QRectF bar(box.left(), box.center().y() - BarHeight / 2, std::max(width, 2.0), BarHeight);
    painter->drawRoundedRect(bar, std::min(BarHeight, bar.width()) / 2, BarHeight / 2);
}

void paintSpark(QPainter *painter, const QRectF &box, const std::vector<double> &values, const QColor &colour)
{
    const double high = *std::max_element(values.begin(), values.end());
    const QRectF area(box.left(), box.center().y() - SparkHeight / 2, box.width() - 3, SparkHeight);
    QPolygonF line;
    for (size_t i = 0; i < values.size(); ++i)
        line << QPointF(area.left() + area.width() * double(i) / double(values.size() - 1),
                        area.bottom() - 1 - (high > 0 ? values[i] / high : 0) * (area.height() - 2));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(line.back(), 2, 2);
}

} // namespace

void TableDelegate::setHovered(int row, bool overLink)
{
    m_hovered = row;
    m_overLink = overLink;
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return QSize(metrics::Row, metrics::Row);
}

void TableDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const TableCell &cell, const Theme &theme) const
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect,
                          theme.colour(option.state & QStyle::State_Active && option.widget && option.widget->hasFocus()
                                           ? Token::Selection
                                           : Token::Idle));
    else if (index.row() == m_hovered)
        painter->fillRect(option.rect, theme.colour(Token::Hover));
    if (cell.strip)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(metrics::ErrorStrip, option.rect.height())),
                          theme.colour(*cell.strip));
}

void TableDelegate::paintText(QPainter *painter, const QRectF &box, const QModelIndex &index, const TableCell &cell,
                              const Theme &theme) const
{
    QFont face = font(cell.strong ? TextRole::Name : TextRole::Body);
    face.setUnderline(cell.link && m_overLink && index.row() == m_hovered);
    painter->setFont(face);
    painter->setPen(theme.colour(cell.colour));
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    if (alignment & Qt::AlignRight) {
        drawTabular(painter, box, alignment, cell.text);
        return;
    }
    const QString text = escapeControls(cell.text.left(LongestText));
    painter->drawText(box, alignment | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, cell.elide, int(box.width())));
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const TableCell shown = cell(index);
    painter->save();
    paintRow(painter, option, index, shown, theme);
    QRectF box = QRectF(option.rect).adjusted(metrics::Gap8, 0, -metrics::Gap8, 0);
    if (index.column() == 0)
        box.setLeft(box.left() + metrics::Gap4);
    if (shown.check)
        paintCheck(painter, box, *shown.check, theme);
    if (shown.dot)
        paintDot(painter, box, theme.colour(*shown.dot));
    box.setLeft(box.left() + (shown.check ? CheckRoom : shown.indent) + (shown.dot ? DotRoom : 0));
    if (shown.bar) {
        const double figure = tabularWidth(QFontMetricsF(font(TextRole::Body)),
                                           shown.besideBar.isEmpty() ? QStringLiteral("8,888") : shown.besideBar);
        paintBar(painter, box.adjusted(0, 0, -figure - metrics::Gap8, 0), *shown.bar, theme.colour(shown.barColour));
    }
    if (shown.spark.size() > 1)
        paintSpark(painter, box, shown.spark, theme.colour(shown.colour));
    else
        paintText(painter, box, index, shown, theme);
    painter->restore();
}

bool TableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const TableCell shown = cell(index);
    QToolTip::showText(event->globalPos(), plainToolTip(shown.tip.isEmpty() ? shown.text : shown.tip),
                       view->viewport());
    return true;
}

} // namespace glasshouse
