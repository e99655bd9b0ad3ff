// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmapdock.h"

#include "charts/heatmapchart.h"
#include "ui/button.h"
#include "ui/choicemenu.h"
#include "ui/metrics.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
// The grid shows as many rows as it has room for; more than this is never on a screen.
constexpr int MostRows = 40;
} // namespace

HeatmapDock::HeatmapDock(const PanelServices &services, QWidget *parent)
    : Panel(u"heatmap"_s, tr("Heatmap"), services, parent),
      m_chart(new HeatmapChart(this)),
      m_shapeButton(new Button(Button::Look::Outlined, {}, this)),
      m_measureButton(new Button(Button::Look::Outlined, {}, this))
{
    addControls();
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap8);
    column->addWidget(m_chart);
    setWidget(body);
    m_chart->setColours(&colours());

    connect(m_chart, &HeatmapChart::cellActivated, this, &HeatmapDock::narrowTo);
    connect(m_chart, &HeatmapChart::rowActivated, this, [this](const QString &key) { narrowTo(key, -1); });
    connect(m_chart, &ChartWidget::actionTriggered, this, [this] {
        if (m_chart->state() == PanelState::Error)
            refresh();
        else
            widen();
    });
}

void HeatmapDock::addControls()
{
    m_shapeButton->setSmall(true);
    m_shapeButton->setAccessibleName(tr("Rows and columns of the heatmap"));
    giveChoice(m_shapeButton, {tr("Project × day"), tr("Weekday × hour")}, 0,
               [this](int index) { setShape(HeatmapQuestion::Shape(index)); });
    head().addControl(m_shapeButton);
    m_measureButton->setSmall(true);
    m_measureButton->setAccessibleName(tr("What the cells count"));
    giveChoice(m_measureButton, {tr("Model calls"), tr("Tokens"), tr("Cost"), tr("Errors"), tr("Tool calls")}, 0,
               [this](int index) { setMeasure(HeatmapQuestion::Measure(index)); });
    head().addControl(m_measureButton);
}

void HeatmapDock::setShape(HeatmapQuestion::Shape shape)
{
    m_shape = shape;
    refresh();
}

void HeatmapDock::setMeasure(HeatmapQuestion::Measure measure)
{
    m_measure = measure;
    const QAction *action = m_measureButton->menu()->actions().value(int(measure));
    m_measureButton->setText(action->text());
    m_measureButton->menu()->actions().value(int(measure))->setChecked(true);
    refresh();
}

void HeatmapDock::refresh()
{
    m_chart->setFormat(filter().format());
    m_chart->setLoading();
    ask(
        HeatmapQuestion{filter().filter(), filter().zoneId(), m_shape, m_measure, MostRows},
        [this](const HeatmapAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) { m_chart->setError(reason); });
}

void HeatmapDock::showAnswer(const HeatmapAnswer &answer)
{
    const bool anything = std::any_of(answer.rows.begin(), answer.rows.end(), [](const HeatmapRow &row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](double cell) { return cell >= 0; });
    });
    if (anything)
        m_chart->setAnswer(answer, m_shape, m_measure);
    else
        m_chart->setEmpty(emptyText(), emptyAction());
}

void HeatmapDock::narrowTo(const QString &rowKey, int column)
{
    filter().change([&](FilterStep &step) {
        if (m_shape == HeatmapQuestion::Shape::WeekdayByHour) {
            step.filter.weekday = rowKey.toInt();
            if (column >= 0)
                step.filter.hour = column;
            return;
        }
        step.filter.projects = {rowKey};
        const auto &days = m_chart->answer().days;
        if (column >= 0 && size_t(column) < days.size())
            step.range = RangeChoice::between(days[size_t(column)], days[size_t(column)]);
    });
}

} // namespace glasshouse
