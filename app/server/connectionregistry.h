// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/requestlimits.h"

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace glasshouse {

class ConnectionRegistry;

/// What a connection is doing, for the choice of the one that has to go.
enum class Waiting {
    Head, ///< its request's head has not come
    Idle, ///< it has been answered, and nothing further has begun
    No    ///< a request is in hand
};

/// A connection's place among all; ends with it. Movable; any thread.
class ConnectionSeat
{
public:
    ConnectionSeat() = default;
    ConnectionSeat(ConnectionRegistry *registry, quint64 id) : m_registry(registry), m_id(id) {}
    ConnectionSeat(ConnectionSeat &&other) noexcept
        : m_registry(std::exchange(other.m_registry, nullptr)),
          m_id(other.m_id)
    {}
    ConnectionSeat &operator=(ConnectionSeat &&other) noexcept;
    ~ConnectionSeat();
    void set(Waiting waiting);
    /// How the connection is asked to end: at once when it waits, else after what it has in hand. Runs on any thread,
    /// must only post.
    void setStop(std::function<void()> stop);

private:
    ConnectionRegistry *m_registry = nullptr;
    quint64 m_id = 0;
};

/// Counts connections and keeps them within the limits: who has waited longest for nothing goes first, so that
/// connections which only stand there cannot keep an honest client out. Any thread.
class ConnectionRegistry
{
public:
    explicit ConnectionRegistry(const RequestLimits &limits) : m_limits(limits) {}

    /// Makes room where it must; nullopt: every one of them is busy.
    std::optional<ConnectionSeat> enter();
    qint64 open() const;
    qint64 busy() const;
    qint64 evicted() const { return m_evicted; }
    /// Asks all of them to end.
    void stopAll();

private:
    friend class ConnectionSeat;
    struct Entry {
        Waiting waiting = Waiting::Head;
        quint64 since = 0; ///< order of entering that state
        std::function<void()> stop;
        bool leaving = false;
    };
    void evictOldest(Waiting waiting);
    std::map<quint64, quint64> &queue(Waiting waiting) { return m_queues[std::size_t(waiting)]; }

    const RequestLimits m_limits;
    mutable std::mutex m_mutex;
    quint64 m_next = 1;
    std::map<quint64, Entry> m_entries;
    std::array<std::map<quint64, quint64>, 3> m_queues; ///< per state: since -> id, without those that are leaving
    std::atomic<qint64> m_evicted{0};
};

} // namespace glasshouse
