// SPDX-License-Identifier: GPL-3.0-or-later
// How events become rows of ActivityModel, and how rows change without moving the others.
#include "models/activitymodel.h"

#include <algorithm>

namespace glasshouse {

std::vector<ActivityModel::Line> ActivityModel::linesOf(const std::vector<ActivityEvent> &events, bool leadingDay) const
{
    std::vector<Line> lines;
    lines.reserve(events.size() + 1);
    for (size_t i = 0; i < events.size(); ++i) {
        const bool newDay = i == 0 ? leadingDay : m_zone.day(events[i].timeMs) != m_zone.day(events[i - 1].timeMs);
        if (newDay)
            lines.push_back({int(i), true});
        lines.push_back({int(i), false});
    }
    return lines;
}

bool ActivityModel::leadsDay(size_t page, EventKey first) const
{
    // Beside a gap nobody knows: once it is closed the separator comes.
    return page > 0 && !m_pages[page].isGap && !m_pages[page - 1].isGap
        && m_zone.day(m_pages[page - 1].last.timeMs) != m_zone.day(first.timeMs);
}

size_t ActivityModel::pageOfRow(int row) const
{
    const auto after = std::upper_bound(m_pages.begin(), m_pages.end(), row,
                                        [](int wanted, const Page &page) { return wanted < page.firstRow; });
    size_t page = size_t(after - m_pages.begin()) - 1;
    while (page > 0 && m_pages[page].rows == 0) // a page that lost all its rows shares its first row with the next one
        --page;
    return page;
}

int ActivityModel::pageOfKey(EventKey key) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [this, key](const Page &page) {
        return page.isGap ? precedes(key, page.last) : !precedes(page.last, key);
    });
    return found == m_pages.end() ? -1 : int(found - m_pages.begin());
}

void ActivityModel::renumber(size_t from)
{
    for (size_t i = from; i < m_pages.size(); ++i) {
        m_pages[i].firstRow = i == 0 ? 0 : m_pages[i - 1].firstRow + m_pages[i - 1].rows;
        m_pages[i].firstEvent = i == 0 ? 0 : m_pages[i - 1].firstEvent + m_pages[i - 1].count;
        m_pages[i].knownBefore =
            i == 0 ? 0 : m_pages[i - 1].knownBefore + (m_pages[i - 1].isGap ? 0 : m_pages[i - 1].count);
    }
    m_rows = m_pages.empty() ? 0 : m_pages.back().firstRow + m_pages.back().rows;
    m_events = m_pages.empty() ? 0 : m_pages.back().firstEvent + m_pages.back().count;
    m_known = m_pages.empty() ? 0 : m_pages.back().knownBefore + (m_pages.back().isGap ? 0 : m_pages.back().count);
}

void ActivityModel::setEvents(size_t at, std::vector<ActivityEvent> events)
{
    Page &page = m_pages[at];
    m_resident += int(events.size()) - int(page.events.size());
    m_firstResident = std::min(m_firstResident, at);
    if (!events.empty()) {
        page.first = keyOf(events.front());
        page.last = keyOf(events.back());
        page.leadingDay = leadsDay(at, page.first);
    }
    page.count = int(events.size());
    std::vector<Line> lines = linesOf(events, page.leadingDay);
    replaceLines(at, std::move(events), std::move(lines));
    if (at + 1 < m_pages.size())
        updateLeading(at + 1);
}

void ActivityModel::updateLeading(size_t at)
{
    Page &page = m_pages[at];
    const bool leads = leadsDay(at, page.first);
    if (leads == page.leadingDay || page.rows == 0)
        return;
    page.leadingDay = leads;
    if (page.isResident) {
        std::vector<ActivityEvent> events = page.events;
        std::vector<Line> lines = linesOf(events, leads);
        replaceLines(at, std::move(events), std::move(lines));
        return;
    }
    if (leads) {
        beginInsertRows({}, page.firstRow, page.firstRow);
        ++page.rows;
        renumber(at);
        endInsertRows();
    } else {
        beginRemoveRows({}, page.firstRow, page.firstRow);
        --page.rows;
        renumber(at);
        endRemoveRows();
    }
}

void ActivityModel::replaceLines(size_t at, std::vector<ActivityEvent> events, std::vector<Line> lines)
{
    Page &page = m_pages[at];
    const int oldRows = page.rows, newRows = int(lines.size());
    int kept = 0, keptBelow = 0; ///< rows above and below what changes
    int firstChanged = -1, lastChanged = -1;
    if (page.isResident && oldRows > 0) {
        const auto same = [&](int before, int after) {
            const Line &a = page.lines[size_t(before)], &b = lines[size_t(after)];
            const ActivityEvent &left = page.events[size_t(a.event)], &right = events[size_t(b.event)];
            return a.isDay == b.isDay
                && (a.isDay ? m_zone.day(left.timeMs) == m_zone.day(right.timeMs) : keyOf(left) == keyOf(right));
        };
        while (kept < std::min(oldRows, newRows) && same(kept, kept))
            ++kept;
        while (keptBelow < std::min(oldRows, newRows) - kept && same(oldRows - 1 - keptBelow, newRows - 1 - keptBelow))
            ++keptBelow;
        for (int row = 0; row < newRows; ++row) {
            if (row >= kept && row < newRows - keptBelow)
                continue;
            const int old = row < kept ? row : row - newRows + oldRows;
            if (page.events[size_t(page.lines[size_t(old)].event)] == events[size_t(lines[size_t(row)].event)])
                continue;
            firstChanged = firstChanged < 0 ? row : firstChanged;
            lastChanged = row;
        }
    } else if (!page.isResident) {
        kept = std::min(oldRows, newRows); // grey rows become events; the difference comes or goes at the end
        firstChanged = kept > 0 ? 0 : -1;
        lastChanged = kept - 1;
    }
    if (const int gone = oldRows - kept - keptBelow; gone > 0) {
        beginRemoveRows({}, page.firstRow + kept, page.firstRow + kept + gone - 1);
        if (page.isResident)
            page.lines.erase(page.lines.begin() + kept, page.lines.begin() + kept + gone);
        page.rows -= gone;
        renumber(at);
        endRemoveRows();
    }
    const int come = newRows - kept - keptBelow;
    if (!page.isResident || come == 0) { // the rows that stay show the new events before others come in
        page.lines.assign(lines.begin(), lines.begin() + page.rows);
        page.events = std::move(events);
        page.isResident = true;
        if (come > 0) {
            if (lastChanged >= 0)
                Q_EMIT dataChanged(index(page.firstRow, 0), index(page.firstRow + lastChanged, ColumnCount - 1));
            lastChanged = -1;
            beginInsertRows({}, page.firstRow + kept, page.firstRow + kept + come - 1);
            page.lines = std::move(lines);
            page.rows = newRows;
            renumber(at);
            endInsertRows();
        }
    } else {
        beginInsertRows({}, page.firstRow + kept, page.firstRow + kept + come - 1);
        page.lines = std::move(lines);
        page.events = std::move(events);
        page.rows = newRows;
        renumber(at);
        endInsertRows();
    }
    renumber(at);
    if (lastChanged >= 0)
        Q_EMIT dataChanged(index(page.firstRow + firstChanged, 0), index(page.firstRow + lastChanged, ColumnCount - 1));
}

} // namespace glasshouse
