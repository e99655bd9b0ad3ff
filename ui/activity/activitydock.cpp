// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel asks and how it shows the answers; activitydock_actions.cpp has what the person does.
#include "ui/activity/activitydock.h"

#include "charts/eventhistogramchart.h"
#include "charts/panelstate.h"
#include "ui/activity/activitydelegate.h"
#include "ui/activity/activityview.h"
#include "ui/activity/keyhints.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/tableheader.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostScanned = 200'000; ///< rows until a search says how far it has come
constexpr int MostNewer = 2'000;        ///< rows that come in at once
constexpr int NarrowPanel = 520;        ///< below it the head has no room for words beside the icons

} // namespace

ActivityDock::ActivityDock(const PanelServices &services, QWidget *parent)
    : Panel(u"activity"_s, tr("Activity"), services, parent),
      m_model(new ActivityModel(this)),
      m_facets(new Button(Button::Look::Quiet, tr("Facets"), this)),
      m_live(new Button(Button::Look::Quiet, {}, this)),
      m_columns(new Button(Button::Look::Quiet, tr("Columns"), this)),
      m_export(new Button(Button::Look::Quiet, tr("Export"), this)),
      m_stale(new PlainLabel(TextRole::Label, Token::Warning, this))
{
    addHeaderTexts();
    buildBody();
    buildHead();
    connectView();
}

void ActivityDock::addHeaderTexts()
{
    const QString texts[] = {tr("Time"),    tr("Class"),   tr("Action"),   tr("Actor"),  tr("Resource"), tr("Agent"),
                             tr("Model"),   tr("Tool"),    tr("Project"),  tr("Source"), tr("Client"),   tr("Machine"),
                             tr("Session"), tr("Outcome"), tr("Duration"), tr("Tokens")};
    for (int column = 0; column < ActivityModel::ColumnCount; ++column)
        m_model->setHeaderData(column, Qt::Horizontal, texts[column]);
}

void ActivityDock::buildBody()
{
    auto *body = new QWidget(this);
    m_histogram = new EventHistogramChart(body);
    m_histogram->setFixedHeight(m_histogram->sizeHint().height());
    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, metrics::Gap4);
    top->addWidget(m_histogram);
    auto *place = new QWidget(body); // the overlay covers the table, not the histogram
    m_view = new ActivityView(place);
    m_view->setActivityModel(m_model);
    auto *around = new QVBoxLayout(place);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_view);
    m_state = new StateOverlay(place);
    m_new = new Button(Button::Look::Primary, {}, place);
    m_new->setSmall(true);
    m_new->setLeadingIcon(Icon::ChevronUp);
    m_new->hide();
    place->installEventFilter(this);

    m_notice = new QWidget(body);
    m_notice->setFixedHeight(metrics::Footer);
    m_noticeText = new PlainLabel(TextRole::Label, Token::Text2, m_notice);
    m_noticeAction = new Button(Button::Look::Link, {}, m_notice);
    auto *notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, 0);
    notice->setSpacing(metrics::Gap8);
    notice->addWidget(m_noticeText);
    notice->addWidget(m_noticeAction);
    notice->addStretch(1);
    m_notice->hide();

    m_footer = new PanelFooter(body);
    auto *hints = new KeyHints({{{u"J"_s, u"K"_s}, tr("move")},
                                {{tr("Enter")}, tr("open")},
                                {{u"F"_s}, tr("filter to value")},
                                {{u"X"_s}, tr("exclude")}},
                               m_footer);
    hints->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // hints give way, figures do not
    static_cast<QBoxLayout *>(m_footer->layout())->addWidget(hints, 100);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(place, 1);
    column->addWidget(m_notice);
    column->addWidget(m_footer);
    setWidget(body);
}

ActivityQuestion ActivityDock::question(const ActivityPageRequest &request) const
{
    ActivityQuestion question;
    question.filter = m_filter;
    question.zone = m_zoneId;
    question.limit = request.limit;
    question.cursorMs = request.after.timeMs;
    question.cursorSequence = request.after.sequence;
    question.newer = request.newer;
    question.mostScanned = request.until ? 0 : MostScanned;
    return question;
}

void ActivityDock::refresh()
{
    const Format format = filter().format();
    m_view->activityDelegate()->setFormat(format);
    m_histogram->setFormat(format);
    const bool same = m_started && m_filter == filter().filter() && m_zoneId == filter().zoneId();
    if (!same) {
        m_filter = filter().filter();
        m_zoneId = filter().zoneId();
        m_spread = {};
        placeContext();
        m_histogram->setLoading();
        restart();
    } else if (m_waitingFirst) {
        m_newerOutdated = true;
    } else if (!m_trouble.isEmpty()) {
        restart();
    } else {
        askNewer();
    }
    askTimeline();
}

void ActivityDock::restart()
{
    m_started = true;
    m_waitingFirst = true;
    m_waitingNewer = m_newerOutdated = false;
    showNew(0, false);
    m_state->setLoading();
    const ActivityEvent *current = m_model->eventAt(m_view->currentIndex().row());
    if (current && m_view->selectionModel()->hasSelection())
        m_kept = keyOf(*current);
    const quint64 generation = ++m_generation;
    const ActivityPageRequest request = ActivityModel::firstRequest(m_newestFirst, m_filter.range.beginMs);
    backend().ask(question(request), this, u"activity.page"_s,
                  [this, generation, request](const Result<ActivityAnswer> &answer) {
                      if (generation == m_generation)
                          showFirst(request, answer);
                  });
}

void ActivityDock::showFirst(const ActivityPageRequest &request, const Result<ActivityAnswer> &answer)
{
    m_waitingFirst = false;
    if (!answer) {
        if (answer.error().code == Error::Code::Cancelled)
            return;
        m_trouble = answer.error().message;
        m_state->setError(m_trouble);
        setStale(m_model->rowCount() > 0);
        return;
    }
    m_trouble.clear();
    m_answeredMs = filter().nowMs();
    setStale(false);
    m_model->setZone(filter().zone());
    m_model->restart(m_newestFirst, request, *answer);
    m_view->header()->setSortIndicator(ActivityModel::Time, m_newestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
    showState();
    if (const auto kept = std::exchange(m_kept, std::nullopt); kept && !m_wanted)
        m_view->setCurrentRow(m_model->rowOf(*kept));
    useSpread();
    if (std::exchange(m_newerOutdated, false))
        askNewer();
}

void ActivityDock::askPage(const ActivityPageRequest &request)
{
    const quint64 generation = m_generation;
    backend().ask(question(request), this, u"activity.page"_s,
                  [this, generation, request](const Result<ActivityAnswer> &answer) {
                      if (generation != m_generation)
                          return;
                      if (answer) {
                          m_model->addPage(request, *answer);
                          takeWanted();
                          if (request.gap && m_wanted && !m_model->isAwaited(*m_wanted))
                              m_wanted.reset(); // its place is there, it is not: the filter leaves it out
                      } else {
                          m_model->pageFailed();
                      }
                      showState();
                  });
    showNotice();
}

void ActivityDock::askNewer()
{
    if (!m_newestFirst) {
        m_model->noteMore();
        return;
    }
    if (m_waitingNewer) {
        m_newerOutdated = true;
        return;
    }
    const auto cursor = m_model->newerCursor();
    if (!cursor) {
        if (!m_model->hasMore())
            restart(); // there was nothing: whatever there is now is the first page
        return;
    }
    m_waitingNewer = true;
    const quint64 generation = m_generation;
    ActivityQuestion newer = question({*cursor, MostNewer, true, {}});
    newer.mostScanned = 0; // only what came since, however rare its values
    backend().ask(newer, this, u"activity.newer"_s, [this, generation](const Result<ActivityAnswer> &answer) {
        if (generation != m_generation)
            return;
        m_waitingNewer = false;
        if (answer) {
            m_answeredMs = filter().nowMs();
            setStale(false);
            takeNewer(*answer);
        } else {
            setStale(answer.error().code != Error::Code::Cancelled);
        }
        if (std::exchange(m_newerOutdated, false))
            askNewer();
    });
}

void ActivityDock::takeNewer(const ActivityAnswer &answer)
{
    const bool asked = m_wanted || std::exchange(m_letIn, false);
    const bool goIn = (asked || (isLive() && !isRowInHand())) && m_view->isAtTop() && !m_model->isSorted();
    if (!goIn) {
        showNew(m_model->countNew(answer.events), answer.more);
        return;
    }
    const int fresh = m_model->countNew(answer.events);
    m_model->addNewer(answer.events);
    showNew(0, false);
    showState();
    takeWanted();
    // Behind by more than one answer: on with the next, unless nothing of it was new.
    if (answer.more && fresh > 0)
        m_newerOutdated = true;
}

void ActivityDock::showNew(int count, bool more)
{
    m_newCount = count;
    m_tooManyNew = more;
    m_new->setVisible(count > 0);
    if (count == 0)
        return;
    const QString number = filter().format().count(count);
    m_new->setText(more ? tr("%1+ new", "more than so many rows").arg(number) : tr("%1 new", "rows").arg(number));
    m_new->setToolTip(plainToolTip(tr("Show the newest events")));
    placeNewChip();
}

void ActivityDock::placeNewChip()
{
    m_new->adjustSize();
    m_new->move((m_new->parentWidget()->width() - m_new->width()) / 2, metrics::ColumnHeader + metrics::Gap8);
    m_new->raise();
}

void ActivityDock::placeContext()
{
    const RangeChoice choice = filter().step().range;
    const TimeRange range = m_filter.range;
    const bool inside = choice.kind == RangeChoice::Kind::Instants && range.beginMs >= m_context.beginMs
        && range.endMs <= m_context.endMs && m_total >= 0;
    if (!inside) {
        m_context = range;
        m_contextChoice = choice;
    }
    m_histogram->setBrush(inside && range != m_context ? range : TimeRange{});
}

void ActivityDock::askTimeline()
{
    TimelineQuestion timeline;
    timeline.filter = m_filter;
    timeline.filter.range = m_context;
    timeline.zone = m_zoneId;
    ask(
        timeline, [this](const TimelineAnswer &answer) { showTimeline(answer); },
        [this](const QString &reason) {
            m_histogram->setError(reason);
            setStale(m_total >= 0);
        });
}

void ActivityDock::showTimeline(const TimelineAnswer &answer)
{
    m_histogram->setAnswer(answer);
    const TimeRange brush = m_histogram->brush();
    m_total = brush.isUnbounded() ? answer.events : 0;
    m_totalExact = answer.exact;
    for (const TimelineBucket &bucket : answer.buckets) {
        if (brush.isUnbounded() || !brush.contains(bucket.beginMs))
            continue;
        m_total += bucket.events;
        // A bucket that reaches beyond the brush is counted whole.
        m_totalExact = m_totalExact && bucket.beginMs + answer.bucketMs <= brush.endMs;
    }
    const QString events =
        tr("%1 event(s)", nullptr, int(std::min<qint64>(m_total, 1'000'000))).arg(filter().format().count(m_total));
    head().setSubtitle(m_totalExact ? events : tr("about %1", "so many events").arg(events));
    m_spread = ActivitySpread(answer, m_filter.range);
    if (!m_waitingFirst)
        useSpread();
    updateFooter();
}

void ActivityDock::showState()
{
    if (m_model->rowCount() > 0)
        m_state->setReady();
    else if (!m_model->hasMore() || m_model->isStopped())
        m_state->setEmpty(filter().step().filter == Filter() ? tr("No events in this range.")
                                                             : tr("No events match the filter."),
                          emptyAction());
    showNotice();
    updateFooter();
}

void ActivityDock::showNotice()
{
    const Format format = filter().format();
    const bool searching = m_model->hasMore() && m_model->eventCount() < ActivityModel::PageEvents
        && m_model->searchedToMs() > 0 && (m_model->isAsking() || m_model->isStopped()) && !m_waitingFirst;
    if (m_model->isSorted()) {
        m_noticeText->setPlain(tr("Sorted among the %n loaded row(s), not all.", nullptr, m_model->rowCount()));
        m_noticeAction->setText(tr("Back to time"));
    } else if (searching) {
        m_noticeText->setPlain(
            tr("Searched back to %1").arg(format.dayAndTime(m_model->searchedToMs(), filter().nowMs())));
        m_noticeAction->setText(m_model->isStopped() ? tr("Go on") : tr("Stop"));
    }
    m_noticeAction->updateGeometry();
    m_notice->setVisible(m_model->isSorted() || searching);
}

void ActivityDock::setStale(bool stale)
{
    m_stale->setPlain(stale && m_answeredMs > 0 ? tr("as of %1").arg(filter().format().timeOfDay(m_answeredMs))
                                                : QString());
    m_stale->setVisible(!m_stale->text().isEmpty());
}

void ActivityDock::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_columns->setText(width() < NarrowPanel ? QString() : tr("Columns")); // the title and its figure are never cut
    m_columns->updateGeometry();
    m_facets->setText(width() < NarrowPanel ? QString() : tr("Facets"));
    m_facets->updateGeometry();
    placeNewChip();
}

bool ActivityDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_new && watched == m_new->parentWidget())
        placeNewChip();
    return Panel::eventFilter(watched, event);
}

} // namespace glasshouse
