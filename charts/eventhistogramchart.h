// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwidget.h"
#include "charts/eventhistogramlayout.h"

#include <optional>

namespace glasshouse {

/// How many events when, failures on top, and a brush for the stretch that is looked at. A drag selects whole buckets, a
/// drag at a handle moves that end, a drag in the brush moves it; a double click gives the whole back. By key: Left and
/// Right move the brush, with Shift they move its end; Enter applies, Escape drops.
class EventHistogramChart : public ChartWidget
{
    Q_OBJECT
public:
    explicit EventHistogramChart(QWidget *parent = nullptr);

    void setAnswer(const TimelineAnswer &answer);
    const TimelineAnswer &answer() const { return m_answer; }
    /// What the filter looks at; unbounded: everything, no brush.
    void setBrush(TimeRange brush);
    TimeRange brush() const { return m_brush; }
    const EventHistogramLayout &chartLayout() const { return m_layout; }
    /// Whether a brush is being drawn and waits for Enter or the end of the drag.
    bool hasDraft() const { return m_draft.has_value(); }

    QSize sizeHint() const override { return {480, 88}; }
    QSize minimumSizeHint() const override { return {160, 72}; }

Q_SIGNALS:
    /// UTC ms; end is excluded. Whole buckets.
    void rangeSelected(qint64 beginMs, qint64 endMs);
    void rangeReset();

protected:
    void rebuild() override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Buckets from first to last, both in it.
    struct Span {
        int first = 0, last = 0;
        bool operator==(const Span &) const = default;
    };
    enum class Grip { None, New, Left, Right, Whole };

    TimeRange rangeOf(Span span) const;
    std::optional<Span> brushSpan() const;
    Grip gripAt(QPointF at) const;
    Span dragged(int bucket) const;
    void setDraft(std::optional<Span> draft);
    void applyDraft();
    void setHovered(int bucket);
    void presentReadOut(int bucket);
    void moveByKey(int step, bool extend);
    void describe();
    void paintBars(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintBrush(QPainter &painter) const;

    TimelineAnswer m_answer;
    TimeRange m_brush;
    EventHistogramLayout m_layout;
    std::optional<Span> m_draft;
    Span m_start; ///< the brush when the button went down
    Grip m_grip = Grip::None;
    QPointF m_pressedAt;
    int m_pressed = -1, m_hovered = -1;
    bool m_dragging = false;
};

} // namespace glasshouse
