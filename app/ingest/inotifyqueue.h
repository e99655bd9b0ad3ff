// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <vector>

namespace glasshouse {

/// One inotify descriptor. Belongs to one thread; nothing here blocks.
class InotifyQueue
{
public:
    /// What happens in a folder or to a file, as the kernel says it (inotify(7)).
    struct Event {
        int watch = -1;
        quint32 mask = 0;
        std::string name; ///< of the entry of a watched folder; empty: the watched thing itself
    };

    InotifyQueue() = default;
    ~InotifyQueue();
    InotifyQueue(const InotifyQueue &) = delete;
    InotifyQueue &operator=(const InotifyQueue &) = delete;

    /// A new descriptor in the place of the one before. False: the system has no more of them.
    bool open();
    void close();
    bool isOpen() const { return m_fd >= 0; }
    int descriptor() const { return m_fd; }

    /// The number of the watch; -1 where the folder cannot be watched (too many watches, no right to read it).
    int addFolder(const std::string &path);
    /// Watches a single file, through a symbolic link too.
    int addFile(const std::string &path);
    void remove(int watch);
    /// All events there are. Empty where there are none.
    std::vector<Event> read();

private:
    int m_fd = -1;
};

} // namespace glasshouse
