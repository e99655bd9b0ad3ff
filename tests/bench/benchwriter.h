// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <string>
#include <thread>

namespace glasshouse {

/// Writes events and calls into a store at a steady rate, as the listener's writer does: twenty batches a second, each
/// durable. On a thread of its own, until end() or its end.
class BenchWriter
{
public:
    BenchWriter(const QString &path, int eventsPerSecond);
    ~BenchWriter();
    /// What it has written, in words.
    std::string end();

private:
    void work(const QString &path, int eventsPerSecond);

    std::atomic_bool m_stop{false};
    std::atomic<qint64> m_written{0}, m_busyNs{0};
    qint64 m_beganNs = 0;
    std::thread m_thread;
};

} // namespace glasshouse
