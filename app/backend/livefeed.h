// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/live.h"
#include "domain/activity.h"
#include "ingest/livehub.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <mutex>

namespace glasshouse {

/// A row of live views from an event as questions answer it.
LiveRow liveRowOf(const ActivityEvent &event);

/// Where the store's writer leaves what it has committed, for the console's live panels to fetch: bounded, so that a
/// console that is busy costs neither memory nor the writer's time. Any thread.
class LiveFeed
{
public:
    static constexpr size_t MostRows = 5'000; ///< of a batch; the oldest beyond are only counted

    /// `tenant`: of whom the console shows rows.
    explicit LiveFeed(qint64 tenant) : m_tenant(tenant) {}

    /// Called on the writer's thread when something came into the empty feed. Before the first add().
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }
    void setWatched(bool watched);
    bool isWatched() const { return m_watched; }

    void add(const std::vector<LiveEvent> &events);
    /// Everything that came since the last time.
    LiveBatch take();

private:
    QString shared(const std::string &text);
    LiveRow rowOf(const LiveEvent &event);
    void dropOldest(size_t most);

    const qint64 m_tenant;
    std::function<void()> m_wake;
    std::atomic_bool m_watched{false};
    std::mutex m_mutex;
    LiveBatch m_batch;
    QHash<QByteArray, QString> m_texts; ///< the same few names come again and again
};

} // namespace glasshouse
