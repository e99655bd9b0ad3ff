// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QStringList>

namespace glasshouse {

struct RollupDifference {
    qint64 cells = 0, wrong = 0;
    QStringList examples;
};

/// Sums calls and events anew and compares every cube cell, every histogram of durations, every session's figures and models
/// and its presence with what is stored; with `rebuild` the stored ones are replaced, in one transaction. One snapshot.
Result<RollupDifference> compareRollups(Connection &connection, qint64 tenant, bool rebuild);

/// Rebuilds the rollups of every tenant where a migration has added some; else nothing. Needs the store's lock.
Result<void> completeRollups(Connection &connection);

} // namespace glasshouse
