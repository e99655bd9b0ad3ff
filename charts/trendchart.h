// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwidget.h"
#include "charts/trendlayout.h"
#include "query/trend.h"

#include <QSet>

namespace glasshouse {

/// Tokens as stacked bars over cost as a line, on one time axis, with a legend that toggles series.
/// Hover shows a column's figures; a click on a column, or Enter, activates its bucket; a drag selects a range; a double
/// click gives the range back. Left and Right move the column by key, Home and End to the ends, Escape leaves it.
class TrendChart : public ChartWidget
{
    Q_OBJECT
public:
    explicit TrendChart(QWidget *parent = nullptr);

    void setAnswer(const TrendAnswer &answer, TrendQuestion::Step step, TrendQuestion::Stack stack);
    const TrendAnswer &answer() const { return m_answer; }
    const TrendLayout &chartLayout() const { return m_layout; }
    /// The bucket under the mouse or the key column; -1 for none.
    int currentBucket() const { return m_current; }
    QSet<QString> hiddenSeries() const { return m_hidden; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// UTC ms; end is excluded.
    void bucketActivated(qint64 beginMs, qint64 endMs);
    void rangeSelected(qint64 beginMs, qint64 endMs);
    void rangeReset();

protected:
    void rebuild() override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setCurrent(int bucket);
    void presentReadOut();
    void toggleSeries(int index, bool isolate);
    void select(int fromBucket, int toBucket);
    QColor seriesColour(int index);
    void describe();
    void paintLegend(QPainter &painter) const;
    void paintGrid(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintCost(QPainter &painter) const;
    void paintUnusual(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;

    TrendAnswer m_answer;
    TrendQuestion::Step m_step = TrendQuestion::Step::Day;
    TrendQuestion::Stack m_stack = TrendQuestion::Stack::Model;
    QSet<QString> m_hidden; ///< by name, so that a new answer keeps the choice
    TrendLayout m_layout;
    std::vector<QColor> m_colours; ///< one per entry of the legend
    int m_current = -1;
    int m_legendHover = -1;
    int m_pressed = -1; ///< bucket where the left button went down
    bool m_dragging = false;
    bool m_byKey = false;
    bool m_doubleClicked = false;
};

} // namespace glasshouse
