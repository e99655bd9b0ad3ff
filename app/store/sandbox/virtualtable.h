// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/sandbox/sandboxtable.h"

namespace glasshouse::sandbox {

/// Makes a table known to a connection under its name, as a virtual table that can only be read. `table` and `place` must
/// outlive the connection. Errors: Io.
Result<void> addTable(Connection &connection, Table &table, Place &place);

/// Takes every module away but those of `tables`: what SQLite brings along (full text, JSON tables, statistics) is gone.
Result<void> keepOnly(Connection &connection, const Tables &tables);

} // namespace glasshouse::sandbox
