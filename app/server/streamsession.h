// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/access.h"
#include "server/bytestream.h"
#include "server/listenercore.h"
#include "server/streamhub.h"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <deque>
#include <optional>
#include <string>

namespace glasshouse {

using LiveEvents = std::vector<std::shared_ptr<const LiveEvent>>;

/// One client of the live stream, as server-sent events:
///   id: SEQUENCE, event: activity, data: the event as JSON;
///   event: gap, data: {"count":null}: events before the next one are not known here: of before Last-Event-ID they are no
///   longer kept, or an import brought more at once than is handed out;
///   event: dropped, data: {"count":N}: N events were left out: this client read too slowly, or, for those who see
///   everybody's, an import brought too many.
/// A viewer sees events of its own person, an admin those of the tenant. Ends when the token is no longer good, when the
/// client leaves, or when it takes nothing for a while. Runs on the connection's strand. Source of the form: the HTML
/// standard, "Server-sent events".
class StreamSession : public std::enable_shared_from_this<StreamSession>
{
public:
    StreamSession(StreamHub &hub, StreamPlace place, const Principal &principal);

    void start(std::optional<qint64> lastEventId);
    /// Any thread.
    void offer(const std::shared_ptr<const LiveEvents> &events);
    void end();

private:
    using Clock = std::chrono::steady_clock;
    bool isFor(const LiveEvent &event) const;
    void takeLeftOut(const LiveEvent &word);
    void take(const LiveEvent &event, const std::shared_ptr<const LiveEvent> &shared, bool bounded);
    void write();
    void tick();
    void watchClient();

    ListenerCore &m_core;
    LiveHub &m_live;
    std::unique_ptr<ByteStream> m_stream;
    ConnectionSeat m_seat;
    const std::string m_tokenId;
    Scope m_scope; ///< looked up again while the stream lasts: people get other names
    boost::asio::steady_timer m_timer;

    bool m_ended = false, m_counted = false;
    qint64 m_last = 0; ///< sequence of the newest event seen, sent or not
    std::deque<std::shared_ptr<const LiveEvent>> m_waiting;
    qint64 m_waitingBytes = 0;
    qint64 m_dropped = 0; ///< since the client was last told
    std::string m_notes;  ///< to be written before anything else: header, gap, heartbeat
    std::string m_out;    ///< being written; empty: nothing is
    Clock::time_point m_writeBegun, m_lastWrite;
    char m_ignored[256];
};

} // namespace glasshouse
