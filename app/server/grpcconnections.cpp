// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/grpcconnections.h"

#include <array>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace glasshouse {

GrpcConnections::GrpcConnections(boost::asio::io_context &io, size_t most, int badPerSecond)
    : m_most(most),
      m_badPerSecond(badPerSecond),
      m_hangups(io, ::epoll_create1(EPOLL_CLOEXEC))
{
    watch();
}

GrpcConnections::~GrpcConnections()
{
    for (const auto &[peer, connection] : m_byPeer)
        ::close(connection.descriptor);
}

bool GrpcConnections::isFull() const
{
    const std::lock_guard lock(m_mutex);
    return m_byPeer.size() >= m_most;
}

size_t GrpcConnections::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_byPeer.size();
}

bool GrpcConnections::enter(int socket, const std::string &peer)
{
    const int descriptor = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    epoll_event event{};
    event.events = EPOLLET; // hang-ups are always told
    event.data.fd = descriptor;
    {
        const std::lock_guard lock(m_mutex);
        const auto [at, added] = m_byPeer.try_emplace(peer);
        if (!added)
            ::close(at->second.descriptor); // the address is in use again, so its last connection has ended
        at->second = {descriptor, {}, 0};
    }
    return ::epoll_ctl(m_hangups.native_handle(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void GrpcConnections::watch()
{
    m_hangups.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                         [this](const boost::system::error_code &error) {
                             if (error)
                                 return;
                             forgetEnded();
                             watch();
                         });
}

void GrpcConnections::forgetEnded()
{
    std::array<epoll_event, 64> events{};
    int count = 0;
    do {
        count = ::epoll_wait(m_hangups.native_handle(), events.data(), int(events.size()), 0);
        const std::lock_guard lock(m_mutex);
        for (int i = 0; i < count; ++i) {
            if ((events[size_t(i)].events & EPOLLHUP) == 0)
                continue;
            for (auto at = m_byPeer.begin(); at != m_byPeer.end(); ++at) {
                if (at->second.descriptor != events[size_t(i)].data.fd)
                    continue;
                ::close(at->second.descriptor);
                m_byPeer.erase(at);
                break;
            }
        }
    } while (count == int(events.size()));
}

void GrpcConnections::noteBadCall(const std::string &peer, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_byPeer.find(peer);
    if (at == m_byPeer.end())
        return;
    Connection &connection = at->second;
    if (now - connection.window > std::chrono::seconds(1)) {
        connection.window = now;
        connection.bad = 0;
    }
    if (++connection.bad > m_badPerSecond)
        ::shutdown(connection.descriptor, SHUT_RDWR); // gRPC sees its end, and ends what is on it
}

} // namespace glasshouse
