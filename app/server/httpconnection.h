// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/bytestream.h"
#include "server/httprequestreader.h"
#include "server/listenercore.h"
#include "server/requestgate.h"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace glasshouse {

/// One connection from accept to close: handshake, then requests one after another, each with its deadlines. All of it
/// runs on the socket's strand, apart from stop(). Kept alive by what it waits for.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(ListenerCore &core, std::unique_ptr<ByteStream> stream, ConnectionSeat seat, std::string peer);

    void start(bool tls);
    /// Ends at once where nothing is in hand, else after the answer.
    void stop();

private:
    using Clock = std::chrono::steady_clock;
    enum class Phase { Head, Body, Handling, Writing, Leaving, Gone };

    void beginRequest(bool first);
    void read();
    void consume();
    bool consumeHead();
    bool countBody();
    void dispatch();
    void runHandler(const std::shared_ptr<Exchange> &exchange);
    void watchClient();
    void abandon();
    std::shared_ptr<Exchange> makeExchange();
    std::shared_ptr<StreamPlace> leaveToStream();
    void refuse(const HttpError &error);
    void send(const Response &response);
    void sent(bool keepAlive);
    void leave();
    void drain();
    void close();

    template<typename Action>
    void arm(int milliseconds, Action action);
    void watchBody();

    ListenerCore &m_core;
    const RequestLimits &m_limits;
    std::unique_ptr<ByteStream> m_stream;
    ConnectionSeat m_seat;
    const std::string m_peer;
    boost::asio::steady_timer m_timer;
    quint64 m_armed = 0; ///< tells the timer's latest wait from earlier ones

    Phase m_phase = Phase::Head;
    bool m_lastAnswer = false;
    quint64 m_request = 0; ///< number of the request in hand: late answers of others are dropped
    std::vector<char> m_buffer;
    std::string m_in; ///< received and not used yet: at most one read
    std::unique_ptr<HttpRequestReader> m_reader;
    bool m_headSeen = false;
    Admission m_admission;
    std::weak_ptr<Exchange> m_exchange; ///< of the request in hand
    qint64 m_bodyBudget = 0;
    Clock::time_point m_begun, m_bodyBegun;
    std::string m_out;
};

} // namespace glasshouse
