// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"

#include <QByteArray>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// One committed event as live views see it.
struct LiveEvent {
    qint64 sequence = 0; ///< grows with each committed event; what Last-Event-ID resumes from
    qint64 tenant = 0;
    qint64 timeMs = 0;                     ///< as stored
    std::string actor;                     ///< whose it is: a viewer sees only own ones
    QByteArray json;                       ///< see jsonOf(); empty until somebody streams it
    EventKind kind = EventKind::Telemetry; ///< as stored
    Outcome outcome = Outcome::Unknown;
    std::string action, tool, model, agent, machine, project, source, session, resource, correlation, skill, plugin,
        client;
    std::optional<qint64> durationNs;
    qint64 call = 0;       ///< of a model call: its number in the ledger
    qint64 acceptedNs = 0; ///< std::chrono::steady_clock: when its request had been read; 0: it came by no request
    qint64 leftOut = 0;    ///< no event, but word of so many that came with those before it and were too many
};

/// The event as `glasshousectl activity list --json` prints it, compact.
QByteArray jsonOf(const LiveEvent &event);
/// The same event with its JSON, and of the rest what tells who may see it.
std::shared_ptr<const LiveEvent> withJson(const std::shared_ptr<const LiveEvent> &event);

/// Somebody in this process who may watch what is committed. Both are called on the writer's thread.
struct LiveSink {
    std::function<bool()> isWatched;
    std::function<void(const std::vector<LiveEvent> &)> take; ///< after a commit, while watched; must return at once
};

/// Hands committed events to whoever watches. Publishing never waits: a listener only takes note and returns. Keeps the
/// newest events so that a client that was away can resume. Any thread.
class LiveHub
{
public:
    static constexpr size_t Kept = 10'000;
    /// Called on the writer's thread after each commit with what it added; must return at once.
    using Listener = std::function<void(const std::vector<std::shared_ptr<const LiveEvent>> &)>;

    /// `leftOut`: word of so many more, of the same tenant, follows the events. Nothing is published where there are none.
    void publish(std::vector<LiveEvent> events, qint64 leftOut = 0);
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
