// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcesdock.h"

#include "charts/panelstate.h"
#include "models/sourcesmodel.h"
#include "ui/metrics.h"
#include "ui/panelfooter.h"
#include "ui/sources/choice.h"
#include "ui/sources/refusalview.h"
#include "ui/sources/rule.h"
#include "ui/sources/sourcedetail.h"
#include "ui/sources/sweepsection.h"
#include "ui/tableview.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int BesideFrom = 900; ///< narrower panels have the detail below
constexpr int TableStretch = 64, DetailStretch = 36;
constexpr int DetailMost = 520;
constexpr double SweepShare = 0.45; ///< of the height, at most
constexpr qint64 MinuteMs = 60'000;

} // namespace

SourcesDock::SourcesDock(const PanelServices &services, QWidget *parent)
    : Panel(u"sources"_s, tr("Sources"), services, parent),
      m_model(new SourcesModel(this))
{
    setWidget(createBody());
    connectView();
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &SourcesDock::tick);
}

QWidget *SourcesDock::createBody()
{
    auto *body = new QWidget(this);
    m_view = new TableView(m_model, SourceWords().sourceColumns(), tr("Sources"), body);
    m_view->setObjectName(u"sourcesTable"_s);
    m_view->setMinimumHeight(metrics::ColumnHeader + 2 * metrics::Row);
    m_state = new StateOverlay(m_view);
    m_sweeps = new SweepSection(backend(), body);
    m_detail = new SourceDetail(backend(), body);
    m_beside = new Rule(Qt::Vertical, body);
    m_footer = new PanelFooter(body);

    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_view, 1);
    left->addWidget(new Rule(Qt::Horizontal, body));
    left->addWidget(m_sweeps);
    m_middle = new QBoxLayout(QBoxLayout::LeftToRight);
    m_middle->setSpacing(0);
    m_middle->addLayout(left, 1);
    m_middle->addWidget(m_beside);
    m_middle->addWidget(m_detail);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addLayout(m_middle, 1);
    column->addWidget(m_footer);
    return body;
}

void SourcesDock::connectView()
{
    m_view->setCells([this](int row, int column) { return m_words.cell(m_model->row(row), column); });
    connect(m_view, &TableView::currentKeyChanged, this, &SourcesDock::showCurrent);
    connect(m_view, &TableView::linkClicked, this, [this](const QModelIndex &index) { narrowTo(index, false); });
    connect(m_view, &TableView::filterRequested, this, &SourcesDock::narrowTo);
    connect(m_view, &TableView::openRequested, this,
            [this](const QModelIndex &index) { openActivity(index.data(ValueModel::KeyRole).toString()); });
    connect(m_view, &TableView::menuRequested, this, &SourcesDock::addMenu);
    connect(m_view, &TableView::copied, this, &SourcesDock::noteCopy);
    connect(m_sweeps, &SweepSection::copied, this, &SourcesDock::noteCopy);
    connect(m_sweeps, &SweepSection::changed, this, &SourcesDock::refresh);
    connect(m_detail->refusals(), &RefusalView::copied, this, &SourcesDock::noteCopy);
    connect(m_detail, &SourceDetail::activityRequested, this, [this] { openActivity(m_view->currentKey()); });
    connect(m_state, &StateOverlay::actionTriggered, this, [this] {
        if (m_state->state() == PanelState::Error)
            refresh();
        else
            Q_EMIT pointAgentRequested();
    });
}

void SourcesDock::showSource(const QString &name)
{
    m_wanted = name;
    if (m_view->selectKey(name))
        m_wanted.clear();
}

void SourcesDock::refresh()
{
    setWordsNow();
    m_state->setLoading();
    ask(
        SourcesQuestion{}, [this](const SourcesAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) { m_state->setError(reason); });
}

void SourcesDock::showAnswer(const SourcesAnswer &answer)
{
    setWordsNow();
    m_model->setRows(answer.sources);
    m_sweeps->showAnswer(answer, m_words);
    const auto silent = std::count_if(answer.sources.begin(), answer.sources.end(),
                                      [](const SourceSummary &source) { return source.silent; });
    const QString count = filter().format().count(qint64(answer.sources.size()));
    head().setSubtitle(silent > 0 ? tr("%1, %2 silent").arg(count, filter().format().count(silent)) : count);
    if (answer.sources.empty())
        m_state->setEmpty(tr("No records have come from anywhere yet."), tr("Point an agent here"));
    else
        m_state->setReady();
    if (!m_wanted.isEmpty() && m_view->selectKey(m_wanted))
        m_wanted.clear();
    if (m_view->currentKey().isEmpty() && !answer.sources.empty())
        m_view->setCurrentIndex(m_view->model()->index(0, 0)); // the one that most needs a look
    showCurrent();
    arrange();
    tick();
}

void SourcesDock::showCurrent()
{
    const int row = m_model->rowOf(m_view->currentKey());
    m_detail->setVisible(row >= 0);
    m_beside->setVisible(row >= 0);
    if (row >= 0)
        m_detail->setSource(m_model->row(row), m_words);
    updateFooter();
}

void SourcesDock::narrowTo(const QModelIndex &index, bool exclude)
{
    const QString source = index.data(ValueModel::KeyRole).toString();
    filter().change([&](FilterStep &step) { narrow(step.filter.events.sources, source, exclude); });
}

void SourcesDock::openActivity(const QString &source)
{
    if (source.isEmpty())
        return;
    filter().change([&](FilterStep &step) { narrow(step.filter.events.sources, source, false); });
    Q_EMIT activityRequested();
}

void SourcesDock::addMenu(QMenu *menu, const QModelIndex &index)
{
    const QString source = index.data(ValueModel::KeyRole).toString();
    menu->addAction(tr("Activity of this source"), this, [this, source] { openActivity(source); });
    menu->addSeparator();
    const auto add = [&](const QString &words, bool exclude) {
        menu->addAction(words, this, [this, source, exclude] {
            filter().change([&](FilterStep &step) { narrow(step.filter.events.sources, source, exclude); });
        });
    };
    add(tr("Filter to this source"), false);
    add(tr("Exclude this source"), true);
}

void SourcesDock::setWordsNow()
{
    m_words = SourceWords(filter().format(), filter().nowMs());
}

/// Times grow old without a new answer: by the second while one is young, else by the minute.
void SourcesDock::tick()
{
    if (!isVisible())
        return;
    setWordsNow();
    bool young = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        young = young || (m_model->row(row).lastMs != NoTime && filter().nowMs() - m_model->row(row).lastMs < MinuteMs);
    m_view->repaintCells();
    m_sweeps->setWords(m_words);
    showCurrent();
    m_clock.start(young ? 1000 : int(MinuteMs));
}

void SourcesDock::updateFooter()
{
    qint64 accepted = 0, refused = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const SourceSummary &source = m_model->row(row);
        accepted += source.accepted;
        refused += source.rejected + source.quarantined;
    }
    const Format &format = m_words.format();
    const int row = m_view->currentKey().isEmpty() ? -1 : m_view->currentIndex().row();
    m_footer->setTexts(
        m_words.place(row, m_model->rowCount()),
        m_model->rowCount() == 0
            ? QString()
            : tr("%1 accepted, %2 refused").arg(format.countShort(accepted), format.countShort(refused)));
}

void SourcesDock::arrange()
{
    const bool beside = widget()->width() >= BesideFrom;
    m_middle->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_beside->setOrientation(beside ? Qt::Vertical : Qt::Horizontal);
    // By stretch, not by a least width: that would keep the panel from ever becoming narrow.
    m_middle->setStretch(0, beside ? TableStretch : 1);
    m_middle->setStretch(2, beside ? DetailStretch : 0);
    m_detail->setMaximumWidth(beside ? DetailMost : QWIDGETSIZE_MAX);
    m_sweeps->fitTo(int((widget()->height() - metrics::Footer) * (beside ? SweepShare : SweepShare / 2)));
}

void SourcesDock::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    arrange();
}

void SourcesDock::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    tick();
}

void SourcesDock::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_clock.stop();
}

} // namespace glasshouse
