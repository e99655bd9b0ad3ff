// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "charts/seriescolours.h"
#include "ui/connection.h"
#include "ui/filtercontroller.h"
#include "ui/firstrunpage.h"
#include "ui/storewatch.h"
#include "ui/workspaces.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QDockWidget;
class QMenu;
class QStackedWidget;

namespace glasshouse {

class ActivityDock;
class AlertsDock;
class AlertWatch;
class Appearance;
class Banner;
class CardsDock;
class CredentialsDock;
class EventDock;
class ExplorerDock;
class FacetsDock;
class FeedbackDock;
class FindingsDock;
class PacksDock;
struct ReportPlace;
class ReportQueue;
class FilterBar;
class HeatmapDock;
class ImportBar;
class LiveDock;
struct PanelServices;
class PulseBar;
struct PulseField;
class Rail;
class SessionsDock;
class SourcesDock;
class SqlDock;
class StatusBar;
class TopRow;
class TranscriptDock;
class TrendsDock;
class ViewsMenu;
struct SavedView;

/// The window of one connection: owns bars, menus and docks; the docks wire what they show themselves.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Both outlive the window.
    MainWindow(Backend &backend, Appearance &appearance, QWidget *parent = nullptr);

    FilterController &filter() { return m_filter; }
    Workspaces *workspaces() const { return m_workspaces; }
    FilterBar *filterBar() const { return m_filterBar; }
    StatusBar *status() const { return m_status; }
    CardsDock *cards() const { return m_cards; }
    TrendsDock *trends() const { return m_trends; }
    HeatmapDock *heatmap() const { return m_heatmap; }
    SessionsDock *sessions() const { return m_sessions; }
    QDockWidget *transcript() const;
    LiveDock *live() const { return m_live; }
    FacetsDock *facets() const { return m_facets; }
    ActivityDock *activity() const { return m_activity; }
    EventDock *event() const { return m_event; }
    SourcesDock *sources() const { return m_sources; }
    CredentialsDock *credentials() const { return m_credentials; }
    SqlDock *sql() const { return m_sql; }
    ExplorerDock *explorer() const { return m_explorer; }
    FeedbackDock *feedback() const { return m_feedback; }
    FindingsDock *findings() const { return m_findings; }
    AlertsDock *alerts() const { return m_alerts; }
    PacksDock *packs() const { return m_packs; }
    PulseBar *pulse() const { return m_pulse; }
    ViewsMenu *views() const { return m_views; }

    bool showsFirstRun() const;
    /// The agents' folders, once they are counted: for the first page.
    void setFoundFolders(const std::vector<FoundFolder> &folders);
    /// What "Import new records" reads; empty: the agents' folders.
    void setImportPaths(const QStringList &paths) { m_importPaths = paths; }
    /// What a window does when it closes while agents send to it. All empty: nothing is asked.
    struct KeepListening {
        std::function<bool()> due;   ///< closing would end a listener that is in use
        std::function<bool()> start; ///< has somebody else listen from now on; false: it could not, and was said
    };
    /// Where reports wait that cannot be sent now; outlives the window.
    void setReports(ReportQueue *queue);
    void setKeepListening(KeepListening keep) { m_keep = std::move(keep); }
    /// Whether listening is on, as the person left it; on unless told.
    static bool listeningIsWanted();
    /// The command line may say otherwise: what is shown follows.
    void setListens(bool on);
    /// An import has been promised: an empty store is not yet a first run.
    void expectData(bool expected);

    /// Geometry, layouts, theme, zone. Not for temporary connections' filters.
    void saveSettings();
    void restoreSettings();

public Q_SLOTS:
    /// A state that lasts; empty: over.
    void showTrouble(const QString &message);
    void openTranscript(const QString &sessionId);
    /// The transcript at the record that begins at this byte of one of the session's files.
    void openPlace(const QString &sessionId, const QString &path, qint64 offset);
    /// One event in the activity workspace: its row and its detail.
    void openEvent(qint64 timeMs, qint64 sequence);
    /// Shows the view that a file holds.
    void openViewFile(const QString &path);
    /// The dialog with each agent's settings.
    void pointAgent();
    /// The dialog in which something is reported.
    void report(const glasshouse::ReportPlace &place);

Q_SIGNALS:
    /// The person wants to see something else.
    void connectionRequested(const glasshouse::WantedConnection &connection);
    /// ... or to look at the list of connections.
    void connectionsRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createFrame();
    void createDocks(const PanelServices &services);
    void connectDocks();
    void connectActivity();
    void connectEvent();
    void connectFeedback();
    void connectAlerts();
    void reportTranscript();
    void followPulse(const PulseField &field);
    void showPulse();
    void connectBackend();
    void connectFreshness();
    void showFreshness();
    void connectListening();
    void showListening();
    void showBanner();
    void askToKeep();
    void addListenActions(QMenu *menu);
    void createViews();
    SavedView captureView() const;
    void showView(const SavedView &view);
    void createMenus();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createGoMenu();
    QMenu *addMenu(const QString &title);
    void addConnectionActions(QMenu *menu);
    void addSavedConnections(QMenu *menu);
    void askPaths(bool folder);
    void followSelection();
    void decideFirstRun();

    Backend &m_backend;
    Appearance &m_appearance;
    FilterController m_filter;
    SeriesColours m_colours;
    StoreWatch m_watch;
    QTimer m_follow; ///< opens the selected session when the selection rests
    bool m_expectData = false;

    Workspaces *m_workspaces;
    TopRow *m_topRow;
    FilterBar *m_filterBar;
    Rail *m_rail;
    StatusBar *m_status;
    ImportBar *m_import;
    Banner *m_banner;
    PulseBar *m_pulse;
    FirstRunPage *m_firstRun;
    QStackedWidget *m_pages;
    CardsDock *m_cards = nullptr;
    TrendsDock *m_trends = nullptr;
    HeatmapDock *m_heatmap = nullptr;
    SessionsDock *m_sessions = nullptr;
    TranscriptDock *m_transcript = nullptr;
    LiveDock *m_live = nullptr;
    FacetsDock *m_facets = nullptr;
    ActivityDock *m_activity = nullptr;
    EventDock *m_event = nullptr;
    SourcesDock *m_sources = nullptr;
    CredentialsDock *m_credentials = nullptr;
    SqlDock *m_sql = nullptr;
    ExplorerDock *m_explorer = nullptr;
    FeedbackDock *m_feedback = nullptr;
    FindingsDock *m_findings = nullptr;
    AlertsDock *m_alerts = nullptr;
    AlertWatch *m_alertWatch = nullptr;
    PacksDock *m_packs = nullptr;
    ViewsMenu *m_views = nullptr;
    QStringList m_importPaths;
    KeepListening m_keep;
    ReportQueue *m_reports = nullptr;
    QString m_trouble, m_listenTrouble;
    bool m_listens = true;
    bool m_decided = false; ///< about listening on: the window closes
};

} // namespace glasshouse
