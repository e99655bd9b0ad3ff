// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/kpicard.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/theme.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Padding = 12;
constexpr int CardHeight = 80;
constexpr QSizeF Spark(84, 28);
constexpr int LabelTop = 9, LabelHeight = 18;
constexpr int ValueTop = 27, ValueHeight = 28;
constexpr int ChangeTop = 54, ChangeHeight = 18;
constexpr int SparkTop = 26;
constexpr int ArrowWidth = 10, ArrowGap = 5, NoteGap = 4;

double changeWidth(const KpiCardData &data)
{
    const QFontMetricsF strong(glasshouse::font(TextRole::LabelStrong)), label(glasshouse::font(TextRole::Label));
    double width = 0;
    if (!data.change.text.isEmpty())
        width += ArrowWidth + ArrowGap + tabularWidth(strong, data.change.text);
    if (!data.changeNote.isEmpty())
        width += (width > 0 ? NoteGap : 0) + label.horizontalAdvance(data.changeNote);
    return width;
}

double valueWidth(const KpiCardData &data)
{
    return tabularWidth(QFontMetricsF(glasshouse::font(TextRole::KpiValue)), data.value);
}

} // namespace

KpiCard::KpiCard(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiCard::setData(const KpiCardData &data)
{
    const bool sameSize = m_data.value.size() == data.value.size();
    m_data = data;
    m_loading = false;
    setToolTip(data.toolTip);
    setAccessibleName(data.label + u": "_s + data.value);
    setAccessibleDescription(QStringList{data.change.withArrow(), data.changeNote}.join(u' ').trimmed());
    if (!sameSize)
        updateGeometry();
    update();
}

void KpiCard::setLoading()
{
    m_loading = true;
    update();
}

QSize KpiCard::sizeHint() const
{
    const double text = std::max(valueWidth(m_data) + Padding + Spark.width(), changeWidth(m_data));
    return {int(std::ceil(text)) + 2 * Padding, CardHeight};
}

QSize KpiCard::minimumSizeHint() const
{
    const double label = QFontMetricsF(glasshouse::font(TextRole::Label)).horizontalAdvance(m_data.label);
    KpiCardData figures = m_data;
    figures.changeNote.clear(); // words may be cut, figures not
    const double text = std::max({valueWidth(m_data), changeWidth(figures), label});
    return {std::max(96, int(std::ceil(text)) + 2 * Padding), CardHeight};
}

bool KpiCard::sparkShown() const
{
    // It stands beside the value; the change runs on under it.
    return m_data.spark.size() > 1 && width() >= valueWidth(m_data) + 3 * Padding + Spark.width();
}

QRectF KpiCard::sparkRect() const
{
    return QRectF(QPointF(width() - Padding - Spark.width(), SparkTop), Spark);
}

void KpiCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const Token fill = isDown() ? Token::Hover : underMouse() ? Token::Raised : Token::Panel;
    paintSurface(&painter, rect(), 8, theme.colour(fill), theme.colour(Token::Border));
    if (m_loading)
        painter.setOpacity(0.5);
    paintTexts(painter);
    if (sparkShown())
        paintSpark(painter);
    painter.setOpacity(1);
    if (hasFocus() && m_ring)
        paintFocusRing(&painter, QRectF(rect()).adjusted(3, 3, -3, -3), 6, theme.colour(Token::Accent));
}

void KpiCard::paintTexts(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const double room = width() - 2 * Padding;
    painter.setFont(glasshouse::font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(QRectF(Padding, LabelTop, room, LabelHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_data.label, Qt::ElideRight, int(room)));
    painter.setFont(glasshouse::font(TextRole::KpiValue));
    painter.setPen(theme.colour(Token::Text));
    drawTabular(&painter, QRectF(Padding, ValueTop, room, ValueHeight), Qt::AlignLeft | Qt::AlignVCenter, m_data.value);
    paintChange(painter, QRectF(Padding, ChangeTop, room, ChangeHeight));
}

void KpiCard::paintChange(QPainter &painter, const QRectF &line) const
{
    const Theme &theme = themeOf(this);
    double x = line.left();
    if (!m_data.change.text.isEmpty()) {
        const QColor colour = theme.colour(m_data.changeIsBad ? Token::Warning : Token::Text3);
        const double middle = std::round(line.center().y());
        QPainterPath arrow;
        if (m_data.change.direction == 0) {
            arrow.addRect(QRectF(x, middle - 1.5, ArrowWidth, 3));
        } else {
            const double tip = m_data.change.direction > 0 ? middle - 4 : middle + 4, foot = 2 * middle - tip;
            arrow.addPolygon(
                QPolygonF({QPointF(x, foot), QPointF(x + ArrowWidth, foot), QPointF(x + ArrowWidth / 2.0, tip)}));
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(arrow, colour);
        x += ArrowWidth + ArrowGap;
        painter.setFont(glasshouse::font(TextRole::LabelStrong));
        painter.setPen(m_data.changeIsBad ? colour : theme.colour(Token::Text2));
        const double textWidth = tabularWidth(QFontMetricsF(painter.font()), m_data.change.text);
        drawTabular(&painter, QRectF(x, line.top(), textWidth, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                    m_data.change.text);
        x += textWidth + NoteGap;
    }
    painter.setFont(glasshouse::font(TextRole::Label));
    // Half of "vs prior 30 d" says nothing; the change itself does.
    if (x > line.left() && painter.fontMetrics().horizontalAdvance(m_data.changeNote) > line.right() - x)
        return;
    painter.setPen(theme.colour(Token::Text3));
    painter.drawText(
        QRectF(x, line.top(), line.right() - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_data.changeNote, Qt::ElideRight, std::max(0, int(line.right() - x))));
}

void KpiCard::paintSpark(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QColor colour = theme.colour(m_data.changeIsBad ? Token::Warning : Token::Text3);
    const auto [low, high] = std::minmax_element(m_data.spark.begin(), m_data.spark.end());
    const double floor = std::min(*low, 0.0), span = *high - floor;
    const QRectF area = sparkRect().adjusted(0, 4, -3, 0); // the dot at the end stays inside
    QPolygonF line;
    for (size_t i = 0; i < m_data.spark.size(); ++i) {
        const double x = area.left() + area.width() * double(i) / double(m_data.spark.size() - 1);
        const double share = span > 0 ? (m_data.spark[i] - floor) / span : 0;
        line << QPointF(x, area.bottom() - 1 - share * (area.height() - 2));
    }
    QPolygonF surface = line;
    surface << QPointF(area.right(), area.bottom()) << QPointF(area.left(), area.bottom());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(colour, 0.13));
    painter.drawPolygon(surface);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(line.back(), 2.5, 2.5);
}

void KpiCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

void KpiCard::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
}

} // namespace glasshouse
