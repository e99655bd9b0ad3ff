// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

namespace glasshouse {

/// How fast each token reads: a bucket that holds a minute's requests and fills evenly. Time is monotonic. Any thread.
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t MostTokens = 10'000;

    /// Takes one request from a token's bucket. Seconds until there is another; 0: this one may go on. `perMinute` 0: always.
    int take(const std::string &tokenId, int perMinute, Clock::time_point now = Clock::now());
    std::size_t known();

private:
    struct Bucket {
        double held = 0;
        Clock::time_point at;
    };
    void makeRoom(Clock::time_point now);

    std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
};

} // namespace glasshouse
