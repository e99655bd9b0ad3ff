// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/bytestream.h"
#include "server/requestlimits.h"

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace glasshouse {

/// An answer that is too long to be held: piece after piece on a connection that is handed over for it, and closed after.
/// A client that takes nothing for a while is left; of one that is cut short the client sees that (its length, or the last
/// chunk, is missing). Runs on the connection's strand.
class BodyStream : public std::enable_shared_from_this<BodyStream>
{
public:
    /// The next piece, as it goes over the wire; empty: that was all; nothing: it cannot be had, and the answer is cut.
    using Source = std::function<std::optional<std::string>()>;
    /// The same where a piece takes its time: it hands it on once, on any thread of the listener.
    using Hand = std::function<void(std::optional<std::string> piece)>;
    using SlowSource = std::function<void(Hand hand)>;

    BodyStream(StreamPlace place, const RequestLimits &limits, std::string head, Source source);
    BodyStream(StreamPlace place, const RequestLimits &limits, std::string head, SlowSource source);
    /// On the strand.
    void start();

    /// One piece of a body whose length nobody knew.
    static std::string chunk(const std::string &bytes);
    static constexpr const char *LastChunk = "0\r\n\r\n";

private:
    void watch();
    void write();
    void fetch();
    void take(std::optional<std::string> piece);
    void end();

    std::unique_ptr<ByteStream> m_stream;
    ConnectionSeat m_seat;
    boost::asio::steady_timer m_timer;
    const int m_stallMs;
    SlowSource m_source;
    std::string m_out;
    bool m_ended = false;
};

} // namespace glasshouse
