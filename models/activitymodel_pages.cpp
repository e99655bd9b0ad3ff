// SPDX-License-Identifier: GPL-3.0-or-later
// How the pages of ActivityModel come, change and go.
#include "models/activitymodel.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace glasshouse {

namespace {

constexpr int ReadAhead = 100;        ///< rows from the end at which the next page is asked for
constexpr qint64 LateMs = 2 * 60'000; ///< programs report up to this much later than things happen
constexpr int LateEvents = 500;       ///< of which at most so many are looked at again
constexpr int ReloadSlack = 50;       ///< events that may have come late into a page that was let go

} // namespace

ActivityPageRequest ActivityModel::firstRequest(bool newestFirst, qint64 beginMs)
{
    if (newestFirst)
        return {{0, 0}, PageEvents, false, {}};
    // newer than the last instant before the range
    const qint64 before = beginMs == NoTime ? NoTime : beginMs - 1;
    return {{before, std::numeric_limits<qint64>::max()}, PageEvents, true, {}};
}

void ActivityModel::restart(bool newestFirst, const ActivityPageRequest &request, const ActivityAnswer &first)
{
    beginResetModel();
    m_pages.clear();
    m_sorted.clear();
    m_sortColumn = Time;
    m_rows = m_events = m_known = m_resident = 0;
    m_spread = {};
    m_sought.reset();
    m_firstResident = 0;
    m_firstSeen = m_lastSeen = 0;
    m_newestFirst = newestFirst;
    m_next = request.after;
    m_more = true;
    m_asking = true; // whoever listens to what follows must not ask in the middle of it
    m_stopped = false;
    endResetModel();
    addPage(request, first);
}

void ActivityModel::addPage(const ActivityPageRequest &request, const ActivityAnswer &answer)
{
    if (isSorted()) {
        m_asking = false; // asked for again when the pages are back
        return;
    }
    std::vector<ActivityEvent> events = answer.events;
    if (!m_newestFirst)
        std::reverse(events.begin(), events.end());
    if (request.until) {
        fillPage(*request.until, std::move(events));
    } else if (request.gap || endsInGap()) { // rows for the rest may have come since the next page was asked for
        fillGap(request, std::move(events), answer);
    } else {
        m_more = answer.more;
        if (answer.more && int(events.size()) < request.limit && answer.searchedToSequence != 0)
            m_next = {answer.searchedToMs, answer.searchedToSequence};
        else if (!events.empty())
            m_next = keyOf(events.back());
        else if (answer.more)
            m_more = false; // neither rows nor a place to go on from
        appendEvents(std::move(events));
    }
    letGo();
    m_asking = false;
    wantSeen();
}

void ActivityModel::pageFailed()
{
    m_asking = false;
}

void ActivityModel::fillPage(EventKey last, std::vector<ActivityEvent> events)
{
    // By its key: pages may have come in above it meanwhile.
    const auto page = std::find_if(m_pages.begin(), m_pages.end(), [last](const Page &candidate) {
        return candidate.last == last && !candidate.isGap;
    });
    if (page == m_pages.end() || page->isResident)
        return;
    std::erase_if(events, [this, last](const ActivityEvent &event) { return precedes(last, keyOf(event)); });
    setEvents(size_t(page - m_pages.begin()), std::move(events));
}

void ActivityModel::appendEvents(std::vector<ActivityEvent> events)
{
    if (events.empty())
        return;
    if (!m_pages.empty() && m_pages.back().isResident && m_pages.back().count + int(events.size()) <= PageEvents) {
        std::vector<ActivityEvent> whole = m_pages.back().events;
        whole.insert(whole.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
        setEvents(m_pages.size() - 1, std::move(whole));
        return;
    }
    Page page;
    page.firstRow = m_rows, page.firstEvent = m_events;
    page.first = page.last = keyOf(events.front());
    m_pages.push_back(std::move(page));
    setEvents(m_pages.size() - 1, std::move(events));
}

void ActivityModel::prependEvents(std::vector<ActivityEvent> events)
{
    if (events.empty())
        return;
    if (!m_pages.empty() && m_pages.front().isResident && m_pages.front().count + int(events.size()) <= PageEvents) {
        const std::vector<ActivityEvent> &old = m_pages.front().events;
        events.insert(events.end(), old.begin(), old.end());
        setEvents(0, std::move(events));
        return;
    }
    Page page;
    page.first = page.last = keyOf(events.front());
    m_pages.insert(m_pages.begin(), std::move(page));
    m_firstResident = 0;
    setEvents(0, std::move(events));
}

void ActivityModel::addNewer(const std::vector<ActivityEvent> &events)
{
    if (!m_newestFirst || isSorted())
        return;
    const bool asking = std::exchange(m_asking, true);
    mergeNewer(events);
    letGo();
    m_asking = asking;
}

void ActivityModel::mergeNewer(const std::vector<ActivityEvent> &events)
{
    if (m_pages.empty()) {
        appendEvents(events);
        if (!events.empty() && !m_more)
            m_next = keyOf(events.back());
        return;
    }
    std::vector<ActivityEvent> fresh;
    std::vector<std::pair<int, ActivityEvent>> late;
    for (const ActivityEvent &event : events) {
        if (keyOf(event) > m_pages.front().first)
            fresh.push_back(event);
        else if (const int page = pageOfKey(keyOf(event)); page >= 0)
            late.emplace_back(page, event);
        else if (!m_more) // older than everything there was
            late.emplace_back(int(m_pages.size()) - 1, event);
    }
    for (size_t begin = 0; begin < late.size();) {
        size_t end = begin;
        std::vector<ActivityEvent> ofPage;
        for (; end < late.size() && late[end].first == late[begin].first; ++end)
            ofPage.push_back(late[end].second);
        mergeInto(size_t(late[begin].first), ofPage);
        begin = end;
    }
    prependEvents(std::move(fresh));
}

void ActivityModel::mergeInto(size_t at, const std::vector<ActivityEvent> &events)
{
    if (!m_pages[at].isResident)
        return; // they come with the page
    const std::vector<ActivityEvent> &old = m_pages[at].events;
    std::vector<ActivityEvent> merged;
    merged.reserve(old.size() + events.size());
    size_t next = 0;
    for (const ActivityEvent &event : events) {
        while (next < old.size() && keyOf(old[next]) > keyOf(event))
            merged.push_back(old[next++]);
        if (next < old.size() && keyOf(old[next]) == keyOf(event))
            ++next; // the newer report of the same thing
        merged.push_back(event);
    }
    merged.insert(merged.end(), old.begin() + std::ptrdiff_t(next), old.end());
    if (merged != old)
        setEvents(at, std::move(merged));
}

std::optional<EventKey> ActivityModel::newerCursor() const
{
    if (m_pages.empty() || !m_newestFirst)
        return std::nullopt;
    const Page &page = m_pages.front();
    if (!page.isResident)
        return page.first;
    const qint64 lateMs = page.first.timeMs - LateMs;
    const int most = std::min(page.count, LateEvents);
    for (int i = 0; i < most; ++i) {
        if (page.events[size_t(i)].timeMs < lateMs)
            return keyOf(page.events[size_t(i)]);
    }
    if (m_pages.size() == 1 && !m_more && page.count < LateEvents)
        return EventKey{lateMs, -1};
    return keyOf(page.events[size_t(most) - 1]);
}

int ActivityModel::countNew(const std::vector<ActivityEvent> &events) const
{
    int count = 0;
    for (const ActivityEvent &event : events) {
        const EventKey key = keyOf(event);
        if (m_pages.empty() || key > m_pages.front().first) {
            ++count;
            continue;
        }
        const int at = pageOfKey(key);
        if (at < 0) {
            count += m_more ? 0 : 1;
            continue;
        }
        const std::vector<ActivityEvent> &there = m_pages[size_t(at)].events;
        const bool known = std::binary_search(there.begin(), there.end(), event,
                                              [](const auto &a, const auto &b) { return keyOf(a) > keyOf(b); });
        count += known || !m_pages[size_t(at)].isResident ? 0 : 1;
    }
    return count;
}

void ActivityModel::setVisibleRows(int first, int last)
{
    m_firstSeen = std::max(0, first);
    m_lastSeen = std::max(m_firstSeen, last);
    wantSeen();
}

void ActivityModel::noteMore()
{
    if (m_newestFirst)
        return;
    m_more = true;
    wantSeen();
}

void ActivityModel::requestTail()
{
    m_stopped = false;
    if (!hasMore())
        return;
    ActivityPageRequest next{m_next, PageEvents, !m_newestFirst, {}};
    if (endsInGap())
        next.gap = m_pages.back().first;
    request(next);
}

void ActivityModel::request(const ActivityPageRequest &wanted)
{
    if (m_asking)
        return;
    m_asking = true;
    Q_EMIT pageWanted(wanted);
}

EventKey ActivityModel::cursorBefore(size_t page) const
{
    // Before a page after a gap nothing is known: the cursor stands just before its own first event.
    return page == 0 || m_pages[page - 1].isGap ? stepped(m_pages[page].first, false) : m_pages[page - 1].last;
}

void ActivityModel::wantSeen()
{
    if (isSorted() || m_asking)
        return;
    if (const auto sought = std::exchange(m_sought, std::nullopt)) {
        if (const int at = pageOfKey(*sought); at >= 0 && m_pages[size_t(at)].isGap) {
            const Page &gap = m_pages[size_t(at)];
            wantPlace(size_t(at), stepped(*sought, false), std::max(1, rowNear(*sought) - gap.firstRow));
            return;
        }
    }
    if (m_rows > 0) {
        const size_t from = pageOfRow(std::min(m_firstSeen, m_rows - 1));
        const size_t to = pageOfRow(std::min(m_lastSeen, m_rows - 1));
        for (size_t page = from; page <= to; ++page) {
            if (m_pages[page].isGap) {
                if (wantGap(std::max(m_firstSeen, m_pages[page].firstRow)))
                    return;
            } else if (!m_pages[page].isResident) {
                const int limit = std::min(10'000, m_pages[page].count * 2 + ReloadSlack);
                request({cursorBefore(page), limit, !m_newestFirst, m_pages[page].last});
                return;
            }
        }
        if (wantGap(m_lastSeen + ReadAhead) || wantGap(std::max(0, m_firstSeen - ReadAhead)))
            return;
    }
    if (m_more && !m_stopped && !endsInGap() && m_lastSeen + ReadAhead >= m_rows)
        request({m_next, PageEvents, !m_newestFirst, {}});
}

void ActivityModel::letGo()
{
    if (m_rows == 0 || isSorted())
        return;
    const size_t from = pageOfRow(std::min(m_firstSeen, m_rows - 1));
    const size_t to = pageOfRow(std::min(m_lastSeen, m_rows - 1));
    size_t back = m_pages.size() - 1;
    while (m_resident > MostResident) {
        while (m_firstResident < from && !m_pages[m_firstResident].isResident)
            ++m_firstResident;
        while (back > to && !m_pages[back].isResident)
            --back;
        if (m_firstResident >= from && back <= to)
            return; // everything that is left is seen
        const bool above = m_firstResident < from && (back <= to || from - m_firstResident >= back - to);
        Page &page = m_pages[above ? m_firstResident : back];
        m_resident -= int(page.events.size());
        page.isResident = false;
        page.events = {};
        page.lines = {};
        if (page.rows > 0)
            Q_EMIT dataChanged(index(page.firstRow, 0), index(page.firstRow + page.rows - 1, ColumnCount - 1));
    }
}

} // namespace glasshouse
