// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/exchange.h"

namespace glasshouse {

struct ServerContext;

/// What a question about one session is refused with: one answer for a session that does not exist and for one that is
/// somebody else's.
HttpError refusalOfSession(const Error &error);

/// GET …/download?session=ID[&file=N]: one file of a session, as it is stored. Within a handler.
void downloadSession(ServerContext &context, const std::shared_ptr<Exchange> &exchange);
/// POST …/zip {"ids":[…]}: all files of some sessions. Within a handler.
void zipSessions(ServerContext &context, const std::shared_ptr<Exchange> &exchange);

} // namespace glasshouse
