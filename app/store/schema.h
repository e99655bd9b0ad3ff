// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <span>

namespace glasshouse {

class Connection;

/// The schema this program writes; kept in PRAGMA user_version. Migrations are numbered from 1 and only ever appended.
int currentSchemaVersion();
/// Each makes its version of the one before: for making older stores.
std::span<const char *const> schemaSteps();

/// Brings the store to the current version: a copy of a store that already holds something is written first
/// ("<store>.before-v<N>"), then each step runs with its new version number in one transaction, so that a kill leaves
/// the old schema or the new, never between. Call on the owner's connection.
/// Errors: TooNew (a newer program wrote it; nothing is touched), Io, Corrupt.
Result<void> migrate(Connection &connection);
/// The same with the steps given: for testing that the mechanism holds before there is a second version.
Result<void> migrate(Connection &connection, std::span<const char *const> steps);

/// For readers: TooNew, or Busy where the owner has yet to create or migrate the store.
Result<void> checkSchema(Connection &connection);

} // namespace glasshouse
