// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwidget.h"
#include "charts/livelaneslayout.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

#include <array>
#include <functional>
#include <optional>

namespace glasshouse {

/// Events as they happen: a lane of dots for each class, failures lowest, newest right at an accent line. Hover, or the
/// arrow keys, say what a dot is; a click or Enter activates it, on a lane's name the lane. Draws at most thirty times a
/// second, however many events come: what is new goes into a picture that scrolls.
class LiveLanesChart : public ChartWidget
{
    Q_OBJECT
public:
    explicit LiveLanesChart(QWidget *parent = nullptr);
    ~LiveLanesChart() override;

    static constexpr int FrameMs = 33;

    /// Where "now" comes from, ms since 1970; by default the computer's clock.
    void setClock(std::function<qint64()> clock);
    void setWindow(qint64 windowMs);
    qint64 windowMs() const { return m_windowMs; }

    /// Shows them as soon as a frame is due. `uncounted`: further ones, not known by name.
    void addDots(const std::vector<LiveDot> &dots, qint64 uncounted = 0);
    /// Forgets them all; it is loading until addDots() is called.
    void clear();
    /// Paused, the picture stands still; what comes is counted and is there afterwards.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused.has_value(); }
    qint64 newWhilePaused() const { return m_newWhilePaused; }
    /// Over the last minute.
    double eventsPerMinute() const { return m_perMinute; }

    const LiveLanesLayout &chartLayout() const { return m_layout; }
    const LiveDots &dots() const { return m_paused ? m_paused->dots : m_dots; }
    const LiveLanesLayout::Hit &current() const { return m_current; }
    qint64 nowColumn() const { return m_column; }
    /// Moves on to the clock's now: what the timer does.
    void advance();

    /// For measurements: from when an event's request was read to the end of the paint that first showed it.
    void recordLatencies(bool on) { m_records = on; }
    /// Of at most a million events, ns; forgets them.
    std::vector<qint64> takeLatencies();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void eventActivated(qint64 timeMs, qint64 sequence);
    /// A lane's name was pressed; LiveDots::ErrorLane is that of failures.
    void laneActivated(int lane);
    /// The rate or the number of events while paused is another; at most once a second, and at once after setPaused().
    void figuresChanged();

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
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Frozen {
        qint64 nowMs = 0;
        LiveDots dots;
    };
    struct NewDot {
        int lane = 0;
        qint64 bin = 0;
    };
    static constexpr int Variants = 3;

    qint64 nowMs() const { return m_paused ? m_paused->nowMs : m_clock(); }
    void layOut();
    QString laneName(int lane) const;
    QString agoText(qint64 ago) const;
    QString rateText(qint64 count) const;
    void judgeState();
    void tellFigures();
    void schedule();
    void setCurrent(const LiveLanesLayout::Hit &hit);
    void presentReadOut();
    void describe();
    void activate(const LiveLanesLayout::Hit &hit);

    // The picture (livelanespaint.cpp).
    void makeMarks();
    void makePicture();
    void drawBackground(QPainter &painter, int left, int columns) const;
    void drawDot(QPainter &painter, int lane, qint64 bin);
    void scrollTo(qint64 column);
    QRect pictureRect() const;
    void paintLabels(QPainter &painter) const;
    void paintCurrent(QPainter &painter) const;
    void noteLatencies();

    std::function<qint64()> m_clock;
    qint64 m_windowMs = LiveDots::KeptMs;
    LiveDots m_dots;
    std::optional<Frozen> m_paused;
    qint64 m_newWhilePaused = 0;
    double m_perMinute = 0;
    qint64 m_uncounted = 0; ///< in the last minute, as a rate that fades
    LiveLanesLayout m_layout;
    LiveLanesLayout::Hit m_current, m_pressed;
    std::optional<QPointF> m_mouse;
    bool m_byKey = false;
    bool m_calm = false; ///< motion is not wanted

    QPixmap m_picture;   ///< of the plot and half a dot beyond, device pixels
    qint64 m_column = 0; ///< at the accent line
    std::array<std::vector<quint8>, size_t(LiveDots::Lanes)> m_drawn; ///< dots in each column of the picture
    std::array<std::array<QPixmap, Variants>, size_t(LiveDots::Lanes)> m_marks;
    std::vector<NewDot> m_new; ///< not yet in the picture

    QTimer m_frame; ///< time goes on
    QTimer m_soon;  ///< something new, and a frame was just drawn
    QElapsedTimer m_sinceFrame, m_sinceFigures;

    bool m_records = false;
    std::vector<qint64> m_waiting, m_drawnSince, m_latencies; ///< acceptance of what is to be drawn, and painted; ns
};

} // namespace glasshouse
