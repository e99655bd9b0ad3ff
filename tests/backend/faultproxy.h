// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace glasshouse {

/// A TCP proxy in front of a port of this computer that can make every fault a network has. It runs on a thread of its
/// own; a fault holds for connections that are open and for new ones, until another is set.
class FaultProxy
{
public:
    enum class Fault {
        None,
        Reset,         ///< open connections are reset, new ones as soon as they are accepted
        BlackHole,     ///< accepted and swallowed: nothing comes out at either end
        Latency,       ///< each piece is delayed by latencyMs
        HalfOpen,      ///< the server's end is closed, the client's stays open and silent
        Throttle,      ///< throttleBytes every ten milliseconds in each direction
        CutInHandshake ///< a new connection is reset in the middle of the server's first words
    };

    explicit FaultProxy(int targetPort);
    ~FaultProxy();

    int port() const { return m_port; }
    void set(Fault fault);
    /// Where new connections lead from now on.
    void setTarget(int port) { m_target = port; }
    int accepted() const { return m_accepted; }
    int open() const { return m_open; }

    std::atomic_int latencyMs{2'000}, throttleBytes{200};

private:
    class Server;
    friend class Server;
    class Link;
    QThread m_thread;
    Server *m_server = nullptr;
    int m_port = 0;
    std::atomic_int m_target, m_accepted{0}, m_open{0};
    std::atomic<Fault> m_fault{Fault::None};
};

} // namespace glasshouse
