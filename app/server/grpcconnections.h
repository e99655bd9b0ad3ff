// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace glasshouse {

/// The gRPC service's connections: how many there are, and which of them only make work. gRPC closes a connection by
/// itself and tells nobody, so each is watched through a second descriptor of the same socket; that also lets us end one
/// that opens and resets streams without end, which gRPC does not limit. Any thread but where it says otherwise.
class GrpcConnections
{
public:
    using Clock = std::chrono::steady_clock;

    /// `badPerSecond`: calls that were cancelled or refused; a connection with more of them is closed.
    GrpcConnections(boost::asio::io_context &io, size_t most, int badPerSecond);
    ~GrpcConnections();
    GrpcConnections(const GrpcConnections &) = delete;
    GrpcConnections &operator=(const GrpcConnections &) = delete;

    bool isFull() const;
    /// Watches the socket, which goes on belonging to the caller. `peer` as gRPC names it: "ipv4:127.0.0.1:1234".
    bool enter(int socket, const std::string &peer);
    void noteBadCall(const std::string &peer, Clock::time_point now = Clock::now());
    size_t size() const;

private:
    struct Connection {
        int descriptor = -1;
        Clock::time_point window;
        int bad = 0;
    };
    void watch();
    void forgetEnded();

    const size_t m_most;
    const int m_badPerSecond;
    boost::asio::posix::stream_descriptor m_hangups; ///< an epoll set; io's thread
    mutable std::mutex m_mutex;
    std::map<std::string, Connection> m_byPeer;
};

} // namespace glasshouse
