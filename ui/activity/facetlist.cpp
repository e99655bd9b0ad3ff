// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/facetlist.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "ui/metrics.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int RowHeight = metrics::SmallControl;
constexpr int Box = metrics::SmallIcon;
constexpr int BarLeft = Box + metrics::DockGap;
constexpr int BarHeight = 20;
constexpr int MarkRoom = 14;
constexpr double MarkSize = 8;

} // namespace

FacetList::FacetList(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FacetList::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    const QString current = m_current < int(m_rows.size()) ? m_rows[size_t(m_current)].value : QString();
    const size_t before = m_rows.size();
    m_rows = std::move(rows);
    const auto same = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.value == current; });
    if (same != m_rows.end()) // counts change their order: the focus stays with the value
        m_current = int(same - m_rows.begin());
    m_current = std::clamp(m_current, 0, std::max(0, int(m_rows.size()) - 1));
    if (before != m_rows.size())
        updateGeometry();
    describe();
    update();
}

QSize FacetList::sizeHint() const
{
    return {180, int(m_rows.size()) * RowHeight};
}

QSize FacetList::minimumSizeHint() const
{
    return {172, int(m_rows.size()) * RowHeight};
}

QRect FacetList::rowRect(int row) const
{
    return QRect(0, row * RowHeight, width(), RowHeight);
}

void FacetList::paintBox(QPainter &painter, const QRectF &box, const Row &row) const
{
    const Theme &theme = themeOf(this);
    const bool filled = row.checked || row.excluded;
    const QColor fill = theme.colour(row.checked ? Token::Accent : row.excluded ? Token::BorderStrong : Token::Input);
    painter.setPen(QPen(filled ? fill : theme.colour(Token::BorderStrong), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(row.checked ? Token::OnAccent : Token::Panel), 1.75, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    const QPointF at = box.topLeft();
    if (row.checked)
        painter.drawPolyline(QPolygonF({at + QPointF(3.5, 7), at + QPointF(6, 9.5), at + QPointF(10.5, 4.5)}));
    else if (row.excluded)
        painter.drawLine(at + QPointF(4, 7), at + QPointF(10, 7));
}

void FacetList::paintMark(QPainter &painter, QPointF middle, const Row &row) const
{
    const Theme &theme = themeOf(this);
    painter.setPen(Qt::NoPen);
    if (row.mark == Mark::Disc) {
        painter.setBrush(theme.classColour(row.eventClass));
        painter.drawEllipse(middle, MarkSize / 2, MarkSize / 2);
        return;
    }
    painter.setBrush(theme.colour(Token::Error));
    painter.drawPolygon(QPolygonF({middle + QPointF(0, -MarkSize / 2), middle + QPointF(MarkSize / 2, MarkSize / 2),
                                   middle + QPointF(-MarkSize / 2, MarkSize / 2)}));
}

void FacetList::paintRow(QPainter &painter, int at) const
{
    const Theme &theme = themeOf(this);
    const Row &row = m_rows[size_t(at)];
    const QRectF rect = rowRect(at);
    const double top = rect.center().y() - BarHeight / 2.0, whole = rect.width() - BarLeft;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (at == m_hovered) { // an outline: the bar's fill already means something
        painter.setBrush(theme.colour(Token::Raised));
        painter.drawRoundedRect(QRectF(BarLeft, top, whole, BarHeight), metrics::BadgeRadius, metrics::BadgeRadius);
    }
    if (row.share > 0) {
        painter.setBrush(theme.colour(row.checked ? Token::Selection : Token::Hover));
        painter.drawRoundedRect(QRectF(BarLeft, top, std::max(2.0, whole * row.share), BarHeight), metrics::BadgeRadius,
                                metrics::BadgeRadius);
    }
    paintBox(painter, QRectF(0, rect.center().y() - Box / 2.0, Box, Box), row);
    double x = BarLeft + metrics::DockGap;
    if (row.mark != Mark::None) {
        paintMark(painter, QPointF(x + MarkSize / 2, rect.center().y()), row);
        x += MarkRoom;
    }
    painter.setFont(glasshouse::font(TextRole::Label));
    const double counted = tabularWidth(QFontMetricsF(painter.font()), row.count);
    painter.setPen(theme.colour(Token::Text2));
    drawTabular(&painter, rect.adjusted(0, 0, -metrics::Gap4, 0), Qt::AlignRight | Qt::AlignVCenter, row.count);
    QFont name = glasshouse::font(TextRole::Body);
    name.setStrikeOut(row.excluded);
    painter.setFont(name);
    painter.setPen(theme.colour(row.excluded ? Token::Text3 : Token::Text));
    const double room = rect.width() - x - counted - metrics::Gap8 - metrics::Gap4;
    painter.drawText(QRectF(x, rect.top(), room, rect.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(name).elidedText(escapeControls(row.text), Qt::ElideRight, room));
    if (hasFocus() && m_ring && at == m_current)
        paintFocusRing(&painter, rect.adjusted(BarLeft + 1, 3, -1, -3), metrics::BadgeRadius,
                       theme.colour(Token::Accent));
}

void FacetList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int row = 0; row < int(m_rows.size()); ++row)
        paintRow(painter, row);
}

} // namespace glasshouse
