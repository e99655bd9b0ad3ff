// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/entrypainter.h"

#include "charts/drawtabular.h"
#include "ui/transcript/entrywords.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

// The lines of text of EntryPainter.

namespace glasshouse {

using M = TranscriptMetrics;

namespace {

Token textToken(LineLook look)
{
    switch (look) {
    case LineLook::Thinking:
    case LineLook::Note:
    case LineLook::Input:
        return Token::Text2;
    case LineLook::Enclosure:
    case LineLook::DiffGap:
        return Token::Text3;
    default:
        return Token::Text;
    }
}

} // namespace

void EntryPainter::paintLine(QPainter &painter, const EntryPaint &entry, const LaidLine &line, int width) const
{
    if (line.look == LineLook::Enclosure) {
        paintIcon(&painter, QRectF(line.x, line.top + 3, 14, 14), Icon::File, colour(Token::Text3));
        painter.setFont(m_label);
        painter.setPen(colour(Token::Text3));
        painter.drawText(QRectF(line.x + 20, line.top, width - line.x - 20, line.height),
                         Qt::AlignLeft | Qt::AlignVCenter, entry.layout->enclosures[line.start]);
        return;
    }
    if (line.part == EntryPart::Diff)
        paintDiffLine(painter, line, width);
    paintHighlights(painter, entry, line);
    const QFont &font = lineFont(line.look);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour(textToken(line.look)));
    const double baseline = line.top + (line.height - metrics.height()) / 2 + metrics.ascent();
    painter.drawText(QPointF(line.x, baseline), entry.layout->text(line.part).mid(line.start, line.length));
}

void EntryPainter::paintDiffLine(QPainter &painter, const LaidLine &line, int width) const
{
    const QRect row(1, line.top, width - 2, line.height);
    const bool isAdded = line.look == LineLook::DiffAdded;
    const bool isRemoved = line.look == LineLook::DiffRemoved;
    if (isAdded || isRemoved)
        painter.fillRect(row, colour(isAdded ? Token::DiffAdd : Token::DiffDel));
    painter.setFont(m_code);
    painter.setPen(colour(Token::Text3));
    if (line.look == LineLook::DiffGap) {
        painter.drawText(QRectF(0, line.top, 44, line.height), Qt::AlignRight | Qt::AlignVCenter,
                         QString(QChar(0x22ef)));
        return;
    }
    if (line.number > 0)
        painter.drawText(QRectF(0, line.top, 44, line.height), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale::c().toString(line.number));
    if ((isAdded || isRemoved) && line.number >= 0) {
        painter.setPen(colour(isAdded ? Token::Success : Token::Error));
        painter.drawText(QRectF(50, line.top, 12, line.height), Qt::AlignCenter,
                         isAdded ? u"+"_s : QString(QChar(0x2212)));
    }
}

void EntryPainter::paintHighlights(QPainter &painter, const EntryPaint &entry, const LaidLine &line) const
{
    const int end = line.start + line.length;
    if (entry.matches) {
        for (size_t i = 0; i < entry.matches->size(); ++i) {
            const TranscriptPlace &match = (*entry.matches)[i];
            if (match.part != line.part || match.at >= end || match.at + entry.matchLength <= line.start)
                continue;
            const bool isCurrent = int(i) == entry.currentMatch;
            fillText(painter, entry, line, qMax(line.start, match.at), qMin(end, match.at + entry.matchLength),
                     isCurrent ? withAlpha(colour(Token::Warning), 0.45) : colour(Token::WarningBg));
        }
    }
    if (entry.selection) {
        const auto [from, to] = entry.selection->within(line);
        if (from < to)
            fillText(painter, entry, line, from, to,
                     entry.viewHasFocus ? colour(Token::Selection) : colour(Token::Idle));
    }
}

void EntryPainter::fillText(QPainter &painter, const EntryPaint &entry, const LaidLine &line, int from, int to,
                            const QColor &fill) const
{
    const QFontMetricsF metrics(lineFont(line.look));
    const QString text = entry.layout->text(line.part).mid(line.start, line.length);
    const double left = line.x + metrics.horizontalAdvance(text, from - line.start);
    const double right = line.x + metrics.horizontalAdvance(text, to - line.start);
    painter.fillRect(QRectF(left, line.top, right - left, line.height), fill);
}

void EntryPainter::paintFolds(QPainter &painter, const EntryPaint &entry) const
{
    for (const LaidFold &fold : entry.layout->folds) {
        const int left = entry.layout->card.isNull() ? 0 : M::CardPadding;
        paintIcon(&painter, QRectF(left, fold.rect.center().y() - 6, 14, 14), Icon::ChevronRight,
                  colour(Token::AccentText));
        painter.setFont(m_label);
        painter.setPen(colour(Token::AccentText));
        drawTabular(&painter, QRectF(left + 20, fold.rect.top(), fold.rect.width() - left - 20, fold.rect.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, EntryWords::fold(fold.moreLines, fold.moreBytes, m_format));
    }
}

int EntryPainter::positionAt(const EntryLayout &layout, const LaidLine &line, double x) const
{
    const QString text = layout.text(line.part).mid(line.start, line.length);
    QTextLayout shaped(text, lineFont(line.look));
    shaped.beginLayout();
    QTextLine only = shaped.createLine();
    shaped.endLayout();
    if (!only.isValid())
        return line.start;
    return line.start + only.xToCursor(x - line.x);
}

} // namespace glasshouse
