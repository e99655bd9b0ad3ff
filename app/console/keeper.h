// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/listenstate.h"
#include "base/result.h"
#include "server/listener.h"

#include <QStringList>

namespace glasshouse {

/// What `glasshousectl` is started with to listen for this store where this process listens now: a port that was chosen
/// freely is named, so that agents need no new settings.
QStringList keeperArguments(const QString &storePath, const ListenerOptions &options, const ListenState &state);

/// Starts it detached: it waits for the store and outlives this process. Rejected where glasshousectl is not beside this
/// program, Io where it cannot be started.
Result<void> startListener(const QString &storePath, const ListenerOptions &options, const ListenState &state);

} // namespace glasshouse
