// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connectionregistry.h"
#include "server/routetable.h"
#include "server/servercontext.h"

#include <boost/asio/io_context.hpp>

#include <mutex>

namespace glasshouse {

/// Through which threads that are not the listener's reach it: the writer answers a batch when it likes, also after the
/// listener has gone. Shared by all who may still ask; nothing passes once it is closed.
class Door
{
public:
    template<typename Task>
    void pass(const Task &task)
    {
        const std::lock_guard lock(m_mutex);
        if (m_open)
            task();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_open = false;
    }

private:
    std::mutex m_mutex;
    bool m_open = true;
};

/// What the connections of one listener work with. They live no longer than the io_context, which goes first.
struct ListenerCore {
    ListenerCore(const ListenerOptions &options, const ListenerServices &services, const RequestLimits &limits)
        : context(options, services, limits),
          table(context),
          registry(limits)
    {
        context.connections = &registry;
    }

    ServerContext context;
    RouteTable table;
    ConnectionRegistry registry;
    std::shared_ptr<Door> door = std::make_shared<Door>();
    std::atomic_bool stopping{false};
    boost::asio::io_context io;
};

} // namespace glasshouse
