// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspaces.h"

#include "ui/metrics.h"
#include "ui/panelfocus.h"

#include <QApplication>
#include <QDockWidget>
#include <QPointer>
#include <QResizeEvent>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int LayoutVersion = 6; ///< raise it when docks are added or renamed

QString key(Workspace workspace)
{
    return u"layout/"_s + workspaceKey(workspace);
}

const QString &keyWord(Workspace workspace)
{
    static const QString names[] = {u"overview"_s, u"activity"_s, u"sessions"_s,    u"transcript"_s, u"trends"_s,
                                    u"heatmap"_s,  u"sources"_s,  u"credentials"_s, u"sql"_s,        u"explorer"_s,
                                    u"feedback"_s, u"findings"_s, u"packs"_s,       u"alerts"_s};
    return names[int(workspace)];
}

// Which docks show stands in front of Qt's own state: restoring that leaves docks that it does not name as they were.
QByteArray layoutOf(const QMainWindow &window, const std::vector<QDockWidget *> &docks)
{
    QByteArray shown(qsizetype(docks.size()), '\0');
    for (size_t i = 0; i < docks.size(); ++i)
        shown[qsizetype(i)] = docks[i]->isHidden() ? '\0' : '\1';
    return shown + window.saveState(LayoutVersion);
}

bool restoreLayout(QMainWindow &window, const std::vector<QDockWidget *> &docks, const QByteArray &kept)
{
    const qsizetype count = qsizetype(docks.size());
    if (kept.size() <= count || !window.restoreState(kept.mid(count), LayoutVersion))
        return false;
    for (qsizetype i = 0; i < count; ++i)
        docks[size_t(i)]->setVisible(kept[i] != '\0');
    return true;
}

/// Panels are taken out and put back. What had the keyboard among them has it again if it is still shown; else the area
/// has it, from where Tab and F6 lead into the panels, and not whatever comes next in the window.
class FocusInside
{
public:
    explicit FocusInside(QWidget *area) : m_area(area)
    {
        QWidget *focused = QApplication::focusWidget();
        m_focused = focused && area->isAncestorOf(focused) ? focused : nullptr;
        m_wasInside = m_focused || focused == area;
    }
    ~FocusInside()
    {
        if (!m_wasInside)
            return;
        QWidget *to = m_focused && m_focused->isVisible() ? m_focused.data() : m_area;
        if (!to->hasFocus())
            to->setFocus(Qt::OtherFocusReason);
    }
    Q_DISABLE_COPY_MOVE(FocusInside)

private:
    QWidget *m_area;
    QPointer<QWidget> m_focused;
    bool m_wasInside = false;
};

} // namespace

std::vector<Workspace> allWorkspaces()
{
    return {Workspace::Overview, Workspace::Activity, Workspace::Sessions, Workspace::Transcript,
            Workspace::Trends,   Workspace::Heatmap,  Workspace::Sources,  Workspace::Credentials,
            Workspace::Sql,      Workspace::Explorer, Workspace::Feedback, Workspace::Findings,
            Workspace::Packs,    Workspace::Alerts};
}

QString workspaceName(Workspace workspace)
{
    switch (workspace) {
    case Workspace::Overview:
        return Workspaces::tr("Overview");
    case Workspace::Activity:
        return Workspaces::tr("Activity");
    case Workspace::Sessions:
        return Workspaces::tr("Sessions");
    case Workspace::Transcript:
        return Workspaces::tr("Transcript");
    case Workspace::Trends:
        return Workspaces::tr("Tokens and cost");
    case Workspace::Heatmap:
        return Workspaces::tr("Heatmap");
    case Workspace::Sources:
        return Workspaces::tr("Sources");
    case Workspace::Credentials:
        return Workspaces::tr("Credentials and endpoints");
    case Workspace::Sql:
        return Workspaces::tr("SQL");
    case Workspace::Explorer:
        return Workspaces::tr("Explorer");
    case Workspace::Findings:
        return Workspaces::tr("Findings");
    case Workspace::Alerts:
        return Workspaces::tr("Alerts");
    case Workspace::Packs:
        return Workspaces::tr("Reports");
    case Workspace::Feedback:
        break;
    }
    return Workspaces::tr("Feedback");
}

QKeySequence workspaceKeys(Workspace workspace)
{
    constexpr int Digits = 10;
    const int at = int(workspace), digit = (at + 1) % Digits;
    return QKeySequence((at < Digits ? int(Qt::CTRL) : int(Qt::CTRL) | int(Qt::ALT)) | (int(Qt::Key_0) + digit));
}

QString workspaceKey(Workspace workspace)
{
    return keyWord(workspace);
}

std::optional<Workspace> workspaceFromKey(const QString &key)
{
    for (const Workspace workspace : allWorkspaces()) {
        if (keyWord(workspace) == key)
            return workspace;
    }
    return std::nullopt;
}

Workspaces::Workspaces(QWidget *parent) : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget);
    setDockNestingEnabled(true);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setContentsMargins(metrics::DockGap, metrics::DockGap, metrics::DockGap, metrics::DockGap);
}

void Workspaces::setDocks(const WorkspaceDocks &docks)
{
    m_docks = docks;
    arrange(m_current);
}

std::vector<QDockWidget *> Workspaces::all() const
{
    return {m_docks.cards,    m_docks.trends,   m_docks.heatmap,  m_docks.sessions, m_docks.transcript,  m_docks.live,
            m_docks.facets,   m_docks.activity, m_docks.event,    m_docks.sources,  m_docks.credentials, m_docks.sql,
            m_docks.explorer, m_docks.feedback, m_docks.findings, m_docks.packs,    m_docks.alerts};
}

void Workspaces::hideAll()
{
    for (QDockWidget *dock : all())
        removeDockWidget(dock);
}

void Workspaces::setCurrent(Workspace workspace)
{
    if (workspace == m_current && !m_alone)
        return;
    if (!m_alone && m_arranged)
        m_layouts[size_t(m_current)] = layoutOf(*this, all());
    m_alone = nullptr;
    m_current = workspace;
    arrange(workspace);
    Q_EMIT currentChanged(workspace);
}

QByteArray Workspaces::arrangement() const
{
    return m_alone ? QByteArray() : layoutOf(*this, all());
}

void Workspaces::showArranged(Workspace workspace, const QByteArray &arrangement)
{
    if (workspace != m_current && !m_alone && m_arranged)
        m_layouts[size_t(m_current)] = layoutOf(*this, all());
    m_alone = nullptr;
    const bool another = workspace != m_current;
    m_current = workspace;
    m_layouts[size_t(workspace)] = arrangement;
    arrange(workspace);
    if (another)
        Q_EMIT currentChanged(workspace);
}

void Workspaces::toggleAlone(QDockWidget *dock)
{
    if (m_alone) {
        m_alone = nullptr;
        arrange(m_current);
        return;
    }
    const FocusInside focus(this);
    m_layouts[size_t(m_current)] = layoutOf(*this, all());
    m_alone = dock;
    hideAll();
    addDockWidget(Qt::LeftDockWidgetArea, dock);
    dock->show();
}

void Workspaces::endAlone()
{
    if (m_alone)
        toggleAlone(m_alone);
}

void Workspaces::focusNext(int by) const
{
    focusNextPanel(all(), by);
}

void Workspaces::resetLayouts()
{
    m_layouts = {};
    m_alone = nullptr;
    arrange(m_current);
}

void Workspaces::arrange(Workspace workspace)
{
    const FocusInside focus(this);
    m_arranged = true;
    const QByteArray &kept = m_layouts[size_t(workspace)];
    hideAll();
    if (restoreLayout(*this, all(), kept))
        return;
    switch (workspace) {
    case Workspace::Overview:
        return arrangeOverview();
    case Workspace::Activity:
        return arrangeActivity();
    case Workspace::Sessions:
        return arrangeSessions();
    case Workspace::Transcript:
        return arrangeSingle(m_docks.transcript, false);
    case Workspace::Trends:
        return arrangeSingle(m_docks.trends, true);
    case Workspace::Heatmap:
        return arrangeSingle(m_docks.heatmap, true);
    case Workspace::Sources:
        return arrangeSingle(m_docks.sources, false);
    case Workspace::Credentials:
        return arrangeSingle(m_docks.credentials, false);
    case Workspace::Sql:
        return arrangeSingle(m_docks.sql, false);
    case Workspace::Explorer:
        return arrangeSingle(m_docks.explorer, false);
    case Workspace::Feedback:
        return arrangeSingle(m_docks.feedback, false);
    case Workspace::Findings:
        return arrangeSingle(m_docks.findings, false);
    case Workspace::Packs:
        return arrangeSingle(m_docks.packs, false);
    case Workspace::Alerts:
        return arrangeSingle(m_docks.alerts, false);
    }
}

void Workspaces::arrangeSingle(QDockWidget *dock, bool withCards)
{
    if (withCards) {
        addDockWidget(Qt::LeftDockWidgetArea, m_docks.cards);
        splitDockWidget(m_docks.cards, dock, Qt::Vertical);
        m_docks.cards->show();
    } else {
        addDockWidget(Qt::LeftDockWidgetArea, dock);
    }
    dock->show();
}

void Workspaces::arrangeSessions()
{
    addDockWidget(Qt::LeftDockWidgetArea, m_docks.sessions);
    splitDockWidget(m_docks.sessions, m_docks.transcript, Qt::Horizontal);
    m_docks.sessions->show();
    m_docks.transcript->show();
    resizeDocks({m_docks.sessions, m_docks.transcript}, {width() * 2 / 5, width() * 3 / 5}, Qt::Horizontal);
}

void Workspaces::arrangeActivity()
{
    addDockWidget(Qt::LeftDockWidgetArea, m_docks.facets);
    splitDockWidget(m_docks.facets, m_docks.activity, Qt::Horizontal);
    splitDockWidget(m_docks.activity, m_docks.event, Qt::Horizontal);
    const bool wide = width() >= WideActivity;
    m_docks.facets->setVisible(wide);
    m_docks.activity->show();
    m_docks.event->setVisible(wide);
    resizeDocks({m_docks.facets, m_docks.activity, m_docks.event},
                {width() * 13 / 100, width() * 54 / 100, width() * 33 / 100}, Qt::Horizontal);
}

void Workspaces::arrangeOverview()
{
    addDockWidget(Qt::LeftDockWidgetArea, m_docks.cards);
    splitDockWidget(m_docks.cards, m_docks.trends, Qt::Vertical);
    splitDockWidget(m_docks.trends, m_docks.live, Qt::Vertical);
    splitDockWidget(m_docks.live, m_docks.sessions, Qt::Vertical);
    splitDockWidget(m_docks.trends, m_docks.heatmap, Qt::Horizontal);
    for (QDockWidget *dock : {m_docks.cards, m_docks.trends, m_docks.heatmap, m_docks.live, m_docks.sessions})
        dock->show();
    m_docks.live->setVisible(height() >= LowOverview);
    resizeDocks({m_docks.trends, m_docks.heatmap}, {width() * 56 / 100, width() * 44 / 100}, Qt::Horizontal);
    const int rest = std::max(3 * metrics::Row, height() - m_docks.cards->height());
    resizeDocks({m_docks.trends, m_docks.live, m_docks.sessions}, {rest * 36 / 100, rest * 24 / 100, rest * 40 / 100},
                Qt::Vertical);
}

void Workspaces::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // Until the person moves something, the delivered proportions hold at every size of the window.
    if (m_arranged && !m_alone && m_layouts[size_t(m_current)].isEmpty() && !event->oldSize().isValid())
        arrange(m_current);
}

void Workspaces::save(QSettings &settings)
{
    if (!m_alone)
        m_layouts[size_t(m_current)] = layoutOf(*this, all());
    settings.setValue(u"layout/version"_s, LayoutVersion);
    settings.setValue(u"layout/workspace"_s, int(m_current));
    for (const Workspace workspace : allWorkspaces())
        settings.setValue(key(workspace), m_layouts[size_t(workspace)]);
}

void Workspaces::restore(const QSettings &settings)
{
    if (settings.value(u"layout/version"_s).toInt() != LayoutVersion)
        return;
    for (const Workspace workspace : allWorkspaces())
        m_layouts[size_t(workspace)] = settings.value(key(workspace)).toByteArray();
    const int kept = settings.value(u"layout/workspace"_s).toInt();
    m_current = kept >= 0 && kept < WorkspaceCount ? Workspace(kept) : Workspace::Overview;
    arrange(m_current);
    Q_EMIT currentChanged(m_current);
}

} // namespace glasshouse
