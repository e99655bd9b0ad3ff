// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/entrypainter.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "ui/transcript/entrywords.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

using Kind = OutlineEntry::Kind;
using C = TranscriptColumns;
using M = TranscriptMetrics;

EntryPainter::EntryPainter(const TranscriptMetrics &metrics, const Theme &theme, const Format &format)
    : m_metrics(metrics),
      m_theme(theme),
      m_format(format),
      m_body(font(TextRole::Body)),
      m_thinking(m_body),
      m_code(font(TextRole::Code)),
      m_label(font(TextRole::Label)),
      m_role(font(TextRole::Heading)),
      m_name(font(TextRole::PanelTitle)),
      m_axis(font(TextRole::Axis)),
      m_badge(font(TextRole::Badge))
{
    m_thinking.setItalic(true);
}

const QFont &EntryPainter::lineFont(LineLook look) const
{
    switch (look) {
    case LineLook::Body:
        return m_body;
    case LineLook::Thinking:
        return m_thinking;
    case LineLook::Enclosure:
        return m_label;
    default:
        return m_code;
    }
}

void EntryPainter::paint(QPainter &painter, const EntryPaint &entry, int top, int width, int contentWidth, int clipTop,
                         int clipBottom) const
{
    painter.save();
    painter.translate(0, top);
    if (entry.entry->kind == Kind::Prompt)
        painter.fillRect(0, 0, width, entry.layout->height, colour(Token::Raised));
    paintMargin(painter, entry, top, width);
    painter.translate(C::ContentLeft, 0);
    if (entry.layout->roleTop >= 0)
        paintRole(painter, entry, contentWidth);
    switch (entry.layout->head) {
    case HeadLook::None:
        break;
    case HeadLook::Card:
        paintCard(painter, entry, contentWidth);
        break;
    case HeadLook::Compaction:
        paintCompaction(painter, entry);
        break;
    default:
        paintHeadLine(painter, entry);
    }
    const auto first = std::ranges::lower_bound(entry.layout->lines, clipTop - top - M::BodyLine, {}, &LaidLine::top);
    for (auto line = first; line != entry.layout->lines.end() && line->top < clipBottom - top; ++line)
        paintLine(painter, entry, *line, contentWidth);
    paintFolds(painter, entry);
    if (entry.layout->isEstimate && entry.layout->head != HeadLook::Thinking && entry.layout->head != HeadLook::Note)
        paintWaiting(painter, entry, contentWidth);
    painter.restore();
}

void EntryPainter::paintMargin(QPainter &painter, const EntryPaint &entry, int, int) const
{
    const int line = C::Margin + C::Gutter / 2 - 1;
    painter.fillRect(line, 0, 1, entry.layout->height, colour(Token::Border));
    const int y = entry.layout->roleTop >= 0 ? entry.layout->roleTop
        : entry.layout->headRect.isNull()
        ? (entry.layout->lines.empty() ? M::Gap : entry.layout->lines.front().top)
        : entry.layout->headRect.top() + (entry.layout->headRect.height() - M::RoleLine) / 2;
    if (entry.isCurrent && entry.viewHasFocus)
        painter.fillRect(0, 0, 2, entry.layout->height, colour(Token::Accent));
    paintDot(painter, entry, y + M::RoleLine / 2);
    painter.setFont(m_axis);
    const QRectF place(0, y, C::Margin - 8, M::RoleLine);
    if (entry.place.showsTime) {
        painter.setPen(colour(Token::Text2));
        drawTabular(&painter, place, Qt::AlignRight | Qt::AlignVCenter, m_format.timeOfDay(entry.entry->timeMs));
    }
    if (!entry.tokens.isEmpty() && entry.layout->height >= y + 34) {
        painter.setPen(colour(Token::Text3));
        drawTabular(&painter, place.translated(0, 16), Qt::AlignRight | Qt::AlignVCenter, entry.tokens);
    }
}

void EntryPainter::paintDot(QPainter &painter, const EntryPaint &entry, int y) const
{
    const double x = C::Margin + C::Gutter / 2 - 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    const Token surface = entry.entry->kind == Kind::Prompt ? Token::Raised : Token::Panel;
    if (entry.entry->failed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Token::ErrorBg));
        painter.drawEllipse(QPointF(x, y), 10, 10);
        paintIcon(&painter, QRectF(x - 7, y - 7, 14, 14), Icon::ErrorCircle, colour(Token::Error));
    } else if (entry.mark) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(surface));
        painter.drawEllipse(QPointF(x, y), 10, 10);
        paintIcon(&painter, QRectF(x - 7, y - 7, 14, 14), Icon::Warning, colour(*entry.mark));
    } else if (entry.entry->kind == Kind::Prompt) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Token::Accent));
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5);
    } else if (entry.place.showsTime) {
        painter.setPen(QPen(colour(Token::BorderStrong), 1.5));
        painter.setBrush(colour(surface));
        painter.drawEllipse(QPointF(x, y), 3.75, 3.75);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void EntryPainter::paintRole(QPainter &painter, const EntryPaint &entry, int width) const
{
    const QFontMetricsF metrics(m_role);
    const QRectF line(0, entry.layout->roleTop, width, M::RoleLine);
    painter.setFont(m_role);
    painter.setPen(colour(Token::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, entry.role);
    const double used = metrics.horizontalAdvance(entry.role) + 8;
    painter.setFont(m_label);
    painter.setPen(colour(Token::Text3));
    painter.drawText(line.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(m_label).elidedText(entry.roleDetail, Qt::ElideRight, line.width() - used));
}

void EntryPainter::paintHeadLine(QPainter &painter, const EntryPaint &entry) const
{
    const bool isThinking = entry.layout->head == HeadLook::Thinking;
    const bool isNote = entry.layout->head == HeadLook::Note;
    const QRect row = entry.layout->headRect;
    const Token token =
        entry.isHovered && entry.layout->foldable ? Token::AccentText : EntryWords::colour(*entry.entry);
    int x = row.left();
    if (isThinking || isNote || entry.layout->foldable) {
        if (entry.layout->foldable || (entry.layout->isEstimate && entry.entry->textBytes > 0))
            paintIcon(&painter, QRectF(x, row.center().y() - 6, 14, 14),
                      entry.unfolded ? Icon::ChevronDown : Icon::ChevronRight, colour(Token::Text3));
        x += M::NoteIndent;
    }
    if (!isNote) {
        paintIcon(&painter, QRectF(x, row.center().y() - 6, 14, 14), EntryWords::icon(*entry.entry), colour(token));
        x += M::NoteIndent;
    }
    const QFont &font = isThinking ? m_thinking : m_label;
    const QFontMetricsF metrics(font);
    const QString head = metrics.elidedText(EntryWords::head(*entry.entry, m_format), Qt::ElideRight, row.right() - x);
    painter.setFont(font);
    painter.setPen(colour(token));
    painter.drawText(QRectF(x, row.top(), row.right() - x, row.height()), Qt::AlignLeft | Qt::AlignVCenter, head);
    x += int(metrics.horizontalAdvance(head)) + 8;
    painter.setFont(m_label);
    painter.setPen(colour(Token::Text3));
    if (x + 40 < row.right() && !entry.unfolded)
        painter.drawText(
            QRectF(x, row.top(), row.right() - x, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(m_label).elidedText(EntryWords::detail(*entry.entry), Qt::ElideRight, row.right() - x));
}

void EntryPainter::paintCompaction(QPainter &painter, const EntryPaint &entry) const
{
    const QRect row = entry.layout->headRect;
    const QString text = EntryWords::head(*entry.entry, m_format);
    const int wide = int(QFontMetricsF(m_label).horizontalAdvance(text)) + 24;
    painter.setFont(m_label);
    painter.setPen(colour(Token::Text3));
    painter.drawText(row, Qt::AlignCenter, text);
    const int side = (row.width() - wide) / 2;
    paintHairline(&painter, row.left(), row.left() + side, row.center().y(), colour(Token::Border));
    paintHairline(&painter, row.right() - side, row.right(), row.center().y(), colour(Token::Border));
}

void EntryPainter::paintCard(QPainter &painter, const EntryPaint &entry, int) const
{
    const QRect card = entry.layout->card;
    const QColor border = entry.entry->failed ? withAlpha(colour(Token::Error), 0.45) : colour(Token::Border);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSurface(&painter, card, 8, colour(Token::Panel), border);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 7, 7);
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    const Token head = entry.isHovered && entry.layout->foldable ? Token::Hover : Token::Raised;
    painter.fillRect(entry.layout->headRect, colour(head));
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const int y : entry.layout->separators)
        painter.fillRect(card.left() + 1, y, card.width() - 2, 1,
                         y == entry.layout->headRect.bottom() + 1 && entry.entry->failed ? border
                                                                                         : colour(Token::Border));
    paintCardHead(painter, entry);
    if (!entry.layout->agentLink.isNull()) {
        const QRect row = entry.layout->agentLink;
        painter.setFont(m_label);
        painter.setPen(colour(Token::AccentText));
        painter.drawText(row.adjusted(M::CardPadding + 20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         EntryWords::openAgent());
        paintIcon(&painter, QRectF(row.left() + M::CardPadding, row.center().y() - 6, 14, 14), Icon::SubAgent,
                  colour(Token::AccentText));
    }
}

void EntryPainter::paintCardHead(QPainter &painter, const EntryPaint &entry) const
{
    const QRect head = entry.layout->headRect;
    paintIcon(&painter, QRectF(head.left() + 10, head.center().y() - 7, 16, 16), EntryWords::icon(*entry.entry),
              colour(EntryWords::colour(*entry.entry)));
    const int right = paintCardRight(painter, entry, head);
    int x = head.left() + 34;
    painter.setFont(m_name);
    painter.setPen(colour(Token::Text));
    const QFontMetricsF nameMetrics(m_name);
    const QString name =
        nameMetrics.elidedText(EntryWords::head(*entry.entry, m_format), Qt::ElideRight, qMax(0, right - x));
    painter.drawText(QRectF(x, head.top(), right - x, head.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    x += int(nameMetrics.horizontalAdvance(name)) + 8;
    if (right - x < 30)
        return;
    painter.setFont(m_code);
    painter.setPen(colour(Token::Text2));
    painter.drawText(QRectF(x, head.top(), right - x, head.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(m_code).elidedText(EntryWords::detail(*entry.entry), Qt::ElideMiddle, right - x));
}

/// Duration, badge and counts of lines, from the right; returns where they begin.
int EntryPainter::paintCardRight(QPainter &painter, const EntryPaint &entry, const QRect &head) const
{
    int right = head.right() - 10;
    const auto text = [&](const QString &words, const QFont &font, Token token, int gap) {
        const int width = int(tabularWidth(QFontMetricsF(font), words)) + 1;
        painter.setFont(font);
        painter.setPen(colour(token));
        drawTabular(&painter, QRectF(right - width, head.top(), width, head.height()),
                    Qt::AlignRight | Qt::AlignVCenter, words);
        right -= width + gap;
    };
    if (entry.entry->durationMs >= 0)
        text(m_format.duration(entry.entry->durationMs), m_label, Token::Text3, 8);
    if (const EntryBadge badge = EntryWords::badge(*entry.entry); !badge.text.isEmpty()) {
        const int width = int(QFontMetricsF(m_badge).horizontalAdvance(badge.text)) + 13;
        const QRectF place(right - width, head.center().y() - 8, width, 18);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(badge.background));
        painter.drawRoundedRect(place, 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setFont(m_badge);
        painter.setPen(colour(badge.foreground));
        painter.drawText(place, Qt::AlignCenter, badge.text);
        right -= width + 8;
    }
    if (entry.content && !entry.content->diff.empty()) {
        if (entry.content->removed > 0)
            text(QChar(0x2212) + m_format.countFull(entry.content->removed), m_label, Token::Error, 6);
        if (entry.content->added > 0)
            text(u'+' + m_format.countFull(entry.content->added), m_label, Token::Success, 8);
    }
    return right;
}

void EntryPainter::paintWaiting(QPainter &painter, const EntryPaint &entry, int width) const
{
    const int left = entry.layout->card.isNull() ? 0 : M::CardPadding;
    int y = entry.layout->headRect.isNull() ? (entry.layout->roleTop < 0 ? M::Gap : entry.layout->roleTop + M::RoleLine)
                                            : entry.layout->headRect.bottom() + M::BodyPadding;
    for (; y + 14 < entry.layout->height - M::Gap; y += M::BodyLine)
        painter.fillRect(left, y + 6, (width - 2 * left) * 2 / 3, 8, colour(Token::Hover));
}

} // namespace glasshouse
