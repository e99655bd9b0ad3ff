// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/badtokens.h"
#include "server/hostcheck.h"
#include "server/jobs.h"
#include "server/listener.h"
#include "server/memorygauge.h"
#include "server/metrics.h"
#include "server/ratelimit.h"
#include "server/requestlimits.h"

#include <QtGlobal>

namespace glasshouse {

class ConnectionRegistry;
class StreamHub;
class QueryRunner;
class PulseCache;
class SqlDesk;

/// What every request of one listener shares, whichever protocol it came by. Lives as long as the listener's threads.
struct ServerContext {
    ServerContext(const ListenerOptions &listenerOptions, const ListenerServices &listenerServices,
                  const RequestLimits &requestLimits)
        : options(listenerOptions),
          services(listenerServices),
          limits(requestLimits),
          badTokens(requestLimits.badTokensPerMinute),
          bodies(std::make_shared<BodyBudget>(requestLimits.bodiesInFlight))
    {}

    const ListenerOptions options;
    const ListenerServices services;
    const RequestLimits limits;
    HostNames allowedHosts;
    BadTokens badTokens;
    RateLimit reads;
    MemoryGauge memory;
    std::shared_ptr<BodyBudget> bodies;
    std::unique_ptr<Metrics> metrics;
    ConnectionRegistry *connections = nullptr;
    StreamHub *streams = nullptr;
    QueryRunner *queries = nullptr;
    PulseCache *pulses = nullptr;
    const std::shared_ptr<JobDesk> jobs =
        std::make_shared<JobDesk>(); ///< shared: the writer may work on when we are gone
    SqlDesk *sql = nullptr;

    /// The store's state; a health question that throws is trouble too.
    StoreHealth health() const;
    bool isMemoryShort() { return memory.residentBytes() > limits.residentBytes; }
};

} // namespace glasshouse
