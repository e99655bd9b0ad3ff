// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/livehub.h"

#include "base/jsonwriter.h"
#include "domain/activity.h"

namespace glasshouse {

QByteArray jsonOf(const LiveEvent &event)
{
    if (!event.json.isEmpty())
        return event.json;
    ActivityEvent shown;
    shown.sequence = event.call ? -event.call : event.sequence; // as lists of activity name it
    shown.timeMs = event.timeMs, shown.kind = event.kind, shown.outcome = event.outcome;
    shown.durationNs = event.durationNs;
    shown.action = event.action, shown.actor = event.actor, shown.agent = event.agent, shown.machine = event.machine;
    shown.project = event.project, shown.source = event.source, shown.session = event.session;
    shown.resource = event.resource, shown.model = event.model, shown.tool = event.tool;
    shown.correlation = event.correlation, shown.skill = event.skill, shown.plugin = event.plugin;
    shown.client = event.client;
    JsonWriter json;
    writeJson(json, shown);
    return json.take();
}

std::shared_ptr<const LiveEvent> withJson(const std::shared_ptr<const LiveEvent> &event)
{
    if (event->leftOut > 0 || !event->json.isEmpty())
        return event;
    LiveEvent whole;
    whole.sequence = event->sequence, whole.tenant = event->tenant, whole.timeMs = event->timeMs;
    whole.kind = event->kind, whole.outcome = event->outcome, whole.call = event->call;
    whole.acceptedNs = event->acceptedNs, whole.actor = event->actor;
    whole.json = jsonOf(*event);
    return std::make_shared<const LiveEvent>(std::move(whole));
}

void LiveHub::publish(std::vector<LiveEvent> events, qint64 leftOut)
{
    if (events.empty())
        return;
    if (leftOut > 0) {
        LiveEvent word;
        word.sequence = events.back().sequence, word.tenant = events.back().tenant, word.leftOut = leftOut;
        events.push_back(word);
    }
    // One allocation for all of them: what is kept of them keeps them all, which is less than twice as many.
    const auto block = std::make_shared<const std::vector<LiveEvent>>(std::move(events));
    std::vector<std::shared_ptr<const LiveEvent>> shared;
    shared.reserve(block->size());
    for (const LiveEvent &event : *block)
        shared.emplace_back(block, &event);
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
