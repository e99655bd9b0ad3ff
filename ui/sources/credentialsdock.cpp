// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/credentialsdock.h"

#include "charts/panelstate.h"
#include "models/credentialsmodel.h"
#include "models/endpointsmodel.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/sources/choice.h"
#include "ui/sources/rule.h"
#include "ui/tableview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int MinuteMs = 60'000; ///< rotations are days old: their words change no faster

constexpr int LeastTable = 160; ///< so that the words of an empty one have room

QString nameAt(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(ValueModel::ValueRole).toString();
}
} // namespace

CredentialsDock::CredentialsDock(const PanelServices &services, QWidget *parent)
    : Panel(u"credentials"_s, tr("Credentials and endpoints"), services, parent),
      m_credentialsModel(new CredentialsModel(this)),
      m_endpointsModel(new EndpointsModel(this))
{
    setWidget(createBody());
    connectTables();
    m_clock.setInterval(MinuteMs);
    connect(&m_clock, &QTimer::timeout, this, &CredentialsDock::tick);
}

QWidget *CredentialsDock::createHeading(const QString &title, PlainLabel *&count)
{
    auto *heading = new QWidget(this);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(metrics::Gap12, metrics::Gap8, metrics::Gap12, metrics::Gap4);
    row->setSpacing(metrics::Gap8);
    row->addWidget(new PlainLabel(title, TextRole::Heading, Token::Text, heading));
    count = new PlainLabel(TextRole::Label, Token::Text3, heading);
    row->addWidget(count, 1);
    return heading;
}

QWidget *CredentialsDock::createBody()
{
    auto *body = new QWidget(this);
    m_credentials =
        new TableView(m_credentialsModel, CredentialWords().credentialColumns(), tr("Rotation of credentials"), body);
    m_credentials->setObjectName(u"rotations"_s);
    m_credentials->sortByColumn(CredentialsModel::Days, Qt::DescendingOrder);
    m_credentialsState = new StateOverlay(m_credentials);
    m_endpoints = new TableView(m_endpointsModel, CredentialWords().endpointColumns(), tr("Calls by endpoint"), body);
    m_endpoints->setObjectName(u"endpoints"_s);
    m_endpoints->sortByColumn(EndpointsModel::Calls, Qt::DescendingOrder);
    m_endpointsState = new StateOverlay(m_endpoints);
    m_footer = new PanelFooter(body);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(createHeading(tr("Rotation"), m_credentialsCount));
    column->addWidget(m_credentials, 1);
    column->addWidget(new Rule(Qt::Horizontal, body));
    column->addWidget(createHeading(tr("Endpoints"), m_endpointsCount));
    column->addWidget(m_endpoints, 1);
    column->addWidget(m_footer);
    return body;
}

void CredentialsDock::connectTables()
{
    m_credentials->setCells(
        [this](int row, int column) { return m_words.cell(m_credentialsModel->row(row), column, m_mostDays); });
    m_endpoints->setCells([this](int row, int column) { return m_words.cell(m_endpointsModel->row(row), column); });
    const auto toAgent = [this](const QModelIndex &index) { narrowToAgent(index); };
    const auto toEndpoint = [this](const QModelIndex &index) { narrowToEndpoint(index, false); };
    connect(m_credentials, &TableView::linkClicked, this, toAgent);
    connect(m_credentials, &TableView::filterRequested, this, [toAgent](const QModelIndex &index, bool exclude) {
        if (!exclude) // agents can only be chosen
            toAgent(index);
    });
    connect(m_endpoints, &TableView::linkClicked, this, toEndpoint);
    connect(m_endpoints, &TableView::filterRequested, this, &CredentialsDock::narrowToEndpoint);
    connect(m_credentials, &TableView::menuRequested, this, [this](QMenu *menu, const QModelIndex &index) {
        menu->addAction(tr("Filter to this agent"), this,
                        [this, row = QPersistentModelIndex(index)] { narrowToAgent(row); });
    });
    connect(m_endpoints, &TableView::menuRequested, this, [this](QMenu *menu, const QModelIndex &index) {
        const QPersistentModelIndex row(index);
        menu->addAction(tr("Filter to this endpoint"), this, [this, row] { narrowToEndpoint(row, false); });
        menu->addAction(tr("Exclude this endpoint"), this, [this, row] { narrowToEndpoint(row, true); });
    });
    for (TableView *table : {m_credentials, m_endpoints}) {
        connect(table, &TableView::openRequested, this, [this, table, toAgent, toEndpoint](const QModelIndex &index) {
            table == m_credentials ? toAgent(index) : toEndpoint(index);
            Q_EMIT activityRequested();
        });
        connect(table, &TableView::copied, this, &CredentialsDock::noteCopy);
        connect(table, &TableView::currentKeyChanged, this, &CredentialsDock::updateFooter);
    }
    for (StateOverlay *state : {m_credentialsState, m_endpointsState})
        connect(state, &StateOverlay::actionTriggered, this, [this, state] {
            if (state->state() == PanelState::Error)
                refresh();
            else
                widen();
        });
}

/// One after the other: the panel hands on the newest answer alone, and the second question begins when the first ends.
void CredentialsDock::refresh()
{
    setWordsNow();
    m_credentialsState->setLoading();
    m_endpointsState->setLoading();
    ask(
        CredentialsQuestion{filter().filter()},
        [this](const CredentialsAnswer &answer) {
            showCredentials(answer);
            askEndpoints();
        },
        [this](const QString &reason) {
            m_credentialsState->setError(reason);
            askEndpoints();
        });
}

void CredentialsDock::askEndpoints()
{
    ask(
        EndpointsQuestion{filter().filter(), filter().zoneId()},
        [this](const EndpointsAnswer &answer) { showEndpoints(answer); },
        [this](const QString &reason) { m_endpointsState->setError(reason); });
}

void CredentialsDock::showState(StateOverlay *state, bool any, const QString &feed)
{
    if (any) {
        state->setReady();
        return;
    }
    const bool wide = emptyAction().isEmpty();
    state->setEmpty((wide ? tr("Nothing yet.") : tr("Nothing in this range and filter.")) + u' ' + feed, emptyAction());
}

void CredentialsDock::showCredentials(const CredentialsAnswer &answer)
{
    setWordsNow();
    m_mostDays = 0;
    int old = 0;
    for (const CredentialRow &row : answer.rows) {
        m_mostDays = std::max(m_mostDays, row.days);
        old += row.days > CredentialWords::OldDays ? 1 : 0;
    }
    m_credentialsModel->setRows(answer.rows);
    m_credentials->repaintCells();
    const Format &format = m_words.format();
    const QString count = format.count(qint64(answer.rows.size()));
    m_credentialsCount->setPlain(
        answer.rows.empty() ? QString()
            : old == 0      ? count
                            : tr("%1, %2 not rotated for more than %n day(s)", nullptr, CredentialWords::OldDays)
                             .arg(count, format.count(old)));
    showState(m_credentialsState, !answer.rows.empty(),
              tr("Agents report rotations as credential_rotated, and tokens as token_issued and token_failed."));
    // Few rows leave their room to the endpoints.
    m_credentials->setMaximumHeight(std::max(m_credentials->contentHeight(), LeastTable));
    updateFooter();
}

void CredentialsDock::showEndpoints(const EndpointsAnswer &answer)
{
    m_endpointsModel->setRows(answer.rows);
    m_endpoints->repaintCells();
    m_endpointsCount->setPlain(answer.rows.empty() ? QString() : m_words.format().count(qint64(answer.rows.size())));
    showState(m_endpointsState, !answer.rows.empty(),
              tr("Services report calls as api_call, with the endpoint and how long it took."));
    updateFooter();
}

void CredentialsDock::narrowToAgent(const QModelIndex &index)
{
    const QString agent = nameAt(index);
    if (agent.isEmpty())
        return; // the row went while its menu was open
    filter().change([&](FilterStep &step) { step.filter.agents = {agent}; });
}

void CredentialsDock::narrowToEndpoint(const QModelIndex &index, bool exclude)
{
    const QString endpoint = nameAt(index);
    if (endpoint.isEmpty())
        return;
    filter().change([&](FilterStep &step) { narrow(step.filter.events.resources, endpoint, exclude); });
}

void CredentialsDock::setWordsNow()
{
    m_words = CredentialWords(filter().format(), filter().nowMs());
}

void CredentialsDock::tick()
{
    setWordsNow();
    m_credentials->repaintCells();
}

void CredentialsDock::updateFooter()
{
    const Format &format = m_words.format();
    qint64 calls = 0, errors = 0;
    for (int row = 0; row < m_endpointsModel->rowCount(); ++row) {
        calls += m_endpointsModel->row(row).calls;
        errors += m_endpointsModel->row(row).errors;
    }
    m_footer->setTexts(
        tr("J and K move, F filters, X excludes, Enter shows the activity"),
        calls == 0
            ? QString()
            : tr("%1 calls, %2 failed").arg(format.countShort(calls), format.percent(double(errors) / double(calls))));
}

void CredentialsDock::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    tick();
    m_clock.start();
}

void CredentialsDock::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_clock.stop();
}

} // namespace glasshouse
