// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace glasshouse {

/// One committed event as live views see it.
struct LiveEvent {
    qint64 sequence = 0; ///< grows with each committed event; what Last-Event-ID resumes from
    qint64 tenant = 0;
    qint64 timeMs = 0;
    std::string actor; ///< whose it is: a viewer sees only own ones
    QByteArray json;   ///< the event as `glasshousectl activity list --json` prints it, compact
};

/// Hands committed events to whoever watches. Publishing never waits: a listener only takes note and returns. Keeps the
/// newest events so that a client that was away can resume. Any thread.
class LiveHub
{
public:
    static constexpr size_t Kept = 10'000;
    /// Called on the writer's thread after each commit with what it added; must return at once.
    using Listener = std::function<void(const std::vector<std::shared_ptr<const LiveEvent>> &)>;

    void publish(std::vector<LiveEvent> events);
    qint64 subscribe(Listener listener);
    void unsubscribe(qint64 id);
    /// Kept events after `sequence`, oldest first. `complete` is false where some between were not kept any more.
    std::vector<std::shared_ptr<const LiveEvent>> since(qint64 sequence, bool *complete) const;
    qint64 last() const;

private:
    mutable std::mutex m_mutex;
    std::deque<std::shared_ptr<const LiveEvent>> m_kept;
    std::map<qint64, std::shared_ptr<Listener>> m_listeners;
    qint64 m_nextListener = 1;
    qint64 m_last = 0;
};

} // namespace glasshouse
