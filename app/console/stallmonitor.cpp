// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/stallmonitor.h"

#include <QAbstractEventDispatcher>

#include <algorithm>

namespace glasshouse {

namespace {
constexpr int TickMs = 10;
}

StallMonitor::StallMonitor(QObject *parent) : QObject(parent)
{
    QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        m_busy = true;
        m_awake.start();
    });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (m_busy)
            note(m_awake.elapsed());
        m_busy = false;
    });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(TickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_tick.isValid())
            note(m_tick.elapsed() - TickMs);
        m_tick.start();
    });
    m_timer.start();
}

void StallMonitor::stop()
{
    m_stopped = true;
}

void StallMonitor::note(qint64 gapMs)
{
    if (m_stopped)
        return;
    m_largestMs = std::max(m_largestMs, gapMs);
}

} // namespace glasshouse
