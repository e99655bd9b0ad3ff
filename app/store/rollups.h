// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QStringList>

namespace glasshouse {

struct RollupDifference {
    qint64 cells = 0, wrong = 0;
    QStringList examples;
};

/// Sums calls and events anew and compares every cube cell, every session's figures, every session's models and its
/// presence with what is stored; with `rebuild` the stored ones are replaced, in one transaction. One snapshot.
Result<RollupDifference> compareRollups(Connection &connection, qint64 tenant, bool rebuild);

} // namespace glasshouse
