// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inotifyqueue.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <sys/inotify.h>
#include <unistd.h>

namespace glasshouse {

namespace {
constexpr quint32 FileMask = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
// IN_EXCL_UNLINK: a removed file that somebody still writes to can no longer be read by its name.
constexpr quint32 FolderMask = FileMask | IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR | IN_EXCL_UNLINK;
} // namespace

InotifyQueue::~InotifyQueue()
{
    close();
}

bool InotifyQueue::open()
{
    close();
    m_fd = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    return isOpen();
}

void InotifyQueue::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

int InotifyQueue::addFolder(const std::string &path)
{
    return isOpen() ? ::inotify_add_watch(m_fd, path.c_str(), FolderMask) : -1;
}

int InotifyQueue::addFile(const std::string &path)
{
    return isOpen() ? ::inotify_add_watch(m_fd, path.c_str(), FileMask) : -1;
}

void InotifyQueue::remove(int watch)
{
    if (isOpen())
        ::inotify_rm_watch(m_fd, watch); // fails where the kernel has removed it already
}

std::vector<InotifyQueue::Event> InotifyQueue::read()
{
    std::vector<Event> events;
    alignas(inotify_event) std::array<char, 64 * 1024> buffer;
    while (isOpen()) {
        const ssize_t got = ::read(m_fd, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        for (std::size_t at = 0; at < std::size_t(got);) {
            inotify_event head = {};
            std::memcpy(&head, buffer.data() + at, sizeof head);
            const char *const name = buffer.data() + at + sizeof head; // padded with zeros
            events.push_back({head.wd, head.mask, std::string(name, ::strnlen(name, head.len))});
            at += sizeof head + head.len;
        }
    }
    return events;
}

} // namespace glasshouse
