// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/feedbackdock.h"

#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/feedback/feedbackdetail.h"
#include "ui/feedback/replayview.h"
#include "ui/feedback/waitingstrip.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/searchfield.h"
#include "ui/segmentedcontrol.h"
#include "ui/sources/rule.h"
#include "ui/tableview.h"

#include <QMenu>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int BesideFrom = 1000; ///< narrower panels have the detail below
constexpr int TableStretch = 55, DetailStretch = 45;
constexpr int AllTab = 4;
constexpr int TypingMs = 200, RestingMs = 120;
constexpr int SearchWidth = 220;

} // namespace

FeedbackDock::FeedbackDock(const PanelServices &services, QWidget *parent)
    : Panel(u"feedback"_s, tr("Feedback"), services, parent),
      m_model(new FeedbackModel(this))
{
    setWidget(createBody());
    addHeadControls();
    connectView();
    addKeys();
    for (QTimer *const timer : {&m_typing, &m_resting})
        timer->setSingleShot(true);
    m_typing.setInterval(TypingMs), m_resting.setInterval(RestingMs);
    connect(&m_typing, &QTimer::timeout, this, &FeedbackDock::refresh);
    connect(&m_resting, &QTimer::timeout, this, [this] {
        if (const FeedbackRow *const row = currentRow())
            askDetail(row->item.id);
    });
    updateControls();
}

QWidget *FeedbackDock::createBody()
{
    auto *body = new QWidget(this);
    m_view = new TableView(m_model, FeedbackWords().columns(), tr("Reports"), body);
    m_view->setObjectName(u"feedbackTable"_s);
    m_view->setMinimumHeight(metrics::ColumnHeader + 2 * metrics::Row);
    m_view->sortByColumn(FeedbackModel::Reported, Qt::DescendingOrder);
    m_state = new StateOverlay(m_view);
    m_detail = new FeedbackDetailPane(backend(), body);
    m_beside = new Rule(Qt::Vertical, body);
    m_footer = new PanelFooter(body);
    m_bar = new TriageBar(body);
    m_waiting = new WaitingStrip(body);

    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(createTop());
    left->addWidget(m_view, 1);
    left->addWidget(new Rule(Qt::Horizontal, body));
    left->addWidget(m_bar);
    m_middle = new QBoxLayout(QBoxLayout::LeftToRight);
    m_middle->setSpacing(0);
    m_middle->addLayout(left, TableStretch);
    m_middle->addWidget(m_beside);
    m_middle->addWidget(m_detail, DetailStretch);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_waiting);
    column->addLayout(m_middle, 1);
    column->addWidget(m_footer);
    return body;
}

QWidget *FeedbackDock::createTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap8, metrics::Gap8);
    row->setSpacing(metrics::Gap8);
    m_tabs = new SegmentedControl(m_words.tabs({}), top);
    row->addWidget(m_tabs);
    row->addStretch(1);
    connect(m_tabs, &SegmentedControl::chosen, this, [this] {
        m_checked.clear();
        refresh();
    });
    return top;
}

void FeedbackDock::addHeadControls()
{
    m_search = new SearchField(tr("Search reports"), {}, &head());
    m_search->setFixedWidth(SearchWidth);
    m_search->setAccessibleName(tr("Search reports"));
    m_fold = new Button(Button::Look::Quiet, tr("Fold duplicates"), &head());
    m_fold->setCheckable(true);
    m_fold->setChecked(true);
    m_fold->setToolTip(plainToolTip(tr("Reports about the same trouble are one row")));
    m_undo = new Button(Button::Look::Quiet, tr("Undo"), &head());
    m_undo->setLeadingIcon(Icon::Undo);
    m_undo->setToolTip(plainToolTip(tr("Takes the last step back (U)")));
    for (Button *const button : {m_fold, m_undo})
        button->setSmall(true);
    head().addControl(m_search);
    head().addControl(m_fold);
    head().addControl(m_undo);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_fold, &Button::toggled, this, [this] {
        m_unfolded.clear();
        fillRows();
    });
    connect(m_undo, &Button::clicked, this, &FeedbackDock::undo);
}

void FeedbackDock::connectView()
{
    m_view->setCells([this](int row, int column) {
        const FeedbackRow &shown = m_model->row(row);
        return m_words.cell(shown, column, m_checked.contains(shown.item.id));
    });
    connect(m_view, &TableView::currentKeyChanged, this, &FeedbackDock::showCurrent);
    connect(m_view, &TableView::checkToggled, this, &FeedbackDock::toggle);
    connect(m_view, &TableView::openRequested, this, [this] {
        if (const FeedbackRow *const row = currentRow(); row && !row->item.report.session.isEmpty())
            Q_EMIT sessionRequested(row->item.report.session);
    });
    connect(m_view, &TableView::menuRequested, this, [this](QMenu *menu) { addMenu(menu); });
    connect(m_view, &TableView::copied, this, &FeedbackDock::noteCopy);
    connect(m_bar, &TriageBar::stepTaken, this, &FeedbackDock::takeStep);
    connect(m_bar, &TriageBar::closed, this, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    connect(m_detail->replay(), &ReplayView::sessionRequested, this, &FeedbackDock::sessionRequested);
    connect(m_state, &StateOverlay::actionTriggered, this, [this] {
        if (m_state->state() != PanelState::Error) {
            m_search->clear();
            m_tabs->setCurrent(AllTab);
        }
        refresh();
    });
}

void FeedbackDock::setQueue(ReportQueue *queue)
{
    m_waiting->setQueue(queue);
}

void FeedbackDock::refresh()
{
    m_words = FeedbackWords(filter().format(), filter().nowMs());
    m_waiting->setFormat(filter().format());
    m_state->setLoading();
    FeedbackQuestion question;
    question.text = m_search->text().trimmed();
    if (m_tabs->current() != AllTab)
        question.statuses = {FeedbackStatus(m_tabs->current())};
    question.folded = false; // folded here: each report of a group can be acted on
    question.limit = MostListed;
    ask(
        question, [this](const FeedbackAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) { m_state->setError(reason); });
}

void FeedbackDock::showAnswer(const FeedbackAnswer &answer)
{
    m_answer = answer;
    m_tabs->setNames(m_words.tabs(answer.byStatus));
    m_bar->setKnown(answer.tags, answer.assignees);
    fillRows();
    if (!answer.items.empty())
        m_state->setReady();
    else if (!m_search->text().isEmpty())
        m_state->setEmpty(tr("No report has this text."), tr("Show all"));
    else if (std::accumulate(answer.byStatus.begin(), answer.byStatus.end(), qint64(0)) == 0)
        m_state->setEmpty(tr("Nobody has reported anything yet. In a transcript, the menu of a turn has Report…"));
    else
        m_state->setEmpty(tr("No reports in this state."), tr("Show all"));
}

void FeedbackDock::fillRows()
{
    m_model->setRows(feedbackRows(m_answer.items, m_fold->isChecked(), m_unfolded));
    QSet<qint64> present;
    for (int at = 0; at < m_model->rowCount(); ++at) {
        for (const qint64 id : m_model->row(at).ids)
            present.insert(id);
    }
    m_checked.intersect(present);
    if (m_wanted && m_view->selectKey(FeedbackModel::keyOfReport(m_wanted)))
        m_wanted = 0;
    if (m_view->currentKey().isEmpty() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
    m_view->repaintCells();
    showCurrent();
}

const FeedbackRow *FeedbackDock::currentRow() const
{
    const int at = m_model->rowOf(m_view->currentKey());
    return at < 0 ? nullptr : &m_model->row(at);
}

void FeedbackDock::showCurrent()
{
    const FeedbackRow *const row = currentRow();
    if (!row) {
        m_shown = 0;
        ++m_askedDetail;
        m_detail->clear();
    } else if (row->item.id == m_shown) {
        askDetail(m_shown); // perhaps changed
    } else {
        m_resting.start(); // rows passed over with a held key are not asked for
    }
    updateControls();
}

void FeedbackDock::askDetail(qint64 id)
{
    const quint64 number = ++m_askedDetail;
    backend().ask(FeedbackItemQuestion{id}, this, u"feedback.item"_s,
                  [this, number, id](const Result<FeedbackDetail> &detail) {
                      if (number != m_askedDetail || !detail)
                          return;
                      m_shown = id;
                      m_detail->showReport(*detail, m_words);
                  });
}

void FeedbackDock::showReport(qint64 id)
{
    m_wanted = id;
    m_search->clear();
    m_fold->setChecked(false);
    m_tabs->setCurrent(AllTab);
    refresh();
}

QString FeedbackDock::footerText() const
{
    return m_footer->leftText();
}

void FeedbackDock::arrange()
{
    const bool beside = widget()->width() >= BesideFrom;
    m_middle->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_beside->setOrientation(beside ? Qt::Vertical : Qt::Horizontal);
}

void FeedbackDock::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    arrange();
}

} // namespace glasshouse
