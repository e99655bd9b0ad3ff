// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadconnection.h"

#include <algorithm>
#include <cerrno>
#include <charconv>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace glasshouse {

namespace {

/// The value of a header field; empty: not there. `head` is in lower case.
std::string_view fieldOf(std::string_view head, std::string_view name)
{
    const size_t at = head.find(std::string("\r\n") + std::string(name) + ':');
    if (at == std::string_view::npos)
        return {};
    size_t from = at + name.size() + 3;
    while (from < head.size() && head[from] == ' ')
        ++from;
    return head.substr(from, head.find("\r\n", from) - from);
}

template<typename Number>
Number numberOr(std::string_view text, Number otherwise)
{
    Number number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

LoadConnection::~LoadConnection()
{
    close();
}

bool LoadConnection::open(int port, int epoll, std::uint32_t id)
{
    close();
    m_socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return false;
    const int yes = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) < 0 && errno != EINPROGRESS) {
        close();
        return false;
    }
    m_epoll = epoll, m_id = id;
    m_connected = false, m_watchesWriting = true;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT;
    event.data.u32 = id;
    epoll_ctl(epoll, EPOLL_CTL_ADD, m_socket, &event);
    return true;
}

void LoadConnection::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_in.clear();
    waitsForAnswer = false;
}

void LoadConnection::watch(bool forWriting)
{
    if (m_watchesWriting == forWriting)
        return;
    m_watchesWriting = forWriting;
    epoll_event event{};
    event.events = forWriting ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.u32 = m_id;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, m_socket, &event);
}

void LoadConnection::send()
{
    ++batch.attempts;
    m_sent = 0;
    m_answer = {};
    waitsForAnswer = true;
    watch(true);
}

LoadConnection::Event LoadConnection::advance()
{
    if (m_socket < 0)
        return Event::None;
    if (!m_connected) {
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error)
            return Event::Lost;
        m_connected = true;
    }
    if (m_watchesWriting) {
        if (const Event event = write(); event != Event::None)
            return event;
    }
    return read();
}

LoadConnection::Event LoadConnection::write()
{
    while (waitsForAnswer && m_sent < batch.request.size()) {
        const ssize_t size =
            ::send(m_socket, batch.request.data() + m_sent, batch.request.size() - m_sent, MSG_NOSIGNAL);
        if (size < 0)
            return errno == EAGAIN || errno == EINTR || errno == ENOTCONN ? Event::None : Event::Lost;
        m_sent += size_t(size);
    }
    watch(false);
    return Event::None;
}

LoadConnection::Event LoadConnection::read()
{
    char piece[4096];
    while (true) {
        const ssize_t size = recv(m_socket, piece, sizeof piece, 0);
        if (size == 0)
            return take() == Event::Answered ? Event::Answered : Event::Lost;
        if (size < 0)
            return errno == EAGAIN || errno == EINTR || errno == ENOTCONN ? take() : Event::Lost;
        m_in.append(piece, size_t(size));
    }
}

LoadConnection::Event LoadConnection::take()
{
    const size_t end = m_in.find("\r\n\r\n");
    if (end == std::string::npos || !waitsForAnswer)
        return Event::None;
    std::string head = m_in.substr(0, end + 2);
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 'a' - 'A') : c; });
    const auto body = numberOr<size_t>(fieldOf(head, "content-length"), 0);
    if (m_in.size() < end + 4 + body)
        return Event::None;
    m_in.erase(0, end + 4 + body);
    m_answer.status = head.size() > 12 ? numberOr(std::string_view(head).substr(9), 0) : 0;
    m_answer.retryAfter = numberOr(fieldOf(head, "retry-after"), -1.0);
    const bool isLast = fieldOf(head, "connection") == "close";
    waitsForAnswer = false;
    if (isLast)
        close();
    return Event::Answered;
}

} // namespace glasshouse
