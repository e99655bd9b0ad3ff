// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QHash>
#include <QProcess>
#include <QThread>

#include <atomic>
#include <memory>

namespace glasshouse {

/// A bus of a test's own, and on it a made-up Secret Service: as much of org.freedesktop.secrets as libsecret asks for, with
/// one collection. It answers on a thread of its own.
class SecretService
{
public:
    enum class Mood {
        Open,
        Locked, ///< the prompt to unlock is dismissed
        Denied, ///< every call for a secret is refused
        Slow    ///< calls for items are not answered
    };
    /// Starts the bus and points this process to it: before anything asks for the session's bus.
    SecretService();
    ~SecretService();

    bool isRunning() const { return m_running; }
    void setMood(Mood mood) { m_mood = mood; }
    /// Takes the name off the bus, or puts it back.
    void setPresent(bool present);
    void wipe();
    int items() const { return m_count; }
    /// Everything that is kept, however it is kept.
    QByteArray everything() const;

private:
    class Object;
    QProcess m_bus;
    QThread m_thread;
    std::unique_ptr<Object> m_object;
    std::atomic<Mood> m_mood{Mood::Open};
    std::atomic_int m_count{0};
    bool m_running = false;
};

} // namespace glasshouse
