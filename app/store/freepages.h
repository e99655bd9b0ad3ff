// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace glasshouse {

struct FileRoom {
    qint64 fileBytes = 0, unusedBytes = 0;
    bool givesBack = false; ///< pages that are unused can be given back without writing everything anew
};
Result<FileRoom> fileRoom(Connection &connection);

/// Gives up to so many unused pages back to the file system, in one short transaction. False: none are left, or the store
/// was made by a version whose stores cannot.
Result<bool> giveBack(Connection &connection, qint64 pages);
/// What was given back leaves the file when the log is copied into it: done here, as far as readers allow.
Result<void> shrinkFile(Connection &connection);
/// Writes the whole store anew, without unused pages, after which giveBack() works. Takes as much room again as the store
/// while it runs, and nothing else is written meanwhile.
Result<void> compact(Connection &connection);

} // namespace glasshouse
