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
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

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
    const QString texts[] = {tr("Session"), tr("Project"), tr("Agent"),  tr("Model"), tr("Last active"), tr("Duration"),
                             tr("Prompts"), tr("Tools"),   tr("Tokens"), tr("Cost"),  tr("Errors")};
    for (int column = 0; column < SessionModel::ColumnCount; ++column)
        m_model->setHeaderData(column, Qt::Horizontal, texts[column]);
}

void SessionsDock::connectView()
{
    connect(m_errorsFirst, &Button::toggled, m_order, &SessionFilterModel::setErrorsFirst);
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

void SessionsDock::refresh()
{
    m_view->sessionDelegate()->setFormat(filter().format(), filter().nowMs());
    m_state->setLoading();
    ask(
        SessionsQuestion{filter().filter(), filter().zoneId()},
        [this](const SessionsAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) { m_state->setError(reason); });
}

void SessionsDock::showAnswer(const SessionsAnswer &answer)
{
    m_model->setSessions(answer.sessions);
    m_order->setText({}); // the answer is exact: it also matches models that are not in the row
    const Format format = filter().format();
    const qint64 shown = qint64(answer.sessions.size());
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
    for (int row = 0; row < m_model->rowCount(); ++row) {
        sum += m_model->session(row).usage;
        failed += failures(m_model->session(row)) > 0 ? 1 : 0;
    }
    const QString left = m_view->currentIndex().isValid()
        ? tr("Row %1 of %2").arg(format.count(m_view->currentIndex().row() + 1), format.count(m_order->rowCount()))
        : tr("J and K move, Enter opens");
    const QString sessions = tr("%n session(s)", nullptr, m_model->rowCount());
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
