// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tableheader.h"

#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/metrics.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace glasshouse {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(false);
    setStretchLastSection(false);
    setMinimumSectionSize(24);
    setFixedHeight(metrics::ColumnHeader);
    setFont(glasshouse::font(TextRole::LabelStrong));
}

void TableHeader::setFirstIndent(int pixels)
{
    m_firstIndent = pixels;
}

QSize TableHeader::sizeHint() const
{
    return QSize(QHeaderView::sizeHint().width(), metrics::ColumnHeader);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = themeOf(this);
    const bool sorted = sortIndicatorSection() == section;
    const int alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    QString text = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    if (sorted)
        text += sortIndicatorOrder() == Qt::DescendingOrder ? u" ↓"_s : u" ↑"_s;
    painter->setFont(QWidget::font());
    painter->setPen(theme.colour(sorted ? Token::Text : Token::Text3));
    const int indent = section == 0 ? m_firstIndent : 0;
    const QRect box = rect.adjusted(metrics::Gap8 + indent, 0, -metrics::Gap8, 0);
    painter->drawText(box, alignment | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    paintHairline(&painter, 0, viewport()->width(), viewport()->height() - 1, themeOf(this).colour(Token::Border));
}

} // namespace glasshouse
