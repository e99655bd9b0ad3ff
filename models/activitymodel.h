// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "models/activityspread.h"
#include "query/activity.h"

#include <QAbstractTableModel>

#include <array>
#include <compare>
#include <optional>
#include <vector>

namespace glasshouse {

/// Where an event stands: newest first is descending.
struct EventKey {
    qint64 timeMs = 0, sequence = 0;
    auto operator<=>(const EventKey &) const = default;
};
EventKey keyOf(const ActivityEvent &event);

/// A page that the model is missing: ask for it and hand the answer to ActivityModel::addPage().
struct ActivityPageRequest {
    EventKey after;     ///< cursor; a sequence of 0: from the beginning
    int limit = 0;      ///< events
    bool newer = false; ///< oldest first: what is newer than the cursor
    /// A page that was let go and is seen again, by its last event; nothing: the next page.
    std::optional<EventKey> until;
    /// Of a gap, by its first bound; nothing: no part of one.
    std::optional<EventKey> gap = std::nullopt;
    int offset = 0; ///< rows of the gap that stay above the page
    bool operator==(const ActivityPageRequest &) const = default;
};

/// Every event of a filter as a table, in pages that come and go: raw values, no words and no looks. Between two days of
/// the viewer's zone stands a row of its own. A page that is far from what is seen is let go, its rows stay and are
/// Loading until it is back, so that memory is bounded however long somebody scrolls. Where it is known how many events
/// there are, those that were never fetched have Loading rows too (a gap): what is seen of it is asked for by the instant
/// that stands there. New events and rows that changed are inserted and changed one by one; the model is reset only by
/// restart() and by another order. GUI thread.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Time,
        Class,
        Action,
        Actor,
        Resource,
        Agent,
        Model,
        Tool,
        Project,
        Source,
        Client,
        Machine,
        Session,
        Outcome,
        Duration,
        Tokens,
        ColumnCount
    };
    Q_ENUM(Column)

    enum class Row { Event, Day, Loading };

    enum Role {
        /// The raw value: text; ms UTC; ns; counts; EventClass and Outcome as int. Invalid where it is unknown.
        ValueRole = Qt::UserRole,
        RowRole,     ///< int of Row
        TimeRole,    ///< ms UTC; of a Day row: of the first event under it
        SequenceRole ///< names the event, with TimeRole
    };

    static constexpr int PageEvents = 500;
    static constexpr int MostResident = 20'000; ///< events in memory, beside what is seen
    static constexpr int MostRows = 60'000'000; ///< of a gap: a view's pixels are counted in an int

    explicit ActivityModel(QObject *parent = nullptr);

    /// In whose days the separators stand; takes effect with the next restart().
    void setZone(const Zone &zone) { m_zone = zone; }
    bool newestFirst() const { return m_newestFirst; }
    /// Another filter, or another order of time: everything before is forgotten. `first` is the answer for `request`.
    void restart(bool newestFirst, const ActivityPageRequest &request, const ActivityAnswer &first);
    /// What to ask before restart().
    static ActivityPageRequest firstRequest(bool newestFirst, qint64 beginMs);

    /// The answer for what pageWanted() asked. A short page with `more` goes on from where the search stands.
    void addPage(const ActivityPageRequest &request, const ActivityAnswer &answer);
    /// No answer came: the page is asked for again when it is looked at again.
    void pageFailed();
    /// Events in any place at or above the newest: those not in the table go in, those that changed are replaced. Only while
    /// the newest stand first.
    void addNewer(const std::vector<ActivityEvent> &events);
    /// From where to ask for newer ones: a little below the newest, since programs report late. Nothing while empty.
    std::optional<EventKey> newerCursor() const;
    /// How many of these the table does not have, newest ones at its top only.
    int countNew(const std::vector<ActivityEvent> &events) const;

    /// What is seen: the pages around it are asked for, others may go.
    void setVisibleRows(int first, int last);
    /// Asks for the next page now, seen or not; takes stopSearch() back.
    void requestTail();
    /// No page is asked for at the end until requestTail() or restart().
    void stopSearch() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }
    /// A page is on its way.
    bool isAsking() const { return m_asking; }
    /// Whether there are, or may be, events after the last row.
    bool hasMore() const { return m_more && !isSorted(); }
    /// Oldest first: later events may have come.
    void noteMore();
    /// How many events the filter has, and when: the rest gets rows of its own. An empty one changes nothing. Small
    /// differences to what was said before are left until the rows are seen.
    void setSpread(const ActivitySpread &spread);
    /// Fetches what stands at this place, seen or not, should it be in a gap.
    void seek(EventKey key);
    /// Its place is not here, or above everything that is.
    bool isAwaited(EventKey key) const;
    /// How far a filter has been searched: NoTime before the first page.
    qint64 searchedToMs() const { return m_next.timeMs; }

    /// Orders what is in memory by a column; no more pages come then. Time: back to the pages.
    void sortLoaded(int column, Qt::SortOrder order);
    bool isSorted() const { return m_sortColumn != Time; }

    /// Null for a separator and for rows that are not here.
    const ActivityEvent *eventAt(int row) const;
    Row kindOf(int row) const;
    /// -1 where it is not in memory.
    int rowOf(EventKey key) const;
    /// Number of events up to and with this row, from 1; 0 for a separator.
    int eventNumber(int row) const;
    /// No gap is before this row, so that its number is more than an estimate.
    bool isNumberExact(int row) const;
    /// Events that are, or were, in memory.
    int eventCount() const { return m_known; }
    /// When the event of this row happened, ms UTC; an estimate for rows that are not here. NoTime: not known.
    qint64 timeNear(int row) const;
    /// The row where this event stands, or would.
    int rowNear(EventKey key) const;
    /// All events in memory, in the order of the table.
    std::vector<ActivityEvent> loadedEvents() const;
    int residentEvents() const { return m_resident; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// The words of a column, from the layer that can translate (DisplayRole and EditRole).
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value,
                       int role = Qt::EditRole) override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static bool isMeasure(int column) { return column == Duration || column == Tokens; }
    /// An event's value in a column.
    static QVariant valueOf(const ActivityEvent &event, int column);
    /// The column whose value a cell shows: transcripts name tools, agents, models and projects where others name actions,
    /// actors and resources. The same column where nothing stands in for it.
    static int shownColumn(const ActivityEvent &event, int column);
    /// What ValueRole gives: of shownColumn(); a project by its last part, and an event without any action by its kind.
    static QVariant shownValue(const ActivityEvent &event, int column);

Q_SIGNALS:
    /// At most one is under way: addPage() or pageFailed() ends it.
    void pageWanted(const glasshouse::ActivityPageRequest &request);

private:
    struct Line {
        int event = 0;
        bool isDay = false;
    };
    struct Page {
        EventKey first, last; ///< of its events
        int firstRow = 0, rows = 0, firstEvent = 0, count = 0;
        int knownBefore = 0; ///< events of all earlier pages that are no gaps
        bool isGap = false;  ///< between `first` and `last`, both not included, nothing is known but about how many
        bool leadingDay = false;
        bool isResident = true;
        std::vector<ActivityEvent> events; ///< empty while it is not resident
        std::vector<Line> lines;
    };

    bool precedes(EventKey a, EventKey b) const { return m_newestFirst ? a > b : a < b; }
    std::vector<Line> linesOf(const std::vector<ActivityEvent> &events, bool leadingDay) const;
    bool leadsDay(size_t page, EventKey first) const;
    size_t pageOfRow(int row) const;
    int pageOfKey(EventKey key) const;
    void renumber(size_t from);
    void setEvents(size_t page, std::vector<ActivityEvent> events);
    void appendEvents(std::vector<ActivityEvent> events);
    void fillPage(EventKey last, std::vector<ActivityEvent> events);
    EventKey cursorBefore(size_t page) const;
    void prependEvents(std::vector<ActivityEvent> events);
    void mergeNewer(const std::vector<ActivityEvent> &events);
    void mergeInto(size_t page, const std::vector<ActivityEvent> &events);
    void updateLeading(size_t page);
    void replaceLines(size_t page, std::vector<ActivityEvent> events, std::vector<Line> lines);
    void letGo();
    void wantSeen();
    void request(const ActivityPageRequest &request);

    bool endsInGap() const { return !m_pages.empty() && m_pages.back().isGap; }
    Page gapOf(EventKey first, EventKey last, int rows) const;
    qint64 instantIn(const Page &gap, int row) const;
    EventKey lastKey() const;
    EventKey stepped(EventKey key, bool down) const;
    void appendGap(int rows);
    void resizeGap(size_t at, int row, int by);
    void removeGap(size_t at);
    bool wantGap(int row);
    void wantPlace(size_t gap, EventKey from, int offset);
    void fillGap(const ActivityPageRequest &request, std::vector<ActivityEvent> events, const ActivityAnswer &answer);
    void placeFrontier(bool more);

    std::vector<Page> m_pages;
    std::vector<ActivityEvent> m_sorted;
    std::array<QString, ColumnCount> m_headers;
    Zone m_zone;
    EventKey m_next; ///< where the next page begins
    ActivitySpread m_spread;
    std::optional<EventKey> m_sought;
    int m_rows = 0, m_events = 0, m_known = 0, m_resident = 0;
    size_t m_firstResident = 0; ///< no page before it is in memory
    int m_firstSeen = 0, m_lastSeen = 0;
    int m_sortColumn = Time;
    bool m_newestFirst = true;
    bool m_more = false;
    bool m_asking = false;
    bool m_stopped = false;
};

} // namespace glasshouse

Q_DECLARE_METATYPE(glasshouse::ActivityPageRequest)
