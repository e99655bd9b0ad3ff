// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/relatedlist.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "ui/event/eventwords.h"
#include "ui/metrics.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Left = metrics::Gap16 - 2;
constexpr int DotRoom = metrics::Gap16;
constexpr double DotSize = 7;

} // namespace

RelatedList::RelatedList(QWidget *parent) : RowList(parent)
{
    setAccessibleName(tr("Correlated events"));
}

void RelatedList::setFormat(const Format &format)
{
    m_format = format;
    update();
}

void RelatedList::setEvents(const std::vector<ActivityEvent> &events, qint64 timeMs, qint64 sequence)
{
    const auto indexOf = [&events](const ActivityEvent &wanted) {
        const auto found = std::ranges::find_if(events, [&wanted](const ActivityEvent &e) {
            return e.timeMs == wanted.timeMs && e.sequence == wanted.sequence;
        });
        return found == events.end() ? -1 : int(found - events.begin());
    };
    const bool isShownOne = m_shownEvent >= 0 && m_events[size_t(m_shownEvent)].timeMs == timeMs
        && m_events[size_t(m_shownEvent)].sequence == sequence;
    const bool unfolded = m_unfolded && (isShownOne || events == m_events);
    const ActivityEvent *const current = eventOf(currentRow());
    const bool onMore = !current && currentRow() >= 0;
    const int firstBefore = isShownOne && !m_events.empty() ? indexOf(m_events[size_t(m_first)]) : -1;
    const int currentNow = isShownOne && current ? indexOf(*current) : -1;
    ActivityEvent wanted;
    wanted.timeMs = timeMs, wanted.sequence = sequence;
    m_shownEvent = indexOf(wanted);
    m_events = events;
    m_unfolded = unfolded;
    const int most = std::max(0, int(m_events.size()) - MostFolded);
    const int first = firstBefore >= 0 ? firstBefore : m_shownEvent - MostFolded / 2;
    m_first = m_unfolded ? 0 : std::clamp(first, 0, most);
    rowsChanged();
    if (isShownOne && onMore)
        setCurrentRow(rowCount() - 1);
    else if (currentNow >= m_first)
        setCurrentRow(std::min(currentNow - m_first, rowCount() - 1));
}

const ActivityEvent *RelatedList::eventOf(int row) const
{
    return row < 0 || row >= shownCount() ? nullptr : &eventAt(row);
}

int RelatedList::rowOf(qint64 timeMs, qint64 sequence) const
{
    for (int row = 0; row < shownCount(); ++row) {
        if (eventAt(row).timeMs == timeMs && eventAt(row).sequence == sequence)
            return row;
    }
    return -1;
}

int RelatedList::shownCount() const
{
    return m_unfolded ? int(m_events.size()) : std::min(MostFolded, int(m_events.size()));
}

int RelatedList::rowCount() const
{
    return shownCount() + (shownCount() < int(m_events.size()) ? 1 : 0);
}

QString RelatedList::moreText() const
{
    return tr("%1 more").arg(m_format.countFull(qint64(m_events.size()) - shownCount()));
}

QString RelatedList::rowWords(int row) const
{
    if (isMoreRow(row))
        return moreText();
    const ActivityEvent &event = eventAt(row);
    const QString duration = event.durationNs ? m_format.durationFine(*event.durationNs) : QString();
    QStringList words{m_format.timeOfDay(event.timeMs), EventWords::className(event), EventWords::action(event),
                      EventWords::outcome(event).text, duration};
    words.removeAll(QString());
    return words.join(u", "_s);
}

void RelatedList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const Theme &theme = themeOf(this);
    if (isMoreRow(row)) {
        QFont font = glasshouse::font(TextRole::Body);
        font.setUnderline(isHovered(row));
        painter.setFont(font);
        painter.setPen(theme.colour(Token::AccentText));
        painter.drawText(rect.adjusted(Left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, moreText());
        return;
    }
    const ActivityEvent &event = eventAt(row);
    const bool isShown = m_first + row == m_shownEvent;
    const QString time = m_format.timeOfDay(event.timeMs);
    painter.setFont(glasshouse::font(TextRole::Label));
    painter.setPen(theme.colour(Token::Text3));
    drawTabular(&painter, rect.adjusted(Left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, time);
    const double dot = Left + std::ceil(tabularWidth(QFontMetricsF(painter.font()), time)) + DotRoom;
    EventWords::paintMark(&painter, QPointF(dot, rect.top() + rect.height() / 2.0), DotSize, event, theme);

    const QString duration = event.durationNs ? m_format.durationFine(*event.durationNs) : Format::absent();
    painter.setPen(theme.colour(event.durationNs ? Token::Text2 : Token::Text3));
    drawTabular(&painter, rect.adjusted(0, 0, -Left, 0), Qt::AlignRight | Qt::AlignVCenter, duration);
    const double right = rect.right() - Left - tabularWidth(QFontMetricsF(painter.font()), duration) - metrics::Gap12;

    painter.setFont(glasshouse::font(isShown ? TextRole::PanelTitle : TextRole::Body));
    painter.setPen(theme.colour(Token::Text));
    const double x = dot + metrics::Gap12;
    painter.drawText(QRectF(x, rect.top(), right - x, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(EventWords::action(event), Qt::ElideRight, right - x));
}

bool RelatedList::isActive(int row, QPoint) const
{
    return isMoreRow(row) || m_first + row != m_shownEvent;
}

void RelatedList::activate(int row)
{
    if (isMoreRow(row)) {
        const int first = m_first;
        m_unfolded = true;
        m_first = 0;
        rowsChanged();
        setCurrentRow(first + row < int(m_events.size()) ? first + row : 0);
    } else if (m_first + row != m_shownEvent) {
        Q_EMIT eventRequested(eventAt(row).timeMs, eventAt(row).sequence);
    }
}

QString RelatedList::copyText(int row) const
{
    return isMoreRow(row) ? QString() : rowWords(row);
}

} // namespace glasshouse
