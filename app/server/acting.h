// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actcodec.h"
#include "server/exchange.h"

#include <functional>
#include <memory>
#include <string>

namespace glasshouse {

struct ServerContext;

struct ActText {
    int status = 200;
    std::string json;
};

/// Has the store's owner do it for the caller and answers the exchange after the COMMIT: 400 INVALID_ACT with the reason,
/// 404 NOT_FOUND where it is about something that is none of the tenant's, 409 TOO_MANY, 503 where the store cannot be
/// written. `text`: what is answered when it is done; on the writer's thread. Within a handler.
void doAct(ServerContext &context, const std::shared_ptr<Exchange> &exchange, Act act,
           std::function<ActText(const ActDone &done)> text);

} // namespace glasshouse
