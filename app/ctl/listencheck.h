// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/listenstate.h"
#include "ingest/health/health.h"
#include "server/listener.h"

namespace glasshouse {

/// Whether somebody listens: where the store's owner says so (`published`), else where `options` have it. Asks /livez there
/// and waits for a second at most. Nobody, or a stranger, is a note: reading transcripts needs no listener.
HealthCheck listenerCheck(const ListenState &published, const ListenerOptions &options);

/// The file with the token of this computer's agents: there, and readable for its owner alone.
HealthCheck tokenCheck(const QString &storePath);

} // namespace glasshouse
