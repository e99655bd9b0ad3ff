// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/eventfields.h"

#include "charts/fonts.h"
#include "charts/icons.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Left = metrics::Gap16 - 2;
constexpr int LabelGap = metrics::Gap16;
constexpr int LinkIcon = metrics::SmallIcon + metrics::Gap4;
constexpr int MaxMenuText = 40;

/// Outside text for a menu: an ampersand is no shortcut.
QString menuText(QString text)
{
    if (text.size() > MaxMenuText)
        text = text.left(MaxMenuText - 1) + QChar(0x2026);
    return text.replace(u'&', u"&&"_s);
}

} // namespace

EventFields::EventFields(QWidget *parent) : RowList(parent)
{
    setAccessibleName(tr("Facts of the event"));
}

void EventFields::setFields(std::vector<EventField> fields)
{
    if (m_fields == fields)
        return;
    m_fields = std::move(fields);
    const QFontMetricsF label(glasshouse::font(TextRole::Label));
    double widest = 0;
    for (const EventField &field : m_fields)
        widest = std::max(widest, label.horizontalAdvance(field.label));
    m_labelWidth = int(std::ceil(widest));
    rowsChanged();
}

QString EventFields::rowWords(int row) const
{
    const EventField &field = m_fields[size_t(row)];
    const QString value = field.tip.isEmpty() ? field.shown : field.tip;
    return field.label + u": "_s + (field.note.isEmpty() ? value : value + u", "_s + field.note);
}

QFont EventFields::valueFont(const EventField &field) const
{
    return glasshouse::font(field.isCode ? TextRole::Code : TextRole::Body);
}

QRectF EventFields::valueRect(int row) const
{
    const int x = Left + std::max(m_labelWidth, 72) + LabelGap;
    return QRectF(x, rowRect(row).top(), std::max(0, width() - x - Left), RowHeight);
}

QString EventFields::shownValue(int row) const
{
    const EventField &field = m_fields[size_t(row)];
    const bool middle = field.isPath || field.isCode;
    const QFontMetricsF letters(valueFont(field));
    const double room = valueRect(row).width();
    const bool fits = field.shorter.isEmpty() || letters.horizontalAdvance(field.shown) <= room;
    return letters.elidedText(fits ? field.shown : field.shorter, middle ? Qt::ElideMiddle : Qt::ElideRight, room);
}

QRect EventFields::linkRect(int row) const
{
    const EventField &field = m_fields[size_t(row)];
    const QRectF value = valueRect(row);
    const double shown = QFontMetricsF(valueFont(field)).horizontalAdvance(shownValue(row));
    if (field.link == EventField::Link::Session)
        return QRectF(value.left(), value.top(), shown, value.height()).toAlignedRect();
    if (field.note.isEmpty())
        return {};
    const double from = value.left() + shown + metrics::Gap8;
    const double text = QFontMetricsF(glasshouse::font(TextRole::Body)).horizontalAdvance(field.note);
    return QRectF(from, value.top(), std::min(LinkIcon + text + 1, value.right() - from), value.height())
        .toAlignedRect();
}

void EventFields::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const Theme &theme = themeOf(this);
    const EventField &field = m_fields[size_t(row)];
    painter.setFont(glasshouse::font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text3));
    painter.drawText(rect.adjusted(Left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, field.label);

    const bool hot = isHovered(row) && linkRect(row).contains(pointer());
    QFont font = valueFont(field);
    const bool isLink = field.link == EventField::Link::Session;
    font.setUnderline(isLink && hot);
    painter.setFont(font);
    painter.setPen(theme.colour(isLink ? Token::AccentText : Token::Text));
    painter.drawText(valueRect(row), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shownValue(row));

    if (field.note.isEmpty())
        return;
    const QRectF link = linkRect(row);
    paintIcon(&painter,
              QRectF(link.left(), std::round(link.center().y() - metrics::SmallIcon / 2.0), metrics::SmallIcon,
                     metrics::SmallIcon),
              Icon::Link, theme.colour(Token::AccentText));
    QFont words = glasshouse::font(TextRole::Body);
    words.setUnderline(hot);
    painter.setFont(words);
    painter.setPen(theme.colour(Token::AccentText));
    painter.drawText(link.adjusted(LinkIcon, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(words).elidedText(field.note, Qt::ElideRight, link.width() - LinkIcon + 1));
}

bool EventFields::isActive(int row, QPoint at) const
{
    return linkRect(row).contains(at);
}

void EventFields::activate(int row)
{
    if (m_fields[size_t(row)].link != EventField::Link::None)
        Q_EMIT linkActivated(m_fields[size_t(row)]);
}

QString EventFields::copyText(int row) const
{
    return m_fields[size_t(row)].value;
}

void EventFields::pick(int row, bool exclude)
{
    const EventField &field = m_fields[size_t(row)];
    if (!field.field.isEmpty())
        Q_EMIT valuePicked(field.field, field.value, exclude);
}

bool EventFields::handleKey(int row, int key)
{
    const EventField &field = m_fields[size_t(row)];
    const bool known = (key == Qt::Key_F && !field.field.isEmpty()) || (key == Qt::Key_X && field.mayExclude);
    if (known)
        pick(row, key == Qt::Key_X);
    return known;
}

void EventFields::fillMenu(QMenu &menu, int row)
{
    const EventField field = m_fields[size_t(row)];
    const QString value = menuText(field.shown);
    if (!field.field.isEmpty()) {
        menu.addAction(tr("Filter to %1").arg(value) + u"\tF"_s, this,
                       [this, field] { Q_EMIT valuePicked(field.field, field.value, false); });
        if (field.mayExclude)
            menu.addAction(tr("Exclude %1").arg(value) + u"\tX"_s, this,
                           [this, field] { Q_EMIT valuePicked(field.field, field.value, true); });
    }
    if (field.link == EventField::Link::Session)
        menu.addAction(tr("Open the transcript"), this, [this, field] { Q_EMIT linkActivated(field); });
    RowList::fillMenu(menu, row);
}

bool EventFields::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = help->pos().y() / RowHeight;
        if (row < 0 || row >= rowCount())
            return true;
        const EventField &field = m_fields[size_t(row)];
        if (!field.tip.isEmpty() || shownValue(row) != field.shown)
            QToolTip::showText(help->globalPos(), plainToolTip(field.tip.isEmpty() ? field.shown : field.tip), this);
        else
            QToolTip::hideText();
        return true;
    }
    return RowList::event(event);
}

} // namespace glasshouse
