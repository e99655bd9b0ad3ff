// SPDX-License-Identifier: GPL-3.0-or-later
// How ActivityModel stands in for events that were never fetched: gaps, of which only the length is known.
#include "models/activitymodel.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace glasshouse {

namespace {

constexpr int GapLead = 150; ///< rows above what is seen that come with a page in the midst of a gap
/// Up to so many rows from its end a gap is filled from there: what is fetched then joins what is known.
constexpr int NearEdge = ActivityModel::PageEvents - 100;
constexpr int ShareOfDoubt = 50; ///< sums that differ by less than this part of all rows change nothing
constexpr qint64 Latest = std::numeric_limits<qint64>::max();

} // namespace

/// The nearest key below or above that is a cursor: a sequence of 0 would mean the beginning.
EventKey ActivityModel::stepped(EventKey key, bool down) const
{
    const qint64 step = down == m_newestFirst ? -1 : 1;
    key.sequence += step;
    if (key.sequence == 0)
        key.sequence += step;
    return key;
}

/// One past everything that a list in this order can hold.
EventKey ActivityModel::lastKey() const
{
    return m_newestFirst ? EventKey{NoTime, std::numeric_limits<qint64>::min()} : EventKey{Latest, Latest};
}

ActivityModel::Page ActivityModel::gapOf(EventKey first, EventKey last, int rows) const
{
    Page gap;
    gap.first = first, gap.last = last;
    gap.rows = gap.count = rows;
    gap.isGap = true, gap.isResident = false;
    return gap;
}

/// About when the event of this row of a gap, from 0, happened.
qint64 ActivityModel::instantIn(const Page &gap, int row) const
{
    const double share = double(row) / std::max(1, gap.rows);
    return m_newestFirst ? m_spread.instantAt(gap.last.timeMs, gap.first.timeMs, 1 - share)
                         : m_spread.instantAt(gap.first.timeMs, gap.last.timeMs, share);
}

qint64 ActivityModel::timeNear(int row) const
{
    if (row < 0 || row >= rowCount())
        return NoTime;
    if (isSorted())
        return m_sorted[size_t(row)].timeMs;
    const Page &page = m_pages[pageOfRow(row)];
    const int line = row - page.firstRow;
    if (page.isResident)
        return page.events[size_t(page.lines[size_t(line)].event)].timeMs;
    if (page.isGap)
        return instantIn(page, line);
    const double share = double(line) / std::max(1, page.rows);
    return page.first.timeMs + qint64(double(page.last.timeMs - page.first.timeMs) * share);
}

int ActivityModel::rowNear(EventKey key) const
{
    const int at = isSorted() ? -1 : pageOfKey(key);
    if (at < 0)
        return isSorted() ? rowOf(key) : m_rows - 1;
    const Page &page = m_pages[size_t(at)];
    if (page.isResident) {
        const auto line = std::find_if(page.lines.begin(), page.lines.end(), [&](const Line &candidate) {
            return !candidate.isDay && !precedes(keyOf(page.events[size_t(candidate.event)]), key);
        });
        return page.firstRow + std::min(int(line - page.lines.begin()), page.rows - 1);
    }
    double share = 0;
    if (page.isGap)
        share = m_newestFirst ? 1 - m_spread.shareBefore(page.last.timeMs, page.first.timeMs, key.timeMs)
                              : m_spread.shareBefore(page.first.timeMs, page.last.timeMs, key.timeMs);
    else if (page.last.timeMs != page.first.timeMs)
        share = double(key.timeMs - page.first.timeMs) / double(page.last.timeMs - page.first.timeMs);
    return page.firstRow + std::clamp(int(share * page.rows), 0, std::max(0, page.rows - 1));
}

bool ActivityModel::isNumberExact(int row) const
{
    if (isSorted() || row < 0 || row >= m_rows)
        return true;
    const Page &page = m_pages[pageOfRow(row)];
    return !page.isGap && page.firstEvent == page.knownBefore;
}

void ActivityModel::setSpread(const ActivitySpread &spread)
{
    m_spread = spread;
    if (spread.events() == 0 || isSorted() || m_pages.empty())
        return;
    const int wanted = int(std::min<qint64>(spread.events(), MostRows));
    const int more = wanted - m_events;
    auto longest = m_pages.end();
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        if (page->isGap && (longest == m_pages.end() || page->rows > longest->rows))
            longest = page;
    }
    if (longest == m_pages.end()) {
        if (m_more && more > 0)
            appendGap(more);
    } else if (std::abs(more) >= std::max(PageEvents, m_events / ShareOfDoubt)) {
        const size_t at = size_t(longest - m_pages.begin());
        resizeGap(at, m_pages[at].rows, std::max(more, 1 - m_pages[at].rows));
    }
}

void ActivityModel::appendGap(int rows)
{
    const bool asking = std::exchange(m_asking, true); // whoever listens must not ask in the middle of it
    beginInsertRows({}, m_rows, m_rows + rows - 1);
    m_pages.push_back(gapOf(m_next, lastKey(), rows));
    renumber(m_pages.size() - 1);
    endInsertRows();
    m_asking = asking;
    wantSeen();
}

/// So many rows more, or fewer, before this row of the gap.
void ActivityModel::resizeGap(size_t at, int row, int by)
{
    const bool asking = std::exchange(m_asking, true);
    const int from = m_pages[at].firstRow + row;
    if (by > 0)
        beginInsertRows({}, from, from + by - 1);
    else if (by < 0)
        beginRemoveRows({}, from + by, from - 1);
    m_pages[at].rows += by;
    m_pages[at].count += by;
    renumber(at);
    if (by > 0)
        endInsertRows();
    else if (by < 0)
        endRemoveRows();
    m_asking = asking;
}

void ActivityModel::removeGap(size_t at)
{
    const int rows = m_pages[at].rows;
    if (rows > 0)
        beginRemoveRows({}, m_pages[at].firstRow, m_pages[at].firstRow + rows - 1);
    m_pages.erase(m_pages.begin() + std::ptrdiff_t(at));
    m_firstResident = std::min(m_firstResident, at);
    renumber(at);
    if (rows > 0)
        endRemoveRows();
    if (at < m_pages.size())
        updateLeading(at); // it may follow on the same day now
}

void ActivityModel::seek(EventKey key)
{
    m_sought = key;
    wantSeen();
}

bool ActivityModel::isAwaited(EventKey key) const
{
    const int at = pageOfKey(key);
    return at < 0 || !m_pages[size_t(at)].isResident || precedes(key, m_pages.front().first);
}

/// Asks for a page in the midst of a gap, from a cursor, to stand so many rows below the gap's beginning.
void ActivityModel::wantPlace(size_t at, EventKey from, int offset)
{
    const Page &gap = m_pages[at];
    const bool inside = offset > 0 && gap.rows > 1 && precedes(gap.first, from) && precedes(from, gap.last);
    request({inside ? from : gap.first,
             PageEvents,
             !m_newestFirst,
             {},
             gap.first,
             inside ? std::min(offset, gap.rows - 1) : 0});
}

/// Asks for what a gap has at this row; false where there is no gap, or its search was stopped.
bool ActivityModel::wantGap(int row)
{
    if (row >= m_rows)
        row = m_rows - 1;
    const size_t at = pageOfRow(row);
    const Page &gap = m_pages[at];
    if (!gap.isGap || (m_stopped && at + 1 == m_pages.size()))
        return false;
    const int end = gap.firstRow + gap.rows - 1;
    const int from = std::clamp(std::min(row, m_firstSeen), gap.firstRow, end);
    const int to = std::clamp(std::max(row, m_lastSeen), gap.firstRow, end);
    if (row - gap.firstRow <= NearEdge) {
        request({gap.first, PageEvents, !m_newestFirst, {}, gap.first, 0});
    } else if (end - to <= NearEdge) {
        // Oldest first the end is the newest event of all: asked for like a first page.
        const EventKey cursor = gap.last == EventKey{Latest, Latest} ? EventKey{0, 0} : gap.last;
        request({cursor, PageEvents, m_newestFirst, {}, gap.first, 0});
    } else {
        const int offset = std::max(0, from - gap.firstRow - GapLead);
        const qint64 instant = instantIn(gap, offset);
        wantPlace(at, m_newestFirst ? EventKey{instant, Latest} : EventKey{instant, -1}, offset);
    }
    return true;
}

/// Where the next page at the end of the table begins, after a gap there changed.
void ActivityModel::placeFrontier(bool more)
{
    m_more = more;
    if (endsInGap())
        m_next = m_pages.back().first, m_more = true;
    else if (!m_pages.empty())
        m_next = m_pages.back().last;
}

void ActivityModel::fillGap(const ActivityPageRequest &request, std::vector<ActivityEvent> events,
                            const ActivityAnswer &answer)
{
    const EventKey name = request.gap.value_or(request.after);
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [name](const Page &page) { return page.isGap && page.first == name; });
    if (found == m_pages.end())
        return;
    size_t at = size_t(found - m_pages.begin());
    const EventKey first = found->first, last = found->last;
    const bool atEnd = at + 1 == m_pages.size();
    const bool down = request.newer != m_newestFirst, fromTop = down && request.after == first;
    const bool isPaused = answer.more && int(answer.events.size()) < request.limit && answer.searchedToSequence != 0;
    const bool isOver = !answer.more || (answer.events.empty() && !isPaused);
    const EventKey searched{answer.searchedToMs, answer.searchedToSequence};
    const size_t all = events.size();
    std::erase_if(events, [&](const ActivityEvent &event) {
        return !precedes(first, keyOf(event)) || !precedes(keyOf(event), last);
    });
    const bool overlaps = events.size() < all; // what lies beyond the gap has been reached
    const bool closesTop = fromTop || (!down && (isOver || overlaps));
    const bool closesBottom = !down || isOver || overlaps;

    // Rows for the page within those that stood for it: nothing that is seen moves. What is not closed keeps a row.
    const int count = int(events.size()), above = down || closesTop ? 0 : 1, rest = closesBottom ? 0 : 1;
    const int offset = fromTop ? 0
        : down                 ? std::clamp(request.offset, 1, found->rows)
                               : std::max(above, found->rows - count);
    if (const int missing = offset + count + rest - found->rows; missing > 0)
        resizeGap(at, down ? found->rows : 0, missing);
    const int below = m_pages[at].rows - offset - count;
    EventKey aboveLast = count > 0 ? keyOf(events.front()) : stepped(request.after, true);
    if (!down && isPaused)
        aboveLast = searched;
    EventKey belowFirst = count > 0 ? keyOf(events.back()) : request.after;
    if (down && isPaused)
        belowFirst = searched;

    Page page;
    page.isResident = false;
    page.rows = page.count = count;
    if (count > 0)
        page.first = keyOf(events.front()), page.last = keyOf(events.back());
    std::vector<Page> parts;
    if (offset > 0)
        parts.push_back(gapOf(first, aboveLast, offset));
    if (count > 0)
        parts.push_back(std::move(page));
    if (below > 0)
        parts.push_back(gapOf(belowFirst, last, below));
    const size_t size = parts.size();
    m_pages.erase(m_pages.begin() + std::ptrdiff_t(at));
    m_pages.insert(m_pages.begin() + std::ptrdiff_t(at), std::make_move_iterator(parts.begin()),
                   std::make_move_iterator(parts.end()));
    m_firstResident = std::min(m_firstResident, at);
    renumber(at);
    size_t bottom = at + size - 1;
    if (offset > 0)
        ++at;
    if (count > 0)
        setEvents(at, std::move(events));
    if (below > 0 && closesBottom) {
        if (offset > 0 && !closesTop)
            resizeGap(at - 1, m_pages[at - 1].rows, below); // they stand above it, then
        removeGap(bottom);
    }
    if (offset > 0 && closesTop)
        removeGap(at - 1);
    if (atEnd)
        placeFrontier(!isOver && down);
}

} // namespace glasshouse
