// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitydock.h"
#include "ui/cardsdock.h"
#include "ui/filterbar.h"
#include "ui/heatmapdock.h"
#include "ui/mainwindow.h"
#include "ui/sessionsdock.h"
#include "ui/telemetry/explorerdock.h"
#include "query/telemetryjson.h"
#include "ui/trendsdock.h"
#include "ui/views/viewconversion.h"
#include "ui/views/viewfile.h"
#include "ui/views/viewsmenu.h"

#include <QMenu>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace glasshouse {

// The window as a saved view, and a saved view as the window. Part of MainWindow, in a file of its own for its length.

namespace {

const std::array TrendSteps{u"day"_s, u"week"_s, u"month"_s};
const std::array TrendStacks{u"token_kind"_s, u"model"_s, u"project"_s, u"agent"_s};
const std::array HeatmapShapes{u"project_by_day"_s, u"weekday_by_hour"_s, u"agent_by_day"_s};
const std::array HeatmapMeasures{u"calls"_s, u"tokens"_s, u"cost"_s, u"errors"_s, u"tool_calls"_s};

QString telemetryGroupKey(TelemetryQuestion::Group group)
{
    const std::string_view name = nameOf(group);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// The groups that a view names; a word of another version, or none, changes nothing.
void useGroups(ExplorerDock &explorer, const SavedView &view)
{
    std::vector<TelemetryQuestion::Group> groups;
    for (const QString &key : {u"group"_s, u"then"_s}) {
        if (const auto group = telemetryGroupOf(choiceIn(view, u"explorer"_s, key).toStdString()))
            groups.push_back(*group);
    }
    explorer.setGroups(groups);
    for (const TelemetryMeasure measure : AllTelemetryMeasures) {
        if (choiceIn(view, u"explorer"_s, u"measure"_s) == measureKey(measure))
            explorer.setMeasure(measure);
    }
}

/// Sets what a view says of a panel; a word of another version changes nothing.
template<typename Enum, std::size_t N>
void use(const QString &value, const std::array<QString, N> &names, const std::function<void(Enum)> &set)
{
    const auto found = std::find(names.begin(), names.end(), value);
    if (found != names.end())
        set(Enum(found - names.begin()));
}

} // namespace

void MainWindow::createViews()
{
    m_views = new ViewsMenu(
        m_backend, {[this] { return captureView(); }, [this](const SavedView &view) { showView(view); }}, this);
    m_filterBar->setViews(m_views->menu());
    connect(m_views, &ViewsMenu::changed, this, [this] {
        const KeptView *view = m_views->current();
        m_filterBar->setViewName(view ? view->view.name : QString());
    });
}

SavedView MainWindow::captureView() const
{
    SavedView view;
    view.range = toViewRange(m_filter.step().range);
    view.filter = m_filter.step().filter;
    view.zone = m_filter.zoneId();
    view.workspace = workspaceKey(m_workspaces->current());
    view.layout = QString::fromLatin1(m_workspaces->arrangement().toBase64());
    view.columns = m_activity->columns();
    view.panels = {{u"sessions"_s, u"sort"_s, m_sessions->errorsFirst() ? u"errors"_s : u"recent"_s},
                   {u"trends"_s, u"step"_s, TrendSteps[std::size_t(m_trends->step())]},
                   {u"trends"_s, u"stack"_s, TrendStacks[std::size_t(m_trends->stack())]},
                   {u"heatmap"_s, u"shape"_s, HeatmapShapes[std::size_t(m_heatmap->shape())]},
                   {u"heatmap"_s, u"measure"_s, HeatmapMeasures[std::size_t(m_heatmap->measure())]},
                   {u"explorer"_s, u"group"_s, telemetryGroupKey(m_explorer->groups().front())},
                   {u"explorer"_s, u"measure"_s, measureKey(m_explorer->measure())}};
    if (m_explorer->groups().size() > 1)
        view.panels.push_back({u"explorer"_s, u"then"_s, telemetryGroupKey(m_explorer->groups().back())});
    return view;
}

void MainWindow::showView(const SavedView &view)
{
    if (!view.zone.isEmpty())
        m_filter.setZone(view.zone);
    m_filter.change([&view](FilterStep &step) { step = filterStepOf(view); });
    if (const QString sort = choiceIn(view, u"sessions"_s, u"sort"_s); !sort.isEmpty())
        m_sessions->setErrorsFirst(sort == u"errors"_s);
    use<TrendQuestion::Step>(choiceIn(view, u"trends"_s, u"step"_s), TrendSteps,
                             [this](TrendQuestion::Step step) { m_trends->setStep(step); });
    use<TrendQuestion::Stack>(choiceIn(view, u"trends"_s, u"stack"_s), TrendStacks,
                              [this](TrendQuestion::Stack stack) { m_trends->setStack(stack); });
    use<HeatmapQuestion::Shape>(choiceIn(view, u"heatmap"_s, u"shape"_s), HeatmapShapes,
                                [this](HeatmapQuestion::Shape shape) { m_heatmap->setShape(shape); });
    use<HeatmapQuestion::Measure>(choiceIn(view, u"heatmap"_s, u"measure"_s), HeatmapMeasures,
                                  [this](HeatmapQuestion::Measure measure) { m_heatmap->setMeasure(measure); });
    m_activity->setColumns(view.columns);
    useGroups(*m_explorer, view);
    if (const auto workspace = workspaceFromKey(view.workspace))
        m_workspaces->showArranged(*workspace, QByteArray::fromBase64(view.layout.toLatin1()));
}

void MainWindow::openViewFile(const QString &path)
{
    m_views->openFile(path);
}

} // namespace glasshouse
