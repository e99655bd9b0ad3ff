// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwidget.h"
#include "charts/resultlayout.h"

namespace glasshouse {

/// The figures of an answer as bars or lines. Hover, or the arrow keys, show a point's figures; Home and End go to the ends,
/// Escape leaves; a click on a name in the legend switches it off and on, with Ctrl it leaves that one alone.
class ResultChart : public ChartWidget
{
    Q_OBJECT
public:
    explicit ResultChart(QWidget *parent = nullptr);

    void setData(ResultData data, ResultShape shape);
    const ResultData &data() const { return m_data; }
    ResultShape shape() const { return m_shape; }
    const ResultLayout &chartLayout() const { return m_layout; }
    int currentPoint() const { return m_current; }
    QSet<int> hiddenSeries() const { return m_hidden; }
    /// Whether a click on a point, or Enter, means something here.
    void setActivatable(bool on) { m_activatable = on; }

    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

Q_SIGNALS:
    /// A point was clicked, or Enter pressed on it; `series` is the one whose bar was clicked, -1: none.
    void activated(int point, int series);

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
    void setCurrent(int point);
    void presentReadOut();
    void toggle(int series, bool isolate);
    QColor colourOf(int series) const;
    void paintLegend(QPainter &painter) const;
    void paintPlots(QPainter &painter) const;
    void paintLines(QPainter &painter) const;
    void paintRows(QPainter &painter) const;

    ResultData m_data;
    ResultShape m_shape = ResultShape::Columns;
    QSet<int> m_hidden;
    ResultLayout m_layout;
    int m_current = -1;
    int m_pressed = -1; ///< the point where the left button went down
    bool m_activatable = false;
};

} // namespace glasshouse
