// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/intake.h"
#include "ingest/prepare.h"
#include "server/exchange.h"

#include <functional>

namespace glasshouse {

struct ServerContext;

/// The context in which the body of this request is read. A token that is bound speaks for its subject alone.
PrepareContext prepareContext(const ServerContext &context, const Exchange &exchange);

/// What the sender is told once its records are committed.
using CommittedAnswer = std::function<Response(const IntakeResult &)>;

/// Takes a request on to the store: 400 where nothing of it could be prepared, else into the queue; the answer comes after
/// COMMIT, whether or not the client still waits. What may work later is 429 (the queue is full) or 503, both with
/// Retry-After: never 500, on which exporters drop what they hold.
void takeIn(ServerContext &context, const std::shared_ptr<Exchange> &exchange, Result<PreparedBatch> prepared,
            CommittedAnswer answer);

} // namespace glasshouse
