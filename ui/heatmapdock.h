// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel.h"

namespace glasshouse {

class Button;
class HeatmapChart;

/// Activity as heat: project by day, or weekday by hour. A click on a cell narrows to it, on a label to its row.
class HeatmapDock : public Panel
{
    Q_OBJECT
public:
    HeatmapDock(const PanelServices &services, QWidget *parent);

    HeatmapChart *chart() const { return m_chart; }
    HeatmapQuestion::Shape shape() const { return m_shape; }
    void setShape(HeatmapQuestion::Shape shape);
    HeatmapQuestion::Measure measure() const { return m_measure; }
    void setMeasure(HeatmapQuestion::Measure measure);

protected:
    void refresh() override;

private:
    void addControls();
    void showAnswer(const HeatmapAnswer &answer);
    void narrowTo(const QString &rowKey, int column);

    HeatmapChart *m_chart;
    Button *m_shapeButton;
    Button *m_measureButton;
    HeatmapQuestion::Shape m_shape = HeatmapQuestion::Shape::ProjectByDay;
    HeatmapQuestion::Measure m_measure = HeatmapQuestion::Measure::Calls;
};

} // namespace glasshouse
