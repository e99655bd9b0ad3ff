// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"
#include "server/httpmessage.h"
#include "server/memorygauge.h"
#include "server/route.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace glasshouse {

class StreamPlace;

/// One request and the way to answer it. May outlive its connection, and the listener too: whatever then is still asked
/// of it does nothing.
class Exchange
{
public:
    RequestHead head;
    std::string body;
    std::string mediaType;
    Principal principal;
    std::string clientIp; ///< where the connection comes from
    ErrorForm errorForm = ErrorForm::Json;

    /// Answers; any thread. Only the first answer counts.
    void answer(Response response);
    /// Answers with a refusal in the form of the route.
    void refuse(const HttpError &error);
    /// Runs `task` on a thread of the listener, even when the client has gone; not at all when the listener has ended. Any
    /// thread.
    void later(std::function<void()> task) const { m_later(std::move(task)); }
    /// `action` runs once nobody waits for the answer any more: its deadline has passed, or the client has gone. Within the
    /// handler only; it runs on the connection's strand.
    void whenAbandoned(std::function<void()> action) { m_whenAbandoned = std::move(action); }
    /// Frees the body and its share of the memory for bodies.
    void releaseBody();
    /// Runs `task` where the handler ran, where takeConnection() may be called; not at all when the client has gone. Any thread.
    void onStrand(std::function<void()> task) const { m_onStrand(std::move(task)); }
    /// Takes the connection away from the request, for a stream. Within the handler, or onStrand(); null when it has gone.
    std::shared_ptr<StreamPlace> takeConnection() const { return m_takeConnection(); }

    Exchange() = default;
    ~Exchange() { releaseBody(); }
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

private:
    friend class HttpConnection;
    std::atomic_bool m_answered{false};
    std::function<void(Response)> m_answer;
    std::function<void()> m_whenAbandoned;
    std::function<void(std::function<void()>)> m_later, m_onStrand;
    std::function<std::shared_ptr<StreamPlace>()> m_takeConnection;
    std::shared_ptr<BodyBudget> m_budget;
    qint64 m_budgetBytes = 0;
};

} // namespace glasshouse
