// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/eventhistogramchart.h"
#include "charts/panelstate.h"
#include "domain/eventclass.h"
#include "ui/activity/activitydelegate.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/activityview.h"
#include "ui/button.h"
#include "ui/curlline.h"
#include "ui/filterfields.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/style.h"
#include "ui/tableheader.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFuture>
#include <QGuiApplication>
#include <QMenu>
#include <QMetaEnum>
#include <QPromise>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// The facet a column is about; empty where its values are not chosen one by one.
QString fieldOf(int column)
{
    switch (column) {
    case ActivityModel::Class:
        return u"class"_s;
    case ActivityModel::Action:
        return u"action"_s;
    case ActivityModel::Actor:
        return u"actor"_s;
    case ActivityModel::Resource:
        return u"resource"_s;
    case ActivityModel::Agent:
        return u"agent"_s;
    case ActivityModel::Model:
        return u"model"_s;
    case ActivityModel::Tool:
        return u"tool"_s;
    case ActivityModel::Project:
        return u"project"_s;
    case ActivityModel::Source:
        return u"source"_s;
    case ActivityModel::Client:
        return u"client"_s;
    case ActivityModel::Machine:
        return u"machine"_s;
    case ActivityModel::Outcome:
        return u"outcome"_s;
    default:
        return {};
    }
}

QString valueIn(const ActivityEvent &event, int column)
{
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    if (column == ActivityModel::Class)
        return text(nameOf(classOf(event.kind, event.action)));
    if (column == ActivityModel::Outcome)
        return text(nameOf(event.outcome));
    return ActivityModel::valueOf(event, column).toString();
}

enum CopyAs { AsJson, AsCsv, AsCurl };
constexpr int CopiedEvents = 100; ///< that a copied line asks for

} // namespace

void ActivityDock::buildHead()
{
    m_stale->hide();
    head().addControl(m_stale);
    for (Button *button : {m_facets, m_live, m_columns, m_export}) {
        button->setSmall(true);
        head().addControl(button);
    }
    m_facets->setLeadingIcon(Icon::Filter);
    m_facets->setAccessibleName(tr("Facets"));
    m_facets->setToolTip(plainToolTip(tr("Show the values to filter by")));
    m_facets->hide();
    connect(m_facets, &Button::clicked, this, &ActivityDock::facetsRequested);
    m_live->setCheckable(true);
    m_live->setChecked(true);
    m_columns->setLeadingIcon(Icon::Columns);
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(plainToolTip(tr("Choose columns")));
    buildColumnsMenu();
    buildExportMenu();
    connect(m_live, &Button::toggled, this, &ActivityDock::setLive);
    setLive(true);
}

void ActivityDock::offerFacets(bool offered)
{
    m_facets->setVisible(offered);
}

bool ActivityDock::isLive() const
{
    return m_live->isChecked();
}

void ActivityDock::setLive(bool live)
{
    m_live->setChecked(live);
    m_live->setText(live ? tr("Live") : tr("Paused"));
    m_live->setDot(live ? Token::Success : Token::Text3);
    m_live->setToolTip(
        plainToolTip(live ? tr("New events come in. Press to pause") : tr("New events wait. Press to let them in")));
    m_live->updateGeometry();
    if (live && m_newCount > 0 && m_view->isAtTop()) {
        m_letIn = true;
        askNewer();
    }
}

void ActivityDock::buildColumnsMenu()
{
    QMenu *menu = m_columnsMenu = makeMenu(m_columns);
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        if (column == ActivityModel::Time || column == ActivityModel::Action)
            continue; // without these no row says anything
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_view->isWanted(column));
        action->setData(column);
        connect(action, &QAction::toggled, m_view, [this, column](bool wanted) { m_view->setWanted(column, wanted); });
    }
    m_columns->setPopup(menu);
}

namespace {
/// "actor" of ActivityModel::Actor.
QString columnName(int column)
{
    return QString::fromLatin1(QMetaEnum::fromType<ActivityModel::Column>().valueToKey(column)).toLower();
}
} // namespace

QStringList ActivityDock::columns() const
{
    QStringList names;
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        if (m_view->isWanted(column))
            names << columnName(column);
    }
    return names;
}

void ActivityDock::setColumns(const QStringList &names)
{
    for (QAction *action : names.isEmpty() ? QList<QAction *>() : m_columnsMenu->actions())
        action->setChecked(names.contains(columnName(action->data().toInt())));
}

void ActivityDock::buildExportMenu()
{
    QMenu *menu = makeMenu(m_export);
    const QString most = filter().format().countFull(MostExported);
    menu->addAction(tr("Loaded rows as CSV…"), this, [this] { chooseFile(EventFormat::Csv, false); });
    menu->addAction(tr("Loaded rows as JSON…"), this, [this] { chooseFile(EventFormat::Json, false); });
    menu->addSeparator();
    menu->addAction(tr("Up to %1 events as CSV…").arg(most), this, [this] { chooseFile(EventFormat::Csv, true); });
    menu->addAction(tr("Up to %1 events as JSON…").arg(most), this, [this] { chooseFile(EventFormat::Json, true); });
    m_export->setPopup(menu);
}

void ActivityDock::connectView()
{
    connect(m_model, &ActivityModel::pageWanted, this, &ActivityDock::askPage);
    connect(m_view, &ActivityView::rowsSeen, this, [this](int first, int last) {
        m_model->setVisibleRows(first, last);
        const bool goIn = isLive() && !m_tooManyNew && !m_model->isSorted() && !isRowInHand();
        if (m_view->isAtTop() && m_newCount > 0 && goIn)
            askNewer();
    });
    connect(m_view, &ActivityView::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_wanted.reset(); // the person, or what was waited for, is there
        if (const ActivityEvent *event = m_model->eventAt(row))
            Q_EMIT eventSelected(event->timeMs, event->sequence);
        updateFooter();
    });
    connect(m_view, &ActivityView::currentRowArrived, this, [this](int row) {
        const ActivityEvent &event = *m_model->eventAt(row);
        Q_EMIT eventSelected(event.timeMs, event.sequence);
        updateFooter();
    });
    connect(m_view, &ActivityView::openRequested, this, [this](int row) {
        if (const ActivityEvent *event = m_model->eventAt(row))
            Q_EMIT openRequested(event->timeMs, event->sequence);
    });
    connect(m_view, &ActivityView::narrowRequested, this, [this](const QModelIndex &cell) { narrow(cell, false); });
    connect(m_view, &ActivityView::excludeRequested, this, [this](const QModelIndex &cell) { narrow(cell, true); });
    connect(m_view, &ActivityView::copyRequested, this, [this](int row) { copy(row, AsJson); });
    connect(m_view, &ActivityView::headerClicked, this, &ActivityDock::sortBy);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ActivityDock::showMenu);
    connect(m_new, &Button::clicked, this, &ActivityDock::letNewIn);
    connect(m_view, &ActivityView::newestRequested, this, [this] {
        if (m_newCount > 0)
            letNewIn();
    });
    connect(m_noticeAction, &Button::clicked, this, [this] {
        if (m_model->isSorted())
            sortBy(ActivityModel::Time);
        else if (m_model->isStopped())
            m_model->requestTail();
        else
            m_model->stopSearch();
        showState();
    });
    connect(m_state, &StateOverlay::actionTriggered, this, [this] {
        if (m_state->state() == PanelState::Error)
            restart();
        else
            widen();
    });
    connect(m_histogram, &EventHistogramChart::rangeSelected, this, [this](qint64 beginMs, qint64 endMs) {
        filter().setRange(RangeChoice::between(TimeRange{beginMs, endMs}));
    });
    connect(m_histogram, &EventHistogramChart::rangeReset, this, [this] { filter().setRange(m_contextChoice); });
    connect(this, &ActivityDock::exported, this, [this](qint64 events, const QString &trouble) {
        m_footer->setTexts(trouble.isEmpty() ? tr("Exported %1 events").arg(filter().format().countFull(events))
                                             : trouble,
                           {}); // until the next row or answer
    });
    connect(m_histogram, &ChartWidget::actionTriggered, this, &ActivityDock::askTimeline);
}

void ActivityDock::sortBy(int column)
{
    QHeaderView *header = m_view->header();
    if (column == ActivityModel::Time) {
        if (m_model->isSorted()) {
            m_model->sortLoaded(ActivityModel::Time, Qt::DescendingOrder);
            header->setSortIndicator(column, m_newestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
        } else {
            m_newestFirst = !m_newestFirst;
            header->setSortIndicator(column, m_newestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
            restart();
        }
        showState();
        return;
    }
    Qt::SortOrder order = ActivityModel::isMeasure(column) ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (m_model->isSorted() && header->sortIndicatorSection() == column)
        order = header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_model->sortLoaded(column, order);
    header->setSortIndicator(column, order);
    showState();
}

void ActivityDock::narrow(const QModelIndex &cell, bool exclude)
{
    const ActivityEvent *event = m_model->eventAt(cell.row());
    if (!event)
        return;
    if (cell.column() == ActivityModel::Session && !exclude && !event->session.empty()) {
        const QString session = QString::fromStdString(event->session);
        filter().change([&](FilterStep &step) { step.filter.sessions = {session}; });
        return;
    }
    const int column = ActivityModel::shownColumn(*event, cell.column());
    const QString field = fieldOf(column);
    const QString value = valueIn(*event, column);
    if (field.isEmpty() || ((exclude || value.isEmpty()) && !canExclude(field)))
        return;
    filter().change([&](FilterStep &step) {
        if (exclude)
            excludeValue(step.filter, field, value);
        else
            onlyValue(step.filter, field, value);
    });
}

void ActivityDock::copy(int row, int as)
{
    const ActivityEvent *event = m_model->eventAt(row);
    if (!event)
        return;
    const QString text = as == AsJson ? QString::fromUtf8(jsonOf(*event))
        : as == AsCsv                 ? QString::fromUtf8(csvHead() + csvOf(*event))
                                      : curlLine(m_filter, m_zoneId, CopiedEvents, backend().listenState());
    QGuiApplication::clipboard()->setText(text);
}

void ActivityDock::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(m_view->viewport()->mapFrom(m_view, at));
    const ActivityEvent *event = index.isValid() ? m_model->eventAt(index.row()) : nullptr;
    if (!event)
        return;
    const QPersistentModelIndex cell(index);
    const EventKey key = keyOf(*event);
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, key] { Q_EMIT openRequested(key.timeMs, key.sequence); });
    const QString field = fieldOf(ActivityModel::shownColumn(*event, index.column()));
    QAction *only = menu->addAction(tr("Filter to this value"), this, [this, cell] { narrow(cell, false); });
    only->setEnabled(!field.isEmpty() || index.column() == ActivityModel::Session);
    menu->addAction(tr("Exclude this value"), this, [this, cell] { narrow(cell, true); })
        ->setEnabled(canExclude(field));
    menu->addSeparator();
    menu->addAction(tr("Copy as JSON"), this, [this, cell] { copy(cell.row(), AsJson); });
    menu->addAction(tr("Copy as CSV"), this, [this, cell] { copy(cell.row(), AsCsv); });
    menu->addAction(tr("Copy the list as curl"), this, [this, cell] { copy(cell.row(), AsCurl); });
    menu->popup(m_view->mapToGlobal(at));
}

void ActivityDock::chooseFile(EventFormat format, bool everything)
{
    const bool csv = format == EventFormat::Csv;
    auto *dialog = new QFileDialog(this, tr("Export activity"), {}, csv ? tr("CSV (*.csv)") : tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(csv ? u"csv"_s : u"json"_s);
    dialog->selectFile(csv ? u"activity.csv"_s : u"activity.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format, everything](const QString &path) { exportTo(path, format, everything); });
    dialog->open();
}

void ActivityDock::exportTo(const QString &path, EventFormat format, bool everything)
{
    if (!everything) {
        write(path, format, m_model->loadedEvents());
        return;
    }
    ActivityQuestion all = question({{0, 0}, MostExported, false, {}});
    all.mostScanned = 0;
    backend().ask(all, this, u"activity.export"_s, [this, path, format](const Result<ActivityAnswer> &answer) {
        if (answer)
            write(path, format, answer->events);
        else
            Q_EMIT exported(0, answer.error().message);
    });
}

void ActivityDock::write(const QString &path, EventFormat format, std::vector<ActivityEvent> events)
{
    const auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    promise->future().then(this, [this, format](const Result<qint64> &written) {
        AuditNote note;
        note.client = u"console"_s;
        note.action = u"activity.exported"_s;
        note.resource = u"activity"_s;
        note.outcome = written ? Outcome::Ok : Outcome::Error;
        note.params = u"{\"events\":%1,\"format\":\"%2\"}"_s.arg(written.value_or(0))
                          .arg(format == EventFormat::Csv ? u"csv"_s : u"json"_s)
                          .toUtf8();
        backend().note(note);
        Q_EMIT exported(written.value_or(0), written ? QString() : written.error().message);
    });
    const auto rows = std::make_shared<const std::vector<ActivityEvent>>(std::move(events));
    QThreadPool::globalInstance()->start([promise, rows, path, format] {
        promise->addResult(writeEvents(path, *rows, format));
        promise->finish();
    });
}

} // namespace glasshouse
