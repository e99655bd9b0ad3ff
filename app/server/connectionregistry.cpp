// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connectionregistry.h"

#include <vector>

namespace glasshouse {

ConnectionSeat &ConnectionSeat::operator=(ConnectionSeat &&other) noexcept
{
    std::swap(m_registry, other.m_registry);
    std::swap(m_id, other.m_id);
    return *this;
}

ConnectionSeat::~ConnectionSeat()
{
    if (m_registry == nullptr)
        return;
    const std::lock_guard lock(m_registry->m_mutex);
    const auto entry = m_registry->m_entries.find(m_id);
    m_registry->queue(entry->second.waiting).erase(entry->second.since);
    m_registry->m_entries.erase(entry);
}

void ConnectionSeat::set(Waiting waiting)
{
    if (m_registry == nullptr)
        return;
    const std::lock_guard lock(m_registry->m_mutex);
    ConnectionRegistry::Entry &entry = m_registry->m_entries[m_id];
    m_registry->queue(entry.waiting).erase(entry.since);
    entry.waiting = waiting;
    entry.since = m_registry->m_next++;
    if (!entry.leaving || waiting == Waiting::No)
        m_registry->queue(waiting).emplace(entry.since, m_id);
}

void ConnectionSeat::setStop(std::function<void()> stop)
{
    if (m_registry == nullptr)
        return;
    const std::lock_guard lock(m_registry->m_mutex);
    m_registry->m_entries[m_id].stop = std::move(stop);
}

void ConnectionRegistry::evictOldest(Waiting waiting)
{
    auto &waiters = queue(waiting);
    const auto oldest = waiters.begin();
    Entry &entry = m_entries[oldest->second];
    entry.leaving = true;
    waiters.erase(oldest);
    ++m_evicted;
    if (entry.stop)
        entry.stop();
}

std::optional<ConnectionSeat> ConnectionRegistry::enter()
{
    const std::lock_guard lock(m_mutex);
    if (qint64(queue(Waiting::Head).size()) >= m_limits.connectionsBeforeHeaders)
        evictOldest(Waiting::Head);
    else if (qint64(m_entries.size()) >= m_limits.connections) {
        if (!queue(Waiting::Idle).empty())
            evictOldest(Waiting::Idle);
        else if (!queue(Waiting::Head).empty())
            evictOldest(Waiting::Head);
        else
            return std::nullopt;
    }
    const quint64 id = m_next++;
    m_entries[id].since = id;
    queue(Waiting::Head).emplace(id, id);
    return ConnectionSeat(this, id);
}

qint64 ConnectionRegistry::open() const
{
    const std::lock_guard lock(m_mutex);
    return qint64(m_entries.size());
}

qint64 ConnectionRegistry::busy() const
{
    const std::lock_guard lock(m_mutex);
    return qint64(m_queues[std::size_t(Waiting::No)].size());
}

void ConnectionRegistry::stopAll()
{
    const std::lock_guard lock(m_mutex);
    for (auto &[id, entry] : m_entries) {
        if (entry.stop)
            entry.stop();
    }
}

} // namespace glasshouse
