// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "wire/arena.h"

#include <functional>
#include <vector>

namespace glasshouse {

/// A record of a request that cannot be taken, with its place: what the answer tells the sender.
struct RejectedRecord {
    qint64 index = 0; ///< 0-based within the request
    QString reason;
};

/// Native events of POST /api/v1/messages: one object, an array of them, or NDJSON (told apart by the content type
/// application/x-ndjson, else by the first byte). Each event is handed over in order; one that is not understood becomes
/// a RejectedRecord and the rest goes on. An Error (Rejected) only where the body as a whole is no JSON.
/// `idempotencyKey` is the header of that name: with an event's index it is the id of those that bring none. In NDJSON
/// an event's index is its line's. The fields are in docs/formats.md, "Native events". Pure; any thread.
Result<std::vector<RejectedRecord>> readMessages(std::string_view body, bool ndjson, Arena &arena,
                                                 const std::function<void(const Event &)> &take,
                                                 std::string_view idempotencyKey = {});

/// One GitHub delivery: `eventName` is X-GitHub-Event, `delivery` X-GitHub-Delivery. The body is JSON, or a form with
/// `payload=`. An unknown event is kept as itself. Rejected: the body is not JSON, or a header is missing.
Result<void> readGithub(std::string_view eventName, std::string_view delivery, std::string_view contentType,
                        std::string_view body, Arena &arena, const std::function<void(const Event &)> &take);

/// One Azure DevOps service-hook delivery. An unknown eventType is kept as itself; without one it is Rejected.
Result<void> readAzureDevOps(std::string_view body, Arena &arena, const std::function<void(const Event &)> &take);

} // namespace glasshouse
