// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bodystream.h"

#include <boost/asio/post.hpp>

#include <cstdio>

namespace glasshouse {

namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;

BodyStream::BodyStream(StreamPlace place, const RequestLimits &limits, std::string head, Source source)
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

void BodyStream::write()
{
    m_timer.expires_after(std::chrono::milliseconds(m_stallMs));
    m_timer.async_wait([self = shared_from_this()](ErrorCode error) {
        if (!error)
            self->end();
    });
    m_stream->write(m_out, [self = shared_from_this()](ErrorCode error, std::size_t) {
        if (error || self->m_ended)
            return self->end();
        auto next = self->m_source();
        if (!next)
            return self->end();
        if (next->empty()) {
            self->m_source = nullptr;
            return self->m_stream->finish([self](ErrorCode) { self->end(); });
        }
        self->m_out = std::move(*next);
        self->write();
    });
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
