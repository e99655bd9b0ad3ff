// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/livehub.h"

namespace glasshouse {

void LiveHub::publish(std::vector<LiveEvent> events, qint64 leftOut)
{
    if (events.empty())
        return;
    if (leftOut > 0) {
        LiveEvent word;
        word.sequence = events.back().sequence, word.tenant = events.back().tenant, word.leftOut = leftOut;
        events.push_back(word);
    }
    std::vector<std::shared_ptr<const LiveEvent>> shared;
    shared.reserve(events.size());
    for (LiveEvent &event : events)
        shared.push_back(std::make_shared<const LiveEvent>(std::move(event)));
    std::vector<std::shared_ptr<Listener>> listeners;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &event : shared) {
            m_last = event->sequence;
            m_kept.push_back(event);
        }
        while (m_kept.size() > Kept)
            m_kept.pop_front();
        for (const auto &[id, listener] : m_listeners)
            listeners.push_back(listener);
    }
    for (const auto &listener : listeners)
        (*listener)(shared);
}

qint64 LiveHub::subscribe(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners[m_nextListener] = std::make_shared<Listener>(std::move(listener));
    return m_nextListener++;
}

void LiveHub::unsubscribe(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.erase(id);
}

std::vector<std::shared_ptr<const LiveEvent>> LiveHub::since(qint64 sequence, bool *complete) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<const LiveEvent>> events;
    for (const auto &event : m_kept) {
        if (event->sequence > sequence)
            events.push_back(event);
    }
    if (complete)
        *complete = sequence >= m_last || (!m_kept.empty() && m_kept.front()->sequence <= sequence + 1);
    return events;
}

qint64 LiveHub::last() const
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

} // namespace glasshouse
