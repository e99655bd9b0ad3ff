// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace glasshouse {

class StoreOwner;

/// The ingest token of this computer's own agents: made with the store, kept in clear beside it ("<store>.token", 0600), as
/// it stands in the agents' own settings too. It can write to this store and do nothing else.
Result<void> ensureLocalToken(StoreOwner &owner);

/// The file it stands in.
QString localTokenPath(const QString &storePath);

/// Its text; empty where there is none yet.
QString localToken(const QString &storePath);

} // namespace glasshouse
