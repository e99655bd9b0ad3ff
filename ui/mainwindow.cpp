// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "charts/icons.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/facetsdock.h"
#include "ui/alerts/alertsdock.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/cardsdock.h"
#include "ui/event/eventdock.h"
#include "ui/feedback/feedbackdock.h"
#include "ui/findings/findingsdock.h"
#include "ui/packs/packsdock.h"
#include "ui/filterbar.h"
#include "ui/heatmapdock.h"
#include "ui/importbar.h"
#include "ui/live/livedock.h"
#include "ui/metrics.h"
#include "ui/pulse/pulsebar.h"
#include "ui/rail.h"
#include "ui/sessionsdock.h"
#include "ui/sessionsview.h"
#include "ui/sources/credentialsdock.h"
#include "ui/sources/sourcesdock.h"
#include "ui/sql/sqldock.h"
#include "ui/statusbar.h"
#include "ui/style.h"
#include "ui/telemetry/explorerdock.h"
#include "ui/toprow.h"
#include "ui/transcript/transcriptdock.h"
#include "ui/trendsdock.h"
#include "ui/views/viewfile.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int FollowMs = 120; ///< rows passed over with a held key are not opened
const QSize DefaultSize(1600, 1000);
const QSize SmallestSize(960, 600);

} // namespace

MainWindow::MainWindow(Backend &backend, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent),
      m_backend(backend),
      m_appearance(appearance),
      m_watch(backend),
      m_workspaces(new Workspaces(this)),
      m_topRow(new TopRow(this)),
      m_filterBar(new FilterBar(m_filter, this)),
      m_rail(new Rail(appearance, this)),
      m_status(new StatusBar(m_filter, this)),
      m_import(new ImportBar(backend, m_filter, this)),
      m_banner(new Banner(this)),
      m_pulse(new PulseBar(backend, m_filter, this)),
      m_firstRun(new FirstRunPage(this)),
      m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Glasshouse"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(SmallestSize);
    resize(DefaultSize);
    m_filterBar->setBackend(&backend);
    createFrame();
    createDocks({backend, m_filter, m_colours});
    connectDocks();
    connectActivity();
    connectFeedback();
    connectAlerts();
    connectBackend();
    connectListening();
    connectFreshness();
    createViews();
    createMenus();
    m_rail->setCurrent(m_workspaces->current());
}

void MainWindow::createFrame()
{
    auto *head = new QWidget(this);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_topRow);
    rows->addWidget(m_filterBar);
    setMenuWidget(head);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    setStatusBar(m_status);

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(metrics::DockGap, 0, metrics::DockGap, 0);
    notices->setSpacing(0);
    for (QWidget *notice : {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_import)})
        notices->addWidget(notice);
    column->addLayout(notices);
    auto *pulse = new QVBoxLayout;
    pulse->setContentsMargins(metrics::DockGap, metrics::DockGap, metrics::DockGap, 0);
    pulse->addWidget(m_pulse);
    column->addLayout(pulse);
    m_pages->addWidget(m_workspaces);
    m_pages->addWidget(m_firstRun);
    column->addWidget(m_pages, 1);
    setCentralWidget(body);
}

void MainWindow::createDocks(const PanelServices &services)
{
    m_cards = new CardsDock(services, m_workspaces);
    m_trends = new TrendsDock(services, m_workspaces);
    m_heatmap = new HeatmapDock(services, m_workspaces);
    m_sessions = new SessionsDock(services, m_workspaces);
    m_transcript = new TranscriptDock(services.backend, m_workspaces);
    m_transcript->setObjectName(u"transcript"_s);
    framePanel(m_transcript);
    m_live = new LiveDock(services, m_workspaces);
    m_facets = new FacetsDock(services, m_workspaces);
    m_activity = new ActivityDock(services, m_workspaces);
    m_event = new EventDock(services.backend, m_workspaces);
    m_sources = new SourcesDock(services, m_workspaces);
    m_credentials = new CredentialsDock(services, m_workspaces);
    m_sql = new SqlDock(services, m_workspaces);
    m_explorer = new ExplorerDock(services, m_workspaces);
    m_feedback = new FeedbackDock(services, m_workspaces);
    m_findings = new FindingsDock(services, m_workspaces);
    m_packs = new PacksDock(services, m_workspaces);
    m_alerts = new AlertsDock(services, m_workspaces);
    m_workspaces->setDocks({m_cards, m_trends, m_heatmap, m_sessions, m_transcript, m_live, m_facets, m_activity,
                            m_event, m_sources, m_credentials, m_sql, m_explorer, m_feedback, m_findings, m_packs,
                            m_alerts});
}

void MainWindow::connectDocks()
{
    connect(m_rail, &Rail::workspacePicked, m_workspaces, &Workspaces::setCurrent);
    connect(m_workspaces, &Workspaces::currentChanged, m_rail, &Rail::setCurrent);
    connect(m_workspaces, &Workspaces::currentChanged, this, [this](Workspace workspace) {
        m_sessions->setAlwaysFresh(workspace == Workspace::Transcript);
        m_follow.start();
    });
    for (Panel *panel :
         {static_cast<Panel *>(m_trends), static_cast<Panel *>(m_heatmap), static_cast<Panel *>(m_sessions),
          static_cast<Panel *>(m_live), static_cast<Panel *>(m_facets), static_cast<Panel *>(m_activity),
          static_cast<Panel *>(m_sources), static_cast<Panel *>(m_credentials), static_cast<Panel *>(m_sql),
          static_cast<Panel *>(m_explorer), static_cast<Panel *>(m_feedback),
          static_cast<Panel *>(m_findings), static_cast<Panel *>(m_alerts), static_cast<Panel *>(m_packs)})
        connect(panel, &Panel::expandRequested, m_workspaces, [this, panel] { m_workspaces->toggleAlone(panel); });
    connect(m_cards, &CardsDock::cardActivated, this, [this](CardsDock::Card card) {
        if (card == CardsDock::Tokens || card == CardsDock::Cost)
            m_workspaces->setCurrent(Workspace::Trends);
        else if (card == CardsDock::ToolCalls)
            m_heatmap->setMeasure(HeatmapQuestion::Measure::ToolCalls), m_workspaces->setCurrent(Workspace::Heatmap);
        else
            m_workspaces->setCurrent(Workspace::Sessions);
    });
    m_follow.setSingleShot(true);
    m_follow.setInterval(FollowMs);
    connect(&m_follow, &QTimer::timeout, this, &MainWindow::followSelection);
    connect(m_sessions, &SessionsDock::sessionSelected, this, [this] { m_follow.start(); });
    connect(m_sessions, &SessionsDock::rowsShown, this, [this] { m_follow.start(); });
    connect(m_sessions, &SessionsDock::openRequested, this, &MainWindow::openTranscript);
    m_transcript->setFormat(m_filter.format());
    connect(&m_filter, &FilterController::changed, m_transcript,
            [this] { m_transcript->setFormat(m_filter.format()); });
}

void MainWindow::openTranscript(const QString &sessionId)
{
    if (sessionId.isEmpty())
        return;
    if (!m_transcript->isVisible())
        m_workspaces->setCurrent(Workspace::Sessions);
    m_sessions->select(sessionId);
    m_transcript->showSession(sessionId);
}

void MainWindow::followSelection()
{
    if (!m_transcript->isVisible())
        return;
    QString id = m_sessions->view()->currentSession();
    if (id.isEmpty() && m_transcript->sessionId().isEmpty())
        id = m_sessions->firstSession();
    if (!id.isEmpty() && id != m_transcript->sessionId())
        openTranscript(id);
}

void MainWindow::connectBackend()
{
    m_topRow->setConnection(m_backend.name(), false);
    connect(&m_backend, &Backend::troubleChanged, this, &MainWindow::showTrouble);
    connect(&m_backend, &Backend::importProgressed, m_status, &StatusBar::showProgress);
    connect(&m_backend, &Backend::importFinished, this, [this](const ImportReport &report) {
        m_status->showReport(report);
        m_expectData = false;
        decideFirstRun();
    });
    connect(&m_watch, &StoreWatch::factsChanged, this, [this](const StoreFacts &facts) {
        m_colours.assign(facts.models);
        m_status->showFacts(facts);
        m_filter.setNewest(facts.lastMs);
        decideFirstRun();
    });
    connect(m_firstRun, &FirstRunPage::importRequested, this, [this](const QStringList &paths) {
        expectData(true);
        m_backend.startImport(paths);
    });
    connect(m_firstRun, &FirstRunPage::demoRequested, this, [this] {
        Q_EMIT connectionRequested({WantedConnection::Kind::Demo, {}});
    });
    connect(m_firstRun, &FirstRunPage::openFolderRequested, this, [this] { askPaths(true); });
}

void MainWindow::expectData(bool expected)
{
    m_expectData = expected;
    decideFirstRun();
}

void MainWindow::decideFirstRun()
{
    const bool first = m_watch.isEmpty() && !m_expectData && !m_backend.importRunning() && m_backend.canImport();
    m_pages->setCurrentWidget(first ? static_cast<QWidget *>(m_firstRun) : m_workspaces);
    m_rail->setEnabled(!first);
    showPulse();
    m_filterBar->setEnabled(!first);
}

bool MainWindow::showsFirstRun() const
{
    return m_pages->currentWidget() == m_firstRun;
}

void MainWindow::setFoundFolders(const std::vector<FoundFolder> &folders)
{
    m_firstRun->setFolders(folders, m_filter.format());
}

QDockWidget *MainWindow::transcript() const
{
    return m_transcript;
}

void MainWindow::askPaths(bool folder)
{
    auto *dialog = new QFileDialog(this, folder ? tr("Open a folder of transcripts") : tr("Open transcripts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!folder)
        dialog->setNameFilters({tr("Transcripts (*.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        Q_EMIT connectionRequested({WantedConnection::Kind::Paths, paths});
    });
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (paths.size() == 1 && isViewFile(paths.front()))
        openViewFile(paths.front());
    else if (!paths.isEmpty())
        Q_EMIT connectionRequested({WantedConnection::Kind::Paths, paths});
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        m_filter.goBack();
    else if (event->button() == Qt::ForwardButton)
        m_filter.goForward();
    else
        QMainWindow::mousePressEvent(event);
}

void MainWindow::saveSettings()
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/theme"_s, Appearance::name(m_appearance.choice()));
    settings.setValue(u"window/zone"_s, m_filter.zoneId());
    settings.setValue(u"sessions/errorsFirst"_s, m_sessions->errorsFirst());
    m_workspaces->save(settings);
}

void MainWindow::restoreSettings()
{
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    m_filter.setZone(settings.value(u"window/zone"_s).toString());
    m_sessions->setErrorsFirst(settings.value(u"sessions/errorsFirst"_s).toBool());
    m_workspaces->restore(settings);
}

} // namespace glasshouse
