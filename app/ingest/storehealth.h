// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace glasshouse {

/// The state of a store's writer, for health routes and banners.
struct StoreHealth {
    bool writable = false;       ///< this process owns the store, and its last attempt to write went well
    qint64 lastCommitAgeMs = -1; ///< -1: none yet
    QString trouble;             ///< one sentence, empty: none
    qint64 storeBytes = 0, walBytes = 0, freeBytes = 0;
};

/// Where the writer's thread notes how it fares and others read it. Any thread.
class HealthBoard
{
public:
    void committed()
    {
        const std::lock_guard lock(m_mutex);
        m_lastCommit = std::chrono::steady_clock::now();
        m_health.trouble.clear();
        m_health.writable = true;
    }
    void failed(const QString &trouble)
    {
        const std::lock_guard lock(m_mutex);
        m_health.trouble = trouble;
        m_health.writable = false;
    }
    void sized(qint64 storeBytes, qint64 walBytes, qint64 freeBytes)
    {
        const std::lock_guard lock(m_mutex);
        m_health.storeBytes = storeBytes, m_health.walBytes = walBytes, m_health.freeBytes = freeBytes;
    }
    StoreHealth read() const
    {
        const std::lock_guard lock(m_mutex);
        StoreHealth health = m_health;
        if (m_lastCommit)
            health.lastCommitAgeMs =
                std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - *m_lastCommit)
                    .count();
        return health;
    }

private:
    mutable std::mutex m_mutex;
    StoreHealth m_health;
    std::optional<std::chrono::steady_clock::time_point> m_lastCommit;
};

} // namespace glasshouse
