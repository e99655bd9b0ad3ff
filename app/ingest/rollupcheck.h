// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace glasshouse {

/// What became of comparing every rollup with the rows it sums.
struct RollupReport {
    qint64 cells = 0; ///< cube cells and sessions looked at
    qint64 wrong = 0;
    QStringList examples; ///< the first ten that differ
    bool rebuilt = false;
};

/// Recomputes all rollups from calls and events and compares them cell by cell. Reads one snapshot; needs no lock.
Result<RollupReport> verifyRollups(const QString &storePath);
/// The same, and writes what the rows say where a rollup differs. Takes the store's lock. Running it twice changes nothing.
Result<RollupReport> rebuildRollups(const QString &storePath);

} // namespace glasshouse
