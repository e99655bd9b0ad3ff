// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace glasshouse {

/// Measures how long the event loop of the thread it is created on is away from its events: the time from waking up
/// to waiting again, and how late a 10 ms timer comes. Begins with the first turn of the loop.
class StallMonitor : public QObject
{
    Q_OBJECT
public:
    explicit StallMonitor(QObject *parent = nullptr);

    /// The largest gap since the start, ms.
    qint64 largestMs() const { return m_largestMs; }
    /// What comes after is not measured (drawing a picture to a file is no stall of the console).
    void stop();

private:
    void note(qint64 gapMs);

    QElapsedTimer m_awake;
    QElapsedTimer m_tick;
    QTimer m_timer;
    qint64 m_largestMs = 0;
    bool m_busy = false;
    bool m_stopped = false;
};

} // namespace glasshouse
