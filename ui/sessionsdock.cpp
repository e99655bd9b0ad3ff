// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionsdock.h"

#include "charts/panelstate.h"
#include "models/sessionfiltermodel.h"
#include "models/sessionmodel.h"
#include "ui/button.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/sessiondelegate.h"
#include "ui/sessionsview.h"
#include "ui/style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int PageRows = 500;
/// So many rows are asked for again when the list has changed; who has scrolled further comes to the rest anew.
constexpr int MostRowsAgain = 5'000;

SessionOrder::By orderOfColumn(int column)
{
    using By = SessionOrder::By;
    switch (column) {
    case SessionModel::Title:
        return By::Title;
    case SessionModel::Project:
        return By::Project;
    case SessionModel::Agent:
        return By::Agent;
    case SessionModel::Model:
        return By::Model;
    case SessionModel::Duration:
        return By::Duration;
    case SessionModel::Prompts:
        return By::Prompts;
    case SessionModel::ToolCalls:
        return By::ToolCalls;
    case SessionModel::Tokens:
        return By::Tokens;
    case SessionModel::Cost:
        return By::Cost;
    case SessionModel::Errors:
        return By::Errors;
    case SessionModel::Findings:
        return By::Severity;
    default:
        return By::LastActive;
    }
}

} // namespace

SessionsDock::SessionsDock(const PanelServices &services, QWidget *parent)
    : Panel(u"sessions"_s, tr("Sessions"), services, parent),
      m_model(new SessionModel(this)),
      m_order(new SessionFilterModel(this))
{
    addHeaderTexts();
    m_order->setSourceModel(m_model);
    auto *body = new QWidget(this);
    m_view = new SessionsView(body);
    m_view->setModel(m_order);
    m_footer = new PanelFooter(body);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_footer);
    setWidget(body);
    m_state = new StateOverlay(m_view);

    m_errorsFirst = new Button(Button::Look::Outlined, tr("Errors first"), this);
    m_errorsFirst->setSmall(true);
    m_errorsFirst->setCheckable(true);
    m_errorsFirst->setLeadingIcon(Icon::Sort);
    m_errorsFirst->setToolTip(plainToolTip(tr("Sessions in which something failed stand first")));
    head().addControl(m_errorsFirst);
    connectView();
}

void SessionsDock::addHeaderTexts()
{
    const QString texts[] = {tr("Session"),     tr("Project"),  tr("Agent"),   tr("Model"),
                             tr("Last active"), tr("Duration"), tr("Prompts"), tr("Tools"),
                             tr("Tokens"),      tr("Cost"),     tr("Errors"),  tr("Findings")};
    for (int column = 0; column < SessionModel::ColumnCount; ++column)
        m_model->setHeaderData(column, Qt::Horizontal, texts[column]);
}

void SessionsDock::connectView()
{
    connect(m_errorsFirst, &Button::toggled, this, [this](bool first) {
        m_order->setErrorsFirst(first);
        reorder();
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &SessionsDock::reorder);
    connect(m_model, &SessionModel::moreWanted, this, &SessionsDock::askForMore);
    connect(m_view, &SessionsView::openRequested, this, &SessionsDock::openRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    m_selected = current.data(SessionModel::SessionIdRole).toString();
                    Q_EMIT sessionSelected(m_selected);
                }
                updateFooter();
            });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SessionsDock::showMenu);
    connect(m_state, &StateOverlay::actionTriggered, this, [this] {
        if (m_state->state() == PanelState::Error)
            refresh();
        else
            widen();
    });
    connect(&filter(), &FilterController::changed, this, [this] {
        m_order->setText(filter().filter().text); // at once, until the store has answered
    });
}

bool SessionsDock::errorsFirst() const
{
    return m_errorsFirst->isChecked();
}

void SessionsDock::setErrorsFirst(bool errorsFirst)
{
    m_errorsFirst->setChecked(errorsFirst);
}

QString SessionsDock::firstSession() const
{
    return m_order->index(0, 0).data(SessionModel::SessionIdRole).toString();
}

void SessionsDock::select(const QString &sessionId)
{
    m_selected = sessionId;
    m_view->selectSession(sessionId);
    if (m_view->currentSession() == sessionId)
        return;
    m_view->setCurrentIndex({});
    m_view->clearSelection();
    updateFooter();
}

SessionsQuestion SessionsDock::question() const
{
    const QHeaderView &header = *m_view->horizontalHeader();
    SessionsQuestion question;
    question.filter = filter().filter();
    question.zone = filter().zoneId();
    question.order = {orderOfColumn(header.sortIndicatorSection()), header.sortIndicatorOrder() == Qt::AscendingOrder,
                      m_errorsFirst->isChecked()};
    question.limit = PageRows;
    return question;
}

void SessionsDock::refresh()
{
    m_view->sessionDelegate()->setFormat(filter().format(), filter().nowMs());
    m_state->setLoading();
    SessionsQuestion all = question();
    all.limit = m_fromTop ? PageRows : std::clamp(m_model->rowCount(), PageRows, MostRowsAgain);
    ask(
        all, [this](const SessionsAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) { m_state->setError(reason); });
}

/// Rows that are all here have been sorted already; of a longer list other ones come first now.
void SessionsDock::reorder()
{
    if (m_model->isWhole())
        return;
    m_fromTop = true;
    refresh();
}

void SessionsDock::askForMore()
{
    SessionsQuestion more = question();
    more.offset = m_model->rowCount();
    backend().ask(more, this, objectName() + u"/more"_s, [this, list = m_pages](const Result<SessionsAnswer> &answer) {
        if (list != m_pages)
            return;
        if (!answer) {
            m_model->moreFailed();
            return;
        }
        m_model->addSessions(answer->sessions);
        updateFooter();
    });
}

void SessionsDock::showAnswer(const SessionsAnswer &answer)
{
    ++m_pages;
    m_sum = answer;
    m_sum.sessions.clear();
    m_model->setSessions(answer.sessions, answer.matched);
    if (std::exchange(m_fromTop, false))
        m_view->scrollToTop();
    m_order->setText({}); // the answer is exact: it also matches models that are not in the row
    const Format format = filter().format();
    const qint64 shown = m_model->matched();
    head().setSubtitle(shown == answer.total ? format.count(shown)
                                             : tr("%1 of %2").arg(format.count(shown), format.count(answer.total)));
    if (shown > 0)
        m_state->setReady();
    else
        m_state->setEmpty(emptyText(), emptyAction());
    if (!m_selected.isEmpty() && m_view->currentSession() != m_selected)
        m_view->selectSession(m_selected);
    updateFooter();
    m_view->viewport()->update(); // relative times moved on
    Q_EMIT rowsShown();
}

void SessionsDock::updateFooter()
{
    const Format format = filter().format();
    UsageFigures sum;
    qint64 failed = 0;
    if (m_model->isWhole()) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            sum += m_model->session(row).usage;
            failed += failures(m_model->session(row)) > 0 ? 1 : 0;
        }
    } else {
        sum = m_sum.usage, failed = m_sum.failed;
    }
    const qint64 rows = m_model->isWhole() ? m_order->rowCount() : m_model->matched();
    const QString left = m_view->currentIndex().isValid()
        ? tr("Row %1 of %2").arg(format.count(m_view->currentIndex().row() + 1), format.count(rows))
        : tr("J and K move, Enter opens");
    const QString sessions = tr("%n session(s)", nullptr, int(m_model->matched()));
    const QString errors = failed > 0 ? tr("%1 with errors").arg(format.count(failed)) : QString();
    QStringList right{sessions};
    if (failed > 0)
        right << errors;
    right << tr("%1 tokens").arg(format.countShort(sum.tokens.total(), sum.lowerBound)) << format.cost(sum);
    m_footer->setTexts(left, right.join(u", "_s));
}

void SessionsDock::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    const QString id = index.data(SessionModel::SessionIdRole).toString();
    const QString project = index.data(SessionModel::ProjectRole).toString();
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open transcript"), this, [this, id] { Q_EMIT openRequested(id); });
    menu->addAction(tr("Copy session id"), this, [id] { QGuiApplication::clipboard()->setText(id); });
    menu->addSeparator();
    QAction *narrow = menu->addAction(tr("Filter to this project"), this, [this, project] {
        filter().change([&project](FilterStep &step) { step.filter.projects = {project}; });
    });
    narrow->setEnabled(!project.isEmpty());
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace glasshouse
