// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streamhub.h"

#include "server/streamsession.h"

#include <algorithm>

namespace glasshouse {

struct StreamHub::Sessions {
    std::mutex mutex;
    std::vector<std::weak_ptr<StreamSession>> all;
};

StreamHub::StreamHub(ListenerCore &core, LiveHub &live)
    : m_core(core),
      m_live(live),
      m_sessions(std::make_shared<Sessions>())
{
    // The hub may still be calling while it is unsubscribed from: through the door, and with what is shared.
    m_subscription = live.subscribe([door = core.door, sessions = m_sessions](const LiveEvents &events) {
        door->pass([&] {
            std::vector<std::shared_ptr<StreamSession>> present;
            {
                const std::lock_guard lock(sessions->mutex);
                std::erase_if(sessions->all, [](const auto &each) { return each.expired(); });
                for (const auto &each : sessions->all) {
                    if (auto session = each.lock())
                        present.push_back(std::move(session));
                }
            }
            if (present.empty())
                return;
            LiveEvents whole;
            whole.reserve(events.size());
            for (const auto &event : events)
                whole.push_back(withJson(event));
            const auto shared = std::make_shared<const LiveEvents>(std::move(whole));
            for (const auto &session : present)
                session->offer(shared);
        });
    });
}

StreamHub::~StreamHub()
{
    m_live.unsubscribe(m_subscription);
}

void StreamHub::enter(const std::shared_ptr<StreamSession> &session)
{
    const std::lock_guard lock(m_sessions->mutex);
    m_sessions->all.push_back(session);
}

} // namespace glasshouse
