// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "ui/sql/sqlchartdata.h"

#include <QWidget>

namespace glasshouse {

class Button;
class PlainLabel;
class ResultChart;
class SegmentedControl;

/// An answer as a chart: along which column, which figures, bars or lines.
class SqlChartView : public QWidget
{
    Q_OBJECT
public:
    SqlChartView(SqlResultModel *result, QWidget *parent);

    void setFormat(const Format &format);
    ResultChart *chart() const { return m_chart; }
    const SqlChartChoice &choice() const { return m_choice; }
    void setChoice(const SqlChartChoice &choice);
    SegmentedControl *shapes() const { return m_shapes; }
    Button *alongButton() const { return m_along; }
    Button *figuresButton() const { return m_figures; }
    PlainLabel *note() const { return m_note; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createBar();
    void resultChanged();
    void makeMenus();
    void draw();

    SqlResultModel *m_result;
    Format m_format;
    SqlChartChoice m_choice;
    Button *m_along = nullptr, *m_figures = nullptr;
    SegmentedControl *m_shapes = nullptr;
    PlainLabel *m_note = nullptr;
    ResultChart *m_chart;
    bool m_stale = true; ///< drawn when it is looked at
};

} // namespace glasshouse
