// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwidget.h"
#include "charts/heatmaplayout.h"
#include "query/heatmap.h"

#include <functional>

namespace glasshouse {

/// Activity as a grid of heat cells with row labels, row totals and a legend of the ramp.
/// Hover, or the arrow keys, show a cell's figure; a click or Enter activates the cell, on a row label the row.
class HeatmapChart : public ChartWidget
{
    Q_OBJECT
public:
    explicit HeatmapChart(QWidget *parent = nullptr);

    /// What the chart says where it counts something else than the measures of a HeatmapQuestion: the measure's name, the
    /// legend's title, and the title of a column by its day. Before setAnswer().
    struct Words {
        QString measure, legend;
        std::function<QString(QDate)> column;
    };
    void setWords(Words words) { m_words = std::move(words); }

    void setAnswer(const HeatmapAnswer &answer, HeatmapQuestion::Shape shape, HeatmapQuestion::Measure measure);
    const HeatmapAnswer &answer() const { return m_answer; }
    const HeatmapLayout &chartLayout() const { return m_layout; }
    /// Under the mouse or the key cursor; row -1 for none.
    HeatmapLayout::Hit current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `column` counts in the answer: a day of `days`, or an hour.
    void cellActivated(const QString &rowKey, int column);
    void rowActivated(const QString &rowKey);

protected:
    void rebuild() override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setCurrent(HeatmapLayout::Hit hit);
    HeatmapLayout::Hit moved(int key) const;
    void activate(HeatmapLayout::Hit hit);
    void presentReadOut();
    void describe();
    QString rowTitle(const QString &key) const;
    QString columnTitle(int column) const;
    QString figure(double value) const;
    void paintCells(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    void paintCurrent(QPainter &painter) const;

    QString measureTitle() const;

    HeatmapAnswer m_answer;
    Words m_words;
    HeatmapQuestion::Shape m_shape = HeatmapQuestion::Shape::ProjectByDay;
    HeatmapQuestion::Measure m_measure = HeatmapQuestion::Measure::Calls;
    HeatmapLayout m_layout;
    HeatmapLayout::Hit m_current;
    HeatmapLayout::Hit m_pressed;
    bool m_byKey = false;
};

} // namespace glasshouse
