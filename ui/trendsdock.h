// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel.h"

namespace glasshouse {

class Button;
class SegmentedControl;
class TrendChart;

/// Tokens and cost over time. A click on a bar narrows the range to it, a drag to what was dragged over.
class TrendsDock : public Panel
{
    Q_OBJECT
public:
    TrendsDock(const PanelServices &services, QWidget *parent);

    TrendChart *chart() const { return m_chart; }
    TrendQuestion::Step step() const { return m_step; }
    TrendQuestion::Stack stack() const { return m_stack; }
    /// From then on the step is the person's; before, it follows the length of the range.
    void setStep(TrendQuestion::Step step);
    void setStack(TrendQuestion::Stack stack);

protected:
    void refresh() override;

private:
    void buildStackMenu();
    void describe();
    void useStep(TrendQuestion::Step step);
    void showAnswer(const TrendAnswer &answer);

    TrendChart *m_chart;
    SegmentedControl *m_steps;
    Button *m_stackButton;
    TrendQuestion::Step m_step = TrendQuestion::Step::Day;
    bool m_stepIsPicked = false;
    TrendQuestion::Stack m_stack = TrendQuestion::Stack::Model;
};

} // namespace glasshouse
