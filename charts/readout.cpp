// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/readout.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Padding = 12;
constexpr int RowHeight = 18;
constexpr int TitleHeight = 20;
constexpr int Swatch = 8;
constexpr int Indent = Swatch + 8;
constexpr int ValueGap = 24;
constexpr int RuleHeight = 13;
constexpr int Distance = 16;
constexpr int MaximumWidth = 420;

double nameIndent(const ReadOutContent::Row &row)
{
    return row.swatch.isValid() ? Indent : 0;
}

} // namespace

ReadOut::ReadOut(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QSize ReadOut::sizeHint() const
{
    const QFontMetricsF label(glasshouse::font(TextRole::Label)), strong(glasshouse::font(TextRole::LabelStrong)),
        heading(glasshouse::font(TextRole::Heading));
    double width = heading.horizontalAdvance(m_content.title);
    if (!m_content.note.isEmpty())
        width += ValueGap + tabularWidth(label, m_content.note);
    for (const auto *rows : {&m_content.rows, &m_content.totals}) {
        for (const ReadOutContent::Row &row : *rows)
            width = std::max(width,
                             nameIndent(row) + label.horizontalAdvance(row.name) + ValueGap
                                 + tabularWidth(strong, row.value));
    }
    double height = m_content.title.isEmpty() ? 0 : TitleHeight;
    height += RowHeight * double(m_content.rows.size() + m_content.totals.size());
    if (!m_content.totals.empty() && !m_content.rows.empty())
        height += RuleHeight;
    const int frame = 2 * (Padding + PopoverShadow);
    return {std::min(MaximumWidth, int(std::ceil(width))) + frame, int(std::ceil(height)) + frame - 4};
}

void ReadOut::present(const ReadOutContent &content, const QRect &column, int y)
{
    m_content = content;
    const QSize outer = sizeHint();
    const QSize inner = outer - QSize(2 * PopoverShadow, 2 * PopoverShadow);
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    int left = column.right() + Distance;
    if (left + inner.width() > room.right())
        left = column.left() - Distance - inner.width();
    left = std::clamp(left, room.left(), std::max(room.left(), room.right() - inner.width()));
    const int top = std::clamp(y, room.top(), std::max(room.top(), room.bottom() - inner.height()));
    setGeometry(QRect(QPoint(left, top) - QPoint(PopoverShadow, PopoverShadow), outer));
    show();
    raise();
    update();
}

void ReadOut::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRectF face = QRectF(rect()).adjusted(PopoverShadow, PopoverShadow, -PopoverShadow, -PopoverShadow);
    paintPopover(&painter, face, theme);
    QRectF line(face.left() + Padding, face.top() + Padding - 2, face.width() - 2 * Padding, TitleHeight);
    if (!m_content.title.isEmpty()) {
        paintTitle(painter, line);
        line.moveTop(line.bottom());
    }
    line.setHeight(RowHeight);
    for (const ReadOutContent::Row &row : m_content.rows) {
        paintRow(painter, line, row);
        line.translate(0, RowHeight);
    }
    if (!m_content.totals.empty() && !m_content.rows.empty()) {
        paintHairline(&painter, line.left(), line.right(), line.top() + RuleHeight / 2, theme.colour(Token::Border));
        line.translate(0, RuleHeight);
    }
    for (const ReadOutContent::Row &row : m_content.totals) {
        paintRow(painter, line, row);
        line.translate(0, RowHeight);
    }
}

void ReadOut::paintTitle(QPainter &painter, const QRectF &line) const
{
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text3));
    drawTabular(&painter, line, Qt::AlignRight | Qt::AlignVCenter, m_content.note);
    double room = line.width();
    if (!m_content.note.isEmpty())
        room -= ValueGap + tabularWidth(QFontMetricsF(painter.font()), m_content.note);
    painter.setFont(glasshouse::font(TextRole::Heading));
    painter.setPen(theme.colour(Token::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_content.title, Qt::ElideMiddle, int(room) + 1));
}

void ReadOut::paintRow(QPainter &painter, const QRectF &line, const ReadOutContent::Row &row) const
{
    const Theme &theme = themeOf(this);
    if (row.swatch.isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.swatch);
        painter.drawRoundedRect(QRectF(line.left(), line.center().y() - Swatch / 2.0, Swatch, Swatch), 2, 2);
    }
    painter.setFont(glasshouse::font(TextRole::LabelStrong));
    painter.setPen(theme.colour(Token::Text));
    drawTabular(&painter, line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    double room = line.width() - nameIndent(row);
    if (!row.value.isEmpty())
        room -= ValueGap / 2 + tabularWidth(QFontMetricsF(painter.font()), row.value);
    painter.setFont(glasshouse::font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(line.adjusted(nameIndent(row), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.name, Qt::ElideMiddle, int(room) + 1));
}

} // namespace glasshouse
