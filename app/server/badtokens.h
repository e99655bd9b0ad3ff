// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace glasshouse {

/// Counts tokens that were no good, per peer and minute, so that guessing is slow. A good token is never held up: it is
/// looked at first. Time is monotonic. Any thread.
class BadTokens
{
public:
    using Clock = std::chrono::steady_clock;
    explicit BadTokens(int perMinute) : m_perMinute(perMinute) {}

    /// Takes note of one. Seconds until the next may be tried; 0: this one was still within the limit.
    int note(const std::string &peer, Clock::time_point now = Clock::now());

private:
    struct Window {
        Clock::time_point begin;
        int count = 0;
    };
    static constexpr std::size_t MostPeers = 10'000;

    const int m_perMinute;
    std::mutex m_mutex;
    std::map<std::string, Window> m_peers;
};

} // namespace glasshouse
