// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/livehub.h"
#include "server/listenercore.h"

#include <memory>
#include <mutex>
#include <vector>

namespace glasshouse {

class StreamSession;

/// Hands what the writer publishes to the streams of one listener: one subscription for all of them, so that the writer
/// only takes note. Any thread.
class StreamHub
{
public:
    StreamHub(ListenerCore &core, LiveHub &live);
    ~StreamHub();

    void enter(const std::shared_ptr<StreamSession> &session);
    ListenerCore &core() { return m_core; }
    LiveHub &live() { return m_live; }

private:
    struct Sessions;
    ListenerCore &m_core;
    LiveHub &m_live;
    std::shared_ptr<Sessions> m_sessions; ///< shared with a call of the subscription that is under way
    qint64 m_subscription = 0;
};

} // namespace glasshouse
