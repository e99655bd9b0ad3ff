// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streamsession.h"

#include <boost/asio/post.hpp>

namespace glasshouse {

namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;
using std::chrono::milliseconds;

namespace {
constexpr std::size_t OneWrite = 64 << 10;
constexpr int SocketBuffer = 128 << 10; ///< what the system holds for a client is bounded as well
constexpr std::string_view Header = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
                                    "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";

constexpr std::string_view Gap = "event: gap\ndata: {\"count\":null}\n\n";

void appendEvent(std::string &out, const LiveEvent &event)
{
    out += "id: " + std::to_string(event.sequence) + "\nevent: activity\ndata: ";
    // The JSON is one line; a line break in it would begin another field.
    for (const char c : event.json)
        out += c == '\n' || c == '\r' ? ' ' : c;
    out += "\n\n";
}

qint64 sizeOf(const LiveEvent &event)
{
    return qint64(event.json.size()) + 64;
}
} // namespace

StreamSession::StreamSession(StreamHub &hub, StreamPlace place, const Principal &principal)
    : m_core(hub.core()),
      m_live(hub.live()),
      m_stream(std::move(place.stream)),
      m_seat(std::move(place.seat)),
      m_tokenId(principal.tokenId),
      m_scope(Access::scopeFor(principal)),
      m_timer(m_stream->socket().get_executor())
{}

void StreamSession::start(std::optional<qint64> lastEventId)
{
    m_core.context.metrics->streamClients.fetch_add(1);
    m_counted = true;
    m_seat.setStop([weak = weak_from_this(), executor = m_timer.get_executor()] {
        asio::post(executor, [weak] {
            if (const auto self = weak.lock())
                self->end();
        });
    });
    ErrorCode ignored;
    m_stream->socket().set_option(asio::socket_base::send_buffer_size(SocketBuffer), ignored);
    m_notes = Header;
    m_last = m_live.last();
    if (lastEventId) {
        bool complete = true;
        // A number from the future is of a counting that has ended: what came between cannot be known.
        const bool unknown = *lastEventId > m_last;
        const LiveEvents missed = unknown ? LiveEvents() : m_live.since(*lastEventId, &complete);
        if (unknown || !complete)
            m_notes += Gap;
        else
            m_last = *lastEventId;
        for (const auto &event : missed) {
            if (const auto whole = withJson(event))
                take(*whole, whole, false);
        }
        if (!missed.empty())
            m_last = std::max(m_last, missed.back()->sequence);
    }
    m_lastWrite = Clock::now();
    write();
    tick();
    watchClient();
}

bool StreamSession::isFor(const LiveEvent &event) const
{
    return event.tenant == m_scope.tenant() && event.leftOut == 0 && m_scope.shows(event.actor);
}

/// Whose they were nobody has looked at: how many there were is told to those alone who see everybody's.
void StreamSession::takeLeftOut(const LiveEvent &word)
{
    if (word.tenant != m_scope.tenant())
        return;
    if (!m_scope.onlyActors()) {
        m_dropped += word.leftOut;
        m_core.context.metrics->streamDropped.fetch_add(word.leftOut);
    } else if (m_notes.find(Gap) == std::string::npos) {
        m_notes += Gap;
    }
}

void StreamSession::take(const LiveEvent &event, const std::shared_ptr<const LiveEvent> &shared, bool bounded)
{
    if (event.leftOut > 0)
        return takeLeftOut(event);
    if (!isFor(event))
        return;
    // Once one was left out, all are until the client has been told: so the count stands where they would have.
    const bool full = m_waitingBytes + qint64(m_out.size()) + sizeOf(event) > m_core.context.limits.streamBufferBytes;
    if (bounded && (full || m_dropped > 0)) {
        ++m_dropped;
        m_core.context.metrics->streamDropped.fetch_add(1);
        return;
    }
    m_waiting.push_back(shared);
    m_waitingBytes += sizeOf(event);
}

void StreamSession::offer(const std::shared_ptr<const LiveEvents> &events)
{
    asio::post(m_timer.get_executor(), [self = shared_from_this(), events] {
        if (self->m_ended)
            return;
        for (const auto &event : *events) {
            if (event->sequence > self->m_last)
                self->take(*event, event, true);
        }
        if (!events->empty())
            self->m_last = std::max(self->m_last, events->back()->sequence);
        self->write();
    });
}

void StreamSession::write()
{
    if (m_ended || !m_out.empty())
        return;
    m_out = std::move(m_notes);
    m_notes = {};
    while (!m_waiting.empty() && m_out.size() < OneWrite) {
        const auto event = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_waitingBytes -= sizeOf(*event);
        appendEvent(m_out, *event);
    }
    if (m_waiting.empty() && m_dropped > 0) {
        m_out += "event: dropped\ndata: {\"count\":" + std::to_string(m_dropped) + "}\n\n";
        m_dropped = 0;
    }
    if (m_out.empty())
        return;
    m_writeBegun = m_lastWrite = Clock::now();
    m_stream->write(m_out, [self = shared_from_this()](ErrorCode error, std::size_t) {
        self->m_out.clear();
        if (error)
            return self->end();
        self->m_lastWrite = Clock::now();
        self->write();
    });
}

void StreamSession::tick()
{
    const RequestLimits &limits = m_core.context.limits;
    const auto now = Clock::now();
    const auto holder = m_core.context.services.tokens->holder(m_tokenId);
    if (!holder)
        return end();
    m_scope = Access::scopeFor(*holder);
    if (!m_out.empty() && now - m_writeBegun >= milliseconds(limits.streamStallMs))
        return end();
    if (m_out.empty() && now - m_lastWrite >= milliseconds(limits.heartbeatMs)) {
        m_notes += ":\n\n";
        write();
    }
    const int period = std::min({limits.tokenCheckMs, limits.streamStallMs, limits.heartbeatMs}) / 2 + 1;
    m_timer.expires_after(milliseconds(period));
    m_timer.async_wait([self = shared_from_this()](ErrorCode error) {
        if (!error && !self->m_ended)
            self->tick();
    });
}

// Nothing is expected from the client; reading notices that it has gone.
void StreamSession::watchClient()
{
    m_stream->read(m_ignored, [self = shared_from_this()](ErrorCode error, std::size_t) {
        if (self->m_ended)
            return;
        if (error)
            self->end();
        else
            self->watchClient();
    });
}

void StreamSession::end()
{
    if (m_ended)
        return;
    m_ended = true;
    if (m_counted)
        m_core.context.metrics->streamClients.fetch_sub(1);
    m_timer.cancel();
    m_stream->close();
    m_seat = {};
    m_waiting.clear();
}

} // namespace glasshouse
