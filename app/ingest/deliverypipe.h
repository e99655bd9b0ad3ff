// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace glasshouse {

/// A bounded queue from several producers to one consumer. Producers wait while it is full, so that reading never runs
/// far ahead of writing; the consumer gets nothing more once every producer has left.
template<typename T>
class DeliveryPipe
{
public:
    static constexpr size_t Capacity = 64;

    explicit DeliveryPipe(int producers) : m_producers(producers) {}

    /// False: the consumer is gone.
    bool put(T value)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_values.size() < Capacity || m_closed; });
        if (m_closed)
            return false;
        m_values.push_back(std::move(value));
        m_filled.notify_one();
        return true;
    }
    std::optional<T> get()
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return !m_values.empty() || m_producers == 0; });
        if (m_values.empty())
            return std::nullopt;
        std::optional<T> value(std::move(m_values.front()));
        m_values.pop_front();
        m_room.notify_one();
        return value;
    }
    /// One producer is done.
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        --m_producers;
        m_filled.notify_one();
    }
    /// The consumer takes no more.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_room.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_room, m_filled;
    std::deque<T> m_values;
    int m_producers;
    bool m_closed = false;
};

} // namespace glasshouse
