// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/listenstate.h"
#include "base/result.h"
#include "ingest/agentsettings.h"
#include "server/listener.h"

namespace glasshouse {

/// The owner of a store says beside it where it listens ("<store>.listen", JSON), so that a program that only reads along
/// can show it. Removed when it does not listen. What cannot be written is left: nothing depends on it.
void publishListenState(const QString &storePath, const ListenState &state);
/// What the running owner said; `elsewhere` is set. Nothing where nobody listens, or who said it is gone.
ListenState publishedListenState(const QString &storePath);

/// What an agent must be told: where `state` says that somebody listens, else where `options` say that somebody would;
/// the token of this computer's agents. An address that stands for all of this computer's becomes the loopback one.
ListenerFacts listenerFacts(const ListenState &state, const ListenerOptions &options, const QString &storePath);

/// Why listening failed, with what happens next.
ListenState troubleOf(const Error &error);

} // namespace glasshouse
