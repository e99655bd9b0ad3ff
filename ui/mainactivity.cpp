// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/pulse.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/facetsdock.h"
#include "ui/event/eventdock.h"
#include "ui/filterfields.h"
#include "ui/live/livedock.h"
#include "ui/mainwindow.h"
#include "ui/pulse/pulsebar.h"
#include "ui/sources/credentialsdock.h"
#include "ui/sources/sourcesdock.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

// How the panels of the activity screen lead to one another. Part of MainWindow, in a file of its own for its length.

void MainWindow::connectActivity()
{
    connectEvent();
    connect(m_activity, &ActivityDock::eventSelected, m_event, [this](qint64 timeMs, qint64 sequence) {
        const ActivityModel &events = *m_activity->model();
        const int row = events.rowOf({timeMs, sequence});
        m_event->setSteps(row > 0, row >= 0 && (row + 1 < events.rowCount() || events.hasMore()));
        if (m_event->isVisible())
            m_event->showDetail(timeMs, sequence);
    });
    connect(m_activity, &ActivityDock::openRequested, this, &MainWindow::openEvent);
    connect(m_activity, &ActivityDock::facetsRequested, this, [this] {
        m_workspaces->endAlone();
        m_facets->show();
        m_facets->setFocus(Qt::OtherFocusReason);
    });
    connect(m_facets, &QDockWidget::visibilityChanged, m_activity,
            [this] { m_activity->offerFacets(m_facets->isHidden()); });
    m_activity->offerFacets(m_facets->isHidden());
    connect(m_live, &LiveDock::eventActivated, this, &MainWindow::openEvent);
    connect(m_pulse, &PulseBar::fieldActivated, this, &MainWindow::followPulse);
    connect(m_sources, &SourcesDock::pointAgentRequested, this, &MainWindow::pointAgent);
    const auto showActivity = [this] { m_workspaces->setCurrent(Workspace::Activity); };
    connect(m_sources, &SourcesDock::activityRequested, this, showActivity);
    connect(m_credentials, &CredentialsDock::activityRequested, this, showActivity);
    connect(m_workspaces, &Workspaces::currentChanged, this, &MainWindow::showPulse);
    showPulse();
}

void MainWindow::connectEvent()
{
    m_event->setFormat(m_filter.format());
    connect(&m_filter, &FilterController::changed, m_event, [this] { m_event->setFormat(m_filter.format()); });
    connect(m_event, &EventDock::stepRequested, m_activity, &ActivityDock::selectNext);
    connect(m_event, &EventDock::closed, m_activity, [this] { m_activity->setFocus(); });
    connect(m_event, &EventDock::eventRequested, this, &MainWindow::openEvent);
    connect(m_event, &EventDock::sessionRequested, this, &MainWindow::openTranscript);
    connect(m_event, &EventDock::correlationRequested, this, [this](const QString &correlation) {
        m_filter.change([&](FilterStep &step) { step.filter.events.correlation = correlation; });
    });
    connect(m_event, &EventDock::valuePicked, this, [this](const QString &field, const QString &value, bool exclude) {
        m_filter.change([&](FilterStep &step) {
            if (field == u"correlation"_s)
                step.filter.events.correlation = value;
            else if (field == u"session"_s)
                step.filter.sessions = {value};
            else if (exclude)
                excludeValue(step.filter, field, value);
            else
                includeValue(step.filter, field, value);
        });
    });
}

void MainWindow::openEvent(qint64 timeMs, qint64 sequence)
{
    m_workspaces->setCurrent(Workspace::Activity);
    m_event->show();
    m_event->raise();
    m_activity->selectEvent(timeMs, sequence);
    m_event->showDetail(timeMs, sequence);
}

/// A field of the pulse leads to what it counts: the sources, or the events it is about.
void MainWindow::followPulse(const PulseField &field)
{
    if (field.key == u"sources"_s || field.key == u"queue"_s || field.key == u"quarantine"_s
        || field.key == u"trouble"_s) {
        m_workspaces->setCurrent(Workspace::Sources);
        if (const QStringList named = field.click.events.sources.values; !named.isEmpty())
            m_sources->showSource(named.front());
        return;
    }
    m_filter.change([&](FilterStep &step) {
        const TimeRange range = field.click.range;
        step.filter = field.click;
        step.filter.range = {};
        if (!range.isUnbounded())
            step.range = RangeChoice::between(range);
    });
    m_workspaces->setCurrent(Workspace::Activity);
}

void MainWindow::showPulse()
{
    const Workspace current = m_workspaces->current();
    m_pulse->setVisible(!showsFirstRun() && (current == Workspace::Overview || current == Workspace::Activity));
}

} // namespace glasshouse
