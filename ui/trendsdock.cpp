// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trendsdock.h"

#include "charts/trendchart.h"
#include "ui/button.h"
#include "ui/choicemenu.h"
#include "ui/metrics.h"
#include "ui/segmentedcontrol.h"
#include "ui/style.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

// More bars than these cannot be told apart in a panel.
constexpr qint64 MostDays = 120;
constexpr qint64 MostWeeks = 120;

TrendQuestion::Step suitableStep(const TrendAnswer &answer)
{
    constexpr qint64 dayMs = 24LL * 3600 * 1000;
    const qint64 days = (answer.buckets.back().endMs - answer.buckets.front().beginMs) / dayMs;
    return days <= MostDays     ? TrendQuestion::Step::Day
        : days <= 7 * MostWeeks ? TrendQuestion::Step::Week
                                : TrendQuestion::Step::Month;
}

} // namespace

TrendsDock::TrendsDock(const PanelServices &services, QWidget *parent)
    : Panel(u"trends"_s, tr("Token and cost trend"), services, parent),
      m_chart(new TrendChart(this)),
      m_steps(new SegmentedControl({tr("Day"), tr("Week"), tr("Month")}, this)),
      m_stackButton(new Button(Button::Look::Outlined, {}, this))
{
    m_steps->setAccessibleName(tr("Step of the time axis"));
    head().addControl(m_steps);
    buildStackMenu();
    head().addControl(m_stackButton);

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap8);
    column->addWidget(m_chart);
    setWidget(body);
    m_chart->setColours(&colours());
    describe();

    connect(m_steps, &SegmentedControl::chosen, this, [this](int index) { setStep(TrendQuestion::Step(index)); });
    connect(m_chart, &TrendChart::bucketActivated, &filter(), &FilterController::setDaysOf);
    connect(m_chart, &TrendChart::rangeSelected, &filter(), &FilterController::setDaysOf);
    connect(m_chart, &TrendChart::rangeReset, &filter(), &FilterController::goBack);
    connect(m_chart, &ChartWidget::actionTriggered, this, [this] {
        if (m_chart->state() == PanelState::Error)
            refresh();
        else
            widen();
    });
}

void TrendsDock::buildStackMenu()
{
    m_stackButton->setSmall(true);
    m_stackButton->setPrefix(tr("Stack:"));
    m_stackButton->setAccessibleName(tr("What the bars are stacked by"));
    const QStringList names{tr("Token kind"), tr("Model"), tr("Project"), tr("Agent")};
    giveChoice(m_stackButton, names, int(m_stack), [this](int index) { setStack(TrendQuestion::Stack(index)); });
}

void TrendsDock::setStep(TrendQuestion::Step step)
{
    m_stepIsPicked = true;
    useStep(step);
}

void TrendsDock::useStep(TrendQuestion::Step step)
{
    m_step = step;
    m_steps->setCurrent(int(step));
    describe();
    refresh();
}

void TrendsDock::setStack(TrendQuestion::Stack stack)
{
    m_stack = stack;
    describe();
    refresh();
}

void TrendsDock::describe()
{
    const QString by[] = {tr("by token kind"), tr("by model"), tr("by project"), tr("by agent")};
    const QString per[] = {tr("per day"), tr("per week"), tr("per month")};
    head().setSubtitle(tr("%1, %2", "by model, per day").arg(by[int(m_stack)], per[int(m_step)]));
}

void TrendsDock::refresh()
{
    m_chart->setFormat(filter().format());
    m_chart->setLoading();
    ask(
        TrendQuestion{filter().filter(), filter().zoneId(), m_step, m_stack},
        [this](const TrendAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) { m_chart->setError(reason); });
}

void TrendsDock::showAnswer(const TrendAnswer &answer)
{
    const bool anything = !answer.buckets.empty()
        && std::any_of(answer.series.begin(), answer.series.end(), [](const TrendSeries &s) { return s.tokens > 0; });
    if (anything && !m_stepIsPicked && suitableStep(answer) != m_step)
        useStep(suitableStep(answer));
    else if (anything)
        m_chart->setAnswer(answer, m_step, m_stack);
    else
        m_chart->setEmpty(emptyText(), emptyAction());
}

} // namespace glasshouse
