// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// Counts what the listener does. Every label comes from the route table or from a fixed list, never from outside. Any
/// thread; nothing waits.
class Metrics
{
public:
    /// Paths of the routes in their order; whatever no route has is counted under "none".
    explicit Metrics(const std::vector<std::string> &routeLabels);

    void request(std::size_t route, int status, double seconds);

    /// How long the store took to answer a question of a route, in milliseconds; what a cache answered is not among it.
    void query(std::string_view method, std::string_view path, double ms);

    std::atomic<qint64> accepted{0}, duplicate{0}, rejected{0}; ///< records, as the store answered
    std::atomic<qint64> refused{0};                             ///< records that were to be sent again
    std::atomic<qint64> streamClients{0}, streamDropped{0};
    std::atomic<qint64> connectionsRefused{0}, connectionsEvicted{0};

    /// Appends the counters and histograms as Prometheus text.
    void write(std::string &text) const;

    static void gauge(std::string &text, std::string_view name, std::string_view help, qint64 value);
    static void counter(std::string &text, std::string_view name, std::string_view help, qint64 value);

private:
    static constexpr std::array<int, 18> Codes{200, 202, 400, 401, 403, 404, 405, 408, 413,
                                               414, 415, 417, 421, 429, 431, 501, 503, 505};
    static constexpr std::array<double, 11> Bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};
    static constexpr std::array<double, 12> QueryBounds{1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1'000, 2'500, 10'000};
    struct PerRoute {
        std::string label;
        std::array<std::atomic<qint64>, Codes.size() + 1> codes{}; ///< the last: any other
        std::array<std::atomic<qint64>, Bounds.size() + 1> durations{};
        std::atomic<qint64> microseconds{0};
        std::array<std::atomic<qint64>, QueryBounds.size() + 1> queries{};
        std::atomic<qint64> queryMicroseconds{0};
    };
    void writeQueries(std::string &text) const;

    std::deque<PerRoute> m_routes; ///< a deque, for atomics do not move
};

} // namespace glasshouse
