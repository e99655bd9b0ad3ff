// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwidget.h"
#include "charts/waterfalllayout.h"
#include "query/eventdetail.h"

namespace glasshouse {

/// The spans of a trace on one time axis, indented by depth; as high as there are spans, so it lies in somebody's scroll
/// area. The mouse or the arrow keys show a span's figures, a click or Enter goes to its event.
class WaterfallChart : public ChartWidget
{
    Q_OBJECT
public:
    explicit WaterfallChart(QWidget *parent = nullptr);

    /// `timeMs` and `sequence` name the event that is shown elsewhere: its span stands out.
    void setTrace(const std::vector<TraceSpan> &spans, qint64 timeMs, qint64 sequence);
    const WaterfallLayout &chartLayout() const { return m_layout; }
    /// Under the mouse or the key cursor; -1: none.
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where the key cursor is, for scroll areas.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void eventRequested(qint64 timeMs, qint64 sequence);
    /// The keyboard went to another span: it must be brought into view.
    void shown();

protected:
    void rebuild() override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool hasRing() const override { return m_current < 0; } // a row has its own
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool isShownEvent(int row) const;
    void setCurrent(int row, bool byKey);
    void activate(int row);
    void presentReadOut();
    QString describe(int row) const;
    QString outcomeWord(const ActivityEvent &event) const;
    void paintRow(QPainter &painter, int row) const;

    std::vector<TraceSpan> m_spans;
    WaterfallLayout m_layout;
    qint64 m_timeMs = NoTime, m_sequence = 0;
    int m_current = -1, m_pressed = -1;
    bool m_byKey = false;
};

} // namespace glasshouse
