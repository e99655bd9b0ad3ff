// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwidget.h"
#include "query/alerts.h"

#include <QPolygonF>

#include <functional>
#include <vector>

namespace glasshouse {

/// A rule's figure in words, by its unit: "$8.10", "12.5 %", "840 ms", "4.2 GB", "3".
QString alertValueWords(const Format &format, double value, const QString &unit);

/// Where everything of an alert's past is, in logical pixels. Pure.
struct AlertChartLayout {
    struct Input {
        QSizeF size;
        const AlertTestAnswer *answer = nullptr;
        const AlertRule *rule = nullptr;
        const Format *format = nullptr;
        std::function<double(const QString &)> axisWidth; ///< of a text in the axis font
    };
    struct Line {
        double y = 0;
        QString text;
        QRectF rect; ///< of the text
    };
    struct Mark {
        double x = 0, y = 0;
        int firing = 0; ///< index into the answer
    };
    QRectF plot;
    std::vector<QPolygonF> pieces; ///< of the value; a budget begins anew with each window
    std::vector<Line> ticks, levels;
    std::vector<Line> dates; ///< `y` is an x
    std::vector<Mark> marks;
    std::vector<QRectF> held; ///< while a level held

    static AlertChartLayout make(const Input &input);
    /// The point nearest to an x; -1 for none.
    static int nearest(const AlertTestAnswer &answer, const QRectF &plot, double x);
    static double xOf(const AlertTestAnswer &answer, const QRectF &plot, qint64 timeMs);
};

/// What a rule would have seen: its figure over time, its levels as dashed lines, a mark where each would have fired. Left
/// and Right read the points.
class AlertChart : public ChartWidget
{
    Q_OBJECT
public:
    explicit AlertChart(QWidget *parent = nullptr);

    void setAnswer(const AlertTestAnswer &answer, const AlertRule &rule);
    const AlertTestAnswer &answer() const { return m_answer; }
    const AlertChartLayout &chartLayout() const { return m_layout; }
    int currentPoint() const { return m_current; }

    QSize sizeHint() const override { return {520, 260}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void rebuild() override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setCurrent(int point);

    AlertTestAnswer m_answer;
    AlertRule m_rule;
    AlertChartLayout m_layout;
    int m_current = -1;
};

} // namespace glasshouse
