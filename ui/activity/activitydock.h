// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activitymodel.h"
#include "ui/activity/eventcopy.h"
#include "ui/panel.h"

#include <optional>

class QMenu;

namespace glasshouse {

class ActivityView;
class Button;
class EventHistogramChart;
class PanelFooter;
class PlainLabel;
class StateOverlay;

/// Every event of the filter, newest first, under a histogram with a brush. New rows go in while the newest are seen, and
/// wait in a chip otherwise. The histogram keeps the stretch it shows while the brush moves in it.
class ActivityDock : public Panel
{
    Q_OBJECT
public:
    ActivityDock(const PanelServices &services, QWidget *parent);

    ActivityView *view() const { return m_view; }
    ActivityModel *model() const { return m_model; }
    EventHistogramChart *histogram() const { return m_histogram; }
    bool isLive() const;
    void setLive(bool live);
    /// What is in memory, or everything the filter has up to MostExported events, newest first, into a file. The file is
    /// written beside the GUI; exported() tells the end. The trail notes it.
    void exportTo(const QString &path, EventFormat format, bool everything);
    static constexpr int MostExported = 10'000;
    /// The columns the person wants, by names that stay ("actor", "duration"), in the table's order; for saved views.
    QStringList columns() const;
    /// Names that are not known are passed over; an empty list changes nothing.
    void setColumns(const QStringList &names);
    /// Where the facets have no room of their own, a button in the head asks for them.
    void offerFacets(bool offered);

public Q_SLOTS:
    /// Down (or up) by so many events.
    void selectNext(int step);
    /// Makes this event current as soon as it is in the table.
    void selectEvent(qint64 timeMs, qint64 sequence);

Q_SIGNALS:
    /// Another event is current.
    void eventSelected(qint64 timeMs, qint64 sequence);
    /// Enter, double click or the menu: show it whole.
    void openRequested(qint64 timeMs, qint64 sequence);
    void facetsRequested();
    /// `trouble` is empty where it went well.
    void exported(qint64 events, const QString &trouble);

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addHeaderTexts();
    void buildHead();
    void buildBody();
    void buildColumnsMenu();
    void buildExportMenu();
    void connectView();
    void restart();
    void showFirst(const ActivityPageRequest &request, const Result<ActivityAnswer> &answer);
    void askPage(const ActivityPageRequest &request);
    void askNewer();
    void takeNewer(const ActivityAnswer &answer);
    void askTimeline();
    void showTimeline(const TimelineAnswer &answer);
    void placeContext();
    void showState();
    void showNotice();
    void showNew(int count, bool more);
    void updateFooter();
    void sortBy(int column);
    void narrow(const QModelIndex &cell, bool exclude);
    void copy(int row, int as);
    void showMenu(const QPoint &at);
    void chooseFile(EventFormat format, bool everything);
    void write(const QString &path, EventFormat format, std::vector<ActivityEvent> events);
    void takeWanted();
    void lookForWanted();
    void useSpread();
    void placeNewChip();
    bool isRowInHand() const;
    void letNewIn();
    void setStale(bool stale);
    ActivityQuestion question(const ActivityPageRequest &request) const;

    ActivityModel *m_model;
    ActivityView *m_view = nullptr;
    EventHistogramChart *m_histogram = nullptr;
    PanelFooter *m_footer = nullptr;
    StateOverlay *m_state = nullptr;
    Button *m_facets, *m_live, *m_columns, *m_export;
    QMenu *m_columnsMenu = nullptr;
    Button *m_new = nullptr;
    PlainLabel *m_stale;
    QWidget *m_notice = nullptr; ///< how far a search has come, or what a sort means
    PlainLabel *m_noticeText = nullptr;
    Button *m_noticeAction = nullptr;

    Filter m_filter;     ///< of what is shown
    QString m_zoneId;    ///< likewise
    TimeRange m_context; ///< what the histogram shows; holds the filter's range
    RangeChoice m_contextChoice;
    std::optional<EventKey> m_wanted; ///< to be selected when it comes
    std::optional<EventKey> m_kept;   ///< was current before the filter changed: current again if it is still there
    quint64 m_generation = 0;         ///< answers for an older filter or order are dropped
    ActivitySpread m_spread;          ///< when its events happened, by the sums; empty: not known
    qint64 m_total = -1;              ///< events of the filter; -1: not known
    bool m_totalExact = true;
    qint64 m_answeredMs = 0; ///< when the store last answered
    bool m_newestFirst = true;
    bool m_started = false;
    bool m_waitingFirst = false; ///< the first page of a filter is being asked for
    bool m_waitingNewer = false;
    bool m_letIn = false;         ///< the person asked for what waits
    bool m_newerOutdated = false; ///< data changed while newer ones were being asked for
    bool m_tooManyNew = false;    ///< more have come than are put in one by one
    int m_newCount = 0;
    QString m_trouble; ///< why the newest answer failed
};

} // namespace glasshouse
