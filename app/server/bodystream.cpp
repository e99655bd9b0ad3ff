// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bodystream.h"

#include <boost/asio/post.hpp>

#include <cstdio>

namespace glasshouse {

namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;

BodyStream::BodyStream(StreamPlace place, const RequestLimits &limits, std::string head, Source source)
    : BodyStream(std::move(place), limits, std::move(head),
                 SlowSource([source = std::move(source)](const Hand &hand) { hand(source()); }))
{}

BodyStream::BodyStream(StreamPlace place, const RequestLimits &limits, std::string head, SlowSource source)
    : m_stream(std::move(place.stream)),
      m_seat(std::move(place.seat)),
      m_timer(m_stream->socket().get_executor()),
      m_stallMs(limits.streamStallMs),
      m_source(std::move(source)),
      m_out(std::move(head))
{}

void BodyStream::start()
{
    m_seat.setStop([weak = weak_from_this(), executor = m_timer.get_executor()] {
        asio::post(executor, [weak] {
            if (const auto self = weak.lock())
                self->end();
        });
    });
    write();
}

/// From now on the client has so long.
void BodyStream::watch()
{
    m_timer.expires_after(std::chrono::milliseconds(m_stallMs));
    m_timer.async_wait([self = shared_from_this()](ErrorCode error) {
        if (!error)
            self->end();
    });
}

void BodyStream::write()
{
    watch();
    m_stream->write(m_out, [self = shared_from_this()](ErrorCode error, std::size_t) {
        if (error || self->m_ended)
            return self->end();
        self->fetch();
    });
}

void BodyStream::fetch()
{
    m_timer.cancel(); // while the store is asked, the client is not the one who dawdles
    m_source([self = shared_from_this()](std::optional<std::string> piece) {
        // Posted, for a source that answers at once must not be taken away while it runs.
        asio::post(self->m_timer.get_executor(),
                   [self, piece = std::move(piece)]() mutable { self->take(std::move(piece)); });
    });
}

void BodyStream::take(std::optional<std::string> piece)
{
    if (m_ended)
        return;
    if (!piece)
        return end();
    if (piece->empty()) {
        m_source = nullptr;
        watch();
        return m_stream->finish([self = shared_from_this()](ErrorCode) { self->end(); });
    }
    m_out = std::move(*piece);
    write();
}

void BodyStream::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_timer.cancel();
    m_stream->close();
    m_seat = {};
    m_source = nullptr;
}

std::string BodyStream::chunk(const std::string &bytes)
{
    char size[24];
    std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    return size + bytes + "\r\n";
}

} // namespace glasshouse
