// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace glasshouse {

using LoadClock = std::chrono::steady_clock;

/// A batch from when it was due until the listener says that it is stored.
struct LoadBatch {
    std::uint64_t firstUid = 0;
    int count = 0;       ///< 0: none
    std::string request; ///< head and body
    LoadClock::time_point due;
    int attempts = 0;
};

/// One HTTP/1.1 connection that never blocks; carries one request at a time.
class LoadConnection
{
public:
    enum class Event { None, Answered, Lost };
    struct Answer {
        int status = 0;
        double retryAfter = -1; ///< seconds; negative: not said
    };

    LoadConnection() = default;
    ~LoadConnection();
    LoadConnection(const LoadConnection &) = delete;
    LoadConnection &operator=(const LoadConnection &) = delete;

    /// Begins to connect and watches the socket in `epoll` under `id`; false: no socket.
    bool open(int port, int epoll, std::uint32_t id);
    bool isOpen() const { return m_socket >= 0; }
    void close();
    /// Starts sending `batch`'s request.
    void send();
    /// The socket is ready: goes on writing or reading.
    Event advance();
    const Answer &answer() const { return m_answer; }

    LoadBatch batch;
    LoadClock::time_point resumeAt{}; ///< nothing is sent before
    bool waitsForAnswer = false;

private:
    Event write();
    Event read();
    Event take();
    void watch(bool forWriting);

    int m_socket = -1, m_epoll = -1;
    std::uint32_t m_id = 0;
    bool m_connected = false, m_watchesWriting = false;
    size_t m_sent = 0;
    std::string m_in;
    Answer m_answer;
};

} // namespace glasshouse
